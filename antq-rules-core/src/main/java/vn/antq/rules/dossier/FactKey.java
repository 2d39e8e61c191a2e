package vn.antq.rules.dossier;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The name of a fact together with the Java type of its value, so that the compiler finds a
 * misspelt fact and a value of the wrong kind. Keys are generated from the vocabulary of a pack.
 * Immutable; equal when name and type are.
 *
 * @param <T> {@link Long}, {@link java.math.BigDecimal}, {@link Boolean}, {@link
 *     java.time.LocalDate}, {@link String}, an enum whose constants are called as the codes, or a
 *     list of {@link FactRecord}
 */
public final class FactKey<T> {

  private final String name;
  private final Class<?> type;
  private final boolean isList;

  private FactKey(String name, Class<?> type, boolean isList) {
    this.name = Objects.requireNonNull(name, "name");
    this.type = Objects.requireNonNull(type, "type");
    this.isList = isList;
  }

  /**
   * Returns the key of a fact that is one value.
   *
   * @param name fact name of the vocabulary
   * @param type type of the value
   */
  public static <T> FactKey<T> of(String name, Class<T> type) {
    return new FactKey<>(name, type, false);
  }

  /**
   * Returns the key of a fact that is a list of records.
   *
   * @param name fact name of the vocabulary
   * @param type type of a record
   */
  public static <R extends FactRecord> FactKey<List<R>> listOf(String name, Class<R> type) {
    return new FactKey<>(name, type, true);
  }

  /** Returns the fact name of the vocabulary. */
  public String name() {
    return name;
  }

  /** Returns the type of the value, or of a record of a list. */
  public Class<?> type() {
    return type;
  }

  /** Says whether the fact is a list of records. */
  public boolean isList() {
    return isList;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FactKey<?> key
        && name.equals(key.name)
        && type == key.type
        && isList == key.isList;
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  /** Returns the name. */
  @Override
  public String toString() {
    return name;
  }
}
