package vn.antq.rules.examples.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.antq.rules.PackLibrary;
import vn.antq.rules.criteria.AntqPacks;
import vn.antq.rules.examples.input.BadInput;
import vn.antq.rules.examples.input.ComparedPack;
import vn.antq.rules.examples.input.ComparedPack.Reference;
import vn.antq.rules.examples.input.ExitStatus;
import vn.antq.rules.examples.input.PathText;
import vn.antq.rules.examples.input.Terminal;
import vn.antq.rules.examples.input.UsageException;
import vn.antq.rules.examples.output.NewFolder;
import vn.antq.rules.examples.output.PackSkeleton;

/** {@code antq new-pack}. */
@Command(
    name = "new-pack",
    sortOptions = false,
    synopsisHeading = "Cách dùng: ",
    customSynopsis = {
      "antq new-pack TÊN --extends GÓI [--out THƯ_MỤC] [TÙY CHỌN...]",
      "           antq new-pack TÊN --copy [--out THƯ_MỤC]"
    },
    descriptionHeading = "%n",
    description = {
      "Tạo thư mục của một gói mới mở rộng gói có sẵn, với phần mẫu để sửa: chưa sửa gì thì mọi kết"
          + " quả như gói gốc. Với --copy thì chép nguyên một gói có sẵn để sửa. Không ghi đè lên"
          + " thư mục đã có."
    },
    parameterListHeading = "%nTham số:%n",
    optionListHeading = "%nTùy chọn:%n",
    footer = {
      "",
      "Ví dụ:",
      "  antq new-pack tt124-tinh --extends tt124 --out goi",
      "  antq new-pack qd510 --copy --out goi"
    })
public final class NewPackCommand implements Callable<Integer> {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,60}");

  private final PrintStream out;
  private final PrintStream err;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      index = "0",
      paramLabel = "TÊN",
      description =
          "Tên gói mới: chữ thường không dấu, chữ số và dấu gạch nối. Với --copy: tên thư mục của"
              + " gói có sẵn (tt124, tt124-2025-07, qd510).")
  private String name = "";

  @Option(
      names = "--extends",
      paramLabel = "GÓI",
      description = "Gói gốc: tt124, qd510, hoặc một bản như tt124@2021 (mặc định: bản mới nhất).")
  private String base = "";

  @Option(
      names = "--uses",
      paramLabel = "GÓI",
      description =
          "Gói mà gói mới dùng kết quả, thay cho gói mà gói gốc dùng: thư mục của gói. Nêu được"
              + " nhiều lần.")
  private List<String> uses = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "THƯ_MỤC",
      description = "Nơi đặt thư mục TÊN (mặc định: thư mục hiện tại).")
  private String target = ".";

  @Option(names = "--title", paramLabel = "TÊN_GỌI", description = "Tên tiếng Việt của gói.")
  private String title = "";

  @Option(
      names = "--document",
      paramLabel = "VĂN_BẢN",
      description = "Tên văn bản của địa phương, ví dụ \"Quyết định …\".")
  private String document = "";

  @Option(
      names = "--from",
      paramLabel = "NGÀY",
      description = "Ngày văn bản có hiệu lực, dạng 2026-01-01 (mặc định: như gói gốc).")
  private String from = "";

  @Option(names = "--copy", description = "Chép nguyên gói có sẵn tên TÊN, cả kịch bản, để sửa.")
  private boolean copy;

  @SuppressWarnings("UnusedVariable") // picocli acts on it
  @Mixin
  private HelpOption help = new HelpOption();

  public NewPackCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    checkUse();
    Path folder = folder();
    try {
      NewFolder.write(
          folder,
          staged -> {
            if (copy) {
              AntqPacks.copy(name, staged);
            } else {
              skeleton().write(staged);
            }
          });
    } catch (IOException e) {
      throw BadInput.of(folder + ": Không ghi được (" + e.getMessage() + ").");
    }
    out.print(
        "Đã tạo "
            + Terminal.safe(folder.toString())
            + ".\n"
            + "Tiếp theo: sửa các tệp trong đó, rồi chạy antq check và antq test với thư mục"
            + " này.\n");
    return ExitStatus.DECIDED;
  }

  private void checkUse() {
    List<String> problems = new ArrayList<>();
    List<String> shipped = AntqPacks.folders();
    if (copy && !shipped.contains(name)) {
      problems.add(
          "Không có gói có sẵn \""
              + name
              + "\" để chép. Các gói: "
              + String.join(", ", shipped)
              + ".");
    } else if (!copy && !NAME.matcher(name).matches()) {
      problems.add(
          "Tên \"" + name + "\" không hợp lệ: dùng chữ thường không dấu, chữ số và dấu gạch nối.");
    } else if (!copy && (shipped.contains(name) || AntqPacks.library().pack(name).isPresent())) {
      problems.add(
          "Đã có gói có sẵn tên \""
              + name
              + "\". Hãy chọn tên khác, hoặc dùng --copy để chép gói đó.");
    }
    boolean options =
        !base.isEmpty()
            || !uses.isEmpty()
            || !title.isEmpty()
            || !document.isEmpty()
            || !from.isEmpty();
    if (copy && options) {
      problems.add(
          "--copy chép nguyên gói; không nêu --extends, --uses, --title, --document, --from.");
    } else if (!copy && base.isEmpty()) {
      problems.add("Thiếu --extends. Ví dụ: antq new-pack tt124-tinh --extends tt124");
    }
    if (!from.isEmpty() && day().isEmpty()) {
      problems.add("Ngày \"" + from + "\" của --from không đúng; hãy viết như 2026-01-01.");
    }
    if (!problems.isEmpty()) {
      throw new UsageException(spec.commandLine(), String.join("\n", problems), "");
    }
  }

  private Optional<LocalDate> day() {
    try {
      return from.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(from));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private Path folder() {
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
    return folder;
  }

  private PackSkeleton skeleton() {
    Reference extended = Reference.of(base, spec.commandLine(), err);
    List<Reference> used =
        uses.stream().map(argument -> Reference.of(argument, spec.commandLine(), err)).toList();
    List<Path> with = used.stream().flatMap(reference -> reference.folders().stream()).toList();
    if (!extended.folders().isEmpty()) {
      throw new UsageException(
          spec.commandLine(),
          "Gói gốc phải là gói có sẵn, không phải thư mục \"" + base + "\".",
          "Các gói: " + String.join(", ", AntqPacks.library().packs().keySet()) + ".");
    }
    PackLibrary library = ComparedPack.loaded(with);
    return new PackSkeleton(
        library,
        name,
        ComparedPack.load(extended, extended, with).pack(),
        used.stream().map(Reference::name).toList(),
        title,
        document,
        day());
  }
}
