package vn.antq.rules.examples.benchmarks;

import vn.antq.rules.dossier.Dossier;

/** One contestant: grades a khu dân cư under QĐ 510. Thread-safe. */
@FunctionalInterface
public interface Grader {

  /** Returns the grade of a dossier that states every fact. */
  Grade grade(Dossier dossier);
}
