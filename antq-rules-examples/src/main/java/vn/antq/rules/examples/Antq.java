package vn.antq.rules.examples;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.antq.rules.examples.command.AdoptCommand;
import vn.antq.rules.examples.command.AdviseCommand;
import vn.antq.rules.examples.command.BasisCommand;
import vn.antq.rules.examples.command.BoundariesCommand;
import vn.antq.rules.examples.command.CheckCommand;
import vn.antq.rules.examples.command.ClassifyCommand;
import vn.antq.rules.examples.command.CompareCommand;
import vn.antq.rules.examples.command.CoverageCommand;
import vn.antq.rules.examples.command.DiffCommand;
import vn.antq.rules.examples.command.FactsCommand;
import vn.antq.rules.examples.command.HelpOption;
import vn.antq.rules.examples.command.MutateCommand;
import vn.antq.rules.examples.command.NewPackCommand;
import vn.antq.rules.examples.command.NewSheetCommand;
import vn.antq.rules.examples.command.ReceiptCommand;
import vn.antq.rules.examples.command.ReplayCommand;
import vn.antq.rules.examples.command.SchemaCommand;
import vn.antq.rules.examples.command.SheetCommand;
import vn.antq.rules.examples.command.TemplateCommand;
import vn.antq.rules.examples.command.TestCommand;
import vn.antq.rules.examples.command.UsageMessages;
import vn.antq.rules.examples.input.ExitStatus;

/** The {@code antq} program. */
@Command(
    name = "antq",
    versionProvider = Version.class,
    customSynopsis = {"antq LỆNH [TÙY CHỌN...]", "           antq LỆNH --help"},
    synopsisHeading = "Cách dùng: ",
    descriptionHeading = "%n",
    description = {
      "Phân loại phong trào Toàn dân bảo vệ an ninh Tổ quốc (Quyết định 510/QĐ-BCA-V05) và xét tiêu"
          + " chuẩn An toàn về an ninh, trật tự (Thông tư 124/2021/TT-BCA), có nêu lý do."
    },
    optionListHeading = "%nTùy chọn:%n",
    commandListHeading = "%nCác lệnh:%n",
    footer = {
      "",
      "Ví dụ:",
      "  antq classify ho-so/to-dan-pho-5.yaml",
      "  antq classify ho-so/ --summary"
    })
public final class Antq implements Callable<Integer> {

  private static final int WIDTH = 100;

  @Spec private CommandSpec spec = CommandSpec.create();

  @SuppressWarnings("UnusedVariable") // picocli acts on it
  @Mixin
  private HelpOption help = new HelpOption();

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "In phiên bản.")
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private boolean version;

  private Antq() {}

  /** Runs the program and ends the process with its exit status. */
  public static void main(String[] args) {
    // Java 17 takes the charset of System.out from the locale; what we print is UTF-8 under any.
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    int status = run(out, err, args);
    if (out.checkError()) {
      err.print("Không ghi hết được kết quả.\n");
      status = ExitStatus.FAILURE;
    }
    err.flush();
    System.exit(status);
  }

  /** Runs the program; what it prints is complete when this returns. */
  public static int run(PrintStream out, PrintStream err, String... args) {
    CommandLine line = new CommandLine(new Antq());
    line.addSubcommand(new ClassifyCommand(out, err));
    line.addSubcommand(new AdviseCommand(out, err));
    line.addSubcommand(new BasisCommand(out, err));
    line.addSubcommand(new CoverageCommand(out, err));
    line.addSubcommand(new CheckCommand(out, err));
    line.addSubcommand(new TestCommand(out, err));
    line.addSubcommand(new BoundariesCommand(out, err));
    line.addSubcommand(new MutateCommand(out, err));
    line.addSubcommand(new DiffCommand(out, err));
    line.addSubcommand(new NewPackCommand(out, err));
    line.addSubcommand(new NewSheetCommand(out, err));
    line.addSubcommand(new SheetCommand(out, err));
    line.addSubcommand(new AdoptCommand(out, err));
    line.addSubcommand(new ReceiptCommand(out, err));
    line.addSubcommand(new ReplayCommand(out, err));
    line.addSubcommand(new CompareCommand(out, err));
    line.addSubcommand(new FactsCommand(out, err));
    line.addSubcommand(new TemplateCommand(out, err));
    line.addSubcommand(new SchemaCommand(out, err));
    UsageMessages messages = new UsageMessages(err);
    line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
        .setUsageHelpWidth(WIDTH)
        // A file may be called @dossier.yaml.
        .setExpandAtFiles(false)
        .setUnmatchedOptionsAllowedAsOptionParameters(false)
        .setParameterExceptionHandler(messages)
        .setExecutionExceptionHandler(messages);
    try {
      return line.execute(args);
    } catch (Error e) {
      // The virtual machine would end with 1, which means that a class is open.
      return messages.failure(e);
    } finally {
      out.flush();
      err.flush();
    }
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return ExitStatus.DECIDED;
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }
}
