package vn.antq.rules.pack;

import java.util.Objects;
import vn.antq.rules.problem.Place;
import vn.antq.rules.value.Enumeration;
import vn.antq.rules.value.Level;

/**
 * An open reading of the law: how it is read unless the caller says otherwise.
 *
 * @param origin name of the pack that states it
 * @param name its name in rules, after {@code switches.}
 * @param label Vietnamese name
 * @param basis how sure we are of the reading
 * @param citation the provision that is open
 * @param readings the readings, each with a sentence that explains it
 * @param standard the reading taken by default
 * @param place where it stands
 */
public record Reading(
    String origin,
    String name,
    String label,
    Basis basis,
    Citation citation,
    Enumeration readings,
    Level standard,
    Place place) {

  /** Returns this with another reading taken by default. */
  public Reading withStandard(Level other) {
    Objects.requireNonNull(other, "other");
    return new Reading(origin, name, label, basis, citation, readings, other, place);
  }

  /** Returns it as something that a result relies on, with the reading that was taken. */
  public Reliance reliance(Level taken) {
    Objects.requireNonNull(taken, "taken");
    return new Reliance(
        origin, Reliance.Kind.READING, name, label, taken.label(), basis, citation, place);
  }
}
