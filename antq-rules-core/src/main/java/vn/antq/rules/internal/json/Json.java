package vn.antq.rules.internal.json;

import java.io.Writer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON as this library reads and writes it: exact numbers, no key twice, nothing behind the end.
 */
public final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final ObjectWriter COMPACT = MAPPER.writer();
  private static final ObjectWriter PRETTY = MAPPER.writer().with(printer());

  private Json() {}

  private static DefaultPrettyPrinter printer() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectNameValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    return new DefaultPrettyPrinter(separators)
        .withObjectIndenter(indenter)
        .withArrayIndenter(indenter);
  }

  /**
   * Returns the tree of a JSON text.
   *
   * @throws JacksonException if it is not exactly one JSON value
   */
  public static JsonNode parse(String text) {
    return MAPPER.readTree(text);
  }

  /** Returns a parser that goes through a text piece by piece. */
  public static JsonParser parser(String text) {
    return MAPPER.createParser(text);
  }

  /** Returns one line without a line break. */
  public static String compact(JsonNode node) {
    return COMPACT.writeValueAsString(node);
  }

  /** Returns a generator of one line without a line break. */
  static JsonGenerator generator(Writer out) {
    return COMPACT.createGenerator(out);
  }

  /** Returns a generator of indented lines. */
  static JsonGenerator indenting(Writer out) {
    return PRETTY.createGenerator(out);
  }

  /** Returns indented lines, each of which ends in LF. */
  public static String pretty(JsonNode node) {
    return PRETTY.writeValueAsString(node) + "\n";
  }

  /**
   * Returns indented lines, each of which ends in LF, that a YAML reader takes letter by letter.
   */
  public static String prettyForYaml(JsonNode node) {
    return PRETTY.with(new YamlEscapes()).writeValueAsString(node) + "\n";
  }
}
