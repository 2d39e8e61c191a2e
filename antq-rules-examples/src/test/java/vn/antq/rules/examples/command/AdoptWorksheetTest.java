package vn.antq.rules.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.antq.rules.examples.Run;
import vn.antq.rules.examples.input.ExitStatus;

/** {@code antq adopt} of the worksheet that {@code antq basis} prints, filled in. */
class AdoptWorksheetTest {

  private static final Path PACKS = Path.of("../antq-rules-core/src/test/resources/packs");

  @TempDir private Path temp;
  private Path pack;

  /** A pack of which a figure, two levels and a percentage wait to be confirmed. */
  @BeforeEach
  void copy() throws IOException {
    pack = temp.resolve("goi-mau");
    try (Stream<Path> files = Files.walk(PACKS.resolve("goi-mau"))) {
      for (Path file : files.toList()) {
        Files.copy(file, pack.resolve(PACKS.resolve("goi-mau").relativize(file).toString()));
      }
    }
    rewrite("pack.yaml", "citation: Điều 6, basis: official", "citation: QĐ mẫu, basis: assumed");
    rewrite("khu-dan-cu.yaml", "points: 6, basis: official", "points: 6, basis: assumed");
    rewrite(
        "khu-dan-cu.yaml",
        "points: 4, basis: official, label: mức",
        "points: 4, basis: secondary, label: mức");
    rewrite("khu-dan-cu.yaml", "percent: 90, basis: official", "percent: 90, basis: assumed");
  }

  private void rewrite(String file, String old, String fresh) throws IOException {
    String text = Files.readString(pack.resolve(file));
    assertThat(text).contains(old);
    Files.writeString(pack.resolve(file), text.replace(old, fresh));
  }

  private String text(String file) throws IOException {
    return Files.readString(pack.resolve(file));
  }

  /** What a person fills in. */
  private record Filled(String item, String value, String provision) {}

  private String worksheet(Filled... filled) {
    Run run = Run.antq("basis", "--pack", pack, "--worksheet");
    assertThat(run.status()).isZero();
    List<String> lines = new ArrayList<>(run.out().lines().toList());
    for (Filled one : filled) {
      int found = 0;
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).startsWith("\"" + one.item() + "\";")) {
          String line = lines.get(i);
          assertThat(line).endsWith("\"\";\"\";\"\";\"\"");
          lines.set(
              i,
              line.substring(0, line.length() - "\"\";\"\";\"\";\"\"".length())
                  + "\""
                  + one.value()
                  + "\";\""
                  + one.provision()
                  + "\";\"Nguyễn Văn A\";\"\"");
          found++;
        }
      }
      assertThat(found).as(one.item()).isEqualTo(1);
    }
    return String.join("\n", lines) + "\n";
  }

  private Run adopt(String worksheet, Object... options) throws IOException {
    List<Object> args = new ArrayList<>(List.of("adopt"));
    args.add(Files.writeString(temp.resolve("phieu.csv"), worksheet));
    args.add(pack);
    args.addAll(List.of(options));
    return Run.antq(args.toArray());
  }

  @Test
  void anEmptyWorksheetChangesNothing() throws IOException {
    Run run = adopt(worksheet(), "--yes");

    assertThat(run.out()).isEqualTo("Không có gì thay đổi: bảng nói đúng như gói.\n");
    assertThat(run.status()).isEqualTo(ExitStatus.DECIDED);
  }

  @ParameterizedTest
  @ValueSource(strings = {";", ",", "\t"})
  void whatIsFilledInBecomesOfficialWhereItStands(String separator) throws IOException {
    String pack = text("pack.yaml");
    String criteria = text("khu-dan-cu.yaml");
    String worksheet =
        worksheet(
                new Filled("passFrom", "7,5 điểm", "Điều 6 khoản 2"),
                new Filled("shareFull", "90 %", "Điều 1 khoản 2"),
                new Filled("GM-1 full", "6", "Phụ lục mục 1"),
                new Filled("GM-1 most", "3 điểm", "Phụ lục mục 1 QĐ mẫu"),
                new Filled("ratingYear", "Chỉ lấy kết quả của năm đánh giá.", "Điều 4 khoản 1"))
            .replace("\";\"", "\"" + separator + "\"");

    Run run = adopt(worksheet, "--yes");

    assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DECIDED);
    assertThat(text("pack.yaml"))
        .isEqualTo(
            pack.replace(
                    "{number: 7, unit: điểm, label: Từ mức này là Đạt, citation: QĐ mẫu, basis:"
                        + " assumed}",
                    "{number: 7.5, unit: điểm, label: Từ mức này là Đạt, citation: Điều 6 khoản 2,"
                        + " basis: official}")
                .replace(
                    "basis: interpretation\n    citation: Điều 4\n    default: ANY",
                    "basis: official\n    citation: Điều 4 khoản 1\n    default: SAME"));
    assertThat(text("khu-dan-cu.yaml"))
        .isEqualTo(
            criteria
                .replace("citation: Điều 1\n", "citation: Phụ lục mục 1\n")
                .replace(
                    "{percent: 90, basis: assumed, label: Tỷ lệ để được điểm cao nhất}",
                    "{percent: 90, basis: official, label: Tỷ lệ để được điểm cao nhất, citation:"
                        + " Điều 1 khoản 2}")
                .replace("points: 6, basis: assumed", "points: 6, basis: official")
                .replace("points: 4, basis: secondary", "points: 3, basis: official"));
  }

  @Test
  void everythingThatIsWrongIsToldByItsCell() throws IOException {
    String worksheet =
        worksheet(
            new Filled("passFrom", "bảy", "Điều 6"),
            new Filled("shareFull", "90", ""),
            new Filled("GM-1 full", "", "Điều 1 khoản 2"),
            new Filled("GM-1 most", "4", "Điều 1 khoản 3"),
            new Filled("ratingYear", "Năm nào cũng được.", "Điều 4"));
    String before = text("khu-dan-cu.yaml") + text("pack.yaml");

    Run run =
        adopt(
            worksheet.replace("\"4 điểm\"", "\"5 điểm\"")
                + "\"shareMost2\";\"mốc\";\"\";\"x\";\"1\";\"\";\"\";\"\";\"1\";\"Điều"
                + " 1\";\"\";\"\"\n",
            "--yes");

    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("phieu.csv có 5 lỗi:")
        .contains("phieu.csv, ô I", "\"bảy\" không phải một số (điểm).")
        .contains("phieu.csv, ô J", "thiếu điều, khoản, điểm")
        .contains("thiếu giá trị trong văn bản", "Giống giá trị đang dùng cũng ghi lại.")
        .contains("phieu.csv, ô E", "gói đang ghi \"4 điểm\"")
        .contains("phieu.csv, ô A", "Gói goi-mau không có mục này");
    assertThat(text("khu-dan-cu.yaml") + text("pack.yaml")).isEqualTo(before);
  }

  @Test
  void levelsOfOneCriterionStandInOnePlace() throws IOException {
    Run run =
        adopt(
            worksheet(
                new Filled("GM-1 full", "6", "Điều 1 khoản 2"),
                new Filled("GM-1 most", "4", "Điều 1 khoản 3")));

    assertThat(run.err()).contains("\"Điều 1 khoản 2\" và \"Điều 1 khoản 3\"", "một trích dẫn");
  }

  @Test
  void aProvisionIsNotTheNameOfTheDocument() throws IOException {
    Run run = adopt(worksheet(new Filled("passFrom", "7", "QĐ mẫu")));

    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(run.err()).contains("phieu.csv, ô J", "thiếu trích dẫn điều, khoản, điểm");
  }

  @Test
  void anotherTableOrAnotherCodePageIsRefused() throws IOException {
    Run other = adopt("a;b\n1;2\n");
    assertThat(other.err()).contains("không phải phiếu do antq basis --worksheet in ra");

    Path file = temp.resolve("cu.csv");
    Files.write(file, "Mục;Loại\nmột\u00e9".getBytes(Charset.forName("windows-1258")));
    assertThat(Run.antq("adopt", file, pack).err()).contains("không phải mã UTF-8");
  }
}
