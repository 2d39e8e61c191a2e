package vn.antq.rules.check;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.antq.rules.check.SoundPack.CRITERIA;
import static vn.antq.rules.check.SoundPack.PACK;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnusedFigureCheckTest {

  @TempDir private Path temp;

  @Test
  void aFigureThatNoRuleReadsIsReported() {
    SoundPack pack =
        SoundPack.in(temp)
            .replace(
                CRITERIA,
                "      mediationRequired:",
                "      mediationBest: {percent: 95, basis: official, label: Tỷ lệ tốt nhất}\n"
                    + "      mediationRequired:");

    Remark remark = pack.saysOnly("unused-figure", CRITERIA, "{percent: 95");
    assertThat(remark.severity()).isEqualTo(Severity.WARNING);
  }

  @Test
  void aFigureThatIsTheQuotaOfARankingIsUsed() {
    SoundPack pack =
        SoundPack.in(temp)
            .replace(
                PACK,
                "units:",
                "  mostPassing: {percent: 20, basis: official, label: Tỷ lệ cao nhất}\nunits:")
            .replace(
                PACK,
                "    scale: 10",
                "    scale: 10\n"
                    + "    ranking:\n"
                    + "      - {id: HM-1, title: Tỷ lệ đạt, outcome: DAT, of: DAT, quota:"
                    + " mostPassing, among: within, rounding: down, citation: Điều 6, basis:"
                    + " official}");

    assertThat(pack.remarks()).isEmpty();
  }

  @Test
  void aFigureOfTheWholePackIsUsedWhenOneUnitTypeReadsIt() {
    SoundPack pack =
        SoundPack.in(temp)
            .replace(
                PACK,
                "switches:",
                "  - type: cap-xa\n"
                    + "    label: Cấp xã\n"
                    + "    sets: [cap-xa]\n"
                    + "    period: {from: \"01-01\", to: \"12-31\", citation: Điều 5, basis:"
                    + " official}\n"
                    + "switches:")
            .write(
                "cap-xa.yaml",
                "criteria:\n"
                    + "  - {id: GM-9, title: Không có tội phạm nào, citation: Điều 3, basis:"
                    + " official, prohibits: crimes}\n")
            .write(
                "cap-xa.drl",
                "package goimau.capxa\n\n"
                    + "rule \"GM-9 có tội phạm\"\n"
                    + "    @criterion(\"GM-9\")\n"
                    + "when\n"
                    + "    Crime( severity >= Severity.SERIOUS )\n"
                    + "then\n"
                    + "    findings.violate(drools);\n"
                    + "end\n\n"
                    + "rule \"Đạt cấp xã\"\n"
                    + "    @outcome(\"DAT\")\n"
                    + "when\n"
                    + "    Scorecard( unmetCriteria == 0 )\n"
                    + "then\n"
                    + "    outcomes.reach(drools);\n"
                    + "end\n\n"
                    + "rule \"Chưa đạt cấp xã\"\n"
                    + "    @outcome(\"CHUA_DAT\")\n"
                    + "when\n"
                    + "    Scorecard( unmetCriteria > 0 )\n"
                    + "then\n"
                    + "    outcomes.reach(drools);\n"
                    + "end\n");

    pack.saysOnly("criterion-without-scenario", "cap-xa.yaml", "{id: GM-9");
  }
}
