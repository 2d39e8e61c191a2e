package vn.antq.rules.internal.engine;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.antq.rules.internal.drools.CompiledRules;

/**
 * The rules of one unit type, made when they are first asked for. Whoever asks meanwhile waits for
 * these rules and for no others. That they cannot be made is remembered: the same files would take
 * the same time to fail again, and other files are another pack. Thread-safe.
 */
final class RulesOnce {

  private final Supplier<CompiledRules> maker;
  private volatile @Nullable CompiledRules made;
  private @Nullable RuntimeException failure;

  RulesOnce(Supplier<CompiledRules> maker) {
    this.maker = maker;
  }

  CompiledRules get() {
    CompiledRules ready = made;
    return ready == null ? make() : ready;
  }

  private synchronized CompiledRules make() {
    CompiledRules ready = made;
    if (ready != null) {
      return ready;
    }
    if (failure != null) {
      throw new IllegalStateException(failure.getMessage(), failure);
    }
    try {
      ready = maker.get();
    } catch (RuntimeException e) {
      failure = e;
      throw e;
    }
    made = ready;
    return ready;
  }
}
