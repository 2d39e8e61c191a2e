package vn.antq.rules.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.antq.rules.explanation.Examples.RECOGNITION;
import static vn.antq.rules.explanation.Examples.SCORED;
import static vn.antq.rules.explanation.Examples.classified;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.antq.rules.DossierReader;
import vn.antq.rules.PackLibrary;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.FindingStatus;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.explanation.Closeness.Consequence;
import vn.antq.rules.explanation.Closeness.Direction;
import vn.antq.rules.explanation.Closeness.Flip;

class ClosenessTest {

  private static final PackLibrary LIBRARY = PackLibrary.ofFolder(Examples.folder("packs"));

  @Test
  void findsTheOneHouseholdThatIsMissing() {
    Flip flip = closest(classified(RECOGNITION, "thieu-mot-ho"));

    assertThat(flip.finding().pack()).isEqualTo("cong-nhan");
    assertThat(flip.finding().criterion()).isEqualTo("CN-2");
    assertThat(flip.direction()).isEqualTo(Direction.BETTER);
    assertThat(flip.becomes()).isEqualTo(FindingStatus.MET);
    assertThat(flip.comparison().fact()).isEqualTo("registeredShare");
    assertThat(flip.margin().orElseThrow().text()).isEqualTo("thiếu 1 hộ");
    assertThat(flip.change()).contains(BigDecimal.ONE);
    assertThat(flip.distance()).isEqualByComparingTo(share(1, 312));
  }

  @Test
  void looksBehindAVerdictIntoTheNestedClassification() {
    Flip flip = closest(classified(SCORED, "du-moi-mat"));

    assertThat(flip.finding().pack()).isEqualTo("cong-nhan");
    assertThat(flip.finding().criterion()).isEqualTo("CN-2");
  }

  @Test
  void tellsWhatFollowsForEveryCriterionForThePointsAndForTheClass() {
    Consequence after = closest(classified(SCORED, "du-moi-mat")).consequence().orElseThrow();

    assertThat(after.turns())
        .extracting(turn -> turn.finding().criterion() + " " + turn.becomes())
        .containsExactly("CN-2 NOT_MET", "B-1 NOT_MET");
    assertThat(after.points())
        .hasValueSatisfying(points -> assertThat(points).isEqualByComparingTo("60"));
    assertThat(after.outcome().code()).isEqualTo("KHA");
  }

  @Test
  void tellsFirstWhatChangesTheClassThenWhatIsNearest() {
    // One household more would be a better level, one case more another class.
    Flip flip = closest(classified(SCORED, "thieu-mot-ho"));

    assertThat(flip.finding().criterion()).isEqualTo("B-2");
    assertThat(flip.consequence().orElseThrow().outcome().code()).isEqualTo("YEU");
  }

  @Test
  void saysThatTheClassStaysWhereACapSetIt() {
    Classification capped = classified(SCORED, "vi-pham");

    assertThat(closest(capped).consequence().orElseThrow().outcome()).isEqualTo(capped.best());
    assertThat(String.join(" ", ClosenessText.of(capped))).contains("xếp loại vẫn là");
  }

  @Test
  void leavesOutANestedClassificationThatWasSetAside() {
    Flip flip = closest(classified(SCORED, "vi-pham"));

    // Reported on the 1st, due on the 5th: the 6th is five days of 365 away.
    assertThat(flip.finding().criterion()).isEqualTo("A-2");
    assertThat(flip.direction()).isEqualTo(Direction.WORSE);
    assertThat(flip.becomes()).isEqualTo(FindingStatus.NOT_MET);
    assertThat(flip.change()).contains(BigDecimal.valueOf(5));
    assertThat(flip.distance()).isEqualByComparingTo(share(5, 365));
  }

  @Test
  void countsOneMoreThanWhatIsToSpare() {
    // 281 of 312 is the least for the best level: 282 can lose one, and falls with two.
    Flip flip = closest(with("participating", 282));

    assertThat(flip.finding().criterion()).isEqualTo("CN-2");
    assertThat(flip.distance()).isEqualByComparingTo(share(1, 312));

    Flip other = flip(with("participating", 281), "A-1");

    assertThat(other.direction()).isEqualTo(Direction.WORSE);
    assertThat(other.becomes()).isEqualTo(FindingStatus.PARTLY_MET);
    assertThat(other.change()).contains(BigDecimal.ONE.negate());
    assertThat(other.margin().orElseThrow().text()).isEqualTo("vừa đủ");
  }

  @Test
  void climbsFromOneLevelToTheNext() {
    Flip flip = flip(with("participating", 280), "A-1");

    assertThat(flip.direction()).isEqualTo(Direction.BETTER);
    assertThat(flip.becomes()).isEqualTo(FindingStatus.MET);
    assertThat(flip.margin().orElseThrow().text()).isEqualTo("thiếu 1 hộ");
  }

  @Test
  void measuresADateByTheDaysOfThePeriod() {
    // Five days late of 365 is nearer than 40 households of 100, or 20 cases above three.
    Dossier dossier =
        dossier("yeu").toBuilder()
            .fact("resolutionDate", LocalDate.of(2025, 4, 5))
            .fact("crimes", dossier("yeu").fact("crimes").orElseThrow())
            .build();

    Flip flip = closest(LIBRARY.classifier(RECOGNITION).classify(dossier));

    assertThat(flip.finding().criterion()).isEqualTo("CN-1");
    assertThat(flip.direction()).isEqualTo(Direction.BETTER);
    assertThat(flip.change()).contains(BigDecimal.valueOf(-5));
    assertThat(flip.distance()).isEqualByComparingTo(share(5, 365));
  }

  @Test
  void fallsBackToYesAndNo() {
    // Of what is stated only the conclusion can flip: everything else is open.
    Dossier dossier = Dossier.builder("khu-dan-cu", 2025).fact("lawful", true).build();

    Flip flip = closest(LIBRARY.classifier(RECOGNITION).classify(dossier));

    assertThat(flip.finding().criterion()).isEqualTo("CN-4");
    assertThat(flip.direction()).isEqualTo(Direction.WORSE);
    assertThat(flip.change()).isEmpty();
    assertThat(flip.margin()).isEmpty();
    assertThat(flip.distance()).isEqualByComparingTo(BigDecimal.ONE);
  }

  @Test
  void findsNothingWhereNothingIsKnown() {
    Classification open =
        LIBRARY.classifier(RECOGNITION).classify(Dossier.builder("khu-dan-cu", 2025).build());

    assertThat(Closeness.of(open).closest()).isEmpty();
  }

  @Test
  void tellsThePointsToTheClassesBesideItsOwn() {
    Closeness closeness = Closeness.of(classified(SCORED, "thieu-mot-ho"));

    assertThat(closeness.toBetter())
        .hasValueSatisfying(
            gap -> {
              assertThat(gap.points()).isEqualByComparingTo("42.5");
              assertThat(gap.boundary()).isEqualByComparingTo("80");
              assertThat(gap.outcome().code()).isEqualTo("TOT");
            });
    assertThat(closeness.toWorse())
        .hasValueSatisfying(
            gap -> {
              assertThat(gap.points()).isEqualByComparingTo("7.5");
              assertThat(gap.boundary()).isEqualByComparingTo("30");
              assertThat(gap.outcome().code()).isEqualTo("KHA");
            });
  }

  @Test
  void hasNoPointsAboveTheBestOrBelowTheWorst() {
    assertThat(Closeness.of(classified(SCORED, "du-moi-mat")).toBetter()).isEmpty();
    assertThat(Closeness.of(classified(SCORED, "yeu")).toWorse()).isEmpty();
  }

  @Test
  void hasNoPointsWhereACapDecidedOrPointsAreOpenOrNone() {
    assertThat(Closeness.of(classified(SCORED, "vi-pham")).toBetter()).isEmpty();
    assertThat(Closeness.of(classified(SCORED, "vi-pham")).toWorse()).isEmpty();
    assertThat(Closeness.of(classified(SCORED, "thieu-so-lieu")).toWorse()).isEmpty();
    assertThat(Closeness.of(classified(RECOGNITION, "thieu-mot-ho")).toBetter()).isEmpty();
  }

  private static Flip closest(Classification classification) {
    return Closeness.of(classification).closest().orElseThrow();
  }

  /** Returns the nearest flip of one criterion, whatever others there are. */
  private static Flip flip(Classification classification, String criterion) {
    return FlipFinder.of(classification).stream()
        .filter(flip -> flip.finding().criterion().equals(criterion) && flip.change().isPresent())
        .min(java.util.Comparator.comparing(Flip::distance))
        .orElseThrow();
  }

  private static Classification with(String fact, long value) {
    Dossier dossier = dossier("du-moi-mat").toBuilder().fact(fact, value).build();
    return LIBRARY.classifier(SCORED).classify(dossier);
  }

  private static Dossier dossier(String name) {
    return DossierReader.read(Examples.folder("dossiers").resolve(name + ".yaml"));
  }

  private static BigDecimal share(long part, long whole) {
    return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL64);
  }
}
