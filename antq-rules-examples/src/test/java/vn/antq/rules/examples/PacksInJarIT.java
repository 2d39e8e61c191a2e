package vn.antq.rules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the packs' entry point gives when they are in a jar. */
class PacksInJarIT {

  private static final Path JAR = Path.of("target/antq.jar").toAbsolutePath();
  private static final int THREADS = 8;

  @Test
  void givesScenariosToManyThreadsWhileTheApplicationHasTheJarOpen() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try (URLClassLoader loader = loader();
        FileSystem open = FileSystems.newFileSystem(URI.create("jar:" + JAR.toUri()), Map.of())) {
      Method scenarios = packs(loader).getMethod("scenarios", String.class);
      Callable<Integer> call = () -> ((List<?>) scenarios.invoke(null, "qd510")).size();
      List<Future<Integer>> sizes = threads.invokeAll(Collections.nCopies(THREADS, call));
      int expected = sizes.get(0).get();
      assertThat(expected).isGreaterThan(100);
      for (Future<Integer> size : sizes) {
        assertThat(size.get()).isEqualTo(expected);
      }
      assertThat(open.isOpen()).isTrue();
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void copiesAPackWithoutWhatTheBuildMadeOfIt(@TempDir Path folder) throws Exception {
    try (URLClassLoader loader = loader()) {
      packs(loader).getMethod("copy", String.class, Path.class).invoke(null, "tt124", folder);
    }
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile).map(Path::toString))
          .anyMatch(file -> file.endsWith("pack.yaml"))
          .noneMatch(file -> file.endsWith(".bin"));
    }
  }

  private static URLClassLoader loader() throws IOException {
    return new URLClassLoader(
        new URL[] {JAR.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
  }

  private static Class<?> packs(URLClassLoader loader) throws ClassNotFoundException {
    return loader.loadClass("vn.antq.rules.criteria.AntqPacks");
  }
}
