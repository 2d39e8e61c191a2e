package vn.antq.rules.internal.engine.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.antq.rules.internal.engine.admit.Constraints;
import vn.antq.rules.internal.engine.facts.FactSheet;
import vn.antq.rules.internal.engine.facts.FactSheet.RecordList;
import vn.antq.rules.internal.engine.facts.FactSheet.RecordSheet;
import vn.antq.rules.internal.engine.facts.Meaning;
import vn.antq.rules.internal.engine.facts.Possible;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.Vocabulary;
import vn.antq.rules.value.ListOf;
import vn.antq.rules.value.ScalarType;
import vn.antq.rules.value.Truth;

/**
 * What the vocabulary lets facts say of each other, for facts that are taken to be so or so: what
 * {@link Constraints} does for those that a dossier states. Immutable.
 */
public final class Bounds {

  /** More often than any chain of facts is long. */
  private static final int MOST_ROUNDS = 32;

  private final List<Pair> pairs = new ArrayList<>();
  private final Set<String> wholes = new HashSet<>();
  private final List<FactDefinition> conditional = new ArrayList<>();
  private final Map<String, List<FactDefinition>> conditionalFields;

  /** A fact and one that it may not exceed. */
  private record Pair(String part, String whole) {}

  /**
   * Collects what matters for some facts.
   *
   * @param facts facts of the unit
   * @param fields by record type, fields
   */
  Bounds(List<FactDefinition> facts, Map<String, List<FactDefinition>> fields, Vocabulary words) {
    for (FactDefinition fact : facts) {
      if (!fact.atMost().isEmpty()) {
        pairs.add(new Pair(fact.name(), fact.atMost()));
      }
      if (!fact.atLeast().isEmpty()) {
        pairs.add(new Pair(counted(fact.atLeast(), words), fact.name()));
      }
      if (!fact.onlyWhen().isEmpty()) {
        conditional.add(fact);
      }
    }
    pairs.forEach(pair -> wholes.add(pair.whole()));
    this.conditionalFields = Map.copyOf(fields);
  }

  /** A list is known by the type of its records. */
  private static String counted(String fact, Vocabulary words) {
    return words
        .fact(fact)
        .map(FactDefinition::type)
        .map(type -> type instanceof ListOf list ? list.record() : fact)
        .orElse(fact);
  }

  /** Says whether a fact is the whole of some part. */
  public boolean isWhole(String fact) {
    return wholes.contains(fact);
  }

  /**
   * Narrows what is not known to what the rest leaves open.
   *
   * @return false when something is left no value at all
   */
  public boolean narrow(FactSheet sheet) {
    boolean learnt = true;
    for (int rounds = 0; learnt && rounds < MOST_ROUNDS; rounds++) {
      learnt = false;
      for (Pair pair : pairs) {
        Possible part = value(pair.part(), sheet);
        Possible whole = value(pair.whole(), sheet);
        if (part == null || whole == null) {
          continue;
        }
        if (isAbove(part.lower(), whole.upper())) {
          return false;
        }
        learnt |= lower(pair.part(), whole.upper(), sheet);
        learnt |= raise(pair.whole(), part.lower(), sheet);
      }
      Meaning meaning = new Meaning(sheet.unit());
      for (FactDefinition fact : conditional) {
        if (contradicts(meaning, fact)) {
          return false;
        }
        learnt |= meaning.narrow(fact, isSomething(meaning.values().get(fact.name())));
      }
    }
    return narrowRecords(sheet);
  }

  private boolean narrowRecords(FactSheet sheet) {
    for (Map.Entry<String, List<FactDefinition>> type : conditionalFields.entrySet()) {
      for (RecordSheet record : sheet.list(type.getKey()).records()) {
        Meaning meaning = new Meaning(record.fields());
        boolean learnt = true;
        for (int rounds = 0; learnt && rounds < MOST_ROUNDS; rounds++) {
          learnt = false;
          for (FactDefinition field : type.getValue()) {
            if (contradicts(meaning, field)) {
              return false;
            }
            learnt |= meaning.narrow(field, isSomething(record.fields().get(field.name())));
          }
        }
      }
    }
    return true;
  }

  private static boolean contradicts(Meaning meaning, FactDefinition fact) {
    Possible value = meaning.values().get(fact.name());
    if (value == null) {
      return false;
    }
    boolean missing =
        value.absence() == Possible.Absence.YES
            && !(fact.type() instanceof ScalarType type && type.canBeNone());
    return missing && meaning.of(fact) == Truth.TRUE
        || isSomething(value) && meaning.of(fact) == Truth.FALSE;
  }

  /** Whether it is surely more than nothing. */
  private static boolean isSomething(@Nullable Possible value) {
    return value != null
        && (value.isExact() || value.least() instanceof Number)
        && !Meaning.isNothing(value);
  }

  private static @Nullable Possible value(String name, FactSheet sheet) {
    Possible value = sheet.unit().get(name);
    if (value != null || !sheet.lists().containsKey(name)) {
      return value;
    }
    RecordList list = sheet.list(name);
    return list.known() ? Possible.exactly((long) list.records().size()) : null;
  }

  private static boolean isAbove(@Nullable Object one, @Nullable Object other) {
    return one != null && other != null && Possible.compare(one, other) > 0;
  }

  private static boolean lower(String fact, @Nullable Object most, FactSheet sheet) {
    Possible value = sheet.unit().get(fact);
    if (value == null
        || value.isSettled()
        || most == null
        || value.most() != null && Possible.compare(most, value.most()) >= 0) {
      return false;
    }
    sheet.unit().put(fact, value.from(value.least(), most));
    return true;
  }

  private static boolean raise(String fact, @Nullable Object least, FactSheet sheet) {
    Possible value = sheet.unit().get(fact);
    if (value == null
        || value.isSettled()
        || least == null
        || value.least() != null && Possible.compare(least, value.least()) <= 0) {
      return false;
    }
    sheet.unit().put(fact, value.from(least, value.most()));
    return true;
  }
}
