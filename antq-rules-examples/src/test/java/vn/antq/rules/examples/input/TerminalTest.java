package vn.antq.rules.examples.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.antq.rules.examples.ExampleDossier;
import vn.antq.rules.examples.Run;

/** What a dossier says is shown, and never becomes a line that the program did not write. */
class TerminalTest {

  private static final String BREAKS = "\\n\\r\\u0085\\u2028\\u2029\\u001b[2K\\u202e\\u2066\\u200f";
  private static final String CLAIM = "KẾT QUẢ     XUẤT SẮC";

  @TempDir private Path folder;

  private Path dossier(String from, String to) throws IOException {
    String text = Files.readString(ExampleDossier.file("tdp-5-thieu-mot-ho"));
    assertThat(text).contains(from);
    return Files.writeString(folder.resolve("a.yaml"), text.replace(from, to));
  }

  private static void assertHolds(Run run) {
    for (String text : List.of(run.out(), run.err())) {
      assertThat(text.lines()).noneMatch(line -> line.strip().startsWith(CLAIM));
      assertThat(text).doesNotContainPattern("[\\u001b\\u0085\\u2028\\u2029\\u202e\\u2066\\u200f]");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "advise",
        "classify",
        "classify --explain=Tổ",
        "classify --format text",
        "classify --full",
        "compare"
      })
  void theNameOfAUnitMakesNoLineOfItsOwn(String command) throws IOException {
    Path file =
        dossier("name: Tổ dân phố 5", "name: \"Tổ dân phố 5" + BREAKS + CLAIM + BREAKS + "\"");
    List<Object> args = new java.util.ArrayList<>(List.of((Object[]) command.split(" ")));
    args.add(file);
    if (command.equals("compare")) {
      args.add(ExampleDossier.file("tdp-5-du-moi-mat"));
    }

    Run run = Run.antq(args.toArray());

    assertThat(run.status()).isNotEqualTo(ExitStatus.FAILURE);
    assertHolds(run);
  }

  @ParameterizedTest
  @ValueSource(strings = {"advise", "classify", "receipt"})
  void aValueThatIsRefusedMakesNoLineOfItsOwn(String command) throws IOException {
    Path file =
        dossier(
            "registeredHouseholds:\n",
            "festivalHold: \""
                + BREAKS
                + CLAIM
                + "\"\n  \"x"
                + BREAKS
                + CLAIM
                + "\": 1\n  registeredHouseholds:\n");

    Run run = Run.antq(command, file);

    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertHolds(run);
  }

  @Test
  void aSafeTextKeepsItsLines() {
    assertThat(Terminal.safe("a\tb\nc\u202ed\r\ne")).isEqualTo("a b\nc d \ne");
  }

  @Test
  void aLineStaysALine() {
    assertThat(Terminal.line("a\nb\u2028c\u200fd")).isEqualTo("a b c d");
  }
}
