package vn.antq.rules.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.antq.rules.classification.AwardLevel;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.OutcomeStep;
import vn.antq.rules.classification.RuleTrace;
import vn.antq.rules.difference.Difference.Cause;
import vn.antq.rules.difference.Difference.Cause.Kind;
import vn.antq.rules.difference.RuleTraces.Compared;
import vn.antq.rules.difference.RuleTraces.Value;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.pack.Reliance;

/** Finds why a criterion or a step changed: by its facts, or by what the law asks of them. */
final class CauseFinder {

  private static final String SAME = "có";
  private static final String NONE = "không có";

  private CauseFinder() {}

  /** Returns the causes, each once, in the order of the rules, then of the levels. */
  static List<Cause> find(Finding before, Finding after) {
    Set<Cause> causes = new LinkedHashSet<>();
    rules(before.rules(), after.rules(), causes);
    points(before.levels(), after.levels(), causes);
    return new ArrayList<>(causes);
  }

  /** Returns the causes, each once, in the order of the rules. */
  static List<Cause> find(OutcomeStep before, OutcomeStep after) {
    Set<Cause> causes = new LinkedHashSet<>();
    rules(before.rules(), after.rules(), causes);
    return new ArrayList<>(causes);
  }

  private static void rules(List<RuleTrace> before, List<RuleTrace> after, Set<Cause> causes) {
    Map<String, RuleTrace> rulesBefore = named(before, RuleTrace::rule);
    Map<String, RuleTrace> rulesAfter = named(after, RuleTrace::rule);
    rulesAfter.forEach(
        (name, rule) -> {
          RuleTrace earlier = rulesBefore.get(name);
          if (earlier == null) {
            causes.add(new Cause(Kind.RULE, name, name, NONE, SAME));
          } else {
            compare(name, RuleTraces.of(earlier), RuleTraces.of(rule), causes);
          }
        });
    for (String name : rulesBefore.keySet()) {
      if (!rulesAfter.containsKey(name)) {
        causes.add(new Cause(Kind.RULE, name, name, SAME, NONE));
      }
    }
  }

  private static <T> Map<String, T> named(List<T> items, Function<T, String> name) {
    Map<String, T> named = new LinkedHashMap<>();
    items.forEach(item -> named.put(name.apply(item), item));
    return named;
  }

  private static void compare(
      String rule, Map<String, Compared> first, Map<String, Compared> second, Set<Cause> causes) {
    // A dossier without records says nothing of what a rule asks of them.
    boolean records = hasRecords(first) && hasRecords(second);
    String asked = asked(first, records);
    String asks = asked(second, records);
    if (!asked.equals(asks)) {
      causes.add(new Cause(Kind.RULE, rule, rule, asked, asks));
    }
    second.forEach(
        (key, compared) -> {
          Compared earlier = first.get(key);
          if (earlier != null) {
            compare(earlier, compared, causes);
          } else if (compared.inRecord()) {
            causes.add(fact(compared.path(), compared.actual(), "", compared.actual().text()));
          }
        });
    first.forEach(
        (key, compared) -> {
          if (!second.containsKey(key) && compared.inRecord()) {
            causes.add(fact(compared.path(), compared.actual(), compared.actual().text(), ""));
          }
        });
  }

  /** What a rule looks at and how, without its figures and without regard to the dossier. */
  private static String asked(Map<String, Compared> rule, boolean records) {
    return rule.values().stream()
        .filter(compared -> records || !compared.inRecord())
        .map(
            compared ->
                compared.path().replaceAll("\\[\\d+]", "")
                    + " "
                    + compared.comparison().operator().symbol())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static boolean hasRecords(Map<String, Compared> rule) {
    return rule.values().stream().anyMatch(Compared::inRecord);
  }

  private static void compare(Compared first, Compared second, Set<Cause> causes) {
    if (!first.actual().exact().equals(second.actual().exact())) {
      causes.add(
          first.isReading()
              ? new Cause(
                  Kind.READING,
                  first.reading(),
                  second.actual().label(),
                  first.actual().text(),
                  second.actual().text())
              : fact(first.path(), second.actual(), first.actual().text(), second.actual().text()));
    }
    if (first.required().exact().equals(second.required().exact())) {
      return;
    }
    if (!second.requiredFact().isEmpty() && second.requiredFact().equals(first.requiredFact())) {
      causes.add(
          fact(
              second.requiredFact(),
              second.required(),
              first.required().text(),
              second.required().text()));
    } else {
      Optional<Reliance> figure = second.comparison().reliance();
      causes.add(
          new Cause(
              Kind.FIGURE,
              figure.map(Reliance::name).orElse(""),
              label(first, second),
              first.required().text(),
              second.required().text()));
    }
  }

  private static Cause fact(String name, Value value, String first, String second) {
    return new Cause(Kind.FACT, name, value.label(), first, second);
  }

  /** A figure without a label of its own is called by what it is compared with. */
  private static String label(Compared first, Compared second) {
    Optional<String> name = second.comparison().reliance().map(Reliance::name);
    return Stream.of(second, first)
        .flatMap(compared -> compared.comparison().reliance().stream())
        .filter(figure -> name.filter(figure.name()::equals).isPresent())
        .map(Reliance::label)
        .filter(label -> !label.isEmpty())
        .findFirst()
        .orElse(second.actual().label());
  }

  private static void points(List<AwardLevel> before, List<AwardLevel> after, Set<Cause> causes) {
    Map<String, AwardLevel> earlier = named(before, AwardLevel::code);
    named(after, AwardLevel::code)
        .forEach(
            (code, level) -> {
              AwardLevel known = earlier.get(code);
              String now = points(level);
              String then = known == null ? "" : points(known);
              if (!now.equals(then)) {
                String label = level.label().isEmpty() ? code : level.label();
                causes.add(new Cause(Kind.POINTS, code, label, then, now));
              }
            });
  }

  private static String points(AwardLevel level) {
    return level.points().map(Wording::number).orElse("");
  }
}
