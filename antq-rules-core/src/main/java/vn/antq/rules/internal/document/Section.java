package vn.antq.rules.internal.document;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.internal.text.Likeness;
import vn.antq.rules.internal.text.Scalars;
import vn.antq.rules.internal.text.Suggestion;
import vn.antq.rules.problem.Place;

/**
 * Reads the keys of one mapping, reports what is missing or of the wrong kind, and at {@link
 * #finish()} every key that nobody asked for.
 */
public final class Section {

  private final String what;
  private final YamlNode.Mapping mapping;
  private final ProblemLog problems;
  private final Map<String, YamlNode> values = new HashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();

  private Section(String what, YamlNode.Mapping mapping, ProblemLog problems) {
    this.what = what;
    this.mapping = mapping;
    this.problems = problems;
    mapping.entries().forEach(entry -> values.put(entry.key().text(), entry.value()));
  }

  /** Returns the section that {@code node} is, or empty after reporting that it is not one. */
  public static Optional<Section> of(String what, YamlNode node, ProblemLog problems) {
    if (node instanceof YamlNode.Mapping mapping) {
      return Optional.of(new Section(what, mapping, problems));
    }
    problems.add(
        "wrong-kind",
        node.place(),
        WrongKind.of("Nội dung của " + what, "một nhóm khóa", found(node)),
        node instanceof YamlNode.Scalar scalar && scalar.plain()
            ? YamlSyntax.gluedAdvice(scalar.text())
            : "");
    return Optional.empty();
  }

  /** Long text is not quoted: it may tell of people. */
  private static String found(YamlNode node) {
    if (node instanceof YamlNode.Scalar scalar) {
      return scalar.isBlank()
          ? "bỏ trống"
          : "ghi " + (scalar.text().indexOf(' ') < 0 ? scalar.label() : "một dòng văn bản");
    }
    return "là " + node.label();
  }

  /** Returns where the section starts. */
  public Place place() {
    return mapping.place();
  }

  /**
   * Returns where the key's value starts, or where the section starts when there is no such key.
   */
  public Place place(String key) {
    YamlNode value = values.get(key);
    return value == null ? place() : value.place();
  }

  /** Returns where a key itself stands, not what follows it; the section's place without it. */
  public Place keyPlace(String key) {
    return mapping.entries().stream()
        .filter(entry -> entry.key().text().equals(key))
        .map(entry -> entry.key().place())
        .findFirst()
        .orElse(place());
  }

  /** Returns every entry; every key counts as asked for. */
  public List<YamlNode.Entry> entries() {
    asked.addAll(values.keySet());
    return mapping.entries();
  }

  /** Returns the names of its keys; none of them counts as asked for. */
  public List<String> keys() {
    return mapping.entries().stream().map(entry -> entry.key().text()).toList();
  }

  /** Says whether a key holds a group with one of some keys; it does not count as asked for. */
  public boolean isGroupWith(String key, List<String> inner) {
    return values.get(key) instanceof YamlNode.Mapping group
        && group.entries().stream().anyMatch(entry -> inner.contains(entry.key().text()));
  }

  /** Says whether the key is there. */
  public boolean has(String key) {
    return values.containsKey(key);
  }

  /** Returns the key's value. */
  public Optional<YamlNode> node(String key) {
    asked.add(key);
    return Optional.ofNullable(values.get(key));
  }

  /** Returns the key's value; reports when it is missing. */
  public Optional<YamlNode> required(String key) {
    Optional<YamlNode> value = node(key);
    if (value.isEmpty()) {
      problems.add(
          "missing-key",
          place(),
          "Thiếu khóa \"" + key + "\" trong " + what + ".",
          "Hãy thêm \"" + key + ": …\".");
    }
    return value;
  }

  /** Returns the text of a key that must be there; empty text after reporting that it is not. */
  public String requiredText(String key) {
    return required(key).map(node -> text(key, node)).orElse("");
  }

  /** Returns the text of a key; empty when it is not there. */
  public String text(String key) {
    return node(key).map(node -> text(key, node)).orElse("");
  }

  private String text(String key, YamlNode node) {
    if (node instanceof YamlNode.Scalar scalar && scalar.isBlank()) {
      problems.add(
          "wrong-kind",
          node.place(),
          WrongKind.of("Khóa \"" + key + "\"", "một dòng văn bản", node),
          "Không có thì xóa cả khóa \"" + key + "\", hoặc ghi \"\".");
      return "";
    }
    return scalar(node, "một dòng văn bản").map(YamlNode.Scalar::text).orElse("");
  }

  /** Returns the scalar that {@code node} is, or empty after reporting that it is not one. */
  public Optional<YamlNode.Scalar> scalar(YamlNode node, String expected) {
    if (node instanceof YamlNode.Scalar scalar && !scalar.isBlank()) {
      return Optional.of(scalar);
    }
    problems.add("wrong-kind", node.place(), WrongKind.of(subject(node), expected, node));
    return Optional.empty();
  }

  private String subject(YamlNode node) {
    for (YamlNode.Entry entry : mapping.entries()) {
      String key = "\"" + entry.key().text() + "\"";
      if (entry.value() == node) {
        return "Khóa " + key;
      } else if (entry.value() instanceof YamlNode.Sequence list && list.items().contains(node)) {
        return "Mỗi mục của " + key;
      }
    }
    return "Giá trị";
  }

  /** Returns the truth value of a key, or {@code otherwise} when it is not there. */
  public boolean flag(String key, boolean otherwise) {
    return node(key)
        .flatMap(node -> scalar(node, "true hoặc false"))
        .flatMap(
            scalar -> {
              if (scalar.text().equals("true") || scalar.text().equals("false")) {
                return Optional.of(scalar.text().equals("true"));
              }
              problems.add(
                  "wrong-kind",
                  scalar.place(),
                  WrongKind.of(subject(scalar), "true hoặc false", scalar));
              return Optional.empty();
            })
        .orElse(otherwise);
  }

  /** Returns the number of a key. */
  public Optional<BigDecimal> number(String key) {
    return node(key)
        .flatMap(node -> scalar(node, "một số"))
        .flatMap(
            scalar -> {
              Optional<BigDecimal> number = Scalars.decimal(scalar.text());
              if (number.isEmpty()) {
                problems.add(
                    "wrong-kind",
                    scalar.place(),
                    WrongKind.of(subject(scalar), "một số", scalar),
                    Scalars.numberAdvice(scalar.text()));
              }
              return number;
            });
  }

  /** Returns the date of a key, written as year-month-day. */
  public Optional<LocalDate> date(String key) {
    return date(key, Scalars::date);
  }

  /** Returns the date of a key, written as year-month-day or as in 10/02/2025. */
  public Optional<LocalDate> day(String key) {
    return date(key, text -> Scalars.day(Likeness.bare(text)));
  }

  private Optional<LocalDate> date(String key, Function<String, Optional<LocalDate>> reading) {
    return node(key)
        .flatMap(node -> scalar(node, "một ngày"))
        .flatMap(
            scalar -> {
              Optional<LocalDate> date = reading.apply(scalar.text());
              if (date.isEmpty()) {
                problems.add(
                    "wrong-kind",
                    scalar.place(),
                    WrongKind.of(subject(scalar), "một ngày dạng năm-tháng-ngày", scalar),
                    Scalars.dateAdvice(scalar.text()));
              }
              return date;
            });
  }

  /** Returns the day of the year of a key, written {@code "MM-DD"}. */
  public Optional<MonthDay> monthDay(String key) {
    return node(key)
        .flatMap(node -> scalar(node, "một ngày trong năm"))
        .flatMap(
            scalar -> {
              try {
                return Optional.of(Scalars.monthDay(scalar.text()));
              } catch (DateTimeException e) {
                problems.add(
                    "wrong-kind",
                    scalar.place(),
                    WrongKind.of(subject(scalar), "một ngày trong năm dạng \"tháng-ngày\"", scalar),
                    "Ví dụ ngày 31 tháng 3 viết là \"03-31\" hoặc 31/3.");
                return Optional.empty();
              }
            });
  }

  /** Returns the section under a key. */
  public Optional<Section> section(String key, String name) {
    return node(key).flatMap(node -> of(name, node, problems));
  }

  /** Returns the items of a list under a key; empty when it is not there. */
  public List<YamlNode> items(String key) {
    Optional<YamlNode> node = node(key);
    if (node.isEmpty()) {
      return List.of();
    }
    if (node.get() instanceof YamlNode.Sequence sequence) {
      return sequence.items();
    }
    problems.add(
        "wrong-kind",
        node.get().place(),
        WrongKind.of("Khóa \"" + key + "\"", "một danh sách", node.get()),
        "Hãy viết mỗi mục một dòng bắt đầu bằng \"- \", hoặc [a, b].");
    return List.of();
  }

  /** Returns the names in a list under a key, or the single name that stands there. */
  public List<YamlNode.Scalar> names(String key) {
    Optional<YamlNode> node = node(key);
    if (node.isPresent() && node.get() instanceof YamlNode.Scalar single) {
      return scalar(single, "một tên").map(List::of).orElse(List.of());
    }
    List<YamlNode.Scalar> names = new ArrayList<>();
    items(key).forEach(item -> scalar(item, "một tên").ifPresent(names::add));
    return names;
  }

  /** Reports the keys that nobody asked for. */
  public void finish() {
    String before = "";
    for (YamlNode.Entry entry : mapping.entries()) {
      String key = entry.key().text();
      String number = before;
      before = entry.value() instanceof YamlNode.Scalar value ? value.text() : "";
      if (!asked.contains(key)) {
        problems.add(
            "unknown-key",
            entry.key().place(),
            "Khóa \"" + key + "\" không có trong " + what + ".",
            entry.value() instanceof YamlNode.Scalar value && value.isBlank()
                ? blankAdvice(key, number)
                : Suggestion.advice(key, asked));
      }
    }
  }

  /**
   * @param before what stands before the key, as 2 does in {@code points: 2,5}
   */
  private static String blankAdvice(String key, String before) {
    if (key.matches("\\d+%?")) {
      return before.matches("-?\\d+")
          ? "Số thập phân viết với dấu chấm: "
              + before
              + "."
              + key.replace("%", "")
              + " thay cho "
              + before
              + ","
              + key
              + "."
          : "Số thập phân viết với dấu chấm, ví dụ 2.5.";
    }
    return key.indexOf(':') > 0
        ? "Thiếu dấu cách sau dấu hai chấm."
        : "Có thể đây là phần sau dấu phẩy của một câu: hãy đặt cả câu trong dấu nháy kép.";
  }
}
