package vn.antq.rules.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.antq.rules.examples.Run;
import vn.antq.rules.examples.input.ExitStatus;
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
    Run test = Run.antq("test", pack, "--coverage");
    assertThat(test.status()).as(test.out()).isEqualTo(ExitStatus.DECIDED);
    System.err.println(run.out() + check.out() + test.out());
    try (Stream<Path> files = Files.walk(pack)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        System.err.println("=== " + file.getFileName() + "\n" + Files.readString(file));
      }
    }
    System.err.println(Run.antq("mutate", pack).out());
  }
}
