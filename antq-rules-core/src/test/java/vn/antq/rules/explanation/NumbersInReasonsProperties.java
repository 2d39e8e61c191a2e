package vn.antq.rules.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import vn.antq.rules.DossierReader;
import vn.antq.rules.PackLibrary;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Condition;
import vn.antq.rules.classification.Condition.Comparison;
import vn.antq.rules.classification.FactValue;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.FindingStatus;
import vn.antq.rules.classification.RuleTrace;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.internal.explanation.words.ComparisonWording;
import vn.antq.rules.internal.explanation.words.FindingWording;
import vn.antq.rules.internal.explanation.words.StepWording;
import vn.antq.rules.internal.text.TextPage;
import vn.antq.rules.pack.Rule.Effect;
import vn.antq.rules.value.Ratio;
import vn.antq.rules.value.Truth;

/** Where a number decided, the sentence tells it. */
class NumbersInReasonsProperties {

  private static final PackLibrary LIBRARY = PackLibrary.ofFolder(Examples.folder("packs"));
  private static final Dossier BASE =
      DossierReader.read(Examples.folder("dossiers").resolve("du-moi-mat.yaml"));

  @Property(tries = 300)
  void aFindingThatANumberDecidedTellsIt(@ForAll long seed) {
    for (Finding finding : findings(seed)) {
      String reason = TextPage.plain(FindingWording.reason(finding));
      if (finding.isDecided() && comparesOnlyKnownNumbers(finding)) {
        assertThat(reason).as(finding.criterion()).containsPattern("[0-9]|vì không có ");
      }
    }
  }

  @Property(tries = 300)
  void aFindingThatIsMetTellsEveryNumberThatItTook(@ForAll long seed) {
    for (Finding finding : findings(seed)) {
      if (finding.status() == FindingStatus.MET) {
        String reason = TextPage.plain(FindingWording.reason(finding));
        finding.rules().stream()
            .filter(rule -> rule.effect() == Effect.AWARD && rule.truth() == Truth.TRUE)
            .flatMap(rule -> topLevel(rule).stream())
            .filter(NumbersInReasonsProperties::isNumber)
            .forEach(
                comparison ->
                    assertThat(reason)
                        .as(finding.criterion())
                        .contains(ComparisonWording.text(comparison.actual())));
      }
    }
  }

  @Property(tries = 300)
  void everyDecidedFindingSaysWhy(@ForAll long seed) {
    for (Finding finding : findings(seed)) {
      assertThat(TextPage.plain(FindingWording.reason(finding)))
          .as(finding.criterion())
          .startsWith(finding.status().label())
          .contains(" vì ")
          .doesNotContain("vì  ", "()", ";;", "null");
    }
  }

  private static boolean comparesOnlyKnownNumbers(Finding finding) {
    List<Comparison> all =
        finding.rules().stream().flatMap(rule -> StepWording.comparisons(rule).stream()).toList();
    return !all.isEmpty() && all.stream().allMatch(NumbersInReasonsProperties::isNumber);
  }

  private static List<Comparison> topLevel(RuleTrace rule) {
    List<Comparison> comparisons = new ArrayList<>();
    for (Condition condition :
        rule.patterns().stream().flatMap(pattern -> pattern.conditions().stream()).toList()) {
      if (condition instanceof Comparison comparison) {
        comparisons.add(comparison);
      }
    }
    return comparisons;
  }

  private static boolean isNumber(Comparison comparison) {
    FactValue actual = comparison.actual();
    return actual.value() instanceof Number
        || actual.value() instanceof Ratio
        || actual.value() instanceof LocalDate;
  }

  private static List<Finding> findings(long seed) {
    Dossier dossier = dossier(new Random(seed));
    List<Finding> findings = new ArrayList<>();
    for (String pack : List.of(Examples.SCORED, Examples.RECOGNITION)) {
      Classification classification = LIBRARY.classifier(pack).classify(dossier);
      findings.addAll(classification.findings());
    }
    return findings;
  }

  private static Dossier dossier(Random random) {
    Dossier.Builder builder = Dossier.builder("khu-dan-cu", 2025);
    int households = 1 + random.nextInt(1_500);
    Map<String, Integer> most =
        Map.of(
            "households", households,
            "registered", households,
            "participating", households,
            "cases", 6,
            "casesBefore", 6);
    for (String fact :
        List.of("households", "registered", "participating", "cases", "casesBefore")) {
      if (random.nextInt(6) > 0) {
        int all = most.get(fact);
        boolean full = fact.equals("households") || random.nextInt(3) == 0;
        builder.fact(fact, full ? all : random.nextInt(all + 1));
      }
    }
    for (String fact : List.of("resolutionDate", "reportDate")) {
      if (random.nextInt(4) > 0) {
        builder.fact(fact, LocalDate.of(2024, 11, 1).plusDays(random.nextInt(380)));
      }
    }
    for (String fact : List.of("ownCell", "lawful")) {
      if (random.nextInt(4) > 0) {
        builder.fact(fact, random.nextBoolean());
      }
    }
    for (String list : List.of("crimes", "incidents")) {
      BASE.fact(list)
          .filter(known -> random.nextInt(4) > 0)
          .ifPresent(none -> builder.fact(list, none));
    }
    return builder.build();
  }
}
