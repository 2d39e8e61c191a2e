package vn.antq.rules.pack;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.antq.rules.value.Level;

/**
 * One case in which a fact or a field has meaning: other facts, or other fields of the same record,
 * have certain values.
 *
 * @param values fact or field name to the values that it may have (each a {@link Boolean} or a
 *     {@link Level}); every one of them must have one of its values
 */
public record Circumstance(Map<String, List<Object>> values) {

  /** Copies the map; it keeps its order. */
  public Circumstance {
    Map<String, List<Object>> copy = new LinkedHashMap<>();
    values.forEach((name, accepted) -> copy.put(name, List.copyOf(accepted)));
    values = Collections.unmodifiableMap(copy);
  }

  /** Returns it as analysts write it, such as {@code kind: WORK_ACCIDENT, serious: true}. */
  public String text() {
    return values.entrySet().stream()
        .map(entry -> entry.getKey() + ": " + text(entry.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String text(List<Object> accepted) {
    List<String> codes = accepted.stream().map(Circumstance::code).toList();
    return codes.size() == 1 ? codes.get(0) : "[" + String.join(", ", codes) + "]";
  }

  private static String code(Object value) {
    return value instanceof Level level ? level.code() : String.valueOf(value);
  }
}
