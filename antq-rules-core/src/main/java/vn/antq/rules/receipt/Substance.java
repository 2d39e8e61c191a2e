package vn.antq.rules.receipt;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.antq.rules.classification.AwardLevel;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Classification.Authority;
import vn.antq.rules.classification.Classification.Notice;
import vn.antq.rules.classification.Classification.Procedure;
import vn.antq.rules.classification.Condition;
import vn.antq.rules.classification.Condition.AllOf;
import vn.antq.rules.classification.Condition.AnyOf;
import vn.antq.rules.classification.Condition.Comparison;
import vn.antq.rules.classification.CountedAmount;
import vn.antq.rules.classification.FactValue;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.Margin;
import vn.antq.rules.classification.MissingFact;
import vn.antq.rules.classification.OutcomeStep;
import vn.antq.rules.classification.Recognition;
import vn.antq.rules.classification.RuleTrace;
import vn.antq.rules.classification.RuleTrace.PatternTrace;
import vn.antq.rules.classification.RuleTrace.RecordTrace;
import vn.antq.rules.classification.Sheet;
import vn.antq.rules.dossier.Mark;
import vn.antq.rules.internal.answer.ClassificationData;
import vn.antq.rules.internal.answer.ComparisonData;
import vn.antq.rules.internal.answer.FindingData;
import vn.antq.rules.internal.answer.OutcomeStepData;
import vn.antq.rules.internal.answer.RuleTraceData;
import vn.antq.rules.pack.Outcome;
import vn.antq.rules.pack.PackIdentity;
import vn.antq.rules.pack.Reliance;
import vn.antq.rules.problem.Place;
import vn.antq.rules.value.Level;
import vn.antq.rules.value.ScalarType;

/**
 * What an answer comes to, without its words: class, points, findings, basis, what is compared with
 * what, who decides. Titles, labels, notes, places in files and the digests of packs are left out;
 * whatever is not known to be words stays, so that a difference is never made smaller than it is.
 *
 * <p>Some parts are sentences in which a label stands, such as a notice. They are compared after
 * the labels that were reworded are put into the older one.
 */
final class Substance {

  private final Rewordings labels;

  private Substance(Rewordings labels) {
    this.labels = labels;
  }

  /** Says whether two answers differ in words alone, or not at all. */
  static boolean isSame(Classification then, Classification now) {
    return new Substance(Rewordings.between(Labels.of(then), Labels.of(now)))
        .answer(then)
        .equals(new Substance(Rewordings.NONE).answer(now));
  }

  private Classification answer(Classification answer) {
    return new ClassificationData(
        answer.dossier(),
        answer.illustrative(),
        answer.unit(),
        "",
        answer.period(),
        procedure(answer.procedure()),
        new PackIdentity(
            answer.pack().name(), answer.pack().edition(), "", answer.pack().document(), ""),
        outcome(answer.worst()),
        outcome(answer.best()),
        answer.score(),
        answer.sheet().map(Substance::sheet),
        answer.findings().stream().map(this::finding).toList(),
        answer.steps().stream().map(this::step).toList(),
        answer.basis(),
        reliances(answer.reliances()),
        answer.nested().stream().map(this::answer).toList(),
        answer.notices().stream().map(this::notice).toList(),
        answer.factsDigest(),
        "");
  }

  private static Sheet sheet(Sheet sheet) {
    return new Sheet(
        sheet.parts().stream()
            .map(
                part ->
                    new Sheet.Part(
                        part.code(), "", part.within(), part.role(), part.most(), part.score()))
            .toList(),
        sheet.total());
  }

  private static Outcome outcome(Outcome outcome) {
    return new Outcome(outcome.code(), "", outcome.rank());
  }

  private static Procedure procedure(Procedure procedure) {
    return new Procedure(
        procedure.decidedBefore(),
        procedure.deadlineBasis(),
        procedure.deadlineCitation(),
        procedure.authority().map(who -> new Authority(who.by(), who.basis(), who.citation(), "")));
  }

  private Notice notice(Notice notice) {
    return new Notice(
        notice.code(), labels.in(notice.text()), notice.recognition().map(Substance::recognition));
  }

  private static Recognition recognition(Recognition decision) {
    return new Recognition(
        decision.fact(),
        "",
        decision.document(),
        outcome(decision.stated()),
        outcome(decision.worst()),
        outcome(decision.best()),
        decision.lacks());
  }

  private Finding finding(Finding finding) {
    return new FindingData(
        finding.pack(),
        finding.criterion(),
        "",
        "",
        finding.citation(),
        "",
        finding.conclusion(),
        finding.status(),
        finding.level(),
        finding.levels().stream().map(Substance::level).toList(),
        finding.amounts().stream().map(Substance::amount).toList(),
        finding.rounding(),
        finding.score(),
        finding
            .mark()
            .map(
                mark ->
                    new Mark(
                        mark.self(),
                        mark.superior(),
                        mark.by(),
                        mark.note(),
                        mark.evidence(),
                        Place.NOWHERE)),
        finding.basis(),
        reliances(finding.reliances()),
        finding.rules().stream().map(this::rule).toList(),
        missing(finding.missing()),
        finding.nested());
  }

  private static AwardLevel level(AwardLevel level) {
    return new AwardLevel(
        level.code(), "", level.points().map(BigDecimal::stripTrailingZeros), level.basis());
  }

  /** A count and a decimal number that are alike in JSON are alike. */
  private static FactValue plain(FactValue value) {
    return new FactValue(
        plain(value.value()),
        plain(value.least()),
        plain(value.most()),
        value.none(),
        value.unit());
  }

  private static @Nullable Object plain(@Nullable Object value) {
    return value instanceof BigDecimal decimal && decimal.stripTrailingZeros().scale() <= 0
        ? (Object) decimal.longValue()
        : value;
  }

  private static CountedAmount amount(CountedAmount amount) {
    return new CountedAmount(
        amount.name(),
        "",
        amount.takes(),
        amount.points().stripTrailingZeros(),
        amount.basis(),
        amount.least(),
        amount.most(),
        amount
            .times()
            .map(
                times ->
                    new CountedAmount.Factor(times.fact(), times.label(), plain(times.value()))));
  }

  private static List<MissingFact> missing(List<MissingFact> facts) {
    return facts.stream().map(fact -> new MissingFact(fact.name(), "", fact.nested())).toList();
  }

  private OutcomeStep step(OutcomeStep step) {
    return new OutcomeStepData(
        step.id(),
        step.kind(),
        outcome(step.outcome()),
        "",
        step.citation(),
        "",
        step.reliance().map(this::reliance),
        step.effect(),
        step.truth(),
        step.rules().stream().map(this::rule).toList(),
        missing(step.missing()));
  }

  private List<Reliance> reliances(List<Reliance> reliances) {
    return reliances.stream().map(this::reliance).toList();
  }

  private Reliance reliance(Reliance reliance) {
    return new Reliance(
        reliance.pack(),
        reliance.kind(),
        reliance.name(),
        "",
        isCalledByLabel(reliance) ? labels.in(reliance.value()) : reliance.value(),
        reliance.basis(),
        reliance.citation(),
        Place.NOWHERE);
  }

  /** The option of a reading, or a level; what it is, its comparison tells by its code. */
  private static boolean isCalledByLabel(Reliance reliance) {
    return reliance.kind() == Reliance.Kind.READING || reliance.kind() == Reliance.Kind.DEFAULT;
  }

  private RuleTrace rule(RuleTrace rule) {
    return new RuleTraceData(
        rule.rule(),
        Place.NOWHERE,
        rule.effect(),
        rule.subject(),
        rule.truth(),
        rule.patterns().stream().map(this::pattern).toList());
  }

  private PatternTrace pattern(PatternTrace pattern) {
    return new PatternTrace(
        pattern.type(),
        "",
        "",
        conditions(pattern.conditions()),
        pattern.records().stream().map(this::record).toList(),
        pattern.listKnown(),
        pattern.truth());
  }

  private RecordTrace record(RecordTrace record) {
    return new RecordTrace(
        record.number(),
        record.title(),
        record.truth(),
        conditions(record.conditions()),
        record.evidence());
  }

  private List<Condition> conditions(List<Condition> conditions) {
    return conditions.stream().map(this::condition).toList();
  }

  private Condition condition(Condition condition) {
    if (condition instanceof AllOf all) {
      return new AllOf(conditions(all.parts()), all.truth());
    } else if (condition instanceof AnyOf any) {
      return new AnyOf(conditions(any.parts()), any.truth());
    }
    return comparison((Comparison) condition);
  }

  private Comparison comparison(Comparison comparison) {
    return new ComparisonData(
        comparison.fact(),
        "",
        value(comparison.actual()),
        comparison.operator(),
        comparison.required().stream().map(Substance::value).toList(),
        comparison.requiredFact(),
        "",
        comparison.reliance().map(this::reliance),
        comparison.truth(),
        comparison.margin().map(Substance::margin),
        comparison.shortfall().map(Substance::margin),
        comparison.evidence(),
        Place.NOWHERE);
  }

  private static Margin margin(Margin margin) {
    return new Margin(margin.amount().stripTrailingZeros(), margin.unit(), margin.direction());
  }

  private static FactValue value(FactValue value) {
    return new FactValue(
        exact(value.value()),
        exact(value.least()),
        exact(value.most()),
        value.none(),
        value.unit());
  }

  /** Half of 622 is not half of 624, and of an enumeration only its levels are stored. */
  private static @Nullable Object exact(@Nullable Object value) {
    if (value == null) {
      return null;
    } else if (value instanceof Level level) {
      return level.code() + " " + level.rank();
    } else if (value instanceof BigDecimal number) {
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
    return ScalarType.of(value).code(value);
  }
}
