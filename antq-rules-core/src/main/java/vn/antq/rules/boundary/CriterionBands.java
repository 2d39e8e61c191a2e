package vn.antq.rules.boundary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.antq.rules.boundary.Bands.Flaw;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Condition;
import vn.antq.rules.classification.FactValue;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.FindingStatus;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.pack.Criterion;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.Operand;
import vn.antq.rules.pack.Rule;
import vn.antq.rules.problem.PackDefectException;
import vn.antq.rules.problem.Problem;
import vn.antq.rules.value.Level;

/** The bands of one criterion. */
final class CriterionBands {

  private static final int MOST_CASES = 3_000;

  private final Criterion criterion;
  private final List<Rule> rules;
  private final Answers answers;

  CriterionBands(Criterion criterion, List<Rule> rules, Answers answers) {
    this.criterion = criterion;
    this.rules = rules;
    this.answers = answers;
  }

  /**
   * One combination of values.
   *
   * @param level the level that it gets; empty for none
   * @param values what the rules saw
   */
  private record Case(Dossier dossier, String level, Map<String, FactValue> values) {

    Optional<Object> value(String fact) {
      FactValue value = values.get(fact);
      return value == null ? Optional.empty() : Optional.ofNullable(value.value());
    }
  }

  List<Flaw> flaws(Dossier start, Limits limits, FactFitter fitter) {
    Map<FactDefinition, List<Wanted>> wanted = limited(limits.ofUnit(rules));
    Map<String, Flaw> flaws = new LinkedHashMap<>();
    for (Map<String, String> readings : readings()) {
      new Search(answers.reading(readings).about(criterion), wanted, fitter, flaws).run(start);
    }
    return new ArrayList<>(flaws.values());
  }

  /** Facts whose values would make too many combinations stay as they are. */
  private static Map<FactDefinition, List<Wanted>> limited(
      Map<FactDefinition, List<Wanted>> wanted) {
    Map<FactDefinition, List<Wanted>> limited = new LinkedHashMap<>();
    int cases = 1;
    for (Map.Entry<FactDefinition, List<Wanted>> entry : wanted.entrySet()) {
      if (!entry.getValue().isEmpty() && cases * entry.getValue().size() <= MOST_CASES) {
        limited.put(entry.getKey(), entry.getValue());
        cases *= entry.getValue().size();
      }
    }
    return limited;
  }

  /** Returns every way to read the open provisions that the rules ask about. */
  private List<Map<String, String>> readings() {
    List<Map<String, String>> ways = new ArrayList<>(List.of(Map.of()));
    rules.stream()
        .flatMap(Rule::comparisons)
        .filter(compare -> compare.left() instanceof Operand.OfReading)
        .map(compare -> ((Operand.OfReading) compare.left()).definition())
        .distinct()
        .forEach(
            reading -> {
              List<Map<String, String>> more = new ArrayList<>();
              for (Map<String, String> way : ways) {
                for (Level option : reading.readings().levels()) {
                  Map<String, String> chosen = new HashMap<>(way);
                  chosen.put(reading.name(), option.code());
                  more.add(chosen);
                }
              }
              ways.clear();
              ways.addAll(more);
            });
    return ways;
  }

  /** Tries every combination under one reading. */
  private final class Search {

    private final Answers asked;
    private final List<FactDefinition> facts;
    private final List<List<Wanted>> wanted;
    private final FactFitter fitter;
    private final Map<String, Flaw> flaws;
    private final Map<List<Integer>, Case> cases = new LinkedHashMap<>();

    Search(
        Answers asked,
        Map<FactDefinition, List<Wanted>> wanted,
        FactFitter fitter,
        Map<String, Flaw> flaws) {
      this.asked = asked;
      this.facts = List.copyOf(wanted.keySet());
      this.wanted = List.copyOf(wanted.values());
      this.fitter = fitter;
      this.flaws = flaws;
    }

    void run(Dossier start) {
      combine(start, new ArrayList<>());
      for (int axis = 0; axis < facts.size(); axis++) {
        if (facts.get(axis).type().isOrdered()) {
          gapsAlong(axis);
        }
      }
    }

    private void combine(Dossier dossier, List<Integer> chosen) {
      int axis = chosen.size();
      if (axis == facts.size()) {
        classify(dossier.toBuilder().id("phản ví dụ").build(), List.copyOf(chosen));
        return;
      }
      for (int i = 0; i < wanted.get(axis).size(); i++) {
        List<Integer> next = new ArrayList<>(chosen);
        next.add(i);
        fitter
            .fit(dossier, facts.get(axis), wanted.get(axis).get(i))
            .ifPresent(fitted -> combine(fitted, next));
      }
    }

    private void classify(Dossier dossier, List<Integer> chosen) {
      Optional<Classification> answer = asked.answer(dossier);
      if (answer.isEmpty()) {
        asked
            .defect(dossier)
            .filter(defect -> defect.criterion().equals(criterion.id()))
            .ifPresent(defect -> overlap(defect, dossier));
        return;
      }
      answer
          .flatMap(classification -> classification.finding(criterion.id()))
          .filter(finding -> finding.status() != FindingStatus.UNDECIDED)
          .ifPresent(
              finding ->
                  cases.put(
                      chosen,
                      new Case(
                          dossier,
                          finding.status() == FindingStatus.NOT_APPLICABLE
                              ? FindingStatus.NOT_APPLICABLE.code()
                              : finding.level(),
                          values(finding))));
    }

    private void overlap(PackDefectException defect, Dossier dossier) {
      Rule rule =
          rules.stream()
              .filter(candidate -> defect.rules().contains(candidate.name()))
              .findFirst()
              .orElse(rules.get(0));
      flaws.putIfAbsent(
          "overlap",
          new Flaw(
              criterion.id(),
              new Problem(
                  "band-overlap",
                  rule.place(),
                  Answers.firstLine(defect),
                  "Hãy sửa điều kiện hoặc mốc để các mức loại trừ nhau: mức thấp ghi rõ điều làm"
                      + " mất mức cao."),
              dossier));
    }

    private void gapsAlong(int axis) {
      Set<List<Integer>> lines = new LinkedHashSet<>();
      for (List<Integer> chosen : cases.keySet()) {
        List<Integer> line = new ArrayList<>(chosen);
        line.set(axis, 0);
        lines.add(line);
      }
      for (List<Integer> chosen : lines) {
        @Nullable Case below = null;
        @Nullable Case empty = null;
        for (Case here : rising(axis, chosen)) {
          if (here.level().isEmpty()) {
            empty = below == null ? null : empty == null ? here : empty;
          } else {
            if (below != null && empty != null) {
              gap(axis, below, empty, here);
              return;
            }
            below = here;
            empty = null;
          }
        }
      }
    }

    /** Returns the cases that differ in one fact only, by its value. */
    private List<Case> rising(int axis, List<Integer> chosen) {
      String fact = facts.get(axis).name();
      List<Case> line = new ArrayList<>();
      for (int i = 0; i < wanted.get(axis).size(); i++) {
        List<Integer> at = new ArrayList<>(chosen);
        at.set(axis, i);
        Case here = cases.get(at);
        if (here != null && here.value(fact).isPresent()) {
          line.add(here);
        }
      }
      line.sort((one, other) -> compare(one.value(fact), other.value(fact)));
      return line;
    }

    @SuppressWarnings("unchecked") // values of one fact
    private static int compare(Optional<Object> one, Optional<Object> other) {
      return ((Comparable<Object>) one.orElseThrow()).compareTo(other.orElseThrow());
    }

    private void gap(int axis, Case below, Case empty, Case above) {
      FactDefinition fact = facts.get(axis);
      if (!others(fact, below).equals(others(fact, empty))
          || !others(fact, above).equals(others(fact, empty))
          || asked
              .confirmed(empty.dossier())
              .flatMap(answer -> answer.finding(criterion.id()))
              .map(finding -> finding.status() != FindingStatus.NOT_MET)
              .orElse(true)) {
        return;
      }
      Rule rule =
          rules.stream()
              .filter(candidate -> candidate.level().equals(below.level()))
              .findFirst()
              .orElse(rules.get(0));
      flaws.putIfAbsent(
          "gap",
          new Flaw(
              criterion.id(),
              new Problem(
                  "band-gap",
                  rule.place(),
                  "Tiêu chí "
                      + criterion.id()
                      + " có khoảng trống: "
                      + fact.label()
                      + " là "
                      + shown(fact, empty)
                      + " thì không được mức nào, trong khi "
                      + shown(fact, below)
                      + " được mức \""
                      + below.level()
                      + "\" và "
                      + shown(fact, above)
                      + " được mức \""
                      + above.level()
                      + "\".",
                  "Hãy sửa mốc hoặc dấu so sánh để hai mức liền nhau; nếu luật quy định đúng như"
                      + " vậy thì thêm mức cho khoảng giữa."),
              empty.dossier()));
    }

    private static Map<String, FactValue> others(FactDefinition fact, Case of) {
      Map<String, FactValue> others = new HashMap<>(of.values());
      others.remove(fact.name());
      return others;
    }

    private static String shown(FactDefinition fact, Case of) {
      FactValue value = of.values().get(fact.name());
      return value == null ? "?" : value.text();
    }
  }

  private static Map<String, FactValue> values(Finding finding) {
    Map<String, FactValue> values = new HashMap<>();
    finding.rules().stream()
        .flatMap(rule -> rule.patterns().stream())
        .flatMap(pattern -> pattern.conditions().stream())
        .flatMap(Condition::leaves)
        .forEach(comparison -> values.put(comparison.fact(), comparison.actual()));
    return values;
  }
}
