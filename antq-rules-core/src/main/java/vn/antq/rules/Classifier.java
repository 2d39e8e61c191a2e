package vn.antq.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.pack.Pack;
import vn.antq.rules.pack.Variant;
import vn.antq.rules.problem.InvalidDossierException;
import vn.antq.rules.problem.PackDefectException;

/**
 * Classifies dossiers by one pack. Immutable and thread-safe; make one and keep it. To use, not to
 * implement: what looks at a classifier's rules takes any.
 */
public sealed interface Classifier permits LibraryClassifier, LivePacks.LiveClassifier {

  /** Returns the newest edition of the pack that it classifies by. */
  Pack pack();

  /** Returns every edition of that pack, by the day from which it is in force. */
  List<Pack> editions();

  /**
   * Returns the editions that decide a dossier: those of the packs that its own pack uses, then the
   * one in force in its assessment period, or the newest where none is.
   */
  Set<Pack> packsFor(Dossier dossier);

  /**
   * Classifies a dossier. Pure: the same dossier gives an equal classification, whatever the date
   * and the platform.
   *
   * @throws InvalidDossierException if the dossier states something wrong or contradictory, its
   *     unit type is not one of the pack's, or the pack is not in force in its assessment period;
   *     lists every problem
   * @throws PackDefectException if the pack's rules contradict each other on this dossier
   */
  Classification classify(Dossier dossier);

  /**
   * Returns a classifier that reads an open provision of law differently.
   *
   * @param name name of the open reading in the pack or a pack that it uses, such as {@code
   *     crimeTrend}
   * @param option code of the reading to take, such as {@code TOTAL}
   * @throws IllegalArgumentException if there is no such reading
   */
  Classifier withReading(String name, String option);

  /**
   * Returns the readings that were chosen with {@link #withReading}, by name, in the order of their
   * names: the code of each option. Empty when every open provision is read as the pack does.
   */
  Map<String, String> readings();

  /**
   * Returns what would answer if the packs were changed. Its answers say so in the identity of the
   * pack.
   */
  Classifier variant(Variant variant);

  /**
   * Returns the texts of all files that it takes to load the pack again with {@link
   * PackLibrary#ofTexts}, by folder and name. Reads them anew.
   *
   * @throws vn.antq.rules.problem.InvalidPackException if a file was changed since it was loaded
   */
  Map<String, Map<String, String>> texts();
}
