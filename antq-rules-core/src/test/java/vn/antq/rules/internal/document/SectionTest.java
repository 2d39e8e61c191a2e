package vn.antq.rules.internal.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import vn.antq.rules.ProblemAssert;
import vn.antq.rules.internal.problem.ProblemLog;

class SectionTest {

  private static String told(String text, Consumer<Section> reading) {
    ProblemLog log = new ProblemLog();
    YamlNode root = YamlReader.read("tệp.yaml", text, log).orElseThrow();
    Section.of("tiêu chí", root, log).ifPresent(reading);
    assertThat(log.sorted()).hasSize(1).allSatisfy(ProblemAssert::isToldInVietnamese);
    return log.sorted().get(0).message();
  }

  @Test
  void aWrongValueIsToldWithItsKeyWithWhatItMustBeAndWithWhatIsThere() {
    assertThat(told("points: năm\n", section -> section.number("points")))
        .isEqualTo("Khóa \"points\" phải là một số; đang ghi \"năm\".");
    assertThat(told("scored: có\n", section -> section.flag("scored", false)))
        .isEqualTo("Khóa \"scored\" phải là true hoặc false; đang ghi \"có\".");
    assertThat(told("from: hôm nay\n", section -> section.date("from")))
        .isEqualTo("Khóa \"from\" phải là một ngày dạng năm-tháng-ngày; đang ghi \"hôm nay\".");
  }

  @Test
  void whatIsNoSingleValueIsToldByWhatItIs() {
    assertThat(told("title: [a, b]\n", section -> section.text("title")))
        .isEqualTo("Khóa \"title\" phải là một dòng văn bản; đang là một danh sách.");
    assertThat(told("title:\n", section -> section.text("title")))
        .isEqualTo("Khóa \"title\" phải là một dòng văn bản; đang bỏ trống.");
    assertThat(told("adds: {a: 1}\n", section -> section.items("adds")))
        .isEqualTo("Khóa \"adds\" phải là một danh sách; đang là một nhóm khóa.");
    assertThat(told("adds: [a, [b]]\n", section -> section.names("adds")))
        .isEqualTo("Mỗi mục của \"adds\" phải là một tên; đang là một danh sách.");
    assertThat(told("- a\n", section -> {}))
        .isEqualTo("Nội dung của tiêu chí phải là một nhóm khóa; đang là một danh sách.");
  }
}
