package vn.antq.rules.examples;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import vn.antq.rules.Classifier;
import vn.antq.rules.DossierReader;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Score;
import vn.antq.rules.criteria.AntqPacks;
import vn.antq.rules.problem.InvalidDossierException;

/** The examples come to what the comment at their head says. */
class ExampleDossiersTest {

  static final List<ExampleDossier> CLASSIFIED = ExampleDossier.CLASSIFIED;
  static final List<String> REJECTED = ExampleDossier.REJECTED;

  private final Classifier classifier = AntqPacks.classifier(AntqPacks.QD510);

  @ParameterizedTest
  @FieldSource("CLASSIFIED")
  void comeToTheClassOfTheirHeadComment(ExampleDossier example) {
    Classification answer = classifier.classify(DossierReader.read(example.file()));

    assertThat(range(answer)).isEqualTo(example.outcome());
    assertThat(answer.score().map(Score::text)).contains(example.points());
    assertThat(range(answer.nested().get(0))).isEqualTo(example.safetyVerdict());
  }

  @ParameterizedTest
  @FieldSource("CLASSIFIED")
  void promiseThatClassInTheirHeadComment(ExampleDossier example) throws IOException {
    String comment = headComment(example.file());

    assertThat(comment)
        .contains("Kết quả mong đợi:")
        .contains(example.outcome().split(" … "))
        .contains(example.safetyVerdict().split(" … "))
        .contains(example.points().replaceAll("(\\d+)–(\\d+)/100", "từ $1 đến $2 điểm"));
  }

  @ParameterizedTest
  @FieldSource("REJECTED")
  void areRefusedWhereTheirHeadCommentSaysSo(String name) throws IOException {
    Path file = ExampleDossier.file(name);

    assertThat(headComment(file)).contains("Kết quả mong đợi: bị từ chối");
    assertThatThrownBy(() -> classifier.classify(DossierReader.read(file)))
        .isInstanceOf(InvalidDossierException.class);
  }

  @Test
  void areAllListedHere() throws IOException {
    try (Stream<Path> decided = Files.walk(ExampleDossier.FOLDER);
        Stream<Path> others = Files.walk(ExampleDossier.TO_MEND)) {
      assertThat(Stream.concat(decided, others).filter(Files::isRegularFile))
          .containsExactlyInAnyOrderElementsOf(
              Stream.concat(
                      CLASSIFIED.stream().map(ExampleDossier::file),
                      REJECTED.stream().map(ExampleDossier::file))
                  .toList());
    }
  }

  private static String range(Classification answer) {
    return Objects.equals(answer.worst(), answer.best())
        ? answer.best().label()
        : answer.worst().label() + " … " + answer.best().label();
  }

  private static String headComment(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .takeWhile(line -> line.startsWith("#"))
        .map(line -> line.substring(1).strip())
        .collect(joining(" "));
  }
}
