package vn.antq.rules.binding;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads one fact of an object.
 *
 * @param fact name of the fact, or of the field of a record
 * @param handle reads the property
 * @param plain makes of its value what a dossier can state
 */
record Reading(String fact, MethodHandle handle, Function<Object, Object> plain) {

  /** Returns the value; {@code null} when it is unknown. */
  @Nullable Object value(Object from) {
    Object value = present(read(from));
    return value == null ? null : plain.apply(value);
  }

  private @Nullable Object read(Object from) {
    try {
      return (@Nullable Object) handle.invokeExact(from);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new UndeclaredThrowableException(e, "Property of " + fact);
    }
  }

  private static @Nullable Object present(@Nullable Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.isPresent() ? optional.get() : null;
    } else if (value instanceof OptionalInt optional) {
      return optional.isPresent() ? (Object) optional.getAsInt() : null;
    } else if (value instanceof OptionalLong optional) {
      return optional.isPresent() ? (Object) optional.getAsLong() : null;
    }
    return value;
  }
}
