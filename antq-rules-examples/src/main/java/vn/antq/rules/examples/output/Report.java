package vn.antq.rules.examples.output;

import vn.antq.rules.examples.input.Answer;

/** Prints answers to standard output, as they come or at the end. */
public interface Report {

  /** Takes the next answer. */
  void add(Answer answer);

  /** Prints what is left to print. */
  void finish();
}
