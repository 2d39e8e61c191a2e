package vn.antq.rules.maven;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import vn.antq.rules.PackLibrary;
import vn.antq.rules.build.PackCompiler;
import vn.antq.rules.problem.InvalidPackException;
import vn.antq.rules.problem.Place;
import vn.antq.rules.problem.Problem;

/** What {@link CompilePacksMojo} runs in a process of its own. */
final class CompilePacks {

  /** Ends the process when a pack has problems. */
  static final int PROBLEMS = 3;

  private CompilePacks() {}

  /**
   * Compiles the packs, or prints what is wrong with them.
   *
   * @param args the folder of classes; the folder of packs within it; the folders that packs are
   *     edited in; and, if need be, the class that knows the library
   */
  public static void main(String[] args) throws IOException {
    try {
      PackCompiler.compile(
          Path.of(args[0]), args[1], args.length < 4 ? PackLibrary.empty() : libraryOf(args[3]));
    } catch (InvalidPackException e) {
      // Whatever the character set of the terminal: it is Maven that reads it.
      try (PrintStream out =
          new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
        List<Path> sources =
            Arrays.stream(args[2].split(File.pathSeparator)).map(Path::of).toList();
        out.println(
            new InvalidPackException(
                    args[1],
                    e.problems().stream().map(problem -> edited(problem, sources)).toList())
                .getMessage());
      }
      System.exit(PROBLEMS);
    }
  }

  private static PackLibrary libraryOf(String type) {
    try {
      return (PackLibrary) Class.forName(type).getMethod("library").invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(type + " has no static method library()", e);
    }
  }

  /** Tells the place in the file that is edited, not in the one that Maven copied. */
  private static Problem edited(Problem problem, List<Path> sources) {
    Place place = problem.place();
    return sources.stream()
        .map(source -> source.resolve(place.file()))
        .filter(Files::exists)
        .findFirst()
        .map(file -> new Place(file.toString(), place.line(), place.column()))
        .map(there -> new Problem(problem.code(), there, problem.message(), problem.advice()))
        .orElse(problem);
  }
}
