package vn.antq.rules.examples.command;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.antq.rules.Classifier;
import vn.antq.rules.advice.Advice;
import vn.antq.rules.advice.Advisor;
import vn.antq.rules.advice.NextFact;
import vn.antq.rules.batch.Territories;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.examples.input.Answer;
import vn.antq.rules.examples.input.BadInput;
import vn.antq.rules.examples.input.DossierFile;
import vn.antq.rules.examples.input.DossierFiles;
import vn.antq.rules.examples.input.ExitStatus;
import vn.antq.rules.examples.input.PackOptions;
import vn.antq.rules.examples.input.Spelling;
import vn.antq.rules.examples.input.Terminal;
import vn.antq.rules.examples.input.UsageException;
import vn.antq.rules.examples.workbook.CellPlace;
import vn.antq.rules.pack.Outcome;
import vn.antq.rules.pack.Vocabulary;
import vn.antq.rules.problem.InvalidDossierException;
import vn.antq.rules.problem.InvalidPackException;
import vn.antq.rules.problem.PackDefectException;

/** {@code antq advise}. */
@Command(
    name = "advise",
    sortOptions = false,
    synopsisHeading = "Cách dùng: ",
    customSynopsis = {"antq advise HỒ_SƠ [--target MỨC] [TÙY CHỌN...]"},
    descriptionHeading = "%n",
    description = {
      "Nêu những thay đổi ít nhất để đạt một mức cao hơn, mỗi cách đều được tính lại để chứng minh;"
          + " và khi còn thiếu dữ kiện thì nên thu thập dữ kiện nào trước."
    },
    parameterListHeading = "%nTham số:%n",
    optionListHeading = "%nTùy chọn:%n",
    exitCodeListHeading = "%nMã kết thúc:%n",
    exitCodeList = {
      "0:đã đạt mức đó, hoặc có cách để đạt",
      "1:không có cách nào, hoặc chưa tìm được",
      "2:hồ sơ, gói hoặc dòng lệnh không hợp lệ, hoặc tệp không đọc được"
    },
    footer = {
      "",
      "Ví dụ:",
      "  antq advise ho-so/to-dan-pho-5.yaml --target XUAT_SAC",
      "  antq advise ho-so/to-dan-pho-5.yaml --target KHA --fixed participatingHouseholds"
    })
public final class AdviseCommand implements Callable<Integer> {

  private final PrintStream out;
  private final PrintStream err;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "1", paramLabel = "HỒ_SƠ", description = "Tệp hồ sơ (YAML, JSON hoặc XLSX).")
  private String file = "";

  @Option(
      names = "--target",
      paramLabel = "MỨC",
      description =
          "Mã của mức cần đạt, ví dụ XUAT_SAC, KHA hoặc DAT. Mặc định: mức liền trên mức hiện có.")
  private @Nullable String target;

  @Option(
      names = "--fixed",
      paramLabel = "DỮ_KIỆN",
      description =
          "Dữ kiện không được đề nghị thay đổi, ngoài những dữ kiện mà danh mục dữ kiện đã ghi là"
              + " không thay đổi được. Nêu được nhiều lần.")
  private List<String> fixed = new ArrayList<>();

  @Option(
      names = "--alternatives",
      paramLabel = "SỐ",
      defaultValue = "3",
      description = "Nêu nhiều nhất bao nhiêu cách (mặc định: 3).")
  private int alternatives = 3;

  @Option(
      names = "--within",
      paramLabel = "NƠI",
      description =
          "Tệp hoặc thư mục hồ sơ của các đơn vị bên trong, ví dụ các khu dân cư của xã: số liệu"
              + " chung được đếm từ đó, và đề nghị nêu đơn vị nào cần làm gì. Nêu được nhiều lần.")
  private List<String> inside = new ArrayList<>();

  @Mixin private PackOptions packs = new PackOptions();

  @SuppressWarnings("UnusedVariable") // picocli acts on it
  @Mixin
  private HelpOption help = new HelpOption();

  public AdviseCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    try {
      Classifier classifier = packs.classifier(spec.commandLine(), err);
      return advise(classifier);
    } catch (InvalidDossierException e) {
      err.print(Terminal.safe(CellPlace.told(e)) + "\n");
      return ExitStatus.BAD_INPUT;
    } catch (InvalidPackException | PackDefectException | BadInput e) {
      err.print(Terminal.safe(String.valueOf(e.getMessage())) + "\n");
      return ExitStatus.BAD_INPUT;
    }
  }

  private int advise(Classifier classifier) {
    Units units = units(classifier);
    Dossier dossier = units.dossier();
    checkFacts(classifier.pack().vocabulary());
    if (alternatives < 1) {
      throw new UsageException(spec.commandLine(), "--alternatives phải từ 1 trở lên.", "");
    }
    Advisor advisor =
        Advisor.by(classifier)
            .fixed(new LinkedHashSet<>(fixed))
            .alternatives(alternatives)
            .within(units.within());
    Advice advice = advice(classifier, advisor, dossier);
    print(dossier, advice, advisor);
    tellOfHigher(advice, classifier);
    return advice.reached() || !advice.proposals().isEmpty()
        ? ExitStatus.DECIDED
        : ExitStatus.UNDECIDED;
  }

  /** The dossier, and those of the units within it. */
  private record Units(Dossier dossier, List<Dossier> within) {}

  private Units units(Classifier classifier) {
    Dossier dossier = BadInput.reading(file, path -> DossierFile.read(path, classifier));
    if (inside.isEmpty()) {
      return new Units(dossier, List.of());
    }
    List<String> all = new ArrayList<>(List.of(file));
    all.addAll(inside);
    List<Answer> read = DossierFiles.find(all).read(classifier);
    Territories territories = Answer.territories(read, classifier);
    territories.notes().forEach(note -> err.print(Terminal.safe(note) + "\n"));
    return new Units(territories.completed(file), territories.within(file));
  }

  private Advice advice(Classifier classifier, Advisor advisor, Dossier dossier) {
    List<String> codes = classifier.pack().outcomes().stream().map(Outcome::code).toList();
    if (target == null) {
      return advisor.advise(dossier);
    } else if (!codes.contains(target)) {
      throw new UsageException(
          spec.commandLine(),
          "Gói " + classifier.pack().name() + " không có mức \"" + target + "\".",
          Spelling.advice(target, codes));
    }
    return advisor.advise(dossier, target);
  }

  private void checkFacts(Vocabulary vocabulary) {
    for (String name : fixed) {
      String fact = name.replaceAll("\\[.*", "");
      if (vocabulary.fact(fact).isEmpty()) {
        throw new UsageException(
            spec.commandLine(),
            "Không có dữ kiện \"" + fact + "\".",
            Spelling.advice(fact, vocabulary.facts().keySet()));
      }
    }
  }

  private void print(Dossier dossier, Advice advice, Advisor advisor) {
    Classification before = advice.before();
    String result =
        before
            .outcome()
            .map(Outcome::label)
            .orElse(
                "chưa xác định: từ " + before.worst().label() + " đến " + before.best().label());
    line(
        before.subject()
            + ", năm "
            + before.period().year()
            + ": "
            + result
            + before.score().map(score -> ", " + score.text() + " điểm").orElse("")
            + ".");
    List<NextFact> next = advisor.collect(dossier);
    if (!next.isEmpty()) {
      line("");
      line("Nên thu thập trước:");
      next.forEach(fact -> line("  " + fact.text()));
    }
    line("");
    advice.lines().forEach(this::line);
  }

  /** The default aims one class up; whoever wants more is told how to ask. */
  private void tellOfHigher(Advice advice, Classifier classifier) {
    Outcome best = classifier.pack().outcomes().get(0);
    if (target == null && best.compareTo(advice.target()) > 0) {
      line("Muốn xem cách đạt mức " + best.label() + ": thêm --target " + best.code() + ".");
    }
  }

  private void line(String text) {
    out.print(Terminal.line(text) + "\n");
  }
}
