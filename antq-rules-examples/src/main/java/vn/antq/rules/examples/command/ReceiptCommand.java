package vn.antq.rules.examples.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.util.Optional;
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
import vn.antq.rules.examples.input.KeyFile;
import vn.antq.rules.examples.input.PackOptions;
import vn.antq.rules.examples.input.PathText;
import vn.antq.rules.examples.input.PemKey;
import vn.antq.rules.examples.input.Terminal;
import vn.antq.rules.examples.input.UsageException;
import vn.antq.rules.examples.output.NewFile;
import vn.antq.rules.problem.InvalidPackException;
import vn.antq.rules.receipt.Receipt;
import vn.antq.rules.receipt.ReceiptSignature;

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
    footer = {
      "",
      "Ví dụ:",
      "  antq receipt ho-so/to-dan-pho-5.yaml --out bien-nhan.json",
      "  antq receipt ho-so/to-dan-pho-5.yaml --with-packs --sign khoa-rieng.pem --out"
          + " bien-nhan.json",
      "",
      "Biên nhận chứa cả hồ sơ, kể cả lời mô tả và tên người nếu hồ sơ có ghi. Quyền đọc tệp theo",
      "umask của máy; hãy lưu ở nơi chỉ người có trách nhiệm đọc được."
    })
public final class ReceiptCommand implements Callable<Integer> {

  private static final String SIGNATURE = ".jws";

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

  @Option(
      names = "--with-packs",
      description =
          "Kèm mọi tệp của gói, để chạy lại được từ riêng biên nhận khi không còn gói nữa.")
  private boolean withPacks;

  @Option(
      names = "--sign",
      paramLabel = "TỆP",
      description =
          "Ký biên nhận bằng khóa riêng này (EC P-256, P-384, P-521 hoặc RSA, dạng PEM, PKCS #8) và"
              + " ghi chữ ký tách rời vào tệp cùng tên với biên nhận, thêm đuôi .jws; cần kèm"
              + " --out.")
  private @Nullable String key;

  @Mixin private PackOptions packs = new PackOptions();

  @SuppressWarnings("UnusedVariable") // picocli acts on it
  @Mixin
  private HelpOption help = new HelpOption();

  public ReceiptCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    try {
      Optional<PrivateKey> signing = signing();
      if (target != null) {
        NewFile.path(target);
      }
      Classifier classifier = packs.classifier(spec.commandLine(), err);
      Receipt receipt =
          BadInput.reading(file, path -> receipt(DossierFile.read(path, classifier), classifier));
      write(receipt, signing.map(held -> signature(receipt, held)));
      return receipt.isDecided() ? ExitStatus.DECIDED : ExitStatus.UNDECIDED;
    } catch (InvalidPackException | BadInput e) {
      err.print(Terminal.safe(String.valueOf(e.getMessage())) + "\n");
      return ExitStatus.BAD_INPUT;
    }
  }

  private Receipt receipt(Dossier dossier, Classifier classifier) {
    return withPacks ? Receipt.withPacks(dossier, classifier) : Receipt.of(dossier, classifier);
  }

  private Optional<PrivateKey> signing() {
    if (key == null) {
      return Optional.empty();
    } else if (target == null) {
      throw new UsageException(spec.commandLine(), "--sign cần kèm --out.", "");
    }
    NewFile.path(target + SIGNATURE);
    Optional<PrivateKey> read = PemKey.parsePrivate(KeyFile.text(key));
    if (read.isEmpty()) {
      throw BadInput.of(
          key
              + ": Không phải khóa riêng EC hay RSA dạng PEM, không mã hóa.\n"
              + "    Tệp phải bắt đầu bằng -----BEGIN PRIVATE KEY-----; khóa dạng khác thì đổi bằng"
              + " openssl pkcs8 -topk8 -nocrypt.");
    }
    return read;
  }

  private String signature(Receipt receipt, PrivateKey held) {
    try {
      return ReceiptSignature.sign(receipt, held);
    } catch (IllegalArgumentException e) {
      throw BadInput.of(
          key
              + ": Không dùng được khóa này.\n"
              + "    Có thể dùng EC P-256, P-384, P-521 hoặc RSA từ 2048 bit.");
    }
  }

  private void write(Receipt receipt, Optional<String> signature) {
    if (target == null) {
      byte[] text = receipt.text().getBytes(StandardCharsets.UTF_8);
      out.write(text, 0, text.length);
      return;
    }
    NewFile.write(target, receipt.text());
    if (signature.isPresent()) {
      sign(signature.get());
    }
    out.print(
        "Đã ghi biên nhận " + Terminal.line(target) + "\nMã kiểm chung " + receipt.digest() + "\n");
    if (receipt.hasPacks()) {
      long bytes = receipt.text().getBytes(StandardCharsets.UTF_8).length;
      out.print("Biên nhận kèm tệp của gói, dài " + (bytes + 999) / 1000 + " kB.\n");
    }
    if (signature.isPresent()) {
      out.print("Đã ghi chữ ký " + Terminal.line(target) + SIGNATURE + "\n");
    }
  }

  /** A receipt that should be signed is not left without its signature. */
  private void sign(String signature) {
    try {
      NewFile.write(target + SIGNATURE, signature + "\n");
    } catch (BadInput e) {
      PathText.path(String.valueOf(target)).ifPresent(path -> path.toFile().delete());
      throw e;
    }
  }
}
