package vn.antq.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import vn.antq.rules.problem.Place;
import vn.antq.rules.problem.Problem;

/** What every problem must be like, and how tests look for one. */
public final class ProblemAssert {

  private static final List<String> PARSER_WORDS =
      List.of(
          "[ERR",
          "mismatched",
          "no viable",
          "extraneous",
          "Exception",
          "Parse error",
          "at [line",
          "expected '",
          "while scanning",
          "while parsing",
          "found character",
          "did not find");

  private ProblemAssert() {}

  /** Returns the one problem at a place with a code; every problem must be told in Vietnamese. */
  public static Problem problemAt(List<Problem> problems, Place place, String code) {
    problems.forEach(ProblemAssert::isToldInVietnamese);
    assertThat(problems)
        .as("problems")
        .filteredOn(problem -> problem.code().equals(code) && problem.place().equals(place))
        .as("the one problem %s at %s among %s", code, place, problems)
        .hasSize(1);
    return problems.stream()
        .filter(problem -> problem.code().equals(code) && problem.place().equals(place))
        .findFirst()
        .orElseThrow();
  }

  /** Checks that a problem is a sentence in Vietnamese and shows no words of a parser. */
  public static void isToldInVietnamese(Problem problem) {
    assertThat(problem.message() + " " + problem.advice())
        .as("told to a person who edits packs: %s", problem.text())
        .doesNotContain(PARSER_WORDS)
        .matches(text -> text.chars().anyMatch(c -> c > 0xC0), "Vietnamese letters");
    assertThat(problem.message()).endsWith(".");
  }
}
