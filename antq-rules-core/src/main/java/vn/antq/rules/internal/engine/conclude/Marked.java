package vn.antq.rules.internal.engine.conclude;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.antq.rules.classification.Classification.Notice;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.dossier.Mark;
import vn.antq.rules.internal.text.Wording;

/** Says in Vietnamese where the points that people gave stand beside the calculation. */
public final class Marked {

  private Marked() {}

  /** Returns what to say of criteria that people gave other points; empty when there are none. */
  public static Optional<Notice> notice(List<? extends Finding> findings) {
    List<Finding> otherwise = new ArrayList<>();
    for (Finding finding : findings) {
      if (finding.isMarkedOtherwise()) {
        otherwise.add(finding);
      }
    }
    return otherwise.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Notice(
                "marks-differ",
                otherwise.stream()
                    .map(finding -> finding.criterion() + " (" + text(finding) + ")")
                    .collect(
                        Collectors.joining(
                            "; ",
                            "Điểm người chấm cho khác điểm tính theo số liệu: ",
                            ". Kết quả dùng điểm tính theo số liệu; cần làm rõ chỗ khác nhau."))));
  }

  private static String text(Finding finding) {
    Mark mark = finding.mark().orElseThrow();
    List<String> parts = new ArrayList<>();
    mark.self().ifPresent(points -> parts.add("tự chấm " + Wording.number(points)));
    mark.superior().ifPresent(points -> parts.add("cấp trên chấm " + Wording.number(points)));
    finding.score().ifPresent(score -> parts.add("tính theo số liệu " + score.text()));
    return String.join(", ", parts);
  }
}
