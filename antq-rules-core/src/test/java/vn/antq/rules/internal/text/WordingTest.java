package vn.antq.rules.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.antq.rules.value.Level;
import vn.antq.rules.value.Ratio;
import vn.antq.rules.value.ValueWording;

class WordingTest {

  @ParameterizedTest
  @CsvSource({
    "-5, true, muộn 5 ngày",
    "-5, false, sớm 5 ngày",
    "5, true, trước ngày cuối 5 ngày",
    "5, false, sau ngày đầu 5 ngày",
    "0, true, đúng ngày cuối",
    "0, false, đúng ngày đầu"
  })
  void tellsHowFarADateIsFromItsLimit(BigDecimal days, boolean latest, String text) {
    assertThat(Wording.dateMargin(days, latest)).isEqualTo(text);
  }

  @Test
  void tellsADeviationWithoutADirection() {
    assertThat(Wording.deviation(BigDecimal.valueOf(-1234), "vụ")).isEqualTo("lệch 1.234 vụ");
    assertThat(Wording.deviation(BigDecimal.ZERO, "vụ")).isEmpty();
  }

  @Test
  void saysNothingOfBoundsThatSayNothing() {
    assertThat(ValueWording.unknown(null, null, "hộ")).isEqualTo("chưa có số liệu");
    assertThat(ValueWording.unknown(0L, null, "hộ")).isEqualTo("chưa có số liệu");
    assertThat(ValueWording.unknown(new Ratio(0, 1), new Ratio(1, 1), "hộ"))
        .isEqualTo("chưa có số liệu");
    assertThat(ValueWording.unknown(false, true, "")).isEqualTo("chưa có số liệu");
  }

  @Test
  void tellsBoundsThatAreKnown() {
    assertThat(ValueWording.unknown(10L, 25L, "hộ"))
        .isEqualTo("chưa có đủ số liệu, từ 10 hộ đến 25 hộ");
    assertThat(ValueWording.unknown(10L, null, "hộ"))
        .isEqualTo("chưa có đủ số liệu, ít nhất 10 hộ");
    assertThat(ValueWording.unknown(0L, 25L, "hộ"))
        .isEqualTo("chưa có đủ số liệu, nhiều nhất 25 hộ");
  }

  @Test
  void saysThatALevelIsNotClear() {
    Level low = new Level("Rating", "LOW", 0, "Thấp");

    assertThat(ValueWording.unknown(low, null, "")).isEqualTo("chưa rõ");
  }
}
