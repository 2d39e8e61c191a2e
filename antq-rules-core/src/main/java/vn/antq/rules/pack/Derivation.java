package vn.antq.rules.pack;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import vn.antq.rules.value.Level;

/** How a derived fact comes from other facts. A dossier never states a derived fact. */
public sealed interface Derivation {

  /** Returns the names of the facts that it comes from at once, in the order of the pack. */
  List<String> sources();

  /**
   * Returns what is made of it, for each kind: whoever has something to say of derivations says it
   * of every one, and a further kind is missed by the compiler.
   */
  <R> R fold(
      Function<? super RatioOf, ? extends R> ratio,
      Function<? super SumOf, ? extends R> sum,
      Function<? super CountOf, ? extends R> count,
      Function<? super VerdictOf, ? extends R> verdict);

  /**
   * Exact fraction of two whole numbers; has no value when the denominator is 0, and then every
   * comparison with it is false.
   *
   * @param numerator fact name
   * @param denominator fact name
   */
  record RatioOf(String numerator, String denominator) implements Derivation {

    @Override
    public List<String> sources() {
      return List.of(numerator, denominator);
    }

    @Override
    public <R> R fold(
        Function<? super RatioOf, ? extends R> ratio,
        Function<? super SumOf, ? extends R> sum,
        Function<? super CountOf, ? extends R> count,
        Function<? super VerdictOf, ? extends R> verdict) {
      Objects.requireNonNull(ratio, "ratio");
      Objects.requireNonNull(sum, "sum");
      Objects.requireNonNull(count, "count");
      Objects.requireNonNull(verdict, "verdict");
      return ratio.apply(this);
    }
  }

  /**
   * Sum of whole numbers.
   *
   * @param terms fact names
   */
  record SumOf(List<String> terms) implements Derivation {
    /** Copies the list. */
    public SumOf {
      terms = List.copyOf(terms);
    }

    @Override
    public List<String> sources() {
      return terms;
    }

    @Override
    public <R> R fold(
        Function<? super RatioOf, ? extends R> ratio,
        Function<? super SumOf, ? extends R> sum,
        Function<? super CountOf, ? extends R> count,
        Function<? super VerdictOf, ? extends R> verdict) {
      Objects.requireNonNull(ratio, "ratio");
      Objects.requireNonNull(sum, "sum");
      Objects.requireNonNull(count, "count");
      Objects.requireNonNull(verdict, "verdict");
      return sum.apply(this);
    }
  }

  /**
   * Number of records in a list.
   *
   * @param list name of the list fact
   * @param where field name to accepted values (each a {@link Boolean} or a {@link Level}); all
   *     fields must hold; empty counts every record
   */
  record CountOf(String list, Map<String, List<Object>> where) implements Derivation {
    /** Copies the map. */
    public CountOf {
      where = Map.copyOf(where);
    }

    @Override
    public List<String> sources() {
      return List.of(list);
    }

    @Override
    public <R> R fold(
        Function<? super RatioOf, ? extends R> ratio,
        Function<? super SumOf, ? extends R> sum,
        Function<? super CountOf, ? extends R> count,
        Function<? super VerdictOf, ? extends R> verdict) {
      Objects.requireNonNull(ratio, "ratio");
      Objects.requireNonNull(sum, "sum");
      Objects.requireNonNull(count, "count");
      Objects.requireNonNull(verdict, "verdict");
      return count.apply(this);
    }
  }

  /**
   * Outcome of another pack for the same dossier, as an enumeration whose codes are that pack's
   * outcome codes.
   *
   * @param pack name of the pack
   * @param unless name of a fact that takes precedence when the dossier gives it; empty when there
   *     is none
   */
  record VerdictOf(String pack, String unless) implements Derivation {

    @Override
    public List<String> sources() {
      return unless.isEmpty() ? List.of() : List.of(unless);
    }

    @Override
    public <R> R fold(
        Function<? super RatioOf, ? extends R> ratio,
        Function<? super SumOf, ? extends R> sum,
        Function<? super CountOf, ? extends R> count,
        Function<? super VerdictOf, ? extends R> verdict) {
      Objects.requireNonNull(ratio, "ratio");
      Objects.requireNonNull(sum, "sum");
      Objects.requireNonNull(count, "count");
      Objects.requireNonNull(verdict, "verdict");
      return verdict.apply(this);
    }
  }
}
