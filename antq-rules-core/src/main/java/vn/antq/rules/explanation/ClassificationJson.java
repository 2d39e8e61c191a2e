package vn.antq.rules.explanation;

import vn.antq.rules.internal.explanation.words.FindingWording;
import vn.antq.rules.internal.explanation.words.OutcomeWording;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.antq.rules.classification.AwardLevel;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Classification.Authority;
import vn.antq.rules.classification.Classification.Notice;
import vn.antq.rules.classification.Classification.Procedure;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.MissingFact;
import vn.antq.rules.classification.OutcomeStep;
import vn.antq.rules.classification.Recognition;
import vn.antq.rules.classification.RuleTrace;
import vn.antq.rules.internal.text.TextPage;
import vn.antq.rules.law.Basis;

/** Turns a classification into a JSON tree. */
final class ClassificationJson {

  private final boolean full;

  private ClassificationJson(boolean full) {
    this.full = full;
  }

  /** Returns the whole document. */
  static ObjectNode document(Classification classification) {
    return new ClassificationJson(true).whole(classification);
  }

  /** Returns the document without rules, comparisons and what they rely on. */
  static ObjectNode summary(Classification classification) {
    return new ClassificationJson(false).whole(classification);
  }

  private ObjectNode whole(Classification classification) {
    ObjectNode document = ValueJson.object().put("format", JsonRenderer.FORMAT);
    return document.setAll(body(classification));
  }

  /** A nested classification is the same without the name of the format. */
  private ObjectNode body(Classification c) {
    ObjectNode body = ValueJson.object().put("detail", full ? "full" : "summary");
    body.putObject("pack")
        .put("name", c.pack().name())
        .put("edition", c.pack().edition())
        .put("title", c.pack().title())
        .put("document", c.pack().document())
        .put("digest", c.pack().digest());
    body.put("dossier", c.dossier()).put("illustrative", c.illustrative());
    body.putObject("unit")
        .put("type", c.unit().type())
        .put("label", c.unitLabel())
        .put("name", c.unit().name())
        .put("code", c.unit().code())
        .put("within", c.unit().within());
    body.putObject("period")
        .put("year", c.period().year())
        .put("from", c.period().from().toString())
        .put("to", c.period().to().toString());
    body.set("procedure", procedure(c.procedure()));
    body.putObject("outcome")
        .put("decided", c.isDecided())
        .put("text", OutcomeWording.text(c))
        .set("worst", ValueJson.of(c.worst()))
        .set("best", ValueJson.of(c.best()));
    body.set("score", ValueJson.orNull(c.score().map(ValueJson::of)));
    body.set("closeness", closeness(c));
    body.set("basis", ValueJson.of(c.basis()));
    body.put("provisional", c.isProvisional());
    body.set("bases", bases(c));
    body.set("groups", ValueJson.array(groups(c), name -> group(name, c)));
    RelianceTable table = full ? RelianceTable.of(c) : RelianceTable.NONE;
    body.set("findings", ValueJson.array(c.findings(), finding -> finding(finding, table)));
    body.set("steps", ValueJson.array(c.steps(), step -> step(step, table)));
    body.set("reliances", full ? table.rows(c) : ValueJson.nothing());
    body.set("nested", ValueJson.array(c.nested(), this::body));
    if (!c.disputes().isEmpty()) {
      body.set("recognitions", ValueJson.array(c.disputes(), ClassificationJson::recognition));
    }
    body.set(
        "notices",
        ValueJson.array(
            c.notices(),
            notice -> ValueJson.object().put("code", notice.code()).put("text", notice.text())));
    return body.put("factsDigest", c.factsDigest()).put("engine", c.engine());
  }

  private static ObjectNode recognition(Notice notice) {
    Recognition decision = notice.recognition().orElseThrow();
    ObjectNode node =
        ValueJson.object().put("fact", decision.fact()).put("document", decision.document());
    node.set("stated", ValueJson.of(decision.stated()));
    node.set("worst", ValueJson.of(decision.worst()));
    node.set("best", ValueJson.of(decision.best()));
    node.put("counts", decision.counts()).put("agrees", decision.agrees());
    node.set(
        "lacks", ValueJson.texts(decision.lacks().stream().map(Recognition.Part::code).toList()));
    return node.put("text", notice.text());
  }

  private static ObjectNode closeness(Classification c) {
    Closeness closeness = Closeness.of(c);
    ObjectNode node = ValueJson.object();
    node.set("closest", ValueJson.orNull(closeness.closest().map(ClassificationJson::flip)));
    node.set("toBetter", ValueJson.orNull(closeness.toBetter().map(ClassificationJson::gap)));
    node.set("toWorse", ValueJson.orNull(closeness.toWorse().map(ClassificationJson::gap)));
    node.set(
        "text",
        ValueJson.texts(ClosenessText.of(closeness, c).stream().map(TextPage::plain).toList()));
    return node;
  }

  private static ObjectNode flip(Closeness.Flip flip) {
    ObjectNode node =
        ValueJson.object()
            .put("pack", flip.finding().pack())
            .put("criterion", flip.finding().criterion())
            .put("direction", ValueJson.code(flip.direction()))
            .put("becomes", flip.becomes().code())
            .put("fact", flip.comparison().fact());
    flip.change()
        .ifPresentOrElse(
            change -> node.set("change", ValueJson.number(change)), () -> node.putNull("change"));
    return node.set(
        "consequence", ValueJson.orNull(flip.consequence().map(ClassificationJson::consequence)));
  }

  private static ObjectNode consequence(Closeness.Consequence consequence) {
    ObjectNode node = ValueJson.object();
    node.set("outcome", ValueJson.of(consequence.outcome()));
    consequence
        .points()
        .ifPresentOrElse(
            points -> node.set("points", ValueJson.number(points)), () -> node.putNull("points"));
    return node.set(
        "criteria",
        ValueJson.array(
            consequence.turns(),
            turn ->
                ValueJson.object()
                    .put("pack", turn.finding().pack())
                    .put("criterion", turn.finding().criterion())
                    .put("becomes", turn.becomes().code())));
  }

  private static ObjectNode gap(Closeness.PointGap gap) {
    ObjectNode node = ValueJson.object();
    node.set("points", ValueJson.number(gap.points()));
    node.set("boundary", ValueJson.number(gap.boundary()));
    return node.set("outcome", ValueJson.of(gap.outcome()));
  }

  /** How many of the things that the outcome relies on have which basis. */
  private static ObjectNode bases(Classification c) {
    ObjectNode node = ValueJson.object();
    for (Basis basis : Basis.values()) {
      node.put(
          basis.code(), (int) c.reliances().stream().filter(item -> item.basis() == basis).count());
    }
    return node;
  }

  private static List<String> groups(Classification c) {
    return c.findings().stream().map(Finding::group).distinct().toList();
  }

  /** A group of the regulation, its points and its criteria. */
  private static ObjectNode group(String name, Classification c) {
    List<Finding> findings =
        c.findings().stream().filter(finding -> finding.group().equals(name)).toList();
    ObjectNode node = ValueJson.object().put("name", name);
    node.set("score", ValueJson.orNull(CriteriaExplainer.score(findings).map(ValueJson::of)));
    node.set("criteria", ValueJson.texts(findings.stream().map(Finding::criterion).toList()));
    return node;
  }

  private static ObjectNode procedure(Procedure procedure) {
    ObjectNode node = ValueJson.object();
    procedure
        .decidedBefore()
        .ifPresentOrElse(
            day -> node.put("decidedBefore", day.toString()), () -> node.putNull("decidedBefore"));
    node.set("deadlineBasis", ValueJson.orNull(procedure.deadlineBasis().map(ValueJson::of)));
    node.set("deadlineCitation", ValueJson.orNull(procedure.deadlineCitation().map(ValueJson::of)));
    return node.set(
        "authority", ValueJson.orNull(procedure.authority().map(ClassificationJson::authority)));
  }

  private static ObjectNode authority(Authority authority) {
    return ValueJson.object()
        .put("by", authority.by())
        .set("basis", ValueJson.of(authority.basis()))
        .set("citation", ValueJson.of(authority.citation()))
        .put("note", authority.note());
  }

  private ObjectNode finding(Finding finding, RelianceTable table) {
    ObjectNode node =
        ValueJson.object()
            .put("pack", finding.pack())
            .put("criterion", finding.criterion())
            .put("group", finding.group())
            .put("title", finding.title());
    node.set("citation", ValueJson.of(finding.citation()));
    node.put("note", finding.note()).put("conclusion", finding.conclusion());
    node.set("status", ValueJson.coded(finding.status().code(), finding.status().label()));
    if (finding.level().isEmpty()) {
      node.putNull("level");
    } else {
      node.set("level", ValueJson.coded(finding.level(), finding.levelLabel()));
    }
    node.set("score", ValueJson.orNull(finding.score().map(ValueJson::of)));
    node.set("basis", ValueJson.of(finding.basis()));
    node.put("because", TextPage.plain(FindingWording.sentence(finding)));
    node.set("levels", ValueJson.array(finding.levels(), ClassificationJson::level));
    node.set("missing", ValueJson.array(finding.missing(), ClassificationJson::missing));
    node.set("nested", ValueJson.texts(finding.nested()));
    node.set("rules", rules(finding.rules(), table));
    node.set("reliances", full ? table.references(finding.reliances()) : ValueJson.nothing());
    return node;
  }

  private static ObjectNode level(AwardLevel level) {
    ObjectNode node = ValueJson.coded(level.code(), level.label());
    level
        .points()
        .ifPresentOrElse(
            points -> node.set("points", ValueJson.number(points)), () -> node.putNull("points"));
    return node.set("basis", ValueJson.of(level.basis()));
  }

  private static ObjectNode missing(MissingFact fact) {
    ObjectNode node = ValueJson.object().put("fact", fact.name()).put("label", fact.label());
    return fact.nested().isEmpty() ? node.putNull("nested") : node.put("nested", fact.nested());
  }

  private JsonNode rules(List<RuleTrace> rules, RelianceTable table) {
    return full ? ValueJson.array(rules, rule -> RuleJson.of(rule, table)) : ValueJson.nothing();
  }

  private ObjectNode step(OutcomeStep step, RelianceTable table) {
    ObjectNode node =
        ValueJson.object().put("id", step.id()).put("kind", ValueJson.code(step.kind()));
    node.set("outcome", ValueJson.of(step.outcome()));
    node.put("title", step.title());
    node.set("citation", ValueJson.of(step.citation()));
    node.put("note", step.note());
    node.set("reliance", ValueJson.textOrNull(full ? table.reference(step.reliance()) : ""));
    node.put("effect", ValueJson.code(step.effect()));
    node.put("truth", ValueJson.code(step.truth()));
    node.set("rules", rules(step.rules(), table));
    node.set("missing", ValueJson.array(step.missing(), ClassificationJson::missing));
    return node;
  }
}
