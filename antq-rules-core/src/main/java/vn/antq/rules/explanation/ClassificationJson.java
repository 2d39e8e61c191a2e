package vn.antq.rules.explanation;

import tools.jackson.databind.node.ObjectNode;
import vn.antq.rules.classification.AwardLevel;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Classification.Authority;
import vn.antq.rules.classification.Classification.Procedure;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.MissingFact;
import vn.antq.rules.classification.OutcomeStep;

/** Turns a classification into a JSON tree. */
final class ClassificationJson {

  private ClassificationJson() {}

  /** Returns the whole document. */
  static ObjectNode document(Classification classification) {
    ObjectNode document = ValueJson.object().put("format", JsonRenderer.FORMAT);
    return document.setAll(body(classification));
  }

  /** A nested classification is the same without the name of the format. */
  private static ObjectNode body(Classification c) {
    ObjectNode body = ValueJson.object();
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
    body.set("basis", ValueJson.of(c.basis()));
    body.put("provisional", c.isProvisional());
    RelianceTable table = RelianceTable.of(c);
    body.set("findings", ValueJson.array(c.findings(), finding -> finding(finding, table)));
    body.set("steps", ValueJson.array(c.steps(), step -> step(step, table)));
    body.set("reliances", table.rows(c));
    body.set("nested", ValueJson.array(c.nested(), ClassificationJson::body));
    body.set(
        "notices",
        ValueJson.array(
            c.notices(),
            notice -> ValueJson.object().put("code", notice.code()).put("text", notice.text())));
    return body.put("factsDigest", c.factsDigest()).put("engine", c.engine());
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

  private static ObjectNode finding(Finding finding, RelianceTable table) {
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
    node.set("levels", ValueJson.array(finding.levels(), ClassificationJson::level));
    node.set("missing", ValueJson.array(finding.missing(), ClassificationJson::missing));
    node.set("nested", ValueJson.texts(finding.nested()));
    node.set("rules", ValueJson.array(finding.rules(), rule -> RuleJson.of(rule, table)));
    node.set("reliances", table.references(finding.reliances()));
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

  private static ObjectNode step(OutcomeStep step, RelianceTable table) {
    ObjectNode node =
        ValueJson.object().put("id", step.id()).put("kind", ValueJson.code(step.kind()));
    node.set("outcome", ValueJson.of(step.outcome()));
    node.put("title", step.title());
    node.set("citation", ValueJson.of(step.citation()));
    node.put("note", step.note());
    node.set("reliance", ValueJson.textOrNull(table.reference(step.reliance())));
    node.put("effect", ValueJson.code(step.effect()));
    node.put("truth", ValueJson.code(step.truth()));
    node.set("rules", ValueJson.array(step.rules(), rule -> RuleJson.of(rule, table)));
    node.set("missing", ValueJson.array(step.missing(), ClassificationJson::missing));
    return node;
  }
}
