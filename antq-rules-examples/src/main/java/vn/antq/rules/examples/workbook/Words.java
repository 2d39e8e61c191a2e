package vn.antq.rules.examples.workbook;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.antq.rules.value.Enumeration;
import vn.antq.rules.value.Level;

/** What people write in cells for values that dossier files have codes for. */
final class Words {

  static final String YES = "Có";
  static final String NO = "Không";
  static final String NONE = "Không có";
  static final String UNKNOWN = "Không rõ";

  private static final Set<String> UNKNOWN_TOO =
      Set.of("không rõ", "chưa rõ", "chưa biết", "unknown");

  private static final Pattern SPACES =
      Pattern.compile("[\\s\\p{Z}\\u0085\\u180e\\u200b\\u200c\\u200d\\u2060\\ufeff]+");

  private Words() {}

  /** Says whether two texts are the same but for case, spaces and how accents are composed. */
  static boolean same(String left, String right) {
    return plain(left).equals(plain(right));
  }

  static boolean isUnknown(String text) {
    return UNKNOWN_TOO.contains(plain(text));
  }

  /**
   * Returns what a cell shows for each level: its label, or its code when two labels read the same.
   */
  static List<String> shown(Enumeration enumeration) {
    Set<String> labels = new LinkedHashSet<>();
    enumeration.levels().forEach(level -> labels.add(plain(level.label())));
    return labels.size() == enumeration.levels().size()
        ? enumeration.levels().stream().map(Level::label).toList()
        : enumeration.codes();
  }

  /** Returns the code of the level that a cell shows. */
  static Optional<String> code(Enumeration enumeration, String text) {
    List<String> shown = shown(enumeration);
    for (int i = 0; i < shown.size(); i++) {
      if (same(shown.get(i), text)) {
        return Optional.of(enumeration.codes().get(i));
      }
    }
    return Optional.empty();
  }

  /** Returns what the vocabulary says of a fact, in the words of a workbook. */
  static String ofWorkbook(String help) {
    return help.replace("thì ghi none", "thì ghi “" + NONE + "”")
        .replace("thì ghi danh sách trống", "thì ghi “" + NONE + "”")
        .replace("thì bỏ trống cả dòng", "thì để trống ô");
  }

  /**
   * Returns the text with plain spaces, none at its ends; what is pasted brings other ones along.
   */
  static String bare(String text) {
    return SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(" ").strip();
  }

  private static String plain(String text) {
    return bare(text).toLowerCase(Locale.ROOT);
  }
}
