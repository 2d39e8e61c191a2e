package vn.antq.rules.examples.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.antq.rules.Classifier;
import vn.antq.rules.batch.Territories;
import vn.antq.rules.batch.Territories.Given;
import vn.antq.rules.batch.Territories.Unread;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.UnconfirmedBasisException;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.dossier.Dossier.UnitName;
import vn.antq.rules.examples.workbook.CellPlace;
import vn.antq.rules.pack.Basis;
import vn.antq.rules.pack.Reliance;
import vn.antq.rules.problem.InvalidDossierException;
import vn.antq.rules.problem.InvalidInputException;
import vn.antq.rules.problem.PackDefectException;
import vn.antq.rules.problem.Problem;

/** What came of one path on the command line, or of one file of a folder. */
public sealed interface Answer {

  /** Returns the path. */
  String file();

  /** Returns the exit status that this answer alone would lead to. */
  int status();

  /**
   * A dossier that was classified, if only to a range.
   *
   * @param file the path
   * @param dossier the dossier, with what was counted from others
   * @param classification the classification
   * @param within dossiers of the units that its counts were made of
   */
  record Classified(
      String file, Dossier dossier, Classification classification, List<Dossier> within)
      implements Answer {

    /** Copies the list. */
    public Classified {
      within = List.copyOf(within);
    }

    @Override
    public int status() {
      return classification.isDecided() ? ExitStatus.DECIDED : ExitStatus.UNDECIDED;
    }
  }

  /**
   * A dossier whose outcome rests on too weak a basis.
   *
   * @param file the path
   * @param classification the classification that must not be shown as a result
   * @param reason what is to be confirmed, in Vietnamese
   * @param toConfirm the same for programs
   */
  record Refused(
      String file, Classification classification, String reason, List<Reliance> toConfirm)
      implements Answer {

    /** Copies the list. */
    public Refused {
      toConfirm = List.copyOf(toConfirm);
    }

    @Override
    public int status() {
      return ExitStatus.UNDECIDED;
    }
  }

  /**
   * A dossier of a unit that the regulation does not cover.
   *
   * @param file the path
   * @param unit the unit
   * @param year the assessment year
   * @param reason why, with the citation, in Vietnamese
   */
  record OutOfScope(String file, UnitName unit, int year, String reason) implements Answer {
    @Override
    public int status() {
      return ExitStatus.DECIDED;
    }
  }

  /**
   * A path that gave no classification.
   *
   * @param file the path
   * @param unit the unit, if that much could be read
   * @param year the assessment year; 0 when it could not be read
   * @param reason what is wrong, in Vietnamese
   * @param unread how many dossiers it may hold that nobody could read
   */
  record Rejected(String file, Optional<UnitName> unit, int year, String reason, int unread)
      implements Answer {

    /** A path where nothing is that may be a dossier. */
    public Rejected(String file, String reason) {
      this(file, reason, 0);
    }

    /** A path that may hold so many dossiers and could not be read. */
    public Rejected(String file, String reason, int unread) {
      this(file, Optional.empty(), 0, reason, unread);
    }

    /** A dossier that was read, and is wrong. */
    static Rejected of(Read read, String reason) {
      Dossier dossier = read.dossier();
      return new Rejected(read.file(), Optional.of(dossier.unit()), dossier.year(), reason, 0);
    }

    @Override
    public int status() {
      return ExitStatus.BAD_INPUT;
    }
  }

  /**
   * A file in a folder that is no dossier.
   *
   * @param file the path
   * @param reason what it is, and what to do about it, in Vietnamese
   */
  record Foreign(String file, String reason) implements Answer {
    @Override
    public int status() {
      return ExitStatus.DECIDED;
    }
  }

  /**
   * A dossier that was read and is still to be classified.
   *
   * @param file the path
   * @param dossier the dossier
   */
  record Read(String file, Dossier dossier) implements Answer {
    @Override
    public int status() {
      return ExitStatus.DECIDED;
    }

    /**
     * Classifies it.
     *
     * @param territories says what is counted from others, and whether the unit is there twice
     * @param bar the weakest basis that an outcome may rest on; empty when any will do
     */
    public Answer classify(Territories territories, Classifier classifier, Optional<Basis> bar) {
      Dossier completed = territories.completed(file);
      Classification classification;
      try {
        List<Problem> problems = territories.problems(file);
        if (!problems.isEmpty()) {
          throw new InvalidDossierException(file, problems);
        }
        classification = classifier.classify(completed);
      } catch (InvalidDossierException e) {
        return e.isOutOfScope()
            ? new OutOfScope(file, dossier.unit(), dossier.year(), scope(e))
            : Rejected.of(this, CellPlace.told(e));
      } catch (InvalidInputException | PackDefectException e) {
        return Rejected.of(this, String.valueOf(e.getMessage()));
      }
      try {
        bar.ifPresent(classification::requireBasis);
        return new Classified(file, completed, classification, territories.within(file));
      } catch (UnconfirmedBasisException e) {
        return new Refused(file, classification, String.valueOf(e.getMessage()), e.toConfirm());
      }
    }
  }

  private static String scope(InvalidDossierException e) {
    return e.problems().stream().map(CellPlace::told).collect(Collectors.joining("\n"));
  }

  /** Returns the units of what was read. */
  static Territories territories(List<Answer> read, Classifier classifier) {
    List<Given> given = new ArrayList<>();
    for (Answer answer : read) {
      if (answer instanceof Read dossier) {
        given.add(new Given(dossier.file(), dossier.dossier()));
      }
    }
    return Territories.of(classifier, given, unread(read));
  }

  /** Returns what could not be read, with what lies beside it. */
  static List<Unread> unread(List<Answer> read) {
    Map<String, List<String>> folders = new HashMap<>();
    for (Answer answer : read) {
      if (answer instanceof Read dossier) {
        folders
            .computeIfAbsent(folder(dossier.file()), none -> new ArrayList<>())
            .add(dossier.file());
      }
    }
    return read.stream()
        .filter(answer -> answer instanceof Rejected bad && bad.unread() > 0)
        .map(answer -> (Rejected) answer)
        .map(
            bad ->
                new Unread(
                    bad.file(), bad.unread(), folders.getOrDefault(folder(bad.file()), List.of())))
        .toList();
  }

  private static String folder(String file) {
    return PathText.path(file).map(Path::getParent).map(String::valueOf).orElse("");
  }

  /**
   * Reads a file.
   *
   * @param classifier says what the cells of a workbook mean
   */
  static Answer read(Path path, Classifier classifier) {
    String file = path.toString();
    try {
      return new Read(file, DossierFile.read(path, classifier));
    } catch (InvalidInputException e) {
      Optional<ForeignFile> foreign = ForeignFile.named(path).or(() -> ForeignFile.written(path));
      return foreign
          .map(known -> new Rejected(file, known.told(file), known.dossiers()))
          .orElseGet(() -> new Rejected(file, CellPlace.told(e), 1));
    } catch (UncheckedIOException e) {
      IOException cause = e.getCause();
      return new Rejected(file, unreadable(file, cause == null ? e : cause), 1);
    }
  }

  /** Says in Vietnamese why a path cannot be read. */
  static String unreadable(String file, Exception cause) {
    if (cause instanceof NoSuchFileException) {
      return file + ": Không có tệp hay thư mục này." + PathText.advice(file);
    } else if (cause instanceof AccessDeniedException) {
      return file + ": Không có quyền đọc.";
    }
    return file + ": Không đọc được (" + cause.getMessage() + ").";
  }
}
