package vn.antq.rules.check;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.antq.rules.check.SoundPack.CRITERIA;
import static vn.antq.rules.check.SoundPack.FACTS;
import static vn.antq.rules.check.SoundPack.RULES;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AmbiguousDayCheckTest {

  @TempDir private Path temp;

  private SoundPack withDay(String day) {
    return SoundPack.in(temp)
        .replace(
            FACTS,
            "  leaderRating:",
            "  planDate: {type: date, label: Ngày lập kế hoạch}\n  leaderRating:")
        .replace(
            CRITERIA,
            "mediationRequired: {percent: 80,",
            "planBy: {date: "
                + day
                + ", basis: official, label: Hạn lập kế hoạch}\n"
                + "      mediationRequired: {percent: 80,")
        .replace(
            RULES,
            "disputesArisen == 0 || mediationShare",
            "disputesArisen == 0 || planDate <= figures.planBy || mediationShare");
  }

  @Test
  void aDayThatIsReadBothWaysIsToldInWordsWithBothWaysToWriteIt() {
    Remark remark = withDay("\"05-11\"").saysOnly("ambiguous-day", CRITERIA, "{date: \"05-11\"");

    assertThat(remark.problem().message()).isEqualTo("Mốc \"planBy\" là ngày 11 tháng 5.");
    assertThat(remark.problem().advice()).contains("date: 11/5", "ngày 5 tháng 11", "date: 5/11");
  }

  @ParameterizedTest
  @ValueSource(strings = {"5/11", "05/11", "11/5", "\"11-15\"", "\"06-06\"", "31/3"})
  void aDayThatIsReadOneWayIsNotTold(String day) {
    withDay(day).saysNothing();
  }

  @ParameterizedTest
  @ValueSource(strings = {"31/2", "0/1", "1/13", "5-11", "5/11/2025"})
  void aDayThatIsNoneIsAnErrorWithBothWaysToWriteOne(String day) {
    assertThat(withDay(day).remarks())
        .anySatisfy(
            remark -> {
              assertThat(remark.severity()).isEqualTo(Severity.ERROR);
              assertThat(remark.problem().advice()).contains("\"03-31\" hoặc 31/3");
            });
  }
}
