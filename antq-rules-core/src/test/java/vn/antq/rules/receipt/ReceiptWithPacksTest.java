package vn.antq.rules.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.antq.rules.receipt.Samples.LIBRARY;
import static vn.antq.rules.receipt.Samples.SCORED;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.antq.rules.PackLibrary;
import vn.antq.rules.internal.json.Json;
import vn.antq.rules.problem.InvalidPackException;
import vn.antq.rules.problem.InvalidReceiptException;
import vn.antq.rules.receipt.Replay.Verdict;

class ReceiptWithPacksTest {

  private static final Receipt RECEIPT =
      Receipt.withPacks(Samples.dossier("thieu-mot-ho"), LIBRARY.classifier(SCORED));

  @TempDir private Path temp;

  private static Receipt read(String text) {
    return ReceiptReader.read("r", text);
  }

  private static ObjectNode files(JsonNode root, String folder) {
    for (JsonNode pack : root.get("sources")) {
      if (pack.path("folder").asString("").equals(folder)) {
        return (ObjectNode) pack.get("files");
      }
    }
    throw new IllegalStateException("No " + folder);
  }

  @Test
  void standsAlone() {
    Receipt back = read(RECEIPT.text());

    assertThat(back).isEqualTo(RECEIPT);
    assertThat(back.hasPacks()).isTrue();
    assertThat(Replay.of(back).verdict()).isEqualTo(Verdict.IDENTICAL);
    assertThat(Replay.of(back, LIBRARY).verdict()).isEqualTo(Verdict.IDENTICAL);
    assertThat(back.library().orElseThrow().packs().keySet())
        .containsExactlyInAnyOrder(SCORED, "cong-nhan");
  }

  @Test
  void isReplayedWhenThePackHasChanged() {
    Path packs = Samples.copyOfPacks(temp);
    PackLibrary before = PackLibrary.ofFolder(packs);
    Receipt receipt = Receipt.withPacks(Samples.dossier("thieu-mot-ho"), before.classifier(SCORED));
    Samples.replace(packs.resolve("cham-diem/khu-dan-cu.yaml"), "percent: 90,", "percent: 75,");

    assertThat(Replay.of(read(receipt.text())).isIdentical()).isTrue();
    assertThat(Replay.of(read(receipt.text()), PackLibrary.ofFolder(packs)).isIdentical())
        .isFalse();
  }

  @Test
  void isNotMadeOfFilesThatChangedSinceTheyWereLoaded() {
    Path packs = Samples.copyOfPacks(temp);
    PackLibrary before = PackLibrary.ofFolder(packs);
    Samples.replace(packs.resolve("cham-diem/khu-dan-cu.yaml"), "percent: 90,", "percent: 75,");

    assertThatThrownBy(
            () -> Receipt.withPacks(Samples.dossier("thieu-mot-ho"), before.classifier(SCORED)))
        .isInstanceOf(InvalidPackException.class)
        .hasMessageContaining("đã thay đổi từ khi nạp gói");
  }

  @Test
  void aReceiptWithoutPacksCannotStandAlone() {
    Receipt without = Samples.receipt("thieu-mot-ho");

    assertThat(without.hasPacks()).isFalse();
    assertThat(without.library()).isEmpty();
    assertThat(without.text()).doesNotContain("sources");
    assertThatIllegalArgumentException().isThrownBy(() -> Replay.of(without));
  }

  @Test
  void aChangedFileIsNamedByItsPart() {
    String changed = RECEIPT.text().replace("percent: 90,", "percent: 75,");

    assertThat(changed).isNotEqualTo(RECEIPT.text());
    assertThatThrownBy(() -> read(changed))
        .isInstanceOf(InvalidReceiptException.class)
        .hasMessageContaining("Phần tệp của gói (khóa \"sources\") đã bị thay đổi");
  }

  /** Found on replay even by whoever brings packs of their own. */
  @Test
  void filesOfAnotherPackAreRefusedHoweverTheDigestsWereComputed() {
    List<Consumer<ObjectNode>> changes =
        List.of(
            root ->
                files(root, SCORED)
                    .put(
                        "khu-dan-cu.yaml",
                        files(root, SCORED)
                            .get("khu-dan-cu.yaml")
                            .stringValue()
                            .replace("percent: 90,", "percent: 75,")),
            root -> files(root, SCORED).put("ghi-chu.txt", "XUẤT SẮC"),
            root ->
                ((ArrayNode) root.get("sources"))
                    .addObject()
                    .put("folder", "la")
                    .set("files", files(root, "cong-nhan").deepCopy()));
    for (Consumer<ObjectNode> change : changes) {
      Receipt forged = read(Samples.forged(RECEIPT, root -> change.accept(root)));

      assertThatThrownBy(() -> Replay.of(forged))
          .isInstanceOfAny(InvalidReceiptException.class, InvalidPackException.class);
      assertThatThrownBy(() -> Replay.of(forged, LIBRARY))
          .isInstanceOfAny(InvalidReceiptException.class, InvalidPackException.class);
    }
  }

  @Test
  void aPartThatIsNoFilesIsRefused() {
    List<Consumer<ObjectNode>> changes =
        List.of(
            root -> root.put("sources", "cham-diem"),
            root -> root.putArray("sources"),
            root -> root.putArray("sources").add("x"),
            root -> ((ObjectNode) root.at("/sources/0")).put("zzz", 1),
            root -> ((ObjectNode) root.at("/sources/0")).put("folder", "../x"),
            root -> ((ObjectNode) root.at("/sources/0")).putArray("files"),
            root -> ((ObjectNode) root.at("/sources/0/files")).put("pack.yaml", 1),
            root -> ((ArrayNode) root.get("sources")).add(root.at("/sources/0").deepCopy()));
    for (Consumer<ObjectNode> change : changes) {
      String forged = Samples.forged(RECEIPT, change);

      assertThatThrownBy(() -> read(forged))
          .isInstanceOf(InvalidReceiptException.class)
          .hasMessageContaining("Phần tệp của gói (khóa \"sources\") không đúng dạng");
    }
  }

  @Test
  void aDigestOfFilesThatAreNotThereIsRefused() {
    ObjectNode root = (ObjectNode) Json.parse(RECEIPT.text());
    root.remove("sources");

    assertThatThrownBy(() -> read(Json.compact(root)))
        .isInstanceOf(InvalidReceiptException.class)
        .hasMessageContaining("digests.sources");
  }
}
