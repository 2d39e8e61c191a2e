package vn.antq.rules.internal.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.antq.rules.internal.document.Section;
import vn.antq.rules.internal.document.WrongKind;
import vn.antq.rules.internal.document.YamlNode;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.internal.reading.CriteriaReader.CriteriaSet;
import vn.antq.rules.internal.text.Suggestion;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.pack.Basis;
import vn.antq.rules.pack.Citation;
import vn.antq.rules.pack.Criterion;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.Figure;
import vn.antq.rules.pack.Group;
import vn.antq.rules.pack.Limit;
import vn.antq.rules.pack.Quota;
import vn.antq.rules.pack.Rounding;
import vn.antq.rules.pack.TotalRule;
import vn.antq.rules.pack.UnitType;
import vn.antq.rules.pack.UnitType.Authority;
import vn.antq.rules.pack.UnitType.Deadline;
import vn.antq.rules.pack.UnitType.PeriodDefinition;
import vn.antq.rules.pack.UnitType.RollUpDefinition;
import vn.antq.rules.pack.UnitType.RuleFile;
import vn.antq.rules.pack.UnitType.ScopeCondition;
import vn.antq.rules.pack.UnitType.ValidTo;
import vn.antq.rules.pack.Vocabulary;
import vn.antq.rules.problem.Place;
import vn.antq.rules.value.FactType;
import vn.antq.rules.value.ScalarType;

/** Reads the entries under {@code units} of {@code pack.yaml}, with the sets that they name. */
final class UnitReader {

  private static final int MAX_UNITS = 100;

  private final Files files;
  private final String origin;
  private final String document;
  private final Vocabulary vocabulary;
  private final Map<String, String> outcomes;
  private final Map<String, Figure> shared;
  private final Map<String, UnitType> base;
  private final boolean edition;
  private final ProblemLog problems;
  private final Map<String, CriteriaSet> sets = new HashMap<>();
  private final Map<String, List<String>> unitsOfSet = new HashMap<>();
  private final Set<String> unreadableSets = new HashSet<>();
  private boolean unreadable;

  /**
   * Creates a reader.
   *
   * @param origin name of the pack
   * @param document short name of the document, for citations
   * @param outcomes codes of the pack's outcomes, with their labels
   * @param shared figures of the whole pack
   * @param base unit types of the pack that is extended, with what is replaced in them
   * @param edition whether the pack is a further edition of the one that it extends
   */
  UnitReader(
      Files files,
      String origin,
      String document,
      Vocabulary vocabulary,
      Map<String, String> outcomes,
      Map<String, Figure> shared,
      Map<String, UnitType> base,
      boolean edition,
      ProblemLog problems) {
    this.files = files;
    this.origin = origin;
    this.document = document;
    this.vocabulary = vocabulary;
    this.outcomes = outcomes;
    this.shared = shared;
    this.base = base;
    this.edition = edition;
    this.problems = problems;
  }

  /** The files of the pack that is read. */
  interface Files {

    /**
     * Returns the root of a YAML file, or empty when there is none or after reporting why it cannot
     * be read.
     */
    Optional<Section> root(String file);

    /** Returns the text of a file, or empty when there is none. */
    Optional<String> text(String file);

    /** Returns what to call a file when telling a person about it. */
    String display(String file);
  }

  /**
   * A set of criteria as a unit type names it.
   *
   * @param name name of its files
   * @param through the provision that refers to it; empty when it is the unit type's own
   * @param place where the unit type names it
   */
  private record SetReference(String name, String through, Place place) {}

  /** Returns the unit types by name. */
  Map<String, UnitType> read(List<YamlNode> items) {
    Map<String, UnitType> units = new LinkedHashMap<>(base);
    if (items.size() > MAX_UNITS) {
      problems.add(
          "too-complex",
          items.get(MAX_UNITS).place(),
          "Gói có " + items.size() + " loại đơn vị; nhiều nhất " + MAX_UNITS + ".",
          "Hãy tách thành nhiều gói.");
      return units;
    }
    noteSets(items);
    Set<String> seen = new HashSet<>();
    for (YamlNode item : items) {
      Section.of("loại đơn vị", item, problems)
          .map(this::unit)
          .ifPresent(
              unit -> {
                if (unreadable) {
                  // Its rules would be accused of criteria and figures that nobody could read.
                  units.remove(unit.type());
                } else {
                  units.put(unit.type(), unit);
                }
                if (!seen.add(unit.type())) {
                  problems.add(
                      "defined-twice",
                      unit.place(),
                      "Loại đơn vị " + unit.type() + " khai hai lần.");
                }
              });
    }
    unreadable = false;
    Set<String> types = new HashSet<>(base.keySet());
    types.addAll(seen);
    RollUpCheck.check(units, types, problems);
    base.values().stream()
        .filter(unit -> !seen.contains(unit.type()))
        .forEach(this::checkReplacedPoints);
    return units;
  }

  /** Points that are replaced must still sum to the scale of a unit type that is not mentioned. */
  private void checkReplacedPoints(UnitType unit) {
    unit.criteria().stream()
        .flatMap(criterion -> criterion.awards().stream())
        .filter(award -> award.origin().equals(origin) && award.points().isPresent())
        .findFirst()
        .ifPresent(
            award -> {
              SheetCheck sheet = new SheetCheck(unit.groups(), unit.criteria(), problems);
              checkPoints(unit.type(), award.place(), award.place(), unit.scale(), sheet);
              sheet.check(unit.type(), unit.scale(), unit.total(), award.place());
            });
  }

  /**
   * A set that names its unit type can only be held against pack.yaml when all of that is known.
   */
  private void noteSets(List<YamlNode> items) {
    ProblemLog ignored = new ProblemLog();
    for (YamlNode item : items) {
      Section.of("loại đơn vị", item, ignored)
          .ifPresent(
              section -> {
                String type = section.has("type") ? section.text("type") : "";
                for (SetReference set : setsOf(section, type, ignored)) {
                  unitsOfSet.computeIfAbsent(set.name(), key -> new ArrayList<>()).add(type);
                }
              });
    }
  }

  private static List<SetReference> setsOf(Section unit, String type, ProblemLog problems) {
    List<SetReference> references = new ArrayList<>(sets(unit, "adds", "", problems));
    references.addAll(sets(unit, "sets", type, problems));
    return references;
  }

  private static List<SetReference> sets(
      Section unit, String key, String otherwise, ProblemLog problems) {
    if (!unit.has(key)) {
      return otherwise.isEmpty()
          ? List.of()
          : List.of(new SetReference(otherwise, "", unit.place("type")));
    }
    List<SetReference> references = new ArrayList<>();
    for (YamlNode item : unit.items(key)) {
      if (item instanceof YamlNode.Scalar name) {
        add(new SetReference(name.text(), "", name.place()), references, problems);
        continue;
      }
      Section.of("bộ tiêu chí", item, problems)
          .ifPresent(
              section -> {
                add(
                    new SetReference(
                        section.requiredText("set"), section.text("through"), section.place("set")),
                    references,
                    problems);
                section.finish();
              });
    }
    return references;
  }

  private static void add(SetReference set, List<SetReference> references, ProblemLog problems) {
    if (references.stream().noneMatch(other -> other.name().equals(set.name()))) {
      references.add(set);
    } else {
      problems.add(
          "defined-twice",
          set.place(),
          "Bộ tiêu chí \"" + set.name() + "\" nêu hai lần.",
          "Hãy bỏ một trong hai.");
    }
  }

  private UnitType unit(Section section) {
    unreadable = false;
    UnitType inherited = base.get(section.has("type") ? section.text("type") : "");
    return inherited == null ? whole(section) : over(inherited, section);
  }

  /**
   * What an extending pack says of a unit type that it extends; what it does not say stays as it
   * was.
   */
  private UnitType over(UnitType inherited, Section section) {
    String label = section.text("label");
    section.text("citation");
    section.text("note");
    Optional<BigDecimal> scale = section.number("scale").or(inherited::scale);
    PeriodDefinition period =
        section.section("period", "kỳ đánh giá").map(this::period).orElse(inherited.period());
    if (section.has("period")) {
      Overlay.checkLocal("kỳ đánh giá", period.basis(), period.place(), edition, problems);
    }
    Optional<Deadline> deadline =
        section
            .section("decidedBefore", "thời hạn")
            .flatMap(this::deadline)
            .or(inherited::deadline);
    List<Authority> authorities = new ArrayList<>();
    for (YamlNode item : section.items("authority")) {
      Section.of("thẩm quyền", item, problems)
          .ifPresent(inner -> authorities.add(authority(inner)));
    }
    Optional<ValidTo> validTo =
        section
            .section("validTo", "thời hạn áp dụng")
            .flatMap(this::validTo)
            .or(inherited::validTo);
    if (section.has("validTo")) {
      validTo.ifPresent(
          limit ->
              Overlay.checkLocal(
                  "thời hạn áp dụng", limit.basis(), section.place("validTo"), edition, problems));
    }
    List<RollUpDefinition> rollUps = new ArrayList<>(inherited.rollUps());
    if (edition && section.has("rollUp")) {
      rollUps.clear();
    }
    for (RollUpDefinition rollUp : rollUps(section)) {
      if (!edition
          && inherited.rollUps().stream().anyMatch(other -> other.fact().equals(rollUp.fact()))) {
        problems.add(
            "defined-twice",
            rollUp.place(),
            "Gói gốc đã đếm dữ kiện \"" + rollUp.fact() + "\" từ các đơn vị trực thuộc.",
            "Hãy bỏ mục này; muốn đếm cách khác thì đếm vào một dữ kiện mới của gói này.");
      } else {
        rollUps.add(rollUp);
      }
    }
    List<String> clauses = new ArrayList<>(inherited.clauses());
    clauses.addAll(clauses(section));
    List<Group> groups = new ArrayList<>(inherited.groups());
    Map<String, Figure> figures = new LinkedHashMap<>(inherited.figures());
    addShared(figures);
    List<Criterion> criteria = new ArrayList<>(inherited.criteria());
    List<Limit> limits = new ArrayList<>(inherited.limits());
    List<RuleFile> rules = new ArrayList<>(inherited.ruleFiles());
    for (SetReference set : sets(section, "adds", "", problems)) {
      add(set, figures, criteria, limits, groups, rules);
    }
    Optional<TotalRule> total = total(section).or(inherited::total);
    boolean replaced = edition && section.has("ranking");
    List<Quota> quotas =
        quotaReader(figures, scale).read(section, replaced ? List.of() : inherited.quotas());
    section.finish();
    SheetCheck sheet = new SheetCheck(groups, criteria, problems);
    checkPoints(inherited.type(), section.place(), section.place("scale"), scale, sheet);
    sheet.check(inherited.type(), scale, total, section.place());
    return new UnitType(
        inherited.type(),
        label.isEmpty() ? inherited.label() : label,
        scale,
        period,
        deadline,
        authorities.isEmpty() ? inherited.authorities() : authorities,
        inherited.exclusions(),
        inherited.inclusions(),
        validTo,
        rollUps,
        clauses,
        criteria,
        limits,
        quotas,
        groups,
        total,
        figures,
        rules,
        section.place());
  }

  private void add(
      SetReference set,
      Map<String, Figure> figures,
      List<Criterion> criteria,
      List<Limit> limits,
      List<Group> groups,
      List<RuleFile> rules) {
    if (!Names.checkFolder(set.name(), set.place(), problems)) {
      return;
    }
    CriteriaSet content = content(set);
    unreadable |= unreadableSets.contains(set.name());
    files
        .text(set.name() + ".drl")
        .ifPresent(
            text ->
                rules.add(
                    new RuleFile(origin, files.display(set.name() + ".drl"), text, List.of())));
    addLimits(content, limits);
    addGroups(content, groups);
    addCriteria(content, set.through(), criteria);
    addFigures(content, figures);
  }

  private UnitType whole(Section section) {
    String type = section.requiredText("type");
    Names.checkFolder(type, section.place("type"), problems);
    String label = section.requiredText("label");
    section.text("citation");
    section.text("note");
    Optional<BigDecimal> scale = section.number("scale");
    PeriodDefinition period =
        section
            .required("period")
            .flatMap(node -> Section.of("kỳ đánh giá", node, problems))
            .map(this::period)
            .orElse(
                new PeriodDefinition(
                    MonthDay.of(1, 1),
                    MonthDay.of(12, 31),
                    Basis.ASSUMED,
                    new Citation(document, ""),
                    section.place()));
    Optional<Deadline> deadline =
        section.section("decidedBefore", "thời hạn").flatMap(this::deadline);
    List<Authority> authorities = new ArrayList<>();
    for (YamlNode item : section.items("authority")) {
      Section.of("thẩm quyền", item, problems)
          .ifPresent(inner -> authorities.add(authority(inner)));
    }
    List<ScopeCondition> exclusions =
        scopeConditions(section, "excludes", "trường hợp không áp dụng");
    List<ScopeCondition> inclusions =
        scopeConditions(section, "includes", "trường hợp được coi là áp dụng");
    Optional<ValidTo> validTo =
        section.section("validTo", "thời hạn áp dụng").flatMap(this::validTo);
    List<RollUpDefinition> rollUps = rollUps(section);
    List<String> clauses = clauses(section);
    Map<String, Figure> figures = new LinkedHashMap<>(shared);
    List<Criterion> criteria = new ArrayList<>();
    List<Limit> limits = new ArrayList<>();
    List<RuleFile> rules = new ArrayList<>();
    List<Group> groups = new ArrayList<>();
    for (SetReference set : sets(section, "sets", type, problems)) {
      add(set, figures, criteria, limits, groups, rules);
    }
    Optional<TotalRule> total = total(section);
    List<Quota> quotas = quotaReader(figures, scale).read(section, List.of());
    section.finish();
    SheetCheck sheet = new SheetCheck(groups, criteria, problems);
    checkPoints(type, section.place(), section.place("scale"), scale, sheet);
    sheet.check(type, scale, total, section.place());
    return new UnitType(
        type,
        label,
        scale,
        period,
        deadline,
        authorities,
        exclusions,
        inclusions,
        validTo,
        rollUps,
        clauses,
        criteria,
        limits,
        quotas,
        groups,
        total,
        figures,
        rules,
        section.place());
  }

  private QuotaReader quotaReader(Map<String, Figure> figures, Optional<BigDecimal> scale) {
    return new QuotaReader(
        origin, document, vocabulary, outcomes, figures, scale.isPresent(), problems);
  }

  private CriteriaSet content(SetReference reference) {
    String set = reference.name();
    CriteriaSet known = sets.get(set);
    if (known != null) {
      return known;
    }
    int before = problems.size();
    CriteriaSet content =
        files
            .root(set + ".yaml")
            .map(
                root ->
                    new CriteriaReader(origin, document, vocabulary, outcomes, problems)
                        .read(root, unitsOfSet.getOrDefault(set, List.of())))
            .orElse(CriteriaSet.EMPTY);
    sets.put(set, content);
    if (content == CriteriaSet.EMPTY && problems.size() != before) {
      unreadableSets.add(set);
    }
    if (content == CriteriaSet.EMPTY
        && problems.size() == before
        && files.text(set + ".drl").isEmpty()) {
      unreadableSets.add(set);
      problems.add(
          "missing-file",
          reference.place(),
          "Không có tệp " + set + ".yaml hay " + set + ".drl trong gói.",
          isOfBase(set)
              ? "Bộ này nằm trong gói gốc; loại đơn vị mới không dùng lại được: hãy chép hai tệp ấy"
                  + " vào gói này rồi đổi tên các mốc."
              : "");
    }
    return content;
  }

  private boolean isOfBase(String set) {
    return base.values().stream()
        .flatMap(unit -> unit.ruleFiles().stream())
        .anyMatch(file -> file.display().endsWith("/" + set + ".drl"));
  }

  private void addLimits(CriteriaSet content, List<Limit> limits) {
    for (Limit limit : content.limits()) {
      if (limits.stream().anyMatch(other -> other.id().equals(limit.id()))) {
        problems.add("defined-twice", limit.place(), "Mã " + limit.id() + " khai hai lần.");
      }
      limits.add(limit);
    }
  }

  private void addGroups(CriteriaSet content, List<Group> groups) {
    for (Group group : content.groups()) {
      Optional<Group> other =
          groups.stream()
              .filter(known -> known.code().equals(group.code()) && !known.equals(group))
              .filter(known -> known.isStructured() || group.isStructured())
              .findFirst();
      other.ifPresent(
          known ->
              problems.add(
                  "defined-twice",
                  group.place(),
                  "Nhóm \"" + group.code() + "\" đã khai ở " + known.place() + ".",
                  "Mỗi nhóm có điểm tối đa khai một lần; hãy đặt mã khác."));
      if (groups.stream().noneMatch(known -> known.label().equals(group.label()))) {
        groups.add(group);
      }
    }
  }

  /** How the total is worked out: {@code total: {notApplicable: leaves, aboveScale: false, …}}. */
  private Optional<TotalRule> total(Section unit) {
    return unit.section("total", "cách tính tổng điểm")
        .map(
            section -> {
              Optional<TotalRule.Exempt> exempt = exempt(section);
              Basis basis =
                  BasisReader.required("cách tính tổng điểm", section, Optional.empty(), problems);
              String provision = section.text("citation");
              Optional<Rounding> rounding =
                  section
                      .section("rounding", "cách làm tròn tổng điểm")
                      .flatMap(
                          inner ->
                              new RoundingReader(origin, document, problems)
                                  .read(inner, Optional.of(basis), provision));
              boolean leaves = exempt.equals(Optional.of(TotalRule.Exempt.LEAVES));
              if (leaves && !section.has("rounding")) {
                problems.add(
                    "rounding-missing",
                    section.place(),
                    "Quy điểm về thang điểm thì có thể ra số lẻ vô hạn: phải nói làm tròn thế nào.",
                    "Ví dụ rounding: {to: 0.01, how: half-up}.");
              } else if (!leaves && section.has("rounding")) {
                problems.add(
                    "meaningless-key",
                    section.keyPlace("rounding"),
                    "Tổng điểm chỉ làm tròn khi quy về thang điểm (notApplicable: leaves).",
                    "Hãy xóa khóa rounding.");
              }
              boolean above = section.flag("aboveScale", false);
              boolean below = section.flag("belowZero", false);
              section.text("note");
              section.text("source");
              section.finish();
              return new TotalRule(
                  origin,
                  exempt,
                  rounding,
                  above,
                  below,
                  basis,
                  new Citation(document, provision),
                  section.place());
            });
  }

  private Optional<TotalRule.Exempt> exempt(Section section) {
    String stated = section.text("notApplicable");
    Optional<TotalRule.Exempt> exempt =
        Arrays.stream(TotalRule.Exempt.values())
            .filter(one -> one.code().equals(stated))
            .findFirst();
    if (exempt.isEmpty() && !stated.isEmpty()) {
      problems.add(
          "unknown-value",
          section.place("notApplicable"),
          "Không có cách xử lý \"" + stated + "\" với tiêu chí không áp dụng.",
          "leaves: bỏ ra khỏi thang điểm; full: tính đủ điểm.");
    }
    return exempt;
  }

  private void addCriteria(CriteriaSet content, String through, List<Criterion> criteria) {
    for (Criterion criterion : content.criteria()) {
      if (criteria.stream().anyMatch(other -> other.id().equals(criterion.id()))) {
        problems.add(
            "defined-twice", criterion.place(), "Tiêu chí " + criterion.id() + " khai hai lần.");
      }
      criteria.add(through.isEmpty() ? criterion : criterion.through(through));
    }
  }

  /** A figure of the extended pack is replaced in one place only, where its basis is told. */
  private void addShared(Map<String, Figure> figures) {
    shared.forEach(
        (name, figure) -> {
          if (figures.putIfAbsent(name, figure) != null) {
            problems.add(
                "defined-twice",
                figure.place(),
                "Mốc \"" + name + "\" đã có trong gói gốc.",
                "Muốn thay mốc ấy thì ghi replaces: figures; nếu không thì đặt tên khác.");
          }
        });
  }

  private void addFigures(CriteriaSet content, Map<String, Figure> figures) {
    content
        .figures()
        .forEach(
            (name, figure) -> {
              if (figures.putIfAbsent(name, figure) != null) {
                problems.add(
                    "defined-twice",
                    figure.place(),
                    "Mốc \"" + name + "\" đã có ở tệp khác của cùng loại đơn vị.",
                    "Hãy đổi tên một trong hai.");
              }
            });
  }

  private PeriodDefinition period(Section section) {
    section.required("from");
    section.required("to");
    MonthDay from = section.monthDay("from").orElse(MonthDay.of(1, 1));
    MonthDay to = section.monthDay("to").orElse(MonthDay.of(12, 31));
    Basis basis = BasisReader.required("kỳ đánh giá", section, Optional.empty(), problems);
    Citation citation = citation(section);
    finish(section);
    return new PeriodDefinition(from, to, basis, citation, section.place());
  }

  private Optional<Deadline> deadline(Section section) {
    section.required("date");
    Optional<MonthDay> day = section.monthDay("date");
    Basis basis = BasisReader.required("thời hạn", section, Optional.empty(), problems);
    Citation citation = citation(section);
    finish(section);
    return day.map(known -> new Deadline(known, basis, citation));
  }

  private Authority authority(Section section) {
    section.required("from");
    LocalDate from = section.date("from").orElse(LocalDate.MIN);
    Optional<LocalDate> to = section.date("to");
    String by = section.requiredText("by");
    Basis basis = BasisReader.required("thẩm quyền", section, Optional.empty(), problems);
    Citation citation = citation(section);
    String note = section.text("note");
    finish(section);
    return new Authority(from, to, by, basis, citation, note);
  }

  private Optional<ValidTo> validTo(Section section) {
    section.required("date");
    Optional<LocalDate> date = section.date("date");
    String reason = section.requiredText("reason");
    Basis basis = BasisReader.required("thời hạn áp dụng", section, Optional.empty(), problems);
    Citation citation = citation(section);
    finish(section);
    return date.map(known -> new ValidTo(known, reason, basis, citation));
  }

  private List<ScopeCondition> scopeConditions(Section unit, String key, String what) {
    List<ScopeCondition> conditions = new ArrayList<>();
    for (YamlNode item : unit.items(key)) {
      Section.of(what, item, problems)
          .ifPresent(inner -> conditions.add(scopeCondition(inner, what)));
    }
    return conditions;
  }

  private ScopeCondition scopeCondition(Section section, String what) {
    Map<String, List<Object>> when = new LinkedHashMap<>();
    section.required("when");
    section
        .section("when", "điều kiện của " + what)
        .ifPresent(
            conditions -> {
              for (YamlNode.Entry entry : conditions.entries()) {
                String name = entry.key().text();
                when.put(name, values(name, entry.key().place(), conditions.names(name)));
              }
            });
    String reason = section.requiredText("reason");
    Basis basis = BasisReader.required("phạm vi áp dụng", section, Optional.empty(), problems);
    Citation citation = citation(section);
    finish(section);
    return new ScopeCondition(when, reason, basis, citation, section.place());
  }

  private static List<String> clauses(Section unit) {
    return unit.names("clauses").stream().map(YamlNode.Scalar::text).toList();
  }

  private List<RollUpDefinition> rollUps(Section unit) {
    List<RollUpDefinition> rollUps = new ArrayList<>();
    for (YamlNode item : unit.items("rollUp")) {
      Section.of("dữ kiện tổng hợp", item, problems)
          .ifPresent(section -> rollUps.add(rollUp(section)));
    }
    return rollUps;
  }

  private RollUpDefinition rollUp(Section section) {
    String fact = section.requiredText("fact");
    fact(fact, section.place("fact"))
        .filter(found -> !found.type().equals(FactType.INTEGER))
        .ifPresent(
            found ->
                problems.add(
                    "wrong-type",
                    section.place("fact"),
                    "Dữ kiện tổng hợp \"" + found.name() + "\" phải là số nguyên."));
    vocabulary
        .fact(fact)
        .filter(found -> found.derivation().isPresent())
        .ifPresent(
            found ->
                problems.add(
                    "meaningless-key",
                    section.place("fact"),
                    "Dữ kiện \"" + found.name() + "\" được tính từ dữ kiện khác nên không đếm.",
                    "Hãy đếm các dữ kiện mà nó được tính từ đó."));
    String type = section.requiredText("count");
    String criterion = "";
    List<String> reached = List.of();
    String field = "";
    List<Object> values = List.of();
    Optional<Section> having = section.section("having", "điều kiện đếm");
    if (having.isPresent()) {
      criterion = having.get().text("criterion");
      reached = having.get().names("outcome").stream().map(YamlNode.Scalar::text).toList();
      for (String code : reached) {
        if (!outcomes.containsKey(code)) {
          problems.add(
              "unknown-outcome",
              having.get().place("outcome"),
              "Không có kết quả \"" + code + "\" trong pack.yaml.",
              Suggestion.advice(code, outcomes));
        }
      }
      field = having.get().text("fact");
      if (!field.isEmpty()) {
        values = values(field, having.get().place("fact"), having.get().names("is"));
      }
      checkCondition(having.get(), criterion, reached, field);
      having.get().finish();
    }
    section.finish();
    return new RollUpDefinition(fact, type, criterion, reached, field, values, section.place());
  }

  /** Of several conditions only one would be looked at, and without one every unit would count. */
  private void checkCondition(
      Section having, String criterion, List<String> reached, String field) {
    List<String> stated = new ArrayList<>();
    if (!criterion.isEmpty()) {
      stated.add("criterion");
    }
    if (!reached.isEmpty()) {
      stated.add("outcome");
    }
    if (!field.isEmpty()) {
      stated.add("fact");
    }
    if (stated.size() > 1) {
      problems.add(
          "meaningless-key",
          having.place(),
          "Điều kiện đếm chỉ có một: " + String.join(", ", stated) + ".",
          "Hãy giữ một điều kiện.");
    } else if (stated.isEmpty()) {
      problems.add(
          "missing-key",
          having.place(),
          "Điều kiện đếm (having) thiếu criterion, outcome hoặc fact.",
          "Hãy thêm một điều kiện; đếm mọi đơn vị thì bỏ having.");
    } else if (field.isEmpty() == having.has("is")) {
      problems.add(
          field.isEmpty() ? "meaningless-key" : "missing-key",
          having.place(),
          "Khóa fact và khóa is của điều kiện đếm phải đi với nhau.",
          "Ví dụ having: {fact: festivalHeld, is: [true]}.");
    }
  }

  private Optional<FactDefinition> fact(String name, Place place) {
    Optional<FactDefinition> fact = vocabulary.fact(name);
    if (fact.isEmpty() && !name.isEmpty()) {
      problems.add(
          "unknown-fact",
          place,
          "Không có dữ kiện \"" + name + "\".",
          Suggestion.advice(name, vocabulary.facts().keySet()));
    }
    return fact;
  }

  private List<Object> values(String name, Place place, List<YamlNode.Scalar> scalars) {
    Optional<FactDefinition> fact = fact(name, place);
    if (fact.isEmpty()) {
      return List.of();
    }
    List<Object> values = new ArrayList<>();
    for (YamlNode.Scalar scalar : scalars) {
      Optional<Object> value =
          fact.get().type() instanceof ScalarType type && !type.choices().isEmpty()
              ? type.read(scalar.text())
              : Optional.empty();
      if (value.isEmpty()) {
        problems.add(
            "wrong-type",
            scalar.place(),
            WrongKind.of(
                "Giá trị của \"" + fact.get().name() + "\"", fact.get().type().label(), scalar),
            "Chỉ xét được dữ kiện có/không hoặc danh mục lựa chọn.");
      }
      value.ifPresent(values::add);
    }
    return List.copyOf(values);
  }

  private Citation citation(Section section) {
    return new Citation(document, section.text("citation"));
  }

  private static void finish(Section section) {
    section.text("note");
    section.text("source");
    section.finish();
  }

  private void checkPoints(
      String type, Place place, Place scalePlace, Optional<BigDecimal> scale, SheetCheck sheet) {
    List<Criterion> criteria = sheet.criteria();
    boolean twice = criteria.stream().map(Criterion::id).distinct().count() != criteria.size();
    if (unreadable || twice || problems.isUnread(CriteriaReader.POINTS + origin)) {
      // The sum would only be wrong of what was told.
      return;
    }
    BigDecimal total = sheet.counted();
    if (scale.isPresent() && total.compareTo(scale.get()) != 0) {
      problems.add(
          "points-sum",
          scalePlace,
          "Tổng điểm tối đa các tiêu chí của "
              + type
              + " là "
              + Wording.number(total)
              + ", nhưng thang điểm là "
              + Wording.number(scale.get())
              + ".",
          "Hãy sửa điểm của một mức hoặc sửa scale.");
    } else if (scale.isEmpty() && total.signum() > 0) {
      problems.add(
          "points-sum",
          place,
          "Loại đơn vị " + type + " có điểm nhưng thiếu thang điểm.",
          "Hãy thêm scale: " + total.stripTrailingZeros().toPlainString() + ".");
    }
  }
}
