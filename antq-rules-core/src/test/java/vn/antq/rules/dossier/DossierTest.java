package vn.antq.rules.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.antq.rules.classification.Score;

class DossierTest {

  private static Object value(Object given) {
    return Dossier.builder("k", 2025).fact("x", given).build().fact("x").orElseThrow().value();
  }

  @ParameterizedTest
  @MethodSource("inexact")
  void aValueThatIsNotExactIsRefused(Object inexact) {
    assertThatThrownBy(() -> value(inexact))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("x")
        .hasMessageContaining(inexact.getClass().getName())
        .hasMessageContaining("BigDecimal");
  }

  static Stream<Object> inexact() {
    return Stream.of(0.1d, 0.1f, new java.util.Date(0), new Object(), 'a', Map.of("a", 1));
  }

  @Test
  void nullIsRefusedWithTheAdviceToLeaveTheFactOut() {
    assertThatThrownBy(() -> value(null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("leave the fact out");
  }

  @Test
  void anInexactFieldOfARecordIsRefusedByItsName() {
    assertThatThrownBy(() -> value(List.of(Map.of("deaths", 1.0d))))
        .hasMessageContaining("x.deaths");
  }

  @Test
  void aRecordThatIsNoMapIsRefused() {
    assertThatThrownBy(() -> value(List.of(1))).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aNullRecordIsRefused() {
    assertThatThrownBy(() -> value(Arrays.asList((Object) null)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void wholeNumbersBecomeLongs() {
    assertThat(List.of(value(5), value((short) 5), value((byte) 5), value(5L))).containsOnly(5L);
  }

  @Test
  void aBigIntegerStaysExact() {
    BigInteger great = BigInteger.TEN.pow(40);

    assertThat(value(great)).isEqualTo(new BigDecimal(great));
  }

  @Test
  void anEnumConstantBecomesItsName() {
    assertThat(value(Thread.State.NEW)).isEqualTo("NEW");
  }

  @Test
  void anEnumConstantWithABodyBecomesItsName() {
    assertThat(value(WithBody.ONE)).isEqualTo("ONE");
  }

  private enum WithBody {
    ONE {
      @Override
      public String toString() {
        return "one";
      }
    }
  }

  @Test
  void mapsBecomeRecords() {
    Object records = value(List.of(Map.of("deaths", 1, "on", LocalDate.of(2025, 1, 1))));

    assertThat(records)
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .hasSize(1);
  }

  @Test
  void changingAListAfterwardsDoesNotChangeTheDossier() {
    List<Object> crimes = new ArrayList<>();
    Map<String, Object> crime = new HashMap<>(Map.of("deaths", 1));
    crimes.add(crime);
    Dossier dossier = Dossier.builder("k", 2025).fact("crimes", crimes).build();

    crimes.clear();
    crime.clear();

    List<?> stated = (List<?>) dossier.fact("crimes").orElseThrow().value();
    assertThat(stated).singleElement().extracting("fields").asString().contains("deaths");
  }

  @Test
  void aBuilderUsedFurtherDoesNotChangeADossierItBuilt() {
    Dossier.Builder builder = Dossier.builder("k", 2025).fact("a", 1);
    Dossier dossier = builder.build();

    builder.fact("b", 2).unknown("a");

    assertThat(dossier.facts()).containsOnlyKeys("a");
  }

  @Test
  void theFactsCannotBeChanged() {
    Map<String, StatedFact> facts = Dossier.builder("k", 2025).fact("a", 1).build().facts();

    assertThatThrownBy(facts::clear).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void factsAreInTheOrderOfTheirNames() {
    Dossier dossier = Dossier.builder("k", 2025).fact("b", 1).fact("a", 1).fact("c", 1).build();

    assertThat(dossier.facts()).containsOnlyKeys("a", "b", "c");
    assertThat(List.copyOf(dossier.facts().keySet())).containsExactly("a", "b", "c");
  }

  @Test
  void evidenceIsKept() {
    Evidence evidence = Evidence.document("Biên bản 12", LocalDate.of(2025, 2, 20));
    Dossier dossier = Dossier.builder("k", 2025).fact("a", 1, evidence).build();

    assertThat(dossier.fact("a").orElseThrow().evidence()).containsExactly(evidence);
  }

  @Test
  void aCopyStartsWithEverything() {
    Dossier dossier =
        Dossier.builder("k", 2025)
            .id("1")
            .name("Tổ 5")
            .code("c")
            .within("P")
            .illustrative(true)
            .fact("a", 1)
            .build();

    Dossier copy = dossier.toBuilder().build();

    assertThat(copy).usingRecursiveComparison().isEqualTo(dossier);
  }

  @Test
  void aNumberIsTheSameInWhateverTypeAndSpellingItIsGiven() {
    Dossier one =
        Dossier.builder("khu-dan-cu", 2025).fact("x", 312).fact("y", new BigDecimal("0.5")).build();
    Dossier other =
        Dossier.builder("khu-dan-cu", 2025)
            .fact("x", new BigDecimal("312.00"))
            .fact("y", new BigDecimal("0.50"))
            .build();

    assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
    assertThat(one.toBuilder().fact("x", BigInteger.valueOf(312)).build()).isEqualTo(one);
    assertThat(new StatedFact.Between(new BigDecimal("1.0"), BigDecimal.TEN))
        .isEqualTo(new StatedFact.Between(BigDecimal.ONE, new BigDecimal("1E+1")));
    assertThat(new Score(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.TEN))
        .isEqualTo(new Score(new BigDecimal("1.0"), BigDecimal.ONE, new BigDecimal("10.00")));
  }
}
