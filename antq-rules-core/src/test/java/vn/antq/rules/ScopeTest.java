package vn.antq.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.pack.Basis;
import vn.antq.rules.pack.Reliance;
import vn.antq.rules.problem.InvalidDossierException;
import vn.antq.rules.problem.Problem;

/** Whether a regulation covers a unit is known, not known, or known not to be. */
class ScopeTest {

  @TempDir Path temp;
  private Classifier classifier;

  @BeforeEach
  void aPackThatLeavesOutSomeUnits() {
    TestPack pack =
        TestPack.in(temp)
            .replace(
                "facts.yaml",
                "  hasPlan:",
                "  army: {type: boolean, label: Quân đội}\n"
                    + "  abroad: {type: boolean, label: Ở nước ngoài}\n"
                    + "  hasPlan:")
            .replace(
                "pack.yaml",
                "    scale: 10\n",
                "    scale: 10\n"
                    + "    excludes:\n"
                    + "      - {when: {army: true}, reason: Quân đội thì không xét., citation: Điều"
                    + " 1, basis: official}\n"
                    + "      - {when: {abroad: true, leaderRating: [POOR, DONE, GOOD]}, reason: Ở"
                    + " xa thì không xét., citation: Điều 1, basis: official}\n");
    classifier = pack.load().classifier(TestPack.NAME);
  }

  private List<String> refusals(Map<String, Object> facts) {
    Dossier.Builder dossier = Dossier.builder("khu-dan-cu", 2024).id("thử");
    facts.forEach(dossier::fact);
    InvalidDossierException refused =
        catchThrowableOfType(
            InvalidDossierException.class, () -> classifier.classify(dossier.build()));
    return refused == null ? List.of() : refused.problems().stream().map(Problem::code).toList();
  }

  @Test
  void oneExclusionThatHoldsSufficesWhateverElseIsUnknown() {
    assertThat(refusals(Map.of("army", true))).containsExactly("excluded-unit");
  }

  @Test
  void aConditionThatEveryValueMeetsHoldsBeforeTheValueIsKnown() {
    assertThat(refusals(Map.of("army", false, "abroad", true))).containsExactly("excluded-unit");
  }

  @Test
  void oneConditionThatFailsSufficesForAnExclusionNotToHold() {
    assertThat(refusals(Map.of("army", false, "abroad", false))).isEmpty();
  }

  @Test
  void everythingThatCouldLeaveTheUnitOutIsAskedForAtOnce() {
    assertThat(refusals(Map.of())).containsExactly("scope-unknown", "scope-unknown");
  }

  @Test
  void aPackWithoutEditionIsNamedWithoutAGap() {
    PackLibrary library =
        TestPack.in(temp.resolve("other")).replace("pack.yaml", "edition: \"2022\"\n", "").load();

    InvalidDossierException refused =
        catchThrowableOfType(
            InvalidDossierException.class,
            () ->
                library
                    .classifier(TestPack.NAME)
                    .classify(Dossier.builder("khu-dan-cu", 2020).id("thử").build()));

    assertThat(refused.problems()).extracting(Problem::code).containsExactly("not-in-force");
    assertThat(refused.problems().get(0).text())
        .contains("Bản gần nhất: vi-du, có hiệu lực từ 10/02/2022.");
    assertThat(library.pack(TestPack.NAME).orElseThrow().reliances("khu-dan-cu").get(0).name())
        .isEqualTo("vi-du");
  }

  private Classification ofAPackThatCoversSomeUnitsAsItIsRead(Object rating) {
    Path folder = temp.resolve("theo-cach-hieu");
    TestPack pack =
        TestPack.in(folder)
            .replace(
                "pack.yaml",
                "    scale: 10\n",
                "    scale: 10\n"
                    + "    includes:\n"
                    + "      - {when: {leaderRating: POOR}, reason: Văn bản không nói riêng.,"
                    + " citation: Điều 1, basis: interpretation}\n");
    return pack.classifier()
        .classify(pack.dossier().toBuilder().fact("leaderRating", rating).build());
  }

  @Test
  void whoeverIsCoveredOnlyAsTheLawIsReadIsToldSo() {
    assertThat(ofAPackThatCoversSomeUnitsAsItIsRead("POOR").reliances())
        .filteredOn(reliance -> reliance.kind() == Reliance.Kind.SCOPE)
        .singleElement()
        .satisfies(
            reliance -> {
              assertThat(reliance.basis()).isEqualTo(Basis.INTERPRETATION);
              assertThat(reliance.label()).isEqualTo("Áp dụng");
              assertThat(reliance.value()).isEqualTo("Văn bản không nói riêng.");
              assertThat(reliance.citation().text()).contains("Điều 1");
              assertThat(reliance.place().line()).isPositive();
            });
  }

  @Test
  void whoeverIsCoveredAnywayIsNot() {
    assertThat(ofAPackThatCoversSomeUnitsAsItIsRead("GOOD").reliances())
        .noneMatch(reliance -> reliance.kind() == Reliance.Kind.SCOPE);
  }
}
