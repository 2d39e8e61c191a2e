package vn.antq.rules.criteria;

import java.util.ArrayList;
import java.util.List;
import vn.antq.rules.Classifier;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.problem.InvalidDossierException;
import vn.antq.rules.scenario.Scenario;

/** Real dossiers for tests that need many: those of the packs' scenarios that get an answer. */
final class ScenarioDossiers {

  private ScenarioDossiers() {}

  /** Returns so many of them at most, from all over the pack. */
  static List<Dossier> of(String pack, int most) {
    Classifier classifier = AntqPacks.classifier(pack);
    List<Dossier> dossiers = new ArrayList<>();
    for (Scenario scenario : AntqPacks.scenarios(pack)) {
      try {
        classifier.classify(scenario.dossier());
        dossiers.add(scenario.dossier());
      } catch (InvalidDossierException outOfScope) {
        continue;
      }
    }
    int step = Math.max(1, dossiers.size() / most);
    List<Dossier> chosen = new ArrayList<>();
    for (int i = 0; i < dossiers.size() && chosen.size() < most; i += step) {
      chosen.add(dossiers.get(i));
    }
    return chosen;
  }
}
