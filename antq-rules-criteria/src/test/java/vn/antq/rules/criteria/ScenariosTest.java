package vn.antq.rules.criteria;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import vn.antq.rules.testing.PackTests;

@Tag("slow")
class ScenariosTest {

  private static final Path PACKS = Path.of("src/main/resources/antq/packs");

  @TestFactory
  Stream<DynamicNode> scenariosOfTt124HoldAndNoticeEveryChangeThatMatters() {
    return tests(AntqPacks.TT124).all();
  }

  @TestFactory
  Stream<DynamicNode> scenariosOfQd510HoldAndNoticeEveryChangeThatMatters() {
    return tests(AntqPacks.QD510).all();
  }

  private static PackTests tests(String pack) {
    return PackTests.of(AntqPacks.library(), pack, PACKS.resolve(pack));
  }
}
