package vn.antq.rules.internal.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import vn.antq.rules.internal.document.Section;
import vn.antq.rules.internal.document.YamlNode;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.internal.text.Suggestion;
import vn.antq.rules.pack.Circumstance;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.value.FactType;
import vn.antq.rules.value.ScalarType;

/**
 * Reads {@code onlyWhen}: one case, or a list of cases, in which a fact or a field has meaning. The
 * values are read when the words that they belong to are known.
 */
final class OnlyWhenReader {

  private static final String KEY = "onlyWhen";

  private final ProblemLog problems;
  private final BiFunction<YamlNode.Scalar, FactType, Optional<Object>> values;

  /**
   * Creates a reader.
   *
   * @param values returns the value that is written, of a type, or reports why there is none
   */
  OnlyWhenReader(
      ProblemLog problems, BiFunction<YamlNode.Scalar, FactType, Optional<Object>> values) {
    this.problems = problems;
    this.values = values;
  }

  /** Returns the cases as they are written: each value is still the scalar that stands there. */
  List<Circumstance> written(Section section) {
    if (!section.has(KEY)) {
      return List.of();
    }
    boolean several = section.node(KEY).orElse(null) instanceof YamlNode.Sequence;
    List<YamlNode> cases =
        several ? section.items(KEY) : section.node(KEY).map(List::of).orElse(List.of());
    List<Circumstance> written = new ArrayList<>();
    for (YamlNode one : cases) {
      Section.of(KEY, one, problems).map(this::circumstance).ifPresent(written::add);
    }
    if (written.stream().anyMatch(one -> one.values().isEmpty()) || cases.isEmpty()) {
      problems.add(
          "empty",
          section.place(KEY),
          "onlyWhen chưa nêu dữ kiện nào.",
          "Ví dụ onlyWhen: {hasGuardForce: true}.");
      return List.of();
    }
    return written;
  }

  private Circumstance circumstance(Section section) {
    Map<String, List<Object>> conditions = new LinkedHashMap<>();
    for (YamlNode.Entry entry : section.entries()) {
      String name = entry.key().text();
      conditions.put(name, List.copyOf(section.names(name)));
    }
    return new Circumstance(conditions);
  }

  /**
   * Returns the cases of a fact or field with their values read.
   *
   * @param words the facts or fields that it may name
   */
  List<Circumstance> read(FactDefinition fact, Map<String, FactDefinition> words) {
    List<Circumstance> cases = new ArrayList<>();
    for (Circumstance written : fact.onlyWhen()) {
      Map<String, List<Object>> conditions = new LinkedHashMap<>();
      written
          .values()
          .forEach(
              (name, scalars) ->
                  condition(fact, name, words)
                      .ifPresent(type -> read(name, scalars, type, conditions)));
      if (!conditions.isEmpty()) {
        cases.add(new Circumstance(conditions));
      }
    }
    return List.copyOf(cases);
  }

  private void read(
      String name, List<Object> scalars, FactType type, Map<String, List<Object>> conditions) {
    List<Object> accepted = new ArrayList<>();
    for (Object scalar : scalars) {
      values.apply((YamlNode.Scalar) scalar, type).ifPresent(accepted::add);
    }
    if (!accepted.isEmpty()) {
      conditions.put(name, accepted);
    }
  }

  private Optional<FactType> condition(
      FactDefinition fact, String name, Map<String, FactDefinition> words) {
    FactDefinition other = words.get(name);
    if (other == null) {
      problems.add(
          "unknown-fact",
          fact.place(),
          "Không có dữ kiện \"" + name + "\" mà onlyWhen của \"" + fact.name() + "\" nêu.",
          Suggestion.advice(name, words.keySet()));
      return Optional.empty();
    }
    boolean chosen = other.type() instanceof ScalarType type && !type.choices().isEmpty();
    if (!chosen || other.derivation().isPresent() || name.equals(fact.name())) {
      problems.add(
          "wrong-type",
          fact.place(),
          "onlyWhen của \""
              + fact.name()
              + "\" không dùng được \""
              + name
              + "\": cần một dữ kiện khác, được khai, kiểu có/không hoặc danh mục lựa chọn.");
      return Optional.empty();
    }
    return Optional.of(other.type());
  }
}
