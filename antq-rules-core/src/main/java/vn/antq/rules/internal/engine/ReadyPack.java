package vn.antq.rules.internal.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.antq.rules.internal.drools.CompiledRules;
import vn.antq.rules.internal.drools.PrecompiledClasses;
import vn.antq.rules.pack.Pack;
import vn.antq.rules.pack.RuleModel;

/**
 * A pack with its rules as Drools runs them, which are loaded or compiled on first use: an
 * application that classifies one unit type does not pay for the others. Thread-safe.
 */
final class ReadyPack {

  private final Pack pack;
  private final Optional<PrecompiledClasses> precompiled;
  private final Map<String, RulesOnce> rules = new LinkedHashMap<>();

  /**
   * Creates it.
   *
   * @param precompiled what the build of a library made of the pack's files
   */
  ReadyPack(Pack pack, Optional<PrecompiledClasses> precompiled) {
    this.pack = pack;
    this.precompiled = precompiled;
    pack.models().forEach((type, model) -> rules.put(type, new RulesOnce(() -> make(model))));
  }

  Pack pack() {
    return pack;
  }

  CompiledRules rules(String unitType) {
    return Objects.requireNonNull(rules.get(unitType), unitType).get();
  }

  private CompiledRules make(RuleModel model) {
    return precompiled
        .map(form -> form.rules(pack.name(), model))
        .orElseGet(() -> CompiledRules.compile(pack.name(), model));
  }

  /** Compiles the rules of every unit type that nobody compiled before. */
  void compile() {
    if (precompiled.isEmpty()) {
      rules.values().forEach(RulesOnce::get);
    }
  }
}
