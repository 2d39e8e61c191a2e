package vn.antq.rules.examples.command;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.antq.rules.check.PackCheck;
import vn.antq.rules.check.Remark;
import vn.antq.rules.check.Severity;
import vn.antq.rules.criteria.CheckGuide;
import vn.antq.rules.examples.input.ExitStatus;
import vn.antq.rules.examples.input.PackChoice;
import vn.antq.rules.examples.input.Spelling;
import vn.antq.rules.examples.input.UsageException;
import vn.antq.rules.examples.output.Counterexamples;

/** {@code antq check}. */
@Command(
    name = "check",
    sortOptions = false,
    synopsisHeading = "Cách dùng: ",
    customSynopsis = {"antq check GÓI... [--strict]", "           antq check --explain MÃ"},
    descriptionHeading = "%n",
    description = {
      "Kiểm tra gói tiêu chí: nêu một lần mọi lỗi khiến gói không dùng được, và mọi chỗ đáng ngờ,"
          + " mỗi chỗ có tệp, dòng, cột và lời khuyên. Mã kết thúc 2 khi có lỗi; với --strict, cả"
          + " khi có cảnh báo."
    },
    parameterListHeading = "%nTham số:%n",
    optionListHeading = "%nTùy chọn:%n")
public final class CheckCommand implements Callable<Integer> {

  private final PrintStream out;
  private final PrintStream err;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..*",
      paramLabel = "GÓI",
      description =
          "Thư mục của một gói, thư mục chứa nhiều gói, hoặc tên gói có sẵn (tt124, tt124-2025-07,"
              + " qd510).")
  private List<String> packs = new ArrayList<>();

  @Option(names = "--strict", description = "Coi cảnh báo là lỗi.")
  private boolean strict;

  @Option(
      names = "--format",
      paramLabel = "DẠNG",
      description = "text (mặc định) hoặc json: một mảng, mỗi nhận xét một đối tượng.")
  private String format = "text";

  @Option(
      names = "--counterexamples",
      paramLabel = "THƯ_MỤC",
      description = "Ghi vào đó hồ sơ cho thấy từng khoảng trống, từng chỗ chồng lên nhau.")
  private String counterexamples = "";

  @Option(
      names = "--explain",
      paramLabel = "MÃ",
      description = "Giải thích một mã trong ngoặc vuông: quy tắc, ví dụ sai, cách sửa.")
  private String explain = "";

  @SuppressWarnings("UnusedVariable") // picocli acts on it
  @Mixin
  private HelpOption help = new HelpOption();

  public CheckCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    if (!explain.isEmpty()) {
      out.print(section());
      return ExitStatus.DECIDED;
    }
    if (packs.isEmpty()) {
      throw new UsageException(spec.commandLine(), "Thiếu GÓI.", "Ví dụ: antq check goi/qd510");
    }
    if (!format.equals("text") && !format.equals("json")) {
      throw new UsageException(
          spec.commandLine(),
          "Không có dạng \"" + format + "\".",
          Spelling.advice(format, Set.of("json", "text")));
    }
    List<Remark> remarks;
    try {
      remarks = new PackChoice(spec.commandLine(), err).remarks(packs);
    } catch (UncheckedIOException e) {
      err.print("Không đọc được thư mục của gói.\n");
      return ExitStatus.BAD_INPUT;
    }
    if (format.equals("json")) {
      out.print(PackCheck.json(remarks));
    } else {
      remarks.forEach(remark -> out.print(remark.text() + "\n"));
      out.print((remarks.isEmpty() ? "" : "\n") + "Cộng: " + count(remarks));
    }
    if (!counterexamples.isEmpty()) {
      new Counterexamples(out).write(remarks, counterexamples);
    }
    return isBad(remarks) ? ExitStatus.BAD_INPUT : ExitStatus.DECIDED;
  }

  private boolean isBad(List<Remark> remarks) {
    return remarks.stream()
        .map(Remark::severity)
        .anyMatch(severity -> severity == Severity.ERROR || strict && severity == Severity.WARNING);
  }

  /** Returns how many remarks there are of each severity, on a line. */
  static String count(List<Remark> remarks) {
    List<String> counts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      counts.add(
          remarks.stream().filter(remark -> remark.severity() == severity).count()
              + " "
              + severity.label());
    }
    return String.join(", ", counts) + ".\n";
  }

  private String section() {
    return CheckGuide.section(explain)
        .orElseThrow(
            () ->
                new UsageException(
                    spec.commandLine(),
                    "Không có mã \"" + explain + "\".",
                    Spelling.advice(explain, new TreeSet<>(CheckGuide.ids()))));
  }
}
