package vn.antq.rules.examples;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.antq.rules.Criterion;
import vn.antq.rules.Pack;
import vn.antq.rules.criteria.AntqPacks;
import vn.antq.rules.problem.Problem;
import vn.antq.rules.scenario.LawCoverage;
import vn.antq.rules.scenario.Scenario;

/** {@code antq coverage}. */
@Command(
    name = "coverage",
    sortOptions = false,
    synopsisHeading = "Cách dùng: ",
    customSynopsis = {"antq coverage"},
    descriptionHeading = "%n",
    description = {
      "In bảng đối chiếu: điều khoản, tiêu chí, luật, kịch bản. Dấu (k) là điều khoản do người đánh giá"
          + " kết luận. Mã kết thúc 2 khi còn điều khoản chưa được bao quát."
    },
    optionListHeading = "%nTùy chọn:%n")
final class CoverageCommand implements Callable<Integer> {

  private final PrintStream out;
  private final PrintStream err;

  @SuppressWarnings("UnusedVariable") // picocli acts on it
  @Mixin
  private HelpOption help = new HelpOption();

  CoverageCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    List<Problem> problems = new ArrayList<>();
    for (String name : List.of(AntqPacks.TT124, AntqPacks.QD510)) {
      Pack pack = AntqPacks.classifier(name).pack();
      List<Scenario> scenarios = AntqPacks.scenarios(name);
      pack.unitTypes()
          .forEach(
              (type, label) -> {
                LawCoverage coverage = LawCoverage.of(pack, type, scenarios);
                print(pack, label, coverage);
                problems.addAll(coverage.problems(pack));
              });
    }
    out.flush();
    problems.forEach(problem -> err.print(problem.text() + "\n"));
    return problems.isEmpty() ? ExitStatus.DECIDED : ExitStatus.BAD_INPUT;
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
    for (LawCoverage.Row row : coverage.rows()) {
      table.add(
          List.of(
              row.clause() + (row.conclusion() ? " (k)" : ""),
              row.criteria().stream().map(Criterion::id).collect(Collectors.joining(", ")),
              String.valueOf(row.criteria().stream().mapToInt(c -> c.rules().size()).sum()),
              String.valueOf(row.held().values().stream().mapToInt(List::size).sum()),
              String.valueOf(row.notHeld().values().stream().mapToInt(List::size).sum()),
              row.criteria().stream()
                  .flatMap(criterion -> criterion.rules().stream())
                  .findFirst()
                  .map(rule -> rule.place().file() + ":" + rule.place().line())
                  .orElse("")));
    }
    table.lines().forEach(line -> out.print(line + "\n"));
    out.print("\n");
  }
}
