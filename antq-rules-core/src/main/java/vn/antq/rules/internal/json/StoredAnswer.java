package vn.antq.rules.internal.json;

import java.util.IdentityHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Finding;

/**
 * An answer that was stored as JSON, read back.
 *
 * <p>Its levels are of an enumeration without a name, and its places begin with the folder of the
 * pack, for the format holds no more.
 */
public final class StoredAnswer {

  /** Name of the format. */
  public static final String FORMAT = "antq-classification/1";

  private final Classification classification;
  private final IdentityHashMap<Finding, String> sentences;

  private StoredAnswer(Classification classification, IdentityHashMap<Finding, String> sentences) {
    this.classification = classification;
    this.sentences = sentences;
  }

  /**
   * Reads an answer that has every part.
   *
   * @param name what to call it
   * @param shape what the schema of the format says
   * @throws vn.antq.rules.problem.InvalidAnswerException if something is wrong with it
   */
  public static StoredAnswer whole(String name, String json, JsonShape shape) {
    AnswerProblems problems = new AnswerProblems(name, true);
    JsonNode root = parsed(json, problems);
    StoredAnswer answer = read(root, problems);
    problems.addDepartures(shape.departures(root));
    problems.refuse();
    return answer;
  }

  /**
   * Reads an answer of which parts may be missing, such as a summary, or one that an older version
   * of this library wrote. What is missing is nothing in it, and parts that nobody knows are passed
   * over.
   *
   * @param name what to call it
   * @throws vn.antq.rules.problem.InvalidAnswerException if it is no answer that can be compared
   */
  public static StoredAnswer partly(String name, String json) {
    AnswerProblems problems = new AnswerProblems(name, false);
    StoredAnswer answer = read(parsed(json, problems), problems);
    problems.refuse();
    return answer;
  }

  private static JsonNode parsed(String json, AnswerProblems problems) {
    try {
      return Json.parse(json);
    } catch (JacksonException e) {
      TokenStreamLocation at = e.getLocation();
      throw at == null
          ? problems.notJson(0, 0)
          : problems.notJson(Math.max(at.getLineNr(), 0), Math.max(at.getColumnNr(), 0));
    }
  }

  private static StoredAnswer read(JsonNode root, AnswerProblems problems) {
    String format = root.path("format").asString("");
    if (!format.equals(FORMAT)) {
      problems.add(
          "unknown-format",
          "/format",
          "Tên dạng ở /format là \"" + format + "\", cần \"" + FORMAT + "\".",
          "");
      problems.refuse();
    }
    if (problems.isStrict() && root.path("detail").asString("").equals("summary")) {
      problems.add(
          "summary",
          "/detail",
          "Đây là bản tóm tắt (/detail là \"summary\"): không ghi luật, so sánh và căn cứ nên không"
              + " đọc lại thành kết quả đầy đủ được.",
          "Hãy dùng bản JSON đầy đủ của kết quả.");
      problems.refuse();
    }
    IdentityHashMap<Finding, String> sentences = new IdentityHashMap<>();
    AnswerPart document = AnswerPart.root(root, problems);
    document.passOver("format");
    Classification classification = new PartsOfAnswer(problems, sentences).classification(document);
    return new StoredAnswer(classification, sentences);
  }

  /** Returns the answer. */
  public Classification classification() {
    return classification;
  }

  /**
   * Returns the sentence with what decided a finding, as it was stored; empty when it was not.
   *
   * @param finding one of the answer's, or of one that is nested in it
   */
  public String sentence(Finding finding) {
    return sentences.getOrDefault(finding, "");
  }
}
