package vn.antq.rules.internal.engine.admit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.antq.rules.Classifier;
import vn.antq.rules.TestPack;
import vn.antq.rules.classification.Classification.Notice;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.dossier.Evidence;
import vn.antq.rules.dossier.StatedFact.StatedRecord;

/** Dates that can be but hardly belong to the period 01/11/2024–31/10/2025 are told. */
class DateDoubtsTest {

  @TempDir private Path temp;
  private Classifier classifier;
  private Dossier dossier;

  @BeforeEach
  void loadPack() {
    TestPack pack = TestPack.in(temp);
    classifier = pack.classifier();
    dossier = pack.dossier();
  }

  private List<Notice> notices(UnaryOperator<Dossier.Builder> change) {
    return doubts(change.apply(dossier.toBuilder()).build());
  }

  private List<Notice> doubts(Dossier doubted) {
    return classifier.classify(doubted).notices().stream()
        .filter(notice -> !notice.code().equals("default-taken"))
        .toList();
  }

  private static Evidence of(LocalDate date) {
    return Evidence.document("BB 12", date);
  }

  @Test
  void thePapersOfThePeriodMayBeDrawnUpUntilTheUnitIsDecided() {
    assertThat(notices(all -> all.fact("hasPlan", true, of(LocalDate.of(2025, 11, 14))))).isEmpty();
  }

  @Test
  void aDocumentOfALaterDayIsTold() {
    assertThat(notices(all -> all.fact("hasPlan", true, of(LocalDate.of(2025, 11, 15)))))
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.code()).isEqualTo("dated-after-period");
              assertThat(notice.text())
                  .contains("31/10/2025", "\"Có kế hoạch\" (15/11/2025)", "thuộc kỳ này");
            });
  }

  @Test
  void soIsTheDocumentOfARecord() {
    StatedRecord crime =
        StatedRecord.empty().with("severity", "LESS_SERIOUS").with(of(LocalDate.of(2025, 12, 5)));

    assertThat(notices(all -> all.fact("crimes", List.of(crime))))
        .extracting(Notice::code)
        .containsExactly("dated-after-period");
  }

  @Test
  void severalDocumentsAreOneNotice() {
    LocalDate late = LocalDate.of(2025, 12, 5);

    assertThat(
            notices(
                all ->
                    all.fact("hasPlan", true, of(late))
                        .fact("crimesThisYear", 1, of(late))
                        .fact("crimesLastYear", 2, of(late))
                        .fact("evilsThisYear", 0, of(late))))
        .singleElement()
        .satisfies(notice -> assertThat(notice.text()).contains(", …"));
  }

  @Test
  void aYearThatNoDateOfTheDossierIsNearIsTold() {
    Dossier other = copy(2062);

    assertThat(doubts(other))
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.code()).isEqualTo("doubtful-year");
              assertThat(notice.text()).contains("2062", "30/06/2025", "kiểm tra lại năm");
            });
  }

  @Test
  void aYearLongAfterTheRegulationIsToldWithoutAnyDate() {
    Dossier.Builder other = copy(2062).toBuilder();
    other.unknown("resolutionDate").unknown("reviewDate");

    assertThat(doubts(other.build()))
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.code()).isEqualTo("doubtful-year");
              assertThat(notice.text()).contains("2062", "10/02/2022", "đã quá lâu");
            });
  }

  @Test
  void theYearAfterIsNotDoubted() {
    assertThat(doubts(copy(2026))).isEmpty();
  }

  private Dossier copy(int year) {
    Dossier.Builder other = Dossier.builder(dossier.unit().type(), year).id("năm khác");
    dossier.facts().forEach(other::fact);
    return other.build();
  }
}
