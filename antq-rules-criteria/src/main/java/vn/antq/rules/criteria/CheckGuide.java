package vn.antq.rules.criteria;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The guide to what {@code antq check} says: for every id a section in Vietnamese with the rule, a
 * bad example, the advice and the good form.
 */
public final class CheckGuide {

  private static final String RESOURCE = "/antq/guides/kiem-tra-goi.md";
  private static final String HEADING = "## ";

  private CheckGuide() {}

  /** Returns every id that the guide explains, in its order. */
  public static Set<String> ids() {
    return sections().keySet();
  }

  /**
   * Returns the section about an id, as Markdown; empty when there is none.
   *
   * @param id id of a check or of a kind of load error
   */
  public static Optional<String> section(String id) {
    return Optional.ofNullable(sections().get(id));
  }

  /** A heading names the ids that its section is about, then after a colon what they are about. */
  private static Map<String, String> sections() {
    Map<String, String> sections = new LinkedHashMap<>();
    for (String part : text().split("(?m)^" + HEADING, -1)) {
      int colon = part.indexOf(':');
      String heading = part.lines().findFirst().orElse("");
      if (!part.startsWith("#") && colon > 0 && colon < heading.length()) {
        List<String> ids = Arrays.asList(heading.substring(0, colon).split(", "));
        String shown = HEADING + part.replaceAll("(?m)^<!--.*-->\n", "").strip() + "\n";
        ids.forEach(id -> sections.put(id, shown));
      }
    }
    return sections;
  }

  private static String text() {
    try (InputStream stream = CheckGuide.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException("The guide is missing: " + RESOURCE);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
