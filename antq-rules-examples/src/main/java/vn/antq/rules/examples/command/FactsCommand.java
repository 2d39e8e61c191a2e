package vn.antq.rules.examples.command;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.antq.rules.DossierSchema;
import vn.antq.rules.examples.input.ExitStatus;
import vn.antq.rules.examples.input.PackChoice;
import vn.antq.rules.examples.input.Spelling;
import vn.antq.rules.examples.input.Terminal;
import vn.antq.rules.examples.input.UnitTypes;
import vn.antq.rules.examples.input.UsageException;
import vn.antq.rules.examples.output.VocabularyTable;
import vn.antq.rules.pack.Pack;
import vn.antq.rules.problem.InvalidPackException;

/** {@code antq facts}. */
@Command(
    name = "facts",
    sortOptions = false,
    synopsisHeading = "Cách dùng: ",
    customSynopsis = {"antq facts [--pack GÓI] [--unit LOẠI] [--format DẠNG]"},
    descriptionHeading = "%n",
    description = {
      "In danh mục dữ kiện của gói: mọi dữ kiện mà hồ sơ khai hoặc quy tắc đọc, với kiểu, giới hạn,"
          + " danh mục lựa chọn và bản ghi; hoặc JSON Schema của tệp hồ sơ, cho trình soạn thảo và"
          + " chương trình khác."
    },
    optionListHeading = "%nTùy chọn:%n",
    footer = {
      "",
      "Ví dụ:",
      "  antq facts --unit khu-dan-cu",
      "  antq facts --pack tt124 --format json-schema > ho-so.schema.json"
    })
public final class FactsCommand implements Callable<Integer> {

  private final PrintStream out;
  private final PrintStream err;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--pack",
      paramLabel = "GÓI",
      description = "tt124, qd510 (mặc định) hoặc thư mục, như lệnh classify.")
  private List<String> packs = new ArrayList<>();

  @Option(
      names = "--unit",
      paramLabel = "LOẠI",
      description = "Chỉ những dữ kiện quyết định kết quả của loại đơn vị này, ví dụ khu-dan-cu.")
  private @Nullable String unit;

  @Option(
      names = "--format",
      paramLabel = "DẠNG",
      defaultValue = "text",
      description = "text (mặc định) hoặc json-schema.")
  private String format = "text";

  @SuppressWarnings("UnusedVariable") // picocli acts on it
  @Mixin
  private HelpOption help = new HelpOption();

  public FactsCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    Pack pack;
    try {
      pack = new PackChoice(spec.commandLine(), err).classifier(packs, List.of()).pack();
    } catch (InvalidPackException e) {
      err.print(Terminal.safe(String.valueOf(e.getMessage())) + "\n");
      return ExitStatus.BAD_INPUT;
    }
    if (unit != null) {
      UnitTypes.check(spec.commandLine(), pack, unit);
    }
    if (format.equals("json-schema")) {
      out.print(unit == null ? DossierSchema.of(pack) : DossierSchema.of(pack, unit));
    } else if (format.equals("text")) {
      VocabularyTable table =
          unit == null ? VocabularyTable.of(pack) : VocabularyTable.of(pack, unit);
      table.lines().forEach(line -> out.print(Terminal.safe(line) + "\n"));
    } else {
      throw new UsageException(
          spec.commandLine(),
          "Không có dạng \"" + format + "\" cho --format.",
          Spelling.advice(format, List.of("text", "json-schema")));
    }
    return ExitStatus.DECIDED;
  }
}
