package vn.antq.rules.internal.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a pack that comes with a library was when the library was built.
 *
 * @param sources digest of its own files, those of used packs not included, in hexadecimal
 * @param compiled digest of what the build compiled from it, in hexadecimal
 */
public record PackSeal(String sources, String compiled) {

  /** Name of the list of seals, beside the folders of the packs. */
  public static final String LIST = "seals.txt";

  private static final int PARTS = 3;

  /** Returns the text of a list, one line for each folder. */
  public static String list(Map<String, PackSeal> seals) {
    return new TreeMap<>(seals)
        .entrySet().stream()
            .map(
                entry ->
                    entry.getValue().sources()
                        + " "
                        + entry.getValue().compiled()
                        + " "
                        + entry.getKey()
                        + "\n")
            .collect(Collectors.joining());
  }

  /** Returns the seals in a list by folder, without lines that are none. */
  public static Map<String, PackSeal> read(String list) {
    Map<String, PackSeal> seals = new HashMap<>();
    for (String line : list.split("\n", -1)) {
      String[] parts = line.split(" ", PARTS);
      if (parts.length == PARTS) {
        seals.put(parts[2], new PackSeal(parts[0], parts[1]));
      }
    }
    return seals;
  }
}
