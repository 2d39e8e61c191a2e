package vn.antq.rules.examples.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.antq.rules.check.PackCheck;
import vn.antq.rules.check.Remark;
import vn.antq.rules.check.Severity;
import vn.antq.rules.criteria.AntqPacks;
import vn.antq.rules.difference.ClassChanges;
import vn.antq.rules.difference.DifferenceReport;
import vn.antq.rules.difference.PackDifference;
import vn.antq.rules.examples.input.BadInput;
import vn.antq.rules.examples.input.DossierFiles;
import vn.antq.rules.examples.input.ExitStatus;
import vn.antq.rules.examples.input.PackFolder;
import vn.antq.rules.examples.input.Terminal;
import vn.antq.rules.examples.workbook.BasisWorksheet;
import vn.antq.rules.examples.workbook.CellPlace;
import vn.antq.rules.examples.workbook.Correction;
import vn.antq.rules.examples.workbook.DossierWorkbook;
import vn.antq.rules.examples.workbook.PackWorkbook;
import vn.antq.rules.problem.InvalidPackException;
import vn.antq.rules.problem.Place;
import vn.antq.rules.problem.Problem;
import vn.antq.rules.sheet.PackSheet;
import vn.antq.rules.sheet.SheetColumn;
import vn.antq.rules.sheet.SheetRow;

/** {@code antq adopt}. */
@Command(
    name = "adopt",
    sortOptions = false,
    synopsisHeading = "Cách dùng: ",
    customSynopsis = {"antq adopt TỆP.xlsx|TỆP.csv GÓI [--dossiers THƯ_MỤC]... [--yes]"},
    descriptionHeading = "%n",
    description = {
      "Đưa vào gói những gì đã sửa trong bảng của antq sheet, hoặc đã điền trong phiếu của antq"
          + " basis --worksheet. Nói trước gói sẽ khác gì bằng lời của văn bản, và với --dossiers"
          + " ai đổi xếp loại; chỉ ghi khi có --yes, và ghi tất cả hoặc không ghi gì. Trong tệp của"
          + " gói chỉ các giá trị đã sửa thay đổi; ghi chú, thứ tự, cách trình bày giữ nguyên."
    },
    parameterListHeading = "%nTham số:%n",
    optionListHeading = "%nTùy chọn:%n",
    exitCodeListHeading = "%nMã kết thúc:%n",
    exitCodeList = {
      "0:đã ghi, hoặc không có gì để ghi",
      "1:có thay đổi nhưng chưa ghi vì thiếu --yes",
      "2:bảng, gói, hồ sơ hoặc dòng lệnh không hợp lệ, hoặc không ghi được; không ghi gì"
    },
    footer = {
      "",
      "Ví dụ:",
      "  antq adopt bang-diem.xlsx goi/qd510 --dossiers ho-so/",
      "  antq adopt bang-diem.xlsx goi/qd510 --yes"
    })
public final class AdoptCommand implements Callable<Integer> {

  private final PrintStream out;
  private final PrintStream err;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      index = "0",
      paramLabel = "TỆP",
      description = "Bảng .xlsx của antq sheet, hoặc phiếu .csv của antq basis --worksheet.")
  private String file = "";

  @Parameters(
      index = "1",
      paramLabel = "GÓI",
      description = "Thư mục của gói, hoặc thư mục chứa gói cùng các gói mà nó cần.")
  private String pack = "";

  @Option(
      names = "--dossiers",
      paramLabel = "THƯ_MỤC",
      description = "Hồ sơ để xem ai đổi xếp loại: tệp hoặc thư mục. Nêu được nhiều lần.")
  private List<String> dossiers = new ArrayList<>();

  @Option(names = "--yes", description = "Ghi vào tệp của gói.")
  private boolean yes;

  @SuppressWarnings("UnusedVariable") // picocli acts on it
  @Mixin
  private HelpOption help = new HelpOption();

  public AdoptCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    PackFolder found = PackFolder.own(pack, spec.commandLine(), err);
    try {
      PackSheet sheet = PackSheet.of(found.pack(), found.folder());
      List<Correction> corrections = corrected(sheet);
      if (!sheet.isCorrected()) {
        out.print("Không có gì thay đổi: bảng nói đúng như gói.\n");
        return ExitStatus.DECIDED;
      }
      Optional<List<Remark>> sound = found.changed(sheet::write, fresh -> sound(found, fresh));
      if (sound.isEmpty()) {
        return ExitStatus.BAD_INPUT;
      }
      String files = String.join(", ", sheet.changedFiles());
      if (!yes) {
        out.print(
            "\nChưa ghi gì. "
                + corrections.size()
                + " ô đã sửa, ở tệp "
                + Terminal.line(files)
                + ".\nĐồng ý thì chạy lại với --yes.\n");
        return ExitStatus.DIFFERENT;
      }
      sheet.write(found.folder());
      out.print("\nĐã ghi " + corrections.size() + " ô vào " + Terminal.line(files) + ".\n");
      found.again();
      out.print(
          "Gói nạp được; antq check: "
              + CheckCommand.count(sound.get())
              + "Tiếp theo: antq test "
              + Terminal.line(pack)
              + " để xem kịch bản nào cần sửa theo.\n");
      return ExitStatus.DECIDED;
    } catch (InvalidPackException | BadInput e) {
      err.print(Terminal.safe(String.valueOf(e.getMessage())) + "\n");
    } catch (UncheckedIOException e) {
      err.print("Không đọc được thư mục của gói.\n");
    } catch (IOException e) {
      err.print(
          Terminal.safe(
                  found.folder() + ": Không ghi được (" + e.getMessage() + "); các tệp như cũ.")
              + "\n");
    }
    return ExitStatus.BAD_INPUT;
  }

  /** Reads the table and corrects the sheet; throws everything that is wrong at once. */
  private List<Correction> corrected(PackSheet sheet) {
    Correction.Table table = BadInput.reading(file, path -> read(path, sheet));
    List<Problem> problems = new ArrayList<>(table.problems());
    for (Correction correction : table.corrections()) {
      sheet.set(correction.row(), correction.column(), correction.value());
    }
    for (SheetRow row : sheet.officialWithoutCitation()) {
      problems.add(
          new Problem(
              "official-without-citation",
              place(row, table.corrections()),
              "Căn cứ là văn bản chính thức nhưng thiếu trích dẫn điều, khoản, điểm.",
              "Ghi chỗ đọc được trong văn bản ở cột Trích dẫn của dòng này hoặc của tiêu chí."));
    }
    if (!problems.isEmpty()) {
      StringBuilder told = new StringBuilder(file + " có " + problems.size() + " lỗi:");
      problems.forEach(
          problem -> told.append("\n  ").append(CellPlace.told(problem).replace("\n", "\n  ")));
      throw BadInput.of(told.toString());
    }
    return table.corrections();
  }

  private static Place place(SheetRow row, List<Correction> corrections) {
    return Stream.of(SheetColumn.BASIS, SheetColumn.CITATION)
        .flatMap(
            column ->
                corrections.stream().filter(one -> one.row().equals(row) && one.column() == column))
        .map(Correction::place)
        .findFirst()
        .orElse(row.statement().place());
  }

  private static Correction.Table read(Path path, PackSheet sheet) {
    if (DossierWorkbook.isNamed(path)) {
      return PackWorkbook.read(path, sheet);
    } else if (BasisWorksheet.isNamed(path)) {
      return BasisWorksheet.read(path, sheet);
    }
    throw BadInput.of(
        path
            + ": Cần bảng .xlsx của antq sheet, hoặc phiếu .csv của antq basis --worksheet.\n"
            + "    Tệp Excel loại khác thì mở ra rồi lưu dạng .xlsx.");
  }

  /**
   * Tells what the corrected pack says differently; returns what there is to remark on it, or
   * nothing when it cannot be used.
   */
  private Optional<List<Remark>> sound(PackFolder found, PackFolder staged) {
    List<Remark> remarks = PackCheck.check(AntqPacks.library(), staged.folders());
    List<Remark> errors = remarks.stream().filter(r -> r.severity() == Severity.ERROR).toList();
    if (!errors.isEmpty()) {
      err.print("Gói sau khi sửa sẽ có lỗi nên không ghi gì:\n");
      errors.forEach(error -> err.print(Terminal.safe(text(error, found, staged)) + "\n"));
      return Optional.empty();
    }
    PackFolder fresh = staged.again();
    ComparedDossiers compared =
        new ComparedDossiers(
            found.library().classifier(found.pack().name()),
            fresh.library().classifier(fresh.pack().name()));
    Optional<ClassChanges> classes =
        dossiers.isEmpty()
            ? Optional.empty()
            : Optional.of(compared.changes(DossierFiles.find(dossiers)));
    out.print(
        Terminal.safe(
            new DifferenceReport(PackDifference.between(found.pack(), fresh.pack()), classes)
                .text()));
    compared.notes().forEach(note -> err.print(Terminal.safe(note) + "\n"));
    compared.problems().forEach(problem -> err.print(Terminal.safe(problem) + "\n"));
    tellNew(remarks, found, staged);
    return compared.problems().isEmpty() ? Optional.of(remarks) : Optional.empty();
  }

  /** What was doubtful before is not the doing of who corrects a number. */
  private void tellNew(List<Remark> remarks, PackFolder found, PackFolder staged) {
    List<Remark> warnings =
        remarks.stream().filter(remark -> remark.severity() == Severity.WARNING).toList();
    if (warnings.isEmpty()) {
      return;
    }
    Set<String> before = new HashSet<>();
    PackCheck.check(AntqPacks.library(), found.folders())
        .forEach(remark -> before.add(remark.id() + remark.problem().message()));
    List<Remark> fresh =
        warnings.stream()
            .filter(remark -> !before.contains(remark.id() + remark.problem().message()))
            .toList();
    if (!fresh.isEmpty()) {
      out.print("\nSau khi sửa, antq check sẽ cảnh báo thêm:\n");
      fresh.forEach(remark -> out.print(Terminal.safe(text(remark, found, staged)) + "\n"));
    }
  }

  private static String text(Remark remark, PackFolder found, PackFolder staged) {
    return remark.text().replace(staged.folder().toString(), found.folder().toString());
  }
}
