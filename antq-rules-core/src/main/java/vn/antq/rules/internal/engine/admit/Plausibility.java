package vn.antq.rules.internal.engine.admit;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import vn.antq.rules.dossier.Evidence;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.problem.Place;

/**
 * Doubts dates that no dossier of its year can hold, such as 31/12/9999 and 01/01/0000, which
 * programs write for “not known”. Held against the assessment year, never against today.
 */
public final class Plausibility {

  private static final int EARLIEST_YEAR = 1900;

  private final int year;
  private final ProblemLog problems;

  Plausibility(int year, ProblemLog problems) {
    this.year = year;
    this.problems = problems;
  }

  /** Says whether a value is no date or a possible one; reports when it is not. */
  public boolean check(Object value, Place place, Supplier<String> subject) {
    if (!(value instanceof LocalDate date) || isPossible(date)) {
      return true;
    }
    problems.add(
        "implausible-date",
        place,
        subject.get()
            + " là ngày "
            + Wording.date(date)
            + ", không thể có trong hồ sơ năm "
            + year
            + ".",
        "Hãy kiểm tra lại năm của ngày này và năm của hồ sơ.");
    return false;
  }

  public void check(List<Evidence> evidence, Place place) {
    for (Evidence piece : evidence) {
      piece.date().ifPresent(date -> check(date, place, () -> "Tài liệu kèm theo dữ kiện này"));
    }
  }

  private boolean isPossible(LocalDate date) {
    return date.getYear() >= EARLIEST_YEAR && date.getYear() <= year + 1;
  }
}
