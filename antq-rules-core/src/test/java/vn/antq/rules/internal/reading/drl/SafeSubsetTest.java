package vn.antq.rules.internal.reading.drl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static vn.antq.rules.ProblemAssert.problemAt;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.antq.rules.ProblemAssert;
import vn.antq.rules.ProcessorTime;
import vn.antq.rules.TestPack;
import vn.antq.rules.problem.Place;
import vn.antq.rules.problem.Problem;

/** What rule files may say; whatever else they say is refused before Drools sees it. */
class SafeSubsetTest {

  private static final String RULES = "khu-dan-cu.drl";
  private static final String CONDITION = "registrationShare >= figures.registrationRequired";
  private static final String PATTERN = "Unit( " + CONDITION + " )";
  private static final String VIOLATION = "findings.violate(drools);";

  @TempDir private Path temp;
  private Path marker;
  private TestPack pack;

  @BeforeEach
  void writePack() {
    marker = temp.resolve("da-chay");
    pack = TestPack.in(temp);
  }

  @AfterEach
  void nothingWasExecuted() {
    assertThat(marker).as("what a refused rule would have created").doesNotExist();
  }

  /** Java that creates the marker. */
  private String evil() {
    return "new java.io.File(\"" + marker + "\").createNewFile()";
  }

  private void condition(String text) {
    pack.replace(RULES, CONDITION, text);
  }

  private Problem problem(String text, String code) {
    return problemAt(pack.problems(), pack.at(RULES, text), code);
  }

  /** The problems, of which one at least stands at the line of {@code text}. */
  private List<Problem> refusedAtLineOf(String text) {
    List<Problem> problems = pack.problems();
    int line = pack.at(RULES, text).line();
    problems.forEach(ProblemAssert::isToldInVietnamese);
    assertThat(problems)
        .as("problems at line %d", line)
        .anySatisfy(problem -> assertThat(problem.place().line()).isEqualTo(line));
    assertThat(problems)
        .allSatisfy(problem -> assertThat(problem.place().file()).isEqualTo(pack.display(RULES)));
    return problems;
  }

  // Names that do not exist

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "registrationShare >= figures.registrationRequired|registratonShare >="
            + " figures.registrationRequired|registratonShare|unknown-fact|registrationShare",
        "registrationShare >= figures.registrationRequired|registrationShare >="
            + " figures.registrationRequird|registrationRequird|unknown-figure|registrationRequired",
        "registrationShare >= figures.registrationRequired|registrationShare >="
            + " figure.registrationRequired|figure.reg|unknown-type|figures",
        "leaderRating >= Rating.GOOD|leaderRating >= Rating.GOD|GOD|unknown-code|GOOD",
        "leaderRating >= Rating.GOOD|leaderRating >= Ratin.GOOD|Ratin.|unknown-type|Rating",
        "severity >= Severity.SERIOUS|severty >= Severity.SERIOUS|severty|unknown-fact|severity",
        "severity >= Severity.SERIOUS|severity >= Severity.SERIUOS|SERIUOS|unknown-code|SERIOUS",
        "forceMajeure == false|forceMajure == false|forceMajure|unknown-fact|forceMajeure",
        "Accident( deaths|Acident( deaths|Acident|unknown-type|Accident",
        "points >= figures.goodFrom|point >= figures.goodFrom|point >=|unknown-fact|points",
        "switches.crimeTrend == CrimeTrend.TOTAL|switches.crimeTrent =="
            + " CrimeTrend.TOTAL|crimeTrent|unknown-switch|crimeTrend",
        "switches.crimeTrend == CrimeTrend.TOTAL|switches.crimeTrend =="
            + " CrimeTrend.TOTL|TOTL|unknown-code|TOTAL"
      })
  void aNameThatDoesNotExistIsReportedAtItsColumnWithWhatMayBeMeant(
      String old, String replacement, String wrong, String code, String meant) {
    pack.replace(RULES, old, replacement);

    Problem problem = problem(wrong, code);

    assertThat(problem.message()).contains("\"" + wrong.replaceAll("[^A-Za-z].*", "") + "\"");
    assertThat(problem.advice()).isEqualTo("Có thể bạn muốn viết \"" + meant + "\".");
  }

  @Test
  void theSecondOfTwoConditionsOnOneLineHasItsOwnColumn() {
    pack.replace(
        RULES,
        "fundPerHousehold >= figures.fundRequired",
        "fundPerHoushold >= figures.fundRequired");

    Problem problem = problem("fundPerHoushold", "unknown-fact");

    assertThat(problem.place().line()).isEqualTo(32);
    assertThat(problem.place().column()).isEqualTo(30);
  }

  @Test
  void aConditionOnALineOfItsOwnHasItsLine() {
    pack.replace(
        RULES, "resolutionDate <= figures.quarterTo", "resolutionDat <= figures.quarterTo");

    assertThat(problem("resolutionDat <=", "unknown-fact").place())
        .isEqualTo(new Place(pack.display(RULES), 8, 11));
  }

  @Test
  void aNameRepeatedInOneConditionIsReportedWhereItIsWrong() {
    condition(
        "registrationShare >= figures.registrationRequired && registrationShar >="
            + " figures.participationMost");

    problem("registrationShar >=", "unknown-fact");
  }

  @Test
  void aCommentBeforeAConditionDoesNotMoveItsPlace() {
    condition("/* hasPlna */ hasPlna == true");

    problem("hasPlna == true", "unknown-fact");
  }

  @Test
  void aFactOfTheUnitIsNoFieldOfARecord() {
    pack.replace(RULES, "deaths > 0", "deaths > 0, hasPlan == true");

    assertThat(problem("hasPlan == true )", "unknown-fact").message()).contains("Accident");
  }

  @Test
  void anUnknownLevelGivesTheNearestOne() {
    pack.replace(RULES, "\"full\"", "\"ful\"");

    Problem problem = problem("rule \"VD-5 từ 90 %\"", "unknown-level");

    assertThat(problem.advice()).isEqualTo("Có thể bạn muốn viết \"full\".");
  }

  @Test
  void anUnknownCriterionGivesTheNearestOne() {
    pack.replace(RULES, "@criterion(\"VD-6\")", "@criterion(\"VD6\")");

    assertThat(pack.problems())
        .anySatisfy(
            problem -> {
              assertThat(problem.code()).isEqualTo("unknown-criterion");
              assertThat(problem.place()).isEqualTo(pack.at(RULES, "rule \"VD-6"));
              assertThat(problem.advice()).contains("Có thể bạn muốn viết \"VD-");
            });
  }

  @Test
  void anUnknownOutcomeIsReported() {
    pack.replace(RULES, "@outcome(\"TOT\")", "@outcome(\"TOTT\")");

    assertThat(pack.problems())
        .anySatisfy(
            problem -> {
              assertThat(problem.code()).isEqualTo("unknown-outcome");
              assertThat(problem.advice()).isEqualTo("Có thể bạn muốn viết \"TOT\".");
            });
  }

  @Test
  void aGateThatIsACapIsReported() {
    pack.replace(RULES, "@gate(\"VD-CUA\")", "@gate(\"VD-TRAN\")");

    assertThat(pack.problems())
        .extracting(Problem::code)
        .contains("unknown-outcome", "limit-without-rule");
  }

  @Test
  void anUnknownAnnotationGivesTheNearestOne() {
    pack.replace(RULES, "@criterion(\"VD-6\")", "@criterium(\"VD-6\")");

    assertThat(pack.problems())
        .anySatisfy(
            problem -> {
              assertThat(problem.code()).isEqualTo("unknown-annotation");
              assertThat(problem.advice()).isEqualTo("Có thể bạn muốn viết \"criterion\".");
            });
  }

  // Types

  @ParameterizedTest
  @ValueSource(
      strings = {
        "crimesThisYear >= figures.registrationRequired",
        "registrationShare >= figures.fundRequired",
        "crimesThisYear >= figures.fundRequired",
        "resolutionDate >= 2025",
        "resolutionDate >= figures.registrationRequired",
        "registrationShare >= 1",
        "hasPlan >= true",
        "hasPlan > false",
        "hasPlan == 1",
        "fundPerHousehold >= 1",
        "mainModel >= \"A\"",
        "mainModel == 5",
        "mainModel == Rating.GOOD",
        "leaderRating == Severity.SERIOUS",
        "leaderRating >= CrimeTrend.TOTAL",
        "leaderRating == \"GOOD\"",
        "crimesThisYear == crimesLastYear",
        "crimesThisYear <= fundPerHousehold",
        "registrationShare <= participationShare",
        "resolutionDate == reviewDate",
        "mainModel == mainModel",
        "crimesThisYear in (crimesLastYear)",
        "crimesThisYear in (figures.goodFrom)",
        "crimesThisYear == switches.crimeTrend",
        "switches.crimeTrend == Rating.GOOD",
        "switches.crimeTrend == 1",
        "switches.crimeTrend >= CrimeTrend.TOTAL"
      })
  void aComparisonThatMakesNoSenseOfTheTypesIsReported(String condition) {
    condition(condition);

    assertThat(refusedAtLineOf(condition))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("wrong-type");
              assertThat(problem.place().column())
                  .isBetween(
                      pack.at(RULES, condition).column(),
                      pack.at(RULES, condition).column() + condition.indexOf(' '));
            });
  }

  @Test
  void aListIsNotCompared() {
    condition("crimes == 0");

    Problem problem = problem("crimes == 0", "wrong-type");

    assertThat(problem.advice()).contains("Crime( … )").contains("{count: crimes}");
  }

  @Test
  void aFigureIsComparedWithFactsOfOneType() {
    pack.replace(RULES, "deaths > 0", "deaths > figures.goodFrom");

    Problem problem = problem("deaths > figures", "wrong-type");

    assertThat(problem.message()).contains("goodFrom");
    assertThat(problem.advice()).contains("hai mốc");
  }

  @Test
  void aFigureStandsOnTheRight() {
    condition("figures.registrationRequired <= registrationShare");

    refusedAtLineOf("figures.registrationRequired <=");
  }

  @Test
  void aBooleanIsComparedExplicitly() {
    condition("hasPlan");

    Problem problem = problem("hasPlan )", "forbidden-construct");

    assertThat(problem.advice()).isEqualTo("Hãy viết hasPlan == true.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"010", "00", "0x10", "0b11", "1_000", "99999999999999999999", "1L"})
  void aNumberThatJavaReadsDifferentlyIsRefused(String number) {
    condition("crimesThisYear == " + number);

    refusedAtLineOf("crimesThisYear == ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.1", "0.1B", "1e3", "1.0f"})
  void aDecimalLiteralIsRefusedWithTheAdviceToUseAFigure(String number) {
    condition("fundPerHousehold >= " + number);

    assertThat(refusedAtLineOf("fundPerHousehold >= " + number))
        .singleElement()
        .satisfies(problem -> assertThat(problem.advice()).contains("figures"));
  }

  // Numbers without a basis

  @ParameterizedTest
  @ValueSource(
      strings = {
        "crimesThisYear >= @300",
        "crimesThisYear < @1",
        "crimesThisYear in (0, @3)",
        "hasPlan == true || crimesThisYear > @2",
        "assessmentYear >= @2025"
      })
  void aNumberInARuleIsReportedAtItsPlaceWithTheAdviceToMakeItAFigure(String marked) {
    String condition = marked.replace("@", "");
    condition(condition);

    assertThat(refusedAtLineOf(condition))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("number-in-rule");
              assertThat(problem.place().column())
                  .isEqualTo(pack.at(RULES, condition).column() + marked.indexOf('@'));
              assertThat(problem.advice()).contains("number: ", "basis", "citation", "figures.");
            });
  }

  @Test
  void aNumberOfTheScorecardIsReportedToo() {
    pack.replace(RULES, "Scorecard( unmetCriteria > 0 )", "Scorecard( unmetCriteria > 1 )");

    problem("1 )", "number-in-rule");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "crimesThisYear == 0",
        "crimesThisYear > 0",
        "crimesThisYear in (0)",
        "hasPlan == true",
        "mainModel == \"113\"",
        "leaderRating >= Rating.GOOD"
      })
  void noneAYesOrNoALevelAndATextAreNoNumbersOfTheLaw(String condition) {
    condition(condition);

    assertThatCode(pack::classifier).doesNotThrowAnyException();
  }

  // Conditions outside the safe subset

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hasPlan != true",
        "!(hasPlan == true)",
        "!hasPlan",
        "mainModel not in (\"A\", \"B\")",
        "mainModel == null",
        "resolutionDate != null",
        "crimesThisYear + 1 >= crimesLastYear",
        "crimesThisYear * 100 / crimesLastYear >= figures.goodFrom",
        "-crimesThisYear <= 1",
        "crimesThisYear % 2 == 0",
        "mainModel matches \"A.*\"",
        "mainModel contains \"A\"",
        "mainModel memberOf crimes",
        "mainModel str[startsWith] \"A\"",
        "mainModel soundslike \"A\"",
        "crimesThisYear >= 1 && < 5",
        "crimesThisYear >= 1 || == 0",
        "crimesThisYear > (1 && < 5)",
        "mainModel.length() > 1",
        "mainModel.isEmpty() == true",
        "getMainModel() == \"A\"",
        "mainModel.bytes.length > 1",
        "figures.goodFrom.scale == 1",
        "this.hasPlan == true",
        "this#Unit.hasPlan == true",
        "this == null",
        "crimes[0] == null",
        "hasPlan == (crimesThisYear > 1)",
        "hasPlan == (crimesThisYear in (1, 2))",
        "hasPlan == (mainModel in (\"A\"))",
        "(hasPlan ? true : false) == true",
        "hasPlan = true",
        "crimesThisYear++ > 1",
        "(long) crimesThisYear > 1",
        "$a : hasPlan == true",
        "$a : hasPlan",
        "hasPlan == $b",
        "eval(true)",
        "eval( hasPlan == true )",
        "System.exit(1) == 1",
        "java.lang.System.getenv() == null",
        "hasPlan instanceof Boolean",
        "hasPlan == true & mainModel == \"A\"",
        "hasPlan == true ^ hasPlan == false",
        "crimesThisYear >> 1 > 1",
        "mainModel!.length == 1",
        "/crimes",
        "resolutionDate after reviewDate",
        "crimesThisYear isA Long",
        "true",
        "1 == 1",
        "crimesThisYear",
        "record",
        "() -> true",
        "crimesThisYear >= @x 1"
      })
  void aConditionOutsideTheSafeSubsetIsRefusedAtItsLine(String condition) {
    condition(condition);

    refusedAtLineOf(condition);
  }

  @Test
  void aNewObjectInAConditionIsRefused() {
    condition(evil() + " == true");

    refusedAtLineOf(marker.toString());
  }

  @Test
  void ALambdaInAConditionIsRefused() {
    condition("((java.util.function.BooleanSupplier) () -> " + evil() + ").getAsBoolean() == true");

    refusedAtLineOf(marker.toString());
  }

  @Test
  void aConditionHiddenBehindACommentIsStillRead() {
    condition(CONDITION + " /* */ && " + evil() + " /* */ == true");

    refusedAtLineOf(marker.toString());
  }

  @Test
  void anUnderstoodConditionIsNeverDropped() {
    condition("hasPlan == true, hasPlan == (crimesThisYear in (1, 2))");

    refusedAtLineOf("hasPlan == true, hasPlan ==");
  }

  // Whole files

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import java.util.List;",
        "import java.io.*;",
        "import static java.lang.System.exit;",
        "import function java.lang.System.exit;",
        "import accumulate java.lang.Object f;",
        "global java.util.List list;",
        "function void f() { System.exit(1); }",
        "declare Fact name : String end",
        "declare enum Colour RED(\"x\"); name : String; end",
        "declare window W Unit() over window:length(1) end",
        "declare entry-point stream end",
        "query q() Unit( hasPlan == true ) end",
        "salience 10",
        "dialect \"mvel\"",
        "dialect \"java\"",
        "no-loop true",
        "lock-on-active true",
        "agenda-group \"x\"",
        "enabled false",
        "timer (int: 1s)",
        "duration 10",
        "date-effective \"10-Jan-2020\"",
        "auto-focus true",
        "activation-group \"x\"",
        "ruleflow-group \"x\"",
        "unit vidu.Unit;"
      })
  void aConstructThatIsNoRuleIsRefusedAtItsLine(String construct) {
    pack.replace(RULES, "package vidu.khudancu\n", "package vidu.khudancu\n\n" + construct + "\n");

    refusedAtLineOf(construct);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "salience 10",
        "salience ( 1 + 1 )",
        "dialect \"mvel\"",
        "no-loop true",
        "lock-on-active true",
        "agenda-group \"x\"",
        "activation-group \"x\"",
        "ruleflow-group \"x\"",
        "auto-focus true",
        "enabled false",
        "enabled ( true )",
        "timer (int: 1s)",
        "timer (cron: 0 0 * * * ?)",
        "duration 10",
        "calendars \"x\"",
        "date-effective \"10-Jan-2020\"",
        "date-expires \"10-Jan-2020\""
      })
  void anAttributeOfARuleIsRefusedAtItsLine(String attribute) {
    pack.replace(
        RULES, "    @criterion(\"VD-2\")\n", "    @criterion(\"VD-2\")\n    " + attribute + "\n");

    refusedAtLineOf(attribute);
  }

  @Test
  void aRuleThatExtendsAnotherIsRefused() {
    pack.replace(
        RULES,
        "rule \"VD-2 toàn bộ hộ đăng ký\"",
        "rule \"VD-2 toàn bộ hộ đăng ký\" extends \"VD-6 tổ tự quản\"");

    assertThat(refusedAtLineOf("extends"))
        .extracting(Problem::code)
        .contains("forbidden-construct");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not Unit( hasPlan == true )",
        "not( Unit( hasPlan == true ) )",
        "exists Crime( forceMajeure == true )",
        "eval( true )",
        "forall( Crime( forceMajeure == true ) )",
        "forall( Crime( severity == Severity.SERIOUS ) Crime( forceMajeure == true ) )",
        "$unit : Unit( hasPlan == true )",
        "$a : Crime( forceMajeure == true ) from crimes",
        "Crime( forceMajeure == true ) from crimes",
        "Crime( forceMajeure == true ) from collect( Crime() )",
        "Crime( forceMajeure == true ) from entry-point stream",
        "Number( intValue > 1 ) from accumulate( Crime( forceMajeure == true ); count(1) )",
        "accumulate( Crime( forceMajeure == true ); $n : count(1); $n > 1 )",
        "Unit( hasPlan == true ) or Unit( hasPlan == false )",
        "( Unit( hasPlan == true ) or Unit( hasPlan == false ) )",
        "(or Unit( hasPlan == true ) Unit( hasPlan == false ))",
        "Unit( hasPlan == true ) || Unit( hasPlan == false )",
        "Crime( forceMajeure == true ) over window:length(1)",
        "Unit( )",
        "Unit()",
        "Crime( )",
        "Object( )",
        "String( this == \"x\" )",
        "java.util.Map( )",
        "Figures( )",
        "FindingsSink( )",
        "Unit( $a : hasPlan == true )",
        "Unit( hasPlan := true )",
        "$u := Unit( hasPlan == true )",
        "Unit( true; )",
        "Unit( ; hasPlan == true )",
        "?Unit( hasPlan == true )",
        "Unit( hasPlan == true ) @watch( hasPlan )",
        "Unit#Row( hasPlan == true )",
        "/crimes[ forceMajeure == true ]",
        "if ( hasPlan == true ) do[x]",
        "Unit( hasPlan == true ) do[x]"
      })
  void aPatternOutsideTheSafeSubsetIsRefusedAtItsLine(String pattern) {
    pack.replace(RULES, PATTERN, pattern);

    refusedAtLineOf(pattern);
  }

  @Test
  void aRuleWithoutConditionIsRefused() {
    pack.replace(RULES, "    " + PATTERN + "\n", "");

    assertThat(problem("rule \"VD-2", "empty-rule").advice()).contains("Unit( … )");
  }

  // Consequences

  @ParameterizedTest
  @ValueSource(
      strings = {
        "findings.violate(drools); // xong",
        "// xong\n    findings.violate(drools);",
        "/* xong */ findings.violate(drools); /* hết */",
        "/* // */ findings.violate(drools); /**/",
        "// \"Runtime\" và /* cũng chỉ là chữ\n    findings.violate(drools);",
        "findings . violate ( drools ) ;"
      })
  void oneCommandWithCommentsAroundItIsAccepted(String consequence) {
    pack.replace(RULES, VIOLATION, consequence);

    assertThat(pack.load().pack(TestPack.NAME)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EVIL;",
        "findings.violate(drools); EVIL;",
        "EVIL; findings.violate(drools);",
        "/* */ EVIL; findings.violate(drools);",
        "/* // */ EVIL;\n    /* */ findings.violate(drools);",
        "/* // */ EVIL; // */\n    findings.violate(drools);",
        "// /*\n    EVIL; // */\n    findings.violate(drools);",
        "findings.violate(/* */ drools); /* // */ EVIL;\n /* */",
        "findings.violate(drools, EVIL);",
        "findings.violate(drools).toString(); EVIL;",
        "if (EVIL) findings.violate(drools);",
        "{ EVIL; } findings.violate(drools);",
        "findings.violate(drools); findings.violate(drools);",
        "findings.violate(null);",
        "findings.violate();",
        "findings.violate(kcontext);",
        "findings.violate(drools)",
        "findings.fired().clear();",
        "findings.violate(drools, \"met\");",
        "findings.award(drools);",
        "findings.award(drools, level);",
        "findings.award(drools, \"a\" + EVIL);",
        "findings.reach(drools);",
        "outcomes.violate(drools);",
        "insert( new Object() );",
        "insertLogical( new Object() );",
        "modify( findings ) { }",
        "update( findings );",
        "delete( findings );",
        "retract( findings );",
        "drools.halt();",
        "drools.getKieRuntime().halt();",
        "Runtime.getRuntime().exec(\"touch MARKER\");",
        "System.exit(1);",
        "return;",
        "while (true) { }",
        "throw new RuntimeException();",
        "class X { static { } }",
        ";findings.violate(drools);",
        ""
      })
  void aConsequenceThatIsNotOneAllowedCommandIsRefused(String consequence) {
    pack.replace(
        RULES, VIOLATION, consequence.replace("EVIL", evil()).replace("MARKER", marker.toString()));

    List<Problem> problems = pack.problems();

    problems.forEach(ProblemAssert::isToldInVietnamese);
    int first = pack.at(RULES, "Crime( severity").line();
    assertThat(problems)
        .extracting(Problem::code)
        .containsAnyOf("forbidden-consequence", "rule-syntax", "missing-annotation");
    assertThat(problems)
        .allSatisfy(problem -> assertThat(problem.place().line()).isBetween(first - 3, first + 8));
  }

  @Test
  void aLevelCannotHideCodeBetweenCommentSigns() {
    pack.replace(
        RULES,
        PATTERN + "\nthen\n    findings.award(drools, \"met\");",
        PATTERN
            + "\nthen\n    findings.award(drools, \"me/*\"); "
            + evil()
            + "; findings.award(drools, \"*/t\");");

    assertThat(problem("findings.award(drools, \"me/*", "forbidden-consequence").advice())
        .contains("findings.award(drools, \"mức\");");
  }

  @Test
  void aNamedConsequenceIsRefused() {
    pack.replace(RULES, VIOLATION, VIOLATION + "\nthen[x]\n    " + evil() + ";");

    assertThat(pack.problems()).isNotEmpty().allSatisfy(ProblemAssert::isToldInVietnamese);
  }

  @Test
  void aForbiddenConsequenceIsReportedAtItsOwnLine() {
    pack.replace(RULES, VIOLATION, "System.exit(1);");

    problem("System.exit(1);", "forbidden-consequence");
  }

  @Test
  void anAwardOfAProhibitionIsRefused() {
    pack.replace(RULES, VIOLATION, "findings.award(drools, \"met\");");

    assertThat(pack.problems()).extracting(Problem::code).contains("wrong-consequence");
  }

  @Test
  void aViolationOfACriterionThatProhibitsNothingIsRefused() {
    pack.replace(
        RULES,
        PATTERN + "\nthen\n    findings.award(drools, \"met\");",
        PATTERN + "\nthen\n    " + VIOLATION);

    assertThat(pack.problems()).extracting(Problem::code).contains("wrong-consequence");
  }

  @Test
  void anExemptionOfAScoredCriterionIsRefused() {
    pack.replace(RULES, "findings.award(drools, \"full\");", "findings.exempt(drools);");

    assertThat(pack.problems()).extracting(Problem::code).contains("wrong-consequence");
  }

  @Test
  void anOutcomeReachedInACriterionRuleIsRefused() {
    pack.replace(RULES, VIOLATION, "outcomes.reach(drools);");

    problem("rule \"VD-4", "missing-annotation");
  }

  @Test
  void aViolationInAnOutcomeRuleIsRefused() {
    pack.replace(
        RULES,
        "Scorecard( unmetCriteria > 0 )\nthen\n    outcomes.reach(drools);",
        "Scorecard( unmetCriteria > 0 )\nthen\n    findings.violate(drools);");

    problem("rule \"Chưa đạt", "missing-annotation");
  }

  @Test
  void aRuleOfTwoCriteriaIsRefused() {
    pack.replace(RULES, "@criterion(\"VD-2\")", "@criterion(\"VD-2\") @criterion(\"VD-6\")");

    refusedAtLineOf("rule \"VD-2");
  }

  @Test
  void aRuleOfACriterionAndAnOutcomeIsRefused() {
    pack.replace(RULES, "@criterion(\"VD-2\")", "@criterion(\"VD-2\") @outcome(\"TOT\")");

    problem("rule \"VD-2", "missing-annotation");
  }

  @ParameterizedTest
  @ValueSource(strings = {"@criterion", "@criterion()", "@criterion(\"\")"})
  void anAnnotationWithoutAQuotedCodeIsRefused(String annotation) {
    pack.replace(RULES, "@criterion(\"VD-2\")", annotation);

    assertThat(pack.problems()).isNotEmpty().allSatisfy(ProblemAssert::isToldInVietnamese);
  }

  @Test
  void aCriterionRuleThatReadsTheScorecardIsRefused() {
    pack.replace(RULES, PATTERN, "Scorecard( unmetCriteria == 0 )");

    problem("rule \"VD-2", "scorecard-in-criterion");
  }

  @Test
  void aRuleThatLooksAtAListItsProhibitionDoesNotNameIsRefused() {
    pack.replace(
        RULES,
        "Crime( severity >= Severity.SERIOUS, forceMajeure == false )",
        "Accident( deaths > 0 )");

    assertThat(problem("rule \"VD-4", "prohibits-misses").advice())
        .isEqualTo("Hãy thêm accidents vào prohibits.");
  }

  // Names of rules and packages

  @ParameterizedTest
  @ValueSource(strings = {"VD-2 'x'", "VD-2 {x}", "VD-2;", "VD-2 <b>", "VD-2 $x", "", "VD-2 = 1"})
  void aRuleNameWithSignsIsRefused(String name) {
    pack.replace(RULES, "rule \"VD-2 toàn bộ hộ đăng ký\"", "rule \"" + name + "\"");

    refusedAtLineOf("rule \"" + name + "\"");
  }

  @Test
  void aQuoteInARuleNameIsRefused() {
    pack.replace(RULES, "rule \"VD-2 toàn bộ hộ đăng ký\"", "rule \"VD-2 \"toàn bộ\" hộ\"");

    refusedAtLineOf("rule \"VD-2");
  }

  @Test
  void aRuleNameUsedTwiceIsReportedAtTheSecond() {
    pack.replace(RULES, "rule \"VD-6 tổ tự quản\"", "rule \"VD-2 toàn bộ hộ đăng ký\"");

    List<Problem> problems = pack.problems();

    assertThat(problems)
        .filteredOn(problem -> problem.code().equals("defined-twice"))
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.message())
                    .contains(pack.at(RULES, "rule \"VD-2 toàn").toString()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "package java.lang",
        "package org.drools",
        "package vn.antq.rules",
        "package Vidu",
        "package vi_du",
        "package new.vidu",
        "package vidu.new",
        "package vidu.class.x",
        ""
      })
  void aPackageThatIsNotThePacksOwnIsRefused(String line) {
    pack.replace(RULES, "package vidu.khudancu\n", line + "\n");

    assertThat(pack.problems()).isNotEmpty().allSatisfy(ProblemAssert::isToldInVietnamese);
  }

  // Characters

  @ParameterizedTest
  @CsvSource({
    "200B", "200C", "200D", "2060", "FEFF", "202A", "202E", "2066", "2069", "200E", "200F", "00AD",
    "2028", "2029", "0085", "0000", "0007", "000C", "000D", "00A0", "2003", "3000", "E000"
  })
  void aHiddenCharacterIsRefusedAtItsColumn(String hexadecimal) {
    char hidden = (char) Integer.parseInt(hexadecimal, 16);
    condition("hasPlan" + hidden + " == true");

    assertThat(problem(String.valueOf(hidden), "forbidden-character").message())
        .matches("Có ký tự ẩn U\\+" + hexadecimal + "\\.|Chữ .* chỉ được đứng .*");
  }

  @ParameterizedTest
  @CsvSource({"200B", "202E", "2066", "2028", "00AD", "000D"})
  void aHiddenCharacterInACommentIsRefusedToo(String hexadecimal) {
    char hidden = (char) Integer.parseInt(hexadecimal, 16);
    pack.replace(RULES, "// Nghị quyết, đăng", "// Nghị quyết," + hidden + " đăng");

    problem(String.valueOf(hidden), "forbidden-character");
  }

  @Test
  void aHiddenCharacterInATextValueIsRefused() {
    pack.replace(RULES, "\"Tổ tự quản\"", "\"Tổ\u200B tự quản\"");

    problem("\u200B", "forbidden-character");
  }

  @Test
  void anOrdinarySpaceThatIsUnbreakableIsRefusedInATextValue() {
    pack.replace(RULES, "\"Tổ tự quản\"", "\"Tổ\u00A0tự quản\"");

    problem("\u00A0", "forbidden-character");
  }

  @ParameterizedTest
  @ValueSource(strings = {"h\u0430sPlan", "hasPl\u0430n", "kếHoạch", "ｈasPlan", "hasPlan\u0301"})
  void aNameWithALetterThatIsNotPlainLatinIsRefused(String name) {
    condition(name + " == true");

    assertThat(refusedAtLineOf(name + " == true"))
        .extracting(Problem::code)
        .containsOnly("forbidden-character");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hasPlan == \\u0074rue",
        "mainModel == \"\\\"",
        "mainModel == \"a\\nb\"",
        "hasPlan == true // \\u000a , System.exit(1) == 1"
      })
  void aBackslashIsRefused(String condition) {
    condition(condition);

    problem("\\", "forbidden-character");
  }

  @Test
  void aUnicodeEscapeInACommentCannotHideCode() {
    pack.replace(RULES, VIOLATION, "// \\u000a " + evil() + ";\n    " + VIOLATION);

    problem("\\u000a", "forbidden-character");
  }

  @Test
  void anUnclosedQuoteIsReportedWhereItOpens() {
    pack.replace(RULES, "\"Tổ tự quản\"", "\"Tổ tự quản");

    assertThat(pack.problems())
        .anySatisfy(problem -> assertThat(problem.code()).isEqualTo("open-quote"));
  }

  @Test
  void anUnclosedCommentIsReportedWhereItOpens() {
    pack.replace(RULES, "// Nghị quyết", "/* Nghị quyết");

    problem("/* Nghị quyết", "open-comment");
  }

  // Syntax

  @Test
  void aMissingEndIsReportedInVietnamese() {
    pack.write(RULES, pack.text(RULES).strip().replaceAll("end$", ""));

    assertThat(pack.problem().advice()).contains("end");
  }

  @Test
  void aMissingBracketIsReportedNearIt() {
    pack.replace(RULES, "Unit( hasOwnCell == false )", "Unit( hasOwnCell == false");

    assertThat(pack.problems())
        .allSatisfy(ProblemAssert::isToldInVietnamese)
        .anySatisfy(
            problem ->
                assertThat(problem.place().line())
                    .isBetween(
                        pack.at(RULES, "hasOwnCell").line(),
                        pack.at(RULES, "hasOwnCell").line() + 3));
  }

  @Test
  void aMissingThenIsReportedInVietnamese() {
    pack.replace(RULES, "Unit( hasOwnCell == false )\nthen\n", "Unit( hasOwnCell == false )\n");

    assertThat(pack.problems()).isNotEmpty().allSatisfy(ProblemAssert::isToldInVietnamese);
  }

  @Test
  void aFileThatIsNoRuleFileIsReportedInVietnamese() {
    pack.write(RULES, "xin chào\n");

    assertThat(pack.problems()).isNotEmpty().allSatisfy(ProblemAssert::isToldInVietnamese);
  }

  // Coverage of the criteria

  @Test
  void aLevelThatNoRuleAwardsIsReported() {
    String text = pack.text(RULES);
    int from = text.indexOf("rule \"VD-5 từ 80");
    int to = text.indexOf("rule \"VD-6");
    pack.write(RULES, text.substring(0, from) + text.substring(to));

    assertThat(pack.problem().code()).isEqualTo("level-without-rule");
  }

  @Test
  void aProhibitionWithoutRuleIsReported() {
    String text = pack.text(RULES);
    int from = text.indexOf("rule \"VD-4");
    int to = text.indexOf("rule \"VD-5");
    pack.write(RULES, text.substring(0, from) + text.substring(to));

    assertThat(pack.problem().code()).isEqualTo("criterion-without-rule");
  }

  @Test
  void anOutcomeWithoutRuleIsReported() {
    String text = pack.text(RULES);
    int from = text.indexOf("rule \"Đạt");
    int to = text.indexOf("rule \"Chưa");
    pack.write(RULES, text.substring(0, from) + text.substring(to));

    assertThat(pack.problem().code()).isEqualTo("outcome-without-rule");
  }

  // Files that would keep a parser busy

  @ParameterizedTest
  @ValueSource(ints = {8, 20, 60, 5_000, 200_000})
  void deepBracketsEndQuicklyWithAClearMessage(int depth) {
    condition("(".repeat(depth) + CONDITION + ")".repeat(depth));

    Problem problem = ProcessorTime.within(Duration.ofSeconds(15), () -> pack.problem());

    ProblemAssert.isToldInVietnamese(problem);
    assertThat(problem.code()).isEqualTo("too-complex");
    assertThat(problem.place().line()).isEqualTo(pack.at(RULES, CONDITION).line());
  }

  @Test
  void theBracketsThatALawNeedsAreAccepted() {
    condition(
        "(hasPlan == true && (crimesThisYear == 0 || (evilsThisYear == 0 && (crimesLastYear =="
            + " 0))))");

    assertThat(pack.load().pack(TestPack.NAME)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 3_000, 40_000})
  void aVeryLongConditionEndsQuicklyWithAClearMessage(int parts) {
    condition(CONDITION + " || hasPlan == true".repeat(parts));

    Problem problem = ProcessorTime.within(Duration.ofSeconds(15), () -> pack.problem());

    assertThat(problem.code()).isEqualTo("too-complex");
    assertThat(problem.place()).isEqualTo(pack.at(RULES, CONDITION));
  }

  @Test
  void manyConditionsAreAccepted() {
    condition(CONDITION + ", hasPlan == true".repeat(200));

    assertThat(pack.load().pack(TestPack.NAME)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "/**/", "//\n", "* "})
  void aVeryLongConsequenceEndsQuicklyWithAClearMessage(String filler) {
    pack.replace(RULES, VIOLATION, "/* */" + filler.repeat(50_000) + VIOLATION);

    List<Problem> problems = ProcessorTime.within(Duration.ofSeconds(15), () -> pack.problems());

    assertThat(problems).extracting(Problem::code).contains("forbidden-consequence");
  }

  @Test
  void aRemarkOfSeveralLinesInAConsequenceIsAccepted() {
    pack.replace(
        RULES, VIOLATION, ("// " + "ghi chú ".repeat(15) + "\n    ").repeat(8) + VIOLATION);

    assertThat(pack.load().pack(TestPack.NAME)).isPresent();
  }

  @Test
  void aVeryLongRuleFileIsRefused() {
    pack.append(RULES, "//" + "x".repeat(1_000_001) + "\n");

    assertThat(pack.problem().code()).isEqualTo("file-too-large");
  }
}
