package vn.antq.rules.internal.engine.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.antq.rules.classification.AwardLevel;
import vn.antq.rules.classification.CountedAmount;
import vn.antq.rules.classification.FindingStatus;
import vn.antq.rules.classification.RoundedPoints;
import vn.antq.rules.classification.Score;
import vn.antq.rules.internal.engine.facts.FactSheet;
import vn.antq.rules.internal.engine.facts.Margins;
import vn.antq.rules.internal.engine.facts.Possible;
import vn.antq.rules.pack.Criterion;
import vn.antq.rules.pack.Criterion.Amount;
import vn.antq.rules.pack.Criterion.Award;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.Group;
import vn.antq.rules.pack.Rule;
import vn.antq.rules.pack.Rule.Effect;
import vn.antq.rules.pack.TotalRule;
import vn.antq.rules.pack.UnitType;
import vn.antq.rules.pack.Vocabulary;
import vn.antq.rules.value.Truth;

/**
 * A criterion in one assessment year, with everything looked up that no dossier changes. What it
 * remembers is the same whoever works it out, so it is thread-safe.
 */
public final class CriterionPlan {

  /** More than the shipped packs have; a pack of many levels could fill the memory. */
  private static final int MOST_PARTS = 256;

  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final Criterion definition;
  private final List<RuleNode> rules;
  private final List<Group> groups;
  private final Optional<TotalRule.Exempt> ofExempt;
  private final List<AwardLevel> levels;
  private final Result none;
  private final Result violated = new Result(FindingStatus.VIOLATED, "");
  private final Result exempt = new Result(FindingStatus.NOT_APPLICABLE, "");
  private final Map<String, Result> awarded = new HashMap<>();
  private final Map<Result, Optional<Score>> scores = new HashMap<>();
  private final Set<String> facts = new LinkedHashSet<>();
  private final Defaults defaults;
  private final Vocabulary vocabulary;
  private volatile @Nullable Footing footing;
  private final Map<Set<Result>, Part> parts = new ConcurrentHashMap<>();
  private final Map<Case, Relied> relied = new ConcurrentHashMap<>();

  CriterionPlan(Criterion definition, List<RuleNode> rules, Vocabulary vocabulary, UnitType unit) {
    this.definition = definition;
    this.groups = unit.groupsOf(definition);
    this.ofExempt = unit.total().flatMap(TotalRule::exempt);
    this.rules = List.copyOf(rules);
    this.levels = definition.awards().stream().map(CriterionPlan::shown).toList();
    this.none =
        definition.isProhibition()
            ? new Result(
                FindingStatus.MET,
                definition.awards().isEmpty() ? "" : definition.awards().get(0).level())
            : new Result(FindingStatus.NOT_MET, "");
    for (Award award : definition.awards()) {
      boolean first = awarded.isEmpty();
      awarded.put(
          award.level(),
          new Result(first ? FindingStatus.MET : FindingStatus.PARTLY_MET, award.level()));
    }
    List<Result> results = new ArrayList<>(awarded.values());
    results.addAll(List.of(none, violated, exempt));
    results.forEach(result -> scores.put(result, between(Set.of(result))));
    List<FactDefinition> compared =
        rules.stream().flatMap(rule -> Defaults.comparedBy(rule.rule()).stream()).toList();
    compared.forEach(fact -> facts.add(fact.name()));
    this.defaults = Defaults.behind(compared, vocabulary);
    this.vocabulary = vocabulary;
  }

  /**
   * What a criterion can come to: a level, none, violated or not, not applicable, or so many
   * points.
   *
   * @param points its points where they are counted; absent where the level tells them
   */
  public record Result(FindingStatus status, String level, Optional<BigDecimal> points) {

    /** Makes one whose level tells its points. */
    public Result(FindingStatus status, String level) {
      this(status, level, Optional.empty());
    }
  }

  /**
   * What a criterion puts into the scorecard.
   *
   * @param form the criterion
   * @param score its points where it applies; empty when it has none
   * @param statuses the statuses it can turn out to have
   */
  public record Part(CriterionPlan form, Optional<Score> score, Set<FindingStatus> statuses) {

    String criterion() {
      return form.definition.id();
    }

    String title() {
      return form.definition.title();
    }

    /** The groups that it is in, the innermost first. */
    List<Group> groups() {
      return form.groups;
    }

    /** What its points are for. */
    public Group.Role role() {
      return form.groups.isEmpty()
          ? Group.Role.COUNTED
          : form.groups.get(form.groups.size() - 1).role();
    }

    /** Whether it may turn out to leave the scale, and may turn out not to. */
    boolean mayLeave() {
      return score.isPresent()
          && statuses.contains(FindingStatus.NOT_APPLICABLE)
          && form.ofExempt.equals(Optional.of(TotalRule.Exempt.LEAVES));
    }

    Possible met() {
      boolean may = statuses.contains(FindingStatus.MET);
      return may && statuses.size() > 1 ? Possible.UNKNOWN : Possible.exactly(may);
    }
  }

  /** What a dossier changes of what a finding relies on. */
  private record Case(boolean exempt, List<String> defaults) {}

  private static AwardLevel shown(Award award) {
    return new AwardLevel(award.level(), award.label(), award.points(), award.basis());
  }

  public Criterion definition() {
    return definition;
  }

  /** Returns its rules. */
  public List<RuleNode> rules() {
    return rules;
  }

  public List<AwardLevel> levels() {
    return levels;
  }

  /** Returns what it comes to when no rule matches. */
  public Result none() {
    return none;
  }

  /** Returns what it comes to when a rule matches. */
  public Result resultOf(Rule rule) {
    if (rule.effect() == Effect.EXEMPTION) {
      return exempt;
    } else if (rule.effect() == Effect.VIOLATION) {
      return violated;
    }
    return awarded.getOrDefault(rule.level(), none);
  }

  /** Returns what it comes to when some rules match: more than one thing if they disagree. */
  public Set<Result> resultsOf(Collection<Rule> matching) {
    Set<Result> results = new LinkedHashSet<>();
    for (Rule rule : matching) {
      if (rule.effect() == Effect.EXEMPTION) {
        return Set.of(exempt);
      }
      results.add(resultOf(rule));
    }
    return results.isEmpty() ? Set.of(none) : results;
  }

  /** Returns what it can come to by what is known: never too little. */
  public Set<Result> possible(FactSheet view) {
    if (isCounted()) {
      return counted(view);
    }
    Set<Result> results = new LinkedHashSet<>();
    boolean sure = false;
    for (RuleNode rule : rules) {
      Truth truth = rule.truth(view, Map.of());
      if (truth == Truth.TRUE && rule.rule().effect() == Effect.EXEMPTION) {
        return Set.of(exempt);
      }
      sure |= truth == Truth.TRUE;
      if (truth != Truth.FALSE) {
        results.add(resultOf(rule.rule()));
      }
    }
    if (!sure) {
      results.add(none);
    }
    return results;
  }

  private BigDecimal points(RuleNode rule) {
    return definition
        .amount(rule.rule().level())
        .map(amount -> amount.of(definition.maximum()))
        .orElse(BigDecimal.ZERO);
  }

  /** Says whether its points are counted from matches, instead of told by a level. */
  public boolean isCounted() {
    return !definition.amounts().isEmpty();
  }

  private Set<Result> counted(FactSheet view) {
    Quotient most = Quotient.of(definition.maximum());
    Set<Quotient> sums = new TreeSet<>(Set.of(Quotient.ZERO));
    for (RuleNode rule : rules) {
      if (rule.rule().effect() == Effect.EXEMPTION) {
        Truth truth = rule.truth(view, Map.of());
        if (truth == Truth.TRUE) {
          return Set.of(exempt);
        }
        continue;
      }
      Quotient points = Quotient.of(points(rule));
      Matches matches = rule.matches(view);
      sums =
          rule.times().isEmpty()
              ? plus(sums, points, matches, most)
              : multiplied(sums, points, matches, view.value(rule.times().get().name()), most);
    }
    Set<Result> results = new LinkedHashSet<>();
    for (Quotient sum : sums) {
      results.add(counted(definition.amounts().get(0).takes() ? most.minus(sum) : sum, most));
    }
    for (RuleNode rule : rules) {
      if (rule.rule().effect() == Effect.EXEMPTION && rule.truth(view, Map.of()) == Truth.UNKNOWN) {
        results.add(exempt);
      }
    }
    return results;
  }

  /** What some sums become by so many times an amount; more than the most makes no difference. */
  private static Set<Quotient> plus(
      Set<Quotient> sums, Quotient amount, Matches matches, Quotient most) {
    Set<Quotient> become = new TreeSet<>();
    Long last = matches.most();
    for (long times = matches.least(); last == null || times <= last; times++) {
      Quotient part = amount.times(BigDecimal.valueOf(times));
      for (Quotient sum : sums) {
        become.add(sum.plus(part).min(most));
      }
      if (part.compareTo(most) >= 0) {
        break;
      }
    }
    return become;
  }

  /**
   * What some sums become by an amount that is multiplied by a fact. Of one that is not known the
   * ends are told, and one case between them.
   */
  private static Set<Quotient> multiplied(
      Set<Quotient> sums, Quotient amount, Matches matches, Possible fact, Quotient most) {
    Set<Quotient> parts = new TreeSet<>();
    Long last = matches.most();
    if (matches.least() == 0 || fact.absence() != Possible.Absence.NO) {
      parts.add(Quotient.ZERO);
    }
    if ((last == null || last > 0) && fact.absence() != Possible.Absence.YES) {
      Quotient least = Quotient.ofValue(fact.lower()).orElse(Quotient.ZERO).times(amount).min(most);
      Quotient greatest = Quotient.ofValue(fact.upper()).map(amount::times).orElse(most).min(most);
      parts.add(least);
      parts.add(greatest);
      if (least.compareTo(greatest) < 0) {
        parts.add(least.plus(greatest).times(HALF));
      }
    }
    Set<Quotient> become = new TreeSet<>();
    for (Quotient part : parts) {
      for (Quotient sum : sums) {
        become.add(sum.plus(part).min(most));
      }
    }
    return become;
  }

  private Result counted(Quotient exact, Quotient most) {
    Quotient points = Quotient.of(exact.rounded(definition.rounding())).min(most);
    Optional<BigDecimal> one = Optional.of(points.rounded(Optional.empty()).stripTrailingZeros());
    if (points.compareTo(most) == 0) {
      return new Result(FindingStatus.MET, definition.awards().get(0).level(), one);
    }
    return new Result(
        points.compareTo(Quotient.ZERO) == 0 ? FindingStatus.NOT_MET : FindingStatus.PARTLY_MET,
        "",
        one);
  }

  /** Returns how its points are rounded, and what they are exactly where that is known. */
  public Optional<RoundedPoints> rounded(FactSheet sheet) {
    return definition
        .rounding()
        .map(how -> new RoundedPoints(how.step(), how.mode(), exact(sheet)));
  }

  /** The points before they are rounded; empty when they are not known. */
  private String exact(FactSheet sheet) {
    Quotient most = Quotient.of(definition.maximum());
    Quotient sum = Quotient.ZERO;
    for (RuleNode rule : rules) {
      Matches matches = rule.matches(sheet);
      Long last = matches.most();
      boolean exempts = rule.rule().effect() == Effect.EXEMPTION;
      if (last == null || matches.least() != last || exempts && last > 0) {
        return "";
      } else if (exempts) {
        continue;
      }
      Quotient part = Quotient.of(points(rule));
      part = part.times(BigDecimal.valueOf(last));
      if (last > 0 && rule.times().isPresent()) {
        Possible fact = sheet.value(rule.times().get().name());
        Optional<Quotient> factor = Quotient.ofValue(fact.exact());
        if (factor.isEmpty() && fact.absence() != Possible.Absence.YES) {
          return "";
        }
        part = part.times(factor.orElse(Quotient.ZERO));
      }
      sum = sum.plus(part).min(most);
    }
    return (definition.amounts().get(0).takes() ? most.minus(sum) : sum).text();
  }

  /** Returns the names of the facts that matter because points are multiplied by them. */
  public List<String> factors(FactSheet sheet) {
    return rules.stream()
        .filter(rule -> rule.times().isPresent() && rule.truth(sheet, Map.of()) != Truth.FALSE)
        .map(rule -> rule.times().get().name())
        .toList();
  }

  /** Returns its amounts, each with how many there are. */
  public List<CountedAmount> amounts(FactSheet sheet) {
    List<CountedAmount> counted = new ArrayList<>();
    for (Amount amount : definition.amounts()) {
      Matches matches = Matches.NONE;
      Optional<FactDefinition> times = Optional.empty();
      for (RuleNode rule : rules) {
        if (rule.rule().level().equals(amount.name())) {
          matches = matches.plus(rule.matches(sheet));
          times = rule.times();
        }
      }
      counted.add(
          new CountedAmount(
              amount.name(),
              amount.label(),
              amount.takes(),
              amount.of(definition.maximum()),
              amount.basis(),
              matches.least(),
              Optional.ofNullable(matches.most()),
              times.map(
                  fact ->
                      new CountedAmount.Factor(
                          fact.name(),
                          fact.label(),
                          sheet
                              .value(fact.name())
                              .shown(Margins.unitOf(fact, vocabulary::fact))))));
    }
    return counted;
  }

  /** Returns the case with the fewest points; without points, one in which it is not met. */
  public FactSheet worst(Map<Result, FactSheet> cases) {
    return cases.entrySet().stream()
        .min(Comparator.comparing(one -> merit(one.getKey())))
        .map(Map.Entry::getValue)
        .orElse(FactSheet.NOTHING);
  }

  /** Returns the case with the most points; without points, one in which it is met. */
  public FactSheet best(Map<Result, FactSheet> cases) {
    return cases.entrySet().stream()
        .max(Comparator.comparing(one -> merit(one.getKey())))
        .map(Map.Entry::getValue)
        .orElse(FactSheet.NOTHING);
  }

  private BigDecimal merit(Result result) {
    boolean bad =
        result.status() == FindingStatus.NOT_MET || result.status() == FindingStatus.VIOLATED;
    return score(Set.of(result)).map(Score::best).orElse(bad ? BigDecimal.ZERO : BigDecimal.ONE);
  }

  /** Returns the facts that it turns on; worked out when a dossier first leaves it open. */
  public Footing footing() {
    Footing ready = footing;
    if (ready == null) {
      ready = new Footing(rules, vocabulary);
      footing = ready;
    }
    return ready;
  }

  /** Returns its points. */
  public Optional<Score> score(Set<Result> possible) {
    if (possible.size() == 1) {
      Optional<Score> known = scores.get(possible.iterator().next());
      if (known != null) {
        return known;
      }
    }
    return between(possible);
  }

  /** Returns what it puts into the scorecard. */
  public Part part(Set<Result> possible) {
    Part known = parts.get(possible);
    if (known == null) {
      known =
          new Part(
              this,
              score(possible),
              possible.stream().map(Result::status).collect(Collectors.toSet()));
      if (parts.size() < MOST_PARTS) {
        parts.put(Set.copyOf(possible), known);
      }
    }
    return known;
  }

  private Optional<Score> between(Set<Result> possible) {
    if (!definition.isScored()) {
      return Optional.empty();
    }
    BigDecimal worst = definition.maximum();
    BigDecimal best = BigDecimal.ZERO;
    boolean applies = false;
    for (Result result : possible) {
      if (result.equals(exempt) && ofExempt.equals(Optional.of(TotalRule.Exempt.LEAVES))) {
        continue;
      }
      BigDecimal points = result.equals(exempt) ? ofExempt() : points(result);
      applies = true;
      worst = worst.min(points);
      best = best.max(points);
    }
    return applies ? Optional.of(new Score(worst, best, definition.maximum())) : Optional.empty();
  }

  /** What does not apply counts in full where the pack says so. */
  private BigDecimal ofExempt() {
    return ofExempt.isPresent() ? definition.maximum() : BigDecimal.ZERO;
  }

  private BigDecimal points(Result result) {
    return result
        .points()
        .or(() -> definition.award(result.level()).flatMap(Award::points))
        .orElse(BigDecimal.ZERO);
  }

  /**
   * Returns what a finding relies on; worked out once for all dossiers that are alike in that.
   *
   * @param isVerdict whether a fact has its value from the answer of another pack
   * @param teller tells what it relies on
   */
  public Relied relied(
      FindingStatus status,
      FactSheet sheet,
      Predicate<String> isVerdict,
      Consumer<Relied.Sink> teller) {
    for (String fact : facts) {
      if (isVerdict.test(fact)) {
        return Relied.by(teller);
      }
    }
    Case key = new Case(status == FindingStatus.NOT_APPLICABLE, defaults.taken(sheet));
    Relied known = relied.get(key);
    return known == null ? relied.computeIfAbsent(key, same -> likeIt(teller)) : known;
  }

  /** Listed at once: it is kept, and must not keep the dossier that happened to be the first. */
  private static Relied likeIt(Consumer<Relied.Sink> teller) {
    Relied made = Relied.by(teller);
    made.reliances().get();
    return made;
  }
}
