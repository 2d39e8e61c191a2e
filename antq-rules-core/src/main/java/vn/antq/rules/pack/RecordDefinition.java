package vn.antq.rules.pack;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A record type, such as one crime.
 *
 * @param name its name in rules, such as {@code Crime}
 * @param list the list fact that holds its records
 * @param fields its fields in the order of the vocabulary; the first text field names the record in
 *     explanations
 */
public record RecordDefinition(String name, String list, List<FactDefinition> fields) {

  /** Copies the list. */
  public RecordDefinition {
    fields = List.copyOf(fields);
  }

  /** Returns the fields that a dossier can state, in the order of the vocabulary. */
  public List<FactDefinition> stated() {
    return fields.stream().filter(field -> field.derivation().isEmpty()).toList();
  }

  /** Returns the field with the given name. */
  public Optional<FactDefinition> field(String field) {
    Objects.requireNonNull(field, "field");
    return fields.stream().filter(definition -> definition.name().equals(field)).findFirst();
  }
}
