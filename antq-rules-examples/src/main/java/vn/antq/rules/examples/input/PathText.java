package vn.antq.rules.examples.input;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Paths as a person writes them on the command line. */
public final class PathText {

  private PathText() {}

  /** Returns the path, or empty when no file can have that name here. */
  public static Optional<Path> path(String text) {
    try {
      return Optional.of(Path.of(text));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns what to do about a path that Java could not decode, on a new line; empty for any other.
   * Under a POSIX locale Java replaces each Vietnamese letter of an argument before the program
   * sees it.
   */
  public static String advice(String text) {
    return text.indexOf('\uFFFD') < 0
        ? ""
        : "\n    Tên có chữ mà ngôn ngữ hệ thống (locale) hiện tại không biểu diễn được. Có thể đặt"
            + " LC_ALL=C.UTF-8 rồi chạy lại.";
  }
}
