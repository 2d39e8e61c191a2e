package vn.antq.rules.internal.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.antq.rules.PackLibrary;
import vn.antq.rules.TestPack;

/** A web application that compiled rules and was replaced leaves nothing of itself behind. */
@Tag("slow")
class ClassLoaderTest {

  private static final int COLLECTIONS = 100;

  @TempDir private Path folder;

  /** What the application does; its class is found by the application's own class loader. */
  public static final class Application implements Function<String, String> {

    @Override
    public String apply(String folder) {
      TestPack pack = TestPack.in(Path.of(folder));
      PackLibrary library = PackLibrary.empty().adding(pack.folder());
      return library
          .classifier(TestPack.NAME)
          .classify(pack.dossier())
          .outcome()
          .orElseThrow()
          .code();
    }
  }

  private record Pair(Path left, Path right) {}

  /** Java 17 keeps the type that was last compared within a record; here is one that may stay. */
  private void compareARecord() {
    assertThat(new Pair(folder, folder)).isEqualTo(new Pair(folder, Path.of(folder.toString())));
  }

  @Test
  void compilingLeavesNoThreadAndNoClassLoaderBehind() throws Exception {
    Set<Thread> before = new HashSet<>(Thread.getAllStackTraces().keySet());
    WeakReference<ClassLoader> application = run();

    Set<Thread> left = new HashSet<>(Thread.getAllStackTraces().keySet());
    left.removeAll(before);
    // Those of the common pool belong to the platform and hold nothing of whose work they did.
    left.removeIf(thread -> thread.getName().startsWith("ForkJoinPool.commonPool"));
    assertThat(left).isEmpty();
    compareARecord();
    for (int i = 0; application.get() != null && i < COLLECTIONS; i++) {
      System.gc();
      Thread.sleep(100);
    }
    assertThat(application.get()).as("class loader of the application").isNull();
  }

  /** In a method of its own: a local variable would keep the loader. */
  private WeakReference<ClassLoader> run() throws IOException, ReflectiveOperationException {
    ClassLoader own = Thread.currentThread().getContextClassLoader();
    // Drools finds its services by the class loader of the context: none may come from outside.
    try (URLClassLoader loader =
        new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
      Thread.currentThread().setContextClassLoader(loader);
      @SuppressWarnings("unchecked")
      Function<String, String> application =
          (Function<String, String>)
              loader.loadClass(Application.class.getName()).getConstructor().newInstance();
      assertThat(application.getClass()).isNotEqualTo(Application.class);
      assertThat(application.apply(folder.toString())).isEqualTo("TOT");
      return new WeakReference<>(loader);
    } finally {
      Thread.currentThread().setContextClassLoader(own);
    }
  }

  private static URL[] classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(ClassLoaderTest::url)
        .toArray(URL[]::new);
  }

  private static URL url(String file) {
    try {
      return Path.of(file).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }
}
