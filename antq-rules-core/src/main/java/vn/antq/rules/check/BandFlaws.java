package vn.antq.rules.check;

import java.util.Optional;
import vn.antq.rules.boundary.Bands.Flaw;
import vn.antq.rules.pack.Operand;
import vn.antq.rules.pack.Rule;
import vn.antq.rules.problem.Place;

/** Tells the flaws of bands, which are searched for together. */
final class BandFlaws {

  private BandFlaws() {}

  /** Tells the flaws of one kind. */
  static void tell(String kind, Subject subject, Remarks remarks) {
    for (Flaw flaw : subject.flaws().get()) {
      if (flaw.problem().code().equals(kind)) {
        remarks.add(
            place(flaw, subject),
            flaw.problem().message(),
            flaw.problem().advice(),
            Optional.of(flaw.counterexample()));
      }
    }
  }

  /** An overlay that replaces a figure can break bands whose rules it inherits. */
  private static Place place(Flaw flaw, Subject subject) {
    Place place = flaw.problem().place();
    if (subject.owns(place)) {
      return place;
    }
    return subject.models().stream()
        .flatMap(model -> model.rules().stream())
        .filter(rule -> isAbout(flaw, rule))
        .flatMap(Rule::comparisons)
        .flatMap(compare -> compare.right().stream())
        .filter(Operand.OfFigure.class::isInstance)
        .map(operand -> ((Operand.OfFigure) operand).definition().place())
        .filter(subject::owns)
        .findFirst()
        .orElse(place);
  }

  private static boolean isAbout(Flaw flaw, Rule rule) {
    return flaw.criterion().isEmpty()
        ? !rule.isAboutCriterion()
        : rule.isAboutCriterion() && rule.target().equals(flaw.criterion());
  }
}
