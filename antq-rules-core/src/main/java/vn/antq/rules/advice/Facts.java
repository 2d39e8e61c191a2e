package vn.antq.rules.advice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.antq.rules.classification.FactValue;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.dossier.StatedFact;
import vn.antq.rules.dossier.StatedFact.StatedRecord;
import vn.antq.rules.internal.dossier.StatedValues;
import vn.antq.rules.pack.Changeability;
import vn.antq.rules.pack.Derivation;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.RecordDefinition;
import vn.antq.rules.pack.Vocabulary;
import vn.antq.rules.problem.Place;
import vn.antq.rules.value.FactPath;
import vn.antq.rules.value.FactType;
import vn.antq.rules.value.ScalarType;

/** The facts of one dossier: what they are, which can be changed, and how far. */
final class Facts {

  private final Dossier dossier;
  private final Vocabulary vocabulary;
  private final StatedValues values;
  private final Set<String> fixed;

  Facts(Dossier dossier, Vocabulary vocabulary, Set<String> fixed) {
    this.dossier = dossier;
    this.vocabulary = vocabulary;
    this.values = new StatedValues(dossier, vocabulary);
    this.fixed = Set.copyOf(fixed);
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** Returns what the dossier states, read as for its classification. */
  StatedValues values() {
    return values;
  }

  /** Returns what a path is about. */
  Optional<FactDefinition> definition(String path) {
    FactPath field = FactPath.of(path);
    if (!field.isField()) {
      return vocabulary.fact(path);
    }
    return values.record(field.list()).flatMap(record -> record.field(field.name()));
  }

  /**
   * Says whether a fact may be proposed to be different. Of a record that is still to be added
   * every field may be, but for what is past: whoever judges it has not done so yet.
   */
  boolean isChangeable(String path) {
    FactPath field = FactPath.of(path);
    boolean listChangeable = !field.isField() || isOpen(field.list());
    return listChangeable
        && !fixed.contains(path)
        && definition(path)
            .map(
                definition ->
                    definition.derivation().isEmpty()
                        && (definition.changeable()
                            || isAdded(path) && definition.changeability() == Changeability.JUDGED))
            .orElse(false);
  }

  /** Says whether records of a list may be proposed to be different, or to be added. */
  boolean isOpen(String list) {
    return !fixed.contains(list)
        && vocabulary.fact(list).map(FactDefinition::changeable).orElse(false);
  }

  /** Says whether a path is about a record that the dossier does not have. */
  boolean isAdded(String path) {
    FactPath field = FactPath.of(path);
    return field.isField() && field.number() > values.records(field.list()).size();
  }

  /** Says whether the dossier states a list: nothing can be added to one that is not known. */
  boolean isListed(String list) {
    return dossier.fact(list).map(StatedFact::value).filter(List.class::isInstance).isPresent();
  }

  /** Returns the fields that records of a list have. */
  List<FactDefinition> fields(String list) {
    return values.record(list).map(RecordDefinition::fields).orElse(List.of());
  }

  /** Why a fact is not proposed to be different. */
  enum Reason {
    /** It has happened, or is not for the unit to decide. */
    PAST,
    /** Somebody else concludes it. */
    JUDGED,
    /** The caller said so. */
    FIXED
  }

  /** Returns why nothing that a stuck fact comes from is proposed to be different. */
  Reason reason(String name) {
    Optional<FactDefinition> fact = definition(name);
    Optional<Derivation> how = fact.flatMap(FactDefinition::derivation);
    if (fixed.contains(name)) {
      return Reason.FIXED;
    } else if (how.isEmpty()) {
      return fact.map(FactDefinition::changeability).orElse(Changeability.PAST)
              == Changeability.JUDGED
          ? Reason.JUDGED
          : Reason.PAST;
    }
    return how.get()
        .fold(
            ratio -> reason(source(name, ratio.numerator())),
            sum -> reason(source(name, sum.terms().get(0))),
            difference -> reason(source(name, difference.minuend())),
            days -> reason(source(name, days.to())),
            change -> reason(source(name, change.now())),
            count -> reasonOfRecords(count.list()),
            summary -> reasonOfRecords(summary.list()),
            verdict -> Reason.PAST);
  }

  private Reason reasonOfRecords(String list) {
    if (isOpen(list)) {
      return Reason.JUDGED;
    }
    return fixed.contains(list) ? Reason.FIXED : Reason.PAST;
  }

  /** Says whether nothing that a fact comes from may be proposed to be different. */
  boolean isStuck(String name) {
    return definition(name)
        .flatMap(FactDefinition::derivation)
        .map(
            how ->
                how.<Boolean>fold(
                    ratio -> isStuck(source(name, ratio.numerator())),
                    sum -> areStuck(name, sum),
                    difference -> areStuck(name, difference),
                    days -> areStuck(name, days),
                    change -> isStuck(source(name, change.now())),
                    count -> !isOpen(count.list()),
                    summary -> !isOpen(summary.list()),
                    verdict -> true))
        .orElseGet(() -> !isChangeable(name));
  }

  private boolean areStuck(String name, Derivation how) {
    return how.sources().stream().allMatch(source -> isStuck(source(name, source)));
  }

  /** A field of a record comes from other fields of the same record. */
  private static String source(String derived, String source) {
    FactPath field = FactPath.of(derived);
    return field.isField() ? FactPath.field(field.list(), field.number(), source) : source;
  }

  /**
   * Says whether the stated fields of a record tell whether it counts: then what must be different
   * can be told of them.
   */
  boolean tellsWhatCounts(Derivation.OfRecords how) {
    return how.figures().isEmpty()
        && how.conditionFields().stream()
            .allMatch(
                name ->
                    values
                        .record(how.list())
                        .flatMap(record -> record.field(name))
                        .filter(field -> field.derivation().isEmpty())
                        .isPresent());
  }

  /**
   * Returns what is the same for fields of records that state the same: no rule minds which record
   * is which, so to know one of them does as much as to know the other.
   *
   * @param compared names of fields that rules compare; what else is written in free words does not
   *     matter
   */
  String alike(String path, Set<String> compared) {
    FactPath field = FactPath.of(path);
    if (!field.isField() || isAdded(path)) {
      return path;
    }
    StringBuilder alike = new StringBuilder(field.list()).append('.').append(field.name());
    Map<String, StatedFact> stated = values.records(field.list()).get(field.number() - 1).fields();
    for (FactDefinition one : fields(field.list())) {
      StatedFact value = stated.get(one.name());
      boolean matters = !one.type().equals(FactType.TEXT) || compared.contains(one.name());
      if (value != null && matters) {
        alike.append('\n').append(one.name()).append('=').append(value.value());
      }
    }
    return alike.toString();
  }

  /** Returns the value that the dossier states. */
  Optional<Object> stated(String path) {
    FactPath field = FactPath.of(path);
    if (!field.isField()) {
      return dossier.fact(path).map(StatedFact::value);
    }
    List<StatedRecord> records = values.records(field.list());
    int number = field.number();
    return number > records.size()
        ? Optional.empty()
        : Optional.ofNullable(records.get(number - 1).fields().get(field.name()))
            .map(StatedFact::value);
  }

  /** Returns the one value that the dossier states, read as for its classification. */
  Optional<Object> known(String path) {
    return definition(path)
        .flatMap(definition -> stated(path).flatMap(value -> StatedValues.read(definition, value)));
  }

  /** Returns the dossier with other values. */
  Dossier with(Remedy remedy) {
    Dossier.Builder changed = dossier.toBuilder();
    Map<String, List<StatedRecord>> lists = new LinkedHashMap<>();
    remedy
        .values()
        .forEach(
            (path, value) -> {
              FactPath field = FactPath.of(path);
              if (!field.isField()) {
                changed.fact(path, new StatedFact(value, List.of(), Place.NOWHERE));
                return;
              }
              List<StatedRecord> records =
                  lists.computeIfAbsent(
                      field.list(), list -> new ArrayList<>(values.records(list)));
              int index = field.number() - 1;
              while (records.size() <= index) {
                records.add(new StatedRecord(Map.of(), List.of(), Place.NOWHERE));
              }
              StatedRecord before = records.get(index);
              Map<String, StatedFact> fields = new LinkedHashMap<>(before.fields());
              fields.put(field.name(), new StatedFact(value, List.of(), Place.NOWHERE));
              records.set(index, new StatedRecord(fields, before.evidence(), before.place()));
            });
    lists.forEach(
        (list, records) ->
            changed.fact(list, new StatedFact(List.copyOf(records), List.of(), Place.NOWHERE)));
    return changed.build();
  }

  /** Returns the changes that a remedy asks for. */
  List<Change> changes(Remedy remedy) {
    List<Change> changes = new ArrayList<>();
    remedy
        .values()
        .forEach(
            (path, value) -> {
              FactDefinition definition = definition(path).orElseThrow();
              Optional<Object> before = stated(path);
              FactValue from =
                  before
                      .map(known -> shown(definition, known))
                      .orElse(new FactValue(null, null, null, false, definition.unit()));
              changes.add(
                  new Change(
                      path,
                      label(path, definition),
                      from,
                      shown(definition, value),
                      size(path, value),
                      isAdded(path),
                      List.of()));
            });
    return changes;
  }

  private String label(String path, FactDefinition definition) {
    FactPath field = FactPath.of(path);
    if (!field.isField()) {
      return definition.label();
    }
    String unit = vocabulary.fact(field.list()).map(FactDefinition::unit).orElse("");
    String noun = unit.isEmpty() ? "mục" : unit;
    if (isAdded(path)) {
      String judged =
          definition.changeability() == Changeability.JUDGED
              ? " (do người có thẩm quyền kết luận)"
              : "";
      return "Thêm " + noun + " " + field.number() + ": " + definition.label() + judged;
    }
    String title = title(field.list(), field.number());
    return Character.toUpperCase(noun.charAt(0))
        + noun.substring(1)
        + " "
        + field.number()
        + (title.isEmpty() ? "" : " (" + title + ")")
        + ": "
        + definition.label();
  }

  private String title(String list, int number) {
    List<StatedRecord> records = values.records(list);
    return values.record(list).stream()
        .flatMap(record -> record.fields().stream())
        .filter(field -> field.type().equals(FactType.TEXT))
        .filter(field -> number <= records.size())
        .flatMap(
            field ->
                Optional.ofNullable(records.get(number - 1).fields().get(field.name())).stream())
        .map(fact -> String.valueOf(fact.value()))
        .findFirst()
        .orElse("");
  }

  /** A dossier may state any value as its text. */
  private static FactValue shown(FactDefinition definition, Object value) {
    if (value instanceof StatedFact.Between between) {
      return new FactValue(null, between.least(), between.most(), false, definition.unit());
    } else if (!(definition.type() instanceof ScalarType type)) {
      return FactValue.known(value, definition.unit());
    } else if (type.isNone(value)) {
      return new FactValue(null, null, null, true, "");
    } else {
      return FactValue.known(type.parse(value).orElse(value), definition.unit());
    }
  }

  /** Returns how much a fact would change. */
  private BigDecimal size(String path, Object value) {
    Optional<Object> before = stated(path);
    Optional<FactDefinition> definition = definition(path);
    if (before.isEmpty() || definition.isEmpty()) {
      return BigDecimal.ONE;
    }
    BigDecimal from = position(definition.get(), before.get());
    BigDecimal to = position(definition.get(), value);
    return from == null || to == null ? BigDecimal.ONE : to.subtract(from).abs();
  }

  private static @Nullable BigDecimal position(FactDefinition definition, Object value) {
    return definition.type() instanceof ScalarType type
        ? type.parse(value).flatMap(type::size).orElse(null)
        : null;
  }

  /** Says whether two values of a fact lie one way from what it is. */
  boolean lieOneWay(String path, Object one, Object other) {
    return further(path, one, other).isPresent();
  }

  /** Of two values of a fact, returns the one further away from what it is, if both lie one way. */
  Optional<Object> further(String path, Object one, Object other) {
    Optional<FactDefinition> definition = definition(path);
    if (definition.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal first = position(definition.get(), one);
    BigDecimal second = position(definition.get(), other);
    if (first == null || second == null) {
      return Optional.empty();
    }
    BigDecimal now =
        stated(path).map(value -> position(definition.get(), value)).orElse(BigDecimal.ZERO);
    boolean sameWay = first.compareTo(now) * second.compareTo(now) >= 0;
    if (!sameWay) {
      return Optional.empty();
    }
    return Optional.of(
        first.subtract(now).abs().compareTo(second.subtract(now).abs()) >= 0 ? one : other);
  }

  /** Orders remedies: fewest facts first, then least change, then by their facts' names. */
  Comparator<Remedy> bySize() {
    return Comparator.comparingInt((Remedy remedy) -> remedy.values().size())
        .thenComparing(this::total)
        .thenComparing(remedy -> remedy.values().toString());
  }

  private BigDecimal total(Remedy remedy) {
    return remedy.values().entrySet().stream()
        .map(entry -> size(entry.getKey(), entry.getValue()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
