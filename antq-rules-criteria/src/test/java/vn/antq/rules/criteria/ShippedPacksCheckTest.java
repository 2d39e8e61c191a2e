package vn.antq.rules.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.antq.rules.check.Remark;
import vn.antq.rules.check.Severity;

/** The build gate: what {@code antq check} tells analysts holds for our own packs first. */
@Tag("slow")
class ShippedPacksCheckTest {

  @ParameterizedTest
  @ValueSource(strings = {"tt124", "tt124-2025-07", "qd510"})
  void aPackThatIsShippedHasNoErrorAndNoWarning(String folder) {
    List<Remark> remarks = AntqPacks.check(folder);

    assertThat(remarks.stream().filter(remark -> remark.severity() != Severity.HINT))
        .as(() -> remarks.stream().map(Remark::text).collect(Collectors.joining("\n")))
        .isEmpty();
  }

  @Test
  void filesOfAShippedPackAreCalledByTheirFolder() {
    assertThat(AntqPacks.check("qd510"))
        .isNotEmpty()
        .allMatch(remark -> remark.place().file().startsWith("qd510/"));
  }

  @Test
  void onlyShippedPacksCanBeCheckedByName() {
    assertThatThrownBy(() -> AntqPacks.check("qd511")).isInstanceOf(IllegalArgumentException.class);
  }
}
