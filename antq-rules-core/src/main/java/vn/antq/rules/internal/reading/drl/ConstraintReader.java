package vn.antq.rules.internal.reading.drl;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.mvel.parser.DrlxParser;
import org.drools.mvel.parser.ast.expr.DrlxExpression;
import org.drools.mvel.parser.ast.expr.HalfBinaryExpr;
import org.drools.mvel.parser.ast.expr.HalfPointFreeExpr;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.internal.text.Suggestion;
import vn.antq.rules.pack.Expression;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.Operand;
import vn.antq.rules.pack.Rule;
import vn.antq.rules.problem.Place;
import vn.antq.rules.value.FactType;
import vn.antq.rules.value.Level;
import vn.antq.rules.value.ListOf;
import vn.antq.rules.value.Operator;

/**
 * Reads one constraint of a pattern: the safe subset only, and only what makes sense of the
 * vocabulary's types.
 */
final class ConstraintReader {

  private static final int MAX_LENGTH = 4_000;
  private static final Pattern TOKEN =
      Pattern.compile(
          "\"[^\"]*\"|'[^']*'|[A-Za-z_$][\\w$]*|\\d[\\w.]*|//[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
  private static final Map<BinaryExpr.Operator, Operator> COMPARISONS =
      Map.of(
          BinaryExpr.Operator.EQUALS, Operator.EQUAL,
          BinaryExpr.Operator.LESS, Operator.LESS,
          BinaryExpr.Operator.LESS_EQUALS, Operator.AT_MOST,
          BinaryExpr.Operator.GREATER, Operator.GREATER,
          BinaryExpr.Operator.GREATER_EQUALS, Operator.AT_LEAST);

  private final RuleScope scope;
  private final ProblemLog problems;
  private final String file;
  private final String patternType;
  private final Map<String, FactDefinition> words;
  private final List<Token> tokens = new ArrayList<>();
  private int nextToken;
  private Place start = Place.NOWHERE;

  ConstraintReader(RuleScope scope, String file, String patternType, ProblemLog problems) {
    this.scope = scope;
    this.file = file;
    this.patternType = patternType;
    this.problems = problems;
    this.words = scope.words(patternType);
  }

  private record Token(String text, Place place) {}

  /**
   * Returns the condition that {@code source} states, or empty after reporting why it cannot be
   * used.
   */
  Optional<Expression> read(String source, int line, int column) {
    start = new Place(file, line, column);
    if (source.length() > MAX_LENGTH) {
      problems.add("too-complex", start, "Điều kiện quá dài.", "Hãy tách thành nhiều luật.");
      return Optional.empty();
    }
    tokenize(source, line, column);
    DrlxExpression parsed;
    try {
      parsed =
          DrlxParser.parseExpression(DrlxParser.buildDrlxParserWithArguments(List.of()), source);
    } catch (RuntimeException | AssertionError | StackOverflowError e) {
      problems.add(
          "condition-syntax",
          start,
          "Không hiểu điều kiện \"" + oneLine(source) + "\".",
          "Viết dạng: dữKiện >= figures.mốc, nối bằng && (và), || (hoặc).");
      return Optional.empty();
    }
    if (parsed.getBind() != null) {
      return refuse(
          "Không đặt tên biến (" + parsed.getBind() + " : …) trong luật.",
          "Hãy so sánh trực tiếp bằng tên dữ kiện.",
          start);
    }
    return expression(parsed.getExpr());
  }

  private static String oneLine(String source) {
    String line = source.strip().replaceAll("\\s+", " ");
    return line.length() > 80 ? line.substring(0, 80) + "…" : line;
  }

  /**
   * The expression parser keeps no positions, so names and literals are found again in the source,
   * in order.
   */
  private void tokenize(String source, int line, int column) {
    tokens.clear();
    nextToken = 0;
    Matcher matcher = TOKEN.matcher(source);
    int breaks = 0;
    int lineStart = 1 - column;
    int seen = 0;
    while (matcher.find()) {
      for (; seen < matcher.start(); seen++) {
        if (source.charAt(seen) == '\n') {
          breaks++;
          lineStart = seen + 1;
        }
      }
      Place place = new Place(file, line + breaks, matcher.start() - lineStart + 1);
      tokens.add(new Token(matcher.group(), place));
    }
  }

  private Place place(String text) {
    for (int i = nextToken; i < tokens.size(); i++) {
      if (tokens.get(i).text().equals(text)) {
        nextToken = i + 1;
        return tokens.get(i).place();
      }
    }
    return start;
  }

  private Optional<Expression> refuse(String message, String advice, Place place) {
    problems.add("forbidden-construct", place, message, advice);
    return Optional.empty();
  }

  private Optional<Expression> expression(Node node) {
    if (node instanceof EnclosedExpr enclosed) {
      return expression(enclosed.getInner());
    }
    // The worst fault of a condition is its call, whatever operator stands around it.
    Optional<MethodCallExpr> call = isJoined(node) ? Optional.empty() : firstCall(node);
    if (call.isPresent()) {
      String function = call.get().getNameAsString();
      return refuse(
          "Không được gọi hàm \"" + function + "(…)\" trong điều kiện.",
          "Điều kiện chỉ gồm phép so sánh dữ kiện với mốc.",
          place(function));
    } else if (node instanceof BinaryExpr binary) {
      return binary(binary);
    } else if (node instanceof PointFreeExpr pointFree) {
      return pointFree(pointFree);
    } else if (node instanceof HalfBinaryExpr || node instanceof HalfPointFreeExpr) {
      return refuse(
          "Thiếu tên dữ kiện ở vế trái.",
          "Hãy viết lại tên dữ kiện, ví dụ x >= figures.a && x < figures.b.",
          start);
    } else if (node instanceof NameExpr name) {
      return bareName(name);
    } else if (node instanceof UnaryExpr unary
        && unary.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT) {
      return refuse(
          "Không dùng phủ định \"!\": dữ kiện chưa biết sẽ thành đúng.",
          "Hãy viết điều kiện khẳng định, ví dụ x == false thay cho !x.",
          start);
    }
    return refuse(
        "Điều kiện này không thuộc phần DRL cho phép.",
        "Điều kiện chỉ gồm so sánh ==, <, <=, >, >=, in, nối bằng &&, ||.",
        start);
  }

  private static Optional<MethodCallExpr> firstCall(Node node) {
    // Such an expression does not count its sides among its children.
    return node instanceof PointFreeExpr pointFree
        ? Stream.concat(Stream.of(pointFree.getLeft()), pointFree.getRight().stream())
            .flatMap(side -> side.findFirst(MethodCallExpr.class).stream())
            .findFirst()
        : node.findFirst(MethodCallExpr.class);
  }

  private static boolean isJoined(Node node) {
    return node instanceof BinaryExpr binary
        && (binary.getOperator() == BinaryExpr.Operator.AND
            || binary.getOperator() == BinaryExpr.Operator.OR);
  }

  private Optional<Expression> bareName(NameExpr name) {
    String text = name.getNameAsString();
    Place place = place(text);
    FactDefinition fact = words.get(text);
    if (fact != null && fact.type().equals(FactType.BOOLEAN)) {
      return refuse(
          "Dữ kiện \"" + text + "\" phải được so sánh.", "Hãy viết " + text + " == true.", place);
    }
    if (fact == null) {
      unknownWord(text, place);
      return Optional.empty();
    }
    return refuse(
        "Dữ kiện \"" + text + "\" đứng một mình, chưa so sánh với gì.",
        "Hãy viết ví dụ " + text + " >= figures.mốc.",
        place);
  }

  private Optional<Expression> binary(BinaryExpr binary) {
    if (binary.getOperator() == BinaryExpr.Operator.AND) {
      return joined(binary, BinaryExpr.Operator.AND).map(Expression.And::new);
    } else if (binary.getOperator() == BinaryExpr.Operator.OR) {
      return joined(binary, BinaryExpr.Operator.OR).map(Expression.Or::new);
    }
    Operator operator = COMPARISONS.get(binary.getOperator());
    if (operator != null) {
      return comparison(binary.getLeft(), operator, List.of(binary.getRight()));
    } else if (binary.getOperator() == BinaryExpr.Operator.NOT_EQUALS) {
      return refuse(
          "Không dùng \"!=\": dữ kiện chưa biết sẽ thành đúng.",
          "Hãy viết điều kiện khẳng định: x == false, x in (A, B), x < y || x > y.",
          start);
    }
    return refuse(
        "Không dùng phép tính \"" + binary.getOperator().asString() + "\" trong điều kiện.",
        binary.findAll(NameExpr.class).stream().anyMatch(this::isDay)
            ? "Hãy khai số ngày giữa hai ngày trong facts.yaml, ví dụ {days: [reportedOn,"
                + " solvedOn]}, rồi so với một mốc; hoặc so thẳng hai ngày (a <= b)."
            : binary.getOperator() == BinaryExpr.Operator.REMAINDER
                ? "Mốc phần trăm khai trong YAML: figures: {tênMốc: {percent: 30, basis: …}}, rồi"
                    + " viết figures.tênMốc trong luật."
                : "Hãy khai dữ kiện dẫn xuất (ratio, sum, difference, decrease, count, total, …)"
                    + " trong facts.yaml.",
        start);
  }

  private boolean isDay(NameExpr name) {
    FactDefinition fact = words.get(name.getNameAsString());
    return fact != null && fact.type().equals(FactType.DATE);
  }

  private Optional<List<Expression>> joined(BinaryExpr binary, BinaryExpr.Operator operator) {
    List<Expression> parts = new ArrayList<>();
    boolean complete = true;
    for (Node side : List.<Node>of(binary.getLeft(), binary.getRight())) {
      if (side instanceof BinaryExpr inner && inner.getOperator() == operator) {
        Optional<List<Expression>> nested = joined(inner, operator);
        nested.ifPresent(parts::addAll);
        complete &= nested.isPresent();
      } else {
        Optional<Expression> part = expression(side);
        part.ifPresent(parts::add);
        complete &= part.isPresent();
      }
    }
    return complete ? Optional.of(parts) : Optional.empty();
  }

  private Optional<Expression> pointFree(PointFreeExpr expression) {
    String operator = expression.getOperator().asString();
    if (operator.equals("in") && !expression.isNegated() && expression.getArg1() == null) {
      return comparison(expression.getLeft(), Operator.ONE_OF, List.copyOf(expression.getRight()));
    }
    return refuse(
        "Không dùng phép \"" + (expression.isNegated() ? "not " : "") + operator + "\".",
        "Chỉ dùng ==, <, <=, >, >= và in (…).",
        start);
  }

  private Optional<Expression> comparison(
      Node leftNode, Operator operator, List<? extends Node> rightNodes) {
    Place at = start;
    Optional<Operand> left = operand(leftNode);
    if (nextToken > 0 && nextToken <= tokens.size() && left.isPresent()) {
      at = leftPlace(leftNode);
    }
    List<Operand> right = new ArrayList<>();
    List<Place> written = new ArrayList<>();
    for (Node node : rightNodes) {
      operand(node).map(operand -> sized(operand, left)).ifPresent(right::add);
      written.add(nextToken > 0 ? tokens.get(nextToken - 1).place() : start);
    }
    if (left.isEmpty() || right.size() != rightNodes.size()) {
      return Optional.empty();
    }
    if (left.get() instanceof Operand.OfFigure || left.get() instanceof Operand.Literal) {
      return refuse(
          "Vế trái của phép so sánh phải là dữ kiện.",
          "Hãy đổi hai vế, ví dụ x >= figures.a thay cho figures.a <= x.",
          at);
    }
    for (int i = 0; i < right.size(); i++) {
      if (!compatible(left.get(), operator, right.get(i), at)
          || !hasBasis(right.get(i), written.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(new Expression.Compare(left.get(), operator, right, at));
  }

  /** No points and no money are written as nothing else is. */
  private static Operand sized(Operand operand, Optional<Operand> left) {
    boolean decimal =
        left.isPresent()
            && left.get() instanceof Operand.OfFact fact
            && fact.definition().type().equals(FactType.DECIMAL);
    return decimal && operand.equals(new Operand.Literal(0L))
        ? new Operand.Literal(BigDecimal.ZERO)
        : operand;
  }

  private Place leftPlace(Node left) {
    String name = "";
    if (left instanceof FieldAccessExpr access) {
      name = access.getNameAsString();
    } else if (left instanceof NameExpr nameExpr) {
      name = nameExpr.getNameAsString();
    }
    return nextToken > 0 && tokens.get(nextToken - 1).text().equals(name)
        ? tokens.get(nextToken - 1).place()
        : start;
  }

  private Optional<Operand> operand(Node node) {
    if (node instanceof EnclosedExpr enclosed) {
      return operand(enclosed.getInner());
    } else if (node instanceof NameExpr name) {
      return fact(name.getNameAsString());
    } else if (node instanceof FieldAccessExpr access
        && access.getScope() instanceof NameExpr owner) {
      return member(owner.getNameAsString(), access.getNameAsString());
    } else if (node instanceof BooleanLiteralExpr yes) {
      place(String.valueOf(yes.getValue()));
      return Optional.of(new Operand.Literal(yes.getValue()));
    } else if (node instanceof IntegerLiteralExpr whole) {
      Place place = place(whole.getValue());
      // A leading zero would be octal to Drools.
      if (whole.getValue().matches("0|[1-9]\\d{0,14}")) {
        return Optional.of(new Operand.Literal(Long.valueOf(whole.getValue())));
      }
      problems.add("bad-literal", place, "Số \"" + whole.getValue() + "\" không hợp lệ.");
      return Optional.empty();
    } else if (node instanceof StringLiteralExpr string) {
      place("\"" + string.getValue() + "\"");
      return Optional.of(new Operand.Literal(string.getValue()));
    } else if (node instanceof NullLiteralExpr) {
      refuse(
          "Không so sánh với null: dữ kiện chưa biết đã được xử lý riêng.",
          "Hãy bỏ điều kiện này; tiêu chí sẽ là \"chưa xác định\" khi thiếu dữ kiện.",
          place("null"));
      return Optional.empty();
    } else if (node instanceof LiteralExpr) {
      refuse(
          "Không viết số thập phân trong luật: so sánh sẽ sai ở số lẻ.",
          "Hãy đặt số này thành một mốc (figures) trong tệp YAML.",
          start);
      return Optional.empty();
    }
    int before = problems.size();
    expression(node);
    // Nothing is dropped in silence: Drools would still see it.
    if (problems.size() == before) {
      refuse("Hai vế của phép so sánh phải là dữ kiện, mốc hoặc giá trị.", "", start);
    }
    return Optional.empty();
  }

  private Optional<Operand> fact(String name) {
    Place place = place(name);
    FactDefinition fact = words.get(name);
    if (fact == null) {
      unknownWord(name, place);
      return Optional.empty();
    } else if (fact.type() instanceof ListOf list) {
      problems.add(
          "wrong-type",
          place,
          "\"" + name + "\" là danh sách nên không so sánh được.",
          "Hãy viết mẫu "
              + list.record()
              + "( … ), hoặc đếm bằng dữ kiện dẫn xuất {count: "
              + name
              + "}.");
      return Optional.empty();
    }
    return Optional.of(new Operand.OfFact(fact));
  }

  private void unknownWord(String name, Place place) {
    if (problems.isUnread("dữ kiện " + name)) {
      problems.follow();
      return;
    }
    String owner =
        patternType.equals(Rule.UNIT)
            ? "danh mục dữ kiện (facts.yaml)"
            : patternType.equals(Rule.SCORECARD)
                ? "bảng điểm Scorecard"
                : "loại bản ghi " + patternType;
    problems.addUse(
        "unknown-fact",
        place,
        "Không có dữ kiện \"" + name + "\" trong " + owner + ".",
        Suggestion.advice(name, words.keySet()));
  }

  private Optional<Operand> member(String owner, String name) {
    Place ownerPlace = place(owner);
    Place place = place(name);
    if (owner.equals("figures")) {
      return known(scope.unit().figures(), name, "mốc", place, "unknown-figure")
          .map(Operand.OfFigure::new);
    } else if (owner.equals("switches")) {
      return known(scope.switches(), name, "cách hiểu", place, "unknown-switch")
          .map(Operand.OfReading::new);
    }
    Map<String, List<Level>> levels = scope.levels();
    if (!levels.containsKey(owner)) {
      List<String> known = new ArrayList<>(levels.keySet());
      known.add("figures");
      known.add("switches");
      problems.add(
          "unknown-type",
          ownerPlace,
          "Không có \"" + owner + "\".",
          Suggestion.advice(owner, known));
      return Optional.empty();
    }
    Map<String, Level> byCode = new LinkedHashMap<>();
    levels.getOrDefault(owner, List.of()).forEach(level -> byCode.put(level.code(), level));
    return known(byCode, name, "giá trị " + owner, place, "unknown-code").map(Operand.Literal::new);
  }

  private <T> Optional<T> known(
      Map<String, T> things, String name, String what, Place place, String code) {
    T thing = things.get(name);
    if (thing == null && problems.isUnread(what + " " + name)) {
      problems.follow();
    } else if (thing == null) {
      problems.addUse(
          code,
          place,
          "Không có " + what + " \"" + name + "\".",
          Suggestion.advice(name, things.keySet()));
    }
    return Optional.ofNullable(thing);
  }

  /** A number of the law is a figure with basis and citation; only none needs neither. */
  private boolean hasBasis(Operand operand, Place place) {
    if (operand instanceof Operand.Literal literal
        && literal.value() instanceof Long number
        && number != 0) {
      problems.add(
          "number-in-rule",
          place,
          "Số " + number + " viết thẳng trong luật thì không có căn cứ, không ai xác nhận được.",
          "Hãy đặt số này thành một mốc trong tệp YAML, ví dụ figures: {tênMốc: {number: "
              + number
              + ", basis: …, citation: …}}, rồi viết figures.tênMốc trong luật.");
      return false;
    }
    return true;
  }

  private boolean compatible(Operand left, Operator operator, Operand right, Place place) {
    if (left instanceof Operand.OfReading reading) {
      boolean matches =
          right instanceof Operand.Literal literal
              && literal.value() instanceof Level level
              && level.enumeration().equals(reading.definition().readings().name())
              && (operator == Operator.EQUAL || operator == Operator.ONE_OF);
      if (!matches) {
        problems.add(
            "wrong-type",
            place,
            "Cách hiểu \""
                + reading.definition().name()
                + "\" chỉ so sánh bằng với một lựa chọn của nó.",
            "Ví dụ switches."
                + reading.definition().name()
                + " == "
                + reading.definition().readings().name()
                + "."
                + reading.definition().standard().code()
                + ".");
      }
      return matches;
    }
    FactDefinition fact = ((Operand.OfFact) left).definition();
    Optional<String> fault = TypeCheck.fault(fact, operator, right);
    fault.ifPresent(
        message -> problems.add("wrong-type", place, message, TypeCheck.advice(fact, right)));
    if (fault.isEmpty() && right instanceof Operand.OfFigure figure) {
      return scope.useFigure(figure.definition(), fact.type(), place, problems);
    }
    return fault.isEmpty();
  }
}
