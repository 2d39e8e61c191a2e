package vn.antq.rules.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.antq.rules.explanation.Examples.classified;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.internal.explanation.words.FindingWording;
import vn.antq.rules.internal.text.TextPage;

/** One sentence for each kind of finding. */
class FindingWordingTest {

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "cham-diem|du-moi-mat|A-1|đạt vì tỷ lệ hộ tham gia đủ mức"
            + " (có 300/312 hộ (96,15 %), cần từ 90 % trở lên, dư 19 hộ), được 30/30 điểm.",
        "cham-diem|thieu-mot-ho|A-1|đạt một phần (mức thứ hai) vì tỷ lệ hộ tham gia chưa đủ"
            + " (có 250/312 hộ (80,12 %), cần từ 90 % trở lên, thiếu 31 hộ),"
            + " mất 12,5 điểm (17,5/30; đủ thì được 30 điểm).",
        "cham-diem|thieu-mot-ho|A-2|không đạt vì ngày gửi báo cáo sau thời hạn"
            + " (ngày 08/11/2025, cần chậm nhất ngày 05/11/2025, muộn 3 ngày)"
            + ", mất 10 điểm (0/10).",
        "cham-diem|yeu|A-2|không đạt vì không có ngày gửi báo cáo"
            + " (cần chậm nhất ngày 05/11/2025),"
            + " mất 10 điểm (0/10).",
        "cham-diem|thieu-mot-ho|B-1|không đạt vì danh hiệu kiểu mẫu là Chưa đạt (cần Đạt),"
            + " mất 40 điểm (0/40).",
        "cham-diem|thieu-so-lieu|B-1|chưa xác định vì chưa có đủ căn cứ về danh hiệu kiểu mẫu"
            + " (cần Đạt), được từ 0 đến 40 điểm (0–40/40).",
        "cham-diem|thieu-so-lieu|B-2|chưa xác định vì chưa có số liệu về số vụ vi phạm kỳ trước"
            + " để so với số vụ vi phạm trong kỳ (có 1 vụ),"
            + " được từ 0 đến 15 điểm (0–15/15).",
        "cham-diem|thieu-mot-ho|B-2|đạt vì số vụ vi phạm trong kỳ giảm 1 vụ so với kỳ trước"
            + " (2 vụ, kỳ trước 3 vụ),"
            + " được 15/15 điểm.",
        "cham-diem|thieu-mot-ho|B-3|đạt vì trong kỳ không ghi nhận vụ việc phức tạp nào"
            + ", được 5/5 điểm.",
        "cham-diem|vi-pham|B-3|vi phạm vì có vụ 2 “Gây rối tại chợ” (Loại vụ việc: Gây rối),"
            + " mất 5 điểm (0/5).",
        "cong-nhan|thieu-mot-ho|CN-1|đạt vì ngày chi bộ ra nghị quyết đúng hạn"
            + " (ngày 10/02/2025, cần từ ngày 01/01/2025 đến ngày 31/03/2025).",
        "cong-nhan|vi-pham|CN-1|không đạt vì ngày chi bộ ra nghị quyết sau thời hạn"
            + " (ngày 05/04/2025, cần chậm nhất ngày 31/03/2025, muộn 5 ngày).",
        "cong-nhan|yeu|CN-1|không đạt vì không có ngày chi bộ ra nghị quyết"
            + " (cần từ ngày 01/01/2025 đến ngày 31/03/2025).",
        "cong-nhan|thieu-so-lieu|CN-1|không áp dụng vì không có chi bộ riêng.",
        "cong-nhan|thieu-mot-ho|CN-2|không đạt vì tỷ lệ hộ đăng ký chưa đủ"
            + " (có 311/312 hộ (99,67 %), cần 100 %, thiếu 1 hộ).",
        "cong-nhan|vi-pham|CN-3|vi phạm vì có vụ 1 “Trộm cắp tài sản đêm 14/07”"
            + " (Mức độ: Nghiêm trọng; Bất khả kháng: không; Báo cáo ngay: không).",
        "cong-nhan|thieu-so-lieu|CN-3|chưa xác định vì chưa có đủ số liệu về vụ 1"
            + " “Trộm cắp tài sản đêm 14/07” (Báo cáo ngay: chưa có số liệu).",
        "cong-nhan|thieu-mot-ho|CN-4|đạt vì chấp hành đầy đủ pháp luật,"
            + " theo kết luận của người đánh giá.",
        "cong-nhan|yeu|CN-4|không đạt vì chưa đáp ứng “Chấp hành đầy đủ pháp luật”,"
            + " theo kết luận của người đánh giá."
      })
  void saysWhatACriterionCameToAndWhy(
      String pack, String dossier, String criterion, String sentence) {
    Finding finding = classified(pack, dossier).finding(criterion).orElseThrow();

    String said = TextPage.plain(FindingWording.sentence(finding));

    assertThat(said)
        .startsWith(finding.criterion() + " " + finding.title() + " — " + sentence + " [")
        .endsWith("]");
  }
}
