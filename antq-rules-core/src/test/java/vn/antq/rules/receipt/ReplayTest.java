package vn.antq.rules.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.antq.rules.receipt.Samples.LIBRARY;
import static vn.antq.rules.receipt.Samples.SCORED;
import static vn.antq.rules.receipt.Samples.receipt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;
import vn.antq.rules.PackLibrary;
import vn.antq.rules.explanation.Difference;
import vn.antq.rules.explanation.Difference.Cause;
import vn.antq.rules.problem.InvalidPackException;
import vn.antq.rules.receipt.Replay.Verdict;

class ReplayTest {

  @TempDir private Path temp;

  private static Replay replay(String text, PackLibrary library) {
    return Replay.of(ReceiptReader.read("r", text), library);
  }

  private PackLibrary edited(String file, String from, String to) {
    Path packs = Samples.copyOfPacks(temp);
    Samples.replace(packs.resolve(file), from, to);
    return PackLibrary.ofFolder(packs);
  }

  @ParameterizedTest
  @ValueSource(strings = {"du-moi-mat", "thieu-mot-ho", "thieu-so-lieu", "vi-pham", "yeu"})
  void anUntouchedReceiptIsIdentical(String dossier) {
    Replay replay = replay(receipt(dossier).text(), LIBRARY);

    assertThat(replay.verdict()).isEqualTo(Verdict.IDENTICAL);
    assertThat(replay.pointers()).isEmpty();
    assertThat(replay.difference()).hasValueSatisfying(d -> assertThat(d.isEmpty()).isTrue());
    assertThat(replay.packs()).isEmpty();
    assertThat(replay.engines()).isEmpty();
    assertThat(replay.text())
        .isEqualTo("GIỐNG HỆT: chạy lại cho đúng kết quả ghi trong biên nhận.\n");
  }

  /**
   * The receipt was written once, on one JDK; CI runs this on every JDK that is supported. When an
   * explanation is reworded on purpose, take the text from {@code target/receipts}.
   */
  @ParameterizedTest
  @ValueSource(strings = {"thieu-mot-ho", "vi-pham"})
  void aCommittedReceiptIsIdenticalOnEveryJdk(String dossier) throws IOException {
    Path written =
        Files.createDirectories(Path.of("target", "receipts")).resolve(dossier + ".json");
    Files.writeString(written, receipt(dossier).text());

    Replay replay = replay(Samples.committed(dossier + ".json"), LIBRARY);

    assertThat(replay.verdict())
        .as("%s%nMaybe the change is meant: then copy %s", replay.text(), written)
        .isEqualTo(Verdict.IDENTICAL);
  }

  @Test
  void aReceiptOfAnotherEngineIsIdenticalWhenItsAnswerIs() {
    String older =
        Samples.forged(
            receipt("thieu-mot-ho"),
            root -> {
              root.put("engine", "0.0.1");
              ((ObjectNode) root.get("answer")).put("engine", "0.0.1");
              ((ObjectNode) root.at("/answer/nested/0")).put("engine", "0.0.1");
            });

    Replay replay = replay(older, LIBRARY);

    assertThat(replay.verdict()).isEqualTo(Verdict.IDENTICAL);
    assertThat(replay.engines()).hasValueSatisfying(v -> assertThat(v.then()).isEqualTo("0.0.1"));
    assertThat(replay.text()).contains("Phiên bản chương trình: khi lập 0.0.1, hiện nay ");
  }

  @Test
  void anotherVersionOfThePackIsNamedWithTheCriterionAndTheFigureThatMovedTheClass() {
    PackLibrary library = edited("cham-diem/khu-dan-cu.yaml", "percent: 90,", "percent: 75,");

    Replay replay = replay(receipt("thieu-mot-ho").text(), library);

    assertThat(replay.verdict()).isEqualTo(Verdict.DIFFERENT);
    assertThat(replay.packs()).singleElement().satisfies(v -> assertThat(v.then()).isPresent());
    Difference difference = replay.difference().orElseThrow();
    assertThat(difference.criteria())
        .singleElement()
        .satisfies(
            criterion -> {
              assertThat(criterion.criterion()).isEqualTo("A-1");
              assertThat(criterion.pointsMoved()).isEqualByComparingTo("12.5");
              assertThat(criterion.causes())
                  .containsExactly(
                      new Cause(
                          Cause.Kind.FIGURE,
                          "shareFull",
                          "Tỷ lệ để được điểm cao nhất",
                          "90 %",
                          "75 %"));
            });
    assertThat(difference.facts()).isEmpty();
    assertThat(replay.text())
        .contains("KHÁC KẾT QUẢ: chạy lại không cho kết quả ghi trong biên nhận.")
        .contains("Gói cham-diem khác bản: khi lập bản thu, mã kiểm ")
        .contains("mốc shareFull (Tỷ lệ để được điểm cao nhất) 90 %");
  }

  @Test
  void anotherVersionOfAPackThatIsUsedMovesTheClassThroughIt() {
    PackLibrary library = edited("cong-nhan/khu-dan-cu.yaml", "percent: 100,", "percent: 99,");

    Replay replay = replay(receipt("thieu-mot-ho").text(), library);

    assertThat(replay.packs()).hasSize(2);
    Difference difference = replay.difference().orElseThrow();
    assertThat(difference.criteria())
        .extracting(Difference.CriterionChange::criterion)
        .containsExactly("B-1", "CN-2");
    assertThat(difference.outcomes().get(0).pointsMoved()).isEqualByComparingTo("40");
    assertThat(difference.outcomes().get(1).worstMoved()).isEqualTo(1);
    assertThat(replay.text())
        .contains("Quy định thử số 1: Chưa đạt → Đạt")
        .containsPattern("CN-2 .*: không đạt → đạt");
  }

  @Test
  void aBandThatMovedIsTheReasonWhenNoCriterionMoved() {
    PackLibrary library = edited("cham-diem/pack.yaml", "number: 80,", "number: 40,");

    Replay replay = replay(receipt("thieu-mot-ho").text(), library);

    assertThat(replay.difference().orElseThrow().criteria()).isEmpty();
    assertThat(replay.difference().orElseThrow().steps())
        .extracting(Difference.StepChange::id)
        .contains("TOT", "KHA");
    assertThat(replay.text()).contains("mốc goodFrom (Từ mức này là Tốt) 80 điểm → 40 điểm");
  }

  @Test
  void anEditThatChangesNothingIsToldAsThat() {
    PackLibrary library = edited("cham-diem/pack.yaml", "# Gói thử", "# Gói thử nghiệm");

    Replay replay = replay(receipt("thieu-mot-ho").text(), library);

    assertThat(replay.verdict()).isEqualTo(Verdict.DIFFERENT);
    assertThat(replay.pointers()).containsExactly("/pack/digest");
    assertThat(replay.text())
        .startsWith("KHÁC CÁCH GHI: chạy lại cho cùng xếp loại, tiêu chí, điểm và dữ kiện")
        .contains("Gói cham-diem khác bản", "Khác về cách ghi ở 1 chỗ:\n  /pack/digest\n");
  }

  @Test
  void aForgedAnswerIsFoundHoweverItsDigestsWereComputed() {
    String forged =
        Samples.forged(
            receipt("thieu-mot-ho"),
            root -> ((ObjectNode) root.at("/answer/findings/0")).put("title", "Một tiêu đề khác"));

    Replay replay = replay(forged, LIBRARY);

    assertThat(replay.verdict()).isEqualTo(Verdict.DIFFERENT);
    assertThat(replay.pointers()).containsExactly("/findings/0/title");
    assertThat(replay.text()).contains("Khác về cách ghi ở 1 chỗ:\n  /findings/0/title\n");
  }

  @Test
  void aForgedClassIsFound() {
    String forged =
        Samples.forged(
            receipt("thieu-mot-ho"),
            root -> {
              ObjectNode outcome = (ObjectNode) root.at("/answer/outcome");
              for (String side : new String[] {"worst", "best"}) {
                ((ObjectNode) outcome.get(side))
                    .put("code", "TOT")
                    .put("label", "Tốt")
                    .put("rank", 2);
              }
            });

    Replay replay = replay(forged, LIBRARY);

    assertThat(replay.difference().orElseThrow().outcomes().get(0).worstMoved()).isEqualTo(-1);
    assertThat(replay.text()).contains("Tốt → Khá, xuống 1 bậc");
  }

  @Test
  void theReadingsOfTheReceiptAreTaken() {
    Receipt receipt =
        Receipt.of(
            Samples.dossier("yeu").toBuilder().fact("ownCell", false).build(),
            LIBRARY.classifier(SCORED).reading("withoutCell", "REQUIRED"));

    assertThat(replay(receipt.text(), LIBRARY).isIdentical()).isTrue();

    String without = Samples.forged(receipt, root -> root.putObject("readings"));
    Replay replay = replay(without, LIBRARY);
    assertThat(replay.isIdentical()).isFalse();
    assertThat(replay.difference().orElseThrow().criteria())
        .flatExtracting(Difference.CriterionChange::causes)
        .extracting(Cause::kind)
        .contains(Cause.Kind.READING);
    assertThat(replay.text()).contains("cách hiểu withoutCell");
  }

  @Test
  void aDossierThatThePackDoesNotKnowAnyMoreIsToldWithTheReason() {
    PackLibrary library =
        edited(
            "cham-diem/facts.yaml",
            " cases: {type: integer, unit: vụ, min: 0",
            " cases: {type: integer, unit: vụ, min: 3");
    Replay replay = replay(receipt("thieu-mot-ho").text(), library);

    assertThat(replay.verdict()).isEqualTo(Verdict.NOT_CLASSIFIED);
    assertThat(replay.difference()).isEmpty();
    assertThat(replay.problems()).isNotEmpty();
    assertThat(replay.packs()).hasSize(1);
    assertThat(replay.text()).contains("KHÔNG PHÂN LOẠI ĐƯỢC", "nhỏ nhất phải là 3", "khác bản");
  }

  @Test
  void aLibraryWithoutThePackIsRefused() {
    assertThatThrownBy(() -> replay(receipt("yeu").text(), PackLibrary.empty()))
        .isInstanceOf(InvalidPackException.class)
        .hasMessageContaining("Không có gói \"cham-diem\"");
  }

  @Test
  void aPackWithoutTheReadingIsRefused() {
    String forged =
        Samples.forged(receipt("yeu"), root -> root.putObject("readings").put("khac", "A"));

    assertThatThrownBy(() -> replay(forged, LIBRARY))
        .isInstanceOf(InvalidPackException.class)
        .hasMessageContaining("khac=A");
  }
}
