package vn.antq.rules.explanation;

import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.internal.json.Json;

/**
 * Writes everything in a classification as JSON. The first key is {@code format}; a reader that
 * knows {@code antq-classification/1} finds every key below at every object, in a fixed order, with
 * {@code null} where there is nothing.
 *
 * <ul>
 *   <li>Codes are English and stable: status, basis, effect, truth, kind. Vietnamese labels stand
 *       beside them; they may be reworded, do not parse them.
 *   <li>Numbers are exact, in plain notation, without trailing zeros. A ratio is {@code
 *       {"numerator": 311, "denominator": 312, "percentRoundedDown": "99.67"}}; dates are ISO 8601;
 *       a value of an enumeration has a code, a label and a rank.
 *   <li>What is relied on stands once, in {@code reliances}; findings, steps and comparisons refer
 *       to it by {@code id}. Those with {@code outcome} decide how sure the outcome is.
 *   <li>Files of a pack are named from the pack's folder on, wherever it was loaded from.
 * </ul>
 *
 * <p>The same classification gives the same characters on every platform. Immutable and
 * thread-safe. To use, not to extend.
 */
public final class JsonRenderer {

  /** Value of the first key, {@code format}. */
  public static final String FORMAT = "antq-classification/1";

  private final Function<JsonNode, String> writer;

  private JsonRenderer(Function<JsonNode, String> writer) {
    this.writer = writer;
  }

  /** Returns a renderer of one line without a line break, fit for JSON Lines. */
  public static JsonRenderer compact() {
    return new JsonRenderer(Json::compact);
  }

  /** Returns a renderer of indented lines, each of which ends in LF. */
  public static JsonRenderer pretty() {
    return new JsonRenderer(Json::pretty);
  }

  /** Returns the JSON text. */
  public String render(Classification classification) {
    return writer.apply(ClassificationJson.document(classification));
  }
}
