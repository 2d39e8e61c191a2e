package vn.antq.rules.internal.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.antq.rules.internal.document.Section;
import vn.antq.rules.internal.document.YamlNode;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.internal.text.Suggestion;
import vn.antq.rules.pack.Basis;
import vn.antq.rules.pack.Citation;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.Figure;
import vn.antq.rules.pack.Quota;
import vn.antq.rules.pack.Quota.Key;
import vn.antq.rules.pack.Quota.Rounding;
import vn.antq.rules.pack.Quota.Ties;
import vn.antq.rules.pack.Vocabulary;
import vn.antq.rules.problem.Place;
import vn.antq.rules.value.FactType;
import vn.antq.rules.value.FigureValue;
import vn.antq.rules.value.Ratio;
import vn.antq.rules.value.ScalarType;

/** Reads the key {@code ranking} of a unit type: how many of a group may have an outcome. */
final class QuotaReader {

  private static final Ratio ALL = new Ratio(1, 1);

  private final String origin;
  private final String document;
  private final Vocabulary vocabulary;
  private final Map<String, String> outcomes;
  private final Map<String, Figure> figures;
  private final boolean scored;
  private final ProblemLog problems;

  /**
   * Creates a reader.
   *
   * @param outcomes codes of the pack's outcomes with their labels, best first
   * @param figures the figures of the unit type
   * @param scored whether its units get points
   */
  QuotaReader(
      String origin,
      String document,
      Vocabulary vocabulary,
      Map<String, String> outcomes,
      Map<String, Figure> figures,
      boolean scored,
      ProblemLog problems) {
    this.origin = origin;
    this.document = document;
    this.vocabulary = vocabulary;
    this.outcomes = outcomes;
    this.figures = figures;
    this.scored = scored;
    this.problems = problems;
  }

  /** Returns the inherited quotas and those that the unit type states. */
  List<Quota> read(Section unit, List<Quota> inherited) {
    List<Quota> quotas = new ArrayList<>(inherited);
    for (YamlNode item : unit.items("ranking")) {
      Section.of("hạn mức xếp loại", item, problems)
          .map(this::quota)
          .ifPresent(
              quota -> {
                checkTwice(quota, quotas);
                quotas.add(quota);
              });
    }
    return quotas;
  }

  private void checkTwice(Quota quota, List<Quota> before) {
    for (Quota other : before) {
      boolean sameId = other.id().equals(quota.id());
      if (sameId || other.outcome().equals(quota.outcome())) {
        problems.add(
            "defined-twice",
            quota.place(),
            (sameId
                    ? "Mã hạn mức " + quota.id() + " khai hai lần"
                    : "Kết quả \"" + quota.outcome() + "\" có hai hạn mức")
                + "; lần trước ở "
                + other.place()
                + ".",
            "Hãy giữ một; muốn đổi tỷ lệ của gói gốc thì ghi replaces: figures.");
      }
    }
  }

  private Quota quota(Section section) {
    String id = section.requiredText("id");
    String title = section.requiredText("title");
    String outcome = outcome(section, "outcome");
    String of = outcome(section, "of");
    checkScale(section, outcome, of);
    String figure = figure(section);
    String among = among(section);
    Rounding rounding =
        code(section, "rounding", true, Rounding::of, codes(Rounding.values(), Rounding::code))
            .orElse(Rounding.DOWN);
    List<Key> order = order(section);
    Ties ties =
        code(section, "ties", false, Ties::of, codes(Ties.values(), Ties::code)).orElse(Ties.OPEN);
    Basis basis = BasisReader.required("hạn mức " + id, section, Optional.empty(), problems);
    Citation citation = new Citation(document, section.text("citation"));
    section.text("note");
    section.text("source");
    section.finish();
    return new Quota(
        origin,
        id,
        title,
        outcome,
        of,
        figure,
        among,
        rounding,
        order,
        ties,
        basis,
        citation,
        section.place());
  }

  private String outcome(Section section, String key) {
    String code = section.requiredText(key);
    if (!code.isEmpty() && !outcomes.containsKey(code)) {
      problems.add(
          "unknown-outcome",
          section.place(key),
          "Không có kết quả \"" + code + "\" trong pack.yaml.",
          Suggestion.advice(code, outcomes));
    }
    return code;
  }

  private void checkScale(Section section, String outcome, String of) {
    List<String> scale = List.copyOf(outcomes.keySet());
    int limited = scale.indexOf(outcome);
    int counted = scale.indexOf(of);
    if (limited >= 0 && limited == scale.size() - 1) {
      problems.add(
          "quota-outcome",
          section.place("outcome"),
          "Kết quả \"" + outcome + "\" là mức thấp nhất: không có mức nào để hạ xuống.",
          "Hạn mức chỉ đặt cho kết quả cao hơn, ví dụ outcome: " + scale.get(0) + ".");
    } else if (limited >= 0 && counted >= 0 && counted < limited) {
      problems.add(
          "quota-outcome",
          section.place("of"),
          "Hạn mức của \""
              + outcome
              + "\" không thể tính trên số đơn vị đạt từ \""
              + of
              + "\" trở lên, vì mức ấy cao hơn.",
          "Hãy ghi of: " + outcome + " hoặc một mức thấp hơn.");
    }
  }

  private String figure(Section section) {
    String name = section.requiredText("quota");
    Figure figure = figures.get(name);
    if (name.isEmpty() || problems.isUnread("mốc " + name)) {
      return name;
    }
    Place place = section.place("quota");
    if (figure == null) {
      problems.add(
          "unknown-figure",
          place,
          "Không có mốc \"" + name + "\" để làm hạn mức.",
          figures.isEmpty()
              ? "Hãy khai mốc ở figures, ví dụ figures: {" + sample(name) + "}."
              : Suggestion.advice(name, figures.keySet()));
    } else if (!(figure.value() instanceof FigureValue.Percent percent)) {
      problems.add(
          "wrong-type",
          place,
          "Hạn mức phải là tỷ lệ phần trăm; mốc \"" + name + "\" là " + figure.value().text() + ".",
          "Hãy khai mốc bằng khóa percent.");
    } else if (percent.ratio().compareTo(ALL) > 0) {
      problems.add(
          "figure-value",
          figure.place(),
          "Hạn mức \"" + name + "\" là " + figure.value().text() + ", lớn hơn 100 %.",
          "Hạn mức nhiều nhất là 100 % số đơn vị.");
    }
    return name;
  }

  private static String sample(String name) {
    return (name.matches("[a-z][A-Za-z0-9]*") ? name : "tenMoc") + ": {percent: …, basis: assumed}";
  }

  private String among(Section section) {
    String name = section.requiredText("among");
    if (name.isEmpty() || name.equals(Quota.WITHIN)) {
      return name;
    }
    fact(name, section.place("among"), List.of(Quota.WITHIN))
        .filter(fact -> fact.derivation().isPresent() || !canBeName(fact.type()))
        .ifPresent(
            fact ->
                problems.add(
                    "wrong-type",
                    section.place("among"),
                    "Không chia nhóm được theo \"" + name + "\" (" + fact.type().label() + ").",
                    "Nhóm chia theo within, hoặc theo một dữ kiện mà hồ sơ khai: văn bản, danh mục"
                        + " lựa chọn, có/không hoặc số nguyên."));
    return name;
  }

  private static boolean canBeName(FactType type) {
    return type instanceof ScalarType scalar
        && (type.equals(FactType.INTEGER)
            || type.equals(FactType.TEXT)
            || !scalar.choices().isEmpty());
  }

  private Optional<FactDefinition> fact(String name, Place place, Collection<String> besides) {
    Optional<FactDefinition> fact = vocabulary.fact(name);
    if (fact.isEmpty()) {
      List<String> known = new ArrayList<>(besides);
      known.addAll(vocabulary.facts().keySet());
      problems.add(
          "unknown-fact",
          place,
          "Không có dữ kiện \"" + name + "\".",
          Suggestion.advice(name, known));
    }
    return fact;
  }

  private List<Key> order(Section section) {
    List<Key> order = new ArrayList<>();
    for (YamlNode item : section.items("order")) {
      if (item instanceof YamlNode.Scalar name) {
        add(key(name.text(), name.place(), true), name.place(), order);
        continue;
      }
      Section.of("khóa xếp hạng", item, problems)
          .ifPresent(
              inner -> {
                String name = inner.requiredText("fact");
                boolean more =
                    code(
                            inner,
                            "first",
                            true,
                            code -> Optional.of(code).filter(List.of("more", "less")::contains),
                            List.of("more", "less"))
                        .filter("less"::equals)
                        .isEmpty();
                inner.finish();
                if (!name.isEmpty()) {
                  add(key(name, inner.place("fact"), more), inner.place("fact"), order);
                }
              });
    }
    if (!section.has("order")) {
      order.add(key(Quota.POINTS, section.place(), true));
    }
    return order;
  }

  private void add(Key key, Place place, List<Key> order) {
    if (order.stream().anyMatch(other -> other.by().equals(key.by()))) {
      problems.add("defined-twice", place, "Khóa xếp hạng \"" + key.by() + "\" nêu hai lần.");
    }
    order.add(key);
  }

  private Key key(String name, Place place, boolean more) {
    if (name.equals(Quota.POINTS)) {
      if (!scored) {
        problems.add(
            "quota-points",
            place,
            "Loại đơn vị này không chấm điểm nên không xếp hạng theo điểm được.",
            "Hãy ghi order: [{fact: tên dữ kiện, first: more}].");
      }
      return new Key(name, more);
    }
    fact(name, place, List.of(Quota.POINTS))
        .filter(
            fact ->
                fact.derivation().isPresent()
                    || !(fact.type().equals(FactType.INTEGER)
                        || fact.type().equals(FactType.DECIMAL)))
        .ifPresent(
            fact ->
                problems.add(
                    "wrong-type",
                    place,
                    "Không xếp hạng được theo \"" + name + "\" (" + fact.type().label() + ").",
                    "Chỉ xếp hạng theo điểm (points) hoặc theo dữ kiện là số mà hồ sơ khai."));
    return new Key(name, more);
  }

  private static <T> List<String> codes(T[] values, Function<T, String> code) {
    return Arrays.stream(values).map(code).toList();
  }

  private <T> Optional<T> code(
      Section section,
      String key,
      boolean required,
      Function<String, Optional<T>> known,
      List<String> codes) {
    String written = required ? section.requiredText(key) : section.text(key);
    Optional<T> value = known.apply(written);
    if (value.isEmpty() && !written.isEmpty()) {
      problems.add(
          "unknown-option",
          section.place(key),
          "Khóa " + key + " không nhận \"" + written + "\".",
          "Hãy ghi một trong: " + String.join(", ", codes) + ".");
    }
    return value;
  }
}
