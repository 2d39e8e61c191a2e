package vn.antq.rules.mutation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import vn.antq.rules.pack.RuleModel;

/** Every mutant once, however many unit types the changed line serves. */
final class EditBook {

  private final Map<Mutant, Edit> edits = new LinkedHashMap<>();

  void add(Mutant mutant, String criterion, RuleModel model, Supplier<RuleModel> changed) {
    edits.computeIfAbsent(mutant, key -> new Edit(key, criterion)).add(model, changed);
  }

  List<Edit> all() {
    return new ArrayList<>(edits.values());
  }
}
