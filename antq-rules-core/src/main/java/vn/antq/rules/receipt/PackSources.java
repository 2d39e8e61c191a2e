package vn.antq.rules.receipt;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.antq.rules.PackLibrary;
import vn.antq.rules.pack.PackIdentity;
import vn.antq.rules.problem.InvalidReceiptException;
import vn.antq.rules.problem.Place;
import vn.antq.rules.problem.Problem;

/** The files of packs as a receipt holds them: one item for each folder. */
final class PackSources {

  private static final String FOLDER = "folder";
  private static final String FILES = "files";
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}._ -]{0,99}");

  private PackSources() {}

  /** Returns the part of a receipt. */
  static ArrayNode tree(Map<String, Map<String, String>> packs) {
    ArrayNode tree = JsonNodeFactory.instance.arrayNode();
    new TreeMap<>(packs)
        .forEach(
            (folder, texts) -> {
              ObjectNode files = tree.addObject().put(FOLDER, folder).putObject(FILES);
              new TreeMap<>(texts).forEach(files::put);
            });
    return tree;
  }

  /** Says whether a part of a receipt is one that {@link #tree} returns. */
  static boolean isSound(JsonNode tree) {
    return tree.isArray()
        && !tree.isEmpty()
        && tree.valueStream().allMatch(PackSources::isPack)
        && tree.equals(tree(texts(tree)));
  }

  private static boolean isPack(JsonNode pack) {
    return pack.isObject()
        && NAME.matcher(pack.path(FOLDER).asString("")).matches()
        && pack.path(FILES).isObject()
        && pack.path(FILES).valueStream().allMatch(JsonNode::isString);
  }

  private static Map<String, Map<String, String>> texts(JsonNode tree) {
    Map<String, Map<String, String>> packs = new TreeMap<>();
    for (JsonNode pack : tree) {
      Map<String, String> files = new TreeMap<>();
      pack.path(FILES)
          .properties()
          .forEach(file -> files.put(file.getKey(), file.getValue().asString("")));
      packs.put(pack.path(FOLDER).asString(""), files);
    }
    return packs;
  }

  /**
   * Returns the packs, read as any others are.
   *
   * @param tree a part of a receipt that is sound
   * @param packs the packs that the receipt says it used
   * @throws vn.antq.rules.problem.InvalidPackException if they have problems
   * @throws InvalidReceiptException if they are others than the receipt used, or some file belongs
   *     to none of them
   */
  static PackLibrary library(String receipt, JsonNode tree, List<PackIdentity> packs) {
    Map<String, Map<String, String>> texts = texts(tree);
    PackLibrary library = PackLibrary.ofTexts(texts);
    for (PackIdentity pack : packs) {
      if (library.editions(pack.name()).stream()
          .noneMatch(edition -> edition.identity().equals(pack))) {
        throw wrong(
            receipt,
            "Tệp kèm theo của gói \"" + pack.name() + "\" không khớp mã kiểm ghi ở phần gói.");
      }
    }
    if (!library.texts(packs.get(0).name()).equals(texts)) {
      throw wrong(receipt, "Trong phần tệp của gói có tệp không thuộc gói nào đã dùng.");
    }
    return library;
  }

  private static InvalidReceiptException wrong(String receipt, String message) {
    return new InvalidReceiptException(
        receipt, List.of(new Problem("wrong-part", Place.NOWHERE, message, Verification.ADVICE)));
  }
}
