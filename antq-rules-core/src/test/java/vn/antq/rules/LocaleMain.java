package vn.antq.rules;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.explanation.JsonRenderer;
import vn.antq.rules.explanation.TextRenderer;

/** Classifies the miniature pack's dossier; a test runs it under several locales. */
public final class LocaleMain {

  private LocaleMain() {}

  /**
   * Prints every finding, the answer as text and as JSON in UTF-8.
   *
   * @param arguments the folder that holds the pack
   */
  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    Classifier classifier = PackLibrary.ofFolder(folder).classifier(TestPack.NAME);
    Classification answer =
        classifier.classify(
            vn.antq.rules.scenario.ScenarioReader.readAll(
                    folder.resolve(TestPack.NAME).resolve("scenarios"))
                .get(0)
                .dossier());
    try (PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8)) {
      answer.findings().forEach(f -> out.println(f.criterion() + " " + f.status()));
      out.println(TextRenderer.full().render(answer));
      out.println(JsonRenderer.pretty().render(answer));
    }
  }
}
