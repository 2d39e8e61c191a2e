package vn.antq.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The JSON Schemas (2020-12) of the YAML files of packs, for editors: they complete keys, explain
 * them in Vietnamese and mark misspelt ones. What loading accepts keeps them; loading checks more.
 */
public final class PackSchemas {

  private static final List<String> FILES =
      List.of(
          "antq-pack-1.schema.json",
          "antq-facts-1.schema.json",
          "antq-criteria-1.schema.json",
          "antq-scenario-1.schema.json",
          "antq-mutants-1.schema.json");

  private PackSchemas() {}

  /**
   * Returns the text of each schema by the name of its file: for {@code pack.yaml}, for {@code
   * facts.yaml}, for a set of criteria, for a scenario or a table of them, for {@code
   * mutants.yaml}.
   */
  public static Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    FILES.forEach(file -> files.put(file, text(file)));
    return Collections.unmodifiableMap(files);
  }

  private static String text(String file) {
    try (InputStream schema = PackSchemas.class.getResourceAsStream("pack/" + file)) {
      if (schema == null) {
        throw new IllegalStateException("The library was packed without " + file);
      }
      return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
