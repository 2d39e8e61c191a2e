package vn.antq.rules.hostile;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.antq.rules.DossierReader;
import vn.antq.rules.PackLibrary;
import vn.antq.rules.TestPack;
import vn.antq.rules.scenario.ScenarioReader;

/**
 * One hostile file of the corpus, in {@code hostile/category/name/} of the test resources. It is
 * laid over a valid pack; its first line says what it tries and, after {@code expect:}, what the
 * refusal says.
 *
 * @param category what it is about
 * @param name its name
 * @param file the hostile file within a pack, or {@code dossier.yaml}
 * @param source where its text is
 */
record HostileCase(String category, String name, String file, Path source) {

  private static final String EXPECT = "expect: ";

  /** Returns the whole corpus. */
  static Stream<HostileCase> corpus() throws IOException, URISyntaxException {
    Path root = Path.of(Objects.requireNonNull(HostileCase.class.getResource("/hostile")).toURI());
    List<Path> files;
    try (Stream<Path> walk = Files.walk(root)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    return files.stream()
        .map(
            file -> {
              Path path = root.relativize(file);
              String inPack = path.subpath(2, path.getNameCount()).toString().replace('\\', '/');
              return new HostileCase(
                  path.getName(0).toString(), path.getName(1).toString(), inPack, file);
            });
  }

  /** Returns words of the refusal that is expected. */
  String expected() throws IOException {
    String text = new String(Files.readAllBytes(source), StandardCharsets.UTF_8);
    String line = text.lines().findFirst().orElseThrow();
    return line.substring(line.indexOf(EXPECT) + EXPECT.length());
  }

  /** Reads it through the public API, as anybody would who was given it. */
  void read(Path folder, Canary canary) throws IOException {
    TestPack pack = lay(folder, canary);
    switch (category) {
      case "dossier" -> DossierReader.read(pack.folder().resolve(file));
      case "scenario" -> ScenarioReader.readAll(pack.folder().resolve("scenarios"));
      default -> {
        PackLibrary library = PackLibrary.empty().adding(pack.folder());
        // Nobody should come so far; whoever does is to show what it can do.
        library.classifier(TestPack.NAME).classify(TestPack.in(folder.resolve("good")).dossier());
      }
    }
  }

  /** Lays it over a valid pack. */
  TestPack lay(Path folder, Canary canary) throws IOException {
    return TestPack.in(folder).write(file, content(canary));
  }

  private byte[] content(Canary canary) throws IOException {
    // Not every file is UTF-8.
    return new String(Files.readAllBytes(source), StandardCharsets.ISO_8859_1)
        .replace("CANARY", canary.path().toString())
        .replace("PORT", String.valueOf(canary.port()))
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  @Override
  public String toString() {
    return category + "/" + name;
  }
}
