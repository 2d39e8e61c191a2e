package vn.antq.rules.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.difference.Difference;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.explanation.ClassificationReader;
import vn.antq.rules.explanation.HtmlRenderer;
import vn.antq.rules.explanation.JsonRenderer;
import vn.antq.rules.explanation.TextRenderer;

/** Laws of stored answers that hold for every dossier of every unit type. */
class StoredAnswerProperties {

  private static final JsonRenderer JSON = JsonRenderer.compact();

  private static void isToldAsBefore(Classification answer, String of) {
    String stored = JSON.render(answer);

    Classification back = ClassificationReader.read(of, stored);

    assertThat(JSON.render(back)).as(of).isEqualTo(stored);
    assertThat(TextRenderer.full().render(back))
        .as(of)
        .isEqualTo(TextRenderer.full().render(answer));
    assertThat(Difference.between(answer, back).isEmpty()).as(of).isTrue();
  }

  /** Half of the dossiers lack so much that most of their answers are open. */
  @Property(tries = 12)
  void whatIsReadBackIsToldAsBefore(
      @ForAll @IntRange(min = 0, max = Integer.MAX_VALUE) int seed,
      @ForAll @IntRange(min = 0, max = 1) int missing) {
    for (UnitCase unit : UnitCase.all()) {
      Classification answer = unit.classifier().classify(unit.dossier(seed, missing * 0.3));
      isToldAsBefore(answer, unit + " " + seed);
    }
  }

  @Test
  void answersOfScenariosAreReadBack() {
    for (String pack : new String[] {AntqPacks.TT124, AntqPacks.QD510}) {
      for (Dossier dossier : ScenarioDossiers.of(pack, 150)) {
        isToldAsBefore(AntqPacks.classifier(pack).classify(dossier), pack + " " + dossier.id());
      }
    }
  }

  @Test
  void thePageIsTheSame() {
    for (Dossier dossier : ScenarioDossiers.of(AntqPacks.QD510, 20)) {
      Classification answer = AntqPacks.classifier(AntqPacks.QD510).classify(dossier);
      Classification back = ClassificationReader.read("", JSON.render(answer));

      assertThat(HtmlRenderer.standard().render(back))
          .isEqualTo(HtmlRenderer.standard().render(answer));
    }
  }
}
