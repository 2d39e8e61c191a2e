package vn.antq.rules.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.antq.rules.difference.Change.Side;
import vn.antq.rules.pack.Citation;
import vn.antq.rules.pack.Criterion;
import vn.antq.rules.pack.Criterion.Award;
import vn.antq.rules.pack.Limit;
import vn.antq.rules.pack.Outcome;
import vn.antq.rules.pack.Pack;
import vn.antq.rules.pack.Rule;
import vn.antq.rules.pack.Rule.Effect;
import vn.antq.rules.pack.RuleModel;
import vn.antq.rules.pack.Statement.Aspect;
import vn.antq.rules.pack.Statement.Kind;

/**
 * Lays the rules of one unit type side by side. A rule is what it asks for and what that leads to;
 * its name, its place and the order of what it asks for are nothing.
 */
final class RuleChanges {

  private final Pack before;
  private final Pack after;
  private final String unitType;

  RuleChanges(Pack before, Pack after, String unitType) {
    this.before = before;
    this.after = after;
    this.unitType = unitType;
  }

  /** What a rule leads to. */
  private record Lead(Effect effect, String target, String level) {
    static Lead of(Rule rule) {
      return new Lead(rule.effect(), rule.target(), rule.level());
    }
  }

  List<Change> changes() {
    Map<Lead, List<Rule>> old = byLead(before);
    Map<Lead, List<Rule>> fresh = byLead(after);
    Set<Lead> leads = new LinkedHashSet<>(fresh.keySet());
    leads.addAll(old.keySet());
    List<Change> changes = new ArrayList<>();
    for (Lead lead : leads) {
      compare(
          lead,
          new ArrayList<>(old.getOrDefault(lead, List.of())),
          new ArrayList<>(fresh.getOrDefault(lead, List.of())),
          changes);
    }
    return changes;
  }

  private Map<Lead, List<Rule>> byLead(Pack book) {
    Map<Lead, List<Rule>> rules = new LinkedHashMap<>();
    model(book)
        .rules()
        .forEach(rule -> rules.computeIfAbsent(Lead.of(rule), l -> new ArrayList<>()).add(rule));
    return rules;
  }

  private RuleModel model(Pack book) {
    RuleModel model = book.models().get(unitType);
    if (model == null) {
      throw new IllegalStateException("Both packs know " + unitType);
    }
    return model;
  }

  private void compare(Lead lead, List<Rule> old, List<Rule> fresh, List<Change> changes) {
    for (Rule rule : List.copyOf(fresh)) {
      take(old, other -> RuleCondition.canonical(other).equals(RuleCondition.canonical(rule)))
          .ifPresent(same -> fresh.remove(rule));
    }
    for (Rule rule : List.copyOf(fresh)) {
      take(old, other -> other.name().equals(rule.name()))
          .ifPresent(
              earlier -> {
                fresh.remove(rule);
                changes.add(changed(lead, earlier, rule));
              });
    }
    if (old.size() == 1 && fresh.size() == 1) {
      changes.add(changed(lead, old.remove(0), fresh.remove(0)));
    }
    fresh.forEach(
        rule ->
            changes.add(
                change(
                    lead,
                    Aspect.EXISTENCE,
                    rule.name(),
                    Optional.empty(),
                    Optional.of(side(lead, after, rule, false)))));
    old.forEach(
        rule ->
            changes.add(
                change(
                    lead,
                    Aspect.EXISTENCE,
                    rule.name(),
                    Optional.of(side(lead, before, rule, false)),
                    Optional.empty())));
  }

  private static Optional<Rule> take(
      List<Rule> rules, java.util.function.Predicate<Rule> condition) {
    Optional<Rule> found = rules.stream().filter(condition).findFirst();
    found.ifPresent(rules::remove);
    return found;
  }

  private Change changed(Lead lead, Rule earlier, Rule later) {
    // Two facts may have one label: then only the rule files tell them apart.
    boolean alike =
        RuleCondition.words(earlier, model(before).vocabulary())
            .equals(RuleCondition.words(later, model(after).vocabulary()));
    return change(
        lead,
        Aspect.VALUE,
        earlier.name().equals(later.name()) ? later.name() : "",
        Optional.of(side(lead, before, earlier, alike)),
        Optional.of(side(lead, after, later, alike)));
  }

  private static Change change(
      Lead lead, Aspect aspect, String name, Optional<Side> before, Optional<Side> after) {
    boolean aboutCriterion =
        switch (lead.effect()) {
          case AWARD, ADD, TAKE, VIOLATION, EXEMPTION -> true;
          case OUTCOME, GATE, CAP -> false;
        };
    return new Change(
        Kind.RULE, aspect, List.of(), aboutCriterion ? lead.target() : "", name, before, after);
  }

  private Side side(Lead lead, Pack book, Rule rule, boolean asWritten) {
    return new Side(
        label(lead, book),
        asWritten
            ? RuleCondition.source(rule)
            : RuleCondition.words(rule, model(book).vocabulary()),
        Optional.empty(),
        citation(lead, book),
        rule.place());
  }

  private String label(Lead lead, Pack book) {
    return switch (lead.effect()) {
      case AWARD -> "điều kiện của mức “" + level(lead, book) + "”";
      case ADD -> "trường hợp được cộng điểm “" + amount(lead, book) + "”";
      case TAKE -> "trường hợp bị trừ điểm “" + amount(lead, book) + "”";
      case VIOLATION -> "điều bị coi là vi phạm";
      case EXEMPTION -> "trường hợp không áp dụng";
      case OUTCOME -> "điều kiện để xếp “" + outcome(lead.target(), book) + "”";
      case GATE -> "điều kiện cần " + lead.target() + " coi là đủ khi";
      case CAP -> "mức trần " + lead.target() + " áp dụng khi";
    };
  }

  private String level(Lead lead, Pack book) {
    return criterion(lead, book)
        .flatMap(criterion -> criterion.award(lead.level()))
        .map(Award::label)
        .filter(label -> !label.isEmpty())
        .orElse(lead.level());
  }

  private String amount(Lead lead, Pack book) {
    return criterion(lead, book)
        .flatMap(criterion -> criterion.amount(lead.level()))
        .map(Criterion.Amount::label)
        .orElse(lead.level());
  }

  private static String outcome(String code, Pack book) {
    return book.definition().outcomes().stream()
        .filter(outcome -> outcome.code().equals(code))
        .map(Outcome::label)
        .findFirst()
        .orElse(code);
  }

  private Optional<Criterion> criterion(Lead lead, Pack book) {
    return model(book).unit().criterion(lead.target());
  }

  private Optional<Citation> citation(Lead lead, Pack book) {
    return switch (lead.effect()) {
      case AWARD, ADD, TAKE, VIOLATION, EXEMPTION -> criterion(lead, book).map(Criterion::citation);
      case GATE, CAP ->
          model(book).unit().limits().stream()
              .filter(limit -> limit.id().equals(lead.target()))
              .map(Limit::citation)
              .findFirst();
      case OUTCOME -> Optional.empty();
    };
  }
}
