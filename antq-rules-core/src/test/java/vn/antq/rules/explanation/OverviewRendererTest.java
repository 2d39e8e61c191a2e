package vn.antq.rules.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.antq.rules.explanation.Examples.RECOGNITION;
import static vn.antq.rules.explanation.Examples.SCORED;
import static vn.antq.rules.explanation.Examples.classified;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.antq.rules.classification.Classification;

class OverviewRendererTest {

  private static final OverviewRenderer RENDERER = OverviewRenderer.standard();

  private static List<Classification> all(String pack) {
    return Examples.DOSSIERS.stream()
        .map(dossier -> Examples.ofUnit(classified(pack, dossier), dossier))
        .toList();
  }

  private static Page page(List<Classification> classifications) {
    return Page.of(RENDERER.render("Tỉnh <Mẫu>", classifications));
  }

  @Test
  void countsUnitsByClassAndShowsWhoIsOpen() {
    Page page = page(all(SCORED));

    assertThat(page.text()).contains("Tỉnh <Mẫu>", "Số đơn vị 5", "Chưa xác định 1 20 %");
    assertThat(page.texts("table", "counts").get(0))
        .satisfies(
            text ->
                assertThat(
                        Pattern.compile(" (\\d+) \\d+(,\\d{1,2})? %")
                            .matcher(text)
                            .results()
                            .mapToInt(match -> Integer.parseInt(match.group(1)))
                            .sum())
                    .isEqualTo(5));
  }

  @Test
  void saysHowFarTheNearestUnitsAreFromABoundary() {
    assertThat(page(all(SCORED)).text())
        .contains("Đơn vị sát ngưỡng điểm")
        .containsPattern("(thiếu|dư) [\\d,]+ điểm (để tới|so với) ngưỡng điểm");
  }

  @Test
  void namesTheFactsThatOpenUnitsLack() {
    assertThat(page(all(SCORED)).text())
        .contains("Đơn vị chưa xác định được xếp loại", "45–100/100", "cần bổ sung: ");
  }

  @Test
  void givesTheNumbersOfThePlotAsATable() {
    Page page = page(all(SCORED));

    assertThat(page.text()).contains("Bảng số liệu của biểu đồ", "từ 95 đến 100 điểm");
    assertThat(page.elements("svg"))
        .allSatisfy(
            svg ->
                assertThat(svg.getAttribute("aria-hidden") + svg.getAttribute("role"))
                    .isIn("true", "img"));
  }

  @Test
  void countsCriteriaWhereThereAreNoPoints() {
    assertThat(page(all(RECOGNITION)).text())
        .contains("Đơn vị còn ít tiêu chí không đạt nhất", "1 tiêu chí không đạt: ")
        .doesNotContain("Phân bố điểm");
  }

  @Test
  void staysShortHoweverManyUnitsThereAre() {
    Classification one = classified(SCORED, "yeu");

    String few = RENDERER.render("Tỉnh", units(one, 20));
    String many = RENDERER.render("Tỉnh", units(one, 3_000));

    assertThat(many.length()).isLessThan(few.length() + 1_000);
    assertThat(Page.of(many).text()).contains("Nêu 20 trong 3.000 đơn vị.");
  }

  /** Many units that came out alike. */
  private static List<Classification> units(Classification one, int count) {
    return IntStream.range(0, count).mapToObj(i -> Examples.ofUnit(one, "mã-" + i)).toList();
  }

  @Test
  void linksEveryUnitWhenAsked() {
    String html = RENDERER.linkingTo(unit -> unit.dossier() + ".html").render("Tỉnh", all(SCORED));

    assertThat(Page.of(html).elements("a"))
        .extracting(link -> link.getAttribute("href"))
        .contains("#xep-loai")
        .filteredOn(address -> !address.startsWith("#"))
        .containsAll(all(SCORED).stream().map(unit -> unit.dossier() + ".html").toList());
  }

  @Test
  void refusesAddressesThatLeadElsewhere() {
    for (String address : List.of("javascript:alert(1)", "https://example.org", "//x", "/etc")) {
      assertThatThrownBy(() -> RENDERER.linkingTo(unit -> address).render("Tỉnh", all(SCORED)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("tương đối");
    }
  }

  @Test
  void refusesToMixPacks() {
    assertThatThrownBy(
            () ->
                RENDERER.render(
                    "Tỉnh", List.of(classified(SCORED, "yeu"), classified(RECOGNITION, "yeu"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(SCORED + ", " + RECOGNITION);
  }

  @Test
  void isAPageEvenWithoutUnits() {
    assertThat(page(List.of()).text()).contains("Số đơn vị 0");
  }

  @Test
  void writesTheSameBytesOnEveryPlatform() {
    List<Classification> all = all(SCORED);

    assertThat(ForeignPlatform.on(() -> RENDERER.render("Tỉnh", all)))
        .isEqualTo(RENDERER.render("Tỉnh", all))
        .doesNotContain("\r");
  }

  @Test
  void noneOfTheAnswersOnAUnitThatIsGivenTwiceIsCounted() {
    Classification one = classified(SCORED, "yeu");

    Page page = page(List.of(classified(SCORED, "vi-pham"), one, one));

    assertThat(page.text())
        .contains("Số đơn vị có kết quả 1 (ngoài ra: đơn vị trùng nhau 2)")
        .contains("2 kết quả là của đơn vị có từ hai kết quả trở lên cùng năm");
  }
}
