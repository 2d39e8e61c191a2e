package vn.antq.rules.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.antq.rules.examples.ExampleDossier;
import vn.antq.rules.examples.Run;
import vn.antq.rules.examples.input.ExitStatus;
import vn.antq.rules.receipt.ReceiptReader;
import vn.antq.rules.receipt.ReceiptSignature;

/** {@code antq receipt}, {@code antq replay} and {@code antq compare}, run inside this process. */
class ReceiptCommandsTest {

  private static final Path PACKS = Path.of("../antq-rules-criteria/src/main/resources/antq/packs");
  private static final Path ALL_MET = ExampleDossier.file("tdp-5-du-moi-mat");
  private static final Path ONE_HOUSEHOLD_SHORT = ExampleDossier.file("tdp-5-thieu-mot-ho");
  private static final Path FACT_MISSING = ExampleDossier.file("ap-tan-loc-thieu-so-lieu");

  @TempDir Path temporary;

  private Path receipt(Object... options) {
    Path file = temporary.resolve("bien-nhan.json");
    Object[] args =
        Stream.concat(Stream.of("receipt", ONE_HOUSEHOLD_SHORT, "--out", file), Stream.of(options))
            .toArray();
    assertThat(Run.antq(args).status()).isEqualTo(ExitStatus.DECIDED);
    return file;
  }

  @Test
  void writesAReceiptThatIsReplayedIdentically() {
    Path file = temporary.resolve("bien-nhan.json");

    Run written = Run.antq("receipt", ONE_HOUSEHOLD_SHORT, "--out", file);
    Run replayed = Run.antq("replay", file);

    assertThat(written.out())
        .isEqualTo(
            "Đã ghi biên nhận "
                + file
                + "\nMã kiểm chung "
                + ReceiptReader.read(file).digest()
                + "\n");
    assertThat(replayed)
        .isEqualTo(new Run(0, "GIỐNG HỆT: chạy lại cho đúng kết quả ghi trong biên nhận.\n", ""));
  }

  @Test
  void printsTheReceiptWithoutAFile() throws IOException {
    Run run = Run.antq("receipt", ONE_HOUSEHOLD_SHORT);

    assertThat(run.out()).isEqualTo(Files.readString(receipt()));
    assertThat(run.err()).isEmpty();
  }

  @Test
  void neverOverwritesAFile() throws IOException {
    Path file = temporary.resolve("cua-toi.txt");
    Files.writeString(file, "của tôi");

    Run run = Run.antq("receipt", ONE_HOUSEHOLD_SHORT, "--out", file);

    assertThat(run.err()).contains("Đã có tệp này; không ghi đè.");
    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(file).hasContent("của tôi");
  }

  @Test
  void leavesNothingBehindWhenItCannotWriteOrClassify() throws IOException {
    Run noFolder = Run.antq("receipt", ALL_MET, "--out", temporary.resolve("khong-co/r.json"));
    Run noDossier =
        Run.antq(
            "receipt",
            ExampleDossier.file("loi-nhap-lieu/nhieu-loi-cung-luc"),
            "--out",
            temporary.resolve("r.json"));

    assertThat(noFolder.err()).contains("Không có thư mục ").doesNotContain("Exception:", "\tat ");
    assertThat(noDossier.err()).contains("Không có dữ kiện \"festivalHold\".");
    assertThat(List.of(noFolder.status(), noDossier.status())).containsOnly(ExitStatus.BAD_INPUT);
    assertThat(temporary).isEmptyDirectory();
  }

  @Test
  void endsWithOneWhenTheClassIsOpen() {
    assertThat(Run.antq("receipt", FACT_MISSING).status()).isEqualTo(ExitStatus.UNDECIDED);
  }

  @Test
  void keepsTheReadingOfTheReceipt() throws IOException {
    Path file = receipt("--pack", "tt124", "--reading", "crimeTrend=TOTAL");

    assertThat(Files.readString(file)).contains("\"readings\":{\"crimeTrend\":\"TOTAL\"}");
    assertThat(Run.antq("replay", file).status()).isEqualTo(ExitStatus.DECIDED);
  }

  @Test
  void namesThePartThatWasChanged() throws IOException {
    Path file = receipt();
    String text = Files.readString(file);
    Files.writeString(
        file,
        text.replace("\"illustrative\":true,\"period\"", "\"illustrative\":false,\"period\""));

    Run run = Run.antq("replay", file);

    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("Phần hồ sơ (khóa \"dossier\") đã bị thay đổi");
  }

  @Test
  void saysWhichVersionDiffersAndWhyTheClassMoved() throws IOException {
    Path pack = copyOfPack("tt124");
    replace(pack.resolve("khu-dan-cu.yaml"), "percent: 100", "percent: 99");

    Run run = Run.antq("replay", receipt(), "--pack", pack);

    assertThat(run.status()).isEqualTo(ExitStatus.DIFFERENT);
    assertThat(run.out())
        .startsWith("KHÁC KẾT QUẢ: ")
        .contains("Gói tt124 khác bản", "Khá → Xuất sắc, lên 1 bậc", "registrationRequired");
  }

  @Test
  void replaysAReceiptOfAPackThatItHasToBeGiven() throws IOException {
    Path pack = copyOfPack("qd510");
    replace(pack.resolve("pack.yaml"), "pack: qd510", "pack: qd510-tinh");
    Path renamed = Files.move(pack, temporary.resolve("qd510-tinh"));
    Path file = receipt("--pack", renamed);

    Run without = Run.antq("replay", file);

    assertThat(without.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(without.err()).contains("Không có gói \"qd510-tinh\".");
    assertThat(Run.antq("replay", file, "--pack", renamed).status()).isEqualTo(ExitStatus.DECIDED);
  }

  @Test
  void verifiesASignature() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    KeyPair keys = generator.generateKeyPair();
    Path file = receipt();
    Path jws = temporary.resolve("bien-nhan.jws");
    Files.writeString(jws, ReceiptSignature.sign(ReceiptReader.read(file), keys.getPrivate()));
    Path mine = pem("toi.pem", keys);
    Path other = pem("khac.pem", generator.generateKeyPair());

    Run signed = Run.antq("replay", file, "--signature", jws, "--key", mine);
    Run forged = Run.antq("replay", file, "--signature", jws, "--key", other);
    Run noKey = Run.antq("replay", file, "--signature", jws, "--key", jws);

    assertThat(signed.status()).isEqualTo(ExitStatus.DECIDED);
    assertThat(signed.out()).startsWith("Chữ ký đúng.\nGIỐNG HỆT");
    assertThat(forged.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(forged.out()).isEmpty();
    assertThat(forged.err()).contains("Không phải chữ ký của biên nhận này");
    assertThat(noKey.err()).contains("Không phải khóa công khai EC hay RSA dạng PEM.");
  }

  private static KeyPair keys(String algorithm, int size) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
    if (size > 0) {
      generator.initialize(size);
    }
    return generator.generateKeyPair();
  }

  private Path privatePem(String name, KeyPair keys) throws IOException {
    String body = Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded());
    return Files.writeString(
        temporary.resolve(name),
        "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n");
  }

  @ParameterizedTest
  @CsvSource({"EC, 256", "EC, 384", "EC, 521", "RSA, 2048"})
  void signsWhatItsVerifierAccepts(String algorithm, int size) throws Exception {
    KeyPair keys = keys(algorithm, size);
    Path file = receipt("--sign", privatePem("rieng.pem", keys));
    Path jws = temporary.resolve("bien-nhan.json.jws");

    Run replayed =
        Run.antq("replay", file, "--signature", jws, "--key", pem("cong-khai.pem", keys));

    assertThat(replayed.out()).startsWith("Chữ ký đúng.\nGIỐNG HỆT");
    assertThat(replayed.status()).isEqualTo(ExitStatus.DECIDED);
  }

  @Test
  void refusesToSignWithAKeyThatIsWeakOrOfAnotherKindAndNeverShowsIt() throws Exception {
    String body = Base64.getMimeEncoder().encodeToString(keys("EC", 256).getPrivate().getEncoded());
    List<Path> unfit =
        List.of(
            privatePem("yeu.pem", keys("RSA", 1024)),
            privatePem("ed25519.pem", keys("Ed25519", 0)),
            Files.writeString(
                temporary.resolve("ma-hoa.pem"),
                "-----BEGIN ENCRYPTED PRIVATE KEY-----\n"
                    + body
                    + "\n-----END ENCRYPTED PRIVATE KEY-----\n"),
            Files.writeString(temporary.resolve("cat.pem"), "-----BEGIN PRIVATE KEY-----\n" + body),
            Files.writeString(temporary.resolve("trong.pem"), ""),
            temporary.resolve("khong-co.pem"));
    for (Path key : unfit) {
      Path target = temporary.resolve("r.json");

      Run run = Run.antq("receipt", ONE_HOUSEHOLD_SHORT, "--out", target, "--sign", key);

      assertThat(run.status()).as(key.toString()).isEqualTo(ExitStatus.BAD_INPUT);
      assertThat(run.err()).contains(key + ": ").doesNotContain(body.substring(0, 20), "\tat ");
      assertThat(target).doesNotExist();
      assertThat(temporary.resolve("r.json.jws")).doesNotExist();
    }
  }

  @Test
  void signsNothingThatItCannotWriteBeside() throws Exception {
    Path key = privatePem("rieng.pem", keys("EC", 256));
    Files.writeString(temporary.resolve("r.json.jws"), "của tôi");

    Run taken =
        Run.antq(
            "receipt", ONE_HOUSEHOLD_SHORT, "--sign", key, "--out", temporary.resolve("r.json"));
    Run nowhere = Run.antq("receipt", ONE_HOUSEHOLD_SHORT, "--sign", key);

    assertThat(taken.err()).contains("r.json.jws: Đã có tệp này; không ghi đè.");
    assertThat(temporary.resolve("r.json")).doesNotExist();
    assertThat(temporary.resolve("r.json.jws")).hasContent("của tôi");
    assertThat(nowhere.err()).contains("--sign cần kèm --out.");
    assertThat(nowhere.out()).isEmpty();
  }

  @Test
  void aReceiptWithThePacksIsReplayedByThem() throws IOException {
    Path file = temporary.resolve("bien-nhan.json");
    Run written = Run.antq("receipt", ONE_HOUSEHOLD_SHORT, "--with-packs", "--out", file);

    Run replayed = Run.antq("replay", file);

    assertThat(written.out()).containsPattern("Biên nhận kèm tệp của gói, dài \\d+ kB\\.");
    assertThat(replayed.out())
        .startsWith("GIỐNG HỆT: ")
        .contains("Đã dùng gói kèm trong biên nhận: qd510, bản ", ", trùng với gói có sẵn.");
    assertThat(replayed.status()).isEqualTo(ExitStatus.DECIDED);
  }

  @Test
  void packsInAReceiptThatNobodyApprovedAreToldBeforeAnyAnswer() throws IOException {
    Path pack = copyOfPack("qd510");
    replace(pack.resolve("pack.yaml"), "pack: qd510", "pack: qd510-tinh");
    Path renamed = Files.move(pack, temporary.resolve("qd510-tinh"));
    Path file = receipt("--pack", renamed, "--with-packs");
    String digest = ReceiptReader.read(file).packs().get(0).digest();

    Run unknown = Run.antq("replay", file);
    Run approved = Run.antq("replay", file, "--approved", digest);
    Run own = Run.antq("replay", file, "--pack", renamed);

    assertThat(unknown.out()).startsWith("CHƯA XÁC NHẬN GÓI: ").contains(digest);
    assertThat(unknown.out()).doesNotContain("GIỐNG HỆT");
    assertThat(unknown.status()).isEqualTo(ExitStatus.DIFFERENT);
    assertThat(approved.out()).startsWith("GIỐNG HỆT: ").contains("theo --approved");
    assertThat(approved.status()).isEqualTo(ExitStatus.DECIDED);
    assertThat(own.out()).startsWith("GIỐNG HỆT: ");
    assertThat(own.status()).isEqualTo(ExitStatus.DECIDED);
  }

  @Test
  void replaysByRulesThatAreCompiledAnew() throws IOException {
    assertThat(Run.antq("replay", receipt(), "--recompile").out()).startsWith("GIỐNG HỆT: ");
  }

  private Path pem(String name, KeyPair keys) throws IOException {
    String body = Base64.getMimeEncoder().encodeToString(keys.getPublic().getEncoded());
    return Files.writeString(
        temporary.resolve(name),
        "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n");
  }

  @Test
  void comparesTwoDossiersFromTheFirstToTheSecond() {
    Run better = Run.antq("compare", ONE_HOUSEHOLD_SHORT, ALL_MET);
    Run worse = Run.antq("compare", ALL_MET, ONE_HOUSEHOLD_SHORT);

    assertThat(better.status()).isEqualTo(ExitStatus.DECIDED);
    assertThat(better.out().replaceAll("\\s+", " "))
        .contains("Khá → Xuất sắc, lên 1 bậc", "80/100 → 100/100 (+20)")
        .contains("Chưa đạt → Đạt")
        .contains("KDC-1.3 Toàn bộ hộ đang cư trú đăng ký tham gia: không đạt → đạt;")
        .contains("311/312 hộ (99,67 %) → 312/312 hộ (100 %)");
    assertThat(worse.out()).contains("Xuất sắc → Khá, xuống 1 bậc", "(-20)");
  }

  @Test
  void comparesADossierOfWhichTheClassIsOpen() {
    Run run = Run.antq("compare", FACT_MISSING, ALL_MET);

    assertThat(run.status()).isEqualTo(ExitStatus.UNDECIDED);
    assertThat(run.out()).contains("chưa xác định, từ Khá đến Xuất sắc → Xuất sắc");
  }

  @Test
  void findsNoDifferenceOfADossierFromItself() {
    assertThat(Run.antq("compare", ALL_MET, ALL_MET).out()).contains("Không có gì khác nhau");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "receipt | Thiếu HỒ_SƠ.",
        "replay | Thiếu BIÊN_NHẬN.",
        "compare a | Thiếu HỒ_SƠ_SAU.",
        "receipt khong-co.yaml | khong-co.yaml: Không có tệp hay thư mục này.",
        "replay khong-co.json | khong-co.json: Không có tệp hay thư mục này.",
        "compare khong-co.yaml khong-co.yaml | khong-co.yaml: Không có tệp hay thư mục này.",
        "replay a --key b | --signature và --key phải dùng cùng nhau.",
        "replay a --pack qd51 | Không có gói hay thư mục \"qd51\".",
        "receipt a --reading crimeTrend=X | không có cách hiểu \"crimeTrend=X\".",
        "replay . | Không đọc được"
      })
  void tellsInVietnameseWhatIsWrong(String example) {
    List<String> parts = List.of(example.split(" \\| "));

    Run run = Run.antq((Object[]) parts.get(0).split(" "));

    assertThat(run.err()).contains(parts.get(1)).doesNotContain("\tat ");
    assertThat(run.out()).isEmpty();
    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"receipt", "replay", "compare"})
  void printsHelpInVietnamese(String command) {
    Run run = Run.antq(command, "--help");

    assertThat(run.out()).contains("Cách dùng: antq " + command, "Tùy chọn:", "Ví dụ:");
    assertThat(run.out()).doesNotContain("Usage", "Options");
    assertThat(run.status()).isEqualTo(ExitStatus.DECIDED);
  }

  private Path copyOfPack(String name) throws IOException {
    Path target = Files.createDirectory(temporary.resolve(name));
    try (Stream<Path> files = Files.list(PACKS.resolve(name))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, target.resolve(file.getFileName().toString()));
      }
    }
    return target;
  }

  private static void replace(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replaceFirst(from, to));
  }
}
