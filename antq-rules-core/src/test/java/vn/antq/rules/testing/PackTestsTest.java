package vn.antq.rules.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;
import vn.antq.rules.PackLibrary;
import vn.antq.rules.TestPack;

class PackTestsTest {

  @TempDir private Path temp;
  private TestPack pack;

  @BeforeEach
  void writePack() {
    pack = TestPack.in(temp);
  }

  private PackTests tests() {
    return PackTests.of(PackLibrary.empty(), pack.folder());
  }

  /** Returns what a test fails with, as JUnit would see it. */
  private static Optional<String> failure(DynamicNode node) {
    try {
      ((DynamicTest) node).getExecutable().execute();
      return Optional.empty();
    } catch (AssertionFailedError e) {
      return Optional.of(String.valueOf(e.getMessage()));
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aScenarioThatHoldsPasses() {
    List<DynamicNode> nodes = tests().scenarios().toList();

    assertThat(nodes).singleElement().extracting(DynamicNode::getDisplayName).isEqualTo("Đạt đủ");
    assertThat(failure(nodes.get(0))).isEmpty();
  }

  @Test
  void aScenarioThatDoesNotHoldFailsWithPlaceExpectedAndFound() {
    pack.replace("scenarios/dat-du.yaml", "outcome: TOT", "outcome: CHUA_DAT");

    assertThat(failure(tests().scenarios().toList().get(0)))
        .hasValueSatisfying(
            message ->
                assertThat(message)
                    .contains("dat-du.yaml:23:", "mong đợi CHUA_DAT", "kết quả là TOT"));
  }

  @Test
  void missingCoverageAndUnnoticedChangesFail() {
    assertThat(failure(tests().coverage().toList().get(0)))
        .hasValueSatisfying(message -> assertThat(message).contains("VD-4", "chưa có kịch bản"));
    assertThat(failure(tests().mutants().toList().get(0)))
        .hasValueSatisfying(
            message -> assertThat(message).contains("Không kịch bản nào phát hiện"));
  }

  @Test
  void everythingIsInThreeContainers() {
    Stream<DynamicNode> all = tests().all();

    assertThat(all)
        .allSatisfy(node -> assertThat(node).isInstanceOf(DynamicContainer.class))
        .extracting(DynamicNode::getDisplayName)
        .containsExactly("Kịch bản", "Bao quát", "Thay đổi thử");
  }
}
