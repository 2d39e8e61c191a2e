package vn.antq.rules.check;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.antq.rules.check.SoundPack.PACK;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodDaysCheckTest {

  @TempDir private Path temp;

  private SoundPack period(String from, String to) {
    return SoundPack.in(temp)
        .replace(PACK, "{from: \"01-01\", to: \"12-31\"", "{from: " + from + ", to: " + to);
  }

  @Test
  void aPeriodThatLeavesTheLeapDayOutIsReported() {
    Remark remark =
        period("\"03-01\"", "\"02-28\"").saysOnly("period-days", PACK, "{from: \"03-01\"");

    assertThat(remark.problem().message()).contains("29/02/2024", "không thuộc kỳ nào");
  }

  @Test
  void aPeriodThatCountsADayTwiceIsReported() {
    Remark remark =
        period("\"02-29\"", "\"02-28\"").saysOnly("period-days", PACK, "{from: \"02-29\"");

    assertThat(remark.problem().message()).contains("tính hai lần");
  }

  @Test
  void aPeriodThatOverlapsTheNextIsReported() {
    period("\"11-01\"", "\"11-01\"").saysOnly("period-days", PACK, "{from: \"11-01\"");
  }

  @Test
  void aPeriodOfTenMonthsIsReported() {
    period("\"01-01\"", "\"10-31\"").saysOnly("period-days", PACK, "{from: \"01-01\"");
  }

  @ParameterizedTest
  @CsvSource({
    "'\"03-01\"', '\"02-29\"'",
    "'\"11-01\"', '\"10-31\"'",
    "16/11, 15/11",
    "'\"01-01\"', '\"12-31\"'"
  })
  void aPeriodThatIsFollowedByTheNextIsNot(String from, String to) {
    period(from, to).saysNothing();
  }
}
