package vn.antq.rules.internal.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.antq.rules.internal.document.Section;
import vn.antq.rules.internal.document.YamlNode;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.internal.text.Suggestion;
import vn.antq.rules.pack.Basis;
import vn.antq.rules.pack.Citation;
import vn.antq.rules.pack.Criterion;
import vn.antq.rules.pack.Criterion.Amount;
import vn.antq.rules.pack.Criterion.Award;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.Figure;
import vn.antq.rules.pack.Group;
import vn.antq.rules.pack.Limit;
import vn.antq.rules.pack.Rounding;
import vn.antq.rules.pack.Vocabulary;
import vn.antq.rules.value.FactType;
import vn.antq.rules.value.ListOf;
import vn.antq.rules.value.ScalarType;

/** Reads the criteria of one set: {@code <set>.yaml}. */
final class CriteriaReader {

  /** What an amount takes that leaves nothing. */
  private static final String EVERYTHING = "all";

  /** What cannot be summed when the points of a level could not be read. */
  static final String POINTS = "điểm của gói ";

  private final String origin;
  private final String document;
  private final Vocabulary vocabulary;
  private final Map<String, String> outcomes;
  private final ProblemLog problems;
  private final FigureReader figureReader;
  private final Map<String, Group> groups = new LinkedHashMap<>();

  CriteriaReader(
      String origin,
      String document,
      Vocabulary vocabulary,
      Map<String, String> outcomes,
      ProblemLog problems) {
    this.origin = origin;
    this.document = document;
    this.vocabulary = vocabulary;
    this.outcomes = outcomes;
    this.problems = problems;
    this.figureReader = new FigureReader(origin, document, problems);
  }

  /**
   * What one set holds.
   *
   * @param groups their groups
   * @param criteria the criteria
   * @param limits gates and caps
   * @param figures their figures by name
   */
  record CriteriaSet(
      List<Group> groups,
      List<Criterion> criteria,
      List<Limit> limits,
      Map<String, Figure> figures) {

    static final CriteriaSet EMPTY = new CriteriaSet(List.of(), List.of(), List.of(), Map.of());
  }

  CriteriaSet read(Section root, List<String> unitTypes) {
    String unit = root.text("unit");
    if (!unit.isEmpty() && !unitTypes.contains(unit)) {
      problems.add(
          "wrong-unit",
          root.place("unit"),
          "Tệp ghi loại đơn vị \"" + unit + "\" nhưng pack.yaml không dùng tệp này cho loại đó.",
          Suggestion.advice(unit, unitTypes));
    }
    root.section("groups", "các nhóm").ifPresent(section -> section.entries().forEach(this::group));
    List<Criterion> criteria = new ArrayList<>();
    Map<String, Figure> figures = new LinkedHashMap<>();
    if (!root.has("gates") && !root.has("caps")) {
      root.required("criteria");
    }
    for (YamlNode item : root.items("criteria")) {
      Section.of("tiêu chí", item, problems)
          .ifPresent(
              section -> {
                boolean copy =
                    section.has("id")
                        && criteria.stream()
                            .anyMatch(other -> other.id().equals(section.text("id")));
                // Of a criterion that stands there twice, its figures do too.
                criteria.add(criterion(section, copy ? new LinkedHashMap<>() : figures));
              });
    }
    List<Limit> limits = new ArrayList<>();
    limits(root, "gates", Limit.Kind.GATE, limits);
    limits(root, "caps", Limit.Kind.CAP, limits);
    root.finish();
    return new CriteriaSet(List.copyOf(groups.values()), criteria, limits, figures);
  }

  private Criterion criterion(Section section, Map<String, Figure> figures) {
    String id = section.requiredText("id");
    Names.checkCriterion(id, section.place("id"), problems);
    String title = section.requiredText("title");
    String provision = section.requiredText("citation");
    Optional<Basis> basis = BasisReader.stated(section, problems);
    String note = section.text("note");
    section.text("source");
    String group = group(section);
    Map<String, Figure> own =
        section
            .section("figures", "các mốc của " + id)
            .map(inner -> figureReader.read(inner, basis, provision))
            .orElse(Map.of());
    own.forEach(
        (name, figure) -> {
          if (figures.putIfAbsent(name, figure) != null) {
            problems.add(
                "defined-twice",
                figure.place(),
                "Mốc \"" + name + "\" đã có ở tiêu chí khác.",
                "Hãy đổi tên một trong hai.");
          }
        });
    List<Award> awards =
        section
            .section("awards", "các mức của " + id)
            .map(inner -> awards(id, inner, basis, new Citation(document, provision)))
            .orElse(List.of());
    List<Amount> amounts =
        section
            .section("amounts", "điểm cộng, trừ của " + id)
            .map(
                inner -> amounts(id, inner, basis, new Citation(document, provision), most(awards)))
            .orElse(List.of());
    Optional<Rounding> rounding =
        section
            .section("rounding", "cách làm tròn điểm của " + id)
            .flatMap(
                inner ->
                    new RoundingReader(origin, document, problems).read(inner, basis, provision));
    checkAmounts(id, section, awards, amounts, rounding);
    List<String> prohibits = prohibits(section);
    checkKind(id, section, awards, prohibits);
    boolean conclusion = section.flag("conclusion", false);
    List<String> covers = section.names("covers").stream().map(YamlNode.Scalar::text).toList();
    strayFigures(section);
    if (basis.isEmpty()
        && !section.has("figures")
        && awards.stream().allMatch(a -> a.points().isEmpty())) {
      BasisReader.required("tiêu chí " + id, section, Optional.empty(), problems);
    }
    section.finish();
    return new Criterion(
        origin,
        id,
        group,
        title,
        new Citation(document, provision),
        basis,
        note,
        List.copyOf(own.keySet()),
        awards,
        amounts,
        rounding,
        prohibits,
        conclusion,
        covers.isEmpty() ? List.of(provision) : covers,
        section.place(),
        Optional.empty());
  }

  /** A figure that stands beside the group of figures: its uses are not told of as well. */
  private void strayFigures(Section section) {
    for (String key : section.keys()) {
      if (section.isGroupWith(key, FigureReader.KINDS)) {
        section.node(key);
        problems.add(
            "unknown-key",
            section.keyPlace(key),
            "Mốc \"" + key + "\" đứng ngoài nhóm figures.",
            "Hãy viết figures: rồi thụt dòng này vào bên dưới.");
        problems.leaveUnread("mốc " + key);
      }
    }
  }

  private void limits(Section root, String key, Limit.Kind kind, List<Limit> limits) {
    for (YamlNode item : root.items(key)) {
      Section.of(kind == Limit.Kind.GATE ? "điều kiện cần" : "mức trần", item, problems)
          .ifPresent(section -> limits.add(limit(section, kind)));
    }
  }

  private Limit limit(Section section, Limit.Kind kind) {
    String id = section.requiredText("id");
    Names.checkCriterion(id, section.place("id"), problems);
    String outcome = section.requiredText("outcome");
    if (!outcome.isEmpty() && !outcomes.containsKey(outcome)) {
      problems.add(
          "unknown-outcome",
          section.place("outcome"),
          "Không có kết quả \"" + outcome + "\" trong pack.yaml.",
          Suggestion.advice(outcome, outcomes));
    }
    String title = section.requiredText("title");
    Citation citation = new Citation(document, section.requiredText("citation"));
    Basis basis = BasisReader.required(id, section, Optional.empty(), problems);
    String note = section.text("note");
    section.text("source");
    section.finish();
    return new Limit(origin, id, kind, outcome, title, citation, basis, note, section.place());
  }

  private String group(Section section) {
    String key = section.text("group");
    if (!key.isEmpty() && !groups.containsKey(key)) {
      problems.add(
          "unknown-group",
          section.place("group"),
          "Không có nhóm \"" + key + "\" trong groups.",
          Suggestion.advice(key, groups.keySet()));
    }
    return Optional.ofNullable(groups.get(key)).map(Group::label).orElse("");
  }

  /** A group is a name, or more than that: its most points, what they are for, where it belongs. */
  private void group(YamlNode.Entry entry) {
    String code = entry.key().text();
    if (entry.value() instanceof YamlNode.Scalar name) {
      groups.put(
          code,
          new Group(
              origin,
              code,
              name.text(),
              "",
              Group.Role.COUNTED,
              Optional.empty(),
              Basis.ASSUMED,
              new Citation(document, ""),
              name.place()));
      return;
    }
    Section.of("nhóm " + code, entry.value(), problems)
        .ifPresent(inner -> groups.put(code, group(code, inner)));
  }

  private Group group(String code, Section section) {
    Names.checkCriterion(code, section.place(), problems);
    String title = section.requiredText("title");
    String within = section.text("within");
    if (!within.isEmpty() && !groups.containsKey(within)) {
      problems.add(
          "unknown-group",
          section.place("within"),
          "Không có nhóm \"" + within + "\" đứng trước nhóm này trong groups.",
          Suggestion.advice(within, groups.keySet()));
    }
    Group.Role role = role(section, within);
    Optional<BigDecimal> most = section.number("most");
    if (most.isPresent() && most.get().signum() <= 0) {
      problems.add(
          "award-points", section.place("most"), "Điểm tối đa của một nhóm phải lớn hơn 0.");
      problems.leaveUnread(POINTS + origin);
    }
    Optional<Basis> basis = BasisReader.stated(section, problems);
    if (basis.isEmpty() && (most.isPresent() || section.has("role"))) {
      basis =
          Optional.of(BasisReader.required("nhóm " + code, section, Optional.empty(), problems));
    }
    String citation = section.text("citation");
    section.text("note");
    section.text("source");
    section.finish();
    boolean twice =
        groups.values().stream().anyMatch(other -> other.label().equals(title) && !title.isEmpty());
    if (twice) {
      problems.add(
          "defined-twice",
          section.place("title"),
          "Tên nhóm \"" + title + "\" đã dùng cho nhóm khác.",
          "Hãy đặt tên phân biệt được hai nhóm.");
    }
    return new Group(
        origin,
        code,
        title,
        within,
        role,
        most,
        basis.orElse(Basis.ASSUMED),
        new Citation(document, citation),
        section.place());
  }

  /** A part is for what the whole is for. */
  private Group.Role role(Section section, String within) {
    String stated = section.text("role");
    Optional<Group.Role> role =
        Arrays.stream(Group.Role.values()).filter(one -> one.code().equals(stated)).findFirst();
    if (role.isEmpty() && !stated.isEmpty()) {
      problems.add(
          "unknown-value",
          section.place("role"),
          "Không có loại nhóm điểm \"" + stated + "\".",
          Suggestion.advice(
              stated, Arrays.stream(Group.Role.values()).map(Group.Role::code).toList()));
    }
    Group.Role whole =
        Optional.ofNullable(groups.get(within)).map(Group::role).orElse(Group.Role.COUNTED);
    if (!within.isEmpty() && role.isPresent() && role.get() != whole) {
      problems.add(
          "meaningless-key",
          section.place("role"),
          "Nhóm con cùng loại điểm với nhóm chứa nó.",
          "Hãy xóa khóa role ở nhóm con.");
    }
    return within.isEmpty() ? role.orElse(Group.Role.COUNTED) : whole;
  }

  private List<Award> awards(
      String id, Section section, Optional<Basis> inherited, Citation citation) {
    List<Award> awards = new ArrayList<>();
    for (YamlNode.Entry entry : section.entries()) {
      String level = entry.key().text();
      Names.checkWord(level, entry.key().place(), problems);
      if (entry.value() instanceof YamlNode.Scalar label) {
        awards.add(
            new Award(
                origin,
                level,
                label.text(),
                Optional.empty(),
                inherited.orElse(Basis.ASSUMED),
                citation,
                label.place()));
        continue;
      }
      Section.of("mức " + level, entry.value(), problems)
          .ifPresent(inner -> awards.add(scored(id, level, inner, inherited, citation)));
    }
    long scored = awards.stream().filter(award -> award.points().isPresent()).count();
    if (scored != 0 && scored != awards.size()) {
      problems.add(
          "mixed-awards",
          section.place(),
          "Các mức của " + id + " phải cùng có điểm hoặc cùng không có điểm.");
    }
    if (scored == awards.size()
        && !problems.isUnread(POINTS + origin)
        && !checkOrder(awards, problems)) {
      problems.leaveUnread(POINTS + origin);
    }
    return awards;
  }

  /** Reports the first level that does not earn less than the one before it. */
  static boolean checkOrder(List<Award> awards, ProblemLog problems) {
    for (int i = 1; i < awards.size(); i++) {
      BigDecimal before = awards.get(i - 1).points().orElse(BigDecimal.ZERO);
      BigDecimal points = awards.get(i).points().orElse(BigDecimal.ZERO);
      if (points.compareTo(before) >= 0) {
        problems.add(
            "award-order",
            awards.get(i).place(),
            "Mức \"" + awards.get(i).level() + "\" phải ít điểm hơn mức đứng trước.",
            "Hãy xếp các mức từ cao xuống thấp.");
        return false;
      }
    }
    return true;
  }

  /** Reads the points of an award level; they are more than none. */
  static Optional<BigDecimal> points(Section section, ProblemLog problems) {
    section.required("points");
    Optional<BigDecimal> points = section.number("points");
    if (points.isPresent() && points.get().signum() <= 0) {
      problems.add("award-points", section.place("points"), "Điểm của một mức phải lớn hơn 0.");
    }
    return points;
  }

  private Award scored(
      String id, String level, Section section, Optional<Basis> inherited, Citation citation) {
    Optional<BigDecimal> points = points(section, problems);
    if (points.isEmpty() || points.get().signum() <= 0) {
      problems.leaveUnread(POINTS + origin);
    }
    Basis basis =
        BasisReader.required("điểm mức " + level + " của " + id, section, inherited, problems);
    String label = section.text("label");
    section.text("note");
    section.text("source");
    section.finish();
    return new Award(
        origin,
        level,
        label,
        Optional.of(points.orElse(BigDecimal.ONE)),
        basis,
        citation,
        section.place());
  }

  private List<Amount> amounts(
      String id, Section section, Optional<Basis> inherited, Citation citation, BigDecimal most) {
    List<Amount> amounts = new ArrayList<>();
    for (YamlNode.Entry entry : section.entries()) {
      String name = entry.key().text();
      Names.checkWord(name, entry.key().place(), problems);
      Section.of("điểm " + name, entry.value(), problems)
          .ifPresent(inner -> amounts.add(amount(id, name, inner, inherited, citation, most)));
    }
    return amounts;
  }

  private static BigDecimal most(List<Award> awards) {
    return awards.stream()
        .flatMap(award -> award.points().stream())
        .reduce(BigDecimal.ONE, BigDecimal::max);
  }

  private Amount amount(
      String id,
      String name,
      Section section,
      Optional<Basis> inherited,
      Citation citation,
      BigDecimal most) {
    boolean takes = section.has("takes");
    if (takes == section.has("adds")) {
      problems.add(
          "amount-kind",
          section.place(),
          "\"" + name + "\" của " + id + " phải ghi một trong hai: adds (cộng) hoặc takes (trừ).");
    }
    boolean whole = takes && section.text("takes").equals(EVERYTHING);
    section.number("adds");
    Optional<BigDecimal> points =
        whole ? Optional.of(most) : section.number(takes ? "takes" : "adds");
    if (points.isPresent() && points.get().signum() <= 0) {
      problems.add(
          "award-points",
          section.place(takes ? "takes" : "adds"),
          "Điểm cộng, trừ phải lớn hơn 0: đã có adds và takes để nói cộng hay trừ.");
    }
    Basis basis = BasisReader.required("điểm " + name + " của " + id, section, inherited, problems);
    String label = section.requiredText("label");
    String times = times(section);
    section.text("note");
    section.text("source");
    section.finish();
    return new Amount(
        origin,
        name,
        label,
        takes,
        points.filter(p -> p.signum() > 0).orElse(BigDecimal.ONE),
        whole,
        times,
        basis,
        citation,
        section.place());
  }

  /** The fact that an amount is multiplied by: a number that is never less than none. */
  private String times(Section section) {
    String name = section.text("times");
    if (name.isEmpty()) {
      return name;
    }
    Optional<FactDefinition> fact = vocabulary.fact(name);
    if (fact.isEmpty()) {
      problems.add(
          "unknown-fact",
          section.place("times"),
          "Không có dữ kiện \"" + name + "\" trong facts.yaml.",
          Suggestion.advice(name, vocabulary.facts().keySet()));
    } else if (!isCount(fact.get())) {
      problems.add(
          "wrong-type",
          section.place("times"),
          "Điểm chỉ nhân được với dữ kiện là số hoặc tỷ lệ không âm; \""
              + name
              + "\" là "
              + fact.get().type().label()
              + (fact.get().type() instanceof ScalarType type && type.isNumber()
                  ? " có thể âm."
                  : "."),
          "Hãy nêu một số có min: 0, hoặc một tỷ lệ.");
    }
    return name;
  }

  private static boolean isCount(FactDefinition fact) {
    return fact.type().equals(FactType.RATIO)
        || fact.type() instanceof ScalarType type
            && type.isNumber()
            && (fact.min().filter(least -> least.signum() >= 0).isPresent()
                || fact.derivation().isPresent());
  }

  /** A criterion with amounts has one level: the most that it gives. */
  private void checkAmounts(
      String id,
      Section section,
      List<Award> awards,
      List<Amount> amounts,
      Optional<Rounding> rounding) {
    if (amounts.isEmpty()) {
      if (section.has("rounding")) {
        problems.add(
            "meaningless-key",
            section.keyPlace("rounding"),
            "Tiêu chí " + id + " trao mức điểm định sẵn nên không có gì để làm tròn.",
            "Hãy xóa khóa rounding, hoặc chấm điểm bằng amounts.");
      }
      return;
    }
    Optional<Amount> shared =
        amounts.stream()
            .filter(
                amount ->
                    vocabulary.fact(amount.times()).map(FactDefinition::type).stream()
                        .anyMatch(FactType.RATIO::equals))
            .findFirst();
    if (shared.isPresent() && rounding.isEmpty() && !section.has("rounding")) {
      problems.add(
          "rounding-missing",
          shared.get().place(),
          "Điểm \""
              + shared.get().name()
              + "\" của "
              + id
              + " nhân với một tỷ lệ nên có thể là số lẻ vô hạn: phải nói làm tròn thế nào.",
          "Ví dụ rounding: {to: 0.01, how: half-up, basis: assumed}.");
    }
    if (awards.size() != 1 || awards.get(0).points().isEmpty()) {
      problems.add(
          "amounts-without-most",
          section.place("amounts"),
          "Tiêu chí " + id + " cộng, trừ điểm nên awards có đúng một mức: điểm tối đa.",
          "Ví dụ awards: {most: {points: 5, label: điểm tối đa}}.");
    }
    if (amounts.stream().map(Amount::takes).distinct().count() > 1) {
      problems.add(
          "mixed-amounts",
          section.place("amounts"),
          "Các điểm của " + id + " phải cùng là cộng (adds) hoặc cùng là trừ (takes).",
          "Cộng thì tính từ 0, trừ thì tính từ điểm tối đa; hãy tách làm hai tiêu chí.");
    }
  }

  private List<String> prohibits(Section section) {
    List<String> lists = new ArrayList<>();
    for (YamlNode.Scalar name : section.names("prohibits")) {
      Optional<FactDefinition> fact = vocabulary.fact(name.text());
      if (fact.isEmpty() || !(fact.get().type() instanceof ListOf)) {
        List<String> known =
            vocabulary.facts().values().stream()
                .filter(candidate -> candidate.type() instanceof ListOf)
                .map(FactDefinition::name)
                .toList();
        problems.add(
            "unknown-fact",
            name.place(),
            "Không có danh sách \"" + name.text() + "\" trong facts.yaml.",
            Suggestion.advice(name.text(), known));
      } else {
        lists.add(name.text());
      }
    }
    return lists;
  }

  /** A key that is there but could not be read was reported already. */
  private static boolean isBlank(String key, Section section) {
    return section
        .node(key)
        .map(node -> node instanceof YamlNode.Sequence sequence && sequence.items().isEmpty())
        .orElse(true);
  }

  private void checkKind(String id, Section section, List<Award> awards, List<String> prohibits) {
    if (prohibits.isEmpty() && awards.isEmpty() && isBlank("prohibits", section)) {
      problems.add(
          "criterion-kind",
          section.place(),
          "Tiêu chí " + id + " cần awards (điều phải đạt) hoặc prohibits (điều không được có).");
    }
    if (!prohibits.isEmpty() && awards.size() > 1) {
      problems.add(
          "criterion-kind",
          section.place("awards"),
          "Tiêu chí cấm chỉ có một mức: được trọn điểm khi không vi phạm.");
    }
  }
}
