package vn.antq.rules.examples.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import vn.antq.rules.pack.Basis;
import vn.antq.rules.problem.InvalidDossierException;

/**
 * A score sheet as people hold it on paper, typed into a workbook: a row for each criterion.
 *
 * @param rows its criteria, in the order of the sheet
 * @param bands what the points come to, best first; none when the workbook does not say
 * @param title what it is called; empty when the workbook does not say
 * @param document the text that it stands in; empty when the workbook does not say
 * @param unit what its units are called; empty when the workbook does not say
 * @param from first day of the period; absent when the workbook does not say
 * @param to last day of the period; absent when the workbook does not say
 * @param inForce first day in force; absent when the workbook does not say
 */
public record ScoreSheet(
    List<Row> rows,
    List<Band> bands,
    String title,
    String document,
    String unit,
    Optional<MonthDay> from,
    Optional<MonthDay> to,
    Optional<LocalDate> inForce) {

  /** Copies the lists. */
  public ScoreSheet {
    rows = List.copyOf(rows);
    bands = List.copyOf(bands);
  }

  /**
   * A criterion.
   *
   * @param code its code, as packs write it
   * @param group title of its group
   * @param form how it awards points
   * @param most the most points
   * @param label what its fact is called
   * @param whole what the whole of a share is called; empty for other forms
   * @param empty what a share of nothing comes to; absent when the sheet does not say
   * @param fact name of its fact
   * @param unit what the fact counts
   * @param marks thresholds, the best first; for a mark its step
   * @param points what each threshold, or each case, comes to
   */
  public record Row(
      String code,
      String group,
      String title,
      Form form,
      BigDecimal most,
      String label,
      String whole,
      Optional<Boolean> empty,
      String fact,
      String unit,
      List<BigDecimal> marks,
      List<BigDecimal> points,
      String citation,
      Basis basis,
      String note) {

    /** Copies the lists. */
    public Row {
      marks = List.copyOf(marks);
      points = List.copyOf(points);
    }
  }

  /**
   * An outcome.
   *
   * @param from the fewest points of it
   */
  public record Band(String code, String label, BigDecimal from, String citation, Basis basis) {}

  /** A way of awarding points. */
  public enum Form {
    YES_NO("có/không"),
    AT_LEAST("bậc theo số"),
    AT_MOST("bậc theo số, càng ít càng tốt"),
    SHARE("bậc theo tỷ lệ"),
    EACH_ADDS("mỗi trường hợp cộng"),
    EACH_TAKES("mỗi trường hợp trừ"),
    TIMES_SHARE("tỷ lệ nhân điểm"),
    MARKED("người chấm cho");

    private final String label;

    Form(String label) {
      this.label = label;
    }

    /** Returns what people choose it by. */
    public String label() {
      return label;
    }

    /** Says whether each threshold has its points. */
    public boolean isTiered() {
      return this == AT_LEAST || this == AT_MOST || this == SHARE;
    }

    /** Says whether it reads a part and its whole. */
    public boolean isShare() {
      return this == SHARE || this == TIMES_SHARE;
    }

    /** Says whether it counts cases. */
    public boolean isEach() {
      return this == EACH_ADDS || this == EACH_TAKES;
    }
  }

  /**
   * Reads a score sheet.
   *
   * @throws InvalidDossierException if it cannot be used; lists every problem, by cell
   * @throws UncheckedIOException if the file cannot be read
   */
  public static ScoreSheet read(Path file) {
    return new ScoreSheetReader(file.toString()).read(SafeArchive.of(file));
  }

  /** Returns an empty workbook with its heads, choices and rows that are marked as examples. */
  public static byte[] template() throws IOException {
    return ScoreSheetLayout.template();
  }
}
