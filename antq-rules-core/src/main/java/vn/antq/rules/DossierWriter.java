package vn.antq.rules;

import java.util.Objects;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.internal.json.DossierJson;
import vn.antq.rules.internal.json.Json;

/** Writes dossiers as JSON. Thread-safe. */
public final class DossierWriter {

  private DossierWriter() {}

  /**
   * Returns a dossier as indented JSON text that {@link DossierReader} reads back to a dossier with
   * the same identity, unit, year, facts and evidence, letter by letter and digit by digit: it is
   * classified the same, and written the same again. Where it stood, {@link Dossier#place()}, is
   * not kept.
   *
   * @throws IllegalArgumentException if it states something that no file can: in a record, a range,
   *     a field called {@code evidence} or evidence of one field
   */
  public static String json(Dossier dossier) {
    Objects.requireNonNull(dossier, "dossier");
    return Json.prettyForYaml(DossierJson.tree(dossier));
  }
}
