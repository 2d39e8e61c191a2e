package vn.antq.rules.check;

import java.time.LocalDate;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.pack.RuleModel;
import vn.antq.rules.pack.UnitType.PeriodDefinition;

/** Finds assessment periods that leave a day out or count one twice, as 29 February. */
final class PeriodDaysCheck implements Check {

  /** Its end of February is followed by a leap year's, and goes before one. */
  private static final int LEAP_YEAR = 2024;

  @Override
  public CheckDescription description() {
    return new CheckDescription(
        "period-days", Severity.WARNING, "Kỳ đánh giá bỏ sót ngày hoặc tính một ngày hai lần");
  }

  @Override
  public void look(Subject subject, Remarks remarks) {
    for (RuleModel model : subject.models()) {
      PeriodDefinition period = model.unit().period();
      for (int year = LEAP_YEAR - 1; year <= LEAP_YEAR + 1; year++) {
        LocalDate last = period.lastDay(year);
        LocalDate next = period.firstDay(year + 1);
        if (next.isAfter(last.plusDays(1))) {
          remarks.add(
              period.place(),
              "Kỳ "
                  + year
                  + " kết thúc ngày "
                  + Wording.date(last)
                  + ", kỳ sau bắt đầu ngày "
                  + Wording.date(next)
                  + ": từ "
                  + Wording.date(last.plusDays(1))
                  + " đến "
                  + Wording.date(next.minusDays(1))
                  + " không thuộc kỳ nào.",
              "Hãy cho kỳ sau bắt đầu ngay sau ngày cuối của kỳ trước; kỳ đến hết tháng 2 viết to:"
                  + " \"02-29\".");
          break;
        } else if (!next.isAfter(last)) {
          remarks.add(
              period.place(),
              "Kỳ "
                  + year
                  + " kết thúc ngày "
                  + Wording.date(last)
                  + ", kỳ sau bắt đầu ngày "
                  + Wording.date(next)
                  + ": có ngày được tính hai lần.",
              "Hãy cho kỳ sau bắt đầu ngay sau ngày cuối của kỳ trước; kỳ từ đầu tháng 3 viết from:"
                  + " \"03-01\".");
          break;
        }
      }
    }
  }
}
