package vn.antq.rules.difference;

import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.antq.rules.difference.Change.Aspect;
import vn.antq.rules.difference.Change.Kind;
import vn.antq.rules.difference.Item.Key;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.pack.Basis;
import vn.antq.rules.pack.Citation;
import vn.antq.rules.pack.Criterion;
import vn.antq.rules.pack.Criterion.Award;
import vn.antq.rules.pack.Figure;
import vn.antq.rules.pack.Limit;
import vn.antq.rules.pack.PackDefinition;
import vn.antq.rules.pack.Reading;
import vn.antq.rules.pack.UnitType;
import vn.antq.rules.pack.UnitType.Authority;
import vn.antq.rules.pack.UnitType.PeriodDefinition;
import vn.antq.rules.pack.UnitType.RollUpDefinition;
import vn.antq.rules.pack.UnitType.ScopeCondition;
import vn.antq.rules.problem.Place;
import vn.antq.rules.value.ScalarType;

/** Takes a pack apart into the things it says. */
final class PackItems {

  /** Days of the year read the same in any year; a leap year knows all of them. */
  private static final int ANY_YEAR = 2024;

  private final Map<Key, Item> items = new LinkedHashMap<>();

  private PackItems() {}

  /** Returns what a pack says of itself and of its scale. */
  static Map<Key, Item> ofPack(PackDefinition pack) {
    PackItems all = new PackItems();
    Place place = new Place(pack.folder() + "pack.yaml", 0, 0);
    Citation document = new Citation(pack.shortName(), "");
    Map<Aspect, String> traits = new LinkedHashMap<>();
    traits.put(Aspect.NAME, pack.name());
    traits.put(Aspect.EDITION, pack.edition());
    traits.put(Aspect.LABEL, pack.title());
    traits.put(Aspect.DOCUMENT, document(pack));
    traits.put(Aspect.ISSUED, pack.issued().map(Wording::date).orElse(""));
    traits.put(Aspect.USES, String.join(", ", pack.uses()));
    all.add(
        new Item(
            Kind.PACK, "", "", pack.title(), traits, Optional.empty(), Optional.empty(), place));
    all.add(
        Kind.IN_FORCE,
        "",
        "",
        "từ "
            + Wording.date(pack.inForce().from())
            + pack.inForce().to().map(to -> " đến " + Wording.date(to)).orElse(""),
        pack.inForce().basis(),
        document,
        place);
    all.add(
        new Item(
            Kind.OUTCOMES,
            "",
            "",
            "",
            Map.of(
                Aspect.VALUE,
                pack.outcomes().stream()
                    .map(outcome -> outcome.label() + " (" + outcome.code() + ")")
                    .collect(Collectors.joining(", "))),
            Optional.empty(),
            Optional.empty(),
            place));
    pack.switches().values().forEach(all::reading);
    return all.items;
  }

  private static String document(PackDefinition pack) {
    return pack.document().equals(pack.shortName())
        ? pack.document()
        : pack.document() + " (" + pack.shortName() + ")";
  }

  private void reading(Reading reading) {
    Map<Aspect, String> traits = new LinkedHashMap<>();
    traits.put(Aspect.VALUE, reading.standard().label());
    traits.put(
        Aspect.OPTIONS,
        reading.readings().levels().stream()
            .map(level -> level.code() + " – " + level.label())
            .sorted()
            .collect(Collectors.joining(Item.SEPARATOR)));
    traits.put(Aspect.LABEL, reading.label());
    add(
        new Item(
            Kind.READING,
            "",
            reading.name(),
            reading.label(),
            traits,
            Optional.of(reading.basis()),
            Optional.of(reading.citation()),
            reading.place()));
  }

  /** Returns a unit type by itself, for one that only one of two packs knows. */
  static Map<Key, Item> ofUnitType(UnitType unit) {
    PackItems all = new PackItems();
    all.add(
        new Item(
            Kind.UNIT_TYPE,
            "",
            unit.type(),
            unit.label(),
            Map.of(Aspect.VALUE, unit.criteria().size() + " tiêu chí"),
            Optional.empty(),
            Optional.of(unit.period().citation()),
            unit.place()));
    return all.items;
  }

  /** Returns what a pack says of one unit type, its rules not included. */
  static Map<Key, Item> ofUnit(UnitType unit) {
    PackItems all = new PackItems();
    all.unit(unit);
    Map<String, String> owners = new LinkedHashMap<>();
    for (Criterion criterion : unit.criteria()) {
      criterion.figures().forEach(figure -> owners.put(figure, criterion.id()));
    }
    unit.figures().values().forEach(figure -> all.figure(figure, owners));
    unit.criteria().forEach(all::criterion);
    unit.limits().forEach(all::limit);
    return all.items;
  }

  private void unit(UnitType unit) {
    Map<Aspect, String> traits = new LinkedHashMap<>();
    traits.put(Aspect.LABEL, unit.label());
    traits.put(Aspect.SCALE, unit.scale().map(Wording::number).orElse(""));
    traits.put(Aspect.CLAUSES, sorted(unit.clauses()));
    traits.put(Aspect.ROLL_UPS, sorted(unit.rollUps().stream().map(PackItems::rollUp).toList()));
    add(
        new Item(
            Kind.UNIT_TYPE,
            "",
            unit.type(),
            unit.label(),
            traits,
            Optional.empty(),
            Optional.empty(),
            unit.place()));
    PeriodDefinition period = unit.period();
    add(
        Kind.PERIOD,
        "",
        "",
        day(period.from()) + "–" + day(period.to()),
        period.basis(),
        period.citation(),
        period.place());
    unit.deadline()
        .ifPresent(
            deadline ->
                add(
                    Kind.DEADLINE,
                    "",
                    "",
                    day(deadline.day()),
                    deadline.basis(),
                    deadline.citation(),
                    unit.place()));
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
                    last.basis(),
                    last.citation(),
                    unit.place()));
  }

  private static String day(MonthDay day) {
    return Wording.date(day.atYear(ANY_YEAR)).substring(0, "31/12".length());
  }

  private static String sorted(List<String> texts) {
    return texts.stream().sorted().collect(Collectors.joining(Item.SEPARATOR));
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
        authority.basis(),
        authority.citation(),
        place);
  }

  private void scope(Kind kind, ScopeCondition units) {
    String when =
        units.when().entrySet().stream()
            .map(fact -> fact.getKey() + ": " + codes(fact.getValue()))
            .sorted()
            .collect(Collectors.joining("; "));
    add(kind, when, when, units.reason(), units.basis(), units.citation(), units.place());
  }

  private void figure(Figure figure, Map<String, String> owners) {
    Map<Aspect, String> traits = new LinkedHashMap<>();
    String unit = figure.unit().isEmpty() ? "" : " " + figure.unit();
    traits.put(Aspect.VALUE, figure.value().text() + unit);
    traits.put(Aspect.LABEL, figure.label());
    add(
        new Item(
            Kind.FIGURE,
            owners.getOrDefault(figure.name(), ""),
            figure.name(),
            figure.label(),
            traits,
            Optional.of(figure.basis()),
            Optional.of(figure.citation()),
            figure.place()));
  }

  private void criterion(Criterion criterion) {
    Map<Aspect, String> traits = new LinkedHashMap<>();
    traits.put(Aspect.VALUE, criterion.title());
    traits.put(Aspect.GROUP, criterion.group());
    traits.put(Aspect.COVERS, sorted(criterion.covers()));
    traits.put(Aspect.PROHIBITS, sorted(criterion.prohibits()));
    traits.put(
        Aspect.CONCLUSION,
        criterion.conclusion() ? "theo kết luận của người đánh giá" : "theo số liệu");
    add(
        new Item(
            Kind.CRITERION,
            criterion.id(),
            criterion.id(),
            criterion.title(),
            traits,
            criterion.basis(),
            Optional.of(criterion.citation()),
            criterion.place()));
    criterion.awards().forEach(award -> award(criterion, award));
  }

  private void award(Criterion criterion, Award award) {
    Map<Aspect, String> traits = new LinkedHashMap<>();
    traits.put(Aspect.VALUE, award.points().map(p -> Wording.number(p) + " điểm").orElse(""));
    traits.put(Aspect.LABEL, award.label());
    add(
        new Item(
            Kind.AWARD,
            criterion.id(),
            award.level(),
            award.label(),
            traits,
            // Without points there is nothing to be sure of but the criterion itself.
            award.points().map(p -> award.basis()),
            Optional.of(award.citation()),
            award.place()));
  }

  private void limit(Limit limit) {
    Map<Aspect, String> traits = new LinkedHashMap<>();
    traits.put(Aspect.VALUE, limit.title());
    traits.put(Aspect.OUTCOME, limit.outcome());
    add(
        new Item(
            limit.kind() == Limit.Kind.CAP ? Kind.CAP : Kind.GATE,
            "",
            limit.id(),
            limit.title(),
            traits,
            Optional.of(limit.basis()),
            Optional.of(limit.citation()),
            limit.place()));
  }

  private void add(
      Kind kind,
      String name,
      String label,
      String value,
      Basis basis,
      Citation citation,
      Place place) {
    add(
        new Item(
            kind,
            "",
            name,
            label,
            Map.of(Aspect.VALUE, value),
            Optional.of(basis),
            Optional.of(citation),
            place));
  }

  private void add(Item item) {
    items.put(item.key(), item);
  }
}
