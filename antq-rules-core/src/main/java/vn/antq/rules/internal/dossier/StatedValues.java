package vn.antq.rules.internal.dossier;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.dossier.StatedFact;
import vn.antq.rules.dossier.StatedFact.StatedRecord;
import vn.antq.rules.pack.Derivation;
import vn.antq.rules.pack.Derivation.Room;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.RecordDefinition;
import vn.antq.rules.pack.Vocabulary;
import vn.antq.rules.value.Level;
import vn.antq.rules.value.ScalarType;

/**
 * What a dossier states, read as for its classification: a number may be written as text, a level
 * as its label.
 */
public record StatedValues(Dossier dossier, Vocabulary vocabulary) {

  /** Returns a value as a dossier states it. */
  public static Object stated(Object value) {
    return value instanceof Level level ? level.code() : value;
  }

  /** Returns the one value that is stated of a fact; empty when it is a range, or none. */
  public static Optional<Object> read(FactDefinition definition, Object raw) {
    return definition.type() instanceof ScalarType type ? type.parse(raw) : Optional.empty();
  }

  /** Returns the records of a list; none when the dossier does not state it. */
  public List<StatedRecord> records(String list) {
    return dossier.fact(list).map(StatedValues::records).orElse(List.of());
  }

  /** Returns the records that a list fact states. */
  @SuppressWarnings("unchecked") // what a list fact holds by its contract
  public static List<StatedRecord> records(StatedFact fact) {
    return fact.value() instanceof List<?> list ? (List<StatedRecord>) list : List.of();
  }

  /** Returns what the records of a list are. */
  public Optional<RecordDefinition> record(String list) {
    return vocabulary.records().values().stream()
        .filter(record -> record.list().equals(list))
        .findFirst();
  }

  /** Says whether a record surely is one of those that are counted. */
  public boolean counts(StatedRecord record, Derivation.CountOf count) {
    return count.where().entrySet().stream()
        .allMatch(
            field ->
                Optional.ofNullable(record.fields().get(field.getKey()))
                    .flatMap(
                        stated ->
                            record(count.list())
                                .flatMap(definition -> definition.field(field.getKey()))
                                .flatMap(definition -> read(definition, stated.value())))
                    .filter(field.getValue()::contains)
                    .isPresent());
  }

  /** Returns a whole number that the dossier states, or that is the sum of such. */
  public Optional<Long> whole(String name) {
    if (name.equals("assessmentYear")) {
      return Optional.of((long) dossier.year());
    }
    Optional<FactDefinition> fact = vocabulary.fact(name);
    if (fact.flatMap(FactDefinition::derivation).orElse(null) instanceof Derivation.SumOf sum) {
      return sum.terms().stream()
          .map(this::whole)
          .reduce((one, other) -> one.flatMap(a -> other.map(b -> a + b)))
          .orElse(Optional.empty());
    } else if (fact.flatMap(FactDefinition::derivation).orElse(null)
        instanceof Derivation.DifferenceOf less) {
      return whole(less.minuend()).flatMap(a -> whole(less.subtrahend()).map(b -> a - b));
    }
    return fact.flatMap(
        definition ->
            dossier
                .fact(name)
                .flatMap(stated -> read(definition, stated.value()))
                .or(() -> definition.fallback().map(FactDefinition.Fallback::value))
                .filter(value -> ScalarType.of(value).isNumber())
                .flatMap(value -> ScalarType.of(value).size(value))
                .filter(number -> number.stripTrailingZeros().scale() <= 0)
                .map(BigDecimal::longValueExact));
  }

  /** Returns the most that a fact can be beside what is stated of others, where that is known. */
  public Optional<Long> most(FactDefinition fact) {
    return Stream.concat(
            whole(fact.atMost()).stream(),
            vocabulary.facts().values().stream()
                .filter(other -> other.atLeast().equals(fact.name()))
                .flatMap(other -> whole(other.name()).stream()))
        .min(Long::compare);
  }

  /** Says whether a number is within the bounds of a fact, and not more than {@link #most}. */
  public boolean admits(FactDefinition fact, Object value) {
    ScalarType type = ScalarType.of(value);
    if (!type.isNumber()) {
      return true;
    }
    BigDecimal number = type.size(value).orElseThrow();
    return fact.min().map(min -> number.compareTo(min) >= 0).orElse(true)
        && fact.max().map(max -> number.compareTo(max) <= 0).orElse(true)
        && fact.step().map(step -> number.remainder(step).signum() == 0).orElse(true)
        && most(fact).map(most -> number.compareTo(BigDecimal.valueOf(most)) <= 0).orElse(true);
  }

  /** Returns between what a number can be moved; what is not known counts from its least value. */
  public Room room(FactDefinition fact) {
    long least = fact.min().map(BigDecimal::longValue).orElse(0L);
    long most =
        Stream.concat(fact.max().map(BigDecimal::longValue).stream(), most(fact).stream())
            .min(Long::compare)
            .orElse(Long.MAX_VALUE);
    return new Room(least, most, whole(fact.name()).orElse(least));
  }
}
