package vn.antq.rules.internal.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Function;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.problem.Place;

/** A pack among the resources of a jar. */
public final class ResourcePackFiles implements PackFiles {

  /** Folder within the pack's for what the build of the library makes of it. */
  public static final String BUILT = "compiled";

  private final Function<String, Optional<InputStream>> resources;
  private final String root;
  private final String name;
  private final Optional<PackSeal> seal;

  /**
   * Creates the files of a pack.
   *
   * @param resources opens a resource by its name
   * @param root folder that holds packs, such as {@code antq/packs}
   * @param name the pack's name
   * @param seal what the pack has to be; empty when nobody says
   */
  public ResourcePackFiles(
      Function<String, Optional<InputStream>> resources,
      String root,
      String name,
      Optional<PackSeal> seal) {
    this.resources = resources;
    this.root = root;
    this.name = name;
    this.seal = seal;
  }

  /** Creates the files of a pack among the resources of a class loader. */
  public ResourcePackFiles(ClassLoader loader, String root, String name) {
    this(of(loader), root, name, Optional.empty());
  }

  private static Function<String, Optional<InputStream>> of(ClassLoader loader) {
    return resource -> Optional.ofNullable(loader.getResourceAsStream(resource));
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
    try {
      Optional<byte[]> bytes = bytes(file);
      return bytes.isEmpty()
          ? Optional.empty()
          : TextFile.decode(display(file), bytes.get(), problems);
    } catch (IOException e) {
      problems.add(
          "unreadable", new Place(display(file), 0, 0), "Không đọc được tệp trong thư viện.");
      return Optional.empty();
    }
  }

  @Override
  public Optional<byte[]> built(String file) {
    try {
      return bytes(BUILT + "/" + file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<PackSeal> seal() {
    return seal;
  }

  private Optional<byte[]> bytes(String file) throws IOException {
    Optional<InputStream> stream = resources.apply(root + "/" + name + "/" + file);
    if (stream.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream in = stream.get()) {
      return Optional.of(in.readAllBytes());
    }
  }
}
