package vn.antq.rules.internal.reading.drl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.antq.rules.ProblemAssert;
import vn.antq.rules.TestPack;
import vn.antq.rules.problem.Problem;

/** A rule that is written wrongly is told of once, in Vietnamese, near where it is wrong. */
class RuleSyntaxTest {

  private static final String RULES = "khu-dan-cu.drl";

  @TempDir private Path folder;

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "    findings.violate(drools);\\n"
            + "end|    findings.violate(drools);|rule \"VD-5 từ 90 %\"|thiếu từ \"end\"",
        "    outcomes.limit(drools);\\n"
            + "end|    outcomes.limit(drools);|rule \"Trần|thiếu từ \"end\"",
        "forceMajeure == false )\\n"
            + "then|forceMajeure == false )|end\\n"
            + "\\n"
            + "rule \"VD-5 từ 90 %\"|thiếu từ \"then\"",
        "@criterion(\"VD-4\")\\n"
            + "when|@criterion(\"VD-4\")|then\\n"
            + "    findings.violate|thiếu từ \"when\"",
        "forceMajeure == false )|forceMajeure == false|then\\n    findings.violate|\"then\"",
        "forceMajeure == false )|forceMajeure == false ))|)\\nthen\\n    findings.violate|\")\"",
        "Crime( severity|Crime severity|severity >=|\"severity\"",
        "rule \"VD-4|abc def\\nrule \"VD-4|abc|\"abc\"",
        "rule \"VD-4|rul \"VD-4|rul \"VD-4|\"rul\"",
        "@criterion(\"VD-4\")\\nwhen|@criterion(\"VD-4\")\\nwhn|whn|\"whn\"",
        "forceMajeure == false )\\nthen|forceMajeure == false )\\nthn|thn|\"thn\"",
        "    findings.violate(drools);\\nend|    findings.violate(drools);\\nedn|edn|\"edn\"",
        "rule \"VD-4 tội phạm nghiêm trọng\"|rule \"VD-4 tội phạm nghiêm trọng|\"VD-4 tội|Dấu nháy",
        "@criterion(\"VD-4\")|@criterion(\"VD-4)|\"VD-4)|Dấu nháy",
        "forceMajeure == false|forceMajeure = false|= false )\\nthen\\n    findings.violate|\"=\"",
        "severity >= Severity|severity => Severity|=> Severity|\"=\"",
        "Severity.SERIOUS, force|Severity.SERIOUS force|forceMajeure|\"forceMajeure\"",
        "Severity.SERIOUS, force|Severity.SERIOUS,, force|, forceMajeure|\",\"",
        "Severity.SERIOUS, force|Severity.SERIOUS and force|and force|\"and\"",
        "deaths > 0|deaths > |)\\nthen\\n    outcomes.limit|\")\"",
        "deaths > 0|> 0|> 0 )\\nthen\\n    outcomes.limit|\">\"",
        "package vidu|packge vidu|packge|\"packge\"",
        "Crime( severity|Crime{ severity|{ severity|\"{\""
      })
  void aMistakeIsToldOnceNearWhereItIs(String old, String wrong, String at, String word) {
    TestPack pack = TestPack.in(folder).replace(RULES, lines(old), lines(wrong));

    List<Problem> problems = pack.problems();

    assertThat(problems).extracting(Problem::text).hasSize(1);
    Problem problem = problems.get(0);
    ProblemAssert.isToldInVietnamese(problem);
    assertThat(problem.message()).contains(word).doesNotContain("Exception", "org.", "java.");
    assertThat(problem.place()).isEqualTo(pack.at(RULES, lines(at)));
  }

  private static String lines(String text) {
    return text.replace("\\n", "\n");
  }
}
