package vn.antq.rules.pack;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.antq.rules.problem.Place;
import vn.antq.rules.value.FactType;

/** Facts that every unit has without a vocabulary, and the entries of the scorecard. */
public final class BuiltIns {

  /** Facts of the unit, by name. */
  public static final Map<String, FactDefinition> UNIT =
      definitions(
          fact("assessmentYear", FactType.INTEGER, "Năm đánh giá", ""),
          fact("periodFrom", FactType.DATE, "Ngày đầu kỳ đánh giá", ""),
          fact("periodTo", FactType.DATE, "Ngày cuối kỳ đánh giá", ""));

  /** Entries of the scorecard, by name. */
  public static final Map<String, FactDefinition> SCORECARD =
      definitions(
          fact("points", FactType.DECIMAL, "Tổng điểm", "điểm"),
          fact("maximum", FactType.DECIMAL, "Điểm tối đa", "điểm"),
          fact("metCriteria", FactType.INTEGER, "Số tiêu chí đạt", "tiêu chí"),
          fact("partlyMetCriteria", FactType.INTEGER, "Số tiêu chí đạt một phần", "tiêu chí"),
          fact("unmetCriteria", FactType.INTEGER, "Số tiêu chí không đạt", "tiêu chí"));

  /** What rules of the outcome may ask of a group of the score sheet, by name. */
  public static final Map<String, FactDefinition> GROUP =
      definitions(
          fact("group", FactType.TEXT, "Mã nhóm", ""),
          fact("points", FactType.DECIMAL, "Điểm của nhóm", "điểm"),
          fact("maximum", FactType.DECIMAL, "Điểm tối đa của nhóm", "điểm"),
          fact("lost", FactType.DECIMAL, "Điểm mất của nhóm", "điểm"),
          fact("share", FactType.RATIO, "Tỷ lệ điểm của nhóm", ""));

  /** What rules of the outcome may ask of what a criterion came to, by name. */
  public static final Map<String, FactDefinition> FINDING =
      definitions(
          fact("criterion", FactType.TEXT, "Mã tiêu chí", ""),
          fact("group", FactType.TEXT, "Mã nhóm của tiêu chí", ""),
          fact("points", FactType.DECIMAL, "Điểm của tiêu chí", "điểm"),
          fact("maximum", FactType.DECIMAL, "Điểm tối đa của tiêu chí", "điểm"),
          fact("lost", FactType.DECIMAL, "Điểm mất của tiêu chí", "điểm"),
          fact("met", FactType.BOOLEAN, "Tiêu chí đạt", ""));

  /** Groups and findings as records, by the type by which rules know them. */
  public static final Map<String, RecordDefinition> RESULTS =
      Map.of(
          Rule.GROUP,
          new RecordDefinition(Rule.GROUP, "", List.copyOf(GROUP.values())),
          Rule.FINDING,
          new RecordDefinition(Rule.FINDING, "", List.copyOf(FINDING.values())));

  private BuiltIns() {}

  private static Map<String, FactDefinition> definitions(FactDefinition... definitions) {
    Map<String, FactDefinition> byName = new LinkedHashMap<>();
    for (FactDefinition definition : definitions) {
      byName.put(definition.name(), definition);
    }
    return Collections.unmodifiableMap(byName);
  }

  private static FactDefinition fact(String name, FactType type, String label, String unit) {
    return new FactDefinition(
        name,
        label,
        type,
        unit,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "",
        "",
        List.of(),
        Changeability.PAST,
        Optional.empty(),
        Optional.empty(),
        "",
        Place.NOWHERE);
  }
}
