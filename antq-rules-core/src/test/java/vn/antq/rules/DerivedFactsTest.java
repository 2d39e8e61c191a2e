package vn.antq.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Condition;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.FindingStatus;
import vn.antq.rules.classification.MissingFact;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.dossier.StatedFact;
import vn.antq.rules.explanation.ClassificationReader;
import vn.antq.rules.explanation.JsonRenderer;
import vn.antq.rules.pack.Basis;
import vn.antq.rules.pack.Figure;
import vn.antq.rules.pack.Reliance;
import vn.antq.rules.problem.InvalidDossierException;
import vn.antq.rules.problem.Place;

/** Facts that are worked out of others, as real score sheets ask for them. */
class DerivedFactsTest {

  private static final LocalDate DAY = LocalDate.of(2025, 3, 1);

  @TempDir static Path temp;
  private static Classifier classifier;

  @BeforeAll
  static void load() {
    classifier = DerivedFactsPack.in(temp).load().withSessionEvery(1).classifier(TestPack.NAME);
  }

  private static Dossier dossier(Object... facts) {
    Dossier.Builder dossier = Dossier.builder("khu-dan-cu", 2025);
    for (int i = 0; i < facts.length; i += 2) {
      String name = (String) facts[i];
      if (facts[i + 1] instanceof StatedFact.Between between) {
        dossier.fact(name, new StatedFact(between, List.of(), Place.NOWHERE));
      } else {
        dossier.fact(name, facts[i + 1]);
      }
    }
    return dossier.build();
  }

  private Finding finding(String criterion, Object... facts) {
    return classifier.classify(dossier(facts)).finding(criterion).orElseThrow();
  }

  private FindingStatus status(String criterion, Object... facts) {
    return finding(criterion, facts).status();
  }

  private static Condition.Comparison comparison(Finding finding) {
    return finding.rules().get(0).patterns().get(0).conditions().stream()
        .flatMap(Condition::leaves)
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Object> crime(LocalDate reported, Object solved) {
    Map<String, Object> crime = new LinkedHashMap<>();
    crime.put("reportedOn", reported);
    if (!solved.equals("")) {
      crime.put("solvedOn", solved);
    }
    return crime;
  }

  private static List<Map<String, Object>> crimes(Object... solvedAfter) {
    return Arrays.stream(solvedAfter)
        .map(after -> crime(DAY, after instanceof Integer days ? DAY.plusDays(days) : after))
        .toList();
  }

  // Form 13: change against last year.

  @Test
  void aFallOfOneInTwentyIsFivePerCent() {
    assertThat(status("D-FALL", "crimesBefore", 20, "crimesNow", 19)).isEqualTo(FindingStatus.MET);
  }

  @Test
  void aFallOfOneInTwentyOneIsLess() {
    Finding finding = finding("D-FALL", "crimesBefore", 21, "crimesNow", 20);

    assertThat(finding.status()).isEqualTo(FindingStatus.NOT_MET);
    assertThat(comparison(finding).actual().text()).isEqualTo("1/21 vụ giảm (4,76 %)");
    assertThat(comparison(finding).margin().orElseThrow().text()).isEqualTo("thiếu 1 vụ giảm");
  }

  @Test
  void aRiseIsNoFall() {
    Finding finding = finding("D-FALL", "crimesBefore", 20, "crimesNow", 21);

    assertThat(finding.status()).isEqualTo(FindingStatus.NOT_MET);
    assertThat(comparison(finding).actual().text()).isEqualTo("-1/20 vụ giảm (-5 %)");
  }

  @Test
  void ofNothingNothingFalls() {
    assertThat(status("D-FALL", "crimesBefore", 0, "crimesNow", 3))
        .isEqualTo(FindingStatus.NOT_MET);
    // As the rules of the pack say of nothing at all.
    assertThat(status("D-FALL", "crimesBefore", 0, "crimesNow", 0)).isEqualTo(FindingStatus.MET);
  }

  @Test
  void aFallOfWhichLittleIsKnownIsDecidedWhereItCanBe() {
    assertThat(status("D-FALL", "crimesBefore", 20)).isEqualTo(FindingStatus.UNDECIDED);
    assertThat(finding("D-FALL", "crimesBefore", 20).missing())
        .extracting(MissingFact::name)
        .containsExactly("crimesNow");
    assertThat(
            status(
                "D-FALL",
                "crimesBefore",
                20,
                "crimesNow",
                new StatedFact.Between(BigDecimal.ZERO, BigDecimal.valueOf(19))))
        .isEqualTo(FindingStatus.MET);
  }

  @Test
  void aDifferenceMayBeNegative() {
    assertThat(status("D-APART", "crimesBefore", 20, "crimesNow", 18)).isEqualTo(FindingStatus.MET);
    assertThat(status("D-APART", "crimesBefore", 20, "crimesNow", 19))
        .isEqualTo(FindingStatus.NOT_MET);
    assertThat(status("D-APART", "crimesBefore", 0, "crimesNow", 5))
        .isEqualTo(FindingStatus.NOT_MET);
    assertThat(status("D-APART", "crimesBefore", 1)).isEqualTo(FindingStatus.NOT_MET);
  }

  // Form 14: dates.

  @Test
  void daysAreCountedBetweenTwoDates() {
    assertThat(status("D-SOON", "decidedOn", DAY, "announcedOn", DAY.plusDays(10)))
        .isEqualTo(FindingStatus.MET);
    Finding late = finding("D-SOON", "decidedOn", DAY, "announcedOn", DAY.plusDays(11));
    assertThat(late.status()).isEqualTo(FindingStatus.NOT_MET);
    assertThat(comparison(late).actual().text()).isEqualTo("11 ngày");
  }

  @Test
  void toADayThatNeverCameThereAreNoDays() {
    assertThat(status("D-SOON", "decidedOn", DAY, "announcedOn", "none"))
        .isEqualTo(FindingStatus.NOT_MET);
    assertThat(status("D-SOON", "decidedOn", DAY)).isEqualTo(FindingStatus.UNDECIDED);
  }

  @Test
  void daysCountFromTheBeginningOfThePeriod() {
    assertThat(status("D-EARLY", "decidedOn", LocalDate.of(2024, 12, 1)))
        .isEqualTo(FindingStatus.MET);
    assertThat(status("D-EARLY", "decidedOn", LocalDate.of(2024, 12, 2)))
        .isEqualTo(FindingStatus.NOT_MET);
  }

  private static List<Map<String, Object>> meetings(String... days) {
    return Arrays.stream(days)
        .map(
            day ->
                Map.<String, Object>of(
                    "heldOn", LocalDate.parse(day), "attendees", 50, "place", day.substring(0, 7)))
        .toList();
  }

  @Test
  void meetingsLieInSoManyMonths() {
    assertThat(status("D-MONTHS", "meetings", meetings("2025-01-05", "2025-01-20", "2025-02-05")))
        .isEqualTo(FindingStatus.NOT_MET);
    assertThat(status("D-MONTHS", "meetings", meetings("2025-01-05", "2025-02-01", "2025-03-31")))
        .isEqualTo(FindingStatus.MET);
    assertThat(status("D-MONTHS", "meetings", List.of())).isEqualTo(FindingStatus.NOT_MET);
  }

  @Test
  void theFirstMeetingIsBeforeADay() {
    assertThat(status("D-FIRST", "meetings", meetings("2025-05-05", "2025-03-31")))
        .isEqualTo(FindingStatus.MET);
    Finding none = finding("D-FIRST", "meetings", List.of());
    assertThat(none.status()).isEqualTo(FindingStatus.NOT_MET);
    assertThat(comparison(none).actual().text()).isEqualTo("không có");
  }

  // Form 15: records with conditions.

  @Test
  void eachCrimeThatIsSolvedLateTakesAPoint() {
    Finding finding = finding("D-LATE", "crimes", crimes(60, 61, 90, "none"));

    assertThat(finding.score().orElseThrow().best()).isEqualByComparingTo("3");
    assertThat(finding.isDecided()).isTrue();
  }

  @Test
  void aCrimeOfWhichItIsNotKnownWhenItWasSolvedLeavesAPointOpen() {
    Finding finding = finding("D-LATE", "crimes", crimes(60, 61, ""));

    assertThat(finding.score().orElseThrow().best()).isEqualByComparingTo("4");
    assertThat(finding.score().orElseThrow().worst()).isEqualByComparingTo("3");
    assertThat(finding.missing())
        .extracting(MissingFact::name)
        .containsExactly("crimes[3].solvedOn");
  }

  @Test
  void crimesAreCountedByWhatIsDerivedOfThem() {
    assertThat(status("D-NONELATE", "crimes", crimes(5, 60))).isEqualTo(FindingStatus.MET);
    assertThat(status("D-NONELATE", "crimes", crimes(5, 61))).isEqualTo(FindingStatus.NOT_MET);
    assertThat(status("D-NONELATE", "crimes", crimes(5, ""))).isEqualTo(FindingStatus.UNDECIDED);
    assertThat(finding("D-NONELATE", "crimes", crimes(5, "")).missing())
        .extracting(MissingFact::name)
        .containsExactly("crimes[2].solvedOn");
  }

  @Test
  void aFigureThatSaysWhatCountsIsReliedOn() {
    Classification answer = classifier.classify(dossier("crimes", crimes(5, 61)));
    Finding finding = answer.finding("D-NONELATE").orElseThrow();

    assertThat(finding.reliances())
        .filteredOn(reliance -> reliance.kind() == Reliance.Kind.FIGURE)
        .extracting(Reliance::name)
        .containsExactly("solveWithin");
    assertThat(finding.basis()).isEqualTo(Basis.ASSUMED);
    Figure figure =
        classifier.pack().model("khu-dan-cu").orElseThrow().unit().figures().get("solveWithin");
    assertThat(classifier.pack().model("khu-dan-cu").orElseThrow().isRead(figure)).isTrue();
    assertThat(classifier.pack().reliances("khu-dan-cu"))
        .extracting(Reliance::name)
        .contains("manyAttend", "springFrom", "springTo");
  }

  @Test
  void meetingsAreCountedByNumbersAndDays() {
    assertThat(status("D-SPRING", "meetings", meetings("2025-01-31", "2025-02-01", "2025-04-30")))
        .isEqualTo(FindingStatus.MET);
    assertThat(status("D-SPRING", "meetings", meetings("2025-02-01", "2025-05-01")))
        .isEqualTo(FindingStatus.NOT_MET);
    assertThat(
            status(
                "D-SPRING",
                "meetings",
                List.of(
                    Map.of("heldOn", LocalDate.of(2025, 2, 1), "attendees", 49),
                    Map.of("heldOn", LocalDate.of(2025, 2, 2), "attendees", 50))))
        .isEqualTo(FindingStatus.NOT_MET);
  }

  private static List<Map<String, Object>> scores(String... scores) {
    return Arrays.stream(scores)
        .map(score -> Map.<String, Object>of("score", new BigDecimal(score)))
        .toList();
  }

  @Test
  void anAverageIsExact() {
    Finding just = finding("D-AVERAGE", "areas", scores("3.5", "3.7"));
    Finding below = finding("D-AVERAGE", "areas", scores("3.6", "3.6", "3.599999999"));

    assertThat(just.status()).isEqualTo(FindingStatus.MET);
    assertThat(comparison(just).actual().text()).isEqualTo("3,6 điểm (7,2/2)");
    assertThat(below.status()).isEqualTo(FindingStatus.NOT_MET);
    assertThat(comparison(below).actual().text()).isEqualTo("3,59 điểm (10,799999999/3)");
    assertThat(status("D-AVERAGE", "areas", List.of())).isEqualTo(FindingStatus.NOT_MET);
    assertThat(status("D-AVERAGE")).isEqualTo(FindingStatus.UNDECIDED);
  }

  @Test
  void totalsAndExtremesAreOfWhatIsListed() {
    assertThat(status("D-TOTAL", "meetings", meetings("2025-01-05", "2025-01-06", "2025-01-07")))
        .isEqualTo(FindingStatus.MET);
    assertThat(status("D-TOTAL", "meetings", meetings("2025-01-05", "2025-01-06")))
        .isEqualTo(FindingStatus.NOT_MET);
    assertThat(status("D-PLACES", "meetings", meetings("2025-01-05", "2025-01-06")))
        .isEqualTo(FindingStatus.NOT_MET);
    assertThat(status("D-PLACES", "meetings", meetings("2025-01-05", "2025-02-06")))
        .isEqualTo(FindingStatus.MET);
    assertThat(status("D-WORST", "areas", scores("2", "1.9"))).isEqualTo(FindingStatus.NOT_MET);
    assertThat(status("D-WORST", "areas", scores("2", "3"))).isEqualTo(FindingStatus.MET);
  }

  @Test
  void manyRecordsOfWhichLittleIsKnownAreAnswered() {
    List<Map<String, Object>> many =
        IntStream.range(0, 1_000)
            .mapToObj(
                i ->
                    i % 2 == 0
                        ? Map.<String, Object>of("place", "Nơi " + i)
                        : Map.<String, Object>of("heldOn", DAY.plusDays(i % 90)))
            .toList();

    assertThat(status("D-TOTAL", "meetings", many)).isEqualTo(FindingStatus.UNDECIDED);
    assertThat(status("D-MONTHS", "meetings", many)).isEqualTo(FindingStatus.MET);
  }

  @Test
  void noDossierStatesADerivedField() {
    Map<String, Object> crime = new LinkedHashMap<>(crime(DAY, DAY));
    crime.put("solvedDays", 3);

    assertThatThrownBy(() -> classifier.classify(dossier("crimes", List.of(crime))))
        .isInstanceOf(InvalidDossierException.class)
        .hasMessageContaining(
            "Trường \"crimes[1].solvedDays\" được tính từ trường khác của bản ghi nên không khai.");
  }

  @Test
  void anAnswerIsReadBackAsItWas() {
    Classification answer =
        classifier.classify(
            dossier("crimesBefore", 20, "crimesNow", 21, "areas", scores("3.6", "3.7", "3.7")));
    String json = JsonRenderer.compact().render(answer);

    Classification read = ClassificationReader.read("answer", json);

    assertThat(JsonRenderer.compact().render(read)).isEqualTo(json);
  }
}
