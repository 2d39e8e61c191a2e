package vn.antq.rules.examples.input;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import vn.antq.rules.Classifier;
import vn.antq.rules.DossierReader;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.examples.workbook.DossierWorkbook;
import vn.antq.rules.problem.InvalidDossierException;

/** One file that holds a dossier: YAML, JSON or a workbook. */
public final class DossierFile {

  private DossierFile() {}

  /**
   * Reads it.
   *
   * @param classifier says what cells mean; when anything is wrong, tells what is wrong with the
   *     facts too
   * @throws vn.antq.rules.problem.InvalidDossierException if it is not a dossier
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  public static Dossier read(Path file, Classifier classifier) {
    String name = file.toString();
    Optional<ForeignFile> foreign = ForeignFile.named(file);
    if (foreign.isPresent() && Files.isRegularFile(file)) {
      throw foreign.get().refusal(name);
    }
    try {
      return DossierWorkbook.isNamed(file)
          ? DossierWorkbook.read(file, classifier)
          : DossierReader.read(file, classifier);
    } catch (InvalidDossierException e) {
      throw ForeignFile.written(file).map(own -> own.refusal(name)).orElse(e);
    }
  }
}
