package vn.antq.rules.internal.rule;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.antq.rules.classification.Operator;
import vn.antq.rules.classification.RuleTrace.Effect;
import vn.antq.rules.internal.pack.PackDefinition;
import vn.antq.rules.internal.pack.UnitDefinition;
import vn.antq.rules.problem.Place;
import vn.antq.rules.vocabulary.FactDefinition;
import vn.antq.rules.vocabulary.FactType;
import vn.antq.rules.vocabulary.Level;

/**
 * Reads what {@link RuleModelOutput} wrote, into the very model that the rule files themselves are
 * read into. Names are looked up in the pack, which must be the one that they were written from.
 */
public final class RuleModelInput {

  private final RuleScope scope;
  private final Map<String, List<Level>> levels;
  private final DataInputStream in;
  private final Map<String, FactType> compared = new LinkedHashMap<>();
  private Map<String, FactDefinition> words = Map.of();
  private String file = "";

  private RuleModelInput(RuleScope scope, DataInputStream in) {
    this.scope = scope;
    this.levels = scope.levels();
    this.in = in;
  }

  /**
   * Returns the rule model of one unit type.
   *
   * @throws StreamCorruptedException if it names what the pack does not have
   */
  public static RuleModel read(PackDefinition pack, UnitDefinition unit, DataInputStream in)
      throws IOException {
    RuleScope scope = new RuleScope(unit, pack.vocabulary(), pack.switches());
    List<String> figures = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      figures.add(in.readUTF());
    }
    RuleModelInput input = new RuleModelInput(scope, in);
    List<Rule> rules = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      rules.add(input.rule());
    }
    Map<String, FactType> types = new LinkedHashMap<>();
    for (String figure : figures) {
      types.put(figure, known(input.compared.get(figure), figure));
    }
    return new RuleModel(unit, pack.vocabulary(), pack.switches(), rules, types);
  }

  private static <T> T known(@Nullable T thing, String name) throws IOException {
    if (thing == null) {
      throw new StreamCorruptedException("Not in this pack: " + name);
    }
    return thing;
  }

  private Rule rule() throws IOException {
    String name = in.readUTF();
    Place place = place();
    Effect effect = Effect.valueOf(in.readUTF());
    String target = in.readUTF();
    String level = in.readUTF();
    List<Rule.Pattern> patterns = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      String type = in.readUTF();
      Place at = place();
      words = scope.words(type);
      patterns.add(new Rule.Pattern(type, expressions(), at));
    }
    return new Rule(name, place, effect, target, level, patterns);
  }

  private Place place() throws IOException {
    if (!in.readBoolean()) {
      file = in.readUTF();
    }
    return new Place(file, in.readInt(), in.readInt());
  }

  private List<Expression> expressions() throws IOException {
    List<Expression> expressions = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      expressions.add(expression());
    }
    return expressions;
  }

  private Expression expression() throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case '&' -> new Expression.And(expressions());
      case '|' -> new Expression.Or(expressions());
      case '?' -> compare();
      default -> throw new StreamCorruptedException("No expression is called " + kind);
    };
  }

  private Expression compare() throws IOException {
    Operand left = operand();
    Operator operator = Operator.valueOf(in.readUTF());
    List<Operand> right = new ArrayList<>();
    for (int more = in.readInt(); more > 0; more--) {
      Operand operand = operand();
      right.add(operand);
      if (left instanceof Operand.Fact fact && operand instanceof Operand.Figure figure) {
        compared.putIfAbsent(figure.definition().name(), fact.definition().type());
      }
    }
    return new Expression.Compare(left, operator, right, place());
  }

  private Operand operand() throws IOException {
    int kind = in.readByte();
    if (kind == 'n') {
      return new Operand.Literal(in.readLong());
    } else if (kind == 'b') {
      return new Operand.Literal(in.readBoolean());
    }
    String name = in.readUTF();
    return switch (kind) {
      case 'f' -> new Operand.Fact(known(words.get(name), name));
      case 'g' -> new Operand.Figure(known(scope.unit().figures().get(name), name));
      case 'r' -> new Operand.Reading(known(scope.switches().get(name), name));
      case 'l' -> new Operand.Literal(level(name, in.readUTF()));
      case 't' -> new Operand.Literal(name);
      default -> throw new StreamCorruptedException("No operand is called " + kind);
    };
  }

  private Level level(String enumeration, String code) throws IOException {
    for (Level level : known(levels.get(enumeration), enumeration)) {
      if (level.code().equals(code)) {
        return level;
      }
    }
    throw new StreamCorruptedException("Not in this pack: " + enumeration + "." + code);
  }
}
