package vn.antq.rules.advice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.antq.rules.Classifier;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Condition;
import vn.antq.rules.classification.Condition.Comparison;
import vn.antq.rules.classification.FactValue;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.MissingFact;
import vn.antq.rules.classification.OutcomeStep;
import vn.antq.rules.classification.RuleTrace;
import vn.antq.rules.classification.RuleTrace.PatternTrace;
import vn.antq.rules.classification.Score;
import vn.antq.rules.internal.dossier.StatedValues;
import vn.antq.rules.pack.Derivation;
import vn.antq.rules.pack.Derivation.Room;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.problem.InvalidInputException;
import vn.antq.rules.value.Manner;
import vn.antq.rules.value.Operator;
import vn.antq.rules.value.Ratio;
import vn.antq.rules.value.ScalarType;

/**
 * Ranks missing facts: tries the ways in which each could turn out that rules can tell apart, and
 * sees how much uncertainty is left.
 */
final class CollectNext {

  private static final long ONE = 1_000_000;

  /** Each takes a few classifications; a list longer than this tells nobody what to do first. */
  private static final int MOST_TRIED = 60;

  private final Classifier classifier;
  private final Facts facts;
  private final Classification before;
  private final Map<String, Set<Object>> thresholds = new LinkedHashMap<>();

  /** Names of the fields of records that rules compare or count by. */
  private final Set<String> compared = new HashSet<>();

  CollectNext(Classifier classifier, Facts facts, Classification before) {
    this.classifier = classifier;
    this.facts = facts;
    this.before = before;
    collectThresholds(before);
    for (FactDefinition fact : facts.vocabulary().facts().values()) {
      if (fact.derivation().orElse(null) instanceof Derivation.OfRecords of) {
        compared.addAll(of.fields());
      }
    }
  }

  List<NextFact> ranked() {
    Map<String, MissingFact> missing = new LinkedHashMap<>();
    collectMissing(before, missing);
    long all = uncertainty(before);
    List<NextFact> ranked = new ArrayList<>();
    Map<String, List<Long>> tried = new HashMap<>();
    for (MissingFact fact : missing.values()) {
      String alike = facts.alike(fact.name(), compared);
      List<Long> settled = tried.get(alike);
      if (settled == null && tried.size() >= MOST_TRIED) {
        continue;
      } else if (settled == null) {
        settled = settled(fact.name(), all);
        tried.put(alike, settled);
      }
      long least = settled.stream().mapToLong(Long::longValue).min().orElse(0);
      long sum = settled.stream().mapToLong(Long::longValue).sum();
      ranked.add(
          new NextFact(
              fact.name(),
              fact.label(),
              new Ratio(least, all),
              new Ratio(sum, all * Math.max(1, settled.size()))));
    }
    ranked.sort(
        Comparator.comparing(NextFact::guaranteed)
            .thenComparing(NextFact::expected)
            .reversed()
            .thenComparing(NextFact::fact));
    return ranked;
  }

  /** How much of the uncertainty each way settles in which a fact can turn out. */
  private List<Long> settled(String path, long all) {
    List<Long> settled = new ArrayList<>();
    for (Object value : ways(path)) {
      left(path, value).ifPresent(left -> settled.add(Math.max(0, all - left)));
    }
    return settled;
  }

  /** A verdict of a nested pack is not stated; the facts behind it are. */
  private static void collectMissing(Classification answer, Map<String, MissingFact> missing) {
    List<MissingFact> found = new ArrayList<>();
    for (Finding finding : answer.findings()) {
      found.addAll(finding.missing());
    }
    for (OutcomeStep step : answer.steps()) {
      found.addAll(step.missing());
    }
    for (MissingFact fact : found) {
      if (fact.nested().isEmpty()) {
        missing.putIfAbsent(fact.name(), fact);
      } else {
        answer.nested().stream()
            .filter(nested -> nested.pack().name().equals(fact.nested()))
            .forEach(nested -> collectMissing(nested, missing));
      }
    }
  }

  private Optional<Long> left(String path, Object value) {
    try {
      return Optional.of(uncertainty(classifier.classify(facts.with(Remedy.of(path, value)))));
    } catch (InvalidInputException contradiction) {
      return Optional.empty();
    }
  }

  /** The outcomes that are open, and within that the points or criteria that are. */
  private static long uncertainty(Classification answer) {
    long outcomes = answer.best().rank() - answer.worst().rank();
    if (outcomes == 0) {
      return 0;
    }
    BigDecimal open =
        answer
            .score()
            .map(CollectNext::openShare)
            .orElseGet(
                () ->
                    BigDecimal.valueOf(
                            ONE
                                * answer.findings().stream()
                                    .filter(finding -> !finding.isDecided())
                                    .count())
                        .divideToIntegralValue(
                            BigDecimal.valueOf(Math.max(1, answer.findings().size()))));
    return outcomes * ONE + open.longValue();
  }

  private static BigDecimal openShare(Score score) {
    return score
        .best()
        .subtract(score.worst())
        .multiply(BigDecimal.valueOf(ONE))
        .divideToIntegralValue(score.maximum().max(BigDecimal.ONE));
  }

  private void collectThresholds(Classification answer) {
    answer.findings().forEach(finding -> finding.rules().forEach(this::collect));
    answer.steps().forEach(step -> step.rules().forEach(this::collect));
    answer.nested().forEach(this::collectThresholds);
  }

  private void collect(RuleTrace rule) {
    for (PatternTrace pattern : rule.patterns()) {
      pattern.conditions().stream().flatMap(Condition::leaves).forEach(this::collect);
      pattern.records().stream()
          .flatMap(record -> record.conditions().stream())
          .flatMap(Condition::leaves)
          .forEach(this::noteFields);
    }
  }

  private void noteFields(Comparison comparison) {
    compared.add(comparison.fact());
    compared.add(comparison.requiredFact());
  }

  private void collect(Comparison comparison) {
    for (FactValue required : comparison.required()) {
      Object value = required.value();
      if (value != null) {
        note(comparison.fact(), value);
      }
    }
    Object actual = comparison.actual().value();
    if (actual != null && !comparison.requiredFact().isEmpty()) {
      note(comparison.requiredFact(), actual);
    }
  }

  /** Notes at which values of a stated fact something may change. */
  private void note(String fact, Object value) {
    Optional<Derivation> derivation = facts.definition(fact).flatMap(FactDefinition::derivation);
    if (derivation.isEmpty()) {
      thresholds.computeIfAbsent(fact, key -> new LinkedHashSet<>()).add(value);
      return;
    }
    Derivation how = derivation.get();
    how.sources().stream()
        .filter(source -> facts.values().whole(source).isEmpty())
        .forEach(
            open ->
                how.inverse(across(how, open), value, source -> room(how, source, open))
                    .orElse(Map.of())
                    .forEach(this::note));
  }

  /** A share falls as its whole grows. */
  private static Operator across(Derivation how, String source) {
    return how instanceof Derivation.RatioOf ratio && source.equals(ratio.denominator())
            || how instanceof Derivation.DifferenceOf less && source.equals(less.subtrahend())
        ? Operator.LESS
        : Operator.AT_LEAST;
  }

  /** One that is not known moves at a time; the other terms of a sum are then nought. */
  private Optional<Room> room(Derivation how, String source, String open) {
    if (source.equals(open)) {
      return Optional.of(Room.from(0));
    }
    return facts
        .values()
        .whole(source)
        .or(() -> how instanceof Derivation.SumOf ? Optional.of(0L) : Optional.empty())
        .map(Room::fixed);
  }

  /** The ways in which a fact can turn out that rules can tell apart. */
  private List<Object> ways(String path) {
    Optional<FactDefinition> definition = facts.definition(path);
    if (definition.isEmpty()) {
      return List.of();
    }
    if (!(definition.get().type() instanceof ScalarType type)) {
      return List.of(List.of());
    } else if (!type.choices().isEmpty()) {
      return type.choices().stream().map(StatedValues::stated).toList();
    }
    Set<Object> ways = new LinkedHashSet<>();
    for (Object threshold : thresholds.getOrDefault(path, Set.of())) {
      if (type.javaType().isInstance(threshold) && type.manner() != Manner.WORDS) {
        type.around(threshold).forEach(way -> add(way, definition.get(), ways));
      }
    }
    if (type.canBeNone()) {
      ways.add(type.example());
    } else if (type.manner() == Manner.COUNT) {
      add(type.bound(definition.get().min().orElse(BigDecimal.ZERO)), definition.get(), ways);
      facts.values().most(definition.get()).ifPresent(ways::add);
    }
    return List.copyOf(ways);
  }

  private void add(Object way, FactDefinition definition, Set<Object> ways) {
    boolean allowed =
        !(way instanceof Long count)
            || count >= definition.min().map(BigDecimal::longValue).orElse(0L)
                && facts.values().most(definition).map(most -> count <= most).orElse(true);
    if (allowed) {
      ways.add(way);
    }
  }
}
