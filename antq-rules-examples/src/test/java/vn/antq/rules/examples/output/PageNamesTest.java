package vn.antq.rules.examples.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageNamesTest {

  private final PageNames names = new PageNames("index.html");

  @Test
  void followsTheFileWithoutItsFolderAndVietnameseMarks() {
    assertThat(names.next("ho-so/Tổ dân phố 5 (Đồi Cỏ).yaml"))
        .isEqualTo("to-dan-pho-5-doi-co.html");
  }

  @Test
  void givesEachNameOnce() {
    assertThat(names.next("a/xa.yaml")).isEqualTo("xa.html");
    assertThat(names.next("b/xa.yaml")).isEqualTo("xa-2.html");
    assertThat(names.next("b/Xã.json")).isEqualTo("xa-3.html");
  }

  @Test
  void leavesTheOverviewItsName() {
    assertThat(names.next("index.yaml")).isEqualTo("index-2.html");
  }

  @Test
  void namesAFileThatHasNoLetters() {
    assertThat(names.next("…/“”.yaml")).isEqualTo("ho-so.html");
  }
}
