package vn.antq.rules.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.antq.rules.Classifier;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Score;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.explanation.Closeness;
import vn.antq.rules.explanation.Closeness.Consequence;
import vn.antq.rules.explanation.Closeness.Flip;
import vn.antq.rules.scenario.Scenario;

/** What is said to follow from a change is what classifying the changed dossier gives. */
@Tag("slow")
class ClosenessOfPacksTest {

  @ParameterizedTest
  @ValueSource(strings = {AntqPacks.TT124, AntqPacks.QD510})
  void whatIsSaidToFollowFollows(String pack) {
    Classifier classifier = AntqPacks.classifier(pack);
    int tried = 0;
    for (Scenario scenario : scenarios(pack)) {
      Classification answer = classifier.classify(scenario.dossier());
      Flip flip = Closeness.of(answer).closest().orElse(null);
      if (flip == null || flip.consequence().isEmpty() || flip.change().isEmpty()) {
        continue;
      }
      Dossier changed = changed(scenario.dossier(), flip);
      if (changed == null) {
        continue;
      }
      Consequence said = flip.consequence().get();
      Classification after = classifier.classify(changed);
      tried++;
      assertThat(after.outcome()).as(scenario.name()).contains(said.outcome());
      assertThat(after.score().map(Score::best).orElse(BigDecimal.ZERO))
          .as(scenario.name())
          .isEqualByComparingTo(said.points().orElse(BigDecimal.ZERO));
      assertThat(said.turns())
          .as(scenario.name())
          .filteredOn(turn -> after.finding(turn.finding().criterion()).isPresent())
          .allSatisfy(
              turn ->
                  assertThat(after.finding(turn.finding().criterion()).orElseThrow().status())
                      .isEqualTo(turn.becomes()));
    }
    assertThat(tried).isGreaterThan(5);
  }

  private static List<Scenario> scenarios(String pack) {
    return AntqPacks.scenarios(pack).stream()
        .filter(scenario -> scenario.readings().isEmpty() && scenario.figures().isEmpty())
        .toList();
  }

  /** The dossier with the one stated value moved; null when the value is derived from others. */
  private static @org.jspecify.annotations.Nullable Dossier changed(Dossier dossier, Flip flip) {
    String fact = flip.comparison().fact();
    Object actual = flip.comparison().actual().value();
    if (dossier.fact(fact).isEmpty()) {
      return null;
    }
    BigDecimal change = flip.change().orElseThrow();
    if (actual instanceof LocalDate day) {
      return dossier.toBuilder().fact(fact, day.plusDays(change.longValueExact())).build();
    }
    return actual instanceof Long number
        ? dossier.toBuilder().fact(fact, number + change.longValueExact()).build()
        : null;
  }
}
