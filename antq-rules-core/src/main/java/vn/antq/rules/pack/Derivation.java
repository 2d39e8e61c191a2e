package vn.antq.rules.pack;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import vn.antq.rules.value.Level;
import vn.antq.rules.value.Operator;
import vn.antq.rules.value.Ratio;

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
   * Returns what its sources must be for it to stand to a limit as wanted, and as near to that as
   * can be: of a ratio the numerator, or where that is fixed the denominator, or both where both
   * can move; of a sum one term after the other, each as far as it may go; of a count how many
   * records must count. Sources that are fixed are not among them.
   *
   * @param limit a {@link Ratio} or a {@link Long}
   * @param rooms between what a source can lie; absent where that is not known
   * @return by source, in the order of the pack but for a ratio; empty when nothing brings it
   *     about, and of a verdict, which is not counted
   */
  default Optional<Map<String, Long>> inverse(
      Operator operator, Object limit, Function<String, Optional<Room>> rooms) {
    Objects.requireNonNull(operator, "operator");
    Objects.requireNonNull(limit, "limit");
    Objects.requireNonNull(rooms, "rooms");
    Inverse inverse = new Inverse(operator, limit, rooms);
    return fold(inverse::ratio, inverse::sum, inverse::count, verdict -> Optional.empty());
  }

  /**
   * Between what a source of a derived number can lie, both included.
   *
   * @param least the least that it can be
   * @param most the most that it can be
   * @param now what it is, or is counted from where that is not known
   */
  record Room(long least, long most, long now) {

    /** Returns the room of what stays as it is. */
    public static Room fixed(long value) {
      return new Room(value, value, value);
    }

    /** Returns the room of what may be any number from nought. */
    public static Room from(long now) {
      return new Room(0, Long.MAX_VALUE, now);
    }

    /** Says whether it stays as it is. */
    public boolean isFixed() {
      return least == most;
    }

    /** Returns the value within it that is nearest to another. */
    public long nearest(long value) {
      return Math.max(least, Math.min(most, value));
    }
  }

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
   * @param decision what that fact states, as it is called within a sentence, such as {@code quyết
   *     định xếp hạng}; empty when the pack does not say
   */
  record VerdictOf(String pack, String unless, String decision) implements Derivation {

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
