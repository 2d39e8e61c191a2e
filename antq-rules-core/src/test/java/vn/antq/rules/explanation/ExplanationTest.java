package vn.antq.rules.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.antq.rules.explanation.Examples.RECOGNITION;
import static vn.antq.rules.explanation.Examples.SCORED;
import static vn.antq.rules.explanation.Examples.classified;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.internal.explanation.document.CriterionEntry;
import vn.antq.rules.internal.explanation.document.CriterionGroup;
import vn.antq.rules.internal.explanation.document.Explanation;
import vn.antq.rules.internal.explanation.document.Explanation.Item;
import vn.antq.rules.internal.explanation.document.Explanation.Nested;
import vn.antq.rules.internal.explanation.document.Line;
import vn.antq.rules.internal.explanation.document.Line.ComparisonLine;
import vn.antq.rules.internal.explanation.document.Line.RemarkLine;
import vn.antq.rules.internal.explanation.document.Line.RuleLine;
import vn.antq.rules.internal.explanation.document.Note;
import vn.antq.rules.internal.explanation.document.Part;
import vn.antq.rules.internal.explanation.document.Reason;
import vn.antq.rules.internal.explanation.document.Summary;

/** What an explanation holds stands in every form of it. */
class ExplanationTest {

  static Stream<Classification> everyExample() {
    return Stream.of(SCORED, RECOGNITION)
        .flatMap(pack -> Examples.DOSSIERS.stream().map(dossier -> classified(pack, dossier)));
  }

  @ParameterizedTest
  @MethodSource("everyExample")
  void bothTextAndPageSayAllThatIsTold(Classification answer) {
    String text = words(TextRenderer.full().render(answer));
    String page = words(Page.of(HtmlRenderer.standard().render(answer)).text());

    for (String words : told(Explainer.explanation(answer))) {
      assertThat(text).contains(words(words));
      assertThat(page).contains(words(words));
    }
  }

  @ParameterizedTest
  @MethodSource("everyExample")
  void bothTextAndPageHaveItsHeadings(Classification answer) {
    String text = TextRenderer.full().render(answer);
    String page = HtmlRenderer.standard().render(answer);

    for (Part part : List.of(Part.REASONS, Part.CRITERIA, Part.STEPS, Part.BASIS)) {
      assertThat(text).contains("\n" + part.title().toUpperCase(Locale.forLanguageTag("vi")));
      assertThat(page).contains(">" + part.title() + "</h");
    }
  }

  @ParameterizedTest
  @MethodSource("everyExample")
  void aSummarySaysNothingThatTheWholeDoesNot(Classification answer) {
    assertThat(Explainer.summary(answer)).isEqualTo(Explainer.explanation(answer).summary());
  }

  private static List<String> told(Explanation explanation) {
    List<String> told = new ArrayList<>();
    Summary summary = explanation.summary();
    told.add(summary.head().unit());
    told.add(summary.head().regulation());
    told.add(summary.head().document());
    told.add(summary.head().period());
    told.add(summary.verdict().headline());
    told.add(summary.verdict().tally());
    told.add(summary.verdict().basis());
    summary.reasons().stream().map(Reason::text).forEach(told::add);
    told.addAll(summary.missing());
    told.addAll(summary.notices());
    told.addAll(explanation.closeness());
    told.addAll(explanation.steps());
    told(explanation.criteria(), told);
    explanation.nested().forEach(nested -> told(nested, told));
    told.add(explanation.basis().summary());
    explanation.basis().assumed().stream().map(Item::name).forEach(told::add);
    told.add(explanation.identity().engine());
    return told;
  }

  private static void told(Nested nested, List<String> told) {
    told.add(nested.document() + nested.remark());
    told.add(nested.verdict().headline());
    told.addAll(nested.notices());
    told(nested.criteria(), told);
    nested.nested().forEach(inner -> told(inner, told));
  }

  private static void told(List<CriterionGroup> groups, List<String> told) {
    for (CriterionGroup group : groups) {
      for (CriterionEntry criterion : group.criteria()) {
        told.add(criterion.title());
        told.add(criterion.source());
        criterion
            .detail()
            .ifPresent(
                detail -> {
                  detail.lines().forEach(line -> told.add(told(line)));
                  detail.counts().forEach(count -> told.add(count.heading()));
                  detail.notes().stream().map(Note::words).forEach(told::add);
                });
      }
    }
  }

  /** A page has the parts of a comparison in columns. */
  private static String told(Line line) {
    if (line instanceof RuleLine rule) {
      return rule.words();
    } else if (line instanceof RemarkLine remark) {
      return remark.text();
    }
    return ((ComparisonLine) line).cells().label();
  }

  private static String words(String text) {
    return text.replace('\u00a0', ' ').replaceAll("\\s+", " ").strip();
  }
}
