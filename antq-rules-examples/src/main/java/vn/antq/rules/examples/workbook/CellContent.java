package vn.antq.rules.examples.workbook;

import java.time.LocalDate;
import java.util.Optional;
import vn.antq.rules.problem.Place;

/**
 * What one cell holds; cells without anything are left out.
 *
 * @param kind what it is
 * @param text as a dossier file would say it: digits with a decimal point, {@code true} or {@code
 *     false}, or the text itself
 * @param percent whether it is shown as a percentage
 * @param date the day that a number means when it is shown as a date
 * @param shown what a person sees where it is not a figure but a text: a code with its leading
 *     noughts
 * @param place where it stands
 */
record CellContent(
    Kind kind, String text, boolean percent, Optional<LocalDate> date, String shown, Place place) {

  static CellContent of(Kind kind, String text, Place place) {
    return new CellContent(kind, text, false, Optional.empty(), text, place);
  }

  /** What a cell can be. */
  enum Kind {
    TEXT,
    NUMBER,
    TRUTH
  }
}
