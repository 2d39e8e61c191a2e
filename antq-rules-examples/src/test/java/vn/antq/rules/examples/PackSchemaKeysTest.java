package vn.antq.rules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.antq.rules.PackLibrary;
import vn.antq.rules.PackSchemas;
import vn.antq.rules.criteria.AntqPacks;
import vn.antq.rules.scenario.Scenario;
import vn.antq.rules.scenario.ScenarioReader;
import vn.antq.rules.scenario.ScenarioRunner;

/** Every key that a schema of pack files offers is one that loading accepts. */
class PackSchemaKeysTest {

  private static final JsonMapper MAPPER = new JsonMapper();

  /** Packs that use the keys which no pack that is shipped or of the province uses. */
  private static final Path EVERY_KEY = Path.of("src", "test", "resources", "moi-khoa");

  private static final List<Path> PACKS =
      List.of(
          Path.of("..", "antq-rules-criteria", "src", "main", "resources", "antq", "packs"),
          Path.of("province", "packs"),
          EVERY_KEY);

  private static Stream<Path> files(String kind) throws IOException {
    Stream.Builder<Path> all = Stream.builder();
    for (Path folder : PACKS) {
      try (Stream<Path> files = Files.walk(folder)) {
        files
            .filter(file -> file.toString().endsWith(".yaml"))
            .filter(file -> PackSchemasTest.kind(file).equals(kind))
            .forEach(all::add);
      }
    }
    return all.build();
  }

  @Test
  void packsThatUseEveryKeyLoadAndTheirScenariosHold() {
    PackLibrary library =
        AntqPacks.library()
            .adding(
                List.of(EVERY_KEY.resolve("moi-khoa-tt124"), EVERY_KEY.resolve("moi-khoa-qd510")));
    ScenarioRunner runner = new ScenarioRunner(library.classifier("moi-khoa-tt124"));

    List<Scenario> scenarios =
        ScenarioReader.readAll(EVERY_KEY.resolve("moi-khoa-tt124").resolve("scenarios"));
    assertThat(scenarios)
        .isNotEmpty()
        .allSatisfy(scenario -> assertThat(runner.run(scenario)).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"pack", "facts", "criteria", "scenario"})
  void everyKeyOfASchemaIsUsedByAFileThatLoads(String kind) throws IOException {
    String text = PackSchemas.files().get("antq-" + kind + "-1.schema.json");
    JsonNode root = MAPPER.readTree(text);
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(text, InputFormat.JSON);
    Set<String> offered = new TreeSet<>();
    offered(root, "", offered);
    root.get("$defs")
        .properties()
        .forEach(def -> offered(def.getValue(), "#" + def.getKey(), offered));
    Set<String> used = new TreeSet<>();
    for (Path file : files(kind).toList()) {
      String json = YamlDocument.json(Files.readString(file));
      assertThat(schema.validate(json, InputFormat.JSON)).as("%s", file).isEmpty();
      used(root, root, MAPPER.readTree(json), "", used);
    }

    assertThat(offered).isNotEmpty().isSubsetOf(used);
  }

  private static void offered(JsonNode schema, String path, Set<String> keys) {
    for (String several : List.of("anyOf", "oneOf", "allOf")) {
      schema.path(several).forEach(one -> offered(one, path, keys));
    }
    schema
        .path("properties")
        .properties()
        .forEach(
            property -> {
              if (property.getValue().isObject()) {
                keys.add(path + "/" + property.getKey());
                offered(property.getValue(), path + "/" + property.getKey(), keys);
              }
            });
    offeredIn(schema.path("additionalProperties"), path + "/*", keys);
    offeredIn(schema.path("items"), path + "[]", keys);
  }

  private static void offeredIn(JsonNode schema, String path, Set<String> keys) {
    if (schema.isObject()) {
      offered(schema, path, keys);
    }
  }

  private static void used(
      JsonNode schema, JsonNode root, JsonNode value, String path, Set<String> keys) {
    if (schema.has("$ref")) {
      String name = schema.get("$ref").asString().replace("#/$defs/", "");
      used(root.get("$defs").get(name), root, value, "#" + name, keys);
    }
    for (String several : List.of("anyOf", "oneOf", "allOf")) {
      schema.path(several).forEach(one -> used(one, root, value, path, keys));
    }
    for (var entry : value.properties()) {
      JsonNode known = schema.path("properties").path(entry.getKey());
      JsonNode other = schema.path("additionalProperties");
      if (known.isObject()) {
        keys.add(path + "/" + entry.getKey());
        used(known, root, entry.getValue(), path + "/" + entry.getKey(), keys);
      } else if (other.isObject()) {
        used(other, root, entry.getValue(), path + "/*", keys);
      }
    }
    if (value.isArray() && schema.path("items").isObject()) {
      value.forEach(item -> used(schema.get("items"), root, item, path + "[]", keys));
    }
  }
}
