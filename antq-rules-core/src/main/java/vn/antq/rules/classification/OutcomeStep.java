package vn.antq.rules.classification;

import java.util.List;
import java.util.Optional;
import vn.antq.rules.pack.Citation;
import vn.antq.rules.pack.Outcome;
import vn.antq.rules.pack.Reliance;
import vn.antq.rules.value.Truth;

/**
 * One step from the findings to the outcome: the band that the scorecard reaches, a gate that an
 * outcome asks for besides, or a cap that limits the outcome.
 *
 * @param id id of the gate or cap in its pack; code of the outcome for a band
 * @param kind what kind of step it is
 * @param outcome for a band, the outcome it leads to; for a gate, the outcome it guards; for a cap,
 *     the best outcome it leaves
 * @param title what it asks or says, in Vietnamese
 * @param citation where the law says so
 * @param note what is open about it, in Vietnamese; may be empty
 * @param reliance the gate or cap itself with its basis; absent for a band, whose figures carry
 *     theirs
 * @param effect what the step did to the outcome
 * @param truth whether one of its rules matches
 * @param rules its rules and what came of them, in the order of the pack
 * @param missing the facts that would settle an open gate or cap; empty for a band, which depends
 *     on the findings
 */
public record OutcomeStep(
    String id,
    Kind kind,
    Outcome outcome,
    String title,
    Citation citation,
    String note,
    Optional<Reliance> reliance,
    Effect effect,
    Truth truth,
    List<RuleTrace> rules,
    List<MissingFact> missing) {

  /** Copies the lists. */
  public OutcomeStep {
    rules = List.copyOf(rules);
    missing = List.copyOf(missing);
  }

  /** Kinds of steps. */
  public enum Kind {
    /** A range of the scorecard that leads to an outcome. */
    BAND,
    /** A condition that an outcome asks for besides the scorecard. */
    GATE,
    /** A condition that limits the outcome. */
    CAP
  }

  /** What a step did. */
  public enum Effect {
    /** A band that was reached; a gate or cap that lowered the outcome. */
    DECISIVE,
    /** A step that missing facts may yet make decisive. */
    OPEN,
    /** A step that did nothing to the outcome. */
    NONE
  }
}
