package vn.antq.rules.internal.reading.drl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.internal.text.Suggestion;
import vn.antq.rules.pack.BuiltIns;
import vn.antq.rules.pack.Expression;
import vn.antq.rules.pack.Rule;
import vn.antq.rules.pack.Rule.Effect;
import vn.antq.rules.pack.UnitType.RuleFile;
import vn.antq.rules.problem.Place;

/** Reads one rule file into rules; everything outside the safe subset is reported at its place. */
final class RuleFileReader {

  private static final java.util.regex.Pattern PACKAGE =
      java.util.regex.Pattern.compile("[a-z][a-z0-9]*(\\.[a-z][a-z0-9]*){0,5}");

  /** The letters of Vietnamese and of Latin: a Cyrillic а would make two names look alike. */
  private static final java.util.regex.Pattern RULE_NAME =
      java.util.regex.Pattern.compile(
          "[A-Za-z0-9ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ .,()/%:–-]{1,160}");

  /** More than some hundreds, and the method that Drools generates of a rule is too long. */
  private static final int MAX_PATTERNS = 20;

  private static final int MAX_CONSTRAINTS = 300;

  /**
   * Space and comments, exactly as Java reads them: taking comments out of the text first would
   * also take out what only looks like one, and let through what hides between two.
   */
  private static final String SPACE =
      "(?:\\s++|//[^\\n]*+(?:\\n|$)|/\\*(?:[^*]++|\\*(?!/))*+\\*/)*+";

  private static final int MAX_CONSEQUENCE = 2_000;
  private static final java.util.regex.Pattern CONSEQUENCE =
      java.util.regex.Pattern.compile(
          SPACE
              + "(findings|outcomes)\\s*\\.\\s*([a-z]+)\\s*\\(\\s*drools\\s*(?:,\\s*\"([A-Za-z0-9]+)\"\\s*)?\\)\\s*;"
              + SPACE);
  private static final java.util.regex.Pattern UNEXPECTED =
      java.util.regex.Pattern.compile("'([^']*)'");
  private static final Map<String, Effect> EFFECTS =
      Map.of(
          "findings.award", Effect.AWARD,
          "findings.add", Effect.ADD,
          "findings.take", Effect.TAKE,
          "findings.violate", Effect.VIOLATION,
          "findings.exempt", Effect.EXEMPTION,
          "outcomes.reach", Effect.OUTCOME,
          "outcomes.admit", Effect.GATE,
          "outcomes.limit", Effect.CAP);
  private static final Map<Effect, String> ANNOTATIONS =
      Map.of(
          Effect.AWARD, "criterion",
          Effect.ADD, "criterion",
          Effect.TAKE, "criterion",
          Effect.VIOLATION, "criterion",
          Effect.EXEMPTION, "criterion",
          Effect.OUTCOME, "outcome",
          Effect.GATE, "gate",
          Effect.CAP, "cap");

  /** What names a level or an amount. */
  private static final Set<Effect> LEVELLED = Set.of(Effect.AWARD, Effect.ADD, Effect.TAKE);

  private static final List<String> FOREIGN_PACKAGES =
      List.of("java", "javax", "jakarta", "jdk", "sun", "com", "org", "vn", "kie");

  private final RuleScope scope;
  private final RuleFile file;
  private final String[] lines;
  private final RuleBudget budget;
  private final ProblemLog problems;
  private final StringBuilder kept;

  RuleFileReader(RuleScope scope, RuleFile file, RuleBudget budget, ProblemLog problems) {
    this.scope = scope;
    this.file = file;
    this.budget = budget;
    this.lines = file.text().split("\n", -1);
    this.kept = new StringBuilder(file.text());
    this.problems = problems;
  }

  /**
   * Returns the file without the rules that gave way to those of another pack; every other rule
   * stands where it stood.
   */
  RuleFile kept() {
    return file.with(kept.toString());
  }

  /** Returns the rules of the file that could be read and are not replaced. */
  List<Rule> read() {
    if (!DrlScreen.passes(file.display(), file.text(), problems)
        || !budget.admits(file.display(), file.text())) {
      return List.of();
    }
    Optional<PackageDescr> parsed = parse();
    if (parsed.isEmpty()) {
      return List.of();
    }
    if (!budget.admits(file.display(), parsed.get())) {
      return List.of();
    }
    checkPackage(parsed.get());
    List<Rule> rules = new ArrayList<>();
    for (RuleDescr descr : parsed.get().getRules()) {
      Optional<Rule> rule = rule(descr);
      if (rule.isEmpty()) {
        continue;
      }
      if (isReplaced(rule.get())) {
        blank(descr);
      } else {
        rules.add(rule.get());
        if (!budget.admits(rule.get())) {
          break;
        }
      }
    }
    return rules;
  }

  private boolean isReplaced(Rule rule) {
    return rule.effect() != Effect.OUTCOME && file.replaced().contains(rule.target());
  }

  /** Drools reads the text of the file, so a rule is gone only when its text is. */
  private void blank(RuleDescr rule) {
    int from = rule.getStartCharacter();
    int to = rule.getEndCharacter();
    String text = from < 0 || to > kept.length() || from > to ? "" : kept.substring(from, to);
    if (!text.startsWith("rule") || !text.endsWith("end")) {
      problems.add(
          "rule-syntax",
          place(rule),
          "Không tách được luật \"" + rule.getName() + "\" để thay bằng luật khác.",
          "Hãy viết luật đúng dạng: rule \"tên\" @criterion(\"mã\") when … then … end");
      return;
    }
    for (int i = from; i < to; i++) {
      if (kept.charAt(i) != '\n') {
        kept.setCharAt(i, ' ');
      }
    }
  }

  private Place place(int line, int zeroBasedColumn) {
    return new Place(file.display(), Math.max(line, 1), Math.max(zeroBasedColumn, 0) + 1);
  }

  private Place place(BaseDescr descr) {
    return place(descr.getLine(), descr.getColumn());
  }

  private Optional<PackageDescr> parse() {
    DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
    PackageDescr parsed = null;
    try {
      parsed = parser.parse(false, file.text());
    } catch (DroolsParserException | RuntimeException | StackOverflowError e) {
      problems.add(
          "rule-syntax",
          new Place(file.display(), 1, 1),
          "Không đọc được tệp luật.",
          "Mỗi luật có dạng: rule \"tên\" @criterion(\"mã\") when … then … end");
      return Optional.empty();
    }
    if (parser.hasErrors() || parsed == null) {
      RuleLayout.fault(file.display(), file.text())
          .ifPresentOrElse(
              fault -> problems.add(fault.code(), fault.place(), fault.message(), fault.advice()),
              () -> parser.getErrors().forEach(this::syntaxError));
      return Optional.empty();
    }
    return Optional.of(parsed);
  }

  private void syntaxError(DroolsError error) {
    Place place =
        error instanceof ParserError parserError
            ? place(parserError.getRow(), parserError.getCol())
            : new Place(file.display(), 1, 1);
    Matcher matcher = UNEXPECTED.matcher(error.getMessage());
    boolean atEnd = error.getMessage().contains("<eof>");
    String found =
        matcher.find() && !matcher.group(1).isBlank() ? " ở \"" + matcher.group(1) + "\"" : "";
    problems.add(
        "rule-syntax",
        place,
        atEnd ? "Tệp luật kết thúc khi một luật còn dở dang." : "Sai cú pháp luật" + found + ".",
        atEnd
            ? "Có thể thiếu từ \"end\", dấu \")\" hoặc từ \"then\" ở luật cuối."
            : advice(place, found));
  }

  /** What people write for what rules have, told by what the parser stumbled over. */
  private String advice(Place place, String found) {
    String line = place.line() <= lines.length ? lines[place.line() - 1] : "";
    int at = Math.min(place.column() - 1, line.length());
    String rest = line.substring(at);
    String before = line.substring(0, at).stripTrailing();
    if (rest.startsWith("=>") || rest.startsWith("=<")) {
      return "Lớn hơn hoặc bằng viết >=, nhỏ hơn hoặc bằng viết <=.";
    } else if (rest.startsWith("=")) {
      return "So sánh bằng viết hai dấu: ==.";
    } else if (line.matches(".*\\d\\s*%.*") && !line.contains("\"")) {
      return "Mốc phần trăm khai trong YAML: figures: {tênMốc: {percent: 30, basis: …}}, rồi viết"
          + " figures.tênMốc trong luật.";
    } else if (rest.matches("(?is)(and|or|và|hoặc)\\b.*")) {
      return "Trong ngoặc, \"và\" viết là && hoặc dấu phẩy, \"hoặc\" viết là ||.";
    } else if (rest.startsWith("then")) {
      return "Có thể thiếu dấu \")\" đóng mẫu ở phía trên từ then này.";
    } else if (rest.matches("(?s)[A-Za-z].*") && before.matches(".*[\\w\")]")) {
      return "Có thể thiếu dấu phẩy (hoặc &&) trước chỗ này.";
    }
    return "Hãy xem lại dấu phẩy, ngoặc và từ khóa when / then / end"
        + (found.isEmpty() ? " quanh chỗ này." : ", ngay trước và sau" + found.substring(2) + ".");
  }

  private void forbid(Place place, String what, String advice) {
    problems.add(
        "forbidden-construct", place, "Không được dùng " + what + " trong gói tiêu chí.", advice);
  }

  private void checkPackage(PackageDescr parsed) {
    String name = parsed.getName();
    String root = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
    if (name.isEmpty()) {
      problems.add(
          "package-name",
          new Place(file.display(), 1, 1),
          "Thiếu dòng package ở đầu tệp.",
          "Ví dụ: package tt124.khudancu");
    } else if (!PACKAGE.matcher(name).matches()
        || FOREIGN_PACKAGES.contains(root)
        || !javax.lang.model.SourceVersion.isName(name)) {
      problems.add(
          "package-name",
          find("package"),
          "Tên package \"" + name + "\" không hợp lệ.",
          FOREIGN_PACKAGES.contains(root)
              ? "Tên không được bắt đầu bằng " + root + "; ví dụ: package tt124.khudancu"
              : "Dùng chữ thường không dấu, không có dấu gạch nối, ví dụ: package tt124.khudancu");
    }
    String advice = "Tệp luật chỉ gồm các luật (rule); hãy xóa phần này.";
    parsed.getImports().forEach(d -> forbid(place(d), "import", advice));
    parsed.getFunctionImports().forEach(d -> forbid(place(d), "import function", advice));
    parsed.getAccumulateImports().forEach(d -> forbid(place(d), "import accumulate", advice));
    parsed.getGlobals().forEach(d -> forbid(place(d), "global", advice));
    parsed.getFunctions().forEach(d -> forbid(place(d), "function", advice));
    parsed.getTypeDeclarations().forEach(d -> forbid(place(d), "declare", advice));
    parsed.getEnumDeclarations().forEach(d -> forbid(place(d), "declare enum", advice));
    parsed.getEntryPointDeclarations().forEach(d -> forbid(place(d), "entry-point", advice));
    parsed.getWindowDeclarations().forEach(d -> forbid(place(d), "window", advice));
    parsed.getAttributes().forEach(d -> forbid(place(d), "thuộc tính " + d.getName(), advice));
    if (parsed.getUnit() != null) {
      forbid(place(parsed.getUnit()), "unit", advice);
    }
  }

  /** Some descriptions carry no place; then the first line that starts with the word is it. */
  private Place find(String word) {
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].strip().startsWith(word)) {
        return new Place(file.display(), i + 1, lines[i].indexOf(word) + 1);
      }
    }
    return new Place(file.display(), 1, 1);
  }

  private Optional<Rule> rule(RuleDescr descr) {
    Place place = place(descr);
    if (descr instanceof QueryDescr) {
      forbid(place, "query", "Tệp luật chỉ gồm các luật (rule); hãy xóa phần này.");
      return Optional.empty();
    }
    int before = problems.size();
    if (!RULE_NAME.matcher(descr.getName()).matches()) {
      problems.add(
          "rule-name",
          place,
          "Tên luật có ký tự không cho phép.",
          "Tên luật dùng chữ tiếng Việt hoặc Latinh, số, dấu cách và . , ( ) / % : -");
    }
    descr
        .getAttributes()
        .values()
        .forEach(
            attribute ->
                forbid(
                    attribute.getLine() > 0 ? place(attribute) : place,
                    "thuộc tính " + attribute.getName(),
                    "Thứ tự các luật không làm đổi kết quả; hãy xóa dòng này."));
    if (descr.getParentName() != null) {
      forbid(place, "extends", "Hãy viết đủ điều kiện trong từng luật.");
    }
    if (!descr.getNamedConsequences().isEmpty()) {
      forbid(place, "then có tên (do[…])", "Mỗi luật chỉ có một phần then.");
    }
    Map<String, String> annotations = annotations(descr, place);
    Optional<Then> then = consequence(descr);
    List<Rule.Pattern> patterns = patterns(descr, place);
    if (then.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> target = target(then.get(), annotations, descr, place);
    if (target.isEmpty() || problems.size() != before) {
      return Optional.empty();
    }
    return Optional.of(
        new Rule(
            descr.getName(),
            place,
            then.get().effect(),
            target.get(),
            then.get().level(),
            patterns));
  }

  private Map<String, String> annotations(RuleDescr descr, Place rulePlace) {
    Map<String, String> values = new HashMap<>();
    for (AnnotationDescr annotation : descr.getAnnotations()) {
      Place place = annotation.getLine() > 0 ? place(annotation) : rulePlace;
      String name = annotation.getName();
      boolean single =
          annotation.getValueMap().size() == 1 && annotation.getSingleValue() instanceof String;
      Object value = single ? annotation.getSingleValueStripped() : null;
      if (!ANNOTATIONS.containsValue(name)) {
        problems.add(
            "unknown-annotation",
            place,
            "Không có ghi chú @" + name + ".",
            Suggestion.advice(name, List.of("criterion", "outcome", "gate", "cap")));
      } else if (annotation.isDuplicated()) {
        problems.add(
            "annotation-twice",
            place,
            "Ghi chú @" + name + " viết hai lần.",
            "Mỗi luật chỉ nói về một tiêu chí hoặc một kết quả; hãy tách thành hai luật.");
      } else if (value instanceof String text && annotation.hasValue()) {
        values.put(name, text);
      } else {
        problems.add(
            "annotation-value",
            place,
            "Ghi chú @" + name + " cần một mã trong dấu nháy kép.",
            "Ví dụ @" + name + "(\"…\").");
      }
    }
    return values;
  }

  /**
   * What a rule does.
   *
   * @param effect the effect
   * @param level the award level; empty when there is none
   * @param place where it stands
   */
  private record Then(Effect effect, String level, Place place) {}

  private Optional<Then> consequence(RuleDescr descr) {
    String code = String.valueOf(descr.getConsequence());
    Place place = consequencePlace(descr.getConsequenceLine());
    Matcher matcher = CONSEQUENCE.matcher(code);
    // One command with a remark: a longer text would only tire the expression.
    boolean matches = code.length() <= MAX_CONSEQUENCE && matcher.matches();
    String call = matches ? matcher.group(1) + "." + matcher.group(2) : "";
    Effect effect = EFFECTS.get(call);
    String level = effect == null ? null : matcher.group(3);
    if (effect == null || LEVELLED.contains(effect) != (level != null)) {
      problems.add(
          "forbidden-consequence",
          place,
          "Phần then chỉ được có đúng một lệnh cho phép, không được gọi gì khác.",
          slip(code.strip())
              + "Các lệnh cho phép: findings.award(drools, \"mức\"); findings.add(drools, \"điểm"
              + " cộng\"); findings.take(drools, \"điểm trừ\"); findings.violate(drools);"
              + " findings.exempt(drools); outcomes.reach(drools); outcomes.admit(drools);"
              + " outcomes.limit(drools);");
      return Optional.empty();
    }
    return Optional.of(new Then(effect, level == null ? "" : level, place));
  }

  /** What is missing of a command that is otherwise as it should be. */
  private static String slip(String code) {
    if (code.length() > 200) {
      return "";
    } else if (code.matches("(findings|outcomes)\\.[a-z]+\\([^()]*\\)")) {
      return "Có thể thiếu dấu ; ở cuối lệnh. ";
    } else if (code.matches(
        "findings\\.(award|add|take)\\(\\s*drools\\s*,\\s*'?[A-Za-z0-9]+'?\\s*\\)\\s*;")) {
      return "Tên phải đứng trong dấu nháy kép. ";
    }
    return "";
  }

  private Place consequencePlace(int thenLine) {
    for (int i = Math.max(thenLine, 0); i < lines.length; i++) {
      if (!lines[i].isBlank()) {
        int column = lines[i].length() - lines[i].stripLeading().length() + 1;
        return new Place(file.display(), i + 1, column);
      }
    }
    return new Place(file.display(), Math.max(thenLine, 1), 1);
  }

  private Optional<String> target(
      Then then, Map<String, String> annotations, RuleDescr descr, Place place) {
    String needed = ANNOTATIONS.getOrDefault(then.effect(), "");
    String target = annotations.get(needed);
    if (target == null || annotations.size() != 1) {
      problems.add(
          "missing-annotation",
          place,
          "Luật \"" + descr.getName() + "\" cần đúng một ghi chú @" + needed + "(\"…\").",
          "Ghi chú đứng ngay dưới tên luật.");
      return Optional.empty();
    }
    return Optional.of(target);
  }

  private List<Rule.Pattern> patterns(RuleDescr descr, Place place) {
    List<Rule.Pattern> patterns = new ArrayList<>();
    AndDescr lhs = descr.getLhs();
    if (lhs == null || lhs.getDescrs().isEmpty()) {
      problems.add(
          "empty-rule",
          place,
          "Luật \"" + descr.getName() + "\" không có điều kiện nào sau when.",
          "Luật không điều kiện sẽ luôn đúng; hãy viết ít nhất một mẫu Unit( … ).");
      return patterns;
    }
    if (lhs.getDescrs().size() > MAX_PATTERNS
        || RuleBudget.constraints(lhs.getDescrs()) > MAX_CONSTRAINTS) {
      problems.add(
          "too-complex",
          place,
          "Luật \"" + descr.getName() + "\" có quá nhiều mẫu hoặc điều kiện.",
          "Nhiều nhất "
              + MAX_PATTERNS
              + " mẫu và "
              + MAX_CONSTRAINTS
              + " điều kiện; hãy tách thành nhiều luật.");
      return patterns;
    }
    for (BaseDescr part : lhs.getDescrs()) {
      pattern(part).ifPresent(patterns::add);
    }
    return patterns;
  }

  private Optional<Rule.Pattern> pattern(BaseDescr part) {
    if (!(part instanceof PatternDescr descr)) {
      forbid(
          place(part),
          "\"" + kind(part) + "\"",
          "Hãy dùng prohibits cho điều không được có, dữ kiện {count: …} để đếm, || trong ngoặc để"
              + " nối \"hoặc\".");
      return Optional.empty();
    }
    Place place = place(descr);
    String type = descr.getObjectType();
    String advice =
        "Mẫu có dạng Unit( điều kiện ) hoặc tên một loại bản ghi, ví dụ Crime( điều kiện ).";
    if (descr.getIdentifier() != null) {
      forbid(place, "biến (" + descr.getIdentifier() + " : …)", advice);
    }
    if (descr.getSource() != null) {
      forbid(place, "from", advice);
    }
    if (descr.getBehaviors() != null && !descr.getBehaviors().isEmpty()) {
      forbid(place, "over window", advice);
    }
    if (descr.isQuery()
        || descr.isUnification()
        || type == null
        || !descr.getAnnotations().isEmpty()) {
      forbid(place, "cách viết mẫu này", advice);
    }
    if (type == null) {
      return Optional.empty();
    }
    List<String> types = new ArrayList<>(scope.vocabulary().records().keySet());
    types.add(Rule.UNIT);
    types.add(Rule.SCORECARD);
    types.addAll(BuiltIns.RESULTS.keySet());
    if (!types.contains(type)) {
      problems.add(
          "unknown-type",
          place,
          "Không có loại bản ghi \"" + type + "\".",
          Suggestion.advice(String.valueOf(type), types));
      return Optional.empty();
    }
    List<Expression> constraints = new ArrayList<>();
    for (BaseDescr constraint : descr.getConstraint().getDescrs()) {
      constraint(type, constraint).ifPresent(constraints::add);
    }
    if (descr.getConstraint().getDescrs().isEmpty()) {
      problems.add(
          "empty-pattern",
          place,
          "Mẫu " + type + "( ) không có điều kiện.",
          "Hãy viết ít nhất một phép so sánh trong ngoặc.");
    }
    return Optional.of(new Rule.Pattern(type, constraints, place));
  }

  private Optional<Expression> constraint(String type, BaseDescr constraint) {
    if (!(constraint instanceof ExprConstraintDescr expr)
        || expr.getType() == ExprConstraintDescr.Type.POSITIONAL
        || expr.getStartCharacter() < 0
        || expr.getEndCharacter() < expr.getStartCharacter()
        || expr.getEndCharacter() >= file.text().length()) {
      forbid(place(constraint), "cách viết điều kiện này", "Nối các điều kiện bằng dấu phẩy.");
      return Optional.empty();
    }
    String source = file.text().substring(expr.getStartCharacter(), expr.getEndCharacter() + 1);
    return new ConstraintReader(scope, file.display(), type, problems)
        .read(source, expr.getLine(), expr.getColumn() + 1);
  }

  private static String kind(@Nullable BaseDescr part) {
    String name = part == null ? "" : part.getClass().getSimpleName();
    return switch (name) {
      case "NotDescr" -> "not";
      case "ExistsDescr" -> "exists";
      case "EvalDescr" -> "eval";
      case "ForallDescr" -> "forall";
      case "OrDescr" -> "or";
      case "AndDescr" -> "and";
      case "NamedConsequenceDescr", "ConditionalBranchDescr" -> "do / if";
      default -> "cấu trúc này";
    };
  }
}
