package vn.antq.rules.internal.explanation.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.antq.rules.classification.Condition;
import vn.antq.rules.classification.Condition.AnyOf;
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

/** What can follow "vì", for every kind of value. */
class ClauseWordingTest {

  private static final Level DONE = new Level("Rating", "DONE", 1, "Hoàn thành");
  private static final Level WELL = new Level("Rating", "WELL", 2, "Hoàn thành tốt");
  private static final FactValue UNKNOWN = new FactValue(null, null, null, false, "vụ");
  private static final FactValue NONE = new FactValue(null, null, null, true, "vụ");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AT_LEAST | TRUE  | số người đủ mức (có 1.200 người, cần từ 1.000 người trở lên)",
        "AT_LEAST | FALSE | số người chưa đủ (có 1.200 người, cần từ 1.000 người trở lên)",
        "GREATER  | TRUE  | số người đủ mức (có 1.200 người, cần trên 1.000 người)",
        "GREATER  | FALSE | số người chưa đủ (có 1.200 người, cần trên 1.000 người)",
        "AT_MOST  | TRUE  | số người không vượt mức (có 1.200 người, cần không quá 1.000 người)",
        "AT_MOST  | FALSE | số người vượt mức (có 1.200 người, cần không quá 1.000 người)",
        "LESS     | TRUE  | số người không vượt mức (có 1.200 người, cần dưới 1.000 người)",
        "LESS     | FALSE | số người vượt mức (có 1.200 người, cần dưới 1.000 người)",
        "EQUAL    | TRUE  | số người là 1.200 người",
        "EQUAL    | FALSE | số người khác mức cần (có 1.200 người, cần 1.000 người)"
      })
  void tellsANumberAndWhatItShouldBe(Operator operator, Truth truth, String clause) {
    assertThat(
            asked(
                comparison(
                    "Số người", known(1_200L, "người"), operator, known(1_000L, "người"), truth)))
        .isEqualTo(clause);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AT_LEAST | TRUE  | ngày họp đúng hạn (ngày 05/04/2025, cần từ ngày 31/03/2025 trở đi)",
        "AT_LEAST | FALSE | ngày họp trước thời hạn (ngày 05/04/2025, cần từ ngày 31/03/2025 trở"
            + " đi)",
        "AT_MOST  | TRUE  | ngày họp đúng hạn (ngày 05/04/2025, cần chậm nhất ngày 31/03/2025)",
        "AT_MOST  | FALSE | ngày họp sau thời hạn (ngày 05/04/2025, cần chậm nhất ngày 31/03/2025)",
        "GREATER  | FALSE | ngày họp trước thời hạn (ngày 05/04/2025, cần sau ngày 31/03/2025)",
        "LESS     | FALSE | ngày họp sau thời hạn (ngày 05/04/2025, cần trước ngày 31/03/2025)",
        "EQUAL    | FALSE | ngày họp không đúng ngày (ngày 05/04/2025, cần đúng ngày 31/03/2025)"
      })
  void tellsADateAndWhatItShouldBe(Operator operator, Truth truth, String clause) {
    FactValue actual = known(LocalDate.of(2025, 4, 5), "");
    FactValue required = known(LocalDate.of(2025, 3, 31), "");

    assertThat(asked(comparison("Ngày họp", actual, operator, required, truth))).isEqualTo(clause);
  }

  @Test
  void tellsARatioItsPercentageAndWhatIsMissing() {
    assertThat(asked(share(311, Truth.FALSE, -1)))
        .isEqualTo("tỷ lệ hộ chưa đủ (có 311/312 hộ (99,67 %), cần 100 %, thiếu 1 hộ)");
    assertThat(asked(share(312, Truth.TRUE, 0)))
        .isEqualTo("tỷ lệ hộ đủ mức (có 312/312 hộ (100 %), cần 100 %, vừa đủ)");
  }

  @Test
  void tellsARangeThatHoldsOnce() {
    FactValue actual = known(new Ratio(85, 100), "hộ");

    assertThat(
            asked(
                comparison("Tỷ lệ hộ", actual, Operator.AT_LEAST, percent(80), Truth.TRUE),
                comparison("Tỷ lệ hộ", actual, Operator.LESS, percent(90), Truth.TRUE)))
        .isEqualTo("tỷ lệ hộ đúng mức (có 85/100 hộ (85 %), cần từ 80 % trở lên, dưới 90 %)");
  }

  @Test
  void saysOfWhatThereIsNone() {
    FactValue day = known(LocalDate.of(2025, 3, 31), "");

    assertThat(asked(comparison("Ngày họp", NONE, Operator.AT_MOST, day, Truth.FALSE)))
        .isEqualTo("không có ngày họp (cần chậm nhất ngày 31/03/2025)");
    assertThat(asked(comparison("Tỷ lệ hộ", NONE, Operator.AT_LEAST, percent(80), Truth.FALSE)))
        .isEqualTo("không có gì để tính tỷ lệ hộ (cần từ 80 % trở lên)");
  }

  @Test
  void saysOfWhatThereIsNoFigure() {
    assertThat(
            asked(comparison("Số vụ", UNKNOWN, Operator.AT_MOST, known(3L, "vụ"), Truth.UNKNOWN)))
        .isEqualTo("chưa có số liệu về số vụ (cần không quá 3 vụ)");
    assertThat(
            asked(
                comparison(
                    "Số vụ",
                    new FactValue(null, 2L, 5L, false, "vụ"),
                    Operator.AT_MOST,
                    known(3L, "vụ"),
                    Truth.UNKNOWN)))
        .isEqualTo("chưa có đủ số liệu về số vụ (từ 2 vụ đến 5 vụ, cần không quá 3 vụ)");
    assertThat(asked(comparison("Có sổ", UNKNOWN, Operator.EQUAL, known(true, ""), Truth.UNKNOWN)))
        .isEqualTo("chưa có số liệu về việc có sổ");
    assertThat(
            asked(
                comparison("Xếp loại", UNKNOWN, Operator.AT_LEAST, known(WELL, ""), Truth.UNKNOWN)))
        .isEqualTo("chưa có đủ căn cứ về xếp loại (cần từ Hoàn thành tốt trở lên)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Đã sơ kết trong kỳ        | true  | false | đã sơ kết trong kỳ (cần là không)",
        "Đã sơ kết trong kỳ        | false | true  | chưa sơ kết trong kỳ",
        "Có nội quy                | false | true  | không có nội quy",
        "Được phát hiện kịp thời   | false | true  | chưa được phát hiện kịp thời",
        "Thuộc địa bàn trọng điểm  | false | true  | không thuộc địa bàn trọng điểm",
        "Nội bộ đoàn kết           | false | true  | chưa đáp ứng “Nội bộ đoàn kết”",
        "Ban Chỉ đạo được kiện toàn| true  | false | Ban Chỉ đạo được kiện toàn (cần là không)",
        "Công an xã chủ động       | true  | false | Công an xã chủ động (cần là không)"
      })
  void deniesAndAffirmsYesAndNo(String label, boolean actual, boolean required, String clause) {
    assertThat(
            asked(
                comparison(
                    label, known(actual, ""), Operator.EQUAL, known(required, ""), Truth.FALSE)))
        .isEqualTo(clause);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ngày Đảng ủy ra nghị quyết | ngày Đảng ủy ra nghị quyết",
        "Ban Chỉ đạo được kiện toàn | Ban Chỉ đạo được kiện toàn",
        "UBND có kế hoạch           | UBND có kế hoạch",
        "Công an xã chủ động        | Công an xã chủ động",
        "Quyết định công nhận       | quyết định công nhận",
        "X                          | x"
      })
  void keepsNamesWithinASentence(String label, String lowered) {
    assertThat(ClauseWording.lowered(label)).isEqualTo(lowered);
  }

  @Test
  void tellsALevel() {
    assertThat(
            asked(
                comparison(
                    "Xếp loại", known(DONE, ""), Operator.AT_LEAST, known(WELL, ""), Truth.FALSE)))
        .isEqualTo("xếp loại là Hoàn thành (cần từ Hoàn thành tốt trở lên)");
    assertThat(
            asked(
                comparison(
                    "Xếp loại", known(DONE, ""), Operator.EQUAL, known(DONE, ""), Truth.TRUE)))
        .isEqualTo("xếp loại là Hoàn thành");
  }

  @Test
  void namesTheFactThatAnotherIsMeasuredBy() {
    assertThat(asked(measuredBy(known(4L, "vụ"), known(3L, "vụ"), Truth.FALSE)))
        .isEqualTo("số vụ tăng 1 vụ so với kỳ trước (4 vụ, kỳ trước 3 vụ, cần giảm)");
    assertThat(asked(measuredBy(known(4L, "vụ"), UNKNOWN, Truth.UNKNOWN)))
        .isEqualTo("chưa có số liệu về số vụ kỳ trước để so với số vụ (có 4 vụ)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2 | 3 | LESS     | TRUE  | số vụ giảm 1 vụ so với kỳ trước (2 vụ, kỳ trước 3 vụ)",
        "3 | 3 | LESS     | FALSE | số vụ bằng kỳ trước (3 vụ, cần giảm)",
        "3 | 3 | AT_MOST  | TRUE  | số vụ bằng kỳ trước (3 vụ)",
        "0 | 0 | AT_MOST  | TRUE  | số vụ bằng kỳ trước (0 vụ)",
        "4 | 3 | AT_MOST  | FALSE | số vụ tăng 1 vụ so với kỳ trước (4 vụ, kỳ trước 3 vụ, cần không"
            + " tăng)",
        "2 | 3 | AT_LEAST | FALSE | số vụ giảm 1 vụ so với kỳ trước (2 vụ, kỳ trước 3 vụ, cần không"
            + " giảm)",
        "3 | 3 | GREATER  | FALSE | số vụ bằng kỳ trước (3 vụ, cần tăng)"
      })
  void tellsHowACountStandsToTheOneBefore(
      long now, long before, Operator operator, Truth truth, String clause) {
    assertThat(
            asked(
                related(
                    "Số vụ",
                    known(now, "vụ"),
                    operator,
                    "Số vụ kỳ trước",
                    known(before, "vụ"),
                    truth)))
        .isEqualTo(clause);
  }

  @Test
  void tellsHowAnyValueStandsToAnother() {
    FactValue early = known(LocalDate.of(2025, 3, 1), "");
    FactValue late = known(LocalDate.of(2025, 3, 31), "");

    assertThat(
            asked(
                related(
                    "Số hộ đăng ký",
                    known(311L, "hộ"),
                    Operator.EQUAL,
                    "Số hộ cư trú",
                    known(312L, "hộ"),
                    Truth.FALSE)))
        .isEqualTo(
            "số hộ đăng ký ít hơn số hộ cư trú 1 hộ (311 hộ, số hộ cư trú 312 hộ, cần bằng)");
    assertThat(
            asked(
                related(
                    "Ngày báo cáo", late, Operator.AT_MOST, "Ngày tổng kết", early, Truth.FALSE)))
        .isEqualTo(
            "ngày báo cáo sau ngày tổng kết 30 ngày"
                + " (31/03/2025, ngày tổng kết 01/03/2025, cần không sau)");
    assertThat(
            asked(
                related(
                    "Tỷ lệ hộ",
                    known(new Ratio(1, 3), "hộ"),
                    Operator.AT_LEAST,
                    "Tỷ lệ hộ năm trước",
                    known(new Ratio(1, 4), "hộ"),
                    Truth.TRUE)))
        .isEqualTo(
            "tỷ lệ hộ tăng so với năm trước" + " (1/3 hộ (33,33 %), năm trước 1/4 hộ (25 %))");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AT_LEAST | 3 | TRUE  | số vụ đủ mức (có ít nhất 3 vụ, cần từ 3 vụ trở lên, dù số còn thiếu"
            + " thế nào)",
        "AT_LEAST | 9 | FALSE | số vụ chưa đủ (có nhiều nhất 5 vụ, cần từ 9 vụ trở lên, dù số còn"
            + " thiếu thế nào)",
        "AT_MOST  | 5 | TRUE  | số vụ không vượt mức (có nhiều nhất 5 vụ, cần không quá 5 vụ, dù số"
            + " còn thiếu thế nào)",
        "AT_MOST  | 0 | FALSE | số vụ vượt mức (có ít nhất 3 vụ, yêu cầu không có vụ nào, dù số còn"
            + " thiếu thế nào)",
        "LESS     | 3 | FALSE | số vụ vượt mức (có ít nhất 3 vụ, cần dưới 3 vụ, dù số còn thiếu thế"
            + " nào)",
        "GREATER  | 2 | TRUE  | số vụ đủ mức (có ít nhất 3 vụ, cần trên 2 vụ, dù số còn thiếu thế"
            + " nào)",
        "EQUAL    | 7 | FALSE | số vụ khác mức cần (có từ 3 vụ đến 5 vụ, cần 7 vụ, dù số còn thiếu"
            + " thế nào)"
      })
  void tellsWhatARangeLeavesDecidedByTheBoundThatDecidesIt(
      Operator operator, long limit, Truth truth, String clause) {
    FactValue range = new FactValue(null, 3L, 5L, false, "vụ");

    assertThat(asked(comparison("Số vụ", range, operator, known(limit, "vụ"), truth)))
        .isEqualTo(clause);
  }

  @Test
  void tellsASettledShareAndASettledViolation() {
    FactValue share = new FactValue(null, new Ratio(90, 100), new Ratio(95, 100), false, "hộ");
    FactValue deaths = new FactValue(null, 1L, null, false, "người");

    assertThat(asked(comparison("Tỷ lệ hộ", share, Operator.AT_LEAST, percent(90), Truth.TRUE)))
        .isEqualTo(
            "tỷ lệ hộ đủ mức (có ít nhất 90/100 hộ (90 %), cần từ 90 % trở lên,"
                + " dù số còn thiếu thế nào)");
    assertThat(
            said(
                Sense.FACT,
                Truth.TRUE,
                comparison(
                    "Số người chết", deaths, Operator.GREATER, known(0L, "người"), Truth.TRUE)))
        .isEqualTo("số người chết ít nhất 1 người (mốc: trên 0 người, dù số còn thiếu thế nào)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Số mô hình chưa có hồ sơ | mô hình | 0 | TRUE  | không có mô hình chưa có hồ sơ",
        "Số mô hình chưa có hồ sơ | mô hình | 1 | FALSE | có 1 mô hình chưa có hồ sơ (yêu cầu không"
            + " có mô hình nào)",
        "Số mâu thuẫn phát sinh   | vụ      | 0 | TRUE  | không có mâu thuẫn phát sinh",
        "Số mâu thuẫn phát sinh   | vụ      | 2 | FALSE | số mâu thuẫn phát sinh là 2 vụ (yêu cầu"
            + " không có vụ nào)",
        "Nợ                       | việc    | 0 | TRUE  | nợ là 0 việc"
      })
  void saysThatThereIsNothingWhereNothingIsAllowed(
      String label, String unit, long count, Truth truth, String clause) {
    assertThat(
            asked(comparison(label, known(count, unit), Operator.AT_MOST, known(0L, unit), truth)))
        .isEqualTo(clause);
  }

  @Test
  void doesNotBlameAUnitForBeingNoException() {
    Comparison late =
        comparison(
            "Ngày họp",
            known(LocalDate.of(2025, 4, 5), ""),
            Operator.AT_MOST,
            known(LocalDate.of(2025, 3, 31), ""),
            Truth.FALSE);
    Comparison hasCell =
        comparison("Có chi bộ", known(true, ""), Operator.EQUAL, known(false, ""), Truth.FALSE);
    Comparison people =
        comparison(
            "Số người", known(32L, "người"), Operator.EQUAL, known(0L, "người"), Truth.FALSE);

    String clause = "ngày họp sau thời hạn (ngày 05/04/2025, cần chậm nhất ngày 31/03/2025)";
    assertThat(asked(Truth.FALSE, new AnyOf(List.of(hasCell, late), Truth.FALSE)))
        .isEqualTo(clause);
    assertThat(asked(Truth.FALSE, new AnyOf(List.of(late, people), Truth.FALSE))).isEqualTo(clause);
    assertThat(asked(Truth.FALSE, new AnyOf(List.of(hasCell, people), Truth.FALSE)))
        .isEqualTo("có chi bộ (cần là không) và số người là 32 người (yêu cầu không có người nào)");
  }

  @Test
  void doubtsADateOfTheYearBefore() {
    assertThat(asked(day(LocalDate.of(2024, 2, 10))))
        .isEqualTo(
            "ngày họp trước thời hạn (ngày 10/02/2024, cần từ ngày 01/01/2025 trở đi,"
                + " kiểm tra có chép từ hồ sơ năm trước không)");
    assertThat(asked(day(LocalDate.of(2024, 12, 31)))).doesNotContain("năm trước");
  }

  private static Comparison day(LocalDate day) {
    return comparison(
        "Ngày họp",
        known(day, ""),
        Operator.AT_LEAST,
        known(LocalDate.of(2025, 1, 1), ""),
        Truth.FALSE);
  }

  @Test
  void tellsAViolationByWhatIsTheCase() {
    Comparison deaths =
        comparison(
            "Số người chết", known(3L, "người"), Operator.GREATER, known(0L, "người"), Truth.TRUE);
    Comparison area =
        comparison("Thuộc địa bàn", known(true, ""), Operator.EQUAL, known(true, ""), Truth.TRUE);
    Comparison cell =
        comparison("Nơi có chi bộ", known(false, ""), Operator.EQUAL, known(false, ""), Truth.TRUE);

    assertThat(said(Sense.FACT, Truth.TRUE, deaths, area, cell))
        .isEqualTo(
            "số người chết là 3 người (mốc: trên 0 người); thuộc địa bàn;"
                + " không thuộc trường hợp “Nơi có chi bộ”");
  }

  @Test
  void tellsEveryAlternativeThatFailed() {
    Condition either =
        new AnyOf(
            List.of(
                share(311, Truth.FALSE, -1),
                comparison(
                    "Có sổ", known(false, ""), Operator.EQUAL, known(true, ""), Truth.FALSE)),
            Truth.FALSE);

    assertThat(said(Sense.REQUIREMENT, Truth.FALSE, either))
        .isEqualTo(
            "tỷ lệ hộ chưa đủ (có 311/312 hộ (99,67 %), cần 100 %, thiếu 1 hộ) và không có sổ");
  }

  private static Comparison share(long households, Truth truth, long margin) {
    return new ComparisonData(
        "share",
        "Tỷ lệ hộ",
        known(new Ratio(households, 312), "hộ"),
        Operator.AT_LEAST,
        List.of(percent(100)),
        "",
        "",
        Optional.empty(),
        truth,
        Optional.of(new Margin(BigDecimal.valueOf(margin), "hộ", Operator.AT_LEAST)),
        Optional.empty(),
        List.of(),
        Place.NOWHERE);
  }

  private static Comparison measuredBy(FactValue actual, FactValue required, Truth truth) {
    return related("Số vụ", actual, Operator.LESS, "Số vụ kỳ trước", required, truth);
  }

  private static Comparison related(
      String label,
      FactValue actual,
      Operator operator,
      String other,
      FactValue required,
      Truth truth) {
    return new ComparisonData(
        label,
        label,
        actual,
        operator,
        List.of(required),
        other,
        other,
        Optional.empty(),
        truth,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Place.NOWHERE);
  }

  private static Comparison comparison(
      String label, FactValue actual, Operator operator, FactValue required, Truth truth) {
    return new ComparisonData(
        label,
        label,
        actual,
        operator,
        List.of(required),
        "",
        "",
        Optional.empty(),
        truth,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Place.NOWHERE);
  }

  private static FactValue percent(long percent) {
    return known(new Ratio(percent, 100), "hộ");
  }

  private static FactValue known(Object value, String unit) {
    return FactValue.known(value, unit);
  }

  private static String asked(Truth truth, Condition condition) {
    return said(Sense.REQUIREMENT, truth, condition);
  }

  private static String asked(Comparison... comparisons) {
    return said(Sense.REQUIREMENT, comparisons[0].truth(), comparisons);
  }

  private static String said(Sense sense, Truth truth, Condition... conditions) {
    return TextPage.plain(String.join("; ", ClauseWording.of(List.of(conditions), truth, sense)));
  }
}
