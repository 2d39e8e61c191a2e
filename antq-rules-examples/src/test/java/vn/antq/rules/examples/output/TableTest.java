package vn.antq.rules.examples.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.antq.rules.examples.output.Table.Column;

class TableTest {

  private final Table table =
      new Table(
          List.of(new Column("Đơn vị", false), new Column("Điểm", true), new Column("Tệp", false)));

  @Test
  void alignsTextToTheLeftAndNumbersToTheRight() {
    table.add(List.of("Ấp 1", "7", "a"));
    table.add(List.of("Khu phố Chợ", "100", "b"));

    assertThat(table.lines())
        .containsExactly(
            "Đơn vị       Điểm  Tệp",
            "───────────  ────  ───",
            "Ấp 1            7  a",
            "Khu phố Chợ   100  b");
  }

  @Test
  void countsADecomposedLetterOnce() {
    String decomposed = Normalizer.normalize("Tổ dân phố", Normalizer.Form.NFD);
    table.add(List.of(decomposed, "1", "a"));

    assertThat(decomposed).hasSizeGreaterThan(10);
    assertThat(table.lines().get(2)).isEqualTo(decomposed + "     1  a");
  }

  @Test
  void leavesOutAColumnWithoutValues() {
    table.add(List.of("Ấp 1", "", "a"));

    assertThat(table.lines().get(0)).isEqualTo("Đơn vị  Tệp");
  }

  @Test
  void keepsControlCharactersFromTheTerminal() {
    table.add(List.of("Ấp\n1", "\u001b[2J", "a"));

    assertThat(table.lines().get(2)).isEqualTo("Ấp 1     [2J  a");
  }
}
