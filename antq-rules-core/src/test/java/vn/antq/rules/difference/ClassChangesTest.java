package vn.antq.rules.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.antq.rules.Classifier;
import vn.antq.rules.TestPack;
import vn.antq.rules.difference.ClassChanges.Flow;
import vn.antq.rules.difference.Standing.Fate;
import vn.antq.rules.dossier.Dossier;

class ClassChangesTest {

  @TempDir private Path temp;

  private TestPack plain;
  private Dossier dossier;

  @BeforeEach
  void write() {
    plain = TestPack.in(temp.resolve("plain"));
    dossier = plain.dossier();
  }

  /** The same, but 95 % must take part for full points. */
  private Classifier stricter() {
    return TestPack.in(temp.resolve("strict"))
        .replace(
            "khu-dan-cu.yaml", "participationFull: {percent: 90", "participationFull: {percent: 95")
        .classifier();
  }

  /** From 275 to 312 of 312 households; some wrong, some open. */
  private List<Dossier> many() {
    return Stream.of(
            LongStream.rangeClosed(275, 312)
                .mapToObj(n -> dossier.toBuilder().fact("participatingHouseholds", n).build()),
            Stream.of(
                dossier.toBuilder().fact("participatingHouseholds", 400L).build(),
                dossier.toBuilder().unknown("participatingHouseholds").build()))
        .flatMap(s -> s)
        .toList();
  }

  @Test
  void everyDossierIsCountedOnce() {
    List<Dossier> dossiers = many();

    ClassChanges changes = ClassChanges.between(plain.classifier(), stricter(), dossiers.stream());

    assertThat(changes.dossiers()).isEqualTo(dossiers.size());
    assertThat(changes.flows().stream().mapToInt(Flow::dossiers).sum()).isEqualTo(dossiers.size());
    assertThat(changes.flows()).extracting(Flow::unitLabel).containsOnly("Khu dân cư");
  }

  @Test
  void whoFallsIsNamedWithTheNumbersAndTheFigure() {
    Dossier near = dossier.toBuilder().name("Tổ 5").fact("participatingHouseholds", 290L).build();

    ClassChanges changes =
        ClassChanges.between(plain.classifier(), stricter(), Stream.of(near, dossier));

    assertThat(changes.movedClass()).isEqualTo(1);
    assertThat(changes.moved())
        .singleElement()
        .satisfies(
            moved -> {
              assertThat(moved.subject()).isEqualTo("Tổ 5");
              assertThat(moved.before().label()).isEqualTo("Tốt");
              assertThat(moved.after().label()).isEqualTo("Đạt");
              assertThat(moved.isOfClass()).isTrue();
              assertThat(moved.reasons().get(0))
                  .startsWith("VD-5: đạt (đầy đủ) 10/10 → đạt một phần 6/10 (mốc")
                  .contains("90 % → 95 %")
                  .contains("290/312", "cần từ 95 % trở lên");
            });
  }

  @Test
  void theOtherWayRoundTheyRise() {
    ClassChanges there = ClassChanges.between(plain.classifier(), stricter(), many().stream());
    ClassChanges back = ClassChanges.between(stricter(), plain.classifier(), many().stream());

    assertThat(there.flows())
        .extracting(flow -> flow.from() + "→" + flow.to() + ": " + flow.dossiers())
        .containsExactlyInAnyOrderElementsOf(
            back.flows().stream()
                .map(flow -> flow.to() + "→" + flow.from() + ": " + flow.dossiers())
                .toList());
    assertThat(there.movedClass()).isPositive();
  }

  @Test
  void whatOnePackRefusesAndTheOtherDoesNotHasMoved() {
    Classifier narrow =
        TestPack.in(temp.resolve("narrow"))
            .replace("facts.yaml", "max: 10000", "max: 300")
            .classifier();

    ClassChanges changes = ClassChanges.between(plain.classifier(), narrow, Stream.of(dossier));

    assertThat(changes.moved())
        .singleElement()
        .satisfies(
            moved -> {
              assertThat(moved.after().fate()).isEqualTo(Fate.REFUSED);
              assertThat(moved.difference()).isEmpty();
              assertThat(moved.reasons().get(0)).startsWith("Theo gói mới: không phân loại được. ");
            });
  }

  @Test
  void aUnitThatTheNewPackLeavesOutIsOutOfScope() {
    Classifier without =
        TestPack.in(temp.resolve("without"))
            .replace(
                "pack.yaml",
                "    decidedBefore:",
                "    excludes:\n"
                    + "      - {when: {hasPlan: true}, reason: Có kế hoạch thì thôi., citation:"
                    + " Điều 1, basis: assumed}\n"
                    + "    decidedBefore:")
            .classifier();

    ClassChanges changes = ClassChanges.between(plain.classifier(), without, Stream.of(dossier));

    assertThat(changes.flows())
        .containsExactly(new Flow("khu-dan-cu", "Khu dân cư", "Tốt", "ngoài phạm vi", 1));
  }

  @Test
  void factsThatOnlyTheNewPackKnowsAreNoFaultOfTheOld() {
    Classifier wider =
        TestPack.in(temp.resolve("wider"))
            .replace(
                "facts.yaml",
                "  hasPlan: {type: boolean, label: Có kế hoạch}",
                "  hasPlan: {type: boolean, label: Có kế hoạch}\n"
                    + "  pledges: {type: integer, label: Số cam kết}")
            .classifier();
    Dossier pledged = dossier.toBuilder().fact("pledges", 5L).build();

    ClassChanges changes = ClassChanges.between(plain.classifier(), wider, Stream.of(pledged));

    assertThat(changes.flows())
        .containsExactly(new Flow("khu-dan-cu", "Khu dân cư", "Tốt", "Tốt", 1));
    assertThat(changes.isEmpty()).isTrue();
  }

  @Test
  void theReportSaysTheSameInEveryForm() {
    Dossier near = dossier.toBuilder().name("Tổ <5>").fact("participatingHouseholds", 290L).build();
    Classifier strict = stricter();
    DifferenceReport report =
        new DifferenceReport(
            PackDifference.between(plain.classifier().pack(), strict.pack()),
            Optional.of(
                ClassChanges.between(plain.classifier(), strict, Stream.of(near, dossier))));

    assertThat(report.isEmpty()).isFalse();
    assertThat(report.text())
        .contains("1 thay đổi về nội dung.", "2 hồ sơ; 1 đổi xếp loại.", "Tốt → Đạt: 1", "Tổ <5>");
    assertThat(report.json())
        .startsWith("{\n  \"format\": \"antq-difference/1\",\n")
        .contains("\"kind\": \"figure\"", "\"movedClass\": 1", "\"from\": \"Tốt\"");
    assertThat(report.html())
        .contains("Tổ &lt;5&gt;", "Ai đổi xếp loại", "participationFull")
        .doesNotContain("<script");
  }
}
