package vn.antq.rules.internal.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedNameTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Xã Hoà Bình",
        "Xa\u0303 Ho\u0300a Bi\u0300nh",
        "Xã\u00A0Hòa  Bình ",
        "\u3000XÃ HÒA\tBÌNH",
        "Xã Hòa\u200B Bình\uFEFF"
      })
  void oneNameIsOneNameHoweverItIsTyped(String typed) {
    assertThat(FoldedName.of(typed)).isEqualTo(FoldedName.of("Xã Hòa Bình"));
  }

  @ParameterizedTest
  @CsvSource({"Thuỷ, Thủy", "Khoẻ, Khỏe", "Ðông Anh, Đông Anh", "MH\u201302, mh-02"})
  void spellingsOfOneWordAreOneWord(String left, String right) {
    assertThat(FoldedName.of(left)).isEqualTo(FoldedName.of(right));
  }

  @ParameterizedTest
  @CsvSource({"Hòa, Hóa", "Tân An, Tân Ân", "Lành, Lanh", "Tổ 5, Tổ 6", "Đông, Dông"})
  void anotherWordStaysAnotherWord(String left, String right) {
    assertThat(FoldedName.of(left)).isNotEqualTo(FoldedName.of(right));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Xã Đồng Gió Lanh | Xã Đồng Gió Lành",
        "Đồng Gió Lành | Xã Đồng Gió Lành",
        "Xã Đồng Gió Lành, huyện Sông Cái | Xã Đồng Gió Lành",
        "P. Cầu Mây | Phường Cầu Mây",
        "Xã Đông Gió Lnàh | Xã Đồng Gió Lành",
        "MH-O2 | MH-02",
        "Phường 05 | Phường 5"
      })
  void aSlipOfTheHandIsNear(String written, String meant) {
    assertThat(FoldedName.of(written).isNear(FoldedName.of(meant))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Phường 5, Phường 6",
    "MH-02, MH-03",
    "Xã Tân Lập, Xã Tân Lộc",
    "Xã Suối Mây Hồng, Xã Đồng Gió Lành",
    "'', Xã Đồng Gió Lành"
  })
  void anotherUnitIsNotNear(String written, String other) {
    assertThat(FoldedName.of(written).isNear(FoldedName.of(other))).isFalse();
  }

  @Test
  void aNameOfSpacesIsBlank() {
    assertThat(FoldedName.of(" \u00A0\u200B\t").isBlank()).isTrue();
  }

  @Property(tries = 300)
  void foldingIsTheSameForComposedAndDecomposedText(
      @ForAll @StringLength(max = 30) String anything) {
    assertThat(FoldedName.of(Normalizer.normalize(anything, Normalizer.Form.NFD)))
        .isEqualTo(FoldedName.of(Normalizer.normalize(anything, Normalizer.Form.NFC)));
  }
}
