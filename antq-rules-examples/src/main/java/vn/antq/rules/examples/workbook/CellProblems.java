package vn.antq.rules.examples.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.antq.rules.problem.InvalidDossierException;
import vn.antq.rules.problem.Place;
import vn.antq.rules.problem.Problem;

/** Collects what is wrong in a workbook, so that all of it is told at once. */
final class CellProblems {

  private static final int MAX_TOLD = 200;
  private static final int MAX_LENGTH = 500;

  private final List<Problem> problems = new ArrayList<>();

  void add(String code, Place place, String message, String advice) {
    problems.add(new Problem(code, place, oneLine(message), oneLine(advice)));
  }

  /**
   * Returns what a cell says that is to hold a text; empty after reporting that the spreadsheet
   * program has made a day of it.
   */
  Optional<String> text(CellContent cell) {
    if (cell.date().isEmpty()) {
      return Optional.of(cell.shown());
    }
    add(
        "cell-date",
        cell.place(),
        "Ô này là ngày " + CellValues.shown(cell.date().get()) + ", nhưng ở đây cần văn bản.",
        "Nếu là số văn bản, mã hay tên thì đặt định dạng ô là Văn bản (Text) rồi gõ lại.");
    return Optional.empty();
  }

  void addAll(List<Problem> others) {
    problems.addAll(others);
  }

  List<Problem> all() {
    return List.copyOf(problems);
  }

  boolean isEmpty() {
    return problems.isEmpty();
  }

  /** Returns the error that tells them all, by sheet, row and column. */
  InvalidDossierException error(String workbook) {
    return new InvalidDossierException(workbook, told(workbook));
  }

  /** Returns them by sheet, row and column; of very many the first ones. */
  List<Problem> told(String workbook) {
    List<Problem> sorted =
        problems.stream()
            .distinct()
            .sorted(
                Comparator.comparing((Problem problem) -> problem.place().file())
                    .thenComparing(problem -> problem.place().line())
                    .thenComparing(problem -> problem.place().column()))
            .limit(MAX_TOLD)
            .toList();
    List<Problem> told = new ArrayList<>(sorted);
    if (problems.size() > MAX_TOLD) {
      told.add(
          new Problem(
              "too-many-problems",
              new Place(workbook, 0, 0),
              "Còn " + (problems.size() - MAX_TOLD) + " lỗi khác không kể ra ở đây.",
              "Hãy sửa các lỗi đầu tiên trước."));
    }
    return told;
  }

  private static String oneLine(String text) {
    String line = text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH) + "…";
    return line.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ");
  }
}
