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
                "      mediationBest: {percent: 95, basis: official, label: Tỷ lệ tốt nhất}\n      mediationRequired:");

    Remark remark = pack.saysOnly("unused-figure", CRITERIA, "{percent: 95");
    assertThat(remark.severity()).isEqualTo(Severity.WARNING);
  }

  @Test
  void aFigureOfTheWholePackIsUsedWhenOneUnitTypeReadsIt() {
    SoundPack pack =
        SoundPack.in(temp)
            .replace(
                PACK,
                "switches:",
                "  - type: cap-xa\n    label: Cấp xã\n    sets: [cap-xa]\n    period: {from: \"01-01\", to: \"12-31\", citation: Điều 5, basis: official}\nswitches:")
            .write(
                "cap-xa.yaml",
                "criteria:\n  - {id: GM-9, title: Không có tội phạm nào, citation: Điều 3, basis: official, prohibits: crimes}\n")
            .write(
                "cap-xa.drl",
                "package goimau.capxa\n\nrule \"GM-9 có tội phạm\"\n    @criterion(\"GM-9\")\nwhen\n    Crime( severity >= Severity.SERIOUS )\nthen\n    findings.violate(drools);\nend\n\nrule \"Đạt cấp xã\"\n    @outcome(\"DAT\")\nwhen\n    Scorecard( unmetCriteria == 0 )\nthen\n    outcomes.reach(drools);\nend\n\nrule \"Chưa đạt cấp xã\"\n    @outcome(\"CHUA_DAT\")\nwhen\n    Scorecard( unmetCriteria > 0 )\nthen\n    outcomes.reach(drools);\nend\n");

    pack.saysOnly("criterion-without-scenario", "cap-xa.yaml", "{id: GM-9");
  }
}
