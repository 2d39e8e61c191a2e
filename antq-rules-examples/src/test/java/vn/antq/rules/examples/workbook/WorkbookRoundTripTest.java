package vn.antq.rules.examples.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.antq.rules.Classifier;
import vn.antq.rules.DossierReader;
import vn.antq.rules.DossierWriter;
import vn.antq.rules.PackLibrary;
import vn.antq.rules.criteria.AntqPacks;
import vn.antq.rules.examples.ExampleDossier;
import vn.antq.rules.examples.Run;

/** Dossiers written into workbooks and read from them are the same dossiers. */
class WorkbookRoundTripTest {

  private static final Path PACKS = Path.of("province", "packs");
  private static final Path PROVINCE = Path.of("province", "dossiers");

  @TempDir Path temporary;

  private static List<Path> dossiers(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  private static String withoutTime(String text) {
    return text.replaceAll("Thời gian: .*\n", "").replace(".xlsx", ".yaml");
  }

  @Test
  void everyDossierOfTheProvinceIsTheSameAndClassifiedTheSame() throws IOException {
    List<Path> dossiers = dossiers(PROVINCE);
    Path workbooks = temporary.resolve("bang-tinh");
    PackLibrary library =
        AntqPacks.library()
            .adding(List.of(PACKS.resolve("qd510-minh-hoa"), PACKS.resolve("tt124-minh-hoa")));
    Classifier classifier = library.classifier("qd510-minh-hoa");

    for (Path dossier : dossiers) {
      String name = PROVINCE.relativize(dossier).toString().replace(".yaml", ".xlsx");
      Path workbook = workbooks.resolve(name);
      Files.createDirectories(workbook.getParent());
      Files.write(workbook, DossierWorkbook.of(DossierReader.read(dossier), classifier.pack()));
      assertThat(DossierWriter.json(DossierWorkbook.read(workbook, classifier)))
          .as(name)
          .isEqualTo(DossierWriter.json(DossierReader.read(dossier)));
    }

    Run before = Run.antq("classify", "--pack", PACKS, PROVINCE, "--format", "json", "--summary");
    Run after = Run.antq("classify", "--pack", PACKS, workbooks, "--format", "json", "--summary");
    assertThat(dossiers).hasSize(59);
    assertThat(after.out()).isEqualTo(before.out()).isNotEmpty();
    assertThat(after.status()).isEqualTo(before.status());
    assertThat(withoutTime(after.err()).lines())
        .hasSameSizeAs(withoutTime(before.err()).lines().toList());
  }

  @Test
  void everyExampleIsTheSameAndEvenWrongOnesAreNotMended() throws IOException {
    Classifier classifier = AntqPacks.classifier(AntqPacks.QD510);
    List<Path> dossiers = new ArrayList<>(dossiers(ExampleDossier.FOLDER));
    dossiers.addAll(dossiers(ExampleDossier.TO_MEND));
    for (Path dossier : dossiers) {
      byte[] bytes = DossierWorkbook.of(DossierReader.read(dossier), classifier.pack());
      Path workbook = Files.write(temporary.resolve("ho-so.xlsx"), bytes);

      assertThat(DossierWriter.json(DossierWorkbook.read(workbook, classifier)))
          .as(dossier.toString())
          .isEqualTo(DossierWriter.json(DossierReader.read(dossier)));
    }
  }
}
