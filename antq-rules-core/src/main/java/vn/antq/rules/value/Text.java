package vn.antq.rules.value;

import java.util.List;
import java.util.Optional;
import vn.antq.rules.internal.text.Wording;

/** Free text; {@link String} in Java. */
record Text() implements ScalarType {

  @Override
  public String keyword() {
    return "text";
  }

  @Override
  public String label() {
    return "văn bản";
  }

  @Override
  public String kind() {
    return "văn bản";
  }

  @Override
  public boolean isOrdered() {
    return false;
  }

  @Override
  public Class<?> javaType() {
    return String.class;
  }

  @Override
  public Manner manner() {
    return Manner.WORDS;
  }

  @Override
  public Optional<Object> parse(Object raw) {
    return raw instanceof String text ? Optional.of(Wording.composed(text)) : Optional.empty();
  }

  @Override
  public Optional<Object> read(String text) {
    return Optional.of(text);
  }

  @Override
  public String code(Object value) {
    return value.toString();
  }

  /** A file does not tell a text from a number or a truth value. */
  @Override
  public Form form() {
    return Form.text("", "string", "number", "boolean");
  }

  @Override
  public String sample() {
    return "\"…\"";
  }

  @Override
  public boolean isStatedBy(Class<?> property) {
    return property == String.class;
  }

  @Override
  public String statedBy() {
    return "a String";
  }

  @Override
  public Object example() {
    return "ví dụ";
  }

  @Override
  public List<Object> around(Object limit) {
    return List.of(limit, "không thuộc các giá trị trên");
  }

  @Override
  public String show(Object value, String unit) {
    return "“" + value + "”";
  }

  @Override
  public boolean isLiteral(Object value) {
    return value instanceof String;
  }
}
