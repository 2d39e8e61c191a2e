package vn.antq.rules.check;

import vn.antq.rules.pack.Figure;
import vn.antq.rules.pack.RuleModel;
import vn.antq.rules.value.FigureValue;
import vn.antq.rules.value.Ratio;

/** Finds percentages that were written as a share, such as 0.9 for 90 percent. */
final class PercentSizeCheck implements Check {

  private static final Ratio ONE_PERCENT = new Ratio(1, 100);

  @Override
  public CheckDescription description() {
    return new CheckDescription("percent-size", Severity.WARNING, "Tỷ lệ phần trăm quá nhỏ");
  }

  @Override
  public void look(Subject subject, Remarks remarks) {
    for (RuleModel model : subject.models()) {
      for (Figure figure : model.unit().figures().values()) {
        if (figure.value() instanceof FigureValue.Percent percent) {
          look(figure, percent.ratio(), remarks);
        }
      }
    }
  }

  private static void look(Figure figure, Ratio ratio, Remarks remarks) {
    if (ratio.numerator() > 0 && ratio.compareTo(ONE_PERCENT) <= 0) {
      remarks.add(
          figure.place(),
          "Mốc \"" + figure.name() + "\" là " + figure.value().text() + ": gần như ai cũng đạt.",
          "Khóa percent ghi số phần trăm: 90 % viết là percent: 90, không phải 0.9.");
    }
  }
}
