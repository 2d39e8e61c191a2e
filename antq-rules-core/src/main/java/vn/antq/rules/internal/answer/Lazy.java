package vn.antq.rules.internal.answer;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is worked out when it is first asked for, once. Equal to another when their values
 * are. Thread-safe.
 *
 * @param <T> its type
 */
public final class Lazy<T> {

  private @Nullable Supplier<T> supplier;
  private volatile @Nullable T value;

  private Lazy(@Nullable Supplier<T> supplier, @Nullable T value) {
    this.supplier = supplier;
    this.value = value;
  }

  /** Returns one that is known already. */
  public static <T> Lazy<T> of(T value) {
    return new Lazy<>(null, Objects.requireNonNull(value, "value"));
  }

  /** Returns one that is worked out on demand. */
  public static <T> Lazy<T> by(Supplier<T> supplier) {
    return new Lazy<>(Objects.requireNonNull(supplier, "supplier"), null);
  }

  /** Returns the value. */
  public T get() {
    T known = value;
    return known == null ? make() : known;
  }

  private synchronized T make() {
    T known = value;
    if (known == null) {
      known = Objects.requireNonNull(supplier, "supplier").get();
      value = known;
      // What it was worked out from is not needed any more.
      supplier = null;
    }
    return known;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Lazy<?> lazy && get().equals(lazy.get());
  }

  @Override
  public int hashCode() {
    return get().hashCode();
  }

  @Override
  public String toString() {
    return get().toString();
  }
}
