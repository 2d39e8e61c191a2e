package vn.antq.rules.examples.workbook;

import java.util.stream.Collectors;
import vn.antq.rules.problem.InvalidInputException;
import vn.antq.rules.problem.Place;
import vn.antq.rules.problem.Problem;

/**
 * Cells of workbooks as places: the file is the workbook with its sheet, line and column are the
 * row and the column of the cell.
 */
public final class CellPlace {

  private static final String SHEET = DossierWorkbook.EXTENSION + ", trang \"";
  private static final int LETTERS = 26;

  private CellPlace() {}

  /**
   * Returns the place of a cell.
   *
   * @param row from 1
   * @param column from 1
   */
  static Place of(String workbook, String sheet, int row, int column) {
    return new Place(workbook + ", trang \"" + sheet + "\"", row, column);
  }

  /** Returns what is wrong as a person reads it: a cell is told as spreadsheet programs do, D23. */
  public static String told(InvalidInputException e) {
    String title = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    return e.problems().stream()
        .map(problem -> "\n  " + told(problem).replace("\n", "\n  "))
        .collect(Collectors.joining("", title, ""));
  }

  /** Returns one problem as a person reads it. */
  public static String told(Problem problem) {
    Place place = problem.place();
    if (place.line() == 0 || !place.file().contains(SHEET)) {
      return problem.text();
    }
    String cell =
        place.column() > 0
            ? ", ô " + letters(place.column()) + place.line()
            : ", dòng " + place.line();
    return new Problem(
            problem.code(),
            new Place(place.file() + cell, 0, 0),
            problem.message(),
            problem.advice())
        .text();
  }

  /** Returns the address of a cell as spreadsheet programs show it, such as {@code D23}. */
  static String address(Place place) {
    return letters(place.column()) + place.line();
  }

  private static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest > 0; rest = (rest - 1) / LETTERS) {
      letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
    }
    return letters.toString();
  }
}
