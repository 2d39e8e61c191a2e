package vn.antq.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.dossier.Dossier.UnitName;
import vn.antq.rules.internal.dossier.DossierSection;
import vn.antq.rules.internal.dossier.MapReader;
import vn.antq.rules.internal.json.JsonReader;
import vn.antq.rules.internal.pack.TextFile;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.internal.yaml.Section;
import vn.antq.rules.internal.yaml.YamlNode;
import vn.antq.rules.internal.yaml.YamlReader;
import vn.antq.rules.problem.InvalidDossierException;

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
    ProblemLog problems = new ProblemLog();
    Optional<String> text;
    try {
      text = TextFile.read(file, file.toString(), "Hồ sơ", MAX_BYTES, problems);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (text.isEmpty()) {
      throw new InvalidDossierException(file.toString(), problems.sorted());
    }
    return read(file.toString(), text.get());
  }

  /**
   * Reads a dossier from text.
   *
   * @param name what to call the text when telling a person about it
   * @param text YAML or JSON
   * @throws InvalidDossierException if it is not a dossier; lists every problem
   */
  public static Dossier read(String name, String text) {
    return dossier(name, problems -> YamlReader.read(name, text, problems));
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
    return dossier(name + ":" + line, problems -> JsonReader.read(name, line, text, problems));
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
    return dossier(name, problems -> MapReader.read(name, dossier, problems));
  }

  private static Dossier dossier(
      String name, Function<ProblemLog, Optional<? extends YamlNode>> reading) {
    ProblemLog problems = new ProblemLog();
    Optional<Dossier> dossier =
        reading
            .apply(problems)
            .flatMap(node -> Section.of("hồ sơ", node, problems))
            .flatMap(root -> dossier(root, problems));
    if (dossier.isEmpty() || !problems.isEmpty()) {
      throw new InvalidDossierException(name, problems.sorted());
    }
    return dossier.get();
  }

  private static Optional<Dossier> dossier(Section root, ProblemLog problems) {
    DossierSection parts = new DossierSection(problems);
    String id = root.requiredText("dossier");
    root.required("unit");
    root.required("period");
    root.required("facts");
    Optional<UnitName> unit = parts.unit(root);
    Optional<Integer> year = parts.year(root);
    boolean illustrative = root.flag("illustrative", false);
    DossierSection.Facts facts = parts.facts(root);
    root.finish();
    if (unit.isEmpty() || year.isEmpty()) {
      return Optional.empty();
    }
    Dossier.Builder builder =
        Dossier.of(unit.get().type(), year.get())
            .id(id)
            .name(unit.get().name())
            .code(unit.get().code())
            .within(unit.get().within())
            .illustrative(illustrative)
            .place(root.place());
    facts.stated().forEach(builder::fact);
    return Optional.of(builder.build());
  }
}
