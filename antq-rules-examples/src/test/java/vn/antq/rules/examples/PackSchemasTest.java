package vn.antq.rules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.antq.rules.PackSchemas;

/** The JSON Schemas of the files of packs agree with the packs. */
class PackSchemasTest {

  private static final Path SHIPPED =
      Path.of("..", "antq-rules-criteria", "src", "main", "resources", "antq", "packs");
  private static final Path PROVINCE = Path.of("province", "packs");

  private static final Map<String, Schema> SCHEMAS =
      PackSchemas.files().entrySet().stream()
          .collect(
              Collectors.toMap(
                  file -> file.getKey().replaceAll("antq-(\\w+)-1.schema.json", "$1"),
                  file ->
                      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                          .getSchema(file.getValue(), InputFormat.JSON)));

  private static List<Error> errors(String kind, String yaml) {
    return SCHEMAS.get(kind).validate(YamlDocument.json(yaml), InputFormat.JSON);
  }

  static String kind(Path file) {
    if (file.getParent().endsWith("scenarios")) {
      return "scenario";
    }
    return switch (file.getFileName().toString()) {
      case "pack.yaml" -> "pack";
      case "facts.yaml" -> "facts";
      case "mutants.yaml" -> "mutants";
      default -> "criteria";
    };
  }

  private static List<Path> files() {
    return Stream.of(SHIPPED, PROVINCE)
        .flatMap(
            folder -> {
              try (Stream<Path> files = Files.walk(folder)) {
                return files.filter(file -> file.toString().endsWith(".yaml")).toList().stream();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .toList();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyFileOfEveryPackKeepsItsSchema() {
    Map<String, Long> kinds =
        files().stream()
            .peek(file -> assertThat(errors(kind(file), text(file))).as("%s", file).isEmpty())
            .collect(Collectors.groupingBy(PackSchemasTest::kind, Collectors.counting()));

    assertThat(kinds).containsEntry("pack", 5L).containsEntry("facts", 4L);
    assertThat(kinds.get("criteria")).isGreaterThan(15);
    assertThat(kinds.get("scenario")).isGreaterThanOrEqualTo(1_060);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tt124/pack.yaml|inForce:|inForc:",
        "tt124/pack.yaml|pack: tt124|pack: TT 124",
        "tt124/pack.yaml|from: 2022-02-10|from: 10/02/2022",
        "tt124/pack.yaml|basis: official|basis: offical",
        "tt124/pack.yaml|{code: DAT, label: Đạt}|{code: dat, label: Đạt}",
        "tt124/pack.yaml|{code: DAT, label: Đạt}|{code: DAT}",
        "tt124/pack.yaml|date: \"01-01\"|date: \"01-01\"\\n    percent: 5",
        "tt124/pack.yaml|date: \"01-01\"|date: \"1-1\"",
        "tt124/pack.yaml|basis: official\\n  note: Thông|note: Thông",
        "tt124/pack.yaml|default: EACH_GROUP|defaults: EACH_GROUP",
        "tt124/pack.yaml|sets: [khu-dan-cu, dia-ban, ket-qua]|adds: [khu-dan-cu]",
        "tt124/pack.yaml|decidedBefore: {date|decidedBefore: {day",
        "tt124/facts.yaml|type: boolean|type: bool",
        "tt124/facts.yaml|label: Số hộ đang cư trú|lable: Số hộ đang cư trú",
        "tt124/facts.yaml|type: enum\\n    of: EnterpriseSize|type: enum",
        "tt124/facts.yaml|ratio: [registeredHouseholds, residentHouseholds]|ratio:"
            + " [registeredHouseholds]",
        "tt124/facts.yaml|{value: true, basis: interpretation,|{value: true,",
        "tt124/facts.yaml|atMost: residentHouseholds|atmost: residentHouseholds",
        "tt124/facts.yaml|list: Model|list: Model\\n    type: text",
        "tt124/facts.yaml|label: Quy mô doanh nghiệp\\n"
            + "    changeable: false|label: Quy mô doanh nghiệp\\n"
            + "    changeable: no way",
        "tt124/facts.yaml|{type: text, label: Tên mô hình}|{type: text}",
        "tt124/facts.yaml|residentHouseholds:|Resident households:",
        "qd510/khu-dan-cu.yaml|participationFull: {percent: 90, basis: assumed,|participationFull:"
            + " {percent: 90,",
        "qd510/khu-dan-cu.yaml|participationFull: {percent: 90|participationFull: {percent: 90 %",
        "qd510/khu-dan-cu.yaml|citation: QĐ 510|cite: QĐ 510",
        "qd510/khu-dan-cu.yaml|full: {points: 5, basis: assumed|full: {points: 0, basis: assumed",
        "qd510/khu-dan-cu.yaml|full: {points: 5, basis: assumed|full: {points: 5, basis: guessed",
        "qd510/khu-dan-cu.yaml|full: {points: 5, basis: assumed|full: {points: 5",
        "qd510/khu-dan-cu.yaml|id: KDC-A1|name: KDC-A1",
        "qd510/khu-dan-cu.yaml|criteria:|criterions:",
        "qd510/muc-tran.yaml|basis: assumed|bases: assumed",
        "qd510/muc-tran.yaml|outcome: TRUNG_BINH|outcome: Trung bình",
        "qd510/scenarios/cq-a1-bao-cao-thieu.yaml|points: 97|point: 97",
        "qd510/scenarios/cq-a1-bao-cao-thieu.yaml|points: 97|points: nhiều",
        "qd510/scenarios/cq-a1-bao-cao-thieu.yaml|not met|not-met",
        "qd510/scenarios/cq-a1-bao-cao-thieu.yaml|basedOn: dat-du-co-quan.yaml|basedOn:"
            + " dat-du-co-quan",
        "qd510/scenarios/xl-1-chi-mat-vi-dieu-kien-can.yaml|columns:|column:",
        "qd510/scenarios/xl-1-chi-mat-vi-dieu-kien-can.yaml|[case, |[",
        "qd510/scenarios/xl-1-chi-mat-vi-dieu-kien-can.yaml|rows:|expect: {}\\nrows:",
        "qd510/scenarios/xl-1-chi-mat-vi-dieu-kien-can.yaml|goodFrom: \"60\"|goodFrom: [60]",
        "tt124/mutants.yaml|    why: Luật|    why: \\n    note: Luật",
        "tt124/mutants.yaml|    change: bỏ|    changes: bỏ",
        "qd510/scenarios/cq-a1-bao-cao-thieu.yaml|expect:|expects:",
        "qd510/scenarios/cq-a1-bao-cao-thieu.yaml|period: {year: 2025}|period: 2025"
      })
  void aFileThatWasMutilatedIsRefused(String file, String before, String after) {
    String whole = text(SHIPPED.resolve(file));
    String old = before.replace("\\n", "\n");
    assertThat(whole).contains(old);
    String mutilated =
        whole.replaceFirst(
            Pattern.quote(old), Matcher.quoteReplacement(after.replace("\\n", "\n")));
    assertThat(errors(kind(SHIPPED.resolve(file)), whole)).isEmpty();

    assertThat(errors(kind(SHIPPED.resolve(file)), mutilated)).isNotEmpty();
  }
}
