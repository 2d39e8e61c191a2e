package vn.antq.rules.internal.pack;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.internal.text.Suggestion;
import vn.antq.rules.internal.yaml.Section;
import vn.antq.rules.law.Basis;

/** Reads the basis of something; nothing in a pack goes without one. */
final class BasisReader {

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
                    Suggestion.advice(scalar.text(), codes));
              }
              return basis;
            });
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
