package vn.antq.rules.examples;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.antq.rules.Classifier;
import vn.antq.rules.problem.InvalidPackException;
import vn.antq.rules.receipt.Receipt;

/** {@code antq receipt}. */
@Command(
    name = "receipt",
    sortOptions = false,
    synopsisHeading = "Cách dùng: ",
    customSynopsis = {"antq receipt HỒ_SƠ [TÙY CHỌN...]"},
    descriptionHeading = "%n",
    description = {
      "Phân loại một hồ sơ và lập biên nhận: hồ sơ, gói và mã kiểm, cách hiểu đã chọn, phiên bản"
          + " chương trình và kết quả, trong một tệp JSON. antq replay kiểm tra và chạy lại biên"
          + " nhận."
    },
    parameterListHeading = "%nTham số:%n",
    optionListHeading = "%nTùy chọn:%n",
    exitCodeListHeading = "%nMã kết thúc:%n",
    exitCodeList = {
      "0:đã lập biên nhận của một kết quả",
      "1:đã lập biên nhận, nhưng chưa kết luận được vì thiếu dữ kiện",
      "2:hồ sơ, gói hoặc dòng lệnh không hợp lệ, hoặc tệp đã có hay không ghi được"
    },
    footer = {"", "Ví dụ:", "  antq receipt ho-so/to-dan-pho-5.yaml --out bien-nhan.json"})
final class ReceiptCommand implements Callable<Integer> {

  private final PrintStream out;
  private final PrintStream err;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "HỒ_SƠ", description = "Tệp hồ sơ (YAML, JSON hoặc XLSX).")
  private String file = "";

  @Option(
      names = "--out",
      paramLabel = "TỆP",
      description =
          "Ghi biên nhận vào tệp này; không ghi đè lên tệp đã có. Không nêu thì in ra đầu ra"
              + " chuẩn.")
  private @Nullable String target;

  @Mixin private PackOptions packs = new PackOptions();

  @SuppressWarnings("UnusedVariable") // picocli acts on it
  @Mixin
  private HelpOption help = new HelpOption();

  ReceiptCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    try {
      if (target != null) {
        NewFile.path(target);
      }
      Classifier classifier = packs.classifier(spec.commandLine(), err);
      Receipt receipt =
          BadInput.reading(
              file, path -> Receipt.of(DossierFile.read(path, classifier), classifier));
      write(receipt);
      return receipt.isDecided() ? ExitStatus.DECIDED : ExitStatus.UNDECIDED;
    } catch (InvalidPackException | BadInput e) {
      err.print(Terminal.safe(String.valueOf(e.getMessage())) + "\n");
      return ExitStatus.BAD_INPUT;
    }
  }

  private void write(Receipt receipt) {
    if (target == null) {
      byte[] text = receipt.text().getBytes(StandardCharsets.UTF_8);
      out.write(text, 0, text.length);
      return;
    }
    NewFile.write(target, receipt.text());
    out.print(
        "Đã ghi biên nhận " + Terminal.line(target) + "\nMã kiểm chung " + receipt.digest() + "\n");
  }
}
