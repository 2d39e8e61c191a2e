package vn.antq.rules.explanation;

import vn.antq.rules.internal.explanation.words.OutcomeWording;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Classification.Notice;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.FindingStatus;
import vn.antq.rules.classification.Outcome;
import vn.antq.rules.classification.Recognition;
import vn.antq.rules.classification.Score;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.dossier.Dossier.UnitName;
import vn.antq.rules.internal.json.Json;
import vn.antq.rules.problem.Place;
import vn.antq.rules.problem.Problem;

/**
 * Writes what came of a dossier as one short line of JSON, one or two kilobytes: the result without
 * the reasons, for hundreds of thousands of dossiers. {@link JsonRenderer} writes the reasons.
 *
 * <ul>
 *   <li>Every line has the keys {@code format}, {@code line}, {@code dossier} and {@code unit}. A
 *       dossier that was refused has {@code problems} besides, any other everything else that the
 *       {@linkplain #schema() schema} names, in a fixed order, with {@code null} where there is
 *       nothing.
 *   <li>{@code recognitions} is there only when a decision of recognition that the dossier states
 *       does not count or differs from the calculation.
 *   <li>{@code criteria} are the ids of the criteria by what they came to. {@code nested} is the
 *       same of the packs that this one used.
 *   <li>Codes are English and stable, labels and texts Vietnamese. Numbers are exact.
 * </ul>
 *
 * <p>The same result gives the same characters on every platform.
 */
public final class JsonLine {

  /** Value of the first key, {@code format}. */
  public static final String FORMAT = "antq-line/1";

  private static final String SCHEMA = "antq-line-1.schema.json";

  private JsonLine() {}

  /**
   * Returns a renderer of the line of one dossier.
   *
   * @param line number of the line, or position, of the dossier in what was read, from 1
   */
  public static Renderer at(long line) {
    return (classification, out) -> out.append(of(line, classification));
  }

  /**
   * Returns the line of a dossier that was classified, without a line break.
   *
   * @param line number of the line, or position, of the dossier in what was read, from 1
   */
  public static String of(long line, Classification classification) {
    Objects.requireNonNull(classification, "classification");
    return Json.compact(
        json -> {
          head(json, line, classification.dossier(), Optional.of(classification.unit()));
          json.writeBooleanProperty("illustrative", classification.illustrative());
          json.writeObjectPropertyStart("period")
              .writeNumberProperty("year", classification.period().year())
              .writeStringProperty("from", classification.period().from().toString())
              .writeStringProperty("to", classification.period().to().toString())
              .writeEndObject();
          result(json, classification);
          json.writeStringProperty("factsDigest", classification.factsDigest())
              .writeStringProperty("engine", classification.engine())
              .writeEndObject();
        });
  }

  /**
   * Returns the line of a dossier that was refused, without a line break.
   *
   * @param line number of the line, or position, of the dossier in what was read, from 1
   * @param dossier the dossier; empty when it could not be read
   * @param problems what is wrong with it
   */
  public static String of(long line, Optional<Dossier> dossier, List<Problem> problems) {
    Objects.requireNonNull(dossier, "dossier");
    Objects.requireNonNull(problems, "problems");
    return Json.compact(
        json -> {
          head(json, line, dossier.map(Dossier::id).orElse(""), dossier.map(Dossier::unit));
          json.writeArrayPropertyStart("problems");
          problems.forEach(problem -> problem(json, problem));
          json.writeEndArray().writeEndObject();
        });
  }

  /** Returns the JSON Schema (2020-12) that every line keeps. */
  public static String schema() {
    try (InputStream schema = JsonLine.class.getResourceAsStream(SCHEMA)) {
      if (schema == null) {
        throw new IllegalStateException("The library was packed without " + SCHEMA);
      }
      return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void head(JsonGenerator json, long line, String dossier, Optional<UnitName> unit) {
    json.writeStartObject()
        .writeStringProperty("format", FORMAT)
        .writeNumberProperty("line", line)
        .writeStringProperty("dossier", dossier);
    if (unit.isEmpty()) {
      json.writeNullProperty("unit");
      return;
    }
    json.writeObjectPropertyStart("unit")
        .writeStringProperty("type", unit.get().type())
        .writeStringProperty("name", unit.get().name())
        .writeStringProperty("code", unit.get().code())
        .writeStringProperty("within", unit.get().within())
        .writeEndObject();
  }

  private static void result(JsonGenerator json, Classification c) {
    json.writeObjectPropertyStart("pack")
        .writeStringProperty("name", c.pack().name())
        .writeStringProperty("edition", c.pack().edition())
        .writeStringProperty("digest", c.pack().digest())
        .writeEndObject();
    json.writeObjectPropertyStart("outcome")
        .writeBooleanProperty("decided", c.isDecided())
        .writeStringProperty("text", OutcomeWording.text(c));
    outcome(json, "worst", c.worst());
    outcome(json, "best", c.best());
    json.writeEndObject();
    score(json, c.score());
    json.writeStringProperty("basis", c.basis().code())
        .writeBooleanProperty("provisional", c.isProvisional());
    json.writeObjectPropertyStart("criteria");
    for (FindingStatus status : FindingStatus.values()) {
      json.writeArrayPropertyStart(status.code());
      for (Finding finding : c.findings()) {
        if (finding.status() == status) {
          json.writeString(finding.criterion());
        }
      }
      json.writeEndArray();
    }
    json.writeEndObject();
    recognitions(json, c);
    json.writeArrayPropertyStart("notices");
    for (Notice notice : c.notices()) {
      json.writeString(notice.code());
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("nested");
    for (Classification inner : c.nested()) {
      json.writeStartObject();
      result(json, inner);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void recognitions(JsonGenerator json, Classification c) {
    List<Notice> disputes = c.disputes();
    if (disputes.isEmpty()) {
      return;
    }
    json.writeArrayPropertyStart("recognitions");
    for (Notice dispute : disputes) {
      Recognition decision = dispute.recognition().orElseThrow();
      json.writeStartObject()
          .writeStringProperty("stated", decision.stated().code())
          .writeStringProperty("worst", decision.worst().code())
          .writeStringProperty("best", decision.best().code())
          .writeBooleanProperty("counts", decision.counts())
          .writeBooleanProperty("agrees", decision.agrees())
          .writeEndObject();
    }
    json.writeEndArray();
  }

  private static void outcome(JsonGenerator json, String key, Outcome outcome) {
    json.writeObjectPropertyStart(key)
        .writeStringProperty("code", outcome.code())
        .writeStringProperty("label", outcome.label())
        .writeEndObject();
  }

  private static void score(JsonGenerator json, Optional<Score> score) {
    if (score.isEmpty()) {
      json.writeNullProperty("score");
      return;
    }
    json.writeObjectPropertyStart("score")
        .writeNumberProperty("worst", plain(score.get().worst()))
        .writeNumberProperty("best", plain(score.get().best()))
        .writeNumberProperty("maximum", plain(score.get().maximum()))
        .writeEndObject();
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  private static void problem(JsonGenerator json, Problem problem) {
    Place place = problem.place();
    json.writeStartObject()
        .writeStringProperty("code", problem.code())
        .writeStringProperty("message", problem.message())
        .writeStringProperty("advice", problem.advice())
        .writeNumberProperty("line", place.line())
        .writeNumberProperty("column", place.column())
        .writeEndObject();
  }
}
