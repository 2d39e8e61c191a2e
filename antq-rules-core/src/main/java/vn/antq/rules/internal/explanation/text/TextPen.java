package vn.antq.rules.internal.explanation.text;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import vn.antq.rules.internal.explanation.document.Explanation;
import vn.antq.rules.internal.explanation.document.Explanation.Basis;
import vn.antq.rules.internal.explanation.document.Explanation.Identity;
import vn.antq.rules.internal.explanation.document.Explanation.Item;
import vn.antq.rules.internal.explanation.document.Explanation.Nested;
import vn.antq.rules.internal.explanation.document.Part;
import vn.antq.rules.internal.explanation.document.Points;
import vn.antq.rules.internal.explanation.document.Reason;
import vn.antq.rules.internal.explanation.document.Summary;
import vn.antq.rules.internal.explanation.document.Summary.Head;
import vn.antq.rules.internal.explanation.document.Verdict;
import vn.antq.rules.internal.explanation.document.Warning;
import vn.antq.rules.internal.text.TextPage;
import vn.antq.rules.pack.PackIdentity;

/** Writes an explanation as text for a terminal. */
public final class TextPen {

  private static final int MOST_REASONS = 12;
  private static final int DIGEST_SHOWN = 16;
  private static final int INDENT = 2;

  private final TextPage page = TextPage.empty();

  private TextPen() {}

  /** Returns the summary, with the first reasons only. */
  public static String of(Summary summary) {
    TextPen pen = new TextPen();
    pen.beginning(summary, first(MOST_REASONS, summary.reasons()));
    pen.notices(summary);
    return pen.page.toString();
  }

  /** Returns everything. */
  public static String of(Explanation told) {
    TextPen pen = new TextPen();
    Summary summary = told.summary();
    pen.beginning(summary, summary.reasons());
    if (!told.closeness().isEmpty()) {
      pen.page.heading(Part.CLOSENESS.capitals());
      pen.points(told.closeness());
    }
    pen.page.heading(Part.CRITERIA.capitals());
    CriteriaPen.all(told.criteria(), pen.page);
    pen.page.heading(Part.STEPS.capitals());
    summary.verdict().points().ifPresent(pen::total);
    told.steps().forEach(pen.page::paragraph);
    told.nested().forEach(nested -> nested(nested, pen.page));
    pen.notices(summary);
    pen.page.heading(Part.BASIS.capitals());
    pen.basis(told.basis());
    pen.identity(told.identity());
    return pen.page.toString();
  }

  private void total(Points points) {
    if (points.steps().isEmpty()) {
      page.paragraph("Tổng điểm " + points.total().text());
    } else {
      points.steps().forEach(page::paragraph);
    }
  }

  private void beginning(Summary summary, List<Reason> reasons) {
    head(summary.head());
    summary
        .warnings(Warning.Kind.ILLUSTRATIVE)
        .forEach(
            warning ->
                page.entry("", warning.title().toUpperCase(Locale.ROOT) + ", " + warning.text()));
    verdict(summary.verdict(), page.gap());
    reasons(reasons, summary.reasons());
    if (!summary.missing().isEmpty()) {
      page.heading(
          Part.MISSING.capitals()
              + (summary.verdict().decided() ? " (không làm thay đổi kết quả)" : ""));
      points(summary.missing());
    }
  }

  private void head(Head head) {
    page.paragraph(head.regulation()).paragraph("theo " + head.document()).gap();
    page.entry("Đơn vị", head.unit() + " (" + head.type() + ")");
    page.entry("Kỳ", head.period());
    head.authority().ifPresent(words -> page.entry("Thẩm quyền", words));
    head.deadline().ifPresent(words -> page.entry("Hạn", words));
    if (!head.dossier().isEmpty()) {
      page.entry("Hồ sơ", head.dossier());
    }
  }

  private static void verdict(Verdict verdict, TextPage page) {
    page.entry(Part.VERDICT.capitals(), verdict.headline());
    verdict.disputes().forEach(words -> page.entry("CẦN LÀM RÕ", words));
    verdict.points().ifPresent(points -> page.entry("Điểm", points.total().text()));
    page.entry("Tiêu chí", verdict.tally());
    page.entry("Căn cứ", verdict.basis());
  }

  private void reasons(List<Reason> shown, List<Reason> all) {
    page.heading(Part.REASONS.capitals());
    for (Reason reason : shown) {
      page.indented(reason.depth() * INDENT).paragraph(reason.mark() + " " + reason.text(), INDENT);
    }
    long more =
        all.subList(shown.size(), all.size()).stream()
            .filter(reason -> reason.kind() == Reason.Kind.CRITERION)
            .count();
    if (more > 0) {
      page.paragraph("… và " + more + " tiêu chí nữa");
    }
  }

  /** Returns the first {@code most} reasons, with the words that lead to them. */
  private static List<Reason> first(int most, List<Reason> reasons) {
    int end = 0;
    int counted = 0;
    for (int i = 0; i < reasons.size() && counted < most; i++) {
      if (reasons.get(i).kind() != Reason.Kind.LEAD) {
        counted++;
        end = i + 1;
      }
    }
    return reasons.subList(0, end);
  }

  private void notices(Summary summary) {
    if (!summary.notices().isEmpty()) {
      page.heading(Part.NOTICES.capitals());
      points(summary.notices());
    }
  }

  private void points(List<String> lines) {
    lines.forEach(line -> page.paragraph("• " + line, INDENT));
  }

  private static void nested(Nested nested, TextPage page) {
    page.heading(nested.capitals());
    TextPage body = page.indented(INDENT);
    body.paragraph(nested.regulation());
    verdict(nested.verdict(), body);
    nested.notices().forEach(notice -> body.entry(Part.NOTICES.title(), notice));
    CriteriaPen.open(nested.criteria(), body.gap());
    nested.nested().forEach(inner -> nested(inner, body));
  }

  private void basis(Basis basis) {
    page.paragraph(basis.summary());
    List<Item> assumed = basis.assumed();
    if (assumed.isEmpty()) {
      return;
    }
    page.paragraph(Basis.TO_CONFIRM + ":");
    int names = longest(assumed, Item::name);
    int values = longest(assumed, Item::value);
    for (Item item : assumed) {
      page.indented(INDENT)
          .paragraph(
              padded(item.name(), names + 1) + padded(item.value(), values) + " " + item.place());
    }
  }

  private static int longest(List<Item> items, Function<Item, String> column) {
    return items.stream().map(column).mapToInt(String::length).max().orElse(0);
  }

  private static String padded(String words, int width) {
    return TextPage.glued(words + " ".repeat(width - words.length() + 1));
  }

  private void identity(Identity identity) {
    page.gap();
    String name = "Gói";
    for (PackIdentity pack : identity.packs()) {
      page.entry(name, pack.label() + ", mã " + shortened(pack.digest()));
      name = "";
    }
    page.entry("Dữ kiện", "mã " + shortened(identity.factsDigest()));
    page.entry("Phần mềm", identity.engine());
  }

  /** Returns as much of a digest as tells it from others. */
  public static String shortened(String digest) {
    return digest.substring(0, Math.min(DIGEST_SHOWN, digest.length()));
  }
}
