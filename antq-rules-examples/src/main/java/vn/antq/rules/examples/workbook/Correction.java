package vn.antq.rules.examples.workbook;

import java.util.List;
import vn.antq.rules.problem.Place;
import vn.antq.rules.problem.Problem;
import vn.antq.rules.sheet.SheetColumn;
import vn.antq.rules.sheet.SheetRow;

/**
 * Something that a person corrected in a table of what a pack states.
 *
 * @param row what it is of
 * @param column what of it
 * @param value what it is to be, as the row writes it
 * @param place the cell
 */
public record Correction(SheetRow row, SheetColumn column, String value, Place place) {

  /**
   * What was found in a table.
   *
   * @param corrections what was corrected, in the order of the table
   * @param problems what cannot be read or may not be; then nothing is to be done
   */
  public record Table(List<Correction> corrections, List<Problem> problems) {

    /** Copies the lists. */
    public Table {
      corrections = List.copyOf(corrections);
      problems = List.copyOf(problems);
    }
  }
}
