package vn.antq.rules.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static vn.antq.rules.explanation.Examples.RECOGNITION;
import static vn.antq.rules.explanation.Examples.SCORED;
import static vn.antq.rules.explanation.Examples.classified;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.antq.rules.TestPack;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.internal.json.CanonicalJson;
import vn.antq.rules.internal.json.Json;
import vn.antq.rules.problem.InvalidAnswerException;
import vn.antq.rules.problem.Problem;

class ClassificationReaderTest {

  private static final JsonRenderer JSON = JsonRenderer.pretty();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  @TempDir private Path temp;

  static Stream<Classification> classifications() {
    return Examples.DOSSIERS.stream()
        .flatMap(
            dossier -> Stream.of(classified(SCORED, dossier), classified(RECOGNITION, dossier)));
  }

  private static Classification read(String json) {
    return ClassificationReader.read("kho/2025.json", json);
  }

  private static ObjectNode tree() {
    return (ObjectNode) Json.parse(JSON.render(classified(SCORED, "vi-pham")));
  }

  private static List<Problem> problems(String json) {
    List<Problem> problems = new ArrayList<>();
    assertThatThrownBy(() -> read(json))
        .asInstanceOf(type(InvalidAnswerException.class))
        .satisfies(refused -> problems.addAll(refused.problems()));
    return problems;
  }

  private static void isTheSame(Classification answer) {
    Classification back = read(JSON.render(answer));

    assertThat(JSON.render(back)).isEqualTo(JSON.render(answer));
    assertThat(JsonLine.of(1, back)).isEqualTo(JsonLine.of(1, answer));
    assertThat(TextRenderer.full().render(back)).isEqualTo(TextRenderer.full().render(answer));
    assertThat(HtmlRenderer.standard().render(back))
        .isEqualTo(HtmlRenderer.standard().render(answer));
    assertThat(read(JSON.render(back))).isEqualTo(back);
  }

  @ParameterizedTest
  @MethodSource("classifications")
  void whatIsReadBackIsToldAsBefore(Classification answer) {
    isTheSame(answer);
  }

  @ParameterizedTest
  @MethodSource("classifications")
  void anAnswerIsReadInTheFormThatAReceiptHolds(Classification answer) {
    String canonical = CanonicalJson.text(CanonicalJson.exact(Json.parse(JSON.render(answer))));

    assertThat(JSON.render(read(canonical))).isEqualTo(JSON.render(answer));
  }

  /** JSON writes both as 2; a decimal number has other neighbours than a count. */
  @ParameterizedTest
  @CsvSource({"2, 2", "2, 3", "3, 2", "2, 0.1", "0.5, 2", "0, 2"})
  void aWholeDecimalNumberIsNoCount(String stated, String asked) {
    TestPack pack = TestPack.in(temp);
    pack.replace(
        "khu-dan-cu.yaml", "{number: 0.1, unit: triệu", "{number: " + asked + ", unit: triệu");
    Classification answer =
        pack.load()
            .classifier(TestPack.NAME)
            .classify(
                pack.dossier().toBuilder()
                    .fact("fundPerHousehold", new BigDecimal(stated))
                    .build());

    isTheSame(answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-02-10", "12", "none", "có “ngoặc”", "123456789012345678901"})
  void aTextThatLooksLikeSomethingElseIsAText(String model) {
    TestPack pack = TestPack.in(temp);
    pack.replace("khu-dan-cu.drl", "hasPlan == true &&", "mainModel == \"x\" &&");
    Classification answer =
        pack.load()
            .classifier(TestPack.NAME)
            .classify(pack.dossier().toBuilder().fact("mainModel", model).build());

    isTheSame(answer);
    assertThat(JSON.render(answer)).contains("\"fact\": \"mainModel\"");
  }

  @Test
  void aSummaryIsRefused() {
    assertThat(problems(JSON.summary().render(classified(SCORED, "yeu"))))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("summary");
              assertThat(problem.message()).contains("bản tóm tắt", "/detail");
            });
  }

  @Test
  void everyProblemIsToldAtOnceByItsPlace() {
    ObjectNode root = tree();
    root.remove("engine");
    root.put("verdict", "TOT");
    root.putObject("score");
    ((ObjectNode) root.at("/basis")).put("code", "sure");
    ((ObjectNode) root.at("/findings/0/status")).put("code", 1);
    ((ObjectNode) root.at("/outcome")).put("decided", false);
    ((ArrayNode) root.at("/findings/0/reliances")).add("nobody/figure/x");
    ((ObjectNode) root.at("/nested/0/period")).put("from", "2025-02-30");

    List<Problem> problems = problems(Json.compact(root));

    assertThat(problems)
        .extracting(Problem::message)
        .contains(
            "Thiếu khóa /engine.",
            "Có khóa lạ /verdict.",
            "Thiếu khóa /score/worst.",
            "Ở /basis/code cần một trong các mã official, local, interpretation, secondary,"
                + " assumed, không phải \"sure\".",
            "Ở /findings/0/status/code cần một trong các mã met, partly met, not met, violated,"
                + " undecided, not applicable, không phải 1.",
            "Giá trị ở /outcome/decided trái với phần còn lại.",
            "Ở /nested/0/period/from cần một ngày dạng năm-tháng-ngày, không phải \"2025-02-30\".")
        .anyMatch(message -> message.startsWith("Không có căn cứ \"nobody/figure/x\""));
    assertThat(problems).allSatisfy(p -> assertThat(p.place().file()).isEqualTo("kho/2025.json"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "[]", "null", "{}", "{\"format\":\"antq-classification/2\"}", "{} {}"})
  void whatIsNoAnswerIsRefused(String json) {
    assertThat(problems(json)).hasSize(1);
  }

  @Test
  void aKeyThatStandsTwiceIsRefused() {
    String json = Json.compact(tree()).replace("\"engine\":", "\"engine\":\"1\",\"engine\":");

    assertThat(problems(json)).extracting(Problem::code).containsExactly("not-json");
  }

  @Test
  @Timeout(10)
  void aNumberBeyondMeasureIsRefused() {
    ObjectNode root = tree();
    ((ObjectNode) root.at("/score")).put("worst", "huge");

    assertThat(problems(Json.compact(root).replace("\"huge\"", "1e999999999")))
        .extracting(Problem::message)
        .anyMatch(message -> message.startsWith("Ở /score/worst cần một số"));
  }

  /**
   * Each takes the next three, so that every kind of place sees some and every key of it others.
   */
  private static final int TRIED = 3;

  private static final List<JsonNode> INTRUDERS =
      List.of(
          NODES.nullNode(),
          NODES.numberNode(7),
          NODES.numberNode(-1),
          NODES.numberNode(new BigDecimal("0.5")),
          NODES.booleanNode(true),
          NODES.stringNode(""),
          NODES.stringNode("2025-01-01"),
          NODES.stringNode("\ud800"),
          NODES.arrayNode(),
          NODES.objectNode(),
          NODES.objectNode().put("numerator", 1).put("denominator", 0),
          NODES.arrayNode().add(NODES.objectNode().put("a", "b")).add(1));

  /** One pointer for each kind of place: the items of a list are alike. */
  private static void places(JsonNode node, String at, String kind, Map<String, String> places) {
    if (places.putIfAbsent(kind, at) != null && !node.isContainer()) {
      return;
    }
    if (node.isObject()) {
      node.properties()
          .forEach(
              entry ->
                  places(
                      entry.getValue(),
                      at + "/" + entry.getKey(),
                      kind + "/" + entry.getKey(),
                      places));
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      places(node.get(i), at + "/" + i, kind + "/*", places);
    }
  }

  /** What is read can be told, too. */
  @Test
  void noChangedValueCrashes() {
    Map<String, String> places = new LinkedHashMap<>();
    places(tree(), "", "", places);
    SoftAssertions softly = new SoftAssertions();
    int refused = 0;
    int read = 0;
    int turn = 0;
    for (String place : places.values()) {
      if (place.isEmpty()) {
        continue;
      }
      for (int i = 0; i < TRIED; i++) {
        JsonNode intruder = INTRUDERS.get(turn++ % INTRUDERS.size());
        ObjectNode root = tree();
        String key = place.substring(place.lastIndexOf('/') + 1);
        JsonNode holder = root.at(place.substring(0, place.lastIndexOf('/')));
        if (holder instanceof ArrayNode array) {
          array.set(Integer.parseInt(key), intruder);
        } else {
          ((ObjectNode) holder).set(key, intruder);
        }
        try {
          Classification back = read(Json.compact(root));
          read++;
          JSON.render(back);
          TextRenderer.full().render(back);
        } catch (InvalidAnswerException e) {
          refused++;
        } catch (RuntimeException e) {
          softly.fail(place + " " + intruder + " " + e, e);
        }
      }
    }
    softly.assertAll();
    assertThat(refused).isGreaterThan(400);
    assertThat(read).isGreaterThan(100);
  }
}
