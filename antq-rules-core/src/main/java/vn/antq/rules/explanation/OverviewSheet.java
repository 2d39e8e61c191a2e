package vn.antq.rules.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.internal.page.DossierView.Banner;
import vn.antq.rules.internal.page.Entry;
import vn.antq.rules.internal.page.OverviewView;
import vn.antq.rules.internal.page.OverviewView.UnitLine;
import vn.antq.rules.internal.text.ScreenWords;
import vn.antq.rules.internal.text.Wording;

/** Puts the page of many dossiers into words. */
final class OverviewSheet {

  private static final int MOST = 20;
  private static final int MOST_FACTS = 2;

  private OverviewSheet() {}

  static OverviewView of(String title, List<Classification> all, UnitLines lines) {
    List<Classification> open = all.stream().filter(answer -> !answer.isDecided()).toList();
    boolean scored = all.stream().anyMatch(answer -> answer.score().isPresent());
    List<NearBoundary> near =
        all.stream()
            .flatMap(answer -> NearBoundary.of(answer).stream())
            .sorted(NearBoundary.NEAREST_FIRST)
            .toList();
    return new OverviewView(
        ScreenWords.of(title),
        all.stream()
            .findFirst()
            .map(answer -> answer.pack().title() + " theo " + answer.pack().document())
            .map(ScreenWords::of)
            .orElse(""),
        entries(all),
        banners(all),
        ClassCounts.of(all),
        PointSpread.of(all),
        scored ? "Đơn vị sát ranh giới xếp loại" : "Đơn vị còn ít tiêu chí không đạt nhất",
        nearestNote(all, near, scored),
        near.stream().limit(MOST).map(unit -> lines.of(unit.unit(), unit.text())).toList(),
        rest(open.size()),
        open(open, lines),
        lines.areLinked() ? all.stream().map(answer -> lines.of(answer, "")).toList() : List.of(),
        identity(all));
  }

  private static List<Entry> entries(List<Classification> all) {
    return List.of(
        Entry.words("Số đơn vị", Wording.number(all.size())),
        Entry.words(
            "Kỳ đánh giá",
            all.stream()
                .map(answer -> answer.period().year())
                .distinct()
                .sorted()
                .map(year -> "năm " + year)
                .collect(Collectors.joining(", "))));
  }

  private static List<Banner> banners(List<Classification> all) {
    List<Banner> banners = new ArrayList<>();
    long illustrative = all.stream().filter(Classification::illustrative).count();
    if (illustrative > 0) {
      banners.add(
          new Banner(
              "Số liệu minh họa",
              Wording.number(illustrative) + " hồ sơ không phải của một đơn vị có thật."));
    }
    long provisional = all.stream().filter(Classification::isProvisional).count();
    if (provisional > 0) {
      banners.add(
          new Banner(
              "Kết quả tạm thời",
              Wording.number(provisional)
                  + " kết quả dựa trên giả định; trang của từng hồ sơ nêu mục cần xác nhận."));
    }
    return banners;
  }

  private static String nearestNote(
      List<Classification> all, List<NearBoundary> near, boolean scored) {
    long limited =
        all.stream().filter(answer -> answer.isDecided() && !PointBands.decide(answer)).count();
    return rest(near.size())
        + (scored && limited > 0
            ? " Không kể "
                + Wording.number(limited)
                + " đơn vị có xếp loại do điều kiện cần hoặc mức trần quyết định."
            : "");
  }

  private static String rest(int count) {
    return count > MOST ? "Nêu " + MOST + " trong " + Wording.number(count) + " đơn vị." : "";
  }

  /** Those that lack the fewest facts first: they are the quickest to settle. */
  private static List<UnitLine> open(List<Classification> open, UnitLines lines) {
    return open.stream()
        .sorted(
            Comparator.comparingInt((Classification answer) -> MissingFacts.of(answer).size())
                .thenComparing(Classification::subject)
                .thenComparing(Classification::dossier))
        .limit(MOST)
        .map(answer -> lines.of(answer, missing(answer)))
        .toList();
  }

  private static String missing(Classification answer) {
    List<String> missing = MissingFacts.of(answer);
    String first =
        missing.stream().limit(MOST_FACTS).collect(Collectors.joining("; ", "cần bổ sung: ", ""));
    return missing.size() > MOST_FACTS
        ? first + "; và " + (missing.size() - MOST_FACTS) + " số liệu nữa"
        : first;
  }

  private static List<Entry> identity(List<Classification> all) {
    List<Entry> entries = new ArrayList<>();
    all.stream()
        .map(Classification::pack)
        .distinct()
        .forEach(
            pack ->
                entries.add(
                    Entry.code(
                        ScreenWords.of("Mã gói " + pack.label()), ScreenWords.of(pack.digest()))));
    all.stream()
        .map(Classification::engine)
        .distinct()
        .forEach(
            engine -> entries.add(Entry.words("Phần mềm", "antq-rules " + ScreenWords.of(engine))));
    return entries;
  }
}
