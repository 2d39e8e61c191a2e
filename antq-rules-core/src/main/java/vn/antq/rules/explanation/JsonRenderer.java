package vn.antq.rules.explanation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.internal.json.JsonPen;
import vn.antq.rules.internal.json.StoredAnswer;

/**
 * Writes everything in a classification as JSON. The first key is {@code format}; a reader that
 * knows {@code antq-classification/1} finds every key of the {@linkplain #schema() schema} at every
 * object, in a fixed order, with {@code null} where there is nothing.
 *
 * <ul>
 *   <li>Codes are English and stable: status, basis, effect, truth, kind. Vietnamese labels stand
 *       beside them; they may be reworded, do not parse them.
 *   <li>Numbers are exact, in plain notation, without trailing zeros. A ratio is {@code
 *       {"numerator": 311, "denominator": 312, "percentRoundedDown": "99.67"}}; dates are ISO 8601;
 *       a value of an enumeration has a code, a label and a rank.
 *   <li>What is relied on stands once, in {@code reliances}; findings, steps and comparisons refer
 *       to it by {@code id}. Those with {@code outcome} decide how sure the outcome is.
 *   <li>{@code groups} are those of the regulation, each with its points and criteria; a finding
 *       says in one sentence, {@code because}, what decided it, and in {@code rules} everything
 *       that was compared.
 *   <li>{@code sheet} tells how points came together where a pack states more of its groups than
 *       their names, or its total is more than a sum; {@code mark} of a finding what people gave.
 *   <li>A summary has {@code detail} {@code summary} and no rules, comparisons and reliances; it is
 *       about a quarter of the whole.
 *   <li>Files of a pack are named from the pack's folder on, wherever it was loaded from.
 * </ul>
 *
 * <p>{@link ClassificationReader} reads such a document back. The same classification gives the
 * same characters on every platform. Immutable and thread-safe. To use, not to extend.
 */
public final class JsonRenderer implements Renderer {

  /** Value of the first key, {@code format}. */
  public static final String FORMAT = StoredAnswer.FORMAT;

  private static final String SCHEMA = "antq-classification-1.schema.json";

  private final boolean pretty;
  private final boolean full;

  private JsonRenderer(boolean pretty, boolean full) {
    this.pretty = pretty;
    this.full = full;
  }

  /** Returns a renderer of one line without a line break, fit for JSON Lines. */
  public static JsonRenderer compact() {
    return new JsonRenderer(false, true);
  }

  /** Returns a renderer of indented lines, each of which ends in LF. */
  public static JsonRenderer pretty() {
    return new JsonRenderer(true, true);
  }

  /** Returns a renderer that leaves out rules, comparisons and what they rely on. */
  public JsonRenderer summary() {
    return new JsonRenderer(pretty, false);
  }

  /** Writes the JSON text. */
  @Override
  public void write(Classification classification, Appendable out) throws IOException {
    Objects.requireNonNull(classification, "classification");
    Objects.requireNonNull(out, "out");
    if (pretty) {
      JsonPen.pretty(out, json -> ClassificationJson.write(classification, full, json));
    } else {
      JsonPen.compact(out, json -> ClassificationJson.write(classification, full, json));
    }
  }

  /** Returns the JSON Schema (2020-12) that every document of this format keeps. */
  public static String schema() {
    try (InputStream schema = JsonRenderer.class.getResourceAsStream(SCHEMA)) {
      if (schema == null) {
        throw new IllegalStateException("The library was packed without " + SCHEMA);
      }
      return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
