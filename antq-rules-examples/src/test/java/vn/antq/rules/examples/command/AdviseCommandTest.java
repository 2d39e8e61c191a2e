package vn.antq.rules.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.antq.rules.examples.ExampleDossier;
import vn.antq.rules.examples.Run;
import vn.antq.rules.examples.input.ExitStatus;

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
            Cách 1. Thay đổi 3 dữ kiện, cải thiện 3 tiêu chí (qd510/KDC-A2, qd510/KDC-A4, qd510/KDC-B5): Xuất sắc, 91/100 điểm.
              Mô hình 2 (Bến đò an toàn): Có hồ sơ xây dựng và theo dõi: không → có
              Số hộ tham gia phong trào: 357 hộ → 386 hộ
              Số hộ cam kết an toàn phòng cháy và không vi phạm về vũ khí, pháo: 352 hộ → 386 hộ
            """);
    assertThat(run.status()).isEqualTo(ExitStatus.DECIDED);
  }

  @Test
  void findsOtherWaysWhenAFactIsFixed() {
    Path average = ExampleDossier.file("thon-suoi-can-trung-binh");

    assertThat(Run.antq("advise", average).out()).contains("Cách 1.", "Thêm mô hình 3: ");
    assertThat(Run.antq("advise", average, "--fixed", "participatingHouseholds").out())
        .doesNotContain("Số hộ tham gia phong trào: ");
    assertThat(Run.antq("advise", average, "--fixed", "models", "--target", "KHA").out())
        .doesNotContain("Thêm mô hình");
  }

  @Test
  void neverProposesToAlterWhatOthersConcludeOrWhatIsPast() {
    for (String name : List.of("ap-go-sau-kha", "khu-pho-cho-cu-yeu", "thon-suoi-can-trung-binh")) {
      String advice = Run.antq("advise", ExampleDossier.file(name)).out();

      assertThat(advice)
          .contains("Cách 1.")
          .doesNotContain("Kém hiệu quả →", "Hoàn thành nhiệm vụ →", "hòa giải thành: ")
          .doesNotContain("Đã báo cáo đầy đủ theo quy định: không → có");
    }
  }

  @Test
  void tellsThatAJudgementIsNotForTheUnitToChange() {
    assertThat(Run.antq("advise", GOOD).out())
        .contains(
            "“Kết quả xếp loại lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở” do người có thẩm"
                + " quyền kết luận, xếp loại nên không đề nghị sửa")
        .contains("“Số vụ phạm tội trong kỳ” là việc đã qua hoặc không do đơn vị quyết định");
  }

  @ParameterizedTest
  @CsvSource({
    "khu-pho-cho-cu-yeu, Trung bình",
    "thon-suoi-can-trung-binh, Khá",
    "ap-go-sau-kha, Xuất sắc"
  })
  void aimsAtTheNextClass(String name, String next) {
    assertThat(Run.antq("advise", ExampleDossier.file(name)).out())
        .contains("Để đạt mức " + next + ", mỗi cách dưới đây đã được tính lại để kiểm chứng.");
  }

  @Test
  void namesTheUnitsBehindACountAndWhatEachNeeds() {
    Path commune = Path.of("province/dossiers/xa-dong-gio-lanh");
    Run run =
        Run.antq(
            "advise", commune.resolve("xa.yaml"), "--pack", "province/packs", "--within", commune);

    assertThat(run.out())
        .contains(
            "  Số khu dân cư được công nhận: 8 đơn vị → 9 đơn vị\n",
            "    - Ấp Bàu Sen Trắng: Số hộ đăng ký tham gia: 311 hộ → 312 hộ\n",
            "Không còn cách trong kỳ, hoặc chưa rõ: Ấp Bờ Tre Cũ, Ấp Lung Súng.")
        .doesNotContain("8 đơn vị → 10 đơn vị");
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
    "ban-nam-lo-muc-tran, 'XL-2 Nhiều nhất Trung bình', 'Vụ việc phức tạp về an ninh, trật tự trong"
        + " kỳ'",
    "khu-pho-cho-cu-yeu, 'nhiều nhất cũng chỉ được 51 điểm, cần từ 90 điểm', 'Ngày đăng ký phấn"
        + " đấu'",
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
                + "  Số hộ đăng ký tham gia (registeredHouseholds): làm rõ 100 % phần chưa xác"
                + " định");
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
                    ExampleDossier.TO_MEND.resolve(
                        "loi-mau-thuan/so-ho-dang-ky-vuot-so-ho-cu-tru.yaml"))
                .status())
        .isEqualTo(ExitStatus.BAD_INPUT);
  }
}
