package vn.antq.rules.examples.command;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.antq.rules.Classifier;
import vn.antq.rules.DossierLine;
import vn.antq.rules.DossierLines;
import vn.antq.rules.batch.Batch;
import vn.antq.rules.batch.BatchListener;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.UnconfirmedBasisException;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.dossier.UnitRegister;
import vn.antq.rules.dossier.UnitRegister.Twice;
import vn.antq.rules.examples.input.Answer;
import vn.antq.rules.examples.input.BadInput;
import vn.antq.rules.examples.input.ExitStatus;
import vn.antq.rules.examples.input.PathText;
import vn.antq.rules.examples.input.Terminal;
import vn.antq.rules.examples.output.LineTally;
import vn.antq.rules.examples.output.NewFile;
import vn.antq.rules.examples.output.Problems;
import vn.antq.rules.examples.workbook.CellPlace;
import vn.antq.rules.explanation.JsonLine;
import vn.antq.rules.pack.Basis;
import vn.antq.rules.problem.InvalidDossierException;
import vn.antq.rules.problem.Place;
import vn.antq.rules.problem.Problem;

/**
 * Classifies JSON Lines, a dossier a line. Of each line no more is kept in memory than tells its
 * unit from others.
 */
final class LineRun {

  private static final String STANDARD_INPUT = "-";
  private static final int MOST_TOLD = 20;
  private static final int CHECK_EVERY = 1_000;

  private final PrintStream out;
  private final PrintStream err;
  private final Classifier classifier;
  private final Optional<Basis> bar;
  private final Problems problems = new Problems(MOST_TOLD);
  private final LineTally tally;
  private final UnitRegister register = UnitRegister.empty();

  /** By number of a line, one more than where it was counted; 0 when it was not. */
  private int[] tallied = new int[CHECK_EVERY];

  private long withdrawn;
  private int status = ExitStatus.DECIDED;
  private long count;

  /**
   * Creates a run.
   *
   * @param bar the weakest basis that an outcome may rest on; empty when any will do
   */
  LineRun(PrintStream out, PrintStream err, Classifier classifier, Optional<Basis> bar) {
    this.out = out;
    this.err = err;
    this.classifier = classifier;
    this.bar = bar;
    this.tally = new LineTally(classifier.pack().outcomes());
  }

  /**
   * Runs; returns the exit status.
   *
   * @param input a file, or "-" for standard input
   * @param target the file to write, which must not be there yet; {@code null} for standard output
   * @throws BadInput if the input cannot be read, or the target not be written
   */
  int run(String input, @Nullable String target) {
    long start = System.nanoTime();
    try {
      if (target == null) {
        classify(input, out);
      } else {
        NewFile.write(target, file -> classify(input, file));
      }
    } catch (IOException e) {
      throw BadInput.of("Đầu ra chuẩn: Không ghi được (" + e.getMessage() + ").");
    }
    problems.lines().forEach(this::tell);
    tally.lines().forEach(this::tell);
    if (withdrawn > 0) {
      tell(
          "Bảng không tính "
              + withdrawn
              + " dòng đã có kết quả ở trên, vì đơn vị hoặc mã hồ sơ lặp lại ở dòng sau.");
    }
    double seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1e3;
    tell(String.format(Locale.GERMANY, "Thời gian: %.1f giây, %,d hồ sơ.", seconds, count));
    return status;
  }

  private void tell(String line) {
    err.print(Terminal.line(line) + "\n");
  }

  private long classify(String input, OutputStream target) throws IOException {
    try (InputStream bytes = open(input);
        Stream<vn.antq.rules.batch.Answer<DossierLine>> answers =
            Batch.of(classifier)
                .listener(progress(target))
                .classify(DossierLines.of(name(input), bytes), line -> line.dossier(classifier))) {
      for (var each = answers.iterator(); each.hasNext(); ) {
        target.write((line(each.next()) + "\n").getBytes(StandardCharsets.UTF_8));
        // A print stream hides that nobody reads any more.
        if (++count % CHECK_EVERY == 0 && target == out && out.checkError()) {
          break;
        }
      }
    } catch (UncheckedIOException e) {
      throw BadInput.of(Answer.unreadable(name(input), cause(e)));
    }
    if (count == 0) {
      throw BadInput.of(name(input) + ": Không có hồ sơ nào; mỗi dòng là một hồ sơ JSON.");
    }
    return count;
  }

  private static Exception cause(UncheckedIOException e) {
    IOException cause = e.getCause();
    return cause == null ? e : cause;
  }

  private static String name(String input) {
    return input.equals(STANDARD_INPUT) ? "đầu vào chuẩn" : input;
  }

  private static InputStream open(String input) {
    if (input.equals(STANDARD_INPUT)) {
      return new FilterInputStream(System.in) {
        @Override
        public void close() {
          // It is not ours.
        }
      };
    }
    try {
      Path path = PathText.path(input).orElseThrow(() -> new NoSuchFileException(input));
      if (Files.isDirectory(path)) {
        throw BadInput.of(input + ": Đây là thư mục; --jsonl cần một tệp JSON Lines.");
      }
      return Files.newInputStream(path);
    } catch (IOException e) {
      throw BadInput.of(Answer.unreadable(input, e));
    }
  }

  /** Draws how far it is for a person who watches while the result goes elsewhere. */
  private BatchListener progress(OutputStream target) {
    boolean watched = target != out && Terminal.isAttached();
    return new BatchListener() {
      private long answered;

      @Override
      public void answered(vn.antq.rules.batch.Answer<?> answer, Duration elapsed) {
        if (++answered % CHECK_EVERY == 0 && watched) {
          err.print(String.format(Locale.GERMANY, "\r  %,d hồ sơ ", answered));
          err.flush();
        }
      }

      @Override
      public void ended(vn.antq.rules.batch.BatchTotals totals) {
        if (watched) {
          err.print("\r" + " ".repeat(30) + "\r");
        }
      }
    };
  }

  /** Returns the line that answers a line; counts it, and remembers what is to be told. */
  private String line(vn.antq.rules.batch.Answer<DossierLine> answer) {
    DossierLine input = answer.input();
    Optional<Problem> twice = twice(answer);
    if (twice.isPresent()) {
      List<Problem> problems = new ArrayList<>(List.of(twice.get()));
      if (answer instanceof vn.antq.rules.batch.Answer.Refused<DossierLine> refused) {
        problems.addAll(refused.problems());
      }
      add(
          new Answer.Rejected(
              input.toString(),
              CellPlace.told(new InvalidDossierException(input.toString(), problems))));
      return JsonLine.of(input.number(), dossier(answer), problems);
    }
    if (answer instanceof vn.antq.rules.batch.Answer.Refused<DossierLine> refused) {
      add(rejection(refused));
      return JsonLine.of(input.number(), refused.dossier(), refused.problems());
    }
    var classified = (vn.antq.rules.batch.Answer.Classified<DossierLine>) answer;
    Dossier dossier = classified.dossier();
    Classification classification = classified.classification();
    try {
      bar.ifPresent(classification::requireBasis);
    } catch (UnconfirmedBasisException e) {
      add(
          new Answer.Refused(
              input.toString(), classification, String.valueOf(e.getMessage()), e.toConfirm()));
      return JsonLine.of(input.number(), Optional.of(dossier), List.of(tooWeak(input, e)));
    }
    add(new Answer.Classified(input.toString(), dossier, classification, List.of()));
    count(input.number(), classification);
    return JsonLine.of(input.number(), classification);
  }

  private static Optional<Dossier> dossier(vn.antq.rules.batch.Answer<DossierLine> answer) {
    return answer instanceof vn.antq.rules.batch.Answer.Classified<DossierLine> classified
        ? Optional.of(classified.dossier())
        : ((vn.antq.rules.batch.Answer.Refused<DossierLine>) answer).dossier();
  }

  /**
   * Returns what to tell of a dossier whose unit was on a line before. That line is answered by
   * now; it is taken out of the table.
   */
  private Optional<Problem> twice(vn.antq.rules.batch.Answer<DossierLine> answer) {
    DossierLine input = answer.input();
    Optional<Dossier> dossier = dossier(answer);
    Optional<Twice> twice = dossier.flatMap(known -> register.add(known, input.number()));
    if (twice.isEmpty()) {
      return Optional.empty();
    }
    int first = twice.get().first();
    if (first < tallied.length && tallied[first] != 0) {
      tally.remove(tallied[first] - 1);
      tallied[first] = 0;
      withdrawn++;
    }
    return Optional.of(twice.get().problem(dossier.orElseThrow(), input.file() + ":" + first));
  }

  private void count(int line, Classification classification) {
    if (line >= tallied.length) {
      tallied = Arrays.copyOf(tallied, Math.max(line + 1, tallied.length + tallied.length / 2));
    }
    tallied[line] = tally.add(classification) + 1;
  }

  private void add(Answer answer) {
    problems.add(answer);
    status = Math.max(status, answer.status());
  }

  private static Answer rejection(vn.antq.rules.batch.Answer.Refused<DossierLine> refused) {
    String line = refused.input().toString();
    if (refused.reason() == vn.antq.rules.batch.Answer.Reason.OUT_OF_SCOPE) {
      Dossier dossier = refused.dossier().orElseThrow();
      String reason =
          refused.problems().stream().map(Problem::text).collect(Collectors.joining("\n"));
      return new Answer.OutOfScope(line, dossier.unit(), dossier.year(), reason);
    }
    return new Answer.Rejected(
        line, CellPlace.told(new InvalidDossierException(line, refused.problems())));
  }

  private static Problem tooWeak(DossierLine input, UnconfirmedBasisException e) {
    return new Problem(
        "unconfirmed-basis",
        new Place(input.file(), input.number(), 1),
        "Kết quả dựa trên căn cứ yếu hơn mức yêu cầu.",
        "Cần xác nhận " + e.toConfirm().size() + " mục.");
  }
}
