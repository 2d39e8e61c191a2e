package vn.antq.rules.boundary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.pack.Expression;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.LawValues;
import vn.antq.rules.pack.Operand;
import vn.antq.rules.pack.RecordDefinition;
import vn.antq.rules.pack.Rule;
import vn.antq.rules.pack.RuleModel;
import vn.antq.rules.value.Operator;

/** What the comparisons of one unit type's rules compare with, in one assessment year. */
final class Limits {

  private final RuleModel model;
  private final LawValues law;

  Limits(RuleModel model, int year) {
    this.model = model;
    this.law = LawValues.of(model, year, Map.of());
  }

  /** Returns the values of the left side that tell the sides of a comparison apart. */
  List<Wanted> around(Expression.Compare compare) {
    if (!(compare.left() instanceof Operand.OfFact left)) {
      return List.of();
    }
    List<Wanted> wanted = new ArrayList<>();
    for (Operand operand : compare.right()) {
      value(operand)
          .ifPresent(
              limit ->
                  Wanted.around(left.definition().type(), limit).stream()
                      .filter(value -> !wanted.contains(value))
                      .forEach(wanted::add));
    }
    return wanted;
  }

  /** Returns what a comparison compares with; another fact stands for the value that it has. */
  Optional<Object> value(Operand operand) {
    if (operand instanceof Operand.OfFigure figure) {
      return Optional.ofNullable(law.figures().get(figure.definition().name()));
    } else if (operand instanceof Operand.Literal literal) {
      return Optional.of(literal.value());
    } else if (operand instanceof Operand.OfFact fact) {
      return Optional.of(fact.definition());
    }
    return Optional.empty();
  }

  /** Returns, for each fact of the unit that some rules compare, the values that matter. */
  Map<FactDefinition, List<Wanted>> ofUnit(List<Rule> rules) {
    Map<FactDefinition, List<Wanted>> byFact = new LinkedHashMap<>();
    for (Rule rule : rules) {
      rule.patterns().stream()
          .filter(pattern -> pattern.type().equals(Rule.UNIT))
          .flatMap(pattern -> pattern.constraints().stream())
          .flatMap(Expression::leaves)
          .filter(compare -> compare.left() instanceof Operand.OfFact)
          .forEach(
              compare -> {
                FactDefinition fact = ((Operand.OfFact) compare.left()).definition();
                List<Wanted> known = byFact.computeIfAbsent(fact, key -> new ArrayList<>());
                around(compare).stream()
                    .filter(value -> !known.contains(value))
                    .forEach(known::add);
              });
    }
    byFact.forEach(
        (fact, wanted) -> {
          wanted.sort(Wanted::compare);
          if (Wanted.canBeNothing(fact)) {
            wanted.add(0, Wanted.exactly(Wanted.NOTHING));
          }
        });
    return byFact;
  }

  /** Returns the open readings that a rule asks for, by name. */
  static Map<String, String> readings(Rule rule) {
    Map<String, String> readings = new LinkedHashMap<>();
    rule.patterns().stream()
        .flatMap(pattern -> pattern.constraints().stream())
        .flatMap(Expression::leaves)
        .filter(compare -> compare.left() instanceof Operand.OfReading)
        .forEach(
            compare -> {
              Operand.OfReading reading = (Operand.OfReading) compare.left();
              if (compare.right().get(0) instanceof Operand.Literal literal
                  && literal.value() instanceof vn.antq.rules.value.Level level) {
                readings.putIfAbsent(reading.definition().name(), level.code());
              }
            });
    return readings;
  }

  /**
   * Returns a dossier in which everything else that a rule asks for holds, as far as that is
   * simple: then it is the one comparison that decides.
   */
  Dossier otherwiseMatching(Dossier dossier, Rule rule, Expression.Compare but, FactFitter fitter) {
    Dossier matching = dossier;
    for (Rule.Pattern pattern : rule.patterns()) {
      if (pattern.type().equals(Rule.UNIT)) {
        for (Expression constraint : pattern.constraints()) {
          matching = deciding(matching, constraint, but, fitter).orElse(matching);
        }
      } else if (pattern.isAboutRecords()
          && !pattern.isAboutResults()
          && pattern.constraints().stream().flatMap(Expression::leaves).noneMatch(but::equals)) {
        matching = fitter.withRecord(matching, list(pattern), fields(pattern));
      }
    }
    return matching;
  }

  /** Beside the one comparison, what is asked for holds and what would be enough does not. */
  private Optional<Dossier> deciding(
      Dossier dossier, Expression expression, Expression.Compare but, FactFitter fitter) {
    if (expression.leaves().noneMatch(but::equals)) {
      return holding(dossier, expression, fitter);
    }
    Dossier deciding = dossier;
    if (expression instanceof Expression.And and) {
      for (Expression part : and.parts()) {
        deciding = deciding(deciding, part, but, fitter).orElse(deciding);
      }
    } else if (expression instanceof Expression.Or or) {
      for (Expression part : or.parts()) {
        Dossier before = deciding;
        deciding =
            (part.leaves().noneMatch(but::equals)
                    ? failing(before, part, fitter)
                    : deciding(before, part, but, fitter))
                .orElse(before);
      }
    }
    return Optional.of(deciding);
  }

  private Optional<Dossier> failing(Dossier dossier, Expression expression, FactFitter fitter) {
    if (expression instanceof Expression.And and) {
      return and.parts().stream()
          .flatMap(part -> failing(dossier, part, fitter).stream())
          .findFirst();
    } else if (expression instanceof Expression.Or or) {
      Optional<Dossier> failed = Optional.of(dossier);
      for (Expression part : or.parts()) {
        failed = failed.flatMap(before -> failing(before, part, fitter));
      }
      return failed;
    }
    Expression.Compare compare = (Expression.Compare) expression;
    return compare.left() instanceof Operand.OfFact fact
        ? unwantedBy(compare)
            .flatMap(wanted -> fitter.fit(dossier, fact.definition(), wanted).stream())
            .findFirst()
        : Optional.of(dossier);
  }

  /** Returns values with which a comparison does not hold. */
  private Stream<Wanted> unwantedBy(Expression.Compare compare) {
    Optional<Object> limit = value(compare.right().get(0));
    if (limit.isEmpty()) {
      return Stream.empty();
    } else if (limit.get() instanceof Boolean yes) {
      return Stream.of(Wanted.exactly(!yes));
    }
    return compare
        .operator()
        .opposite()
        .map(Stream::of)
        .orElseGet(() -> Stream.of(Operator.GREATER, Operator.LESS))
        .map(side -> Wanted.by(side, limit.get()));
  }

  /** Returns dossiers that differ from one in one fact, or in one record that some rule matches. */
  Stream<Dossier> variations(Dossier dossier, FactFitter fitter) {
    Stream<Dossier> ofFacts =
        ofUnit(model.rules()).entrySet().stream()
            .flatMap(
                entry ->
                    entry.getValue().stream()
                        .flatMap(wanted -> fitter.fit(dossier, entry.getKey(), wanted).stream()));
    Stream<Dossier> ofRecords =
        model.rules().stream()
            .flatMap(rule -> rule.patterns().stream())
            .filter(pattern -> pattern.isAboutRecords() && !pattern.isAboutResults())
            .map(pattern -> fitter.withRecord(dossier, list(pattern), fields(pattern)));
    return Stream.concat(ofFacts, ofRecords);
  }

  String list(Rule.Pattern pattern) {
    return model.vocabulary().record(pattern.type()).map(RecordDefinition::list).orElseThrow();
  }

  /** Returns values of a record's fields with which it matches a pattern. */
  Map<String, Object> fields(Rule.Pattern pattern) {
    Map<String, Object> fields = new HashMap<>();
    pattern.constraints().forEach(constraint -> fields(constraint, fields));
    return fields;
  }

  /** Returns values of a record's fields with which only one comparison decides if it matches. */
  Map<String, Object> fields(Rule.Pattern pattern, Expression.Compare but) {
    Map<String, Object> fields = new HashMap<>();
    for (Expression constraint : pattern.constraints()) {
      if (constraint instanceof Expression.Or or && constraint.leaves().anyMatch(but::equals)) {
        or.parts().stream()
            .filter(part -> part.leaves().noneMatch(but::equals))
            .flatMap(Expression::leaves)
            .forEach(compare -> put(compare, unwantedBy(compare).findFirst(), fields));
      } else {
        fields(constraint, fields);
      }
    }
    return fields;
  }

  private static void put(
      Expression.Compare compare, Optional<Wanted> wanted, Map<String, Object> fields) {
    if (compare.left() instanceof Operand.OfFact fact) {
      wanted
          .flatMap(value -> value.resolved(fact.definition().type()))
          .ifPresent(value -> fields.putIfAbsent(fact.definition().name(), value));
    }
  }

  private void fields(Expression expression, Map<String, Object> fields) {
    if (expression instanceof Expression.And and) {
      and.parts().forEach(part -> fields(part, fields));
    } else if (expression instanceof Expression.Or or) {
      fields(or.parts().get(0), fields);
    } else {
      Expression.Compare compare = (Expression.Compare) expression;
      put(compare, wantedBy(compare), fields);
    }
  }

  private Optional<Dossier> holding(Dossier dossier, Expression expression, FactFitter fitter) {
    if (expression instanceof Expression.And and) {
      Optional<Dossier> held = Optional.of(dossier);
      for (Expression part : and.parts()) {
        held = held.flatMap(before -> holding(before, part, fitter));
      }
      return held;
    } else if (expression instanceof Expression.Or or) {
      return or.parts().stream()
          .flatMap(part -> holding(dossier, part, fitter).stream())
          .findFirst();
    }
    Expression.Compare compare = (Expression.Compare) expression;
    return compare.left() instanceof Operand.OfFact fact
        ? wantedBy(compare).flatMap(wanted -> fitter.fit(dossier, fact.definition(), wanted))
        : Optional.of(dossier);
  }

  /** Returns a value with which a comparison holds. */
  private Optional<Wanted> wantedBy(Expression.Compare compare) {
    return value(compare.right().get(0)).map(limit -> Wanted.by(compare.operator(), limit));
  }
}
