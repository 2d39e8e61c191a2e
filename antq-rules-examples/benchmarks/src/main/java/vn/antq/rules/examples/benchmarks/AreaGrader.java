package vn.antq.rules.examples.benchmarks;

import vn.antq.rules.dossier.Dossier;

/** A contestant that grades typed facts; the conversion from a dossier is part of its work. */
interface AreaGrader extends Grader {

  Grade grade(ResidentialArea area);

  @Override
  default Grade grade(Dossier dossier) {
    return grade(ResidentialArea.of(dossier));
  }
}
