package vn.antq.rules.internal.engine.admit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import vn.antq.rules.classification.Recognition;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.internal.engine.facts.FactSheet;
import vn.antq.rules.internal.engine.facts.FactSheet.RecordList;
import vn.antq.rules.internal.engine.facts.FactSheet.RecordSheet;
import vn.antq.rules.internal.engine.facts.Possible;
import vn.antq.rules.internal.engine.plan.VocabularyPlan;
import vn.antq.rules.pack.Derivation;
import vn.antq.rules.pack.FactDefinition;

/** Identifies the facts that an answer was given on, however they were written down. */
public final class FactsDigest {

  private FactsDigest() {}

  /**
   * Returns the SHA-256, in hexadecimal, of unit type, year and every known fact in the order of
   * their names.
   */
  public static String of(Dossier dossier, FactSheet sheet, VocabularyPlan form) {
    StringBuilder text = new StringBuilder(form.names().size() * 32);
    line(text, "unit", dossier.unit().type());
    line(text, "year", String.valueOf(dossier.year()));
    for (String name : form.names()) {
      fact(text, "", name, sheet.value(name));
    }
    decisions(text, sheet, form);
    for (Map.Entry<String, RecordList> list : new TreeMap<>(sheet.lists()).entrySet()) {
      list(text, list.getKey(), list.getValue(), form);
    }
    marks(text, dossier);
    try {
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private static void marks(StringBuilder text, Dossier dossier) {
    dossier
        .marks()
        .forEach(
            (criterion, mark) -> {
              mark.self().ifPresent(p -> line(text, criterion + ".self", p.toPlainString()));
              mark.superior()
                  .ifPresent(p -> line(text, criterion + ".superior", p.toPlainString()));
            });
  }

  /** Whether a decision is proven decides whether it counts. */
  private static void decisions(StringBuilder text, FactSheet sheet, VocabularyPlan form) {
    for (FactDefinition fact : form.derived()) {
      if (fact.derivation().orElse(null) instanceof Derivation.VerdictOf verdict
          && sheet.value(verdict.unless()).isExact()
          && !Recognition.lacking(sheet.evidenceFor(verdict.unless())).isEmpty()) {
        line(text, verdict.unless() + ".evidence", "");
      }
    }
  }

  private static void list(StringBuilder text, String type, RecordList list, VocabularyPlan form) {
    if (!list.known()) {
      return;
    }
    line(text, type, String.valueOf(list.records().size()));
    for (RecordSheet record : list.records()) {
      String path = type + "[" + record.number() + "].";
      for (String name : form.fields(type)) {
        fact(text, path, name, record.value(name));
      }
    }
  }

  private static void fact(StringBuilder text, String path, String name, Possible value) {
    if (value.isSettled()) {
      line(text.append(path), name, value.shown("").exact());
    }
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append(name).append('=').append(value.length()).append(':').append(value).append('\n');
  }
}
