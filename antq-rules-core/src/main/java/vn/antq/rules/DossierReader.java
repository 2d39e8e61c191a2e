package vn.antq.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.dossier.Dossier.UnitName;
import vn.antq.rules.internal.dossier.DossierSection;
import vn.antq.rules.internal.pack.TextFile;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.internal.yaml.Section;
import vn.antq.rules.internal.yaml.YamlReader;
import vn.antq.rules.problem.InvalidDossierException;

/** Reads dossiers from YAML or JSON. Thread-safe. */
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
    ProblemLog problems = new ProblemLog();
    Optional<Dossier> dossier =
        YamlReader.read(name, text, problems)
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
