package vn.antq.rules.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.antq.rules.DossierReader;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.Score;
import vn.antq.rules.criteria.AntqPacks;
import vn.antq.rules.examples.input.ExitStatus;
import vn.antq.rules.explanation.HtmlRenderer;

/**
 * The pages as people see them: laid out, examined and printed by Chromium. Without Chromium these
 * tests are skipped, unless the variable {@code ANTQ_BROWSER_REQUIRED} is set. Pictures and PDF
 * stay in {@code target/pages} to be looked at.
 */
class HtmlPagesIT {

  private static final List<Integer> WIDTHS = List.of(360, 1280);
  private static final String DIGEST = "c0ffee".repeat(10) + "2025";
  private static final Path PAGES = Path.of("target", "pages").toAbsolutePath();
  private static final float A4_WIDTH = 595;
  private static final float A4_HEIGHT = 842;

  @TempDir static Path temporary;

  private static Browser browser;
  private static List<PageInspection.Finding> inspected;

  @BeforeAll
  static void writeAndInspectEveryPage() throws IOException, InterruptedException {
    Optional<Browser> found = Browser.find(temporary);
    boolean required = System.getenv("ANTQ_BROWSER_REQUIRED") != null;
    assumeTrue(found.isPresent() || required, "Chromium is not installed");
    browser = found.orElseThrow(() -> new AssertionError("Chromium is not installed"));
    emptyFolder();
    Run run =
        Run.antq(
            "classify",
            ExampleDossier.FOLDER,
            ExampleDossier.TO_MEND,
            "--format",
            "html",
            "--out",
            PAGES);
    assertThat(run.out()).contains("Đã ghi " + ExampleDossier.CLASSIFIED.size() + " phiếu");
    Files.writeString(page("tt124"), sheet("ap-ben-xua-toi-pham-nghiem-trong", AntqPacks.TT124));
    Files.writeString(page("bien-nhan"), sheet("tdp-5-thieu-mot-ho", AntqPacks.QD510));
    Path copy = temporary.resolve("packs");
    Run.antq("new-pack", "tt124", "--copy", "--out", copy);
    Path commune = copy.resolve("tt124/cap-xa.yaml");
    Files.writeString(commune, Files.readString(commune).replace("percent: 70", "percent: 75"));
    Run compared =
        Run.antq(
            "diff",
            "tt124",
            copy.resolve("tt124"),
            "--with",
            Path.of("province", "packs"),
            "--dossiers",
            Path.of("province", "dossiers"),
            "--format",
            "html",
            "--out",
            page("so-sanh"));
    assertThat(compared.status()).isEqualTo(ExitStatus.DIFFERENT);
    try (Stream<Path> files = Files.list(PAGES)) {
      List<Path> pages = files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
      inspected = PageInspection.inspect(browser, pages, WIDTHS, temporary);
    }
  }

  private static void emptyFolder() throws IOException {
    if (Files.exists(PAGES)) {
      try (Stream<Path> old = Files.list(PAGES)) {
        for (Path file : old.toList()) {
          Files.delete(file);
        }
      }
    }
    Files.createDirectories(PAGES);
  }

  private static String sheet(String example, String pack) {
    return HtmlRenderer.standard()
        .withAdvice(List.of("Vận động 1 hộ còn lại đăng ký tham gia.", "Lưu biên bản vào hồ sơ."))
        .withReceipt(DIGEST)
        .render(classified(example, pack));
  }

  private static Classification classified(String example, String pack) {
    return AntqPacks.classifier(pack).classify(DossierReader.read(ExampleDossier.file(example)));
  }

  private static Path page(String name) {
    return PAGES.resolve(name + ".html");
  }

  static List<PageInspection.Finding> inspected() {
    return inspected;
  }

  @ParameterizedTest
  @MethodSource("inspected")
  void needsNoSidewaysScrolling(PageInspection.Finding page) {
    assertThat(page.contentWidth()).isLessThanOrEqualTo(page.width());
  }

  @ParameterizedTest
  @MethodSource("inspected")
  void isAccessible(PageInspection.Finding page) {
    assertThat(page.violations()).isEmpty();
  }

  @Test
  void examinesEveryExampleAtEveryWidth() {
    assertThat(inspected).hasSize((ExampleDossier.CLASSIFIED.size() + 4) * WIDTHS.size());
  }

  /** Else that nothing was found would mean nothing. */
  @Test
  void findsFaultWithABadPage() throws IOException, InterruptedException {
    Path bad = temporary.resolve("bad.html");
    Files.writeString(
        bad,
        Files.readString(page("tt124"))
            .replace(" lang=\"vi\"", "")
            .replace("<h1>", "<h1 style=\"color:#eee;width:2000px\">"));

    List<PageInspection.Finding> findings =
        PageInspection.inspect(browser, List.of(bad), List.of(360), temporary);

    assertThat(findings)
        .singleElement()
        .satisfies(
            page -> {
              assertThat(page.contentWidth()).isGreaterThan(page.width());
              assertThat(page.violations())
                  .anyMatch(violation -> violation.startsWith("html-has-lang"))
                  .anyMatch(violation -> violation.startsWith("color-contrast"));
            });
  }

  /** The nested verdict, one household short; an open class; a class that a cap limits. */
  @ParameterizedTest
  @ValueSource(strings = {"tdp-5-thieu-mot-ho", "ap-tan-loc-thieu-so-lieu", "ban-nam-lo-muc-tran"})
  void printsEveryCriterionOnA4(String example) throws IOException, InterruptedException {
    Classification classification = classified(example, AntqPacks.QD510);

    Print print = Print.of(browser.pdf(page(example)));

    print.assertA4();
    assertThat(print.text())
        .contains(classification.score().map(Score::text).orElseThrow())
        .contains(classification.factsDigest());
    for (Finding finding : classification.findings()) {
      assertThat(print.text()).contains(finding.criterion() + " " + finding.title());
    }
    for (Finding finding : classification.nested().get(0).findings()) {
      assertThat(print.text()).contains(finding.criterion());
    }
  }

  @Test
  void printsTheReceiptBelowEveryPage() throws IOException, InterruptedException {
    Print print = Print.of(browser.pdf(page("bien-nhan")));

    assertThat(print.pages())
        .hasSizeGreaterThan(2)
        .allSatisfy(text -> assertThat(text).contains("Mã biên nhận " + DIGEST));
    assertThat(print.pages().get(0)).contains("Trang 1/" + print.pages().size());
  }

  @Test
  void printsTheOverviewWithTheNumbersOfItsPlot() throws IOException, InterruptedException {
    Print print = Print.of(browser.pdf(page("index")));

    print.assertA4();
    assertThat(print.text()).contains("Đơn vị sát ngưỡng điểm", "từ 95 đến 100 điểm");
  }

  @Test
  void leavesPicturesToLookAt() throws IOException, InterruptedException {
    for (int width : WIDTHS) {
      assertThat(browser.picture(page("tdp-5-thieu-mot-ho"), width, 2_000)).isNotEmptyFile();
      assertThat(browser.picture(page("index"), width, 2_000)).isNotEmptyFile();
    }
  }

  /**
   * A printed page.
   *
   * @param pages text of each sheet of paper
   * @param sizes width and height of each, in points
   */
  private record Print(List<String> pages, List<List<Float>> sizes) {

    static Print of(Path pdf) throws IOException {
      try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
        List<String> pages = new ArrayList<>();
        List<List<Float>> sizes = new ArrayList<>();
        for (int i = 1; i <= document.getNumberOfPages(); i++) {
          PDFTextStripper stripper = new PDFTextStripper();
          stripper.setStartPage(i);
          stripper.setEndPage(i);
          pages.add(stripper.getText(document).replaceAll("[\\s\\u00a0]+", " "));
          PDPage page = document.getPage(i - 1);
          sizes.add(List.of(page.getMediaBox().getWidth(), page.getMediaBox().getHeight()));
        }
        return new Print(pages, sizes);
      }
    }

    String text() {
      return String.join(" ", pages);
    }

    void assertA4() {
      assertThat(sizes)
          .isNotEmpty()
          .allSatisfy(
              size -> {
                assertThat(size.get(0)).isBetween(A4_WIDTH - 1, A4_WIDTH + 1);
                assertThat(size.get(1)).isBetween(A4_HEIGHT - 1, A4_HEIGHT + 1);
              });
    }
  }
}
