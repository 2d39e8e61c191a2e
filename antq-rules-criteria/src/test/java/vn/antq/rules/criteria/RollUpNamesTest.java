package vn.antq.rules.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.antq.rules.Classifier;
import vn.antq.rules.LivePacks;
import vn.antq.rules.PackLibrary;
import vn.antq.rules.batch.RollUp;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.problem.InvalidPackException;
import vn.antq.rules.problem.Problem;

/** What a pack counts from other units is held against what there is to count. */
class RollUpNamesTest {

  private static final Path PACKS = Path.of("src/main/resources/antq/packs");

  @TempDir Path folder;

  private Path copy(String pack) throws IOException {
    return copy(pack, pack);
  }

  private Path copy(String pack, String name) throws IOException {
    Path target = Files.createDirectory(folder.resolve(name));
    try (Stream<Path> files = Files.list(PACKS.resolve(pack))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, target.resolve(file.getFileName().toString()));
      }
    }
    return target;
  }

  private List<Problem> problems(String pack, String old, String replacement) throws IOException {
    Path target = copy(pack);
    Path file = target.resolve("pack.yaml");
    String text = Files.readString(file);
    assertThat(text).contains(old);
    Files.writeString(file, text.replace(old, replacement));
    try {
      AntqPacks.library().adding(List.of(target));
      return List.of();
    } catch (InvalidPackException e) {
      return e.problems();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fact: residentialAreas, count: khu-dan-cu}|fact: residentialAreas, count:"
            + " khu-dan-cuu}|unknown-unit|Có thể bạn muốn viết \"khu-dan-cu\".",
        "having: {criterion: KDC-1.2}|having: {criterion: KDC-1.22}|unknown-criterion|Có thể bạn"
            + " muốn viết \"KDC-1.2\".",
        "fact: agencies, count: co-quan}|fact: residentialAreas, count: co-quan}|defined-twice|hãy"
            + " bỏ một dòng",
        "fact: agencies, count: co-quan}|fact: agencies, count: cap-xa}|circular|hãy sửa count",
        "having: {criterion: KDC-1.2}|having: {}|missing-key|bỏ having",
        "having: {criterion: KDC-1.2}|having: {criterion: KDC-1.2, outcome:"
            + " DAT}|meaningless-key|giữ một điều kiện",
        "having: {criterion: KDC-1.2}|having: {fact: lawsAndRulesImplemented}|missing-key|is:"
            + " [true]",
        "having: {criterion: KDC-1.2}|having: {outcome: DATT}|unknown-outcome|\"DAT\"",
        "fact: residentialAreas, count|fact: residentialArea,"
            + " count|unknown-fact|\"residentialAreas\""
      })
  void aNameThatCountsNothingIsToldAtTheRollUp(
      String old, String replacement, String code, String advice) throws IOException {
    List<Problem> problems = problems("tt124", old, replacement);

    assertThat(problems)
        .anySatisfy(
            problem -> {
              assertThat(problem.code()).isEqualTo(code);
              assertThat(problem.advice()).contains(advice);
              assertThat(problem.place().file()).endsWith("pack.yaml");
              assertThat(problem.place().line()).isGreaterThan(80);
            });
  }

  @Test
  void aRenamedUnitTypeIsToldWhereItIsCounted() throws IOException {
    assertThat(problems("tt124", "- type: co-so-giao-duc", "- type: truong-hoc"))
        .extracting(Problem::code)
        .contains("unknown-unit");
  }

  @Test
  void aMistakeIsNotToldAgainOfAPackThatUsesThisOne() throws IOException {
    assertThat(
            problems(
                "tt124",
                "fact: residentialAreas, count: khu-dan-cu}",
                "fact: residentialAreas, count: khu-dan-cuu}"))
        .extracting(problem -> problem.place().file())
        .noneMatch(file -> file.startsWith("qd510"));
  }

  @Test
  void aPackMayNotCountOtherwiseThanThePackThatItUses() throws IOException {
    assertThat(
            problems(
                "qd510",
                "fact: residentialAreas, count: khu-dan-cu}",
                "fact: residentialAreas, count: co-quan}"))
        .extracting(Problem::code)
        .contains("defined-twice");
  }

  @Test
  void unitTypesMayNotCountEachOther() throws IOException {
    Path target = copy("qd510");
    Path file = target.resolve("pack.yaml");
    String text = Files.readString(file);
    Files.writeString(
        file,
        text.replace(
            "fact: residentialAreasWithFestival, count: khu-dan-cu, having: {fact: festivalHeld,"
                + " is: [true]}}",
            "fact: residentialAreasWithFestival, count: cap-huyen}"));

    assertThatThrownBy(() -> AntqPacks.library().adding(List.of(target)))
        .isInstanceOf(InvalidPackException.class)
        .hasMessageContaining("cap-huyen → cap-xa");
  }

  @Test
  @Tag("slow")
  void whatIsCountedIsTheLawOfThePeriod() throws IOException {
    Path later = copy("tt124", "tt124-2099");
    Path file = later.resolve("pack.yaml");
    Files.writeString(
        file,
        Files.readString(file)
            .replaceFirst("edition: \"2021\"", "edition: \"2099\"")
            .replaceFirst("from: 2022-02-10", "from: 2099-01-01")
            .replaceFirst("(?m)^  to: .*$", "")
            .replace(
                "fact: residentialAreasRecognised, count: khu-dan-cu, having: {outcome: DAT}",
                "fact: residentialAreasRecognised, count: khu-dan-cu, having: {outcome:"
                    + " CHUA_DAT}"));
    List<Path> folders = List.of(later);
    Classifier classifier = AntqPacks.library().adding(folders).classifier("tt124");
    assertThat(classifier.pack().identity().edition()).isEqualTo("2099");
    Dossier area =
        UnitCase.all().stream()
            .filter(unit -> unit.pack().equals("tt124") && unit.unitType().equals("khu-dan-cu"))
            .findFirst()
            .orElseThrow()
            .allRight();

    assertThat(recognised(classifier, area)).isEqualTo(1L);
    try (LivePacks live = LivePacks.open(AntqPacks.library(), folders, reload -> {})) {
      assertThat(recognised(live.classifier("tt124"), area)).isEqualTo(1L);
    }
  }

  private static Object recognised(Classifier classifier, Dossier area) {
    return RollUp.by(classifier)
        .complete(Dossier.builder("cap-xa", area.year()).id("xa").build(), List.of(area))
        .dossier()
        .fact("residentialAreasRecognised")
        .orElseThrow()
        .value();
  }

  @Test
  void theShippedPacksCountWhatThereIs() {
    PackLibrary library =
        AntqPacks.library()
            .adding(
                List.of(
                    PACKS.resolve("tt124"),
                    PACKS.resolve("tt124-2025-07"),
                    PACKS.resolve("qd510")));
    assertThat(library.packs()).containsKeys("tt124", "qd510");
  }
}
