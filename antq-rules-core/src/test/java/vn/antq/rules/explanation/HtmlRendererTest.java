package vn.antq.rules.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.antq.rules.explanation.Examples.RECOGNITION;
import static vn.antq.rules.explanation.Examples.SCORED;
import static vn.antq.rules.explanation.Examples.classified;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Condition.Comparison;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.RuleTrace;
import vn.antq.rules.dossier.Dossier.UnitName;
import vn.antq.rules.internal.answer.ClassificationData;
import vn.antq.rules.internal.explanation.words.ComparisonWording;
import vn.antq.rules.internal.explanation.words.ConditionWording;
import vn.antq.rules.internal.explanation.words.RuleWording;
import vn.antq.rules.internal.text.ScreenWords;
import vn.antq.rules.pack.Reliance;

class HtmlRendererTest {

  private static final HtmlRenderer RENDERER = HtmlRenderer.standard();
  private static final String DIGEST = "00ff".repeat(16);

  static Stream<Classification> everyExample() {
    return Stream.of(SCORED, RECOGNITION)
        .flatMap(pack -> Examples.DOSSIERS.stream().map(dossier -> classified(pack, dossier)));
  }

  private static Page page(Classification classification) {
    return Page.of(RENDERER.render(classification));
  }

  @ParameterizedTest
  @MethodSource("everyExample")
  void isWellFormed(Classification classification) {
    Page page = page(classification);

    assertThat(page.elements("h1")).hasSize(1);
    assertThat(page.elements("html").get(0).getAttribute("lang")).isEqualTo("vi");
  }

  @ParameterizedTest
  @ValueSource(strings = {"du-moi-mat", "thieu-mot-ho", "thieu-so-lieu", "vi-pham", "yeu"})
  void showsPointsInRowsThatAddUpToTheTotal(String dossier) {
    Page page = page(classified(SCORED, dossier));

    String total = page.texts("td", "total").get(0);
    assertThat(page.texts("td", "points-of").stream().filter(text -> !text.isEmpty()))
        .hasSizeGreaterThan(2);
    for (int part = 0; part < 3; part++) {
      assertThat(sum(page.texts("td", "points-of"), part))
          .as("part %s of %s", part, total)
          .isEqualByComparingTo(sum(List.of(total), part));
    }
  }

  /**
   * Sums the least, the most or the maximum of texts such as {@code 12,5/20} or {@code 0–20/20}.
   */
  private static BigDecimal sum(List<String> texts, int part) {
    return texts.stream()
        .filter(text -> !text.isEmpty())
        .map(
            text -> {
              String[] points = text.split("/");
              String[] range = points[0].split("–");
              String chosen =
                  switch (part) {
                    case 0 -> range[0];
                    case 1 -> range[range.length - 1];
                    default -> points[1];
                  };
              return new BigDecimal(chosen.replace(".", "").replace(',', '.'));
            })
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @ParameterizedTest
  @MethodSource("everyExample")
  void showsEveryCriterionWithItsSourceAndBasis(Classification classification) {
    String text = page(classification).text();

    for (Finding finding : classification.findings()) {
      assertThat(text)
          .contains(finding.criterion() + " " + finding.title())
          .contains(finding.citation().text() + "; " + finding.basis().label());
    }
  }

  @ParameterizedTest
  @MethodSource("everyExample")
  void showsEveryFigureThatDecides(Classification classification) {
    String text = page(classification).text();

    for (Finding finding : classification.findings()) {
      for (RuleTrace rule : finding.rules()) {
        if (RuleWording.isTold(finding, rule)) {
          rule.patterns().stream()
              .flatMap(pattern -> ConditionWording.comparisons(pattern.conditions()).stream())
              .forEach(
                  comparison ->
                      comparison
                          .reliance()
                          .ifPresent(
                              figure ->
                                  assertThat(text).contains(named(figure), wanted(comparison))));
        }
      }
    }
  }

  /** An official reads what a figure is, not what rule files call it. */
  private static String named(Reliance figure) {
    return figure.label().isEmpty() ? figure.name() : figure.label();
  }

  private static String wanted(Comparison comparison) {
    if (ComparisonWording.isReading(comparison)) {
      return comparison.label();
    }
    return ComparisonWording.required(comparison, comparison.required().get(0))
        .replace('\u00a0', ' ');
  }

  @Test
  void showsActualRequiredAndMarginInColumns() {
    Page page = page(classified(RECOGNITION, "thieu-mot-ho"));

    assertThat(page.elements("tr").stream().map(HtmlRendererTest::cells))
        .anySatisfy(
            cells -> assertThat(cells).contains("311/312 hộ (99,67 %)", "100 %", "thiếu 1 hộ"));
  }

  private static List<String> cells(Element row) {
    return Stream.iterate(row.getFirstChild(), node -> node != null, node -> node.getNextSibling())
        .filter(node -> node instanceof Element)
        .map(node -> Page.text((Element) node))
        .toList();
  }

  @Test
  void showsARangeWhileFactsAreMissing() {
    Page page = page(classified(SCORED, "thieu-so-lieu"));

    assertThat(page.text())
        .contains("CHƯA XÁC ĐỊNH: từ Khá đến Tốt", "45–100/100 điểm", "Cần bổ sung để có kết quả")
        .contains("Số vụ vi phạm kỳ trước (casesBefore)");
    assertThat(page.elements("rect").stream().filter(r -> r.getAttribute("class").equals("maybe")))
        .isNotEmpty();
  }

  @Test
  void warnsOfIllustrativeAndProvisionalResults() {
    assertThat(page(classified(SCORED, "thieu-mot-ho")).text())
        .contains("Số liệu minh họa.", "Kết quả tạm thời.");
    assertThat(page(classified(RECOGNITION, "du-moi-mat")).text())
        .doesNotContain("Kết quả tạm thời");
  }

  @Test
  void showsTheNestedVerdictWithItsCriteria() {
    assertThat(page(classified(SCORED, "thieu-mot-ho")).text())
        .containsSubsequence("Kết quả theo văn bản liên quan", "311/312 hộ", "thiếu 1 hộ");
  }

  @Test
  void namesTheRecords() {
    assertThat(page(classified(RECOGNITION, "vi-pham")).text())
        .contains("Vụ 1: Trộm cắp tài sản đêm 14/07");
  }

  @Test
  void showsAdviceOnlyWhenThereIsAny() {
    Classification classification = classified(SCORED, "yeu");

    assertThat(page(classification).text()).doesNotContain("Việc nên làm");
    assertThat(
            Page.of(
                    RENDERER
                        .withAdvice(List.of("Vận động thêm 7 hộ.", "Nộp báo cáo <quý>."))
                        .render(classification))
                .text())
        .contains("Việc nên làm Vận động thêm 7 hộ. Nộp báo cáo <quý>.");
  }

  @Test
  void showsAReceiptAsTextAsPictureAndBelowEveryPrintedPage() {
    String html =
        RENDERER.withReceipt(DIGEST.toUpperCase(Locale.ROOT)).render(classified(SCORED, "yeu"));
    Page page = Page.of(html);

    assertThat(page.text()).contains("Mã biên nhận " + DIGEST);
    assertThat(page.elements("svg").stream().filter(svg -> svg.getAttribute("role").equals("img")))
        .singleElement()
        .satisfies(svg -> assertThat(Page.text(svg)).isEqualTo("Mã QR của mã biên nhận"));
    assertThat(html).contains("@bottom-left { content: \"Mã biên nhận " + DIGEST + "\"");
    assertThat(RENDERER.render(classified(SCORED, "yeu"))).doesNotContain("biên nhận");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12", "xyz12345", "00ff00ff\"; } body { display: none", "00ff 00ff"})
  void refusesAReceiptThatIsNoDigest(String digest) {
    assertThatThrownBy(() -> RENDERER.withReceipt(digest))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("hệ mười sáu");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\" onmouseover=\"alert(1)\" x=\"",
        "' style='display:none",
        "]]> --> </title></style><img src=x onerror=alert(1)>",
        "&lt;b&gt; &amp;amp; ${1+1} @if(true)",
        "a\u202egnp.exe\u2066b\u0000\u0007c\ud800d\uffff",
        "javascript:alert(1)"
      })
  void showsHostileNamesAndObeysNone(String hostile) {
    Classification harmless = classified(SCORED, "thieu-mot-ho");
    Page expected = page(harmless);

    String html = RENDERER.withAdvice(List.of(hostile)).render(named(harmless, hostile));

    Page page = Page.of(html);
    assertThat(page.elements("script")).isEmpty();
    assertThat(page.elements("img")).isEmpty();
    assertThat(page.elements("h1")).hasSameSizeAs(expected.elements("h1"));
    assertThat(attributes(page)).isEqualTo(attributes(expected));
    assertThat(html).doesNotContain("\u202e", "\u2066", "\u0000", "\u0007", "\ud800", "\uffff");
    assertThat(Page.text(page.elements("h1").get(0))).contains(visible(hostile));
  }

  private static String visible(String hostile) {
    return ScreenWords.of(hostile).replace('\u00a0', ' ').replaceAll("\\s+", " ").strip();
  }

  /** The names of all attributes: an injected one would be new. */
  private static Set<String> attributes(Page page) {
    Set<String> names = new TreeSet<>();
    for (Element element : page.elements("*")) {
      for (int i = 0; i < element.getAttributes().getLength(); i++) {
        names.add(element.getTagName() + "@" + element.getAttributes().item(i).getNodeName());
      }
    }
    return names;
  }

  @Test
  void carriesAVeryLongName() {
    String name = "Tổ".repeat(5_000);

    Page page = page(named(classified(SCORED, "yeu"), name));

    assertThat(Page.text(page.elements("h1").get(0))).contains(name);
    assertThat(Page.text(page.elements("title").get(0)).length()).isLessThan(200);
  }

  private static Classification named(Classification c, String name) {
    return new ClassificationData(
        name,
        c.illustrative(),
        new UnitName(c.unit().type(), name, name, name),
        c.unitLabel(),
        c.period(),
        c.procedure(),
        c.pack(),
        c.worst(),
        c.best(),
        c.score(),
        c.sheet(),
        c.findings(),
        c.steps(),
        c.basis(),
        c.reliances(),
        c.nested(),
        List.of(new Classification.Notice("x", name)),
        c.factsDigest(),
        c.engine());
  }

  @ParameterizedTest
  @MethodSource("everyExample")
  void loadsNothingFromElsewhere(Classification classification) {
    String html = RENDERER.withReceipt(DIGEST).render(classification);

    assertThat(html).contains("content=\"default-src 'none'; style-src 'unsafe-inline';");
    Page page = Page.of(html);
    for (String loader : List.of("script", "link", "img", "iframe", "object", "base", "form")) {
      assertThat(page.elements(loader)).as(loader).isEmpty();
    }
    assertThat(page.elements("a"))
        .allSatisfy(link -> assertThat(link.getAttribute("href")).startsWith("#"));
    assertThat(page.elements("style"))
        .allSatisfy(style -> assertThat(style.getTextContent()).doesNotContain("@import", "//"));
  }

  @Test
  void leadsEveryLinkToAPlaceOnThePage() {
    Page page = page(classified(SCORED, "thieu-so-lieu"));
    List<String> ids =
        page.elements("*").stream()
            .map(element -> element.getAttribute("id"))
            .filter(id -> !id.isEmpty())
            .toList();

    assertThat(ids).doesNotHaveDuplicates();
    assertThat(page.elements("a"))
        .isNotEmpty()
        .allSatisfy(link -> assertThat(ids).contains(link.getAttribute("href").substring(1)));
  }

  @Test
  void writesTheSameBytesOnEveryPlatform() {
    Classification classification = classified(SCORED, "thieu-so-lieu");
    HtmlRenderer renderer = RENDERER.withReceipt(DIGEST);

    String here = renderer.render(classification);

    assertThat(ForeignPlatform.on(() -> renderer.render(classification))).isEqualTo(here);
    assertThat(here).doesNotContain("\r").endsWith("</html>\n");
  }
}
