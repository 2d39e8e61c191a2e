package vn.antq.rules.internal.engine.admit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.dossier.Evidence;
import vn.antq.rules.internal.engine.facts.FactSheet;
import vn.antq.rules.internal.engine.facts.FactSheet.RecordSheet;
import vn.antq.rules.internal.engine.facts.Possible;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.pack.Expression;
import vn.antq.rules.pack.Expression.Compare;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.Operand;
import vn.antq.rules.pack.Rule;
import vn.antq.rules.pack.RuleModel;

/**
 * How large the explanation of a dossier can become. It tells every comparison of every rule with
 * what is compared, for every record, so it grows with the product of the dossier and the rules.
 */
public final class ExplanationSize {

  /** Some ten megabytes. */
  private static final long MOST = 100_000;

  /** So much text takes as much room as one more comparison. */
  private static final int CHARACTERS = 100;

  /** What an explanation writes around the words of a piece of evidence, its date included. */
  private static final int AROUND_EVIDENCE = 70;

  private final Map<String, Long> valuesPerRecord = new HashMap<>();
  private final List<FactDefinition> compared = new ArrayList<>();

  /** Counts what the rules of a unit type compare. */
  public ExplanationSize(RuleModel model) {
    for (Rule rule : model.rules()) {
      for (Rule.Pattern pattern : rule.patterns()) {
        List<Compare> comparisons =
            pattern.constraints().stream().flatMap(Expression::leaves).toList();
        if (pattern.isAboutRecords()) {
          long values = comparisons.stream().mapToLong(ExplanationSize::values).sum();
          valuesPerRecord.merge(pattern.type(), values, Long::sum);
        } else {
          comparisons.forEach(
              compare -> {
                if (compare.left() instanceof Operand.OfFact fact) {
                  compared.add(fact.definition());
                }
              });
        }
      }
    }
  }

  private static long values(Compare compare) {
    long values = 0;
    for (Operand right : compare.right()) {
      values++;
      if (right instanceof Operand.Literal literal && literal.value() instanceof String text) {
        values += text.length() / CHARACTERS;
      }
    }
    return values;
  }

  /** Reports a dossier that is too large for such rules to be explained with. */
  public void check(Dossier dossier, FactSheet sheet, ProblemLog problems) {
    long size = 0;
    long characters = 0;
    int records = 0;
    for (Map.Entry<String, Long> type : valuesPerRecord.entrySet()) {
      for (RecordSheet record : sheet.list(type.getKey()).records()) {
        long text = characters(record);
        records++;
        characters += text;
        size += type.getValue() * (1 + text / CHARACTERS);
      }
    }
    long ofEvidence = 0;
    for (List<Evidence> evidence : sheet.evidence().values()) {
      ofEvidence += characters(evidence);
    }
    for (FactDefinition fact : compared) {
      long text =
          fact.derivation().isPresent()
              ? ofEvidence
              : characters(sheet.unit().getOrDefault(fact.name(), Possible.UNKNOWN))
                  + characters(sheet.evidence().getOrDefault(fact.name(), List.of()));
      characters = Math.max(characters, text);
      size += 1 + text / CHARACTERS;
    }
    if (size > MOST) {
      problems.add(
          "too-large",
          dossier.unitPlace(),
          "Hồ sơ quá lớn so với số điều kiện trong luật của gói: "
              + records
              + " bản ghi, "
              + characters
              + " ký tự.",
          "Hãy xem có dòng nào chép lặp lại không và rút ngắn nội dung; hoặc gộp bớt các luật.");
    }
  }

  private static long characters(RecordSheet record) {
    long characters = record.title().length() + characters(record.evidence());
    for (Possible value : record.fields().values()) {
      characters += characters(value);
    }
    return characters;
  }

  private static long characters(Possible value) {
    return value.exact() instanceof String text ? text.length() : 0;
  }

  private static long characters(List<Evidence> evidence) {
    long characters = 0;
    for (Evidence item : evidence) {
      characters +=
          AROUND_EVIDENCE
              + item.document().length()
              + item.issuer().length()
              + item.link().length()
              + item.note().length();
    }
    return characters;
  }
}
