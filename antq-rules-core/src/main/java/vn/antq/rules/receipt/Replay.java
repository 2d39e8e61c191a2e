package vn.antq.rules.receipt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.antq.rules.Classifier;
import vn.antq.rules.PackLibrary;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.difference.Difference;
import vn.antq.rules.internal.json.CanonicalJson;
import vn.antq.rules.internal.json.StoredAnswer;
import vn.antq.rules.internal.text.EngineVersion;
import vn.antq.rules.pack.PackIdentity;
import vn.antq.rules.problem.InvalidAnswerException;
import vn.antq.rules.problem.InvalidDossierException;
import vn.antq.rules.problem.InvalidPackException;
import vn.antq.rules.problem.InvalidReceiptException;
import vn.antq.rules.problem.PackDefectException;
import vn.antq.rules.problem.Place;
import vn.antq.rules.problem.Problem;

/** What came of classifying the dossier of a receipt again. Immutable; equal by value. */
public final class Replay {

  private final Verdict verdict;
  private final Optional<Difference> difference;
  private final List<String> pointers;
  private final List<Rewording> rewordings;
  private final List<PackVersions> packs;
  private final Optional<EngineVersions> engines;
  private final List<Problem> problems;

  Replay(
      Verdict verdict,
      Optional<Difference> difference,
      List<String> pointers,
      List<Rewording> rewordings,
      List<PackVersions> packs,
      Optional<EngineVersions> engines,
      List<Problem> problems) {
    this.verdict = verdict;
    this.difference = difference;
    this.pointers = List.copyOf(pointers);
    this.rewordings = List.copyOf(rewordings);
    this.packs = List.copyOf(packs);
    this.engines = engines;
    this.problems = List.copyOf(problems);
  }

  /** Returns whether the answer is the same. */
  public Verdict verdict() {
    return verdict;
  }

  /** Returns the difference from the receipt's answer to the one at hand; empty without one. */
  public Optional<Difference> difference() {
    return difference;
  }

  /**
   * Returns where the two answers differ, as JSON pointers into the format {@value
   * vn.antq.rules.explanation.JsonRenderer#FORMAT}, in its order; versions of the library aside.
   */
  public List<String> pointers() {
    return pointers;
  }

  /** Returns what is said in other words, names first; empty unless the answer is reworded. */
  public List<Rewording> rewordings() {
    return rewordings;
  }

  /** Returns the packs at hand that are not the receipt's, by name, edition or digest. */
  public List<PackVersions> packs() {
    return packs;
  }

  /** Returns the version of the library then and now; empty when it is the same. */
  public Optional<EngineVersions> engines() {
    return engines;
  }

  /** Returns why the dossier could not be classified; empty when it was. */
  public List<Problem> problems() {
    return problems;
  }

  private List<Object> parts() {
    return List.of(verdict, difference, pointers, rewordings, packs, engines, problems);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Replay replay && parts().equals(replay.parts());
  }

  @Override
  public int hashCode() {
    return parts().hashCode();
  }

  /** Returns a short description for logs; do not parse it. */
  @Override
  public String toString() {
    return "Replay[" + verdict + ", " + pointers.size() + " pointers]";
  }

  /** Whether the answer is the same. */
  public enum Verdict {
    /** It is the same to the last letter, the version of this library aside. */
    IDENTICAL,
    /**
     * Another version of a pack or of this library says the same in other words: titles, labels,
     * notes or sentences, or places in files. Class, points, findings, basis, figures and facts are
     * the same. Where the versions are the same, other words are {@link #DIFFERENT}: nobody but who
     * changed the receipt can have written them.
     */
    REWORDED,
    /** Something differs: see its weight, the difference and the pointers. */
    DIFFERENT,
    /** The packs at hand do not classify the dossier any more. */
    NOT_CLASSIFIED
  }

  /** How much a difference between two answers weighs, the heaviest first. */
  public enum Weight {
    /** Class, points, or what a criterion or a step came to. */
    RESULT("kết quả"),
    /** Unit, period, facts, law, basis, what is relied on, notices. */
    CONTENT("nội dung"),
    /** Words and places in files, and versions of packs of which nothing else differs. */
    WORDING("cách ghi");

    private final String label;

    Weight(String label) {
      this.label = label;
    }

    /** Returns its Vietnamese name. */
    public String label() {
      return label;
    }

    /**
     * Returns the weight of a place where two answers differ.
     *
     * @param pointer one of {@link Replay#pointers}
     */
    public static Weight of(String pointer) {
      Objects.requireNonNull(pointer, "pointer");
      return PointerWeight.of(pointer);
    }
  }

  /**
   * Something that is said in other words.
   *
   * @param pointer where it stands in both answers, the first of several places
   * @param before what the receipt says
   * @param after what is said now
   */
  public record Rewording(String pointer, String before, String after) {}

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
   * @throws InvalidReceiptException if packs that the receipt holds are not those that it used, or
   *     its answer is none that can be compared with another
   */
  public static Replay of(Receipt receipt, PackLibrary library) {
    // Packs that a receipt holds are part of what is said to be identical.
    receipt.library();
    return by(receipt, library);
  }

  /**
   * Classifies the dossier of a receipt again, by the packs that the receipt holds. That proves
   * that the answer follows from those packs, not that they are the ones in force: compare the
   * digest of the first of its packs with one that was approved.
   *
   * @param receipt a receipt {@linkplain Receipt#withPacks with packs}
   * @throws InvalidPackException if they are no sound packs
   * @throws InvalidReceiptException if they are not those that the receipt used
   * @throws IllegalArgumentException if the receipt holds no packs
   */
  public static Replay of(Receipt receipt) {
    return by(
        receipt,
        receipt
            .library()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "The receipt holds no packs.\nMaybe give a library to take them from.")));
  }

  private static Replay by(Receipt receipt, PackLibrary given) {
    // Nobody waits for a replay: Drools says it both ways.
    PackLibrary library = given.withSessionEvery(1);
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
    List<PackVersions> packs = versions(receipt.packs(), Receipt.packsOf(answer));
    Verdict verdict =
        pointers.isEmpty()
            ? Verdict.IDENTICAL
            : (engines.isPresent() || !packs.isEmpty())
                    && ToldWords.areAll(pointers, then, now)
                    && Substance.isSame(stored(receipt, then), answer)
                ? Verdict.REWORDED
                : Verdict.DIFFERENT;
    return new Replay(
        verdict,
        Optional.of(difference(receipt, then, now)),
        pointers,
        verdict == Verdict.REWORDED ? ToldWords.of(pointers, then, now) : List.of(),
        packs,
        engines,
        List.of());
  }

  private static Classification stored(Receipt receipt, JsonNode answer) {
    try {
      return StoredAnswer.partly(receipt.dossier().id(), CanonicalJson.text(answer))
          .classification();
    } catch (InvalidAnswerException e) {
      throw incomparable(receipt);
    }
  }

  private static Difference difference(Receipt receipt, JsonNode then, JsonNode now) {
    try {
      return Difference.betweenJson(CanonicalJson.text(then), CanonicalJson.text(now));
    } catch (IllegalArgumentException e) {
      throw incomparable(receipt);
    }
  }

  private static InvalidReceiptException incomparable(Receipt receipt) {
    return new InvalidReceiptException(
        receipt.dossier().id(),
        List.of(
            new Problem(
                "wrong-part",
                Place.NOWHERE,
                "Phần kết quả không so sánh được với kết quả chạy lại.",
                Verification.ADVICE)));
  }

  private static Classifier classifier(Receipt receipt, PackLibrary library) {
    Classifier classifier = library.classifier(receipt.packs().get(0).name());
    for (Map.Entry<String, String> reading : receipt.readings().entrySet()) {
      try {
        classifier = classifier.withReading(reading.getKey(), reading.getValue());
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
    Map<String, PackIdentity> before = byName(then);
    Map<String, PackIdentity> after = byName(now);
    Set<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    List<PackVersions> versions = new ArrayList<>();
    for (String name : names) {
      Optional<PackIdentity> first = Optional.ofNullable(before.get(name));
      Optional<PackIdentity> second = Optional.ofNullable(after.get(name));
      if (!first.equals(second)) {
        versions.add(new PackVersions(first, second));
      }
    }
    return versions;
  }

  private static Map<String, PackIdentity> byName(List<PackIdentity> packs) {
    Map<String, PackIdentity> byName = new HashMap<>();
    packs.forEach(pack -> byName.putIfAbsent(pack.name(), pack));
    return byName;
  }

  /** Says whether the answer is the same to the last letter, the version of this library aside. */
  public boolean isIdentical() {
    return verdict == Verdict.IDENTICAL;
  }

  /**
   * Says whether the answer is borne out: it is identical, or another version says the same in
   * other words.
   */
  public boolean isBorneOut() {
    return verdict == Verdict.IDENTICAL || verdict == Verdict.REWORDED;
  }

  /**
   * Returns how much the weightiest difference between the two answers weighs; empty when they are
   * identical, or there is no answer at hand.
   */
  public Optional<Weight> weight() {
    return verdict == Verdict.REWORDED
        ? Optional.of(Weight.WORDING)
        : pointers.stream().map(Weight::of).min(Comparator.naturalOrder());
  }

  /**
   * Returns in Vietnamese what came of it, lines that end in LF: whether the answer is the same,
   * which versions differ, by which criteria and facts the class moved, and every place that
   * differs, the weightiest first; of an answer that is reworded, its words then and now. No line
   * of it comes from the receipt as a whole. For people: do not parse it; it may be reworded.
   */
  public String text() {
    return ReplayText.of(this);
  }
}
