package vn.antq.rules.internal.explanation.words;

import java.util.ArrayList;
import java.util.List;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.dossier.Mark;
import vn.antq.rules.internal.text.Wording;

/** How sentences tell of the points that people gave a criterion. */
public final class MarkWording {

  private MarkWording() {}

  /** Returns what people gave, beside what the facts come to. */
  public static String of(Finding finding, Mark mark) {
    List<String> parts = new ArrayList<>();
    finding.score().ifPresent(score -> parts.add("tối đa " + Wording.number(score.maximum())));
    mark.self().ifPresent(points -> parts.add("tự chấm " + Wording.number(points)));
    mark.superior()
        .ifPresent(
            points ->
                parts.add(
                    "cấp trên chấm "
                        + Wording.number(points)
                        + (mark.by().isEmpty() ? "" : " (" + mark.by() + ")")));
    finding.score().ifPresent(score -> parts.add("tính theo số liệu " + points(score.text())));
    if (finding.isMarkedOtherwise()) {
      parts.add("điểm chấm khác điểm tính");
    }
    mark.evidence().stream()
        .map(EvidenceWording::words)
        .filter(words -> !words.isEmpty())
        .forEach(parts::add);
    if (!mark.note().isEmpty()) {
      parts.add(mark.note());
    }
    return String.join("; ", parts);
  }

  private static String points(String score) {
    return score.substring(0, score.indexOf('/'));
  }
}
