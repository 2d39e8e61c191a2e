package vn.antq.rules.examples.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.antq.rules.PackLibrary;
import vn.antq.rules.check.PackCheck;
import vn.antq.rules.check.Remark;
import vn.antq.rules.check.Severity;
import vn.antq.rules.criteria.AntqPacks;
import vn.antq.rules.examples.input.BadInput;
import vn.antq.rules.examples.input.ExitStatus;
import vn.antq.rules.examples.input.PathText;
import vn.antq.rules.examples.input.Terminal;
import vn.antq.rules.examples.input.UsageException;
import vn.antq.rules.examples.output.NewFile;
import vn.antq.rules.examples.output.NewFolder;
import vn.antq.rules.examples.output.ScoreSheetPack;
import vn.antq.rules.examples.workbook.DossierWorkbook;
import vn.antq.rules.examples.workbook.ScoreSheet;
import vn.antq.rules.problem.InvalidPackException;
import vn.antq.rules.problem.Problem;
import vn.antq.rules.scenario.Scenario;
import vn.antq.rules.scenario.ScenarioReader;
import vn.antq.rules.scenario.ScenarioRunner;

/** {@code antq new-sheet}. */
@Command(
    name = "new-sheet",
    sortOptions = false,
    synopsisHeading = "Cách dùng: ",
    customSynopsis = {
      "antq new-sheet TỆP.xlsx --name TÊN --unit LOẠI_ĐƠN_VỊ [--out THƯ_MỤC]",
      "           antq new-sheet --template TỆP.xlsx"
    },
    descriptionHeading = "%n",
    description = {
      "Lập một gói mới từ một bảng điểm, mỗi tiêu chí một dòng: danh mục dữ kiện, con số, luật, và"
          + " kịch bản ở từng mốc. Bảng sai chỗ nào thì nêu theo ô và không ghi gì; gói chỉ được"
          + " ghi khi nạp được và mọi kịch bản đúng. Với --template thì ghi một bảng trống để điền."
    },
    parameterListHeading = "%nTham số:%n",
    optionListHeading = "%nTùy chọn:%n",
    exitCodeListHeading = "%nMã kết thúc:%n",
    exitCodeList = {
      "0:đã ghi",
      "2:bảng hoặc dòng lệnh không hợp lệ, hoặc không ghi được; không ghi gì"
    },
    footer = {
      "",
      "Ví dụ:",
      "  antq new-sheet --template bang-diem.xlsx",
      "  antq new-sheet bang-diem.xlsx --name bang-diem-xa --unit khu-dan-cu --out goi"
    })
public final class NewSheetCommand implements Callable<Integer> {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,60}");

  private final PrintStream out;
  private final PrintStream err;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", arity = "0..1", paramLabel = "TỆP", description = "Bảng điểm, .xlsx.")
  private String file = "";

  @Option(
      names = "--name",
      paramLabel = "TÊN",
      description = "Tên gói mới: chữ thường không dấu, chữ số và dấu gạch nối.")
  private String name = "";

  @Option(
      names = "--unit",
      paramLabel = "LOẠI_ĐƠN_VỊ",
      description = "Mã loại đơn vị được chấm, viết như tên gói, ví dụ khu-dan-cu.")
  private String unitType = "";

  @Option(
      names = "--out",
      paramLabel = "THƯ_MỤC",
      description = "Nơi đặt thư mục TÊN (mặc định: thư mục hiện tại).")
  private String target = ".";

  @Option(
      names = "--template",
      paramLabel = "TỆP",
      description = "Ghi bảng trống vào tệp .xlsx này; không ghi đè lên tệp đã có.")
  private String template = "";

  @SuppressWarnings("UnusedVariable") // picocli acts on it
  @Mixin
  private HelpOption help = new HelpOption();

  public NewSheetCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    checkUse();
    try {
      if (!template.isEmpty()) {
        NewFile.write(template, ScoreSheet.template());
        out.print("Đã ghi " + Terminal.line(template) + "\n");
        return ExitStatus.DECIDED;
      }
      make();
      return ExitStatus.DECIDED;
    } catch (BadInput e) {
      err.print(Terminal.safe(String.valueOf(e.getMessage())) + "\n");
    } catch (IOException e) {
      err.print(
          Terminal.safe(
                  (template.isEmpty() ? target : template)
                      + ": Không ghi được ("
                      + e.getMessage()
                      + ").")
              + "\n");
    }
    return ExitStatus.BAD_INPUT;
  }

  private void checkUse() {
    List<String> problems = new ArrayList<>();
    if (!template.isEmpty()) {
      if (!file.isEmpty() || !name.isEmpty() || !unitType.isEmpty()) {
        problems.add("--template chỉ ghi bảng trống; không nêu TỆP, --name, --unit.");
      }
      if (!DossierWorkbook.isNamed(NewFile.path(template))) {
        problems.add("Tên tệp \"" + template + "\" của --template cần đuôi .xlsx.");
      }
    } else if (file.isEmpty()) {
      problems.add("Thiếu TỆP, hoặc --template để ghi bảng trống.");
    } else {
      if (!file.toLowerCase(Locale.ROOT).endsWith(DossierWorkbook.EXTENSION)) {
        problems.add("Bảng điểm cần đuôi .xlsx; tệp loại khác thì mở ra rồi lưu dạng .xlsx.");
      }
      checkName("--name", name, problems);
      checkName("--unit", unitType, problems);
      if (AntqPacks.folders().contains(name) || AntqPacks.library().pack(name).isPresent()) {
        problems.add("Đã có gói có sẵn tên \"" + name + "\". Hãy chọn tên khác.");
      }
    }
    if (!problems.isEmpty()) {
      throw new UsageException(spec.commandLine(), String.join("\n", problems), "");
    }
  }

  private static void checkName(String option, String value, List<String> problems) {
    if (value.isEmpty()) {
      problems.add("Thiếu " + option + ".");
    } else if (!NAME.matcher(value).matches()) {
      problems.add(
          option
              + " \""
              + value
              + "\" không hợp lệ: dùng chữ thường không dấu, chữ số và dấu gạch nối.");
    }
  }

  private void make() throws IOException {
    Path parent =
        PathText.path(target)
            .orElseThrow(
                () ->
                    new UsageException(
                        spec.commandLine(),
                        "Không dùng được thư mục \"" + target + "\".",
                        "Hãy chọn tên khác." + PathText.advice(target)));
    Path folder = parent.resolve(name);
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      throw BadInput.of(
          folder
              + ": Đã có tệp hay thư mục này; không ghi đè.\n"
              + "    Hãy chọn tên khác hoặc --out khác.");
    }
    ScoreSheet sheet = BadInput.reading(file, ScoreSheet::read);
    ScoreSheetPack made = new ScoreSheetPack(sheet, name, unitType);
    List<Remark> remarks = new ArrayList<>();
    int[] scenarios = new int[1];
    NewFolder.write(
        folder,
        staged -> {
          made.write(staged);
          scenarios[0] = hold(staged);
          remarks.addAll(sound(staged));
        });
    out.print(
        "Đã tạo "
            + Terminal.safe(folder.toString())
            + ": "
            + sheet.rows().size()
            + " tiêu chí, "
            + scenarios[0]
            + " kịch bản, tất cả đúng.\nantq check: "
            + CheckCommand.count(remarks));
    if (!made.assumed().isEmpty()) {
      out.print("Giả định, cần xác nhận (basis: assumed):\n");
      made.assumed().forEach(one -> out.print("  - " + Terminal.safe(one) + "\n"));
    }
    out.print(
        "Tiếp theo: antq basis --pack "
            + Terminal.safe(folder.toString())
            + " nêu mọi con số còn phải xác nhận.\n");
  }

  /** Runs the scenarios, which were worked out from the sheet; returns how many there are. */
  private int hold(Path staged) {
    try {
      PackLibrary library = PackLibrary.empty().adding(staged);
      ScenarioRunner runner = new ScenarioRunner(library.classifier(name));
      List<Scenario> scenarios = ScenarioReader.readAll(staged.resolve("scenarios"));
      List<Problem> problems =
          scenarios.stream().flatMap(scenario -> runner.run(scenario).stream()).toList();
      if (!problems.isEmpty()) {
        refuse(problems.stream().map(Problem::text).toList(), staged);
      }
      return scenarios.size();
    } catch (InvalidPackException e) {
      refuse(List.of(String.valueOf(e.getMessage())), staged);
      return 0;
    }
  }

  private List<Remark> sound(Path staged) {
    List<Remark> remarks = PackCheck.check(AntqPacks.library(), List.of(staged));
    List<String> errors =
        remarks.stream()
            .filter(remark -> remark.severity() == Severity.ERROR)
            .map(Remark::text)
            .toList();
    if (!errors.isEmpty()) {
      refuse(errors, staged);
    }
    return remarks;
  }

  private void refuse(List<String> told, Path staged) {
    throw BadInput.of(
        "Gói lập từ "
            + file
            + " không dùng được nên không ghi gì:\n"
            + String.join("\n", told).replace(staged.toString(), name));
  }
}
