package vn.antq.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.Score;
import vn.antq.rules.dossier.Dossier;

/** What is counted, held against every way in which unknown records can turn out. */
class AmountsProperties {

  private static final int MOST = 10;
  private static final List<String> SEVERITIES = List.of("LESS_SERIOUS", "SERIOUS", "VERY_SERIOUS");
  private static final List<Integer> TAKEN = List.of(1, 2, 4);

  // With a session beside each run: Drools counts the same matches either way.
  private static final Classifier CLASSIFIER = classifier();

  private static Classifier classifier() {
    try {
      return TestPack.in(Files.createTempDirectory("antq"))
          .replace(
              "khu-dan-cu.yaml",
              "gates:\n",
              """
                - id: VD-8
                  group: B
                  title: Giải quyết kịp thời các vụ việc
                  citation: Điều 7
                  awards: {most: {points: 10, label: điểm tối đa, basis: assumed}}
                  amounts:
                    less: {takes: 1, label: mỗi vụ ít nghiêm trọng, basis: assumed}
                    grave: {takes: 2, label: mỗi vụ từ nghiêm trọng trở lên, basis: assumed}
                    worst: {takes: 2, label: thêm cho mỗi vụ rất nghiêm trọng, basis: assumed}
              gates:
              """)
          .replace("pack.yaml", "scale: 10", "scale: 20")
          .append("khu-dan-cu.drl", rule("less", "severity == Severity.LESS_SERIOUS"))
          .append("khu-dan-cu.drl", rule("grave", "severity >= Severity.SERIOUS"))
          .append("khu-dan-cu.drl", rule("worst", "severity >= Severity.VERY_SERIOUS"))
          .load()
          .withSessionEvery(1)
          .classifier(TestPack.NAME);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String rule(String amount, String condition) {
    return "\nrule \"VD-8 "
        + amount
        + "\"\n    @criterion(\"VD-8\")\nwhen\n    Crime( "
        + condition
        + " )\nthen\n    findings.take(drools, \""
        + amount
        + "\");\nend\n";
  }

  @Property(tries = 300)
  void theRangeIsWhatUnknownRecordsLeaveOpen(
      @ForAll @Size(max = 6) List<@IntRange(min = -1, max = 2) Integer> severities) {
    List<Map<String, Object>> crimes = new ArrayList<>();
    TreeSet<Integer> taken = new TreeSet<>(List.of(0));
    for (int severity : severities) {
      crimes.add(crime(severity));
      TreeSet<Integer> next = new TreeSet<>();
      for (int before : taken) {
        for (int one : severity < 0 ? TAKEN : List.of(TAKEN.get(severity))) {
          next.add(before + one);
        }
      }
      taken = next;
    }

    Score score = score(crimes);

    assertThat(score.best()).isEqualByComparingTo(points(taken.first()));
    assertThat(score.worst()).isEqualByComparingTo(points(taken.last()));
  }

  @Property(tries = 100)
  void moreCrimeNeverHelps(
      @ForAll @Size(max = 6) List<@IntRange(min = -1, max = 2) Integer> severities,
      @ForAll @IntRange(min = -1, max = 2) int more) {
    List<Map<String, Object>> crimes = new ArrayList<>();
    severities.forEach(severity -> crimes.add(crime(severity)));
    Score before = score(crimes);
    crimes.add(crime(more));

    Score after = score(crimes);

    assertThat(after.worst()).isLessThanOrEqualTo(before.worst());
    assertThat(after.best()).isLessThanOrEqualTo(before.best());
  }

  private static Map<String, Object> crime(int severity) {
    return severity < 0
        ? Map.of("forceMajeure", true)
        : Map.of("forceMajeure", true, "severity", SEVERITIES.get(severity));
  }

  private static BigDecimal points(int taken) {
    return BigDecimal.valueOf(Math.max(0, MOST - taken));
  }

  private static Score score(List<Map<String, Object>> crimes) {
    Finding finding =
        CLASSIFIER
            .classify(Dossier.builder("khu-dan-cu", 2025).fact("crimes", crimes).build())
            .finding("VD-8")
            .orElseThrow();
    return finding.score().orElseThrow();
  }
}
