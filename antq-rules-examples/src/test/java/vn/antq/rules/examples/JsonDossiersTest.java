package vn.antq.rules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import vn.antq.rules.DossierReader;
import vn.antq.rules.DossierWriter;
import vn.antq.rules.criteria.AntqPacks;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.problem.InvalidDossierException;
import vn.antq.rules.problem.Problem;
import vn.antq.rules.scenario.Scenario;

/** What reads JSON makes the same of everything that is shipped as what reads YAML does. */
class JsonDossiersTest {

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final int MUTATIONS = 3_000;

  static Stream<Dossier> dossiers() throws IOException {
    return Stream.of(
            files(ExampleDossier.FOLDER),
            files(ExampleDossier.TO_MEND),
            files(Path.of("province/dossiers")),
            Stream.of(AntqPacks.TT124, AntqPacks.QD510)
                .flatMap(pack -> AntqPacks.scenarios(pack).stream())
                .map(Scenario::dossier))
        .flatMap(stream -> stream);
  }

  private static Stream<Dossier> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream()
          .map(DossierReader::read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A dossier with the places of its facts, or what is wrong. */
  private record Told(Object what) {

    static Told of(Supplier<Dossier> reading) {
      try {
        Dossier dossier = reading.get();
        return new Told(
            List.of(
                dossier.id(),
                dossier.unit(),
                dossier.year(),
                dossier.illustrative(),
                dossier.place(),
                dossier.facts()));
      } catch (InvalidDossierException e) {
        return new Told(e.problems());
      }
    }

    boolean isSyntax() {
      return what instanceof List<?> list
          && list.get(0) instanceof Problem problem
          && problem.code().equals("json-syntax");
    }
  }

  @ParameterizedTest
  @MethodSource("dossiers")
  void readsEveryDossierAndScenarioAsTheYamlReaderDoes(Dossier dossier) {
    String json = DossierWriter.json(dossier);

    assertThat(Told.of(() -> DossierReader.readJson("x", 1, json)))
        .isEqualTo(Told.of(() -> DossierReader.read("x", json)));
    String line = MAPPER.writeValueAsString(MAPPER.readTree(json));
    Dossier fromMap = DossierReader.readMap("", MAPPER.readValue(line, Map.class));
    assertThat(DossierWriter.json(fromMap)).isEqualTo(json);
    assertThat(DossierWriter.json(DossierReader.readJson("x", 1, line))).isEqualTo(json);
  }

  /** Whatever is JSON is read the same or refused for the same reason. */
  @Test
  void readsDamagedDossiersAsTheYamlReaderDoesOrRefusesThemAsNoJson() throws IOException {
    Random random = new Random(124);
    List<String> texts = dossiers().map(DossierWriter::json).toList();
    int same = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      String text = damaged(texts.get(random.nextInt(texts.size())), random);
      Told json = Told.of(() -> DossierReader.readJson("x", 1, text));
      if (!json.isSyntax()) {
        same++;
        assertThat(json).as(text).isEqualTo(Told.of(() -> DossierReader.read("x", text)));
      }
    }
    assertThat(same).as("damaged dossiers that still are JSON").isGreaterThan(MUTATIONS / 5);
  }

  private static String damaged(String text, Random random) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    int line = random.nextInt(lines.size());
    String old = lines.get(line);
    switch (random.nextInt(4)) {
      case 0 -> lines.remove(line);
      case 1 -> lines.add(line, old);
      case 2 -> {
        int at = random.nextInt(old.length());
        lines.set(line, old.substring(0, at) + old.substring(at + 1));
      }
      default -> lines.set(line, old.replaceFirst(": [^,\\[{]+", ": null"));
    }
    return String.join("\n", lines);
  }
}
