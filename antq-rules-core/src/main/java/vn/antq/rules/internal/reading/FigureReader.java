package vn.antq.rules.internal.reading;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.antq.rules.internal.document.Section;
import vn.antq.rules.internal.document.YamlNode;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.pack.Basis;
import vn.antq.rules.pack.Citation;
import vn.antq.rules.pack.Figure;
import vn.antq.rules.value.FigureValue;
import vn.antq.rules.value.Ratio;

/** Reads figures, wherever in a pack they stand. */
final class FigureReader {

  private static final List<String> KEYS =
      List.of("basis", "citation", "unit", "label", "note", "source");

  static final List<String> KINDS = List.of("percent", "number", "date");

  private final String origin;
  private final String document;
  private final ProblemLog problems;

  FigureReader(String origin, String document, ProblemLog problems) {
    this.origin = origin;
    this.document = document;
    this.problems = problems;
  }

  /** Returns the figures of {@code section} by name, with the basis and citation they inherit. */
  Map<String, Figure> read(
      Section section, Optional<Basis> inheritedBasis, String inheritedProvision) {
    Map<String, Figure> figures = new LinkedHashMap<>();
    for (YamlNode.Entry entry : section.entries()) {
      String name = entry.key().text();
      Names.checkWord(name, entry.key().place(), problems);
      Section.of("mốc " + name, entry.value(), problems)
          .flatMap(inner -> figure(name, inner, inheritedBasis, inheritedProvision))
          .ifPresentOrElse(
              figure -> figures.put(name, figure), () -> problems.leaveUnread("mốc " + name));
    }
    return figures;
  }

  private Optional<Figure> figure(
      String name, Section section, Optional<Basis> inheritedBasis, String inheritedProvision) {
    Optional<FigureValue> value = value(name, section);
    Basis basis = BasisReader.required("mốc " + name, section, inheritedBasis, problems);
    String provision = section.text("citation");
    Citation citation =
        new Citation(document, provision.isEmpty() ? inheritedProvision : provision);
    String unit = section.text("unit");
    String label = section.text("label");
    section.text("note");
    section.text("source");
    section.finish();
    return value.map(
        known -> new Figure(origin, name, known, unit, label, basis, citation, section.place()));
  }

  private Optional<FigureValue> percent(BigDecimal number, Section section) {
    try {
      return Optional.of(new FigureValue.Percent(Ratio.ofPercent(number)));
    } catch (ArithmeticException e) {
      problems.add(
          "figure-value", section.place("percent"), "Tỷ lệ phần trăm có quá nhiều chữ số.");
      return Optional.empty();
    }
  }

  private Optional<FigureValue> value(String name, Section section) {
    List<String> given = KINDS.stream().filter(section::has).toList();
    if (given.size() != 1) {
      KINDS.forEach(section::node);
      if (given.isEmpty() && section.keys().stream().anyMatch(key -> !KEYS.contains(key))) {
        // The key that nobody asks for is one of these, misspelt.
        return Optional.empty();
      }
      problems.add(
          "figure-value",
          section.place(),
          "Mốc " + name + " cần đúng một trong ba khóa percent, number, date.",
          "Ví dụ {percent: 70, basis: official}.");
      return Optional.empty();
    }
    switch (given.get(0)) {
      case "percent" -> {
        Optional<BigDecimal> percent = section.number("percent");
        if (percent.isPresent() && percent.get().signum() < 0) {
          problems.add("figure-value", section.place("percent"), "Tỷ lệ phần trăm không thể âm.");
          return Optional.empty();
        }
        return percent.flatMap(number -> percent(number, section));
      }
      case "number" -> {
        return section.number("number").map(FigureValue.Amount::new);
      }
      default -> {
        boolean dayFirst = section.text("date").contains("/");
        return section.monthDay("date").map(day -> new FigureValue.DayOfYear(day, dayFirst));
      }
    }
  }
}
