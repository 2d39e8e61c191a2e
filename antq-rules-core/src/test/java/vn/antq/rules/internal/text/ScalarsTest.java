package vn.antq.rules.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarsTest {

  @ParameterizedTest
  @ValueSource(strings = {"1.234", "1,234", "1 234", "1_000", "0x1F", "1e3", "+5", "", "-", "12h"})
  void whatCouldBeReadInTwoWaysIsNoWholeNumber(String text) {
    assertThat(Scalars.integer(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,5", ".5", "5.", "1e3", "NaN", "Infinity", "1.2.3", "٣"})
  void whatIsNotPlainlyWrittenIsNoDecimal(String text) {
    assertThat(Scalars.decimal(text)).isEmpty();
  }

  @Test
  void aDecimalKeepsItsDigits() {
    assertThat(Scalars.decimal("0.10")).contains(new BigDecimal("0.10"));
  }

  @Test
  void aWholeNumberMayBeNegative() {
    assertThat(Scalars.integer("-12")).contains(-12L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-02-29", "2025-13-01", "10/02/2025", "2025-2-1", "20250201"})
  void whatIsNotYearMonthDayIsNoDate(String text) {
    assertThat(Scalars.date(text)).isEmpty();
  }

  @Test
  void aDateIsYearMonthDay() {
    assertThat(Scalars.date("2024-02-29")).contains(LocalDate.of(2024, 2, 29));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.234|Có thể bạn muốn viết 1234 (không dùng dấu ngăn hàng nghìn).",
        "1,234,567|Có thể bạn muốn viết 1234567 (không dùng dấu ngăn hàng nghìn).",
        "12,5|Có thể bạn muốn viết 12.5 (phần thập phân sau dấu chấm).",
        "70%|Có thể bạn muốn viết 70.",
        "70 %|Có thể bạn muốn viết 70."
      })
  void aNumberInVietnameseNotationGetsAdvice(String text, String advice) {
    assertThat(Scalars.numberAdvice(text)).isEqualTo(advice);
  }

  @Test
  void aDateInVietnameseNotationGetsAdvice() {
    assertThat(Scalars.dateAdvice("10/02/2025")).isEqualTo("Có thể bạn muốn viết 2025-02-10.");
  }

  @Test
  void anImpossibleDateIsNotProposed() {
    assertThat(Scalars.dateAdvice("31/02/2025")).startsWith("Không có ngày này trong lịch");
  }

  @ParameterizedTest
  @CsvSource({
    "10/02/2025, 2025-02-10",
    "1/2/2025, 2025-02-01",
    "10-02-2025, 2025-02-10",
    "10.2.2025, 2025-02-10",
    "2025-02-10, 2025-02-10"
  })
  void aDayMayBeWrittenAsPeopleDo(String text, LocalDate day) {
    assertThat(Scalars.day(text)).contains(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"02/25/2025", "10/02/25", "10/02-2025", "10/2025", "2025/02/10", "0/1/2025"})
  void whatCouldBeAnotherDayIsNone(String text) {
    assertThat(Scalars.day(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-2-20|Có thể bạn muốn viết 2026-02-20.",
        "2026/02/20|Có thể bạn muốn viết 2026-02-20.",
        "2025-02-10T00:00:00Z|Chỉ ghi ngày, không ghi giờ.",
        "10/02/25|Ghi đủ bốn chữ số của năm.",
        "02/25/2025|Không có ngày này trong lịch; ghi ngày trước, tháng sau."
      })
  void aDateInAnotherNotationGetsAdvice(String text, String advice) {
    assertThat(Scalars.dateAdvice(text)).isEqualTo(advice);
  }
}
