package vn.antq.rules.internal.explanation.words;

import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Classification.Period;
import vn.antq.rules.internal.text.Wording;

/** Says in Vietnamese which unit was assessed, and when. */
public final class UnitWording {

  private UnitWording() {}

  /** Returns the unit's name and what it lies within: {@code Tổ dân phố 5, Phường Cầu Mây}. */
  public static String name(Classification classification) {
    String name = classification.unit().name();
    String within = classification.unit().within();
    return (name.isEmpty() ? "chưa ghi tên" : name) + (within.isEmpty() ? "" : ", " + within);
  }

  /** Returns the unit's type and code: {@code Khu dân cư, mã 0123}. */
  public static String type(Classification classification) {
    String code = classification.unit().code();
    return classification.unitLabel() + (code.isEmpty() ? "" : ", mã " + code);
  }

  /** Returns the period: {@code năm 2025 (từ 01/11/2024 đến 31/10/2025)}. */
  public static String period(Period period) {
    return "năm "
        + period.year()
        + " (từ "
        + Wording.date(period.from())
        + " đến "
        + Wording.date(period.to())
        + ")";
  }
}
