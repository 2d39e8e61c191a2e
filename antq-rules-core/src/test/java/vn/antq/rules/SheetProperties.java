package vn.antq.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Score;
import vn.antq.rules.dossier.Dossier;

/**
 * A score sheet with shares, rounding, bonus, deductions, floors and a criterion that need not
 * apply, held against every way in which what is unknown can turn out.
 */
class SheetProperties {

  /** What each fact may be, the worst first; where it is neither better nor worse, as it comes. */
  private static final Map<String, List<Object>> DOMAIN = domain();

  // With a session beside each run: Drools fires the same rules either way.
  private static final Classifier CLASSIFIER = classifier();

  private static Map<String, List<Object>> domain() {
    Map<String, List<Object>> domain = new LinkedHashMap<>();
    domain.put("casesSolved", List.of(0, 4, 5, 9, 10));
    domain.put("models", List.of(0, 4, 9));
    domain.put("hasModels", List.of(true, false));
    domain.put(
        "contentMark", List.of(BigDecimal.ZERO, new BigDecimal("3.5"), BigDecimal.valueOf(5)));
    domain.put("ideas", List.of(0, 1, 3));
    domain.put("complaints", List.of(9, 1, 0));
    return domain;
  }

  private static Classifier classifier() {
    try {
      return SheetTotalTest.packIn(Files.createTempDirectory("antq"))
          .load()
          .withSessionEvery(1)
          .classifier(TestPack.SHEET);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Classification classify(Map<String, Object> facts, int late) {
    Dossier.Builder dossier =
        Dossier.builder("thon", 2025)
            .fact("casesReceived", 10)
            .fact("late", java.util.Collections.nCopies(late, Map.of("days", 3)));
    facts.forEach(dossier::fact);
    return CLASSIFIER.classify(dossier.build());
  }

  /** Facts by which of their values they have; what has none of them is unknown. */
  private static Map<String, Object> known(List<Integer> choices) {
    Map<String, Object> facts = new LinkedHashMap<>();
    int position = 0;
    for (Map.Entry<String, List<Object>> fact : DOMAIN.entrySet()) {
      int choice = choices.get(position++);
      if (choice < fact.getValue().size()) {
        facts.put(fact.getKey(), fact.getValue().get(choice));
      }
    }
    return facts;
  }

  private static List<Map<String, Object>> completions(Map<String, Object> facts) {
    List<Map<String, Object>> all = new ArrayList<>(List.of(facts));
    for (Map.Entry<String, List<Object>> fact : DOMAIN.entrySet()) {
      List<Map<String, Object>> next = new ArrayList<>();
      for (Map<String, Object> one : all) {
        if (one.containsKey(fact.getKey())) {
          next.add(one);
          continue;
        }
        for (Object value : fact.getValue()) {
          Map<String, Object> with = new LinkedHashMap<>(one);
          with.put(fact.getKey(), value);
          next.add(with);
        }
      }
      all = next;
    }
    return all;
  }

  @Property(tries = 40)
  void theRangeHoldsEveryWayInWhichTheUnknownCanTurnOut(
      @ForAll @Size(6) List<@IntRange(max = 6) Integer> choices,
      @ForAll @IntRange(max = 2) int late) {
    Map<String, Object> facts = known(choices);
    Classification open = classify(facts, late);
    Score score = open.score().orElseThrow();

    BigDecimal worst = null;
    BigDecimal best = null;
    for (Map<String, Object> complete : completions(facts)) {
      Classification one = classify(complete, late);
      Score points = one.score().orElseThrow();

      assertThat(points.isDecided()).isTrue();
      assertThat(one.isDecided()).isTrue();
      assertThat(points.best()).isBetween(score.worst(), score.best());
      assertThat(one.best().rank()).isBetween(open.worst().rank(), open.best().rank());
      worst = worst == null ? points.worst() : worst.min(points.worst());
      best = best == null ? points.best() : best.max(points.best());
    }
    // The domain holds the ends of every fact, and no fact is asked for twice but the models.
    assertThat(score.worst()).isEqualByComparingTo(worst);
    assertThat(score.best()).isEqualByComparingTo(best);
  }

  @Property(tries = 100)
  void betterFactsNeverHurt(
      @ForAll @Size(6) List<@IntRange(max = 6) Integer> choices,
      @ForAll @IntRange(max = 2) int late,
      @ForAll @IntRange(max = 5) int which) {
    String name = List.copyOf(DOMAIN.keySet()).get(which);
    List<Object> values = DOMAIN.get(name);
    Map<String, Object> facts = known(choices);
    int choice = values.indexOf(facts.getOrDefault(name, new Object()));
    if (choice < 0 || choice == values.size() - 1 || name.equals("hasModels")) {
      return;
    }
    Map<String, Object> better = new LinkedHashMap<>(facts);
    better.put(name, values.get(choice + 1));
    Classification before = classify(facts, late);
    Classification after = classify(better, late);

    assertThat(after.score().orElseThrow().worst())
        .isGreaterThanOrEqualTo(before.score().orElseThrow().worst());
    assertThat(after.score().orElseThrow().best())
        .isGreaterThanOrEqualTo(before.score().orElseThrow().best());
    assertThat(after.worst().rank()).isGreaterThanOrEqualTo(before.worst().rank());
    assertThat(after.best().rank()).isGreaterThanOrEqualTo(before.best().rank());
  }
}
