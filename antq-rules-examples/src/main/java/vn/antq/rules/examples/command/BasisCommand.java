package vn.antq.rules.examples.command;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.antq.rules.examples.input.ExitStatus;
import vn.antq.rules.examples.input.PackChoice;
import vn.antq.rules.examples.output.Table;
import vn.antq.rules.examples.workbook.BasisWorksheet;
import vn.antq.rules.pack.Basis;
import vn.antq.rules.pack.Pack;
import vn.antq.rules.pack.Reliance;
import vn.antq.rules.problem.InvalidPackException;

/** {@code antq basis}. */
@Command(
    name = "basis",
    sortOptions = false,
    synopsisHeading = "Cách dùng: ",
    customSynopsis = {"antq basis [--worksheet]"},
    descriptionHeading = "%n",
    description = {
      "Liệt kê mọi con số và cách hiểu chưa lấy từ văn bản chính thức: đang là bao nhiêu, nằm ở"
          + " đâu, cần gì để xác nhận. Xác nhận một mục là sửa một dòng YAML."
    },
    optionListHeading = "%nTùy chọn:%n")
public final class BasisCommand implements Callable<Integer> {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String SEPARATOR = ";";

  private final PrintStream out;
  private final PrintStream err;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--worksheet",
      description =
          "In phiếu đối chiếu dạng CSV để người giữ văn bản chính thức điền vào bằng bảng tính.")
  private boolean worksheet;

  @Option(
      names = "--pack",
      paramLabel = "GÓI",
      description =
          "Gói cần liệt kê: tt124, qd510, thư mục của một gói, hoặc thư mục chứa nhiều gói; liệt kê"
              + " cả các gói mà nó dùng. Mặc định: mọi gói có sẵn.")
  private List<String> packs = new ArrayList<>();

  @SuppressWarnings("UnusedVariable") // picocli acts on it
  @Mixin
  private HelpOption help = new HelpOption();

  public BasisCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    Map<Reliance, Set<String>> open;
    try {
      open = open();
    } catch (InvalidPackException e) {
      err.print(e.getMessage() + "\n");
      return ExitStatus.BAD_INPUT;
    }
    if (worksheet) {
      printWorksheet(open);
    } else {
      printTable(List.copyOf(open.keySet()));
    }
    return ExitStatus.DECIDED;
  }

  /**
   * Returns what is not official, the packs in their order, each thing once, with the unit types
   * that it is about.
   */
  private Map<Reliance, Set<String>> open() {
    PackChoice choice = new PackChoice(spec.commandLine(), err);
    Map<Reliance, Set<String>> open = new LinkedHashMap<>();
    for (Pack pack : choice.packs(packs)) {
      pack.unitTypes()
          .forEach(
              (type, label) ->
                  pack.reliances(type).stream()
                      .filter(reliance -> reliance.basis() != Basis.OFFICIAL)
                      .forEach(
                          reliance ->
                              open.computeIfAbsent(reliance, key -> new LinkedHashSet<>())
                                  .add(label)));
    }
    return open;
  }

  private void printTable(List<Reliance> open) {
    Table table =
        new Table(
            List.of(
                new Table.Column("Mục", false),
                new Table.Column("Loại", false),
                new Table.Column("Giá trị", false),
                new Table.Column("Căn cứ", false),
                new Table.Column("Nằm ở", false),
                new Table.Column("Để xác nhận cần", false)));
    for (Reliance item : open) {
      table.add(
          List.of(
              item.name(),
              item.kind().label(),
              shortened(BasisWorksheet.inWords(item.value())),
              item.basis().label(),
              item.place().toString(),
              confirmation(item)));
    }
    table.lines().forEach(line -> out.print(line + "\n"));
    out.print(
        "\nCộng "
            + open.size()
            + " mục: "
            + List.of(Basis.values()).stream()
                .filter(basis -> open.stream().anyMatch(item -> item.basis() == basis))
                .map(
                    basis ->
                        open.stream().filter(item -> item.basis() == basis).count()
                            + " "
                            + basis.label())
                .collect(Collectors.joining(", "))
            + ".\n");
  }

  private static String shortened(String value) {
    return value.length() > 40 ? value.substring(0, 39) + "…" : value;
  }

  private static String confirmation(Reliance item) {
    return switch (item.basis()) {
      case OFFICIAL -> "";
      case LOCAL -> "quy định của địa phương";
      case INTERPRETATION -> "hướng dẫn của cơ quan ban hành về " + item.citation().text();
      case SECONDARY, ASSUMED -> "văn bản chính thức: " + item.citation().text();
    };
  }

  private void printWorksheet(Map<Reliance, Set<String>> open) {
    // Without the mark a spreadsheet takes the letters for another code page; where the comma is
    // the decimal sign, as in Viet Nam, it parts columns at semicolons.
    out.print(BYTE_ORDER_MARK + row(BasisWorksheet.HEADINGS));
    open.forEach(
        (item, types) ->
            out.print(
                row(
                    List.of(
                        item.name(),
                        item.kind().label(),
                        String.join(", ", types),
                        item.label(),
                        BasisWorksheet.inWords(item.value()),
                        item.basis().label(),
                        item.citation().text(),
                        item.place().toString(),
                        "",
                        "",
                        "",
                        ""))));
  }

  private static String row(List<String> cells) {
    return cells.stream()
            .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
            .collect(Collectors.joining(SEPARATOR))
        + "\n";
  }
}
