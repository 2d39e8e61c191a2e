package vn.antq.rules.receipt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.antq.rules.DossierReader;
import vn.antq.rules.difference.Difference;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.explanation.JsonRenderer;
import vn.antq.rules.internal.json.CanonicalJson;
import vn.antq.rules.internal.json.Json;
import vn.antq.rules.internal.json.JsonShape;
import vn.antq.rules.internal.json.JsonShape.Departure;
import vn.antq.rules.problem.InvalidDossierException;

/**
 * Checks that the parts of a receipt are what such parts can be, and belong together. Its digests
 * fit: only somebody who computed them anew can have changed what is found here.
 */
final class ReceiptContents {

  private static final JsonShape ANSWER = JsonShape.of(JsonRenderer.schema());
  private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]{0,63}");

  private final String name;
  private final ObjectNode root;
  private final BiConsumer<String, String> problem;
  private boolean sound = true;

  /**
   * Takes a receipt that has every part.
   *
   * @param name what to call it
   * @param problem takes code and message of each problem
   */
  ReceiptContents(String name, ObjectNode root, BiConsumer<String, String> problem) {
    this.name = name;
    this.root = root;
    this.problem = problem;
  }

  /** Returns the dossier, or empty after reporting everything that is wrong. */
  Optional<Dossier> check() {
    JsonNode answer = root.path(Part.ANSWER.key());
    if (answer(answer)) {
      belongsTogether(answer);
    }
    readings();
    if (root.has(Part.SOURCES.key()) && !PackSources.isSound(root.path(Part.SOURCES.key()))) {
      wrong("Phần tệp của gói (khóa \"" + Part.SOURCES.key() + "\") không đúng dạng.");
    }
    Optional<Dossier> dossier = dossier(root.path(Part.DOSSIER.key()));
    return sound ? dossier : Optional.empty();
  }

  private void wrong(String message) {
    report("wrong-part", message);
  }

  private void report(String code, String message) {
    sound = false;
    problem.accept(code, message);
  }

  /** Says whether the answer can be compared with another one. */
  private boolean answer(JsonNode answer) {
    if (!answer.path("format").asString("").equals(JsonRenderer.FORMAT)) {
      wrong("Phần kết quả không ở dạng \"" + JsonRenderer.FORMAT + "\".");
      return false;
    }
    List<Departure> departures = ANSWER.departures(answer);
    for (Departure departure : departures) {
      String place = "/" + Part.ANSWER.key() + departure.pointer();
      if (departure.unknownKey()) {
        report("unknown-part", "Có khóa lạ \"" + place + "\" trong phần kết quả.");
      } else {
        wrong("Phần kết quả không đúng dạng ở " + place + ".");
      }
    }
    if (!departures.isEmpty()) {
      return false;
    }
    try {
      String text = CanonicalJson.text(answer);
      Difference.betweenJson(text, text);
      return true;
    } catch (IllegalArgumentException e) {
      wrong("Phần kết quả không đủ nội dung của một kết quả phân loại.");
      return false;
    }
  }

  private void belongsTogether(JsonNode answer) {
    JsonNode engine = root.path(Part.ENGINE.key());
    if (!VERSION.matcher(engine.asString("")).matches() || !hasEngine(answer, engine)) {
      wrong("Phần phiên bản chương trình không đúng dạng, hoặc phần kết quả ghi phiên bản khác.");
    }
    Map<String, JsonNode> used = new LinkedHashMap<>();
    collect(answer, used);
    ArrayNode expected = JsonNodeFactory.instance.arrayNode();
    used.values().forEach(expected::add);
    if (!expected.equals(root.path(Part.PACKS.key()))) {
      wrong(
          "Phần gói (khóa \""
              + Part.PACKS.key()
              + "\") không đúng là những gói mà phần kết quả đã dùng, theo thứ tự đã dùng.");
    }
    if (!answer.path("dossier").equals(root.at("/dossier/dossier"))) {
      wrong("Phần kết quả không phải của hồ sơ trong biên nhận.");
    }
  }

  private static boolean hasEngine(JsonNode answer, JsonNode engine) {
    return answer.path("engine").equals(engine)
        && answer.path("nested").valueStream().allMatch(nested -> hasEngine(nested, engine));
  }

  /** As {@link Receipt#packsOf} has it. */
  private static void collect(JsonNode answer, Map<String, JsonNode> used) {
    used.putIfAbsent(answer.at("/pack/name").asString(""), answer.path("pack"));
    answer.path("nested").forEach(nested -> collect(nested, used));
  }

  private void readings() {
    JsonNode readings = root.path(Part.READINGS.key());
    if (!readings.isObject() || !readings.valueStream().allMatch(JsonNode::isString)) {
      wrong("Phần cách hiểu đã chọn không đúng dạng.");
    }
  }

  private Optional<Dossier> dossier(JsonNode tree) {
    try {
      return Optional.of(DossierReader.readJson(name, 1, Json.compact(tree)));
    } catch (InvalidDossierException e) {
      e.problems().forEach(found -> wrong("Phần hồ sơ không đúng dạng: " + found.message()));
      return Optional.empty();
    }
  }
}
