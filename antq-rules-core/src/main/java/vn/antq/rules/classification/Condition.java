package vn.antq.rules.classification;

import java.util.List;
import java.util.Optional;
import vn.antq.rules.dossier.Evidence;
import vn.antq.rules.pack.Reliance;
import vn.antq.rules.value.Operator;
import vn.antq.rules.value.Truth;

/** A condition of a rule, with what came of it, in the order of the rule file. */
public sealed interface Condition {

  /** Returns whether it holds. */
  Truth truth();

  /**
   * One value against what is required of it.
   *
   * @param fact name of the fact, field or scorecard entry; {@code switches.name} for an open
   *     reading
   * @param label its Vietnamese name
   * @param actual its value
   * @param operator how it is compared
   * @param required what it is compared with; several values only for {@link Operator#ONE_OF}
   * @param requiredFact name of the fact it is compared with; empty when it is compared with a
   *     figure or a value
   * @param requiredLabel Vietnamese name of that fact; empty when there is none
   * @param reliance the figure or reading that the comparison relies on, with its basis
   * @param truth whether it holds
   * @param margin how far it is from the other side; absent where there is no distance (yes or no,
   *     text) or no value
   * @param shortfall where a ratio is surely too small, but not what of how many it is: how much is
   *     missing at the least, as a margin below zero; absent where nothing is sure
   * @param evidence what the actual value rests on
   */
  record Comparison(
      String fact,
      String label,
      FactValue actual,
      Operator operator,
      List<FactValue> required,
      String requiredFact,
      String requiredLabel,
      Optional<Reliance> reliance,
      Truth truth,
      Optional<Margin> margin,
      Optional<Margin> shortfall,
      List<Evidence> evidence)
      implements Condition {

    /** Copies the lists. */
    public Comparison {
      required = List.copyOf(required);
      evidence = List.copyOf(evidence);
    }
  }

  /**
   * Every part must hold.
   *
   * @param parts the parts; at least two
   * @param truth whether they all hold
   */
  record AllOf(List<Condition> parts, Truth truth) implements Condition {
    /** Copies the list. */
    public AllOf {
      parts = List.copyOf(parts);
    }
  }

  /**
   * One part must hold.
   *
   * @param parts the parts; at least two
   * @param truth whether one holds
   */
  record AnyOf(List<Condition> parts, Truth truth) implements Condition {
    /** Copies the list. */
    public AnyOf {
      parts = List.copyOf(parts);
    }
  }
}
