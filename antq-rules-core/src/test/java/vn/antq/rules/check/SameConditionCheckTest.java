package vn.antq.rules.check;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.antq.rules.check.SoundPack.CRITERIA;
import static vn.antq.rules.check.SoundPack.RULES;
import static vn.antq.rules.check.SoundPack.SCENARIO;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SameConditionCheckTest {

  @TempDir private Path temp;

  @Test
  void aRuleThatWasCopiedIsReportedWithTheOther() {
    SoundPack pack =
        SoundPack.in(temp)
            .rule(
                "GM-3 chép lại",
                "@criterion(\"GM-3\")",
                "Crime( forceMajeure == false, severity >= Severity.SERIOUS )",
                "findings.violate(drools);");

    Remark remark = pack.saysOnly("same-condition", RULES, "rule \"GM-3 chép lại\"");
    assertThat(remark.problem().message()).contains("GM-3 tội phạm nghiêm trọng");
  }

  @Test
  void rulesOfTwoCriteriaMayAskForTheSame() {
    SoundPack pack =
        SoundPack.in(temp)
            .replace(
                CRITERIA,
                "gates:",
                "  - id: GM-4\n"
                    + "    title: Không có tội phạm rất nghiêm trọng\n"
                    + "    citation: Điều 3\n"
                    + "    basis: official\n"
                    + "    prohibits: crimes\n"
                    + "gates:")
            .replace(SCENARIO, "GM-3: met", "GM-3: met, GM-4: met")
            .rule(
                "GM-4 như GM-3",
                "@criterion(\"GM-4\")",
                "Crime( forceMajeure == false, severity >= Severity.SERIOUS )",
                "findings.violate(drools);");

    pack.saysNothing();
  }

  private static final String GATES =
      "gates:\n"
          + "  - {id: GM-CUA-2, outcome: %s, title: Cửa thứ hai, citation: Điều 4, basis:"
          + " official}\n";

  private SoundPack withGateFor(String outcome) {
    String condition =
        "Unit( leaderRating >= Rating.GOOD,\n          switches.ratingYear == RatingYear.ANY ||\n"
            + "              ( ratingYear >= assessmentYear && ratingYear <= assessmentYear ) )";
    SoundPack pack = SoundPack.in(temp);
    return pack.write(
            SoundPack.CRITERIA,
            pack.text(SoundPack.CRITERIA).replace("gates:\n", GATES.formatted(outcome)))
        .rule("Cửa thứ hai", "@gate(\"GM-CUA-2\")", condition, "outcomes.admit(drools);");
  }

  @Test
  void twoGatesOfOneOutcomeWithTheSameConditionAreReported() {
    assertThat(withGateFor("DAT").remarks()).extracting(Remark::id).contains("same-condition");
  }

  @Test
  void twoGatesOfTwoOutcomesMayAskTheSame() {
    assertThat(withGateFor("CHUA_DAT").remarks())
        .extracting(Remark::id)
        .doesNotContain("same-condition");
  }
}
