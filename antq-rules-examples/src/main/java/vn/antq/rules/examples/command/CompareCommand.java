package vn.antq.rules.examples.command;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.antq.rules.Classifier;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.difference.Difference;
import vn.antq.rules.examples.input.BadInput;
import vn.antq.rules.examples.input.DossierFile;
import vn.antq.rules.examples.input.ExitStatus;
import vn.antq.rules.examples.input.PackOptions;
import vn.antq.rules.examples.input.Terminal;
import vn.antq.rules.problem.InvalidPackException;

/** {@code antq compare}. */
@Command(
    name = "compare",
    sortOptions = false,
    synopsisHeading = "Cách dùng: ",
    customSynopsis = {"antq compare HỒ_SƠ_TRƯỚC HỒ_SƠ_SAU [TÙY CHỌN...]"},
    descriptionHeading = "%n",
    description = {
      "So sánh kết quả của hai hồ sơ, ví dụ hai năm của một đơn vị hay hai đơn vị: xếp loại, điểm,"
          + " tiêu chí, dữ kiện đổi thế nào từ hồ sơ trước sang hồ sơ sau; dấu + là hồ sơ sau nhiều"
          + " hơn."
    },
    parameterListHeading = "%nTham số:%n",
    optionListHeading = "%nTùy chọn:%n",
    exitCodeListHeading = "%nMã kết thúc:%n",
    exitCodeList = {
      "0:đã so sánh hai kết quả",
      "1:đã so sánh, nhưng có hồ sơ chưa kết luận được vì thiếu dữ kiện",
      "2:hồ sơ, gói hoặc dòng lệnh không hợp lệ"
    },
    footer = {"", "Ví dụ:", "  antq compare ho-so/2024/tdp-5.yaml ho-so/2025/tdp-5.yaml"})
public final class CompareCommand implements Callable<Integer> {

  private final PrintStream out;
  private final PrintStream err;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "HỒ_SƠ_TRƯỚC", description = "Tệp hồ sơ thứ nhất.")
  private String first = "";

  @Parameters(index = "1", paramLabel = "HỒ_SƠ_SAU", description = "Tệp hồ sơ thứ hai.")
  private String second = "";

  @Mixin private PackOptions packs = new PackOptions();

  @SuppressWarnings("UnusedVariable") // picocli acts on it
  @Mixin
  private HelpOption help = new HelpOption();

  public CompareCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    try {
      Classifier classifier = packs.classifier(spec.commandLine(), err);
      Classification before = classified(first, classifier);
      Classification after = classified(second, classifier);
      out.print(Terminal.safe(Difference.between(before, after).text()));
      return before.isDecided() && after.isDecided() ? ExitStatus.DECIDED : ExitStatus.UNDECIDED;
    } catch (InvalidPackException | BadInput e) {
      err.print(Terminal.safe(String.valueOf(e.getMessage())) + "\n");
      return ExitStatus.BAD_INPUT;
    }
  }

  private static Classification classified(String file, Classifier classifier) {
    return BadInput.reading(file, path -> classifier.classify(DossierFile.read(path, classifier)));
  }
}
