package vn.antq.rules.internal.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.antq.rules.internal.document.Section;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.internal.text.Suggestion;
import vn.antq.rules.pack.Basis;

/** Reads the basis of something; nothing in a pack goes without one. */
final class BasisReader {

  private static final Map<String, Basis> NAMES =
      Map.of(
          "chính thức", Basis.OFFICIAL,
          "văn bản chính thức", Basis.OFFICIAL,
          "địa phương", Basis.LOCAL,
          "của địa phương", Basis.LOCAL,
          "cách hiểu", Basis.INTERPRETATION,
          "thứ cấp", Basis.SECONDARY,
          "giả định", Basis.ASSUMED,
          "tạm", Basis.ASSUMED);

  private BasisReader() {}

  /** Returns the basis that the section states. */
  static Optional<Basis> stated(Section section, ProblemLog problems) {
    return section
        .node("basis")
        .flatMap(node -> section.scalar(node, "một căn cứ"))
        .flatMap(
            scalar -> {
              Optional<Basis> basis =
                  Arrays.stream(Basis.values())
                      .filter(candidate -> candidate.code().equals(scalar.text()))
                      .findFirst();
              if (basis.isEmpty()) {
                List<String> codes = Arrays.stream(Basis.values()).map(Basis::code).toList();
                problems.add(
                    "unknown-basis",
                    scalar.place(),
                    "Không có căn cứ \"" + scalar.text() + "\".",
                    Arrays.stream(Basis.values())
                        .filter(known -> isCalled(known, scalar.text()))
                        .findFirst()
                        .map(known -> "Hãy viết " + known.code() + ".")
                        .orElse(Suggestion.advice(scalar.text(), codes)));
              }
              return basis;
            });
  }

  /** A basis written in Vietnamese: by its name, or by the first words of it. */
  private static boolean isCalled(Basis basis, String written) {
    String word = written.strip().toLowerCase(Locale.ROOT);
    return basis.label().equals(word) || basis.equals(NAMES.get(word));
  }

  /**
   * Returns the basis that the section states, or the one it inherits; reports when there is
   * neither.
   */
  static Basis required(
      String what, Section section, Optional<Basis> inherited, ProblemLog problems) {
    boolean written = section.has("basis");
    Optional<Basis> basis = stated(section, problems);
    if (basis.isEmpty() && inherited.isEmpty() && !written) {
      problems.add(
          "missing-basis",
          section.place(),
          "Thiếu căn cứ (basis) của " + what + ".",
          "Hãy thêm basis: official, local, interpretation, secondary hoặc assumed."
              + " Chưa rõ nguồn thì ghi assumed.");
    }
    return basis.or(() -> inherited).orElse(Basis.ASSUMED);
  }
}
