package vn.antq.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.pack.FigureChange;
import vn.antq.rules.pack.PackIdentity;
import vn.antq.rules.pack.RuleModel;
import vn.antq.rules.pack.Variant;

/** What would answer if a pack were changed never passes for the pack itself. */
class VariantTest {

  @TempDir Path temp;
  private Classifier classifier;
  private Dossier dossier;

  @BeforeEach
  void pack() {
    TestPack pack = TestPack.in(temp);
    classifier = pack.classifier();
    dossier = pack.dossier();
  }

  private Classification by(Variant variant) {
    return classifier.variant(variant).classify(dossier);
  }

  private Variant registration(String percent) {
    FigureChange change =
        FigureChange.of(Map.of("registrationRequired", percent), classifier.editions());
    return Variant.of("mốc khác", model -> change.apply(model, model));
  }

  @Test
  void anAnswerByAChangedPackSaysSo() {
    PackIdentity own = classifier.pack().identity();

    PackIdentity changed = by(registration("50 %")).pack();

    assertThat(changed.name()).isEqualTo(own.name());
    assertThat(changed.edition()).endsWith("(thử: mốc khác)");
    assertThat(changed.digest()).matches("[0-9a-f]{64}").isNotEqualTo(own.digest());
  }

  @Test
  void changesOfOneNameAreToldApart() {
    assertThat(by(registration("50 %")).pack().digest())
        .isNotEqualTo(by(registration("60 %")).pack().digest())
        .isEqualTo(by(registration("50 %")).pack().digest());
  }

  @Test
  void whatChangesNothingIsThePack() {
    Classification plain = classifier.classify(dossier);

    assertThat(by(Variant.NONE)).isEqualTo(plain);
    assertThat(by(Variant.of("không đổi", model -> model))).isEqualTo(plain);
    assertThat(by(Variant.NONE.foretold())).isEqualTo(plain);
    assertThat(by(registration("100 %")).pack()).isEqualTo(classifier.pack().identity());
  }

  private static Variant without(String criterion, String label) {
    return Variant.of(
        label,
        model ->
            new RuleModel(
                model.unit(),
                model.vocabulary(),
                model.switches(),
                model.rules().stream().filter(rule -> !rule.target().equals(criterion)).toList(),
                model.figureTypes()));
  }

  @Test
  void whatIsDroppedIsToldApartToo() {
    assertThat(by(without("VD-2", "bỏ luật")).pack().digest())
        .isNotEqualTo(by(without("VD-3", "bỏ luật")).pack().digest());
  }

  @Test
  void rulesThatDroolsDidNotCompileAreForetold() {
    Classification answer = by(without("VD-2", "bỏ luật của VD-2"));

    assertThat(answer.finding("VD-2").orElseThrow().status())
        .isNotEqualTo(classifier.classify(dossier).finding("VD-2").orElseThrow().status());
    assertThat(answer.pack().edition()).contains("bỏ luật của VD-2");
    assertThat(classifier.editions()).isEqualTo(List.of(classifier.pack()));
  }
}
