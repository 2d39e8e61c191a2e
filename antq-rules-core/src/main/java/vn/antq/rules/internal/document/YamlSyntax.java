package vn.antq.rules.internal.document;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Says in Vietnamese what a YAML parser complains about. It often does so lines after the mistake,
 * so the lines before are looked through for the mistakes that people make.
 */
final class YamlSyntax {

  /** A key that its value is glued to: {@code crimeCases:2}. */
  private static final Pattern GLUED =
      Pattern.compile("(\\s*(?:- )?)([\\p{L}_][\\p{L}\\p{N}_-]*):(?!//)([^\\s:].*)");

  private static final Pattern KEYED =
      Pattern.compile("(\\s*)(?:- )?([\\p{L}_][\\p{L}\\p{N}_-]*):(?:\\s+(.*))?");

  private static final Pattern OPENING_QUOTE =
      Pattern.compile("\\s*(?:- )?(?:[^\\s\"'#:]+:\\s+)?([\"'])(.*)");

  /** Spaces that look plain, and that editors for texts and web pages put where plain ones were. */
  private static final Pattern ODD_SPACE =
      Pattern.compile("[\\u00a0\\u1680\\u2000-\\u200b\\u202f\\u205f\\u2060\\u3000\\ufeff]");

  /** What the parser counts as the end of a line. */
  private static final Pattern BREAK = Pattern.compile("\r\n|[\n\r\u0085\u2028\u2029]");

  private static final String ODD_SPACE_TOLD =
      "có dấu cách không ngắt (NBSP) hay dấu cách lạ; trông như dấu cách thường nhưng không phải.";

  private YamlSyntax() {}

  /**
   * A mistake.
   *
   * @param line its line, from 1
   * @param column its column, from 1
   * @param message what it is
   * @param advice what to do
   */
  record Mistake(int line, int column, String message, String advice) {

    boolean isOddSpace() {
      return message.equals(ODD_SPACE_TOLD);
    }
  }

  /** Returns what the parser's complaint comes from. */
  static Mistake of(MarkedYAMLException error, String text) {
    String[] lines = BREAK.split(text, -1);
    Mark mark = error.getProblemMark() == null ? error.getContextMark() : error.getProblemMark();
    int last = mark == null ? 0 : Math.min(mark.getLine(), lines.length - 1);
    Mistake known = known(error, lines, last);
    return known != null
        ? known
        : new Mistake(
            mark == null ? 1 : mark.getLine() + 1,
            mark == null ? 1 : mark.getColumn() + 1,
            explain(error),
            advice(error));
  }

  private static @org.jspecify.annotations.Nullable Mistake known(
      MarkedYAMLException error, String[] lines, int last) {
    String told = text(error);
    if (told.contains("\\t") || told.contains("nesting depth") || told.contains("alias")) {
      return null;
    }
    int before = before(lines, last);
    int further = before < 0 ? -1 : before(lines, before);
    for (int i : new int[] {last, before}) {
      if (i < 0) {
        continue;
      }
      Matcher odd = ODD_SPACE.matcher(outsideQuotes(lines[i]));
      if (odd.find()) {
        return oddSpace(i, odd.start());
      }
    }
    Mistake quote = openQuote(error, lines, last);
    if (quote != null) {
      return quote;
    }
    for (int i : new int[] {last, before, further}) {
      if (i < 0) {
        continue;
      }
      Matcher glued = GLUED.matcher(lines[i]);
      if (glued.matches() && isPlain(lines[i]) && !KEYED.matcher(lines[i]).matches()) {
        return new Mistake(
            i + 1,
            glued.end(2) + 1,
            "thiếu dấu cách sau dấu hai chấm của khóa \"" + glued.group(2) + "\".",
            gluedAdvice(lines[i].strip()));
      }
    }
    return outOfStep(lines, last);
  }

  private static Mistake oddSpace(int line, int column) {
    return new Mistake(
        line + 1,
        column + 1,
        ODD_SPACE_TOLD,
        "Hãy xóa rồi gõ lại bằng phím cách; dấu này hay đi theo khi chép từ Word hay trang web.");
  }

  /** A quote that is open at the end of its line: where the parser stumbles lies further down. */
  private static @org.jspecify.annotations.Nullable Mistake openQuote(
      MarkedYAMLException error, String[] lines, int last) {
    Mark context = error.getContextMark();
    boolean isQuoted = text(error).contains("quoted scalar");
    int from = isQuoted && context != null ? context.getLine() : 0;
    for (int i = isQuoted ? from : last; i >= 0 && i >= last - 200; i--) {
      Matcher opening = OPENING_QUOTE.matcher(lines[i]);
      if (opening.matches() && isOpen(opening.group(2), opening.group(1).charAt(0))) {
        return new Mistake(
            i + 1,
            opening.start(1) + 1,
            "dấu nháy mở ở dòng " + (i + 1) + " chưa đóng.",
            "Hãy thêm dấu nháy đóng " + opening.group(1) + " ở cuối giá trị của dòng này.");
      }
    }
    return null;
  }

  private static boolean isOpen(String rest, char quote) {
    for (int i = 0; i < rest.length(); i++) {
      if (quote == '"' && rest.charAt(i) == '\\') {
        i++;
      } else if (rest.charAt(i) == quote) {
        return false;
      }
    }
    return true;
  }

  /** A value followed by what belongs to its key, or a line that stands out of step. */
  private static @org.jspecify.annotations.Nullable Mistake outOfStep(String[] lines, int last) {
    if (isBlank(lines[last])) {
      return null;
    }
    int before = before(lines, last);
    Matcher key = before < 0 ? null : KEYED.matcher(lines[before]);
    if (key == null || !key.matches() || !hasPlainValue(key)) {
      return null;
    }
    int indent = indent(lines[last]);
    int own = indent(lines[before]);
    boolean isRecord = lines[last].strip().startsWith("- ");
    if (isRecord && indent >= own) {
      return new Mistake(
          before + 1,
          key.start(3) + 1,
          "khóa \""
              + key.group(2)
              + "\" đã có giá trị \""
              + value(key)
              + "\" mà bên dưới còn kê bản ghi.",
          "Hãy xóa chữ " + value(key) + " ở dòng " + (before + 1) + ".");
    }
    int other = before(lines, before);
    if (indent > own && other >= 0 && indent(lines[other]) == indent) {
      return new Mistake(
          before + 1,
          own + 1,
          "dòng này thụt vào không khớp với các dòng trước và sau.",
          "Hãy thụt dòng này vào " + indent + " dấu cách như các dòng cùng cấp.");
    }
    return null;
  }

  private static boolean hasPlainValue(Matcher key) {
    String value = value(key);
    return !value.isEmpty() && "|>{[\"'&*!".indexOf(value.charAt(0)) < 0;
  }

  private static String value(Matcher key) {
    String value = key.group(3) == null ? "" : key.group(3);
    int comment = value.startsWith("#") ? 0 : value.indexOf(" #");
    return (comment < 0 ? value : value.substring(0, comment)).strip();
  }

  private static int before(String[] lines, int line) {
    for (int i = line - 1; i >= 0; i--) {
      if (!isBlank(lines[i])) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isBlank(String line) {
    return line.isBlank() || line.strip().startsWith("#");
  }

  private static boolean isPlain(String line) {
    return !isBlank(line) && line.indexOf('"') < 0 && line.indexOf('\'') < 0;
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  /** The line with quoted text and comments blanked. */
  private static String outsideQuotes(String line) {
    StringBuilder text = new StringBuilder(line);
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote == 0 && c == '#' && (i == 0 || text.charAt(i - 1) == ' ')) {
        text.setLength(i);
      } else if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
      } else if (c == quote) {
        quote = 0;
      } else if (quote != 0) {
        text.setCharAt(i, '.');
      }
    }
    return text.toString();
  }

  /** Returns what to do about {@code crimeCases:2}; empty when that is not what is wrong. */
  static String gluedAdvice(String text) {
    Matcher glued = GLUED.matcher(text);
    return glued.matches()
        ? "Hãy thêm dấu cách sau dấu hai chấm: \"" + glued.group(2) + ": …\"."
        : "";
  }

  /** Returns where an odd space stands in a key; -1 when there is none. */
  static int oddSpace(String key) {
    Matcher odd = ODD_SPACE.matcher(key);
    return odd.find() ? odd.start() : -1;
  }

  private static String explain(MarkedYAMLException error) {
    String text = text(error);
    if (text.contains("\\t") || text.contains("tab")) {
      return "có ký tự tab ở đầu dòng; YAML chỉ dùng dấu cách để thụt dòng.";
    } else if (text.contains("mapping values are not allowed")) {
      return "dấu \":\" đứng ở chỗ không hợp lệ.";
    } else if (text.contains("could not find expected ':'")) {
      return "thiếu dấu \":\" sau tên khóa.";
    } else if (text.contains("expected <block end>")) {
      return "dòng này thụt vào không khớp với các dòng trước.";
    } else if (text.contains("unexpected end of stream") || text.contains("quoted scalar")) {
      return "chuỗi trong dấu nháy chưa được đóng hoặc có ký tự thoát sai.";
    } else if (text.contains("',' or") || text.contains("flow")) {
      return "dấu ngoặc {…} hoặc […] chưa đóng, hoặc thiếu dấu phẩy.";
    } else if (text.contains("nesting depth")) {
      return "quá nhiều tầng lồng nhau.";
    } else if (text.contains("undefined alias")) {
      return "không dùng tham chiếu (*) của YAML.";
    } else if (text.contains("special characters")) {
      return "có ký tự điều khiển không cho phép.";
    }
    return "sai cú pháp.";
  }

  private static String advice(MarkedYAMLException error) {
    String text = text(error);
    if (text.contains("mapping values are not allowed")) {
      return "Có thể bạn cần đặt cả giá trị có dấu \":\" trong dấu nháy kép, hoặc sửa khoảng cách"
          + " đầu dòng.";
    } else if (text.contains("expected <block end>")) {
      return "Có thể bạn cần thụt dòng này bằng các dòng cùng cấp phía trên.";
    }
    return "Hãy xem dòng này và dòng ngay phía trên.";
  }

  private static String text(MarkedYAMLException error) {
    return (error.getContext() + " " + error.getProblem()).toLowerCase(Locale.ROOT);
  }
}
