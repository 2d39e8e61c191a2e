package vn.antq.rules;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.internal.engine.EditionClassifier;
import vn.antq.rules.pack.Pack;
import vn.antq.rules.pack.Variant;

/** Classifies by a pack of a library. */
record LibraryClassifier(PackLibrary library, EditionClassifier engine) implements Classifier {

  @Override
  public Pack pack() {
    return engine.pack();
  }

  @Override
  public List<Pack> editions() {
    return engine.editions();
  }

  @Override
  public Set<Pack> packsFor(Dossier dossier) {
    return engine.packsFor(Objects.requireNonNull(dossier, "dossier"));
  }

  @Override
  public Classification classify(Dossier dossier) {
    return engine.classify(Objects.requireNonNull(dossier, "dossier"));
  }

  @Override
  public Classifier withReading(String name, String option) {
    return new LibraryClassifier(library, engine.withReading(name, option));
  }

  @Override
  public Map<String, String> readings() {
    return engine.readings();
  }

  @Override
  public Classifier variant(Variant variant) {
    return new LibraryClassifier(
        library, engine.variant(Objects.requireNonNull(variant, "variant")));
  }

  @Override
  public Map<String, Map<String, String>> texts() {
    return library.texts(engine.name());
  }
}
