package vn.antq.rules.sheet;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Locale;
import java.util.Optional;
import vn.antq.rules.internal.document.YamlEdit;
import vn.antq.rules.internal.document.YamlNode;
import vn.antq.rules.internal.text.Scalars;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.sheet.SheetRow.Form;

/** Values as a file writes them, and as a sheet does. */
final class YamlValues {

  private YamlValues() {}

  /** Returns the scalar of a key; empty when it is not there, or is blank or no scalar. */
  static Optional<YamlNode.Scalar> scalar(YamlNode group, String key) {
    return YamlEdit.value(group, key)
        .filter(YamlNode.Scalar.class::isInstance)
        .map(YamlNode.Scalar.class::cast)
        .filter(scalar -> !scalar.isBlank());
  }

  /** Returns a date as people read it; empty when the key holds none. */
  static String date(YamlNode group, String key) {
    return scalar(group, key)
        .flatMap(scalar -> Scalars.date(scalar.text()))
        .map(Wording::date)
        .orElse("");
  }

  /** Returns what a sheet says of a value. */
  static String read(String written, Form form) {
    if (form != Form.DAY) {
      return written;
    }
    try {
      MonthDay day = Scalars.monthDay(written);
      return String.format(Locale.ROOT, "%02d-%02d", day.getMonthValue(), day.getDayOfMonth());
    } catch (DateTimeException e) {
      return written;
    }
  }

  /** Returns what a file says of a value, a day in the way in which it stood there before. */
  static String written(String value, Form form, String before) {
    if (form != Form.DAY || before.indexOf('/') < 0) {
      return value;
    }
    MonthDay day = Scalars.monthDay(value);
    String pattern = before.matches("\\d\\d/\\d\\d") ? "%02d/%02d" : "%d/%d";
    return String.format(Locale.ROOT, pattern, day.getDayOfMonth(), day.getMonthValue());
  }
}
