package vn.antq.rules.internal.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.antq.rules.TestPack;
import vn.antq.rules.internal.text.Likeness;
import vn.antq.rules.internal.text.Scalars;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.Vocabulary;
import vn.antq.rules.value.Medium;
import vn.antq.rules.value.ScalarType;
import vn.antq.rules.value.Written;

/** Whatever a value is refused for, the advice leads out of it. */
class ValueAdviceProperties {

  private static final Vocabulary VOCABULARY = vocabulary();
  private static final Pattern PROPOSED =
      Pattern.compile("(?:Có thể bạn muốn viết|Chỉ ghi số:) \"?([^ \"]+?)\"?[.]?(?: .*)?");

  private static Vocabulary vocabulary() {
    try {
      Path folder = Files.createTempDirectory("value-advice");
      return TestPack.in(folder).load().pack(TestPack.NAME).orElseThrow().vocabulary();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Provide
  Arbitrary<String> written() {
    Arbitrary<String> figure =
        Arbitraries.strings().withChars("0123456789.,-+ ").ofMinLength(1).ofMaxLength(24);
    Arbitrary<String> sign =
        Arbitraries.of("", " ", "%", " %", " hộ", " vụ", " người", "-8", "?", " đồng", "e3", "/2");
    Arbitrary<String> numbers = Combinators.combine(figure, sign).as((f, s) -> f + s);
    Arbitrary<String> dates =
        Arbitraries.strings().withChars("0123456789/-.").ofMinLength(6).ofMaxLength(10);
    Arbitrary<String> words =
        Arbitraries.of(
            "good", "GOD", "Tốt", "không", "none", "null", "“GOOD”", "chưa biết", "yes", "ĐẠT");
    return Arbitraries.oneOf(numbers, dates, words, Arbitraries.strings().ofMaxLength(12));
  }

  @Provide
  Arbitrary<FactDefinition> facts() {
    return Arbitraries.of(
        List.of(
                "residentHouseholds",
                "crimesThisYear",
                "fundPerHousehold",
                "resolutionDate",
                "hasPlan",
                "leaderRating")
            .stream()
            .map(name -> VOCABULARY.fact(name).orElseThrow())
            .toList());
  }

  @Property(tries = 5_000, maxDiscardRatio = 200)
  void whatIsProposedIsTakenAndIsNotWhatWasRefused(
      @ForAll @From("facts") FactDefinition fact,
      @ForAll @From("written") String text,
      @ForAll Medium medium) {
    Assume.that(type(fact).parse(text).isEmpty());
    Matcher proposed =
        PROPOSED.matcher(
            type(fact)
                .advice(
                    new Written(
                        type(fact), Likeness.bare(text), medium, fact.unit(), Optional.empty())));
    Assume.that(proposed.matches());

    String proposal = proposed.group(1);
    assertThat(proposal).isNotEqualTo(text);
    assertThat(type(fact).parse(proposal)).as(proposal).isPresent();
  }

  private static ScalarType type(FactDefinition fact) {
    return (ScalarType) fact.type();
  }

  @Property(tries = 5_000, maxDiscardRatio = 200)
  void aNumberThatIsProposedForAnyTextIsANumberAndNotThatText(
      @ForAll @From("written") String text) {
    Assume.that(Scalars.decimal(text).isEmpty());
    Matcher proposed = PROPOSED.matcher(Scalars.numberAdvice(text));
    Assume.that(proposed.matches());

    assertThat(proposed.group(1)).isNotEqualTo(text);
    assertThat(Scalars.decimal(proposed.group(1))).isPresent();
  }
}
