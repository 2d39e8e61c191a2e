package vn.antq.rules.examples;

import java.nio.file.Path;
import vn.antq.rules.Classifier;
import vn.antq.rules.DossierReader;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.examples.workbook.DossierWorkbook;

/** One file that holds a dossier: YAML, JSON or a workbook. */
final class DossierFile {

  private DossierFile() {}

  /**
   * Reads it.
   *
   * @param classifier says what the cells of a workbook mean
   * @throws vn.antq.rules.problem.InvalidDossierException if it is not a dossier
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  static Dossier read(Path file, Classifier classifier) {
    return DossierWorkbook.isNamed(file)
        ? DossierWorkbook.read(file, classifier)
        : DossierReader.read(file);
  }
}
