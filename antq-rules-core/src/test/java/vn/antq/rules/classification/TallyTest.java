package vn.antq.rules.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.antq.rules.Classifier;
import vn.antq.rules.TestPack;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.pack.Outcome;

/** A summary counts each unit once, and only what it is sure of. */
class TallyTest {

  @TempDir private Path temp;
  private Classifier classifier;
  private Dossier dossier;

  @BeforeEach
  void loadPack() {
    TestPack pack = TestPack.in(temp);
    classifier = pack.classifier();
    dossier = pack.dossier();
  }

  private Classification answer(UnaryOperator<Dossier.Builder> change) {
    return classifier.classify(change.apply(dossier.toBuilder()).build());
  }

  private static Set<Outcome> best(Tally tally) {
    return Set.of(tally.outcomes().get(0));
  }

  @Test
  void aUnitThatIsGivenTwiceIsOneUnitOfWhichNothingIsKnown() {
    Tally tally =
        Tally.of(
                List.of(
                    answer(unit -> unit.id("a").name("Thôn Hòa")),
                    answer(unit -> unit.id("b").name("Thôn Trúc")),
                    answer(unit -> unit.id("c").name("thôn Hoà")),
                    answer(unit -> unit.id("d").name("THÔN HÒA").code("07"))))
            .get(0);

    assertThat(tally.units()).hasSize(2);
    assertThat(tally.units().get(0).twice()).isTrue();
    assertThat(tally.units().get(1).twice()).isFalse();
    assertThat(tally.count(best(tally))).isEqualTo(new Tally.Count(1, 2));
    assertThat(tally.leastShare(best(tally))).hasToString("1/2");
  }

  @Test
  void aCopyOfADossierWithoutNameIsNoFurtherUnit() {
    Classification one = answer(unit -> unit.id("a"));

    assertThat(Tally.of(List.of(one, one)).get(0).units())
        .singleElement()
        .satisfies(unit -> assertThat(unit.isDecided()).isFalse());
  }

  @Test
  void theSameUnitInAnotherYearIsARowOfItsOwn() {
    Classification now = answer(unit -> unit.id("a").name("Thôn Trúc"));
    Dossier.Builder before = Dossier.builder("khu-dan-cu", 2024).id("b").name("Thôn Trúc");
    dossier.facts().forEach(before::fact);

    assertThat(Tally.of(List.of(now, classifier.classify(before.build()))))
        .hasSize(2)
        .allSatisfy(tally -> assertThat(tally.units().get(0).isDecided()).isTrue());
  }
}
