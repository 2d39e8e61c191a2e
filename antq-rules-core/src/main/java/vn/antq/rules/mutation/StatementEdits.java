package vn.antq.rules.mutation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.mutation.Mutant.Kind;
import vn.antq.rules.pack.Criterion;
import vn.antq.rules.pack.Criterion.Amount;
import vn.antq.rules.pack.Criterion.Award;
import vn.antq.rules.pack.Figure;
import vn.antq.rules.pack.Group;
import vn.antq.rules.pack.Limit;
import vn.antq.rules.pack.Operand;
import vn.antq.rules.pack.Outcome;
import vn.antq.rules.pack.Pack;
import vn.antq.rules.pack.Reading;
import vn.antq.rules.pack.Rounding;
import vn.antq.rules.pack.Rule;
import vn.antq.rules.pack.RuleModel;
import vn.antq.rules.pack.RuleText;
import vn.antq.rules.pack.Statement;
import vn.antq.rules.pack.TotalRule;
import vn.antq.rules.value.FigureValue;
import vn.antq.rules.value.Level;
import vn.antq.rules.value.Ratio;

/** Changes of what a pack states: rules, figures, points, gates and caps, readings. */
final class StatementEdits {

  private static final int HUNDRED = 100;

  /** A year that has every day. */
  private static final int LEAP_YEAR = 2024;

  private final RuleModel model;
  private final List<Outcome> outcomes;
  private final EditBook edits;

  StatementEdits(RuleModel model, List<Outcome> outcomes, EditBook edits) {
    this.model = model;
    this.outcomes = outcomes;
    this.edits = edits;
  }

  /** Adds every change of a pack. */
  static void collect(Pack pack, EditBook edits) {
    for (Statement statement : pack.statements()) {
      pack.models().values().stream()
          .filter(model -> List.of("", model.unit().type()).contains(statement.unitType()))
          .forEach(model -> new StatementEdits(model, pack.outcomes(), edits).of(statement).run());
    }
  }

  private Runnable of(Statement statement) {
    return switch (statement.kind()) {
      case RULE -> () -> rule(statement.name());
      case FIGURE -> () -> figure(statement.name());
      case AWARD -> () -> award(statement.criterion(), statement.name());
      case AMOUNT -> () -> amount(statement.criterion(), statement.name());
      case ROUNDING -> () -> rounding(statement.criterion());
      case GROUP -> () -> group(statement.name());
      case TOTAL -> () -> model.unit().total().ifPresent(this::total);
      case GATE, CAP -> () -> limit(statement.name());
      case READING -> () -> reading(statement.name());
      case PACK, IN_FORCE, OUTCOMES, UNIT_TYPE, PERIOD, DEADLINE, AUTHORITY -> () -> {};
      case EXCLUSION, INCLUSION, VALID_TO, CRITERION, QUOTA -> () -> {};
      case FACT, DEFAULT, FIELD, ENUMERATION -> () -> {};
    };
  }

  private void rule(String name) {
    model.rules().stream()
        .filter(rule -> rule.name().equals(name))
        .forEach(new RuleEdits(model, outcomes, edits)::collect);
  }

  private void figure(String name) {
    Figure figure = model.unit().figures().get(name);
    if (figure == null || !model.isRead(figure)) {
      return;
    }
    for (FigureValue value : neighbours(figure.value())) {
      edits.add(
          new Mutant(
              Kind.FIGURE,
              name,
              RuleText.of(figure.value()) + " → " + RuleText.of(value),
              figure.place()),
          "",
          model,
          () -> model.with(model.unit().with(figure.with(value))));
    }
  }

  private static List<FigureValue> neighbours(FigureValue value) {
    List<FigureValue> near = new ArrayList<>();
    if (value instanceof FigureValue.Percent percent) {
      Ratio ratio = percent.ratio();
      long hundredths = Math.multiplyExact(ratio.numerator(), HUNDRED);
      long whole = Math.multiplyExact(ratio.denominator(), HUNDRED);
      if (hundredths >= ratio.denominator()) {
        near.add(new FigureValue.Percent(new Ratio(hundredths - ratio.denominator(), whole)));
      }
      near.add(new FigureValue.Percent(new Ratio(hundredths + ratio.denominator(), whole)));
    } else if (value instanceof FigureValue.Amount amount) {
      // The last digit that is written: 3,6 becomes 3,5 and 3,7, which a wrong hand would write.
      BigDecimal step = amount.number().ulp().min(BigDecimal.ONE);
      if (amount.number().signum() > 0) {
        near.add(new FigureValue.Amount(amount.number().subtract(step)));
      }
      near.add(new FigureValue.Amount(amount.number().add(step)));
    } else if (value instanceof FigureValue.DayOfYear day) {
      LocalDate date = day.day().atYear(LEAP_YEAR);
      near.add(new FigureValue.DayOfYear(MonthDay.from(date.minusDays(1))));
      near.add(new FigureValue.DayOfYear(MonthDay.from(date.plusDays(1))));
    }
    return near;
  }

  private void award(String id, String level) {
    for (Criterion criterion : model.unit().criterion(id).stream().toList()) {
      for (Award award : criterion.award(level).stream().toList()) {
        award
            .points()
            .ifPresent(
                points -> {
                  BigDecimal step = points.ulp().min(BigDecimal.ONE);
                  award(criterion, award, points, points.add(step));
                  award(criterion, award, points, points.subtract(step));
                });
      }
    }
  }

  private void award(Criterion criterion, Award award, BigDecimal points, BigDecimal other) {
    edits.add(
        new Mutant(
            Kind.POINTS,
            criterion.id() + " " + award.level(),
            Wording.number(points) + " điểm → " + Wording.number(other) + " điểm",
            award.place()),
        criterion.id(),
        model,
        () -> {
          List<Award> awards = new ArrayList<>(criterion.awards());
          awards.set(awards.indexOf(award), award.with(other));
          List<Criterion> criteria = new ArrayList<>(model.unit().criteria());
          criteria.set(criteria.indexOf(criterion), criterion.withAwards(awards));
          return model.with(model.unit().with(criteria, model.unit().figures()));
        });
  }

  private void amount(String id, String name) {
    for (Criterion criterion : model.unit().criterion(id).stream().toList()) {
      for (Amount amount : criterion.amount(name).stream().filter(one -> !one.whole()).toList()) {
        amount(criterion, amount, amount.points().add(BigDecimal.ONE));
        amount(criterion, amount, amount.points().divide(BigDecimal.valueOf(2)));
      }
    }
  }

  private void amount(Criterion criterion, Amount amount, BigDecimal other) {
    edits.add(
        new Mutant(
            Kind.POINTS,
            criterion.id() + " " + amount.name(),
            amount.text() + " → " + amount.with(other).text(),
            amount.place()),
        criterion.id(),
        model,
        () -> {
          List<Amount> amounts = new ArrayList<>(criterion.amounts());
          amounts.set(amounts.indexOf(amount), amount.with(other));
          List<Criterion> criteria = new ArrayList<>(model.unit().criteria());
          criteria.set(criteria.indexOf(criterion), criterion.withAmounts(amounts));
          return model.with(model.unit().with(criteria, model.unit().figures()));
        });
  }

  /** What a group comes to is a sum, but for the end of a bonus or a deduction. */
  private void group(String code) {
    for (Group group : model.unit().group(code).stream().toList()) {
      if (group.role() != Group.Role.COUNTED && group.most().isPresent()) {
        BigDecimal most = group.most().get();
        group(group, group.with(most.add(BigDecimal.ONE)));
        group(group, group.with(most.divide(BigDecimal.valueOf(2))));
      }
    }
  }

  private void group(Group group, Group other) {
    edits.add(
        new Mutant(Kind.POINTS, group.code(), group.text() + " → " + other.text(), group.place()),
        "",
        model,
        () -> {
          List<Group> groups = new ArrayList<>(model.unit().groups());
          groups.set(groups.indexOf(group), other);
          return model.with(model.unit().with(groups, model.unit().total()));
        });
  }

  private void total(TotalRule total) {
    for (TotalRule.Exempt exempt : TotalRule.Exempt.values()) {
      if (total.exempt().isPresent() && total.exempt().get() != exempt) {
        total(total, total.with(exempt));
      }
    }
    for (Rounding rounding : total.rounding().stream().toList()) {
      for (Rounding.Mode mode : Rounding.Mode.values()) {
        if (mode != rounding.mode()) {
          total(total, total.with(rounding.with(mode)));
        }
      }
      total(total, total.with(rounding.with(rounding.step().movePointRight(1))));
    }
    Set<Group.Role> roles =
        model.unit().groups().stream().map(Group::role).collect(Collectors.toSet());
    if (roles.contains(Group.Role.BONUS)) {
      total(total, total.within(!total.aboveScale(), total.belowZero()));
    }
    if (roles.contains(Group.Role.DEDUCTION)) {
      total(total, total.within(total.aboveScale(), !total.belowZero()));
    }
  }

  private void total(TotalRule total, TotalRule other) {
    edits.add(
        new Mutant(
            Kind.POINTS,
            model.unit().type() + " total",
            total.text() + " → " + other.text(),
            total.place()),
        "",
        model,
        () -> model.with(model.unit().with(model.unit().groups(), Optional.of(other))));
  }

  private void rounding(String id) {
    for (Criterion criterion : model.unit().criterion(id).stream().toList()) {
      for (Rounding rounding : criterion.rounding().stream().toList()) {
        for (Rounding.Mode mode : Rounding.Mode.values()) {
          if (mode != rounding.mode()) {
            rounding(criterion, rounding, rounding.with(mode));
          }
        }
        rounding(criterion, rounding, rounding.with(rounding.step().movePointRight(1)));
      }
    }
  }

  private void rounding(Criterion criterion, Rounding rounding, Rounding other) {
    edits.add(
        new Mutant(
            Kind.POINTS,
            criterion.id() + " rounding",
            rounding.text() + " → " + other.text(),
            rounding.place()),
        criterion.id(),
        model,
        () -> {
          List<Criterion> criteria = new ArrayList<>(model.unit().criteria());
          criteria.set(criteria.indexOf(criterion), criterion.withRounding(Optional.of(other)));
          return model.with(model.unit().with(criteria, model.unit().figures()));
        });
  }

  private void limit(String id) {
    for (Limit limit : model.unit().limits()) {
      for (Outcome outcome : outcomes) {
        if (limit.id().equals(id) && !outcome.code().equals(limit.outcome())) {
          edits.add(
              new Mutant(
                  Kind.LIMIT, limit.id(), limit.outcome() + " → " + outcome.code(), limit.place()),
              "",
              model,
              () -> {
                List<Limit> limits = new ArrayList<>(model.unit().limits());
                limits.set(limits.indexOf(limit), limit.withOutcome(outcome.code()));
                return model.with(model.unit().withLimits(limits));
              });
        }
      }
    }
  }

  private void reading(String name) {
    Reading reading = model.switches().get(name);
    boolean read =
        model.rules().stream()
            .flatMap(Rule::comparisons)
            .anyMatch(
                compare ->
                    compare.left() instanceof Operand.OfReading left
                        && left.definition().name().equals(name));
    if (reading == null || !read) {
      return;
    }
    for (Level option : reading.readings().levels()) {
      if (!option.equals(reading.standard())) {
        edits.add(
            new Mutant(
                Kind.READING,
                name,
                reading.standard().code() + " → " + option.code(),
                reading.place()),
            "",
            model,
            () -> {
              Map<String, Reading> readings = new LinkedHashMap<>(model.switches());
              readings.put(name, reading.withStandard(option));
              return new RuleModel(
                  model.unit(), model.vocabulary(), readings, model.rules(), model.figureTypes());
            });
      }
    }
  }
}
