package vn.antq.rules.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import vn.antq.rules.Classifier;
import vn.antq.rules.TestPack;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.problem.InvalidDossierException;
import vn.antq.rules.problem.Problem;

/** Whatever the dossiers, threads and window: a batch answers as one classifier does one by one. */
class BatchProperties {

  private static final int TRIES = 60;

  private static Path folder;
  private static Classifier classifier;
  private static Dossier base;

  @BeforeContainer
  static void loadPack() throws IOException {
    folder = Files.createTempDirectory("antq-batch");
    TestPack pack = TestPack.in(folder);
    classifier = pack.classifier();
    base = pack.dossier();
  }

  @AfterContainer
  static void deleteFolder() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    }
  }

  /** More households registered than there are is refused; fewer than all is another class. */
  @Provide
  Arbitrary<List<Dossier>> dossiers() {
    return Arbitraries.integers()
        .between(300, 320)
        .map(households -> base.toBuilder().fact("registeredHouseholds", households).build())
        .list()
        .ofMaxSize(40);
  }

  /** What is told of a dossier, without the number of its answer. */
  private record Told(Dossier input, Object result) {

    static Told of(Answer<Dossier> answer) {
      return new Told(
          answer.input(),
          answer instanceof Answer.Classified<Dossier> classified
              ? classified.classification()
              : ((Answer.Refused<Dossier>) answer).problems());
    }

    static Told of(Dossier dossier) {
      try {
        Classification classification = classifier.classify(dossier);
        return new Told(dossier, classification);
      } catch (InvalidDossierException e) {
        List<Problem> problems = e.problems();
        return new Told(dossier, problems);
      }
    }
  }

  @Property(tries = TRIES)
  void inOrderItAnswersAsOneByOne(
      @ForAll @From("dossiers") List<Dossier> dossiers,
      @ForAll @IntRange(min = 1, max = 5) int threads,
      @ForAll @IntRange(min = 1, max = 9) int window) {
    List<Answer<Dossier>> answers;
    try (Stream<Answer<Dossier>> batch =
        Batch.of(classifier).threads(threads).window(window).classify(dossiers.stream())) {
      answers = batch.toList();
    }

    assertThat(answers.stream().map(Told::of))
        .containsExactlyElementsOf(dossiers.stream().map(Told::of).toList());
    assertThat(answers.stream().map(Answer::number))
        .containsExactlyElementsOf(
            Stream.iterate(1L, number -> number + 1).limit(dossiers.size()).toList());
  }

  @Property(tries = TRIES)
  void asTheyComeItGivesTheSameAnswersInAnyOrder(
      @ForAll @From("dossiers") List<Dossier> dossiers,
      @ForAll @IntRange(min = 1, max = 5) int threads,
      @ForAll @IntRange(min = 1, max = 9) int window) {
    List<Answer<Dossier>> answers;
    try (Stream<Answer<Dossier>> batch =
        Batch.of(classifier)
            .threads(threads)
            .window(window)
            .asTheyCome()
            .classify(dossiers.stream())) {
      answers = batch.toList();
    }

    assertThat(answers.stream().map(Told::of))
        .containsExactlyInAnyOrderElementsOf(dossiers.stream().map(Told::of).toList());
    assertThat(answers)
        .allSatisfy(
            answer -> assertThat(answer.input()).isSameAs(dossiers.get((int) answer.number() - 1)));
  }

  @Property(tries = TRIES)
  void noMoreThanTheWindowIsPulledAhead(
      @ForAll @From("dossiers") List<Dossier> dossiers,
      @ForAll @IntRange(min = 1, max = 5) int threads,
      @ForAll @IntRange(min = 1, max = 9) int window,
      @ForAll boolean ordered) {
    int[] taken = {0};
    List<Integer> ahead = new ArrayList<>();
    int[] pulled = {0};
    Stream<Dossier> source = dossiers.stream().peek(dossier -> ahead.add(++pulled[0] - taken[0]));
    Batch batch = Batch.of(classifier).threads(threads).window(window);

    try (Stream<Answer<Dossier>> answers =
        (ordered ? batch.inOrder() : batch.asTheyCome()).classify(source)) {
      answers.forEach(answer -> taken[0]++);
    }

    assertThat(ahead).hasSameSizeAs(dossiers).allSatisfy(n -> assertThat(n).isBetween(1, window));
  }
}
