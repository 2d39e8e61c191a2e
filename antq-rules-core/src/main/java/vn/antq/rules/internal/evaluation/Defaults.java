package vn.antq.rules.internal.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.antq.rules.internal.rule.Operand;
import vn.antq.rules.internal.rule.Rule;
import vn.antq.rules.internal.rule.RuleModel;
import vn.antq.rules.vocabulary.FactDefinition;
import vn.antq.rules.vocabulary.Vocabulary;

/**
 * The facts with a default that what is read can turn on: they are read themselves, something read
 * is derived from them, or they bound something read that is not known. Immutable.
 */
public final class Defaults {

  private final Set<String> read = new LinkedHashSet<>();

  /** By fact with a default, the facts that matter and that it bounds. */
  private final Map<String, Set<String>> bounded = new LinkedHashMap<>();

  private Defaults() {}

  /** Returns the defaults behind facts of the unit. */
  public static Defaults behind(Collection<FactDefinition> facts, Vocabulary vocabulary) {
    Defaults defaults = new Defaults();
    Set<FactDefinition> mattering = new LinkedHashSet<>();
    facts.forEach(fact -> addParts(fact, vocabulary, mattering));
    for (FactDefinition fact : mattering) {
      if (fact.fallback().isPresent()) {
        defaults.read.add(fact.name());
      }
      for (FactDefinition other : boundTogether(fact, vocabulary)) {
        if (other.fallback().isPresent()) {
          defaults
              .bounded
              .computeIfAbsent(other.name(), key -> new LinkedHashSet<>())
              .add(fact.name());
        }
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
            .flatMap(RuleModel::comparisons)
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
    if (operand instanceof Operand.Fact fact) {
      compared.add(fact.definition());
    }
  }

  private static void addParts(
      FactDefinition fact, Vocabulary vocabulary, Set<FactDefinition> parts) {
    if (parts.add(fact)) {
      Derivations.parts(fact)
          .forEach(
              name -> vocabulary.fact(name).ifPresent(part -> addParts(part, vocabulary, parts)));
    }
  }

  /** Every fact that a chain of bounds leads to, in either direction. */
  static Set<FactDefinition> boundTogether(FactDefinition fact, Vocabulary vocabulary) {
    Set<FactDefinition> linked = new LinkedHashSet<>();
    List<FactDefinition> next = new ArrayList<>(List.of(fact));
    while (!next.isEmpty()) {
      FactDefinition one = next.remove(next.size() - 1);
      for (FactDefinition other : vocabulary.facts().values()) {
        if ((bounds(one, other) || bounds(other, one))
            && !other.equals(fact)
            && linked.add(other)) {
          next.add(other);
        }
      }
    }
    return linked;
  }

  private static boolean bounds(FactDefinition one, FactDefinition other) {
    return other.atMost().equals(one.name())
        || other.atLeast().equals(one.name())
        || other.onlyWhen().stream().anyMatch(cases -> cases.values().containsKey(one.name()));
  }

  /** Returns the defaults that were taken for a dossier and that the result can turn on. */
  public List<String> taken(FactSheet sheet) {
    if (sheet.byDefault().isEmpty()) {
      return List.of();
    }
    List<String> taken = new ArrayList<>();
    for (String name : sheet.byDefault()) {
      if (read.contains(name)
          || bounded.getOrDefault(name, Set.of()).stream()
              .anyMatch(fact -> !sheet.value(fact).isExact())) {
        taken.add(name);
      }
    }
    return taken;
  }

  /** Returns the name of every fact with a default that can matter for some dossier. */
  public Set<String> all() {
    Set<String> all = new LinkedHashSet<>(read);
    all.addAll(bounded.keySet());
    return all;
  }
}
