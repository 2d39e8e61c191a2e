package vn.antq.rules.internal.evaluation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.internal.evaluation.FactSheet.RecordList;
import vn.antq.rules.internal.evaluation.FactSheet.RecordSheet;

/** Identifies the facts that an answer was given on, however they were written down. */
public final class FactsDigest {

  private FactsDigest() {}

  /**
   * Returns the SHA-256, in hexadecimal, of unit type, year and every known fact in the order of
   * their names.
   */
  public static String of(Dossier dossier, FactSheet sheet) {
    StringBuilder text = new StringBuilder();
    line(text, "unit", dossier.unit().type());
    line(text, "year", String.valueOf(dossier.year()));
    new TreeMap<>(sheet.unit()).forEach((name, value) -> fact(text, name, value));
    new TreeMap<>(sheet.lists()).forEach((type, list) -> list(text, type, list));
    try {
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private static void list(StringBuilder text, String type, RecordList list) {
    if (!list.known()) {
      return;
    }
    line(text, type, String.valueOf(list.records().size()));
    for (RecordSheet record : list.records()) {
      String path = type + "[" + record.number() + "].";
      new TreeMap<>(record.fields()).forEach((name, value) -> fact(text, path + name, value));
    }
  }

  private static void fact(StringBuilder text, String name, Possible value) {
    if (value.isSettled()) {
      line(text, name, value.shown("").exact());
    }
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append(name).append('=').append(value.length()).append(':').append(value).append('\n');
  }
}
