package vn.antq.rules.internal.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.antq.rules.internal.document.Section;
import vn.antq.rules.internal.document.YamlNode;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.internal.text.Suggestion;
import vn.antq.rules.pack.Basis;
import vn.antq.rules.pack.Citation;
import vn.antq.rules.pack.Criterion;
import vn.antq.rules.pack.Criterion.Award;
import vn.antq.rules.pack.Figure;
import vn.antq.rules.pack.Limit;
import vn.antq.rules.pack.PackDefinition;
import vn.antq.rules.pack.Reading;
import vn.antq.rules.pack.RuleReplacement;
import vn.antq.rules.pack.UnitType;
import vn.antq.rules.pack.UnitType.RuleFile;
import vn.antq.rules.problem.Place;
import vn.antq.rules.value.Level;

/**
 * What a pack that extends another replaces in it: figures, points of award levels, readings and
 * the rules of criteria, gates and caps, each in one place with its own basis. There is no way to
 * take a criterion away.
 */
final class Overlay {

  private final String origin;
  private final String document;
  private final PackDefinition base;
  private final ProblemLog problems;
  private final Map<String, Figure> figures = new LinkedHashMap<>();
  private final Map<String, Map<String, Award>> awards = new LinkedHashMap<>();
  private final Map<String, Reading> readings = new LinkedHashMap<>();
  private final Map<String, RuleReplacement> rules = new LinkedHashMap<>();

  private Overlay(String origin, String document, PackDefinition base, ProblemLog problems) {
    this.origin = origin;
    this.document = document;
    this.base = base;
    this.problems = problems;
  }

  /** Reads the key {@code replaces}. */
  static Overlay read(
      Section root, String origin, String document, PackDefinition base, ProblemLog problems) {
    Overlay overlay = new Overlay(origin, document, base, problems);
    root.section("replaces", "phần thay thế")
        .ifPresent(
            section -> {
              section.section("figures", "các mốc thay thế").ifPresent(overlay::figures);
              section.section("awards", "các mức điểm thay thế").ifPresent(overlay::awards);
              section.section("readings", "các cách hiểu thay thế").ifPresent(overlay::readings);
              section.section("rules", "các luật thay thế").ifPresent(overlay::rules);
              section.finish();
            });
    return overlay;
  }

  private void figures(Section section) {
    Map<String, Figure> known = new LinkedHashMap<>();
    base.units().values().forEach(unit -> known.putAll(unit.figures()));
    Map<String, Figure> stated =
        new FigureReader(origin, document, problems).read(section, Optional.empty(), "");
    stated.forEach(
        (name, figure) -> {
          checkLocal("mốc " + name, figure.basis(), figure.place());
          Figure replaced = known.get(name);
          if (replaced == null) {
            unknown("mốc", name, section, known.keySet());
          } else if (replaced.value().getClass() != figure.value().getClass()) {
            problems.add(
                "wrong-type",
                figure.place(),
                "Mốc \""
                    + name
                    + "\" của gói gốc là "
                    + replaced.value().text()
                    + "; giá trị thay thế phải cùng kiểu.");
          } else {
            figures.put(name, inheriting(figure, replaced));
          }
        });
  }

  /** What a replaced figure does not say anew stays as it was. */
  private static Figure inheriting(Figure figure, Figure replaced) {
    return new Figure(
        figure.origin(),
        figure.name(),
        figure.value(),
        figure.unit().isEmpty() ? replaced.unit() : figure.unit(),
        figure.label().isEmpty() ? replaced.label() : figure.label(),
        figure.basis(),
        figure.citation(),
        figure.place());
  }

  private void awards(Section section) {
    Map<String, Criterion> known = new LinkedHashMap<>();
    base.units()
        .values()
        .forEach(
            unit -> unit.criteria().forEach(criterion -> known.put(criterion.id(), criterion)));
    for (YamlNode.Entry entry : section.entries()) {
      Criterion criterion = known.get(entry.key().text());
      if (criterion == null) {
        unknown("tiêu chí", entry.key().text(), section, known.keySet());
        continue;
      }
      Section.of("các mức của " + criterion.id(), entry.value(), problems)
          .ifPresent(levels -> awards.put(criterion.id(), levels(criterion, levels)));
      CriteriaReader.checkOrder(replaced(criterion).awards(), problems);
    }
  }

  private Map<String, Award> levels(Criterion criterion, Section section) {
    Map<String, Award> levels = new LinkedHashMap<>();
    for (YamlNode.Entry entry : section.entries()) {
      Optional<Award> replaced = criterion.award(entry.key().text());
      if (replaced.isEmpty() || replaced.get().points().isEmpty()) {
        unknown(
            "mức có điểm",
            entry.key().text(),
            section,
            criterion.awards().stream().map(Award::level).toList());
        continue;
      }
      Section.of("mức " + entry.key().text(), entry.value(), problems)
          .ifPresent(
              inner -> {
                Optional<BigDecimal> points = CriteriaReader.points(inner, problems);
                Basis basis =
                    BasisReader.required("điểm thay thế", inner, Optional.empty(), problems);
                checkLocal(
                    "điểm mức " + entry.key().text() + " của " + criterion.id(),
                    basis,
                    inner.place("basis"));
                String label = inner.text("label");
                Citation citation = new Citation(document, inner.text("citation"));
                inner.text("note");
                inner.finish();
                levels.put(
                    entry.key().text(),
                    new Award(
                        origin,
                        entry.key().text(),
                        label.isEmpty() ? replaced.get().label() : label,
                        points.or(() -> replaced.get().points()),
                        basis,
                        citation,
                        inner.place()));
              });
    }
    return levels;
  }

  private void readings(Section section) {
    for (YamlNode.Entry entry : section.entries()) {
      String name = entry.key().text();
      Reading known = base.switches().get(name);
      if (known == null) {
        unknown("cách hiểu", name, section, base.switches().keySet());
        continue;
      }
      Section.of("cách hiểu " + name, entry.value(), problems)
          .ifPresent(
              inner -> {
                String option = inner.requiredText("option");
                Basis basis =
                    BasisReader.required("cách hiểu " + name, inner, Optional.empty(), problems);
                checkLocal("cách hiểu " + name, basis, inner.place("basis"));
                Citation citation = new Citation(document, inner.text("citation"));
                inner.text("note");
                inner.finish();
                Optional<Level> level = known.readings().level(option);
                if (level.isEmpty()) {
                  unknown("lựa chọn", option, inner, known.readings().codes());
                } else {
                  readings.put(
                      name,
                      new Reading(
                          origin,
                          name,
                          known.label(),
                          basis,
                          citation,
                          known.readings(),
                          level.get(),
                          inner.place()));
                }
              });
    }
  }

  private void rules(Section section) {
    Set<String> known = new LinkedHashSet<>();
    for (UnitType unit : base.units().values()) {
      unit.criteria().forEach(criterion -> known.add(criterion.id()));
      unit.limits().forEach(limit -> known.add(limit.id()));
    }
    for (YamlNode.Entry entry : section.entries()) {
      String target = entry.key().text();
      if (!known.contains(target)) {
        unknown("tiêu chí, điều kiện cần hay mức trần", target, section, known);
        continue;
      }
      Section.of("luật thay thế của " + target, entry.value(), problems)
          .ifPresent(inner -> rules.put(target, replacement(target, inner)));
    }
  }

  private RuleReplacement replacement(String target, Section section) {
    boolean stated = section.has("basis");
    Basis basis =
        BasisReader.required("luật thay thế của " + target, section, Optional.empty(), problems);
    if (stated && !isEdition() && basis != Basis.LOCAL) {
      problems.add(
          "not-local",
          section.place("basis"),
          "Luật thay thế của "
              + target
              + " là quy định của địa phương, không phải "
              + basis.code()
              + ".",
          "Hãy ghi basis: local.");
    }
    Citation citation = new Citation(document, section.requiredText("citation"));
    section.text("note");
    section.text("source");
    section.finish();
    return new RuleReplacement(origin, target, basis, citation, citation, section.place());
  }

  /** Says whether this is a further edition of the pack that it extends, not a province's. */
  private boolean isEdition() {
    return base.name().equals(origin);
  }

  /** What a province puts in the place of the law is its own rule, or not confirmed at all. */
  private void checkLocal(String what, Basis basis, Place place) {
    checkLocal(what, basis, place, isEdition(), problems);
  }

  /**
   * Reports what a pack of a province puts in the place of what the extended pack states, as if it
   * stood in the text that this one states.
   *
   * @param edition whether the pack is a further edition of the one that it extends
   */
  static void checkLocal(
      String what, Basis basis, Place place, boolean edition, ProblemLog problems) {
    if (!edition && basis != Basis.LOCAL && basis != Basis.ASSUMED) {
      problems.add(
          "not-local",
          place,
          "Gói mở rộng thay "
              + what
              + " của gói gốc thì căn cứ là quy định của địa phương, không phải "
              + basis.code()
              + ".",
          "Hãy ghi basis: local; chưa có văn bản của địa phương thì ghi assumed.");
    }
  }

  private void unknown(
      String what, String name, Section section, java.util.Collection<String> known) {
    problems.add(
        "unknown-replaced",
        section.place(name),
        "Gói gốc " + base.name() + " không có " + what + " \"" + name + "\" để thay thế.",
        Suggestion.advice(name, known));
  }

  /** Returns the base's readings with those that are replaced. */
  Map<String, Reading> switches() {
    Map<String, Reading> merged = new LinkedHashMap<>(base.switches());
    merged.putAll(readings);
    return merged;
  }

  /** Returns a unit's figures with those that are replaced. */
  Map<String, Figure> figures(UnitType unit) {
    Map<String, Figure> merged = new LinkedHashMap<>(unit.figures());
    merged.replaceAll((name, figure) -> figures.getOrDefault(name, figure));
    return merged;
  }

  /** Returns a unit's criteria with the points that are replaced. */
  List<Criterion> criteria(UnitType unit) {
    List<Criterion> merged = new ArrayList<>();
    for (Criterion criterion : unit.criteria()) {
      Criterion scored = replaced(criterion);
      RuleReplacement other = rules.get(criterion.id());
      merged.add(other == null ? scored : scored.with(other));
    }
    return merged;
  }

  /** Returns a unit's gates and caps with those whose rules are replaced. */
  List<Limit> limits(UnitType unit) {
    List<Limit> merged = new ArrayList<>();
    for (Limit limit : unit.limits()) {
      RuleReplacement other = rules.get(limit.id());
      merged.add(other == null ? limit : limit.with(other));
    }
    return merged;
  }

  /** Returns a unit's rule files without the rules that are replaced. */
  List<RuleFile> ruleFiles(UnitType unit) {
    return unit.ruleFiles().stream().map(file -> file.without(rules.keySet())).toList();
  }

  private Criterion replaced(Criterion criterion) {
    Map<String, Award> replaced = awards.getOrDefault(criterion.id(), Map.of());
    return replaced.isEmpty()
        ? criterion
        : criterion.withAwards(
            criterion.awards().stream()
                .map(award -> replaced.getOrDefault(award.level(), award))
                .toList());
  }
}
