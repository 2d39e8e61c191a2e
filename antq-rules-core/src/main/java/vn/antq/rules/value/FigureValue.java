package vn.antq.rules.value;

import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.Locale;
import vn.antq.rules.internal.text.Wording;

/** The value of a figure of law. */
public sealed interface FigureValue {

  /** Returns the value in Vietnamese. */
  String text();

  /**
   * A percentage.
   *
   * @param ratio the exact fraction
   */
  record Percent(Ratio ratio) implements FigureValue {
    @Override
    public String text() {
      return Fraction.percent(ratio);
    }
  }

  /**
   * A number.
   *
   * @param number the exact number
   */
  record Amount(BigDecimal number) implements FigureValue {
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
  record DayOfYear(MonthDay day, boolean dayFirst) implements FigureValue {

    /** Makes a day that is written month before day. */
    public DayOfYear(MonthDay day) {
      this(day, false);
    }

    @Override
    public String text() {
      return String.format(Locale.ROOT, "%02d/%02d", day.getDayOfMonth(), day.getMonthValue());
    }
  }
}
