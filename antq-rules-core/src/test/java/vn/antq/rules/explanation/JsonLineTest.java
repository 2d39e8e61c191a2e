package vn.antq.rules.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.internal.json.Json;
import vn.antq.rules.problem.Place;
import vn.antq.rules.problem.Problem;

class JsonLineTest {

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(JsonLine.schema(), InputFormat.JSON);

  private static final List<Problem> PROBLEMS =
      List.of(new Problem("x", new Place("a", 7, 3), "Sai \"một\" chỗ.", ""));

  static Stream<Classification> classifications() {
    return JsonSchemaTest.classifications();
  }

  private static List<Error> errors(String json) {
    return SCHEMA.validate(json, InputFormat.JSON);
  }

  @ParameterizedTest
  @MethodSource("classifications")
  void saysOnOneLineWhatTheWholeDocumentSays(Classification answer) {
    String line = JsonLine.of(12, answer);
    JsonNode json = Json.parse(line);
    JsonNode whole = Json.parse(JsonRenderer.compact().render(answer));

    assertThat(errors(line)).isEmpty();
    assertThat(line).doesNotContain("\n").hasSizeLessThan(4_000);
    assertThat(json.get("line").asInt()).isEqualTo(12);
    for (String key : List.of("dossier", "illustrative", "period", "provisional", "factsDigest")) {
      assertThat(json.get(key)).as(key).isEqualTo(whole.get(key));
    }
    assertThat(json.at("/outcome/text")).isEqualTo(whole.at("/outcome/text"));
    assertThat(json.at("/outcome/worst/code")).isEqualTo(whole.at("/outcome/worst/code"));
    assertThat(json.at("/outcome/best/code")).isEqualTo(whole.at("/outcome/best/code"));
    assertThat(json.at("/score/worst")).isEqualTo(whole.at("/score/worst"));
    assertThat(json.at("/pack/digest")).isEqualTo(whole.at("/pack/digest"));
    assertThat(json.get("basis")).isEqualTo(whole.at("/basis/code"));
    assertThat(json.get("nested")).hasSameSizeAs(answer.nested());
    for (Finding finding : answer.findings()) {
      assertThat(json.get("criteria").get(finding.status().code()).valueStream())
          .as(finding.criterion())
          .extracting(JsonNode::asString)
          .contains(finding.criterion());
    }
  }

  @Test
  void saysWhyADossierWasRefused() {
    Dossier dossier = Dossier.builder("khu-dan-cu", 2025).id("a").build();
    String unread = JsonLine.of(7, Optional.empty(), PROBLEMS);

    assertThat(errors(unread)).isEmpty();
    assertThat(unread)
        .isEqualTo(
            "{\"format\":\"antq-line/1\",\"line\":7,\"dossier\":\"\",\"unit\":null,\"problems\":[{\"code\":\"x\",\"message\":\"Sai"
                + " \\\"một\\\" chỗ.\",\"advice\":\"\",\"line\":7,\"column\":3}]}");
    assertThat(errors(JsonLine.of(7, Optional.of(dossier), PROBLEMS))).isEmpty();
    assertThat(JsonLine.of(7, Optional.of(dossier), PROBLEMS))
        .contains("\"dossier\":\"a\",\"unit\":{\"type\":\"khu-dan-cu\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"format\":\"antq-line/1\"|\"format\":\"antq-line/2\"",
        "\"line\":1|\"line\":0",
        "\"not met\":|\"unmet\":",
        "\"provisional\":true|\"provisional\":\"yes\"",
        "\"engine\":|\"problems\":[],\"engine\":"
      })
  void aLineThatIsNotOneIsRefused(String change) {
    String json = JsonLine.of(1, Examples.classified(Examples.SCORED, "vi-pham"));
    String[] parts = change.split("\\|");
    assertThat(json).contains(parts[0]);

    assertThat(errors(json.replace(parts[0], parts[1]))).isNotEmpty();
  }
}
