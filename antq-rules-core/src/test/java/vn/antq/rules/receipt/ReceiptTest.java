package vn.antq.rules.receipt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.antq.rules.receipt.Samples.LIBRARY;
import static vn.antq.rules.receipt.Samples.SCORED;
import static vn.antq.rules.receipt.Samples.receipt;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.antq.rules.Classifier;
import vn.antq.rules.DossierWriter;
import vn.antq.rules.PackLibrary;
import vn.antq.rules.TestPack;
import vn.antq.rules.explanation.JsonRenderer;
import vn.antq.rules.internal.json.Json;
import vn.antq.rules.internal.text.EngineVersion;
import vn.antq.rules.pack.PackIdentity;
import vn.antq.rules.problem.InvalidDossierException;
import vn.antq.rules.problem.InvalidReceiptException;

class ReceiptTest {

  @TempDir private Path temp;

  @Test
  void holdsEverythingThatItTakesToGetTheAnswerAgain() {
    Receipt receipt = receipt("thieu-mot-ho");

    assertThat(receipt.packs()).extracting(PackIdentity::name).containsExactly(SCORED, "cong-nhan");
    assertThat(receipt.packs().get(0)).isEqualTo(LIBRARY.pack(SCORED).orElseThrow().identity());
    assertThat(receipt.engine()).isEqualTo(EngineVersion.current());
    assertThat(receipt.readings()).isEmpty();
    assertThat(receipt.isDecided()).isTrue();
    assertThat(DossierWriter.json(receipt.dossier()))
        .isEqualTo(DossierWriter.json(Samples.dossier("thieu-mot-ho")));
    assertThat(Json.parse(receipt.answer()))
        .isEqualTo(
            Json.parse(
                JsonRenderer.compact()
                    .render(LIBRARY.classifier(SCORED).classify(receipt.dossier()))));
  }

  @Test
  void isCanonicalJsonAsTheReferenceImplementationWritesIt() throws Exception {
    String text = receipt("vi-pham").text();

    assertThat(text).isEqualTo(new JsonCanonicalizer(text).getEncodedString() + "\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"du-moi-mat", "thieu-mot-ho", "thieu-so-lieu", "vi-pham", "yeu"})
  void isReadBackAsItWas(String dossier) {
    Receipt receipt = receipt(dossier);

    Receipt back = ReceiptReader.read("biên nhận", receipt.text().getBytes(UTF_8));

    assertThat(back).isEqualTo(receipt).hasSameHashCodeAs(receipt).hasToString(receipt.toString());
    assertThat(back.packs()).isEqualTo(receipt.packs());
    assertThat(back.digest()).isEqualTo(receipt.digest()).matches("[0-9a-f]{64}");
    assertThat(back.answer()).isEqualTo(receipt.answer());
  }

  @Test
  void keepsTheReadingsThatWereChosen() {
    Classifier classifier = LIBRARY.classifier(SCORED).withReading("withoutCell", "REQUIRED");

    Receipt receipt = Receipt.of(Samples.dossier("yeu"), classifier);

    assertThat(classifier.readings()).isEqualTo(Map.of("withoutCell", "REQUIRED"));
    assertThat(ReceiptReader.read("r", receipt.text()).readings())
        .isEqualTo(Map.of("withoutCell", "REQUIRED"));
  }

  @Test
  void isTheSameInAnotherLanguageAndTimeZone() {
    String here = receipt("vi-pham").text();
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

      assertThat(receipt("vi-pham").text()).isEqualTo(here);
      assertThat(ReceiptReader.read("r", here).text()).isEqualTo(here);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void writesNumbersThatNoDoubleHoldsAsTexts() {
    TestPack pack = TestPack.in(temp);
    BigDecimal exact = new BigDecimal("123456789012.123456789");

    Receipt receipt =
        Receipt.of(
            pack.dossier().toBuilder().fact("fundPerHousehold", "12345678901.123456789").build(),
            pack.classifier());

    assertThat(receipt.text()).contains("\"value\":\"12345678901.123456789\"");
    assertThat(exact.precision()).isGreaterThan(17);
    assertThat(Replay.of(ReceiptReader.read("r", receipt.text()), pack.load()).isIdentical())
        .isTrue();
  }

  @Test
  void refusesADossierThatCannotBeClassified() {
    assertThatThrownBy(
            () ->
                Receipt.of(
                    Samples.dossier("yeu").toBuilder().fact("households", "nhiều").build(),
                    LIBRARY.classifier(SCORED)))
        .isInstanceOf(InvalidDossierException.class);
  }

  @Test
  void refusesHalfACharacter() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Receipt.of(
                    Samples.dossier("yeu").toBuilder().name("\ud800").build(),
                    LIBRARY.classifier(SCORED)));
  }

  @Test
  void namesEachPartThatWasChanged() {
    String text = receipt("thieu-mot-ho").text();

    assertChanged(text, "\"registered\":311", "\"registered\":312", "Phần hồ sơ", "\"dossier\"");
    assertChanged(text, "Phân loại phong trào", "Phân loạI phong trào", "Phần gói", "\"packs\"");
    assertChanged(text, "\"unmet", "\"Unmet", "Phần kết quả", "\"answer\"");
    assertChanged(text, "\"readings\":{}", "\"readings\":{\"a\":\"B\"}", "Phần cách hiểu");
    assertChanged(
        text,
        "},\"engine\":\"" + EngineVersion.current(),
        "},\"engine\":\"9.9.9",
        "Phần phiên bản chương trình",
        "\"engine\"");
    assertChanged(text, "antq-receipt/1", "antq-receipt/2", "Tên dạng biên nhận", "antq-receipt/1");
  }

  @Test
  void tellsAChangedDigestFromAChangedPart() {
    Receipt receipt = receipt("thieu-mot-ho");
    String text = receipt.text();
    String part = Json.parse(text).at("/digests/dossier").stringValue();

    assertChanged(text, receipt.digest(), flipped(receipt.digest()), "Mã kiểm chung");
    assertChanged(text, part, flipped(part), "Mã kiểm của phần hồ sơ", "\"digests.dossier\"");
    assertChanged(
        text, part, part.toUpperCase(Locale.ROOT), "Mã kiểm của phần hồ sơ", "digests.dossier");
  }

  private static String flipped(String digest) {
    return (digest.charAt(0) == 'a' ? "b" : "a") + digest.substring(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"format\":\"antq | \"format\": \"antq | tên dạng biên nhận",
        "\"illustrative\":true,\"period\" | \"illustrative\":true ,\"period\" | hồ sơ",
        "thieu-mot-ho\",\"facts | thieu\\u002dmot-ho\",\"facts | hồ sơ",
        "\"registered\":311 | \"registered\":311.0 | hồ sơ",
        "\"registered\":311 | \"registered\":3.11e2 | hồ sơ"
      })
  void namesThePlaceWhereOnlyTheWritingWasChanged(String from, String to, String part) {
    InvalidReceiptException thrown = changed(receipt("thieu-mot-ho").text(), from, to);

    assertThat(thrown.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("not-canonical");
              assertThat(problem.message())
                  .contains("Không còn ở dạng chuẩn (RFC 8785) tại byte thứ ", "phần " + part);
            });
  }

  @Test
  void namesTheByteWhereOnlyTheWritingWasChanged() {
    Receipt receipt = receipt("thieu-mot-ho");
    String head = receipt.text().substring(0, receipt.text().indexOf("\"period\":{\"year\""));
    int at = head.getBytes(UTF_8).length;

    assertThat(changed(receipt.text(), "\"period\":{\"year\"", " \"period\":{\"year\""))
        .hasMessageContaining("tại byte thứ " + (at + 1) + ",");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", " \n", "\r\n", "\n{}", "\u0000"})
  void noticesAnotherEnd(String end) {
    String text = receipt("yeu").text();

    assertThatThrownBy(() -> ReceiptReader.read("r", text.substring(0, text.length() - 1) + end))
        .isInstanceOf(InvalidReceiptException.class)
        .hasMessageContaining("đầu hoặc cuối biên nhận");
  }

  @Test
  void namesThePartInWhichTheTextIsBroken() {
    String text = receipt("thieu-mot-ho").text();

    assertThat(changed(text, "\"registered\":311", "\"registered\":3x1"))
        .hasMessageContaining("Không đọc được JSON")
        .hasMessageContaining("phần hồ sơ");
    assertThat(changed(text, "\"format\":\"antq-receipt/1\"", "\"format\":\"antq-receipt/1\\\""))
        .hasMessageContaining("Không đọc được JSON");
    assertThat(
            changed(text, "\"illustrative\":true,\"period\":{\"y", "\"period\":1,\"period\":{\"y"))
        .hasMessageContaining("phần hồ sơ");
  }

  @Test
  void namesTheByteThatIsNotUtf8() {
    byte[] bytes = receipt("thieu-mot-ho").text().getBytes(UTF_8);
    bytes[99] = (byte) 0xff;

    assertThatThrownBy(() -> ReceiptReader.read("r", bytes))
        .isInstanceOf(InvalidReceiptException.class)
        .hasMessageContaining("Byte thứ 100 không phải mã UTF-8, trong hoặc ngay sau phần kết quả");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "[]", "null", "1", "{}", "xin chào", "{\"format\":\"antq-receipt/1\"}"})
  void refusesWhatIsNoReceipt(String text) {
    assertThatThrownBy(() -> ReceiptReader.read("a.json", text))
        .isInstanceOf(InvalidReceiptException.class)
        .hasMessageStartingWith("Biên nhận \"a.json\" có ");
  }

  @Test
  void namesMissingAndUnknownParts() {
    String text = receipt("yeu").text();

    assertThat(changed(text, "\"packs\":[", "\"pack\":["))
        .hasMessageContaining("Thiếu gói (khóa \"packs\")")
        .hasMessageContaining("Có khóa lạ \"pack\"");
  }

  @Test
  void tellsEveryPartThatWasChangedAtOnce() {
    String text =
        receipt("thieu-mot-ho").text().replace("\"registered\":311", "\"registered\":312");

    assertThat(changed(text, "Phân loại phong trào", "Phân Loại phong trào").problems())
        .hasSize(2)
        .allSatisfy(problem -> assertThat(problem.code()).isEqualTo("changed-part"));
  }

  @Test
  void refusesAForgeryWhosePartsDoNotBelongTogether() {
    Receipt receipt = receipt("yeu");

    for (String forged :
        List.of(
            Samples.forged(receipt, root -> root.put("engine", "9")),
            Samples.forged(receipt, root -> root.putArray("packs")),
            Samples.forged(receipt, root -> root.put("readings", "a")),
            Samples.forged(receipt, root -> root.put("answer", 1)),
            Samples.forged(receipt, root -> root.putObject("dossier").put("dossier", "yeu")))) {
      assertThatThrownBy(() -> ReceiptReader.read("r", forged))
          .isInstanceOf(InvalidReceiptException.class)
          .extracting(e -> ((InvalidReceiptException) e).problems().get(0).code())
          .isEqualTo("wrong-part");
    }
  }

  @Test
  void readsAFile() throws Exception {
    Path file = temp.resolve("bien-nhan.json");
    Files.writeString(file, receipt("yeu").text(), UTF_8);

    assertThat(ReceiptReader.read(file)).isEqualTo(receipt("yeu"));
  }

  @Test
  void aLibraryOfOneFolderIsEnough() {
    PackLibrary library = PackLibrary.ofFolder(Samples.copyOfPacks(temp));

    assertThat(Receipt.of(Samples.dossier("yeu"), library.classifier(SCORED)))
        .isEqualTo(receipt("yeu"));
  }

  private static void assertChanged(String text, String from, String to, String... told) {
    assertThat(changed(text, from, to).getMessage()).contains(told);
  }

  private static InvalidReceiptException changed(String text, String from, String to) {
    assertThat(text).contains(from);
    try {
      int at = text.lastIndexOf(from);
      ReceiptReader.read("r", text.substring(0, at) + to + text.substring(at + from.length()));
    } catch (InvalidReceiptException e) {
      return e;
    }
    throw new AssertionError("not noticed: " + from + " became " + to);
  }
}
