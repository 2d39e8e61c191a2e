package vn.antq.rules.internal.explanation.words;

import vn.antq.rules.pack.Rule;

/** In which sense the conditions of a rule read. */
public enum Sense {
  /** Somebody asks for them: what is missing is told. */
  REQUIREMENT,
  /** They describe what is the case; that they hold may be bad. */
  FACT;

  /** Returns the sense of a rule with the given effect. */
  public static Sense of(Rule.Effect effect) {
    return switch (effect) {
      case AWARD, ADD, GATE -> REQUIREMENT;
      case TAKE, VIOLATION, EXEMPTION, OUTCOME, CAP -> FACT;
    };
  }
}
