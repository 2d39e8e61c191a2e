package vn.antq.rules.internal.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.problem.Place;

/** A pack among the resources of a jar. */
public final class ResourcePackFiles implements PackFiles {

  /** Folder within the pack's for what the build of the library makes of it. */
  public static final String BUILT = "compiled";

  private final ClassLoader loader;
  private final String root;
  private final String name;

  /**
   * Creates the files of a pack.
   *
   * @param loader where the resources are
   * @param root folder that holds packs, such as {@code antq/packs}
   * @param name the pack's name
   */
  public ResourcePackFiles(ClassLoader loader, String root, String name) {
    this.loader = loader;
    this.root = root;
    this.name = name;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String display(String file) {
    return name + "/" + file;
  }

  @Override
  public Optional<String> text(String file, ProblemLog problems) {
    try (InputStream stream = loader.getResourceAsStream(root + "/" + name + "/" + file)) {
      return stream == null
          ? Optional.empty()
          : TextFile.decode(display(file), stream.readAllBytes(), problems);
    } catch (IOException e) {
      problems.add(
          "unreadable", new Place(display(file), 0, 0), "Không đọc được tệp trong thư viện.");
      return Optional.empty();
    }
  }

  @Override
  public Optional<byte[]> built(String file) {
    try (InputStream stream =
        loader.getResourceAsStream(root + "/" + name + "/" + BUILT + "/" + file)) {
      return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
