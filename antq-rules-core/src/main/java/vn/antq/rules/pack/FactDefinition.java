package vn.antq.rules.pack;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.antq.rules.problem.Place;
import vn.antq.rules.value.FactType;
import vn.antq.rules.value.ValueWording;

/**
 * One fact of the vocabulary, or one field of a record.
 *
 * @param name its name in dossiers and rules
 * @param label its Vietnamese name
 * @param type its type
 * @param unit what is counted, such as {@code hộ}; empty when nothing is
 * @param min least value allowed, for numbers
 * @param max greatest value allowed, for numbers
 * @param step what its values are multiples of, for numbers, such as 0.25 for marks that an
 *     assessor gives in quarters; absent when any number will do
 * @param atMost name of the fact that this one may not exceed; empty when there is none
 * @param atLeast name of the fact that this one may not fall below, or of a list of which it counts
 *     every record and perhaps more; empty when there is none
 * @param onlyWhen the cases in which it has meaning, of which one must be the case: stating it
 *     otherwise is a contradiction, unless what is stated is nothing ({@code false}, 0, no date, an
 *     empty list); empty when it always has
 * @param changeability whether the unit can still change it
 * @param fallback value taken when the dossier does not state the fact, only where the law reads so
 * @param derivation how it comes from other facts, a field from other fields of its record; empty
 *     for what dossiers state
 * @param help a sentence for those who fill it in; may be empty
 * @param place where it is defined
 */
public record FactDefinition(
    String name,
    String label,
    FactType type,
    String unit,
    Optional<BigDecimal> min,
    Optional<BigDecimal> max,
    Optional<BigDecimal> step,
    String atMost,
    String atLeast,
    List<Circumstance> onlyWhen,
    Changeability changeability,
    Optional<Fallback> fallback,
    Optional<Derivation> derivation,
    String help,
    Place place) {

  /** Copies the list. */
  public FactDefinition {
    onlyWhen = List.copyOf(onlyWhen);
  }

  /** Returns the names of the facts that it comes from at once; empty for a stated one. */
  public List<String> sources() {
    return derivation.map(Derivation::sources).orElse(List.of());
  }

  /** Returns it as it comes from other facts in another way. */
  FactDefinition derived(Derivation how) {
    return new FactDefinition(
        name,
        label,
        type,
        unit,
        min,
        max,
        step,
        atMost,
        atLeast,
        onlyWhen,
        changeability,
        fallback,
        Optional.of(how),
        help,
        place);
  }

  /** Returns its default as something that a result relies on; empty when it has none. */
  public Optional<Reliance> reliance() {
    return fallback.map(
        known ->
            new Reliance(
                known.pack(),
                Reliance.Kind.DEFAULT,
                name,
                label,
                ValueWording.value(known.value(), null, null, unit),
                known.basis(),
                known.citation(),
                place));
  }

  /** Says whether the unit can still change it. */
  public boolean changeable() {
    return changeability == Changeability.OPEN;
  }

  /**
   * The value of a fact that the dossier may leave out.
   *
   * @param value of the fact's Java type
   * @param basis how sure we are that the law reads so
   * @param note why, in Vietnamese; may be empty
   * @param pack name of the pack that says so
   * @param citation the document that is read so
   */
  public record Fallback(Object value, Basis basis, String note, String pack, Citation citation) {}
}
