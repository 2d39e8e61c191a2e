package vn.antq.rules.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.antq.rules.problem.Place;
import vn.antq.rules.value.Operator;

/** A condition of a rule. There is no negation, so that a missing fact can never make one true. */
public sealed interface Expression {

  /** Returns its comparisons, in the order of the rule file. */
  default Stream<Compare> leaves() {
    return fold(Stream::of, Expression::joined, Expression::joined);
  }

  private static Stream<Compare> joined(List<Stream<Compare>> parts) {
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
      Function<? super Compare, ? extends R> leaf,
      Function<List<R>, ? extends R> all,
      Function<List<R>, ? extends R> any);

  private static <R> List<R> each(
      List<Expression> parts,
      Function<? super Compare, ? extends R> leaf,
      Function<List<R>, ? extends R> all,
      Function<List<R>, ? extends R> any) {
    List<R> results = new ArrayList<>(parts.size());
    parts.forEach(part -> results.add(part.<R>fold(leaf, all, any)));
    return results;
  }

  /**
   * Every part must hold.
   *
   * @param parts the parts; at least two
   */
  record And(List<Expression> parts) implements Expression {
    /** Copies the list. */
    public And {
      parts = List.copyOf(parts);
    }

    @Override
    public <R> R fold(
        Function<? super Compare, ? extends R> leaf,
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
   */
  record Or(List<Expression> parts) implements Expression {
    /** Copies the list. */
    public Or {
      parts = List.copyOf(parts);
    }

    @Override
    public <R> R fold(
        Function<? super Compare, ? extends R> leaf,
        Function<List<R>, ? extends R> all,
        Function<List<R>, ? extends R> any) {
      Objects.requireNonNull(leaf, "leaf");
      Objects.requireNonNull(all, "all");
      Objects.requireNonNull(any, "any");
      return any.apply(each(parts, leaf, all, any));
    }
  }

  /**
   * A comparison.
   *
   * @param left a fact or an open reading
   * @param operator how they are compared
   * @param right what it is compared with; several only for {@link Operator#ONE_OF}
   * @param place where it stands
   */
  record Compare(Operand left, Operator operator, List<Operand> right, Place place)
      implements Expression {
    /** Copies the list. */
    public Compare {
      right = List.copyOf(right);
    }

    @Override
    public <R> R fold(
        Function<? super Compare, ? extends R> leaf,
        Function<List<R>, ? extends R> all,
        Function<List<R>, ? extends R> any) {
      Objects.requireNonNull(leaf, "leaf");
      Objects.requireNonNull(all, "all");
      Objects.requireNonNull(any, "any");
      return leaf.apply(this);
    }
  }
}
