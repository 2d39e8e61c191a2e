package vn.antq.rules.receipt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.antq.rules.classification.Verdict;
import vn.antq.rules.dossier.Dossier.UnitName;
import vn.antq.rules.internal.json.CanonicalJson;
import vn.antq.rules.internal.json.Json;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.pack.Citation;
import vn.antq.rules.pack.Outcome;
import vn.antq.rules.pack.PackIdentity;
import vn.antq.rules.pack.Quota;
import vn.antq.rules.problem.InvalidReceiptException;
import vn.antq.rules.problem.Place;
import vn.antq.rules.ranking.Entrant;
import vn.antq.rules.ranking.Placing;
import vn.antq.rules.ranking.QuotaGroup;
import vn.antq.rules.ranking.RankedUnit;
import vn.antq.rules.ranking.Ranking;
import vn.antq.rules.ranking.Span;

/**
 * A ranking with what it rests on: the digest of every answer, the packs, every quota with its
 * figure, every place and outcome with its reason. Who has the same answers can rank them anew and
 * {@linkplain #differences compare}.
 *
 * <p>The text is one JSON object in the canonical form of RFC 8785, then a line feed. The keys:
 *
 * <ul>
 *   <li>{@code answers}: for each dossier where it came from, its unit, year and identity, and in
 *       {@code digest} the digest of its answer, which is that of {@code answer} among the {@code
 *       digests} of its {@link Receipt}; null for a dossier that was refused
 *   <li>{@code digest}: SHA-256, in lower-case hexadecimal, of the canonical form of all the rest
 *   <li>{@code format}: {@value #FORMAT}
 *   <li>{@code groups}: each quota in each group, with {@code placings}
 *   <li>{@code notes}: what to tell a person besides
 *   <li>{@code units}: each unit's outcome before and after
 * </ul>
 *
 * <p>An outcome is an object with the codes of the {@code worst} and the {@code best}, a number one
 * with {@code least} and {@code most}. Immutable and thread-safe.
 */
public final class RankingReceipt {

  /** Value of the key {@code format}. */
  public static final String FORMAT = "antq-ranking/1";

  private static final String DIGEST = "digest";
  private static final String ADVICE =
      "Hãy lấy lại tệp gốc, hoặc xếp hạng lại từ các kết quả phân loại.";

  private final ObjectNode root;

  private RankingReceipt(ObjectNode root) {
    this.root = root;
  }

  /** Returns the receipt of a ranking. */
  public static RankingReceipt of(Ranking ranking) {
    Objects.requireNonNull(ranking, "ranking");
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    ArrayNode answers = root.putArray("answers");
    Map<String, Entrant> sorted = new TreeMap<>();
    ranking.entrants().forEach(entrant -> sorted.put(entrant.source(), entrant));
    sorted.values().forEach(entrant -> answer(entrant, answers.addObject()));
    root.put("format", FORMAT);
    ArrayNode groups = root.putArray("groups");
    ranking.groups().forEach(group -> group(group, groups.addObject()));
    texts(ranking.notes(), root.putArray("notes"));
    ArrayNode units = root.putArray("units");
    Map<String, RankedUnit> ranked = new TreeMap<>();
    ranking.units().forEach(unit -> ranked.put(unit.source(), unit));
    ranked.values().forEach(unit -> unit(unit, units.addObject()));
    root.put(DIGEST, CanonicalJson.digest(root));
    return new RankingReceipt(root);
  }

  private static void answer(Entrant entrant, ObjectNode json) {
    json.put("source", entrant.source()).put("dossier", entrant.dossier().id());
    json.put("year", entrant.dossier().year());
    UnitName unit = entrant.dossier().unit();
    json.putObject("unit")
        .put("type", unit.type())
        .put("name", unit.name())
        .put("code", unit.code())
        .put("within", unit.within());
    Optional<String> digest =
        entrant.classification().map(answer -> CanonicalJson.digest(Receipt.answer(answer)));
    if (digest.isPresent()) {
      json.put(DIGEST, digest.get());
    } else {
      json.putNull(DIGEST);
    }
  }

  private static void group(QuotaGroup group, ObjectNode json) {
    PackIdentity pack = group.pack();
    json.putObject("pack")
        .put("name", pack.name())
        .put("edition", pack.edition())
        .put("document", pack.document())
        .put(DIGEST, pack.digest());
    json.put("unitType", group.unitType()).put("year", group.year()).put("name", group.name());
    quota(group, json.putObject("quota"));
    span(group.units(), json.putObject("units"));
    json.put("part", group.exact());
    span(group.allowed(), json.putObject("allowed"));
    json.put("basis", group.basis().code());
    texts(group.open(), json.putArray("open"));
    ArrayNode placings = json.putArray("placings");
    group.placings().forEach(placing -> placing(placing, placings.addObject()));
  }

  private static void quota(QuotaGroup group, ObjectNode json) {
    Quota quota = group.quota();
    json.put("id", quota.id())
        .put("title", quota.title())
        .put("outcome", quota.outcome())
        .put("of", quota.of())
        .put("among", quota.among())
        .put("rounding", quota.rounding().code())
        .put("ties", quota.ties().code())
        .put("basis", quota.basis().code());
    citation(quota.citation(), json);
    ArrayNode order = json.putArray("order");
    quota
        .order()
        .forEach(key -> order.addObject().put("by", key.by()).put("first", first(key.more())));
    ObjectNode figure =
        json.putObject("figure")
            .put("name", group.figure().name())
            .put("value", group.figure().value().text())
            .put("basis", group.figure().basis().code());
    citation(group.figure().citation(), figure);
  }

  private static String first(boolean more) {
    return more ? "more" : "less";
  }

  private static void citation(Citation citation, ObjectNode json) {
    json.put("citation", citation.text());
  }

  private static void placing(Placing placing, ObjectNode json) {
    json.put("source", placing.source());
    span(placing.place(), json.putObject("place"));
    json.put("alike", placing.alike());
    verdict(placing.before(), json.putObject("before"));
    verdict(placing.after(), json.putObject("after"));
    json.put("effect", placing.effect().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    span(placing.missed(), json.putObject("missed"));
    placing
        .pointsMissed()
        .ifPresentOrElse(
            points -> json.put("pointsMissed", points.toPlainString()),
            () -> json.putNull("pointsMissed"));
    json.put("reason", placing.reason());
  }

  private static void unit(RankedUnit unit, ObjectNode json) {
    json.put("source", unit.source());
    verdict(unit.before(), json.putObject("before"));
    verdict(unit.after(), json.putObject("after"));
    json.put("basis", unit.basis().code());
  }

  private static void verdict(Verdict verdict, ObjectNode json) {
    Outcome worst = verdict.fold(Verdict.Decided::outcome, Verdict.Open::worst);
    Outcome best = verdict.fold(Verdict.Decided::outcome, Verdict.Open::best);
    json.put("worst", worst.code()).put("best", best.code());
  }

  private static void span(Span span, ObjectNode json) {
    json.put("least", span.least()).put("most", span.most());
  }

  private static void texts(List<String> texts, ArrayNode json) {
    texts.forEach(json::add);
  }

  /**
   * Reads a receipt and checks its digest.
   *
   * @param name what to call it when telling a person about it
   * @param text the receipt
   * @throws InvalidReceiptException if it is not as it was written
   */
  public static RankingReceipt read(String name, String text) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(text, "text");
    JsonNode tree;
    try {
      tree = Json.parse(text);
    } catch (JacksonException e) {
      throw refused(name, "not-json", "Tệp xếp hạng không phải JSON.");
    }
    if (!(tree instanceof ObjectNode root) || !root.path("format").asString("").equals(FORMAT)) {
      throw refused(name, "unknown-format", "Tệp không có dạng " + FORMAT + ".");
    }
    ObjectNode rest = root.deepCopy();
    rest.remove(DIGEST);
    String digest;
    String canonical;
    try {
      digest = CanonicalJson.digest(rest);
      canonical = CanonicalJson.text(root) + "\n";
    } catch (IllegalArgumentException e) {
      throw refused(name, "changed", "Tệp xếp hạng đã bị sửa.");
    }
    if (!digest.equals(root.path(DIGEST).asString("")) || !canonical.equals(text)) {
      throw refused(name, "changed", "Tệp xếp hạng đã bị sửa: không khớp mã kiểm tra.");
    }
    return new RankingReceipt(root);
  }

  private static InvalidReceiptException refused(String name, String code, String message) {
    ProblemLog problems = new ProblemLog();
    problems.add(code, new Place(name, 0, 0), message, ADVICE);
    return new InvalidReceiptException(name, problems.sorted());
  }

  /** Returns the whole receipt: what to write to a file, in UTF-8. */
  public String text() {
    return CanonicalJson.text(root) + "\n";
  }

  /** Returns its digest, in hexadecimal: what to keep elsewhere, or to print. */
  public String digest() {
    return root.path(DIGEST).asString("");
  }

  /**
   * Returns what another ranking says otherwise, such as one that was worked out anew from the same
   * answers: first answers that are missing, more or others, then units with another outcome, then
   * whether anything else differs. Empty when both are the same to the byte. For people: do not
   * parse it.
   */
  public List<String> differences(RankingReceipt other) {
    Objects.requireNonNull(other, "other");
    List<String> differences = new ArrayList<>();
    compare("answers", "kết quả phân loại", other, differences);
    compare("units", "kết quả sau xếp hạng", other, differences);
    if (differences.isEmpty() && !digest().equals(other.digest())) {
      differences.add("Hạn mức, thứ hạng hoặc lý do khác nhau.");
    }
    return differences;
  }

  private void compare(String key, String what, RankingReceipt other, List<String> differences) {
    Map<String, JsonNode> mine = bySource(root.path(key));
    Map<String, JsonNode> theirs = bySource(other.root.path(key));
    mine.forEach(
        (source, node) -> {
          JsonNode its = theirs.remove(source);
          if (its == null) {
            differences.add(source + ": không còn " + what + ".");
          } else if (!its.equals(node)) {
            differences.add(source + ": " + what + " khác trước.");
          }
        });
    theirs.keySet().forEach(source -> differences.add(source + ": thêm " + what + "."));
  }

  private static Map<String, JsonNode> bySource(JsonNode array) {
    Map<String, JsonNode> nodes = new LinkedHashMap<>();
    array.forEach(node -> nodes.put(node.path("source").asString(""), node));
    return nodes;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RankingReceipt receipt && receipt.text().equals(text());
  }

  @Override
  public int hashCode() {
    return text().hashCode();
  }

  /** Returns the format and the digest. For people: do not parse it. */
  @Override
  public String toString() {
    return FORMAT + " " + digest();
  }
}
