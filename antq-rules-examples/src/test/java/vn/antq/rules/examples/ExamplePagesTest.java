package vn.antq.rules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page of every example, held against the JSON of the same run. */
class ExamplePagesTest {

  private static final Pattern POINTS =
      Pattern.compile("<td[^>]*class=\"[^\"]*points-of[^\"]*\"[^>]*>\\s*([^<\\s]+)");

  static final List<ExampleDossier> CLASSIFIED = ExampleDossier.CLASSIFIED;

  private static BigDecimal part(String points, boolean best) {
    String[] range = points.split("/")[0].split("–");
    String chosen = best ? range[range.length - 1] : range[0];
    return new BigDecimal(chosen.replace(".", "").replace(',', '.'));
  }

  @ParameterizedTest
  @FieldSource("CLASSIFIED")
  void pointsAddUpAndEveryThresholdThatDecidedAppears(ExampleDossier example) {
    String page = Run.antq("classify", "--format", "html", example.file()).out();
    JsonNode answer =
        new JsonMapper().readTree(Run.antq("classify", "--format", "json", example.file()).out());

    assertThat(answer.isObject())
        .as(Run.antq("classify", "--format", "json", example.file()).err())
        .isTrue();
    BigDecimal least = BigDecimal.ZERO;
    BigDecimal most = BigDecimal.ZERO;
    Matcher rows = POINTS.matcher(page);
    while (rows.find()) {
      least = least.add(part(rows.group(1), false));
      most = most.add(part(rows.group(1), true));
    }
    assertThat(least).isEqualByComparingTo(answer.at("/score/worst").decimalValue());
    assertThat(most).isEqualByComparingTo(answer.at("/score/best").decimalValue());
    assertThat(page).contains(answer.at("/score/text").asString());
    String text = page.replaceAll("<[^>]*>", " ").replace('\u00a0', ' ').replaceAll("\\s+", " ");
    for (JsonNode finding : answer.get("findings")) {
      if (!finding.at("/status/code").asString().equals("met")) {
        for (JsonNode comparison : comparisonsThatFailed(finding)) {
          if (comparison.at("/required/0/text").asString().startsWith("0")) {
            // That there should be none is told in words.
            continue;
          }
          assertThat(text)
              .as(finding.get("criterion").asString())
              .contains(comparison.at("/required/0/text").asString().replace('\u00a0', ' '));
        }
      }
    }
  }

  private static List<JsonNode> comparisonsThatFailed(JsonNode finding) {
    return finding.findParents("reliance").stream()
        .filter(node -> node.has("required") && node.get("truth").asString().equals("false"))
        .filter(node -> !node.get("margin").isNull())
        .toList();
  }
}
