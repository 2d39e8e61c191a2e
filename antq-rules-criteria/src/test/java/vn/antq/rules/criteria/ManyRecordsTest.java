package vn.antq.rules.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.antq.rules.advice.Advisor;
import vn.antq.rules.advice.NextFact;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.dossier.Dossier;

/** A dossier of very many records of which little is known is answered for a bounded cost. */
class ManyRecordsTest {

  private static final int RECORDS = 400;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private long before;

  @BeforeEach
  void lookAtTheMeter() {
    before = THREADS.getCurrentThreadCpuTime();
  }

  @AfterEach
  void itCostsBoundedProcessorTime() {
    assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - before))
        .isLessThan(Duration.ofSeconds(90));
  }

  private static Dossier dossier() {
    UnitCase unit =
        UnitCase.all().stream()
            .filter(one -> one.pack().equals(AntqPacks.TT124))
            .filter(one -> one.unitType().equals("khu-dan-cu"))
            .findFirst()
            .orElseThrow();
    List<Map<String, Object>> crimes =
        Collections.nCopies(RECORDS, Map.of("description", "Vụ phạm tội"));
    return unit.allRight().toBuilder()
        .fact("crimes", crimes)
        .fact("crimeCases", (long) RECORDS)
        .fact("crimeCasesLastPeriod", RECORDS + 5L)
        .build();
  }

  @Test
  void whatToCollectNextIsTriedOnceForRecordsThatAreAlike() {
    List<NextFact> next = Advisor.by(AntqPacks.classifier(AntqPacks.TT124)).collect(dossier());

    assertThat(next.stream().filter(fact -> fact.fact().endsWith(".severity")))
        .hasSize(RECORDS)
        .extracting(fact -> List.of(fact.guaranteed(), fact.expected()))
        .doesNotContainNull()
        .satisfies(
            ranks -> assertThat(ranks.stream().distinct()).as("one rank for all").hasSize(1));
  }

  @Test
  void theAnswerStaysOpenWhateverCouldNotBeLookedAt() {
    Classification answer = AntqPacks.classifier(AntqPacks.TT124).classify(dossier());

    assertThat(answer.isDecided()).isFalse();
    assertThat(answer.worst().code()).isEqualTo("CHUA_DAT");
    assertThat(answer.best().code()).isEqualTo("DAT");
  }
}
