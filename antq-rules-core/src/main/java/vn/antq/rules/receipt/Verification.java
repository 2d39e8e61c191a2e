package vn.antq.rules.receipt;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.antq.rules.internal.json.CanonicalJson;
import vn.antq.rules.internal.json.Json;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.internal.text.TextPage;
import vn.antq.rules.problem.InvalidReceiptException;
import vn.antq.rules.problem.Place;
import vn.antq.rules.receipt.Digests.Mismatch;

/** Checks one text that should be a receipt. */
final class Verification {

  /** What to do about a changed receipt. */
  static final String ADVICE = "Hãy lấy lại bản gốc; đừng dùng bản này làm căn cứ.";

  private static final int MAX_VALUES = 2_000_000;
  private static final int MAX_DEPTH = 100;

  /** A classification uses a handful; what lists more would only cost memory to digest. */
  private static final int MAX_PACKS = 1_000;

  private static final String AT_AN_END = "ở đầu hoặc cuối biên nhận";

  private final String name;
  private final String text;
  private final ProblemLog problems = new ProblemLog();

  Verification(String name, String text) {
    this.name = name;
    this.text = text;
  }

  /** Returns the receipt, or throws with everything that is wrong. */
  Receipt receipt() {
    Optional<Receipt> receipt = parse().flatMap(this::check);
    if (receipt.isEmpty() || !problems.isEmpty()) {
      throw new InvalidReceiptException(name, problems.sorted());
    }
    return receipt.get();
  }

  private Optional<ObjectNode> parse() {
    try {
      if (isBeyondMeasure()) {
        return Optional.empty();
      }
      JsonNode root = Json.parse(text);
      if (root instanceof ObjectNode object) {
        return Optional.of(object);
      }
      problem("not-a-receipt", "Đây không phải biên nhận: cần một đối tượng JSON.");
    } catch (JacksonException e) {
      TokenStreamLocation location = e.getLocation();
      int at = location == null ? text.length() : Math.toIntExact(location.getCharOffset());
      int offset = Math.max(0, Math.min(at, text.length()));
      problem(
          "not-json",
          "Không đọc được JSON ở gần byte thứ " + byteAt(offset) + ", " + whereBroken(text) + ".");
    }
    return Optional.empty();
  }

  /**
   * A tree takes many times the memory of its text; no receipt has so many values, or so many
   * within each other.
   */
  private boolean isBeyondMeasure() {
    int values = 0;
    int depth = 0;
    try (JsonParser parser = Json.parser(text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token.isStructStart()) {
          depth++;
        } else if (token.isStructEnd()) {
          depth--;
        }
        if (token != JsonToken.PROPERTY_NAME && !token.isStructEnd()) {
          values++;
        }
        if (values > MAX_VALUES || depth > MAX_DEPTH) {
          problem(
              "not-a-receipt",
              "Đây không phải biên nhận: có quá "
                  + (depth > MAX_DEPTH
                      ? MAX_DEPTH + " tầng lồng nhau."
                      : MAX_VALUES + " giá trị."));
          return true;
        }
      }
    }
    return false;
  }

  private Optional<Receipt> check(ObjectNode root) {
    if (!hasEveryPart(root)) {
      return Optional.empty();
    } else if (root.path(Part.PACKS.key()).size() > MAX_PACKS) {
      problem("not-a-receipt", "Đây không phải biên nhận: có quá " + MAX_PACKS + " gói.");
      return Optional.empty();
    }
    try {
      String canonical = CanonicalJson.text(root) + "\n";
      digests(Digests.mismatch(root));
      compareWith(canonical);
    } catch (IllegalArgumentException e) {
      inexact(root);
    }
    return problems.isEmpty()
        ? new ReceiptContents(name, root, this::problem)
            .check()
            .map(dossier -> new Receipt(root, text, dossier))
        : Optional.empty();
  }

  private boolean hasEveryPart(ObjectNode root) {
    Set<String> known = new TreeSet<>(List.of(Digests.OVERALL, Digests.BY_PART));
    Part.in(root).forEach(part -> known.add(part.key()));
    String format = root.path(Part.FORMAT.key()).asString("");
    for (String key : known) {
      if (!root.has(key)) {
        problem("missing-part", "Thiếu " + label(key) + " (khóa \"" + key + "\").");
      }
    }
    for (String key : root.propertyNames()) {
      if (!known.contains(key)) {
        problem("unknown-part", "Có khóa lạ \"" + key + "\".");
      }
    }
    if (root.has(Part.FORMAT.key()) && !format.equals(Receipt.FORMAT)) {
      problem(
          "unknown-format",
          "Tên dạng biên nhận là \"" + format + "\", cần \"" + Receipt.FORMAT + "\".");
    }
    return problems.isEmpty();
  }

  private void digests(Mismatch mismatch) {
    for (Part part : mismatch.parts()) {
      problem(
          "changed-part",
          "Phần "
              + part.label()
              + " (khóa \""
              + part.key()
              + "\") đã bị thay đổi: nội dung không khớp mã kiểm.");
    }
    for (Part part : mismatch.digests()) {
      problem(
          "changed-digest",
          "Mã kiểm của phần "
              + part.label()
              + " (khóa \"digests."
              + part.key()
              + "\") đã bị thay đổi; nội dung phần ấy còn khớp mã kiểm chung.");
    }
    for (String key : mismatch.unknown()) {
      problem("unknown-part", "Có khóa lạ \"" + Digests.BY_PART + "." + key + "\".");
    }
    if (mismatch.overall()) {
      problem(
          "changed-digest",
          "Mã kiểm chung (khóa \"digest\") đã bị thay đổi; mã kiểm từng phần còn khớp.");
    }
  }

  /** One value has one text: white space, order of keys and escapes are part of it. */
  private void compareWith(String canonical) {
    if (canonical.equals(text)) {
      return;
    }
    int offset = 0;
    int end = Math.min(canonical.length(), text.length());
    while (offset < end && canonical.charAt(offset) == text.charAt(offset)) {
      offset++;
    }
    problem(
        "not-canonical",
        "Không còn ở dạng chuẩn (RFC 8785) tại byte thứ "
            + byteAt(offset)
            + ", "
            + where(text, offset)
            + ".");
  }

  private void inexact(ObjectNode root) {
    for (String key : root.propertyNames()) {
      try {
        CanonicalJson.digest(root.path(key));
      } catch (IllegalArgumentException e) {
        problem(
            "changed-part",
            "Phần "
                + label(key)
                + " (khóa \""
                + key
                + "\") đã bị thay đổi: có số hoặc ký tự không thể có trong biên nhận.");
      }
    }
  }

  private void problem(String code, String message) {
    problems.add(code, new Place(name, 0, 0), TextPage.harmless(message), ADVICE);
  }

  private int byteAt(int offset) {
    return text.substring(0, offset).getBytes(StandardCharsets.UTF_8).length + 1;
  }

  /** Says in which part a text stops being JSON; what separates two parts belongs to neither. */
  static String whereBroken(String text) {
    String key = key(text, text.length());
    return key.isEmpty() ? AT_AN_END : "trong hoặc ngay sau phần " + label(key);
  }

  /** Says in which part of a receipt a character stands. */
  private static String where(String text, int offset) {
    String key = key(text, offset);
    return key.isEmpty() ? AT_AN_END : "trong phần " + label(key);
  }

  /** Returns the last key of the receipt itself up to a character; empty outside of the receipt. */
  private static String key(String text, int offset) {
    String key = "";
    int depth = 0;
    try (JsonParser parser = Json.parser(text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (parser.currentTokenLocation().getCharOffset() > offset) {
          break;
        }
        if (token.isStructStart()) {
          depth++;
        } else if (token.isStructEnd()) {
          depth--;
        } else if (token == JsonToken.PROPERTY_NAME && depth == 1) {
          key = parser.currentName();
        }
      }
    } catch (JacksonException e) {
      // What was read before tells enough.
    }
    return depth == 0 ? "" : key;
  }

  private static String label(String key) {
    return Part.of(key)
        .map(Part::label)
        .orElse(
            switch (key) {
              case Digests.OVERALL -> "mã kiểm chung";
              case Digests.BY_PART -> "mã kiểm từng phần";
              default -> "\"" + key + "\"";
            });
  }
}
