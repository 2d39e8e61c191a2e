package vn.antq.rules.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.antq.rules.examples.Run;
import vn.antq.rules.examples.input.ExitStatus;
import vn.antq.rules.examples.workbook.EditedWorkbook;
import vn.antq.rules.examples.workbook.TypedWorkbook;

/** {@code antq new-sheet}, run inside this process on real workbooks. */
class NewSheetCommandTest {

  private static final String HEAD =
      "Mã|Nhóm|Tiêu chí|Cách cho điểm|Điểm tối đa|Dữ kiện|Trên tổng số|Khi tổng số bằng 0"
          + "|Đơn vị tính|Mốc|Điểm từng mốc|Trích dẫn|Căn cứ|Ghi chú|Tên dữ kiện";

  /** Twenty rows with every form, as a commune could have them. */
  private static final List<String> TWENTY =
      List.of(
          "BẢNG ĐIỂM CỦA THÔN",
          HEAD,
          "1.1|Lãnh đạo, chỉ đạo|Có kế hoạch năm|có/không|5|Có kế hoạch năm",
          "1.2||Có nghị quyết của chi bộ|Có/Không|5|có nghị quyết của chi bộ|||||"
              + "|Mục 1.2|quy định của địa phương|Đọc ở bản \"sao y\", trang 2: #3",
          "1.3.||Họp đúng số lần|bậc theo số|6|Số cuộc họp||| cuộc|12; 6; 4|6; 4; 2",
          "1.4||Số giờ tập huấn|bậc theo số|4|Số giờ tập huấn|||giờ|7,5; 3|4; 1,5",
          "1.5||Đơn thư vượt cấp|bậc theo số, càng ít càng tốt|5|Số đơn thư vượt cấp|||đơn|0; 2;"
              + " 5|5; 3; 1",
          "1.6||Tỷ lệ sinh|bậc theo số, càng ít càng tốt|3|Tỷ lệ sinh con thứ ba|||%|0.5; 1,2|3; 2",
          "A1|Kết quả|Giải quyết vụ việc|bậc theo tỷ lệ|10|Số vụ giải quyết xong|Số vụ tiếp nhận"
              + "|đủ điểm|vụ|90; 80; 70|10; 7; 5||||casesSolved",
          "A2||Hòa giải thành|bậc theo tỷ lệ|5|Số vụ hòa giải thành|Số vụ hòa giải|không điểm"
              + "|vụ|85,5 %; 70 %|5; 3",
          "A3||Hộ đạt chuẩn|bậc theo tỷ lệ|5|Số hộ đạt chuẩn|Tổng số hộ||hộ|100|5",
          "A4||Mô hình|mỗi trường hợp cộng|3|Số mô hình|||mô hình||0.5",
          "A5||Tin báo|mỗi trường hợp cộng|5|Số tin báo|||tin||2",
          "A6||Vi phạm giao thông|mỗi trường hợp trừ|6|Số vụ vi phạm|||vụ||1",
          "A7||Cháy nổ|mỗi trường hợp trừ|5|Số vụ cháy nổ|||vụ||5",
          "A8||Ký cam kết|tỷ lệ nhân điểm|5|Số hộ ký cam kết|Tổng số hộ phải ký|đủ điểm|hộ",
          "A9||Lắp camera|tỷ lệ nhân điểm|3|Số cụm lắp camera|Tổng số cụm|không điểm|cụm|50",
          "A10||Nộp quỹ|tỷ lệ nhân điểm|4|Số hộ nộp quỹ|Tổng số hộ phải nộp||hộ|33,5",
          "B1|Chấm điểm|Chất lượng nội dung|người chấm cho|5|Điểm nội dung||||0.25",
          "B2||Hình thức|người chấm cho|6|Điểm hình thức",
          "B3||Ý kiến nhân dân|bậc theo số|5|Số phiếu hài lòng|||phiếu|100; 99|5; 4",
          "B4||Có phong trào|có/không|5|Có phong trào thi đua");

  private static final List<String> BANDS =
      List.of(
          "Mã|Kết quả|Từ bao nhiêu điểm|Trích dẫn|Căn cứ",
          "|Xuất sắc|90|Điều 5|quy định của địa phương",
          "KHA|Khá|70",
          "|Trung bình|50.5",
          "|Yếu|0");

  private static final List<String> WHOLE =
      List.of(
          "Mục|Giá trị",
          "Tên bảng điểm|Bảng điểm thi đua của thôn",
          "Văn bản|Quy chế thi đua (ví dụ)",
          "Tên loại đơn vị|Thôn",
          "Kỳ đánh giá từ ngày|01/11",
          "Kỳ đánh giá đến ngày|31/10",
          "Có hiệu lực từ ngày|15/03/2024");

  private static final String DOSSIER =
      """
      dossier: thon-5
      unit: {type: thon, name: Thôn 5}
      period: {year: 2025}
      illustrative: true
      facts:
        tc1x1: true
        tc1x2: true
        tc1x3: 7
        tc1x4: 8
        tc1x5: 1
        tc1x6: 0.8
        casesSolved: 85
        casesSolvedTotal: 100
        a2: 0
        a2Total: 0
        a3: 210
        a3Total: 210
        a4: 5
        a5: 3
        a6: 0
        a7: 0
        a8: 211
        a8Total: 213
        a9: 6
        a9Total: 7
        a10: 2
        a10Total: 3
        b1: 4.75
        b2: 5.5
        b3: 99
        b4: true
      """;

  @TempDir private Path temp;

  private Path full() throws IOException {
    return new TypedWorkbook()
        .sheet("Bảng điểm", TWENTY)
        .sheet("Xếp loại", BANDS)
        .sheet("Chung", WHOLE)
        .write(temp.resolve("bang.xlsx"));
  }

  private Run make(Path file) {
    return Run.antq(
        "new-sheet", file, "--name", "thi-dua", "--unit", "thon", "--out", temp.resolve("goi"));
  }

  private Run rows(String... rows) throws IOException {
    List<String> all = new ArrayList<>(List.of(HEAD));
    all.addAll(List.of(rows));
    return make(new TypedWorkbook().sheet("Bảng điểm", all).write(temp.resolve("bang.xlsx")));
  }

  @Test
  void makesAWholePackOfASheetWithEveryForm() throws IOException {
    Run run = make(full());

    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isEqualTo(ExitStatus.DECIDED);
    assertThat(run.out()).contains("20 tiêu chí", "tất cả đúng", "antq check: 0 lỗi");
    Path pack = temp.resolve("goi/thi-dua");
    Run check = Run.antq("check", pack);
    assertThat(check.status()).as(check.out()).isEqualTo(ExitStatus.DECIDED);
    Run test = Run.antq("test", pack);
    assertThat(test.status()).as(test.out()).isEqualTo(ExitStatus.DECIDED);
    assertThat(test.out()).contains("tất cả đúng");
    assertThat(Files.readString(pack.resolve("thon.yaml")))
        .contains("note: \"Đọc ở bản \\\"sao y\\\", trang 2: #3\"", "id: \"TC1.1\"");
    Path dossier = temp.resolve("thon-5.yaml");
    Files.writeString(dossier, DOSSIER);
    Run classify = Run.antq("classify", dossier, "--pack", pack, "--full");
    assertThat(classify.err()).isEmpty();
    assertThat(classify.out()).contains("KẾT QUẢ     KHÁ", "82,94/100");
    Files.writeString(dossier, DOSSIER.replace("  a8Total: 213\n", ""));
    assertThat(Run.antq("classify", dossier, "--pack", pack).out())
        .contains("77,99", "Tổng số hộ phải ký");
  }

  @Test
  @Tag("slow")
  void itsScenariosLeaveNoConditionUntried() throws IOException {
    make(full());

    Run test = Run.antq("test", temp.resolve("goi/thi-dua"), "--coverage");

    assertThat(test.status()).as(test.out()).isEqualTo(ExitStatus.DECIDED);
  }

  @Test
  void whatASheetDoesNotSayIsAssumed() throws IOException {
    Run run = rows("A1|Kết quả|Có kế hoạch|có/không|5|Có kế hoạch năm");

    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains(
            "1 tiêu chí không có căn cứ",
            "Đạt từ 2,5 điểm (nửa thang điểm)",
            "không có kỳ đánh giá: từ 01/01 đến 31/12",
            "không có ngày hiệu lực");
    assertThat(Files.readString(temp.resolve("goi/thi-dua/pack.yaml")))
        .doesNotContain("basis: local", "basis: official")
        .contains("basis: assumed");
  }

  @Test
  void tellsEveryBadCellAndWritesNothing() throws IOException {
    Run run =
        rows(
            "A1||Thiếu nhóm|có/không|5|Có kế hoạch",
            "A1|Nhóm|Trùng mã|có/không|5|Có kế hoạch||||3",
            "?|Nhóm|Mã lạ|chấm bừa|0|",
            "A3|Nhóm|Mốc lộn|bậc theo số|10|Số cuộc họp|||cuộc|70; 90|10; 7",
            "A4|Nhóm|Thiếu điểm|bậc theo số|10|Số cuộc họp|||cuộc|90; 70|10",
            "A5|Nhóm|Khác điểm tối đa|bậc theo số|10|Số cuộc họp|||cuộc|90; 70|9; 7",
            "A6|Nhóm|Tỷ lệ|bậc theo tỷ lệ|10|Số vụ||hên xui||120|10",
            "A7|Nhóm|Cộng|mỗi trường hợp cộng|3|Số mô hình|||mô hình||nửa điểm",
            "A8|Nhóm|Chấm|người chấm cho|5|Điểm||||0,3",
            "A9|Nhóm|Căn cứ|có/không|=2+3|Có||||||Điều 1|nghe nói",
            "A10|Nhóm|Căn cứ|có/không|1.000|Có|||||||văn bản chính thức",
            "A11|Nhóm|Ví dụ|có/không|5|Có||||||||Ví dụ: xóa dòng này",
            "|||||||||||||||ngoài bảng");

    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(run.err())
        .contains(
            "ô B2: Dòng đầu tiên thiếu nhóm.",
            "ô A3: Mã \"A1\" đã có ở dòng 2.",
            "ô J3: Cách cho điểm “có/không” không dùng ô này.",
            "ô A4: Mã \"?\" không hợp lệ.",
            "ô D4: Không có cách cho điểm \"chấm bừa\".",
            "ô E4: Điểm tối đa phải lớn hơn 0.",
            "ô F4: Thiếu tên dữ kiện.",
            "ô J5: Các mốc phải giảm dần",
            "ô K6: Có 2 mốc nhưng 1 số điểm.",
            "ô K7: Điểm của mốc đầu tiên là 9, khác điểm tối đa 10.",
            "ô G8: Thiếu tên của tổng số",
            "ô H8: Không có lựa chọn \"hên xui\".",
            "ô I8: Thiếu đơn vị tính",
            "ô J8: Mốc của tỷ lệ không quá 100 %.",
            "ô K9: \"nửa điểm\" không phải một số",
            "ô J10: Điểm tối đa không phải bội số của bước chấm này.",
            "ô E11: Ô là công thức.",
            "ô M11: Không có căn cứ \"nghe nói\".",
            "ô L12: Căn cứ là văn bản chính thức nhưng thiếu trích dẫn.",
            "ô N13: Đây là dòng ví dụ của bảng mẫu.",
            "ô P14: Ô này nằm ngoài các cột");
    assertThat(temp.resolve("goi")).doesNotExist();
  }

  @Test
  void bandsMustFallToNothing() throws IOException {
    Run run =
        make(
            new TypedWorkbook()
                .sheet("Bảng điểm", List.of(HEAD, "A1|Nhóm|Có|có/không|5|Có kế hoạch"))
                .sheet(
                    "Xếp loại",
                    List.of("Kết quả|Từ bao nhiêu điểm", "Tốt|90", "Khá|95", "Khá|x", "Đạt|1"))
                .sheet("Chung", List.of("Mục|Giá trị", "Kỳ đánh giá từ ngày|32/13", "Lạ|1"))
                .write(temp.resolve("bang.xlsx")));

    assertThat(run.err())
        .contains(
            "ô B2: Điểm này nằm ngoài thang điểm (tổng điểm tối đa các tiêu chí là 5).",
            "ô B3: Điểm này không thấp hơn điểm của kết quả ở trên.",
            "ô B4: \"x\" không phải một số",
            "Kết quả này đã có ở dòng 3.",
            "ô B5: Kết quả cuối cùng phải từ 0 điểm",
            "ô B2: \"32/13\" không phải một ngày trong năm.",
            "Không có mục \"Lạ\".",
            "Kỳ đánh giá chỉ có một đầu.");
  }

  @Test
  void theTemplateIsRefusedUntilItsExamplesAreReplaced() throws IOException {
    Path file = temp.resolve("mau.xlsx");
    Run run = Run.antq("new-sheet", "--template", file);
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isEqualTo(ExitStatus.DECIDED);

    assertThat(make(file).err()).contains("ô N2: Đây là dòng ví dụ", "ô N3: Đây là dòng ví dụ");

    EditedWorkbook edited = EditedWorkbook.open(file);
    edited.typeAt("N2", "số liệu của thôn");
    edited.typeAt("N3", "số liệu của thôn");
    Run made = make(edited.write(temp.resolve("sua.xlsx")));
    assertThat(made.err()).isEmpty();
    assertThat(made.out()).contains("2 tiêu chí");
  }

  @Test
  void whatIsNotASheetIsRefused() throws IOException {
    Path broken = temp.resolve("hong.xlsx");
    Files.writeString(broken, "không phải bảng tính");

    assertThat(make(broken).status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(make(temp.resolve("khong-co.xlsx")).status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(Run.antq("new-sheet", broken, "--name", "Sai Tên").err())
        .contains("--name", "Thiếu --unit.");
    assertThat(Run.antq("new-sheet", "a.csv", "--name", "qd510", "--unit", "x").err())
        .contains("đuôi .xlsx", "Đã có gói có sẵn");
    assertThat(
            make(new TypedWorkbook()
                    .sheet("Trang1", List.of("a|b"))
                    .write(temp.resolve("bang.xlsx")))
                .err())
        .contains("Không có trang “Bảng điểm”.");
  }

  @Test
  void doesNotWriteOverAFolder() throws IOException {
    Files.createDirectories(temp.resolve("goi/thi-dua"));

    Run run = make(full());

    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(run.err()).contains("không ghi đè");
    assertThat(temp.resolve("goi/thi-dua")).isEmptyDirectory();
  }
}
