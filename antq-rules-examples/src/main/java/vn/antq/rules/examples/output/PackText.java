package vn.antq.rules.examples.output;

import java.math.BigDecimal;

/** How texts and numbers are written in the files of a new pack. */
final class PackText {

  private PackText() {}

  /** Returns a text as YAML takes it, whatever is in it. */
  static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  /** Returns a number as packs write it. */
  static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /** Returns a number as people write it. */
  static String shown(BigDecimal number) {
    return plain(number).replace('.', ',');
  }
}
