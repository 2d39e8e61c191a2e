package vn.antq.rules.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.antq.rules.PackLibrary;
import vn.antq.rules.internal.json.JsonRows;
import vn.antq.rules.problem.InvalidPackException;
import vn.antq.rules.problem.Place;
import vn.antq.rules.problem.Problem;

/**
 * Says everything that is wrong or doubtful about packs, all at once: what keeps them from loading,
 * and beyond that what every check finds. One cause makes one remark. Stateless.
 */
public final class PackCheck {

  private PackCheck() {}

  /** Returns every check of this library, in a stable order; load errors are not among them. */
  public static List<Check> checks() {
    return Checks.ALL;
  }

  /**
   * Checks the packs in some folders, which may need each other.
   *
   * <p>A pack that cannot be loaded gets its load errors and what the checks find in the parts that
   * could be read. A pack that needs one that could not be read is left alone until that one is
   * mended. Scenarios are read from the folder {@code scenarios} of each pack; they are not run.
   *
   * @param library packs that those in the folders may use or extend; one of the same name and
   *     edition is replaced
   * @param folders the packs' folders
   * @return the remarks by file, line and column; empty when there is nothing to say
   * @throws java.io.UncheckedIOException if a folder of scenarios cannot be read
   */
  public static List<Remark> check(PackLibrary library, List<Path> folders) {
    return check(library, folders, Checks.ALL);
  }

  /**
   * Checks the packs in some folders by chosen checks: those of {@link #checks}, fewer, or one's
   * own besides.
   *
   * @param library packs that those in the folders may use or extend
   * @param folders the packs' folders
   * @param checks what to look for
   * @return the remarks by file, line and column; empty when there is nothing to say
   * @throws java.io.UncheckedIOException if a folder of scenarios cannot be read
   */
  public static List<Remark> check(
      PackLibrary library, List<Path> folders, List<? extends Check> checks) {
    Objects.requireNonNull(library, "library");
    Objects.requireNonNull(folders, "folders");
    Objects.requireNonNull(checks, "checks");
    FolderReading reading = FolderReading.of(library, folders);
    Set<Remark> remarks = new LinkedHashSet<>();
    List<Problem> errors = new ArrayList<>(reading.problems());
    boolean whole = errors.isEmpty();
    if (whole) {
      errors.addAll(problemsOfOthers(library, folders));
    }
    Set<Place> wrong = new LinkedHashSet<>();
    for (Problem error : errors) {
      remarks.add(new Remark(Severity.ERROR, error, Optional.empty()));
      wrong.add(error.place());
    }
    for (Subject subject : reading.subjects()) {
      for (Check check : checks) {
        if (whole || !check.needsWholePack()) {
          Remarks own = new Remarks(check.description(), subject);
          check.look(subject, own);
          own.all().stream().filter(r -> !wrong.contains(r.place())).forEach(remarks::add);
        }
      }
    }
    return remarks.stream().sorted(Remark.BY_PLACE).toList();
  }

  /** A pack that is sound by itself may break one that uses it. */
  private static List<Problem> problemsOfOthers(PackLibrary library, List<Path> folders) {
    try {
      library.adding(folders);
      return List.of();
    } catch (InvalidPackException e) {
      return e.problems();
    }
  }

  /**
   * Returns remarks as a JSON array of objects with {@code file}, {@code line}, {@code column},
   * {@code severity} (ERROR, WARNING or HINT), {@code id}, {@code message} and {@code advice}; a
   * line or column that is not known is 0. Counterexamples are left out.
   */
  public static String json(List<Remark> remarks) {
    Objects.requireNonNull(remarks, "remarks");
    JsonRows rows = new JsonRows();
    for (Remark remark : remarks) {
      rows.row()
          .put("file", remark.place().file())
          .put("line", remark.place().line())
          .put("column", remark.place().column())
          .put("severity", remark.severity().name())
          .put("id", remark.id())
          .put("message", remark.problem().message())
          .put("advice", remark.problem().advice());
    }
    return rows.text();
  }
}
