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
 */
public interface OutcomeStep {

  /** Id of the gate or cap in its pack; code of the outcome for a band. */
  String id();

  /** What kind of step it is. */
  Kind kind();

  /**
   * For a band, the outcome it leads to; for a gate, the outcome it guards; for a cap, the best
   * outcome it leaves.
   */
  Outcome outcome();

  /** What it asks or says, in Vietnamese. */
  String title();

  /** Where the law says so. */
  Citation citation();

  /** What is open about it, in Vietnamese; may be empty. */
  String note();

  /** The gate or cap itself with its basis; absent for a band, whose figures carry theirs. */
  Optional<Reliance> reliance();

  /** What the step did to the outcome. */
  Effect effect();

  /** Whether one of its rules matches. */
  Truth truth();

  /** Its rules and what came of them, in the order of the pack. */
  List<RuleTrace> rules();

  /**
   * The facts that would settle an open gate or cap; empty for a band, which depends on the
   * findings.
   */
  List<MissingFact> missing();

  /** Kinds of steps. */
  enum Kind {
    /** A range of the scorecard that leads to an outcome. */
    BAND,
    /** A condition that an outcome asks for besides the scorecard. */
    GATE,
    /** A condition that limits the outcome. */
    CAP
  }

  /** What a step did. */
  enum Effect {
    /** A band that was reached; a gate or cap that lowered the outcome. */
    DECISIVE,
    /** A step that missing facts may yet make decisive. */
    OPEN,
    /** A step that did nothing to the outcome. */
    NONE
  }
}
