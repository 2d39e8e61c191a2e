package vn.antq.rules.examples.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.Pack;
import vn.antq.rules.pack.RecordDefinition;
import vn.antq.rules.value.ListOf;
import vn.antq.rules.value.OneOf;
import vn.antq.rules.value.ScalarType;

/**
 * An empty dossier as YAML. Every fact stands there as {@code unknown}: the file can be classified
 * as it is, and a fact that nobody fills in is neither zero nor false.
 */
public final class YamlTemplate {

  private final Pack pack;
  private final String unitType;
  private final int year;
  private final StringBuilder text = new StringBuilder();

  private YamlTemplate(Pack pack, String unitType, int year) {
    this.pack = pack;
    this.unitType = unitType;
    this.year = year;
  }

  /** Returns the text of the file. */
  public static String of(Pack pack, String unitType, int year) {
    return new YamlTemplate(pack, unitType, year).text();
  }

  private String text() {
    String label = pack.unitTypes().getOrDefault(unitType, unitType);
    line(
        "# Mẫu hồ sơ: "
            + label
            + " ("
            + unitType
            + "), gói "
            + pack.name()
            + ", năm "
            + year
            + ".");
    line("# Thay unknown bằng số liệu. Chưa biết thì để nguyên unknown hoặc xóa dòng; đừng ghi 0.");
    line("# Chỉ biết khoảng thì ghi {from: 5, to: 8}. Kèm tài liệu thì ghi");
    line(
        "# {value: 5, evidence: [{document: Số văn bản, date: 2025-02-10, issuer: Cơ quan ban"
            + " hành}]}.");
    line("dossier: " + unitType + "-" + year);
    line("unit:");
    line("  type: " + unitType);
    line("  name: \"\"    # tên đơn vị");
    line("  code: \"\"    # mã đơn vị trong sổ của bạn, nếu có");
    line("  within: \"\"  # mã, tên hoặc mã hồ sơ của đơn vị mà đơn vị này thuộc về, nếu có");
    line("period: {year: " + year + "}");
    line("facts:");
    List<FactDefinition> facts =
        pack.facts(unitType).stream().filter(fact -> fact.derivation().isEmpty()).toList();
    facts.forEach(this::fact);
    return text.toString();
  }

  private void fact(FactDefinition fact) {
    line("");
    line("  # " + description(fact));
    options(fact, "  # ");
    if (!fact.help().isEmpty()) {
      line("  # " + oneLine(fact.help()));
    }
    fact.fallback().ifPresent(value -> line("  # " + FactWording.origin(fact) + "."));
    Optional<RecordDefinition> record =
        fact.type() instanceof ListOf list
            ? pack.vocabulary().record(list.record())
            : Optional.empty();
    if (record.isPresent()) {
      line(
          "  # Không có thì ghi []; có thì xóa chữ unknown và bỏ dấu # ở các dòng mẫu, mỗi bản ghi"
              + " một nhóm dòng.");
    }
    line("  " + fact.name() + ": unknown");
    record.ifPresent(this::example);
  }

  private void example(RecordDefinition record) {
    String lead = "  #  - ";
    for (FactDefinition field : record.stated()) {
      line(lead + field.name() + ": " + sample(field) + "  # " + description(field));
      lead = "  #    ";
      options(field, "  #    #   ");
    }
  }

  private static String sample(FactDefinition field) {
    ScalarType type = (ScalarType) field.type();
    return type.isNumber()
        ? field.min().map(Object::toString).orElse(type.sample())
        : type.sample();
  }

  private static String description(FactDefinition fact) {
    List<String> parts = new ArrayList<>();
    parts.add(oneLine(fact.label()));
    if (fact.type() instanceof ScalarType type) {
      String unit = type.isNumber() && !fact.unit().isEmpty() ? " (" + fact.unit() + ")" : "";
      type.hint().ifPresent(hint -> parts.add(hint + unit));
    }
    if (!FactWording.bounds(fact).isEmpty()) {
      parts.add(FactWording.bounds(fact));
    }
    return String.join("; ", parts);
  }

  private void options(FactDefinition fact, String lead) {
    if (fact.type() instanceof OneOf oneOf) {
      oneOf
          .enumeration()
          .levels()
          .forEach(level -> line(lead + "  " + level.code() + ": " + oneLine(level.label())));
    }
  }

  private static String oneLine(String written) {
    return written.replaceAll("\\s+", " ").strip();
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
