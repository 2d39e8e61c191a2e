package vn.antq.rules.boundary;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.FindingStatus;
import vn.antq.rules.classification.Score;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.scenario.Scenario;

/**
 * Cases at the limits of one criterion, or of the outcomes, of one unit type.
 *
 * @param unitType the unit type
 * @param criterion id of the criterion; empty for outcomes
 * @param start the scenario that they are based on
 * @param cases the cases, by rule and comparison
 */
public record BoundaryTable(
    String unitType, String criterion, Scenario start, List<BoundaryCase> cases) {

  /** Copies the list. */
  public BoundaryTable {
    cases = List.copyOf(cases);
  }

  /**
   * One case.
   *
   * @param name what it shows, in Vietnamese
   * @param dossier its facts
   * @param readings open readings that it takes otherwise than by default, by name
   * @param answer what the pack answers
   */
  public record BoundaryCase(
      String name, Dossier dossier, Map<String, String> readings, Classification answer) {

    /** Copies the map. */
    public BoundaryCase {
      readings = Map.copyOf(readings);
    }
  }

  /** Returns a name for the file, such as {@code bien-khu-dan-cu-kdc-1.3.yaml}. */
  public String fileName() {
    String subject = criterion.isEmpty() ? "ket-qua" : criterion.toLowerCase(Locale.ROOT);
    return "bien-" + unitType + "-" + subject + ".yaml";
  }

  /**
   * Returns the table as a scenario file for the folder in which the scenario that it is based on
   * stands. What it expects is what the pack answers now: a person has to hold each row against the
   * law.
   */
  public String yaml() {
    Set<String> facts = new LinkedHashSet<>();
    Set<String> readings = new LinkedHashSet<>();
    for (BoundaryCase row : cases) {
      facts.addAll(changed(row.dossier()));
      readings.addAll(new TreeMap<>(row.readings()).keySet());
    }
    StringBuilder text = new StringBuilder();
    text.append(
            "# Viết tự động từ các luật của gói: mỗi mốc có ca ở đúng mốc, ngay dưới và ngay"
                + " trên.\n")
        .append(
            "# Kết quả là điều gói đang trả lời; hãy đối chiếu từng dòng với văn bản rồi mới giữ"
                + " lại.\n")
        .append("table: ")
        .append(FlowText.of(title()))
        .append("\nbasedOn: ")
        .append(FlowText.of(startFile()))
        .append("\nunit: ")
        .append(unitType)
        .append("\nperiod: {year: ")
        .append(start.dossier().year())
        .append("}\ncolumns: [case");
    facts.forEach(fact -> text.append(", ").append(fact));
    readings.forEach(reading -> text.append(", switches.").append(reading));
    text.append(criterion.isEmpty() ? ", points" : ", " + criterion).append(", outcome]\nrows:\n");
    for (BoundaryCase row : cases) {
      text.append("  - [").append(row(row, facts, readings)).append("]\n");
    }
    return text.toString();
  }

  private String title() {
    return criterion.isEmpty() ? "Biên của xếp loại" : "Biên của tiêu chí " + criterion;
  }

  private String startFile() {
    return Optional.ofNullable(Path.of(start.place().file()).getFileName())
        .map(Path::toString)
        .orElse("");
  }

  private Set<String> changed(Dossier dossier) {
    Set<String> names = new LinkedHashSet<>(start.dossier().facts().keySet());
    names.addAll(dossier.facts().keySet());
    return names.stream()
        .filter(name -> !text(dossier, name).equals(text(start.dossier(), name)))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String text(Dossier dossier, String fact) {
    return dossier.fact(fact).map(FlowText::fact).orElse("unknown");
  }

  private String row(BoundaryCase row, Set<String> facts, Set<String> readings) {
    List<String> cells = new ArrayList<>();
    cells.add(FlowText.of(row.name()));
    facts.forEach(fact -> cells.add(text(row.dossier(), fact)));
    readings.forEach(reading -> cells.add(row.readings().getOrDefault(reading, "~")));
    cells.add(criterion.isEmpty() ? points(row.answer()) : finding(row.answer()));
    String worst = row.answer().worst().code();
    String best = row.answer().best().code();
    cells.add(worst.equals(best) ? worst : "{worst: " + worst + ", best: " + best + "}");
    return String.join(", ", cells);
  }

  private static String points(Classification answer) {
    return answer
        .score()
        .map(
            score ->
                score.worst().compareTo(score.best()) == 0
                    ? plain(score.worst())
                    : "{from: " + plain(score.worst()) + ", to: " + plain(score.best()) + "}")
        .orElse("~");
  }

  private static String plain(java.math.BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private String finding(Classification answer) {
    Finding finding = answer.finding(criterion).orElseThrow();
    Optional<Score> score = finding.score();
    if (!finding.level().isEmpty() && score.isPresent()) {
      return finding.level() + " " + plain(score.get().worst());
    }
    if (finding.status() == FindingStatus.PARTLY_MET
        && score.filter(Score::isDecided).isPresent()) {
      return finding.status().code() + " " + plain(score.get().worst());
    }
    return finding.status().code();
  }

  @Override
  public String toString() {
    return fileName() + ": " + Wording.number(cases.size());
  }
}
