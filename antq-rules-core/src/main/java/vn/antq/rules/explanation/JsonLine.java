package vn.antq.rules.explanation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Classification.Notice;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.FindingStatus;
import vn.antq.rules.classification.Recognition;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.dossier.Dossier.UnitName;
import vn.antq.rules.internal.explanation.words.OutcomeWording;
import vn.antq.rules.internal.json.JsonPen;
import vn.antq.rules.pack.Outcome;
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
    return (classification, out) -> {
      Objects.requireNonNull(classification, "classification");
      Objects.requireNonNull(out, "out");
      JsonPen.compact(out, json -> write(line, classification, json));
    };
  }

  /**
   * Returns the line of a dossier that was classified, without a line break.
   *
   * @param line number of the line, or position, of the dossier in what was read, from 1
   */
  public static String of(long line, Classification classification) {
    return at(line).render(classification);
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
    StringBuilder text = new StringBuilder();
    try {
      JsonPen.compact(
          text,
          json -> {
            String id = dossier.map(Dossier::id).orElse("");
            head(line, id, dossier.map(Dossier::unit), json);
            json.objects("problems", problems, problem -> problem(problem, json));
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
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

  private static void write(long line, Classification c, JsonPen json) {
    head(line, c.dossier(), Optional.of(c.unit()), json);
    json.flag("illustrative", c.illustrative())
        .object(
            "period",
            () ->
                json.number("year", c.period().year())
                    .text("from", c.period().from().toString())
                    .text("to", c.period().to().toString()));
    result(c, json);
    json.text("factsDigest", c.factsDigest()).text("engine", c.engine());
  }

  private static void head(long line, String dossier, Optional<UnitName> unit, JsonPen json) {
    json.text("format", FORMAT)
        .number("line", line)
        .text("dossier", dossier)
        .object(
            "unit",
            unit,
            name ->
                json.text("type", name.type())
                    .text("name", name.name())
                    .text("code", name.code())
                    .text("within", name.within()));
  }

  private static void result(Classification c, JsonPen json) {
    json.object(
            "pack",
            () ->
                json.text("name", c.pack().name())
                    .text("edition", c.pack().edition())
                    .text("digest", c.pack().digest()))
        .object(
            "outcome",
            () -> {
              json.flag("decided", c.isDecided()).text("text", OutcomeWording.text(c));
              outcome("worst", c.worst(), json);
              outcome("best", c.best(), json);
            })
        .object(
            "score",
            c.score(),
            points ->
                json.number("worst", points.worst())
                    .number("best", points.best())
                    .number("maximum", points.maximum()))
        .text("basis", c.basis().code())
        .flag("provisional", c.isProvisional())
        .object("criteria", () -> criteria(c, json));
    if (!c.disputes().isEmpty()) {
      json.objects(
          "recognitions",
          c.disputes(),
          dispute -> recognition(dispute.recognition().orElseThrow(), json));
    }
    json.texts("notices", c.notices().stream().map(Notice::code).toList())
        .objects("nested", c.nested(), inner -> result(inner, json));
  }

  private static void criteria(Classification c, JsonPen json) {
    for (FindingStatus status : FindingStatus.values()) {
      json.texts(
          status.code(),
          c.findings().stream()
              .filter(finding -> finding.status() == status)
              .map(Finding::criterion)
              .toList());
    }
  }

  private static void recognition(Recognition decision, JsonPen json) {
    json.text("stated", decision.stated().code())
        .text("worst", decision.worst().code())
        .text("best", decision.best().code())
        .flag("counts", decision.counts())
        .flag("agrees", decision.agrees());
  }

  private static void outcome(String key, Outcome outcome, JsonPen json) {
    json.object(key, () -> json.text("code", outcome.code()).text("label", outcome.label()));
  }

  private static void problem(Problem problem, JsonPen json) {
    Place place = problem.place();
    json.text("code", problem.code())
        .text("message", problem.message())
        .text("advice", problem.advice())
        .number("line", place.line())
        .number("column", place.column());
  }
}
