package vn.antq.rules.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.antq.rules.Classifier;
import vn.antq.rules.PackLibrary;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.problem.InvalidReceiptException;
import vn.antq.rules.ranking.Entrant;
import vn.antq.rules.ranking.Ranking;

class RankingReceiptTest {

  private static Classifier classifier;

  @BeforeAll
  static void loadPack() {
    classifier =
        PackLibrary.empty()
            .adding(List.of(Path.of("src/test/resources/packs/xep-hang")))
            .classifier("xep-hang");
  }

  private static Dossier dossier(String name, int mark) {
    return Dossier.builder("khu-dan-cu", 2025)
        .id(name)
        .name(name)
        .within("Xã Đồng Lau")
        .fact("mark", mark)
        .build();
  }

  private static List<Entrant> entrants(int firstMark) {
    List<Entrant> entrants = new ArrayList<>();
    int number = 0;
    for (int mark : new int[] {firstMark, 92, 85, 80, 75}) {
      Dossier dossier = dossier("Tổ " + ++number, mark);
      entrants.add(Entrant.of("to-" + number + ".yaml", dossier, classifier.classify(dossier)));
    }
    entrants.add(Entrant.refused("to-6.yaml", dossier("Tổ 6", 900)));
    return entrants;
  }

  private static RankingReceipt receipt(List<Entrant> entrants) {
    return RankingReceipt.of(Ranking.of(classifier, entrants, List.of()));
  }

  @Test
  void theSameAnswersGiveTheSameBytesInWhateverOrder() {
    List<Entrant> entrants = entrants(96);
    String text = receipt(entrants).text();
    Collections.reverse(entrants);

    assertThat(receipt(entrants).text()).isEqualTo(text);
    assertThat(receipt(entrants).differences(receipt(entrants(96)))).isEmpty();
  }

  @Test
  void itRestsOnTheAnswersThatTheReceiptsOfTheDossiersHold() {
    RankingReceipt receipt = receipt(entrants(96));
    Receipt one = Receipt.of(dossier("Tổ 1", 96), classifier);
    String digest = one.text().replaceAll("(?s).*\"digests\":\\{\"answer\":\"(\\w{64})\".*", "$1");

    assertThat(digest).hasSize(64).matches("\\w+\\s?");
    assertThat(receipt.text())
        .contains("{\"digest\":\"" + digest.strip() + "\",\"dossier\":\"Tổ 1\"")
        .contains("{\"digest\":null,\"dossier\":\"Tổ 6\"")
        .contains("\"format\":\"antq-ranking/1\"");
  }

  @Test
  void itIsReadBackAsItWasWritten() {
    RankingReceipt receipt = receipt(entrants(96));

    RankingReceipt read = RankingReceipt.read("xep-hang.json", receipt.text());
    assertThat(read).isEqualTo(receipt);
    assertThat(read.digest()).hasSize(64).isEqualTo(receipt.digest());
  }

  @Test
  void anotherAnswerAndWhatComesOfItAreNamed() {
    assertThat(receipt(entrants(96)).differences(receipt(entrants(91))))
        .contains("to-1.yaml: kết quả phân loại khác trước.");
    List<Entrant> fewer = entrants(96);
    fewer.remove(5);
    assertThat(receipt(entrants(96)).differences(receipt(fewer)))
        .contains(
            "to-6.yaml: không còn kết quả phân loại.",
            "to-1.yaml: kết quả sau xếp hạng khác trước.");
  }

  @Test
  void whatWasChangedIsRefused() {
    String text = receipt(entrants(96)).text();

    for (String changed :
        List.of(
            text.replace("\"XUAT_SAC\"", "\"KHA\""),
            text + " ",
            text.replace("antq-ranking/1", "antq-ranking/2"),
            "không phải JSON")) {
      assertThatThrownBy(() -> RankingReceipt.read("xep-hang.json", changed))
          .isInstanceOf(InvalidReceiptException.class)
          .hasMessageContaining("xep-hang.json");
    }
  }
}
