package vn.antq.rules.internal.reading.drl;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.antq.rules.internal.text.Suggestion;
import vn.antq.rules.problem.Place;
import vn.antq.rules.problem.Problem;

/**
 * Looks at the order of the words rule, when, then and end in a file that the parser does not
 * understand: of a word that is missing the parser complains only where it gives up, often in
 * another rule.
 */
final class RuleLayout {

  private static final String CODE = "rule-syntax";

  /** Quotes and comments count as nothing; what else starts a line or is a word of rules counts. */
  private static final Pattern WORD =
      Pattern.compile(
          "\"[^\"\\n]*\"|'[^'\\n]*'|//[^\\n]*|/\\*(?:[^*]++|\\*(?!/))*+\\*/"
              + "|(?<alone>(?<=\\n)[ \\t]*+[A-Za-z_]++[ \\t]*+(?=\\n|$))"
              + "|(?<first>(?<=\\n)[A-Za-z_]++)"
              + "|\\b(?<word>rule|when|then|end)\\b");

  private static final List<String> ORDER = List.of("rule", "when", "then", "end");
  private static final List<String> STATEMENTS =
      List.of("package", "rule", "import", "global", "declare", "function", "query", "dialect");
  private static final Map<String, String> ADVICE =
      Map.of(
          "rule", "Mỗi luật bắt đầu bằng dòng rule \"tên\".",
          "when", "Hãy viết when ngay dưới ghi chú @…, trước các mẫu Unit( … ).",
          "then", "Hãy viết then giữa các mẫu và lệnh findings.… hoặc outcomes.…",
          "end", "Hãy viết end ở cuối luật, trên một dòng riêng.");

  private final String file;
  private final String text;
  private int expected;
  private Place rule = Place.NOWHERE;

  private RuleLayout(String file, String text) {
    this.file = file;
    // Every line has one before it, so that a line can be told by the break in front of it.
    this.text = "\n" + text;
  }

  /** Returns the first word that is missing, misspelt or out of place. */
  static Optional<Problem> fault(String file, String text) {
    return new RuleLayout(file, text).look();
  }

  private Optional<Problem> look() {
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      Optional<Problem> fault = word(matcher);
      if (fault.isPresent()) {
        return fault;
      }
    }
    return expected == 0
        ? Optional.empty()
        : Optional.of(missing(rule, "Tệp luật kết thúc khi luật này còn"));
  }

  private Optional<Problem> word(Matcher matcher) {
    String word = matcher.group().strip();
    Place place = place(matcher.start() + matcher.group().indexOf(word));
    if (ORDER.contains(word)) {
      return keyword(word, place);
    }
    boolean outside = expected == 0 && !STATEMENTS.contains(word);
    boolean alone = matcher.group("alone") != null;
    boolean first = matcher.group("first") != null;
    boolean misspelt = alone && isNear(word, ORDER.get(expected));
    if (outside && (alone || first) || misspelt) {
      String meant = outside ? "rule" : ORDER.get(expected);
      return Optional.of(
          new Problem(
              CODE,
              place,
              "Sai cú pháp luật: không hiểu từ \"" + word + "\" ở đây.",
              isNear(word, meant)
                  ? "Có thể bạn muốn viết \"" + meant + "\"."
                  : "Ngoài các luật chỉ có dòng package và chú thích."));
    }
    return Optional.empty();
  }

  private Optional<Problem> keyword(String word, Place place) {
    if (!word.equals(ORDER.get(expected))) {
      return Optional.of(
          expected == 0
              ? new Problem(
                  CODE,
                  place,
                  "Từ \"" + word + "\" không thuộc luật nào.",
                  "Có thể thiếu dòng rule \"tên\" ở phía trên, hoặc thừa từ này.")
              : missing(place, "Trước từ \"" + word + "\" này, luật ở " + rule + " còn"));
    }
    if (expected == 0) {
      rule = place;
    }
    expected = (expected + 1) % ORDER.size();
    return Optional.empty();
  }

  private Problem missing(Place place, String what) {
    String word = ORDER.get(expected);
    return new Problem(
        CODE, place, what + " thiếu từ \"" + word + "\".", ADVICE.getOrDefault(word, ""));
  }

  private static boolean isNear(String word, String keyword) {
    return word.length() <= keyword.length() + 1
        && Suggestion.nearest(word, List.of(keyword)).isPresent();
  }

  private Place place(int index) {
    String before = text.substring(0, index);
    int line = (int) before.chars().filter(c -> c == '\n').count();
    return new Place(file, line, index - before.lastIndexOf('\n'));
  }
}
