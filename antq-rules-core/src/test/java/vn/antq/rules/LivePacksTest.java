package vn.antq.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.antq.rules.LivePacks.Reload;
import vn.antq.rules.boundary.Bands;
import vn.antq.rules.boundary.Boundaries;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.problem.InvalidPackException;
import vn.antq.rules.scenario.RuleCoverage;
import vn.antq.rules.scenario.Scenario;

class LivePacksTest {

  private static final Path PACKS = Path.of("src/test/resources/explanation/packs");
  private static final String FIGURE = "percent: 100";

  @TempDir private Path folder;
  private Path pack;
  private String original;

  @BeforeEach
  void copyAPack() throws IOException {
    pack = Files.createDirectories(folder.resolve("cong-nhan"));
    try (Stream<Path> files = Files.list(PACKS.resolve("cong-nhan"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, pack.resolve(file.getFileName().toString()));
      }
    }
    original = Files.readString(figures());
    assertThat(original).containsOnlyOnce(FIGURE);
  }

  private Path figures() {
    return pack.resolve("khu-dan-cu.yaml");
  }

  /** Replaces the file as editors do, so that nobody reads half of it. */
  private void edit(String text) throws IOException {
    Path written = Files.writeString(folder.resolve("written"), text);
    Files.move(written, figures(), StandardCopyOption.ATOMIC_MOVE);
  }

  private String requiring(int percent) {
    return original.replace(FIGURE, "percent: " + percent);
  }

  private static Dossier dossier() {
    Dossier.Builder dossier =
        DossierReader.read(Path.of("src/test/resources/explanation/dossiers/thieu-mot-ho.yaml"))
            .toBuilder();
    List.of("participating", "reportDate", "cases", "casesBefore", "incidents")
        .forEach(dossier::unknown);
    return dossier.build();
  }

  private static String required(Classification answer) {
    return answer.reliances().stream()
        .filter(reliance -> reliance.value().endsWith("%"))
        .map(reliance -> reliance.value())
        .findFirst()
        .orElse("");
  }

  @Test
  void aGoodEditTakesOverAndABadOneIsReported() throws IOException {
    List<Reload> reloads = new ArrayList<>();
    try (LivePacks live = LivePacks.open(PackLibrary.empty(), List.of(pack), reloads::add)) {
      Classifier classifier = live.classifier("cong-nhan");
      assertThat(required(classifier.classify(dossier()))).isEqualTo("100 %");
      assertThat(live.refresh()).isFalse();

      edit(requiring(95));
      assertThat(live.refresh()).isTrue();
      assertThat(required(classifier.classify(dossier()))).isEqualTo("95 %");

      edit(original.replace("percent: 100", "percnt: 100"));
      assertThat(live.refresh()).isFalse();
      assertThat(live.refresh()).isFalse();
      assertThat(required(classifier.classify(dossier()))).isEqualTo("95 %");

      edit(original);
      assertThat(live.refresh()).isTrue();
      assertThat(required(classifier.classify(dossier()))).isEqualTo("100 %");
    }
    assertThat(reloads)
        .satisfiesExactly(
            one -> assertThat(one).isInstanceOf(Reload.Accepted.class),
            two -> assertThat(((Reload.Rejected) two).reason()).hasMessageContaining("\"percnt\""),
            three -> assertThat(three).isInstanceOf(Reload.Accepted.class));
  }

  @Test
  void aPackThatIsBadFromTheStartIsNotOpened() throws IOException {
    edit(original.replace("percent: 100", "percnt: 100"));
    assertThatThrownBy(() -> LivePacks.open(PackLibrary.empty(), List.of(pack), reload -> {}))
        .isInstanceOf(InvalidPackException.class);
  }

  @Test
  void watchesByItselfUntilItIsClosed() throws IOException, InterruptedException {
    CountDownLatch reloaded = new CountDownLatch(1);
    try (LivePacks live =
        LivePacks.open(PackLibrary.empty(), List.of(pack), reload -> reloaded.countDown())) {
      live.watch(Duration.ofMillis(20));
      assertThatThrownBy(() -> live.watch(Duration.ofMillis(20)))
          .isInstanceOf(IllegalStateException.class);
      edit(requiring(95));
      assertThat(reloaded.await(30, TimeUnit.MINUTES)).isTrue();
    }
  }

  @Test
  void goesOnWatchingWhateverTheListenerThrows() throws IOException, InterruptedException {
    CountDownLatch rejected = new CountDownLatch(1);
    CountDownLatch accepted = new CountDownLatch(1);
    try (LivePacks live =
        LivePacks.open(
            PackLibrary.empty(),
            List.of(pack),
            reload -> {
              (reload instanceof Reload.Accepted ? accepted : rejected).countDown();
              throw new IllegalStateException("thrown by the application");
            })) {
      live.watch(Duration.ofMillis(20));
      edit(original.replace("percent: 100", "percnt: 100"));
      assertThat(rejected.await(30, TimeUnit.MINUTES)).isTrue();
      edit(requiring(95));
      assertThat(accepted.await(30, TimeUnit.MINUTES)).isTrue();
    }
  }

  @Test
  void goesOnWatchingWhenAFolderIsMissingForAMoment() throws IOException, InterruptedException {
    CountDownLatch accepted = new CountDownLatch(1);
    try (LivePacks live =
        LivePacks.open(PackLibrary.empty(), List.of(pack), reload -> accepted.countDown())) {
      live.watch(Duration.ofMillis(20));
      Path away = Files.move(pack, folder.resolve("away"));
      Thread.sleep(200);
      Files.move(away, pack);
      edit(requiring(95));
      assertThat(accepted.await(30, TimeUnit.MINUTES)).isTrue();
    }
  }

  @Test
  void noticesAnEditThatKeepsSizeAndTime() throws IOException {
    edit(requiring(95));
    try (LivePacks live = LivePacks.open(PackLibrary.empty(), List.of(pack), reload -> {})) {
      FileTime time = Files.getLastModifiedTime(figures());
      Files.writeString(figures(), requiring(96));
      Files.setLastModifiedTime(figures(), time);

      assertThat(live.refresh()).isTrue();
      assertThat(required(live.classifier("cong-nhan").classify(dossier()))).isEqualTo("96 %");
    }
  }

  @Test
  void watchesAFolderAndFilesThatAreLinks() throws IOException {
    Path real = Files.move(pack, folder.resolve("real"));
    Files.createSymbolicLink(pack, real);
    Files.move(real.resolve("khu-dan-cu.yaml"), real.resolve("first"));
    Path link = Files.createSymbolicLink(real.resolve("khu-dan-cu.yaml"), Path.of("first"));
    Files.writeString(real.resolve("second"), requiring(95));
    try (LivePacks live = LivePacks.open(PackLibrary.empty(), List.of(pack), reload -> {})) {
      assertThat(live.refresh()).isFalse();

      Files.delete(link);
      Files.createSymbolicLink(link, Path.of("second"));

      assertThat(live.refresh()).isTrue();
      assertThat(required(live.classifier("cong-nhan").classify(dossier()))).isEqualTo("95 %");
    }
  }

  @Test
  void whatLooksAtRulesTakesItsClassifierToo() {
    List<Scenario> scenarios = List.of();
    try (LivePacks live = LivePacks.open(PackLibrary.empty(), List.of(pack), reload -> {})) {
      Classifier classifier = live.classifier("cong-nhan");
      Classifier fixed = live.library().classifier("cong-nhan");

      assertThat(RuleCoverage.of(classifier, scenarios))
          .isEqualTo(RuleCoverage.of(fixed, scenarios));
      assertThat(Boundaries.of(classifier, scenarios)).isEqualTo(Boundaries.of(fixed, scenarios));
      assertThat(Bands.flaws(classifier, scenarios)).isEqualTo(Bands.flaws(fixed, scenarios));
    }
  }

  @Test
  void compilesBeforeItServes() throws IOException {
    try (LivePacks live = LivePacks.open(PackLibrary.empty(), List.of(pack), reload -> {})) {
      edit(requiring(95));
      live.refresh();
      long before = ManagementFactory.getThreadMXBean().getTotalStartedThreadCount();
      live.classifier("cong-nhan").classify(dossier());

      // Rules are compiled in threads that are started for it.
      assertThat(ManagementFactory.getThreadMXBean().getTotalStartedThreadCount())
          .isEqualTo(before);
    }
  }

  /** The figure alone says which edit an answer is of; another part tells a mixed one. */
  private String edit(int number) {
    return requiring(50 + number % 40).replace("title: ", "title: Bản " + (50 + number % 40) + " ");
  }

  /** 200 take minutes on a busy machine; {@code -Dantq.reloads=200} does them. */
  private static final int RELOADS = Integer.getInteger("antq.reloads", 40);

  @Test
  @Tag("slow")
  void manyReloadsUnderLoadFailNoClassificationMixNothingAndLeaveNoClassesBehind()
      throws IOException, InterruptedException {
    AtomicLong classified = new AtomicLong();
    AtomicLong accepted = new AtomicLong();
    AtomicLong rejected = new AtomicLong();
    AtomicBoolean going = new AtomicBoolean(true);
    Set<String> wrong = ConcurrentHashMap.newKeySet();
    edit(edit(0));
    try (LivePacks live =
        LivePacks.open(
            PackLibrary.empty(),
            List.of(pack),
            reload ->
                (reload instanceof Reload.Accepted ? accepted : rejected).incrementAndGet())) {
      Classifier classifier = live.classifier("cong-nhan");
      Dossier dossier = dossier();
      List<Thread> load = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        Thread thread =
            new Thread(
                () -> {
                  while (going.get()) {
                    try {
                      check(classifier.classify(dossier), wrong);
                      classified.incrementAndGet();
                      Thread.sleep(1);
                    } catch (InterruptedException stopped) {
                      return;
                    } catch (RuntimeException e) {
                      wrong.add(String.valueOf(e));
                    }
                  }
                });
        thread.start();
        load.add(thread);
      }
      long classesAfterWarmUp = 0;
      for (int number = 1; number <= RELOADS; number++) {
        boolean good = number % 4 != 0;
        edit(good ? edit(number) : edit(number).replace("percent: ", "percnt: "));
        assertThat(live.refresh()).isEqualTo(good);
        if (good) {
          // The new rules are compiled now, by this thread or by one that classifies.
          check(classifier.classify(dossier), wrong);
        }
        if (number == RELOADS / 4) {
          classesAfterWarmUp = classesInMemory();
        }
      }
      while (classified.get() <= RELOADS && wrong.isEmpty()) {
        Thread.sleep(1);
      }
      going.set(false);
      for (Thread thread : load) {
        thread.join();
      }
      assertThat(wrong).isEmpty();
      assertThat(accepted.get()).isEqualTo(RELOADS - RELOADS / 4);
      assertThat(rejected.get()).isEqualTo(RELOADS / 4);
      assertThat(classified.get()).isGreaterThan(RELOADS);
      // Many packs later, hardly more classes than after a few: old packs are gone.
      assertThat(classesInMemory()).isLessThan(classesAfterWarmUp + 300);
    }
  }

  private static void check(Classification answer, Set<String> wrong) {
    String percent = required(answer);
    boolean ofOneEdit =
        answer.findings().stream()
            .allMatch(
                finding -> finding.title().startsWith("Bản " + percent.replace(" %", "") + " "));
    if (!ofOneEdit) {
      wrong.add(percent + " " + answer.findings().get(0).title());
    }
  }

  private static long classesInMemory() throws InterruptedException {
    ClassLoadingMXBean classes = ManagementFactory.getClassLoadingMXBean();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      System.gc();
      Thread.sleep(50);
      least = Math.min(least, classes.getLoadedClassCount());
    }
    return least;
  }
}
