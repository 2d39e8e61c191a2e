package vn.antq.rules.check;

import java.time.MonthDay;
import vn.antq.rules.pack.Figure;
import vn.antq.rules.pack.RuleModel;
import vn.antq.rules.value.FigureValue;

/**
 * Finds days of the year that a reader in Viet Nam would take for another, such as 05-11 for 5
 * November.
 */
final class AmbiguousDayCheck implements Check {

  @Override
  public CheckDescription description() {
    return new CheckDescription(
        "ambiguous-day", Severity.HINT, "Ngày có thể bị đọc nhầm thứ tự ngày và tháng");
  }

  @Override
  public void look(Subject subject, Remarks remarks) {
    for (RuleModel model : subject.models()) {
      for (Figure figure : model.unit().figures().values()) {
        if (figure.value() instanceof FigureValue.DayOfYear day && isAmbiguous(day)) {
          remarks.add(
              figure.place(),
              "Mốc \"" + figure.name() + "\" là " + words(day.day()) + ".",
              "Nếu đúng thì viết cho rõ: date: "
                  + day.day().getDayOfMonth()
                  + "/"
                  + day.day().getMonthValue()
                  + "; nếu là "
                  + words(MonthDay.of(day.day().getDayOfMonth(), day.day().getMonthValue()))
                  + " thì viết date: "
                  + day.day().getMonthValue()
                  + "/"
                  + day.day().getDayOfMonth()
                  + ".");
        }
      }
    }
  }

  private static boolean isAmbiguous(FigureValue.DayOfYear day) {
    int month = day.day().getMonthValue();
    int date = day.day().getDayOfMonth();
    return !day.dayFirst() && month != date && date <= 12;
  }

  private static String words(MonthDay day) {
    return "ngày " + day.getDayOfMonth() + " tháng " + day.getMonthValue();
  }
}
