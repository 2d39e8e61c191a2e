package vn.antq.rules.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.FindingStatus;
import vn.antq.rules.classification.MissingFact;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.explanation.TextRenderer;

/** Points of the default profile of QĐ 510 that little is known of. */
class DefaultProfileTest {

  private static Classification classify(String unit, UnaryOperator<Dossier.Builder> change) {
    UnitCase allRight =
        UnitCase.all().stream()
            .filter(one -> one.toString().equals("qd510 " + unit))
            .findFirst()
            .orElseThrow();
    return allRight.classifier().classify(change.apply(allRight.allRight().toBuilder()).build());
  }

  private static Finding finding(Classification answer, String criterion) {
    return answer.finding(criterion).orElseThrow();
  }

  @Test
  void aGuardForceThatThereIsNotIsNotAskedForItsRating() {
    Classification answer =
        classify(
            "co-quan",
            d ->
                d.fact("hasGuardForce", false)
                    .unknown("guardForceEligible")
                    .unknown("guardForceTitle")
                    .unknown("guardForceRating")
                    .unknown("disciplinedGuards"));

    assertThat(finding(answer, "CQ-B3").status()).isEqualTo(FindingStatus.NOT_MET);
    assertThat(answer.findings().stream().flatMap(one -> one.missing().stream()))
        .extracting(MissingFact::name)
        .doesNotContain("guardForceRating");
  }

  @Test
  void aResidentialAreaIsNotToldThatItShouldHaveNoPartyCell() {
    Classification answer = classify("khu-dan-cu", d -> d.fact("partyCellResolutionDate", "none"));

    assertThat(TextRenderer.summary().render(answer)).doesNotContain("cần là không");
  }

  @Test
  void noCrimeAtAllMeansNoSeriousOneEither() {
    Classification answer = classify("khu-dan-cu", d -> d.fact("crimeCases", 0).unknown("crimes"));

    assertThat(finding(answer, "KDC-C4").status()).isEqualTo(FindingStatus.MET);
  }

  @Test
  void anAccidentThatKilledIsSeriousWhenItIsAFire() {
    Classification answer =
        classify(
            "khu-dan-cu",
            d ->
                d.fact(
                    "accidents",
                    List.of(
                        Map.of(
                            "kind", "FIRE_OR_EXPLOSION", "fatal", true, "forceMajeure", false))));

    assertThat(finding(answer, "KDC-C1").status()).isEqualTo(FindingStatus.NOT_MET);
  }
}
