package vn.antq.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.dossier.Mark;
import vn.antq.rules.explanation.ClassificationReader;
import vn.antq.rules.explanation.JsonRenderer;
import vn.antq.rules.explanation.TextRenderer;
import vn.antq.rules.problem.InvalidDossierException;
import vn.antq.rules.receipt.Receipt;
import vn.antq.rules.receipt.Replay;

/** The columns of a score sheet: what the unit gave itself, and what those above it gave. */
class MarksTest {

  private static final String DOSSIER =
      """
      dossier: thon-5
      unit: thon
      period: {year: 2025}
      facts:
        casesReceived: 312
        casesSolved: 311
        models: 4
        contentMark: 3.5
        late: []
      marks:
        A1: {self: 5, superior: 4.98, by: Công an xã Đồng Gió}
        A2:
          self: 3
          note: tính cả mô hình đã dừng
          evidence: [{document: Báo cáo 12/BC, date: 2025-11-20}]
        B2: {superior: 7}
      """;

  @TempDir private Path folder;
  private Classifier classifier;
  private PackLibrary library;

  @BeforeEach
  void pack() {
    library = TestPack.sheetIn(folder).load();
    classifier = library.classifier(TestPack.SHEET);
  }

  private Dossier dossier() {
    return DossierReader.read("thon-5.yaml", DOSSIER);
  }

  private static String text(Classification answer) {
    return TextRenderer.full().render(answer).replaceAll("\\s+", " ");
  }

  @Test
  void tellsEveryColumnAndWhereTheyDiffer() {
    Classification answer = classifier.classify(dossier());

    assertThat(text(answer))
        .contains(
            "Điểm chấm: tối đa 5; tự chấm 5; cấp trên chấm 4,98 (Công an xã Đồng Gió); tính theo số"
                + " liệu 4,98; điểm chấm khác điểm tính")
        .contains("Báo cáo 12/BC, ngày 20/11/2025; tính cả mô hình đã dừng")
        .contains("Điểm chấm: tối đa 7; cấp trên chấm 7; tính theo số liệu 7");
    assertThat(answer.notices())
        .filteredOn(notice -> notice.code().equals("marks-differ"))
        .singleElement()
        .satisfies(
            notice ->
                assertThat(notice.text())
                    .isEqualTo(
                        "Điểm người chấm cho khác điểm tính theo số liệu: A1 (tự chấm 5, cấp trên"
                            + " chấm 4,98, tính theo số liệu 4,98/5); A2 (tự chấm 3, tính theo số"
                            + " liệu 2/3). Kết quả dùng điểm tính theo số liệu; cần làm rõ chỗ khác"
                            + " nhau."));
  }

  @Test
  void marksDecideNothing() {
    Classification without =
        classifier.classify(
            DossierReader.read("x.yaml", DOSSIER.substring(0, DOSSIER.indexOf("marks:"))));
    Classification with = classifier.classify(dossier());

    assertThat(with.score()).isEqualTo(without.score());
    assertThat(with.worst()).isEqualTo(without.worst());
    assertThat(without.notices()).isEmpty();
    assertThat(with.factsDigest()).isNotEqualTo(without.factsDigest());
  }

  @Test
  void anAnswerIsStoredReadBackAndReplayed() {
    String json = JsonRenderer.pretty().render(classifier.classify(dossier()));

    assertThat(JsonRenderer.pretty().render(ClassificationReader.read("thon-5.json", json)))
        .isEqualTo(json);
    Receipt receipt = Receipt.of(dossier(), classifier);
    assertThat(Replay.of(receipt, library).verdict()).isEqualTo(Replay.Verdict.IDENTICAL);
    assertThat(receipt.dossier().marks().get("A2").note()).isEqualTo("tính cả mô hình đã dừng");
  }

  @Test
  void whatCannotBeGivenIsTold() {
    Dossier wrong =
        dossier().toBuilder()
            .mark("A1", Mark.self(BigDecimal.valueOf(6)))
            .mark("A9", Mark.self(BigDecimal.ONE))
            .build();

    assertThatThrownBy(() -> classifier.classify(wrong))
        .isInstanceOf(InvalidDossierException.class)
        .hasMessageContaining("Tiêu chí A1 cho từ 0 đến 5 điểm, không thể chấm 6.")
        .hasMessageContaining("Không có tiêu chí \"A9\" để chấm điểm.");
    assertThatThrownBy(
            () -> DossierReader.read("x.yaml", DOSSIER.replace("{superior: 7}", "{by: ai}")))
        .isInstanceOf(InvalidDossierException.class)
        .hasMessageContaining("x.yaml:16:7");
  }
}
