package vn.antq.rules.internal.explanation.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.antq.rules.classification.Score;
import vn.antq.rules.classification.Sheet;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.pack.Group.Role;
import vn.antq.rules.pack.TotalRule;

/** How sentences tell of the levels of a score sheet and of its total. */
public final class SheetWording {

  private SheetWording() {}

  /** Returns a group with those that it is a part of: {@code Kết quả › Trật tự}. */
  public static String name(Sheet sheet, Sheet.Part part) {
    return sheet
        .part(part.within())
        .filter(whole -> whole != part)
        .map(whole -> name(sheet, whole) + " › " + part.label())
        .orElse(part.label());
  }

  /** Returns the points of a group, such as {@code 8,5/12 điểm} or {@code trừ 4 điểm}. */
  public static String points(Sheet.Part part) {
    String limit = part.most().map(most -> " (tối đa " + Wording.number(most) + ")").orElse("");
    return switch (part.role()) {
      case COUNTED -> part.score().text() + " điểm";
      case BONUS -> "cộng " + range(part.score()) + " điểm thưởng" + limit;
      case DEDUCTION -> "trừ " + range(taken(part.score())) + " điểm" + limit;
    };
  }

  private static Score taken(Score score) {
    return new Score(score.best().negate(), score.worst().negate(), BigDecimal.ZERO);
  }

  private static String range(Score score) {
    return score.isDecided()
        ? Wording.number(score.best())
        : Wording.number(score.worst()) + "–" + Wording.number(score.best());
  }

  /** Returns how the total came about, step by step; nothing where it is a sum. */
  public static List<String> total(Sheet sheet) {
    List<String> steps = new ArrayList<>();
    sheet
        .total()
        .ifPresent(
            total -> {
              steps.add(counted(total));
              sheet.parts().stream()
                  .filter(part -> part.within().isEmpty() && part.role() != Role.COUNTED)
                  .forEach(part -> steps.add(part.label() + ": " + points(part)));
              steps.add(
                  "Tổng điểm "
                      + total.result().text()
                      + (total.aboveScale() ? "" : "; không vượt quá thang điểm")
                      + (total.belowZero() ? "" : "; không dưới 0"));
            });
    return steps;
  }

  private static String counted(Sheet.Total total) {
    String earned = "Điểm các tiêu chí áp dụng: " + total.counted().text();
    if (!total.exempt().equals(Optional.of(TotalRule.Exempt.LEAVES))) {
      return earned;
    }
    return earned
        + ", quy về thang "
        + Wording.number(total.result().maximum())
        + total.rounding().map(how -> " (" + AmountWording.rounded(how) + ")").orElse("");
  }
}
