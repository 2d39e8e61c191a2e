package vn.antq.rules.advice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Condition;
import vn.antq.rules.classification.Condition.AllOf;
import vn.antq.rules.classification.Condition.AnyOf;
import vn.antq.rules.classification.Condition.Comparison;
import vn.antq.rules.classification.FactValue;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.FindingStatus;
import vn.antq.rules.classification.RuleTrace;
import vn.antq.rules.classification.RuleTrace.PatternTrace;
import vn.antq.rules.classification.RuleTrace.RecordTrace;
import vn.antq.rules.dossier.StatedFact.StatedRecord;
import vn.antq.rules.internal.dossier.StatedValues;
import vn.antq.rules.pack.Derivation;
import vn.antq.rules.pack.Derivation.Room;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.RecordDefinition;
import vn.antq.rules.pack.Rule.Effect;
import vn.antq.rules.value.FactPath;
import vn.antq.rules.value.FactType;
import vn.antq.rules.value.Level;
import vn.antq.rules.value.Operator;
import vn.antq.rules.value.ScalarType;
import vn.antq.rules.value.Truth;

/**
 * Works out from what came of rules which facts would have to be different for a rule to match, or
 * not to. Each method returns alternatives; none when it cannot be.
 */
final class Remedies {

  /** More than a few new records are no advice. */
  private static final int MOST_ADDED = 3;

  private static final List<Remedy> NOTHING = List.of(Remedy.NOTHING);

  private final Facts facts;
  private final Classification classification;

  Remedies(Facts facts, Classification classification) {
    this.facts = facts;
    this.classification = classification;
  }

  /** Returns what would earn a level of a criterion, or for a prohibition undo the violations. */
  List<Remedy> earning(Finding finding, String level) {
    List<Remedy> found = new ArrayList<>();
    List<RuleTrace> violations = rules(finding, Effect.VIOLATION);
    if (!violations.isEmpty()) {
      return preventing(violations);
    }
    for (RuleTrace rule : rules(finding, Effect.AWARD)) {
      if (rule.subject().equals(level)) {
        found.addAll(matching(rule));
      }
    }
    return Remedy.smallest(found, facts);
  }

  private static List<RuleTrace> rules(Finding finding, Effect effect) {
    return finding.rules().stream().filter(rule -> rule.effect() == effect).toList();
  }

  /** Returns what would make one rule match. */
  List<Remedy> matching(RuleTrace rule) {
    return Remedy.allOf(rule.patterns().stream().map(this::matching).toList(), facts);
  }

  /** Returns what would keep every rule from matching. */
  List<Remedy> preventing(List<RuleTrace> rules) {
    return Remedy.allOf(rules.stream().map(this::preventing).toList(), facts);
  }

  private List<Remedy> preventing(RuleTrace rule) {
    if (rule.truth() == Truth.FALSE) {
      return NOTHING;
    }
    List<Remedy> found = new ArrayList<>();
    rule.patterns().forEach(pattern -> found.addAll(preventing(pattern)));
    return Remedy.smallest(found, facts);
  }

  private List<Remedy> matching(PatternTrace pattern) {
    if (pattern.truth() == Truth.TRUE) {
      return NOTHING;
    } else if (isAboutUnit(pattern)) {
      return all(pattern.conditions(), "");
    }
    List<Remedy> found = new ArrayList<>();
    for (RecordTrace record : pattern.records()) {
      found.addAll(all(record.conditions(), path(pattern, record)));
    }
    return Remedy.smallest(found, facts);
  }

  private List<Remedy> preventing(PatternTrace pattern) {
    if (pattern.truth() == Truth.FALSE) {
      return NOTHING;
    } else if (isAboutUnit(pattern)) {
      return none(pattern.conditions(), "");
    } else if (!pattern.listKnown()) {
      return List.of();
    }
    return Remedy.allOf(
        pattern.records().stream()
            .filter(record -> record.truth() != Truth.FALSE)
            .map(record -> none(record.conditions(), path(pattern, record)))
            .toList(),
        facts);
  }

  private static boolean isAboutUnit(PatternTrace pattern) {
    return pattern.type().equals("Unit") || pattern.type().equals("Scorecard");
  }

  private String path(PatternTrace pattern, RecordTrace record) {
    String list = facts.vocabulary().record(pattern.type()).map(RecordDefinition::list).orElse("");
    return FactPath.record(list, record.number());
  }

  /** What makes every condition hold. */
  private List<Remedy> all(List<Condition> conditions, String path) {
    return Remedy.allOf(
        conditions.stream().map(condition -> holding(condition, path)).toList(), facts);
  }

  /** What makes one condition fail, and with it their conjunction. */
  private List<Remedy> none(List<Condition> conditions, String path) {
    List<Remedy> found = new ArrayList<>();
    conditions.forEach(condition -> found.addAll(failing(condition, path)));
    return Remedy.smallest(found, facts);
  }

  private List<Remedy> holding(Condition condition, String path) {
    if (condition.truth() == Truth.TRUE) {
      return NOTHING;
    } else if (condition instanceof AllOf all) {
      return all(all.parts(), path);
    } else if (condition instanceof AnyOf any) {
      List<Remedy> found = new ArrayList<>();
      any.parts().forEach(part -> found.addAll(holding(part, path)));
      return Remedy.smallest(found, facts);
    }
    return compared((Comparison) condition, path, true);
  }

  private List<Remedy> failing(Condition condition, String path) {
    if (condition.truth() == Truth.FALSE) {
      return NOTHING;
    } else if (condition instanceof AllOf all) {
      return none(all.parts(), path);
    } else if (condition instanceof AnyOf any) {
      return Remedy.allOf(any.parts().stream().map(part -> failing(part, path)).toList(), facts);
    }
    return compared((Comparison) condition, path, false);
  }

  private List<Remedy> compared(Comparison comparison, String path, boolean wanted) {
    Operator operator = comparison.operator();
    List<Remedy> found = new ArrayList<>();
    for (FactValue required : comparison.required()) {
      Object value = required.value();
      if (value == null) {
        continue;
      }
      if (operator == Operator.EQUAL || operator == Operator.ONE_OF) {
        found.addAll(
            wanted ? reaching(comparison, path, Operator.EQUAL, value) : other(comparison, path));
      } else {
        Operator asked = wanted ? operator : operator.opposite().orElseThrow();
        found.addAll(reaching(comparison, path, asked, value));
      }
    }
    return Remedy.smallest(found, facts);
  }

  /** Any value that is not one of the required: of yes or no the other, of levels the next. */
  private List<Remedy> other(Comparison comparison, String path) {
    String name = path + comparison.fact();
    return otherThan(name, comparison.required().stream().map(FactValue::value).toList());
  }

  private List<Remedy> otherThan(String name, List<? extends @Nullable Object> refused) {
    return facts
        .definition(name)
        .filter(definition -> facts.isChangeable(name))
        .flatMap(
            definition ->
                definition.type() instanceof ScalarType type
                    ? Optional.of(type.choices())
                    : Optional.empty())
        .orElse(List.of())
        .stream()
        .filter(value -> !refused.contains(value))
        .map(value -> Remedy.of(name, StatedValues.stated(value)))
        .toList();
  }

  private List<Remedy> reaching(
      Comparison comparison, String path, Operator operator, Object required) {
    String name = path + comparison.fact();
    Optional<FactDefinition> definition = facts.definition(name);
    if (definition.isEmpty()) {
      return List.of();
    }
    Optional<Derivation> derivation = definition.get().derivation();
    if (derivation.isPresent() && FactPath.of(name).isField()) {
      return List.of();
    } else if (derivation.isEmpty()) {
      return ((ScalarType) definition.get().type())
          .nearest(operator, required)
          .map(value -> stated(definition.get(), name, value))
          .orElse(List.of());
    }
    return derived(
        derivation.get(),
        operator,
        required,
        () -> required instanceof Level level ? verdict(comparison, level.code()) : List.of());
  }

  private List<Remedy> stated(FactDefinition definition, String name, Object value) {
    return facts.isChangeable(name) && facts.values().admits(definition, value)
        ? List.of(Remedy.of(name, StatedValues.stated(value)))
        : List.of();
  }

  /** A share is mended by its part: of a smaller whole the law asks no less. */
  private List<Remedy> derived(
      Derivation how, Operator operator, Object required, Supplier<List<Remedy>> verdict) {
    Function<Predicate<String>, Optional<Map<String, Long>>> moving =
        moves -> how.inverse(operator, required, source -> room(source, moves.test(source)));
    List<Remedy> none = List.of();
    return how.fold(
        ratio -> amounts(moving.apply(ratio.numerator()::equals)),
        sum -> amounts(moving.apply(facts::isChangeable)),
        difference -> amounts(moving.apply(facts::isChangeable)),
        days -> none,
        change -> amounts(moving.apply(change.now()::equals)),
        count ->
            moving
                .apply(list -> facts.tellsWhatCounts(count))
                .filter(values -> facts.tellsWhatCounts(count))
                .map(values -> count(count, values.getOrDefault(count.list(), 0L)))
                .orElse(none),
        summary -> none,
        other -> verdict.get());
  }

  private Optional<Room> room(String source, boolean moves) {
    return moves
        ? facts.definition(source).map(facts.values()::room)
        : facts.values().whole(source).map(Room::fixed);
  }

  private List<Remedy> amounts(Optional<Map<String, Long>> values) {
    return values
        .map(
            each ->
                Remedy.allOf(
                    each.entrySet().stream()
                        .map(source -> amount(source.getKey(), source.getValue()))
                        .toList(),
                    facts))
        .orElse(List.of());
  }

  /** What gives a whole number, stated or derived, this value. */
  private List<Remedy> amount(String name, long value) {
    Optional<FactDefinition> definition = facts.definition(name);
    if (definition.isEmpty()) {
      return List.of();
    } else if (facts.values().whole(name).filter(now -> now == value).isPresent()) {
      return NOTHING;
    }
    return definition
        .get()
        .derivation()
        .map(how -> derived(how, Operator.EQUAL, value, List::of))
        .orElseGet(() -> stated(definition.get(), name, value));
  }

  /** Records are changed so that more, or fewer, of them count. */
  private List<Remedy> count(Derivation.CountOf count, long wanted) {
    List<StatedRecord> records = facts.values().records(count.list());
    List<Integer> counted = new ArrayList<>();
    List<Integer> others = new ArrayList<>();
    for (int number = 1; number <= records.size(); number++) {
      (facts.values().counts(records.get(number - 1), count) ? counted : others).add(number);
    }
    boolean more = wanted > counted.size();
    long needed = Math.abs(wanted - counted.size());
    List<List<Remedy>> each = new ArrayList<>();
    for (int number : more ? others : counted) {
      String path = FactPath.record(count.list(), number);
      List<Remedy> ways = more ? counting(path, count.where()) : notCounting(path, count.where());
      if (!ways.isEmpty()) {
        each.add(ways);
      }
    }
    each.sort((one, other) -> facts.bySize().compare(one.get(0), other.get(0)));
    if (more && facts.isOpen(count.list()) && facts.isListed(count.list())) {
      for (int next = 1; each.size() < needed && next <= MOST_ADDED; next++) {
        each.add(adding(count.list(), records.size() + next, count.where()));
      }
    }
    return each.size() < needed ? List.of() : Remedy.allOf(each.subList(0, (int) needed), facts);
  }

  /**
   * A record that counts. What is yes or no of it and not asked for is stated too, all yes or all
   * no: left open, it would leave other criteria undecided.
   */
  private List<Remedy> adding(String list, int number, Map<String, List<Object>> where) {
    String path = FactPath.record(list, number);
    List<Remedy> found = new ArrayList<>();
    for (boolean rest : List.of(true, false)) {
      Map<String, Object> values = new HashMap<>();
      for (FactDefinition field : facts.fields(list)) {
        List<Object> asked = where.get(field.name());
        if (!facts.isChangeable(path + field.name())) {
          continue;
        } else if (asked != null) {
          Object best = asked.get(asked.size() - 1);
          values.put(path + field.name(), StatedValues.stated(best));
        } else if (field.type().equals(FactType.BOOLEAN)) {
          values.put(path + field.name(), rest);
        }
      }
      boolean counts = where.keySet().stream().allMatch(field -> values.containsKey(path + field));
      if (counts) {
        found.add(new Remedy(values, Set.of()));
      }
    }
    return found;
  }

  private List<Remedy> counting(String path, Map<String, List<Object>> where) {
    List<List<Remedy>> parts = new ArrayList<>();
    where.forEach(
        (field, accepted) -> {
          String name = path + field;
          boolean counts = facts.known(name).filter(accepted::contains).isPresent();
          if (!counts) {
            parts.add(
                facts.isChangeable(name)
                    ? accepted.stream()
                        .map(value -> Remedy.of(name, StatedValues.stated(value)))
                        .toList()
                    : List.of());
          }
        });
    return Remedy.allOf(parts, facts);
  }

  private List<Remedy> notCounting(String path, Map<String, List<Object>> where) {
    List<Remedy> found = new ArrayList<>();
    where.forEach((field, accepted) -> found.addAll(otherThan(path + field, accepted)));
    return Remedy.smallest(found, facts);
  }

  /** A verdict of a nested pack is mended by mending what it rests on. */
  private List<Remedy> verdict(Comparison comparison, String outcome) {
    Optional<Derivation> how =
        facts.definition(comparison.fact()).flatMap(FactDefinition::derivation);
    if (!(how.orElse(null) instanceof Derivation.VerdictOf verdict)
        || facts.stated(verdict.unless()).isPresent()) {
      return List.of();
    }
    return classification.nested().stream()
        .filter(nested -> nested.steps().stream().anyMatch(step -> step.id().equals(outcome)))
        .findFirst()
        .map(nested -> new Remedies(facts, nested).mending(nested))
        .orElse(List.of());
  }

  /** What makes every criterion of a classification without points hold. */
  List<Remedy> mending(Classification nested) {
    List<List<Remedy>> parts = new ArrayList<>();
    for (Finding finding : nested.findings()) {
      if (isOpen(finding)) {
        parts.add(
            earning(finding, finding.levels().isEmpty() ? "" : finding.levels().get(0).code())
                .stream()
                .map(remedy -> remedy.mending(finding.pack() + "/" + finding.criterion()))
                .toList());
      }
    }
    return Remedy.allOf(parts, facts);
  }

  /** Says whether a criterion does not surely hold. */
  static boolean isOpen(Finding finding) {
    return finding.status() != FindingStatus.MET
        && finding.status() != FindingStatus.NOT_APPLICABLE;
  }
}
