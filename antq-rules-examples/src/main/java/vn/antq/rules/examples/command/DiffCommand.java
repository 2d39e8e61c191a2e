package vn.antq.rules.examples.command;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.antq.rules.difference.ClassChanges;
import vn.antq.rules.difference.DifferenceReport;
import vn.antq.rules.difference.PackDifference;
import vn.antq.rules.examples.input.ComparedPack;
import vn.antq.rules.examples.input.DossierFiles;
import vn.antq.rules.examples.input.ExitStatus;
import vn.antq.rules.examples.input.PackChoice;
import vn.antq.rules.examples.input.PathText;
import vn.antq.rules.examples.input.Spelling;
import vn.antq.rules.examples.input.Terminal;
import vn.antq.rules.examples.input.UsageException;
import vn.antq.rules.examples.output.NewFile;

/** {@code antq diff}. */
@Command(
    name = "diff",
    sortOptions = false,
    synopsisHeading = "Cách dùng: ",
    customSynopsis = {"antq diff CŨ MỚI [--dossiers THƯ_MỤC]... [TÙY CHỌN...]"},
    descriptionHeading = "%n",
    description = {
      "So sánh nội dung hai gói bằng lời của văn bản: mốc, mức điểm, tiêu chí, điều kiện, căn cứ"
          + " nào khác. Đổi thứ tự, trình bày, ghi chú hay tên luật không phải là thay đổi. Có"
          + " --dossiers thì phân loại từng hồ sơ theo cả hai gói và nói ai đổi xếp loại, vì sao."
    },
    parameterListHeading = "%nTham số:%n",
    optionListHeading = "%nTùy chọn:%n",
    exitCodeListHeading = "%nMã kết thúc:%n",
    exitCodeList = {
      "0:hai gói cùng nội dung và không hồ sơ nào có kết quả khác",
      "1:có thay đổi về nội dung, hoặc có hồ sơ đổi kết quả",
      "2:gói, hồ sơ hoặc dòng lệnh không hợp lệ; các hồ sơ khác vẫn được so sánh"
    },
    footer = {
      "",
      "Ví dụ:",
      "  antq diff tt124 goi-moi/tt124",
      "  antq diff tt124 goi-tinh/tt124-tinh --with goi-tinh --dossiers ho-so/"
    })
public final class DiffCommand implements Callable<Integer> {

  private static final Set<String> FORMATS = Set.of("text", "json", "html");

  private final PrintStream out;
  private final PrintStream err;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      index = "0",
      paramLabel = "CŨ",
      description =
          "Gói cũ: thư mục, hoặc tên gói có sẵn (tt124, qd510; tt124@2021 hay tt124-2025-07 là một"
              + " bản). Chỉ nêu tên thì lấy cùng bản với gói kia nếu cùng tên, nếu không thì bản"
              + " mới nhất.")
  private String before = "";

  @Parameters(index = "1", paramLabel = "MỚI", description = "Gói mới, nêu như gói cũ.")
  private String after = "";

  @Option(
      names = "--dossiers",
      paramLabel = "THƯ_MỤC",
      description = "Hồ sơ để xem ai đổi xếp loại: tệp hoặc thư mục. Nêu được nhiều lần.")
  private List<String> dossiers = new ArrayList<>();

  @Option(
      names = "--with",
      paramLabel = "THƯ_MỤC",
      description =
          "Gói khác mà gói hoặc hồ sơ cần đến: thư mục của một gói hoặc chứa nhiều gói. Nêu được"
              + " nhiều lần.")
  private List<String> with = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "DẠNG",
      description = "text (mặc định), json, hoặc html: một trang để đọc và in.")
  private String format = "text";

  @Option(
      names = "--out",
      paramLabel = "TỆP",
      description = "Ghi vào một tệp chưa có, thay vì in ra màn hình.")
  private String file = "";

  @SuppressWarnings("UnusedVariable") // picocli acts on it
  @Mixin
  private HelpOption help = new HelpOption();

  public DiffCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    if (!FORMATS.contains(format)) {
      throw new UsageException(
          spec.commandLine(),
          "Không có dạng \"" + format + "\".",
          Spelling.advice(format, FORMATS));
    }
    ComparedPack.Reference first = ComparedPack.Reference.of(before, spec.commandLine(), err);
    ComparedPack.Reference second = ComparedPack.Reference.of(after, spec.commandLine(), err);
    List<Path> needed = needed();
    ComparedPack old = ComparedPack.load(first, second, needed);
    ComparedPack fresh = ComparedPack.load(second, first, needed);
    ComparedDossiers compared = new ComparedDossiers(old.classifier(), fresh.classifier());
    Optional<ClassChanges> classes =
        dossiers.isEmpty()
            ? Optional.empty()
            : Optional.of(compared.changes(DossierFiles.find(dossiers)));
    DifferenceReport report =
        new DifferenceReport(PackDifference.between(old.pack(), fresh.pack()), classes);
    print(report);
    compared.notes().forEach(note -> err.print(Terminal.safe(note) + "\n"));
    compared.problems().forEach(problem -> err.print(Terminal.safe(problem) + "\n"));
    if (!compared.problems().isEmpty()) {
      return ExitStatus.BAD_INPUT;
    }
    return report.isEmpty() ? ExitStatus.DECIDED : ExitStatus.DIFFERENT;
  }

  private List<Path> needed() {
    Set<Path> folders = new LinkedHashSet<>();
    for (String folder : with) {
      Path path =
          PathText.path(folder)
              .filter(Files::isDirectory)
              .orElseThrow(
                  () ->
                      new UsageException(
                          spec.commandLine(),
                          "Không có thư mục \"" + folder + "\".",
                          "Hãy nêu thư mục của một gói, hoặc thư mục chứa nhiều gói."
                              + PathText.advice(folder)));
      folders.addAll(PackChoice.packsIn(path));
    }
    return List.copyOf(folders);
  }

  private void print(DifferenceReport report) {
    String text =
        switch (format) {
          case "json" -> report.json();
          case "html" -> report.html();
          default -> Terminal.safe(report.text());
        };
    if (file.isEmpty()) {
      out.print(text);
      return;
    }
    NewFile.write(file, text);
    out.print("Đã ghi " + Terminal.line(file) + ".\n");
  }
}
