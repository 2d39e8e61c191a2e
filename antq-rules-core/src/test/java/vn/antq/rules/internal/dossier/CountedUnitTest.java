package vn.antq.rules.internal.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.antq.rules.dossier.Evidence;
import vn.antq.rules.internal.dossier.CountedUnit.Counts;

class CountedUnitTest {

  @Test
  void isReadFromItsEvidence() {
    for (CountedUnit unit :
        List.of(
            new CountedUnit("Tổ 1", "to-01", Counts.COUNTED, "Đạt, theo quyết định đã nêu"),
            new CountedUnit("Tổ 2", "to-02", Counts.NOT_COUNTED, "Chưa đạt (thiếu số)"),
            new CountedUnit("to-03", "to-03", Counts.UNKNOWN, ""))) {
      assertThat(CountedUnit.of(unit.evidence())).contains(unit);
    }
  }

  @Test
  void aDocumentIsNoUnit() {
    assertThat(CountedUnit.of(Evidence.document("Báo cáo 12", LocalDate.of(2025, 11, 2))))
        .isEmpty();
    assertThat(CountedUnit.of(new Evidence("Biên bản", Optional.empty(), "a.pdf", "tính lại")))
        .isEmpty();
    assertThat(CountedUnit.of(new Evidence("", Optional.empty(), "", "tính"))).isEmpty();
  }
}
