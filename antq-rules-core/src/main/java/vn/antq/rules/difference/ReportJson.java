package vn.antq.rules.difference;

import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.antq.rules.classification.Score;
import vn.antq.rules.difference.Change.Side;
import vn.antq.rules.difference.ClassChanges.Flow;
import vn.antq.rules.difference.ClassChanges.Moved;
import vn.antq.rules.internal.json.Json;
import vn.antq.rules.pack.Basis;
import vn.antq.rules.pack.Citation;
import vn.antq.rules.pack.Outcome;
import vn.antq.rules.pack.PackIdentity;
import vn.antq.rules.problem.Place;

/** Writes a report as JSON. */
final class ReportJson {

  private ReportJson() {}

  static String of(DifferenceReport report) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("format", DifferenceReport.FORMAT);
    document.set("before", pack(report.packs().before()));
    document.set("after", pack(report.packs().after()));
    ArrayNode changes = document.putArray("changes");
    report.packs().changes().forEach(change -> changes.add(change(change)));
    report
        .classes()
        .ifPresentOrElse(
            classes -> document.set("classes", classes(classes)),
            () -> document.putNull("classes"));
    return Json.pretty(document);
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static ObjectNode pack(PackIdentity pack) {
    return object()
        .put("name", pack.name())
        .put("edition", pack.edition())
        .put("title", pack.title())
        .put("document", pack.document())
        .put("digest", pack.digest());
  }

  private static ObjectNode change(Change change) {
    ObjectNode node = object();
    node.put("kind", code(change.kind())).put("aspect", code(change.aspect()));
    ArrayNode unitTypes = node.putArray("unitTypes");
    change.unitTypes().forEach(unitTypes::add);
    node.put("criterion", change.criterion()).put("name", change.name());
    side(node, "before", change.before());
    side(node, "after", change.after());
    return node.put("text", change.text());
  }

  private static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static void side(ObjectNode parent, String key, Optional<Side> side) {
    if (side.isEmpty()) {
      parent.putNull(key);
      return;
    }
    ObjectNode node = parent.putObject(key);
    Side known = side.get();
    node.put("label", known.label()).put("text", known.text());
    node.put("basis", known.basis().map(Basis::code).orElse(null));
    Optional<Citation> citation = known.citation();
    if (citation.isEmpty()) {
      node.putNull("citation");
    } else {
      node.putObject("citation")
          .put("document", citation.get().document())
          .put("provision", citation.get().provision());
    }
    Place place = known.place();
    node.putObject("place")
        .put("file", place.file())
        .put("line", place.line())
        .put("column", place.column());
  }

  private static ObjectNode classes(ClassChanges classes) {
    ObjectNode node = object();
    node.put("dossiers", classes.dossiers()).put("movedClass", classes.movedClass());
    ArrayNode flows = node.putArray("flows");
    classes.flows().forEach(flow -> flows.add(flow(flow)));
    ArrayNode moved = node.putArray("moved");
    classes.moved().forEach(one -> moved.add(moved(one)));
    return node;
  }

  private static ObjectNode flow(Flow flow) {
    return object()
        .put("unitType", flow.unitType())
        .put("unitLabel", flow.unitLabel())
        .put("from", flow.from())
        .put("to", flow.to())
        .put("dossiers", flow.dossiers());
  }

  private static ObjectNode moved(Moved moved) {
    ObjectNode node =
        object()
            .put("dossier", moved.dossier())
            .put("unit", moved.unit().name())
            .put("code", moved.unit().code())
            .put("unitType", moved.unit().type())
            .put("unitLabel", moved.unitLabel())
            .put("year", moved.year());
    node.set("before", standing(moved.before()));
    node.set("after", standing(moved.after()));
    ArrayNode reasons = node.putArray("reasons");
    moved.reasons().forEach(reasons::add);
    return node;
  }

  private static ObjectNode standing(Standing standing) {
    return object()
        .put("fate", code(standing.fate()))
        .put("worst", standing.worst().map(Outcome::code).orElse(null))
        .put("best", standing.best().map(Outcome::code).orElse(null))
        .put("label", standing.label())
        .put("points", standing.points().map(Score::text).orElse(null))
        .put("reason", standing.reason());
  }
}
