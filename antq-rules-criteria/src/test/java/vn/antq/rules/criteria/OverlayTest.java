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
import vn.antq.rules.explanation.TextRenderer;
import vn.antq.rules.pack.Basis;
import vn.antq.rules.pack.Reliance;
import vn.antq.rules.problem.InvalidPackException;

class OverlayTest {

  private static final String HEAD =
      """
      pack: tt124-tinh-thu
      title: Tiêu chí bổ sung của một tỉnh (ví dụ)
      legalBasis: {document: Quyết định của UBND tỉnh (ví dụ), short: QĐ tỉnh}
      inForce: {from: 2025-07-01, basis: local}
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
        inForce: {from: %s, basis: local}
        extends: {pack: %s}
        """
            .formatted(
                name,
                // TT 124 has two editions, and the newer one is extended.
                unit.pack().equals(AntqPacks.TT124) ? "2025-07-01" : "2022-02-10",
                unit.pack()));
    Classifier local = AntqPacks.library().adding(overlay).classifier(name);
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
        AntqPacks.library().adding(overlay).classifier("tt124-tinh-thu").classify(almost);
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
    Classifier local = AntqPacks.library().adding(withCriterion()).classifier("tt124-tinh-thu");
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
        inForce: {from: 2025-07-01, basis: local}
        extends: {pack: qd510}
        uses: [tt124-tinh-thu]
        """);
    PackLibrary library = AntqPacks.library().adding(withCriterion()).adding(qd510);
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
        inForce: {from: 2025-07-01, basis: local}
        extends: {pack: qd510}
        replaces:
          awards:
        """
            + awards.indent(4));
    return AntqPacks.library().adding(overlay);
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
    assertThatThrownBy(() -> AntqPacks.library().adding(removing))
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
    assertThatThrownBy(() -> AntqPacks.library().adding(again))
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
    assertThatThrownBy(() -> AntqPacks.library().adding(overlay))
        .isInstanceOf(InvalidPackException.class)
        .hasMessageContaining("pack.yaml:8:")
        .hasMessageContaining("Có thể bạn muốn viết \"registrationRequired\"");
    assertThat(List.copyOf(AntqPacks.library().packs().keySet()))
        .containsExactlyInAnyOrder("tt124", "qd510");
  }

  private static final String LENIENT =
      """
      package tinhthu.hodangky
      rule "KDC-1.3 đủ số hộ"
          @criterion("KDC-1.3")
      when
          Unit( registeredHouseholds >= figures.householdsEnough )
      then
          findings.award(drools, "met");
      end
      """;

  private Path withRulesOfItsOwn(String replaces) throws IOException {
    return overlay(
        HEAD
            + replaces
            + """
            figures:
              householdsEnough: {number: 300, unit: hộ, basis: local, citation: Điều 4, label: Số hộ}
            units:
              - type: khu-dan-cu
                adds: [ho-dang-ky]
            """,
        "ho-dang-ky.drl",
        LENIENT);
  }

  private static final String REPLACES =
      """
      replaces:
        rules:
          KDC-1.3: {citation: Điều 4, basis: local}
      """;

  @Test
  void aRuleOfItsOwnForANationalCriterionIsRefused() throws IOException {
    Path overlay = withRulesOfItsOwn("");

    assertThatThrownBy(() -> AntqPacks.library().adding(overlay))
        .isInstanceOf(InvalidPackException.class)
        .hasMessageContaining("ho-dang-ky.drl:2")
        .hasMessageContaining("xét tiêu chí KDC-1.3 của gói tt124")
        .hasMessageContaining("replaces: {rules: {KDC-1.3: {citation: …, basis: local}}}");
  }

  @ParameterizedTest
  @CsvSource({
    "khu-dan-cu, '@criterion(\"KDC-1.1\")', 'Unit( hasOwnPartyCell == true )',"
        + " 'findings.exempt(drools);', tiêu chí KDC-1.1",
    "khu-dan-cu, '@criterion(\"DB-3.a\")', 'Crime( forceMajeure == true )',"
        + " 'findings.violate(drools);', tiêu chí DB-3.a",
    "khu-dan-cu, '@outcome(\"DAT\")', 'Scorecard( unmetCriteria > 0 )', 'outcomes.reach(drools);',"
        + " kết quả DAT"
  })
  void exemptionsViolationsAndWaysToAnOutcomeAreRefusedToo(
      String unit, String annotation, String condition, String consequence, String what)
      throws IOException {
    Path overlay =
        overlay(
            HEAD + "units:\n  - type: " + unit + "\n    adds: [them]\n",
            "them.drl",
            "package tinhthu.them\nrule \"Thêm\"\n    "
                + annotation
                + "\nwhen\n    "
                + condition
                + "\nthen\n    "
                + consequence
                + "\nend\n");

    assertThatThrownBy(() -> AntqPacks.library().adding(overlay))
        .hasMessageContaining("xét " + what + " của gói tt124");
  }

  @Test
  void aRuleForANationalGateIsRefused() throws IOException {
    Path overlay = Files.createDirectories(folder.resolve("qd510-cua"));
    Files.writeString(
        overlay.resolve("pack.yaml"),
        """
        pack: qd510-cua
        title: Phân loại của một tỉnh (ví dụ)
        legalBasis: {document: Hướng dẫn của tỉnh (ví dụ)}
        inForce: {from: 2025-07-01, basis: local}
        extends: {pack: qd510}
        units:
          - type: khu-dan-cu
            adds: [cua]
        """);
    Files.writeString(
        overlay.resolve("cua.drl"),
        """
        package qd510cua.cua
        rule "Cửa rộng"
            @gate("XL-1")
        when
            Unit( festivalHeld == true )
        then
            outcomes.admit(drools);
        end
        """);

    assertThatThrownBy(() -> AntqPacks.library().adding(overlay))
        .hasMessageContaining("xét XL-1 của gói qd510");
  }

  @Test
  void replacedRulesDecideAndEveryAnswerSaysThatTheyAreLocal() throws IOException {
    Classifier local =
        AntqPacks.library().adding(withRulesOfItsOwn(REPLACES)).classifier("tt124-tinh-thu");
    Dossier almost = allRight().toBuilder().fact("registeredHouseholds", 960).build();

    Classification answer = local.classify(almost);

    assertThat(answer.worst().code()).isEqualTo("DAT");
    Finding finding = answer.finding("KDC-1.3").orElseThrow();
    assertThat(finding.pack()).isEqualTo("tt124");
    assertThat(finding.basis()).isEqualTo(Basis.LOCAL);
    assertThat(finding.citation().text()).isEqualTo("Điều 4 QĐ tỉnh");
    assertThat(finding.note())
        .startsWith(
            "Xét theo quy định của địa phương (Điều 4 QĐ tỉnh), thay cho cách xét của Điều 4 khoản"
                + " 1 TT 124/2021/TT-BCA.");
    assertThat(finding.reliances())
        .filteredOn(reliance -> reliance.kind() == Reliance.Kind.CRITERION)
        .singleElement()
        .satisfies(
            reliance -> {
              assertThat(reliance.pack()).isEqualTo("tt124-tinh-thu");
              assertThat(reliance.basis()).isEqualTo(Basis.LOCAL);
              assertThat(reliance.citation().text()).isEqualTo("Điều 4 QĐ tỉnh");
              assertThat(reliance.place().file()).endsWith("tt124-tinh-thu/pack.yaml");
            });
    assertThat(answer.notices())
        .filteredOn(notice -> notice.code().equals("rules-replaced"))
        .singleElement()
        .satisfies(notice -> assertThat(notice.text()).startsWith("Tiêu chí KDC-1.3: Xét theo"));
    assertThat(TextRenderer.summary().render(answer))
        .contains("Tiêu chí KDC-1.3: Xét theo quy định của địa phương");
  }

  @Test
  void replacedRulesTakeThePlaceOfAllTheRulesOfTheExtendedPack() throws IOException {
    Classifier local =
        AntqPacks.library().adding(withRulesOfItsOwn(REPLACES)).classifier("tt124-tinh-thu");
    Dossier small =
        allRight().toBuilder()
            .fact("residentHouseholds", 200)
            .fact("registeredHouseholds", 200)
            .build();

    assertThat(AntqPacks.classifier(AntqPacks.TT124).classify(small).finding("KDC-1.3"))
        .hasValueSatisfying(finding -> assertThat(finding.status()).isEqualTo(FindingStatus.MET));
    assertThat(local.classify(small).finding("KDC-1.3"))
        .hasValueSatisfying(
            finding -> assertThat(finding.status()).isEqualTo(FindingStatus.NOT_MET));
  }

  @Test
  void theListOfBasesTellsOfReplacedRules() throws IOException {
    PackLibrary library = AntqPacks.library().adding(withRulesOfItsOwn(REPLACES));

    assertThat(library.pack("tt124-tinh-thu").orElseThrow().reliances("khu-dan-cu"))
        .filteredOn(item -> item.basis() == Basis.LOCAL)
        .extracting(Reliance::name)
        .contains("KDC-1.3", "householdsEnough");
  }

  @ParameterizedTest
  @CsvSource({
    "'KDC-1.3: {citation: Điều 4, basis: official}', 'không phải official'",
    "'KDC-1.3: {basis: local}', 'citation'",
    "'KDC-1.3: {citation: Điều 4}', 'Thiếu căn cứ (basis)'",
    "'KDC-1.33: {citation: Điều 4, basis: local}', 'Có thể bạn muốn viết'",
    "'KDC-1.1: {citation: Điều 4, basis: local}', 'pack.yaml:8:14: Mức \"met\" của KDC-1.1 chưa có"
        + " luật nào trao'"
  })
  void rulesAreReplacedOnlyWithABasisACitationAndRules(String rules, String problem)
      throws IOException {
    Path overlay = overlay(HEAD + "replaces:\n  rules:\n    " + rules + "\n", "khong-dung.txt", "");

    assertThatThrownBy(() -> AntqPacks.library().adding(overlay)).hasMessageContaining(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'replaces: {figures: {registrationRequired: {percent: 95, basis: official}}}'|thay mốc"
            + " registrationRequired",
        "'replaces: {readings: {crimeTrend: {option: TOTAL, basis: interpretation}}}'|thay cách"
            + " hiểu crimeTrend",
        "'units: [{type: khu-dan-cu, period: {from: \"01-01\", to: \"12-31\", basis:"
            + " secondary}}]'|thay kỳ đánh giá",
        "'figures: {registrationRequired: {percent: 95, basis: local}}\n"
            + "units: [{type: khu-dan-cu}]'|Mốc \"registrationRequired\" đã có trong gói gốc",
        "'switches: {crimeTrend: {label: Khác, basis: local, default: TOTAL, options: {TOTAL:"
            + " tổng}}}'|Cách hiểu \"crimeTrend\" đã có trong gói gốc",
        "'units: [{type: cap-xa, rollUp: [{fact: residentialAreas, count: khu-dan-cu}]}]'|đã đếm dữ"
            + " kiện \"residentialAreas\""
      })
  void whatAProvinceChangesOfTheLawIsToldAsItsOwn(String yaml, String problem) throws IOException {
    Path overlay = overlay(HEAD + yaml.replace("\\n", "\n") + "\n");

    assertThatThrownBy(() -> AntqPacks.library().adding(overlay)).hasMessageContaining(problem);
  }

  @ParameterizedTest
  @CsvSource({
    "'{pack: tt124}', '{from: 2021-01-01, basis: local}', '01/07/2025'",
    "'{pack: tt124, edition: \"2021\"}', '{from: 2025-07-01, basis: local}', 'đến 30/06/2025'",
    "'{pack: tt124, edition: \"2021\"}', '{from: 2023-01-01, basis: local}', 'đến 30/06/2025'",
    "'{pack: qd510}', '{from: 2022-01-19, basis: local}', '20/01/2022'"
  })
  void anOverlayIsInForceOnlyWhileTheLawThatItCompletesIs(
      String base, String inForce, String problem) throws IOException {
    Path overlay =
        overlay(
            HEAD.replace("{pack: tt124}", base)
                .replace("{from: 2025-07-01, basis: local}", inForce));

    assertThatThrownBy(() -> AntqPacks.library().adding(overlay))
        .hasMessageContaining("pack.yaml:4:")
        .hasMessageContaining("ngoài thời gian có hiệu lực của gói gốc")
        .hasMessageContaining(problem);
  }

  @Test
  void anOverlayMayEndWithTheLawThatItCompletes() throws IOException {
    Path overlay =
        overlay(
            HEAD.replace("{pack: tt124}", "{pack: tt124, edition: \"2021\"}")
                .replace("{from: 2025-07-01,", "{from: 2023-01-01, to: 2025-06-30,"));

    assertThat(AntqPacks.library().adding(overlay).pack("tt124-tinh-thu")).isPresent();
  }
}
