package vn.antq.rules.internal.reading.drl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.internal.text.Suggestion;
import vn.antq.rules.pack.Criterion;
import vn.antq.rules.pack.Criterion.Amount;
import vn.antq.rules.pack.Criterion.Award;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.Group;
import vn.antq.rules.pack.Limit;
import vn.antq.rules.pack.Operand;
import vn.antq.rules.pack.Outcome;
import vn.antq.rules.pack.PackDefinition;
import vn.antq.rules.pack.RecordDefinition;
import vn.antq.rules.pack.Rule;
import vn.antq.rules.pack.Rule.Effect;
import vn.antq.rules.pack.RuleModel;
import vn.antq.rules.pack.RuleReplacement;
import vn.antq.rules.pack.TotalRule;
import vn.antq.rules.pack.UnitType;
import vn.antq.rules.pack.UnitType.RuleFile;

/** Reads the rule files of each unit type and holds them against its criteria and outcomes. */
public final class RuleModelReader {

  private final PackDefinition pack;
  private final UnitType unit;
  private final RuleBudget budget;
  private final ProblemLog problems;
  private final Map<Rule, String> origins = new IdentityHashMap<>();

  private RuleModelReader(
      PackDefinition pack, UnitType unit, RuleBudget budget, ProblemLog problems) {
    this.pack = pack;
    this.unit = unit;
    this.budget = budget;
    this.problems = problems;
  }

  /**
   * Returns the rule model of each unit type; what they say is only of use when nothing was
   * reported.
   */
  public static Map<String, RuleModel> read(PackDefinition pack, ProblemLog problems) {
    RuleBudget whole = RuleBudget.ofPack(pack.name(), problems);
    Map<String, RuleModel> models = new LinkedHashMap<>();
    for (UnitType unit : pack.units().values()) {
      RuleBudget budget = whole.ofUnitType(unit.type());
      models.put(unit.type(), new RuleModelReader(pack, unit, budget, problems).read());
    }
    return models;
  }

  private RuleModel read() {
    if (budget.isExceeded() || !ParserPresence.check(pack, problems)) {
      return new RuleModel(unit, pack.vocabulary(), pack.readable(), List.of(), Map.of());
    }
    RuleScope scope = new RuleScope(unit, pack.vocabulary(), pack.readable());
    List<Rule> rules = new ArrayList<>();
    int before = problems.size();
    List<RuleFile> kept = new ArrayList<>();
    for (RuleFile file : unit.ruleFiles()) {
      RuleFileReader reader = new RuleFileReader(scope, file, budget, problems);
      for (Rule rule : reader.read()) {
        rules.add(rule);
        origins.put(rule, file.origin());
      }
      kept.add(reader.kept());
      if (budget.isExceeded()) {
        return new RuleModel(unit, pack.vocabulary(), pack.readable(), List.of(), Map.of());
      }
    }
    // A rule that could not be read would be missed again below: that would be noise.
    boolean complete = problems.size() == before;
    checkNames(rules);
    new FigureConditions(scope, problems).check(rules);
    Set<String> meant = new HashSet<>();
    for (Rule rule : rules) {
      int beforeTarget = problems.size();
      checkTarget(rule);
      if (problems.size() != beforeTarget) {
        meant.add(rule.target());
        Suggestion.nearest(rule.target(), targets()).ifPresent(meant::add);
      }
    }
    if (complete) {
      checkCovered(rules, meant);
    }
    return new RuleModel(
        unit.withRuleFiles(kept), pack.vocabulary(), pack.readable(), rules, scope.figureTypes());
  }

  /** Returns everything that a rule can be about. */
  private List<String> targets() {
    return Stream.of(
            unit.criteria().stream().map(Criterion::id),
            unit.limits().stream().map(Limit::id),
            pack.outcomes().stream().map(Outcome::code))
        .flatMap(names -> names)
        .toList();
  }

  private void checkNames(List<Rule> rules) {
    Map<String, Rule> byName = new HashMap<>();
    for (Rule rule : rules) {
      Rule other = byName.putIfAbsent(rule.name(), rule);
      if (other != null) {
        problems.add(
            "defined-twice",
            rule.place(),
            "Tên luật \"" + rule.name() + "\" đã dùng ở " + other.place() + ".",
            "Hãy đổi tên một trong hai.");
      }
    }
  }

  private void checkTarget(Rule rule) {
    boolean readsScorecard =
        rule.patterns().stream()
            .anyMatch(pattern -> pattern.type().equals(Rule.SCORECARD) || pattern.isAboutResults());
    if (!rule.isAboutCriterion()) {
      checkOutcomeTarget(rule);
      rule.patterns().stream().filter(Rule.Pattern::isAboutResults).forEach(this::checkCodes);
      return;
    }
    if (readsScorecard) {
      problems.add(
          "scorecard-in-criterion",
          rule.place(),
          "Luật của tiêu chí không được đọc Scorecard, Group hay Finding: bảng điểm chỉ có sau khi"
              + " xong các tiêu chí.");
    }
    Optional<Criterion> criterion = unit.criterion(rule.target());
    if (criterion.isEmpty()) {
      problems.add(
          "unknown-criterion",
          rule.place(),
          "Không có tiêu chí \"" + rule.target() + "\".",
          Suggestion.advice(rule.target(), unit.criteria().stream().map(Criterion::id).toList()));
    } else {
      checkEffect(rule, criterion.get());
      String whose =
          criterion
              .get()
              .replacement()
              .map(RuleReplacement::origin)
              .orElse(criterion.get().origin());
      checkOrigin(rule, "tiêu chí " + criterion.get().id(), whose);
    }
  }

  /**
   * Reports a rule of a pack about something that another pack decides: the answer would cite the
   * law for what a province's rule decided.
   */
  private void checkOrigin(Rule rule, String what, String whose) {
    String origin = origins.getOrDefault(rule, whose);
    if (!origin.equals(whose)) {
      problems.add(
          "rule-of-another-pack",
          rule.place(),
          "Luật \"" + rule.name() + "\" xét " + what + " của gói " + whose + ".",
          rule.effect() == Effect.OUTCOME
              ? "Gói mở rộng không đổi được cách đi đến kết quả; hãy thêm tiêu chí, điều kiện cần"
                  + " hay mức trần của riêng mình, hoặc thay mốc (replaces: figures)."
              : "Gói mở rộng muốn xét điều này theo quy định của địa phương thì ghi vào pack.yaml"
                  + " replaces: {rules: {"
                  + rule.target()
                  + ": {citation: …, basis: local}}}: luật của mình thay cho mọi luật của gói gốc"
                  + " về điều này.");
    }
  }

  /** A code that nothing has would never match, and nobody would be told. */
  private void checkCodes(Rule.Pattern pattern) {
    List<String> criteria = unit.criteria().stream().map(Criterion::id).toList();
    List<String> groups = unit.groups().stream().map(Group::code).toList();
    pattern
        .comparisons()
        .filter(compare -> compare.left() instanceof Operand.OfFact)
        .forEach(
            compare -> {
              String field = ((Operand.OfFact) compare.left()).definition().name();
              List<String> known = field.equals("criterion") ? criteria : groups;
              for (Operand right : compare.right()) {
                if (right instanceof Operand.Literal literal
                    && literal.value() instanceof String code
                    && !known.contains(code)) {
                  problems.add(
                      field.equals("criterion") ? "unknown-criterion" : "unknown-group",
                      compare.place(),
                      "Không có "
                          + (field.equals("criterion") ? "tiêu chí" : "nhóm")
                          + " \""
                          + code
                          + "\".",
                      Suggestion.advice(code, known));
                }
              }
            });
  }

  private void checkOutcomeTarget(Rule rule) {
    Map<String, String> known = new LinkedHashMap<>();
    if (rule.effect() == Effect.OUTCOME) {
      pack.outcomes().forEach(outcome -> known.put(outcome.code(), outcome.label()));
    } else {
      unit.limits().stream()
          .filter(limit -> effectOf(limit) == rule.effect())
          .forEach(limit -> known.put(limit.id(), limit.title()));
    }
    if (!known.containsKey(rule.target())) {
      problems.add(
          "unknown-outcome",
          rule.place(),
          rule.effect() == Effect.OUTCOME
              ? "Không có kết quả \"" + rule.target() + "\" trong pack.yaml."
              : "Không có "
                  + (rule.effect() == Effect.GATE ? "điều kiện cần (gates)" : "mức trần (caps)")
                  + " \""
                  + rule.target()
                  + "\".",
          Suggestion.advice(rule.target(), known));
    } else if (rule.effect() == Effect.OUTCOME) {
      checkOrigin(rule, "kết quả " + rule.target(), unit.ruleFiles().get(0).origin());
    } else {
      unit.limits().stream()
          .filter(limit -> limit.id().equals(rule.target()))
          .findFirst()
          .ifPresent(limit -> checkOrigin(rule, limit.id(), limit.origin()));
    }
  }

  private static Effect effectOf(Limit limit) {
    return limit.kind() == Limit.Kind.GATE ? Effect.GATE : Effect.CAP;
  }

  private void checkEffect(Rule rule, Criterion criterion) {
    switch (rule.effect()) {
      case AWARD -> {
        Map<String, String> levels = new LinkedHashMap<>();
        if (!criterion.amounts().isEmpty()) {
          problems.add(
              "wrong-consequence",
              rule.place(),
              "Tiêu chí " + criterion.id() + " cộng, trừ điểm (amounts) nên không trao mức.",
              "Hãy dùng findings.add hoặc findings.take với một tên trong amounts.");
          return;
        }
        criterion.awards().forEach(award -> levels.put(award.level(), award.label()));
        if (criterion.isProhibition()) {
          problems.add(
              "wrong-consequence",
              rule.place(),
              "Tiêu chí " + criterion.id() + " là điều cấm (prohibits) nên không trao mức.",
              "Hãy dùng findings.violate(drools);");
        } else if (!levels.containsKey(rule.level())) {
          problems.add(
              "unknown-level",
              rule.place(),
              "Tiêu chí " + criterion.id() + " không có mức \"" + rule.level() + "\".",
              Suggestion.advice(rule.level(), levels));
        }
      }
      case ADD, TAKE -> checkAmount(rule, criterion);
      case VIOLATION -> checkViolation(rule, criterion);
      default -> {
        if (criterion.isScored() && !leaves(criterion)) {
          problems.add(
              "wrong-consequence",
              rule.place(),
              "Tiêu chí có điểm ("
                  + criterion.id()
                  + ") không thể được miễn: tổng điểm sẽ không còn đủ thang.",
              "Hãy trao mức cho trường hợp này, hoặc nói ở total của loại đơn vị trong pack.yaml:"
                  + " notApplicable: leaves (bỏ ra, quy về thang điểm) hay full (tính đủ điểm).");
        }
      }
    }
  }

  /** Whether the pack says what becomes of a criterion that does not apply. */
  private boolean leaves(Criterion criterion) {
    return unit.total().flatMap(TotalRule::exempt).isPresent()
        && unit.role(criterion) == Group.Role.COUNTED;
  }

  private void checkAmount(Rule rule, Criterion criterion) {
    Map<String, String> amounts = new LinkedHashMap<>();
    criterion.amounts().forEach(amount -> amounts.put(amount.name(), amount.label()));
    Optional<Amount> amount = criterion.amount(rule.level());
    boolean takes = rule.effect() == Effect.TAKE;
    if (amount.isEmpty()) {
      problems.add(
          "unknown-level",
          rule.place(),
          "Tiêu chí "
              + criterion.id()
              + " không có điểm cộng, trừ \""
              + rule.level()
              + "\" trong amounts.",
          Suggestion.advice(rule.level(), amounts));
    } else if (amount.get().takes() != takes) {
      problems.add(
          "wrong-consequence",
          rule.place(),
          "\"" + rule.level() + "\" của " + criterion.id() + " là " + amount.get().text() + ".",
          "Hãy dùng findings." + (takes ? "add" : "take") + "(drools, \"" + rule.level() + "\");");
    }
    amount.ifPresent(known -> checkTimes(rule, known));
    if (rule.patterns().stream().filter(Rule.Pattern::isAboutRecords).count() > 1) {
      problems.add(
          "amount-of-two-lists",
          rule.place(),
          "Luật cộng, trừ điểm cho từng bản ghi nên chỉ xem một danh sách.",
          "Hãy viết mỗi danh sách một luật, hoặc đưa điều kiện kia vào dữ kiện của đơn vị.");
    }
  }

  /** What is multiplied by a fact looks at it: of what has no value there is nothing to count. */
  private void checkTimes(Rule rule, Amount amount) {
    if (amount.times().isEmpty()) {
      return;
    }
    if (rule.patterns().stream().anyMatch(Rule.Pattern::isAboutRecords)) {
      problems.add(
          "times-of-records",
          rule.place(),
          "\""
              + amount.name()
              + "\" nhân với dữ kiện \""
              + amount.times()
              + "\" của đơn vị nên luật chỉ xem Unit.",
          "Hãy bỏ times để tính mỗi bản ghi một lần, hoặc đưa điều kiện về bản ghi vào một dữ kiện"
              + " đếm (count).");
    }
    List<String> sources =
        pack.vocabulary().fact(amount.times()).map(FactDefinition::sources).orElse(List.of());
    boolean compared =
        rule.comparisons()
            .anyMatch(
                compare ->
                    compare.left() instanceof Operand.OfFact fact
                        && (fact.definition().name().equals(amount.times())
                            || sources.contains(fact.definition().name())));
    if (!compared) {
      problems.add(
          "times-not-compared",
          rule.place(),
          "Luật \""
              + rule.name()
              + "\" nhân điểm với \""
              + amount.times()
              + "\" nhưng không so sánh dữ kiện đó với gì.",
          "Ví dụ Unit( "
              + amount.times()
              + " >= figures.mốcThấpNhất ), một số >= 0, một tỷ lệ có mẫu số > 0.");
    }
  }

  private void checkViolation(Rule rule, Criterion criterion) {
    if (!criterion.isProhibition()) {
      problems.add(
          "wrong-consequence",
          rule.place(),
          "Tiêu chí " + criterion.id() + " không phải điều cấm nên không thể vi phạm.",
          "Hãy thêm prohibits vào tiêu chí, hoặc dùng findings.award(drools, \"mức\");");
      return;
    }
    Set<String> lists = new LinkedHashSet<>();
    for (Rule.Pattern pattern : rule.patterns()) {
      pack.vocabulary().record(pattern.type()).map(RecordDefinition::list).ifPresent(lists::add);
    }
    for (String list : lists) {
      if (!criterion.prohibits().contains(list)) {
        problems.add(
            "prohibits-misses",
            rule.place(),
            "Luật xem danh sách \""
                + list
                + "\" nhưng prohibits của "
                + criterion.id()
                + " không nhắc đến.",
            "Hãy thêm " + list + " vào prohibits.");
      }
    }
  }

  /**
   * Reports what no rule is about.
   *
   * @param meant what rules that were reported may have been about: missing them is no other cause
   */
  private void checkCovered(List<Rule> rules, Set<String> meant) {
    for (Criterion criterion : unit.criteria()) {
      if (meant.contains(criterion.id())) {
        continue;
      }
      List<Rule> own =
          rules.stream()
              .filter(rule -> rule.isAboutCriterion() && rule.target().equals(criterion.id()))
              .toList();
      if (criterion.isProhibition()) {
        if (own.stream().noneMatch(rule -> rule.effect() == Effect.VIOLATION)) {
          problems.add(
              "criterion-without-rule",
              criterion.replacement().map(RuleReplacement::place).orElse(criterion.place()),
              "Tiêu chí " + criterion.id() + " chưa có luật nào báo vi phạm.",
              "Hãy viết một luật @criterion(\"" + criterion.id() + "\").");
        }
        continue;
      }
      for (Amount amount : criterion.amounts()) {
        if (own.stream().noneMatch(rule -> rule.level().equals(amount.name()))) {
          problems.add(
              "level-without-rule",
              amount.place(),
              "\"" + amount.name() + "\" của " + criterion.id() + " chưa có luật nào dùng.",
              "Hãy viết một luật @criterion(\"" + criterion.id() + "\"), hoặc xóa dòng này.");
        }
      }
      for (Award award : criterion.amounts().isEmpty() ? criterion.awards() : List.<Award>of()) {
        if (own.stream().noneMatch(rule -> rule.level().equals(award.level()))) {
          problems.add(
              "level-without-rule",
              criterion.replacement().map(RuleReplacement::place).orElse(award.place()),
              "Mức \"" + award.level() + "\" của " + criterion.id() + " chưa có luật nào trao.",
              "Hãy viết một luật @criterion(\"" + criterion.id() + "\"), hoặc xóa mức này.");
        }
      }
    }
    for (Limit limit : unit.limits()) {
      if (!meant.contains(limit.id())
          && rules.stream()
              .noneMatch(
                  rule -> rule.effect() == effectOf(limit) && rule.target().equals(limit.id()))) {
        problems.add(
            "limit-without-rule", limit.place(), "Mã " + limit.id() + " chưa có luật nào dùng.");
      }
    }
    for (Outcome outcome : pack.outcomes()) {
      if (!meant.contains(outcome.code())
          && rules.stream()
              .noneMatch(
                  rule ->
                      rule.effect() == Effect.OUTCOME && rule.target().equals(outcome.code()))) {
        problems.add(
            "outcome-without-rule",
            unit.place(),
            "Kết quả "
                + outcome.code()
                + " chưa có luật nào dẫn đến, với loại đơn vị "
                + unit.type()
                + ".",
            "Hãy viết một luật @outcome(\"" + outcome.code() + "\").");
      }
    }
  }
}
