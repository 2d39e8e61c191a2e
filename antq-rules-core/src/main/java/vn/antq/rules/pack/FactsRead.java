package vn.antq.rules.pack;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.antq.rules.pack.Expression.Compare;

/** Finds the facts that decide one unit type of a pack, through derived facts and used packs. */
final class FactsRead {

  private final Pack pack;
  private final String unitType;
  private final Vocabulary vocabulary;
  private final Set<String> names = new LinkedHashSet<>();

  private FactsRead(Pack pack, String unitType) {
    this.pack = pack;
    this.unitType = unitType;
    this.vocabulary = pack.vocabulary();
  }

  /** Returns them in the order of the vocabulary. */
  static List<FactDefinition> of(Pack pack, String unitType) {
    FactsRead read = new FactsRead(pack, unitType);
    pack.model(unitType).ifPresent(read::model);
    return pack.vocabulary().facts().values().stream()
        .filter(fact -> read.names.contains(fact.name()))
        .toList();
  }

  private void model(RuleModel model) {
    model.unit().exclusions().forEach(exclusion -> exclusion.when().keySet().forEach(this::add));
    model.unit().inclusions().forEach(inclusion -> inclusion.when().keySet().forEach(this::add));
    model.unit().criteria().forEach(criterion -> criterion.prohibits().forEach(this::add));
    model.unit().rollUps().forEach(rollUp -> add(rollUp.fact()));
    model.unit().quotas().forEach(quota -> quota.facts().forEach(this::add));
    model.rules().stream().flatMap(rule -> rule.patterns().stream()).forEach(this::pattern);
  }

  private void pattern(Rule.Pattern pattern) {
    if (pattern.isAboutRecords()) {
      vocabulary.record(pattern.type()).map(RecordDefinition::list).ifPresent(this::add);
    } else if (pattern.type().equals(Rule.UNIT)) {
      pattern.constraints().stream().flatMap(Expression::leaves).forEach(this::comparison);
    }
  }

  private void comparison(Compare compare) {
    operand(compare.left());
    compare.right().forEach(this::operand);
  }

  private void operand(Operand operand) {
    if (operand instanceof Operand.OfFact fact) {
      add(fact.definition().name());
    }
  }

  private void add(String name) {
    if (vocabulary.fact(name).isPresent() && names.add(name)) {
      vocabulary.fact(name).flatMap(FactDefinition::derivation).ifPresent(this::parts);
    }
  }

  private void parts(Derivation how) {
    how.sources().forEach(this::add);
    if (how instanceof Derivation.VerdictOf verdict) {
      pack.used().stream()
          .filter(used -> used.definition().root().equals(verdict.pack()))
          .flatMap(used -> used.facts(unitType).stream())
          .forEach(fact -> add(fact.name()));
    }
  }
}
