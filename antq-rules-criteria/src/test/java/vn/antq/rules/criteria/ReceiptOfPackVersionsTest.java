package vn.antq.rules.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.antq.rules.DossierReader;
import vn.antq.rules.difference.Difference;
import vn.antq.rules.difference.Difference.Cause;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.receipt.Receipt;
import vn.antq.rules.receipt.ReceiptReader;
import vn.antq.rules.receipt.Replay;

/** A receipt of today's packs, replayed after somebody edited one figure. */
@Tag("slow")
class ReceiptOfPackVersionsTest {

  private static final Path PACKS = Path.of("src/main/resources/antq/packs");
  private static final Path DOSSIERS = Path.of("../antq-rules-examples/dossiers");

  @TempDir private Path temp;

  private static Receipt receipt() {
    Dossier dossier = DossierReader.read(DOSSIERS.resolve("tdp-5-thieu-mot-ho.yaml"));
    String text = Receipt.of(dossier, AntqPacks.classifier(AntqPacks.QD510)).text();
    return ReceiptReader.read("biên nhận", text);
  }

  private Replay replay(String pack, String file, String from, String to) throws IOException {
    Path copy = Files.createDirectory(temp.resolve(pack));
    try (Stream<Path> files = Files.list(PACKS.resolve(pack))) {
      for (Path original : files.filter(Files::isRegularFile).toList()) {
        Files.copy(original, copy.resolve(original.getFileName().toString()));
      }
    }
    String text = Files.readString(copy.resolve(file));
    assertThat(text).contains(from);
    Files.writeString(copy.resolve(file), text.replaceFirst(Pattern.quote(from), to));
    return Replay.of(receipt(), AntqPacks.library().adding(copy));
  }

  @Test
  void withTheSamePacksTheAnswerIsIdentical() {
    assertThat(Replay.of(receipt(), AntqPacks.library()).isIdentical()).isTrue();
  }

  @Test
  void aFigureOfTt124ThatMovedExplainsTheClassByQd510() throws IOException {
    Replay replay = replay("tt124", "khu-dan-cu.yaml", "percent: 100", "percent: 99");

    assertThat(replay.packs())
        .extracting(versions -> versions.now().orElseThrow().name())
        .containsExactly("qd510", "tt124");
    Difference difference = replay.difference().orElseThrow();
    assertThat(difference.outcomes())
        .allSatisfy(outcome -> assertThat(outcome.worstMoved()).isEqualTo(1));
    assertThat(difference.criteria())
        .extracting(Difference.CriterionChange::criterion)
        .contains("KDC-C1", "KDC-1.3");
    assertThat(difference.criteria())
        .filteredOn(change -> change.criterion().equals("KDC-1.3"))
        .flatExtracting(Difference.CriterionChange::causes)
        .singleElement()
        .satisfies(
            cause -> {
              assertThat(cause.kind()).isEqualTo(Cause.Kind.FIGURE);
              assertThat(cause.name()).isEqualTo("registrationRequired");
              assertThat(cause.before()).isEqualTo("100 %");
              assertThat(cause.after()).isEqualTo("99 %");
            });
    assertThat(replay.text().replaceAll("\\s+", " "))
        .contains(
            "Khá → Xuất sắc, lên 1 bậc",
            "80/100 → 100/100 (+20)",
            "Gói tt124 khác bản",
            "KDC-1.3",
            "không đạt → đạt; mốc registrationRequired");
  }

  @Test
  void aBandOfQd510ThatMovedExplainsTheClassWithoutAnyCriterion() throws IOException {
    Replay replay = replay("qd510", "pack.yaml", "number: 70", "number: 85");

    Difference difference = replay.difference().orElseThrow();
    assertThat(difference.criteria()).isEmpty();
    assertThat(difference.facts()).isEmpty();
    assertThat(difference.outcomes().get(0).worstMoved()).isEqualTo(-1);
    assertThat(replay.text())
        .contains("Khá → Trung bình, xuống 1 bậc")
        .contains("mốc goodFrom")
        .contains("70 điểm → 85 điểm");
  }

  @Test
  void pointsThatMovedAreNamed() throws IOException {
    Replay replay =
        replay(
            "qd510",
            "khu-dan-cu.yaml",
            "most: {points: 7, basis: assumed",
            "most: {points: 6, basis: assumed");

    assertThat(replay.difference().orElseThrow().criteria())
        .flatExtracting(Difference.CriterionChange::causes)
        .extracting(Cause::kind)
        .containsOnly(Cause.Kind.POINTS);
  }
}
