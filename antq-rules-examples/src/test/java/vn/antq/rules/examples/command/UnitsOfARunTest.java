package vn.antq.rules.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.antq.rules.examples.ExampleDossier;
import vn.antq.rules.examples.Run;
import vn.antq.rules.examples.input.ExitStatus;

/**
 * What happens to files in an office does not change a commune's class in silence: one commune of
 * the illustrative province, with real files.
 */
class UnitsOfARunTest {

  private static final Path PACKS = Path.of("province", "packs");
  private static final Path COMMUNE = Path.of("province", "dossiers", "xa-dong-gio-lanh");
  private static final String HAMLET = "ap-go-me-xanh.yaml";
  private static final String FAILING_COMPANY = "cong-ty-thuc-an-thuy-san-lung-sung.yaml";
  private static final String WITHIN = "within: Xã Đồng Gió Lành";
  private static final String AS_IT_IS = "Trung bình|57/100|Chưa đạt";

  @TempDir Path temporary;
  private Path folder = Path.of("");

  @BeforeEach
  void copyTheCommune() throws IOException {
    folder = Files.createDirectory(temporary.resolve("hồ sơ"));
    try (Stream<Path> files = Files.list(COMMUNE)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName().toString()));
      }
    }
  }

  private Run classify(Object... more) {
    return Run.antq(
        Stream.concat(Stream.of("classify", "--summary", "--pack", PACKS), Stream.of(more))
            .toArray());
  }

  /** The commune's class, points and safety verdict as the table shows them. */
  private static String commune(Run run) {
    List<String> cells =
        run.out()
            .lines()
            .filter(line -> line.startsWith("Xã Đồng Gió Lành  "))
            .map(line -> List.of(line.strip().split(" {2,}")))
            .findFirst()
            .orElseThrow();
    return String.join("|", cells.subList(3, 6));
  }

  private void replace(String file, String old, String replacement) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(old);
    Files.writeString(path, text.replace(old, replacement));
  }

  /** The class stands, or is one of those that are left open: never another one alone. */
  private static void standsOrIsOpen(Run run) {
    String[] cells = commune(run).split("\\|");
    List<String> scale = List.of("Yếu", "Trung bình", "Khá", "Xuất sắc");
    String[] classes = cells[0].split(" … ");
    String[] points = cells[1].replace("/100", "").split("–");
    assertThat(scale.indexOf(classes[0])).isLessThanOrEqualTo(1).isNotNegative();
    assertThat(scale.indexOf(classes[classes.length - 1])).isGreaterThanOrEqualTo(1);
    assertThat(Integer.parseInt(points[0])).isLessThanOrEqualTo(57);
    assertThat(Integer.parseInt(points[points.length - 1])).isGreaterThanOrEqualTo(57);
    assertThat(cells[2]).startsWith("Chưa đạt");
  }

  @Test
  void theCommuneAsItIs() {
    Run run = classify(folder);

    assertThat(commune(run)).isEqualTo(AS_IT_IS);
    assertThat(run.err()).doesNotContain("within", "trùng");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ap-go-me-xanh - Copy.yaml", "con/ap-go-me-xanh (1).yml", "0.yaml"})
  void aCopiedFileIsToldAndNeitherIsCounted(String copy) throws IOException {
    Files.createDirectories(folder.resolve(copy).getParent());
    Files.copy(folder.resolve(HAMLET), folder.resolve(copy));

    Run run = classify(folder);

    standsOrIsOpen(run);
    assertThat(run.err())
        .contains("là của cùng một đơn vị, cùng năm 2026: Ấp Gò Me Xanh, mã MH-02-K05")
        .contains(folder.resolve(HAMLET).toString(), folder.resolve(copy).toString());
    assertThat(run.out()).contains("hồ sơ lỗi 2", "không kể");
    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
  }

  @Test
  void aCopyWithAnotherIdentityAndWithoutItsCodeIsStillACopy() throws IOException {
    String text = Files.readString(folder.resolve(HAMLET));
    Files.writeString(
        folder.resolve("moi.yaml"),
        text.replace("dossier: xa-dong-gio-lanh-ap-go-me-xanh", "dossier: moi")
            .replace(", code: MH-02-K05", ""));

    Run run = classify(folder);

    standsOrIsOpen(run);
    assertThat(run.err()).contains("là của cùng một đơn vị");
  }

  @Test
  void anIdentityLeftFromATemplateIsTold() throws IOException {
    replace(HAMLET, "dossier: xa-dong-gio-lanh-ap-go-me-xanh", "dossier: khu-dan-cu-2026");
    replace(
        "ap-kinh-moi.yaml", "dossier: xa-dong-gio-lanh-ap-kinh-moi", "dossier: khu-dan-cu-2026");

    Run run = classify(folder);

    standsOrIsOpen(run);
    assertThat(run.err()).contains("có cùng mã hồ sơ \"khu-dan-cu-2026\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Xã Đồng Gió Lanh",
        "Đồng Gió Lành",
        "Xã Đồng Gió Lành (cũ)",
        "MH-O2",
        "xã đông gió lành"
      })
  void aMisspeltWithinIsToldAndLeftOpen(String written) throws IOException {
    replace(FAILING_COMPANY, WITHIN, "within: " + written);

    Run run = classify(folder);

    standsOrIsOpen(run);
    assertThat(run.err())
        .contains("within \"" + written + "\"", FAILING_COMPANY)
        .contains("Có thể bạn muốn viết \"Xã Đồng Gió Lành\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"xã  đồng gió\u00A0lành", "MH-02", "mh-02", "xa-dong-gio-lanh", "NFD", "escaped"})
  void aWithinThatIsTypedOtherwiseSimplyMatches(String written) throws IOException {
    String decomposed = Normalizer.normalize("Xã Đồng Gió Lành", Normalizer.Form.NFD);
    String within =
        switch (written) {
          case "NFD" -> decomposed;
          case "escaped" -> "\"" + escaped(decomposed) + "\"";
          default -> "\"" + written + "\"";
        };
    replace(FAILING_COMPANY, WITHIN, "within: " + within);

    Run run = classify(folder);

    assertThat(commune(run)).isEqualTo(AS_IT_IS);
    assertThat(run.err()).doesNotContain("within");
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.chars()
        .forEach(
            ch ->
                escaped.append(
                    ch < 128 ? String.valueOf((char) ch) : String.format("\\u%04x", ch)));
    return escaped.toString();
  }

  @Test
  void aWithinThatNamesNobodyIsTold() throws IOException {
    replace(FAILING_COMPANY, WITHIN, "within: Xã Bàu Cạn");

    assertThat(classify(folder).err())
        .contains("within \"Xã Bàu Cạn\"", "không có hồ sơ nào của đơn vị ấy")
        .doesNotContain("Có thể bạn muốn viết \"Xã Đồng");
  }

  @Test
  void aMissingWithinIsTold() throws IOException {
    replace(FAILING_COMPANY, ", " + WITHIN, "");

    assertThat(classify(folder).err())
        .contains("không ghi đơn vị cấp trên (within)", FAILING_COMPANY);
  }

  @Test
  void aDossierOfLastYearMayStandForThisYears() throws IOException {
    replace(FAILING_COMPANY, "year: 2026", "year: 2025");

    Run run = classify(folder);

    standsOrIsOpen(run);
    assertThat(run.err()).contains("Hồ sơ của năm 2025", "Hãy kiểm tra năm");
  }

  @Test
  void aMisspeltUnitTypeIsLeftOpen() throws IOException {
    replace(FAILING_COMPANY, "type: doanh-nghiep", "type: doanh-nghiêp");

    Run run = classify(folder);

    standsOrIsOpen(run);
    assertThat(run.err()).contains("Có thể bạn muốn viết \"doanh-nghiep\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xls", "ods", "xlsm", "XLS"})
  void aWorkbookThatCannotBeReadIsToldAndLeftOpen(String ending) throws IOException {
    Files.delete(folder.resolve(FAILING_COMPANY));
    Path workbook = folder.resolve("cong-ty." + ending);
    Files.write(workbook, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});

    Run run = classify(folder);

    standsOrIsOpen(run);
    assertThat(run.err())
        .contains(
            workbook.toString(), "Lưu thành (Save As) → .xlsx", "có thể là hồ sơ của một đơn vị")
        .doesNotContain("UTF-8");
    assertThat(run.out()).contains("hồ sơ lỗi 1");
    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(Run.antq("classify", workbook).err()).contains("Save As").doesNotContain("UTF-8");
  }

  @Test
  void aBrokenFileIsLeftOpen() throws IOException {
    Files.writeString(folder.resolve(FAILING_COMPANY), "dossier: [\n", StandardCharsets.UTF_8);

    Run run = classify(folder);

    standsOrIsOpen(run);
    assertThat(run.err()).contains(FAILING_COMPANY, "có thể là hồ sơ của một đơn vị phải đếm");
  }

  @ParameterizedTest
  @ValueSource(strings = {".stversions", ".antq-1.tmp", "__MACOSX", ".git"})
  void aHiddenFolderIsLeftOutAndNamed(String hidden) throws IOException {
    Path old = Files.createDirectory(folder.resolve(hidden));
    Files.copy(folder.resolve(HAMLET), old.resolve(HAMLET));
    Files.copy(folder.resolve(HAMLET), folder.resolve("._" + HAMLET));

    Run run = classify(folder);

    assertThat(commune(run)).isEqualTo(AS_IT_IS);
    assertThat(run.err()).contains("2 tệp, thư mục ẩn hoặc tạm", hidden, "._" + HAMLET);
  }

  @Test
  void whatThisProgramWroteIsToldByName() throws IOException {
    Path pages = temporary.resolve("phiếu");
    Run.antq(
        "classify", "--pack", PACKS, folder.resolve(HAMLET), "--format", "html", "--out", pages);
    Files.move(pages, folder.resolve("phiếu"));
    Run json = Run.antq("classify", "--pack", PACKS, folder.resolve(HAMLET), "--format", "json");
    Files.writeString(folder.resolve("kết quả.json"), json.out());
    Files.writeString(folder.resolve("ghi chú.txt"), "x");
    Files.writeString(folder.resolve("bảng.csv"), "x");

    Run run = classify(folder);

    assertThat(commune(run)).isEqualTo(AS_IT_IS);
    assertThat(run.err())
        .contains("ap-go-me-xanh.receipt.json: Đây là biên nhận", "dùng antq replay")
        .contains("kết quả.json: Đây là kết quả do chương trình ghi ra")
        .contains("bảng.csv: Đây là bảng số liệu (.csv)")
        .contains("3 tệp khác không phải hồ sơ", "ghi chú.txt", "index.html");
    assertThat(run.out()).contains("Ngoài ra 3 tệp không phải hồ sơ.");
  }

  @Test
  void aLinkToAFolderIsEntered() throws IOException {
    Path link = Files.createSymbolicLink(temporary.resolve("hiện tại"), folder);

    Run run = classify(link);

    assertThat(commune(run)).isEqualTo(AS_IT_IS);
    assertThat(run.out()).contains(link.resolve(HAMLET).toString());
    assertThat(commune(classify(folder, link))).isEqualTo(AS_IT_IS);
  }

  @Test
  void aUnitIsNotWithinItself() throws IOException {
    replace("xa.yaml", "code: MH-02}", "code: MH-02, within: MH-02}");

    Run run = classify(folder);

    assertThat(run.err()).contains("within", "lại chính là đơn vị của hồ sơ này");
    assertThat(run.out()).contains("hồ sơ lỗi 1");
  }

  @Test
  void thePageTellsWhatHasNoClass() throws IOException {
    Files.copy(folder.resolve(HAMLET), folder.resolve("bản sao.yaml"));
    Files.writeString(folder.resolve("bảng.csv"), "x");
    Path pages = temporary.resolve("phiếu");

    Run.antq("classify", "--pack", PACKS, folder, "--format", "html", "--out", pages);

    assertThat(Files.readString(pages.resolve("index.html")))
        .contains("hồ sơ lỗi 2", "ngoài phạm vi áp dụng 1", "không phải hồ sơ 1")
        .contains("Tỷ lệ tính trên số đơn vị có kết quả", "bản sao.yaml", "bảng.csv")
        .contains("Hồ sơ, tệp không có kết quả", "Theo ", "Mã gói tt124-minh-hoa");
  }

  @Test
  void aDecisionAgainstTheCalculationIsMarked() {
    Run run = classify(Path.of("province", "dossiers"));

    assertThat(run.out())
        .contains(
            "(!)", "Khu phố Ga Cũ: quyết định đã nêu khác với kết quả tính từ chính hồ sơ này");
  }

  @Test
  void aCapIsNamedBesideTheClassThatItSet() {
    assertThat(Run.antq("classify", "--summary", ExampleDossier.FOLDER).out())
        .containsPattern("Bản Nậm Lơ: .*có mức trần \"");
  }

  @Test
  void twoPacksOfAFolderAreTold() throws IOException {
    Path packs = Files.createDirectory(temporary.resolve("gói"));
    for (String name : List.of("tt124-minh-hoa")) {
      copyTree(PACKS.resolve(name), packs.resolve(name));
      copyTree(PACKS.resolve(name), packs.resolve("tt124-khac"));
    }
    Path other = packs.resolve("tt124-khac").resolve("pack.yaml");
    Files.writeString(
        other, Files.readString(other).replaceFirst("pack: tt124-minh-hoa", "pack: tt124-khac"));

    Run run = Run.antq("classify", "--summary", "--pack", packs, folder.resolve(HAMLET));

    assertThat(run.err())
        .contains("Có 2 gói", "phân loại theo \"tt124-minh-hoa\"", "--pack", "tt124-khac");
    assertThat(classify(folder).err()).doesNotContain("Có 2 gói");
  }

  private static void copyTree(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  @Test
  void aFormThatCanNeverBeClassifiedIsWarnedOf() {
    Run run =
        Run.antq("template", "cap-huyen", "--year", "2026", "--out", temporary.resolve("h.yaml"));

    assertThat(run.err()).contains("Lưu ý: hồ sơ này sẽ không phân loại được.", "cấp huyện");
    assertThat(run.status()).isEqualTo(ExitStatus.DECIDED);
    assertThat(
            Run.antq("template", "cap-xa", "--year", "2026", "--out", temporary.resolve("x.yaml"))
                .err())
        .isEmpty();
  }
}
