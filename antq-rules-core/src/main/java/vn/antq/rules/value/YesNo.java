package vn.antq.rules.value;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import vn.antq.rules.internal.text.Likeness;

/** Yes or no; {@link Boolean} in Java. */
record YesNo() implements ScalarType {

  /** What a person calls true. */
  public static final String YES = "Có";

  /** What a person calls false. */
  public static final String NO = "Không";

  private static final Set<String> TRUE = Set.of("true", Likeness.folded(YES));
  private static final Set<String> FALSE = Set.of("false", Likeness.folded(NO));
  private static final List<Object> CHOICES = List.of(false, true);

  @Override
  public String keyword() {
    return "boolean";
  }

  @Override
  public String label() {
    return "có/không (true hoặc false)";
  }

  @Override
  public String kind() {
    return "có/không";
  }

  @Override
  public boolean isOrdered() {
    return false;
  }

  @Override
  public Class<?> javaType() {
    return Boolean.class;
  }

  @Override
  public Manner manner() {
    return Manner.TRUTH;
  }

  @Override
  public Optional<Object> parse(Object raw) {
    if (!(raw instanceof String text)) {
      return raw instanceof Boolean ? Optional.of(raw) : Optional.empty();
    }
    String folded = Likeness.folded(text);
    if (TRUE.contains(folded)) {
      return Optional.of(true);
    }
    return FALSE.contains(folded) ? Optional.of(false) : Optional.empty();
  }

  @Override
  public Optional<Object> read(String text) {
    return text.equals("true") || text.equals("false")
        ? Optional.of(text.equals("true"))
        : Optional.empty();
  }

  @Override
  public String code(Object value) {
    return value.toString();
  }

  @Override
  public String expected(Medium medium) {
    return medium == Medium.WORKBOOK ? YES + " hoặc " + NO : label();
  }

  @Override
  public String advice(Written written) {
    String how =
        written.medium() == Medium.WORKBOOK
            ? "Ghi " + YES + " hoặc " + NO + ". "
            : "Viết true (có) hoặc false (không). ";
    return how + written.leaveOut();
  }

  @Override
  public Form form() {
    return Form.oneOf(List.of(true, false, "true", "false", YES, NO));
  }

  @Override
  public String sample() {
    return "false";
  }

  @Override
  public Optional<String> hint() {
    return Optional.of("true (có) hoặc false (không)");
  }

  @Override
  public boolean isStatedBy(Class<?> property) {
    return property == boolean.class || property == Boolean.class;
  }

  @Override
  public String statedBy() {
    return "a boolean or Boolean";
  }

  @Override
  public List<Object> choices() {
    return CHOICES;
  }

  @Override
  public Optional<Object> nothing() {
    return Optional.of(false);
  }

  @Override
  public Object example() {
    return false;
  }

  @Override
  public OptionalLong position(Object value) {
    return OptionalLong.of((Boolean) value ? 1 : 0);
  }

  @Override
  public Object at(long position) {
    return position > 0;
  }

  @Override
  public String show(Object value, String unit) {
    return (Boolean) value ? "có" : "không";
  }

  @Override
  public boolean isLiteral(Object value) {
    return value instanceof Boolean;
  }

  @Override
  public String comparison(String fact, Optional<Object> tried) {
    return "Hãy viết " + fact + " == true hoặc " + fact + " == false.";
  }
}
