package vn.antq.rules.explanation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.antq.rules.classification.AwardLevel;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Classification.Authority;
import vn.antq.rules.classification.Classification.Notice;
import vn.antq.rules.classification.Classification.Procedure;
import vn.antq.rules.classification.CountedAmount;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.MissingFact;
import vn.antq.rules.classification.OutcomeStep;
import vn.antq.rules.classification.Recognition;
import vn.antq.rules.classification.RuleTrace;
import vn.antq.rules.dossier.Mark;
import vn.antq.rules.internal.explanation.words.FindingWording;
import vn.antq.rules.internal.explanation.words.OutcomeWording;
import vn.antq.rules.internal.json.JsonPen;
import vn.antq.rules.internal.text.TextPage;
import vn.antq.rules.pack.Basis;

/** Writes a classification as JSON. */
final class ClassificationJson {

  private final JsonPen json;
  private final ValueJson values;
  private final boolean full;

  private ClassificationJson(JsonPen json, boolean full) {
    this.json = json;
    this.values = new ValueJson(json);
    this.full = full;
  }

  /**
   * Writes the keys of the document.
   *
   * @param full whether rules, comparisons and what they rely on are among them
   */
  static void write(Classification classification, boolean full, JsonPen json) {
    json.text("format", JsonRenderer.FORMAT);
    new ClassificationJson(json, full).body(classification);
  }

  /** A nested classification is the same without the name of the format. */
  private void body(Classification c) {
    json.text("detail", full ? "full" : "summary");
    head(c);
    json.object(
        "outcome",
        () -> {
          json.flag("decided", c.isDecided()).text("text", OutcomeWording.text(c));
          values.outcome("worst", c.worst());
          values.outcome("best", c.best());
        });
    values.score("score", c.score());
    json.object("closeness", () -> closeness(c));
    values.basis("basis", c.basis());
    json.flag("provisional", c.isProvisional());
    json.object("bases", () -> bases(c));
    Map<String, List<Finding>> groups = CriteriaExplainer.byGroup(c);
    json.objects("groups", groups.entrySet(), group -> group(group.getKey(), group.getValue()));
    c.sheet()
        .ifPresent(sheet -> json.object("sheet", () -> new SheetJson(json, values).sheet(sheet)));
    RelianceTable table = full ? RelianceTable.of(c) : RelianceTable.NONE;
    json.objects("findings", c.findings(), finding -> finding(finding, table));
    json.objects("steps", c.steps(), step -> step(step, table));
    if (full) {
      table.write(c, json, values);
    } else {
      json.nothing("reliances");
    }
    json.objects("nested", c.nested(), this::body);
    if (!c.disputes().isEmpty()) {
      json.objects("recognitions", c.disputes(), this::recognition);
    }
    json.objects(
            "notices",
            c.notices(),
            notice -> json.text("code", notice.code()).text("text", notice.text()))
        .text("factsDigest", c.factsDigest())
        .text("engine", c.engine());
  }

  private void head(Classification c) {
    json.object(
            "pack",
            () ->
                json.text("name", c.pack().name())
                    .text("edition", c.pack().edition())
                    .text("title", c.pack().title())
                    .text("document", c.pack().document())
                    .text("digest", c.pack().digest()))
        .text("dossier", c.dossier())
        .flag("illustrative", c.illustrative())
        .object(
            "unit",
            () ->
                json.text("type", c.unit().type())
                    .text("label", c.unitLabel())
                    .text("name", c.unit().name())
                    .text("code", c.unit().code())
                    .text("within", c.unit().within()))
        .object(
            "period",
            () ->
                json.number("year", c.period().year())
                    .text("from", c.period().from().toString())
                    .text("to", c.period().to().toString()))
        .object("procedure", () -> procedure(c.procedure()));
  }

  private void recognition(Notice notice) {
    Recognition decision = notice.recognition().orElseThrow();
    json.text("fact", decision.fact());
    if (!decision.decision().isEmpty()) {
      json.text("decision", decision.decision());
    }
    json.text("document", decision.document());
    values.outcome("stated", decision.stated());
    values.outcome("worst", decision.worst());
    values.outcome("best", decision.best());
    json.flag("counts", decision.counts())
        .flag("agrees", decision.agrees())
        .texts("lacks", decision.lacks().stream().map(Recognition.Part::code).toList())
        .text("text", notice.text());
  }

  private void closeness(Classification c) {
    Closeness closeness = Closeness.of(c);
    json.object("closest", closeness.closest(), this::flip)
        .object("toBetter", closeness.toBetter(), this::gap)
        .object("toWorse", closeness.toWorse(), this::gap)
        .texts("text", ClosenessText.of(closeness, c).stream().map(TextPage::plain).toList());
  }

  private void flip(Closeness.Flip flip) {
    json.text("pack", flip.finding().pack())
        .text("criterion", flip.finding().criterion())
        .text("direction", ValueJson.code(flip.direction()))
        .text("becomes", flip.becomes().code())
        .text("fact", flip.comparison().fact())
        .number("change", flip.change())
        .object("consequence", flip.consequence(), this::consequence);
  }

  private void consequence(Closeness.Consequence consequence) {
    values.outcome("outcome", consequence.outcome());
    json.number("points", consequence.points())
        .objects(
            "criteria",
            consequence.turns(),
            turn ->
                json.text("pack", turn.finding().pack())
                    .text("criterion", turn.finding().criterion())
                    .text("becomes", turn.becomes().code()));
  }

  private void gap(Closeness.PointGap gap) {
    json.number("points", gap.points()).number("boundary", gap.boundary());
    values.outcome("outcome", gap.outcome());
  }

  /** How many of the things that the outcome relies on have which basis. */
  private void bases(Classification c) {
    for (Basis basis : Basis.values()) {
      json.number(
          basis.code(), c.reliances().stream().filter(item -> item.basis() == basis).count());
    }
  }

  /** A group of the regulation, its points and its criteria. */
  private void group(String name, List<Finding> findings) {
    json.text("name", name);
    values.score("score", CriteriaExplainer.score(findings));
    json.texts("criteria", findings.stream().map(Finding::criterion).toList());
  }

  private void procedure(Procedure procedure) {
    json.textOrNull("decidedBefore", procedure.decidedBefore().map(LocalDate::toString).orElse(""));
    json.object(
        "deadlineBasis",
        procedure.deadlineBasis(),
        basis -> values.coded(basis.code(), basis.label()));
    values.citation("deadlineCitation", procedure.deadlineCitation());
    json.object("authority", procedure.authority(), this::authority);
  }

  private void authority(Authority authority) {
    json.text("by", authority.by());
    values.basis("basis", authority.basis());
    values.citation("citation", authority.citation());
    json.text("note", authority.note());
  }

  private void finding(Finding finding, RelianceTable table) {
    json.text("pack", finding.pack())
        .text("criterion", finding.criterion())
        .text("group", finding.group())
        .text("title", finding.title());
    values.citation("citation", finding.citation());
    json.text("note", finding.note()).flag("conclusion", finding.conclusion());
    values.coded("status", finding.status().code(), finding.status().label());
    json.object(
        "level",
        Optional.of(finding.level()).filter(level -> !level.isEmpty()),
        level -> values.coded(level, finding.levelLabel()));
    values.score("score", finding.score());
    finding.mark().ifPresent(mark -> json.object("mark", () -> mark(finding, mark)));
    values.basis("basis", finding.basis());
    json.text("because", TextPage.plain(FindingWording.sentence(finding)))
        .objects("levels", finding.levels(), this::level);
    if (!finding.amounts().isEmpty()) {
      json.objects("amounts", finding.amounts(), this::amount);
    }
    finding
        .rounding()
        .ifPresent(rounded -> json.object("rounding", () -> SheetJson.rounding(json, rounded)));
    json.objects("missing", finding.missing(), this::missing).texts("nested", finding.nested());
    rules(finding.rules(), table);
    if (full) {
      json.texts("reliances", table.references(finding.reliances()));
    } else {
      json.nothing("reliances");
    }
  }

  private void mark(Finding finding, Mark mark) {
    json.number("self", mark.self())
        .number("superior", mark.superior())
        .text("by", mark.by())
        .text("note", mark.note())
        .flag("differs", finding.isMarkedOtherwise());
    values.evidence(mark.evidence());
  }

  private void level(AwardLevel level) {
    values.coded(level.code(), level.label()).number("points", level.points());
    values.basis("basis", level.basis());
  }

  private void amount(CountedAmount amount) {
    json.text("name", amount.name())
        .text("label", amount.label())
        .flag("takes", amount.takes())
        .number("points", Optional.of(amount.points()));
    values.basis("basis", amount.basis());
    json.number("least", Optional.of(BigDecimal.valueOf(amount.least())))
        .number("most", amount.most().map(BigDecimal::valueOf));
    amount.times().ifPresent(times -> json.object("times", () -> factor(times)));
  }

  private void factor(CountedAmount.Factor factor) {
    json.text("fact", factor.fact()).text("label", factor.label());
    values.value("value", factor.value());
  }

  private void missing(MissingFact fact) {
    json.text("fact", fact.name()).text("label", fact.label()).textOrNull("nested", fact.nested());
  }

  private void rules(List<RuleTrace> rules, RelianceTable table) {
    if (full) {
      json.objects("rules", rules, new RuleJson(json, table)::rule);
    } else {
      json.nothing("rules");
    }
  }

  private void step(OutcomeStep step, RelianceTable table) {
    json.text("id", step.id()).text("kind", ValueJson.code(step.kind()));
    values.outcome("outcome", step.outcome());
    json.text("title", step.title());
    values.citation("citation", step.citation());
    json.text("note", step.note())
        .textOrNull("reliance", full ? table.reference(step.reliance()) : "")
        .text("effect", ValueJson.code(step.effect()))
        .text("truth", ValueJson.code(step.truth()));
    rules(step.rules(), table);
    json.objects("missing", step.missing(), this::missing);
  }
}
