package vn.antq.rules.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.antq.rules.internal.text.Likeness;
import vn.antq.rules.internal.text.Scalars;
import vn.antq.rules.internal.text.Wording;

/** Dates; {@link LocalDate} in Java. A dossier may state that there is none. */
public record Day() implements ScalarType {

  /** Says of a date that there is none. */
  public static final String NONE = "none";

  /** What a person calls {@link #NONE}. */
  public static final String NONE_IN_WORDS = "Không có";

  private static final Set<String> NONES =
      Set.of(Likeness.folded(NONE), Likeness.folded(NONE_IN_WORDS));

  private static final String YEAR = "(19|[2-9]\\d)\\d\\d";

  @Override
  public String keyword() {
    return "date";
  }

  @Override
  public String label() {
    return "ngày (năm-tháng-ngày, ví dụ 2025-02-10; không có thì viết none)";
  }

  @Override
  public String kind() {
    return "ngày";
  }

  @Override
  public boolean isOrdered() {
    return true;
  }

  @Override
  public Class<?> javaType() {
    return LocalDate.class;
  }

  @Override
  public Manner manner() {
    return Manner.DAY;
  }

  @Override
  public Optional<Object> parse(Object raw) {
    if (raw instanceof String text) {
      return Scalars.day(Likeness.bare(text)).map(day -> day);
    }
    return raw instanceof LocalDate ? Optional.of(raw) : Optional.empty();
  }

  @Override
  public Optional<Object> read(String text) {
    return Scalars.date(text).map(day -> day);
  }

  @Override
  public String code(Object value) {
    return value.toString();
  }

  @Override
  public String expected(Medium medium) {
    return medium == Medium.WORKBOOK ? "một ngày" : label();
  }

  @Override
  public String advice(Written written) {
    return written.day();
  }

  @Override
  public Form form() {
    return Form.text("(" + NONE + "|" + NONE_IN_WORDS + "|" + pattern() + ")", "string");
  }

  /** Returns a regular expression for how a day may be written. */
  public static String pattern() {
    return Stream.of("/", "-", "\\.")
        .map(mark -> "(0?[1-9]|[12]\\d|3[01])" + mark + "(0?[1-9]|1[0-2])" + mark + YEAR)
        .collect(
            Collectors.joining("|", "(" + YEAR + "-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])|", ")"));
  }

  @Override
  public String sample() {
    return "2025-02-10";
  }

  @Override
  public Optional<String> hint() {
    return Optional.of("ngày, ví dụ 2025-02-10; không có thì ghi none");
  }

  @Override
  public boolean isStatedBy(Class<?> property) {
    return property == LocalDate.class;
  }

  @Override
  public String statedBy() {
    return "a LocalDate";
  }

  @Override
  public boolean canBeNone() {
    return true;
  }

  @Override
  public boolean isNone(Object raw) {
    return raw instanceof String text && NONES.contains(Likeness.folded(text));
  }

  @Override
  public Object example() {
    return NONE;
  }

  @Override
  public OptionalLong position(Object value) {
    return OptionalLong.of(((LocalDate) value).toEpochDay());
  }

  @Override
  public Object at(long position) {
    return LocalDate.ofEpochDay(position);
  }

  @Override
  public Optional<Object> next(Object value, int steps) {
    return Optional.of(((LocalDate) value).plusDays(steps));
  }

  @Override
  public Optional<BigDecimal> size(Object value) {
    return Optional.of(BigDecimal.valueOf(((LocalDate) value).toEpochDay()));
  }

  @Override
  public Optional<BigDecimal> difference(Object value, Object other) {
    return Optional.of(
        BigDecimal.valueOf(ChronoUnit.DAYS.between((LocalDate) other, (LocalDate) value)));
  }

  @Override
  public Optional<Object> moved(Object value, BigDecimal change) {
    return Optional.of(((LocalDate) value).plusDays(change.longValueExact()));
  }

  @Override
  public String counted(String unit) {
    return "ngày";
  }

  @Override
  public String show(Object value, String unit) {
    return Wording.date((LocalDate) value);
  }

  @Override
  public boolean isTelling(Object least) {
    return true;
  }

  @Override
  public Optional<Object> limit(FigureValue figure, int year) {
    return figure instanceof FigureValue.DayOfYear day
        ? Optional.of(day.day().atYear(year))
        : Optional.empty();
  }

  @Override
  public String comparison(String fact, Optional<Object> tried) {
    return "Ngày so với mốc ngày: " + fact + " <= figures.tênMốc, với {date: \"03-31\"}.";
  }
}
