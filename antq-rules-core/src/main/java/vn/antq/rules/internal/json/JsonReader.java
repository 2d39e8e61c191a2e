package vn.antq.rules.internal.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import vn.antq.rules.internal.document.YamlNode;
import vn.antq.rules.internal.problem.HalfCharacters;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.problem.Place;

/**
 * Reads JSON into the nodes that {@link vn.antq.rules.internal.document.YamlReader} makes of the
 * same text, with the same places and limits, but refuses what is no JSON.
 */
public final class JsonReader {

  private static final int MAX_CHARACTERS = 4_000_000;
  private static final int MAX_DEPTH = 24;

  /** Keys that stand twice are told with both places, which Jackson would not. */
  private static final JsonFactory FACTORY = new JsonFactory();

  /** Not so great that the digits would fill the memory. */
  private static final Pattern EXPONENT =
      Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?[eE][+-]?0*\\d{1,2}");

  private static final Pattern WHOLE = Pattern.compile("(-?\\d{1,18})\\.0+");

  private final String file;
  private final int firstLine;
  private final String text;
  private final boolean characterIsOneUnit;
  private final ProblemLog problems;

  private static final class TooDeep extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Place place;

    TooDeep(Place place) {
      super("Nested too deeply at " + place, null, false, false);
      this.place = place;
    }
  }

  private JsonReader(String file, int firstLine, String text, ProblemLog problems) {
    this.file = file;
    this.firstLine = firstLine;
    this.text = text;
    this.characterIsOneUnit = text.chars().noneMatch(c -> Character.isSurrogate((char) c));
    this.problems = problems;
  }

  /**
   * Returns the root, or empty after reporting why there is none.
   *
   * @param file what to call the text
   * @param firstLine number of its first line
   */
  public static Optional<YamlNode> read(
      String file, int firstLine, String text, ProblemLog problems) {
    return new JsonReader(file, firstLine, Wording.composed(text), problems).read();
  }

  private Optional<YamlNode> read() {
    if (text.length() > MAX_CHARACTERS) {
      problems.add(
          "file-too-large",
          start(),
          "Tệp dài " + text.length() + " ký tự; nhiều nhất " + MAX_CHARACTERS + ".");
      return Optional.empty();
    }
    int before = problems.size();
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        problems.add("json-empty", start(), "Tệp trống.");
        return Optional.empty();
      }
      YamlNode root = node(parser, first, 0);
      if (parser.nextToken() != null) {
        syntax(
            place(parser.currentTokenLocation()),
            "còn nội dung sau chỗ kết thúc của hồ sơ.",
            "Mỗi hồ sơ là đúng một đối tượng JSON {…}.");
      }
      return problems.size() == before ? Optional.of(root) : Optional.empty();
    } catch (TooDeep e) {
      syntax(e.place, "quá " + MAX_DEPTH + " tầng lồng nhau.", "");
    } catch (UnexpectedEndOfInputException e) {
      syntax(
          place(e.getLocation()),
          "hồ sơ chưa kết thúc.",
          "Hãy xem dấu }, ] hay dấu nháy còn thiếu.");
    } catch (StreamConstraintsException e) {
      syntax(place(e.getLocation()), "có tên khóa hoặc số dài quá mức có thể.", "");
    } catch (JacksonException e) {
      syntax(
          place(e.getLocation()),
          "sai cú pháp.",
          "JSON đặt tên khóa và văn bản trong dấu nháy kép, giữa các mục có dấu phẩy, sau mục cuối"
              + " không có.");
    }
    return Optional.empty();
  }

  private void syntax(Place place, String what, String advice) {
    problems.add("json-syntax", place, "Không đọc được JSON: " + what, advice);
  }

  private YamlNode node(JsonParser parser, @Nullable JsonToken token, int depth) {
    Place place = place(parser.currentTokenLocation());
    if (depth > MAX_DEPTH) {
      throw new TooDeep(place);
    }
    if (token == JsonToken.START_OBJECT) {
      return mapping(parser, place, depth);
    } else if (token == JsonToken.START_ARRAY) {
      return sequence(parser, place, depth);
    }
    boolean isText = token == JsonToken.VALUE_STRING;
    String value = isText ? text(parser.getString(), place) : plain(parser.getString());
    return new YamlNode.Scalar(value, !isText, place);
  }

  private YamlNode.Scalar key(String name, Place place) {
    return new YamlNode.Scalar(text(name, place), false, place);
  }

  /** Escapes can spell what the raw text could not: decomposed letters, half a character. */
  private String text(String unescaped, Place place) {
    HalfCharacters.refuse(unescaped, place, problems);
    return Wording.composed(unescaped);
  }

  /** 1e3 is 1000 in JSON, and 1.000 is 1; elsewhere nobody writes so, or means a thousand. */
  private static String plain(String number) {
    Matcher whole = WHOLE.matcher(number);
    if (whole.matches()) {
      return whole.group(1);
    }
    if (!EXPONENT.matcher(number).matches()) {
      return number;
    }
    return new BigDecimal(number).toPlainString();
  }

  private YamlNode sequence(JsonParser parser, Place place, int depth) {
    List<YamlNode> items = new ArrayList<>();
    JsonToken token = parser.nextToken();
    while (token != JsonToken.END_ARRAY) {
      items.add(node(parser, token, depth + 1));
      token = parser.nextToken();
    }
    return new YamlNode.Sequence(List.copyOf(items), place);
  }

  private YamlNode mapping(JsonParser parser, Place place, int depth) {
    List<YamlNode.Entry> entries = new ArrayList<>();
    Map<String, Place> seen = new HashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      YamlNode.Scalar key = key(parser.currentName(), place(parser.currentTokenLocation()));
      YamlNode value = node(parser, parser.nextToken(), depth + 1);
      Place first = seen.putIfAbsent(key.text(), key.place());
      if (first == null) {
        entries.add(new YamlNode.Entry(key, value));
      } else {
        problems.add(
            "duplicate-key",
            key.place(),
            "Khóa \"" + key.text() + "\" viết hai lần; lần đầu ở " + first + ".",
            "Hãy bỏ một trong hai.");
      }
    }
    return new YamlNode.Mapping(List.copyOf(entries), place);
  }

  private Place start() {
    return new Place(file, firstLine, 1);
  }

  private Place place(@Nullable TokenStreamLocation at) {
    if (at == null || at.getLineNr() < 1) {
      return start();
    }
    int column = Math.max(at.getColumnNr(), 1);
    int offset = (int) at.getCharOffset();
    if (!characterIsOneUnit && offset >= 0 && offset <= text.length()) {
      int lineStart = Math.max(offset - (column - 1), 0);
      column = text.codePointCount(lineStart, offset) + 1;
    }
    return new Place(file, firstLine + at.getLineNr() - 1, column);
  }
}
