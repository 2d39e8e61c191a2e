package vn.antq.rules.examples.command;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.antq.rules.DossierSchema;
import vn.antq.rules.PackSchemas;
import vn.antq.rules.examples.input.ExitStatus;
import vn.antq.rules.examples.input.PackChoice;
import vn.antq.rules.examples.input.Terminal;
import vn.antq.rules.examples.output.NewFiles;
import vn.antq.rules.pack.Pack;
import vn.antq.rules.problem.InvalidPackException;

/** {@code antq schema}. */
@Command(
    name = "schema",
    sortOptions = false,
    synopsisHeading = "Cách dùng: ",
    customSynopsis = {"antq schema THƯ_MỤC [--pack GÓI]"},
    descriptionHeading = "%n",
    description = {
      "Ghi JSON Schema của các tệp YAML (gói, danh mục dữ kiện, bộ tiêu chí, kịch bản, hồ sơ) vào"
          + " một thư mục, để trình soạn thảo gợi ý tên khóa, giải thích bằng tiếng Việt và báo"
          + " khóa viết sai."
    },
    parameterListHeading = "%nTham số:%n",
    optionListHeading = "%nTùy chọn:%n",
    footer = {"", "Ví dụ:", "  antq schema schemas"})
public final class SchemaCommand implements Callable<Integer> {

  private static final String DOSSIER = "antq-dossier.schema.json";

  private final PrintStream out;
  private final PrintStream err;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "THƯ_MỤC", description = "Thư mục để ghi; chưa có thì được tạo.")
  private String folder = "";

  @Option(
      names = "--pack",
      paramLabel = "GÓI",
      description =
          "Gói có danh mục dữ kiện cho hồ sơ: tt124, qd510 (mặc định) hoặc thư mục, như lệnh"
              + " classify.")
  private List<String> packs = new ArrayList<>();

  @SuppressWarnings("UnusedVariable") // picocli acts on it
  @Mixin
  private HelpOption help = new HelpOption();

  public SchemaCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    try {
      Pack pack = new PackChoice(spec.commandLine(), err).classifier(packs, List.of()).pack();
      Map<String, String> files = new LinkedHashMap<>(PackSchemas.files());
      files.put(DOSSIER, DossierSchema.of(pack));
      NewFiles.write(folder, files);
      out.print(told());
      return ExitStatus.DECIDED;
    } catch (InvalidPackException e) {
      err.print(Terminal.safe(String.valueOf(e.getMessage())) + "\n");
      return ExitStatus.BAD_INPUT;
    }
  }

  private String told() {
    return """
    Đã ghi vào %1$s:
      antq-pack-1.schema.json      cho pack.yaml
      antq-facts-1.schema.json     cho facts.yaml
      antq-criteria-1.schema.json  cho các bộ tiêu chí (khu-dan-cu.yaml…)
      antq-scenario-1.schema.json  cho scenarios/*.yaml
      antq-mutants-1.schema.json   cho mutants.yaml
      antq-dossier.schema.json     cho tệp hồ sơ

    VS Code: cài phần mở rộng YAML (Red Hat), rồi ghi ở dòng đầu của tệp, ví dụ
      # yaml-language-server: $schema=../schemas/antq-pack-1.schema.json
    hoặc khai một lần trong .vscode/settings.json:
      "yaml.schemas": {
        "%1$s/antq-pack-1.schema.json": "**/pack.yaml",
        "%1$s/antq-facts-1.schema.json": "**/facts.yaml",
        "%1$s/antq-scenario-1.schema.json": "**/scenarios/*.yaml",
        "%1$s/antq-mutants-1.schema.json": "**/mutants.yaml"
      }
    IntelliJ IDEA: Settings › Languages & Frameworks › Schemas and DTDs › JSON Schema Mappings,
    thêm từng tệp (JSON Schema 2020-12) và mẫu tên tệp của nó.
    """
        .formatted(Terminal.safe(folder).replace('\\', '/'));
  }
}
