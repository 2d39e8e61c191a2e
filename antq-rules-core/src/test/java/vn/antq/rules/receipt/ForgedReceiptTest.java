package vn.antq.rules.receipt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.antq.rules.receipt.Samples.LIBRARY;
import static vn.antq.rules.receipt.Samples.receipt;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.antq.rules.ProcessorTime;
import vn.antq.rules.internal.json.CanonicalJson;
import vn.antq.rules.internal.json.Json;
import vn.antq.rules.problem.InvalidPackException;
import vn.antq.rules.problem.InvalidReceiptException;
import vn.antq.rules.receipt.Replay.Weight;

/** Receipts changed by somebody who knows how their digests are computed. */
class ForgedReceiptTest {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String CLAIM = "x\n\nGIỐNG HỆT: đã kiểm tra\u202e";
  private static final int BYTES_FLIPPED = 2_000;
  private static final Duration LIMIT = Duration.ofSeconds(20);

  @TempDir private Path temp;

  private static Replay replay(String text) {
    return Replay.of(ReceiptReader.read("r", text), LIBRARY);
  }

  private static ObjectNode object(JsonNode root, String pointer) {
    return (ObjectNode) root.at(pointer);
  }

  /** One pointer for each kind of place: the items of a list are alike. */
  private static List<String> places(JsonNode root) {
    Map<String, String> places = new LinkedHashMap<>();
    collect(root, "", "", places);
    return List.copyOf(places.values());
  }

  private static void collect(JsonNode node, String at, String kind, Map<String, String> places) {
    places.putIfAbsent(kind, at);
    if (node.isObject()) {
      node.properties()
          .forEach(
              entry ->
                  collect(
                      entry.getValue(),
                      at + "/" + entry.getKey(),
                      kind + "/" + entry.getKey(),
                      places));
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      collect(node.get(i), at + "/" + i, kind + "/*", places);
    }
  }

  private static final List<JsonNode> INTRUDERS =
      List.of(
          NODES.nullNode(),
          NODES.numberNode(7),
          NODES.booleanNode(true),
          NODES.stringNode(""),
          NODES.stringNode(CLAIM),
          NODES.stringNode("1e999999999"),
          NODES.arrayNode(),
          NODES.objectNode(),
          NODES.arrayNode().add(NODES.objectNode().put("a", "b")).add(1));

  /** They take turns; {@code -Dantq.test.intruders=9} puts each one everywhere. */
  private static final int INTRUDERS_AT_A_PLACE = Integer.getInteger("antq.test.intruders", 2);

  private static void put(ObjectNode root, String pointer, JsonNode value) {
    String parent = pointer.substring(0, pointer.lastIndexOf('/'));
    String key = pointer.substring(pointer.lastIndexOf('/') + 1);
    JsonNode holder = root.at(parent);
    if (holder instanceof ArrayNode array) {
      array.set(Integer.parseInt(key), value);
    } else {
      ((ObjectNode) holder).set(key, value);
    }
  }

  private static void remove(ObjectNode root, String pointer) {
    String key = pointer.substring(pointer.lastIndexOf('/') + 1);
    JsonNode holder = root.at(pointer.substring(0, pointer.lastIndexOf('/')));
    if (holder instanceof ArrayNode array) {
      array.remove(Integer.parseInt(key));
    } else {
      ((ObjectNode) holder).remove(key);
    }
  }

  private static Stream<Consumer<ObjectNode>> changes(ObjectNode root) {
    List<Consumer<ObjectNode>> changes = new ArrayList<>();
    int next = 0;
    for (String place : places(root)) {
      if (place.startsWith("/digest")) {
        continue;
      }
      JsonNode there = root.at(place);
      if (!place.isEmpty()) {
        for (int i = 0; i < INTRUDERS_AT_A_PLACE; i++) {
          JsonNode intruder = INTRUDERS.get(next++ % INTRUDERS.size());
          changes.add(tree -> put(tree, place, intruder));
        }
        changes.add(tree -> remove(tree, place));
      }
      if (there.isObject()) {
        changes.add(tree -> object(tree, place).put("zzz", "QUYẾT ĐỊNH: XUẤT SẮC"));
        changes.add(tree -> object(tree, place).put(CLAIM, 1));
      } else if (there.isArray()) {
        changes.add(tree -> ((ArrayNode) tree.at(place)).add(CLAIM));
        changes.add(tree -> ((ArrayNode) tree.at(place)).add(NODES.objectNode()));
        // One piece of evidence stated twice is told once: both dossiers have that answer.
        if (!there.isEmpty() && !place.endsWith("/evidence")) {
          changes.add(tree -> ((ArrayNode) tree.at(place)).add(there.get(0).deepCopy()));
        }
      }
    }
    return changes.stream();
  }

  private static String changed(JsonNode real, JsonNode forged) {
    List<String> where = new ArrayList<>();
    JsonPointers.collect("", real, forged, where);
    where.removeIf(pointer -> pointer.startsWith("/digest"));
    return where.toString();
  }

  @Test
  @Tag("slow")
  void noChangedKeyListOrTypeIsIdenticalOrCrashes() {
    Receipt receipt = receipt("vi-pham");
    ObjectNode real = (ObjectNode) Json.parse(receipt.text());
    SoftAssertions softly = new SoftAssertions();
    List<Consumer<ObjectNode>> changes = changes(real).toList();
    int refused = 0;
    int different = 0;
    for (Consumer<ObjectNode> change : changes) {
      ObjectNode root = real.deepCopy();
      change.accept(root);
      Digests.add(root);
      String forged = CanonicalJson.text(root) + "\n";
      if (forged.equals(receipt.text())) {
        continue;
      }
      Supplier<String> where = () -> changed(real, root);
      try {
        Replay replay = replay(forged);
        different++;
        softly.assertThat(replay.isIdentical()).as(where).isFalse();
        softly
            .assertThat(replay.text().lines().skip(1))
            .as(where)
            .noneMatch(line -> line.startsWith("GIỐNG HỆT") || line.contains("\u202e"));
      } catch (InvalidReceiptException e) {
        refused++;
        softly
            .assertThat(e.getMessage().lines())
            .as(where)
            .noneMatch(line -> line.startsWith("GIỐNG HỆT") || line.contains("\u202e"));
      } catch (InvalidPackException e) {
        refused++;
      } catch (RuntimeException e) {
        softly.fail(where.get() + " " + e, e);
      }
    }
    softly.assertAll();
    assertThat(refused).isGreaterThan(500);
    assertThat(different).isGreaterThan(100);
  }

  @Test
  void everyFlippedByteIsNoticed() {
    byte[] bytes = receipt("thieu-mot-ho").text().getBytes(UTF_8);
    Random random = new Random(12);
    int flips = Integer.getInteger("antq.test.flips", BYTES_FLIPPED);
    for (int i = 0; i < flips; i++) {
      int at = random.nextInt(bytes.length);
      byte[] flipped = bytes.clone();
      flipped[at] ^= (byte) (1 << random.nextInt(8));

      assertThatThrownBy(() -> ReceiptReader.read("r", flipped))
          .as("byte %d", at)
          .isInstanceOf(InvalidReceiptException.class);
    }
  }

  @Test
  void aKeyAmongTheDigestsThatIsOfNoPartIsNamed() {
    ObjectNode root = (ObjectNode) Json.parse(receipt("yeu").text());
    object(root, "/digests").put("zzz", "QUYẾT ĐỊNH: XUẤT SẮC");

    assertThatThrownBy(() -> ReceiptReader.read("r", CanonicalJson.text(root) + "\n"))
        .isInstanceOf(InvalidReceiptException.class)
        .hasMessageContaining("Có khóa lạ \"digests.zzz\".");
  }

  @Test
  void aKeyOfTheAnswerThatTheFormatDoesNotHaveIsNamed() {
    String forged =
        Samples.forged(
            receipt("yeu"), root -> object(root, "/answer/findings/0").put("verdict", "TOT"));

    assertThatThrownBy(() -> ReceiptReader.read("r", forged))
        .hasMessageContaining("Có khóa lạ \"/answer/findings/0/verdict\"");
  }

  @Test
  void packsAreExactlyThoseThatTheAnswerUsed() {
    Receipt receipt = receipt("thieu-mot-ho");
    List<Consumer<ObjectNode>> changes =
        List.of(
            root -> root.putArray("packs"),
            root -> root.put("packs", "cham-diem"),
            root -> root.putObject("packs").set("0", root.at("/answer/pack")),
            root -> ((ArrayNode) root.get("packs")).remove(1),
            root -> ((ArrayNode) root.get("packs")).add(root.at("/packs/1").deepCopy()),
            root ->
                ((ArrayNode) root.get("packs"))
                    .add(object(root, "/packs/1").deepCopy().put("name", "evil")),
            root -> ((ArrayNode) root.get("packs")).insert(0, root.at("/packs/1").deepCopy()),
            root -> object(root, "/packs/1").put("digest", "0".repeat(64)));
    for (Consumer<ObjectNode> change : changes) {
      String forged = Samples.forged(receipt, change);

      assertThatThrownBy(() -> ReceiptReader.read("r", forged))
          .isInstanceOf(InvalidReceiptException.class)
          .hasMessageContaining("Phần gói (khóa \"packs\")");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"9.9\n\nGIỐNG HỆT", "", "đã kiểm tra", "1 2", "a/b"})
  void aVersionOfTheProgramIsAVersion(String engine) {
    String forged =
        Samples.forged(
            receipt("thieu-mot-ho"),
            root -> {
              root.put("engine", engine);
              object(root, "/answer").put("engine", engine);
              object(root, "/answer/nested/0").put("engine", engine);
            });

    assertThatThrownBy(() -> ReceiptReader.read("r", forged))
        .hasMessageContaining("Phần phiên bản chương trình");
  }

  @Test
  void aNestedAnswerOfAnotherVersionOfTheProgramIsRefused() {
    String forged =
        Samples.forged(
            receipt("thieu-mot-ho"), root -> object(root, "/answer/nested/0").put("engine", "9"));

    assertThatThrownBy(() -> ReceiptReader.read("r", forged))
        .hasMessageContaining("Phần phiên bản chương trình");
  }

  /** Each by its own weight, told in the headline and at its place. */
  @ParameterizedTest
  @CsvSource({
    "/outcome/text, RESULT, KHÁC KẾT QUẢ",
    "/outcome/decided, RESULT, KHÁC KẾT QUẢ",
    "/unit/name, CONTENT, KHÁC NỘI DUNG",
    "/unit/within, CONTENT, KHÁC NỘI DUNG",
    "/period/from, CONTENT, KHÁC NỘI DUNG",
    "/period/to, CONTENT, KHÁC NỘI DUNG",
    "/provisional, CONTENT, KHÁC NỘI DUNG",
    "/illustrative, CONTENT, KHÁC NỘI DUNG",
    "/nested/0/unit/name, CONTENT, KHÁC NỘI DUNG",
    "/nested/0/outcome/text, RESULT, KHÁC KẾT QUẢ",
    "/findings/0/basis/code, CONTENT, KHÁC NỘI DUNG",
    "/findings/0/citation/provision, CONTENT, KHÁC NỘI DUNG",
    "/pack/edition, CONTENT, KHÁC NỘI DUNG",
    "/findings/0/title, WORDING, KHÁC CÁCH GHI",
    "/findings/0/because, WORDING, KHÁC CÁCH GHI"
  })
  void aChangedPlaceIsToldByItsWeight(String pointer, Weight weight, String headline) {
    String forged =
        Samples.forged(
            receipt("thieu-mot-ho"),
            root -> {
              JsonNode answer = root.get("answer");
              JsonNode there = answer.at(pointer);
              JsonNode other =
                  there.isBoolean()
                      ? NODES.booleanNode(!there.booleanValue())
                      : NODES.stringNode(
                          pointer.contains("/basis")
                              ? "local"
                              : pointer.contains("/period") ? "2030-12-31" : "khác");
              put((ObjectNode) answer, pointer, other);
              ((ArrayNode) root.get("packs")).set(0, answer.get("pack").deepCopy());
            });

    Replay replay = replay(forged);

    assertThat(replay.pointers()).containsExactly(pointer);
    assertThat(replay.weight()).hasValue(weight);
    assertThat(replay.text())
        .startsWith(headline + ": ")
        .contains("Khác về " + weight.label() + " ở 1 chỗ:\n  " + pointer + "\n");
  }

  @Test
  void relianceThatIsLeftOutIsContent() {
    String forged =
        Samples.forged(
            receipt("thieu-mot-ho"), root -> object(root, "/answer").putArray("reliances"));

    assertThat(replay(forged).text()).startsWith("KHÁC NỘI DUNG").contains("  /reliances/0\n");
  }

  @Test
  void placesThatAreNotShownAreCounted() {
    String forged =
        Samples.forged(
            receipt("thieu-mot-ho"),
            root ->
                root.at("/answer/findings")
                    .forEach(
                        finding -> {
                          ((ObjectNode) finding)
                              .put("note", "khác")
                              .put("title", "khác")
                              .put("because", "khác");
                          finding
                              .path("rules")
                              .forEach(
                                  rule ->
                                      rule.path("patterns")
                                          .forEach(p -> ((ObjectNode) p).put("label", "khác")));
                        }));
    Replay replay = replay(forged);

    assertThat(replay.pointers()).hasSizeGreaterThan(20);
    assertThat(replay.text()).contains("  … và " + (replay.pointers().size() - 20) + " chỗ nữa\n");
  }

  @Test
  void aReceiptOfCountlessValuesIsRefusedBeforeItFillsTheMemory() {
    String arrays = "[" + "[],".repeat(10_000_000) + "[]]";

    assertThatThrownBy(() -> ProcessorTime.within(LIMIT, () -> ReceiptReader.read("r", arrays)))
        .isInstanceOf(InvalidReceiptException.class)
        .hasMessageContaining("2000000 giá trị");
  }

  @ParameterizedTest
  @ValueSource(ints = {101, 400, 100_000})
  void aReceiptOfCountlessLevelsIsRefused(int depth) {
    String deep = "[".repeat(depth) + "]".repeat(depth);
    String forged = receipt("yeu").text().replace("\"readings\":{}", "\"readings\":" + deep);

    assertThatThrownBy(() -> ReceiptReader.read("r", forged))
        .isInstanceOf(InvalidReceiptException.class);
  }

  @Test
  void countlessPacksAreRefusedInTime() {
    String forged =
        Samples.forged(
            receipt("thieu-mot-ho"),
            root -> {
              ArrayNode packs = (ArrayNode) root.get("packs");
              ArrayNode nested = (ArrayNode) root.at("/answer/nested");
              for (int i = 0; i < 50_000; i++) {
                ObjectNode pack = object(root, "/packs/1").deepCopy().put("name", "p" + i);
                packs.add(pack);
                nested.addObject().set("pack", pack);
              }
            });

    assertThatThrownBy(() -> ProcessorTime.within(LIMIT, () -> ReceiptReader.read("r", forged)))
        .isInstanceOf(InvalidReceiptException.class)
        .hasMessageContaining("có quá 1000 gói");
  }

  @Test
  void aFileWithoutEndIsRefused() {
    Path endless = Path.of("/dev/zero");
    org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(endless));

    assertThatThrownBy(() -> ProcessorTime.within(LIMIT, () -> ReceiptReader.read(endless)))
        .isInstanceOf(InvalidReceiptException.class)
        .hasMessageContaining("Biên nhận lớn hơn 32 MB");
  }

  @Test
  void aFileThatIsTooLargeIsRefused() throws Exception {
    Path file = temp.resolve("r.json");
    Files.write(file, new byte[ReceiptReader.MAX_BYTES + 1]);

    assertThatThrownBy(() -> ReceiptReader.read(file))
        .hasMessageContaining("Biên nhận lớn hơn 32 MB");
  }
}
