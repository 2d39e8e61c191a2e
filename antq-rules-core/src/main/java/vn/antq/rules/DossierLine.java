package vn.antq.rules;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.internal.text.ForeignBytes;
import vn.antq.rules.problem.InvalidDossierException;
import vn.antq.rules.problem.Place;
import vn.antq.rules.problem.Problem;

/** One line of JSON Lines, not yet read as a dossier. Immutable and thread-safe. */
public final class DossierLine {

  private final String file;
  private final int number;
  private final Optional<byte[]> bytes;

  /**
   * Creates a line.
   *
   * @param bytes its text; empty when it was too long to be kept
   */
  DossierLine(String file, int number, Optional<byte[]> bytes) {
    this.file = file;
    this.number = number;
    this.bytes = bytes;
  }

  boolean isBlank() {
    if (bytes.isEmpty()) {
      return false;
    }
    for (byte one : bytes.get()) {
      if (one != ' ' && one != '\t' && one != '\r') {
        return false;
      }
    }
    return true;
  }

  /** Returns what the file is called. */
  public String file() {
    return file;
  }

  /** Returns the number of the line in the file, from 1; blank lines are counted. */
  public int number() {
    return number;
  }

  /**
   * Reads the dossier.
   *
   * @throws InvalidDossierException if it is none; lists every problem, each with line and column
   */
  public Dossier dossier() {
    return DossierReader.readJson(file, number, text());
  }

  /**
   * Reads the dossier for a classifier: see {@link DossierReader#readJson(String, int, String,
   * Classifier)}.
   *
   * @throws InvalidDossierException if it is none; lists every problem, each with line and column
   */
  public Dossier dossier(Classifier classifier) {
    return DossierReader.readJson(file, number, text(), classifier);
  }

  private String text() {
    byte[] known =
        bytes.orElseThrow(
            () ->
                refused(
                    "line-too-long",
                    "Dòng dài hơn " + DossierLines.MAX_BYTES / 1_000_000 + " MB.",
                    "Mỗi dòng là một hồ sơ."));
    Optional<ForeignBytes.Kind> foreign = ForeignBytes.of(known);
    if (foreign.isPresent()) {
      throw refused("not-utf8", foreign.get().message(), foreign.get().advice());
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(known)).toString();
    } catch (CharacterCodingException e) {
      ForeignBytes.Kind kind = ForeignBytes.unknown("Dòng");
      throw refused("not-utf8", kind.message(), kind.advice());
    }
    return text;
  }

  private InvalidDossierException refused(String code, String message, String advice) {
    return new InvalidDossierException(
        this.toString(), List.of(new Problem(code, new Place(file, number, 1), message, advice)));
  }

  /** Returns {@code file:number}. */
  @Override
  public String toString() {
    return file + ":" + number;
  }
}
