package vn.antq.rules.check;

import static vn.antq.rules.check.SoundPack.CRITERIA;
import static vn.antq.rules.check.SoundPack.FACTS;
import static vn.antq.rules.check.SoundPack.RULES;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoneInProhibitionCheckTest {

  @TempDir private Path temp;

  @Test
  void aViolationThatADateDecidesIsReported() {
    SoundPack pack =
        SoundPack.in(temp)
            .replace(
                FACTS,
                "    forceMajeure:",
                "    reportedOn: {type: date, label: Ngày báo cáo}\n    forceMajeure:")
            .replace(
                CRITERIA,
                "    prohibits: crimes",
                "    figures:\n"
                    + "      reportBy: {date: \"11-30\", basis: official, label: Hạn báo cáo}\n"
                    + "    prohibits: crimes")
            .replace(
                RULES,
                "forceMajeure == false )",
                "forceMajeure == false, reportedOn > figures.reportBy )");

    pack.saysOnly("none-in-prohibition", RULES, "reportedOn >");
  }

  @Test
  void anAwardThatADateDecidesIsNot() {
    SoundPack pack =
        SoundPack.in(temp)
            .replace(
                FACTS,
                "  ratingYear: {type: integer, min: 2020",
                "  plannedOn: {type: date, label: Ngày ban hành kế hoạch}\n"
                    + "  ratingYear: {type: integer, min: 2020")
            .replace(
                CRITERIA,
                "      mediationRequired:",
                "      planBy: {date: \"03-31\", basis: official, label: Hạn ban hành}\n"
                    + "      mediationRequired:")
            .replace(
                RULES,
                "mediationShare >= figures.mediationRequired )",
                "mediationShare >= figures.mediationRequired, plannedOn <= figures.planBy )");

    pack.saysNothing();
  }

  @Test
  void theShareOfAGroupIsNoDate() {
    SoundPack pack =
        SoundPack.in(temp)
            .replace(
                CRITERIA,
                "gates:\n",
                "caps:\n"
                    + "  - id: GM-SAN\n"
                    + "    outcome: CHUA_DAT\n"
                    + "    title: Nhóm nào cũng phải đạt tỷ lệ\n"
                    + "    citation: Điều 5\n"
                    + "    basis: official\n"
                    + "gates:\n")
            .rule(
                "Sàn của nhóm",
                "@cap(\"GM-SAN\")",
                "Group( group == \"A\", share < figures.shareMost )",
                "outcomes.limit(drools);");

    pack.saysNothing();
  }
}
