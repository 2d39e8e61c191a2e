package vn.antq.rules.criteria;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.antq.rules.Classifier;
import vn.antq.rules.PackLibrary;
import vn.antq.rules.check.PackCheck;
import vn.antq.rules.check.Remark;
import vn.antq.rules.mutation.EquivalentMutants;
import vn.antq.rules.problem.Place;
import vn.antq.rules.problem.Problem;
import vn.antq.rules.scenario.Scenario;
import vn.antq.rules.scenario.ScenarioReader;

/**
 * The regulations that come with this library, and the place to start: {@code
 * AntqPacks.classifier(AntqPacks.QD510)}. Classifiers are immutable and thread-safe; make one and
 * keep it.
 */
public final class AntqPacks {

  /** Thông tư 124/2021/TT-BCA: is a unit "An toàn về an ninh, trật tự"? */
  public static final String TT124 = "tt124";

  /** Quyết định 510/QĐ-BCA-V05: how good is a unit's movement "Toàn dân bảo vệ an ninh Tổ quốc"? */
  public static final String QD510 = "qd510";

  private static final String ROOT = "antq/packs";

  /** One folder for each edition. */
  private static final List<String> FOLDERS = List.of("tt124", "tt124-2025-07", "qd510");

  private static final Object LOADING = new Object();

  /** Loaded when first asked for. */
  private static volatile @Nullable PackLibrary library;

  private AntqPacks() {}

  /**
   * Returns every pack that comes with this library.
   *
   * <p>They are read from the jar that this class came from, whatever stands before it on the class
   * path, and held against the digests that were taken when it was built.
   *
   * @throws vn.antq.rules.problem.InvalidPackException if a file of them was changed since, or the
   *     class path mixes two versions of the packs; asked again, it tries again
   */
  public static PackLibrary library() {
    PackLibrary loaded = library;
    if (loaded == null) {
      synchronized (LOADING) {
        loaded = library;
        if (loaded == null) {
          loaded = PackLibrary.ofBuilt(OwnResources::open, ROOT, FOLDERS);
          library = loaded;
        }
      }
    }
    return loaded;
  }

  /**
   * Returns a classifier for one of the packs.
   *
   * @param pack {@link #TT124} or {@link #QD510}
   * @throws vn.antq.rules.problem.InvalidPackException if there is no such pack
   */
  public static Classifier classifier(String pack) {
    return library().classifier(pack);
  }

  /**
   * Returns the worked cases of one of the packs, in the order of their file names.
   *
   * @param pack {@link #TT124} or {@link #QD510}
   * @throws IllegalArgumentException if there is no such pack
   * @throws UncheckedIOException if they cannot be read
   */
  public static List<Scenario> scenarios(String pack) {
    return inFolder(pack, folder -> ScenarioReader.readAll(folder.resolve("scenarios")));
  }

  /**
   * Returns the small changes of one of the packs that change no answer, each explained.
   *
   * @param pack {@link #TT124} or {@link #QD510}
   * @throws IllegalArgumentException if there is no such pack
   * @throws UncheckedIOException if they cannot be read
   */
  public static EquivalentMutants equivalentMutants(String pack) {
    return inFolder(pack, EquivalentMutants::read);
  }

  /**
   * Returns the names of the folders that hold the packs, one for each edition, such as {@code
   * tt124-2025-07}.
   */
  public static List<String> folders() {
    return FOLDERS;
  }

  /**
   * Copies one of the packs with all its files, scenarios included, to be edited.
   *
   * @param folder one of {@link #folders}
   * @param target a folder that is there; the pack's files are written into it
   * @throws IllegalArgumentException if there is no such pack
   * @throws UncheckedIOException if it cannot be copied
   */
  public static void copy(String folder, Path target) {
    inFolder(
        folder,
        pack -> {
          // What the build made of the pack is not the pack.
          Path compiled = pack.resolve("compiled");
          try (Stream<Path> files = Files.walk(pack)) {
            for (Path file : files.filter(file -> !file.startsWith(compiled)).toList()) {
              Path copy = target.resolve(pack.relativize(file).toString());
              if (Files.isDirectory(file)) {
                Files.createDirectories(copy);
              } else {
                Files.copy(file, copy);
              }
            }
            return folder;
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /**
   * Checks one of the packs as {@link PackCheck#check} does a folder; its files are called as in
   * {@code qd510/pack.yaml}.
   *
   * @param folder one of {@link #folders}
   * @throws IllegalArgumentException if there is no such pack
   * @throws UncheckedIOException if it cannot be read
   */
  public static List<Remark> check(String folder) {
    if (!FOLDERS.contains(folder)) {
      throw new IllegalArgumentException("No pack " + folder);
    }
    return inFolder(
        folder,
        path -> {
          String home = path + path.getFileSystem().getSeparator();
          return PackCheck.check(library(), List.of(path)).stream()
              .map(remark -> named(remark, home, folder + "/"))
              .toList();
        });
  }

  /** Files of a jar are called as everywhere else: {@code qd510/pack.yaml}. */
  private static Remark named(Remark remark, String home, String name) {
    Problem problem = remark.problem();
    Place place = problem.place();
    return new Remark(
        remark.severity(),
        new Problem(
            problem.code(),
            new Place(place.file().replace(home, name), place.line(), place.column()),
            problem.message().replace(home, name),
            problem.advice()),
        remark.counterexample());
  }

  private static <T> T inFolder(String pack, Function<Path, T> read) {
    if (!FOLDERS.contains(pack)) {
      throw new IllegalArgumentException("No pack " + pack);
    }
    URL folder =
        OwnResources.find(ROOT + "/" + pack + "/pack.yaml")
            .orElseThrow(() -> new IllegalStateException("The library was packed without " + pack));
    try {
      URI uri = folder.toURI();
      if (!"jar".equals(uri.getScheme())) {
        return read.apply(
            Objects.requireNonNull(Path.of(uri).getParent(), "a file stands in a folder"));
      }
      return inJar(uri, jar -> read.apply(jar.getPath("/" + ROOT + "/" + pack)));
    } catch (URISyntaxException e) {
      throw new IllegalStateException("A resource has no address: " + folder, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> T inJar(URI uri, Function<FileSystem, T> read) throws IOException {
    String jar = uri.getRawSchemeSpecificPart();
    String file = jar.substring(0, jar.lastIndexOf("!/"));
    if (file.startsWith("file:")) {
      // A view of our own: one by the address of a jar can be open only once in a process.
      try (FileSystem own = FileSystems.newFileSystem(Path.of(URI.create(file)), Map.of())) {
        return read.apply(own);
      }
    }
    // A jar within a jar, as Spring Boot has it, is only known by its address.
    synchronized (AntqPacks.class) {
      try (FileSystem shared = FileSystems.newFileSystem(uri, Map.of())) {
        return read.apply(shared);
      } catch (FileSystemAlreadyExistsException openedByTheApplication) {
        return read.apply(FileSystems.getFileSystem(uri));
      }
    }
  }
}
