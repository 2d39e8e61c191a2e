package vn.antq.rules.internal.reading;

import java.util.Map;
import java.util.Optional;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.problem.Place;

/**
 * A pack of which somebody else kept the files.
 *
 * @param name its name
 * @param texts name of each of its files to its text
 */
public record TextPackFiles(String name, Map<String, String> texts) implements PackFiles {

  private static final int MAX_CHARACTERS = 4_000_000;

  /** Copies the map. */
  public TextPackFiles {
    texts = Map.copyOf(texts);
  }

  @Override
  public String display(String file) {
    return name + "/" + file;
  }

  @Override
  public Optional<String> text(String file, ProblemLog problems) {
    Optional<String> text = Optional.ofNullable(texts.get(file));
    if (text.isPresent() && text.get().length() > MAX_CHARACTERS) {
      problems.add(
          "file-too-large",
          new Place(display(file), 0, 0),
          "Tệp lớn hơn " + MAX_CHARACTERS / 1_000_000 + " MB.");
      return Optional.empty();
    }
    return text;
  }

  @Override
  public Optional<byte[]> built(String file) {
    return Optional.empty();
  }
}
