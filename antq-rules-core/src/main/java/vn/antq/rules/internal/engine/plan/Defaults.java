package vn.antq.rules.internal.engine.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.antq.rules.internal.engine.facts.FactSheet;
import vn.antq.rules.pack.Expression;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.Operand;
import vn.antq.rules.pack.Rule;
import vn.antq.rules.pack.Vocabulary;
import vn.antq.rules.value.ListOf;

/**
 * The facts with a default that what is read can turn on: they are read themselves, something read
 * is derived from them, or they bound something read that is not known. Immutable.
 */
public final class Defaults {

  private final Set<String> read = new LinkedHashSet<>();

  /** By fact with a default, the facts that matter and that it bounds. */
  private final Map<String, List<FactDefinition>> bounded = new LinkedHashMap<>();

  private Defaults() {}

  /** Returns the defaults behind facts of the unit. */
  public static Defaults behind(Collection<FactDefinition> facts, Vocabulary vocabulary) {
    return behind(facts, vocabulary, Links.of(vocabulary));
  }

  public static Defaults behind(
      Collection<FactDefinition> facts, Vocabulary vocabulary, Links links) {
    Defaults defaults = new Defaults();
    Map<String, FactDefinition> mattering = new LinkedHashMap<>();
    facts.forEach(fact -> addParts(fact, vocabulary, mattering));
    for (FactDefinition other : links.withDefault()) {
      if (mattering.containsKey(other.name())) {
        defaults.read.add(other.name());
      }
      Set<String> linked = links.boundTogether(other.name());
      List<FactDefinition> bounded =
          mattering.values().stream().filter(fact -> linked.contains(fact.name())).toList();
      if (!bounded.isEmpty()) {
        defaults.bounded.put(other.name(), bounded);
      }
    }
    return defaults;
  }

  /** Returns the facts of the unit that a rule compares, on either side. */
  public static List<FactDefinition> comparedBy(Rule rule) {
    List<FactDefinition> compared = new ArrayList<>();
    for (Rule.Pattern pattern : rule.patterns()) {
      if (pattern.type().equals(Rule.UNIT)) {
        pattern.constraints().stream()
            .flatMap(Expression::leaves)
            .forEach(
                compare -> {
                  add(compare.left(), compared);
                  compare.right().forEach(operand -> add(operand, compared));
                });
      }
    }
    return compared;
  }

  private static void add(Operand operand, List<FactDefinition> compared) {
    if (operand instanceof Operand.OfFact fact) {
      compared.add(fact.definition());
    }
  }

  private static void addParts(
      FactDefinition fact, Vocabulary vocabulary, Map<String, FactDefinition> parts) {
    if (parts.putIfAbsent(fact.name(), fact) == null) {
      fact.sources()
          .forEach(
              name -> vocabulary.fact(name).ifPresent(part -> addParts(part, vocabulary, parts)));
    }
  }

  /**
   * What the vocabulary says of defaults.
   *
   * @param withDefault the facts with a default
   * @param bounding by fact, those that bound it or that it bounds
   */
  record Links(List<FactDefinition> withDefault, Map<String, Set<String>> bounding) {

    public static Links of(Vocabulary vocabulary) {
      List<FactDefinition> withDefault = new ArrayList<>();
      Map<String, Set<String>> bounding = new HashMap<>();
      for (FactDefinition fact : vocabulary.facts().values()) {
        if (fact.fallback().isPresent()) {
          withDefault.add(fact);
        }
        for (String other : bounds(fact)) {
          bounding.computeIfAbsent(fact.name(), key -> new LinkedHashSet<>()).add(other);
          bounding.computeIfAbsent(other, key -> new LinkedHashSet<>()).add(fact.name());
        }
      }
      return new Links(withDefault, bounding);
    }

    /** Every other fact that a chain of bounds leads to, in either direction. */
    Set<String> boundTogether(String fact) {
      Set<String> linked = new LinkedHashSet<>();
      Deque<String> next = new ArrayDeque<>(List.of(fact));
      while (!next.isEmpty()) {
        for (String other : bounding.getOrDefault(next.pop(), Set.of())) {
          if (linked.add(other)) {
            next.push(other);
          }
        }
      }
      linked.remove(fact);
      return linked;
    }
  }

  /** What a fact says of others: those that it may not exceed or fall below or has meaning with. */
  private static Set<String> bounds(FactDefinition fact) {
    Set<String> others = new LinkedHashSet<>(List.of(fact.atMost()));
    others.add(fact.atLeast());
    fact.onlyWhen().forEach(cases -> others.addAll(cases.values().keySet()));
    others.remove("");
    return others;
  }

  /** Returns the defaults that were taken for a dossier and that the result can turn on. */
  public List<String> taken(FactSheet sheet) {
    if (sheet.byDefault().isEmpty() || read.isEmpty() && bounded.isEmpty()) {
      return List.of();
    }
    List<String> taken = new ArrayList<>();
    for (String name : sheet.byDefault()) {
      if (read.contains(name) || boundsUnknown(name, sheet)) {
        taken.add(name);
      }
    }
    return taken;
  }

  private boolean boundsUnknown(String name, FactSheet sheet) {
    for (FactDefinition fact : bounded.getOrDefault(name, List.of())) {
      boolean known =
          fact.type() instanceof ListOf list
              ? sheet.list(list.record()).known()
              : sheet.value(fact.name()).isExact();
      if (!known) {
        return true;
      }
    }
    return false;
  }

  /** Returns the name of every fact with a default that can matter for some dossier. */
  public Set<String> all() {
    Set<String> all = new LinkedHashSet<>(read);
    all.addAll(bounded.keySet());
    return all;
  }
}
