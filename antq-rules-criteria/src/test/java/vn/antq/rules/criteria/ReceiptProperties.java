package vn.antq.rules.criteria;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import vn.antq.rules.Classifier;
import vn.antq.rules.DossierReader;
import vn.antq.rules.DossierWriter;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.problem.InvalidReceiptException;
import vn.antq.rules.problem.Problem;
import vn.antq.rules.receipt.Receipt;
import vn.antq.rules.receipt.ReceiptReader;
import vn.antq.rules.receipt.Replay;

/** Laws of receipts that hold for every dossier of every unit type. */
@Tag("slow")
class ReceiptProperties {

  private static final UnitCase RESIDENTIAL_AREA =
      UnitCase.all().stream()
          .filter(unit -> unit.toString().equals("qd510 khu-dan-cu"))
          .findFirst()
          .orElseThrow();

  private static final byte[] BYTES =
      Receipt.of(RESIDENTIAL_AREA.dossier(2025, 0.1), RESIDENTIAL_AREA.classifier())
          .text()
          .getBytes(UTF_8);

  private static final List<String> NAMES =
      List.of(
          "kết quả",
          "hồ sơ",
          "phiên bản chương trình",
          "ên dạng biên nhận",
          "gói",
          "cách hiểu đã chọn",
          "ã kiểm chung",
          "mã kiểm từng phần",
          "khóa lạ",
          "ở đầu hoặc cuối biên nhận");

  @Property(tries = 1000)
  void aByteFlippedAnywhereIsDetectedAndNamed(
      @ForAll @IntRange(min = 0, max = Integer.MAX_VALUE) int position,
      @ForAll @IntRange(min = 1, max = 255) int pattern) {
    byte[] flipped = BYTES.clone();
    // The generator favours small numbers; a prime spreads them over the receipt.
    int at = (int) (position * 15_485_863L % BYTES.length);
    flipped[at] ^= (byte) pattern;

    List<Problem> problems = problems(flipped);

    assertThat(problems).as("byte %s with pattern %s", at, pattern).isNotEmpty();
    assertThat(problems)
        .allSatisfy(
            problem ->
                assertThat(NAMES).as(problem.message()).anyMatch(problem.message()::contains));
  }

  private static List<Problem> problems(byte[] bytes) {
    try {
      ReceiptReader.read("biên nhận", bytes);
      return List.of();
    } catch (InvalidReceiptException e) {
      return e.problems();
    }
  }

  @Property(tries = 60)
  void anUntouchedReceiptIsReplayedIdentically(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 3) int tenthsMissing) {
    for (UnitCase unit : someOf(seed)) {
      Receipt receipt = Receipt.of(unit.dossier(seed, tenthsMissing / 10.0), unit.classifier());

      Receipt back = ReceiptReader.read("biên nhận", receipt.text().getBytes(UTF_8));

      assertThat(back).isEqualTo(receipt);
      assertThat(Replay.of(back, AntqPacks.library()).isIdentical()).as(unit.toString()).isTrue();
    }
  }

  @Property(tries = 300)
  void aDossierSurvivesBeingWrittenAndRead(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 5) int tenthsMissing) {
    for (UnitCase unit : someOf(seed)) {
      Dossier dossier = unit.dossier(seed, tenthsMissing / 10.0);
      Classifier classifier = unit.classifier();
      String written = DossierWriter.json(dossier);

      Dossier back = DossierReader.read("hồ sơ", written);

      assertThat(DossierWriter.json(back)).isEqualTo(written);
      assertThat(back.facts().keySet()).isEqualTo(dossier.facts().keySet());
      assertThat(classifier.classify(back)).isEqualTo(classifier.classify(dossier));
    }
  }

  /** One unit type for each try: every one gets its share. */
  private static List<UnitCase> someOf(long seed) {
    List<UnitCase> all = UnitCase.all();
    return List.of(all.get((int) Math.floorMod(seed, (long) all.size())));
  }
}
