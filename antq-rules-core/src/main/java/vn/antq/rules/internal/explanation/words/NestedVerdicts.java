package vn.antq.rules.internal.explanation.words;

import java.util.List;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Finding;

/** Which nested classifications stand behind a criterion. */
public final class NestedVerdicts {

  private NestedVerdicts() {}

  /**
   * Returns the nested classifications whose verdict the finding rests on. One that was set aside,
   * because the dossier states a decision, is not among them.
   */
  public static List<Classification> behind(Finding finding, Classification classification) {
    return classification.nested().stream()
        .filter(nested -> finding.nested().contains(nested.pack().name()))
        .toList();
  }
}
