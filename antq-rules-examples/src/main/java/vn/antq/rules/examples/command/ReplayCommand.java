package vn.antq.rules.examples.command;

import java.io.PrintStream;
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
import vn.antq.rules.criteria.AntqPacks;
import vn.antq.rules.examples.input.BadInput;
import vn.antq.rules.examples.input.ExitStatus;
import vn.antq.rules.examples.input.KeyFile;
import vn.antq.rules.examples.input.PackChoice;
import vn.antq.rules.examples.input.PemKey;
import vn.antq.rules.examples.input.Terminal;
import vn.antq.rules.examples.input.UsageException;
import vn.antq.rules.pack.PackIdentity;
import vn.antq.rules.problem.InvalidPackException;
import vn.antq.rules.problem.InvalidReceiptException;
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
          + " không; nếu khác thì chỉ khác câu chữ, hay khác về kết quả, nội dung hoặc cách ghi, ở"
          + " tiêu chí, dữ kiện, mốc và bản gói nào. Biên nhận có kèm gói thì chạy lại bằng gói ấy,"
          + " trừ khi nêu --pack."
    },
    parameterListHeading = "%nTham số:%n",
    optionListHeading = "%nTùy chọn:%n",
    exitCodeListHeading = "%nMã kết thúc:%n",
    exitCodeList = {
      "0:kết quả giống hệt, hoặc gói hay chương trình bản khác cho cùng kết quả và chỉ khác câu"
          + " chữ",
      "1:biên nhận còn nguyên nhưng chạy lại cho kết quả khác, hoặc gói kèm trong biên nhận chưa"
          + " được xác nhận",
      "2:biên nhận đã bị thay đổi, chữ ký không đúng, hoặc gói hay dòng lệnh không hợp lệ"
    },
    footer = {
      "",
      "Ví dụ:",
      "  antq replay bien-nhan.json",
      "  antq replay bien-nhan.json --pack goi-cua-toi/qd510",
      "  antq replay bien-nhan.json --approved 5bb02c0a…",
      "  antq replay bien-nhan.json --signature bien-nhan.jws --key khoa-cong-khai.pem"
    })
public final class ReplayCommand implements Callable<Integer> {

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
      names = "--approved",
      paramLabel = "MÃ",
      description =
          "Mã kiểm của gói đã được phê duyệt. Cần khi chạy lại bằng gói kèm trong biên nhận mà gói"
              + " ấy không phải gói có sẵn. Nêu được nhiều lần.")
  private List<String> approved = new ArrayList<>();

  @Option(
      names = "--recompile",
      description =
          "Dịch lại mọi luật từ tệp luật, không dùng bản dịch sẵn trong thư viện: mã kiểm của gói"
              + " khi đó bao trùm mọi điều quyết định kết quả.")
  private boolean recompile;

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

  public ReplayCommand(PrintStream out, PrintStream err) {
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
      return packs.isEmpty() && receipt.hasPacks()
          ? replayAlone(receipt)
          : told(Replay.of(receipt, recompile ? library.recompiled() : library));
    } catch (InvalidPackException | InvalidReceiptException | BadInput e) {
      err.print(Terminal.safe(String.valueOf(e.getMessage())) + "\n");
      return ExitStatus.BAD_INPUT;
    }
  }

  private int told(Replay replay) {
    out.print(Terminal.safe(replay.text()));
    return replay.isBorneOut() ? ExitStatus.DECIDED : ExitStatus.DIFFERENT;
  }

  /** That an answer follows from packs that came with it says nothing of those packs. */
  private int replayAlone(Receipt receipt) {
    Replay replay = Replay.of(receipt);
    PackIdentity pack = receipt.packs().get(0);
    boolean shipped =
        AntqPacks.library().editions(pack.name()).stream()
            .anyMatch(edition -> edition.identity().equals(pack));
    String told =
        "gói kèm trong biên nhận: " + Terminal.line(pack.label()) + ", mã kiểm " + pack.digest();
    if (shipped || approved.contains(pack.digest())) {
      int status = told(replay);
      out.print(
          "Đã dùng "
              + told
              + (shipped ? ", trùng với gói có sẵn.\n" : ", đã được phê duyệt theo --approved.\n"));
      return status;
    }
    out.print(
        "CHƯA XÁC NHẬN GÓI: gói kèm trong biên nhận không phải gói có sẵn, cũng không có trong"
            + " --approved.\nĐã dùng "
            + told
            + ".\nHãy đối chiếu mã kiểm này với mã đã được phê duyệt, rồi nêu --approved.\n");
    if (replay.isIdentical()) {
      out.print("Theo gói ấy, chạy lại cho đúng kết quả ghi trong biên nhận.\n");
    } else {
      out.print(Terminal.safe(replay.text()));
    }
    return ExitStatus.DIFFERENT;
  }

  private boolean isSigned(Receipt receipt, String signatureFile, String keyFile) {
    String jws = KeyFile.text(signatureFile);
    PublicKey publicKey =
        PemKey.parse(KeyFile.text(keyFile))
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
}
