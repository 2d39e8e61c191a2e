package vn.antq.rules.examples;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the comment at the head of an example dossier promises.
 *
 * @param name path below the folder of the examples, without extension
 * @param safetyVerdict verdict by TT 124
 * @param points points by QĐ 510, as the table shows them
 * @param outcome class by QĐ 510, as the table shows it
 */
public record ExampleDossier(String name, String safetyVerdict, String points, String outcome) {

  /** Dossiers that can be decided. */
  public static final Path FOLDER = Path.of("dossiers");

  /** Dossiers that are wrong, or lack what would decide them. */
  public static final Path TO_MEND = Path.of("dossiers-can-sua");

  public static final List<ExampleDossier> CLASSIFIED =
      List.of(
          new ExampleDossier("ap-ben-xua-toi-pham-nghiem-trong", "Chưa đạt", "75/100", "Khá"),
          new ExampleDossier("ap-go-sau-kha", "Đạt", "83/100", "Khá"),
          new ExampleDossier(
              "ap-tan-loc-thieu-so-lieu", "Chưa đạt … Đạt", "77–97/100", "Khá … Xuất sắc"),
          new ExampleDossier("ban-nam-lo-muc-tran", "Chưa đạt", "100/100", "Trung bình"),
          new ExampleDossier("buon-ea-suong-khong-co-chi-bo-rieng", "Đạt", "97/100", "Xuất sắc"),
          new ExampleDossier("khom-3-sat-nguong", "Đạt", "95/100", "Xuất sắc"),
          new ExampleDossier("khu-pho-cho-cu-yeu", "Chưa đạt", "23/100", "Yếu"),
          new ExampleDossier("phum-so-rin-thieu-mot-diem", "Đạt", "89/100", "Khá"),
          new ExampleDossier("tdp-12-toi-pham-duoc-loai-tru", "Đạt", "95/100", "Xuất sắc"),
          new ExampleDossier("tdp-5-du-moi-mat", "Đạt", "100/100", "Xuất sắc"),
          new ExampleDossier("tdp-5-thieu-mot-ho", "Chưa đạt", "80/100", "Khá"),
          new ExampleDossier("thon-suoi-can-trung-binh", "Chưa đạt", "55/100", "Trung bình"),
          new ExampleDossier("thon-trung-doai-quyet-dinh-khac", "Chưa đạt", "95/100", "Xuất sắc"),
          new ExampleDossier("xom-ha-chay-do-set", "Đạt", "90/100", "Xuất sắc"));

  static final List<String> REJECTED =
      List.of("loi-mau-thuan/so-ho-dang-ky-vuot-so-ho-cu-tru", "loi-nhap-lieu/nhieu-loi-cung-luc");

  public Path file() {
    return file(name);
  }

  public static Path file(String name) {
    Path file = FOLDER.resolve(name + ".yaml");
    return Files.exists(file) ? file : TO_MEND.resolve(name + ".yaml");
  }

  @Override
  public String toString() {
    return name;
  }
}
