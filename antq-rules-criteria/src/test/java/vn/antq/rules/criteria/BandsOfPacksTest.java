package vn.antq.rules.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.antq.rules.boundary.Bands;

class BandsOfPacksTest {

  @ParameterizedTest
  @ValueSource(strings = {AntqPacks.TT124, AntqPacks.QD510})
  void noBandLeavesAGapOrOverlapsAnother(String pack) {
    assertThat(Bands.flaws(AntqPacks.classifier(pack), AntqPacks.scenarios(pack))).isEmpty();
  }
}
