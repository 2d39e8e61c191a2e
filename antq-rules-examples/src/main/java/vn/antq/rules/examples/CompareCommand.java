package vn.antq.rules.examples;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.antq.rules.Classifier;
import vn.antq.rules.DossierReader;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.explanation.Difference;
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
final class CompareCommand implements Callable<Integer> {

  private final PrintStream out;
  private final PrintStream err;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "HỒ_SƠ_TRƯỚC", description = "Tệp hồ sơ thứ nhất.")
  private String first = "";

  @Parameters(index = "1", paramLabel = "HỒ_SƠ_SAU", description = "Tệp hồ sơ thứ hai.")
  private String second = "";

  @Option(
      names = "--pack",
      paramLabel = "GÓI",
      description =
          "tt124, qd510 (mặc định) hoặc thư mục của một gói đã sửa. Nêu nhiều lần thì dùng cả các gói"
              + " đó và phân loại theo gói nêu sau cùng.")
  private List<String> packs = new ArrayList<>();

  @Option(
      names = "--reading",
      paramLabel = "TÊN=LỰA_CHỌN",
      description =
          "Chọn một cách hiểu khác của điều khoản còn để ngỏ, ví dụ crimeTrend=TOTAL. Nêu được nhiều"
              + " lần.")
  private List<String> readings = new ArrayList<>();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "In trợ giúp này.")
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private boolean help;

  CompareCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    try {
      Classifier classifier = new PackChoice(spec.commandLine(), err).classifier(packs, readings);
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
    return BadInput.reading(file, path -> classifier.classify(DossierReader.read(path)));
  }
}
