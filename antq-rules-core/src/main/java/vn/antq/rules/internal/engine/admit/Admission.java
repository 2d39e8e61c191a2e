package vn.antq.rules.internal.engine.admit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.dossier.Evidence;
import vn.antq.rules.dossier.StatedFact;
import vn.antq.rules.dossier.StatedFact.StatedRecord;
import vn.antq.rules.internal.document.WrongKind;
import vn.antq.rules.internal.engine.facts.FactSheet;
import vn.antq.rules.internal.engine.facts.FactSheet.RecordList;
import vn.antq.rules.internal.engine.facts.FactSheet.RecordSheet;
import vn.antq.rules.internal.engine.facts.Known;
import vn.antq.rules.internal.engine.facts.Meaning;
import vn.antq.rules.internal.engine.facts.Possible;
import vn.antq.rules.internal.engine.plan.VocabularyPlan;
import vn.antq.rules.internal.line.Quotation;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.internal.text.Likeness;
import vn.antq.rules.internal.text.Suggestion;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.RecordDefinition;
import vn.antq.rules.pack.Vocabulary;
import vn.antq.rules.problem.Place;
import vn.antq.rules.value.FactPath;
import vn.antq.rules.value.FactType;
import vn.antq.rules.value.ListOf;
import vn.antq.rules.value.Medium;
import vn.antq.rules.value.ScalarType;
import vn.antq.rules.value.Truth;
import vn.antq.rules.value.Written;

/**
 * Checks the facts of a dossier against a vocabulary; reports everything that is wrong with them.
 */
public final class Admission {

  /** Greater than anything that is counted here, small enough to add up many of them exactly. */
  private static final BigDecimal GREATEST = BigDecimal.valueOf(1_000_000_000_000L);

  /**
   * A unit has some dozens of records in a year. Of thousands nobody reads the explanation, and to
   * work it out takes more time and memory than a service can give to one dossier.
   */
  private static final int MAX_RECORDS = 2_000;

  private final VocabularyPlan form;
  private final Vocabulary vocabulary;
  private final Set<String> knownElsewhere;
  private final ProblemLog problems;
  private final Map<String, Possible> unit;
  private final Map<String, RecordList> lists = new HashMap<>();
  private final Map<String, List<Evidence>> evidence = new HashMap<>();
  private final Set<String> byDefault = new LinkedHashSet<>();
  private final List<String> unused = new ArrayList<>();
  private final Map<String, StatedFact> stated;
  private final Medium medium;
  private final Plausibility plausibility;
  private boolean tooManyRecords;

  private Admission(
      Dossier dossier, VocabularyPlan form, Set<String> knownElsewhere, ProblemLog problems) {
    this.stated = dossier.facts();
    this.medium = dossier.medium();
    this.plausibility = new Plausibility(dossier.year(), problems);
    this.form = form;
    this.vocabulary = form.vocabulary();
    this.unit = new Known(form.slots());
    this.knownElsewhere = knownElsewhere;
    this.problems = problems;
  }

  /**
   * What came of admitting a dossier.
   *
   * @param sheet the stated facts, without derived ones
   * @param unused names of stated facts that only other packs know
   */
  public record Admitted(FactSheet sheet, List<String> unused) {}

  /**
   * Returns the stated facts; they are only of use when nothing was reported.
   *
   * @param knownElsewhere fact names of other packs, which a dossier may state too
   */
  public static Admitted admit(
      Dossier dossier, VocabularyPlan form, Set<String> knownElsewhere, ProblemLog problems) {
    return new Admission(dossier, form, knownElsewhere, problems).admit(dossier);
  }

  /**
   * Returns what a stated fact says, read as the dossier of a unit that states it would be; empty
   * when it would be refused. For others than lists.
   */
  public static Optional<Possible> read(FactDefinition fact, StatedFact stated) {
    ScalarType type = (ScalarType) fact.type();
    if (type.isNone(stated.value())) {
      return Optional.of(Possible.ABSENT);
    } else if (stated.value() instanceof StatedFact.Between between) {
      Optional<Object> most = type.parse(between.most());
      return type.parse(between.least())
          .flatMap(from -> most.map(to -> Possible.between(from, to, false)));
    }
    return type.parse(stated.value()).map(Possible::exactly);
  }

  private Admitted admit(Dossier dossier) {
    refuseTooManyRecords(dossier);
    if (isOfAnotherPack(dossier)) {
      return new Admitted(
          new FactSheet(unit, lists, evidence, byDefault, new HashMap<>()), List.of());
    }
    for (Map.Entry<String, StatedFact> fact : dossier.facts().entrySet()) {
      stated(fact.getKey(), fact.getValue());
    }
    for (VocabularyPlan.Silent fact : form.silent()) {
      if (unit.putIfAbsent(fact.name(), fact.value()) == null && fact.byDefault()) {
        byDefault.add(fact.name());
      }
    }
    new Constraints(form, dossier, unit, lists, this::called, problems).apply();
    return new Admitted(
        new FactSheet(unit, lists, evidence, byDefault, new HashMap<>()), List.copyOf(unused));
  }

  /** A dossier of which nothing is known was written for other packs: that is one mistake. */
  private boolean isOfAnotherPack(Dossier dossier) {
    boolean foreign = dossier.facts().size() > 1;
    for (String name : dossier.facts().keySet()) {
      foreign = foreign && !isKnownOrNear(name);
    }
    if (foreign) {
      List<String> names = List.copyOf(dossier.facts().keySet());
      problems.add(
          "unknown-fact",
          first(dossier),
          "Gói này không có dữ kiện nào trong "
              + names.size()
              + " dữ kiện của hồ sơ ("
              + String.join(", ", names.subList(0, Math.min(3, names.size())))
              + (names.size() > 3 ? ", …" : "")
              + ").",
          "Có thể hồ sơ lập theo gói khác: hãy kiểm tra lại tên gói dùng để phân loại.");
    }
    return foreign;
  }

  private boolean isKnownOrNear(String name) {
    return vocabulary.facts().containsKey(name)
        || knownElsewhere.contains(name)
        || Suggestion.nearest(name, vocabulary.facts().keySet()).isPresent();
  }

  private static Place first(Dossier dossier) {
    return dossier.facts().values().stream()
        .map(StatedFact::place)
        .min(Comparator.comparingInt(Place::line).thenComparingInt(Place::column))
        .orElse(Place.NOWHERE);
  }

  private void refuseTooManyRecords(Dossier dossier) {
    int records = 0;
    for (StatedFact fact : dossier.facts().values()) {
      if (fact.value() instanceof List<?> items) {
        records += items.size();
        if (records > MAX_RECORDS) {
          tooManyRecords = true;
          problems.add(
              "too-many-records",
              fact.place(),
              "Hồ sơ có " + records + " bản ghi, quá " + MAX_RECORDS + ".",
              "Mỗi bản ghi là một dòng của danh sách; hãy xem có dòng nào chép lặp lại không.");
          return;
        }
      }
    }
  }

  private void stated(String name, StatedFact stated) {
    FactDefinition fact = vocabulary.facts().get(name);
    if (fact == null) {
      if (knownElsewhere.contains(name)) {
        unused.add(name);
        return;
      }
      Set<String> known = new LinkedHashSet<>(vocabulary.facts().keySet());
      known.addAll(knownElsewhere);
      problems.add(
          "unknown-fact",
          stated.place(),
          "Không có dữ kiện \"" + name + "\".",
          Suggestion.advice(name, known));
      return;
    }
    if (fact.derivation().isPresent()) {
      problems.add(
          "derived-fact",
          stated.place(),
          "Dữ kiện \""
              + name
              + "\" ("
              + fact.label()
              + ") được tính từ dữ kiện khác nên không khai.",
          "Hãy xóa dòng này.");
      return;
    }
    if (!stated.evidence().isEmpty()) {
      plausibility.check(stated.evidence(), stated.place());
      evidence.put(name, stated.evidence());
    }
    if (fact.type() instanceof ListOf list) {
      records(fact, list.record(), stated);
      return;
    }
    ScalarType type = (ScalarType) fact.type();
    if (type.isNone(stated.value())) {
      unit.put(name, Possible.ABSENT);
      return;
    }
    if (stated.value() instanceof StatedFact.Between between) {
      between(fact, between, stated, name);
      return;
    }
    Optional<Object> value = value(fact, stated, () -> name);
    if (value.isPresent()) {
      unit.put(name, Possible.exactly(value.get()));
    }
  }

  private void between(
      FactDefinition fact, StatedFact.Between between, StatedFact stated, String name) {
    ScalarType type = (ScalarType) fact.type();
    Optional<Object> least = type.parse(between.least());
    Optional<Object> most = type.parse(between.most());
    if (!type.isNumber() || least.isEmpty() || most.isEmpty()) {
      wrongType(fact, stated, () -> name);
    } else if (inBounds(fact, least.get(), stated.place(), () -> name)
        && inBounds(fact, most.get(), stated.place(), () -> name)) {
      unit.put(name, Possible.between(least.get(), most.get(), false));
    }
  }

  private void records(FactDefinition fact, String type, StatedFact stated) {
    if (!(stated.value() instanceof List<?> items)) {
      problems.add(
          "wrong-type",
          stated.place(),
          WrongKind.of(
              "Dữ kiện \"" + fact.name() + "\" (" + fact.label() + ")",
              "một danh sách",
              "ghi " + Quotation.of(String.valueOf(stated.value()))),
          "Không có "
              + (fact.unit().isEmpty() ? "mục" : fact.unit())
              + " nào thì viết "
              + fact.name()
              + ": []; chưa biết thì bỏ dòng này.");
      return;
    }
    Optional<RecordDefinition> definition = vocabulary.record(type);
    List<RecordSheet> records = new ArrayList<>();
    for (Object item : tooManyRecords ? List.of() : items) {
      definition.ifPresent(
          known -> records.add(record(known, records.size() + 1, (StatedRecord) item)));
    }
    lists.put(type, new RecordList(true, records));
  }

  private RecordSheet record(RecordDefinition definition, int number, StatedRecord stated) {
    Map<String, Possible> fields = new Known(form.slots(definition.name()));
    String title = "";
    for (FactDefinition field : definition.stated()) {
      StatedFact value = stated.fields().get(field.name());
      Possible known = Possible.unknown(field.type());
      if (value != null) {
        Supplier<String> path = () -> FactPath.field(definition.list(), number, field.name());
        known =
            ((ScalarType) field.type()).isNone(value.value())
                ? Possible.ABSENT
                : value(field, value, path).map(Possible::exactly).orElse(known);
      }
      fields.put(field.name(), known);
      if (title.isEmpty() && field.type().equals(FactType.TEXT) && known.exact() != null) {
        title = known.exact().toString();
      }
    }
    checkMeaning(definition, number, stated, fields);
    for (Map.Entry<String, StatedFact> field : stated.fields().entrySet()) {
      if (definition.field(field.getKey()).flatMap(FactDefinition::derivation).isPresent()) {
        problems.add(
            "derived-fact",
            field.getValue().place(),
            "Trường \""
                + FactPath.field(definition.list(), number, field.getKey())
                + "\" được tính từ trường khác của bản ghi nên không khai.",
            "Hãy xóa dòng này.");
      } else if (!fields.containsKey(field.getKey())) {
        problems.add(
            "unknown-fact",
            field.getValue().place(),
            "Bản ghi " + definition.name() + " không có trường \"" + field.getKey() + "\".",
            Suggestion.advice(
                field.getKey(), definition.stated().stream().map(FactDefinition::name).toList()));
      }
    }
    plausibility.check(stated.evidence(), stated.place());
    return new RecordSheet(number, title, fields, stated.evidence());
  }

  private void checkMeaning(
      RecordDefinition definition, int number, StatedRecord stated, Map<String, Possible> fields) {
    Meaning meaning = new Meaning(fields);
    Map<String, FactDefinition> words = new HashMap<>();
    definition.fields().forEach(field -> words.put(field.name(), field));
    for (FactDefinition field : definition.fields()) {
      StatedFact value = stated.fields().get(field.name());
      if (field.onlyWhen().isEmpty()) {
        continue;
      }
      Possible known = fields.getOrDefault(field.name(), Possible.UNKNOWN);
      if (value != null && !Meaning.isNothing(known) && meaning.of(field) == Truth.FALSE) {
        problems.add(
            "contradiction",
            value.place(),
            "Mâu thuẫn trong "
                + definition.list()
                + "["
                + number
                + "]: "
                + called(field)
                + " là "
                + known.shown("").text()
                + ", nhưng chỉ có thể như vậy khi "
                + Constraints.cases(field, words, this::called)
                + ".",
            "Hãy kiểm tra lại các trường của bản ghi này"
                + (stated.place().equals(Place.NOWHERE) ? "" : " (" + stated.place() + ")")
                + ".");
      } else {
        meaning.narrow(field, value != null);
      }
    }
  }

  private Optional<Object> value(FactDefinition fact, StatedFact stated, Supplier<String> path) {
    Object raw = stated.value();
    Optional<Object> value = ((ScalarType) fact.type()).parse(raw);
    if (value.isEmpty()) {
      wrongType(fact, stated, path);
      return value;
    }
    return inBounds(fact, value.get(), stated.place(), path)
            && plausibility.check(value.get(), stated.place(), () -> subject(fact, path))
        ? value
        : Optional.empty();
  }

  private void wrongType(FactDefinition fact, StatedFact stated, Supplier<String> path) {
    boolean list = stated.value() instanceof List<?>;
    String written = String.valueOf(stated.value());
    String bare =
        list || stated.value() instanceof StatedFact.Between ? "" : Likeness.bare(written);
    ScalarType type = (ScalarType) fact.type();
    problems.add(
        "wrong-type",
        stated.place(),
        WrongKind.of(
            subject(fact, path),
            type.expected(medium),
            list ? "là một danh sách" : "ghi " + Quotation.of(written)),
        type.advice(new Written(type, bare, medium, fact.unit(), whole(fact))));
  }

  /** What a fact is a part of, when the dossier states it. */
  private Optional<BigDecimal> whole(FactDefinition fact) {
    return Optional.ofNullable(stated.get(fact.atMost()))
        .flatMap(other -> FactType.INTEGER.parse(other.value()))
        .map(number -> BigDecimal.valueOf((Long) number));
  }

  private String called(FactDefinition fact) {
    return medium == Medium.WORKBOOK ? fact.label() : fact.label() + " (" + fact.name() + ")";
  }

  /** What is wrong with a fact begins so; people who fill in a workbook know no English names. */
  private String subject(FactDefinition fact, Supplier<String> path) {
    return medium == Medium.WORKBOOK
        ? "Dữ kiện \"" + fact.label() + "\""
        : "Dữ kiện \"" + path.get() + "\" (" + fact.label() + ")";
  }

  private boolean inBounds(FactDefinition fact, Object value, Place place, Supplier<String> path) {
    BigDecimal number =
        value instanceof Long whole
            ? BigDecimal.valueOf(whole)
            : value instanceof BigDecimal decimal ? decimal : null;
    if (number == null) {
      return true;
    }
    if (number.abs().compareTo(GREATEST) > 0) {
      problems.add(
          "out-of-bounds",
          place,
          subject(fact, path) + " là " + Wording.number(number) + ", lớn quá mức có thể.");
      return false;
    }
    if (fact.min().isPresent() && number.compareTo(fact.min().get()) < 0) {
      problems.add(
          "out-of-bounds",
          place,
          subject(fact, path)
              + " là "
              + Wording.number(number)
              + ", nhỏ nhất phải là "
              + Wording.number(fact.min().get())
              + ".");
      return false;
    }
    if (fact.max().isPresent() && number.compareTo(fact.max().get()) > 0) {
      problems.add(
          "out-of-bounds",
          place,
          subject(fact, path)
              + " là "
              + Wording.number(number)
              + ", lớn nhất phải là "
              + Wording.number(fact.max().get())
              + ".");
      return false;
    }
    if (fact.step().isPresent() && number.remainder(fact.step().get()).signum() != 0) {
      problems.add(
          "off-step",
          place,
          subject(fact, path)
              + " là "
              + Wording.number(number)
              + ", phải là bội số của "
              + Wording.number(fact.step().get())
              + ".");
      return false;
    }
    return true;
  }
}
