package vn.antq.rules.examples.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.antq.rules.PackLibrary;
import vn.antq.rules.criteria.AntqPacks;

/**
 * QĐ 510 as it comes with antq, but for one thing: whether the unit was recognised under TT 124 is
 * only read from the dossier, not worked out besides. That is the work that every peer does.
 */
final class StandaloneQd510 {

  private static final String PACK = "/antq/packs/" + AntqPacks.QD510;

  /** The fact that is the verdict of the other pack. */
  private static final String NESTED = "(?m)^  safetyStandard:\\n    verdict: tt124\\n(    .*\\n)+";

  private StandaloneQd510() {}

  /** Writes the pack and returns its folder. */
  static Path write() {
    URL pack = AntqPacks.class.getResource(PACK + "/pack.yaml");
    if (pack == null) {
      throw new IllegalStateException("No " + PACK);
    }
    try {
      Path folder = Files.createTempDirectory("antq-benchmark").resolve(AntqPacks.QD510);
      Files.createDirectories(folder);
      URI uri = pack.toURI();
      if (!"jar".equals(uri.getScheme())) {
        copy(Path.of(uri).resolveSibling("."), folder);
      } else {
        try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
          copy(jar.getPath(PACK), folder);
        }
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("A resource has no address: " + pack, e);
    }
  }

  /** Returns every pack that comes with antq, with the one in a folder in the place of its own. */
  static PackLibrary library(Path folder) {
    return AntqPacks.library().adding(folder);
  }

  private static void copy(Path from, Path to) throws IOException {
    List<Path> files;
    try (Stream<Path> children = Files.list(from)) {
      files = children.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      String text =
          Files.readString(file)
              .replaceAll(NESTED, "")
              .replace("safetyStandard", "safetyRecognition");
      Files.writeString(to.resolve(file.getFileName().toString()), text);
    }
  }
}
