package vn.antq.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.CountedAmount;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.FindingStatus;
import vn.antq.rules.difference.PackDifference;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.explanation.ClassificationReader;
import vn.antq.rules.explanation.JsonRenderer;
import vn.antq.rules.explanation.TextRenderer;
import vn.antq.rules.pack.Statement;
import vn.antq.rules.problem.Problem;
import vn.antq.rules.receipt.Receipt;
import vn.antq.rules.receipt.Replay;

/** So much for each, so much off for each: points that are counted from matches. */
class AmountsTest {

  private static final String CRITERIA =
      """
        - id: VD-8
          group: B
          title: Giải quyết kịp thời các vụ việc
          citation: Điều 7
          awards: {most: {points: 5, label: điểm tối đa, basis: assumed}}
          amounts:
            minor: {takes: 1, label: mỗi vụ ít nghiêm trọng, basis: assumed}
            grave: {takes: 3, label: mỗi vụ từ nghiêm trọng trở lên, basis: assumed}
        - id: VD-9
          group: B
          title: Khắc phục tai nạn
          citation: Điều 7
          awards: {most: {points: 3, label: điểm tối đa, basis: assumed}}
          amounts:
            each: {adds: 0.5, label: mỗi vụ không có người chết, basis: assumed}
      gates:
      """;

  private static final String RULES =
      """

      rule "VD-8 vụ ít nghiêm trọng"
          @criterion("VD-8")
      when
          Crime( severity == Severity.LESS_SERIOUS )
      then
          findings.take(drools, "minor");
      end

      rule "VD-8 vụ từ nghiêm trọng trở lên, có kế hoạch hay không"
          @criterion("VD-8")
      when
          Unit( hasOwnCell == true )
          Crime( severity >= Severity.SERIOUS )
      then
          findings.take(drools, "grave");
      end

      rule "VD-9 vụ không có người chết"
          @criterion("VD-9")
      when
          Accident( deaths == 0 )
      then
          findings.add(drools, "each");
      end
      """;

  @TempDir private Path folder;
  private TestPack pack;

  @BeforeEach
  void pack() {
    pack =
        TestPack.in(folder)
            .replace("khu-dan-cu.yaml", "gates:\n", CRITERIA)
            .replace("pack.yaml", "scale: 10", "scale: 18")
            .append("khu-dan-cu.drl", RULES);
  }

  private Classification classify(Dossier dossier) {
    return pack.load().withSessionEvery(1).classifier(TestPack.NAME).classify(dossier);
  }

  private static Dossier.Builder dossier() {
    return Dossier.builder("khu-dan-cu", 2025).id("so-5").fact("residentHouseholds", 100);
  }

  private static List<Map<String, ?>> crimes(int minor, int grave) {
    List<Map<String, ?>> crimes = new ArrayList<>();
    crimes.addAll(Collections.nCopies(minor, crime("LESS_SERIOUS")));
    crimes.addAll(Collections.nCopies(grave, crime("SERIOUS")));
    return crimes;
  }

  private static Map<String, ?> crime(String severity) {
    return Map.of("severity", severity, "forceMajeure", true);
  }

  private static Finding finding(Classification answer, String criterion) {
    return answer.finding(criterion).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 5, MET",
    "1, 0, 4, PARTLY_MET",
    "2, 0, 3, PARTLY_MET",
    "2, 1, 0, NOT_MET",
    "0, 1, 2, PARTLY_MET",
    "7, 0, 0, NOT_MET",
  })
  void takesSoMuchOffForEachAndNeverFallsBelowNothing(
      int minor, int grave, BigDecimal points, FindingStatus status) {
    Classification answer = classify(dossier().fact("crimes", crimes(minor, grave)).build());

    Finding finding = finding(answer, "VD-8");
    assertThat(finding.status()).isEqualTo(status);
    assertThat(finding.score().orElseThrow().worst()).isEqualByComparingTo(points);
    assertThat(finding.score().orElseThrow().best()).isEqualByComparingTo(points);
    assertThat(finding.amounts())
        .extracting(CountedAmount::name, CountedAmount::least, CountedAmount::most)
        .containsExactly(
            tuple("minor", (long) minor, Optional.of((long) minor)),
            tuple("grave", (long) grave, Optional.of((long) grave)));
  }

  @ParameterizedTest
  @CsvSource({"0, 0, NOT_MET", "4, 2.0, PARTLY_MET", "6, 3, MET", "9, 3, MET"})
  void addsSoMuchForEachUpToTheMost(int accidents, BigDecimal points, FindingStatus status) {
    List<Map<String, ?>> records = Collections.nCopies(accidents, Map.of("deaths", 0));

    Finding finding = finding(classify(dossier().fact("accidents", records).build()), "VD-9");

    assertThat(finding.status()).isEqualTo(status);
    assertThat(finding.score().orElseThrow().best()).isEqualByComparingTo(points);
  }

  @Test
  void whatIsNotKnownLeavesARange() {
    Finding unstated = finding(classify(dossier().build()), "VD-8");
    assertThat(unstated.status()).isEqualTo(FindingStatus.UNDECIDED);
    assertThat(unstated.score().orElseThrow().worst()).isEqualByComparingTo("0");
    assertThat(unstated.score().orElseThrow().best()).isEqualByComparingTo("5");

    List<Map<String, ?>> one = List.of(Map.of("forceMajeure", true));
    Finding open = finding(classify(dossier().fact("crimes", one).build()), "VD-8");
    assertThat(open.score().orElseThrow().worst()).isEqualByComparingTo("2");
    assertThat(open.score().orElseThrow().best()).isEqualByComparingTo("4");
    assertThat(open.missing())
        .extracting(fact -> fact.name())
        .containsExactly("crimes[1].severity");
  }

  @Test
  void tellsWhatWasCountedAndHowMuchEachIs() {
    Classification answer = classify(dossier().fact("crimes", crimes(2, 0)).build());

    assertThat(TextRenderer.full().render(answer).replaceAll("\\s+", " "))
        .contains(
            "VD-8 Giải quyết kịp thời các vụ việc — đạt một phần vì trừ 2 điểm (trừ 1 điểm mỗi vụ"
                + " ít nghiêm trọng, có 2), mất 2 điểm (3/5).");
    Classification lost = classify(dossier().fact("crimes", crimes(7, 0)).build());
    assertThat(TextRenderer.full().render(lost).replaceAll("\\s+", " "))
        .contains("trừ 7 điểm (trừ 1 điểm mỗi vụ ít nghiêm trọng, có 7); chỉ trừ đến hết 5 điểm");
    Classification none = classify(dossier().fact("crimes", List.of()).build());
    assertThat(TextRenderer.full().render(none).replaceAll("\\s+", " "))
        .contains(
            "VD-8 Giải quyết kịp thời các vụ việc đạt vì không có trường hợp nào bị trừ điểm");
  }

  @Test
  void anAnswerIsStoredReadBackAndReplayed() {
    PackLibrary library = pack.load();
    Classifier classifier = library.classifier(TestPack.NAME);
    Dossier dossier = dossier().fact("crimes", crimes(2, 1)).build();
    Classification answer = classifier.classify(dossier);
    String json = JsonRenderer.pretty().render(answer);

    assertThat(JsonRenderer.pretty().render(ClassificationReader.read("so-5.json", json)))
        .isEqualTo(json);
    assertThat(Replay.of(Receipt.of(dossier, classifier), library).verdict())
        .isEqualTo(Replay.Verdict.IDENTICAL);
  }

  @Test
  void aPackStatesItsAmountsAndTellsWhenTheyChange(@TempDir Path other) {
    assertThat(
            pack.load().pack(TestPack.NAME).orElseThrow().statements().stream()
                .filter(one -> one.kind() == Statement.Kind.AMOUNT)
                .map(
                    one ->
                        one.criterion()
                            + " "
                            + one.name()
                            + ": "
                            + one.says(Statement.Aspect.VALUE)))
        .containsExactly(
            "VD-8 minor: trừ 1 điểm", "VD-8 grave: trừ 3 điểm", "VD-9 each: cộng 0,5 điểm");
    PackLibrary before = pack.load();
    pack.replace("khu-dan-cu.yaml", "takes: 1", "takes: 2");

    assertThat(
            PackDifference.between(
                    before.pack(TestPack.NAME).orElseThrow(),
                    pack.load().pack(TestPack.NAME).orElseThrow())
                .changes())
        .extracting(change -> change.kind() + " " + change.aspect())
        .contains("AMOUNT VALUE");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "khu-dan-cu.drl | findings.take(drools, \"minor\"); | findings.add(drools, \"minor\"); |"
            + " wrong-consequence",
        "khu-dan-cu.drl | findings.take(drools, \"minor\"); | findings.take(drools, \"minot\"); |"
            + " unknown-level",
        "khu-dan-cu.drl | findings.take(drools, \"minor\"); | findings.award(drools, \"most\"); |"
            + " wrong-consequence",
        "khu-dan-cu.drl | findings.take(drools, \"minor\"); | findings.take(drools); |"
            + " forbidden-consequence",
        "khu-dan-cu.yaml | takes: 1 | adds: 1 | mixed-amounts",
        "khu-dan-cu.yaml | takes: 1 | takes: 0 | award-points",
        "khu-dan-cu.yaml | takes: 1 | 'takes: 1, adds: 1' | amount-kind",
        "khu-dan-cu.yaml | awards: {most: {points: 5, label: điểm tối đa, basis: assumed}} |"
            + " awards: {most: đạt} | amounts-without-most",
      })
  void whatIsWrongWithAmountsIsToldAtItsPlace(
      String file, String old, String replacement, String code) {
    List<Problem> problems = pack.replace(file, old, replacement).problems();

    assertThat(problems).extracting(Problem::code).contains(code);
    assertThat(problems)
        .filteredOn(problem -> problem.code().equals(code))
        .allSatisfy(problem -> assertThat(problem.place().line()).isPositive());
  }
}
