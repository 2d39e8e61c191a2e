package vn.antq.rules.internal.reading;

import java.util.Optional;
import vn.antq.rules.internal.problem.ProblemLog;

/**
 * The files of a pack without what the build of a library made of them.
 *
 * @param files all its files
 */
public record SourcePackFiles(PackFiles files) implements PackFiles {

  @Override
  public String name() {
    return files.name();
  }

  @Override
  public String display(String file) {
    return files.display(file);
  }

  @Override
  public Optional<String> text(String file, ProblemLog problems) {
    return files.text(file, problems);
  }

  @Override
  public Optional<byte[]> built(String file) {
    return Optional.empty();
  }

  @Override
  public Optional<PackSeal> seal() {
    return files.seal();
  }
}
