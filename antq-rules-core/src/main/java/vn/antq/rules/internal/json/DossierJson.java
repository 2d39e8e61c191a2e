package vn.antq.rules.internal.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.dossier.Dossier.UnitName;
import vn.antq.rules.dossier.Evidence;
import vn.antq.rules.dossier.Mark;
import vn.antq.rules.dossier.StatedFact;
import vn.antq.rules.dossier.StatedFact.Between;
import vn.antq.rules.dossier.StatedFact.StatedRecord;
import vn.antq.rules.value.Written;

/** Turns a dossier into a JSON tree with the keys that dossier files have. */
public final class DossierJson {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,9})?");
  private static final String EVIDENCE = "evidence";

  private DossierJson() {}

  /**
   * Returns the tree.
   *
   * @throws IllegalArgumentException if a record states something that no file can
   */
  public static ObjectNode tree(Dossier dossier) {
    ObjectNode root = NODES.objectNode().put("dossier", dossier.id());
    root.set("unit", unit(dossier.unit()));
    root.putObject("period").put("year", dossier.year());
    root.put("illustrative", dossier.illustrative());
    ObjectNode facts = root.putObject("facts");
    dossier.facts().forEach((name, fact) -> facts.set(name, fact(name, fact)));
    if (!dossier.marks().isEmpty()) {
      ObjectNode marks = root.putObject("marks");
      dossier.marks().forEach((criterion, mark) -> marks.set(criterion, mark(mark)));
    }
    return root;
  }

  private static ObjectNode mark(Mark mark) {
    ObjectNode node = NODES.objectNode();
    mark.self().ifPresent(points -> node.set("self", scalar(plain(points))));
    mark.superior().ifPresent(points -> node.set("superior", scalar(plain(points))));
    putUnlessEmpty(node, "by", mark.by());
    putUnlessEmpty(node, "note", mark.note());
    return withEvidence(node, mark.evidence());
  }

  private static ObjectNode unit(UnitName unit) {
    ObjectNode node = NODES.objectNode().put("type", unit.type());
    putUnlessEmpty(node, "name", unit.name());
    putUnlessEmpty(node, "code", unit.code());
    putUnlessEmpty(node, "within", unit.within());
    return node;
  }

  private static void putUnlessEmpty(ObjectNode node, String key, String text) {
    if (!text.isEmpty()) {
      node.put(key, text);
    }
  }

  private static JsonNode fact(String name, StatedFact fact) {
    if (fact.value() instanceof Between between) {
      ObjectNode node = NODES.objectNode();
      node.set("from", scalar(plain(between.least())));
      node.set("to", scalar(plain(between.most())));
      return withEvidence(node, fact.evidence());
    }
    JsonNode value = value(name, fact.value());
    // The word alone says that the fact is not known.
    boolean isWord = Written.UNKNOWN.equals(fact.value());
    return fact.evidence().isEmpty() && !isWord
        ? value
        : withEvidence(NODES.objectNode().set("value", value), fact.evidence());
  }

  private static ObjectNode withEvidence(ObjectNode node, List<Evidence> evidence) {
    if (!evidence.isEmpty()) {
      ArrayNode items = node.putArray(EVIDENCE);
      evidence.forEach(item -> items.add(evidence(item)));
    }
    return node;
  }

  private static ObjectNode evidence(Evidence evidence) {
    ObjectNode node = NODES.objectNode();
    putUnlessEmpty(node, "document", evidence.document());
    evidence.date().ifPresent(date -> node.put("date", date.toString()));
    putUnlessEmpty(node, "issuer", evidence.issuer());
    putUnlessEmpty(node, "link", evidence.link());
    putUnlessEmpty(node, "note", evidence.note());
    return node;
  }

  private static JsonNode value(String path, Object value) {
    if (value instanceof List<?> records) {
      ArrayNode array = NODES.arrayNode(records.size());
      records.forEach(record -> array.add(record(path, (StatedRecord) record)));
      return array;
    } else if (value instanceof Between) {
      throw new IllegalArgumentException("A record cannot state a range: " + path);
    }
    return scalar(value instanceof BigDecimal number ? plain(number) : value.toString());
  }

  private static ObjectNode record(String list, StatedRecord record) {
    ObjectNode node = NODES.objectNode();
    for (Map.Entry<String, StatedFact> field : new TreeMap<>(record.fields()).entrySet()) {
      String path = list + "." + field.getKey();
      if (field.getKey().equals(EVIDENCE)) {
        throw new IllegalArgumentException("No field of a record can be called " + path);
      } else if (!field.getValue().evidence().isEmpty()) {
        throw new IllegalArgumentException("Evidence belongs to a whole record, not to " + path);
      }
      node.set(field.getKey(), value(path, field.getValue().value()));
    }
    return withEvidence(node, record.evidence());
  }

  /** A whole number may have been given as 12.0; files write it without the point. */
  private static String plain(BigDecimal number) {
    BigDecimal whole = number.stripTrailingZeros();
    return whole.scale() <= 0 ? whole.toPlainString() : number.toPlainString();
  }

  /**
   * Files do not tell {@code 312} from {@code "312"}: what reads as a number or a truth value is
   * written as one, unless that would change a digit.
   */
  private static JsonNode scalar(String text) {
    if (text.equals("true") || text.equals("false")) {
      return NODES.booleanNode(text.equals("true"));
    } else if (NUMBER.matcher(text).matches()) {
      BigDecimal number = new BigDecimal(text);
      if (EcmaNumber.text(number).filter(text::equals).isPresent()) {
        return NODES.numberNode(number);
      }
    }
    return NODES.stringNode(text);
  }
}
