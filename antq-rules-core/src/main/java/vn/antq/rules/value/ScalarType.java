package vn.antq.rules.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * A type with single values, and all that depends on it. Each type is one class; whatever asks for
 * something that only some types can do is answered by an {@link Optional}.
 *
 * <p>Values are plain Java objects of {@link #javaType()}; one type has one class of values.
 */
public sealed interface ScalarType extends FactType
    permits WholeNumber, DecimalNumber, YesNo, Day, Text, Fraction, Mean, OneOf {

  /**
   * Returns the type that a value is of; of a {@link Level} one that knows no other level.
   *
   * @throws IllegalArgumentException if it is the value of no type
   */
  static ScalarType of(Object value) {
    return Types.of(Objects.requireNonNull(value, "value"));
  }

  /** Returns the types that a vocabulary states by a word alone, in the order of the guides. */
  static List<ScalarType> named() {
    return Types.NAMED;
  }

  /** Returns the word for it in {@code facts.yaml}; empty when facts of it are derived only. */
  String keyword();

  /** Returns the class of its values. */
  Class<?> javaType();

  /** Returns how sentences speak of its values. */
  Manner manner();

  // What is written.

  /**
   * Returns the value that a dossier states, always the same for the same meaning: takes every
   * spelling that can be read in one way only, and no other. Empty when it is none of this type.
   *
   * @param raw what a {@link vn.antq.rules.dossier.StatedFact} holds
   */
  Optional<Object> parse(Object raw);

  /** Returns the value that a pack states, in the one spelling that packs have for it. */
  Optional<Object> read(String text);

  /** Returns the exact value without regard to language, as {@link #read} takes it. */
  String code(Object value);

  /** Returns what a dossier in that medium must have there. */
  default String expected(Medium medium) {
    return label();
  }

  /** Returns what to do about something that is no value of this type; may be empty. */
  default String advice(Written written) {
    return "";
  }

  /** Returns what of it a JSON Schema can say. */
  Form form();

  /** Returns how a value is shown in an empty dossier, as an example. */
  String sample();

  /** Returns what an empty dossier tells of its values. */
  default Optional<String> hint() {
    return Optional.empty();
  }

  /** Says whether a property of that Java class states values of this type, without loss. */
  boolean isStatedBy(Class<?> property);

  /** Returns which Java classes do, in English. */
  String statedBy();

  // What there is.

  /** Says whether it is a number that is counted or measured, which bounds can hold. */
  default boolean isNumber() {
    return false;
  }

  /** Says whether there may be no value at all: a date of what never was, a share of nothing. */
  default boolean canBeNone() {
    return false;
  }

  /** Says whether a dossier may state that there is none, and does so by {@code raw}. */
  default boolean isNone(Object raw) {
    return false;
  }

  /** Returns all its values in rising order, where they can be listed. */
  default List<Object> choices() {
    return List.of();
  }

  /** Returns a bound of law as a value of this type. */
  default Object bound(BigDecimal number) {
    return number;
  }

  /** Returns what a fact of this type is when there is nothing to state it of, if it can say so. */
  default Optional<Object> nothing() {
    return Optional.empty();
  }

  /** Returns some value. */
  Object example();

  // Where it lies.

  /** Returns the place of a value among its neighbours, if values of this type have neighbours. */
  default OptionalLong position(Object value) {
    return OptionalLong.empty();
  }

  /**
   * Returns the value at a position.
   *
   * @throws UnsupportedOperationException if values of this type have no neighbours
   */
  default Object at(long position) {
    throw new UnsupportedOperationException(label());
  }

  /** Returns the value so many steps away, the least that makes a difference; if there is one. */
  default Optional<Object> next(Object value, int steps) {
    return Optional.empty();
  }

  /**
   * Returns the value nearest to a limit with which a comparison with it holds; empty when there is
   * none. Of a share there is none without its whole: {@link Ratio#partOf}.
   */
  default Optional<Object> nearest(Operator operator, Object limit) {
    Objects.requireNonNull(limit, "limit");
    int side = Objects.requireNonNull(operator, "operator").side();
    return side == 0 ? Optional.of(limit) : next(limit, side);
  }

  /** Returns the values around a limit at which an answer can differ, the limit included. */
  default List<Object> around(Object limit) {
    return choices().isEmpty()
        ? Stream.of(Operator.LESS, Operator.EQUAL, Operator.GREATER)
            .flatMap(side -> nearest(side, limit).stream())
            .toList()
        : choices();
  }

  /** Returns a value as a number: days of a date, the rank of a level; if it has a size. */
  default Optional<BigDecimal> size(Object value) {
    return Optional.empty();
  }

  /** Returns how far {@code value} is from {@code other}, if that can be measured. */
  default Optional<BigDecimal> difference(Object value, Object other) {
    return Optional.empty();
  }

  /**
   * Returns how much could be lost without losing the comparison, or, negative, how much is missing
   * for it.
   */
  default Optional<BigDecimal> margin(Object actual, Operator operator, Object required) {
    return distance(actual, operator, required)
        .filter(distance -> operator != Operator.ONE_OF)
        .map(distance -> Numbers.signed(distance, operator));
  }

  /**
   * Returns how far a value is above the nearest one with which a comparison with a limit holds,
   * below it being negative; if that can be measured. Of decimal numbers it is how far the limit
   * itself is.
   */
  default Optional<BigDecimal> distance(Object value, Operator operator, Object limit) {
    Objects.requireNonNull(operator, "operator");
    OptionalLong from = isOrdered() ? position(limit) : OptionalLong.empty();
    return from.isEmpty()
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(
                position(value).orElseThrow() - (from.getAsLong() + operator.side())));
  }

  /** Returns the value that is so much more; empty when there is none. */
  default Optional<Object> moved(Object value, BigDecimal change) {
    return Optional.empty();
  }

  /** Returns what margins count of a fact with that unit, in Vietnamese. */
  default String counted(String unit) {
    return unit;
  }

  // What rules compare it with.

  /**
   * Returns what a figure comes to as a value of this type; empty when the two cannot be compared.
   *
   * @param year the year in which a day of the year lies
   */
  default Optional<Object> limit(FigureValue figure, int year) {
    return Optional.empty();
  }

  /** Says whether a condition may compare a fact of this type with a value written out. */
  default boolean isLiteral(Object value) {
    return false;
  }

  /**
   * Returns how a fact of this type is compared, in Vietnamese; empty when there is nothing to say.
   *
   * @param fact name of the fact
   * @param tried the value that somebody compared it with; empty when it was none
   */
  default String comparison(String fact, Optional<Object> tried) {
    return "";
  }

  // What is read.

  /** Returns a value as a person reads it: {@code 1.234 hộ}, {@code 10/02/2025}, {@code có}. */
  String show(Object value, String unit);

  /** Returns a value as a limit of law, with every digit. */
  default String showLimit(Object value, String unit) {
    return show(value, unit);
  }

  /** Says whether a lower bound tells anything: that a count is at least nought does not. */
  default boolean isTelling(Object least) {
    return false;
  }
}
