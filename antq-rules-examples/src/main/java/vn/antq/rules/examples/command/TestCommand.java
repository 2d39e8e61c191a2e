package vn.antq.rules.examples.command;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.antq.rules.examples.input.ExitStatus;
import vn.antq.rules.examples.input.PackArguments;
import vn.antq.rules.examples.input.Terminal;
import vn.antq.rules.examples.input.TestedPack;
import vn.antq.rules.problem.Problem;
import vn.antq.rules.scenario.RuleCoverage;
import vn.antq.rules.scenario.Scenario;
import vn.antq.rules.scenario.ScenarioRunner;

/** {@code antq test}. */
@Command(
    name = "test",
    sortOptions = false,
    synopsisHeading = "Cách dùng: ",
    customSynopsis = {"antq test GÓI... [--coverage]"},
    descriptionHeading = "%n",
    description = {
      "Chạy mọi kịch bản trong thư mục scenarios của gói và nói chỗ nào kết quả khác điều kịch bản"
          + " mong đợi. Mã kết thúc 2 khi có kịch bản không đạt."
    },
    parameterListHeading = "%nTham số:%n",
    optionListHeading = "%nTùy chọn:%n")
public final class TestCommand implements Callable<Integer> {

  private final PrintStream out;
  private final PrintStream err;

  @Spec private CommandSpec spec = CommandSpec.create();

  @SuppressWarnings("UnusedVariable") // picocli acts on it
  @Mixin
  private HelpOption help = new HelpOption();

  @Mixin private PackArguments arguments = new PackArguments();

  @Option(
      names = "--coverage",
      description =
          "Nêu thêm kết quả của tiêu chí, kết quả xếp loại và phía nào của điều kiện chưa có kịch"
              + " bản; còn chỗ thiếu thì mã kết thúc 2.")
  private boolean coverage;

  public TestCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    TestedPack pack = arguments.tested(spec.commandLine(), err);
    ScenarioRunner runner = new ScenarioRunner(pack.classifier());
    int failed = 0;
    for (Scenario scenario : pack.scenarios()) {
      List<Problem> problems = runner.run(scenario);
      failed += problems.isEmpty() ? 0 : 1;
      problems.forEach(problem -> out.print(Terminal.safe(problem.text()) + "\n"));
    }
    out.print(
        "Gói "
            + pack.name()
            + ": "
            + pack.scenarios().size()
            + " kịch bản, "
            + (failed == 0 ? "tất cả đúng" : failed + " kịch bản không đạt")
            + ".\n");
    if (failed > 0) {
      return ExitStatus.BAD_INPUT;
    }
    return coverage(RuleCoverage.of(pack.classifier(), pack.scenarios()));
  }

  private int coverage(RuleCoverage covered) {
    out.print(
        "Bao quát: "
            + covered.shown()
            + "/"
            + covered.total()
            + " kết quả và phía của điều kiện có kịch bản.\n");
    if (!coverage) {
      return ExitStatus.DECIDED;
    }
    covered.gaps().forEach(gap -> out.print(Terminal.safe(gap.text()) + "\n"));
    return covered.gaps().isEmpty() ? ExitStatus.DECIDED : ExitStatus.BAD_INPUT;
  }
}
