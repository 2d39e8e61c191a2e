package vn.antq.rules.sheet;

import static vn.antq.rules.sheet.SheetColumn.BASIS;
import static vn.antq.rules.sheet.SheetColumn.CITATION;
import static vn.antq.rules.sheet.SheetColumn.NAME;
import static vn.antq.rules.sheet.SheetColumn.NOTE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.antq.rules.internal.document.YamlEdit;
import vn.antq.rules.internal.document.YamlNode;
import vn.antq.rules.pack.Statement;
import vn.antq.rules.sheet.SheetRow.Form;

/**
 * By which keys a kind of statement stands in a YAML file. A further kind is one case of {@link
 * #of}.
 *
 * @param where finds the group of its keys
 * @param name the key of what it is called; empty when it has none
 * @param values the keys of its values; of those that exclude each other one is there
 * @param added what may be added when it is not there
 */
record StatedKeys(Where where, String name, List<ValueKey> values, Set<SheetColumn> added) {

  /** Keys in the order in which packs write them. */
  static final List<String> ORDER =
      List.of(
          "id",
          "type",
          "group",
          "from",
          "to",
          "date",
          "percent",
          "number",
          "points",
          "adds",
          "takes",
          "unit",
          "label",
          "title",
          "reason",
          "by",
          "citation",
          "covers",
          "basis",
          "note");

  private static final String POINTS = "điểm";
  private static final List<ValueKey> NO_VALUE = List.of();

  /** Finds the group of keys from where the statement stands in the document. */
  interface Where {
    Optional<YamlNode> in(YamlNode root, Optional<YamlNode> place);
  }

  /**
   * The key of a value.
   *
   * @param key the key
   * @param form what it is
   * @param unit what is counted; of a figure that says it itself, empty
   * @param part what tells it from the other values of the statement; empty when it has only one
   */
  record ValueKey(String key, Form form, String unit, String part) {
    ValueKey(String key, Form form, String unit) {
      this(key, form, unit, "");
    }
  }

  /** Returns the keys of a statement; empty when nothing of its kind is corrected in a sheet. */
  static Optional<StatedKeys> of(Statement statement) {
    return Optional.ofNullable(
        switch (statement.kind()) {
          case CRITERION -> itself("title", NO_VALUE, Set.of(BASIS, NOTE));
          case FIGURE ->
              itself(
                  "label",
                  List.of(
                      new ValueKey("percent", Form.PERCENT, "%"),
                      new ValueKey("number", Form.NUMBER, ""),
                      new ValueKey("date", Form.DAY, "ngày/tháng")),
                  Set.of(NAME, CITATION, BASIS, NOTE));
          case AWARD ->
              itself(
                  "label",
                  List.of(new ValueKey("points", Form.NUMBER, POINTS)),
                  Set.of(NAME, BASIS, NOTE));
          case AMOUNT ->
              itself(
                  "label",
                  List.of(
                      new ValueKey("adds", Form.NUMBER, "điểm cộng"),
                      new ValueKey("takes", Form.NUMBER, "điểm trừ")),
                  Set.of(BASIS, NOTE));
          case GATE, CAP -> itself("title", NO_VALUE, Set.of(NOTE));
          case ROUNDING ->
              itself(
                  "",
                  List.of(
                      new ValueKey("to", Form.NUMBER, POINTS, "đến"),
                      new ValueKey("how", Form.CHOICE, "", "cách")),
                  Set.of(CITATION, NOTE));
          case GROUP ->
              itself(
                  "title",
                  List.of(new ValueKey("most", Form.NUMBER, POINTS)),
                  Set.of(CITATION, NOTE));
          case TOTAL -> itself("", NO_VALUE, Set.of(CITATION, NOTE));
          case QUOTA -> itself("title", NO_VALUE, Set.of(CITATION, NOTE));
          case UNIT_TYPE ->
              itself("label", List.of(new ValueKey("scale", Form.NUMBER, POINTS)), Set.of());
          case PERIOD ->
              itself(
                  "",
                  List.of(
                      new ValueKey("from", Form.DAY, "ngày/tháng", "từ"),
                      new ValueKey("to", Form.DAY, "ngày/tháng", "đến")),
                  Set.of(CITATION, NOTE));
          case DEADLINE ->
              within(
                  "decidedBefore",
                  "",
                  List.of(new ValueKey("date", Form.DAY, "ngày/tháng")),
                  Set.of(CITATION, NOTE));
          case VALID_TO ->
              within(
                  "validTo",
                  "reason",
                  List.of(new ValueKey("date", Form.DATE, "ngày/tháng/năm")),
                  Set.of(CITATION, NOTE));
          case AUTHORITY ->
              new StatedKeys(
                  (root, place) -> authority(place, statement.name()),
                  "by",
                  NO_VALUE,
                  Set.of(CITATION, NOTE));
          case EXCLUSION, INCLUSION -> itself("reason", NO_VALUE, Set.of(CITATION, NOTE));
          case IN_FORCE ->
              new StatedKeys(
                  (root, place) -> YamlEdit.value(root, "inForce"),
                  "",
                  List.of(
                      new ValueKey("from", Form.DATE, "ngày/tháng/năm", "từ"),
                      new ValueKey("to", Form.DATE, "ngày/tháng/năm", "đến")),
                  Set.of(CITATION, NOTE));
          case READING ->
              itself(
                  "label",
                  List.of(
                      new ValueKey("default", Form.CHOICE, ""),
                      new ValueKey("option", Form.CHOICE, "")),
                  Set.of(CITATION, NOTE));
          case DEFAULT -> within("default", "", NO_VALUE, Set.of(NOTE));
          case PACK, OUTCOMES, RULE, FACT, FIELD, ENUMERATION -> null;
        });
  }

  private static StatedKeys itself(String name, List<ValueKey> values, Set<SheetColumn> added) {
    return new StatedKeys((root, place) -> place, name, values, added);
  }

  private static StatedKeys within(
      String key, String name, List<ValueKey> values, Set<SheetColumn> added) {
    return new StatedKeys(
        (root, place) -> place.flatMap(node -> YamlEdit.value(node, key)), name, values, added);
  }

  /** One of several who decide, one after the other: told apart by their first day. */
  private static Optional<YamlNode> authority(Optional<YamlNode> unit, String from) {
    return unit.flatMap(node -> YamlEdit.value(node, "authority"))
        .flatMap(
            node ->
                node instanceof YamlNode.Sequence list
                    ? list.items().stream()
                        .filter(item -> YamlValues.date(item, "from").equals(from))
                        .findFirst()
                    : Optional.empty());
  }

  /** Returns the key of a column that is no value; empty when there is none. */
  String key(SheetColumn column) {
    return Map.of(NAME, name, CITATION, "citation", BASIS, "basis", NOTE, "note")
        .getOrDefault(column, "");
  }
}
