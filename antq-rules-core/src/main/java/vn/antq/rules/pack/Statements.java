package vn.antq.rules.pack;

import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.pack.Criterion.Amount;
import vn.antq.rules.pack.Criterion.Award;
import vn.antq.rules.pack.Statement.Aspect;
import vn.antq.rules.pack.Statement.Kind;
import vn.antq.rules.pack.UnitType.Authority;
import vn.antq.rules.pack.UnitType.PeriodDefinition;
import vn.antq.rules.pack.UnitType.RollUpDefinition;
import vn.antq.rules.pack.UnitType.ScopeCondition;
import vn.antq.rules.problem.Place;
import vn.antq.rules.value.Enumeration;
import vn.antq.rules.value.ScalarType;
import vn.antq.rules.value.ValueWording;

/** Takes a pack apart into the things it states. */
final class Statements {

  /** Days of the year read the same in any year; a leap year knows all of them. */
  private static final int ANY_YEAR = 2024;

  private final PackDefinition pack;
  private final String unitType;
  private final List<Statement> all = new ArrayList<>();

  private Statements(PackDefinition pack, String unitType) {
    this.pack = pack;
    this.unitType = unitType;
  }

  /** Returns what a pack states: of itself, of each unit type, and its vocabulary. */
  static List<Statement> of(PackDefinition pack, Collection<RuleModel> models) {
    Statements whole = new Statements(pack, "");
    whole.heading();
    whole.readings(pack.switches().values());
    for (RuleModel model : models) {
      Statements own = new Statements(pack, model.unit().type());
      own.unit(model.unit());
      model.rules().forEach(own::rule);
      whole.all.addAll(own.all);
    }
    whole.vocabulary();
    return List.copyOf(whole.all);
  }

  /**
   * Returns what results of a unit type can rest on: of figures and readings those that some rule
   * reads, in the order of the rules.
   */
  static List<Reliance> reliances(PackDefinition pack, RuleModel model) {
    Statements own = new Statements(pack, model.unit().type());
    own.heading();
    own.unit(model.unit());
    own.readings(model.switches().values());
    own.vocabulary();
    Map<String, Integer> read = new LinkedHashMap<>();
    model.rules().stream()
        .flatMap(Rule::comparisons)
        .forEach(
            compare -> {
              read.putIfAbsent(RuleText.of(compare.left()), read.size());
              if (compare.left() instanceof Operand.OfFact fact) {
                behind(fact, model, read);
              }
              compare.right().stream()
                  .filter(Operand.OfFact.class::isInstance)
                  .forEach(fact -> behind((Operand.OfFact) fact, model, read));
              compare.right().forEach(o -> read.putIfAbsent(RuleText.of(o), read.size()));
            });
    model.unit().quotas().forEach(q -> read.putIfAbsent("figures." + q.figure(), read.size()));
    List<Reliance> before = new ArrayList<>();
    Map<Integer, Reliance> law = new TreeMap<>();
    List<Reliance> defaults = new ArrayList<>();
    for (Statement statement : own.all) {
      Optional<Reliance> reliance = statement.reliance();
      switch (statement.kind()) {
        case FIGURE, READING -> {
          Integer position = read.get(prefix(statement.kind()) + statement.name());
          if (position != null) {
            reliance.ifPresent(known -> law.put(position, known));
          }
        }
        case DEFAULT -> reliance.ifPresent(defaults::add);
        default -> reliance.ifPresent(before::add);
      }
    }
    before.addAll(law.values());
    before.addAll(defaults);
    return before.stream().distinct().toList();
  }

  /** The figures that say which records a fact comes from are read wherever the fact is. */
  private static void behind(Operand.OfFact fact, RuleModel model, Map<String, Integer> read) {
    model
        .vocabulary()
        .figuresBehind(fact.definition().name())
        .forEach(figure -> read.putIfAbsent("figures." + figure, read.size()));
  }

  private static String prefix(Kind kind) {
    return kind == Kind.READING ? "switches." : "figures.";
  }

  private void heading() {
    Place place = new Place(pack.folder() + "pack.yaml", 0, 0);
    Citation document = new Citation(pack.shortName(), "");
    Map<Aspect, String> says = new LinkedHashMap<>();
    says.put(Aspect.NAME, pack.name());
    says.put(Aspect.EDITION, pack.edition());
    says.put(Aspect.LABEL, pack.title());
    says.put(
        Aspect.DOCUMENT,
        pack.document().equals(pack.shortName())
            ? pack.document()
            : pack.document() + " (" + pack.shortName() + ")");
    says.put(Aspect.ISSUED, pack.issued().map(Wording::date).orElse(""));
    says.put(Aspect.USES, String.join(", ", pack.uses()));
    add(Kind.PACK, "", pack.title(), says, place);
    String from = "từ " + Wording.date(pack.inForce().from());
    add(
        Kind.IN_FORCE,
        "",
        "",
        from + pack.inForce().to().map(to -> " đến " + Wording.date(to)).orElse(""),
        place,
        new Reliance(
            pack.name(),
            Reliance.Kind.IN_FORCE,
            (pack.name() + " " + pack.edition()).strip(),
            "Hiệu lực của " + pack.document(),
            from,
            pack.inForce().basis(),
            document,
            pack.inForce().place()));
    String scale =
        pack.outcomes().stream()
            .map(outcome -> outcome.label() + " (" + outcome.code() + ")")
            .collect(Collectors.joining(", "));
    add(Kind.OUTCOMES, "", "", Map.of(Aspect.VALUE, scale), place);
  }

  private void readings(Collection<Reading> readings) {
    for (Reading reading : readings) {
      Map<Aspect, String> says = new LinkedHashMap<>();
      says.put(Aspect.VALUE, reading.standard().label());
      says.put(
          Aspect.OPTIONS,
          sorted(
              reading.readings().levels().stream()
                  .map(level -> level.code() + " – " + level.label())
                  .toList()));
      says.put(Aspect.LABEL, reading.label());
      add(
          Kind.READING,
          "",
          reading.name(),
          reading.label(),
          says,
          reading.place(),
          reading.reliance(reading.standard()));
    }
  }

  private void unit(UnitType unit) {
    Map<Aspect, String> says = new LinkedHashMap<>();
    says.put(Aspect.LABEL, unit.label());
    says.put(Aspect.SCALE, unit.scale().map(Wording::number).orElse(""));
    says.put(Aspect.CLAUSES, sorted(unit.clauses()));
    says.put(Aspect.ROLL_UPS, sorted(unit.rollUps().stream().map(Statements::rollUp).toList()));
    add(Kind.UNIT_TYPE, unit.type(), unit.label(), says, unit.place());
    PeriodDefinition period = unit.period();
    String days = day(period.from()) + "–" + day(period.to());
    add(
        Kind.PERIOD,
        "",
        "",
        days,
        period.place(),
        reliance(
            Reliance.Kind.PERIOD,
            "Kỳ đánh giá",
            days,
            period.basis(),
            period.citation(),
            period.place()));
    unit.deadline()
        .ifPresent(
            deadline ->
                add(
                    Kind.DEADLINE,
                    "",
                    "",
                    day(deadline.day()),
                    unit.place(),
                    reliance(
                        Reliance.Kind.DEADLINE,
                        "Thời hạn",
                        "trước " + day(deadline.day()),
                        deadline.basis(),
                        deadline.citation(),
                        unit.place())));
    unit.authorities().forEach(authority -> authority(authority, unit.place()));
    unit.exclusions().forEach(units -> scope(Kind.EXCLUSION, units));
    unit.inclusions().forEach(units -> scope(Kind.INCLUSION, units));
    unit.validTo()
        .ifPresent(
            last ->
                add(
                    Kind.VALID_TO,
                    "",
                    "",
                    Wording.date(last.date()) + ", " + last.reason(),
                    unit.place(),
                    reliance(
                        Reliance.Kind.SCOPE,
                        "Áp dụng đến " + Wording.date(last.date()),
                        last.reason(),
                        last.basis(),
                        last.citation(),
                        unit.place())));
    unit.groups().stream().filter(Group::isStructured).forEach(this::group);
    unit.total()
        .ifPresent(
            total ->
                add(
                    Kind.TOTAL,
                    "",
                    unit.label(),
                    total.text(),
                    total.place(),
                    total.reliance(unit.type())));
    Map<String, String> owners = new LinkedHashMap<>();
    for (Criterion criterion : unit.criteria()) {
      criterion.figures().forEach(figure -> owners.put(figure, criterion.id()));
      criterion(criterion);
    }
    unit.figures()
        .values()
        .forEach(figure -> figure(figure, owners.getOrDefault(figure.name(), "")));
    unit.limits().forEach(this::limit);
    unit.quotas().forEach(this::quota);
  }

  private Reliance reliance(
      Reliance.Kind kind, String label, String value, Basis basis, Citation citation, Place place) {
    return new Reliance(pack.name(), kind, unitType, label, value, basis, citation, place);
  }

  private static String day(MonthDay day) {
    return Wording.date(day.atYear(ANY_YEAR)).substring(0, "31/12".length());
  }

  private static String sorted(List<String> texts) {
    return texts.stream().sorted().collect(Collectors.joining(Statement.SEPARATOR));
  }

  private static String rollUp(RollUpDefinition counted) {
    List<String> conditions = new ArrayList<>();
    if (!counted.criterion().isEmpty()) {
      conditions.add("đạt " + counted.criterion());
    }
    if (!counted.outcomes().isEmpty()) {
      conditions.add("xếp loại " + String.join(", ", counted.outcomes()));
    }
    if (!counted.field().isEmpty()) {
      conditions.add(counted.field() + " là " + codes(counted.values()));
    }
    return counted.fact()
        + " đếm "
        + counted.unitType()
        + (conditions.isEmpty() ? "" : " " + String.join(", ", conditions));
  }

  private static String codes(List<Object> values) {
    return values.stream()
        .map(value -> ScalarType.of(value).code(value))
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private void authority(Authority authority, Place place) {
    String from = Wording.date(authority.from());
    add(
        Kind.AUTHORITY,
        from,
        "từ " + from,
        authority.by() + authority.to().map(to -> " (đến " + Wording.date(to) + ")").orElse(""),
        place,
        reliance(
            Reliance.Kind.AUTHORITY,
            "Thẩm quyền từ " + from,
            authority.by(),
            authority.basis(),
            authority.citation(),
            place));
  }

  private void scope(Kind kind, ScopeCondition units) {
    String when =
        units.when().entrySet().stream()
            .map(fact -> fact.getKey() + ": " + codes(fact.getValue()))
            .sorted()
            .collect(Collectors.joining("; "));
    add(
        kind,
        when,
        when,
        units.reason(),
        units.place(),
        units.reliance(pack.name(), unitType, kind == Kind.INCLUSION));
  }

  private void figure(Figure figure, String criterion) {
    Map<Aspect, String> says = new LinkedHashMap<>();
    says.put(Aspect.VALUE, figure.text());
    says.put(Aspect.LABEL, figure.label());
    add(
        Kind.FIGURE,
        criterion,
        figure.name(),
        figure.label(),
        says,
        figure.place(),
        figure.reliance());
  }

  private void criterion(Criterion criterion) {
    Map<Aspect, String> says = new LinkedHashMap<>();
    says.put(Aspect.VALUE, criterion.title());
    says.put(Aspect.GROUP, criterion.group());
    says.put(Aspect.COVERS, sorted(criterion.covers()));
    says.put(Aspect.PROHIBITS, sorted(criterion.prohibits()));
    says.put(
        Aspect.CONCLUSION,
        criterion.conclusion() ? "theo kết luận của người đánh giá" : "theo số liệu");
    all.add(
        new Statement(
            Kind.CRITERION,
            unitType,
            criterion.id(),
            criterion.id(),
            criterion.title(),
            says,
            criterion.basis(),
            Optional.of(criterion.citation()),
            criterion.place(),
            criterion.reliance()));
    criterion.awards().forEach(award -> award(criterion, award));
    criterion.amounts().forEach(amount -> amount(criterion, amount));
    criterion.rounding().ifPresent(rounding -> rounding(criterion, rounding));
  }

  private void group(Group group) {
    Map<Aspect, String> says = new LinkedHashMap<>();
    says.put(Aspect.VALUE, group.text());
    says.put(Aspect.LABEL, group.label());
    says.put(Aspect.WITHIN, group.within());
    boolean stated = group.role() != Group.Role.COUNTED || group.most().isPresent();
    all.add(
        new Statement(
            Kind.GROUP,
            unitType,
            "",
            group.code(),
            group.label(),
            says,
            // Of a mere name there is nothing to be sure of.
            Optional.of(group.basis()).filter(basis -> stated),
            Optional.of(group.citation()),
            group.place(),
            Optional.of(group.reliance()).filter(reliance -> stated)));
  }

  private void rounding(Criterion criterion, Rounding rounding) {
    Map<Aspect, String> says = new LinkedHashMap<>();
    says.put(Aspect.VALUE, rounding.text());
    add(
        Kind.ROUNDING,
        criterion.id(),
        "rounding",
        criterion.title(),
        says,
        rounding.place(),
        rounding.reliance(criterion.id() + " rounding", criterion.title()));
  }

  private void award(Criterion criterion, Award award) {
    Map<Aspect, String> says = new LinkedHashMap<>();
    says.put(Aspect.VALUE, award.points().map(p -> Wording.number(p) + " điểm").orElse(""));
    says.put(Aspect.LABEL, award.label());
    all.add(
        new Statement(
            Kind.AWARD,
            unitType,
            criterion.id(),
            award.level(),
            award.label(),
            says,
            // Without points there is nothing to be sure of but the criterion itself.
            award.points().map(p -> award.basis()),
            Optional.of(award.citation()),
            award.place(),
            criterion.reliance(award)));
  }

  private void amount(Criterion criterion, Amount amount) {
    Map<Aspect, String> says = new LinkedHashMap<>();
    says.put(Aspect.VALUE, amount.text());
    says.put(Aspect.LABEL, amount.label());
    says.put(Aspect.TIMES, times(amount));
    all.add(
        new Statement(
            Kind.AMOUNT,
            unitType,
            criterion.id(),
            amount.name(),
            amount.label(),
            says,
            // Without points there is nothing to be sure of but the criterion itself.
            Optional.of(amount.basis()),
            Optional.of(amount.citation()),
            amount.place(),
            Optional.of(criterion.reliance(amount))));
  }

  private String times(Amount amount) {
    return pack.vocabulary().fact(amount.times()).map(FactDefinition::label).orElse(amount.times());
  }

  private void limit(Limit limit) {
    String outcome =
        pack.outcomes().stream()
            .filter(candidate -> candidate.code().equals(limit.outcome()))
            .map(Outcome::label)
            .findFirst()
            .orElse(limit.outcome());
    Map<Aspect, String> says = new LinkedHashMap<>();
    says.put(Aspect.VALUE, limit.title());
    says.put(Aspect.OUTCOME, limit.outcome());
    add(
        limit.kind() == Limit.Kind.CAP ? Kind.CAP : Kind.GATE,
        "",
        limit.id(),
        limit.title(),
        says,
        limit.place(),
        limit.reliance(outcome));
  }

  private void quota(Quota quota) {
    Map<Aspect, String> says = new LinkedHashMap<>();
    says.put(Aspect.VALUE, quota.title());
    says.put(Aspect.OUTCOME, quota.outcome());
    says.put(Aspect.OF, quota.of());
    says.put(Aspect.QUOTA, quota.figure());
    says.put(Aspect.AMONG, quota.among());
    says.put(Aspect.ROUNDING, quota.rounding().label());
    says.put(
        Aspect.ORDER,
        quota.order().stream()
            .map(key -> key.by() + (key.more() ? "" : " (ít hơn xếp trước)"))
            .collect(Collectors.joining(Statement.SEPARATOR)));
    says.put(Aspect.TIES, quota.ties().label());
    add(Kind.QUOTA, "", quota.id(), quota.title(), says, quota.place(), quota.reliance());
  }

  private void rule(Rule rule) {
    String conditions =
        rule.patterns().stream()
            .map(
                pattern ->
                    pattern.type()
                        + pattern.constraints().stream()
                            .map(RuleText::of)
                            .collect(Collectors.joining(", ", "(", ")")))
            .collect(Collectors.joining(Statement.SEPARATOR));
    all.add(
        new Statement(
            Kind.RULE,
            unitType,
            rule.isAboutCriterion() ? rule.target() : "",
            rule.name(),
            rule.name(),
            Map.of(Aspect.VALUE, conditions),
            Optional.empty(),
            Optional.empty(),
            rule.place(),
            Optional.empty()));
  }

  private void vocabulary() {
    Vocabulary vocabulary = pack.vocabulary();
    vocabulary.facts().values().forEach(fact -> fact(Kind.FACT, fact.name(), fact));
    for (RecordDefinition record : vocabulary.records().values()) {
      record.fields().forEach(f -> fact(Kind.FIELD, record.name() + "." + f.name(), f));
    }
    vocabulary.enumerations().values().forEach(this::enumeration);
  }

  private void fact(Kind kind, String name, FactDefinition fact) {
    Map<Aspect, String> says = new LinkedHashMap<>();
    says.put(Aspect.VALUE, "");
    says.put(Aspect.TYPE, fact.type().kind());
    says.put(Aspect.LABEL, fact.label());
    says.put(Aspect.UNIT, fact.unit());
    says.put(Aspect.LEAST, fact.min().map(Statements::number).orElse(""));
    says.put(Aspect.MOST, fact.max().map(Statements::number).orElse(""));
    says.put(Aspect.STEP, fact.step().map(Statements::number).orElse(""));
    says.put(Aspect.AT_MOST, fact.atMost());
    says.put(Aspect.AT_LEAST, fact.atLeast());
    says.put(
        Aspect.ONLY_WHEN,
        fact.onlyWhen().stream().map(Circumstance::text).collect(Collectors.joining(" | ")));
    says.put(Aspect.CHANGEABLE, fact.changeability().label());
    says.put(Aspect.DERIVATION, fact.derivation().map(Statements::derivation).orElse(""));
    add(kind, name, fact.label(), says, fact.place());
    fact.fallback()
        .ifPresent(
            fallback ->
                fact.reliance()
                    .ifPresent(
                        reliance ->
                            add(
                                Kind.DEFAULT,
                                name,
                                fact.label(),
                                ValueWording.value(fallback.value(), null, null, ""),
                                fact.place(),
                                reliance)));
  }

  private static String number(BigDecimal number) {
    return Wording.number(number);
  }

  private static String derivation(Derivation derivation) {
    return derivation.fold(
        ratio -> ratio.numerator() + " / " + ratio.denominator(),
        sum -> String.join(" + ", sum.terms().stream().sorted().toList()),
        difference -> difference.minuend() + " - " + difference.subtrahend(),
        days -> "số ngày từ " + days.from() + " đến " + days.to(),
        change ->
            (change.rise() ? "mức tăng" : "mức giảm")
                + " từ "
                + change.before()
                + " đến "
                + change.now()
                + " so với "
                + change.before(),
        count -> "số mục của " + count.list() + where(count),
        summary ->
            summary.what().label()
                + " của "
                + summary.list()
                + "."
                + summary.field()
                + where(summary),
        verdict ->
            "kết luận theo "
                + verdict.pack()
                + (verdict.unless().isEmpty() ? "" : ", trừ khi có " + verdict.unless())
                + (verdict.decision().isEmpty() ? "" : " (" + verdict.decision() + ")"));
  }

  private static String where(Derivation.OfRecords how) {
    List<String> conditions = new ArrayList<>();
    new TreeMap<>(how.where())
        .forEach((field, accepted) -> conditions.add(field + " là " + codes(accepted)));
    how.figures().stream()
        .map(one -> one.field() + " " + one.operator().symbol() + " figures." + one.figure())
        .sorted()
        .forEach(conditions::add);
    return conditions.isEmpty() ? "" : " có " + String.join(", ", conditions);
  }

  private void enumeration(Enumeration choices) {
    String levels =
        choices.levels().stream()
            .map(level -> level.label() + " (" + level.code() + ")")
            .collect(Collectors.joining(", "));
    add(
        Kind.ENUMERATION,
        choices.name(),
        choices.name(),
        Map.of(Aspect.VALUE, levels),
        Place.NOWHERE);
  }

  private void add(Kind kind, String name, String label, Map<Aspect, String> says, Place place) {
    all.add(
        new Statement(
            kind,
            unitType,
            "",
            name,
            label,
            says,
            Optional.empty(),
            Optional.empty(),
            place,
            Optional.empty()));
  }

  private void add(
      Kind kind, String name, String label, String value, Place place, Reliance reliance) {
    add(kind, "", name, label, Map.of(Aspect.VALUE, value), place, reliance);
  }

  private void add(
      Kind kind,
      String criterion,
      String name,
      String label,
      Map<Aspect, String> says,
      Place place,
      Reliance reliance) {
    all.add(
        new Statement(
            kind,
            unitType,
            criterion,
            name,
            label,
            says,
            Optional.of(reliance.basis()),
            Optional.of(reliance.citation()),
            place,
            Optional.of(reliance)));
  }
}
