package vn.antq.rules.internal.reading.drl;

import java.util.Locale;
import java.util.Map;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.problem.Place;

/**
 * Looks at the raw text of a rule file before any parser does: characters that could hide
 * something, quotes or brackets left open, which parsers report far from where they are, and what
 * parsers would need hours for.
 */
final class DrlScreen {

  private static final int MAX_CHARACTERS = 1_000_000;

  /** Drools' parser takes twice as long for each further level; a pattern's own bracket counts. */
  private static final int MAX_NESTING = 7;

  /** So it does for each cast before another one, and for each type argument of a type argument. */
  private static final int MAX_CHAIN = 3;

  /** What follows a bracket that closes a cast, and in a rule nothing else. */
  private static final String AFTER_CAST = "(!~+-";

  /** What follows a bracket that closes type arguments, and no sign of comparison. */
  private static final String AFTER_TYPE_ARGUMENTS = ">,)([{.&|";

  private static final String CURLY_QUOTES = "“”„‟‘’‚‛«»";

  /** Signs of comparison that word processors put, and what rules have for them. */
  private static final Map<Character, String> SIGNS =
      Map.of(
          '≥',
          ">=",
          '≤',
          "<=",
          '＝',
          "==",
          '＞',
          ">",
          '＜',
          "<",
          '≠',
          "< hoặc > (không có phép khác)");

  private final String file;
  private final String text;
  private final ProblemLog problems;
  private int line = 1;
  private int toldUntil;
  private int lineStart;
  private int quoteStart = -1;
  private char quote;
  private boolean comment;
  private int blockStart = -1;
  private Place blockPlace = Place.NOWHERE;
  private int nesting;
  private int chain;
  private char lastSign = ' ';
  private int lastSignAt = -1;

  private DrlScreen(String file, String text, ProblemLog problems) {
    this.file = file;
    this.text = text;
    this.problems = problems;
  }

  /** Says whether the text may be given to the parser; reports why not. */
  static boolean passes(String file, String text, ProblemLog problems) {
    if (text.length() > MAX_CHARACTERS) {
      problems.add(
          "file-too-large",
          new Place(file, 1, 1),
          "Tệp luật dài quá " + MAX_CHARACTERS + " ký tự.");
      return false;
    }
    int before = problems.size();
    new DrlScreen(file, text, problems).look();
    return problems.size() == before;
  }

  private void look() {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      Place place = place(i);
      boolean code = step(i, c, place);
      if (c == '\\') {
        problems.add(
            "forbidden-character",
            place,
            "Không dùng ký tự \"\\\" trong tệp luật.",
            "Viết thẳng chữ tiếng Việt, không cần mã thoát.");
      } else if (isHidden(c)) {
        problems.add(
            "forbidden-character",
            place,
            String.format(Locale.ROOT, "Có ký tự ẩn U+%04X.", (int) c),
            "Hãy xóa ký tự này.");
      } else if (code && c == '#') {
        problems.add(
            "forbidden-character",
            place,
            "Dấu \"#\" không dùng được ở đây.",
            "Chú thích trong tệp .drl bắt đầu bằng // (dấu # chỉ là chú thích trong YAML).");
        comment = true;
      } else if (code && c > 127 && i >= toldUntil) {
        foreign(i, place);
      }
    }
    if (blockStart >= 0) {
      problems.add("open-comment", blockPlace, "Chú thích /* mở ở đây nhưng chưa đóng.");
    }
  }

  /** Tells of a word or a quotation once, not of each of its letters. */
  private void foreign(int at, Place place) {
    char c = text.charAt(at);
    if (CURLY_QUOTES.indexOf(c) >= 0) {
      int lineEnd = text.indexOf('\n', at);
      toldUntil = lineEnd < 0 ? text.length() : lineEnd;
      problems.add(
          "forbidden-character",
          place,
          "Dấu nháy cong " + c + " không dùng được trong luật.",
          "Hãy gõ lại thành dấu nháy thẳng \" ở cả hai đầu; dấu nháy cong hay đi theo khi chép từ"
              + " Word.");
      return;
    }
    String sign = SIGNS.get(c);
    if (sign != null) {
      problems.add(
          "forbidden-character",
          place,
          "Dấu \"" + c + "\" không dùng được trong luật.",
          "Hãy viết " + sign + ".");
      return;
    }
    int from = at;
    while (from > lineStart && isOfWord(text.charAt(from - 1))) {
      from--;
    }
    int to = at + 1;
    while (to < text.length() && isOfWord(text.charAt(to))) {
      to++;
    }
    toldUntil = to;
    problems.add(
        "forbidden-character",
        place,
        (to - from > 1 ? "Chữ có dấu trong \"" : "Chữ \"")
            + text.substring(from, to)
            + "\" chỉ được đứng trong dấu nháy kép hoặc chú thích.",
        "Tên dữ kiện, mốc và mã dùng chữ Latinh không dấu.");
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c)
        || c == '_'
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private Place place(int index) {
    return new Place(file, line, index - lineStart + 1);
  }

  /** Takes note of one character; says whether it is code: in no comment and in no quotes. */
  private boolean step(int i, char c, Place place) {
    if (c == '\n') {
      newLine(i);
    } else if (blockStart >= 0) {
      if (c == '/' && text.charAt(i - 1) == '*' && i - blockStart > 2) {
        blockStart = -1;
      }
      return false;
    } else if (comment) {
      return false;
    } else if (quoteStart >= 0) {
      if (c == quote) {
        quoteStart = -1;
      }
      return false;
    } else if (text.startsWith("/*", i)) {
      blockStart = i;
      blockPlace = place;
    } else if (text.startsWith("//", i)) {
      comment = true;
    } else if (c == '"' || c == '\'') {
      quoteStart = i;
      quote = c;
      lastSign = c;
      lastSignAt = i;
    } else if (c != ' ' && c != '\t') {
      sign(c, place);
      lastSign = c;
      lastSignAt = i;
    }
    return true;
  }

  private void newLine(int i) {
    if (quoteStart >= 0) {
      problems.add(
          "open-quote",
          place(quoteStart),
          "Dấu nháy mở ở đây nhưng chưa đóng trên cùng dòng.",
          "Hãy thêm dấu nháy đóng " + quote + " vào cuối chữ, ngay trên dòng này.");
    }
    quoteStart = -1;
    comment = false;
    line++;
    lineStart = i + 1;
    // A bracket left open in one rule is not held against the next.
    if (blockStart < 0 && text.startsWith("rule ", lineStart) && isEndOfRule()) {
      nesting = 0;
      chain = 0;
    }
  }

  /** Says whether the last word was "end": no parser reads on behind that within a rule. */
  private boolean isEndOfRule() {
    return lastSignAt >= 3
        && text.startsWith("end", lastSignAt - 2)
        && Character.isWhitespace(text.charAt(lastSignAt - 3));
  }

  private void sign(char c, Place place) {
    if (c == '(' || c == '[' || c == '{') {
      nesting++;
    } else if (c == ')' || c == ']' || c == '}') {
      nesting = Math.max(0, nesting - 1);
    }
    boolean tangled =
        lastSign == ')' && AFTER_CAST.indexOf(c) >= 0
            || lastSign == '>' && AFTER_TYPE_ARGUMENTS.indexOf(c) >= 0;
    if (tangled) {
      chain++;
    }
    boolean tooDeep = nesting == MAX_NESTING + 1 && (c == '(' || c == '[' || c == '{');
    if (tooDeep || tangled && chain == MAX_CHAIN + 1) {
      tooComplex(place);
    }
  }

  private void tooComplex(Place place) {
    problems.add(
        "too-complex",
        place,
        "Quá nhiều dấu ngoặc lồng nhau.",
        "Hãy bỏ ngoặc thừa hoặc tách thành nhiều luật.");
  }

  private static boolean isHidden(char c) {
    int type = Character.getType(c);
    return type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.PRIVATE_USE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.SPACE_SEPARATOR && c != ' '
        || type == Character.CONTROL && c != '\n' && c != '\t';
  }
}
