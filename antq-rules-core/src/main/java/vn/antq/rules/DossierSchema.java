package vn.antq.rules;

import java.util.Map;
import java.util.Objects;
import vn.antq.rules.internal.json.DossierSchemaJson;
import vn.antq.rules.internal.json.Json;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.Pack;

/**
 * The JSON Schema (2020-12) of dossier files, for editors, forms and other programs. It holds for
 * JSON and for YAML files alike, and describes every fact in Vietnamese.
 *
 * <p>What {@link DossierReader} and a {@link Classifier} of the pack accept keeps the schema, with
 * one exception: facts of packs that this one neither uses nor extends. The schema cannot see all
 * that they refuse: facts that contradict each other, bounds of a number in quotes, and in JSON
 * {@code "unknown"} for a fact, which only YAML can say (without quotes).
 */
public final class DossierSchema {

  private DossierSchema() {}

  /** Returns the schema of the dossiers of every unit type of a pack, as indented JSON text. */
  public static String of(Pack pack) {
    Objects.requireNonNull(pack, "pack");
    return Json.pretty(
        DossierSchemaJson.tree(
            "Hồ sơ theo gói " + pack.name(),
            pack.unitTypes(),
            pack.vocabulary().facts().values(),
            pack.vocabulary()));
  }

  /**
   * Returns the schema of the dossiers of one unit type, with only the facts that decide it, as
   * indented JSON text.
   *
   * @param unitType a unit type of the pack
   * @throws IllegalArgumentException if the pack does not classify that unit type
   */
  public static String of(Pack pack, String unitType) {
    Objects.requireNonNull(pack, "pack");
    Objects.requireNonNull(unitType, "unitType");
    String label = pack.unitTypes().get(unitType);
    if (label == null) {
      throw new IllegalArgumentException(
          "Pack "
              + pack.name()
              + " has no unit type "
              + unitType
              + ".\nMaybe one of "
              + String.join(", ", pack.unitTypes().keySet())
              + ".");
    }
    Iterable<FactDefinition> facts = pack.facts(unitType);
    return Json.pretty(
        DossierSchemaJson.tree(
            "Hồ sơ " + label + " theo gói " + pack.name(),
            Map.of(unitType, label),
            facts,
            pack.vocabulary()));
  }
}
