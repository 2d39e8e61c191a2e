package vn.antq.rules.internal.engine.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.antq.rules.classification.RoundedPoints;
import vn.antq.rules.classification.Score;
import vn.antq.rules.classification.Sheet;
import vn.antq.rules.internal.engine.facts.FactSheet.RecordList;
import vn.antq.rules.internal.engine.facts.FactSheet.RecordSheet;
import vn.antq.rules.internal.engine.facts.Known;
import vn.antq.rules.internal.engine.facts.Possible;
import vn.antq.rules.internal.engine.facts.Slots;
import vn.antq.rules.internal.engine.plan.CriterionPlan.Part;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.pack.Group;
import vn.antq.rules.pack.Group.Role;
import vn.antq.rules.pack.Reliance;
import vn.antq.rules.pack.Rounding;
import vn.antq.rules.pack.Rule;
import vn.antq.rules.pack.RuleModel;
import vn.antq.rules.pack.TotalRule;
import vn.antq.rules.pack.UnitType;
import vn.antq.rules.value.Ratio;

/**
 * How the points of criteria come together: in groups at every level, and in a total that may be
 * more than their sum. Immutable.
 */
public final class SheetPlan {

  private final List<Group> groups;
  private final Optional<TotalRule> total;
  private final BigDecimal scale;
  private final boolean read;
  private final List<Reliance> reliances = new ArrayList<>();

  private SheetPlan(
      String unitType,
      List<Group> groups,
      Optional<TotalRule> total,
      BigDecimal scale,
      boolean read) {
    total.ifPresent(rule -> reliances.add(rule.reliance(unitType)));
    groups.stream()
        .filter(group -> group.role() != Role.COUNTED && group.most().isPresent())
        .forEach(group -> reliances.add(group.reliance()));
    this.groups = groups;
    this.total = total;
    this.scale = scale;
    this.read = read;
  }

  static SheetPlan of(RuleModel model) {
    UnitType unit = model.unit();
    return new SheetPlan(
        unit.type(),
        unit.groups(),
        unit.total(),
        unit.scale().orElse(BigDecimal.ZERO),
        model.rules().stream()
            .flatMap(rule -> rule.patterns().stream())
            .anyMatch(Rule.Pattern::isAboutResults));
  }

  /** Says whether the total is more than a sum. */
  public boolean hasTotalRule() {
    return total.isPresent();
  }

  /** Returns how the total is worked out; absent where it is a sum. */
  public Optional<TotalRule> totalRule() {
    return total;
  }

  /** Returns what points rely on that come together in this way. */
  public List<Reliance> reliances() {
    return List.copyOf(reliances);
  }

  /** Says whether the rules of the outcome look at single groups or findings. */
  public boolean isRead() {
    return read;
  }

  /** Between what a number lies. */
  private record Range(Quotient worst, Quotient best) {

    static final Range NOTHING = new Range(Quotient.ZERO, Quotient.ZERO);

    Range plus(Range other) {
      return new Range(worst.plus(other.worst), best.plus(other.best));
    }

    Range upTo(BigDecimal most) {
      return new Range(worst.min(Quotient.of(most)), best.min(Quotient.of(most)));
    }
  }

  /** Returns between what the total lies. */
  public Score total(List<Part> parts) {
    TotalRule rule = total.orElseThrow();
    Range sum = counted(of(parts, Role.COUNTED), rule);
    for (Group group : groups) {
      if (group.within().isEmpty() && group.role() == Role.BONUS) {
        sum = sum.plus(gained(group, parts));
      } else if (group.within().isEmpty() && group.role() == Role.DEDUCTION) {
        Range lost = lost(group, parts);
        sum = new Range(sum.worst().minus(lost.best()), sum.best().minus(lost.worst()));
      }
    }
    return new Score(ended(sum.worst(), rule), ended(sum.best(), rule), scale);
  }

  private BigDecimal ended(Quotient points, TotalRule rule) {
    BigDecimal exact = points.rounded(Optional.empty());
    BigDecimal above = rule.aboveScale() ? exact : exact.min(scale);
    return rule.belowZero() ? above : above.max(BigDecimal.ZERO);
  }

  private static List<Part> of(List<Part> parts, Role role) {
    return parts.stream().filter(part -> part.role() == role).toList();
  }

  /** The points that are part of the scale, brought back to it where criteria do not apply. */
  private Range counted(List<Part> parts, TotalRule rule) {
    if (!rule.exempt().equals(Optional.of(TotalRule.Exempt.LEAVES))) {
      Range sum = Range.NOTHING;
      for (Part part : parts) {
        sum = sum.plus(range(part));
      }
      return sum;
    }
    Optional<Quotient> worst = share(parts, false);
    Optional<Quotient> best = share(parts, true);
    if (worst.isEmpty() || best.isEmpty() || mayBeEmpty(parts)) {
      // Of nothing there is no share: what it comes to is for people to decide.
      return new Range(Quotient.ZERO, Quotient.of(scale));
    }
    return new Range(
        Quotient.of(worst.get().times(scale).rounded(rule.rounding())),
        Quotient.of(best.get().times(scale).rounded(rule.rounding())));
  }

  private static boolean mayBeEmpty(List<Part> parts) {
    return parts.stream().allMatch(part -> part.mayLeave() || part.score().isEmpty());
  }

  private static Range range(Part part) {
    return part.score()
        .map(score -> new Range(Quotient.of(score.worst()), Quotient.of(score.best())))
        .orElse(Range.NOTHING);
  }

  /**
   * The share that is earned of what applies, at its worst or best: what may or may not apply is
   * counted where that makes it worse, or better. Empty when nothing applies.
   */
  private static Optional<Quotient> share(List<Part> parts, boolean best) {
    Optional<Quotient> share = share(parts, best, Optional.empty());
    for (int i = 0; i <= parts.size() && share.isPresent(); i++) {
      Optional<Quotient> next = share(parts, best, share);
      if (next.isEmpty() || next.equals(share)) {
        break;
      }
      share = next;
    }
    return share;
  }

  private static Optional<Quotient> share(
      List<Part> parts, boolean best, Optional<Quotient> against) {
    BigDecimal earned = BigDecimal.ZERO;
    BigDecimal most = BigDecimal.ZERO;
    for (Part part : parts) {
      Score score = part.score().orElse(null);
      if (score == null) {
        continue;
      }
      BigDecimal points = best ? score.best() : score.worst();
      boolean counts = true;
      if (part.mayLeave() && against.isPresent()) {
        int gain = Quotient.of(points).compareTo(against.get().times(score.maximum()));
        counts = best ? gain > 0 : gain < 0;
      }
      if (counts) {
        earned = earned.add(points);
        most = most.add(score.maximum());
      }
    }
    return most.signum() == 0 ? Optional.empty() : Optional.of(new Quotient(earned, most));
  }

  /** What a group of bonus points gives, none of its levels more than it may. */
  private Range gained(Group group, List<Part> parts) {
    Range sum = Range.NOTHING;
    for (Part part : direct(group, parts)) {
      sum = sum.plus(range(part));
    }
    for (Group inner : within(group)) {
      sum = sum.plus(gained(inner, parts));
    }
    return group.most().map(sum::upTo).orElse(sum);
  }

  /** What a group of deductions takes: at its least and at its most. */
  private Range lost(Group group, List<Part> parts) {
    Range sum = Range.NOTHING;
    for (Part part : direct(group, parts)) {
      Optional<Range> lost =
          part.score()
              .map(
                  score ->
                      new Range(
                          Quotient.of(score.maximum().subtract(score.best())),
                          Quotient.of(score.maximum().subtract(score.worst()))));
      sum = sum.plus(lost.orElse(Range.NOTHING));
    }
    for (Group inner : within(group)) {
      sum = sum.plus(lost(inner, parts));
    }
    return group.most().map(sum::upTo).orElse(sum);
  }

  private List<Group> within(Group group) {
    return groups.stream().filter(other -> other.within().equals(group.code())).toList();
  }

  private static List<Part> direct(Group group, List<Part> parts) {
    return parts.stream()
        .filter(part -> !part.groups().isEmpty() && part.groups().get(0).equals(group))
        .toList();
  }

  private static List<Part> in(Group group, List<Part> parts) {
    return parts.stream().filter(part -> part.groups().contains(group)).toList();
  }

  /** Returns the points of a group; of deductions, what they take off, below nothing. */
  private Score score(Group group, List<Part> parts) {
    if (group.role() == Role.DEDUCTION) {
      Range lost = lost(group, parts);
      return new Score(
          points(lost.best()).negate(), points(lost.worst()).negate(), BigDecimal.ZERO);
    }
    BigDecimal most = BigDecimal.ZERO;
    for (Part part : in(group, parts)) {
      most = most.add(part.score().map(Score::maximum).orElse(BigDecimal.ZERO));
    }
    Range sum = group.role() == Role.BONUS ? gained(group, parts) : sum(in(group, parts));
    BigDecimal end = group.role() == Role.BONUS ? group.most().orElse(most) : most;
    return new Score(points(sum.worst()), points(sum.best()), end);
  }

  private static Range sum(List<Part> parts) {
    Range sum = Range.NOTHING;
    for (Part part : parts) {
      sum =
          part.mayLeave()
              ? new Range(sum.worst(), sum.plus(range(part)).best())
              : sum.plus(range(part));
    }
    return sum;
  }

  private static BigDecimal points(Quotient exact) {
    return exact.rounded(Optional.empty());
  }

  /** Returns how the points came together; empty where the pack states no more than names. */
  public Optional<Sheet> sheet(List<Part> parts, Optional<Score> result) {
    boolean structured = groups.stream().anyMatch(Group::isStructured);
    if (!structured && total.isEmpty()) {
      return Optional.empty();
    }
    List<Sheet.Part> shown = new ArrayList<>();
    for (Group group : groups) {
      shown.add(
          new Sheet.Part(
              group.code(),
              group.label(),
              group.within(),
              group.role(),
              group.most(),
              score(group, parts)));
    }
    return Optional.of(
        new Sheet(shown, total.flatMap(rule -> result.map(score -> total(rule, parts, score)))));
  }

  private Sheet.Total total(TotalRule rule, List<Part> parts, Score result) {
    List<Part> counted = of(parts, Role.COUNTED);
    BigDecimal most = BigDecimal.ZERO;
    BigDecimal worst = BigDecimal.ZERO;
    BigDecimal best = BigDecimal.ZERO;
    for (Part part : counted) {
      Score score = part.score().orElse(null);
      if (score != null) {
        most = most.add(score.maximum());
        worst = worst.add(part.mayLeave() ? BigDecimal.ZERO : score.worst());
        best = best.add(score.best());
      }
    }
    return new Sheet.Total(
        new Score(worst, best, most),
        result,
        rule.exempt(),
        rule.rounding().map(how -> rounded(how, counted)),
        rule.aboveScale(),
        rule.belowZero());
  }

  private RoundedPoints rounded(Rounding how, List<Part> counted) {
    Optional<Quotient> worst = share(counted, false);
    boolean known = worst.isPresent() && worst.equals(share(counted, true)) && !mayBeEmpty(counted);
    return new RoundedPoints(how.step(), how.mode(), known ? worst.get().times(scale).text() : "");
  }

  /** Returns the groups and findings as rules of the outcome look at them. */
  public Map<String, RecordList> records(List<Part> parts) {
    List<RecordSheet> ofGroups = new ArrayList<>();
    for (Group group : groups) {
      Score score = score(group, parts);
      Known fields = new Known(Slots.GROUP);
      fields.put("group", Possible.exactly(group.code()));
      fields.put("points", Possible.between(score.worst(), score.best(), false));
      fields.put("maximum", Possible.exactly(score.maximum()));
      fields.put("lost", lost(score));
      fields.put("share", share(group, parts));
      ofGroups.add(record(ofGroups.size() + 1, group.label(), fields));
    }
    List<RecordSheet> ofFindings = new ArrayList<>();
    for (Part part : parts) {
      ofFindings.add(record(ofFindings.size() + 1, part.title(), finding(part)));
    }
    return Map.of(
        Rule.GROUP, new RecordList(true, ofGroups), Rule.FINDING, new RecordList(true, ofFindings));
  }

  private static RecordSheet record(int number, String title, Map<String, Possible> fields) {
    return new RecordSheet(number, title, fields, List.of());
  }

  private static Possible lost(Score score) {
    return Possible.between(
        score.maximum().subtract(score.best()), score.maximum().subtract(score.worst()), false);
  }

  private static Possible share(Group group, List<Part> parts) {
    List<Part> own = in(group, parts);
    Optional<Quotient> worst = share(own, false);
    Optional<Quotient> best = share(own, true);
    if (worst.isEmpty() || best.isEmpty() || group.role() != Role.COUNTED) {
      return Possible.ABSENT;
    }
    boolean open = mayBeEmpty(own);
    return worst.equals(best) && !open
        ? Possible.exactly(ratio(worst.get()))
        : Possible.between(ratio(worst.get()), ratio(best.get()), open);
  }

  private static Ratio ratio(Quotient quotient) {
    BigDecimal earned = Wording.plain(quotient.dividend());
    BigDecimal most = Wording.plain(quotient.divisor());
    int scale = Math.max(0, Math.max(earned.scale(), most.scale()));
    return new Ratio(
        earned.movePointRight(scale).longValueExact(), most.movePointRight(scale).longValueExact());
  }

  private static Map<String, Possible> finding(Part part) {
    Known fields = new Known(Slots.FINDING);
    fields.put("criterion", Possible.exactly(part.criterion()));
    fields.put(
        "group", Possible.exactly(part.groups().isEmpty() ? "" : part.groups().get(0).code()));
    Score score = part.score().orElse(null);
    if (score == null) {
      fields.put("points", Possible.ABSENT);
      fields.put("maximum", Possible.ABSENT);
      fields.put("lost", Possible.ABSENT);
    } else {
      boolean open = part.mayLeave();
      Possible points = Possible.between(score.worst(), score.best(), open);
      Possible lost = lost(score);
      fields.put("points", points);
      fields.put("maximum", Possible.between(score.maximum(), score.maximum(), open));
      fields.put("lost", open ? Possible.between(lost.lower(), lost.upper(), true) : lost);
    }
    fields.put("met", part.met());
    return fields;
  }
}
