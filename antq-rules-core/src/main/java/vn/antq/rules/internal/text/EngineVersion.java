package vn.antq.rules.internal.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this library, for answers that are replayed years later. */
public final class EngineVersion {

  private static final Properties VERSIONS = read();

  private EngineVersion() {}

  /** Returns the version. */
  public static String current() {
    return VERSIONS.getProperty("version", "unknown");
  }

  /** Returns the version of Drools that this library was built with. */
  public static String drools() {
    return VERSIONS.getProperty("drools", "unknown");
  }

  private static Properties read() {
    try (InputStream stream =
        EngineVersion.class.getResourceAsStream("/vn/antq/rules/version.properties")) {
      Properties properties = new Properties();
      if (stream != null) {
        properties.load(stream);
      }
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
