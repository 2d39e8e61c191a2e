package vn.antq.rules.internal.rule;

import vn.antq.rules.pack.RuleModel;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.pack.PackDefinition;
import vn.antq.rules.problem.Place;

/**
 * What a pack was read into. Applications see only the pack; the parts of this library that look at
 * the rules themselves open it here.
 *
 * @param pack what its YAML says
 * @param models unit type to its rule model, in the order of the pack
 */
public record RuleBook(PackDefinition pack, Map<String, RuleModel> models) {

  private static final AtomicReference<Opener> OPENER = new AtomicReference<>();

  /** Sees through the classes that applications use. */
  public interface Opener {

    /** Opens a pack. */
    RuleBook open(Object pack);

    /** Opens every edition of the pack that a classifier classifies by. */
    List<RuleBook> editions(Object classifier);

    /** See {@link RuleBook#texts}. */
    Map<String, Map<String, String>> texts(Object classifier);

    /** See {@link RuleBook#trial}. */
    Function<Dossier, Classification> trial(
        Object classifier, UnaryOperator<RuleModel> change, boolean rulesChanged);
  }

  /** Called once by the classes that applications use, before there is anything to open. */
  public static void openWith(Opener opener) {
    OPENER.set(opener);
  }

  /** Opens a pack. */
  public static RuleBook of(Object pack) {
    return opener().open(pack);
  }

  /** Opens every edition of the pack that a classifier classifies by. */
  public static List<RuleBook> editions(Object classifier) {
    return opener().editions(classifier);
  }

  /**
   * Returns the texts of all files that it takes to load the pack of a classifier again, by folder
   * and name.
   */
  public static Map<String, Map<String, String>> texts(Object classifier) {
    return opener().texts(classifier);
  }

  /**
   * Says whether something stands in the pack's own files, not in those of a pack that it extends.
   *
   * @param editions the editions of the pack
   */
  public static boolean isOwn(Place place, List<RuleBook> editions) {
    return editions.stream().anyMatch(book -> place.file().startsWith(book.pack().folder()));
  }

  /**
   * Returns what a classifier would answer if the packs were changed.
   *
   * @param classifier the classifier
   * @param change says what becomes of each rule model, those of used packs included; called once
   *     for each
   * @param rulesChanged whether rules change, not only figures: then only the plain-Java evaluator
   *     is asked, since Drools compiled the rules as they are
   */
  public static Function<Dossier, Classification> trial(
      Object classifier, UnaryOperator<RuleModel> change, boolean rulesChanged) {
    return opener().trial(classifier, change, rulesChanged);
  }

  private static Opener opener() {
    return Objects.requireNonNull(OPENER.get(), "whoever has a pack has loaded its class");
  }
}
