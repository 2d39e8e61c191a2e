package vn.antq.rules.explanation;

import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Supplier;

/** Runs something as it would run on a machine set to another language and time zone. */
final class ForeignPlatform {

  private ForeignPlatform() {}

  static <T> T on(Supplier<T> work) {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      return work.get();
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }
}
