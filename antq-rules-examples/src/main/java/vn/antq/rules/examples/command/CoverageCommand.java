package vn.antq.rules.examples.command;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.antq.rules.criteria.AntqPacks;
import vn.antq.rules.examples.input.ExitStatus;
import vn.antq.rules.examples.input.PackChoice;
import vn.antq.rules.examples.input.TestedPack;
import vn.antq.rules.examples.output.Table;
import vn.antq.rules.pack.Criterion;
import vn.antq.rules.pack.Pack;
import vn.antq.rules.pack.Rule;
import vn.antq.rules.pack.RuleModel;
import vn.antq.rules.problem.InvalidPackException;
import vn.antq.rules.problem.Problem;
import vn.antq.rules.scenario.LawCoverage;

/** {@code antq coverage}. */
@Command(
    name = "coverage",
    sortOptions = false,
    synopsisHeading = "Cách dùng: ",
    customSynopsis = {"antq coverage [--pack GÓI]"},
    descriptionHeading = "%n",
    description = {
      "In bảng đối chiếu: điều khoản, tiêu chí, luật, kịch bản. Dấu (k) là điều khoản do người đánh"
          + " giá kết luận. Mã kết thúc 2 khi còn điều khoản chưa được bao quát."
    },
    optionListHeading = "%nTùy chọn:%n")
public final class CoverageCommand implements Callable<Integer> {

  private final PrintStream out;
  private final PrintStream err;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--pack",
      paramLabel = "GÓI",
      description =
          "Gói cần đối chiếu, với kịch bản của chính nó: tt124, qd510, thư mục của một gói, hoặc"
              + " thư mục chứa nhiều gói. Mặc định: mọi gói có sẵn.")
  private List<String> packs = new ArrayList<>();

  @SuppressWarnings("UnusedVariable") // picocli acts on it
  @Mixin
  private HelpOption help = new HelpOption();

  public CoverageCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    List<Problem> problems = new ArrayList<>();
    try {
      for (TestedPack tested : chosen()) {
        Pack pack = tested.classifier().pack();
        pack.unitTypes()
            .forEach(
                (type, label) -> {
                  LawCoverage coverage = LawCoverage.of(pack, type, tested.scenarios());
                  print(pack, label, coverage);
                  problems.addAll(coverage.problems(pack));
                });
      }
    } catch (InvalidPackException e) {
      err.print(e.getMessage() + "\n");
      return ExitStatus.BAD_INPUT;
    }
    out.flush();
    problems.forEach(problem -> err.print(problem.text() + "\n"));
    return problems.isEmpty() ? ExitStatus.DECIDED : ExitStatus.BAD_INPUT;
  }

  private List<TestedPack> chosen() {
    PackChoice choice = new PackChoice(spec.commandLine(), err);
    return packs.isEmpty()
        ? List.of(choice.tested(List.of(AntqPacks.TT124)), choice.tested(List.of(AntqPacks.QD510)))
        : List.of(choice.tested(packs));
  }

  private void print(Pack pack, String label, LawCoverage coverage) {
    int covered = coverage.rows().size() - coverage.gaps().size();
    out.print(
        pack.identity().document()
            + " — "
            + label
            + ": "
            + covered
            + "/"
            + coverage.rows().size()
            + " điều khoản được bao quát\n\n");
    Table table =
        new Table(
            List.of(
                new Table.Column("Điều khoản", false),
                new Table.Column("Tiêu chí", false),
                new Table.Column("Luật", true),
                new Table.Column("Kịch bản đạt", true),
                new Table.Column("không đạt", true),
                new Table.Column("Luật đầu tiên ở", false)));
    RuleModel model = pack.model(coverage.unitType()).orElseThrow();
    for (LawCoverage.Row row : coverage.rows()) {
      List<Rule> rules =
          row.criteria().stream()
              .flatMap(criterion -> model.rulesOf(criterion.id()).stream())
              .toList();
      table.add(
          List.of(
              row.clause() + (row.conclusion() ? " (k)" : ""),
              row.criteria().stream().map(Criterion::id).collect(Collectors.joining(", ")),
              String.valueOf(rules.size()),
              String.valueOf(row.held().values().stream().mapToInt(List::size).sum()),
              String.valueOf(row.notHeld().values().stream().mapToInt(List::size).sum()),
              rules.stream()
                  .findFirst()
                  .map(rule -> rule.place().file() + ":" + rule.place().line())
                  .orElse("")));
    }
    table.lines().forEach(line -> out.print(line + "\n"));
    out.print("\n");
  }
}
