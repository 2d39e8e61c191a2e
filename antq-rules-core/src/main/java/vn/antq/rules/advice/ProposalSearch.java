package vn.antq.rules.advice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.antq.rules.Classifier;
import vn.antq.rules.classification.AwardLevel;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Condition;
import vn.antq.rules.classification.Condition.Comparison;
import vn.antq.rules.classification.FactValue;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.FindingStatus;
import vn.antq.rules.classification.OutcomeStep;
import vn.antq.rules.classification.OutcomeStep.Kind;
import vn.antq.rules.classification.RuleTrace;
import vn.antq.rules.classification.RuleTrace.PatternTrace;
import vn.antq.rules.classification.Score;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.pack.Derivation;
import vn.antq.rules.pack.Outcome;
import vn.antq.rules.pack.Rule;
import vn.antq.rules.problem.InvalidInputException;
import vn.antq.rules.value.Level;
import vn.antq.rules.value.Truth;

/**
 * Looks for the cheapest changes that reach an outcome: goes through the sets of criteria that
 * could earn enough, those with the fewest criteria first, and has each proven by the classifier.
 */
final class ProposalSearch {

  private static final int MOST_RUNS = 4_000;

  private final Classifier classifier;
  private final Facts facts;
  private final Classification before;
  private final Outcome target;
  private final int alternatives;
  private final UnitsBehind behind;
  private final List<Goal> needed = new ArrayList<>();
  private final List<Goal> useful = new ArrayList<>();
  private final List<Obstacle> obstacles = new ArrayList<>();
  private final List<Proposal> proposals = new ArrayList<>();
  private int runs;

  ProposalSearch(
      Classifier classifier,
      Facts facts,
      Classification before,
      Outcome target,
      int alternatives,
      UnitsBehind behind) {
    this.classifier = classifier;
    this.behind = behind;
    this.facts = facts;
    this.before = before;
    this.target = target;
    this.alternatives = alternatives;
  }

  /**
   * Something that could come out better.
   *
   * @param id criterion, gate or cap, for obstacles
   * @param ways how, best first
   * @param gain the most points it can add
   * @param weight how many criteria it takes at least: a nested verdict takes several
   */
  private record Goal(String id, List<Remedy> ways, BigDecimal gain, int weight) {}

  Advice run() {
    Remedies remedies = new Remedies(facts, before);
    before.steps().stream()
        .filter(step -> step.kind() != Kind.BAND && stands(step))
        .forEach(step -> need(step, remedies));
    boolean scored = before.score().isPresent();
    for (Finding finding : before.findings()) {
      if (finding.score().isPresent()) {
        finding.levels().forEach(level -> use(finding, level, remedies));
        if (canEarnMore(finding) && useful.stream().noneMatch(is(finding))) {
          blocked(before, finding, remedies);
        }
      } else if (!scored && Remedies.isOpen(finding)) {
        need(finding, remedies);
      }
    }
    BigDecimal missing = missingPoints();
    BigDecimal within = gains(useful);
    if (missing.compareTo(within) > 0) {
      obstacles.add(0, tooFewPoints(within));
      return new Advice(target, before, false, List.of(), obstacles, true);
    } else if (needed.stream().anyMatch(goal -> goal.ways().isEmpty())) {
      return new Advice(target, before, false, List.of(), obstacles, true);
    }
    int most = useful.stream().mapToInt(Goal::weight).sum();
    for (int budget = 0; budget <= most && isGoingOn(); budget++) {
      List<Proposal> found = new ArrayList<>();
      choose(0, budget, missing, new ArrayList<>(), found);
      found.sort(
          Comparator.comparingInt((Proposal one) -> one.criteria().size())
              .thenComparing(one -> one.changes().size())
              .thenComparing(Proposal::size)
              .thenComparing(one -> one.changes().toString()));
      found.stream().filter(this::isNew).forEach(this::add);
    }
    return new Advice(
        target,
        before,
        false,
        proposals.subList(0, Math.min(alternatives, proposals.size())),
        obstacles,
        runs < MOST_RUNS);
  }

  private boolean isGoingOn() {
    return proposals.size() < alternatives && runs < MOST_RUNS;
  }

  /** A proposal that does more than another one is no alternative to it. */
  private boolean isNew(Proposal candidate) {
    return proposals.stream()
        .noneMatch(
            known -> contains(candidate, known) || candidate.criteria().equals(known.criteria()));
  }

  private void add(Proposal candidate) {
    proposals.removeIf(known -> contains(known, candidate));
    proposals.add(candidate);
  }

  /** Says whether one proposal does all that another does, and more or the same of each. */
  private boolean contains(Proposal one, Proposal other) {
    return other.changes().stream()
        .allMatch(change -> one.changes().stream().anyMatch(mine -> isAtLeastAsFar(mine, change)));
  }

  private boolean isAtLeastAsFar(Change one, Change other) {
    if (!one.fact().equals(other.fact())) {
      return false;
    }
    return one.to().equals(other.to())
        || one.size().compareTo(other.size()) >= 0
            && facts.lieOneWay(one.fact(), stated(one.to()), stated(other.to()));
  }

  private static Object stated(FactValue value) {
    Object known = value.value();
    return known instanceof Level level ? level.code() : known == null ? "none" : known;
  }

  /** Says whether a gate or cap keeps the unit, or may keep it, from the target. */
  private boolean stands(OutcomeStep step) {
    return step.kind() == Kind.GATE
        ? step.truth() != Truth.TRUE && step.outcome().equals(target)
        : step.truth() != Truth.FALSE && step.outcome().compareTo(target) < 0;
  }

  private void need(OutcomeStep step, Remedies remedies) {
    List<Remedy> ways = new ArrayList<>();
    if (step.kind() == Kind.GATE) {
      step.rules().forEach(rule -> ways.addAll(remedies.matching(rule)));
    } else {
      ways.addAll(remedies.preventing(step.rules()));
    }
    List<Remedy> smallest = Remedy.smallest(ways, facts);
    needed.add(new Goal(step.id(), smallest, BigDecimal.ZERO, 0));
    if (smallest.isEmpty() && !restsOnVerdict(step)) {
      obstacles.add(new Obstacle(step.id(), step.title(), unchangeable(step.rules())));
    }
  }

  /** A gate that asks for a nested verdict is told by the criterion that rests on the same. */
  private boolean restsOnVerdict(OutcomeStep step) {
    return step.rules().stream()
        .flatMap(rule -> rule.patterns().stream())
        .flatMap(pattern -> pattern.conditions().stream())
        .filter(condition -> condition instanceof Comparison)
        .flatMap(condition -> facts.definition(((Comparison) condition).fact()).stream())
        .flatMap(fact -> fact.derivation().stream())
        .anyMatch(how -> how instanceof Derivation.VerdictOf);
  }

  private void need(Finding finding, Remedies remedies) {
    String level = finding.levels().isEmpty() ? "" : finding.levels().get(0).code();
    List<Remedy> ways = remedies.earning(finding, level);
    needed.add(new Goal(finding.criterion(), ways, BigDecimal.ZERO, 0));
    if (ways.isEmpty()) {
      blocked(before, finding, remedies);
    }
  }

  private void use(Finding finding, AwardLevel level, Remedies remedies) {
    BigDecimal gain = level.points().orElse(BigDecimal.ZERO).subtract(worst(finding));
    if (gain.signum() > 0) {
      List<Remedy> ways = remedies.earning(finding, level.code());
      if (!ways.isEmpty()) {
        int weight =
            ways.stream().mapToInt(way -> Math.max(1, way.criteria().size())).min().orElse(1);
        useful.add(new Goal(finding.criterion(), ways, gain, weight));
      }
    }
  }

  private static Predicate<Goal> is(Finding finding) {
    return goal -> goal.id().equals(finding.criterion());
  }

  private static boolean canEarnMore(Finding finding) {
    return finding.lost().signum() > 0;
  }

  private static BigDecimal worst(Finding finding) {
    return finding.score().map(Score::worst).orElse(BigDecimal.ZERO);
  }

  private static BigDecimal gains(List<Goal> goals) {
    return goals.stream()
        .collect(Collectors.toMap(Goal::id, Goal::gain, BigDecimal::max))
        .values()
        .stream()
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Returns how many points the scorecard surely lacks; zero when points do not decide. */
  private BigDecimal missingPoints() {
    BigDecimal points = before.score().map(Score::worst).orElse(BigDecimal.ZERO);
    return requiredPoints()
        .map(required -> required.subtract(points).max(BigDecimal.ZERO))
        .orElse(BigDecimal.ZERO);
  }

  /** Returns the least points of the target's band. */
  private Optional<BigDecimal> requiredPoints() {
    return before.steps().stream()
        .filter(step -> step.kind() == Kind.BAND && step.outcome().equals(target))
        .flatMap(step -> step.rules().stream())
        .flatMap(rule -> rule.patterns().stream())
        .flatMap(pattern -> pattern.conditions().stream())
        .filter(condition -> condition instanceof Comparison)
        .map(condition -> (Comparison) condition)
        .filter(comparison -> comparison.fact().equals("points"))
        .filter(comparison -> comparison.operator().holds(1) && comparison.required().size() == 1)
        .map(comparison -> comparison.required().get(0).value())
        .filter(value -> value instanceof BigDecimal || value instanceof Long)
        .map(value -> new BigDecimal(value.toString()))
        .min(Comparator.naturalOrder());
  }

  private Obstacle tooFewPoints(BigDecimal within) {
    BigDecimal points = before.score().map(Score::worst).orElse(BigDecimal.ZERO);
    return new Obstacle(
        "points",
        "Tổng điểm",
        "Thay đổi mọi dữ kiện còn thay đổi được thì nhiều nhất cũng chỉ được "
            + Wording.number(points.add(within))
            + " điểm, cần từ "
            + Wording.number(requiredPoints().orElse(BigDecimal.ZERO))
            + " điểm.");
  }

  /**
   * Behind the verdict of a nested pack, the criteria that cannot be changed are what blocks it.
   */
  private void blocked(Classification answer, Finding finding, Remedies remedies) {
    List<Classification> behind =
        answer.nested().stream()
            .filter(nested -> finding.nested().contains(nested.pack().name()))
            .toList();
    if (behind.isEmpty()) {
      obstacles.add(
          new Obstacle(finding.criterion(), finding.title(), unchangeable(finding.rules())));
      return;
    }
    for (Classification nested : behind) {
      Remedies inner = new Remedies(facts, nested);
      for (Finding open : nested.findings()) {
        String best = open.levels().isEmpty() ? "" : open.levels().get(0).code();
        if (Remedies.isOpen(open) && inner.earning(open, best).isEmpty()) {
          blocked(nested, open, inner);
        }
      }
    }
  }

  private String unchangeable(List<RuleTrace> rules) {
    Map<String, Facts.Reason> labels = new LinkedHashMap<>();
    for (RuleTrace rule : rules) {
      boolean prevents = rule.effect() == Rule.Effect.VIOLATION || rule.effect() == Rule.Effect.CAP;
      for (PatternTrace pattern : rule.patterns()) {
        if (prevents && pattern.truth() != Truth.FALSE && !pattern.label().isEmpty()) {
          labels.put(pattern.label(), Facts.Reason.PAST);
        }
        pattern.conditions().stream()
            .flatMap(Condition::leaves)
            .forEach(comparison -> addLabel(comparison, prevents, labels));
        if (!prevents && pattern.truth() != Truth.TRUE && !pattern.label().isEmpty()) {
          labels.put(pattern.label(), Facts.Reason.PAST);
        }
      }
    }
    return Locked.told(labels);
  }

  private void addLabel(Comparison comparison, boolean prevents, Map<String, Facts.Reason> labels) {
    if (!comparison.fact().startsWith("switches.")
        && facts.isStuck(comparison.fact())
        && (comparison.truth() == Truth.FALSE) != prevents) {
      labels.put(comparison.label(), facts.reason(comparison.fact()));
    }
  }

  /** Goes through the sets of useful goals that weigh {@code budget} and earn enough. */
  private void choose(
      int from, int budget, BigDecimal missing, List<Goal> chosen, List<Proposal> found) {
    if (runs >= MOST_RUNS) {
      return;
    } else if (budget == 0) {
      if (missing.signum() <= 0) {
        prove(chosen, found);
      }
      return;
    } else if (from == useful.size()
        || gains(useful.subList(from, useful.size())).compareTo(missing) < 0) {
      return;
    }
    Goal goal = useful.get(from);
    boolean another = chosen.stream().noneMatch(other -> other.id().equals(goal.id()));
    if (another && goal.weight() <= budget) {
      chosen.add(goal);
      choose(from + 1, budget - goal.weight(), missing.subtract(goal.gain()), chosen, found);
      chosen.remove(chosen.size() - 1);
    }
    choose(from + 1, budget, missing, chosen, found);
  }

  /** Adds the cheapest way to reach all the goals that the classifier confirms. */
  private void prove(List<Goal> chosen, List<Proposal> found) {
    List<List<Remedy>> parts = new ArrayList<>();
    needed.forEach(goal -> parts.add(goal.ways()));
    chosen.forEach(goal -> parts.add(goal.ways()));
    for (Remedy remedy : Remedy.allOf(parts, facts)) {
      if (remedy.values().isEmpty() || runs++ >= MOST_RUNS) {
        return;
      }
      Optional<Classification> result = classified(remedy);
      if (result.isPresent() && result.get().worst().compareTo(target) >= 0) {
        found.add(reduced(remedy, result.get()));
        return;
      }
    }
  }

  /** One change may serve several criteria; what is not needed after all is left out. */
  private Proposal reduced(Remedy remedy, Classification result) {
    Remedy least = remedy;
    Classification reached = result;
    for (String fact : remedy.values().keySet()) {
      Remedy less = least.without(fact);
      Optional<Classification> answer =
          less.values().isEmpty() ? Optional.empty() : classified(less);
      if (answer.isPresent() && answer.get().worst().compareTo(target) >= 0) {
        least = less;
        reached = answer.get();
      }
    }
    return new Proposal(
        facts.changes(least).stream().map(behind::told).toList(),
        facts.with(least),
        better(before, reached),
        reached);
  }

  private Optional<Classification> classified(Remedy remedy) {
    try {
      return Optional.of(classifier.classify(facts.with(remedy)));
    } catch (InvalidInputException contradiction) {
      return Optional.empty();
    }
  }

  private static List<String> better(Classification before, Classification after) {
    List<String> better = new ArrayList<>();
    for (Finding finding : before.findings()) {
      Optional<Finding> now = after.finding(finding.criterion());
      if (now.isEmpty() || !isBetter(finding, now.get())) {
        continue;
      }
      List<String> behind = new ArrayList<>();
      for (Classification nested : before.nested()) {
        if (finding.nested().contains(nested.pack().name())) {
          after.nested().stream()
              .filter(other -> other.pack().name().equals(nested.pack().name()))
              .forEach(other -> behind.addAll(better(nested, other)));
        }
      }
      better.addAll(
          behind.isEmpty() ? List.of(finding.pack() + "/" + finding.criterion()) : behind);
    }
    return better;
  }

  private static boolean isBetter(Finding before, Finding after) {
    return worst(after).compareTo(worst(before)) > 0
        || before.status() != FindingStatus.MET && after.status() == FindingStatus.MET;
  }
}
