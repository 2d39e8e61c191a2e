package vn.antq.rules.internal.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.antq.rules.internal.problem.ProblemLog;

class YamlEditTest {

  private static final List<String> ORDER =
      List.of("number", "percent", "label", "citation", "basis", "note");

  private static YamlEdit edit(String text) {
    return YamlEdit.of("a.yaml", text, new ProblemLog()).orElseThrow();
  }

  private static YamlNode at(YamlEdit edit, String... path) {
    YamlNode node = edit.root();
    for (String key : path) {
      node =
          key.matches("\\d+")
              ? ((YamlNode.Sequence) node).items().get(Integer.parseInt(key))
              : YamlEdit.value(node, key).orElseThrow();
    }
    return node;
  }

  private static String replaced(String text, String value, String... path) {
    YamlEdit edit = edit(text);
    edit.replace((YamlNode.Scalar) at(edit, path), value);
    return edit.text();
  }

  private static String inserted(String text, String key, String value, String... path) {
    YamlEdit edit = edit(text);
    edit.insert((YamlNode.Mapping) at(edit, path), key, value, ORDER);
    return edit.text();
  }

  @Test
  void nothingChangedIsTheSameText() {
    String text = "\uFEFF# đầu\r\na: {b: 1}   # cuối\r\n\r\n";

    assertThat(edit(text).text()).isEqualTo(text);
    assertThat(edit(text).isEmpty()).isTrue();
  }

  @Test
  void onlyTheValueChangesOfTwoThatReadTheSame() {
    assertThat(replaced("m: {low: 5, high: 5, of: 5}   # 5 và 5\n", "6", "m", "high"))
        .isEqualTo("m: {low: 5, high: 6, of: 5}   # 5 và 5\n");
  }

  @Test
  void quotesStayAsTheyAre() {
    assertThat(replaced("d: \"03-31\" # x\n", "04-15", "d")).isEqualTo("d: \"04-15\" # x\n");
    assertThat(replaced("d: '03-31'\n", "Ngày \"hội\" của 'ta'", "d"))
        .isEqualTo("d: 'Ngày \"hội\" của ''ta'''\n");
    assertThat(replaced("d: \"x\"\n", "a \"b\" \\c", "d")).isEqualTo("d: \"a \\\"b\\\" \\\\c\"\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "có: hai chấm",
        "có # dấu",
        "- gạch",
        "* sao",
        "[a]",
        "{a}",
        "'a",
        "\"a",
        "&neo",
        "!thẻ",
        "%",
        "@a",
        "`a",
        "cuối:",
        "null",
        "true",
        "~",
        "? hỏi",
        "a, b",
        "|",
        ">",
        "= 1",
        "1.5",
        "70 %",
        "Điều 4, khoản 1",
        "x\u00a0y"
      })
  void whatYamlWouldTakeForAnotherThingIsQuoted(String value) {
    for (String text : List.of("a: cũ # ghi\nb: 1\n", "a: {a: cũ, b: 1}\n", "a: [cũ]\n")) {
      String[] path =
          text.contains("{")
              ? new String[] {"a", "a"}
              : text.contains("[") ? new String[] {"a", "0"} : new String[] {"a"};

      String edited = replaced(text, value, path);

      assertThat(((YamlNode.Scalar) at(edit(edited), path)).text()).isEqualTo(value);
      assertThat(edited.lines().skip(1)).isEqualTo(text.lines().skip(1).toList());
    }
  }

  @Test
  void lineEndsAndTheMarkAtTheStartStay() {
    assertThat(replaced("\uFEFFa: 1\r\nb: 2 # c\r\n", "3", "b"))
        .isEqualTo("\uFEFFa: 1\r\nb: 3 # c\r\n");
    assertThat(inserted("\uFEFFlabel: 1 # c\r\nnote: 2\r\n", "basis", "local"))
        .isEqualTo("\uFEFFlabel: 1 # c\r\nbasis: local\r\nnote: 2\r\n");
  }

  @Test
  void accentsWrittenApartStayApartAndTakeNoFurtherColumn() {
    String apart = Normalizer.normalize("Tiếng Việt", Normalizer.Form.NFD);
    String text = "m: {label: " + apart + ", number: 5}\n";

    assertThat(replaced(text, "6", "m", "number"))
        .isEqualTo("m: {label: " + apart + ", number: 6}\n");
    assertThat(edit("a: {" + apart + ": {b: 1}}\n").at(1, 17)).isPresent();
  }

  @Test
  void lettersOfTwoHalvesMoveNothing() {
    assertThat(replaced("a: {b: 𝒳𝒴, c: 5}\n", "6", "a", "c")).isEqualTo("a: {b: 𝒳𝒴, c: 6}\n");
  }

  @Test
  void aMissingKeyStandsAsItsNeighboursDo() {
    assertThat(inserted("m: {percent: 90, label: x}  # c\n", "basis", "local", "m"))
        .isEqualTo("m: {percent: 90, label: x, basis: local}  # c\n");
    assertThat(inserted("m: {percent: 90, note: x }\n", "citation", "Điều 4, khoản 1", "m"))
        .isEqualTo("m: {percent: 90, citation: \"Điều 4, khoản 1\", note: x }\n");
    assertThat(inserted("- label: x   # c\n  awards:\n    a: 1\n- b: 1\n", "basis", "local", "0"))
        .isEqualTo("- label: x   # c\n  basis: local\n  awards:\n    a: 1\n- b: 1\n");
    assertThat(inserted("m:\n    label: x", "basis", "local", "m"))
        .isEqualTo("m:\n    label: x\n    basis: local");
    assertThat(inserted("m:\n  id: x\n  title: y\n  figures: {a: 1}\n", "note", "z", "m"))
        .isEqualTo("m:\n  id: x\n  title: y\n  note: z\n  figures: {a: 1}\n");
  }

  @Test
  void twoMissingKeysComeInTheirOrder() {
    YamlEdit edit = edit("m: {percent: 90}\nn:\n  number: 1\nz: 1\n");
    for (String key : List.of("m", "n")) {
      edit.insert((YamlNode.Mapping) at(edit, key), "citation", "Điều 4", ORDER);
      edit.insert((YamlNode.Mapping) at(edit, key), "basis", "local", ORDER);
    }

    assertThat(edit.text())
        .isEqualTo(
            "m: {percent: 90, citation: Điều 4, basis: local}\n"
                + "n:\n  number: 1\n  citation: Điều 4\n  basis: local\nz: 1\n");
  }

  @Test
  void aFoldedTextBecomesOneLineBelowItsSign() {
    assertThat(
            replaced(
                "a:\n  note: >-  # c\n    một\n    hai\n\n  # giữ\n  b: 1\n", "ba: #", "a", "note"))
        .isEqualTo("a:\n  note: >-  # c\n    ba: #\n\n  # giữ\n  b: 1\n");
    assertThat(inserted("label: |\n  một\n  hai\nnote: x\n", "basis", "local"))
        .isEqualTo("label: |\n  một\n  hai\nbasis: local\nnote: x\n");
  }

  @Test
  void aTextOverSeveralLinesIsReplacedWhole() {
    assertThat(replaced("a: một\n  hai # c\nb: \"x\n  y\"\n", "ba", "a"))
        .isEqualTo("a: ba # c\nb: \"x\n  y\"\n");
    assertThat(replaced("a: một\n  hai # c\nb: \"x\n  y\"\n", "ba", "b"))
        .isEqualTo("a: một\n  hai # c\nb: \"ba\"\n");
  }

  @Test
  void aBlankValueGetsOne() {
    assertThat(replaced("a:\nb: 1\n", "x", "a")).isEqualTo("a: x\nb: 1\n");
    assertThat(replaced("a: # c\nb: 1\n", "x", "a")).isEqualTo("a: x # c\nb: 1\n");
  }

  @Test
  void theLastOfSeveralCorrectionsOfOneValueStands() {
    YamlEdit edit = edit("a: 1\n");
    edit.replace((YamlNode.Scalar) at(edit, "a"), "2");
    edit.replace((YamlNode.Scalar) at(edit, "a"), "3");

    assertThat(edit.text()).isEqualTo("a: 3\n");
  }

  @Test
  void tabsBetweenKeyAndValueStay() {
    assertThat(replaced("a:\t1\t# c\nb: 1\n", "2", "a")).isEqualTo("a:\t2\t# c\nb: 1\n");
  }
}
