package vn.antq.rules.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.antq.rules.ProblemAssert;
import vn.antq.rules.TestPack;
import vn.antq.rules.pack.Basis;
import vn.antq.rules.pack.Pack;
import vn.antq.rules.pack.Quota;
import vn.antq.rules.pack.Quota.Key;
import vn.antq.rules.pack.Quota.Rounding;
import vn.antq.rules.pack.Quota.Ties;
import vn.antq.rules.pack.Reliance;
import vn.antq.rules.problem.Problem;

class QuotaReaderTest {

  private static final String PACK = "pack.yaml";

  @TempDir private Path temp;
  private TestPack pack;

  @BeforeEach
  void writePack() {
    pack =
        TestPack.in(temp)
            .replace(
                PACK,
                "figures:\n",
                "figures:\n  mostGood: {percent: 20, label: Tỷ lệ Tốt, basis: secondary}\n")
            .replace(
                PACK,
                "    scale: 10",
                "    scale: 10\n"
                    + "    ranking:\n"
                    + "      - id: HM-1\n"
                    + "        title: Tốt không quá 20 %\n"
                    + "        outcome: TOT\n"
                    + "        of: DAT\n"
                    + "        quota: mostGood\n"
                    + "        among: within\n"
                    + "        rounding: half-up\n"
                    + "        basis: local\n"
                    + "        citation: Điều 7");
  }

  private Pack read() {
    return pack.load().pack(TestPack.NAME).orElseThrow();
  }

  private Quota quota() {
    return read().definition().units().get("khu-dan-cu").quotas().get(0);
  }

  @Test
  void aQuotaIsReadWithWhatItDoesNotSay() {
    Quota quota = quota();

    assertThat(quota.id()).isEqualTo("HM-1");
    assertThat(quota.outcome()).isEqualTo("TOT");
    assertThat(quota.of()).isEqualTo("DAT");
    assertThat(quota.among()).isEqualTo(Quota.WITHIN);
    assertThat(quota.rounding()).isEqualTo(Rounding.HALF_UP);
    assertThat(quota.order()).containsExactly(Key.BY_POINTS);
    assertThat(quota.ties()).isEqualTo(Ties.OPEN);
    assertThat(quota.basis()).isEqualTo(Basis.LOCAL);
    assertThat(quota.citation().text()).isEqualTo("Điều 7 QĐ ví dụ");
    assertThat(quota.place()).isEqualTo(pack.at(PACK, "id: HM-1"));
  }

  @Test
  void unitsMayBeOrderedByFurtherFactsAndGroupedByOne() {
    pack.replace(PACK, "among: within", "among: hasPlan")
        .replace(
            PACK,
            "rounding: half-up",
            "order: [points, {fact: residentHouseholds, first: less}]\n        ties: all-out\n"
                + "        rounding: half-up");

    assertThat(quota().order())
        .containsExactly(Key.BY_POINTS, new Key("residentHouseholds", false));
    assertThat(quota().ties()).isEqualTo(Ties.ALL_OUT);
    assertThat(quota().facts()).containsExactly("residentHouseholds", "hasPlan");
    assertThat(read().facts("khu-dan-cu"))
        .extracting(fact -> fact.name())
        .contains("residentHouseholds", "hasPlan");
  }

  @Test
  void theFigureAndTheQuotaItselfAreAmongWhatThePackRestsOn() {
    Pack read = read();

    assertThat(read.reliances("khu-dan-cu"))
        .filteredOn(reliance -> reliance.kind() == Reliance.Kind.QUOTA)
        .extracting(Reliance::name, Reliance::basis)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("HM-1", Basis.LOCAL));
    assertThat(read.reliances("khu-dan-cu"))
        .filteredOn(reliance -> reliance.name().equals("mostGood"))
        .extracting(Reliance::basis)
        .containsExactly(Basis.SECONDARY);
  }

  @Test
  void aQuotaIsPartOfThePacksIdentity() {
    String digest = read().identity().digest();
    pack.replace(PACK, "rounding: half-up", "rounding: up");

    assertThat(read().identity().digest()).isNotEqualTo(digest);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "outcome: TOT|outcome: TOTT|unknown-outcome|TOTT",
        "outcome: TOT|outcome: CHUA_DAT|quota-outcome|mức thấp nhất",
        "of: DAT|of: DATT|unknown-outcome|DATT",
        "quota: mostGood|quota: mostGod|unknown-figure|mostGod",
        "quota: mostGood|quota: goodFrom|wrong-type|7",
        "percent: 20|percent: 120|figure-value|120 %",
        "among: within|among: witin|unknown-fact|witin",
        "among: within|among: registrationShare|wrong-type|registrationShare",
        "rounding: half-up|rounding: nearest|unknown-option|nearest",
        "citation: Điều 7|order: [registrationShare]|wrong-type|registrationShare",
        "citation: Điều 7|order: [points, points]|defined-twice|points",
        "citation: Điều 7|ties: both|unknown-option|both",
        "citation: Điều 7|tie: open|unknown-key|tie",
      })
  void aMistakeIsToldAtItsPlace(String right, String wrong, String code, String part) {
    pack.replace(PACK, right, wrong);

    Problem problem = pack.problem();
    ProblemAssert.isToldInVietnamese(problem);
    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.message()).contains(part);
    assertThat(problem.place().line()).isEqualTo(pack.at(PACK, wrong).line());
  }

  @Test
  void aQuotaWithoutABasisIsRefused() {
    pack.replace(PACK, "        basis: local\n", "");

    assertThat(pack.problem().code()).isEqualTo("missing-basis");
    assertThat(pack.problem().place()).isEqualTo(pack.at(PACK, "id: HM-1"));
  }

  @Test
  void aQuotaCannotBeAPartOfFewerUnitsThanItLimits() {
    pack.replace(PACK, "outcome: TOT", "outcome: DAT").replace(PACK, "of: DAT", "of: TOT");

    assertThat(pack.problem().code()).isEqualTo("quota-outcome");
    assertThat(pack.problem().place().line()).isEqualTo(pack.at(PACK, "of: TOT").line());
  }

  @Test
  void anOutcomeHasOneQuota() {
    pack.replace(
        PACK,
        "        citation: Điều 7",
        "        citation: Điều 7\n"
            + "      - {id: HM-2, title: Khác, outcome: TOT, of: TOT, quota: mostGood, among:"
            + " within, rounding: up, basis: local}");

    assertThat(pack.problem().code()).isEqualTo("defined-twice");
    assertThat(pack.problem().place()).isEqualTo(pack.at(PACK, "{id: HM-2"));
  }
}
