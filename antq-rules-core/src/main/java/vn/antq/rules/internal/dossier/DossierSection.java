package vn.antq.rules.internal.dossier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.antq.rules.dossier.Dossier.UnitName;
import vn.antq.rules.dossier.Evidence;
import vn.antq.rules.dossier.Mark;
import vn.antq.rules.dossier.StatedFact;
import vn.antq.rules.dossier.StatedFact.StatedRecord;
import vn.antq.rules.internal.document.Section;
import vn.antq.rules.internal.document.WrongKind;
import vn.antq.rules.internal.document.YamlNode;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.internal.text.Scalars;
import vn.antq.rules.problem.Place;
import vn.antq.rules.value.Written;

/** Reads the parts that dossiers and scenarios share: unit, period and facts. */
public final class DossierSection {

  private static final Set<String> OF_A_VALUE = Set.of("value", "evidence", "from", "to");

  private final ProblemLog problems;

  /** Creates a reader that reports to {@code problems}. */
  public DossierSection(ProblemLog problems) {
    this.problems = problems;
  }

  /** Returns the unit under the key {@code unit}: a type, or a type with a name. */
  public Optional<UnitName> unit(Section root) {
    Optional<YamlNode> node = root.node("unit");
    if (node.isEmpty()) {
      return Optional.empty();
    }
    if (node.get() instanceof YamlNode.Mapping) {
      return root.section("unit", "đơn vị")
          .map(
              section -> {
                UnitName unit =
                    new UnitName(
                        section.requiredText("type"),
                        section.text("name"),
                        section.text("code"),
                        section.text("within"));
                section.finish();
                return unit;
              });
    }
    return root.scalar(node.get(), "loại đơn vị")
        .map(scalar -> new UnitName(scalar.text(), "", "", ""));
  }

  /** Returns where the unit type stands, or else the unit. */
  public static Place typePlace(Section root) {
    return inner(root, "unit", "type");
  }

  /** Returns where the year stands, or else the period. */
  public static Place yearPlace(Section root) {
    return inner(root, "period", "year");
  }

  private static Place inner(Section root, String key, String innerKey) {
    if (root.node(key).orElse(null) instanceof YamlNode.Mapping mapping) {
      return mapping.entries().stream()
          .filter(entry -> entry.key().text().equals(innerKey))
          .map(entry -> entry.value().place())
          .findFirst()
          .orElse(mapping.place());
    }
    return root.place(key);
  }

  /** Returns the assessment year under {@code period: {year: …}}. */
  public Optional<Integer> year(Section root) {
    return root.section("period", "kỳ đánh giá")
        .flatMap(
            section -> {
              Optional<Integer> year =
                  section
                      .required("year")
                      .flatMap(node -> section.scalar(node, "một năm"))
                      .flatMap(this::yearOf);
              section.finish();
              return year;
            });
  }

  private Optional<Integer> yearOf(YamlNode.Scalar scalar) {
    Optional<Integer> year =
        Scalars.integer(scalar.text())
            .filter(number -> number >= 1900 && number <= 9999)
            .map(Math::toIntExact);
    if (year.isEmpty()) {
      problems.add(
          "wrong-kind",
          scalar.place(),
          WrongKind.of("Khóa \"year\"", "một năm", scalar),
          "Viết năm kết thúc kỳ đánh giá, ví dụ 2025.");
    }
    return year;
  }

  /**
   * What the key {@code facts} states.
   *
   * @param stated fact name to value
   * @param unknown names stated to be unknown
   */
  public record Facts(Map<String, StatedFact> stated, List<String> unknown) {

    /** States nothing. */
    public static final Facts NONE = new Facts(Map.of(), List.of());
  }

  /** Returns the facts; {@code name: unknown} removes a fact that a scenario is based on. */
  public Facts facts(Section root) {
    Map<String, StatedFact> stated = new LinkedHashMap<>();
    List<String> unknown = new ArrayList<>();
    root.section("facts", "các dữ kiện")
        .ifPresent(
            section -> {
              for (YamlNode.Entry entry : section.entries()) {
                String name = entry.key().text();
                if (entry.value() instanceof YamlNode.Scalar scalar
                    && scalar.text().equals(Written.UNKNOWN)) {
                  unknown.add(name);
                } else {
                  fact(name, entry.value()).ifPresent(fact -> stated.put(name, fact));
                }
              }
            });
    return new Facts(stated, unknown);
  }

  private Optional<StatedFact> fact(String name, YamlNode node) {
    if (node instanceof YamlNode.Mapping) {
      return Section.of("dữ kiện " + name, node, problems)
          .flatMap(
              section -> {
                if (isRecord(section)) {
                  recordWithoutList(name, section);
                  return Optional.empty();
                }
                List<Evidence> evidence = evidence(section);
                if (section.has("from") || section.has("to")) {
                  Optional<StatedFact> range = between(section, evidence);
                  section.finish();
                  return range;
                }
                Optional<StatedFact> value =
                    section.required("value").flatMap(inner -> value(name, inner, evidence));
                section.finish();
                return value;
              });
    }
    return value(name, node, List.of());
  }

  private static boolean isRecord(Section section) {
    return !section.keys().isEmpty() && section.keys().stream().noneMatch(OF_A_VALUE::contains);
  }

  private void recordWithoutList(String name, Section section) {
    String first = section.keys().get(0);
    problems.add(
        "missing-key",
        section.place(),
        "Dữ kiện \"" + name + "\" là một nhóm khóa (" + first + ", …) mà không có \"value\".",
        "Nếu đây là một bản ghi của danh sách thì thêm dấu \"- \" trước khóa "
            + first
            + "; một giá trị kèm tài liệu thì viết {value: …, evidence: […]}.");
  }

  /** A number of which only the bounds are known. */
  private Optional<StatedFact> between(Section section, List<Evidence> evidence) {
    Optional<BigDecimal> from = bound(section, "from");
    Optional<BigDecimal> to = bound(section, "to");
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    if (from.get().compareTo(to.get()) > 0) {
      problems.add(
          "empty-range",
          section.place("from"),
          "Số đầu của khoảng lớn hơn số cuối.",
          "Hãy đổi chỗ hai số.");
      return Optional.empty();
    }
    return Optional.of(
        new StatedFact(new StatedFact.Between(from.get(), to.get()), evidence, section.place()));
  }

  private Optional<BigDecimal> bound(Section section, String key) {
    return section
        .required(key)
        .flatMap(node -> section.scalar(node, "một số"))
        .flatMap(
            scalar -> {
              Optional<BigDecimal> number = Written.bound(scalar.text());
              if (number.isEmpty()) {
                problems.add(
                    "wrong-kind",
                    scalar.place(),
                    WrongKind.of("Khóa \"" + key + "\"", "một số", scalar),
                    Scalars.numberAdvice(scalar.text()));
              }
              return number;
            });
  }

  private Optional<StatedFact> value(String name, YamlNode node, List<Evidence> evidence) {
    if (node instanceof YamlNode.Scalar scalar) {
      if (scalar.isBlank()) {
        problems.add(
            "blank-value",
            scalar.place(),
            "Dữ kiện \"" + name + "\" bỏ trống.",
            name.indexOf(':') > 0
                ? "Thiếu dấu cách sau dấu hai chấm."
                : "Chưa biết thì xóa cả dòng; không có thì viết 0, false hoặc [].");
        return Optional.empty();
      }
      return Optional.of(new StatedFact(scalar.text(), evidence, scalar.place()));
    } else if (node instanceof YamlNode.Sequence sequence) {
      List<StatedRecord> records = new ArrayList<>();
      for (YamlNode item : sequence.items()) {
        Section.of("bản ghi của " + name, item, problems)
            .ifPresent(section -> records.add(record(name, section)));
      }
      return Optional.of(new StatedFact(List.copyOf(records), evidence, sequence.place()));
    }
    problems.add(
        "wrong-kind",
        node.place(),
        WrongKind.of("Dữ kiện \"" + name + "\"", "một giá trị hoặc một danh sách", node));
    return Optional.empty();
  }

  private StatedRecord record(String list, Section section) {
    List<Evidence> evidence = evidence(section);
    Map<String, StatedFact> fields = new LinkedHashMap<>();
    for (YamlNode.Entry entry : section.entries()) {
      String name = entry.key().text();
      if (!name.equals("evidence")) {
        value(list + "." + name, entry.value(), List.of())
            .ifPresent(value -> fields.put(name, value));
      }
    }
    return new StatedRecord(fields, evidence, section.place());
  }

  private List<Evidence> evidence(Section section) {
    List<Evidence> evidence = new ArrayList<>();
    for (YamlNode item : section.items("evidence")) {
      Section.of("tài liệu chứng minh", item, problems)
          .ifPresent(
              inner -> {
                Optional<LocalDate> date = inner.day("date");
                evidence.add(
                    new Evidence(
                        inner.text("document"),
                        date,
                        inner.text("issuer"),
                        inner.text("link"),
                        inner.text("note")));
                inner.finish();
              });
    }
    return evidence;
  }

  /** Returns the points that people gave, by criterion, under {@code marks: {A1: {self: 5}}}. */
  public Map<String, Mark> marks(Section root) {
    Map<String, Mark> marks = new LinkedHashMap<>();
    root.section("marks", "điểm chấm")
        .ifPresent(
            section ->
                section
                    .entries()
                    .forEach(
                        entry ->
                            Section.of(
                                    "điểm chấm tiêu chí " + entry.key().text(),
                                    entry.value(),
                                    problems)
                                .ifPresent(inner -> marks.put(entry.key().text(), mark(inner)))));
    return marks;
  }

  private Mark mark(Section section) {
    Optional<BigDecimal> self = section.number("self");
    Optional<BigDecimal> superior = section.number("superior");
    if (!section.has("self") && !section.has("superior")) {
      problems.add(
          "missing-key",
          section.place(),
          "Điểm chấm thiếu self (đơn vị tự chấm) hoặc superior (cấp trên chấm).",
          "Ví dụ marks: {A1: {self: 5, superior: 4.5, by: Công an xã}}.");
    }
    Mark mark =
        new Mark(
            self,
            superior,
            section.text("by"),
            section.text("note"),
            evidence(section),
            section.place());
    section.finish();
    return mark;
  }
}
