package vn.antq.rules.examples.output;

import java.io.PrintStream;
import java.util.List;
import vn.antq.rules.Classifier;
import vn.antq.rules.advice.OtherReading;
import vn.antq.rules.advice.OtherReadings;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.examples.input.Answer;
import vn.antq.rules.examples.input.Terminal;
import vn.antq.rules.ranking.Ranking;

/** Prints of each dossier which other readings of open provisions would change its class. */
public final class ReadingsReport implements Report {

  private static final List<Table.Column> COLUMNS =
      List.of(
          new Table.Column("Cách hiểu", false),
          new Table.Column("Lựa chọn", false),
          new Table.Column("Kết quả", false),
          new Table.Column("Điểm", true));

  private final PrintStream out;
  private final Classifier classifier;

  public ReadingsReport(PrintStream out, Classifier classifier) {
    this.out = out;
    this.classifier = classifier;
  }

  @Override
  public void add(Answer answer) {
    if (answer instanceof Answer.Classified classified) {
      OtherReadings readings = OtherReadings.of(classifier, classified.dossier());
      print(Terminal.safe(title(classified)));
      List<OtherReading> shown =
          readings.tried().stream()
              .filter(one -> one.changesOutcome() || one.changesScore())
              .toList();
      if (!shown.isEmpty()) {
        Table table = new Table(COLUMNS);
        shown.forEach(one -> table.add(row(one)));
        table.lines().forEach(line -> print("  " + line));
      }
      print("  " + unchanged(readings, shown.size()));
      print("");
    }
  }

  private void print(String line) {
    out.print(line + "\n");
  }

  private static String title(Answer.Classified answer) {
    Classification standing = answer.classification();
    String name = answer.dossier().unit().name();
    return (name.isEmpty() ? answer.file() : name)
        + ": "
        + outcome(standing)
        + standing.score().map(score -> ", " + score.text() + " điểm").orElse("");
  }

  private static String outcome(Classification answer) {
    return answer
        .verdict()
        .fold(
            decided -> decided.outcome().label(),
            open -> open.worst().label() + " đến " + open.best().label() + ", còn thiếu dữ kiện");
  }

  private static List<String> row(OtherReading one) {
    return List.of(
        one.label(),
        one.reading() + "=" + one.option(),
        one.changesOutcome() ? outcome(one.classification()) : "không đổi",
        one.classification().score().map(score -> score.text()).orElse(""));
  }

  private static String unchanged(OtherReadings readings, int shown) {
    int same = readings.tried().size() - shown;
    String which = shown == 0 ? "Cả " + same : same + " lựa chọn còn lại";
    return (shown == 0 ? which + " lựa chọn khác" : which)
        + " của các cách hiểu không làm đổi gì. Mỗi lần chỉ đổi một cách hiểu; chưa thử đổi nhiều"
        + " cách hiểu cùng lúc.";
  }

  @Override
  public void rank(Ranking ranking) {
    // Other readings are told of each dossier by itself.
  }

  @Override
  public void finish() {
    // Everything is printed.
  }
}
