package vn.antq.rules.examples.input;

import picocli.CommandLine;
import vn.antq.rules.pack.Pack;

/** Unit types as a person names them on the command line. */
public final class UnitTypes {

  private UnitTypes() {}

  /**
   * Checks that a pack classifies a unit type.
   *
   * @throws UsageException if it does not
   */
  public static void check(CommandLine command, Pack pack, String unitType) {
    if (!pack.unitTypes().containsKey(unitType)) {
      throw new UsageException(
          command,
          "Gói " + pack.name() + " không có loại đơn vị \"" + unitType + "\".",
          Spelling.advice(unitType, pack.unitTypes().keySet()));
    }
  }
}
