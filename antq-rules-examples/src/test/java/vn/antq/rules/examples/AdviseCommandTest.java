package vn.antq.rules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code antq advise}, run inside this process. */
class AdviseCommandTest {

  private static final Path GOOD = ExampleDossier.file("ap-go-sau-kha");

  @Test
  void givesTheFewestChangesThatLiftAGoodUnitToExcellent() {
    Run run = Run.antq("advise", GOOD, "--target", "XUAT_SAC");

    assertThat(run.out())
        .startsWith("Ấp Gò Sau, năm 2025: Khá, 83/100 điểm.\n")
        .contains(
            """
            Cách 1. Thay đổi 3 dữ kiện, cải thiện 3 tiêu chí (qd510/KDC-A1, qd510/KDC-A4, qd510/KDC-B3): Xuất sắc, 90/100 điểm.
              Số mâu thuẫn, tranh chấp hòa giải thành: 7 vụ → 8 vụ
              Mô hình 2 (Bến đò an toàn): Có hồ sơ xây dựng và theo dõi: không → có
              Đã báo cáo đầy đủ theo quy định: không → có
            """);
    assertThat(run.status()).isEqualTo(ExitStatus.DECIDED);
  }

  @Test
  void findsOtherWaysWhenAFactIsFixed() {
    Run run = Run.antq("advise", GOOD, "--fixed", "reportsComplete", "--fixed", "disputesMediated");

    assertThat(run.out())
        .contains("Cách 1.", "xếp loại lực lượng")
        .doesNotContain("Đã báo cáo đầy đủ theo quy định: không → có", "7 vụ → 8 vụ");
  }

  @Test
  void mendsTheNestedVerdictThatStandsInTheWay() {
    Run run = Run.antq("advise", ExampleDossier.file("tdp-5-thieu-mot-ho"));

    assertThat(run.out())
        .contains("cải thiện 1 tiêu chí (tt124/KDC-1.3)")
        .contains("Số hộ đăng ký tham gia: 311 hộ → 312 hộ");
  }

  @ParameterizedTest
  @CsvSource({
    "ban-nam-lo-muc-tran, 'XL-2 Nhiều nhất Trung bình', 'Vụ việc phức tạp về an ninh, trật tự trong kỳ'",
    "khu-pho-cho-cu-yeu, 'nhiều nhất cũng chỉ được 65 điểm, cần từ 90 điểm', 'Ngày đăng ký phấn đấu'",
    "ap-ben-xua-toi-pham-nghiem-trong, 'DB-4.b', 'Vụ phạm tội từ nghiêm trọng trở lên trong kỳ'"
  })
  void saysWhatStandsInTheWayOfAnImpossibleTarget(String dossier, String obstacle, String reason) {
    Run run = Run.antq("advise", ExampleDossier.file(dossier), "--target", "XUAT_SAC");

    assertThat(run.out())
        .contains("Không có cách nào để đạt mức Xuất sắc", "Không thể thay đổi:")
        .contains(obstacle, reason);
    assertThat(run.status()).isEqualTo(ExitStatus.UNDECIDED);
  }

  @Test
  void saysWhichMissingFactToCollectFirst() {
    Run run = Run.antq("advise", ExampleDossier.file("ap-tan-loc-thieu-so-lieu"));

    assertThat(run.out())
        .contains(
            "Nên thu thập trước:\n"
                + "  Số hộ đăng ký tham gia (registeredHouseholds): làm rõ 100 % phần chưa xác định");
  }

  @Test
  void saysThatATargetIsReachedAlready() {
    Run run = Run.antq("advise", GOOD, "--target", "TRUNG_BINH");

    assertThat(run.out()).contains("Hồ sơ đã đạt mức Trung bình");
    assertThat(run.status()).isEqualTo(ExitStatus.DECIDED);
  }

  @ParameterizedTest
  @CsvSource({
    "--target|KHAA, 'không có mức \"KHAA\"', KHA",
    "--fixed|festivalHold, 'Không có dữ kiện \"festivalHold\"', festivalHeld",
    "--alternatives|0, 'phải từ 1 trở lên', ''"
  })
  void tellsInVietnameseWhatIsWrongWithTheCommandLine(String args, String message, String advice) {
    Run run = Run.antq("advise", GOOD, args.split("\\|")[0], args.split("\\|")[1]);

    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(run.err()).contains(message, advice);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void takesOneDossierAndNoFolder() {
    Run run = Run.antq("advise", ExampleDossier.FOLDER);

    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(ExampleDossier.FOLDER.toString());
  }

  @Test
  void endsWithTwoWhenTheDossierIsWrongOrMissing() {
    assertThat(Run.antq("advise", "khong-co.yaml").status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(
            Run.antq(
                    "advise",
                    ExampleDossier.FOLDER.resolve(
                        "loi-mau-thuan/so-ho-dang-ky-vuot-so-ho-cu-tru.yaml"))
                .status())
        .isEqualTo(ExitStatus.BAD_INPUT);
  }
}
