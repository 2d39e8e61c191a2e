package vn.antq.rules.pack;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
  default <R> R fold(
      Function<? super RatioOf, ? extends R> ratio,
      Function<? super SumOf, ? extends R> sum,
      Function<? super DifferenceOf, ? extends R> difference,
      Function<? super DaysOf, ? extends R> days,
      Function<? super ChangeOf, ? extends R> change,
      Function<? super CountOf, ? extends R> count,
      Function<? super SummaryOf, ? extends R> summary,
      Function<? super VerdictOf, ? extends R> verdict) {
    Objects.requireNonNull(ratio, "ratio");
    Objects.requireNonNull(sum, "sum");
    Objects.requireNonNull(difference, "difference");
    Objects.requireNonNull(days, "days");
    Objects.requireNonNull(change, "change");
    Objects.requireNonNull(count, "count");
    Objects.requireNonNull(summary, "summary");
    Objects.requireNonNull(verdict, "verdict");
    if (this instanceof RatioOf one) {
      return ratio.apply(one);
    } else if (this instanceof SumOf one) {
      return sum.apply(one);
    } else if (this instanceof DifferenceOf one) {
      return difference.apply(one);
    } else if (this instanceof DaysOf one) {
      return days.apply(one);
    } else if (this instanceof ChangeOf one) {
      return change.apply(one);
    } else if (this instanceof CountOf one) {
      return count.apply(one);
    } else if (this instanceof SummaryOf one) {
      return summary.apply(one);
    }
    return verdict.apply((VerdictOf) this);
  }

  /**
   * Returns what its sources must be for it to stand to a limit as wanted, and as near to that as
   * can be: of a ratio the numerator, or where that is fixed the denominator, or both where both
   * can move; of a sum one term after the other, each as far as it may go, and of a difference
   * likewise; of a change what is now; of a count how many records must count. Sources that are
   * fixed are not among them.
   *
   * @param limit a {@link Ratio} or a {@link Long}
   * @param rooms between what a source can lie; absent where that is not known
   * @return by source, in the order of the pack but for a ratio; empty when nothing brings it
   *     about, and of what does not come from numbers alone: days, what is summed up over records,
   *     and a verdict
   */
  default Optional<Map<String, Long>> inverse(
      Operator operator, Object limit, Function<String, Optional<Room>> rooms) {
    Objects.requireNonNull(operator, "operator");
    Objects.requireNonNull(limit, "limit");
    Objects.requireNonNull(rooms, "rooms");
    Inverse inverse = new Inverse(operator, limit, rooms);
    return fold(
        inverse::ratio,
        inverse::sum,
        inverse::difference,
        days -> Optional.empty(),
        inverse::change,
        inverse::count,
        summary -> Optional.empty(),
        verdict -> Optional.empty());
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
  }

  /**
   * A whole number less another; below zero when the other is greater.
   *
   * @param minuend name of the fact that is lessened
   * @param subtrahend name of the fact that is taken away
   */
  record DifferenceOf(String minuend, String subtrahend) implements Derivation {

    @Override
    public List<String> sources() {
      return List.of(minuend, subtrahend);
    }
  }

  /**
   * Whole days from one date to another, below zero when the other is earlier; has no value when
   * there is no such date.
   *
   * @param from name of a date; of the unit also {@code periodFrom} or {@code periodTo}
   * @param to name of a date, likewise
   */
  record DaysOf(String from, String to) implements Derivation {

    @Override
    public List<String> sources() {
      return List.of(from, to);
    }
  }

  /**
   * By which part of what it was something has fallen, or risen; below zero when it went the other
   * way. Has no value when there was nothing before, and then every comparison with it is false.
   *
   * @param before name of the whole number that it was
   * @param now name of the whole number that it is
   * @param rise whether a rise counts above zero, and not a fall
   */
  record ChangeOf(String before, String now, boolean rise) implements Derivation {

    @Override
    public List<String> sources() {
      return List.of(before, now);
    }
  }

  /** What comes from the records of a list. */
  sealed interface OfRecords extends Derivation permits CountOf, SummaryOf {

    /** Returns the name of the list fact. */
    String list();

    /**
     * Returns, by field name, the accepted values (each a {@link Boolean} or a {@link Level}); all
     * fields must hold; empty when every record is meant.
     */
    Map<String, List<Object>> where();

    /** Returns how fields must stand to figures; all must hold. */
    List<FigureCondition> figures();

    /**
     * Returns it with what its figures come to.
     *
     * @param values figure name to its value
     */
    OfRecords with(Map<String, Object> values);

    /** Returns the names of the fields that say which records are meant. */
    default Set<String> conditionFields() {
      Set<String> fields = new TreeSet<>(where().keySet());
      figures().forEach(condition -> fields.add(condition.field()));
      return fields;
    }

    /** Returns the names of the fields that it reads. */
    default Set<String> fields() {
      return conditionFields();
    }

    @Override
    default List<String> sources() {
      return List.of(list());
    }
  }

  /**
   * How a field of a record must stand to a figure of the pack.
   *
   * @param field name of the field
   * @param isOfDay whether the figure is a day, and not a number
   * @param figure name of the figure
   * @param value what the figure comes to in an assessment year, as a value of the field; empty as
   *     long as nobody says for which unit type and year
   */
  record FigureCondition(
      String field, boolean isOfDay, Operator operator, String figure, Optional<Object> value) {

    /** Returns it with what the figure comes to. */
    FigureCondition with(Map<String, Object> values) {
      return new FigureCondition(
          field, isOfDay, operator, figure, Optional.ofNullable(values.get(figure)));
    }

    /** Makes one for any unit type and year. */
    public FigureCondition(String field, boolean isOfDay, Operator operator, String figure) {
      this(field, isOfDay, operator, figure, Optional.empty());
    }
  }

  /**
   * Number of records in a list.
   *
   * @param list name of the list fact
   * @param where field name to accepted values (each a {@link Boolean} or a {@link Level}); all
   *     fields must hold; empty counts every record
   * @param figures how fields must stand to figures; all must hold
   */
  record CountOf(String list, Map<String, List<Object>> where, List<FigureCondition> figures)
      implements OfRecords {
    /** Copies the collections. */
    public CountOf {
      where = Map.copyOf(where);
      figures = List.copyOf(figures);
    }

    /** Makes one that looks at no figure. */
    public CountOf(String list, Map<String, List<Object>> where) {
      this(list, where, List.of());
    }

    @Override
    public CountOf with(Map<String, Object> values) {
      Objects.requireNonNull(values, "values");
      return new CountOf(list, where, figures.stream().map(one -> one.with(values)).toList());
    }
  }

  /**
   * What can be made of one field of many records; records in which it has no value do not count.
   */
  enum Summary {
    /** All values added up; of none it is 0. */
    TOTAL("tổng"),
    /** The least value, or the earliest day; of none there is none. */
    LEAST("nhỏ nhất"),
    /** The greatest value, or the latest day; of none there is none. */
    MOST("lớn nhất"),
    /** The exact average; of none there is none. */
    AVERAGE("trung bình"),
    /** How many different values there are. */
    DISTINCT("số giá trị khác nhau"),
    /** In how many different calendar months the days lie. */
    MONTHS("số tháng khác nhau");

    private final String label;

    Summary(String label) {
      this.label = label;
    }

    /** Returns the word for it in {@code facts.yaml}. */
    public String keyword() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Returns what a person calls it, in Vietnamese. */
    public String label() {
      return label;
    }

    /** Says whether it has a value though no record counts. */
    public boolean isOfNone() {
      return this == TOTAL || isCount();
    }

    /** Says whether it counts something. */
    public boolean isCount() {
      return this == DISTINCT || this == MONTHS;
    }
  }

  /**
   * What is made of one field of the records of a list.
   *
   * @param what what is made of it
   * @param list name of the list fact
   * @param field name of the field
   * @param where field name to accepted values (each a {@link Boolean} or a {@link Level}); all
   *     fields must hold; empty counts every record
   * @param figures how fields must stand to figures; all must hold
   */
  record SummaryOf(
      Summary what,
      String list,
      String field,
      Map<String, List<Object>> where,
      List<FigureCondition> figures)
      implements OfRecords {
    /** Copies the collections. */
    public SummaryOf {
      where = Map.copyOf(where);
      figures = List.copyOf(figures);
    }

    @Override
    public SummaryOf with(Map<String, Object> values) {
      Objects.requireNonNull(values, "values");
      return new SummaryOf(
          what, list, field, where, figures.stream().map(one -> one.with(values)).toList());
    }

    @Override
    public Set<String> fields() {
      Set<String> fields = conditionFields();
      fields.add(field);
      return fields;
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
  }
}
