package vn.antq.rules.value;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.antq.rules.internal.text.Likeness;

/**
 * One of an enumeration; {@link Level} in Java.
 *
 * @param enumeration the values
 */
public record OneOf(Enumeration enumeration) implements ScalarType {

  private static final int SHOWN = 20;

  @Override
  public String keyword() {
    return "enum";
  }

  @Override
  public String label() {
    return "một trong các giá trị " + String.join(", ", enumeration.codes());
  }

  @Override
  public String kind() {
    return "một trong " + enumeration.name();
  }

  @Override
  public boolean isOrdered() {
    return true;
  }

  @Override
  public Class<?> javaType() {
    return Level.class;
  }

  @Override
  public Manner manner() {
    return Manner.CHOICE;
  }

  /** A level by its code, or by its label when no other one reads the same. */
  @Override
  public Optional<Object> parse(Object raw) {
    if (!(raw instanceof String text)) {
      return Optional.empty();
    }
    return enumeration
        .level(Likeness.bare(text))
        .or(() -> single(level -> Likeness.same(level.code(), text)))
        .or(() -> single(level -> Likeness.same(level.label(), text)))
        .map(level -> level);
  }

  private Optional<Level> single(Predicate<Level> meant) {
    List<Level> levels = enumeration.levels().stream().filter(meant).toList();
    return levels.size() == 1 ? Optional.of(levels.get(0)) : Optional.empty();
  }

  @Override
  public Optional<Object> read(String text) {
    return enumeration.level(text).map(level -> level);
  }

  @Override
  public String code(Object value) {
    return ((Level) value).code();
  }

  @Override
  public String expected(Medium medium) {
    return medium == Medium.WORKBOOK ? "một giá trị trong danh sách" : "một giá trị đã khai";
  }

  @Override
  public String advice(Written written) {
    return written.choice(enumeration);
  }

  /** The codes, then those labels that name one level only. */
  @Override
  public Form form() {
    Set<Object> values = new LinkedHashSet<>(enumeration.codes());
    for (Level level : enumeration.levels()) {
      if (parse(level.label()).filter(level::equals).isPresent()) {
        values.add(level.label());
      }
    }
    return Form.oneOf(List.copyOf(values));
  }

  /** Returns each code with its label: {@code SERIOUS (Nghiêm trọng)}. */
  public List<String> codesWithLabels() {
    return enumeration.levels().stream()
        .map(level -> level.code() + " (" + level.label() + ")")
        .toList();
  }

  @Override
  public String sample() {
    return enumeration.codes().get(0);
  }

  @Override
  public Optional<String> hint() {
    return Optional.of("một trong các mã dưới đây");
  }

  @Override
  public boolean isStatedBy(Class<?> property) {
    return property == String.class;
  }

  @Override
  public String statedBy() {
    return "an enum of " + String.join(", ", enumeration.codes());
  }

  @Override
  public List<Object> choices() {
    return enumeration.levels().stream().collect(Collectors.toUnmodifiableList());
  }

  @Override
  public Object example() {
    return enumeration.codes().get(0);
  }

  @Override
  public OptionalLong position(Object value) {
    return OptionalLong.of(((Level) value).rank());
  }

  @Override
  public Object at(long position) {
    return enumeration.levels().get((int) position);
  }

  @Override
  public Optional<Object> next(Object value, int steps) {
    int at = ((Level) value).rank() + steps;
    return at < 0 || at >= enumeration.levels().size()
        ? Optional.empty()
        : Optional.of(enumeration.levels().get(at));
  }

  @Override
  public Optional<BigDecimal> size(Object value) {
    return Optional.of(BigDecimal.valueOf(((Level) value).rank()));
  }

  /** Where the other levels are not known, the value is one without a name. */
  @Override
  public Optional<Object> moved(Object value, BigDecimal change) {
    Level level = (Level) value;
    int rank = level.rank() + change.intValueExact();
    return rank >= 0 ? Optional.of(new Level(level.enumeration(), "", rank, "")) : Optional.empty();
  }

  @Override
  public String counted(String unit) {
    return "bậc";
  }

  @Override
  public String show(Object value, String unit) {
    return ((Level) value).label();
  }

  @Override
  public boolean isLiteral(Object value) {
    return value instanceof Level level && level.enumeration().equals(enumeration.name());
  }

  /** All levels: one as the example would be copied, and be another law. */
  @Override
  public String comparison(String fact, Optional<Object> tried) {
    Optional<Level> called =
        tried.flatMap(
            value ->
                enumeration.levels().stream()
                    .filter(level -> level.label().equalsIgnoreCase(String.valueOf(value)))
                    .findFirst());
    if (called.isPresent()) {
      return "Trong luật viết mã, không viết tên: " + called.get() + ".";
    }
    return "Các giá trị viết được: "
        + enumeration.levels().stream()
            .limit(SHOWN)
            .map(Level::toString)
            .collect(Collectors.joining(", "))
        + ".";
  }
}
