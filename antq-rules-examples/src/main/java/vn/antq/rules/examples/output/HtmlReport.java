package vn.antq.rules.examples.output;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import vn.antq.rules.Classifier;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.dossier.Dossier.UnitName;
import vn.antq.rules.examples.input.Answer;
import vn.antq.rules.examples.input.PathText;
import vn.antq.rules.examples.input.UsageException;
import vn.antq.rules.explanation.HtmlRenderer;
import vn.antq.rules.explanation.OverviewRenderer;
import vn.antq.rules.explanation.Unclassified;
import vn.antq.rules.ranking.Ranking;
import vn.antq.rules.receipt.RankingReceipt;
import vn.antq.rules.receipt.Receipt;

/**
 * Writes one page and one receipt for each dossier and an overview, {@code index.html}, into a new
 * folder. Nothing is written before everything is classified, and the folder appears only when it
 * is complete.
 */
public final class HtmlReport implements Report {

  private static final String INDEX = "index.html";
  private static final String RECEIPT = ".receipt.json";
  private static final String RANKING = "xep-hang.json";
  private static final String TITLE = "Kết quả phân loại";

  private final PrintStream out;
  private final CommandLine command;
  private final Classifier classifier;
  private final Path folder;
  private final PageNames names = new PageNames(INDEX);
  private final List<Answer.Classified> answers = new ArrayList<>();
  private final List<Unclassified> others = new ArrayList<>();
  private Optional<Ranking> ranking = Optional.empty();
  private final IdentityHashMap<Classification, String> addresses = new IdentityHashMap<>();

  private HtmlReport(Classifier classifier, PrintStream out, CommandLine command, Path folder) {
    this.classifier = classifier;
    this.out = out;
    this.command = command;
    this.folder = folder;
  }

  /**
   * Returns a report into a folder.
   *
   * @throws UsageException if something that is not an empty folder has that name, or no folder can
   *     be made there
   */
  public static HtmlReport into(
      String name, Classifier classifier, PrintStream out, CommandLine command) {
    Optional<Path> path = PathText.path(name);
    if (path.isEmpty() || name.isEmpty()) {
      throw new UsageException(command, "--out: không đặt được thư mục tên \"" + name + "\".", "");
    }
    Path folder = path.get().toAbsolutePath().normalize();
    if (Files.exists(folder) && !isEmptyFolder(folder)) {
      throw new UsageException(
          command,
          "--out: " + name + " đã có và không phải thư mục rỗng; không ghi đè lên.",
          "Có thể chọn một tên khác, hoặc xóa nó trước.");
    }
    Path parent = folder.getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      throw new UsageException(
          command, "--out: không có thư mục " + parent + " để đặt " + name + " vào.", "");
    }
    return new HtmlReport(classifier, out, command, folder);
  }

  private static boolean isEmptyFolder(Path path) {
    if (!Files.isDirectory(path)) {
      return false;
    }
    try (Stream<Path> inside = Files.list(path)) {
      return inside.findAny().isEmpty();
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void add(Answer answer) {
    if (answer instanceof Answer.Classified classified) {
      answers.add(classified);
      addresses.put(classified.classification(), names.next(classified.file()));
    } else if (answer instanceof Answer.Refused refused) {
      Classification weak = refused.classification();
      others.add(
          new Unclassified(
              weak.subject(), weak.unitLabel(), Unclassified.Kind.NOT_CONCLUDED, refused.file()));
    } else if (answer instanceof Answer.OutOfScope outside) {
      others.add(
          unclassified(
              Optional.of(outside.unit()), Unclassified.Kind.OUT_OF_SCOPE, outside.file()));
    } else if (answer instanceof Answer.Rejected bad) {
      others.add(unclassified(bad.unit(), Unclassified.Kind.WRONG, bad.file()));
    } else if (answer instanceof Answer.Foreign foreign) {
      others.add(unclassified(Optional.empty(), Unclassified.Kind.NO_DOSSIER, foreign.file()));
    }
  }

  private Unclassified unclassified(Optional<UnitName> unit, Unclassified.Kind kind, String file) {
    String type = unit.map(UnitName::type).orElse("");
    return new Unclassified(
        unit.map(UnitName::name).orElse(""),
        classifier.pack().unitTypes().getOrDefault(type, type),
        kind,
        file);
  }

  @Override
  public void rank(Ranking ranked) {
    ranking = Optional.of(ranked);
  }

  @Override
  public void finish() {
    try {
      NewFolder.write(folder, this::write);
    } catch (IOException e) {
      throw new UsageException(
          command, "--out: không ghi được vào " + folder + " (" + e.getMessage() + ").", "");
    }
    out.print(
        "Đã ghi "
            + answers.size()
            + " phiếu kèm biên nhận"
            + (ranking.isPresent() ? ", " + RANKING : "")
            + " và "
            + INDEX
            + " vào "
            + folder
            + "\n");
  }

  private void write(Path target) {
    try {
      pages(target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void pages(Path target) throws IOException {
    PageAdvice advice = new PageAdvice(classifier);
    List<Classification> classifications = new ArrayList<>();
    for (Answer.Classified answer : answers) {
      Classification classification = answer.classification();
      classifications.add(classification);
      String page = addresses.getOrDefault(classification, "");
      Receipt receipt = Receipt.of(answer.dossier(), classifier);
      Files.writeString(target.resolve(page.replace(".html", RECEIPT)), receipt.text());
      Files.writeString(
          target.resolve(page),
          HtmlRenderer.standard()
              .withReceipt(receipt.digest())
              .withAdvice(advice.of(answer))
              .render(classification));
    }
    if (ranking.isPresent()) {
      Files.writeString(target.resolve(RANKING), RankingReceipt.of(ranking.get()).text());
    }
    Files.writeString(
        target.resolve(INDEX),
        OverviewRenderer.standard()
            .linkingTo(classification -> addresses.getOrDefault(classification, ""))
            .withUnclassified(others)
            .withTables(ranking.map(Ranking::tables).orElse(List.of()))
            .render(TITLE, classifications));
  }
}
