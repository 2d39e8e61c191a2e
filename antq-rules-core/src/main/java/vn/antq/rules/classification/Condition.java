package vn.antq.rules.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.antq.rules.dossier.Evidence;
import vn.antq.rules.pack.Reliance;
import vn.antq.rules.problem.Place;
import vn.antq.rules.value.Operator;
import vn.antq.rules.value.Truth;

/** A condition of a rule, with what came of it, in the order of the rule file. */
public sealed interface Condition {

  /** Returns whether it holds. */
  Truth truth();

  /** Returns its comparisons, in the order of the rule file. */
  default Stream<Comparison> leaves() {
    return fold(Stream::of, Condition::joined, Condition::joined);
  }

  private static Stream<Comparison> joined(List<Stream<Comparison>> parts) {
    return parts.stream().flatMap(part -> part);
  }

  /**
   * Returns what becomes of the whole, worked out from its comparisons upwards.
   *
   * @param leaf what a comparison becomes
   * @param all what becomes of parts that must all hold
   * @param any what becomes of parts of which one must hold
   */
  <R> R fold(
      Function<? super Comparison, ? extends R> leaf,
      Function<List<R>, ? extends R> all,
      Function<List<R>, ? extends R> any);

  private static <R> List<R> each(
      List<Condition> parts,
      Function<? super Comparison, ? extends R> leaf,
      Function<List<R>, ? extends R> all,
      Function<List<R>, ? extends R> any) {
    List<R> results = new ArrayList<>(parts.size());
    parts.forEach(part -> results.add(part.<R>fold(leaf, all, any)));
    return results;
  }

  /** One value against what is required of it. */
  non-sealed interface Comparison extends Condition {

    /** Name of the fact, field or scorecard entry; {@code switches.name} for an open reading. */
    String fact();

    /** Its Vietnamese name. */
    String label();

    /** Its value. */
    FactValue actual();

    /** How it is compared. */
    Operator operator();

    /** What it is compared with; several values only for {@link Operator#ONE_OF}. */
    List<FactValue> required();

    /** Name of the fact it is compared with; empty when it is compared with a figure or a value. */
    String requiredFact();

    /** Vietnamese name of that fact; empty when there is none. */
    String requiredLabel();

    /** The figure or reading that the comparison relies on, with its basis. */
    Optional<Reliance> reliance();

    /** Whether it holds. */
    Truth truth();

    /**
     * How far it is from the other side; absent where there is no distance (yes or no, text) or no
     * value.
     */
    Optional<Margin> margin();

    /**
     * Where a ratio is surely too small, but not what of how many it is: how much is missing at the
     * least, as a margin below zero; absent where nothing is sure.
     */
    Optional<Margin> shortfall();

    /** What the actual value rests on. */
    List<Evidence> evidence();

    /**
     * Where it stands in the rule file, by which it is told from others; {@link Place#NOWHERE} in
     * an answer that was read back.
     */
    Place place();

    @Override
    default <R> R fold(
        Function<? super Comparison, ? extends R> leaf,
        Function<List<R>, ? extends R> all,
        Function<List<R>, ? extends R> any) {
      Objects.requireNonNull(leaf, "leaf");
      Objects.requireNonNull(all, "all");
      Objects.requireNonNull(any, "any");
      return leaf.apply(this);
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

    @Override
    public <R> R fold(
        Function<? super Comparison, ? extends R> leaf,
        Function<List<R>, ? extends R> all,
        Function<List<R>, ? extends R> any) {
      Objects.requireNonNull(leaf, "leaf");
      Objects.requireNonNull(all, "all");
      Objects.requireNonNull(any, "any");
      return all.apply(each(parts, leaf, all, any));
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

    @Override
    public <R> R fold(
        Function<? super Comparison, ? extends R> leaf,
        Function<List<R>, ? extends R> all,
        Function<List<R>, ? extends R> any) {
      Objects.requireNonNull(leaf, "leaf");
      Objects.requireNonNull(all, "all");
      Objects.requireNonNull(any, "any");
      return any.apply(each(parts, leaf, all, any));
    }
  }
}
