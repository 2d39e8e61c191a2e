package vn.antq.rules.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.statistics.Statistics;
import vn.antq.rules.Classifier;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.FindingStatus;
import vn.antq.rules.classification.Score;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.dossier.StatedFact;
import vn.antq.rules.dossier.StatedFact.StatedRecord;
import vn.antq.rules.problem.InvalidDossierException;
import vn.antq.rules.problem.Place;
import vn.antq.rules.value.FactType;

/** What must hold of every dossier, whatever the regulation says. */
@Tag("slow")
class LawsProperties {

  /** Counts of bad things in the period: one more never helps. */
  private static final List<String> BAD_COUNTS =
      List.of(
          "crimeCases",
          "socialEvilCases",
          "otherViolationCases",
          "newHotspots",
          "newSocialEvilPeople",
          "disciplinedMembers",
          "policeDisciplined",
          "peopleFined",
          "peopleDisciplinedForSocialEvils",
          "peopleCommittingCrimes",
          "peopleInSocialEvils",
          "disciplinedGuards",
          "disciplinedInTeams",
          "securityTeamsNotCompleted",
          "undetectedWeaponCases");

  /** Counts of good things: one more, where it is allowed, never hurts. */
  private static final List<String> GOOD_COUNTS =
      List.of(
          "registeredHouseholds",
          "participatingHouseholds",
          "pledgedHouseholds",
          "peopleWithHelper",
          "disputesMediated",
          "usefulTips",
          "residentialAreasRegistered",
          "residentialAreasRecognised",
          "agenciesRegistered",
          "agenciesRecognised",
          "enterprisesRecognised",
          "schoolsRecognised",
          "residentialAreasInspected",
          "residentialAreasWithFestival",
          "residentialAreasWithFireGroup",
          "tipsResolved",
          "managedPeopleEducated",
          "informedStaff",
          "informedLearners",
          "teamsReaching",
          "staffParticipating",
          "staffPledged",
          "communesInspected",
          "communesWithFestival",
          "communesRecognised",
          "communesGoodOrBetter");

  /** Yes is better than no. */
  private static final List<String> GOOD_FLAGS =
      List.of(
          "lawsAndRulesImplemented",
          "managedPeopleHelped",
          "reviewsHeld",
          "reportsComplete",
          "festivalHeld",
          "policeEffective",
          "coordinationRulesFollowed",
          "parentsBoardCoordination",
          "unitProtectionRules",
          "stateSecretRules",
          "politicalSecurityRules",
          "labourSafetyRules",
          "firePreventionRules",
          "environmentRules",
          "learnerManagementRules",
          "guardForceTitle",
          "steeringCommitteeReorganised",
          "steeringCommitteeAssigned",
          "securityForceFullStrength",
          "weaponCampaignHeld",
          "exemplarsPromoted",
          "festivalJoined",
          "coordinationPlan",
          "coordinationPlanCarriedOut",
          "caseCooperation",
          "internalUnity");

  /**
   * A fact with a default is never missing: when the dossier is silent the law reads it so. Nor is
   * a recognition decision: when none is given, the computed verdict stands.
   */
  private static final List<String> NEVER_MISSING =
      List.of(
          "hasOwnPartyCell",
          "safetyRecognition",
          "armedForcesUnit",
          "enterpriseSize",
          "educationLevel");

  @Provide
  Arbitrary<UnitCase> units() {
    return Arbitraries.of(UnitCase.all());
  }

  /** Every run of Drools' network is held against its session. */
  private static final Map<String, Classifier> BOTH_WAYS =
      Map.of(
          AntqPacks.TT124, bothWays(AntqPacks.TT124), AntqPacks.QD510, bothWays(AntqPacks.QD510));

  private static Classifier bothWays(String pack) {
    return AntqPacks.library().withSessionEvery(1).classifier(pack);
  }

  @Property(tries = 10_000)
  void droolsByItsNetworkAndBySessionAndTheSecondEvaluatorAgreeWithAndWithoutMissingFacts(
      @ForAll("units") UnitCase unit, @ForAll long seed) {
    // classify throws when the rules that Drools fires are not exactly those that the second
    // evaluator foretells, or not by its network those of its session.
    double missing = seed % 3 == 0 ? 0 : 0.2;
    Classification answer =
        Objects.requireNonNull(BOTH_WAYS.get(unit.pack())).classify(unit.dossier(seed, missing));
    Statistics.label("decided")
        .collect(answer.isDecided())
        .coverage(
            coverage -> {
              coverage.check(true).percentage(p -> p > 10);
              coverage.check(false).percentage(p -> p > 10);
            });
  }

  @Property(tries = 1_000)
  void everyCriterionHasExactlyOneFinding(@ForAll("units") UnitCase unit, @ForAll long seed) {
    Classification answer = unit.classifier().classify(unit.dossier(seed, 0.1));
    Classification full = unit.classifier().classify(unit.allRight());
    assertThat(answer.findings().stream().map(Finding::criterion))
        .doesNotHaveDuplicates()
        .containsExactlyElementsOf(full.findings().stream().map(Finding::criterion).toList());
  }

  @Property(tries = 2_000)
  void pointsAddUpAndNeverLeaveTheScale(@ForAll("units") UnitCase unit, @ForAll long seed) {
    Classification answer = unit.classifier().classify(unit.dossier(seed, 0.1));
    if (answer.score().isEmpty()) {
      return;
    }
    Score total = answer.score().get();
    List<Score> parts = answer.findings().stream().flatMap(f -> f.score().stream()).toList();
    BigDecimal least = sum(parts.stream().map(Score::worst).toList());
    BigDecimal most = sum(parts.stream().map(Score::best).toList());
    if (answer.findings().stream().allMatch(Finding::isDecided)) {
      assertThat(total.worst()).isEqualByComparingTo(least);
      assertThat(total.best()).isEqualByComparingTo(most);
    }
    // Two open criteria that turn on the same missing fact need not both be at their best.
    assertThat(total.worst()).isGreaterThanOrEqualTo(least);
    assertThat(total.best()).isLessThanOrEqualTo(most);
    assertThat(total.maximum()).isEqualByComparingTo("100");
    assertThat(total.worst()).isBetween(BigDecimal.ZERO, total.best());
    assertThat(total.best()).isLessThanOrEqualTo(total.maximum());
    assertThat(parts)
        .allSatisfy(part -> assertThat(part.best()).isLessThanOrEqualTo(part.maximum()));
  }

  private static BigDecimal sum(List<BigDecimal> numbers) {
    return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Property(tries = 2_000)
  void whatIsTrueOfAllFactsLiesInTheRangeWithoutSomeOfThem(
      @ForAll("units") UnitCase unit, @ForAll long seed) {
    Dossier complete = unit.dossier(seed, 0);
    Classification truth = unit.classifier().classify(complete);
    Random random = new Random(seed + 1);
    List<String> names = new ArrayList<>(complete.facts().keySet());
    names.removeAll(NEVER_MISSING);
    Collections.shuffle(names, random);
    Dossier.Builder partial = complete.toBuilder();
    names.subList(0, Math.min(5, names.size())).forEach(partial::unknown);
    Classification range = unit.classifier().classify(partial.build());
    assertThat(range.worst()).isLessThanOrEqualTo(truth.worst());
    assertThat(range.best()).isGreaterThanOrEqualTo(truth.best());
    for (Finding finding : range.findings()) {
      Finding known = truth.finding(finding.criterion()).orElseThrow();
      if (finding.isDecided() && known.isDecided()) {
        assertThat(finding.status()).as(finding.criterion()).isEqualTo(known.status());
      }
      finding
          .score()
          .ifPresent(
              score -> {
                Score real = known.score().orElseThrow();
                assertThat(score.worst()).isLessThanOrEqualTo(real.worst());
                assertThat(score.best()).isGreaterThanOrEqualTo(real.best());
              });
    }
  }

  @Property(tries = 1_000)
  void moreCrimeNeverHelps(@ForAll("units") UnitCase unit, @ForAll long seed) {
    Dossier before = unit.dossier(seed, 0.05);
    Random random = new Random(seed);
    String count = oneOf(BAD_COUNTS, before, random);
    if (before.fact(count).isPresent()) {
      long cases = Long.parseLong(before.fact(count).orElseThrow().value().toString());
      assertNoBetter(unit, before, before.toBuilder().fact(count, cases + 1).build());
    }
    for (String list : List.of("crimes", "incidents", "accidents")) {
      before
          .fact(list)
          .ifPresent(
              fact -> {
                List<StatedRecord> records = new ArrayList<>(records(fact));
                records.add(bad(list, random));
                assertNoBetter(unit, before, before.toBuilder().fact(list, records).build());
              });
    }
  }

  /** Returns one of the names that the dossier states, if it states any. */
  private static String oneOf(List<String> names, Dossier dossier, Random random) {
    List<String> stated = names.stream().filter(name -> dossier.fact(name).isPresent()).toList();
    return stated.isEmpty() ? names.get(0) : stated.get(random.nextInt(stated.size()));
  }

  private static StatedRecord bad(String list, Random random) {
    Map<String, Object> fields =
        switch (list) {
          case "crimes" ->
              Map.of(
                  "description",
                  "Thêm một vụ",
                  "severity",
                  random.nextBoolean() ? "SERIOUS" : "EXTREMELY_SERIOUS",
                  "forceMajeure",
                  false,
                  "detectedInTime",
                  random.nextBoolean(),
                  "consequencesMitigated",
                  random.nextBoolean(),
                  "reportedAtOnce",
                  random.nextBoolean());
          case "incidents" ->
              Map.of(
                  "description",
                  "Thêm một vụ",
                  "kind",
                  "PUBLIC_DISORDER",
                  "complicated",
                  true,
                  "prolonged",
                  true);
          default ->
              Map.of(
                  "description",
                  "Thêm một vụ",
                  "kind",
                  "FIRE_OR_EXPLOSION",
                  "serious",
                  true,
                  "fatal",
                  random.nextBoolean(),
                  "forceMajeure",
                  false);
        };
    return new StatedRecord(
        fields.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    e -> new StatedFact(e.getValue(), List.of(), Place.NOWHERE))),
        List.of(),
        Place.NOWHERE);
  }

  @Property(tries = 1_000)
  void aBetterFactNeverHurts(@ForAll("units") UnitCase unit, @ForAll long seed) {
    Dossier before = unit.dossier(seed, 0.05);
    Random random = new Random(seed);
    String count = oneOf(GOOD_COUNTS, before, random);
    if (before.fact(count).isPresent()) {
      long value = Long.parseLong(before.fact(count).orElseThrow().value().toString());
      String limit =
          unit.classifier().pack().vocabulary().fact(count).map(f -> f.atMost()).orElse("");
      // While the whole is not stated, a greater part also says that the whole is greater: not only
      // better.
      boolean room =
          limit.isEmpty()
              || before
                  .fact(limit)
                  .map(f -> Long.parseLong(f.value().toString()) > value)
                  .orElse(false);
      if (room) {
        assertNoBetter(unit, before.toBuilder().fact(count, value + 1).build(), before);
      }
    }
    String flag = oneOf(GOOD_FLAGS, before, random);
    if (before.fact(flag).isPresent()) {
      assertNoBetter(
          unit,
          before.toBuilder().fact(flag, true).build(),
          before.toBuilder().fact(flag, false).build());
    }
  }

  /**
   * Asserts that {@code worse} comes to nothing better than {@code better}, in class and in points.
   */
  private static void assertNoBetter(UnitCase unit, Dossier better, Dossier worse) {
    Classification high;
    Classification low;
    try {
      high = unit.classifier().classify(better);
      low = unit.classifier().classify(worse);
    } catch (InvalidDossierException contradictory) {
      // A change of one fact alone may contradict the others: then it is no dossier.
      assertThat(contradictory.problems())
          .allSatisfy(problem -> assertThat(problem.code()).isEqualTo("contradiction"));
      return;
    }
    String what = unit + ": " + changes(high, low);
    assertThat(low.worst()).as(what).isLessThanOrEqualTo(high.worst());
    assertThat(low.best()).as(what).isLessThanOrEqualTo(high.best());
    low.score()
        .ifPresent(
            score -> {
              Score other = high.score().orElseThrow();
              assertThat(score.worst()).as(what).isLessThanOrEqualTo(other.worst());
              assertThat(score.best()).as(what).isLessThanOrEqualTo(other.best());
            });
  }

  private static List<String> changes(Classification one, Classification other) {
    List<String> changes = new ArrayList<>();
    for (Finding finding : one.findings()) {
      Finding now = other.finding(finding.criterion()).orElseThrow();
      if (!now.status().equals(finding.status()) || !now.score().equals(finding.score())) {
        changes.add(finding.criterion() + " " + finding.status() + " -> " + now.status());
      }
    }
    return changes;
  }

  @Property(tries = 1_000)
  void theOrderOfFactsAndRecordsChangesNothing(@ForAll("units") UnitCase unit, @ForAll long seed) {
    Dossier dossier = unit.dossier(seed, 0.1);
    Random random = new Random(seed);
    List<String> names = new ArrayList<>(dossier.facts().keySet());
    Collections.shuffle(names, random);
    Dossier.Builder shuffled =
        Dossier.builder(dossier.unit().type(), dossier.year()).id(dossier.id()).illustrative(true);
    boolean reordered = false;
    for (String name : names) {
      StatedFact fact = dossier.fact(name).orElseThrow();
      if (fact.value() instanceof List<?> list && list.size() > 1) {
        List<StatedRecord> records = new ArrayList<>(records(fact));
        Collections.shuffle(records, random);
        fact = new StatedFact(List.copyOf(records), fact.evidence(), fact.place());
        reordered = true;
      }
      shuffled.fact(name, fact);
    }
    Classification one = unit.classifier().classify(dossier);
    Classification other = unit.classifier().classify(shuffled.build());
    if (!reordered) {
      assertThat(other).isEqualTo(one);
    }
    assertThat(summary(other)).isEqualTo(summary(one));
  }

  private static List<String> summary(Classification answer) {
    List<String> lines = new ArrayList<>();
    lines.add(answer.worst() + " " + answer.best() + " " + answer.score() + answer.basis());
    answer
        .findings()
        .forEach(f -> lines.add(f.criterion() + " " + f.status() + f.level() + f.score()));
    return lines;
  }

  @SuppressWarnings("unchecked")
  private static List<StatedRecord> records(StatedFact fact) {
    return (List<StatedRecord>) fact.value();
  }

  @Property(tries = 1_000)
  void anUndecidedFindingNamesWhatIsMissingAndADecidedOneNothing(
      @ForAll("units") UnitCase unit, @ForAll long seed) {
    Classification answer = unit.classifier().classify(unit.dossier(seed, 0.2));
    for (Finding finding : answer.findings()) {
      if (finding.status() == FindingStatus.UNDECIDED) {
        assertThat(finding.missing()).as(finding.criterion()).isNotEmpty();
      } else {
        assertThat(finding.missing()).as(finding.criterion()).isEmpty();
      }
    }
  }

  @Property(tries = 200)
  void everyGeneratedFactIsOneThatTheVocabularyKnows(
      @ForAll("units") UnitCase unit, @ForAll long seed) {
    unit.dossier(seed, 0.1)
        .facts()
        .keySet()
        .forEach(
            name ->
                assertThat(unit.classifier().pack().vocabulary().fact(name))
                    .hasValueSatisfying(
                        fact -> {
                          assertThat(fact.derivation()).isEmpty();
                          assertThat(fact.type()).isNotEqualTo(FactType.RATIO);
                        }));
  }
}
