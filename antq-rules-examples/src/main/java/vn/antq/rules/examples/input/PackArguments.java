package vn.antq.rules.examples.input;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;
import vn.antq.rules.problem.InvalidPackException;

/** The pack that a command of the workbench is about. */
public final class PackArguments {

  @Parameters(
      arity = "1..*",
      paramLabel = "GÓI",
      description =
          "Thư mục của gói, hoặc tt124, qd510. Nêu nhiều thư mục khi gói cần các gói đó; gói được"
              + " xét là gói mà gói khác không dùng đến.")
  private List<String> packs = new ArrayList<>();

  /**
   * Returns the pack with its scenarios.
   *
   * @throws BadInput if the pack or a scenario cannot be used
   */
  public TestedPack tested(CommandLine command, PrintStream err) {
    try {
      return new PackChoice(command, err).tested(packs);
    } catch (InvalidPackException e) {
      throw BadInput.of(e);
    }
  }
}
