package vn.antq.rules.classification;

import java.util.List;
import vn.antq.rules.dossier.Evidence;
import vn.antq.rules.pack.Rule.Effect;
import vn.antq.rules.problem.Place;
import vn.antq.rules.value.Truth;

/** One rule of a pack and what came of it, whether it matched or not. */
public interface RuleTrace {

  /** Name of the rule. */
  String rule();

  /** Where it stands in the pack. */
  Place place();

  /** What it does when it matches. */
  Effect effect();

  /**
   * What it does that to: the award level, or the outcome code; empty for violations and
   * exemptions.
   */
  String subject();

  /** Whether it matched. */
  Truth truth();

  /** What it looks at; every pattern must have a match. */
  List<PatternTrace> patterns();

  /**
   * One pattern of a rule.
   *
   * @param type {@code Unit}, {@code Scorecard} or a record type
   * @param label Vietnamese name of the list when the pattern looks at records; empty otherwise
   * @param unit what is counted in the list, such as {@code tin}; empty when the pack does not say,
   *     or it looks at no records
   * @param conditions its conditions on the unit or the scorecard; empty when it looks at records
   * @param records what came of each record; empty when it looks at the unit or the scorecard
   * @param listKnown whether the dossier states the list; true when it looks at the unit or the
   *     scorecard
   * @param truth whether it has a match
   */
  record PatternTrace(
      String type,
      String label,
      String unit,
      List<Condition> conditions,
      List<RecordTrace> records,
      boolean listKnown,
      Truth truth) {

    /** Copies the lists. */
    public PatternTrace {
      conditions = List.copyOf(conditions);
      records = List.copyOf(records);
    }
  }

  /**
   * One record, such as one crime.
   *
   * @param number its position in the dossier's list, from 1
   * @param title what the dossier calls it; may be empty
   * @param truth whether it matches the pattern
   * @param conditions the pattern's conditions on it
   * @param evidence what the record rests on
   */
  record RecordTrace(
      int number, String title, Truth truth, List<Condition> conditions, List<Evidence> evidence) {

    /** Copies the lists. */
    public RecordTrace {
      conditions = List.copyOf(conditions);
      evidence = List.copyOf(evidence);
    }
  }
}
