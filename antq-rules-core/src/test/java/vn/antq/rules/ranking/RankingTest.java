package vn.antq.rules.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.antq.rules.Classifier;
import vn.antq.rules.PackLibrary;
import vn.antq.rules.batch.Territories.Unread;
import vn.antq.rules.classification.Verdict;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.pack.Basis;
import vn.antq.rules.ranking.Placing.Effect;

class RankingTest {

  private static final Path ORIGINAL = Path.of("src/test/resources/packs/xep-hang");
  private static final String COMMUNE = "Xã Đồng Lau";

  @TempDir private Path temp;
  private Path folder;
  private Classifier classifier;

  @BeforeEach
  void writePack() {
    folder = temp.resolve("xep-hang");
    try (Stream<Path> files = Files.list(ORIGINAL)) {
      Files.createDirectories(folder);
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName().toString()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    load();
  }

  private void load() {
    classifier = PackLibrary.ofFolder(temp).classifier("xep-hang");
  }

  private void replace(String old, String other) {
    try {
      Path file = folder.resolve("pack.yaml");
      String text = Files.readString(file);
      assertThat(text).containsOnlyOnce(old);
      Files.writeString(file, text.replace(old, other));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    load();
  }

  private static Dossier.Builder unit(String name) {
    return Dossier.builder("khu-dan-cu", 2025).id(name).name(name).within(COMMUNE);
  }

  private static Dossier unit(String name, int mark) {
    return unit(name).fact("mark", mark).build();
  }

  private Entrant entrant(Dossier dossier) {
    return Entrant.of(dossier.id() + ".yaml", dossier, classifier.classify(dossier));
  }

  private Ranking ranking(Dossier... dossiers) {
    return Ranking.of(classifier, Stream.of(dossiers).map(this::entrant).toList(), List.of());
  }

  private static Placing placing(Ranking ranking, String name) {
    return ranking.groups().stream()
        .flatMap(group -> group.placings().stream())
        .filter(placing -> placing.unit().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static String after(Ranking ranking, String name) {
    return RankingWording.text(placing(ranking, name).after());
  }

  /** Seven units, of which six are khá or better and three are xuất sắc: one may be. */
  private static Dossier[] commune() {
    return new Dossier[] {
      unit("Tổ 1", 96),
      unit("Tổ 2", 92),
      unit("Tổ 3", 91),
      unit("Tổ 4", 85),
      unit("Tổ 5", 80),
      unit("Tổ 6", 75),
      unit("Tổ 7", 60)
    };
  }

  @Test
  void atMostAFifthOfThoseThatAreGoodKeepTheBestOutcomeInOrderOfPoints() {
    Ranking ranking = ranking(commune());

    QuotaGroup group = ranking.groups().get(0);
    assertThat(group.name()).isEqualTo(COMMUNE);
    assertThat(group.units()).isEqualTo(new Span(6, 6));
    assertThat(group.exact()).isEqualTo("20 % của 6 = 1,2");
    assertThat(group.allowed()).isEqualTo(new Span(1, 1));
    assertThat(group.open()).isEmpty();
    assertThat(group.placings())
        .extracting(placing -> placing.unit().name(), Placing::effect, Placing::place)
        .startsWith(
            org.assertj.core.groups.Tuple.tuple("Tổ 1", Effect.KEPT, new Span(1, 1)),
            org.assertj.core.groups.Tuple.tuple("Tổ 2", Effect.LOWERED, new Span(2, 2)),
            org.assertj.core.groups.Tuple.tuple("Tổ 3", Effect.LOWERED, new Span(3, 3)),
            org.assertj.core.groups.Tuple.tuple("Tổ 4", Effect.NONE, new Span(4, 4)));
    assertThat(ranking.units())
        .extracting(unit -> RankingWording.text(unit.after()))
        .containsExactly("Xuất sắc", "Khá", "Khá", "Khá", "Khá", "Khá", "Trung bình");
  }

  @Test
  void aUnitThatIsPushedDownIsToldWhichRuleDidItAndByHowMuchItMissed() {
    Placing second = placing(ranking(commune()), "Tổ 2");

    assertThat(second.before()).isEqualTo(new Verdict.Decided(outcome("XUAT_SAC")));
    assertThat(second.missed()).isEqualTo(new Span(1, 1));
    assertThat(second.pointsMissed()).contains(new BigDecimal("4"));
    assertThat(second.reason())
        .isEqualTo(
            "Xuống Khá theo Mục 2 HD thử: hạng 2, ngoài hạn mức xếp loại HM-1 (1 đơn vị); ngoài 1"
                + " hạng, kém đơn vị cuối cùng được giữ 4 điểm.");
  }

  private vn.antq.rules.pack.Outcome outcome(String code) {
    return classifier.pack().outcomes().stream()
        .filter(outcome -> outcome.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theWeakestBasisOfQuotaFigureAndClassesIsCarried() {
    Ranking ranking = ranking(commune());

    assertThat(ranking.groups().get(0).basis()).isEqualTo(Basis.SECONDARY);
    assertThat(ranking.units())
        .extracting(RankedUnit::basis)
        .startsWith(Basis.SECONDARY, Basis.SECONDARY, Basis.SECONDARY, Basis.OFFICIAL);
  }

  @ParameterizedTest
  @CsvSource({
    // 20 % of 6, 7 and 8 units: 1.2, 1.4 and 1.6.
    "down, 6, 1", "half-up, 6, 1", "up, 6, 2",
    "down, 7, 1", "half-up, 7, 1", "up, 7, 2",
    "down, 8, 1", "half-up, 8, 2", "up, 8, 2",
    // Nothing to round.
    "down, 5, 1", "half-up, 5, 1", "up, 5, 1",
    // A half: 12.5 % would be needed; 20 % of 2 is 0.4.
    "down, 2, 0", "half-up, 2, 0", "up, 2, 1"
  })
  void thePackNamesTheRounding(String rounding, int units, int allowed) {
    if (!rounding.equals("down")) {
      replace("rounding: down", "rounding: " + rounding);
    }
    Dossier[] dossiers = new Dossier[units];
    for (int i = 0; i < units; i++) {
      dossiers[i] = unit("Tổ " + i, 70);
    }

    assertThat(ranking(dossiers).groups().get(0).allowed()).isEqualTo(new Span(allowed, allowed));
  }

  @Test
  void aHalfIsRoundedUpWherePacksSaySo() {
    replace("percent: 20", "percent: 50");
    replace("rounding: down", "rounding: half-up");

    assertThat(ranking(unit("A", 95), unit("B", 92), unit("C", 91)).groups().get(0).allowed())
        .isEqualTo(new Span(2, 2));
  }

  /** Two units with equal points where one may stay. */
  private Ranking tie() {
    return ranking(
        unit("Tổ 1", 92), unit("Tổ 2", 92), unit("Tổ 3", 80), unit("Tổ 4", 80), unit("Tổ 5", 80));
  }

  @Test
  void whoIsAlikeWhereTheQuotaEndsIsOpenUnlessThePackSaysMore() {
    Ranking ranking = tie();

    assertThat(placing(ranking, "Tổ 1").effect()).isEqualTo(Effect.OPEN_ALIKE);
    assertThat(after(ranking, "Tổ 1")).isEqualTo("Khá … Xuất sắc");
    assertThat(after(ranking, "Tổ 2")).isEqualTo("Khá … Xuất sắc");
    assertThat(placing(ranking, "Tổ 1").reason())
        .isEqualTo(
            "Chưa xác định: bằng 1 đơn vị khác ở chỗ hết hạn mức xếp loại HM-1 (1 đơn vị); còn 1"
                + " suất cho 2 đơn vị, gói để ngỏ, người có thẩm quyền quyết định.");
  }

  @Test
  void thePackMayKeepAllThatAreAlike() {
    replace("rounding: down", "rounding: down\n        ties: all-in");

    assertThat(after(tie(), "Tổ 1")).isEqualTo("Xuất sắc");
    assertThat(placing(tie(), "Tổ 2").effect()).isEqualTo(Effect.KEPT_ALIKE);
    assertThat(placing(tie(), "Tổ 2").reason()).contains("bằng 1 đơn vị khác", "cùng được giữ");
  }

  @Test
  void thePackMayPushDownAllThatAreAlike() {
    replace("rounding: down", "rounding: down\n        ties: all-out");

    assertThat(after(tie(), "Tổ 1")).isEqualTo("Khá");
    assertThat(placing(tie(), "Tổ 2").effect()).isEqualTo(Effect.LOWERED_ALIKE);
    assertThat(placing(tie(), "Tổ 2").reason()).contains("cùng hạ");
  }

  @Test
  void aFurtherKeyTellsUnitsOfEqualPointsApart() {
    replace("rounding: down", "rounding: down\n        order: [points, {fact: tips, first: more}]");
    Ranking ranking =
        ranking(
            unit("Tổ 1").fact("mark", 92).fact("tips", 3).build(),
            unit("Tổ 2").fact("mark", 92).fact("tips", 7).build(),
            unit("Tổ 3", 80),
            unit("Tổ 4", 80),
            unit("Tổ 5", 80));

    assertThat(after(ranking, "Tổ 2")).isEqualTo("Xuất sắc");
    assertThat(after(ranking, "Tổ 1")).isEqualTo("Khá");
    assertThat(placing(ranking, "Tổ 1").reason())
        .contains("bằng điểm đơn vị cuối cùng được giữ nhưng xếp sau");
  }

  @Test
  void aFurtherKeyThatIsNotKnownLeavesItOpen() {
    replace("rounding: down", "rounding: down\n        order: [points, {fact: tips, first: less}]");
    Ranking ranking =
        ranking(
            unit("Tổ 1").fact("mark", 92).fact("tips", 3).build(),
            unit("Tổ 2", 92),
            unit("Tổ 3", 80),
            unit("Tổ 4", 80),
            unit("Tổ 5", 80));

    assertThat(after(ranking, "Tổ 1")).isEqualTo("Khá … Xuất sắc");
    assertThat(after(ranking, "Tổ 2")).isEqualTo("Khá … Xuất sắc");
  }

  @Test
  void aUnitWhosePointsAreOpenMakesPlacesAndOutcomesRanges() {
    Dossier open = unit("Tổ 2").between("mark", 85, 98).build();
    Ranking ranking =
        ranking(unit("Tổ 1", 95), open, unit("Tổ 3", 80), unit("Tổ 4", 80), unit("Tổ 5", 80));

    assertThat(placing(ranking, "Tổ 1").place()).isEqualTo(new Span(1, 2));
    assertThat(after(ranking, "Tổ 1")).isEqualTo("Khá … Xuất sắc");
    assertThat(placing(ranking, "Tổ 1").effect()).isEqualTo(Effect.OPEN);
    assertThat(placing(ranking, "Tổ 2").place()).isEqualTo(new Span(1, 2));
    assertThat(after(ranking, "Tổ 2")).isEqualTo("Khá … Xuất sắc");
    assertThat(after(ranking, "Tổ 3")).isEqualTo("Khá");
  }

  @Test
  void whatIsOpenFarFromTheEdgeOpensNothing() {
    Dossier open = unit("Tổ 5").between("mark", 70, 80).build();
    Ranking ranking =
        ranking(unit("Tổ 1", 95), unit("Tổ 2", 92), unit("Tổ 3", 80), unit("Tổ 4", 80), open);

    assertThat(after(ranking, "Tổ 1")).isEqualTo("Xuất sắc");
    assertThat(after(ranking, "Tổ 2")).isEqualTo("Khá");
  }

  @Test
  void aRefusedDossierLeavesTheQuotaOpenAndIsNamed() {
    List<Entrant> entrants = new ArrayList<>(Stream.of(commune()).map(this::entrant).toList());
    entrants.add(Entrant.refused("to-8.yaml", unit("Tổ 8").fact("mark", 900).build()));
    Ranking ranking = Ranking.of(classifier, entrants, List.of());

    QuotaGroup group = ranking.groups().get(0);
    assertThat(group.units()).isEqualTo(new Span(6, 7));
    assertThat(group.open())
        .containsExactly("Để ngỏ 1 hồ sơ có lỗi, trùng nhau hoặc không kết luận được: to-8.yaml.");
    assertThat(after(ranking, "Tổ 1")).isEqualTo("Khá … Xuất sắc");
    assertThat(after(ranking, "Tổ 2")).isEqualTo("Khá");
    assertThat(ranking.units()).hasSize(7);
  }

  @Test
  void aFileThatNobodyCouldReadBelongsWhereItsNeighboursDo() {
    List<Entrant> entrants = new ArrayList<>(Stream.of(commune()).map(this::entrant).toList());
    Dossier elsewhere =
        Dossier.builder("khu-dan-cu", 2025)
            .id("B")
            .name("B")
            .within("Xã Khác")
            .fact("mark", 95)
            .build();
    entrants.add(entrant(elsewhere));

    Ranking beside =
        Ranking.of(classifier, entrants, List.of(new Unread("x.yaml", 1, List.of("Tổ 1.yaml"))));
    assertThat(after(beside, "Tổ 1")).isEqualTo("Khá … Xuất sắc");
    assertThat(after(beside, "B")).isEqualTo("Khá");

    Ranking anywhere =
        Ranking.of(classifier, entrants, List.of(new Unread("x.yaml", 4, List.of())));
    assertThat(after(anywhere, "B")).isEqualTo("Khá … Xuất sắc");
    assertThat(anywhere.groups().get(0).open())
        .containsExactly("Để ngỏ 4 hồ sơ không đọc được, có thể thuộc nhóm này.");
  }

  @Test
  void ofAUnitThatIsGivenTwiceNeitherDossierIsBelieved() {
    List<Entrant> entrants = new ArrayList<>(Stream.of(commune()).map(this::entrant).toList());
    Dossier again = unit("Tổ 1").id("khác").fact("mark", 40).build();
    entrants.add(entrant(again));
    Ranking ranking = Ranking.of(classifier, entrants, List.of());

    assertThat(ranking.groups().get(0).open())
        .containsExactly("Để ngỏ 1 hồ sơ có lỗi, trùng nhau hoặc không kết luận được: Tổ 1.yaml.");
    assertThat(ranking.units()).extracting(unit -> unit.unit().name()).doesNotContain("Tổ 1");
    assertThat(after(ranking, "Tổ 2")).isEqualTo("Khá … Xuất sắc");
  }

  @Test
  void aUnitThatDoesNotSayWhereItBelongsIsOpenAndMayBeInAnyGroup() {
    Dossier lost = unit("Tổ 8").within("").fact("mark", 98).build();
    List<Entrant> entrants = new ArrayList<>(Stream.of(commune()).map(this::entrant).toList());
    entrants.add(entrant(lost));
    Ranking ranking = Ranking.of(classifier, entrants, List.of());

    assertThat(after(ranking, "Tổ 8")).isEqualTo("Khá … Xuất sắc");
    assertThat(after(ranking, "Tổ 1")).isEqualTo("Khá … Xuất sắc");
    assertThat(ranking.groups().get(0).open())
        .containsExactly("Để ngỏ 1 hồ sơ chưa rõ thuộc nhóm nào: Tổ 8.yaml.");
  }

  @Test
  void unitsThatNameTheirCommuneByCodeAndByNameAreOneGroup() {
    replace(
        "units:\n",
        "units:\n  - type: cap-xa\n    label: Xã\n    scale: 100\n    sets:"
            + " [khu-dan-cu]\n    period: {from: \"01-01\", to: \"12-31\", basis: official}\n");
    Dossier commune =
        Dossier.builder("cap-xa", 2025)
            .id("xa")
            .name(COMMUNE)
            .code("0712")
            .fact("mark", 80)
            .build();
    Dossier byCode = unit("Tổ 1").within("0712").fact("mark", 96).build();
    Ranking ranking =
        ranking(
            commune,
            byCode,
            unit("Tổ 2", 92),
            unit("Tổ 3", 80),
            unit("Tổ 4", 80),
            unit("Tổ 5", 80));

    assertThat(ranking.groups()).hasSize(1);
    assertThat(ranking.groups().get(0).name()).isEqualTo(COMMUNE);
    assertThat(after(ranking, "Tổ 1")).isEqualTo("Xuất sắc");
    assertThat(after(ranking, "Tổ 2")).isEqualTo("Khá");
  }

  @Test
  void groupsMayBeBlocksThatDossiersState() {
    replace("among: within", "among: block");
    Map<String, Integer> marks =
        Map.of("A1", 96, "A2", 92, "A3", 80, "A4", 80, "A5", 80, "B1", 91, "B2", 90);
    List<Entrant> entrants = new ArrayList<>();
    marks.forEach(
        (name, mark) ->
            entrants.add(
                entrant(
                    unit(name)
                        .fact("mark", mark)
                        .fact("block", name.startsWith("A") ? "Cụm số 1" : "cụm  số 2")
                        .build())));
    Ranking ranking = Ranking.of(classifier, entrants, List.of());

    assertThat(ranking.groups())
        .extracting(QuotaGroup::name)
        .containsExactly("Cụm số 1", "cụm  số 2");
    assertThat(after(ranking, "A1")).isEqualTo("Xuất sắc");
    assertThat(after(ranking, "A2")).isEqualTo("Khá");
    assertThat(after(ranking, "B1")).isEqualTo("Khá");
    assertThat(placing(ranking, "B1").reason()).contains("0 đơn vị");
  }

  @Test
  void groupsOfNearlyTheSameNameAreTold() {
    Ranking ranking =
        ranking(unit("Tổ 1", 95), unit("Tổ 2").within("Xã Đông Lau").fact("mark", 92).build());

    assertThat(ranking.notes())
        .singleElement()
        .asString()
        .contains("\"Xã Đồng Lau\"", "\"Xã Đông Lau\"", "gần giống nhau");
  }

  @Test
  void theOrderOfTheDossiersChangesNothing() {
    List<Entrant> entrants = new ArrayList<>(Stream.of(commune()).map(this::entrant).toList());
    Ranking ranking = Ranking.of(classifier, entrants, List.of());
    Collections.reverse(entrants);

    assertThat(Ranking.of(classifier, entrants, List.of()).groups()).isEqualTo(ranking.groups());
  }

  @Test
  void eachYearIsRankedByItself() {
    Dossier last =
        Dossier.builder("khu-dan-cu", 2026)
            .id("z")
            .name("Tổ 1")
            .within(COMMUNE)
            .fact("mark", 98)
            .build();
    List<Entrant> entrants = new ArrayList<>(Stream.of(commune()).map(this::entrant).toList());
    entrants.add(entrant(last));

    assertThat(Ranking.of(classifier, entrants, List.of()).groups())
        .extracting(QuotaGroup::year)
        .containsExactly(2025, 2026);
  }

  @Test
  void aPackWithoutAQuotaRanksNobody() {
    assertThat(Ranking.isStatedBy(classifier)).isTrue();
    replace(text("    ranking:"), "");

    assertThat(Ranking.isStatedBy(classifier)).isFalse();
    assertThat(ranking(commune()).groups()).isEmpty();
    assertThat(ranking(commune()).units()).isEmpty();
  }

  /** Returns the rest of the pack from a text on. */
  private String text(String from) {
    try {
      String text = Files.readString(folder.resolve("pack.yaml"));
      return text.substring(text.indexOf(from));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void twoDossiersOfOneSourceAreRefused() {
    Entrant one = entrant(unit("Tổ 1", 95));

    assertThatThrownBy(() -> Ranking.of(classifier, List.of(one, one), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Tổ 1.yaml");
  }

  @Test
  void aTableTellsTheQuotaItsPartAndEveryReason() {
    var table = ranking(commune()).tables().get(0);

    assertThat(table.title()).isEqualTo("Xếp hạng Khu dân cư, Xã Đồng Lau, năm 2025");
    assertThat(table.notes())
        .containsExactly(
            "Hạn mức xếp loại HM-1: Xuất sắc không quá 20 % số đơn vị đạt từ Khá trở lên trong xã"
                + " (Mục 2 HD thử; mốc 20 %, căn cứ yếu nhất: nguồn thứ cấp).",
            "Số được giữ từ Xuất sắc: nhiều nhất 1 đơn vị (20 % của 6 = 1,2 đơn vị đạt từ Khá trở"
                + " lên, làm tròn xuống), tính trên các hồ sơ đã nhận.");
    assertThat(table.rows().get(1)).startsWith("Tổ 2", "2", "92/100", "Xuất sắc", "Khá");
    assertThat(Optional.of(table.rows())).hasValueSatisfying(rows -> assertThat(rows).hasSize(7));
  }
}
