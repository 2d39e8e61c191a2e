package vn.antq.rules.internal.explanation.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.antq.rules.classification.Condition.Comparison;
import vn.antq.rules.classification.FactValue;
import vn.antq.rules.classification.Margin;
import vn.antq.rules.internal.answer.ComparisonData;
import vn.antq.rules.internal.text.TextPage;
import vn.antq.rules.problem.Place;
import vn.antq.rules.value.Level;
import vn.antq.rules.value.Operator;
import vn.antq.rules.value.Ratio;
import vn.antq.rules.value.Truth;

class ComparisonWordingTest {

  private static final Level MINOR = new Level("Severity", "MINOR", 0, "Ít nghiêm trọng");
  private static final Level SERIOUS = new Level("Severity", "SERIOUS", 1, "Nghiêm trọng");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AT_LEAST | cần từ 3 vụ trở lên",
        "AT_MOST  | không quá 3 vụ",
        "GREATER  | cần trên 3 vụ",
        "LESS     | cần dưới 3 vụ",
        "EQUAL    | cần 3 vụ"
      })
  void tellsWhatANumberShouldBe(Operator operator, String asked) {
    assertThat(required(known(5L, "vụ"), operator, known(3L, "vụ")))
        .isEqualTo("Số liệu 5 vụ, " + asked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AT_LEAST | cần từ ngày 31/03/2025 trở đi",
        "AT_MOST  | chậm nhất ngày 31/03/2025",
        "GREATER  | cần sau ngày 31/03/2025",
        "LESS     | cần trước ngày 31/03/2025",
        "EQUAL    | cần đúng ngày 31/03/2025"
      })
  void tellsWhatADateShouldBe(Operator operator, String asked) {
    FactValue actual = known(LocalDate.of(2025, 4, 5), "");

    assertThat(required(actual, operator, known(LocalDate.of(2025, 3, 31), "")))
        .isEqualTo("Số liệu 05/04/2025, " + asked);
  }

  @Test
  void showsARequiredRatioAsAPercentage() {
    FactValue actual = known(new Ratio(357, 428), "hộ");

    assertThat(required(actual, Operator.AT_LEAST, known(new Ratio(90, 100), "hộ")))
        .isEqualTo("Số liệu 357/428 hộ (83,41 %), cần từ 90 % trở lên");
  }

  @Test
  void asksForAWholeWithoutSayingOrMore() {
    FactValue actual = known(new Ratio(311, 312), "hộ");

    assertThat(required(actual, Operator.AT_LEAST, known(new Ratio(100, 100), "hộ")))
        .isEqualTo("Số liệu 311/312 hộ (99,67 %), cần 100 %");
  }

  @Test
  void saysThatThereIsNothingToTakeARatioOf() {
    FactValue none = new FactValue(null, null, null, true, "vụ");

    assertThat(required(none, Operator.AT_LEAST, known(new Ratio(80, 100), "vụ")))
        .isEqualTo("Số liệu: không có gì để tính tỷ lệ, cần từ 80 % trở lên");
  }

  @Test
  void saysThatAValueIsNotKnown() {
    FactValue unknown = new FactValue(null, null, null, false, "hộ");

    assertThat(required(unknown, Operator.AT_LEAST, known(3L, "hộ")))
        .isEqualTo("Số liệu: chưa có số liệu, cần từ 3 hộ trở lên");
  }

  @Test
  void tellsYesAndNo() {
    assertThat(required(known(false, ""), Operator.EQUAL, known(true, "")))
        .isEqualTo("Số liệu: không, cần có");
    assertThat(required(known(true, ""), Operator.EQUAL, known(false, "")))
        .isEqualTo("Số liệu: có, cần là không");
  }

  @Test
  void listsTheValuesThatWouldDo() {
    Comparison comparison =
        comparison(
            known(MINOR, ""), Operator.ONE_OF, List.of(known(MINOR, ""), known(SERIOUS, "")));

    assertThat(plain(comparison, Sense.REQUIREMENT))
        .isEqualTo("Số liệu: Ít nghiêm trọng, cần một trong: Ít nghiêm trọng, Nghiêm trọng");
  }

  @Test
  void namesTheFactThatAnotherIsMeasuredBy() {
    Comparison comparison =
        new ComparisonData(
            "cases",
            "Số vụ",
            known(4L, "vụ"),
            Operator.AT_MOST,
            List.of(known(3L, "vụ")),
            "casesBefore",
            "Số vụ kỳ trước",
            Optional.empty(),
            Truth.FALSE,
            Optional.of(new Margin(BigDecimal.valueOf(-1), "vụ", Operator.AT_MOST)),
            Optional.empty(),
            List.of(),
            Place.NOWHERE);

    assertThat(plain(comparison, Sense.REQUIREMENT))
        .isEqualTo("Số vụ 4 vụ, không quá Số vụ kỳ trước: 3 vụ, vượt 1 vụ");
  }

  @Test
  void saysOfAViolationOnlyWhatIsTheCase() {
    Comparison comparison =
        comparison(known(SERIOUS, ""), Operator.AT_LEAST, List.of(known(SERIOUS, "")));

    assertThat(plain(comparison, Sense.FACT)).isEqualTo("Số liệu: Nghiêm trọng");
  }

  @Test
  void keepsTheNumberThatDecidedAViolation() {
    Comparison comparison =
        comparison(known(5L, "người"), Operator.AT_LEAST, List.of(known(3L, "người")));

    assertThat(plain(comparison, Sense.FACT))
        .isEqualTo("Số liệu 5 người (mốc: từ 3 người trở lên)");
  }

  @Test
  void doesNotSayTwiceWhatIsEqual() {
    Comparison comparison =
        new ComparisonData(
            "cases",
            "Số vụ",
            known(0L, "vụ"),
            Operator.EQUAL,
            List.of(known(0L, "vụ")),
            "",
            "",
            Optional.empty(),
            Truth.TRUE,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Place.NOWHERE);

    assertThat(plain(comparison, Sense.REQUIREMENT)).isEqualTo("Số vụ 0 vụ");
  }

  @Test
  void saysHowLateADateIs() {
    assertThat(margin(LocalDate.of(2025, 4, 5), Operator.AT_MOST, -5, "ngày"))
        .isEqualTo("muộn 5 ngày");
    assertThat(margin(LocalDate.of(2024, 12, 30), Operator.AT_LEAST, -2, "ngày"))
        .isEqualTo("sớm 2 ngày");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LESS    | TRUE  |  0 | thêm 1 vụ thì tới mức đó",
        "LESS    | TRUE  |  2 | thêm 3 vụ thì tới mức đó",
        "LESS    | FALSE | -1 | cần bớt 1 vụ",
        "AT_MOST | TRUE  |  0 | vừa đúng mức",
        "AT_MOST | TRUE  |  2 | còn cách mức đó 2 vụ",
        "AT_MOST | FALSE | -1 | vượt 1 vụ",
        "AT_LEAST| TRUE  |  0 | vừa đủ",
        "GREATER | FALSE | -1 | thiếu 1 vụ"
      })
  void saysHowFarACountIsFromItsLimit(Operator operator, Truth truth, long amount, String margin) {
    assertThat(margin(known(3L, "vụ"), operator, known(5L, "vụ"), truth, amount)).isEqualTo(margin);
  }

  @Test
  void doesNotCallADecimalThatEqualsItsLimitTooMuch() {
    FactValue five = known(new BigDecimal("5"), "ha");

    assertThat(margin(five, Operator.LESS, five, Truth.FALSE, 0))
        .isEqualTo("đúng bằng mức, phải thấp hơn");
    assertThat(margin(five, Operator.GREATER, five, Truth.FALSE, 0))
        .isEqualTo("đúng bằng mức, phải cao hơn");
    assertThat(margin(five, Operator.AT_MOST, five, Truth.TRUE, 0)).isEqualTo("vừa đúng mức");
  }

  @Test
  void saysHowManyMoreReachAShareThatIsNotYetReached() {
    FactValue share = known(new Ratio(17, 25), "mô hình");
    FactValue limit = known(new Ratio(70, 100), "mô hình");

    assertThat(margin(share, Operator.LESS, limit, Truth.TRUE, 0))
        .isEqualTo("thêm 1 mô hình thì tới mức đó");
    assertThat(margin(share, Operator.AT_MOST, limit, Truth.TRUE, 0))
        .isEqualTo("thêm 1 mô hình thì vượt");
  }

  @Test
  void showsAsManyDigitsAsKeepAShareFromLookingLikeTheMark() {
    assertThat(ComparisonWording.text(known(new Ratio(69_996, 100_000), "hộ")))
        .endsWith("(69,99 %)");
    assertThat(ComparisonWording.text(known(new Ratio(30_004, 100_000), "hộ")))
        .endsWith("(30,004 %)");
    assertThat(ComparisonWording.text(known(new Ratio(3, 10), "hộ"))).endsWith("(30 %)");
    assertThat(ComparisonWording.text(known(new Ratio(1, 3), "hộ"))).endsWith("(33,33 %)");
  }

  @Test
  void showsEveryDigitOfAFigureOfLaw() {
    FactValue actual = known(new Ratio(357, 428), "hộ");
    FactValue figure = known(Ratio.ofPercent(new BigDecimal("66.667")), "hộ");

    assertThat(required(actual, Operator.AT_LEAST, figure)).endsWith("cần từ 66,667 % trở lên");
  }

  @Test
  void tellsARangeThatIsDecidedAsDecided() {
    FactValue range = new FactValue(null, 3L, 5L, false, "vụ");

    assertThat(required(range, Operator.AT_MOST, known(2L, "vụ")))
        .isEqualTo("Số liệu từ 3 vụ đến 5 vụ, không quá 2 vụ, dù số còn thiếu thế nào");
  }

  private static String margin(
      FactValue actual, Operator operator, FactValue required, Truth truth, long amount) {
    return ComparisonWording.margin(
        new ComparisonData(
            "fact",
            "Số liệu",
            actual,
            operator,
            List.of(required),
            "",
            "",
            Optional.empty(),
            truth,
            Optional.of(new Margin(BigDecimal.valueOf(amount), actual.unit(), operator)),
            Optional.empty(),
            List.of(),
            Place.NOWHERE));
  }

  @Test
  void doesNotCallADeviationAShortage() {
    assertThat(margin(6L, Operator.EQUAL, -6, "vụ")).isEqualTo("lệch 6 vụ");
  }

  private static String margin(Object actual, Operator operator, long amount, String unit) {
    return ComparisonWording.margin(
        new ComparisonData(
            "fact",
            "Số liệu",
            known(actual, unit),
            operator,
            List.of(known(actual, unit)),
            "",
            "",
            Optional.empty(),
            Truth.FALSE,
            Optional.of(new Margin(BigDecimal.valueOf(amount), unit, operator)),
            Optional.empty(),
            List.of(),
            Place.NOWHERE));
  }

  private static String required(FactValue actual, Operator operator, FactValue required) {
    return plain(comparison(actual, operator, List.of(required)), Sense.REQUIREMENT);
  }

  private static Comparison comparison(
      FactValue actual, Operator operator, List<FactValue> required) {
    return new ComparisonData(
        "fact",
        "Số liệu",
        actual,
        operator,
        required,
        "",
        "",
        Optional.empty(),
        Truth.FALSE,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Place.NOWHERE);
  }

  private static FactValue known(Object value, String unit) {
    return FactValue.known(value, unit);
  }

  private static String plain(Comparison comparison, Sense sense) {
    return TextPage.plain(ComparisonWording.of(comparison, sense));
  }
}
