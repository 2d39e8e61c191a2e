package vn.antq.rules.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import vn.antq.rules.Classifier;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.problem.InvalidDossierException;

/**
 * An answer is open only if the facts that are missing could make it one thing or another, and it
 * is decided only if they could not. Held against every completion of dossiers in small numbers:
 * what a complete dossier comes to is told by classifying it.
 *
 * <p>{@code -Dantq.tight.dossiers=10000} looks at so many dossiers of each unit type, {@code
 * -Dantq.tight.unit} names the one that is looked at.
 */
@Tag("slow")
class TightRangesProperties {

  private static final int DOSSIERS = Integer.getInteger("antq.tight.dossiers", 20);
  private static final long FIRST = Long.getLong("antq.tight.seed", 1);

  /** More completions than this are not written out: some of them must tell. */
  private static final long MOST = Long.getLong("antq.tight.completions", 2_000);

  /** Then so many are looked at in which parts are as great as their wholes. */
  private static final int JOINTS = 4_096;

  /** So many are looked at where everything open is told already: nothing decided is otherwise. */
  private static final int SAMPLE = Integer.getInteger("antq.tight.sample", 24);

  private static Stream<UnitCase> units() {
    String only = System.getProperty("antq.tight.unit", "");
    return UnitCase.all().stream().filter(unit -> unit.toString().contains(only));
  }

  @TestFactory
  List<DynamicTest> rangesAreSoundAndTight() {
    return units()
        .map(
            unit ->
                DynamicTest.dynamicTest(
                    unit.toString(),
                    () -> hold(unit, DOSSIERS, seed -> PartialDossier.of(unit, seed))))
        .toList();
  }

  @TestFactory
  List<DynamicTest> rangesAreSoundAndTightWhereListsAreNotStated() {
    return units()
        .map(
            unit ->
                DynamicTest.dynamicTest(
                    unit.toString(),
                    () -> hold(unit, DOSSIERS / 4, seed -> PartialDossier.withoutList(unit, seed))))
        .toList();
  }

  @TestFactory
  List<DynamicTest> rangesAreSoundAndTightWherePartAndWholeAreNotStated() {
    return units()
        .map(
            unit ->
                DynamicTest.dynamicTest(
                    unit.toString(),
                    () ->
                        hold(unit, DOSSIERS / 4, seed -> PartialDossier.withoutShare(unit, seed))))
        .toList();
  }

  private static void hold(UnitCase unit, int dossiers, LongFunction<PartialDossier> maker) {
    List<String> faults = new ArrayList<>();
    Map<String, Integer> counts = new TreeMap<>();
    for (long seed = FIRST; seed < FIRST + dossiers; seed++) {
      PartialDossier partial = maker.apply(seed);
      List<String> found = new Comparison(unit.classifier(), partial, seed).faults(counts);
      for (String fault : found) {
        faults.add("seed " + seed + ", " + partial.holes().keySet() + ": " + fault);
      }
    }
    System.out.println(unit + " " + counts);
    assertThat(faults).as(unit + " " + counts).isEmpty();
  }

  /** One dossier against all that it could be. */
  private static final class Comparison {

    private final Classifier classifier;
    private final PartialDossier partial;
    private final long seed;
    private final Random random;
    private final Map<String, Set<String>> seen = new HashMap<>();
    private final Map<String, Set<java.math.BigDecimal>> points = new HashMap<>();
    private final Set<Integer> ranks = new HashSet<>();
    private final List<String> faults = new ArrayList<>();

    Comparison(Classifier classifier, PartialDossier partial, long seed) {
      this.classifier = classifier;
      this.partial = partial;
      this.seed = seed;
      this.random = new Random(seed);
    }

    List<String> faults(Map<String, Integer> counts) {
      Classification answer;
      try {
        answer = classifier.classify(partial.dossier());
      } catch (InvalidDossierException contradiction) {
        counts.merge("contradictory", 1, Integer::sum);
        return faults;
      }
      counts.merge(answer.isDecided() ? "decided" : "open", 1, Integer::sum);
      long size = partial.size();
      if (size == 0) {
        counts.merge("no completion", 1, Integer::sum);
        return faults;
      }
      long looked = 0;
      for (long number : partial.corners(SAMPLE)) {
        partial.complete(number).ifPresent(one -> complete(one, answer));
        looked++;
      }
      long step = coprime(size);
      long number = Math.floorMod(random.nextLong(), size);
      long most = Math.min(size, MOST);
      boolean told = false;
      for (long i = 0; i < most && faults.isEmpty(); i++) {
        if (looked >= Math.min(SAMPLE, size) && i % 8 == 0 && loosenesses(answer).isEmpty()) {
          told = true;
          break;
        }
        number = (number + step) % size;
        partial.complete(number).ifPresent(one -> complete(one, answer));
        looked++;
      }
      if (!told && size > most) {
        for (long joint : partial.joints(JOINTS)) {
          partial.complete(joint).ifPresent(one -> complete(one, answer));
          looked++;
        }
      }
      counts.merge("completions", (int) looked, Integer::sum);
      told |= loosenesses(answer).isEmpty();
      if (ranks.isEmpty() && size <= MOST) {
        counts.merge("no completion", 1, Integer::sum);
      } else if (told && !ranks.isEmpty()) {
        counts.merge("told", 1, Integer::sum);
      } else if (size > MOST) {
        counts.merge("not told", 1, Integer::sum);
        System.out.println(
            "seed " + seed + ", " + partial.holes().keySet() + ": not told " + loosenesses(answer));
      } else if (faults.isEmpty()) {
        loose(answer);
      }
      return faults;
    }

    private static long coprime(long size) {
      for (long step : new long[] {7919, 104729, 1299709}) {
        if (size % step != 0) {
          return step % Math.max(2, size) == 0 ? 1 : step;
        }
      }
      return 1;
    }

    private void complete(Dossier dossier, Classification answer) {
      Classification one;
      try {
        one = classifier.classify(dossier);
      } catch (InvalidDossierException contradiction) {
        return;
      }
      int rank = one.worst().rank();
      ranks.add(rank);
      if (rank < answer.worst().rank() || rank > answer.best().rank()) {
        faults.add("UNSOUND " + answer.worst() + ".." + answer.best() + " but " + one.worst());
      }
      for (int i = 0; i < answer.findings().size(); i++) {
        Finding range = answer.findings().get(i);
        Finding real = one.findings().get(i);
        if (!real.isDecided()) {
          faults.add("a complete dossier leaves open " + real.criterion());
        }
        String result = real.status() + " " + real.level();
        seen.computeIfAbsent(range.criterion(), key -> new LinkedHashSet<>()).add(result);
        real.score()
            .ifPresent(
                score ->
                    points
                        .computeIfAbsent(range.criterion(), key -> new HashSet<>())
                        .add(score.worst()));
        if (range.isDecided() && !result.equals(range.status() + " " + range.level())) {
          faults.add("UNSOUND " + range.criterion() + " " + range.status() + " but " + result);
        }
      }
    }

    private void loose(Classification answer) {
      faults.addAll(loosenesses(answer));
    }

    private List<String> loosenesses(Classification answer) {
      List<String> loose = new ArrayList<>();
      int least = ranks.stream().mapToInt(Integer::intValue).min().orElse(0);
      int most = ranks.stream().mapToInt(Integer::intValue).max().orElse(0);
      if (answer.worst().rank() != least || answer.best().rank() != most) {
        loose.add("LOOSE class " + answer.worst() + ".." + answer.best() + " but ranks " + ranks);
      }
      for (Finding finding : answer.findings()) {
        Set<String> results = seen.getOrDefault(finding.criterion(), Set.of());
        if (!finding.isDecided() && results.size() < 2) {
          loose.add("LOOSE " + finding.criterion() + " but only " + results);
        }
        finding
            .score()
            .ifPresent(
                score -> {
                  Set<java.math.BigDecimal> real =
                      points.getOrDefault(finding.criterion(), Set.of());
                  if (!real.isEmpty()
                      && (real.stream().noneMatch(p -> p.compareTo(score.worst()) == 0)
                          || real.stream().noneMatch(p -> p.compareTo(score.best()) == 0))) {
                    loose.add("LOOSE points " + finding.criterion() + " " + score + " but " + real);
                  }
                });
      }
      return loose;
    }
  }
}
