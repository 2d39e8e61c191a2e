package vn.antq.rules.pack;

import java.util.Objects;
import vn.antq.rules.problem.Place;
import vn.antq.rules.value.FigureValue;

/**
 * A number or a day of the year that a law can change.
 *
 * @param origin name of the pack that states it
 * @param name its name in rules, after {@code figures.}
 * @param value its value
 * @param unit what is counted; may be empty
 * @param label Vietnamese name; may be empty
 * @param basis how sure we are of it
 * @param citation where it stands in the law
 * @param place where it stands in the pack
 */
public record Figure(
    String origin,
    String name,
    FigureValue value,
    String unit,
    String label,
    Basis basis,
    Citation citation,
    Place place) {

  /** Returns this figure with another value. */
  public Figure with(FigureValue other) {
    Objects.requireNonNull(other, "other");
    return new Figure(origin, name, other, unit, label, basis, citation, place);
  }

  /** Returns its value with what is counted, as a person reads it. */
  public String text() {
    return unit.isEmpty() ? value.text() : value.text() + " " + unit;
  }

  /** Returns it as something that a result relies on. */
  public Reliance reliance() {
    return new Reliance(origin, Reliance.Kind.FIGURE, name, label, text(), basis, citation, place);
  }
}
