package vn.antq.rules.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import vn.antq.rules.internal.text.Suggestion;

/** The advice that problems give for a misspelt name. */
class SuggestionProperties {

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings().withCharRange('a', 'z').ofMinLength(4).ofMaxLength(20);
  }

  @Property
  void aKnownNameIsNearestToItself(@ForAll @From("names") String name) {
    assertThat(Suggestion.nearest(name, List.of("other", name, "another"))).contains(name);
  }

  @Property
  void oneWrongLetterIsForgiven(
      @ForAll @From("names") String name, @ForAll @IntRange(max = 3) int position) {
    String misspelt = name.substring(0, position) + '#' + name.substring(position + 1);

    assertThat(Suggestion.nearest(misspelt, List.of(name))).contains(name);
  }

  @Property
  void theCaseOfLettersIsForgiven(@ForAll @From("names") String name) {
    assertThat(Suggestion.nearest(name.toUpperCase(Locale.ROOT), List.of(name))).contains(name);
  }

  @Property
  void theOrderOfTheKnownNamesChangesNothing(
      @ForAll @From("names") String written, @ForAll List<@From("names") String> known) {
    List<String> reversed = new java.util.ArrayList<>(known);
    Collections.reverse(reversed);

    assertThat(Suggestion.advice(written, List.copyOf(known)).startsWith("Có thể"))
        .isEqualTo(Suggestion.advice(written, reversed).startsWith("Có thể"));
    assertThat(Suggestion.nearest(written, known)).isEqualTo(Suggestion.nearest(written, reversed));
  }

  @Example
  void aNameThatIsNothingLikeTheOthersGetsThemAll() {
    assertThat(Suggestion.advice("zzzzzz", List.of("met", "full")))
        .isEqualTo("Các tên dùng được: met, full.");
  }

  @Example
  void tooManyNamesAreNotListed() {
    List<String> many =
        java.util.stream.IntStream.range(0, 21).mapToObj(i -> "longFactName" + i).toList();

    assertThat(Suggestion.advice("zzzzzz", many)).isEmpty();
  }
}
