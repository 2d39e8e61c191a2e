package vn.antq.rules.boundary;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.antq.rules.dossier.Evidence;
import vn.antq.rules.dossier.StatedFact;
import vn.antq.rules.dossier.StatedFact.Between;
import vn.antq.rules.dossier.StatedFact.StatedRecord;

/** Writes what a dossier states so that it can stand on one line of YAML. */
final class FlowText {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_./-]*");

  private FlowText() {}

  /** Writes a fact, with what it rests on where the dossier says so. */
  static String fact(StatedFact fact) {
    if (fact.evidence().isEmpty()) {
      return of(fact.value());
    }
    return "{value: "
        + of(fact.value())
        + fact.evidence().stream()
            .map(FlowText::evidence)
            .collect(Collectors.joining(", ", ", evidence: [", "]}"));
  }

  private static String evidence(Evidence evidence) {
    Map<String, String> keys = new LinkedHashMap<>();
    keys.put("document", evidence.document());
    keys.put("date", evidence.date().map(String::valueOf).orElse(""));
    keys.put("issuer", evidence.issuer());
    keys.put("link", evidence.link());
    keys.put("note", evidence.note());
    keys.values().removeIf(String::isEmpty);
    return keys.entrySet().stream()
        .map(key -> key.getKey() + ": " + of(key.getValue()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  static String of(Object value) {
    if (value instanceof List<?> records) {
      return records.stream()
          .map(record -> record((StatedRecord) record))
          .collect(Collectors.joining(", ", "[", "]"));
    } else if (value instanceof Between between) {
      return "{from: " + of(between.least()) + ", to: " + of(between.most()) + "}";
    } else if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    String text = String.valueOf(value);
    return PLAIN.matcher(text).matches() ? text : quoted(text);
  }

  private static String record(StatedRecord record) {
    Map<String, StatedFact> fields = new TreeMap<>(record.fields());
    return fields.entrySet().stream()
        .map(field -> field.getKey() + ": " + of(field.getValue().value()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.chars()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
              } else if (c < ' ') {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", c));
              } else {
                quoted.append((char) c);
              }
            });
    return quoted.append('"').toString();
  }
}
