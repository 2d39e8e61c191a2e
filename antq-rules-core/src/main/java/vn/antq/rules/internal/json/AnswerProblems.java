package vn.antq.rules.internal.json;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import vn.antq.rules.internal.json.JsonShape.Departure;
import vn.antq.rules.internal.problem.HalfCharacters;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.problem.InvalidAnswerException;
import vn.antq.rules.problem.Place;
import vn.antq.rules.problem.Problem;

/** What is wrong with a stored answer, by JSON pointer. */
final class AnswerProblems {

  private final String name;
  private final boolean strict;
  private final ProblemLog log = new ProblemLog();
  private final Set<String> told = new HashSet<>();

  /**
   * Begins without problems.
   *
   * @param name what to call the answer
   * @param strict whether what is missing, unknown or contradictory is a problem
   */
  AnswerProblems(String name, boolean strict) {
    this.name = name;
    this.strict = strict;
  }

  boolean isStrict() {
    return strict;
  }

  /** Adds a problem at a pointer; empty at the whole. */
  void add(String code, String pointer, String message, String advice) {
    told.add(pointer);
    log.add(code, new Place(name, 0, 0), message, advice);
  }

  void missing(String pointer) {
    add("missing-key", pointer, "Thiếu khóa " + pointer + ".", "");
  }

  void unknown(String pointer) {
    add("unknown-key", pointer, "Có khóa lạ " + pointer + ".", "");
  }

  void wrongKind(String pointer, String expected, JsonNode found) {
    add(
        "wrong-kind",
        pointer,
        "Ở " + pointer + " cần " + expected + ", không phải " + label(found) + ".",
        "");
  }

  void contradiction(String pointer) {
    add("contradiction", pointer, "Giá trị ở " + pointer + " trái với phần còn lại.", "");
  }

  private static String label(JsonNode found) {
    if (found.isString()) {
      return "\"" + found.stringValue() + "\"";
    } else if (found.isObject()) {
      return "một đối tượng";
    } else if (found.isArray()) {
      return "một danh sách";
    }
    String text = found.asString("null");
    return text.isEmpty() ? "null" : text;
  }

  /** Returns the text, after telling whether it holds half a character. */
  String whole(String text, String pointer) {
    if (HalfCharacters.isIn(text)) {
      add("half-character", pointer, "Văn bản ở " + pointer + " có một nửa ký tự.", "");
    }
    return text;
  }

  /** Adds what departs from the published shape and was not told yet. */
  void addDepartures(List<Departure> departures) {
    for (Departure departure : departures) {
      String pointer = departure.pointer();
      if (!told.contains(pointer)) {
        add(
            "wrong-kind",
            pointer,
            departure.unknownKey()
                ? "Có khóa lạ " + pointer + "."
                : "Giá trị ở " + pointer + " không đúng dạng.",
            "");
      }
    }
  }

  /**
   * Does nothing when nothing is wrong.
   *
   * @throws InvalidAnswerException if something is
   */
  void refuse() {
    if (!log.isEmpty()) {
      throw new InvalidAnswerException(name, log.sorted());
    }
  }

  /** Refuses a text that is no JSON. */
  InvalidAnswerException notJson(int line, int column) {
    return new InvalidAnswerException(
        name,
        List.of(
            new Problem(
                "not-json", new Place(name, line, column), "Không đọc được JSON ở đây.", "")));
  }
}
