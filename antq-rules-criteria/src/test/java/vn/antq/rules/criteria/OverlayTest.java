package vn.antq.rules.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.antq.rules.Classifier;
import vn.antq.rules.PackLibrary;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.FindingStatus;
import vn.antq.rules.classification.MissingFact;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.law.Basis;
import vn.antq.rules.law.Reliance;
import vn.antq.rules.problem.InvalidPackException;

class OverlayTest {

  private static final String HEAD =
      """
      pack: tt124-tinh-thu
      title: Tiêu chí bổ sung của một tỉnh (ví dụ)
      legalBasis: {document: Quyết định của UBND tỉnh (ví dụ), short: QĐ tỉnh}
      inForce: {from: 2022-02-10, basis: local}
      extends: {pack: tt124}
      """;

  @TempDir private Path folder;

  private Path overlay(String pack, String... more) throws IOException {
    Path tt124 = folder.resolve("tt124-tinh-thu");
    Files.createDirectories(tt124);
    Files.writeString(tt124.resolve("pack.yaml"), pack);
    for (int i = 0; i < more.length; i += 2) {
      Files.writeString(tt124.resolve(more[i]), more[i + 1]);
    }
    return tt124;
  }

  private static UnitCase residentialArea() {
    return UnitCase.all().stream()
        .filter(unit -> unit.pack().equals(AntqPacks.TT124))
        .filter(unit -> unit.unitType().equals("khu-dan-cu"))
        .findFirst()
        .orElseThrow();
  }

  private static Dossier allRight() {
    return residentialArea().allRight();
  }

  static List<UnitCase> units() {
    return UnitCase.all();
  }

  @ParameterizedTest
  @MethodSource("units")
  void anOverlayThatChangesNothingChangesNothing(UnitCase unit) throws IOException {
    String name = unit.pack() + "-tinh-thu";
    Path overlay = Files.createDirectories(folder.resolve(name));
    Files.writeString(
        overlay.resolve("pack.yaml"),
        """
        pack: %s
        title: Tiêu chí bổ sung của một tỉnh (ví dụ)
        legalBasis: {document: Quyết định của UBND tỉnh (ví dụ), short: QĐ tỉnh}
        inForce: {from: 2022-02-10, basis: local}
        extends: {pack: %s}
        """
            .formatted(name, unit.pack()));
    Classifier local = AntqPacks.library().with(overlay).classifier(name);
    LongStream.range(0, 100)
        .forEach(
            seed -> {
              Dossier dossier = unit.dossier(seed, 0.1);
              Classification expected = unit.classifier().classify(dossier);
              Classification answer = local.classify(dossier);
              assertThat(answer.findings()).isEqualTo(expected.findings());
              assertThat(answer.steps()).isEqualTo(expected.steps());
              assertThat(answer.worst()).isEqualTo(expected.worst());
              assertThat(answer.best()).isEqualTo(expected.best());
              assertThat(answer.score()).isEqualTo(expected.score());
              assertThat(answer.basis()).isEqualTo(expected.basis());
            });
  }

  @Test
  void aReplacedFigureDecidesAndSaysThatItIsLocal() throws IOException {
    Path overlay =
        overlay(
            HEAD
                + """
                replaces:
                  figures:
                    registrationRequired: {percent: 95, basis: local, citation: Điều 3}
                """);
    Dossier almost = allRight().toBuilder().fact("registeredHouseholds", 960).build();
    Classification national = AntqPacks.classifier(AntqPacks.TT124).classify(almost);
    Classification local =
        AntqPacks.library().with(overlay).classifier("tt124-tinh-thu").classify(almost);
    assertThat(national.worst().code()).isEqualTo("CHUA_DAT");
    assertThat(local.worst().code()).isEqualTo("DAT");
    Finding finding = local.finding("KDC-1.3").orElseThrow();
    assertThat(finding.pack()).isEqualTo("tt124");
    assertThat(finding.reliances())
        .filteredOn(reliance -> reliance.kind() == Reliance.Kind.FIGURE)
        .allSatisfy(
            reliance -> {
              assertThat(reliance.pack()).isEqualTo("tt124-tinh-thu");
              assertThat(reliance.basis()).isEqualTo(Basis.LOCAL);
              assertThat(reliance.citation().text()).isEqualTo("Điều 3 QĐ tỉnh");
            });
  }

  private Path withCriterion() throws IOException {
    return overlay(
        HEAD
            + """
            units:
              - type: khu-dan-cu
                adds: [bo-sung]
            """,
        "facts.yaml",
        """
        facts:
          securityCameras: {type: integer, unit: camera, label: Số camera an ninh}
        """,
        "bo-sung.yaml",
        """
        criteria:
          - id: T-1
            title: Có đủ camera an ninh
            citation: Điều 2
            basis: local
            figures:
              camerasRequired: {number: 3, unit: camera}
            awards: {met: đạt}
        """,
        "bo-sung.drl",
        """
        package tinhthu.bosung
        rule "T-1 đủ camera"
            @criterion("T-1")
        when
            Unit( securityCameras >= figures.camerasRequired )
        then
            findings.award(drools, "met");
        end
        """);
  }

  @Test
  void anAddedCriterionWithANewFactIsToldApartFromTheNationalOnes() throws IOException {
    Classifier local = AntqPacks.library().with(withCriterion()).classifier("tt124-tinh-thu");
    Classification without = local.classify(allRight());
    Classification with = local.classify(allRight().toBuilder().fact("securityCameras", 3).build());
    Classification tooFew =
        local.classify(allRight().toBuilder().fact("securityCameras", 2).build());
    assertThat(without.finding("T-1").orElseThrow().missing())
        .extracting(MissingFact::name)
        .containsExactly("securityCameras");
    assertThat(with.worst().code()).isEqualTo("DAT");
    assertThat(with.finding("T-1").orElseThrow().pack()).isEqualTo("tt124-tinh-thu");
    assertThat(with.finding("KDC-1.3").orElseThrow().pack()).isEqualTo("tt124");
    assertThat(tooFew.finding("T-1").orElseThrow().status()).isEqualTo(FindingStatus.NOT_MET);
    assertThat(tooFew.worst().code()).isEqualTo("CHUA_DAT");
  }

  @Test
  void aScoredPackThatUsesTheOverlayTakesItsVerdict() throws IOException {
    Path qd510 = folder.resolve("qd510-tinh-thu");
    Files.createDirectories(qd510);
    Files.writeString(
        qd510.resolve("pack.yaml"),
        """
        pack: qd510-tinh-thu
        title: Phân loại phong trào của một tỉnh (ví dụ)
        legalBasis: {document: Hướng dẫn của tỉnh (ví dụ)}
        inForce: {from: 2022-02-10, basis: local}
        extends: {pack: qd510}
        uses: [tt124-tinh-thu]
        """);
    PackLibrary library = AntqPacks.library().with(withCriterion()).with(qd510);
    Dossier dossier =
        UnitCase.all().stream()
            .filter(unit -> unit.toString().equals("qd510 khu-dan-cu"))
            .findFirst()
            .orElseThrow()
            .allRight()
            .toBuilder()
            .fact("securityCameras", 2)
            .build();
    Classification national = library.classifier("qd510").classify(dossier);
    Classification local = library.classifier("qd510-tinh-thu").classify(dossier);
    assertThat(national.worst().code()).isEqualTo("XUAT_SAC");
    assertThat(local.nested().get(0).pack().name()).isEqualTo("tt124-tinh-thu");
    assertThat(local.worst().code()).isEqualTo("KHA");
  }

  private PackLibrary withReplacedPoints(String awards) throws IOException {
    Path overlay = Files.createDirectories(folder.resolve("qd510-diem"));
    Files.writeString(
        overlay.resolve("pack.yaml"),
        """
        pack: qd510-diem
        title: Bảng điểm của một tỉnh (ví dụ)
        legalBasis: {document: Hướng dẫn của tỉnh (ví dụ), short: HD tỉnh}
        inForce: {from: 2022-02-10, basis: local}
        extends: {pack: qd510}
        replaces:
          awards:
        """
            + awards.indent(4));
    return AntqPacks.library().with(overlay);
  }

  @Test
  void replacedPointsCarryTheirOwnCitation() throws IOException {
    PackLibrary library =
        withReplacedPoints(
            """
            KDC-A2: {full: {points: 8, citation: Mục 2, basis: local}}
            KDC-A3: {full: {points: 7, citation: Mục 2, basis: local}}
            """);
    Dossier dossier =
        UnitCase.all().stream()
            .filter(unit -> unit.toString().equals("qd510 khu-dan-cu"))
            .findFirst()
            .orElseThrow()
            .allRight();
    Finding finding =
        library.classifier("qd510-diem").classify(dossier).finding("KDC-A2").orElseThrow();
    assertThat(finding.reliances())
        .filteredOn(reliance -> reliance.name().equals("KDC-A2 full"))
        .singleElement()
        .satisfies(
            reliance -> {
              assertThat(reliance.pack()).isEqualTo("qd510-diem");
              assertThat(reliance.citation().text()).isEqualTo("Mục 2 HD tỉnh");
              assertThat(reliance.basis()).isEqualTo(Basis.LOCAL);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "'KDC-A4: {full: {points: 30, basis: local}}', 'là 120, nhưng thang điểm là 100'",
    "'KDC-A4: {most: {points: -4, basis: local}}', 'phải lớn hơn 0'",
    "'KDC-A4: {most: {points: 10, basis: local}}', 'phải ít điểm hơn mức đứng trước'"
  })
  void replacedPointsMustStillMakeAScale(String awards, String problem) {
    assertThatThrownBy(() -> withReplacedPoints(awards))
        .isInstanceOf(InvalidPackException.class)
        .hasMessageContaining("qd510-diem/pack.yaml:8:")
        .hasMessageContaining(problem);
  }

  @Test
  void aNationalCriterionCannotBeTakenAwayOrWrittenOver() throws IOException {
    Path removing = overlay(HEAD + "removes: [KDC-1.3]\n");
    assertThatThrownBy(() -> AntqPacks.library().with(removing))
        .isInstanceOf(InvalidPackException.class)
        .hasMessageContaining("\"removes\"");
    Path again =
        overlay(
            HEAD
                + """
                units:
                  - type: khu-dan-cu
                    adds: [khu-dan-cu]
                """,
            "khu-dan-cu.yaml",
            """
            criteria:
              - {id: KDC-1.3, title: Dễ hơn, citation: Điều 1, basis: local, awards: {met: đạt}}
            """);
    assertThatThrownBy(() -> AntqPacks.library().with(again))
        .isInstanceOf(InvalidPackException.class)
        .hasMessageContaining("KDC-1.3 khai hai lần");
  }

  @Test
  void whatReplacesNothingIsAMistakeWithAdvice() throws IOException {
    Path overlay =
        overlay(
            HEAD
                + """
                replaces:
                  figures:
                    registrationRequird: {percent: 95, basis: local}
                """);
    assertThatThrownBy(() -> AntqPacks.library().with(overlay))
        .isInstanceOf(InvalidPackException.class)
        .hasMessageContaining("pack.yaml:8:")
        .hasMessageContaining("Có thể bạn muốn viết \"registrationRequired\"");
    assertThat(List.copyOf(AntqPacks.library().packs().keySet()))
        .containsExactlyInAnyOrder("tt124", "qd510");
  }
}
