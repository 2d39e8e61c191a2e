package vn.antq.rules.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.antq.rules.criteria.AntqPacks;
import vn.antq.rules.dossier.Dossier;

/** A contestant that grades anything else than antq would be measured on other work. */
class ContestantTest {

  private static final int GENERATED = 2_500;

  private static List<Dossier> province;
  private static List<Dossier> dossiers;
  private static List<Grade> expected;

  @BeforeAll
  static void gradeByAntq() {
    province =
        SampleDossiers.read(Path.of("../province/dossiers"), AntqPacks.classifier(AntqPacks.QD510));
    dossiers = new ArrayList<>(province);
    dossiers.addAll(SampleDossiers.generated(GENERATED, 510));
    Grader antq = Contestant.ANTQ.grader();
    expected = dossiers.stream().map(antq::grade).toList();
  }

  @ParameterizedTest
  @EnumSource
  void gradesEveryDossierAsAntqDoes(Contestant contestant) {
    Grader grader = contestant.grader();
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < dossiers.size(); i++) {
      Grade grade = grader.grade(dossiers.get(i));
      if (!grade.equals(expected.get(i))) {
        wrong.add(dossiers.get(i).id() + ": " + grade + " instead of " + expected.get(i));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void theDossiersCoverEveryClassAndManyScores() {
    Map<String, Integer> counts = new HashMap<>();
    expected.forEach(grade -> counts.merge(grade.code(), 1, Integer::sum));
    assertThat(counts.keySet()).containsExactlyInAnyOrder("XUAT_SAC", "KHA", "TRUNG_BINH", "YEU");
    assertThat(counts.values()).allMatch(count -> count >= 50);
    assertThat(expected.stream().map(Grade::points).distinct().count()).isGreaterThan(40);
    assertThat(province).hasSizeGreaterThan(20);
  }
}
