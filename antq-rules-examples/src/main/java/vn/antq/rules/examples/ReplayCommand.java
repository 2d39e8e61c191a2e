package vn.antq.rules.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.antq.rules.PackLibrary;
import vn.antq.rules.problem.InvalidPackException;
import vn.antq.rules.receipt.Receipt;
import vn.antq.rules.receipt.ReceiptReader;
import vn.antq.rules.receipt.ReceiptSignature;
import vn.antq.rules.receipt.Replay;

/** {@code antq replay}. */
@Command(
    name = "replay",
    sortOptions = false,
    synopsisHeading = "Cách dùng: ",
    customSynopsis = {"antq replay BIÊN_NHẬN [TÙY CHỌN...]"},
    descriptionHeading = "%n",
    description = {
      "Kiểm tra biên nhận từng byte, phân loại lại hồ sơ trong đó và cho biết kết quả có giống hệt"
          + " không; nếu khác thì khác ở tiêu chí, dữ kiện, mốc và bản gói nào."
    },
    parameterListHeading = "%nTham số:%n",
    optionListHeading = "%nTùy chọn:%n",
    exitCodeListHeading = "%nMã kết thúc:%n",
    exitCodeList = {
      "0:kết quả giống hệt",
      "1:biên nhận còn nguyên nhưng chạy lại cho kết quả khác",
      "2:biên nhận đã bị thay đổi, chữ ký không đúng, hoặc gói hay dòng lệnh không hợp lệ"
    },
    footer = {
      "",
      "Ví dụ:",
      "  antq replay bien-nhan.json",
      "  antq replay bien-nhan.json --pack goi-cua-toi/qd510",
      "  antq replay bien-nhan.json --signature bien-nhan.jws --key khoa-cong-khai.pem"
    })
final class ReplayCommand implements Callable<Integer> {

  private final PrintStream out;
  private final PrintStream err;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "BIÊN_NHẬN", description = "Tệp do antq receipt lập.")
  private String file = "";

  @Option(
      names = "--pack",
      paramLabel = "GÓI",
      description =
          "Thư mục của gói dùng khi chạy lại, thay cho gói có sẵn cùng tên. Nêu được nhiều lần.")
  private List<String> packs = new ArrayList<>();

  @Option(
      names = "--signature",
      paramLabel = "TỆP",
      description = "Kiểm tra chữ ký tách rời (JWS) của biên nhận; cần kèm --key.")
  private @Nullable String signature;

  @Option(
      names = "--key",
      paramLabel = "TỆP",
      description = "Khóa công khai của bên ký: EC P-256, P-384, P-521 hoặc RSA, dạng PEM.")
  private @Nullable String key;

  @SuppressWarnings("UnusedVariable") // picocli acts on it
  @Mixin
  private HelpOption help = new HelpOption();

  ReplayCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    if ((signature == null) != (key == null)) {
      throw new UsageException(spec.commandLine(), "--signature và --key phải dùng cùng nhau.", "");
    }
    try {
      PackLibrary library = new PackChoice(spec.commandLine(), err).library(packs);
      Receipt receipt = BadInput.reading(file, ReceiptReader::read);
      if (signature != null && key != null) {
        if (!isSigned(receipt, signature, key)) {
          err.print(signature + ": Không phải chữ ký của biên nhận này bằng khóa " + key + ".\n");
          return ExitStatus.BAD_INPUT;
        }
        out.print("Chữ ký đúng.\n");
      }
      Replay replay = Replay.of(receipt, library);
      out.print(Terminal.safe(replay.text()));
      return replay.isIdentical() ? ExitStatus.DECIDED : ExitStatus.DIFFERENT;
    } catch (InvalidPackException | BadInput e) {
      err.print(Terminal.safe(String.valueOf(e.getMessage())) + "\n");
      return ExitStatus.BAD_INPUT;
    }
  }

  private boolean isSigned(Receipt receipt, String signatureFile, String keyFile) {
    String jws = BadInput.reading(signatureFile, ReplayCommand::text);
    PublicKey publicKey =
        PemKey.parse(BadInput.reading(keyFile, ReplayCommand::text))
            .orElseThrow(
                () ->
                    new UsageException(
                        spec.commandLine(),
                        keyFile + ": Không phải khóa công khai EC hay RSA dạng PEM.",
                        "Tệp phải bắt đầu bằng -----BEGIN PUBLIC KEY-----."));
    try {
      return ReceiptSignature.verify(receipt, jws, publicKey);
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          spec.commandLine(),
          keyFile + ": Không dùng được khóa này.",
          "Có thể dùng EC P-256, P-384, P-521 hoặc RSA từ 2048 bit.");
    }
  }

  /** A signature and a key are ASCII; anything else in them makes them wrong, not unreadable. */
  private static String text(Path path) {
    try {
      return new String(Files.readAllBytes(path), java.nio.charset.StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
