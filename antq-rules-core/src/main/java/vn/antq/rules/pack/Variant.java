package vn.antq.rules.pack;

import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * A change of packs that is tried out: what an answer would be if a figure or a rule were another.
 * Answers say in the identity of the pack that it was changed, so that none looks real.
 *
 * <p>Rules that are changed are not compiled: then only the evaluator that in every classification
 * has to agree with Drools is asked. Immutable; thread-safe when the change is.
 */
public final class Variant {

  /** The packs as they are. */
  public static final Variant NONE = new Variant("", UnaryOperator.identity(), false);

  private final String label;
  private final UnaryOperator<RuleModel> change;
  private final boolean foretold;

  private Variant(String label, UnaryOperator<RuleModel> change, boolean foretold) {
    this.label = label;
    this.change = change;
    this.foretold = foretold;
  }

  /**
   * Returns a change.
   *
   * @param label what is tried out, in Vietnamese
   * @param change says what becomes of each rule model, those of used packs included; called once
   *     for each unit type and edition
   */
  public static Variant of(String label, UnaryOperator<RuleModel> change) {
    return new Variant(
        Objects.requireNonNull(label, "label"), Objects.requireNonNull(change, "change"), false);
  }

  /** Returns this change without asking Drools at all: quick, for what is asked very often. */
  public Variant foretold() {
    return new Variant(label, change, true);
  }

  /** Returns what is tried out, in Vietnamese; empty when nothing is. */
  public String label() {
    return label;
  }

  /** Returns what becomes of a rule model. */
  public RuleModel apply(RuleModel model) {
    Objects.requireNonNull(model, "model");
    return change.apply(model);
  }

  /** Says whether Drools is left out even where the rules are as they were. */
  public boolean isForetold() {
    return foretold;
  }
}
