package vn.antq.rules.value;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An enumeration of the vocabulary.
 *
 * @param name its name in rules, such as {@code Severity}
 * @param levels its values in rising order; at least one
 */
public record Enumeration(String name, List<Level> levels) {

  /** Copies the list. */
  public Enumeration {
    levels = List.copyOf(levels);
  }

  /** Returns the value with the given code. */
  public Optional<Level> level(String code) {
    Objects.requireNonNull(code, "code");
    return levels.stream().filter(level -> level.code().equals(code)).findFirst();
  }

  /** Returns the codes in rising order. */
  public List<String> codes() {
    return levels.stream().map(Level::code).toList();
  }
}
