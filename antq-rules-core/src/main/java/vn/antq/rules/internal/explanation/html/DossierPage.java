package vn.antq.rules.internal.explanation.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.antq.rules.internal.explanation.document.Explanation;
import vn.antq.rules.internal.explanation.document.Explanation.Nested;
import vn.antq.rules.internal.explanation.document.Part;
import vn.antq.rules.internal.explanation.document.Summary;
import vn.antq.rules.internal.explanation.document.Summary.Head;
import vn.antq.rules.internal.explanation.document.Verdict;
import vn.antq.rules.internal.text.ScreenWords;

/**
 * The page of one dossier: an explanation and what the caller adds to it.
 *
 * @param told the explanation
 * @param advice what the caller advises; may be empty
 * @param receipt digest of the receipt, in lower-case hexadecimal; absent when the caller gave none
 */
public record DossierPage(Explanation told, List<String> advice, Optional<String> receipt) {

  private static final int TITLE_AT_MOST = 100;
  private static final int DIGEST_SHOWN = 16;

  /** Copies the list. */
  public DossierPage {
    advice = List.copyOf(advice);
  }

  Summary summary() {
    return told.summary();
  }

  Verdict verdict() {
    return summary().verdict();
  }

  /** Returns the title of the window. */
  String title() {
    return ScreenWords.first(TITLE_AT_MOST, summary().head().unit()) + " – " + verdict().text();
  }

  String kind() {
    return verdict().points().isPresent() ? "Phiếu chấm điểm" : "Phiếu đánh giá";
  }

  /** Returns the unit, the period and the procedure. */
  List<Entry> entries() {
    Head head = summary().head();
    List<Entry> entries = new ArrayList<>();
    entries.add(Entry.words("Loại đơn vị", head.type()));
    entries.add(Entry.words("Kỳ đánh giá", head.period()));
    head.authority().ifPresent(words -> entries.add(Entry.words("Thẩm quyền", words)));
    head.deadline().ifPresent(words -> entries.add(Entry.words("Thời hạn", words)));
    if (!head.dossier().isEmpty()) {
      entries.add(Entry.words("Hồ sơ", head.dossier()));
    }
    return entries;
  }

  List<Banner> banners() {
    return summary().warnings().stream()
        .map(warning -> new Banner(warning.title(), sentence(warning.text())))
        .toList();
  }

  private static String sentence(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
  }

  String missingTitle() {
    return Part.MISSING.title()
        + (verdict().decided() ? " (không làm thay đổi kết quả)" : " để có kết quả");
  }

  /** Returns the verdicts of other regulations, each followed by those behind it. */
  List<Nested> nested() {
    return told.nested().stream().flatMap(DossierPage::flat).toList();
  }

  private static Stream<Nested> flat(Nested nested) {
    return Stream.concat(Stream.of(nested), nested.nested().stream().flatMap(DossierPage::flat));
  }

  /** Returns digests and versions. */
  List<Entry> identity() {
    List<Entry> entries = new ArrayList<>();
    told.identity()
        .packs()
        .forEach(pack -> entries.add(Entry.code("Mã gói " + pack.label(), pack.digest())));
    entries.add(Entry.code("Mã dữ kiện", told.identity().factsDigest()));
    entries.add(Entry.words("Phần mềm", told.identity().engine()));
    return entries;
  }

  /** Returns what stands below every printed page: letters, digits, spaces and dashes only. */
  String foot() {
    String facts = told.identity().factsDigest();
    return receipt
        .map(digest -> "Mã biên nhận " + digest)
        .orElseGet(
            () ->
                "Mã dữ kiện "
                    + facts
                        .substring(0, Math.min(DIGEST_SHOWN, facts.length()))
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^0-9a-f]", ""));
  }
}
