package vn.antq.rules.examples;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import vn.antq.rules.DossierReader;
import vn.antq.rules.DossierWriter;
import vn.antq.rules.dossier.Dossier;

/** Any number of dossiers as JSON Lines: the example dossiers, varied, always the same ones. */
public final class ManyDossiers {

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String REGISTERED = "registeredHouseholds";
  private static final String ID = "@MÃ@";
  private static final String HOUSEHOLDS = "@HỘ@";

  private record Template(String text, long registered) {}

  private ManyDossiers() {}

  /** Writes a file to measure with: {@code ManyDossiers NUMBER FILE}. */
  public static void main(String[] args) throws IOException {
    write(Path.of(args[1]), Integer.parseInt(args[0]));
  }

  /** Returns a dossier as one line of JSON. */
  public static String line(Dossier dossier) {
    return MAPPER.writeValueAsString(MAPPER.readTree(DossierWriter.json(dossier)));
  }

  /** Writes so many dossiers: each an example of which some households have not registered. */
  public static void write(Path file, int number) throws IOException {
    List<Template> templates = new ArrayList<>();
    for (ExampleDossier example : ExampleDossier.CLASSIFIED) {
      Dossier dossier = DossierReader.read(example.file());
      long registered =
          dossier.fact(REGISTERED).map(fact -> Long.parseLong(fact.value().toString())).orElse(0L);
      Dossier.Builder varied = dossier.toBuilder().id(ID).code(ID);
      if (registered > 0) {
        varied.fact(REGISTERED, HOUSEHOLDS);
      }
      templates.add(new Template(line(varied.build()), registered));
    }
    try (Writer out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < number; i++) {
        Template template = templates.get(i % templates.size());
        long registered = Math.max(0, template.registered() - i / templates.size() % 5);
        out.write(
            template
                .text()
                .replace(ID, "hồ sơ " + (i + 1))
                .replace("\"" + HOUSEHOLDS + "\"", String.valueOf(registered)));
        out.write('\n');
      }
    }
  }
}
