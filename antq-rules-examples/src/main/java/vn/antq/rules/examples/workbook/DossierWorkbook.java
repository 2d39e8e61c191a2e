package vn.antq.rules.examples.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.antq.rules.Classifier;
import vn.antq.rules.DossierWriter;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.dossier.StatedFact;
import vn.antq.rules.pack.Pack;
import vn.antq.rules.problem.InvalidDossierException;

/** A dossier as a workbook (XLSX). */
public final class DossierWorkbook {

  /** How the names of workbooks end. */
  public static final String EXTENSION = ".xlsx";

  private DossierWorkbook() {}

  /** Says whether a file is a workbook by its name. */
  public static boolean isNamed(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(EXTENSION);
  }

  /** Returns a workbook that states nothing yet but the unit type and the year. */
  public static byte[] blank(Pack pack, String unitType, int year) throws IOException {
    Dossier empty = Dossier.builder(unitType, year).id(unitType + "-" + year).build();
    return new WorkbookWriter(pack, empty).bytes();
  }

  /**
   * Returns a workbook that states what a dossier states.
   *
   * @throws IllegalArgumentException if something of the dossier would be lost in a workbook; tells
   *     what, in Vietnamese
   */
  public static byte[] of(Dossier dossier, Pack pack) throws IOException {
    byte[] bytes = new WorkbookWriter(pack, dossier).bytes();
    Dossier back;
    try {
      back = new WorkbookReader("hồ sơ" + EXTENSION, pack).read(SafeArchive.of(bytes));
    } catch (InvalidDossierException e) {
      throw new IllegalArgumentException(
          "Hồ sơ này không ghi được trọn vẹn vào bảng tính.\n" + CellPlace.told(e), e);
    }
    if (!DossierWriter.json(back).equals(DossierWriter.json(dossier))) {
      throw new IllegalArgumentException(
          "Hồ sơ này không ghi được trọn vẹn vào bảng tính: " + differing(dossier, back) + ".");
    }
    return bytes;
  }

  /**
   * Reads a dossier from a workbook.
   *
   * @param classifier says what facts there are; when cells are wrong, it also tells what is wrong
   *     with the others
   * @throws InvalidDossierException if it is not a dossier; lists every problem
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public static Dossier read(Path file, Classifier classifier) {
    WorkbookReader reader = new WorkbookReader(file.toString(), classifier.pack());
    return reader.read(SafeArchive.of(file), classifier);
  }

  private static String differing(Dossier dossier, Dossier back) {
    Set<String> names = new TreeSet<>(dossier.facts().keySet());
    names.addAll(back.facts().keySet());
    String facts =
        names.stream()
            .filter(name -> !alone(name, dossier).equals(alone(name, back)))
            .map(name -> "\"" + name + "\"")
            .collect(Collectors.joining(", "));
    return Stream.of(facts).filter(text -> !text.isEmpty()).findFirst().orElse("phần đơn vị");
  }

  private static String alone(String name, Dossier dossier) {
    Dossier.Builder builder = Dossier.builder("", 0);
    StatedFact fact = dossier.facts().get(name);
    if (fact != null) {
      builder.fact(name, fact);
    }
    return DossierWriter.json(builder.build());
  }
}
