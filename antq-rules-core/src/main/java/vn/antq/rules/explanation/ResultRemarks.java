package vn.antq.rules.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.OutcomeStep;
import vn.antq.rules.classification.OutcomeStep.Effect;
import vn.antq.rules.classification.OutcomeStep.Kind;
import vn.antq.rules.internal.text.Term;

/**
 * Says why a class is not what the points beside it let expect: what a table or an overview must
 * tell where there is no room for reasons. Stateless.
 */
public final class ResultRemarks {

  private static final String DISAGREES = "recognition-disagrees";

  private ResultRemarks() {}

  /**
   * Returns the remarks, in Vietnamese, each a part of a sentence: that a decision which the
   * dossier states is not what its facts come to, and which gate or cap lowered the class. Empty
   * when the class follows from the points.
   */
  public static List<String> of(Classification classification) {
    Objects.requireNonNull(classification, "classification");
    List<String> remarks = new ArrayList<>();
    if (classification.notices().stream().anyMatch(notice -> notice.code().equals(DISAGREES))) {
      remarks.add("quyết định đã nêu khác với kết quả tính từ chính hồ sơ này");
    }
    for (OutcomeStep step : classification.steps()) {
      if (step.effect() == Effect.DECISIVE && step.kind() != Kind.BAND) {
        remarks.add(
            (step.kind() == Kind.GATE ? "chưa đủ " + Term.GATE.word() : "có " + Term.CAP.word())
                + " \""
                + step.title()
                + "\"");
      }
    }
    return List.copyOf(remarks);
  }
}
