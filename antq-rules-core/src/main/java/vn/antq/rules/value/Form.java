package vn.antq.rules.value;

import java.util.List;

/**
 * What a JSON Schema can say of how a value is written.
 *
 * @param types names of JSON types, such as {@code string}; empty when {@code values} says all
 * @param pattern a regular expression for text without its sign; empty when there is none
 * @param values the values themselves; empty when they cannot be listed
 */
public record Form(List<String> types, String pattern, List<Object> values) {

  /** Copies the lists. */
  public Form {
    types = List.copyOf(types);
    values = List.copyOf(values);
  }

  static Form text(String pattern, String... types) {
    return new Form(List.of(types), pattern, List.of());
  }

  static Form oneOf(List<Object> values) {
    return new Form(List.of(), "", values);
  }
}
