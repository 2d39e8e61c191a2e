package vn.antq.rules.internal.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.antq.rules.internal.document.Section;
import vn.antq.rules.internal.document.WrongKind;
import vn.antq.rules.internal.document.YamlNode;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.internal.text.Suggestion;
import vn.antq.rules.pack.Basis;
import vn.antq.rules.pack.Changeability;
import vn.antq.rules.pack.Circumstance;
import vn.antq.rules.pack.Citation;
import vn.antq.rules.pack.Derivation;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.FactDefinition.Fallback;
import vn.antq.rules.pack.RecordDefinition;
import vn.antq.rules.pack.Vocabulary;
import vn.antq.rules.problem.Place;
import vn.antq.rules.value.Enumeration;
import vn.antq.rules.value.FactType;
import vn.antq.rules.value.Level;
import vn.antq.rules.value.ListOf;
import vn.antq.rules.value.OneOf;
import vn.antq.rules.value.ScalarType;

/** Reads {@code facts.yaml}. */
final class VocabularyReader {

  private static final String ENUM = "enum";

  private static final List<String> SCALAR_TYPES =
      Stream.concat(ScalarType.named().stream().map(ScalarType::keyword), Stream.of(ENUM)).toList();

  private final String origin;
  private final String document;
  private final Vocabulary used;
  private final Map<String, List<String>> verdicts;
  private final ProblemLog problems;
  private final OnlyWhenReader onlyWhen;
  private final DerivationReader derivations;
  private final Map<String, Enumeration> enumerations = new LinkedHashMap<>();
  private final Map<String, FactDefinition> facts = new LinkedHashMap<>();
  private final Map<String, RecordDefinition> records = new LinkedHashMap<>();

  private VocabularyReader(
      String origin,
      String document,
      Vocabulary used,
      Map<String, List<String>> verdicts,
      ProblemLog problems) {
    this.origin = origin;
    this.document = document;
    this.used = used;
    this.verdicts = verdicts;
    this.problems = problems;
    this.onlyWhen = new OnlyWhenReader(problems, this::value);
    this.derivations = new DerivationReader(problems);
  }

  /**
   * Returns the vocabulary, the words of used packs first.
   *
   * @param origin name of the pack
   * @param document short name of its document, for citations
   * @param used the words of used packs
   * @param verdicts names of used packs to their outcome codes, best first
   */
  static Vocabulary read(
      Section root,
      String origin,
      String document,
      Vocabulary used,
      Map<String, List<String>> verdicts,
      ProblemLog problems) {
    return new VocabularyReader(origin, document, used, verdicts, problems).read(root);
  }

  private Vocabulary read(Section root) {
    root.section("enums", "các danh mục lựa chọn").ifPresent(this::enumerations);
    Map<String, String> lists = new LinkedHashMap<>();
    root.section("facts", "các dữ kiện")
        .ifPresent(section -> section.entries().forEach(entry -> fact(entry, lists)));
    root.section("records", "các loại bản ghi")
        .ifPresent(section -> section.entries().forEach(entry -> record(entry, lists)));
    root.finish();
    checkReferences(lists);
    return new Vocabulary(facts, records, enumerations).after(used);
  }

  private void enumerations(Section section) {
    for (YamlNode.Entry entry : section.entries()) {
      String name = entry.key().text();
      Names.checkType(name, entry.key().place(), problems);
      if (used.enumerations().containsKey(name)) {
        redefined("Danh mục lựa chọn", name, entry.key().place());
        continue;
      }
      Section.of("danh mục lựa chọn " + name, entry.value(), problems)
          .ifPresent(codes -> enumerations.put(name, enumeration(name, codes)));
    }
  }

  /**
   * Returns the enumeration whose codes with labels are the entries of {@code section}, in rising
   * order.
   */
  private Enumeration enumeration(String name, Section section) {
    List<Level> levels = new ArrayList<>();
    for (YamlNode.Entry entry : section.entries()) {
      Names.checkCode(entry.key().text(), entry.key().place(), problems);
      String label =
          section.scalar(entry.value(), "một tên tiếng Việt").map(YamlNode.Scalar::text).orElse("");
      levels.add(new Level(name, entry.key().text(), levels.size(), label));
    }
    if (levels.isEmpty()) {
      problems.add("empty", section.place(), "Danh mục lựa chọn " + name + " chưa có giá trị nào.");
    }
    return new Enumeration(name, levels);
  }

  private void redefined(String what, String name, Place place) {
    problems.add(
        "defined-twice",
        place,
        what + " \"" + name + "\" đã có trong gói mà gói này dùng (uses).",
        "Hãy bỏ phần này và dùng lại tên đã có, hoặc chọn tên khác.");
  }

  private void fact(YamlNode.Entry entry, Map<String, String> lists) {
    String name = entry.key().text();
    Names.checkWord(name, entry.key().place(), problems);
    if (used.facts().containsKey(name)) {
      redefined("Dữ kiện", name, entry.key().place());
      return;
    }
    Section.of("dữ kiện " + name, entry.value(), problems)
        .map(section -> fact(name, section, lists))
        .ifPresentOrElse(
            fact -> facts.put(name, fact), () -> problems.leaveUnread("dữ kiện " + name));
  }

  private FactDefinition fact(String name, Section section, Map<String, String> lists) {
    String label = section.requiredText("label");
    String unit = section.text("unit");
    Changeability changeability = changeability(section);
    String help = section.text("help");
    Optional<BigDecimal> min = Optional.empty();
    Optional<BigDecimal> max = Optional.empty();
    String atMost = "";
    String atLeast = "";
    List<Circumstance> circumstances = List.of();
    Optional<Fallback> fallback = Optional.empty();
    Optional<BigDecimal> step = Optional.empty();
    Optional<Derivation> derivation = Optional.empty();
    FactType type;
    Optional<DerivationReader.Written> written =
        section.has("list")
            ? Optional.empty()
            : derivations.beside(section).or(() -> derivations.ofRecords(section));
    if (section.has("list")) {
      String record = section.text("list");
      type = new ListOf(record);
      circumstances = onlyWhen.written(section);
      String other = lists.putIfAbsent(record, name);
      if (other != null) {
        problems.add(
            "record-in-two-lists",
            section.place("list"),
            "Loại bản ghi " + record + " đã thuộc danh sách \"" + other + "\".",
            "Mỗi loại bản ghi chỉ thuộc một danh sách.");
      }
    } else if (written.isPresent()) {
      type = written.get().type();
      derivation = written.get().how();
      unit = unit.isEmpty() ? written.get().unit() : unit;
    } else if (section.has("verdict")) {
      type = enumType(section);
      derivation = Optional.of(verdict(section));
      checkVerdict(section, type);
    } else {
      type = scalarType(section);
      min = least(section, type);
      max = section.number("max");
      step = step(section, type);
      atMost = section.text("atMost");
      atLeast = section.text("atLeast");
      circumstances = onlyWhen.written(section);
      if (section.has("default")) {
        fallback = fallback(name, section, type);
      }
      checkNumbers(section, type, unit, min, max, atMost + atLeast, fallback);
    }
    section.finish();
    return new FactDefinition(
        name,
        label,
        type,
        unit,
        min,
        max,
        step,
        atMost,
        atLeast,
        circumstances,
        changeability,
        fallback,
        derivation,
        help,
        section.place());
  }

  private void checkNumbers(
      Section section,
      FactType type,
      String unit,
      Optional<BigDecimal> min,
      Optional<BigDecimal> max,
      String bound,
      Optional<Fallback> fallback) {
    boolean number = type instanceof ScalarType scalar && scalar.isNumber();
    if (!number && (!unit.isEmpty() || min.isPresent() || max.isPresent() || !bound.isEmpty())) {
      problems.add(
          "meaningless-key",
          section.place(),
          "Các khóa unit, min, max, atMost, atLeast chỉ dùng cho dữ kiện là số.",
          "Hãy xóa các khóa đó.");
    }
    if (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0) {
      problems.add(
          "empty-range", section.place("min"), "Giá trị nhỏ nhất lớn hơn giá trị lớn nhất.");
    }
    if (number && fallback.isPresent()) {
      BigDecimal value = new BigDecimal(String.valueOf(fallback.get().value()));
      if (min.isPresent() && value.compareTo(min.get()) < 0
          || max.isPresent() && value.compareTo(max.get()) > 0) {
        problems.add(
            "out-of-bounds",
            section.place("default"),
            "Giá trị ngầm định nằm ngoài khoảng cho phép.");
      }
    }
  }

  /** What the values are multiples of: marks in quarters, in halves. */
  private Optional<BigDecimal> step(Section section, FactType type) {
    Optional<BigDecimal> step = section.number("step");
    boolean number = type instanceof ScalarType scalar && scalar.isNumber();
    if (section.has("step") && !number) {
      problems.add(
          "meaningless-key",
          section.keyPlace("step"),
          "Khóa step chỉ dùng cho dữ kiện là số.",
          "Hãy xóa khóa đó.");
      return Optional.empty();
    } else if (step.isPresent() && step.get().signum() <= 0) {
      problems.add(
          "rounding-step",
          section.place("step"),
          "Bước của một số (step) phải lớn hơn 0.",
          "Ví dụ step: 0.25, step: 0.5 hoặc step: 1.");
      return Optional.empty();
    }
    return step;
  }

  /**
   * Whole numbers count something, so they are not negative unless the vocabulary says otherwise.
   */
  private static Optional<BigDecimal> least(Section section, FactType type) {
    Optional<BigDecimal> stated = section.number("min");
    return stated.isEmpty() && type.equals(FactType.INTEGER)
        ? Optional.of(BigDecimal.ZERO)
        : stated;
  }

  private Derivation.VerdictOf verdict(Section section) {
    String unless = section.text("unless");
    String decision = section.text("decision");
    if (unless.isEmpty() && !decision.isEmpty()) {
      problems.add(
          "meaningless-key",
          section.place("decision"),
          "Khóa decision chỉ dùng khi có unless.",
          "Hãy xóa khóa decision, hoặc ghi ở unless dữ kiện mà nó gọi tên.");
    }
    return new Derivation.VerdictOf(section.text("verdict"), unless, decision);
  }

  private void checkVerdict(Section section, FactType type) {
    String pack = section.text("verdict");
    List<String> outcomes = verdicts.get(pack);
    if (outcomes == null) {
      problems.add(
          "unknown-pack",
          section.place("verdict"),
          "Gói \"" + pack + "\" không có trong danh sách uses của pack.yaml.",
          Suggestion.advice(pack, verdicts.keySet()));
    } else if (type instanceof OneOf oneOf
        && !oneOf.enumeration().codes().equals(reversed(outcomes))) {
      problems.add(
          "verdict-codes",
          section.place("of"),
          "Các giá trị của "
              + oneOf.enumeration().name()
              + " phải đúng là các kết quả của gói "
              + pack
              + ", xếp từ thấp lên cao: "
              + String.join(", ", reversed(outcomes))
              + ".");
    }
  }

  private static List<String> reversed(List<String> items) {
    List<String> reversed = new ArrayList<>(items);
    java.util.Collections.reverse(reversed);
    return reversed;
  }

  private FactType scalarType(Section section) {
    String name = section.requiredText("type");
    if (name.equals(ENUM)) {
      return enumType(section);
    }
    return ScalarType.named().stream()
        .filter(type -> type.keyword().equals(name))
        .findFirst()
        .orElseGet(
            () -> {
              if (!name.isEmpty()) {
                problems.add(
                    "unknown-type",
                    section.place("type"),
                    "Không có kiểu \"" + name + "\".",
                    Suggestion.advice(name, SCALAR_TYPES));
              }
              return FactType.TEXT;
            });
  }

  private FactType enumType(Section section) {
    String name = section.requiredText("of");
    Enumeration enumeration = enumerations.get(name);
    if (enumeration == null) {
      enumeration = used.enumerations().get(name);
    }
    if (enumeration != null) {
      return new OneOf(enumeration);
    }
    if (!name.isEmpty()) {
      Set<String> known = new LinkedHashSet<>(enumerations.keySet());
      known.addAll(used.enumerations().keySet());
      problems.add(
          "unknown-enum",
          section.place("of"),
          "Không có danh mục lựa chọn \"" + name + "\" trong enums.",
          Suggestion.advice(name, known));
    }
    return FactType.TEXT;
  }

  private Optional<Fallback> fallback(String name, Section section, FactType type) {
    return section
        .section("default", "giá trị ngầm định của " + name)
        .flatMap(
            inner -> {
              Basis basis =
                  BasisReader.required(
                      "giá trị ngầm định của " + name, inner, Optional.empty(), problems);
              String note = inner.text("note");
              Optional<Object> value =
                  inner
                      .required("value")
                      .flatMap(node -> inner.scalar(node, type.label()))
                      .flatMap(scalar -> value(scalar, type));
              inner.finish();
              return value.map(
                  known -> new Fallback(known, basis, note, origin, new Citation(document, "")));
            });
  }

  private Optional<Object> value(YamlNode.Scalar scalar, FactType type) {
    Optional<Object> value =
        type instanceof ScalarType known ? known.read(scalar.text()) : Optional.of(scalar.text());
    if (value.isEmpty()) {
      problems.add("wrong-type", scalar.place(), WrongKind.of("Giá trị", type.label(), scalar));
    }
    return value;
  }

  private void record(YamlNode.Entry entry, Map<String, String> lists) {
    String name = entry.key().text();
    Names.checkType(name, entry.key().place(), problems);
    if (used.records().containsKey(name)) {
      redefined("Loại bản ghi", name, entry.key().place());
      return;
    }
    if (enumerations.containsKey(name) || used.enumerations().containsKey(name)) {
      problems.add(
          "defined-twice",
          entry.key().place(),
          "Tên \"" + name + "\" đã là một danh mục lựa chọn nên không thể là loại bản ghi.",
          "Hãy chọn tên khác.");
      return;
    }
    Section.of("loại bản ghi " + name, entry.value(), problems)
        .ifPresent(
            section -> {
              List<FactDefinition> fields = new ArrayList<>();
              for (YamlNode.Entry field : section.entries()) {
                Names.checkWord(field.key().text(), field.key().place(), problems);
                Section.of("trường " + field.key().text(), field.value(), problems)
                    .map(inner -> field(field.key().text(), inner))
                    .ifPresent(fields::add);
              }
              String list = lists.get(name);
              if (list == null) {
                problems.add(
                    "record-without-list",
                    entry.key().place(),
                    "Loại bản ghi " + name + " chưa thuộc danh sách nào trong facts.",
                    "Hãy thêm một dữ kiện {list: " + name + ", label: …}.");
              }
              records.put(
                  name, new RecordDefinition(name, list == null ? "" : list, meant(name, fields)));
            });
  }

  private Changeability changeability(Section section) {
    if (!section.has("changeable")) {
      return Changeability.OPEN;
    }
    String code = section.text("changeable");
    for (Changeability known : Changeability.values()) {
      if (known.code().equals(code)) {
        return known;
      }
    }
    problems.add(
        "wrong-kind",
        section.place("changeable"),
        "changeable là true, false hoặc judged; đang ghi \"" + code + "\".",
        "true: đơn vị còn làm khác được trong kỳ; false: việc đã qua hoặc không do đơn vị quyết"
            + " định; judged: do người có thẩm quyền kết luận, xếp loại.");
    return Changeability.PAST;
  }

  private FactDefinition field(String name, Section section) {
    String label = section.requiredText("label");
    Optional<DerivationReader.Written> derived = derivations.beside(section);
    if (derived.isPresent()) {
      return derivedField(name, label, section, derived.get());
    }
    FactType type = scalarType(section);
    FactDefinition field =
        new FactDefinition(
            name,
            label,
            type,
            section.text("unit"),
            least(section, type),
            section.number("max"),
            step(section, type),
            "",
            "",
            onlyWhen.written(section),
            changeability(section),
            Optional.empty(),
            Optional.empty(),
            section.text("help"),
            section.place());
    section.finish();
    return field;
  }

  private FactDefinition derivedField(
      String name, String label, Section section, DerivationReader.Written derived) {
    String unit = section.text("unit");
    FactDefinition field =
        new FactDefinition(
            name,
            label,
            derived.type(),
            unit.isEmpty() ? derived.unit() : unit,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "",
            "",
            List.of(),
            changeability(section),
            Optional.empty(),
            derived.how(),
            section.text("help"),
            section.place());
    section.finish();
    return field;
  }

  /** Returns the fields with what they say of each other read. */
  private List<FactDefinition> meant(String record, List<FactDefinition> fields) {
    Map<String, FactDefinition> words = new LinkedHashMap<>();
    fields.forEach(field -> words.put(field.name(), field));
    DerivationCheck check =
        new DerivationCheck(words, words, record, type -> Optional.empty(), this::value, problems);
    return fields.stream().map(field -> check.checked(meant(field, words))).toList();
  }

  private FactDefinition meant(FactDefinition fact, Map<String, FactDefinition> words) {
    return fact.onlyWhen().isEmpty() ? fact : with(fact, onlyWhen.read(fact, words));
  }

  private static FactDefinition with(FactDefinition fact, List<Circumstance> circumstances) {
    return new FactDefinition(
        fact.name(),
        fact.label(),
        fact.type(),
        fact.unit(),
        fact.min(),
        fact.max(),
        fact.step(),
        fact.atMost(),
        fact.atLeast(),
        circumstances,
        fact.changeability(),
        fact.fallback(),
        fact.derivation(),
        fact.help(),
        fact.place());
  }

  private void checkReferences(Map<String, String> lists) {
    lists.forEach(
        (record, list) -> {
          if (!records.containsKey(record)) {
            problems.add(
                "unknown-record",
                place(list),
                "Không có loại bản ghi \"" + record + "\" trong records.",
                Suggestion.advice(record, records.keySet()));
          }
        });
    Map<String, FactDefinition> words = new LinkedHashMap<>(used.facts());
    words.putAll(facts);
    DerivationCheck check =
        new DerivationCheck(
            facts,
            words,
            "",
            type -> Optional.ofNullable(records.get(type)).or(() -> used.record(type)),
            this::value,
            problems);
    for (FactDefinition fact : List.copyOf(facts.values())) {
      facts.put(fact.name(), meant(fact, words));
      if (!fact.atMost().isEmpty()) {
        checkNumeric(fact, fact.atMost());
      }
      if (!fact.atLeast().isEmpty() && !isList(fact.atLeast())) {
        checkNumeric(fact, fact.atLeast());
      }
      facts.put(fact.name(), check.checked(facts.get(fact.name())));
      words.put(fact.name(), facts.get(fact.name()));
    }
  }

  private boolean isList(String fact) {
    FactDefinition definition = facts.getOrDefault(fact, used.facts().get(fact));
    return definition != null && definition.type() instanceof ListOf;
  }

  private Place place(String fact) {
    FactDefinition definition = facts.get(fact);
    return definition == null ? Place.NOWHERE : definition.place();
  }

  private Optional<FactDefinition> lookUp(FactDefinition from, String name) {
    Optional<FactDefinition> found = Optional.ofNullable(facts.get(name)).or(() -> used.fact(name));
    if (found.isEmpty()) {
      Set<String> known = new LinkedHashSet<>(facts.keySet());
      known.addAll(used.facts().keySet());
      if (problems.isUnread("dữ kiện " + name)) {
        problems.follow();
        return found;
      }
      problems.add(
          "unknown-fact",
          from.place(),
          "Dữ kiện \"" + from.name() + "\" nhắc đến \"" + name + "\", nhưng không có dữ kiện đó.",
          Suggestion.advice(name, known));
    }
    return found;
  }

  private void checkNumeric(FactDefinition from, String name) {
    lookUp(from, name)
        .filter(
            found ->
                !found.type().equals(from.type())
                    || !(found.type() instanceof ScalarType type && type.isNumber()))
        .ifPresent(found -> notA(from, found, "số cùng kiểu với \"" + from.name() + "\""));
    lookUp(from, name)
        .filter(found -> found.derivation().isPresent())
        .ifPresent(
            found ->
                problems.add(
                    "wrong-type",
                    from.place(),
                    "\"" + found.name() + "\" được tính ra nên không làm giới hạn được.",
                    "Hãy nêu một dữ kiện mà hồ sơ khai."));
  }

  private void notA(FactDefinition from, FactDefinition found, String expected) {
    problems.add(
        "wrong-type",
        from.place(),
        WrongKind.of("\"" + found.name() + "\"", expected, "là " + found.type().label()));
  }
}
