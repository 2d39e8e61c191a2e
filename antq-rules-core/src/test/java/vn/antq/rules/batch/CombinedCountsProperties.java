package vn.antq.rules.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import vn.antq.rules.Classifier;
import vn.antq.rules.TestPack;
import vn.antq.rules.batch.BatchTotals.End;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Tally;
import vn.antq.rules.classification.TallyCount;
import vn.antq.rules.difference.ClassChanges;
import vn.antq.rules.difference.ClassCount;
import vn.antq.rules.dossier.Dossier;

/** Wherever parts are counted, and in whatever order they are put together: one result. */
class CombinedCountsProperties {

  private static final int TRIES = 100;

  private static Path folder;
  private static Classifier classifier;
  private static Classifier stricter;
  private static Dossier base;

  @BeforeContainer
  static void loadPacks() throws IOException {
    folder = Files.createTempDirectory("antq-counts");
    TestPack pack = TestPack.in(folder.resolve("plain"));
    classifier = pack.classifier();
    base = pack.dossier();
    stricter =
        TestPack.in(folder.resolve("strict"))
            .replace(
                "khu-dan-cu.yaml",
                "participationFull: {percent: 90",
                "participationFull: {percent: 95")
            .classifier();
  }

  @AfterContainer
  static void deleteFolder() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    }
  }

  /** Few names and codes, so that units are given twice, some without code. */
  @Provide
  Arbitrary<List<Dossier>> dossiers() {
    return Combinators.combine(
            Arbitraries.of("Thôn Hòa", "thôn Hoà", "Thôn Trúc", ""),
            Arbitraries.of("", "", "07", "08"),
            Arbitraries.of("a", "b", "c"),
            Arbitraries.longs().between(275, 312))
        .as(
            (name, code, id, households) ->
                base.toBuilder()
                    .id(id)
                    .name(name)
                    .code(code)
                    .fact("participatingHouseholds", households)
                    .build())
        .list()
        .ofMaxSize(8);
  }

  private static List<List<Dossier>> parted(List<Dossier> dossiers, int cut) {
    int at = Math.min(cut, dossiers.size());
    return List.of(dossiers.subList(0, at), dossiers.subList(at, dossiers.size()));
  }

  private static TallyCount tallied(List<Dossier> dossiers) {
    TallyCount count = TallyCount.empty();
    dossiers.forEach(dossier -> count.add(classifier.classify(dossier)));
    return count;
  }

  @Property(tries = TRIES)
  void talliesOfPartsAreTheTallyOfTheWhole(
      @ForAll @From("dossiers") List<Dossier> dossiers, @ForAll @IntRange(max = 8) int cut)
      throws IOException, ClassNotFoundException {
    List<List<Dossier>> parts = parted(dossiers, cut);
    List<Classification> answers = dossiers.stream().map(classifier::classify).toList();

    TallyCount combined = tallied(parts.get(0)).combine(sent(tallied(parts.get(1))));

    assertThat(combined.tallies()).isEqualTo(Tally.of(answers));
  }

  @Property(tries = TRIES)
  void noOrderOfDossiersChangesWhatIsCounted(
      @ForAll @From("dossiers") List<Dossier> dossiers, @ForAll long seed) {
    List<Dossier> shuffled = new ArrayList<>(dossiers);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(counts(tallied(shuffled))).isEqualTo(counts(tallied(dossiers)));
    assertThat(flows(compared(shuffled))).isEqualTo(flows(compared(dossiers)));
  }

  private static List<List<Object>> counts(TallyCount count) {
    return count.tallies().stream()
        .map(
            tally ->
                List.<Object>of(
                    tally.units().size(),
                    tally.units().stream().filter(Tally.Unit::twice).count(),
                    tally.outcomes().stream().map(o -> tally.count(Set.of(o))).toList()))
        .toList();
  }

  private static ClassCount compared(List<Dossier> dossiers) {
    ClassCount count = ClassCount.empty();
    dossiers.forEach(dossier -> count.add(dossier, classifier::classify, stricter::classify));
    return count;
  }

  private static List<Object> flows(ClassCount count) {
    ClassChanges changes = count.changes();
    return List.of(changes.dossiers(), changes.flows(), changes.movedClass());
  }

  @Property(tries = TRIES)
  void classChangesOfPartsAreThoseOfTheWhole(
      @ForAll @From("dossiers") List<Dossier> dossiers, @ForAll @IntRange(max = 8) int cut) {
    List<List<Dossier>> parts = parted(dossiers, cut);

    ClassChanges combined = compared(parts.get(0)).combine(compared(parts.get(1))).changes();

    ClassChanges whole = ClassChanges.between(classifier, stricter, dossiers.stream());
    assertThat(combined.flows()).isEqualTo(whole.flows());
    assertThat(combined.dossiers()).isEqualTo(whole.dossiers());
    assertThat(combined.moved())
        .extracting(ClassChanges.Moved::unit, ClassChanges.Moved::before, ClassChanges.Moved::after)
        .isEqualTo(
            whole.moved().stream()
                .map(m -> org.assertj.core.groups.Tuple.tuple(m.unit(), m.before(), m.after()))
                .toList());
  }

  @Provide
  Arbitrary<BatchTotals> totals() {
    return Combinators.combine(
            Arbitraries.longs().between(0, 1_000_000),
            Arbitraries.longs().between(0, 1_000_000),
            Arbitraries.longs().between(0, 1_000_000),
            Arbitraries.of(End.class))
        .as(
            (done, refused, time, end) ->
                new BatchTotals(done, refused, Duration.ofMillis(time), end));
  }

  @Property(tries = TRIES)
  void totalsCombineInAnyOrderAndGrouping(
      @ForAll @From("totals") BatchTotals one,
      @ForAll @From("totals") BatchTotals other,
      @ForAll @From("totals") BatchTotals third) {
    assertThat(one.combine(other)).isEqualTo(other.combine(one));
    assertThat(one.combine(other).combine(third)).isEqualTo(one.combine(other.combine(third)));
    assertThat(one.combine(BatchTotals.NONE)).isEqualTo(one);
  }

  @Property(tries = TRIES)
  void whatIsWithinAUnitIsTheSameFromSeveralPlaces(
      @ForAll @From("dossiers") List<Dossier> dossiers, @ForAll @IntRange(max = 8) int cut) {
    List<List<Dossier>> parts = parted(dossiers, cut);

    RollUp.Within combined =
        new RollUp.Within(parts.get(0), List.of(), 1)
            .combine(RollUp.Within.NOTHING)
            .combine(new RollUp.Within(parts.get(1), List.of(), 2));

    assertThat(combined).isEqualTo(new RollUp.Within(dossiers, List.of(), 3));
  }

  /** As Spark sends it from one machine to another. */
  private static TallyCount sent(TallyCount count) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(count);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (TallyCount) in.readObject();
    }
  }
}
