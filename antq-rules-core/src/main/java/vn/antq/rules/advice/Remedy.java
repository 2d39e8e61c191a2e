package vn.antq.rules.advice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Values that would make something hold, by fact (a record's field as {@code list[number].field}).
 *
 * @param values the values, as a dossier states them
 * @param criteria criteria of nested classifications that it mends; empty when there are none
 */
record Remedy(Map<String, Object> values, Set<String> criteria) {

  private static final int MOST_ALTERNATIVES = 12;

  /** Nothing has to change. */
  static final Remedy NOTHING = new Remedy(Map.of(), Set.of());

  Remedy {
    values = new TreeMap<>(values);
    criteria = new LinkedHashSet<>(criteria);
  }

  static Remedy of(String fact, Object value) {
    return new Remedy(Map.of(fact, value), Set.of());
  }

  Remedy mending(String criterion) {
    Set<String> mended = new LinkedHashSet<>(criteria);
    mended.add(criterion);
    return new Remedy(values, mended);
  }

  /** Returns this without the change of one fact. */
  Remedy without(String fact) {
    Map<String, Object> others = new TreeMap<>(values);
    others.remove(fact);
    return new Remedy(others, criteria);
  }

  /** Returns both; empty when they ask for different values of a fact that have no order. */
  Optional<Remedy> and(Remedy other, Facts facts) {
    Map<String, Object> all = new LinkedHashMap<>(values);
    for (Map.Entry<String, Object> entry : other.values.entrySet()) {
      Object before = all.get(entry.getKey());
      if (before == null || before.equals(entry.getValue())) {
        all.put(entry.getKey(), entry.getValue());
        continue;
      }
      Optional<Object> further = facts.further(entry.getKey(), before, entry.getValue());
      if (further.isEmpty()) {
        return Optional.empty();
      }
      all.put(entry.getKey(), further.get());
    }
    Set<String> mended = new LinkedHashSet<>(criteria);
    mended.addAll(other.criteria);
    return Optional.of(new Remedy(all, mended));
  }

  /** Returns every way to have one of each, the smallest first. */
  static List<Remedy> allOf(List<List<Remedy>> parts, Facts facts) {
    List<Remedy> found = List.of(NOTHING);
    for (List<Remedy> part : parts) {
      List<Remedy> next = new ArrayList<>();
      for (Remedy one : found) {
        part.forEach(other -> one.and(other, facts).ifPresent(next::add));
      }
      found = smallest(next, facts);
    }
    return found;
  }

  /** Returns the smallest of some, each once. */
  static List<Remedy> smallest(List<Remedy> remedies, Facts facts) {
    return remedies.stream().distinct().sorted(facts.bySize()).limit(MOST_ALTERNATIVES).toList();
  }
}
