package vn.antq.rules.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.mutation.EquivalentMutants;
import vn.antq.rules.mutation.Mutant;
import vn.antq.rules.mutation.Mutation;
import vn.antq.rules.mutation.MutationReport;
import vn.antq.rules.mutation.MutationReport.Fate;
import vn.antq.rules.mutation.MutationReport.Result;
import vn.antq.rules.problem.InvalidDossierException;

/** What {@code mutants.yaml} explains to change nothing changes nothing, on any dossier. */
@Tag("slow")
class EquivalentMutantsProperties {

  private static final Mutation MUTATION =
      Mutation.of(AntqPacks.library(), AntqPacks.TT124, AntqPacks.scenarios(AntqPacks.TT124));
  private static final List<Mutant> EXPLAINED = explained();
  private static final List<Map<String, String>> READINGS =
      List.of(
          Map.of(),
          Map.of("crimeTrend", "TOTAL"),
          Map.of("crimeTrend", "STRICT_FALL"),
          Map.of("teamDiscipline", "ALL_TEAMS"),
          Map.of("teamDiscipline", "COUNTED_TEAMS"),
          Map.of("ratingYear", "ASSESSMENT_YEAR"));

  private static List<Mutant> explained() {
    EquivalentMutants equivalents = AntqPacks.equivalentMutants(AntqPacks.TT124);
    MutationReport report = MUTATION.explained(equivalents).run();
    return report.results().stream()
        .filter(result -> result.fate() == Fate.EQUIVALENT)
        .map(Result::mutant)
        .toList();
  }

  private record Try(UnitCase unit, Dossier dossier, Mutant mutant, Map<String, String> readings) {}

  @Provide
  Arbitrary<Try> tries() {
    List<UnitCase> units =
        UnitCase.all().stream().filter(unit -> unit.pack().equals(AntqPacks.TT124)).toList();
    return Combinators.combine(
            Arbitraries.of(units),
            Arbitraries.longs(),
            Arbitraries.of(0.0, 0.1, 0.4),
            Arbitraries.of(EXPLAINED),
            Arbitraries.of(READINGS))
        .as(
            (unit, seed, missing, mutant, readings) ->
                new Try(unit, unit.dossier(seed, missing), mutant, readings));
  }

  @Property(tries = 1_500)
  void anExplainedChangeChangesNoAnswer(@ForAll("tries") Try tried) {
    var classifier = AntqPacks.classifier(AntqPacks.TT124);
    for (Map.Entry<String, String> reading : tried.readings().entrySet()) {
      classifier = classifier.withReading(reading.getKey(), reading.getValue());
    }
    Classification answer;
    try {
      answer = classifier.classify(tried.dossier());
    } catch (InvalidDossierException e) {
      return;
    }
    Optional<Classification> changed =
        MUTATION.changed(tried.mutant(), tried.readings()).apply(tried.dossier());

    assertThat(changed.map(EquivalentMutantsProperties::gist)).contains(gist(answer));
  }

  private static List<String> gist(Classification answer) {
    return Stream.concat(
            Stream.of(answer.worst().code(), answer.best().code()),
            answer.findings().stream().map(EquivalentMutantsProperties::gist))
        .toList();
  }

  private static String gist(Finding finding) {
    return finding.criterion() + " " + finding.status() + " " + finding.level();
  }
}
