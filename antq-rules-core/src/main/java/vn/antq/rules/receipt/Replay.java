package vn.antq.rules.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.antq.rules.Classifier;
import vn.antq.rules.PackLibrary;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Classification.PackIdentity;
import vn.antq.rules.explanation.Difference;
import vn.antq.rules.internal.json.CanonicalJson;
import vn.antq.rules.internal.text.EngineVersion;
import vn.antq.rules.problem.InvalidDossierException;
import vn.antq.rules.problem.InvalidPackException;
import vn.antq.rules.problem.PackDefectException;
import vn.antq.rules.problem.Place;
import vn.antq.rules.problem.Problem;

/**
 * What came of classifying the dossier of a receipt again. Immutable.
 *
 * @param verdict whether the answer is the same
 * @param difference from the receipt's answer to the one at hand; absent when there is none at hand
 * @param pointers where the two answers differ, as JSON pointers into the format {@value
 *     vn.antq.rules.explanation.JsonRenderer#FORMAT}, in its order; versions of the library aside
 * @param packs packs at hand that are not the receipt's, by name, edition or digest
 * @param engines version of the library then and now; absent when it is the same
 * @param problems why the dossier could not be classified; empty when it was
 */
public record Replay(
    Verdict verdict,
    Optional<Difference> difference,
    List<String> pointers,
    List<PackVersions> packs,
    Optional<EngineVersions> engines,
    List<Problem> problems) {

  /** Copies the lists. */
  public Replay {
    pointers = List.copyOf(pointers);
    packs = List.copyOf(packs);
    problems = List.copyOf(problems);
  }

  /** Whether the answer is the same. */
  public enum Verdict {
    /** It is the same to the last letter, the version of this library aside. */
    IDENTICAL,
    /** Something differs: see the difference, or the pointers when only wording or places do. */
    DIFFERENT,
    /** The packs at hand do not classify the dossier any more. */
    NOT_CLASSIFIED
  }

  /**
   * A pack that is not the receipt's.
   *
   * @param then the receipt's; absent when it did not use the pack
   * @param now the one at hand; absent when it is not used any more
   */
  public record PackVersions(Optional<PackIdentity> then, Optional<PackIdentity> now) {}

  /**
   * Versions of this library.
   *
   * @param then the receipt's
   * @param now the one at hand
   */
  public record EngineVersions(String then, String now) {}

  /**
   * Classifies the dossier of a receipt again, by the pack of the same name and with the same
   * readings. A pack of another edition or digest is used all the same: the replay tells what it
   * changes.
   *
   * @param receipt the receipt
   * @param library where to take the packs from
   * @throws InvalidPackException if the library has no pack of that name, or the pack does not know
   *     a reading that the receipt took
   */
  public static Replay of(Receipt receipt, PackLibrary library) {
    Classifier classifier = classifier(receipt, library);
    Optional<EngineVersions> engines =
        receipt.engine().equals(EngineVersion.current())
            ? Optional.empty()
            : Optional.of(new EngineVersions(receipt.engine(), EngineVersion.current()));
    Classification answer;
    try {
      answer = classifier.classify(receipt.dossier());
    } catch (InvalidDossierException e) {
      return notClassified(receipt, library, engines, e.problems());
    } catch (PackDefectException e) {
      return notClassified(
          receipt,
          library,
          engines,
          List.of(new Problem("pack-defect", Place.NOWHERE, String.valueOf(e.getMessage()), "")));
    }
    JsonNode then = receipt.tree(Part.ANSWER);
    JsonNode now = Receipt.answer(answer);
    List<String> pointers = new ArrayList<>();
    JsonPointers.collect("", withoutEngine(then), withoutEngine(now), pointers);
    Difference difference =
        Difference.betweenJson(CanonicalJson.text(then), CanonicalJson.text(now));
    return new Replay(
        pointers.isEmpty() ? Verdict.IDENTICAL : Verdict.DIFFERENT,
        Optional.of(difference),
        pointers,
        versions(receipt.packs(), Receipt.packsOf(answer)),
        engines,
        List.of());
  }

  private static Classifier classifier(Receipt receipt, PackLibrary library) {
    Classifier classifier = library.classifier(receipt.packs().get(0).name());
    for (Map.Entry<String, String> reading : receipt.readings().entrySet()) {
      try {
        classifier = classifier.reading(reading.getKey(), reading.getValue());
      } catch (IllegalArgumentException e) {
        String name = classifier.pack().name();
        throw new InvalidPackException(
            name,
            List.of(
                new Problem(
                    "unknown-reading",
                    Place.NOWHERE,
                    "Gói "
                        + name
                        + " không có cách hiểu \""
                        + reading.getKey()
                        + "="
                        + reading.getValue()
                        + "\" mà biên nhận đã chọn.",
                    "Có thể bạn cần bản gói đã dùng khi lập biên nhận.")));
      }
    }
    return classifier;
  }

  private static Replay notClassified(
      Receipt receipt,
      PackLibrary library,
      Optional<EngineVersions> engines,
      List<Problem> problems) {
    List<PackIdentity> now = new ArrayList<>();
    for (PackIdentity pack : receipt.packs()) {
      library.editions(pack.name()).stream()
          .filter(edition -> edition.edition().equals(pack.edition()))
          .findFirst()
          .or(() -> library.pack(pack.name()))
          .ifPresent(edition -> now.add(edition.identity()));
    }
    return new Replay(
        Verdict.NOT_CLASSIFIED,
        Optional.empty(),
        List.of(),
        versions(receipt.packs(), now),
        engines,
        problems);
  }

  private static JsonNode withoutEngine(JsonNode answer) {
    JsonNode copy = answer.deepCopy();
    removeEngine(copy);
    return copy;
  }

  private static void removeEngine(JsonNode answer) {
    if (answer instanceof ObjectNode object) {
      object.remove("engine");
      object.path("nested").forEach(Replay::removeEngine);
    }
  }

  private static List<PackVersions> versions(List<PackIdentity> then, List<PackIdentity> now) {
    Set<String> names = new TreeSet<>();
    then.forEach(pack -> names.add(pack.name()));
    now.forEach(pack -> names.add(pack.name()));
    List<PackVersions> versions = new ArrayList<>();
    for (String name : names) {
      Optional<PackIdentity> first = named(name, then);
      Optional<PackIdentity> second = named(name, now);
      if (!first.equals(second)) {
        versions.add(new PackVersions(first, second));
      }
    }
    return versions;
  }

  private static Optional<PackIdentity> named(String name, List<PackIdentity> packs) {
    return packs.stream().filter(pack -> pack.name().equals(name)).findFirst();
  }

  /** Says whether the answer is the same to the last letter, the version of this library aside. */
  public boolean isIdentical() {
    return verdict == Verdict.IDENTICAL;
  }

  /**
   * Returns in Vietnamese what came of it, lines that end in LF: whether the answer is the same,
   * which versions differ, and by which criteria and facts the class moved. For people: do not
   * parse it; it may be reworded.
   */
  public String text() {
    return ReplayText.of(this);
  }
}
