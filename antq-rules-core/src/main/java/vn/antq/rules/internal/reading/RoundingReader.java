package vn.antq.rules.internal.reading;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.antq.rules.internal.document.Section;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.internal.text.Suggestion;
import vn.antq.rules.pack.Basis;
import vn.antq.rules.pack.Citation;
import vn.antq.rules.pack.Rounding;

/** Reads how points are rounded: {@code rounding: {to: 0.25, how: down, basis: assumed}}. */
final class RoundingReader {

  private static final List<String> MODES =
      Arrays.stream(Rounding.Mode.values()).map(Rounding.Mode::code).toList();

  private final String origin;
  private final String document;
  private final ProblemLog problems;

  RoundingReader(String origin, String document, ProblemLog problems) {
    this.origin = origin;
    this.document = document;
    this.problems = problems;
  }

  /**
   * Reads one.
   *
   * @param inherited the basis of what it is about, taken where it states none of its own
   * @param provision the same of the citation
   */
  Optional<Rounding> read(Section section, Optional<Basis> inherited, String provision) {
    section.required("to");
    Optional<BigDecimal> step = section.number("to");
    if (step.isPresent() && step.get().signum() <= 0) {
      problems.add(
          "rounding-step",
          section.place("to"),
          "Bước làm tròn (to) phải lớn hơn 0.",
          "Ví dụ to: 0.01, to: 0.25 hoặc to: 1.");
    }
    String how = section.requiredText("how");
    Optional<Rounding.Mode> mode =
        Arrays.stream(Rounding.Mode.values()).filter(one -> one.code().equals(how)).findFirst();
    if (mode.isEmpty() && !how.isEmpty()) {
      problems.add(
          "unknown-value",
          section.place("how"),
          "Không có cách làm tròn \"" + how + "\".",
          Suggestion.advice(how, MODES));
    }
    Basis basis = BasisReader.required("cách làm tròn", section, inherited, problems);
    String citation = section.text("citation");
    section.text("note");
    section.text("source");
    section.finish();
    return step.filter(one -> one.signum() > 0)
        .flatMap(
            known ->
                mode.map(
                    direction ->
                        new Rounding(
                            origin,
                            known,
                            direction,
                            basis,
                            new Citation(document, citation.isEmpty() ? provision : citation),
                            section.place())));
  }
}
