package vn.antq.rules.internal.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.antq.rules.classification.Condition;
import vn.antq.rules.classification.FactValue;
import vn.antq.rules.classification.Margin;
import vn.antq.rules.classification.RuleTrace;
import vn.antq.rules.classification.RuleTrace.PatternTrace;
import vn.antq.rules.classification.RuleTrace.RecordTrace;
import vn.antq.rules.dossier.Evidence;
import vn.antq.rules.internal.answer.ComparisonData;
import vn.antq.rules.internal.answer.RuleTraceData;
import vn.antq.rules.internal.engine.FactSheet.RecordList;
import vn.antq.rules.internal.engine.FactSheet.RecordSheet;
import vn.antq.rules.internal.engine.RuleForm.AllForm;
import vn.antq.rules.internal.engine.RuleForm.AnyForm;
import vn.antq.rules.internal.engine.RuleForm.CompareForm;
import vn.antq.rules.internal.engine.RuleForm.ConditionForm;
import vn.antq.rules.internal.engine.RuleForm.PatternForm;
import vn.antq.rules.internal.engine.RuleForm.SettledForm;
import vn.antq.rules.internal.engine.RuleForm.Side;
import vn.antq.rules.pack.Derivation;
import vn.antq.rules.pack.Rule;
import vn.antq.rules.value.Operator;
import vn.antq.rules.value.Ratio;
import vn.antq.rules.value.Truth;

/**
 * The second evaluator: works out every rule from the rule model, without Drools, in three values,
 * and keeps what came of each comparison. It also foretells which rules Drools fires: for Drools a
 * value that is not exactly known is null, and every comparison with null is false.
 */
public final class RuleEvaluator {

  private final FactSheet sheet;
  private final Source unit;
  private final Source scorecard;

  /**
   * Creates an evaluator for one dossier.
   *
   * @param scorecard entries of the scorecard; empty until the criteria are decided
   */
  public RuleEvaluator(FactSheet sheet, Map<String, Possible> scorecard) {
    this.sheet = sheet;
    this.unit = new Source(sheet.unit(), sheet.evidence(), List.of());
    this.scorecard = new Source(scorecard, Map.of(), List.of());
  }

  /**
   * What came of one rule.
   *
   * @param rule the rule
   * @param trace what came of it, for explanations
   * @param fires whether Drools fires it
   */
  public record RuleResult(Rule rule, RuleTrace trace, boolean fires) {

    /** Returns whether the rule matches. */
    public Truth truth() {
      return trace.truth();
    }
  }

  /** Works out one rule. */
  public RuleResult evaluate(RuleForm form) {
    Rule rule = form.rule();
    Truth truth = Truth.TRUE;
    List<PatternTrace> patterns = new ArrayList<>(form.patterns().size());
    for (PatternForm pattern : form.patterns()) {
      PatternTrace trace = pattern(pattern);
      patterns.add(trace);
      truth = truth.and(trace.truth());
    }
    RuleTrace trace =
        new RuleTraceData(
            rule.name(), rule.place(), rule.effect(), form.subject(), truth, patterns);
    // What Drools fires is true in three values as well.
    return new RuleResult(rule, trace, truth == Truth.TRUE && fires(form));
  }

  /** Returns whether a rule matches, without what came of each comparison. */
  static Truth truth(RuleForm form, FactSheet sheet, Map<String, Possible> scorecard) {
    Truth truth = Truth.TRUE;
    for (PatternForm pattern : form.patterns()) {
      truth = truth.and(truth(pattern, sheet, scorecard));
      if (truth == Truth.FALSE) {
        return truth;
      }
    }
    return truth;
  }

  /** Returns whether a pattern matches, without what came of each comparison. */
  static Truth truth(PatternForm form, FactSheet sheet, Map<String, Possible> scorecard) {
    if (!form.pattern().isAboutRecords()) {
      boolean unit = form.pattern().type().equals(Rule.UNIT);
      return all(form.conditions(), unit ? sheet.unit() : scorecard);
    }
    RecordList list = sheet.list(form.pattern().type());
    Truth truth = list.known() ? Truth.FALSE : Truth.UNKNOWN;
    for (RecordSheet record : list.records()) {
      truth = truth.or(all(form.conditions(), record.fields()));
    }
    return truth;
  }

  private static Truth all(List<ConditionForm> forms, Map<String, Possible> values) {
    Truth truth = Truth.TRUE;
    for (ConditionForm form : forms) {
      truth = truth.and(truth(form, values));
      if (truth == Truth.FALSE) {
        return truth;
      }
    }
    return truth;
  }

  /** Returns whether a condition holds, without what came of each comparison. */
  static Truth truth(ConditionForm form, Map<String, Possible> values) {
    if (form instanceof CompareForm compare) {
      return truth(compare, values.getOrDefault(compare.fact().name(), Possible.UNKNOWN), values);
    } else if (form instanceof AllForm all) {
      return all(all.parts(), values);
    } else if (form instanceof AnyForm any) {
      Truth truth = Truth.FALSE;
      for (ConditionForm part : any.parts()) {
        truth = truth.or(truth(part, values));
      }
      return truth;
    }
    return ((SettledForm) form).trace().truth();
  }

  private Source source(PatternForm form) {
    return form.pattern().type().equals(Rule.UNIT) ? unit : scorecard;
  }

  private static Source source(RecordSheet record) {
    return new Source(record.fields(), Map.of(), record.evidence());
  }

  private PatternTrace pattern(PatternForm form) {
    Rule.Pattern pattern = form.pattern();
    if (pattern.isAboutRecords()) {
      return records(form);
    }
    List<Condition> conditions = all(form.conditions(), source(form));
    return new PatternTrace(
        pattern.type(), "", conditions, List.of(), true, conjunction(conditions));
  }

  private PatternTrace records(PatternForm form) {
    RecordList list = sheet.list(form.pattern().type());
    Truth truth = list.known() ? Truth.FALSE : Truth.UNKNOWN;
    List<RecordTrace> records = new ArrayList<>(list.records().size());
    for (RecordSheet record : list.records()) {
      List<Condition> conditions = all(form.conditions(), source(record));
      Truth matches = conjunction(conditions);
      truth = truth.or(matches);
      records.add(
          new RecordTrace(record.number(), record.title(), matches, conditions, record.evidence()));
    }
    return new PatternTrace(
        form.pattern().type(), form.label(), List.of(), records, list.known(), truth);
  }

  private record Source(
      Map<String, Possible> values, Map<String, List<Evidence>> evidence, List<Evidence> common) {

    Possible value(String name) {
      return values.getOrDefault(name, Possible.UNKNOWN);
    }

    Possible value(Side side) {
      return RuleEvaluator.value(side, values);
    }

    List<Evidence> evidenceFor(String name) {
      return evidence.getOrDefault(name, common);
    }
  }

  private static List<Condition> all(List<ConditionForm> forms, Source source) {
    List<Condition> conditions = new ArrayList<>(forms.size());
    for (ConditionForm form : forms) {
      conditions.add(condition(form, source));
    }
    return conditions;
  }

  private static Truth conjunction(List<Condition> conditions) {
    Truth truth = Truth.TRUE;
    for (Condition condition : conditions) {
      truth = truth.and(condition.truth());
    }
    return truth;
  }

  private static Truth disjunction(List<Condition> conditions) {
    Truth truth = Truth.FALSE;
    for (Condition condition : conditions) {
      truth = truth.or(condition.truth());
    }
    return truth;
  }

  private static Condition condition(ConditionForm form, Source source) {
    if (form instanceof CompareForm compare) {
      return comparison(compare, source);
    } else if (form instanceof AllForm all) {
      List<Condition> parts = all(all.parts(), source);
      return new Condition.AllOf(parts, conjunction(parts));
    } else if (form instanceof AnyForm any) {
      List<Condition> parts = all(any.parts(), source);
      return new Condition.AnyOf(parts, disjunction(parts));
    }
    return ((SettledForm) form).trace();
  }

  private static Condition.Comparison comparison(CompareForm form, Source source) {
    Possible left = source.value(form.fact().name());
    Possible right = source.value(form.sides().get(form.sides().size() - 1));
    Truth truth = truth(form, left, source.values());
    return new ComparisonData(
        form.fact().name(),
        form.fact().label(),
        left.shown(form.unit()),
        form.operator(),
        form.required().isPresent() ? form.required().get() : required(form, source),
        form.requiredFact(),
        form.requiredLabel(),
        form.reliance(),
        truth,
        Margins.margin(form.unit(), left, form.operator(), right),
        truth == Truth.FALSE ? shortfall(form, left, right, source) : Optional.empty(),
        evidence(form, source),
        form.place());
  }

  private static Optional<Margin> shortfall(
      CompareForm form, Possible left, Possible right, Source source) {
    return form.fact().derivation().orElse(null) instanceof Derivation.RatioOf ratio
            && !left.isSettled()
            && right.exact() instanceof Ratio required
        ? Margins.shortfall(
            form.unit(),
            source.value(ratio.numerator()),
            source.value(ratio.denominator()),
            form.operator(),
            required)
        : Optional.empty();
  }

  private static List<FactValue> required(CompareForm form, Source source) {
    return form.sides().stream().map(side -> source.value(side).shown(side.unit())).toList();
  }

  private static Truth truth(CompareForm form, Possible left, Map<String, Possible> values) {
    if (form.operator() != Operator.ONE_OF) {
      return left.compare(form.operator(), value(form.sides().get(0), values));
    }
    Truth truth = Truth.FALSE;
    for (Side side : form.sides()) {
      truth = truth.or(left.compare(form.operator(), value(side, values)));
    }
    return truth == Truth.UNKNOWN ? left.isOneOf(options(form, values)) : truth;
  }

  private static Possible value(Side side, Map<String, Possible> values) {
    Possible constant = side.constant();
    return constant == null ? values.getOrDefault(side.fact(), Possible.UNKNOWN) : constant;
  }

  private static List<Object> options(CompareForm form, Map<String, Possible> values) {
    List<Object> options = new ArrayList<>(form.sides().size());
    for (Side side : form.sides()) {
      Object option = value(side, values).exact();
      if (option != null) {
        options.add(option);
      }
    }
    return options;
  }

  private static List<Evidence> evidence(CompareForm form, Source source) {
    if (form.stated().isEmpty()) {
      return source.evidenceFor(form.fact().name());
    }
    if (source.evidence().isEmpty() && source.common().isEmpty()) {
      return List.of();
    }
    Set<Evidence> evidence = new LinkedHashSet<>();
    for (String name : form.stated().get()) {
      evidence.addAll(source.evidenceFor(name));
    }
    return List.copyOf(evidence);
  }

  /** Whether Drools fires a rule, which sees no value that is not exactly known. */
  private boolean fires(RuleForm form) {
    for (PatternForm pattern : form.patterns()) {
      if (!fires(pattern)) {
        return false;
      }
    }
    return true;
  }

  private boolean fires(PatternForm form) {
    if (!form.pattern().isAboutRecords()) {
      return allFire(form.conditions(), source(form));
    }
    for (RecordSheet record : sheet.list(form.pattern().type()).records()) {
      if (allFire(form.conditions(), source(record))) {
        return true;
      }
    }
    return false;
  }

  private static boolean allFire(List<ConditionForm> forms, Source source) {
    for (ConditionForm form : forms) {
      if (!fires(form, source)) {
        return false;
      }
    }
    return true;
  }

  private static boolean fires(ConditionForm form, Source source) {
    if (form instanceof CompareForm compare) {
      Possible left = source.value(compare.fact().name());
      boolean exact = left.isExact();
      for (Side side : compare.sides()) {
        exact &= source.value(side).isExact();
      }
      return exact && truth(compare, left, source.values()) == Truth.TRUE;
    } else if (form instanceof AllForm all) {
      return allFire(all.parts(), source);
    } else if (form instanceof AnyForm any) {
      for (ConditionForm part : any.parts()) {
        if (fires(part, source)) {
          return true;
        }
      }
      return false;
    }
    return ((SettledForm) form).trace().truth() == Truth.TRUE;
  }
}
