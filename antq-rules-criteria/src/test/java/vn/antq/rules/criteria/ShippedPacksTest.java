package vn.antq.rules.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.antq.rules.PackLibrary;
import vn.antq.rules.build.PackCompiler;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.internal.reading.PackDigest;
import vn.antq.rules.problem.InvalidPackException;
import vn.antq.rules.problem.PackDefectException;
import vn.antq.rules.scenario.Scenario;

/** The packs as they are in the jar, and what becomes of them when somebody changes the jar. */
@Tag("slow")
class ShippedPacksTest {

  private static final String ROOT = "antq/packs";
  private static final String TT124 = "tt124";

  @TempDir private Path jar;

  @BeforeEach
  void copyOfTheJar() throws Exception {
    copy(shipped(), jar.resolve(ROOT));
  }

  private static Path shipped() throws URISyntaxException {
    return Path.of(AntqPacks.class.getResource("/" + ROOT + "/seals.txt").toURI()).getParent();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  private Path file(String name) {
    return jar.resolve(ROOT).resolve(name);
  }

  private PackLibrary library() {
    return library(jar);
  }

  private static PackLibrary library(Path jar) {
    return PackLibrary.ofBuilt(name -> open(jar.resolve(name)), ROOT, AntqPacks.folders());
  }

  private static Optional<InputStream> open(Path file) {
    try {
      return Files.exists(file) ? Optional.of(Files.newInputStream(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String digest(PackLibrary library, String pack) {
    return library.editions(pack).get(0).identity().digest();
  }

  private static Optional<String> compiled(PackLibrary library, String pack) {
    return library.editions(pack).get(0).compiledDigest();
  }

  private static Dossier dossier() {
    return AntqPacks.scenarios(AntqPacks.TT124).stream()
        .map(Scenario::dossier)
        .filter(dossier -> dossier.unit().type().equals("khu-dan-cu"))
        .findFirst()
        .orElseThrow();
  }

  private void flip(Path file, int fromTheEnd) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - fromTheEnd] ^= 1;
    Files.write(file, bytes);
  }

  @Test
  void areTheCompiledOnesUnderBothDigests() {
    PackLibrary library = library();

    for (String pack : new String[] {AntqPacks.TT124, AntqPacks.QD510}) {
      assertThat(digest(library, pack)).isEqualTo(digest(AntqPacks.library(), pack));
      assertThat(compiled(library, pack))
          .isEqualTo(compiled(AntqPacks.library(), pack))
          .hasValueSatisfying(digest -> assertThat(digest).matches("[0-9a-f]{64}"));
    }
  }

  @Test
  void aChangedSourceIsRefused() throws IOException {
    Path figures = file(TT124 + "/khu-dan-cu.yaml");
    Files.writeString(figures, Files.readString(figures) + "# sửa\n");

    assertThatThrownBy(this::library)
        .isInstanceOf(InvalidPackException.class)
        .hasMessageContaining("Tệp của gói \"tt124\" có sẵn trong thư viện đã bị thay đổi");
  }

  @Test
  void aChangedCompiledPackIsRefused() throws IOException {
    flip(file("qd510/compiled/pack.bin"), 9);

    assertThatThrownBy(this::library)
        .isInstanceOf(InvalidPackException.class)
        .hasMessageContaining("Luật biên dịch sẵn của gói \"qd510\" có sẵn trong thư viện đã bị");
  }

  @Test
  void aChangedCompiledRuleIsRefusedBeforeItRuns() throws IOException {
    flip(file("tt124/compiled/khu-dan-cu.classes.bin"), 9);
    flip(file("tt124-2025-07/compiled/khu-dan-cu.classes.bin"), 9);
    PackLibrary library = library();

    assertThatThrownBy(() -> library.classifier(AntqPacks.TT124).classify(dossier()))
        .isInstanceOf(PackDefectException.class)
        .hasMessageContaining("khu-dan-cu.classes.bin")
        .hasMessageContaining("không còn hoặc đã bị thay đổi sau khi phát hành");
  }

  @Test
  void thePackOfAnotherFolderInItsPlaceIsRefused() throws IOException {
    for (String name : new String[] {"pack.bin", "khu-dan-cu.classes.bin"}) {
      Files.write(
          file(TT124 + "/compiled/" + name),
          Files.readAllBytes(file("tt124-2025-07/compiled/" + name)));
    }

    assertThatThrownBy(this::library).isInstanceOf(InvalidPackException.class);
  }

  @Test
  void aPackThatTheListOfDigestsDoesNotNameIsRefused() throws IOException {
    Files.writeString(file("seals.txt"), "");

    assertThatThrownBy(this::library)
        .isInstanceOf(InvalidPackException.class)
        .hasMessageContaining("đã bị thay đổi sau khi phát hành");
  }

  @Test
  void withoutTheListOfDigestsNothingCompiledIsUsed() throws IOException {
    Files.delete(file("seals.txt"));

    PackLibrary library = library();

    assertThat(compiled(library, AntqPacks.TT124)).isEmpty();
    assertThat(digest(library, AntqPacks.TT124))
        .isEqualTo(digest(AntqPacks.library(), AntqPacks.TT124));
  }

  @Test
  void recompiledRulesGiveTheSameAnswer() {
    PackLibrary recompiled = AntqPacks.library().recompiled();

    assertThat(compiled(recompiled, AntqPacks.TT124)).isEmpty();
    assertThat(recompiled.classifier(AntqPacks.TT124).classify(dossier()))
        .isEqualTo(AntqPacks.classifier(AntqPacks.TT124).classify(dossier()));
  }

  /**
   * Whoever can write to the jar can put rules of another text beside the text that people read,
   * and a list of digests to fit. The second digest tells, and compiling anew helps.
   */
  @Test
  void rulesOfAnotherTextAreToldByTheSecondDigestAndNotUsedWhenRecompiled() throws IOException {
    String unmet = "percent: 100";
    Path edited = jar.resolve("edited");
    copy(jar.resolve(ROOT), edited.resolve(ROOT));
    Path figures = edited.resolve(ROOT).resolve(TT124).resolve("khu-dan-cu.yaml");
    String text = Files.readString(figures);
    assertThat(text).contains(unmet);
    Files.writeString(figures, text.replace(unmet, "percent: 10"));
    PackCompiler.compile(edited, ROOT, PackLibrary.empty());
    PackLibrary other = library(edited);
    String was = seal(file("seals.txt"), 0);
    String is = seal(edited.resolve(ROOT).resolve("seals.txt"), 0);
    Path classes = edited.resolve(ROOT).resolve(TT124).resolve("compiled");
    String approved = digest(AntqPacks.library(), AntqPacks.TT124);
    forge(classes, digest(other, AntqPacks.TT124), approved, is, was);
    copyOver(classes, file(TT124 + "/compiled"));
    String packed = PackDigest.of(Files.readAllBytes(file(TT124 + "/compiled/pack.bin")));
    Files.writeString(
        file("seals.txt"),
        Files.readString(file("seals.txt")).replace(seal(file("seals.txt"), 1), packed));

    PackLibrary forged = library();

    assertThat(digest(forged, AntqPacks.TT124)).isEqualTo(approved);
    assertThat(forged.editions(AntqPacks.TT124).get(0).reliances("khu-dan-cu").toString())
        .isNotEqualTo(
            AntqPacks.library()
                .editions(AntqPacks.TT124)
                .get(0)
                .reliances("khu-dan-cu")
                .toString());
    assertThat(compiled(forged, AntqPacks.TT124))
        .isNotEqualTo(compiled(AntqPacks.library(), AntqPacks.TT124));
    assertThat(forged.recompiled().editions(AntqPacks.TT124).get(0).reliances("khu-dan-cu"))
        .hasToString(
            AntqPacks.library()
                .editions(AntqPacks.TT124)
                .get(0)
                .reliances("khu-dan-cu")
                .toString());
  }

  private static String seal(Path list, int column) throws IOException {
    return Files.readAllLines(list).stream()
        .filter(line -> line.endsWith(" " + TT124))
        .map(line -> line.split(" ")[column])
        .findFirst()
        .orElseThrow();
  }

  /** Makes compiled files claim that they were made of another text. */
  private static void forge(Path compiled, String... fromTo) throws IOException {
    try (Stream<Path> files = Files.list(compiled)) {
      // The classes first: the pack names their digests.
      for (Path file : files.sorted().toList()) {
        byte[] before = Files.readAllBytes(file);
        String text = new String(before, StandardCharsets.ISO_8859_1);
        for (int i = 0; i < fromTo.length; i += 2) {
          text = text.replace(fromTo[i], fromTo[i + 1]);
        }
        byte[] after = text.getBytes(StandardCharsets.ISO_8859_1);
        Files.write(file, after);
        if (file.toString().endsWith(".classes.bin")) {
          Path pack = compiled.resolve("pack.bin");
          String names = new String(Files.readAllBytes(pack), StandardCharsets.ISO_8859_1);
          Files.write(
              pack,
              names
                  .replace(PackDigest.of(before), PackDigest.of(after))
                  .getBytes(StandardCharsets.ISO_8859_1));
        }
      }
    }
  }

  private static void copyOver(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.write(to.resolve(file.getFileName()), Files.readAllBytes(file));
      }
    }
  }

  @Test
  void filesBeforeTheJarOnTheClassPathChangeNothing() throws Exception {
    Path stray = jar.resolve("stray");
    copy(jar.resolve(ROOT), stray.resolve(ROOT));
    Path figures = stray.resolve(ROOT).resolve(TT124).resolve("khu-dan-cu.yaml");
    Files.writeString(figures, Files.readString(figures).replace("percent: 100", "percent: 10"));
    Files.delete(figures.resolveSibling("compiled").resolve("pack.bin"));
    Files.delete(stray.resolve(ROOT).resolve("seals.txt"));
    URL[] classPath =
        Stream.concat(
                Stream.of(stray.toString()),
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)))
            .map(ShippedPacksTest::url)
            .toArray(URL[]::new);
    try (URLClassLoader loader =
        new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
      assertThat(loader.getResource(ROOT + "/tt124/pack.yaml").toString()).contains("/stray/");
      Class<?> packs = loader.loadClass(AntqPacks.class.getName());
      Object library = packs.getMethod("library").invoke(null);
      Object pack =
          ((Optional<?>)
                  library.getClass().getMethod("pack", String.class).invoke(library, "tt124"))
              .orElseThrow();
      Object identity = pack.getClass().getMethod("identity").invoke(pack);
      Path copied = Files.createDirectory(jar.resolve("copied"));
      packs.getMethod("copy", String.class, Path.class).invoke(null, TT124, copied);

      assertThat(identity.toString())
          .isEqualTo(AntqPacks.library().pack("tt124").orElseThrow().identity().toString());
      assertThat(pack.getClass().getMethod("compiledDigest").invoke(pack))
          .isEqualTo(AntqPacks.library().pack("tt124").orElseThrow().compiledDigest());
      assertThat(copied.resolve("khu-dan-cu.yaml"))
          .hasSameBinaryContentAs(file(TT124 + "/khu-dan-cu.yaml"));
    }
  }

  private static URL url(String entry) {
    try {
      return new File(entry).toURI().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }
}
