package vn.antq.rules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.antq.rules.Classifier;
import vn.antq.rules.DossierReader;
import vn.antq.rules.DossierSchema;
import vn.antq.rules.DossierWriter;
import vn.antq.rules.PackLibrary;
import vn.antq.rules.criteria.AntqPacks;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.pack.Pack;
import vn.antq.rules.problem.InvalidDossierException;

/** The JSON Schema of dossiers agrees with what reading and classifying accept. */
class DossierSchemaTest {

  private static final Path PACKS = Path.of("province", "packs");
  private static final Classifier QD510 = AntqPacks.classifier(AntqPacks.QD510);
  private static final PackLibrary PROVINCE =
      AntqPacks.library()
          .adding(List.of(PACKS.resolve("qd510-minh-hoa"), PACKS.resolve("tt124-minh-hoa")));
  private static final Schema SCHEMA = schema(DossierSchema.of(QD510.pack()));

  private static Schema schema(String text) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(text, InputFormat.JSON);
  }

  private static List<Error> errors(Schema schema, String json) {
    return schema.validate(json, InputFormat.JSON);
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static Stream<Path> dossiersOfTheProvince() {
    return files(Path.of("province", "dossiers"));
  }

  @ParameterizedTest
  @MethodSource("dossiersOfTheProvince")
  void everyDossierOfTheProvinceKeepsTheSchema(Path file) throws IOException {
    Pack pack = PROVINCE.pack("qd510-minh-hoa").orElseThrow();
    Dossier dossier = DossierReader.read(file);

    for (String text :
        List.of(DossierSchema.of(pack), DossierSchema.of(pack, dossier.unit().type()))) {
      Schema schema = schema(text);
      assertThat(errors(schema, YamlDocument.json(Files.readString(file)))).isEmpty();
      assertThat(errors(schema, DossierWriter.json(dossier))).isEmpty();
    }
  }

  static Stream<ExampleDossier> examples() {
    return ExampleDossier.CLASSIFIED.stream();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyExampleKeepsTheSchema(ExampleDossier example) throws IOException {
    assertThat(errors(SCHEMA, YamlDocument.json(Files.readString(example.file())))).isEmpty();
    assertThat(errors(SCHEMA, DossierWriter.json(DossierReader.read(example.file())))).isEmpty();
  }

  private static String dossier(String fact) {
    return "dossier: a\nunit: khu-dan-cu\nperiod: {year: 2025}\nfacts:\n  " + fact + "\n";
  }

  private static boolean isAccepted(String yaml) {
    return isAccepted(() -> DossierReader.read("a.yaml", yaml));
  }

  private static boolean isAccepted(Supplier<Dossier> reading) {
    try {
      QD510.classify(reading.get());
      return true;
    } catch (InvalidDossierException e) {
      return false;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "residentHouseholds: 312",
        "residentHouseholds: \"312\"",
        "residentHouseholds: unknown",
        "residentHouseholds: {from: 300, to: 312}",
        "residentHouseholds: {value: 312, evidence: [{document: Sổ 4, date: 2025-10-03, link: a,"
            + " note: b}]}",
        "residentHouseholds: {from: 300, to: 312, evidence: []}",
        "partyCellResolutionDate: 2025-02-10",
        "partyCellResolutionDate: none",
        "partyCellResolutionDate: {value: none, evidence: [{note: Đã hỏi bí thư}]}",
        "festivalHeld: \"true\"",
        "festivalHeld: Có",
        "residentHouseholds: \"unknown\"",
        "residentHouseholds: 312.0",
        "residentHouseholds: 312,0",
        "residentHouseholds: {value: 312, evidence: [{date: 3/10/2025}]}",
        "partyCellResolutionDate: 10/02/2025",
        "partyCellResolutionDate: Không có",
        "securityForceRating: Hoàn thành tốt nhiệm vụ",
        "crimes: []",
        "crimes: unknown",
        "crimes: [{}]",
        "crimes: [{severity: SERIOUS, description: 12, evidence: [{document: 7}]}]",
        "models: [{startedOn: none, members: 5}]",
        "crimes: {value: [{severity: SERIOUS}], evidence: [{document: Báo cáo}]}"
      })
  void whateverFormIsAcceptedKeepsTheSchema(String fact) {
    String yaml = dossier(fact);

    assertThat(isAccepted(yaml)).isTrue();
    assertThat(errors(SCHEMA, YamlDocument.json(yaml))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "residentHousehold: 312",
        "residentHouseholds: ba trăm",
        "residentHouseholds: 312.5",
        "residentHouseholds: 0",
        "residentHouseholds: -1",
        "residentHouseholds: \"-1\"",
        "residentHouseholds: 2000000000000",
        "residentHouseholds: true",
        "residentHouseholds:",
        "residentHouseholds: [312]",
        "residentHouseholds: {from: 300}",
        "residentHouseholds: {from: 0, to: 312}",
        "residentHouseholds: {value: 312, evidance: []}",
        "residentHouseholds: {value: 312, evidence: [{date: 3/10/25}]}",
        "residentHouseholds: {value: unknown}",
        "registrationShare: 0.9",
        "festivalHeld: yes",
        "festivalHeld: 1",
        "festivalHeld: {from: true, to: true}",
        "partyCellResolutionDate: 10/02/25",
        "partyCellResolutionDate: 0000-01-01",
        "partyCellResolutionDate: 2025-13-01",
        "partyCellResolutionDate: null",
        "securityForceRating: GOOD",
        "securityForceRating: Hoàn thành",
        "residentHouseholds: 1,000",
        "crimes: none",
        "crimes: 0",
        "crimes: [SERIOUS]",
        "crimes: [{severety: SERIOUS}]",
        "crimes: [{severity: BAD}]",
        "crimes: [{severity: unknown}]",
        "models: [{members: -1}]"
      })
  void whateverIsRefusedDoesNotKeepTheSchema(String fact) {
    String yaml = dossier(fact);

    assertThat(isAccepted(yaml)).isFalse();
    assertThat(errors(SCHEMA, YamlDocument.json(yaml))).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dossier: a|dosier: a",
        "dossier: a|",
        "unit: khu-dan-cu|unit: khu-dan-cuu",
        "unit: khu-dan-cu|unit: {name: Tổ 5}",
        "unit: khu-dan-cu|unit: {type: khu-dan-cu, nam: Tổ 5}",
        "{year: 2025}|{year: năm nay}",
        "{year: 2025}|{year: 12}",
        "{year: 2025}|{}",
        "{year: 2025}|2025",
        "dossier: a|'dossier: a\nillustrative: có'"
      })
  void aFrameThatIsRefusedDoesNotKeepTheSchema(String before, String after) {
    String yaml = dossier("crimes: []").replace(before, after == null ? "" : after);

    assertThat(isAccepted(yaml)).isFalse();
    assertThat(errors(SCHEMA, YamlDocument.json(yaml))).isNotEmpty();
  }

  private static final List<String> FACTS =
      List.of(
          "residentHouseholds",
          "crimeCases",
          "partyCellResolutionDate",
          "festivalHeld",
          "securityForceRating",
          "crimes",
          "models");

  private static final List<String> VALUES =
      List.of(
          "312 312.0 312.00 312.000 312.0000 312.00000000000 312.5 3e2 3.12E2 1e13 -1 true false"
              + " null [] [{}] {}",
          "\"312\" \"312.0\" \"312,0\" \"312,00\" \"1.000\" \"1,000\" \"1.250\" \"312,5\" \"+5\""
              + " \"\" \"-\"",
          "\"312_hộ\" \"95%\" \"true\" \"Có\" \"Không\" \"yes\" \"none\" \"Không_có\" \"unknown\""
              + " \"x\"",
          "\"2025-02-10\" \"10/02/2025\" \"1/2/2025\" \"10-02-2025\" \"10.02.2025\" \"10/02-2025\"",
          "\"10/02/25\" \"02/25/2025\" \"2025-2-10\" \"0000-01-01\" \"2025-02-10T00:00:00Z\"",
          "\"COMPLETED_WELL\" \"Hoàn_thành_tốt_nhiệm_vụ\" \"Hoàn_thành\" \"EFFECTIVE\"",
          "{\"value\":312} {\"value\":\"unknown\"} {\"value\":null} {\"value\":[]}"
              + " {\"value\":\"Có\"}",
          "{\"from\":300,\"to\":312} {\"from\":300} {\"from\":\"300,0\",\"to\":312.0}"
              + " {\"from\":\"x\",\"to\":3}",
          "[{\"severity\":\"SERIOUS\"}] [{\"severity\":\"Nghiêm_trọng\"}]"
              + " [{\"severity\":\"unknown\"}]",
          "[{\"members\":5.0}] [{\"startedOn\":\"1/2/2020\"}]"
              + " [{\"startedOn\":\"none\",\"evidence\":[]}] [1]");

  static Stream<String> everyValueForEveryFact() {
    return FACTS.stream()
        .flatMap(
            fact ->
                VALUES.stream()
                    .flatMap(row -> Stream.of(row.split(" ")))
                    .map(value -> "\"" + fact + "\":" + value.replace('_', ' ')))
        .map(fact -> fact.replace("COMPLETED WELL", "COMPLETED_WELL"));
  }

  @ParameterizedTest
  @MethodSource("everyValueForEveryFact")
  void theReaderTakesOfJsonWhatKeepsTheSchemaAndNothingElse(String fact) {
    String json =
        "{\"dossier\":\"a\",\"unit\":\"khu-dan-cu\",\"period\":{\"year\":2025},\"facts\":{"
            + fact
            + "}}";

    assertThat(isAccepted(() -> DossierReader.readJson("a", 1, json)))
        .as("%s is taken; the schema says %s", fact, errors(SCHEMA, json))
        .isEqualTo(errors(SCHEMA, json).isEmpty());
    assertThat(isAccepted(() -> DossierReader.read("a.json", json)))
        .isEqualTo(isAccepted(() -> DossierReader.readJson("a", 1, json)));
  }

  @Test
  void theSchemaOfAUnitTypeKnowsOnlyItsFacts() {
    Pack pack = QD510.pack();
    for (Map.Entry<String, String> type : pack.unitTypes().entrySet()) {
      String schema = DossierSchema.of(pack, type.getKey());
      pack.vocabulary()
          .facts()
          .forEach(
              (name, fact) ->
                  assertThat(
                          schema.contains("\"" + name + "\" : {")
                              || schema.contains("\"" + name + "\": {"))
                      .as(type.getKey() + " " + name)
                      .isEqualTo(
                          pack.facts(type.getKey()).contains(fact) && fact.derivation().isEmpty()));
    }
  }
}
