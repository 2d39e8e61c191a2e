package vn.antq.rules.examples.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.antq.rules.pack.Basis;
import vn.antq.rules.pack.Reliance;
import vn.antq.rules.pack.Statement.Kind;
import vn.antq.rules.problem.Place;
import vn.antq.rules.sheet.PackSheet;
import vn.antq.rules.sheet.SheetColumn;
import vn.antq.rules.sheet.SheetRow;
import vn.antq.rules.sheet.SheetRow.Form;

/**
 * The worksheet (CSV) in which whoever holds the official text confirms what is not official yet. A
 * row that is filled in becomes official: with the value of the text, and where it stands.
 */
public final class BasisWorksheet {

  private static final String ITEM = "Mục";
  private static final String KIND = "Loại";
  private static final String CONTENT = "Nội dung";
  private static final String IN_USE = "Giá trị đang dùng";
  private static final String PLACE = "Tệp và dòng";
  private static final String VALUE = "Giá trị trong văn bản chính thức";
  private static final String PROVISION = "Điều, khoản, điểm";
  private static final String BY = "Người xác nhận";
  private static final String ON = "Ngày xác nhận";

  /** The headings of the columns. */
  public static final List<String> HEADINGS =
      List.of(
          ITEM,
          KIND,
          "Loại đơn vị",
          CONTENT,
          IN_USE,
          "Căn cứ hiện nay",
          "Trích dẫn hiện nay",
          PLACE,
          VALUE,
          PROVISION,
          BY,
          ON);

  private static final int MOST_BYTES = 5_000_000;
  private static final Pattern DAY = Pattern.compile("(?<![\\d/])(\\d\\d)/(\\d\\d)(?![\\d/])");

  private final String file;
  private final PackSheet sheet;
  private final CellProblems problems = new CellProblems();
  private final CorrectionValues values = new CorrectionValues(problems);
  private final List<Correction> corrections = new ArrayList<>();
  private final Map<String, Correction> provisions = new HashMap<>();
  private final Map<String, Integer> columns = new LinkedHashMap<>();

  private BasisWorksheet(String file, PackSheet sheet) {
    this.file = file;
    this.sheet = sheet;
  }

  /** Says whether a file is such a worksheet by its name. */
  public static boolean isNamed(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
  }

  /**
   * Returns a value as the worksheet says it: a day without a year is read both ways, and a
   * spreadsheet makes a date of it.
   */
  public static String inWords(String value) {
    return DAY.matcher(value)
        .replaceAll(
            day ->
                "ngày "
                    + Integer.parseInt(day.group(1))
                    + " tháng "
                    + Integer.parseInt(day.group(2)));
  }

  /**
   * Reads what people confirmed in a worksheet.
   *
   * @param sheet the pack as it is now
   * @throws UncheckedIOException if the file cannot be read
   */
  public static Correction.Table read(Path file, PackSheet sheet) {
    BasisWorksheet worksheet = new BasisWorksheet(file.toString(), sheet);
    worksheet.text(file).ifPresent(text -> worksheet.read(CsvTable.rows(text)));
    return new Correction.Table(
        worksheet.problems.isEmpty() ? worksheet.corrections : List.of(),
        worksheet.problems.told(file.toString()));
  }

  private Optional<String> text(Path path) {
    try {
      if (Files.size(path) > MOST_BYTES) {
        problems.add("file-too-large", place(0, ""), "Tệp lớn hơn 5 MB.", "");
        return Optional.empty();
      }
      return Optional.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
              .toString());
    } catch (CharacterCodingException e) {
      problems.add(
          "not-utf8",
          place(0, ""),
          "Tệp không phải mã UTF-8 nên chữ tiếng Việt đã hỏng.",
          "Hãy mở lại phiếu bằng chương trình bảng tính và lưu dạng CSV UTF-8.");
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Place place(int row, String heading) {
    Integer column = columns.get(heading);
    String cell =
        row == 0 || column == null
            ? ""
            : ", ô " + CellPlace.address(new Place("", row, column + 1));
    return new Place(file + cell, 0, 0);
  }

  /**
   * A row of the worksheet.
   *
   * @param number from 1
   * @param cells its cells by heading
   */
  private record Line(int number, Map<String, String> cells) {

    String text(String heading) {
      return Words.bare(cells.getOrDefault(heading, ""));
    }
  }

  private void read(List<List<String>> rows) {
    if (!rows.isEmpty()) {
      for (int i = 0; i < rows.get(0).size(); i++) {
        for (String heading : HEADINGS) {
          if (Words.same(heading, rows.get(0).get(i))) {
            columns.putIfAbsent(heading, i);
          }
        }
      }
    }
    List<String> missing =
        HEADINGS.stream().filter(heading -> !columns.containsKey(heading)).toList();
    if (!missing.isEmpty()) {
      problems.add(
          "not-a-worksheet",
          place(0, ""),
          "Đây không phải phiếu do antq basis --worksheet in ra: thiếu cột "
              + missing.stream().map(one -> "“" + one + "”").collect(Collectors.joining(", "))
              + ".",
          "Hãy giữ nguyên dòng tên cột.");
      return;
    }
    for (int i = 1; i < rows.size(); i++) {
      Map<String, String> cells = new HashMap<>();
      List<String> row = rows.get(i);
      columns.forEach(
          (heading, column) -> cells.put(heading, column < row.size() ? row.get(column) : ""));
      line(new Line(i + 1, cells));
    }
  }

  private void line(Line line) {
    boolean filled =
        List.of(VALUE, PROVISION, BY, ON).stream().anyMatch(h -> !line.text(h).isEmpty());
    if (!filled) {
      return;
    }
    List<SheetRow> found = rows(line);
    if (found.isEmpty()) {
      problems.add(
          "unknown-row",
          place(line.number(), ITEM),
          "Gói " + sheet.pack().name() + " không có mục này, hoặc mục này đã đổi từ khi in phiếu.",
          "Mục của gói khác thì chạy antq adopt với gói ấy; nếu không, hãy in lại phiếu.");
    } else if (found.get(0).editable().isEmpty()) {
      problems.add(
          "locked-cell",
          place(line.number(), ITEM),
          "Mục này thuộc gói khác mà gói này mở rộng nên không sửa ở đây.",
          "Hãy sửa ở gói ấy, hoặc viết replaces trong pack.yaml của gói này.");
    } else if (line.text(PROVISION).isEmpty()) {
      problems.add(
          "official-without-citation",
          place(line.number(), PROVISION),
          "Mục này đã được điền nhưng thiếu điều, khoản, điểm.",
          "Ghi chỗ đọc được trong văn bản; chưa đọc được thì để trống cả dòng.");
    } else {
      confirm(line, found);
    }
  }

  /** The rows of the one thing that a line is about: several when it has several values. */
  private List<SheetRow> rows(Line line) {
    Map<Place, List<SheetRow>> byPlace = new LinkedHashMap<>();
    for (String type : sheet.pack().unitTypes().keySet()) {
      Map<Place, List<SheetRow>> ofType =
          sheet.rows(type).stream()
              .filter(row -> row.statement().reliance().filter(r -> isAbout(line, r)).isPresent())
              .collect(
                  Collectors.groupingBy(
                      row -> row.statement().place(), LinkedHashMap::new, Collectors.toList()));
      ofType.forEach(byPlace::putIfAbsent);
    }
    if (byPlace.size() > 1) {
      byPlace.keySet().removeIf(place -> !place.toString().equals(line.text(PLACE)));
    }
    return byPlace.size() == 1 ? byPlace.values().iterator().next() : List.of();
  }

  private static boolean isAbout(Line line, Reliance item) {
    return Words.same(item.kind().label(), line.text(KIND))
        && item.name().equals(line.text(ITEM))
        && Words.same(item.label(), line.text(CONTENT));
  }

  private void confirm(Line line, List<SheetRow> found) {
    SheetRow row = found.get(0);
    String inUse =
        row.statement().reliance().map(Reliance::value).map(BasisWorksheet::inWords).orElse("");
    if (!Words.same(inUse, line.text(IN_USE))) {
      problems.add(
          "changed-since",
          place(line.number(), IN_USE),
          "Gói đã được sửa từ khi in phiếu: gói đang ghi \"" + inUse + "\".",
          "Hãy in lại phiếu rồi điền lại dòng này.");
      return;
    }
    boolean single = found.size() == 1 && row.form() != Form.NONE;
    if (single) {
      value(line, row);
    } else if (!line.text(VALUE).isEmpty() && !Words.same(line.text(VALUE), inUse)) {
      problems.add(
          "locked-cell",
          place(line.number(), VALUE),
          "Nội dung của mục này không sửa được từ phiếu.",
          "Để trống ô này nếu văn bản đúng như đang dùng; nếu khác thì sửa tệp của gói.");
    }
    provision(line, row);
    if (row.isEditable(SheetColumn.BASIS)) {
      add(row, SheetColumn.BASIS, Basis.OFFICIAL.code(), place(line.number(), PROVISION));
    }
  }

  private void value(Line line, SheetRow row) {
    Place place = place(line.number(), VALUE);
    if (line.text(VALUE).isEmpty()) {
      problems.add(
          "empty-cell",
          place,
          "Mục này đã được điền nhưng thiếu giá trị trong văn bản.",
          "Giống giá trị đang dùng cũng ghi lại.");
      return;
    }
    CellContent cell = CellContent.of(CellContent.Kind.TEXT, line.text(VALUE), place);
    values.read(row, SheetColumn.VALUE, cell).ifPresent(v -> add(row, SheetColumn.VALUE, v, place));
  }

  /** A level stands where its criterion does. */
  private void provision(Line line, SheetRow row) {
    Place place = place(line.number(), PROVISION);
    String document = " " + sheet.pack().definition().shortName();
    String said = line.text(PROVISION);
    String provision =
        said.endsWith(document) ? said.substring(0, said.length() - document.length()) : said;
    Optional<SheetRow> cited =
        row.isEditable(SheetColumn.CITATION) ? Optional.of(row) : criterion(row);
    if (cited.isEmpty()) {
      return;
    }
    Correction correction = new Correction(cited.get(), SheetColumn.CITATION, provision, place);
    Correction other =
        provisions.putIfAbsent(cited.get().statement().place().toString(), correction);
    if (other == null) {
      add(cited.get(), SheetColumn.CITATION, provision, place);
    } else if (!other.value().equals(provision)) {
      problems.add(
          "two-citations",
          place,
          "Các mức của một tiêu chí cùng theo trích dẫn của tiêu chí ấy, nhưng phiếu ghi cả \""
              + other.value()
              + "\" và \""
              + provision
              + "\".",
          "Hãy ghi một trích dẫn cho cả tiêu chí.");
    }
  }

  private Optional<SheetRow> criterion(SheetRow row) {
    Function<String, Optional<SheetRow>> ofType =
        type ->
            sheet.rows(type).stream()
                .filter(other -> other.statement().kind() == Kind.CRITERION)
                .filter(other -> other.statement().criterion().equals(row.statement().criterion()))
                .filter(other -> other.isEditable(SheetColumn.CITATION))
                .findFirst();
    return ofType.apply(row.statement().unitType());
  }

  private void add(SheetRow row, SheetColumn column, String value, Place place) {
    if (!CorrectionValues.isSame(row, column, value, row.text(column))) {
      corrections.add(new Correction(row, column, value, place));
    }
  }
}
