package vn.antq.rules.internal.reading;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.antq.rules.internal.problem.ProblemLog;

/** The files of a pack, which notes every text that is read. Not thread-safe. */
public final class RecordedPackFiles implements PackFiles {

  private final PackFiles files;
  private final Map<String, String> read = new TreeMap<>();

  /** Creates the files. */
  public RecordedPackFiles(PackFiles files) {
    this.files = files;
  }

  /** Returns every text that was read, by the name of its file. */
  public Map<String, String> read() {
    return Collections.unmodifiableMap(read);
  }

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
    // Once for all: somebody may edit the file meanwhile.
    String known = read.get(file);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<String> text = files.text(file, problems);
    text.ifPresent(content -> read.put(file, content));
    return text;
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
