package vn.antq.rules.examples.output;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.antq.rules.examples.output.ScoreSheetCases.Case;
import vn.antq.rules.examples.workbook.ScoreSheet.Band;
import vn.antq.rules.examples.workbook.ScoreSheet.Row;

/**
 * The scenarios of a pack that is made from a score sheet. What they expect is worked out from the
 * sheet, so that they hold the rules to it.
 */
final class ScoreSheetScenarios {

  static final String BEST = "tat-ca-cao-nhat.yaml";

  /** Sums of points that are kept while a case is looked for in each band. */
  private static final int MOST_SUMS = 20_000;

  private final List<Row> rows;
  private final List<Band> bands;
  private final String unitType;
  private final int year;
  private final BigDecimal scale;

  ScoreSheetScenarios(
      List<Row> rows, List<Band> bands, BigDecimal scale, String unitType, int year) {
    this.rows = rows;
    this.bands = bands;
    this.unitType = unitType;
    this.year = year;
    this.scale = scale;
  }

  /** Returns the text of each file, by its name. */
  Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(BEST, best());
    for (Row row : rows) {
      files.put(row.code().toLowerCase(Locale.ROOT) + "-moc.yaml", table(row));
    }
    files.put("xep-loai-tung-ket-qua.yaml", bandTable());
    return files;
  }

  private Band band(BigDecimal points) {
    return bands.stream()
        .filter(band -> points.compareTo(band.from()) >= 0)
        .findFirst()
        .orElse(bands.get(bands.size() - 1));
  }

  private String best() {
    StringBuilder text = new StringBuilder("scenario: Mọi tiêu chí đều được điểm cao nhất\n");
    text.append("unit: ").append(unitType).append("\nperiod: {year: ").append(year).append("}\n");
    text.append("facts:\n");
    for (Row row : rows) {
      new ScoreSheetCases(row)
          .best()
          .facts()
          .forEach(
              (name, value) ->
                  text.append("  ").append(name).append(": ").append(value).append('\n'));
    }
    text.append("expect:\n  findings:\n");
    for (Row row : rows) {
      text.append("    ")
          .append(PackText.quoted(row.code()))
          .append(": ")
          .append(expected(new ScoreSheetCases(row).best()))
          .append('\n');
    }
    return text.append("  points: ")
        .append(PackText.plain(scale))
        .append("\n  outcome: ")
        .append(band(scale).code())
        .append('\n')
        .toString();
  }

  /** The points of a criterion that is met in part are held to by the sum of all. */
  private static String expected(Case one) {
    if (one.level().isEmpty()) {
      return one.points().signum() == 0 ? "not met" : "partly met";
    }
    return "{" + one.level() + ": " + PackText.plain(one.points()) + "}";
  }

  private String table(Row row) {
    List<Case> cases = new ScoreSheetCases(row).all();
    List<String> facts = List.copyOf(cases.get(0).facts().keySet());
    StringBuilder text = new StringBuilder("table: ");
    text.append(PackText.quoted(row.code() + " ở từng mốc")).append("\nbasedOn: ").append(BEST);
    text.append("\ncolumns: [case, ").append(String.join(", ", facts));
    text.append(", ").append(PackText.quoted(row.code())).append(", points]\nrows:\n");
    for (Case one : cases) {
      List<String> cells = new ArrayList<>();
      cells.add(PackText.quoted(one.name()));
      facts.forEach(fact -> cells.add(String.valueOf(one.facts().get(fact))));
      cells.add(expected(one));
      cells.add(PackText.plain(scale.subtract(row.most()).add(one.points())));
      text.append("  - [").append(String.join(", ", cells)).append("]\n");
    }
    return text.toString();
  }

  /** Sums that the criteria can come to together, each with the case of every criterion. */
  private NavigableMap<BigDecimal, List<Case>> sums() {
    NavigableMap<BigDecimal, List<Case>> sums = new TreeMap<>();
    sums.put(BigDecimal.ZERO, List.of());
    for (Row row : rows) {
      Map<BigDecimal, Case> choices = new TreeMap<>();
      new ScoreSheetCases(row).all().forEach(one -> choices.putIfAbsent(one.points(), one));
      NavigableMap<BigDecimal, List<Case>> next = new TreeMap<>();
      // The worst and the best of all are always among them.
      sums.descendingMap()
          .forEach(
              (sum, cases) ->
                  choices.forEach(
                      (points, one) -> {
                        BigDecimal total = sum.add(points);
                        boolean room =
                            next.size() < MOST_SUMS
                                || cases.stream().allMatch(c -> c.points().signum() == 0);
                        if (room && !next.containsKey(total)) {
                          List<Case> all = new ArrayList<>(cases);
                          all.add(one);
                          next.put(total, all);
                        }
                      }));
      sums = next;
    }
    return sums;
  }

  private String bandTable() {
    NavigableMap<BigDecimal, List<Case>> sums = sums();
    Set<BigDecimal> shown = new LinkedHashSet<>();
    BigDecimal above = null;
    for (Band band : bands) {
      for (Optional<BigDecimal> sum :
          List.of(
              Optional.ofNullable(above == null ? sums.lastKey() : sums.lowerKey(above)),
              Optional.ofNullable(sums.ceilingKey(band.from())))) {
        sum.filter(points -> band(points).equals(band)).ifPresent(shown::add);
      }
      above = band.from();
    }
    List<String> facts =
        rows.stream()
            .flatMap(row -> new ScoreSheetCases(row).best().facts().keySet().stream())
            .toList();
    StringBuilder text = new StringBuilder("table: Từng kết quả\nbasedOn: ").append(BEST);
    text.append("\ncolumns: [case, ")
        .append(String.join(", ", facts))
        .append(", points, outcome]\nrows:\n");
    for (BigDecimal points : shown) {
      Map<String, String> stated = new LinkedHashMap<>();
      Optional.ofNullable(sums.get(points))
          .orElse(List.of())
          .forEach(one -> stated.putAll(one.facts()));
      text.append("  - [")
          .append(PackText.quoted(PackText.shown(points) + " điểm"))
          .append(", ")
          .append(facts.stream().map(stated::get).collect(Collectors.joining(", ")))
          .append(", ")
          .append(PackText.plain(points))
          .append(", ")
          .append(band(points).code())
          .append("]\n");
    }
    return text.toString();
  }
}
