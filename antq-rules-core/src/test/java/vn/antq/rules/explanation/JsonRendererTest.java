package vn.antq.rules.explanation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.antq.rules.explanation.Examples.SCORED;
import static vn.antq.rules.explanation.Examples.classified;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.antq.rules.PackLibrary;
import vn.antq.rules.classification.Classification;

class JsonRendererTest {

  private static final JsonRenderer PRETTY = JsonRenderer.pretty();
  private static final JsonRenderer COMPACT = JsonRenderer.compact();
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  static final List<String> DOSSIERS = Examples.DOSSIERS;

  @Test
  void writesEverythingAsPinned() {
    Classification classification = classified(SCORED, "thieu-mot-ho");

    Snapshot.assertPinned(
        "cham-diem-thieu-mot-ho.json", PRETTY.render(classification), classification);
  }

  @Test
  void namesItsFormatFirst() {
    assertThat(COMPACT.render(classified(SCORED, "thieu-mot-ho")))
        .startsWith("{\"format\":\"antq-classification/1\",");
  }

  @ParameterizedTest
  @FieldSource("DOSSIERS")
  void parsesBackTheSameWhetherPrettyOrCompact(String dossier) {
    Classification classification = classified(SCORED, dossier);

    assertThat(MAPPER.readTree(PRETTY.render(classification)))
        .isEqualTo(MAPPER.readTree(COMPACT.render(classification)));
  }

  @ParameterizedTest
  @FieldSource("DOSSIERS")
  void addsUpThePointsOfTheCriteria(String dossier) {
    JsonNode document = parsed(dossier);

    for (String key : List.of("worst", "best", "maximum")) {
      BigDecimal sum =
          document
              .get("findings")
              .valueStream()
              .map(finding -> finding.get("score").get(key).decimalValue())
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(sum).as(key).isEqualByComparingTo(document.get("score").get(key).decimalValue());
    }
  }

  @Test
  void isTheSameInEveryRun() {
    assertThat(PRETTY.render(classified(SCORED, "vi-pham")))
        .isEqualTo(PRETTY.render(classified(SCORED, "vi-pham")));
  }

  @Test
  void isTheSameOnAMachineOfAnotherLanguage() {
    String here = PRETTY.render(classified(SCORED, "vi-pham"));

    assertThat(ForeignPlatform.on(() -> PRETTY.render(classified(SCORED, "vi-pham"))))
        .isEqualTo(here);
  }

  @Test
  void isTheSameWhereverThePacksWereLoadedFrom(@TempDir Path folder) throws IOException {
    Path packs = Examples.folder("packs");
    try (Stream<Path> files = Files.walk(packs)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(packs.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    Classification elsewhere = classified(PackLibrary.ofFolder(folder), SCORED, "vi-pham");

    assertThat(PRETTY.render(elsewhere)).isEqualTo(PRETTY.render(classified(SCORED, "vi-pham")));
  }

  @Test
  void keepsRatiosExact() {
    JsonNode actual = comparison(parsed("thieu-mot-ho").at("/nested/0"), "CN-2").get("actual");

    assertThat(actual.get("value").toString())
        .isEqualTo("{\"numerator\":311,\"denominator\":312,\"percentRoundedDown\":\"99.67\"}");
    assertThat(actual.get("text").stringValue()).isEqualTo("311/312 hộ (99,67 %)");
  }

  @Test
  void tellsHowFarAComparisonMissed() {
    JsonNode margin = comparison(parsed("thieu-mot-ho").at("/nested/0"), "CN-2").get("margin");

    assertThat(margin.toString())
        .isEqualTo("{\"amount\":-1,\"unit\":\"hộ\",\"text\":\"thiếu 1 hộ\"}");
  }

  @Test
  void writesPointsWithoutTrailingZeros() {
    assertThat(COMPACT.render(classified(SCORED, "thieu-mot-ho")))
        .contains("\"worst\":17.5,\"best\":17.5,\"maximum\":30,");
  }

  @Test
  void tellsFigureBasisCitationAndPlaceOfAComparison() {
    JsonNode document = parsed("yeu");
    String id = comparison(document, "A-1").get("reliance").stringValue();
    JsonNode reliance =
        StreamSupport.stream(document.get("reliances").spliterator(), false)
            .filter(row -> row.get("id").stringValue().equals(id))
            .findFirst()
            .orElseThrow();

    assertThat(reliance.get("name").stringValue()).isEqualTo("shareFull");
    assertThat(reliance.at("/basis/code").stringValue()).isEqualTo("assumed");
    assertThat(reliance.at("/citation/text").stringValue()).isEqualTo("Điều 3 QĐT 2");
    assertThat(reliance.at("/place/file").stringValue()).isEqualTo("cham-diem/khu-dan-cu.yaml");
    assertThat(reliance.at("/place/line").intValue()).isEqualTo(11);
  }

  @Test
  void readsARequiredRatioAsAPercentage() {
    JsonNode required = comparison(parsed("yeu"), "A-1").at("/required/0");

    assertThat(required.get("text").stringValue()).isEqualTo("90 %");
    assertThat(required.at("/value/numerator").intValue()).isEqualTo(90);
  }

  @Test
  void tellsTheBoundsOfWhatIsNotKnown() {
    JsonNode document = parsed("thieu-so-lieu");

    assertThat(document.at("/outcome/decided").booleanValue()).isFalse();
    assertThat(document.at("/outcome/worst/code").stringValue()).isEqualTo("KHA");
    assertThat(document.at("/outcome/best/code").stringValue()).isEqualTo("TOT");
    assertThat(document.at("/score/text").stringValue()).isEqualTo("45–100/100");
  }

  @Test
  void writesOneLineOrLinesThatEndInLf() {
    Classification classification = classified(SCORED, "vi-pham");

    assertThat(COMPACT.render(classification)).doesNotContain("\n", "\r");
    assertThat(PRETTY.render(classification)).endsWith("}\n").doesNotContain("\r");
  }

  @Test
  void keepsVietnameseReadable() {
    assertThat(COMPACT.render(classified(SCORED, "vi-pham")).getBytes(UTF_8))
        .containsSequence("Gây rối tại chợ".getBytes(UTF_8));
  }

  private static JsonNode parsed(String dossier) {
    return MAPPER.readTree(COMPACT.render(classified(SCORED, dossier)));
  }

  /** The first comparison of a criterion. */
  private static JsonNode comparison(JsonNode classification, String criterion) {
    return classification
        .get("findings")
        .valueStream()
        .filter(finding -> finding.get("criterion").stringValue().equals(criterion))
        .findFirst()
        .orElseThrow()
        .at("/rules/0/patterns/0/conditions/0");
  }
}
