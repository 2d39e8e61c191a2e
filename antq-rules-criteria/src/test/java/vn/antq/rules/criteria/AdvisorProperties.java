package vn.antq.rules.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.statistics.Statistics;
import vn.antq.rules.Classifier;
import vn.antq.rules.advice.Advice;
import vn.antq.rules.advice.Advisor;
import vn.antq.rules.advice.Change;
import vn.antq.rules.advice.NextFact;
import vn.antq.rules.advice.Proposal;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Classification.Notice;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.dossier.StatedFact;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.Outcome;
import vn.antq.rules.pack.Vocabulary;
import vn.antq.rules.problem.InvalidDossierException;
import vn.antq.rules.value.FactType;
import vn.antq.rules.value.OneOf;

/** What must hold of every advice. */
@Tag("slow")
class AdvisorProperties {

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

  /** A dossier in which a few things are not right. */
  static Dossier flawed(UnitCase unit, Random random) {
    Dossier.Builder flawed = unit.allRight().toBuilder();
    List<String> names = new ArrayList<>(unit.allRight().facts().keySet());
    Collections.shuffle(names, random);
    Dossier other = unit.dossier(random.nextLong(), 0);
    int changed = 0;
    for (String name : names) {
      if (changed < 4 && other.fact(name).isPresent()) {
        flawed.fact(name, other.fact(name).get());
        changed++;
      }
    }
    return flawed.build();
  }

  private static String targetAbove(Classifier classifier, Classification answer, Random random) {
    List<String> above =
        classifier.pack().outcomes().stream()
            .filter(outcome -> outcome.compareTo(answer.worst()) > 0)
            .map(Outcome::code)
            .toList();
    return above.isEmpty()
        ? classifier.pack().outcomes().get(0).code()
        : above.get(random.nextInt(above.size()));
  }

  @Property(tries = 300)
  void everyProposalReachesTheTargetAndNoPartOfItDoes(
      @ForAll("units") UnitCase unit, @ForAll long seed) {
    Random random = new Random(seed);
    Classifier classifier = unit.classifier();
    Dossier dossier = flawed(unit, random);
    Classification answer;
    try {
      answer = classifier.classify(dossier);
    } catch (InvalidDossierException contradiction) {
      return;
    }
    Advice advice = Advisor.by(classifier).advise(dossier, targetAbove(classifier, answer, random));
    Statistics.label("advice")
        .collect(
            advice.reached() ? "reached" : advice.proposals().isEmpty() ? "impossible" : "possible")
        .coverage(
            coverage -> {
              coverage.check("possible").count(count -> count > 20);
              coverage.check("impossible").count(count -> count > 20);
            });
    assertNoneContainsAnother(advice, unit);
    for (Proposal proposal : advice.proposals()) {
      proposal.changes().forEach(change -> assertOpen(change, classifier));
      assertThat(classifier.classify(proposal.dossier()).worst())
          .isGreaterThanOrEqualTo(advice.target());
      for (Change change : proposal.changes()) {
        Dossier without = undone(dossier, proposal, change);
        assertThat(reaches(classifier, without, advice.target()))
            .as(unit + ": " + proposal.lines() + " without " + change.fact())
            .isFalse();
      }
    }
    if (!advice.reached() && advice.proposals().isEmpty()) {
      assertThat(advice.obstacles()).as(unit.toString()).isNotEmpty();
      assertThat(advice.complete()).isTrue();
    }
  }

  /** What somebody concludes, and what is past, is not for the unit to write otherwise. */
  private static void assertOpen(Change change, Classifier classifier) {
    Vocabulary vocabulary = classifier.pack().vocabulary();
    String list = change.fact().replaceAll("\\[.*", "");
    FactDefinition fact = vocabulary.fact(list).orElseThrow();
    assertThat(fact.changeable()).as(change.fact()).isTrue();
    if (!list.equals(change.fact()) && !change.added()) {
      String field = change.fact().replaceAll(".*\\.", "");
      assertThat(
              vocabulary.records().values().stream()
                  .filter(record -> record.list().equals(list))
                  .flatMap(record -> record.field(field).stream())
                  .allMatch(FactDefinition::changeable))
          .as(change.fact())
          .isTrue();
    }
  }

  /** Whoever does all of one proposal must not have done all of another on the way. */
  private static void assertNoneContainsAnother(Advice advice, UnitCase unit) {
    for (Proposal one : advice.proposals()) {
      for (Proposal other : advice.proposals()) {
        boolean contains =
            one != other
                && other.changes().stream()
                    .allMatch(
                        change ->
                            one.changes().stream()
                                .anyMatch(
                                    mine ->
                                        mine.fact().equals(change.fact())
                                            && mine.to().equals(change.to())));
        assertThat(contains).as(unit + ": " + one.lines() + other.lines()).isFalse();
      }
    }
  }

  /** The changed dossier with one fact as it was; a record's field takes its whole list back. */
  private static Dossier undone(Dossier before, Proposal proposal, Change change) {
    String fact = change.fact().replaceAll("\\[.*", "");
    Dossier.Builder undone = proposal.dossier().toBuilder();
    before
        .fact(fact)
        .ifPresentOrElse(stated -> undone.fact(fact, stated), () -> undone.unknown(fact));
    return undone.build();
  }

  private static boolean reaches(Classifier classifier, Dossier dossier, Outcome target) {
    try {
      return classifier.classify(dossier).worst().compareTo(target) >= 0;
    } catch (InvalidDossierException contradiction) {
      return false;
    }
  }

  @Property(tries = 150)
  void noSingleFactIsEnoughWhereTheAdviceAsksForSeveralOrSaysThatThereIsNoWay(
      @ForAll("units") UnitCase unit, @ForAll long seed) {
    Random random = new Random(seed);
    Classifier classifier = unit.classifier();
    Dossier dossier = flawed(unit, random);
    Classification answer;
    try {
      answer = classifier.classify(dossier);
    } catch (InvalidDossierException contradiction) {
      return;
    }
    Advice advice = Advisor.by(classifier).advise(dossier, targetAbove(classifier, answer, random));
    boolean oneIsEnough =
        advice.reached() || advice.proposals().stream().anyMatch(p -> p.changes().size() == 1);
    if (oneIsEnough || advice.proposals().stream().anyMatch(p -> p.criteria().size() < 2)) {
      return;
    }
    for (FactDefinition fact : classifier.pack().vocabulary().facts().values()) {
      if (!fact.changeable() || fact.derivation().isPresent()) {
        continue;
      }
      for (Object value : everyWay(fact, dossier)) {
        Dossier changed =
            dossier.toBuilder()
                .fact(fact.name(), new StatedFact(value, List.of(), dossier.place()))
                .build();
        assertThat(reaches(classifier, changed, advice.target()))
            .as(unit + ": " + fact.name() + " = " + value)
            .isFalse();
      }
    }
  }

  private static List<Object> everyWay(FactDefinition fact, Dossier dossier) {
    if (fact.type().equals(FactType.BOOLEAN)) {
      return List.of(true, false);
    } else if (fact.type() instanceof OneOf oneOf) {
      return List.copyOf(oneOf.enumeration().codes());
    } else if (fact.type().equals(FactType.INTEGER)) {
      long most =
          dossier
              .fact(fact.atMost())
              .map(limit -> Long.parseLong(limit.value().toString()))
              .orElse(1_000L);
      return List.of(0L, most / 2, most);
    }
    return List.of();
  }

  @Property(tries = 100)
  void aFactDeclaredFixedIsNotProposedToChange(@ForAll("units") UnitCase unit, @ForAll long seed) {
    Random random = new Random(seed);
    Classifier classifier = unit.classifier();
    Dossier dossier = flawed(unit, random);
    Advice advice;
    try {
      String target = targetAbove(classifier, classifier.classify(dossier), random);
      advice = Advisor.by(classifier).advise(dossier, target);
    } catch (InvalidDossierException contradiction) {
      return;
    }
    if (advice.proposals().isEmpty()) {
      return;
    }
    String fixed = advice.proposals().get(0).changes().get(0).fact();
    Advice other =
        Advisor.by(classifier).fixed(Set.of(fixed)).advise(dossier, advice.target().code());
    assertThat(other.proposals()).doesNotContain(advice.proposals().get(0));
    assertThat(other.proposals().stream().flatMap(p -> p.changes().stream()).map(Change::fact))
        .doesNotContain(fixed);
  }

  @Property(tries = 300)
  void collectingWhatIsRankedFirstSettlesTheClassThatIsTrueOfAllFacts(
      @ForAll("units") UnitCase unit, @ForAll long seed) {
    Random random = new Random(seed);
    Dossier complete = unit.dossier(seed, 0);
    List<String> names = new ArrayList<>(complete.facts().keySet());
    names.removeAll(NEVER_MISSING);
    Collections.shuffle(names, random);
    Dossier.Builder partial = complete.toBuilder();
    names.subList(0, Math.min(5, names.size())).forEach(partial::unknown);
    Classification truth = unit.classifier().classify(complete);
    if (!truth.isDecided()) {
      // A decision without proof that says worse leaves the class open, whatever is collected.
      assertThat(truth.notices()).extracting(Notice::code).contains("recognition-unproven");
      return;
    }
    Advisor advisor = Advisor.by(unit.classifier());
    Dossier known = partial.build();
    Classification range = unit.classifier().classify(known);
    assertThat(truth.worst()).isBetween(range.worst(), range.best());
    List<NextFact> next = advisor.collect(known);
    Statistics.label("facts to collect").collect(next.size());
    for (int asked = 0; !next.isEmpty(); asked++) {
      assertThat(asked).as(unit + " asks for more than was taken away: " + next).isLessThan(5);
      // What has no meaning in the true dossier is not stated there: it cannot be collected.
      String name =
          next.stream()
              .map(NextFact::fact)
              .filter(fact -> complete.fact(fact).isPresent())
              .findFirst()
              .orElseThrow();
      known = known.toBuilder().fact(name, complete.fact(name).orElseThrow()).build();
      next = advisor.collect(known);
    }
    Classification settled = unit.classifier().classify(known);
    assertThat(settled.isDecided()).isTrue();
    assertThat(settled.worst()).isEqualTo(truth.worst());
  }
}
