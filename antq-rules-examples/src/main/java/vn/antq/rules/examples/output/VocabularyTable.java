package vn.antq.rules.examples.output;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.Pack;
import vn.antq.rules.pack.RecordDefinition;
import vn.antq.rules.pack.Vocabulary;
import vn.antq.rules.value.Enumeration;
import vn.antq.rules.value.FactType;
import vn.antq.rules.value.ListOf;
import vn.antq.rules.value.OneOf;

/** The vocabulary of a pack as a person reads it. */
public final class VocabularyTable {

  private static final List<Table.Column> COLUMNS =
      List.of(
          new Table.Column("Tên", false),
          new Table.Column("Dữ kiện", false),
          new Table.Column("Kiểu", false),
          new Table.Column("Đơn vị tính", false),
          new Table.Column("Giới hạn", false),
          new Table.Column("Ghi chú", false));

  private final Vocabulary vocabulary;
  private final Collection<FactDefinition> facts;
  private final String title;
  private final Map<String, RecordDefinition> records = new LinkedHashMap<>();
  private final Map<String, Enumeration> enumerations = new LinkedHashMap<>();

  private VocabularyTable(String title, Collection<FactDefinition> facts, Vocabulary vocabulary) {
    this.title = title;
    this.facts = facts;
    this.vocabulary = vocabulary;
  }

  /** Returns the table of every fact that a pack knows. */
  public static VocabularyTable of(Pack pack) {
    return new VocabularyTable(
        "Danh mục dữ kiện của gói " + pack.name(),
        pack.vocabulary().facts().values(),
        pack.vocabulary());
  }

  /** Returns the table of the facts that decide one unit type. */
  public static VocabularyTable of(Pack pack, String unitType) {
    return new VocabularyTable(
        "Dữ kiện quyết định kết quả của " + unitType + " theo gói " + pack.name(),
        pack.facts(unitType),
        pack.vocabulary());
  }

  /** Returns its lines. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    long derived = facts.stream().filter(fact -> fact.derivation().isPresent()).count();
    lines.add(
        title
            + ": "
            + (facts.size() - derived)
            + " dữ kiện để khai, "
            + derived
            + " dữ kiện tính ra");
    lines.add("");
    lines.addAll(table(facts));
    for (RecordDefinition record : records.values()) {
      lines.add("");
      lines.add("Bản ghi " + record.name() + " (danh sách " + record.list() + ")");
      lines.addAll(table(record.fields()));
    }
    if (!enumerations.isEmpty()) {
      lines.add("");
      lines.add("Danh mục lựa chọn");
      enumerations.values().forEach(known -> lines.addAll(levels(known)));
    }
    return lines;
  }

  private static List<String> levels(Enumeration enumeration) {
    List<String> lines = new ArrayList<>();
    lines.add("  " + enumeration.name());
    int width = enumeration.codes().stream().mapToInt(String::length).max().orElse(0);
    enumeration
        .levels()
        .forEach(
            level ->
                lines.add(
                    "    "
                        + level.code()
                        + " ".repeat(width - level.code().length() + 2)
                        + level.label()));
    return lines;
  }

  private List<String> table(Collection<FactDefinition> rows) {
    Table table = new Table(COLUMNS);
    for (FactDefinition fact : rows) {
      note(fact.type());
      table.add(
          List.of(
              fact.name(),
              fact.label(),
              FactWording.type(fact),
              fact.unit(),
              FactWording.bounds(fact),
              FactWording.origin(fact)));
    }
    return table.lines();
  }

  private void note(FactType type) {
    if (type instanceof OneOf oneOf) {
      enumerations.put(oneOf.enumeration().name(), oneOf.enumeration());
    } else if (type instanceof ListOf list) {
      vocabulary.record(list.record()).ifPresent(record -> records.put(record.name(), record));
    }
  }
}
