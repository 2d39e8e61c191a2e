package vn.antq.rules.examples;

/** Prints answers to standard output, as they come or at the end. */
interface Report {

  /** Takes the next answer. */
  void add(Answer answer);

  /** Prints what is left to print. */
  void finish();
}
