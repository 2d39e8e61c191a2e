package vn.antq.rules.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.antq.rules.classification.Classification;

class JsonSchemaTest {

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(JsonRenderer.schema(), InputFormat.JSON);

  static Stream<Classification> classifications() {
    return Stream.of("thieu-mot-ho", "thieu-so-lieu", "du-moi-mat", "vi-pham", "yeu")
        .flatMap(
            dossier ->
                Stream.of(
                    Examples.classified(Examples.SCORED, dossier),
                    Examples.classified(Examples.RECOGNITION, dossier)));
  }

  private static List<Error> errors(String json) {
    return SCHEMA.validate(json, InputFormat.JSON);
  }

  @ParameterizedTest
  @MethodSource("classifications")
  void everyDocumentKeepsTheSchema(Classification classification) {
    assertThat(errors(JsonRenderer.compact().render(classification))).isEmpty();
    assertThat(errors(JsonRenderer.pretty().render(classification))).isEmpty();
    assertThat(errors(JsonRenderer.compact().summary().render(classification))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"status\":{\"code\":\"met\"|\"status\":{\"code\":\"passed\"",
        "\"format\":\"antq-classification/1\"|\"format\":\"antq-classification/2\"",
        "\"criterion\":|\"criterium\":",
        "\"provisional\":true|\"provisional\":\"yes\"",
        "\"detail\":\"full\"|\"detail\":\"full\",\"more\":1"
      })
  void aDocumentThatIsNotOneIsRefused(String change) {
    String json = JsonRenderer.compact().render(Examples.classified(Examples.SCORED, "vi-pham"));
    String[] parts = change.split("\\|");
    assertThat(json).contains(parts[0]);

    assertThat(errors(json.replace(parts[0], parts[1]))).isNotEmpty();
  }

  @Test
  void aSummaryIsAFractionOfTheWhole() {
    Classification answer = Examples.classified(Examples.SCORED, "thieu-mot-ho");

    assertThat(JsonRenderer.compact().summary().render(answer).length() * 3)
        .isLessThan(JsonRenderer.compact().render(answer).length());
  }
}
