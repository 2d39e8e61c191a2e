package vn.antq.rules.examples.command;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.antq.rules.Classifier;
import vn.antq.rules.batch.Territories;
import vn.antq.rules.examples.input.Answer;
import vn.antq.rules.examples.input.DossierFiles;
import vn.antq.rules.examples.input.ExitStatus;
import vn.antq.rules.examples.input.PackOptions;
import vn.antq.rules.examples.input.RankedRun;
import vn.antq.rules.examples.input.Spelling;
import vn.antq.rules.examples.input.Terminal;
import vn.antq.rules.examples.input.UsageException;
import vn.antq.rules.examples.output.HtmlReport;
import vn.antq.rules.examples.output.PageAdvice;
import vn.antq.rules.examples.output.PlainReport;
import vn.antq.rules.examples.output.Problems;
import vn.antq.rules.examples.output.ProgressBar;
import vn.antq.rules.examples.output.ReadingsReport;
import vn.antq.rules.examples.output.Report;
import vn.antq.rules.examples.output.TableReport;
import vn.antq.rules.explanation.HtmlRenderer;
import vn.antq.rules.explanation.JsonRenderer;
import vn.antq.rules.explanation.TextRenderer;
import vn.antq.rules.pack.Basis;
import vn.antq.rules.problem.InvalidPackException;
import vn.antq.rules.ranking.Ranking;
import vn.antq.rules.receipt.RankingReceipt;

/** {@code antq classify}. */
@Command(
    name = "classify",
    sortOptions = false,
    synopsisHeading = "Cách dùng: ",
    customSynopsis = {
      "antq classify HỒ_SƠ... [TÙY CHỌN...]",
      "           antq classify --jsonl TỆP|- [TÙY CHỌN...]"
    },
    descriptionHeading = "%n",
    description = {
      "Phân loại hồ sơ và giải thích vì sao. Kết quả ra đầu ra chuẩn, lỗi ra đầu ra lỗi."
    },
    parameterListHeading = "%nTham số:%n",
    optionListHeading = "%nTùy chọn:%n",
    exitCodeListHeading = "%nMã kết thúc:%n",
    exitCodeList = {
      "0:mọi hồ sơ đều được phân loại, hoặc không thuộc phạm vi áp dụng",
      "1:có hồ sơ chưa kết luận được vì thiếu dữ kiện, hoặc bị --strict từ chối",
      "2:có hồ sơ, gói hoặc dòng lệnh không hợp lệ, hoặc có tệp không đọc được"
    },
    footer = {
      "",
      "Ví dụ:",
      "  antq classify ho-so/to-dan-pho-5.yaml",
      "  antq classify ho-so/ --summary",
      "  antq classify ho-so/ --explain \"Xã Đồng Lau\"",
      "  antq classify ho-so/ --format html --out phieu/",
      "  antq classify ho-so/ --pack goi-cua-toi/tt124 --pack qd510",
      "  antq classify ho-so/ --reading crimeTrend=TOTAL --format json",
      "  antq classify ho-so/to-dan-pho-5.yaml --all-readings",
      "  antq classify --jsonl ca-tinh.jsonl --out ket-qua.jsonl"
    })
public final class ClassifyCommand implements Callable<Integer> {

  private static final List<Basis> BARS =
      List.of(Basis.OFFICIAL, Basis.LOCAL, Basis.INTERPRETATION, Basis.SECONDARY);
  private static final String UNRANKED =
      "Gói có hạn mức xếp loại, nhưng lần chạy này không xếp hạng: kết quả là trước khi xếp hạng."
          + " Hãy phân loại cả thư mục hồ sơ của nhóm.";
  private static final double NANOS_PER_SECOND = 1e9;

  private final PrintStream out;
  private final PrintStream err;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "1..*",
      paramLabel = "HỒ_SƠ",
      description =
          "Tệp hồ sơ (YAML, JSON hoặc bảng tính XLSX) hay thư mục; trong thư mục, mọi tệp có đuôi"
              + " yaml, yml, json hay xlsx đều được đọc, kể cả ở thư mục con, trừ tệp và thư mục"
              + " ẩn; tệp khác được nêu tên. Với --jsonl: một tệp JSON Lines, hoặc - là đầu vào"
              + " chuẩn.")
  private List<String> files = new ArrayList<>();

  @Mixin private PackOptions packs = new PackOptions();

  @Option(
      names = "--strict",
      arity = "0..1",
      paramLabel = "MỨC",
      fallbackValue = "secondary",
      preprocessor = AttachedValue.class,
      description =
          "Không kết luận khi căn cứ yếu hơn MỨC, và nêu những gì cần xác nhận. MỨC là official,"
              + " local, interpretation hoặc secondary (mặc định: chỉ từ chối mốc, điểm giả định).")
  private @Nullable String strict;

  @Option(
      names = "--format",
      paramLabel = "DẠNG",
      defaultValue = "text",
      description =
          "text (mặc định), json hoặc html. Với một tệp, json là một tài liệu; với thư mục hay"
              + " nhiều tệp, mỗi dòng là một đối tượng JSON (JSON Lines), hồ sơ lỗi hay bị từ chối"
              + " không có dòng nào. html là phiếu để xem và in; với thư mục hay nhiều tệp cần"
              + " --out.")
  private String format = "text";

  @Option(
      names = "--out",
      paramLabel = "NƠI_GHI",
      description =
          "Với --format html: ghi mỗi hồ sơ một phiếu và trang tổng quan index.html vào thư mục mới"
              + " này. Với --jsonl: ghi kết quả vào tệp mới này, đủ cả hoặc không có gì.")
  private @Nullable String target;

  @Option(
      names = "--jsonl",
      description =
          "Mỗi dòng của tệp là một hồ sơ JSON, dùng khi có rất nhiều hồ sơ: mỗi dòng kết quả là một"
              + " đối tượng JSON ngắn (antq-line/1) có số dòng; hồ sơ lỗi có \"problems\", kể cả hồ"
              + " sơ của một đơn vị đã có ở dòng trước. Không cộng số liệu của đơn vị này cho đơn"
              + " vị khác.")
  private boolean jsonl;

  @Option(
      names = "--all-readings",
      description =
          "Nêu những cách hiểu khác sẽ làm đổi kết quả hoặc điểm của từng hồ sơ, mỗi lần đổi một"
              + " cách hiểu; không thử đổi nhiều cách hiểu cùng lúc.")
  private boolean allReadings;

  @ArgGroup private Detail detail = new Detail();

  @SuppressWarnings("UnusedVariable") // picocli acts on it
  @Mixin
  private HelpOption help = new HelpOption();

  public ClassifyCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** How much to print. */
  static final class Detail {

    @Option(names = "--full", description = "Giải thích đầy đủ từng hồ sơ.")
    private boolean full;

    @Option(
        names = "--summary",
        description = "Với thư mục: chỉ in bảng tổng hợp. Với một tệp: chỉ in phần tóm tắt.")
    private boolean summary;

    @Option(
        names = "--explain",
        paramLabel = "ĐƠN_VỊ",
        description =
            "Với thư mục: chỉ giải thích đơn vị có tên, mã hoặc mã hồ sơ này. Nêu được nhiều lần.")
    private List<String> units = new ArrayList<>();

    private boolean isGiven() {
      return full || summary || !units.isEmpty();
    }

    private TableReport.Explained explained() {
      if (full) {
        return TableReport.Explained.ALL;
      }
      return summary || !units.isEmpty() ? TableReport.Explained.NONE : TableReport.Explained.ONE;
    }
  }

  @Override
  public Integer call() {
    long start = System.nanoTime();
    Optional<Basis> bar = bar();
    if (jsonl) {
      return lines(bar);
    }
    DossierFiles dossiers = DossierFiles.find(files);
    Classifier classifier;
    try {
      classifier = packs.classifier(spec.commandLine(), err);
    } catch (InvalidPackException e) {
      err.print(e.getMessage() + "\n");
      return ExitStatus.BAD_INPUT;
    }
    Report report = report(dossiers.isSingleFile(), classifier);
    Problems problems = new Problems();
    int status = ExitStatus.DECIDED;
    List<Answer> read = dossiers.read(classifier);
    List<Answer> answers = new ArrayList<>();
    Territories territories = Answer.territories(read, classifier);
    ProgressBar progress = new ProgressBar(err, dossiers.count());
    for (Answer one : read) {
      Answer answer =
          one instanceof Answer.Read dossier ? dossier.classify(territories, classifier, bar) : one;
      report.add(answer);
      answers.add(answer);
      problems.add(answer);
      status = Math.max(status, answer.status());
      progress.step();
    }
    progress.clear();
    Optional<Ranking> ranking = RankedRun.of(read, answers, classifier);
    if (ranking.isPresent() && !dossiers.isSingleFile()) {
      report.rank(ranking.get());
      status = Math.max(status, RankedRun.status(ranking.get()));
    }
    report.finish();
    out.flush();
    problems.lines().forEach(line -> err.print(Terminal.safe(line) + "\n"));
    dossiers.notes().forEach(note -> err.print(Terminal.safe(note) + "\n"));
    territories.notes().forEach(note -> err.print(Terminal.safe(note) + "\n"));
    ranking
        .filter(ranked -> !ranked.entrants().isEmpty())
        .ifPresent(ranked -> tellOf(ranked, dossiers.isSingleFile()));
    if (Terminal.isAttached() || read.size() > 1) {
      double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
      err.print(
          String.format(Locale.GERMANY, "Thời gian: %.1f giây, %d hồ sơ.%n", seconds, read.size()));
    }
    return status;
  }

  private void tellOf(Ranking ranking, boolean single) {
    if (single) {
      err.print(UNRANKED + "\n");
    } else {
      ranking.notes().forEach(note -> err.print(Terminal.safe(note) + "\n"));
    }
  }

  private int lines(Optional<Basis> bar) {
    if (files.size() != 1) {
      throw new UsageException(
          spec.commandLine(), "--jsonl cần đúng một tệp, hoặc - là đầu vào chuẩn.", "");
    } else if (!format.equals("text") || detail.isGiven() || allReadings) {
      throw new UsageException(
          spec.commandLine(),
          "--format, --full, --summary, --explain và --all-readings không dùng với --jsonl.",
          "");
    }
    try {
      Classifier classifier = packs.classifier(spec.commandLine(), err);
      int status = new LineRun(out, err, classifier, bar).run(files.get(0), target);
      if (Ranking.isStatedBy(classifier)) {
        err.print(UNRANKED + "\n");
      }
      return status;
    } catch (InvalidPackException e) {
      err.print(e.getMessage() + "\n");
      return ExitStatus.BAD_INPUT;
    }
  }

  private Optional<Basis> bar() {
    if (strict == null) {
      return Optional.empty();
    }
    for (Basis basis : BARS) {
      if (basis.code().equals(strict)) {
        return Optional.of(basis);
      }
    }
    throw new UsageException(
        spec.commandLine(),
        "Không có mức căn cứ \"" + strict + "\" cho --strict.",
        Spelling.advice(strict, BARS.stream().map(Basis::code).toList()));
  }

  private Report report(boolean single, Classifier classifier) {
    if (allReadings) {
      if (!format.equals("text") || target != null || detail.isGiven()) {
        throw new UsageException(
            spec.commandLine(),
            "--format, --out, --full, --summary và --explain không dùng với --all-readings.",
            "");
      }
      return new ReadingsReport(out, classifier);
    }
    if (format.equals("html")) {
      return html(single, classifier);
    } else if (target != null) {
      throw new UsageException(
          spec.commandLine(), "--out chỉ dùng với --format html hoặc --jsonl.", "");
    }
    if (format.equals("json")) {
      if (!detail.units.isEmpty()) {
        throw new UsageException(spec.commandLine(), "--explain không dùng với --format json.", "");
      }
      JsonRenderer whole = single ? JsonRenderer.pretty() : JsonRenderer.compact();
      JsonRenderer renderer = detail.summary ? whole.summary() : whole;
      return new PlainReport(
          out,
          answer -> renderer.render(answer.classification()),
          ranking -> RankingReceipt.of(ranking).text());
    } else if (!format.equals("text")) {
      throw new UsageException(
          spec.commandLine(),
          "Không có dạng \"" + format + "\" cho --format.",
          Spelling.advice(format, List.of("text", "json", "html")));
    } else if (single) {
      TextRenderer renderer = detail.summary ? TextRenderer.summary() : TextRenderer.full();
      return new PlainReport(
          out, answer -> Terminal.safe(renderer.render(answer.classification())), ranking -> "");
    }
    return new TableReport(out, classifier.pack(), detail.explained(), detail.units);
  }

  private Report html(boolean single, Classifier classifier) {
    if (detail.isGiven()) {
      throw new UsageException(
          spec.commandLine(), "--full, --summary và --explain không dùng với --format html.", "");
    } else if (target != null) {
      return HtmlReport.into(target, classifier, out, spec.commandLine());
    } else if (single) {
      PageAdvice advice = new PageAdvice(classifier);
      return new PlainReport(
          out,
          answer ->
              HtmlRenderer.standard().withAdvice(advice.of(answer)).render(answer.classification()),
          ranking -> "");
    }
    throw new UsageException(
        spec.commandLine(),
        "--format html với thư mục hay nhiều tệp cần --out.",
        "Có thể thêm --out THƯ_MỤC; các phiếu được ghi vào đó.");
  }
}
