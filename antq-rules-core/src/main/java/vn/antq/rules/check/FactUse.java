package vn.antq.rules.check;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import vn.antq.rules.pack.Criterion;
import vn.antq.rules.pack.Derivation;
import vn.antq.rules.pack.Expression;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.Operand;
import vn.antq.rules.pack.Pack;
import vn.antq.rules.pack.RecordDefinition;
import vn.antq.rules.pack.Rule;
import vn.antq.rules.pack.RuleModel;
import vn.antq.rules.pack.UnitType;
import vn.antq.rules.pack.UnitType.ScopeCondition;
import vn.antq.rules.pack.Vocabulary;

/** Which facts and fields the packs read; a field is named {@code Record.field}. */
final class FactUse {

  private final Set<String> read = new HashSet<>();

  private FactUse() {}

  /** Returns what the packs that may read the facts of a pack do read. */
  static Set<String> of(Subject subject) {
    FactUse use = new FactUse();
    subject.readers().forEach(use::book);
    return use.read;
  }

  private void book(Pack book) {
    vocabulary(book.definition().vocabulary());
    book.definition().units().values().forEach(this::unit);
    for (RuleModel model : book.models().values()) {
      model.rules().forEach(rule -> rule(rule, model.vocabulary()));
    }
  }

  private void vocabulary(Vocabulary vocabulary) {
    for (FactDefinition fact : vocabulary.facts().values()) {
      read.add(fact.atMost());
      read.add(fact.atLeast());
      fact.onlyWhen().forEach(one -> read.addAll(one.values().keySet()));
      fact.derivation().ifPresent(derivation -> derivation(derivation, vocabulary));
    }
    for (RecordDefinition record : vocabulary.records().values()) {
      record.fields().stream()
          .flatMap(
              field ->
                  Stream.concat(
                      field.onlyWhen().stream().flatMap(one -> one.values().keySet().stream()),
                      field.sources().stream()))
          .forEach(field -> read.add(record.name() + "." + field));
    }
  }

  private void derivation(Derivation derivation, Vocabulary vocabulary) {
    read.addAll(derivation.sources());
    if (derivation instanceof Derivation.OfRecords of) {
      vocabulary
          .recordOf(of.list())
          .ifPresent(record -> of.fields().forEach(f -> read.add(record.name() + "." + f)));
    }
  }

  private void unit(UnitType unit) {
    Stream.concat(unit.exclusions().stream(), unit.inclusions().stream())
        .map(ScopeCondition::when)
        .forEach(when -> read.addAll(when.keySet()));
    unit.rollUps().forEach(rollUp -> read.add(rollUp.field()));
    unit.quotas().forEach(quota -> read.addAll(quota.facts()));
    unit.criteria().stream().map(Criterion::prohibits).forEach(read::addAll);
    unit.criteria().stream()
        .flatMap(criterion -> criterion.amounts().stream())
        .forEach(amount -> read.add(amount.times()));
  }

  private void rule(Rule rule, Vocabulary vocabulary) {
    for (Rule.Pattern pattern : rule.patterns()) {
      vocabulary.record(pattern.type()).map(RecordDefinition::list).ifPresent(read::add);
      String owner = pattern.isAboutRecords() ? pattern.type() + "." : "";
      pattern.constraints().stream()
          .flatMap(Expression::leaves)
          .forEach(
              compare -> {
                operand(compare.left(), owner);
                compare.right().forEach(right -> operand(right, owner));
              });
    }
  }

  private void operand(Operand operand, String owner) {
    if (operand instanceof Operand.OfFact fact) {
      read.add(owner + fact.definition().name());
    }
  }
}
