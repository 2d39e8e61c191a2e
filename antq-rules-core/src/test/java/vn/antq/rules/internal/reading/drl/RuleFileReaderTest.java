package vn.antq.rules.internal.reading.drl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.antq.rules.ProblemAssert;
import vn.antq.rules.ProcessorTime;
import vn.antq.rules.TestPack;
import vn.antq.rules.problem.Problem;

class RuleFileReaderTest {

  private static final String RULES = "khu-dan-cu.drl";
  private static final String CONDITION =
      "Unit( hasPlan == true && fundPerHousehold >= figures.fundRequired )";
  private static final String CONSEQUENCE =
      "Unit( hasOwnCell == false )\nthen\n    findings.exempt(drools);";

  @TempDir private Path folder;
  private TestPack pack;

  @BeforeEach
  void writePack() {
    pack = TestPack.in(folder);
  }

  private Problem problem(String found, String code) {
    return ProblemAssert.problemAt(pack.problems(), pack.at(RULES, found), code);
  }

  @ParameterizedTest
  @CsvSource({
    "registrationShare >=,registrationShar >=,registrationShar,unknown-fact,registrationShare",
    "figures.registrationRequired,figures.registrationRequird,registrationRequird,unknown-figure,registrationRequired",
    "switches.crimeTrend == CrimeTrend.TOTAL,switches.crimeTren == CrimeTrend.TOTAL,crimeTren"
        + " =,unknown-switch,crimeTrend",
    "CrimeTrend.TOTAL,CrimeTrend.TOTL,TOTL,unknown-code,TOTAL",
    "Severity.SERIOUS,Severty.SERIOUS,Severty,unknown-type,Severity",
    "Crime( severity,Crim( severity,Crim(,unknown-type,Crime",
    "forceMajeure == false,forceMajeur == false,forceMajeur =,unknown-fact,forceMajeure",
    "deaths > 0,death > 0,death >,unknown-fact,deaths",
    "unmetCriteria > 0,unmetCriterion > 0,unmetCriterion,unknown-fact,unmetCriteria"
  })
  void aMisspeltNameIsReportedAtItsPlaceWithTheNearestOne(
      String right, String wrong, String found, String code, String nearest) {
    pack.replace(RULES, right, wrong);

    assertThat(problem(found, code).advice())
        .startsWith("Có thể bạn muốn viết \"" + nearest + "\"");
  }

  @ParameterizedTest
  @CsvSource({
    "@criterion(\"VD-3\"),@criterion(\"VD-33\"),unknown-criterion",
    "@outcome(\"TOT\"),@outcome(\"TOTT\"),unknown-outcome",
    "@gate(\"VD-CUA\"),@gate(\"VD-CUAA\"),unknown-outcome",
    "@gate(\"VD-CUA\"),@gat(\"VD-CUA\"),unknown-annotation",
    "'findings.award(drools, \"full\");','findings.award(drools, \"ful\");',unknown-level"
  })
  void aTargetThatIsNotThereIsReported(String right, String wrong, String code) {
    pack.replace(RULES, right, wrong);

    assertThat(pack.problems())
        .allSatisfy(ProblemAssert::isToldInVietnamese)
        .anySatisfy(
            problem -> {
              assertThat(problem.code()).isEqualTo(code);
              assertThat(problem.place().line()).isPositive();
              assertThat(problem.advice()).contains("Có thể bạn muốn viết");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hasPlan >= true",
        "hasPlan == figures.fundRequired",
        "fundPerHousehold >= 0.1",
        "fundPerHousehold >= 1",
        "crimesThisYear >= figures.fundRequired",
        "registrationShare >= figures.fundRequired",
        "resolutionDate >= figures.registrationRequired",
        "resolutionDate >= 3",
        "mainModel > \"a\"",
        "leaderRating == Severity.SERIOUS",
        "crimesThisYear == crimesLastYear",
        "crimesThisYear <= fundPerHousehold",
        "registrationShare >= participationShare",
        "crimes == 0",
        "switches.crimeTrend >= CrimeTrend.TOTAL",
        "crimesThisYear == switches.crimeTrend"
      })
  void aComparisonThatMakesNoSenseOfItsTypesIsRefused(String condition) {
    pack.replace(RULES, CONDITION, "Unit( " + condition + " )");

    assertThat(pack.problems())
        .hasSize(1)
        .allSatisfy(ProblemAssert::isToldInVietnamese)
        .allSatisfy(
            problem -> assertThat(problem.place().line()).isEqualTo(line("Unit( " + condition)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mainModel.trim() != mainModel",
        "!mainModel.isEmpty()",
        "mainModel.length() + 1 > crimesThisYear",
        "mainModel.name.length() == 1",
        "mainModel.trim() matches \"a.*\""
      })
  void aCallIsToldAndNotTheOperatorBesideIt(String condition) {
    pack.replace(RULES, CONDITION, "Unit( " + condition + " )");

    assertThat(pack.problems())
        .singleElement()
        .satisfies(
            problem -> {
              ProblemAssert.isToldInVietnamese(problem);
              assertThat(problem.message()).contains("Không được gọi hàm");
            });
  }

  private int line(String text) {
    return pack.at(RULES, text).line();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hasPlan != true",
        "!(hasPlan == true)",
        "hasPlan",
        "mainModel not in (\"a\")",
        "mainModel == null",
        "mainModel.startsWith(\"a\") == true",
        "crimesThisYear + 1 >= crimesLastYear",
        "crimesThisYear >= 0 && <= 3",
        "mainModel matches \"a.*\"",
        "mainModel contains \"a\"",
        "$x : crimesThisYear",
        "mainModel str[startsWith] \"a\"",
        "java.lang.Runtime.getRuntime().exec(\"touch x\") == null",
        "new String(\"a\") == mainModel",
        "(crimesThisYear > 1 ? true : false) == true",
        "this == this",
        "figures.fundRequired <= fundPerHousehold",
        "crimesThisYear >= -1",
        "crimesThisYear >= 9999999999999999999",
        "a.b.c == 1",
        "((Object) mainModel).hashCode() == 1",
        "this#String.length == 1",
        "eval(true)"
      })
  void aConditionOutsideTheSafeSubsetIsRefused(String condition) {
    pack.replace(RULES, CONDITION, "Unit( " + condition + " )");

    assertThat(pack.problems()).isNotEmpty().allSatisfy(ProblemAssert::isToldInVietnamese);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not Crime( severity >= Severity.SERIOUS )",
        "exists Crime( severity >= Severity.SERIOUS )",
        "eval(true)",
        "forall( Crime( severity >= Severity.SERIOUS ) )",
        "$u : Unit( hasPlan == true )",
        "Unit( hasPlan == true ) or Unit( hasPlan == false )",
        "Crime( severity >= Severity.SERIOUS ) from crimes",
        "accumulate( Crime( severity >= Severity.SERIOUS ); $c : count(1) )",
        "Unit( )",
        "String( length == 1 )",
        "java.lang.String( length == 1 )",
        "Scorecard( points >= figures.goodFrom )",
        "?q()",
        ""
      })
  void aPatternOutsideTheSafeSubsetIsRefused(String pattern) {
    pack.replace(RULES, CONDITION, pattern);

    assertThat(pack.problems()).isNotEmpty().allSatisfy(ProblemAssert::isToldInVietnamese);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import java.util.List;",
        "import function java.lang.Math.abs;",
        "global java.util.List list;",
        "function void f() { System.exit(1); }",
        "declare Foo\n  a : int\nend",
        "query q()\n  Unit( hasPlan == true )\nend",
        "declare enum E\n  A(1); v : int\nend",
        "dialect \"mvel\"",
        "salience 5",
        "declare window w\n  Unit( hasPlan == true )\nend"
      })
  void aStatementBesideRulesIsRefused(String statement) {
    pack.replace(RULES, "package vidu.khudancu\n", "package vidu.khudancu\n" + statement + "\n");

    assertThat(pack.problems()).isNotEmpty().allSatisfy(ProblemAssert::isToldInVietnamese);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "salience 10",
        "no-loop true",
        "lock-on-active true",
        "agenda-group \"a\"",
        "activation-group \"a\"",
        "auto-focus true",
        "enabled false",
        "date-effective \"01-Jan-2025\"",
        "duration 5",
        "dialect \"java\"",
        "timer( int: 1s )"
      })
  void anAttributeOfARuleIsRefused(String attribute) {
    pack.replace(
        RULES, "    @criterion(\"VD-3\")\n", "    @criterion(\"VD-3\")\n    " + attribute + "\n");

    assertThat(pack.problems()).isNotEmpty().allSatisfy(ProblemAssert::isToldInVietnamese);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "findings.exempt(drools)",
        "findings.exempt(drools); findings.exempt(drools);",
        "findings.exempt(drools); System.exit(1);",
        "System.exit(1); // findings.exempt(drools);",
        "/* findings.exempt(drools); */ new java.io.File(\"MARK\").createNewFile();",
        "insert(new Object());",
        "modify( drools ) { }",
        "drools.halt();",
        "findings.award(drools, \"met\" + System.exit(1));",
        "findings.toString();",
        "outcomes.reach(drools);",
        "findings.award(drools);",
        "findings.exempt(drools, \"met\");",
        "Runtime.getRuntime().exec(\"touch MARK\");",
        "Class.forName(\"x\");",
        "while (true) { }"
      })
  void aConsequenceThatDoesAnythingElseIsRefusedAndNeverRuns(String consequence) throws Exception {
    Path mark = folder.resolve("mark");
    pack.replace(
        RULES,
        CONSEQUENCE,
        CONSEQUENCE.replace(
            "findings.exempt(drools);", consequence.replace("MARK", mark.toString())));

    List<Problem> problems = pack.problems();

    assertThat(problems).isNotEmpty().allSatisfy(ProblemAssert::isToldInVietnamese);
    assertThat(Files.exists(mark)).isFalse();
  }

  @Test
  void aConsequenceIsReportedWhereItStands() {
    pack.replace(RULES, "findings.exempt(drools);", "System.exit(0);");

    assertThat(problem("System.exit(0);", "forbidden-consequence").advice())
        .contains("findings.award(drools, \"mức\");");
  }

  @Test
  void aCommentBesideAConsequenceIsAllowed() {
    pack.replace(
        RULES, "findings.exempt(drools);", "findings.exempt(drools); // vì không có chi bộ");

    assertThat(pack.load().packs()).containsKey(TestPack.NAME);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\\u0041", "\u200b", "\u202e", "\u00a0", "hasPl\u0430n", "\u037e", "\u2028"})
  void aCharacterThatCouldHideSomethingIsRefused(String hidden) {
    pack.replace(RULES, "Unit( hasOwnCell", "Unit( " + hidden + "hasOwnCell");

    assertThat(pack.problems()).isNotEmpty().allSatisfy(ProblemAssert::isToldInVietnamese);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rule \"VD-1 không có chi bộ riêng\"; x\"",
        "rule \"VD-1 {@code x}\"",
        "rule \"VD-1 $x\"",
        "rule VD1 extends \"VD-2 toàn bộ hộ đăng ký\""
      })
  void aRuleNameWithOtherCharactersIsRefused(String name) {
    pack.replace(RULES, "rule \"VD-1 không có chi bộ riêng\"", name);

    assertThat(pack.problems()).isNotEmpty().allSatisfy(ProblemAssert::isToldInVietnamese);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "package java.lang", "package org.drools", "package Vidu", "package vn.antq"})
  void aPackageThatIsNotThePacksOwnIsRefused(String line) {
    pack.replace(RULES, "package vidu.khudancu", line);

    assertThat(pack.problems()).isNotEmpty().allSatisfy(ProblemAssert::isToldInVietnamese);
  }

  @Test
  void aQuoteLeftOpenIsReportedWhereItOpens() {
    pack.replace(RULES, "findings.award(drools, \"full\");", "findings.award(drools, \"full);");

    assertThat(problem("\"full);", "open-quote").message()).contains("chưa đóng");
  }

  @Test
  void aRuleLeftOpenIsReported() {
    pack.write(RULES, pack.text(RULES).substring(0, pack.text(RULES).lastIndexOf("end")));

    assertThat(pack.problems()).isNotEmpty().allSatisfy(ProblemAssert::isToldInVietnamese);
  }

  @Test
  void everyMistakeOfAFileIsReportedAtOnce() {
    pack.replace(RULES, "registrationShare >=", "registrationShar >=")
        .replace(RULES, "forceMajeure == false", "forceMajeur == false")
        .replace(RULES, "findings.exempt(drools);", "System.exit(0);");

    assertThat(pack.problems())
        .extracting(Problem::code)
        .containsExactly("forbidden-consequence", "unknown-fact", "unknown-fact");
  }

  @Test
  void aConditionWithoutEndIsRefusedQuickly() {
    pack.replace(
        RULES,
        "hasOwnCell == false",
        "(".repeat(5_000) + "hasOwnCell == false" + ")".repeat(5_000));

    ProcessorTime.within(
        Duration.ofSeconds(30),
        () -> assertThat(pack.problems()).allSatisfy(ProblemAssert::isToldInVietnamese));
  }

  @Test
  void aLevelThatNoRuleAwardsIsReported() {
    pack.replace(RULES, "findings.award(drools, \"most\");", "findings.award(drools, \"full\");");

    assertThat(pack.problem().code()).isEqualTo("level-without-rule");
  }

  @Test
  void twoRulesOfOneNameAreReported() {
    pack.replace(RULES, "rule \"VD-5 từ 90 %\"", "rule \"VD-6 tổ tự quản\"");

    assertThat(pack.problems()).extracting(Problem::code).contains("defined-twice");
  }
}
