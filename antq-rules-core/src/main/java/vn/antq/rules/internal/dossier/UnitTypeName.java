package vn.antq.rules.internal.dossier;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.antq.rules.internal.text.Likeness;
import vn.antq.rules.internal.text.Suggestion;

/** The unit type that somebody wrote. */
public final class UnitTypeName {

  private UnitTypeName() {}

  /**
   * Returns the code of the type that was written by its code or by its label; empty when no type,
   * or more than one, is called so.
   *
   * @param types the codes of the types, with their labels
   */
  public static Optional<String> code(String written, Map<String, String> types) {
    if (types.containsKey(written)) {
      return Optional.of(written);
    }
    List<String> meant =
        types.entrySet().stream()
            .filter(
                type ->
                    Likeness.same(type.getKey(), written)
                        || Likeness.same(type.getValue(), written))
            .map(Map.Entry::getKey)
            .toList();
    return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
  }

  /** Returns what somebody may have meant who wrote a type that there is not. */
  public static String advice(String written, Map<String, String> types) {
    Optional<String> near =
        code(written, types)
            .or(() -> Suggestion.nearest(written, types.keySet()))
            .or(
                () ->
                    Suggestion.nearest(written, types.values())
                        .flatMap(label -> code(label, types)));
    return near.map(type -> "Có thể bạn muốn viết \"" + type + "\" (" + types.get(type) + ").")
        .orElseGet(
            () ->
                types.entrySet().stream()
                    .map(type -> type.getKey() + " (" + type.getValue() + ")")
                    .collect(Collectors.joining("; ", "Các loại: ", ".")));
  }
}
