package vn.antq.rules.internal.engine.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.antq.rules.classification.Condition;
import vn.antq.rules.classification.FactValue;
import vn.antq.rules.classification.Margin;
import vn.antq.rules.dossier.Evidence;
import vn.antq.rules.internal.answer.ComparisonData;
import vn.antq.rules.internal.engine.facts.Known;
import vn.antq.rules.internal.engine.facts.Margins;
import vn.antq.rules.internal.engine.facts.Possible;
import vn.antq.rules.internal.engine.facts.Slots;
import vn.antq.rules.internal.engine.facts.Source;
import vn.antq.rules.pack.BuiltIns;
import vn.antq.rules.pack.Derivation;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.Reliance;
import vn.antq.rules.problem.Place;
import vn.antq.rules.value.FactType;
import vn.antq.rules.value.Operator;
import vn.antq.rules.value.Ratio;
import vn.antq.rules.value.Truth;

/**
 * A comparison of a fact.
 *
 * @param slots the places of the facts of the unit, record or scorecard that is looked at
 * @param slot the place of the fact
 * @param fact the fact
 * @param unit what it counts; a ratio counts what its numerator counts
 * @param sides what it is compared with; more than one for {@link Operator#ONE_OF}
 * @param required what that is, as explanations show it, when no dossier changes it
 * @param requiredFact name of the other fact that it is compared with; may be empty
 * @param reliance the figure that it is compared with
 * @param stated for a derived fact, the stated facts that it comes from
 * @param place where it stands in the rule file
 */
public record CompareNode(
    Slots slots,
    int slot,
    FactDefinition fact,
    String unit,
    Operator operator,
    List<Side> sides,
    Optional<List<FactValue>> required,
    String requiredFact,
    String requiredLabel,
    Optional<Reliance> reliance,
    Optional<List<String>> stated,
    Place place)
    implements ConditionNode {

  public CompareNode {
    sides = List.copyOf(sides);
  }

  /**
   * One side of a comparison.
   *
   * @param constant its value, or null when it is a fact
   * @param slot the place of the fact
   * @param fact name of the fact; empty for a constant
   * @param unit the unit that explanations show
   */
  public record Side(@Nullable Possible constant, int slot, String fact, String unit) {}

  /** Returns what is known of the fact. */
  public Possible left(Map<String, Possible> values) {
    return Known.in(values, slots, slot, fact.name());
  }

  /** Returns what is known of what it is compared with. */
  public Possible right(Side side, Map<String, Possible> values) {
    Possible constant = side.constant();
    return constant == null ? Known.in(values, slots, side.slot(), side.fact()) : constant;
  }

  @Override
  public Truth truth(Map<String, Possible> values) {
    return truth(left(values), values);
  }

  private Truth truth(Possible left, Map<String, Possible> values) {
    if (operator != Operator.ONE_OF) {
      return left.compare(operator, right(sides.get(0), values));
    }
    Truth truth = Truth.FALSE;
    for (Side side : sides) {
      truth = truth.or(left.compare(operator, right(side, values)));
    }
    return truth == Truth.UNKNOWN ? left.isOneOf(options(values)) : truth;
  }

  private List<Object> options(Map<String, Possible> values) {
    List<Object> options = new ArrayList<>(sides.size());
    for (Side side : sides) {
      Object option = right(side, values).exact();
      if (option != null) {
        options.add(option);
      }
    }
    return options;
  }

  @Override
  public boolean fires(Map<String, Possible> values) {
    Possible left = left(values);
    boolean exact = left.isExact();
    for (Side side : sides) {
      exact = exact && right(side, values).isExact();
    }
    return exact && truth(left, values) == Truth.TRUE;
  }

  @Override
  public void leaves(Consumer<CompareNode> leaf) {
    leaf.accept(this);
  }

  @Override
  public Condition trace(Source source) {
    Map<String, Possible> values = source.values();
    Possible left = left(values);
    Possible right = right(sides.get(sides.size() - 1), values);
    Truth truth = truth(left, values);
    return new ComparisonData(
        fact.name(),
        fact.label(),
        left.shown(unit),
        operator,
        required.orElseGet(
            () -> sides.stream().map(side -> right(side, values).shown(side.unit())).toList()),
        requiredFact,
        requiredLabel,
        reliance,
        truth,
        isShareOfGroup()
            ? Margins.inPoints(values.get("points"), values.get("maximum"), operator, right.exact())
            : Margins.margin(unit, left, operator, right),
        truth == Truth.FALSE ? shortfall(left, right, source) : Optional.empty(),
        evidence(source),
        place);
  }

  private boolean isShareOfGroup() {
    return fact.equals(BuiltIns.GROUP.get(fact.name())) && fact.type().equals(FactType.RATIO);
  }

  private Optional<Margin> shortfall(Possible left, Possible right, Source source) {
    return fact.derivation().orElse(null) instanceof Derivation.RatioOf ratio
            && !left.isSettled()
            && right.exact() instanceof Ratio asked
        ? Margins.shortfall(
            unit,
            source.value(ratio.numerator()),
            source.value(ratio.denominator()),
            operator,
            asked)
        : Optional.empty();
  }

  private List<Evidence> evidence(Source source) {
    if (stated.isEmpty()) {
      return source.evidenceFor(fact.name());
    }
    if (source.evidence().isEmpty() && source.common().isEmpty()) {
      return List.of();
    }
    Set<Evidence> evidence = new LinkedHashSet<>();
    for (String name : stated.get()) {
      evidence.addAll(source.evidenceFor(name));
    }
    return List.copyOf(evidence);
  }
}
