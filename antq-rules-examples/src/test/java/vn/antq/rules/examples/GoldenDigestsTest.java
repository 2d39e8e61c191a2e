package vn.antq.rules.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.antq.rules.Classifier;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.criteria.AntqPacks;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.explanation.HtmlRenderer;
import vn.antq.rules.explanation.JsonLine;
import vn.antq.rules.explanation.JsonRenderer;
import vn.antq.rules.explanation.TextRenderer;
import vn.antq.rules.problem.InvalidInputException;
import vn.antq.rules.receipt.Receipt;
import vn.antq.rules.scenario.Scenario;

/**
 * Everything that people and programs are told of the shipped packs, frozen: moving code about must
 * not change a byte of it. A change that is meant comes in a commit of its own that says why.
 *
 * <p>By default a fifth of the scenarios and the quicker commands are looked at; with {@code
 * -Dantq.golden.all=true}, which whoever moves code runs, everything.
 */
@Tag("slow")
class GoldenDigestsTest {

  private static final Path PINNED = Path.of("src/test/resources/golden");
  private static final Path ACTUAL = Path.of("target/golden");
  private static final int SHOWN = 16;
  private static final boolean ALL = Boolean.getBoolean("antq.golden.all");
  private static final int SAMPLE = 5;
  private static final String SEPARATOR = " |";

  @ParameterizedTest
  @ValueSource(strings = {AntqPacks.TT124, AntqPacks.QD510})
  @DisplayName("answers to the scenarios of a pack")
  void answersAreAsPinned(String pack) throws IOException {
    Classifier classifier = AntqPacks.classifier(pack);
    List<String> lines = new ArrayList<>();
    int number = 0;
    for (Scenario scenario : AntqPacks.scenarios(pack)) {
      number++;
      if (!ALL && number % SAMPLE != 0) {
        continue;
      }
      String name = Path.of(scenario.place().file()).getFileName() + "#" + number;
      lines.add(line(pack + "/" + name, forms(scenario.dossier(), classifier)));
    }
    assertPinned(pack + ".txt", lines);
  }

  @Test
  @DisplayName("what the commands print of the examples, the province and the packs")
  void commandsAreAsPinned(@TempDir Path folder) throws IOException {
    Path province = Path.of("province");
    Path edited = folder.resolve("tt124");
    AntqPacks.copy("tt124", edited);
    Path communes = edited.resolve("cap-xa.yaml");
    Files.writeString(
        communes, Files.readString(communes).replaceFirst("percent: 70", "percent: 75"));
    Map<String, Object[]> commands = new LinkedHashMap<>();
    for (ExampleDossier example : ExampleDossier.CLASSIFIED) {
      put(commands, "classify", "--full", example.file());
      put(commands, "classify", "--all-readings", example.file());
      put(commands, "advise", example.file());
      put(commands, "classify", "--strict", example.file());
    }
    put(commands, "classify", ExampleDossier.FOLDER);
    put(commands, "classify", ExampleDossier.TO_MEND);
    put(commands, "classify", "--pack", "tt124", "--format", "json", ExampleDossier.FOLDER);
    Path packs = province.resolve("packs");
    Path dossiers = province.resolve("dossiers");
    put(commands, "classify", "--pack", packs, dossiers, "--summary");
    if (ALL) {
      put(commands, "classify", "--pack", packs, dossiers, "--full");
      put(commands, "classify", "--pack", packs, dossiers, "--format", "json");
      put(commands, "mutate", edited);
    }
    for (String pack : List.of("tt124", "qd510")) {
      put(commands, "check", pack);
      put(commands, "test", pack, "--coverage");
      put(commands, "basis", pack);
      put(commands, "facts", "--pack", pack);
      put(commands, "facts", "--pack", pack, "--format", "json-schema");
    }
    put(commands, "check", packs);
    put(commands, "diff", "tt124@2021", "tt124");
    put(commands, "diff", "tt124", edited, "--with", packs, "--dossiers", dossiers);
    put(commands, "diff", "tt124", edited, "--format", "json");
    Path hamlets = dossiers.resolve("xa-dong-gio-lanh");
    put(
        commands,
        "compare",
        hamlets.resolve("ap-bau-sen-trang.yaml"),
        hamlets.resolve("ap-bo-tre-cu.yaml"));
    List<String> lines = new ArrayList<>();
    commands.forEach(
        (name, arguments) -> {
          Run run = Run.antq(arguments);
          String stable = (run.out() + "\f" + run.err() + "\f" + run.status());
          stable = stable.replace(folder.toString(), "{folder}");
          lines.add(line(name.replace(folder.toString(), "{folder}"), Map.of("run", stable)));
        });
    assertPinned("commands.txt", lines);
  }

  private static String name(String line) {
    return line.substring(0, line.indexOf(SEPARATOR));
  }

  private static void put(Map<String, Object[]> commands, Object... arguments) {
    commands.put(Stream.of(arguments).map(String::valueOf).collect(joining(" ")), arguments);
  }

  private static Map<String, String> forms(Dossier dossier, Classifier classifier) {
    Map<String, String> forms = new LinkedHashMap<>();
    Classification answer;
    try {
      answer = classifier.classify(dossier);
    } catch (InvalidInputException refused) {
      forms.put("refused", refused.getMessage());
      return forms;
    }
    forms.put("text", TextRenderer.full().render(answer));
    forms.put("short", TextRenderer.summary().render(answer));
    forms.put("json", JsonRenderer.pretty().render(answer));
    forms.put("line", JsonLine.of(1, answer));
    forms.put("page", HtmlRenderer.standard().render(answer));
    forms.put("receipt", told(() -> Receipt.of(dossier, classifier).text()));
    return forms;
  }

  private static String told(Supplier<String> text) {
    try {
      return text.get();
    } catch (InvalidInputException refused) {
      return refused.getMessage();
    }
  }

  /**
   * One line for each thing pinned; what was told is kept beside, to be compared with another
   * tree's.
   */
  private static String line(String name, Map<String, String> forms) {
    StringBuilder line = new StringBuilder(name).append(SEPARATOR);
    forms.forEach(
        (form, text) -> {
          String stable = stable(text);
          keep(name + "." + form, stable);
          line.append(' ').append(form).append('=').append(digest(stable));
        });
    return line.toString();
  }

  /** Digests and versions change with every touched file. */
  private static String stable(String text) {
    return text.replaceAll("\\b[0-9a-f]{64}\\b", "{digest}")
        .replaceAll("\\b[0-9a-f]{16}\\b", "{digest}")
        .replaceAll("\\d+\\.\\d+\\.\\d+-SNAPSHOT", "{version}")
        .replaceAll("Thời gian: [\\d,]+ giây", "Thời gian: {time} giây")
        .replaceAll("viewBox=\"0 0 \\d+ \\d+\"[^>]*>.*?</svg>", "{code}");
  }

  private static void keep(String name, String text) {
    if (!Boolean.getBoolean("antq.golden.keep")) {
      return;
    }
    try {
      Files.createDirectories(ACTUAL.resolve("told"));
      Files.writeString(ACTUAL.resolve("told").resolve(name.replaceAll("[/ ]", "_")), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String digest(String text) {
    try {
      byte[] whole = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(whole).substring(0, SHOWN);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static void assertPinned(String name, List<String> lines) throws IOException {
    Path pinned = PINNED.resolve(name);
    List<String> expected = Files.exists(pinned) ? Files.readAllLines(pinned) : List.of();
    if (ALL) {
      Files.createDirectories(ACTUAL);
      Files.write(ACTUAL.resolve(name), lines);
    } else {
      Set<String> looked = lines.stream().map(GoldenDigestsTest::name).collect(toSet());
      expected = expected.stream().filter(line -> looked.contains(name(line))).toList();
    }
    assertThat(lines)
        .as(
            "Told otherwise than before. -Dantq.golden.all=true -Dantq.golden.keep=true keeps all"
                + " that is told in %s/told: compare it with that of the commit before. Maybe the"
                + " change is meant: then%n  cp antq-rules-examples/%s/%s antq-rules-examples/%s",
            ACTUAL, ACTUAL, name, pinned)
        .containsExactlyElementsOf(expected);
  }
}
