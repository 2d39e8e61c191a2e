package vn.antq.rules.explanation;

import java.util.List;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.FindingStatus;
import vn.antq.rules.internal.explanation.document.Tone;
import vn.antq.rules.internal.explanation.words.OutcomeScale;
import vn.antq.rules.pack.Outcome;

/** Which colour a result has. */
final class OutcomeTone {

  private OutcomeTone() {}

  /** Returns the colour of an outcome: the best is good, the worst is bad. */
  static Tone of(Classification classification) {
    return classification.isDecided()
        ? of(classification.best(), OutcomeScale.of(List.of(classification)))
        : Tone.OPEN;
  }

  /** Returns the colour of an outcome on a scale. */
  static Tone of(Outcome outcome, List<Outcome> scale) {
    if (outcome.rank() == 0) {
      return Tone.BAD;
    }
    return outcome.equals(scale.get(0)) ? Tone.GOOD : Tone.PART;
  }

  /** Returns the colour of what a criterion came to. */
  static Tone of(FindingStatus status) {
    return switch (status) {
      case MET -> Tone.GOOD;
      case PARTLY_MET -> Tone.PART;
      case NOT_MET, VIOLATED -> Tone.BAD;
      case UNDECIDED -> Tone.OPEN;
      case NOT_APPLICABLE -> Tone.CALM;
    };
  }
}
