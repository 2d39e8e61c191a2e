package vn.antq.rules.internal.document;

import java.util.Locale;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;

/** How a text is written as a YAML scalar of one line. */
final class YamlScalar {

  /** What may begin a text without quotes; then no sign of YAML can be meant. */
  private static final Pattern BEGINNING =
      Pattern.compile("[\\p{L}\\p{N}(“‘«…].*|-[\\p{L}\\p{N}].*");

  /**
   * Texts that other readers of YAML take for numbers, dates or truth values; so do we for none.
   */
  private static final Pattern NO_TEXT = Pattern.compile("(?i)null|true|false|yes|no|on|off|y|n|~");

  private static final Pattern BRACKETS = Pattern.compile("[,\\[\\]{}]");

  private YamlScalar() {}

  /**
   * Returns a text as it is written.
   *
   * @param style how it is to be quoted if it can be
   * @param flow whether it stands in brackets
   */
  static String text(String value, ScalarStyle style, boolean flow) {
    boolean unprintable = value.chars().anyMatch(c -> c < ' ' || c == 0x7f);
    if (style == ScalarStyle.PLAIN && isPlain(value, flow)) {
      return value;
    } else if (style == ScalarStyle.SINGLE_QUOTED && !unprintable) {
      return "'" + value.replace("'", "''") + "'";
    }
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ' || c == 0x7f) {
        quoted.append(c == '\n' ? "\\n" : String.format(Locale.ROOT, "\\x%02x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }

  private static boolean isPlain(String value, boolean flow) {
    return BEGINNING.matcher(value).matches()
        && !NO_TEXT.matcher(value).matches()
        && !value.contains(": ")
        && !value.contains(" #")
        && !value.endsWith(":")
        && value.strip().equals(value)
        && value
            .chars()
            .noneMatch(c -> c < ' ' || c >= 0x7f && c < 0xa0 || c == 0x2028 || c == 0x2029)
        && !(flow && (BRACKETS.matcher(value).find() || value.contains(":")));
  }
}
