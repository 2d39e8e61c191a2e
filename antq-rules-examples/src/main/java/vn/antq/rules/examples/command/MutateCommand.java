package vn.antq.rules.examples.command;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.antq.rules.examples.input.BadInput;
import vn.antq.rules.examples.input.ExitStatus;
import vn.antq.rules.examples.input.PackArguments;
import vn.antq.rules.examples.input.Terminal;
import vn.antq.rules.examples.input.TestedPack;
import vn.antq.rules.mutation.Mutant;
import vn.antq.rules.mutation.Mutation;
import vn.antq.rules.mutation.MutationReport;
import vn.antq.rules.mutation.MutationReport.Fate;
import vn.antq.rules.mutation.MutationReport.Result;
import vn.antq.rules.problem.InvalidPackException;

/** {@code antq mutate}. */
@Command(
    name = "mutate",
    sortOptions = false,
    synopsisHeading = "Cách dùng: ",
    customSynopsis = {"antq mutate GÓI... [--all]"},
    descriptionHeading = "%n",
    description = {
      "Thử sửa từng chỗ của gói một chút (mốc thêm bớt một, >= thành >, bỏ một điều kiện, đổi mức,"
          + " bỏ mức trần...) và xem có kịch bản nào phát hiện không. Thay đổi không ai phát hiện"
          + " là chỗ có thể sửa nhầm mà không biết. Thay đổi không làm kết quả nào khác đi thì ghi"
          + " lý do vào mutants.yaml của gói. Mã kết thúc 2 khi còn thay đổi không ai phát hiện."
    },
    parameterListHeading = "%nTham số:%n",
    optionListHeading = "%nTùy chọn:%n")
public final class MutateCommand implements Callable<Integer> {

  private final PrintStream out;
  private final PrintStream err;

  @Spec private CommandSpec spec = CommandSpec.create();

  @SuppressWarnings("UnusedVariable") // picocli acts on it
  @Mixin
  private HelpOption help = new HelpOption();

  @Mixin private PackArguments arguments = new PackArguments();

  @Option(
      names = "--all",
      description = "Nêu cả thay đổi đã được phát hiện, với kịch bản phát hiện.")
  private boolean all;

  public MutateCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    TestedPack pack = arguments.tested(spec.commandLine(), err);
    MutationReport report = run(pack);
    for (Result result : report.results()) {
      if (result.fate() == Fate.SURVIVED) {
        out.print(Terminal.safe(result.mutant().problem().text()) + "\n");
      } else if (all || result.fate() == Fate.EQUIVALENT) {
        out.print(Terminal.safe(line(result)) + "\n");
      }
    }
    report.problems().forEach(problem -> out.print(Terminal.safe(problem.text()) + "\n"));
    out.print(
        "Gói "
            + pack.name()
            + ": "
            + report.results().size()
            + " thay đổi, "
            + report.count(Fate.KILLED)
            + " bị phát hiện, "
            + report.count(Fate.EQUIVALENT)
            + " tương đương, "
            + report.count(Fate.SURVIVED)
            + " chưa bị phát hiện.\n");
    return report.survivors().isEmpty() && report.problems().isEmpty()
        ? ExitStatus.DECIDED
        : ExitStatus.BAD_INPUT;
  }

  private static String line(Result result) {
    Mutant mutant = result.mutant();
    return mutant.place()
        + ": "
        + result.fate().label()
        + ": \""
        + mutant.subject()
        + "\": "
        + mutant.change()
        + " ("
        + result.by()
        + ")";
  }

  private static MutationReport run(TestedPack pack) {
    try {
      return Mutation.of(pack.library(), pack.name(), pack.scenarios())
          .explained(pack.explained())
          .run();
    } catch (InvalidPackException e) {
      throw BadInput.of(e);
    }
  }
}
