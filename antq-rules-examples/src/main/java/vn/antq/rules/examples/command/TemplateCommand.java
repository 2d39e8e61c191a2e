package vn.antq.rules.examples.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.antq.rules.Classifier;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.examples.input.BadInput;
import vn.antq.rules.examples.input.DossierFile;
import vn.antq.rules.examples.input.ExitStatus;
import vn.antq.rules.examples.input.PackOptions;
import vn.antq.rules.examples.input.Terminal;
import vn.antq.rules.examples.input.UnitTypes;
import vn.antq.rules.examples.input.UsageException;
import vn.antq.rules.examples.output.NewFile;
import vn.antq.rules.examples.output.YamlTemplate;
import vn.antq.rules.examples.workbook.DossierWorkbook;
import vn.antq.rules.pack.Pack;
import vn.antq.rules.problem.InvalidDossierException;
import vn.antq.rules.problem.InvalidPackException;

/** {@code antq template}. */
@Command(
    name = "template",
    sortOptions = false,
    synopsisHeading = "Cách dùng: ",
    customSynopsis = {
      "antq template LOẠI_ĐƠN_VỊ --out TỆP.yaml|TỆP.xlsx [TÙY CHỌN...]",
      "           antq template --from HỒ_SƠ --out TỆP.xlsx [TÙY CHỌN...]"
    },
    descriptionHeading = "%n",
    description = {
      "Lập hồ sơ trống để điền: tệp YAML có ghi chú, hoặc bảng tính XLSX có danh sách chọn. Mọi dữ"
          + " kiện để ở trạng thái chưa biết, không phải 0. antq classify đọc được cả hai."
    },
    parameterListHeading = "%nTham số:%n",
    optionListHeading = "%nTùy chọn:%n",
    exitCodeListHeading = "%nMã kết thúc:%n",
    exitCodeList = {
      "0:đã ghi tệp",
      "2:hồ sơ, gói hoặc dòng lệnh không hợp lệ, hoặc tệp đã có hay không ghi được"
    },
    footer = {
      "",
      "Ví dụ:",
      "  antq template khu-dan-cu --year 2025 --out to-dan-pho-5.xlsx",
      "  antq template --from ho-so/to-dan-pho-5.yaml --out to-dan-pho-5.xlsx"
    })
public final class TemplateCommand implements Callable<Integer> {

  private static final Set<String> NEVER_CLASSIFIED = Set.of("unit-not-valid", "not-in-force");

  private final PrintStream out;
  private final PrintStream err;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..1",
      paramLabel = "LOẠI_ĐƠN_VỊ",
      description = "Loại đơn vị, ví dụ khu-dan-cu; không nêu khi dùng --from.")
  private @Nullable String unitType;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "TỆP",
      description = "Tệp để ghi, đuôi .yaml, .yml hoặc .xlsx; không ghi đè lên tệp đã có.")
  private String target = "";

  @Option(
      names = "--year",
      paramLabel = "NĂM",
      description = "Năm kết thúc kỳ đánh giá (mặc định: năm nay).")
  private @Nullable Integer year;

  @Option(
      names = "--from",
      paramLabel = "HỒ_SƠ",
      description = "Ghi số liệu của hồ sơ này (YAML, JSON hoặc XLSX) vào bảng tính.")
  private @Nullable String from;

  @Mixin private PackOptions packs = new PackOptions();

  @SuppressWarnings("UnusedVariable") // picocli acts on it
  @Mixin
  private HelpOption help = new HelpOption();

  public TemplateCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    try {
      boolean workbook = DossierWorkbook.isNamed(NewFile.path(target));
      checkUse(workbook);
      Classifier classifier = packs.classifier(spec.commandLine(), err);
      NewFile.write(target, content(classifier, workbook));
      out.print("Đã ghi " + Terminal.line(target) + "\n");
      return ExitStatus.DECIDED;
    } catch (InvalidPackException | BadInput | IllegalArgumentException e) {
      err.print(Terminal.safe(String.valueOf(e.getMessage())) + "\n");
      return ExitStatus.BAD_INPUT;
    } catch (IOException e) {
      err.print(Terminal.safe(target + ": Không ghi được (" + e.getMessage() + ").") + "\n");
      return ExitStatus.BAD_INPUT;
    }
  }

  private void checkUse(boolean workbook) {
    String name = target.toLowerCase(Locale.ROOT);
    if (!workbook && !name.endsWith(".yaml") && !name.endsWith(".yml")) {
      throw new UsageException(spec.commandLine(), wrongName(), "");
    } else if (from != null && !workbook) {
      throw new UsageException(spec.commandLine(), "--from chỉ ghi ra tệp .xlsx.", "");
    } else if (from == null && unitType == null) {
      throw new UsageException(
          spec.commandLine(), "Thiếu LOẠI_ĐƠN_VỊ.", "Hoặc nêu --from và một hồ sơ.");
    } else if (from != null && (unitType != null || year != null)) {
      throw new UsageException(
          spec.commandLine(), "--from đã nêu loại đơn vị và năm; không nêu lại.", "");
    } else if (year != null && (year < 1900 || year > 9999)) {
      throw new UsageException(spec.commandLine(), "--year cần một năm, ví dụ 2025.", "");
    }
  }

  private String wrongName() {
    return "Tên tệp \"" + target + "\" của --out cần đuôi .yaml, .yml hoặc .xlsx.";
  }

  private byte[] content(Classifier classifier, boolean workbook) throws IOException {
    Pack pack = classifier.pack();
    if (from != null) {
      Dossier dossier = BadInput.reading(from, path -> DossierFile.read(path, classifier));
      return DossierWorkbook.of(dossier, pack);
    }
    String type = String.valueOf(unitType);
    UnitTypes.check(spec.commandLine(), pack, type);
    int period = year == null ? Year.now(java.time.ZoneId.systemDefault()).getValue() : year;
    warnOfScope(classifier, type, period);
    return workbook
        ? DossierWorkbook.blank(pack, type, period)
        : YamlTemplate.of(pack, type, period).getBytes(StandardCharsets.UTF_8);
  }

  /** A form of a unit type that the law does not know in that year is filled in for nothing. */
  private void warnOfScope(Classifier classifier, String type, int period) {
    try {
      classifier.classify(Dossier.builder(type, period).build());
    } catch (InvalidDossierException e) {
      e.problems().stream()
          .filter(problem -> NEVER_CLASSIFIED.contains(problem.code()))
          .forEach(
              problem ->
                  err.print(
                      Terminal.safe("Lưu ý: hồ sơ này sẽ không phân loại được. " + problem.text())
                          + "\n"));
    }
  }
}
