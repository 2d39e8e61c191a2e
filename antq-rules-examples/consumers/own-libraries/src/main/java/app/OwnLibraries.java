package app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;
import vn.antq.rules.DossierReader;
import vn.antq.rules.criteria.AntqPacks;
import vn.antq.rules.explanation.JsonRenderer;

/** Reads a dossier and its answer with the libraries of its own, too. */
public final class OwnLibraries {

  /**
   * @param args a dossier file, the code of the outcome, and the versions of the application's own
   *     Jackson and SnakeYAML
   */
  public static void main(String[] args) throws Exception {
    Path file = Path.of(args[0]);
    ObjectMapper jackson = new ObjectMapper();
    require(args[2], jackson.version().toString());
    require(args[3], jarOf(Yaml.class));

    Map<String, Object> stated = new Yaml().load(Files.readString(file));
    String json =
        JsonRenderer.compact()
            .render(AntqPacks.classifier(AntqPacks.QD510).classify(DossierReader.read(file)));
    JsonNode answer = jackson.readTree(json);

    require((String) stated.get("dossier"), answer.at("/dossier").asText());
    require(args[1], answer.at("/outcome/worst/code").asText());
  }

  private static String jarOf(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation().getPath();
  }

  private static void require(String expected, String found) {
    System.out.println(expected + " in " + found);
    if (!found.contains(expected)) {
      throw new IllegalStateException("Expected " + expected + ", found " + found);
    }
  }
}
