package vn.antq.rules.internal.rule;

import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.problem.Place;

/**
 * Looks at the raw text of a rule file before any parser does: characters that could hide
 * something, and quotes or brackets left open, which parsers report far from where they are.
 */
final class DrlScreen {

  private static final int MAX_CHARACTERS = 1_000_000;

  /** Drools' parser takes twice as long for each further level; a pattern's own bracket counts. */
  private static final int MAX_NESTING = 7;

  private DrlScreen() {}

  /** Says whether the text may be given to the parser; reports why not. */
  static boolean passes(String file, String text, ProblemLog problems) {
    int before = problems.size();
    if (text.length() > MAX_CHARACTERS) {
      problems.add(
          "file-too-large",
          new Place(file, 1, 1),
          "Tệp luật dài quá " + MAX_CHARACTERS + " ký tự.");
      return false;
    }
    int line = 1;
    int lineStart = 0;
    int quote = -1;
    boolean comment = false;
    int blockStart = -1;
    int nesting = 0;
    Place blockPlace = Place.NOWHERE;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      Place place = new Place(file, line, i - lineStart + 1);
      if (c == '\n') {
        if (quote >= 0) {
          problems.add(
              "open-quote",
              new Place(file, line, quote - lineStart + 1),
              "Dấu nháy kép mở ở đây nhưng chưa đóng trên cùng dòng.");
        }
        quote = -1;
        comment = false;
        line++;
        lineStart = i + 1;
        // A bracket left open in one rule is not held against the next.
        nesting = text.startsWith("rule ", lineStart) ? 0 : nesting;
      } else if (blockStart >= 0) {
        if (c == '/' && text.charAt(i - 1) == '*' && i - blockStart > 2) {
          blockStart = -1;
        }
      } else if (!comment && quote < 0 && text.startsWith("/*", i)) {
        blockStart = i;
        blockPlace = place;
      } else if (!comment && quote < 0 && text.startsWith("//", i)) {
        comment = true;
      } else if (!comment && c == '"') {
        quote = quote < 0 ? i : -1;
      } else if (!comment && quote < 0 && c == '(' && ++nesting == MAX_NESTING + 1) {
        problems.add(
            "too-complex",
            place,
            "Quá nhiều dấu ngoặc lồng nhau.",
            "Hãy bỏ ngoặc thừa hoặc tách thành nhiều luật.");
      } else if (!comment && quote < 0 && c == ')') {
        nesting--;
      }
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
            String.format(java.util.Locale.ROOT, "Có ký tự ẩn U+%04X.", (int) c),
            "Hãy xóa ký tự này.");
      } else if (!comment && blockStart < 0 && quote < 0 && c > 127) {
        problems.add(
            "forbidden-character",
            place,
            "Chữ \"" + c + "\" chỉ được đứng trong dấu nháy kép hoặc chú thích.",
            "Tên dữ kiện, mốc và mã dùng chữ Latinh không dấu.");
      }
    }
    if (blockStart >= 0) {
      problems.add("open-comment", blockPlace, "Chú thích /* mở ở đây nhưng chưa đóng.");
    }
    return problems.size() == before;
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
