package vn.antq.rules.pack;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.pack.Criterion.Award;
import vn.antq.rules.pack.Reliance.Kind;
import vn.antq.rules.problem.Place;
import vn.antq.rules.value.ValueWording;

/** Lists what a pack holds for one unit type. */
final class PackReliances {

  /** Days of the year read the same in any year; a leap year knows all of them. */
  private static final int ANY_YEAR = 2024;

  private PackReliances() {}

  static List<Reliance> reliances(PackDefinition pack, RuleModel model) {
    UnitType unit = model.unit();
    Set<Reliance> all = new LinkedHashSet<>();
    Citation document = new Citation(pack.shortName(), "");
    all.add(
        new Reliance(
            pack.name(),
            Kind.IN_FORCE,
            (pack.name() + " " + pack.edition()).strip(),
            "Hiệu lực của " + pack.document(),
            "từ " + Wording.date(pack.inForce().from()),
            pack.inForce().basis(),
            document,
            pack.inForce().place()));
    add(
        all,
        pack,
        Kind.PERIOD,
        unit.type(),
        "Kỳ đánh giá",
        period(unit),
        unit.period().basis(),
        unit.period().citation(),
        unit.period().place());
    unit.deadline()
        .ifPresent(
            deadline ->
                add(
                    all,
                    pack,
                    Kind.DEADLINE,
                    unit.type(),
                    "Thời hạn",
                    "trước " + Wording.date(deadline.day().atYear(ANY_YEAR)).substring(0, 5),
                    deadline.basis(),
                    deadline.citation(),
                    unit.place()));
    unit.authorities()
        .forEach(
            authority ->
                add(
                    all,
                    pack,
                    Kind.AUTHORITY,
                    unit.type(),
                    "Thẩm quyền từ " + Wording.date(authority.from()),
                    authority.by(),
                    authority.basis(),
                    authority.citation(),
                    unit.place()));
    unit.exclusions()
        .forEach(exclusion -> all.add(exclusion.reliance(pack.name(), unit.type(), false)));
    unit.inclusions()
        .forEach(inclusion -> all.add(inclusion.reliance(pack.name(), unit.type(), true)));
    unit.validTo()
        .ifPresent(
            validTo ->
                add(
                    all,
                    pack,
                    Kind.SCOPE,
                    unit.type(),
                    "Áp dụng đến " + Wording.date(validTo.date()),
                    validTo.reason(),
                    validTo.basis(),
                    validTo.citation(),
                    unit.place()));
    for (Criterion criterion : unit.criteria()) {
      criterionReliances(criterion, all);
    }
    limitReliances(pack, unit, all);
    lawReliances(model, all);
    defaultReliances(model, all);
    return new ArrayList<>(all);
  }

  private static String period(UnitType unit) {
    return Wording.date(unit.period().from().atYear(ANY_YEAR)).substring(0, 5)
        + "–"
        + Wording.date(unit.period().to().atYear(ANY_YEAR)).substring(0, 5);
  }

  private static void add(
      Set<Reliance> all,
      PackDefinition pack,
      Kind kind,
      String name,
      String label,
      String value,
      Basis basis,
      Citation citation,
      Place place) {
    all.add(new Reliance(pack.name(), kind, name, label, value, basis, citation, place));
  }

  private static void criterionReliances(Criterion criterion, Set<Reliance> all) {
    criterion.reliance().ifPresent(all::add);
    for (Award award : criterion.awards()) {
      award
          .points()
          .ifPresent(
              points ->
                  all.add(
                      new Reliance(
                          award.origin(),
                          Kind.AWARD,
                          criterion.id() + " " + award.level(),
                          criterion.title(),
                          Wording.number(points) + " điểm",
                          award.basis(),
                          award.citation(),
                          award.place())));
    }
  }

  private static void limitReliances(PackDefinition pack, UnitType unit, Set<Reliance> all) {
    for (Limit limit : unit.limits()) {
      String outcome =
          pack.outcomes().stream()
              .filter(candidate -> candidate.code().equals(limit.outcome()))
              .map(candidate -> candidate.label())
              .findFirst()
              .orElse(limit.outcome());
      all.add(
          new Reliance(
              limit.origin(),
              Kind.LIMIT,
              limit.id(),
              limit.title(),
              outcome,
              limit.basis(),
              limit.citation(),
              limit.place()));
    }
  }

  /** Figures and readings that some rule reads. */
  private static void lawReliances(RuleModel model, Set<Reliance> all) {
    Map<String, Reliance> law = LawValues.of(model, ANY_YEAR, Map.of()).reliances();
    model.rules().stream()
        .flatMap(Rule::comparisons)
        .forEach(
            compare -> {
              if (compare.left() instanceof Operand.OfReading reading) {
                addKnown(all, law.get("switches." + reading.definition().name()));
              }
              for (Operand operand : compare.right()) {
                if (operand instanceof Operand.OfFigure figure) {
                  addKnown(all, law.get(figure.definition().name()));
                }
              }
            });
  }

  private static void addKnown(
      Set<Reliance> all, @org.jspecify.annotations.Nullable Reliance reliance) {
    if (reliance != null) {
      all.add(reliance);
    }
  }

  private static void defaultReliances(RuleModel model, Set<Reliance> all) {
    for (FactDefinition fact : model.vocabulary().facts().values()) {
      fact.fallback()
          .ifPresent(
              fallback ->
                  all.add(
                      new Reliance(
                          fallback.pack(),
                          Kind.DEFAULT,
                          fact.name(),
                          fact.label(),
                          ValueWording.value(fallback.value(), null, null, fact.unit()),
                          fallback.basis(),
                          fallback.citation(),
                          fact.place())));
    }
  }
}
