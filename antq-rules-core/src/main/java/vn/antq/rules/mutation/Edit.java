package vn.antq.rules.mutation;

import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import vn.antq.rules.pack.RuleModel;

/** A mutant with what becomes of each rule model: one line of a file can serve many unit types. */
final class Edit {

  private final Mutant mutant;
  private final String criterion;
  private final Map<RuleModel, Supplier<RuleModel>> changed = new IdentityHashMap<>();
  private final Set<String> unitTypes = new LinkedHashSet<>();

  Edit(Mutant mutant, String criterion) {
    this.mutant = mutant;
    this.criterion = criterion;
  }

  void add(RuleModel model, Supplier<RuleModel> mutated) {
    changed.put(model, mutated);
    unitTypes.add(model.unit().type());
  }

  Mutant mutant() {
    return mutant;
  }

  /** Returns the id of the criterion that is changed; empty when it is more than one or none. */
  String criterion() {
    return criterion;
  }

  Set<String> unitTypes() {
    return unitTypes;
  }

  RuleModel change(RuleModel model) {
    Supplier<RuleModel> mutated = changed.get(model);
    return mutated == null ? model : mutated.get();
  }
}
