package vn.antq.rules.explanation;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.antq.rules.classification.FindingStatus;
import vn.antq.rules.pack.Outcome;
import vn.antq.rules.classification.OutcomeStep;
import vn.antq.rules.classification.Score;
import vn.antq.rules.explanation.Difference.Cause;
import vn.antq.rules.explanation.Difference.CriterionChange;
import vn.antq.rules.explanation.Difference.CriterionState;
import vn.antq.rules.explanation.Difference.FactChange;
import vn.antq.rules.explanation.Difference.OutcomeChange;
import vn.antq.rules.explanation.Difference.PackChange;
import vn.antq.rules.explanation.Difference.PackVersion;
import vn.antq.rules.explanation.Difference.Standing;
import vn.antq.rules.explanation.Difference.StepChange;
import vn.antq.rules.explanation.Difference.StepState;
import vn.antq.rules.explanation.Difference.Subject;
import vn.antq.rules.explanation.RuleTraces.Value;
import vn.antq.rules.pack.Basis;
import vn.antq.rules.value.Truth;

/** Two answers as JSON trees, side by side. */
final class AnswerPair {

  private final JsonNode before;
  private final JsonNode after;

  private final boolean acrossPacks;

  private AnswerPair(JsonNode before, JsonNode after, boolean acrossPacks) {
    this.before = checked(before);
    this.after = checked(after);
    this.acrossPacks = acrossPacks;
  }

  /** Returns two answers, the second by a pack that takes the place of the first one's. */
  static AnswerPair acrossPacks(JsonNode before, JsonNode after) {
    return new AnswerPair(before, after, true);
  }

  AnswerPair(JsonNode before, JsonNode after) {
    this(before, after, false);
    String first = before.at("/pack/name").asString("");
    String second = after.at("/pack/name").asString("");
    if (!first.equals(second)) {
      throw new IllegalArgumentException(
          "An answer of " + first + " has nothing to compare with one of " + second);
    }
  }

  private static JsonNode checked(JsonNode answer) {
    if (!answer.path("format").asString("").equals(JsonRenderer.FORMAT)) {
      throw new IllegalArgumentException("Not an answer of format " + JsonRenderer.FORMAT);
    }
    return answer;
  }

  Difference difference() {
    List<OutcomeChange> outcomes = new ArrayList<>();
    List<CriterionChange> criteria = new ArrayList<>();
    List<StepChange> steps = new ArrayList<>();
    List<PackChange> packs = new ArrayList<>();
    Map<String, Value> factsBefore = new LinkedHashMap<>();
    Map<String, Value> factsAfter = new LinkedHashMap<>();
    Map<String, JsonNode> first = classifications(before);
    Map<String, JsonNode> second = classifications(after);
    both(acrossPacks ? replaced(first, second) : first, second)
        .forEach(
            (pack, pair) -> {
              JsonNode some = pair.some();
              outcomes.add(
                  new OutcomeChange(
                      pack,
                      some.at("/pack/document").asString(""),
                      pair.map(AnswerPair::standing, pair.before()),
                      pair.map(AnswerPair::standing, pair.after())));
              pack(pack, pair).ifPresent(packs::add);
              both(byKey(pair.before(), "findings"), byKey(pair.after(), "findings"))
                  .forEach(
                      (id, findings) -> criterion(id, findings, pair).ifPresent(criteria::add));
              both(byKey(pair.before(), "steps"), byKey(pair.after(), "steps"))
                  .forEach((id, both) -> step(pack, both, pair).ifPresent(steps::add));
              RuleTraces.facts(pair.before(), factsBefore);
              RuleTraces.facts(pair.after(), factsAfter);
            });
    return new Difference(
        subject(before),
        subject(after),
        outcomes,
        criteria,
        steps,
        facts(factsBefore, factsAfter),
        packs);
  }

  /**
   * The answers before by the packs after: each pack that is no longer used gave way to the first
   * one that is new.
   */
  private static Map<String, JsonNode> replaced(
      Map<String, JsonNode> before, Map<String, JsonNode> after) {
    Deque<String> added = new ArrayDeque<>(after.keySet());
    added.removeAll(before.keySet());
    Map<String, JsonNode> renamed = new LinkedHashMap<>();
    before.forEach(
        (pack, answer) -> {
          String successor = after.containsKey(pack) ? null : added.poll();
          renamed.put(successor == null ? pack : successor, answer);
        });
    return renamed;
  }

  /** What stands on both sides, or on one of them. */
  private record Pair(@Nullable JsonNode before, @Nullable JsonNode after) {

    JsonNode some() {
      JsonNode one = after == null ? before : after;
      if (one == null) {
        throw new IllegalStateException("A pair of nothing");
      }
      return one;
    }

    <T> Optional<T> map(Function<JsonNode, T> state, @Nullable JsonNode side) {
      return Optional.ofNullable(side).map(state);
    }
  }

  private static Map<String, Pair> both(Map<String, JsonNode> before, Map<String, JsonNode> after) {
    Set<String> names = new LinkedHashSet<>(after.keySet());
    names.addAll(before.keySet());
    Map<String, Pair> pairs = new LinkedHashMap<>();
    names.forEach(name -> pairs.put(name, new Pair(before.get(name), after.get(name))));
    return pairs;
  }

  /** The answer and everything nested in it, by pack. */
  private static Map<String, JsonNode> classifications(JsonNode answer) {
    Map<String, JsonNode> all = new LinkedHashMap<>();
    collect(answer, all);
    return all;
  }

  private static void collect(JsonNode answer, Map<String, JsonNode> all) {
    all.putIfAbsent(answer.at("/pack/name").asString(""), answer);
    answer.path("nested").forEach(nested -> collect(nested, all));
  }

  private static Map<String, JsonNode> byKey(@Nullable JsonNode answer, String list) {
    Map<String, JsonNode> items = new LinkedHashMap<>();
    if (answer != null) {
      answer
          .path(list)
          .forEach(
              item ->
                  items.put(
                      item.has("criterion")
                          ? item.get("criterion").asString("")
                          : item.path("kind").asString("") + " " + item.path("id").asString(""),
                      item));
    }
    return items;
  }

  private static Subject subject(JsonNode answer) {
    return new Subject(
        answer.path("dossier").asString(""),
        answer.at("/unit/name").asString(""),
        answer.at("/unit/label").asString(""),
        answer.at("/period/year").asInt(0));
  }

  private static Standing standing(JsonNode answer) {
    return new Standing(
        outcome(answer.at("/outcome/worst")),
        outcome(answer.at("/outcome/best")),
        score(answer.path("score")),
        basis(answer.at("/basis/code").asString("")),
        disputes(answer));
  }

  private static List<String> disputes(JsonNode answer) {
    List<String> texts = new ArrayList<>();
    answer.path("recognitions").forEach(one -> texts.add(one.path("text").asString("")));
    return texts;
  }

  private static Outcome outcome(JsonNode node) {
    return new Outcome(
        node.path("code").asString(""),
        node.path("label").asString(""),
        node.path("rank").asInt(0));
  }

  private static Optional<Score> score(JsonNode node) {
    return node.isObject()
        ? Optional.of(
            new Score(
                number(node.path("worst")),
                number(node.path("best")),
                number(node.path("maximum"))))
        : Optional.empty();
  }

  /** A number, or the text of one that no double holds. */
  private static BigDecimal number(JsonNode node) {
    try {
      return node.isNumber() ? node.decimalValue() : new BigDecimal(node.asString(""));
    } catch (NumberFormatException e) {
      throw unknown("number", node.toString());
    }
  }

  private static Basis basis(String code) {
    return Stream.of(Basis.values())
        .filter(basis -> basis.code().equals(code))
        .findFirst()
        .orElseThrow(() -> unknown("basis", code));
  }

  private static FindingStatus status(String code) {
    return Stream.of(FindingStatus.values())
        .filter(status -> status.code().equals(code))
        .findFirst()
        .orElseThrow(() -> unknown("status", code));
  }

  private static <E extends Enum<E>> E constant(Class<E> type, JsonNode code) {
    try {
      return Enum.valueOf(type, code.asString("").toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw unknown(type.getSimpleName(), code.asString(""));
    }
  }

  private static IllegalArgumentException unknown(String what, String code) {
    return new IllegalArgumentException("No " + what + " \"" + code + "\" in an answer");
  }

  private static Optional<PackChange> pack(String name, Pair pair) {
    PackChange change =
        new PackChange(
            name,
            pair.map(AnswerPair::version, pair.before()),
            pair.map(AnswerPair::version, pair.after()));
    return change.before().equals(change.after()) ? Optional.empty() : Optional.of(change);
  }

  private static PackVersion version(JsonNode answer) {
    return new PackVersion(
        answer.at("/pack/edition").asString(""), answer.at("/pack/digest").asString(""));
  }

  private static Optional<CriterionChange> criterion(String id, Pair pair, Pair answers) {
    Optional<CriterionState> before = pair.map(AnswerPair::state, pair.before());
    Optional<CriterionState> after = pair.map(AnswerPair::state, pair.after());
    List<Cause> causes = causes(pair, answers);
    if (before.equals(after) && ofTheLaw(causes).isEmpty()) {
      return Optional.empty();
    }
    JsonNode some = pair.some();
    return Optional.of(
        new CriterionChange(
            some.path("pack").asString(""),
            id,
            some.path("title").asString(""),
            before,
            after,
            because(pair.before()),
            because(pair.after()),
            causes));
  }

  private static String because(@Nullable JsonNode finding) {
    return finding == null ? "" : finding.path("because").asString("");
  }

  private static CriterionState state(JsonNode finding) {
    return new CriterionState(
        status(finding.at("/status/code").asString("")),
        finding.at("/level/label").asString(""),
        score(finding.path("score")));
  }

  private static Optional<StepChange> step(String pack, Pair pair, Pair answers) {
    Optional<StepState> before = pair.map(AnswerPair::stepState, pair.before());
    Optional<StepState> after = pair.map(AnswerPair::stepState, pair.after());
    List<Cause> causes = causes(pair, answers);
    if (before.equals(after) && ofTheLaw(causes).isEmpty()) {
      return Optional.empty();
    }
    JsonNode some = pair.some();
    return Optional.of(
        new StepChange(
            pack,
            constant(OutcomeStep.Kind.class, some.path("kind")),
            some.path("id").asString(""),
            some.path("title").asString(""),
            before,
            after,
            causes));
  }

  private static StepState stepState(JsonNode step) {
    return new StepState(
        constant(OutcomeStep.Effect.class, step.path("effect")),
        constant(Truth.class, step.path("truth")));
  }

  private static List<Cause> causes(Pair pair, Pair answers) {
    if (pair.before() == null
        || pair.after() == null
        || answers.before() == null
        || answers.after() == null) {
      return List.of();
    }
    return new CauseFinder(answers.before(), answers.after()).find(pair.before(), pair.after());
  }

  /** A change of the law is told even where it came to nothing. */
  private static List<Cause> ofTheLaw(List<Cause> causes) {
    return causes.stream().filter(cause -> cause.kind() != Cause.Kind.FACT).toList();
  }

  private static List<FactChange> facts(Map<String, Value> before, Map<String, Value> after) {
    Set<String> names = new LinkedHashSet<>(after.keySet());
    names.addAll(before.keySet());
    List<FactChange> changes = new ArrayList<>();
    for (String name : names) {
      Value first = before.get(name);
      Value second = after.get(name);
      if (first == null || second == null || !first.exact().equals(second.exact())) {
        changes.add(
            new FactChange(
                name,
                second == null ? first == null ? "" : first.label() : second.label(),
                first == null ? "" : first.text(),
                second == null ? "" : second.text()));
      }
    }
    return changes;
  }
}
