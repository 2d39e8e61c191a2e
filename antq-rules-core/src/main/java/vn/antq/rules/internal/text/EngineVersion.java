package vn.antq.rules.internal.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this library, for answers that are replayed years later. */
public final class EngineVersion {

  private static final String CURRENT = read();

  private EngineVersion() {}

  /** Returns the version. */
  public static String current() {
    return CURRENT;
  }

  private static String read() {
    try (InputStream stream =
        EngineVersion.class.getResourceAsStream("/vn/antq/rules/version.properties")) {
      Properties properties = new Properties();
      if (stream != null) {
        properties.load(stream);
      }
      return properties.getProperty("version", "unknown");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
