package vn.antq.rules.examples.command;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.antq.rules.boundary.Boundaries;
import vn.antq.rules.examples.input.ExitStatus;
import vn.antq.rules.examples.input.PackArguments;
import vn.antq.rules.examples.input.Terminal;
import vn.antq.rules.examples.input.TestedPack;
import vn.antq.rules.examples.input.UnitTypes;
import vn.antq.rules.examples.output.NewFiles;

/** {@code antq boundaries}. */
@Command(
    name = "boundaries",
    sortOptions = false,
    synopsisHeading = "Cách dùng: ",
    customSynopsis = {"antq boundaries GÓI... --out THƯ_MỤC [--unit LOẠI]..."},
    descriptionHeading = "%n",
    description = {
      "Viết kịch bản ở đúng mốc, ngay dưới và ngay trên mọi mốc mà luật của gói so sánh, mỗi tiêu"
          + " chí một bảng. Kết quả ghi trong bảng là điều gói đang trả lời: hãy đối chiếu từng"
          + " dòng với văn bản rồi mới giữ lại. Mã kết thúc 1 khi có mốc không lập được kịch bản."
    },
    parameterListHeading = "%nTham số:%n",
    optionListHeading = "%nTùy chọn:%n")
public final class BoundariesCommand implements Callable<Integer> {

  private final PrintStream out;
  private final PrintStream err;

  @Spec private CommandSpec spec = CommandSpec.create();

  @SuppressWarnings("UnusedVariable") // picocli acts on it
  @Mixin
  private HelpOption help = new HelpOption();

  @Mixin private PackArguments arguments = new PackArguments();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "THƯ_MỤC",
      description =
          "Nơi ghi các bảng: thư mục scenarios của gói, vì bảng dựa trên kịch bản ở đó. Không ghi"
              + " đè tệp đã có.")
  private String folder = "";

  @Option(
      names = "--unit",
      paramLabel = "LOẠI",
      description = "Chỉ viết cho loại đơn vị này, ví dụ khu-dan-cu; nêu được nhiều lần.")
  private List<String> unitTypes = new ArrayList<>();

  public BoundariesCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    TestedPack pack = arguments.tested(spec.commandLine(), err);
    unitTypes.forEach(type -> UnitTypes.check(spec.commandLine(), pack.classifier().pack(), type));
    Boundaries boundaries =
        Boundaries.of(
            pack.classifier(),
            pack.scenarios(),
            type -> unitTypes.isEmpty() || unitTypes.contains(type));
    Map<String, String> files = new LinkedHashMap<>();
    boundaries.tables().forEach(table -> files.put(table.fileName(), table.yaml()));
    NewFiles.write(folder, files);
    boundaries.unreached().forEach(problem -> out.print(Terminal.safe(problem.text()) + "\n"));
    out.print(
        "Gói "
            + pack.name()
            + ": đã ghi "
            + boundaries.size()
            + " kịch bản trong "
            + files.size()
            + " bảng vào "
            + Terminal.safe(folder)
            + ".\n");
    return boundaries.unreached().isEmpty() ? ExitStatus.DECIDED : ExitStatus.UNDECIDED;
  }
}
