package vn.antq.rules.internal.json;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;

/**
 * Escapes what JSON may hold raw and a reader of YAML would refuse, fold into a space, or compose
 * with the letter before it.
 */
final class YamlEscapes extends CharacterEscapes {

  private static final long serialVersionUID = 1L;

  private static final int DELETE = 0x7f;

  private final int[] ascii = CharacterEscapes.standardAsciiEscapesForJSON();

  YamlEscapes() {
    ascii[DELETE] = CharacterEscapes.ESCAPE_STANDARD;
  }

  @Override
  public int[] getEscapeCodesForAscii() {
    return ascii;
  }

  @Override
  public @Nullable SerializableString getEscapeSequence(int ch) {
    return ch > DELETE && isUnsafe((char) ch)
        ? new SerializedString(String.format(Locale.ROOT, "\\u%04x", ch))
        : null;
  }

  private static boolean isUnsafe(char ch) {
    return switch (Character.getType(ch)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK ->
          true;
      default ->
          isTrailingJamo(ch) || !Normalizer.isNormalized(String.valueOf(ch), Normalizer.Form.NFC);
    };
  }

  /** Korean letters that compose with the one before them. */
  private static boolean isTrailingJamo(char ch) {
    return ch >= '\u1160' && ch <= '\u11ff';
  }
}
