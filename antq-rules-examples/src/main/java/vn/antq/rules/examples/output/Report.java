package vn.antq.rules.examples.output;

import vn.antq.rules.examples.input.Answer;
import vn.antq.rules.ranking.Ranking;

/** Prints answers to standard output, as they come or at the end. */
public interface Report {

  /** Takes the next answer. */
  void add(Answer answer);

  /** Takes the ranking of all answers, before the end; only where the pack states quotas. */
  void rank(Ranking ranking);

  /** Prints what is left to print. */
  void finish();
}
