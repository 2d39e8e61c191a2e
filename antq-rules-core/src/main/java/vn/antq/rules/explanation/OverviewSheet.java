package vn.antq.rules.explanation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.dossier.UnitRegister;
import vn.antq.rules.internal.explanation.html.Banner;
import vn.antq.rules.internal.explanation.html.Entry;
import vn.antq.rules.internal.explanation.html.OverviewView;
import vn.antq.rules.internal.explanation.html.OverviewView.UnitLine;
import vn.antq.rules.internal.explanation.words.MissingFacts;
import vn.antq.rules.internal.explanation.words.PointBands;
import vn.antq.rules.internal.text.ScreenWords;
import vn.antq.rules.internal.text.Term;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.pack.PackIdentity;

/** Puts the page of many dossiers into words. */
final class OverviewSheet {

  private static final int MOST = 20;
  private static final int MOST_FACTS = 2;
  private static final int MOST_OTHERS = 200;
  private static final int MOST_LETTERS = 120;

  private OverviewSheet() {}

  static OverviewView of(
      String title,
      List<Classification> given,
      List<Unclassified> besides,
      List<OverviewTable> tables,
      UnitLines lines) {
    BitSet twice = twice(given);
    List<Classification> all = new ArrayList<>();
    List<Unclassified> others = new ArrayList<>(besides);
    for (int i = 0; i < given.size(); i++) {
      if (twice.get(i)) {
        others.add(notBelieved(given.get(i)));
      } else {
        all.add(given.get(i));
      }
    }
    List<Classification> open = all.stream().filter(answer -> !answer.isDecided()).toList();
    boolean scored = all.stream().anyMatch(answer -> answer.score().isPresent());
    List<NearBoundary> near =
        all.stream()
            .flatMap(answer -> NearBoundary.of(answer).stream())
            .sorted(NearBoundary.NEAREST_FIRST)
            .toList();
    return new OverviewView(
        title,
        all.stream()
            .findFirst()
            .map(answer -> answer.pack().title() + " theo " + answer.pack().document())
            .orElse(""),
        entries(all, others),
        banners(all, twice.cardinality()),
        ClassCounts.of(all),
        shareNote(others),
        nestedCounts(all),
        PointSpread.of(all),
        scored ? "Đơn vị sát " + Term.BOUNDARY.word() : "Đơn vị còn ít tiêu chí không đạt nhất",
        nearestNote(all, near, scored),
        near.stream().limit(MOST).map(unit -> lines.of(unit.unit(), unit.text())).toList(),
        rest(open.size()),
        open(open, lines),
        rest(remarked(all).size()),
        remarked(all).stream().limit(MOST).map(answer -> lines.of(answer, remark(answer))).toList(),
        tables.size() > MOST ? "Nêu " + MOST + " trong " + tables.size() + " bảng xếp hạng." : "",
        tables.stream().limit(MOST).map(OverviewSheet::table).toList(),
        lines.areLinked()
            ? given.stream().map(answer -> lines.of(answer, remark(answer))).toList()
            : List.of(),
        others.size() > MOST_OTHERS ? "Nêu " + MOST_OTHERS + " trong " + others.size() + "." : "",
        others.stream().limit(MOST_OTHERS).map(OverviewSheet::other).toList(),
        identity(all));
  }

  private static List<Classification> remarked(List<Classification> all) {
    return all.stream().filter(answer -> !ResultRemarks.of(answer).isEmpty()).toList();
  }

  private static OverviewView.SideTable table(OverviewTable table) {
    List<String> notes = new ArrayList<>(table.notes());
    if (table.rows().size() > MOST_OTHERS) {
      notes.add("Nêu " + MOST_OTHERS + " trong " + table.rows().size() + " dòng.");
    }
    return new OverviewView.SideTable(
        table.title(),
        notes,
        table.headings(),
        table.rows().stream().limit(MOST_OTHERS).map(OverviewSheet::cells).toList());
  }

  private static List<String> cells(List<String> row) {
    List<String> cells = new ArrayList<>(row);
    cells.set(0, ScreenWords.first(MOST_LETTERS, cells.get(0)));
    return cells;
  }

  private static String remark(Classification answer) {
    return String.join("; ", ResultRemarks.of(answer));
  }

  private static OverviewView.OtherLine other(Unclassified other) {
    return new OverviewView.OtherLine(
        ScreenWords.first(MOST_LETTERS, other.unit()),
        other.type(),
        other.kind().label(),
        ScreenWords.first(MOST_LETTERS, other.source()));
  }

  /** Says of what the shares are, when that is not everything that was given. */
  private static String shareNote(List<Unclassified> others) {
    String left = counts(others);
    return left.isEmpty()
        ? ""
        : "Tỷ lệ tính trên số đơn vị có kết quả, kể cả đơn vị chưa xác định; không kể "
            + left
            + ".";
  }

  private static String counts(List<Unclassified> others) {
    Map<Unclassified.Kind, Integer> counts = new EnumMap<>(Unclassified.Kind.class);
    others.forEach(other -> counts.merge(other.kind(), 1, Integer::sum));
    return counts.entrySet().stream()
        .map(entry -> entry.getKey().label() + " " + Wording.number(entry.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static List<OverviewView.NestedCount> nestedCounts(List<Classification> all) {
    Map<String, List<Classification>> byPack = new LinkedHashMap<>();
    all.stream()
        .flatMap(answer -> answer.nested().stream())
        .forEach(
            inner ->
                byPack
                    .computeIfAbsent(inner.pack().document(), none -> new ArrayList<>())
                    .add(inner));
    return byPack.entrySet().stream()
        .map(
            entry ->
                new OverviewView.NestedCount(
                    "Theo " + entry.getKey(), ClassCounts.of(entry.getValue())))
        .toList();
  }

  private static List<Entry> entries(List<Classification> all, List<Unclassified> others) {
    List<Entry> entries = new ArrayList<>();
    if (others.isEmpty()) {
      entries.add(Entry.words("Số đơn vị", Wording.number(all.size())));
    } else {
      entries.add(
          Entry.words(
              "Số đơn vị có kết quả",
              Wording.number(all.size()) + " (ngoài ra: " + counts(others) + ")"));
    }
    entries.add(
        Entry.words(
            "Kỳ đánh giá",
            all.stream()
                .map(answer -> answer.period().year())
                .distinct()
                .sorted()
                .map(year -> "năm " + year)
                .collect(Collectors.joining(", "))));
    return entries;
  }

  private static List<Banner> banners(List<Classification> all, int twice) {
    List<Banner> banners = new ArrayList<>();
    long illustrative = all.stream().filter(Classification::illustrative).count();
    if (illustrative > 0) {
      banners.add(
          new Banner(
              "Số liệu minh họa",
              Wording.number(illustrative) + " hồ sơ không phải của một đơn vị có thật."));
    }
    if (twice > 0) {
      banners.add(
          new Banner(
              "Đơn vị trùng nhau",
              Wording.number(twice)
                  + " kết quả là của đơn vị có từ hai kết quả trở lên cùng năm; không kết quả nào"
                  + " trong số đó được tính."));
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

  /** Returns which answers are on units that have another one here: none of them is believed. */
  private static BitSet twice(List<Classification> given) {
    UnitRegister register = UnitRegister.empty();
    BitSet twice = new BitSet();
    for (int i = 0; i < given.size(); i++) {
      Classification answer = given.get(i);
      Optional<UnitRegister.Twice> found =
          register.add(
              Dossier.builder(answer.unit().type(), answer.period().year())
                  .name(answer.unit().name())
                  .code(answer.unit().code())
                  .within(answer.unit().within())
                  .build(),
              i);
      if (found.isPresent()) {
        twice.set(found.get().first());
        twice.set(i);
      }
    }
    return twice;
  }

  private static Unclassified notBelieved(Classification answer) {
    return new Unclassified(
        answer.subject(), answer.unitLabel(), Unclassified.Kind.TWICE, answer.dossier());
  }

  private static String nearestNote(
      List<Classification> all, List<NearBoundary> near, boolean scored) {
    long limited =
        all.stream().filter(answer -> answer.isDecided() && !PointBands.decide(answer)).count();
    return rest(near.size())
        + (scored && limited > 0
            ? " Không kể "
                + Wording.number(limited)
                + " đơn vị có xếp loại do "
                + Term.GATE.word()
                + " hoặc "
                + Term.CAP.word()
                + " quyết định."
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
        .flatMap(OverviewSheet::packs)
        .distinct()
        .forEach(pack -> entries.add(Entry.code("Mã gói " + pack.label(), pack.digest())));
    all.stream()
        .map(Classification::engine)
        .distinct()
        .forEach(engine -> entries.add(Entry.words("Phần mềm", "antq-rules " + engine)));
    return entries;
  }

  private static Stream<PackIdentity> packs(Classification answer) {
    return Stream.concat(
        Stream.of(answer.pack()), answer.nested().stream().flatMap(OverviewSheet::packs));
  }
}
