package vn.antq.rules.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.antq.rules.Classifier;
import vn.antq.rules.DossierReader;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.UnconfirmedBasisException;
import vn.antq.rules.law.Basis;
import vn.antq.rules.law.Reliance;
import vn.antq.rules.problem.InvalidInputException;
import vn.antq.rules.problem.PackDefectException;

/** What came of one path on the command line, or of one file of a folder. */
sealed interface Answer {

  /** Returns the path. */
  String file();

  /** Returns the exit status that this answer alone would lead to. */
  int status();

  /**
   * A dossier that was classified, if only to a range.
   *
   * @param file the path
   * @param classification the classification
   */
  record Classified(String file, Classification classification) implements Answer {
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
   * A path that gave no classification.
   *
   * @param file the path
   * @param reason what is wrong, in Vietnamese
   */
  record Rejected(String file, String reason) implements Answer {
    @Override
    public int status() {
      return ExitStatus.BAD_INPUT;
    }
  }

  /**
   * Reads a file and classifies the dossier in it.
   *
   * @param bar the weakest basis that an outcome may rest on; empty when any will do
   */
  static Answer of(Path path, Classifier classifier, Optional<Basis> bar) {
    String file = path.toString();
    Classification classification;
    try {
      classification = classifier.classify(DossierReader.read(path));
    } catch (InvalidInputException | PackDefectException e) {
      return new Rejected(file, String.valueOf(e.getMessage()));
    } catch (UncheckedIOException e) {
      IOException cause = e.getCause();
      return new Rejected(file, unreadable(file, cause == null ? e : cause));
    }
    try {
      bar.ifPresent(classification::requireBasis);
      return new Classified(file, classification);
    } catch (UnconfirmedBasisException e) {
      return new Refused(file, classification, String.valueOf(e.getMessage()), e.toConfirm());
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
