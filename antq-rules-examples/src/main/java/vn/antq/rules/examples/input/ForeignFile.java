package vn.antq.rules.examples.input;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.antq.rules.problem.InvalidDossierException;
import vn.antq.rules.problem.Place;
import vn.antq.rules.problem.Problem;

/**
 * A file that is no dossier as it is, and what to do about it.
 *
 * @param message what it is, in Vietnamese
 * @param advice what to do, in Vietnamese
 * @param dossiers how many dossiers it may hold all the same
 */
record ForeignFile(String message, String advice, int dossiers) {

  private static final int MOST_BYTES = 4_000_000;
  private static final int MANY = 10_000;
  private static final String TO_XLSX = "Hãy mở tệp bằng Excel, chọn Lưu thành (Save As) → .xlsx.";
  private static final Pattern FORMAT =
      Pattern.compile("\"format\"\\s*:\\s*\"antq-([a-z]+)/\\d+\"");

  /** Returns what a file is by its name, if by its name it is no dossier that can be read. */
  static Optional<ForeignFile> named(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return Optional.ofNullable(
        name.endsWith(".receipt.json")
            ? receipt()
            : switch (ending) {
              case "xls", "xlt" -> workbook("Đây là Excel 97–2003 (." + ending + ")");
              case "xlsm", "xlsb", "xltx", "xltm" ->
                  workbook("Đây là bảng tính Excel loại khác (." + ending + ")");
              case "ods", "fods", "numbers" ->
                  new ForeignFile(
                      "Đây là bảng tính của chương trình khác (." + ending + "), chưa đọc được.",
                      "Hãy mở tệp bằng chương trình bảng tính, chọn Lưu thành (Save As) → .xlsx.",
                      1);
              case "csv", "tsv" ->
                  new ForeignFile(
                      "Đây là bảng số liệu (." + ending + "), không phải hồ sơ.",
                      "Hãy lập hồ sơ bằng antq template rồi chép số liệu vào.",
                      0);
              case "jsonl", "ndjson" ->
                  new ForeignFile(
                      "Đây là tệp nhiều hồ sơ, mỗi dòng một hồ sơ; chưa đọc.",
                      "Hãy dùng antq classify --jsonl.",
                      MANY);
              case "zip", "rar", "7z", "gz" ->
                  new ForeignFile(
                      "Đây là tệp nén (." + ending + "), chưa đọc.", "Hãy giải nén trước.", MANY);
              default -> null;
            });
  }

  private static ForeignFile workbook(String what) {
    return new ForeignFile(what + ", chưa đọc được.", TO_XLSX, 1);
  }

  private static ForeignFile receipt() {
    return new ForeignFile(
        "Đây là biên nhận, không phải hồ sơ.", "Muốn kiểm tra biên nhận thì dùng antq replay.", 0);
  }

  /** Returns what a file that could not be read as a dossier is by its content, if we wrote it. */
  static Optional<ForeignFile> written(Path file) {
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
        return Optional.empty();
      }
      Matcher format = FORMAT.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
      if (!format.find()) {
        return Optional.empty();
      }
      return Optional.of(
          format.group(1).equals("receipt")
              ? receipt()
              : new ForeignFile(
                  "Đây là kết quả do chương trình ghi ra, không phải hồ sơ.",
                  "Hãy để kết quả ở thư mục khác với hồ sơ.",
                  0));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Returns the error of a command that was given such a file as a dossier. */
  InvalidDossierException refusal(String file) {
    return new InvalidDossierException(
        file, List.of(new Problem("foreign-file", new Place(file, 0, 0), message, advice)));
  }

  /** Returns what to tell of the file. */
  String told(String file) {
    return new Problem("foreign-file", new Place(file, 0, 0), message, advice).text();
  }
}
