package vn.antq.rules.receipt;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.antq.rules.Classifier;
import vn.antq.rules.DossierReader;
import vn.antq.rules.PackLibrary;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.explanation.ClassificationReader;
import vn.antq.rules.explanation.JsonRenderer;
import vn.antq.rules.internal.dossier.CanonicalDossier;
import vn.antq.rules.internal.json.CanonicalJson;
import vn.antq.rules.internal.json.DossierJson;
import vn.antq.rules.internal.json.Json;
import vn.antq.rules.pack.PackIdentity;
import vn.antq.rules.problem.InvalidDossierException;
import vn.antq.rules.problem.Problem;

/**
 * An answer with everything that it takes to get it again: the dossier, the packs with their
 * digests, the chosen readings, the version of this library, and the answer itself. A file that an
 * archive keeps and anybody can {@linkplain ReceiptReader check} and {@linkplain Replay replay}.
 *
 * <p>The text is one JSON object in the canonical form of RFC 8785, then a line feed, in UTF-8: the
 * same receipt has the same bytes everywhere, and any other byte is a change. The keys, in their
 * order:
 *
 * <ul>
 *   <li>{@code answer}: the classification, of the format {@value JsonRenderer#FORMAT}, save that a
 *       number which no IEEE 754 double holds exactly is a text
 *   <li>{@code digest}: SHA-256, in lower-case hexadecimal, of the canonical form of all other
 *       parts but {@code digests}, under their keys
 *   <li>{@code digests}: SHA-256 of the canonical form of each of those parts
 *   <li>{@code dossier}: the dossier, as {@link DossierReader} reads it
 *   <li>{@code engine}: version of this library
 *   <li>{@code format}: {@value #FORMAT}
 *   <li>{@code packs}: name, edition, title, document and digest of the pack, then of each pack
 *       whose verdict it used
 *   <li>{@code readings}: open provisions that were read otherwise than the pack does, and how
 *   <li>{@code sources}: the files of the packs, only in a receipt {@linkplain #withPacks with
 *       packs}: for each folder its name and the text of each file
 * </ul>
 *
 * <p>A digest proves that nothing was changed <em>by accident</em> or by somebody who did not
 * recompute it. It does not prove who wrote the receipt: whoever changes a receipt can compute its
 * digests anew. An answer forged in that way is found by replaying it, a forged dossier only by a
 * {@linkplain ReceiptSignature signature} or by a digest that was kept elsewhere.
 *
 * <p>Immutable and thread-safe; two receipts of the same text are equal.
 */
public final class Receipt {

  /** Value of the key {@code format}. */
  public static final String FORMAT = "antq-receipt/1";

  private final String text;
  private final ObjectNode root;
  private final Dossier dossier;
  private final List<PackIdentity> packs;
  private final Map<String, String> readings;

  /** Takes a tree whose parts were checked, with its text. */
  Receipt(ObjectNode root, String text, Dossier dossier) {
    this.root = root;
    this.text = text;
    this.dossier = dossier;
    this.packs = packs(root.path(Part.PACKS.key()));
    Map<String, String> chosen = new TreeMap<>();
    root.path(Part.READINGS.key())
        .properties()
        .forEach(entry -> chosen.put(entry.getKey(), entry.getValue().asString("")));
    this.readings = Collections.unmodifiableMap(chosen);
  }

  /**
   * Classifies a dossier and returns the receipt of the answer.
   *
   * @param dossier the dossier
   * @param classifier what classifies it, with the readings to take
   * @throws InvalidDossierException if the dossier cannot be classified, or has so many records
   *     that the receipt would be larger than 32 MB, which no reader takes
   * @throws IllegalArgumentException if the dossier states something that no file can, such as half
   *     a character
   */
  public static Receipt of(Dossier dossier, Classifier classifier) {
    Objects.requireNonNull(dossier, "dossier");
    Objects.requireNonNull(classifier, "classifier");
    return of(dossier, classifier, Optional.empty());
  }

  /**
   * Classifies a dossier and returns a receipt that stands alone: it holds the files of the packs
   * too, so that it can be {@linkplain Replay#of(Receipt) replayed} when nobody has those packs any
   * more. It is larger by those files, about 170 kB for the packs that come with this library.
   *
   * @param dossier the dossier
   * @param classifier what classifies it, with the readings to take; from a {@link PackLibrary}
   * @throws InvalidDossierException as {@link #of}
   * @throws vn.antq.rules.problem.InvalidPackException if a file of a pack was changed since it was
   *     loaded
   * @throws IllegalArgumentException as {@link #of}
   */
  public static Receipt withPacks(Dossier dossier, Classifier classifier) {
    Objects.requireNonNull(dossier, "dossier");
    Objects.requireNonNull(classifier, "classifier");
    return of(dossier, classifier, Optional.of(PackSources.tree(classifier.texts())));
  }

  private static Receipt of(Dossier dossier, Classifier classifier, Optional<ArrayNode> sources) {
    Classification answer = classifier.classify(dossier);
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.set(Part.ANSWER.key(), answer(answer));
    root.set(
        Part.DOSSIER.key(),
        DossierJson.tree(CanonicalDossier.of(dossier, classifier.pack().vocabulary())));
    root.put(Part.ENGINE.key(), answer.engine());
    root.put(Part.FORMAT.key(), FORMAT);
    root.set(Part.PACKS.key(), packs(answer));
    ObjectNode readings = root.putObject(Part.READINGS.key());
    classifier.readings().forEach(readings::put);
    sources.ifPresent(files -> root.set(Part.SOURCES.key(), files));
    Digests.add(root);
    String text = CanonicalJson.text(root) + "\n";
    if (text.getBytes(StandardCharsets.UTF_8).length > ReceiptReader.MAX_BYTES) {
      throw new InvalidDossierException(
          dossier.id(),
          List.of(
              new Problem(
                  "receipt-too-large",
                  dossier.place(),
                  "Hồ sơ có quá nhiều mục: biên nhận sẽ lớn hơn "
                      + ReceiptReader.MAX_BYTES / 1_000_000
                      + " MB.",
                  "")));
    }
    return new Receipt(root, text, dossier);
  }

  /** Returns the answer as a receipt holds it. */
  static JsonNode answer(Classification answer) {
    return CanonicalJson.exact(Json.parse(JsonRenderer.compact().render(answer)));
  }

  private static ArrayNode packs(Classification answer) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    packsOf(answer)
        .forEach(
            pack ->
                array
                    .addObject()
                    .put("name", pack.name())
                    .put("edition", pack.edition())
                    .put("title", pack.title())
                    .put("document", pack.document())
                    .put("digest", pack.digest()));
    return array;
  }

  /** Returns the pack that classified, then the packs whose verdict it used. */
  static List<PackIdentity> packsOf(Classification answer) {
    Map<String, PackIdentity> used = new LinkedHashMap<>();
    collect(answer, used);
    return List.copyOf(used.values());
  }

  private static void collect(Classification answer, Map<String, PackIdentity> used) {
    used.putIfAbsent(answer.pack().name(), answer.pack());
    answer.nested().forEach(nested -> collect(nested, used));
  }

  private static List<PackIdentity> packs(JsonNode array) {
    List<PackIdentity> packs = new ArrayList<>();
    array.forEach(
        pack ->
            packs.add(
                new PackIdentity(
                    pack.path("name").asString(""),
                    pack.path("edition").asString(""),
                    pack.path("title").asString(""),
                    pack.path("document").asString(""),
                    pack.path("digest").asString(""))));
    return List.copyOf(packs);
  }

  /** Returns the whole receipt: what to write to a file, in UTF-8. */
  public String text() {
    return text;
  }

  /** Returns the overall digest, in hexadecimal: what to keep elsewhere, or to print. */
  public String digest() {
    return root.path(Digests.OVERALL).asString("");
  }

  /** Returns the dossier. */
  public Dossier dossier() {
    return dossier;
  }

  /** Returns the answer in canonical JSON, of the format {@value JsonRenderer#FORMAT}. */
  public String answer() {
    return CanonicalJson.text(tree(Part.ANSWER));
  }

  /**
   * Returns the answer read back: every finding, and everything that was compared for it.
   *
   * @throws vn.antq.rules.problem.InvalidAnswerException if it lacks parts that the format has: an
   *     older version of this library wrote it, or somebody who computed the digests anew
   */
  public Classification classification() {
    return ClassificationReader.read(dossier.id(), answer());
  }

  JsonNode tree(Part part) {
    return root.path(part.key());
  }

  /** Returns the pack that classified, then the packs whose verdict it used; at least one. */
  public List<PackIdentity> packs() {
    return packs;
  }

  /** Says whether it holds the files of its packs. */
  public boolean hasPacks() {
    return root.has(Part.SOURCES.key());
  }

  /**
   * Returns the packs whose files it holds, read as any others are and held against the digests in
   * the receipt; empty when it holds none. Who made a receipt could put any packs into it: compare
   * the digest of the first of {@link #packs()} with one that was approved.
   *
   * @throws vn.antq.rules.problem.InvalidPackException if they are no sound packs
   * @throws vn.antq.rules.problem.InvalidReceiptException if they are not the packs that the
   *     receipt used, or hold a file that none of them reads
   */
  public Optional<PackLibrary> library() {
    return hasPacks()
        ? Optional.of(PackSources.library(dossier.id(), tree(Part.SOURCES), packs))
        : Optional.empty();
  }

  /**
   * Returns the readings that were chosen, by name: the code of each option. Empty when every open
   * provision was read as the pack does.
   */
  public Map<String, String> readings() {
    return readings;
  }

  /** Says whether no missing fact could change the outcome. */
  public boolean isDecided() {
    return root.at("/answer/outcome/decided").asBoolean(false);
  }

  /** Returns the version of the library that gave the answer. */
  public String engine() {
    return root.path(Part.ENGINE.key()).asString("");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Receipt receipt && receipt.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** Returns what the receipt is of, and its digest. For people: do not parse it. */
  @Override
  public String toString() {
    return FORMAT + " " + dossier.id() + " " + digest();
  }
}
