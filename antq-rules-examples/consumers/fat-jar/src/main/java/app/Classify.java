package app;

import java.nio.file.Path;
import vn.antq.rules.DossierReader;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.criteria.AntqPacks;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.pack.Outcome;

/** Fails unless a dossier comes to the outcome that is expected of it. */
public final class Classify {

  /**
   * @param args a dossier file, and the code of the outcome
   */
  public static void main(String[] args) {
    Dossier dossier = DossierReader.read(Path.of(args[0]));
    Classification answer = AntqPacks.classifier(AntqPacks.QD510).classify(dossier);
    String outcome = answer.outcome().map(Outcome::code).orElse("none");
    System.out.println(outcome + " on Java " + System.getProperty("java.version"));
    if (!outcome.equals(args[1])) {
      throw new IllegalStateException("Expected " + args[1]);
    }
  }
}
