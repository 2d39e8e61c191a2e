package vn.antq.rules.examples.output;

import java.time.LocalDate;
import java.util.Optional;
import vn.antq.rules.pack.Reliance;

/**
 * The words of a new pack's files. Lines that begin with {@code ##} explain; lines that begin with
 * one {@code #} are an example that works once that sign is taken away.
 */
final class PackSkeletonText {

  static final String HEAD =
      """
      ## Gói mới, mở rộng một gói có sẵn. Chưa sửa gì thì mọi kết quả như gói gốc.
      ## Dòng bắt đầu bằng ## là lời giải thích. Dòng bắt đầu bằng một dấu # là mẫu: bỏ dấu # (và một dấu cách sau nó)
      ## ở mọi dòng mẫu để dùng, rồi sửa cho đúng văn bản. Chỗ ghi … là chỗ phải điền: chương trình không tự đặt ra số
      ## điều, số hiệu văn bản hay con số nào.
      ## Căn cứ (basis): local khi đã đọc trong văn bản của địa phương; assumed khi còn là giả định, cần xác nhận.
      """;

  static final String FACTS =
      """
      ## Dữ kiện mà tiêu chí bổ sung cần thêm, ngoài danh mục dữ kiện của gói gốc. Tên viết kiểu camelCase, nhãn là tiếng Việt.
      facts: {}
      ## Mẫu: xóa dòng facts: {} ở trên rồi bỏ dấu # của các dòng dưới.
      # facts:
      #   exampleCount:
      #     type: integer
      #     unit: lần
      #     min: 0
      #     label: Số lần thực hiện trong kỳ (tên ví dụ, cần thay)
      """;

  static final String SCENARIO =
      """
      # Kịch bản của gói gốc, chép sang để bảo đảm gói mới giữ mọi kết quả cũ. Thêm tiêu chí nào thì khai thêm dữ kiện và
      # điều mong đợi của tiêu chí đó ở đây, và viết thêm kịch bản cho từng phía của điều kiện.
      """;

  private static final String TO_FILL_IN = "Văn bản của địa phương (điền tên, số hiệu)";

  private PackSkeletonText() {}

  static String quoted(String text) {
    return PackText.quoted(text);
  }

  static String legalBasis(String document) {
    return "legalBasis:\n  document: "
        + quoted(document.isEmpty() ? TO_FILL_IN : document)
        + "\n  short: "
        + quoted(document.isEmpty() ? "Văn bản địa phương" : document)
        + "\n";
  }

  static String inForce(LocalDate from, Optional<LocalDate> to) {
    return "## Ngày hiệu lực chưa được đọc trong văn bản: xác nhận rồi đổi basis thành local.\n"
        + "inForce: {from: "
        + from
        + to.map(day -> ", to: " + day).orElse("")
        + ", basis: assumed}\n";
  }

  static String replaces(Reliance figure) {
    return """

    ## Mẫu: thay một mốc của gói gốc. Mốc dưới đây đang bằng đúng mốc gốc (%s); chỉ ghi mốc mà văn bản đổi.
    # replaces:
    #   figures:
    #     %s: {percent: %s, citation: Điều …, basis: assumed}
    """
        .formatted(
            figure.label().isEmpty() ? figure.name() : figure.label(),
            figure.name(),
            figure.value().replace(" %", "").replace(".", "").replace(',', '.'));
  }

  static String units(String unitType) {
    return """

    ## Mẫu: thêm tiêu chí cho một loại đơn vị. clauses là các điều khoản phải có tiêu chí; adds là tên tệp (không đuôi)
    ## của tiêu chí thêm: tieu-chi-them.yaml và tieu-chi-them.drl.
    # units:
    #   - type: %s
    #     clauses: [Điều …]
    #     adds: [tieu-chi-them]
    """
        .formatted(unitType);
  }

  static String criteria(String unitType) {
    return """
    ## Tiêu chí thêm của địa phương. Tệp này chưa được dùng: pack.yaml phải nêu tên nó ở adds.
    ## Điều kiện được quyết định ra sao: xem tieu-chi-them.drl.
    # unit: %s
    # groups:
    #   BS: Tiêu chí bổ sung của địa phương
    # criteria:
    #   - id: BS-1
    #     group: BS
    #     title: Tên tiêu chí bổ sung (cần thay)
    #     citation: Điều …
    #     covers: [Điều …]
    #     basis: assumed
    #     figures:
    #       exampleRequired: {number: 1, unit: lần, basis: assumed, label: Số lần phải đạt (số ví dụ)}
    #     awards: {met: đạt}
    """
        .formatted(unitType);
  }

  static String rules(String name) {
    return """
    //// Điều kiện của tiêu chí thêm. Mỗi luật trả lời: khi dữ kiện như thế này thì tiêu chí nêu ở @criterion đạt.
    //// Mẫu: bỏ hai dấu gạch chéo đầu dòng ở các dòng dưới.
    // package %s.tieuchithem
    //
    // rule "BS-1 đủ số lần"
    //     @criterion("BS-1")
    // when
    //     Unit( exampleCount >= figures.exampleRequired )
    // then
    //     findings.award(drools, "met");
    // end
    """
        .formatted(name.replace("-", ""));
  }
}
