package vn.antq.rules.internal.engine.conclude;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Classification.Notice;
import vn.antq.rules.classification.Recognition;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.Outcome;
import vn.antq.rules.value.Level;

/** Says in Vietnamese how a decision that a dossier states stands beside the calculation. */
public final class Recognitions {

  private Recognitions() {}

  /**
   * Returns what to say of a decision; empty when it counts and the calculation agrees.
   *
   * @param fact the fact that states the decision
   * @param level what it states
   * @param decision what the pack calls it; may be empty
   * @param lacks what the dossier does not say of it
   * @param inner the calculation
   * @param scale the outcomes of the pack that calculated
   */
  public static Optional<Notice> notice(
      FactDefinition fact,
      Level level,
      String decision,
      List<Recognition.Part> lacks,
      Classification inner,
      List<Outcome> scale) {
    Optional<Recognition> recognition =
        scale.stream()
            .filter(outcome -> outcome.code().equals(level.code()))
            .findFirst()
            .map(
                stated ->
                    new Recognition(
                        fact.name(),
                        decision,
                        inner.pack().document(),
                        stated,
                        inner.worst(),
                        inner.best(),
                        lacks));
    return recognition
        .filter(known -> !known.counts() || !known.agrees())
        .map(
            known ->
                known.counts()
                    ? new Notice("recognition-disagrees", disagrees(known), recognition)
                    : new Notice("recognition-unproven", unproven(known, fact), recognition));
  }

  private static String disagrees(Recognition decision) {
    return Wording.sentence(decision.called())
        + " ghi \""
        + decision.stated().label()
        + "\" nhưng tính theo "
        + decision.document()
        + " từ chính hồ sơ này là \""
        + calculated(decision)
        + "\". Kết quả dùng "
        + decision.called()
        + "; cần làm rõ chỗ khác nhau.";
  }

  private static String unproven(Recognition decision, FactDefinition fact) {
    boolean lower = decision.stated().rank() < decision.worst().rank();
    return "Hồ sơ ghi "
        + decision.called()
        + " \""
        + decision.stated().label()
        + "\" nhưng thiếu "
        + decision.lacks().stream().map(Recognition.Part::label).collect(Collectors.joining(", "))
        + " nên chưa được dùng; tính theo "
        + decision.document()
        + " từ chính hồ sơ này là \""
        + calculated(decision)
        + "\""
        + (lower ? ", cao hơn quyết định, nên để ngỏ giữa hai mức" : "")
        + ". Hãy ghi đủ số, ngày và cơ quan ban hành vào tài liệu chứng minh của \""
        + fact.label()
        + "\", hoặc bỏ dữ kiện này.";
  }

  private static String calculated(Recognition decision) {
    return decision.worst().equals(decision.best())
        ? decision.best().label()
        : "chưa xác định, từ " + decision.worst().label() + " đến " + decision.best().label();
  }
}
