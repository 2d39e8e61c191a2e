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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.antq.rules.PackLibrary;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.difference.Difference;
import vn.antq.rules.difference.Difference.Cause;
import vn.antq.rules.explanation.TextRenderer;
import vn.antq.rules.problem.InvalidPackException;
import vn.antq.rules.receipt.Replay.Verdict;
import vn.antq.rules.receipt.Replay.Weight;

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

  @Test
  void isEqualToItsLikeAndShortInLogs() {
    Replay replay = replay(receipt("thieu-mot-ho").text(), LIBRARY);

    assertThat(replay)
        .isEqualTo(replay(receipt("thieu-mot-ho").text(), LIBRARY))
        .hasSameHashCodeAs(replay(receipt("thieu-mot-ho").text(), LIBRARY))
        .isNotEqualTo(
            replay(
                receipt("thieu-mot-ho").text(),
                edited("cham-diem/khu-dan-cu.yaml", "percent: 90,", "percent: 75,")))
        .hasToString("Replay[IDENTICAL, 0 pointers]");
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

  /** What a receipt keeps is data: facts and findings can be asked without the packs. */
  @ParameterizedTest
  @ValueSource(strings = {"thieu-mot-ho", "vi-pham"})
  void theAnswerOfACommittedReceiptIsReadBack(String dossier) {
    Receipt receipt = ReceiptReader.read("r", Samples.committed(dossier + ".json"));

    Classification answer = receipt.classification();

    assertThat(answer.pack()).isEqualTo(receipt.packs().get(0));
    assertThat(TextRenderer.full().render(answer))
        .isEqualTo(
            TextRenderer.full()
                .render(LIBRARY.classifier(SCORED).classify(Samples.dossier(dossier))));
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

    assertThat(replay.verdict()).isEqualTo(Verdict.REWORDED);
    assertThat(replay.pointers()).containsExactly("/pack/digest");
    assertThat(replay.rewordings()).isEmpty();
    assertThat(replay.text())
        .startsWith("CHỈ KHÁC CÂU CHỮ: chạy lại cho cùng xếp loại")
        .contains("Gói cham-diem khác bản")
        .endsWith("Lời văn của kết quả không khác; chỉ khác mã kiểm hoặc chỗ trong tệp của gói.\n");
  }

  /** A title, a label of a fact, of a level, of a class, of a figure, of an option, a note. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "thieu-mot-ho | cham-diem/khu-dan-cu.yaml | title: Hộ gia đình tham gia | title: Hộ dân"
            + " tham gia",
        "thieu-mot-ho | cham-diem/facts.yaml | label: Tỷ lệ hộ tham gia} | label: Phần trăm hộ tham"
            + " gia}",
        "thieu-mot-ho | cham-diem/khu-dan-cu.yaml | label: mức thứ hai} | label: mức giữa}",
        "thieu-mot-ho | cham-diem/khu-dan-cu.yaml | label: Tỷ lệ để được mức thứ hai} | label:"
            + " Ngưỡng mức hai}",
        "thieu-mot-ho | cham-diem/khu-dan-cu.yaml | A: Phong trào | A: Phong trào thi đua",
        "thieu-mot-ho | cham-diem/khu-dan-cu.yaml | note: Có quyết định công nhận thì dùng quyết"
            + " định. | note: Dùng quyết định nếu có.",
        "thieu-mot-ho | cham-diem/pack.yaml | label: Khá} | label: Trung bình khá}",
        "thieu-mot-ho | cham-diem/pack.yaml | label: Khu dân cư | label: Tổ dân phố",
        "thieu-mot-ho | cong-nhan/facts.yaml | label: Có chi bộ riêng | label: Khu dân cư có chi"
            + " bộ",
        "thieu-mot-ho | cong-nhan/pack.yaml | EXEMPT: Không xét nghị quyết của chi bộ. | EXEMPT:"
            + " Miễn xét nghị quyết của chi bộ.",
        "vi-pham | cong-nhan/facts.yaml | SERIOUS: Nghiêm trọng | SERIOUS: Mức nghiêm trọng",
        "thieu-so-lieu | cham-diem/facts.yaml | label: Số vụ vi phạm trong kỳ} | label: Số vụ trong"
            + " kỳ}"
      })
  void otherWordsOfTheSameAreToldThenAndNow(String dossier, String file, String from, String to) {
    PackLibrary library = edited(file, from, to);

    Replay replay = replay(receipt(dossier).text(), library);

    assertThat(replay.verdict()).as(replay.text()).isEqualTo(Verdict.REWORDED);
    assertThat(replay.isBorneOut()).isTrue();
    assertThat(replay.isIdentical()).isFalse();
    assertThat(replay.weight()).hasValue(Weight.WORDING);
    assertThat(replay.difference()).hasValueSatisfying(d -> assertThat(d.criteria()).isEmpty());
    assertThat(replay.rewordings())
        .anySatisfy(
            one -> {
              assertThat(one.before()).contains(from.replaceAll("^.*: |[\"}]", ""));
              assertThat(one.after()).contains(to.replaceAll("^.*: |[\"}]", ""));
            });
    assertThat(replay.text())
        .startsWith("CHỈ KHÁC CÂU CHỮ: ")
        .contains("khi lập:  “" + replay.rewordings().get(0).before() + "”\n")
        .contains("hiện nay: “" + replay.rewordings().get(0).after() + "”\n");
  }

  /** An answer of before lists and decisions were called by words of the pack. */
  private static String withoutWordsOfThePack(String dossier) {
    return Samples.forged(
        receipt(dossier),
        root -> {
          root.put("engine", "0.0.1");
          root.get("answer")
              .findParents("engine")
              .forEach(a -> ((ObjectNode) a).put("engine", "0.0.1"));
          for (JsonNode pattern : root.findParents("listKnown")) {
            ((ObjectNode) pattern).remove("unit");
          }
          for (JsonNode recognition : root.findParents("lacks")) {
            ((ObjectNode) recognition).remove("decision");
          }
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"du-moi-mat", "thieu-mot-ho", "thieu-so-lieu", "vi-pham", "yeu"})
  void anAnswerWithoutTheWordsOfThePackIsReworded(String dossier) {
    Replay replay = replay(withoutWordsOfThePack(dossier), LIBRARY);

    assertThat(replay.verdict()).as(replay.text()).isEqualTo(Verdict.REWORDED);
    assertThat(replay.rewordings()).isEmpty();
    assertThat(replay.pointers()).isNotEmpty().allMatch(at -> at.matches(".*/(unit|decision)"));
  }

  @Test
  void anAnswerWithoutTheWordsOfThePackIsReadInGeneralWords() {
    Receipt older = ReceiptReader.read("r", withoutWordsOfThePack("vi-pham"));

    assertThat(TextRenderer.full().render(older.classification()))
        .contains("Mục 1", "quyết định ")
        .doesNotContain("Vụ 1", "ghi nhận vụ 1");
  }

  @Test
  void whatIsToldInOtherWordsByAnotherVersionOfTheLibraryIsReworded() {
    String older =
        Samples.forged(
            receipt("thieu-mot-ho"),
            root -> {
              root.put("engine", "0.0.1");
              ((ObjectNode) root.get("answer")).put("engine", "0.0.1");
              ((ObjectNode) root.at("/answer/nested/0")).put("engine", "0.0.1");
              ((ObjectNode) root.at("/answer/findings/0")).put("because", "Câu của bản cũ.");
            });

    Replay replay = replay(older, LIBRARY);

    assertThat(replay.verdict()).isEqualTo(Verdict.REWORDED);
    assertThat(replay.rewordings())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.pointer()).isEqualTo("/findings/0/because");
              assertThat(one.before()).isEqualTo("Câu của bản cũ.");
            });
  }

  /** Each is a thing beside words: a figure, points, a basis, a citation, an operator. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "thieu-mot-ho | cham-diem/khu-dan-cu.yaml | percent: 66.5 | percent: 66",
        "thieu-mot-ho | cham-diem/khu-dan-cu.yaml | part: {points: 17.5 | part: {points: 17",
        "thieu-mot-ho | cham-diem/khu-dan-cu.yaml | basis: secondary, label: Tỷ lệ | basis:"
            + " assumed, label: Tỷ lệ",
        "thieu-mot-ho | cham-diem/khu-dan-cu.yaml | citation: Điều 3 | citation: Điều 3 khoản 1",
        "thieu-mot-ho | cong-nhan/pack.yaml | by: Chủ tịch UBND cấp xã | by: Chủ tịch UBND cấp"
            + " tỉnh",
        "thieu-mot-ho | cham-diem/facts.yaml | unit: vụ, min: 0, label: Số vụ vi phạm trong kỳ |"
            + " unit: việc, min: 0, label: Số vụ vi phạm trong kỳ",
        "thieu-mot-ho | cham-diem/pack.yaml | edition: thu | edition: moi"
      })
  void whatIsMoreThanWordsIsDifferent(String dossier, String file, String from, String to) {
    Replay replay = replay(receipt(dossier).text(), edited(file, from, to));

    assertThat(replay.verdict()).as(replay.text()).isEqualTo(Verdict.DIFFERENT);
    assertThat(replay.isBorneOut()).isFalse();
    assertThat(replay.rewordings()).isEmpty();
  }

  /** Words of another version do not hide that something was changed besides. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/findings/0/score/worst",
        "/findings/0/rules/0/patterns/0/conditions/0/actual/value/numerator",
        "/findings/0/rules/0/patterns/0/conditions/0/required/0/value/numerator",
        "/closeness/toBetter/points",
        "/bases/assumed"
      })
  void aForgedNumberIsFoundAmongOtherWords(String pointer) {
    String forged =
        Samples.forged(
            receipt("thieu-mot-ho"),
            root -> {
              String parent = pointer.substring(0, pointer.lastIndexOf('/'));
              ObjectNode holder = (ObjectNode) root.at("/answer" + parent);
              String key = pointer.substring(pointer.lastIndexOf('/') + 1);
              assertThat(holder.path(key).isNumber()).as(pointer).isTrue();
              holder.put(key, 7);
            });

    Replay replay = replay(forged, edited("cham-diem/pack.yaml", "# Gói thử", "# Gói thử nghiệm"));

    assertThat(replay.verdict()).isEqualTo(Verdict.DIFFERENT);
    assertThat(replay.pointers()).contains(pointer, "/pack/digest");
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
            LIBRARY.classifier(SCORED).withReading("withoutCell", "REQUIRED"));

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
