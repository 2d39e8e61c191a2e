package vn.antq.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.internal.document.YamlReader;
import vn.antq.rules.internal.dossier.MapReader;
import vn.antq.rules.internal.json.JsonReader;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.internal.reading.TextFile;
import vn.antq.rules.problem.InvalidDossierException;
import vn.antq.rules.value.Medium;

/** Reads dossiers from YAML, from JSON and from maps that are shaped like it. Thread-safe. */
public final class DossierReader {

  private static final int MAX_BYTES = 4_000_000;

  private DossierReader() {}

  /**
   * Reads a dossier from a file.
   *
   * @param file a YAML or JSON file in UTF-8
   * @throws InvalidDossierException if it cannot be read or is not a dossier; lists every problem.
   *     Whether its facts make sense is only known when it is classified.
   */
  public static Dossier read(Path file) {
    Objects.requireNonNull(file, "file");
    return parse(file).dossier();
  }

  /**
   * Reads a dossier from text.
   *
   * @param name what to call the text when telling a person about it; when it ends in {@code
   *     .json}, the text is read as JSON and nothing else
   * @param text YAML or JSON
   * @throws InvalidDossierException if it is not a dossier; lists every problem
   */
  public static Dossier read(String name, String text) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(text, "text");
    return parse(name, text).dossier();
  }

  /**
   * Reads a dossier from JSON, and nothing but JSON: many times as fast as {@link #read(String,
   * String)}, which takes YAML too and so also JSON with mistakes. Both make the same of what both
   * take.
   *
   * @param name what to call the text when telling a person about it
   * @param line number of the text's first line within what is called so, from 1
   * @param text exactly one JSON object
   * @throws InvalidDossierException if it is not a dossier; lists every problem
   */
  public static Dossier readJson(String name, int line, String text) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(text, "text");
    return json(name, line, text).dossier();
  }

  /**
   * Reads a dossier from maps, lists and values, as a JSON library makes them of a dossier file.
   *
   * @param name what to call the dossier when telling a person about it; what is wrong stands at
   *     {@code name, facts.crimes[1].severity}
   * @param dossier the keys {@code dossier}, {@code unit}, {@code period} and {@code facts}, as in
   *     files. Values are {@link Long}, {@link Integer}, {@link java.math.BigInteger}, {@link
   *     java.math.BigDecimal}, {@link Boolean}, {@link java.time.LocalDate}, {@link String}, enum
   *     constants (their name is the code), maps and collections; as in files, {@code null} states
   *     nothing and is refused. {@link Double} and {@link Float} are refused, for they are not
   *     exact.
   * @throws InvalidDossierException if it is not a dossier; lists every problem
   */
  public static Dossier readMap(String name, Map<String, ?> dossier) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(dossier, "dossier");
    return DossierDraft.of(name, Medium.JAVA, problems -> MapReader.read(name, dossier, problems))
        .dossier();
  }

  /**
   * Reads a dossier from a file that is to be classified by {@code classifier}. When something is
   * wrong with the file, also tells what that classifier finds wrong with the facts, all at once; a
   * unit type may be written by its label.
   *
   * @param file a YAML or JSON file in UTF-8
   * @throws InvalidDossierException if it cannot be read or is not a dossier; lists every problem
   */
  public static Dossier read(Path file, Classifier classifier) {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(classifier, "classifier");
    return parse(file).dossier(classifier);
  }

  /**
   * Reads a dossier from JSON that is to be classified by {@code classifier}: as {@link
   * #readJson(String, int, String)} and {@link #read(Path, Classifier)}.
   *
   * @throws InvalidDossierException if it is not a dossier; lists every problem
   */
  public static Dossier readJson(String name, int line, String text, Classifier classifier) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(classifier, "classifier");
    return json(name, line, text).dossier(classifier);
  }

  private static DossierDraft parse(Path file) {
    String name = file.toString();
    ProblemLog problems = new ProblemLog();
    Optional<String> text;
    try {
      text = TextFile.read(file, name, "Hồ sơ", MAX_BYTES, problems);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (text.isEmpty()) {
      throw new InvalidDossierException(name, problems.sorted());
    }
    return parse(name, text.get());
  }

  /** What is called JSON is read as JSON; of other texts, those that are JSON. */
  private static DossierDraft parse(String name, String text) {
    if (name.toLowerCase(Locale.ROOT).endsWith(".json")) {
      return DossierDraft.of(
          name, Medium.JSON, problems -> JsonReader.read(name, 1, text, problems));
    } else if (text.stripLeading().startsWith("{")) {
      DossierDraft json =
          DossierDraft.of(name, Medium.JSON, problems -> JsonReader.read(name, 1, text, problems));
      if (json.isReadable()) {
        return json;
      }
    }
    return DossierDraft.of(name, Medium.YAML, problems -> YamlReader.read(name, text, problems));
  }

  private static DossierDraft json(String name, int line, String text) {
    return DossierDraft.of(
        name + ":" + line, Medium.JSON, problems -> JsonReader.read(name, line, text, problems));
  }
}
