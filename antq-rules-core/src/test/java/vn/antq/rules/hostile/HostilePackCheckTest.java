package vn.antq.rules.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.antq.rules.PackLibrary;
import vn.antq.rules.ProblemAssert;
import vn.antq.rules.ProcessorTime;
import vn.antq.rules.TestPack;
import vn.antq.rules.check.PackCheck;
import vn.antq.rules.check.Remark;
import vn.antq.rules.check.Severity;

/** Checking a hostile pack reads as far as it can and comes to an end; nothing of it ever runs. */
@Tag("slow")
class HostilePackCheckTest {

  private static final Duration LIMIT = Duration.ofSeconds(10);

  @TempDir private Path temp;

  static Stream<HostileCase> packs() throws Exception {
    return HostileCase.corpus().filter(hostile -> !hostile.category().equals("dossier"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("packs")
  void aHostilePackIsToldOfAndNeverRuns(HostileCase hostile) throws Exception {
    try (Canary canary = new Canary(temp.resolve("canary"))) {
      TestPack pack = hostile.lay(temp.resolve("packs"), canary);

      List<Remark> remarks =
          ProcessorTime.within(
              LIMIT, () -> PackCheck.check(PackLibrary.empty(), List.of(pack.folder())));

      assertThat(canary.path()).doesNotExist();
      assertThat(remarks).extracting(Remark::severity).contains(Severity.ERROR);
      remarks.forEach(remark -> ProblemAssert.isToldInVietnamese(remark.problem()));
    }
  }
}
