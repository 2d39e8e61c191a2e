package vn.antq.rules.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.antq.rules.TestPack;
import vn.antq.rules.pack.Derivation;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.problem.Problem;
import vn.antq.rules.value.FactType;

/** What a vocabulary may derive, and what is said of the rest, each at its place. */
class DerivationCheckTest {

  @TempDir Path temp;
  private TestPack pack;

  @BeforeEach
  void write() {
    pack = TestPack.in(temp);
  }

  /** The only problem of a fact that is added to the vocabulary; it must be told at its place. */
  private Problem problemOf(String derivation) {
    String fact = "  made: {" + derivation + ", label: Tính ra}\n";
    pack.replace("facts.yaml", "records:\n", fact + "records:\n");
    Problem problem = pack.problem();
    assertThat(problem.place().line()).isEqualTo(pack.at("facts.yaml", "made:").line());
    return problem;
  }

  private Problem problemOfField(String derivation) {
    String field = "    made: {" + derivation + ", label: Tính ra}\n";
    pack.replace("facts.yaml", "enums:\n", field + "enums:\n");
    Problem problem = pack.problem();
    assertThat(problem.place().line()).isEqualTo(pack.at("facts.yaml", "made:").line());
    return problem;
  }

  private FactDefinition made(String derivation) {
    String fact = "  made: {" + derivation + ", label: Tính ra}\n";
    pack.replace("facts.yaml", "records:\n", fact + "records:\n");
    return pack.load().pack(TestPack.NAME).orElseThrow().vocabulary().fact("made").orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          days: [resolutionDate]                   | Số ngày cần đúng hai ngày: [từ ngày, đến ngày].
          difference: [crimesThisYear]             | Hiệu cần đúng hai dữ kiện: [số bị trừ, số trừ].
          decrease: [crimesThisYear]               | Mức giảm cần đúng hai dữ kiện: [kỳ trước, kỳ này].
          increase: [crimesThisYear]               | Mức tăng cần đúng hai dữ kiện: [kỳ trước, kỳ này].
          days: [resolutionDate, hasPlan]          | "hasPlan" phải là một ngày; đang là có/không
          days: [resolutionDate, resolutionDate]   | "made" được tính từ hai lần cùng một "resolutionDate".
          days: [resolutionDate, periodEnd]        | Dữ kiện "made" nhắc đến "periodEnd", nhưng không có dữ kiện đó.
          days: [resolutionDate, assessmentYear]   | "assessmentYear" phải là một ngày
          difference: [crimesThisYear, reviewDate] | "reviewDate" phải là số nguyên
          difference: [made, crimesThisYear]       | Dữ kiện "made" được tính từ chính nó.
          total: accidents                         | Khóa total cần danh sách.trường; đang ghi "accidents".
          total: accidents.happenedOn              | "happenedOn" (total) phải là một trường là số
          average: accidents.description           | "description" (average) phải là một trường là số
          months: accidents.deaths                 | "deaths" (months) phải là một trường là ngày
          least: crimes.forceMajeure               | "forceMajeure" (least) phải là một trường có lớn bé, sớm muộn
          most: accidents.injured                  | Loại bản ghi Accident không có trường "injured".
          total: hasPlan.deaths                    | "hasPlan" không phải danh sách nên không đếm được.
          total: floods.deaths                     | Dữ kiện "made" nhắc đến "floods", nhưng không có dữ kiện đó.
          """)
  void whatCannotBeDerivedIsTold(String derivation, String message) {
    assertThat(problemOf(derivation).message()).contains(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'count: accidents, where: {deaths: {}}'               | Điều kiện của "deaths" chưa so với mốc nào.
          'count: accidents, where: {deaths: {atLeast: 3}}'     | Điều kiện atLeast cần tên một mốc, đang ghi "3"
          'count: accidents, where: {deaths: {from: some}}'     | so với một mốc ngày, nhưng trường này là số nguyên
          'count: accidents, where: {happenedOn: {above: some}}' | so với một mốc số, nhưng trường này là ngày
          'count: crimes, where: {severity: {above: some}}'     | so với một mốc số, nhưng trường này là
          'count: accidents, where: {injured: {above: some}}'   | Loại bản ghi Accident không có trường "injured".
          'count: accidents, where: {deaths: [3]}'              | Điều kiện đếm chỉ dùng trường có/không hoặc danh mục lựa chọn
          """)
  void whatNoConditionCanSayIsTold(String derivation, String message) {
    assertThat(problemOf(derivation).message()).contains(message);
  }

  @Test
  void aKeyThatNoConditionHasIsTold() {
    pack.replace(
        "facts.yaml",
        "records:\n",
        "  made: {count: accidents, where: {deaths: {least: some}}, label: Tính ra}\nrecords:\n");

    assertThat(pack.problems()).extracting(Problem::code).contains("unknown-key");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          days: [happenedOn, foundOn]  | Trường "made" được tính từ "foundOn", nhưng loại bản ghi Accident không có trường đó.
          days: [happenedOn, deaths]   | "deaths" phải là một ngày
          days: [happenedOn, periodTo] | Trường "made" được tính từ "periodTo", nhưng loại bản ghi Accident không có trường đó.
          sum: [deaths, happenedOn]    | "happenedOn" phải là số nguyên
          difference: [deaths, made]   | Dữ kiện "made" được tính từ chính nó.
          """)
  void whatCannotBeDerivedOfARecordIsTold(String derivation, String message) {
    assertThat(problemOfField(derivation).message()).contains(message);
  }

  @Test
  void aFieldStandsAfterThoseThatItComesFrom() {
    pack.replace(
        "facts.yaml",
        "enums:\n",
        """
            twice: {sum: [once, deaths], label: Hai lần}
            once: {sum: [deaths, deaths], label: Một lần}
        enums:
        """);

    Problem problem = pack.problem();

    assertThat(problem.code()).isEqualTo("derived-later");
    assertThat(problem.place().line()).isEqualTo(pack.at("facts.yaml", "twice:").line());
  }

  @Test
  void whatMayBeNegativeIsNoPartOfARatio() {
    pack.replace(
        "facts.yaml",
        "records:\n",
        """
          apart: {difference: [crimesLastYear, crimesThisYear], label: Chênh lệch}
          share: {ratio: [apart, crimesLastYear], label: Tỷ lệ}
        records:
        """);

    Problem problem = pack.problem();

    assertThat(problem.message()).contains("\"apart\" có thể âm nên không dùng được trong tỷ lệ.");
    assertThat(problem.place().line()).isEqualTo(pack.at("facts.yaml", "share:").line());
  }

  @Test
  void aFigureThatTheUnitTypeLacksIsTold() {
    pack.replace(
        "facts.yaml",
        "seriousCrimes: {count: crimes",
        "fatal: {count: accidents, where: {deaths: {atLeast: manyDeaths}}, label: Vụ nặng}\n"
            + "  seriousCrimes: {count: crimes");
    pack.replace("khu-dan-cu.drl", "hasPlan == true &&", "hasPlan == true && fatal == 0 &&");

    Problem problem = pack.problem();

    assertThat(problem.code()).isEqualTo("unknown-figure");
    assertThat(problem.message())
        .isEqualTo(
            "Dữ kiện \"fatal\" so với mốc \"manyDeaths\", nhưng loại đơn vị khu-dan-cu có luật đọc"
                + " dữ kiện này mà không có mốc đó.");
    assertThat(problem.place().line()).isEqualTo(pack.at("facts.yaml", "fatal:").line());
  }

  @Test
  void aFigureOfAnotherTypeIsTold() {
    pack.replace(
        "facts.yaml",
        "seriousCrimes: {count: crimes",
        "fatal: {count: accidents, where: {deaths: {atLeast: quarterTo}}, label: Vụ nặng}\n"
            + "  seriousCrimes: {count: crimes");
    pack.replace("khu-dan-cu.drl", "hasPlan == true &&", "hasPlan == true && fatal == 0 &&");

    assertThat(pack.problem().message())
        .isEqualTo("Mốc \"quarterTo\" (31/03) không cùng kiểu với \"deaths\" (số nguyên).");
  }

  @Test
  void whatNobodyReadsNeedsNoFigure() {
    FactDefinition made = made("count: accidents, where: {deaths: {atLeast: manyDeaths}}");

    assertThat(((Derivation.CountOf) made.derivation().orElseThrow()).figures())
        .extracting(Derivation.FigureCondition::figure)
        .containsExactly("manyDeaths");
  }

  @ParameterizedTest
  @CsvSource({
    "total: accidents.deaths, INTEGER, người",
    "least: accidents.deaths, INTEGER, người",
    "most: accidents.happenedOn, DATE, ''",
    "average: accidents.deaths, AVERAGE, người",
    "distinct: accidents.description, INTEGER, ''",
    "months: accidents.happenedOn, INTEGER, tháng",
    "'days: [resolutionDate, periodTo]', INTEGER, ngày",
    "'decrease: [crimesLastYear, crimesThisYear]', RATIO, ''"
  })
  void aDerivedFactHasTheTypeAndTheUnitOfWhatItComesFrom(
      String derivation, String type, String unit) throws ReflectiveOperationException {
    FactDefinition made = made(derivation);

    assertThat(made.type()).isEqualTo(FactType.class.getField(type).get(null));
    assertThat(made.unit()).isEqualTo(unit);
  }
}
