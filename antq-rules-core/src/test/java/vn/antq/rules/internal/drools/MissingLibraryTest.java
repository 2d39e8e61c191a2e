package vn.antq.rules.internal.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.antq.rules.Classifier;
import vn.antq.rules.DossierReader;
import vn.antq.rules.DossierWriter;
import vn.antq.rules.PackLibrary;
import vn.antq.rules.TestPack;
import vn.antq.rules.build.PackCompiler;
import vn.antq.rules.dossier.Dossier;

class MissingLibraryTest {

  @TempDir private Path folder;

  @AfterEach
  void forget() {
    System.clearProperty("drools.parallelRulesBuildThreshold");
  }

  /** As on a module path, where no module says that it needs slf4j. */
  @Test
  void namesSlf4jWhereCompiledPacksRunWithoutIt() throws Exception {
    String text = DossierWriter.json(TestPack.in(folder.resolve("packs")).dossier());
    PackCompiler.compile(folder, "packs", PackLibrary.empty());
    try (URLClassLoader packs = new URLClassLoader(new URL[] {folder.toUri().toURL()}, null);
        URLClassLoader without = classPathWithout("slf4j")) {
      Class<?> type = without.loadClass(PackLibrary.class.getName());

      Throwable thrown =
          catchThrowable(
              () -> {
                Object library =
                    type.getMethod("ofResources", ClassLoader.class, String.class, List.class)
                        .invoke(null, packs, "packs", List.of(TestPack.NAME));
                Object classifier =
                    type.getMethod("classifier", String.class).invoke(library, TestPack.NAME);
                Object dossier =
                    without
                        .loadClass(DossierReader.class.getName())
                        .getMethod("read", String.class, String.class)
                        .invoke(null, "x", text);
                without
                    .loadClass(Classifier.class.getName())
                    .getMethod("classify", without.loadClass(Dossier.class.getName()))
                    .invoke(classifier, dossier);
              });

      assertThat(thrown)
          .hasStackTraceContaining("IllegalStateException: Compiled rules need slf4j")
          .hasStackTraceContaining("org.slf4j:slf4j-api");
    }
  }

  @Test
  void namesAnyOtherClass() {
    assertThat(MissingLibrary.message(new NoClassDefFoundError("app/Missing")))
        .isEqualTo("Compiled rules lack the class app.Missing");
  }

  @Test
  void namesAnyOtherCause() {
    assertThat(MissingLibrary.message(new VerifyError("bad type")))
        .isEqualTo("Compiled rules cannot be loaded: java.lang.VerifyError: bad type");
  }

  private static URLClassLoader classPathWithout(String library) throws IOException {
    URL[] path =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.contains(library))
            .map(MissingLibraryTest::url)
            .toArray(URL[]::new);
    return new URLClassLoader(path, ClassLoader.getPlatformClassLoader());
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(entry, e);
    }
  }
}
