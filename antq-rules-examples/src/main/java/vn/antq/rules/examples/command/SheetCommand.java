package vn.antq.rules.examples.command;

import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.antq.rules.examples.input.BadInput;
import vn.antq.rules.examples.input.ExitStatus;
import vn.antq.rules.examples.input.PackFolder;
import vn.antq.rules.examples.input.Terminal;
import vn.antq.rules.examples.input.UnitTypes;
import vn.antq.rules.examples.input.UsageException;
import vn.antq.rules.examples.output.NewFile;
import vn.antq.rules.examples.workbook.DossierWorkbook;
import vn.antq.rules.examples.workbook.PackWorkbook;
import vn.antq.rules.problem.InvalidPackException;
import vn.antq.rules.sheet.PackSheet;

/** {@code antq sheet}. */
@Command(
    name = "sheet",
    sortOptions = false,
    synopsisHeading = "Cách dùng: ",
    customSynopsis = {"antq sheet GÓI --unit LOẠI_ĐƠN_VỊ --out TỆP.xlsx"},
    descriptionHeading = "%n",
    description = {
      "Xuất một loại đơn vị của gói thành bảng tính để người giữ văn bản sửa: mỗi tiêu chí, mức"
          + " điểm, điểm cộng trừ, mốc, điều kiện cần, mức trần, hạn mức một dòng, với trích dẫn và"
          + " căn cứ. antq adopt đưa phần đã sửa vào tệp của gói."
    },
    parameterListHeading = "%nTham số:%n",
    optionListHeading = "%nTùy chọn:%n",
    exitCodeListHeading = "%nMã kết thúc:%n",
    exitCodeList = {
      "0:đã ghi tệp",
      "2:gói hoặc dòng lệnh không hợp lệ, hoặc tệp đã có hay không ghi được"
    },
    footer = {"", "Ví dụ:", "  antq sheet goi/qd510 --unit khu-dan-cu --out bang-diem.xlsx"})
public final class SheetCommand implements Callable<Integer> {

  private final PrintStream out;
  private final PrintStream err;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "GÓI",
      description = "Thư mục của gói, hoặc tên gói có sẵn (tt124, qd510, tt124@2021).")
  private String pack = "";

  @Option(
      names = "--unit",
      required = true,
      paramLabel = "LOẠI_ĐƠN_VỊ",
      description = "Loại đơn vị, ví dụ khu-dan-cu.")
  private String unitType = "";

  @Option(
      names = "--out",
      required = true,
      paramLabel = "TỆP",
      description = "Tệp .xlsx để ghi; không ghi đè lên tệp đã có.")
  private String target = "";

  @SuppressWarnings("UnusedVariable") // picocli acts on it
  @Mixin
  private HelpOption help = new HelpOption();

  public SheetCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    try {
      if (!DossierWorkbook.isNamed(NewFile.path(target))) {
        throw new UsageException(
            spec.commandLine(), "Tên tệp \"" + target + "\" của --out cần đuôi .xlsx.", "");
      }
      byte[] content =
          PackFolder.using(
              pack,
              spec.commandLine(),
              err,
              found -> {
                UnitTypes.check(spec.commandLine(), found.pack(), unitType);
                return PackWorkbook.of(PackSheet.of(found.pack(), found.folder()), unitType);
              });
      NewFile.write(target, content);
      out.print("Đã ghi " + Terminal.line(target) + "\n");
      return ExitStatus.DECIDED;
    } catch (InvalidPackException | BadInput e) {
      err.print(Terminal.safe(String.valueOf(e.getMessage())) + "\n");
      return ExitStatus.BAD_INPUT;
    } catch (IOException e) {
      err.print(Terminal.safe(target + ": Không ghi được (" + e.getMessage() + ").") + "\n");
      return ExitStatus.BAD_INPUT;
    }
  }
}
