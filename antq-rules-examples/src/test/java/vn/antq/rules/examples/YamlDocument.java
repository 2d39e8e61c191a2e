package vn.antq.rules.examples;

import java.io.StringReader;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A YAML file as editors see it: by the core schema of YAML 1.2, where a date is a text. */
final class YamlDocument {

  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?");

  private YamlDocument() {}

  /** Returns a YAML text as JSON. */
  static String json(String yaml) {
    StringBuilder json = new StringBuilder();
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(4_000_000);
    write(new Yaml(new SafeConstructor(options)).compose(new StringReader(yaml)), json);
    return json.toString();
  }

  private static void write(Node node, StringBuilder json) {
    if (node instanceof MappingNode mapping) {
      String gap = "{";
      for (NodeTuple entry : mapping.getValue()) {
        json.append(gap);
        quote(((ScalarNode) entry.getKeyNode()).getValue(), json);
        json.append(':');
        write(entry.getValueNode(), json);
        gap = ",";
      }
      json.append(mapping.getValue().isEmpty() ? "{}" : "}");
    } else if (node instanceof SequenceNode sequence) {
      String gap = "[";
      for (Node item : sequence.getValue()) {
        json.append(gap);
        write(item, json);
        gap = ",";
      }
      json.append(sequence.getValue().isEmpty() ? "[]" : "]");
    } else {
      scalar((ScalarNode) node, json);
    }
  }

  private static void scalar(ScalarNode scalar, StringBuilder json) {
    String text = scalar.getValue();
    boolean plain = scalar.getScalarStyle() == ScalarStyle.PLAIN;
    if (plain && (text.isEmpty() || text.equals("~") || text.equals("null"))) {
      json.append("null");
    } else if (plain
        && (text.equals("true") || text.equals("false") || NUMBER.matcher(text).matches())) {
      json.append(text);
    } else {
      quote(text, json);
    }
  }

  private static void quote(String text, StringBuilder json) {
    json.append('"');
    text.chars()
        .forEach(
            c -> {
              if (c == '"' || c == '\\' || c < ' ') {
                json.append(String.format("\\u%04x", c));
              } else {
                json.append((char) c);
              }
            });
    json.append('"');
  }
}
