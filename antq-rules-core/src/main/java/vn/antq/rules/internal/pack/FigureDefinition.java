package vn.antq.rules.internal.pack;

import java.math.BigDecimal;
import java.time.MonthDay;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.law.Basis;
import vn.antq.rules.law.Citation;
import vn.antq.rules.problem.Place;
import vn.antq.rules.value.Ratio;

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
public record FigureDefinition(
    String origin,
    String name,
    Value value,
    String unit,
    String label,
    Basis basis,
    Citation citation,
    Place place) {

  /** Returns this figure with another value. */
  public FigureDefinition with(Value other) {
    return new FigureDefinition(origin, name, other, unit, label, basis, citation, place);
  }

  /** The value of a figure. */
  public sealed interface Value {

    /** Returns the value in Vietnamese. */
    String text();
  }

  /**
   * A percentage.
   *
   * @param ratio the exact fraction
   */
  public record Percent(Ratio ratio) implements Value {
    @Override
    public String text() {
      return Wording.percent(ratio);
    }
  }

  /**
   * A number.
   *
   * @param number the exact number
   */
  public record Amount(BigDecimal number) implements Value {
    @Override
    public String text() {
      return Wording.number(number);
    }
  }

  /**
   * A day of the assessment year.
   *
   * @param day the day
   * @param dayFirst whether the pack writes it as a person does, day before month
   */
  public record DayOfYear(MonthDay day, boolean dayFirst) implements Value {

    /** Makes a day that is written month before day. */
    public DayOfYear(MonthDay day) {
      this(day, false);
    }

    @Override
    public String text() {
      return String.format(
          java.util.Locale.ROOT, "%02d/%02d", day.getDayOfMonth(), day.getMonthValue());
    }
  }
}
