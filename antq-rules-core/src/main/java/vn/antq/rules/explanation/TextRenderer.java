package vn.antq.rules.explanation;

import vn.antq.rules.internal.explanation.words.StepWording;
import vn.antq.rules.internal.explanation.words.OutcomeWording;
import vn.antq.rules.internal.explanation.words.UnitWording;
import vn.antq.rules.internal.explanation.words.NestedVerdicts;
import vn.antq.rules.internal.explanation.words.MissingFacts;
import java.util.List;
import java.util.Objects;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Classification.Notice;
import vn.antq.rules.classification.Classification.PackIdentity;
import vn.antq.rules.explanation.Reasons.Reason;
import vn.antq.rules.internal.text.TextPage;

/**
 * Writes a classification as plain Vietnamese text for a terminal: lines of about 100 columns that
 * end in LF, the same on every platform. For people to read; programs read {@link JsonRenderer}.
 * Immutable and thread-safe. To use, not to extend.
 */
public final class TextRenderer {

  private static final int MOST_REASONS = 12;
  private static final int DIGEST_SHOWN = 16;
  private static final int INDENT = 2;

  private final boolean full;

  private TextRenderer(boolean full) {
    this.full = full;
  }

  /**
   * Returns a renderer of everything: reasons, what is closest to coming out otherwise, every
   * criterion with its rules and evidence, nested classifications, the items the outcome rests on,
   * and the identity of pack, facts and engine.
   */
  public static TextRenderer full() {
    return new TextRenderer(true);
  }

  /** Returns a renderer of the outcome, at most twelve reasons, missing facts and notices. */
  public static TextRenderer summary() {
    return new TextRenderer(false);
  }

  /** Returns the text; it ends in LF. */
  public String render(Classification classification) {
    Objects.requireNonNull(classification, "classification");
    TextPage page = TextPage.empty();
    header(classification, page);
    outcome(classification, page.gap());
    reasons(classification, page);
    missing(classification, page);
    if (full) {
      closeness(classification, page);
      page.heading("TỪNG TIÊU CHÍ");
      CriteriaText.writeAll(classification, page);
      page.heading("TỪ TIÊU CHÍ ĐẾN KẾT QUẢ");
      classification.score().ifPresent(score -> page.paragraph("Tổng điểm " + score.text()));
      StepWording.all(classification).forEach(page::paragraph);
      classification.nested().forEach(nested -> nested(classification, nested, page));
    }
    notices(classification, page);
    if (full) {
      page.heading("CĂN CỨ CỦA KẾT QUẢ");
      BasisText.write(classification, page);
      identity(classification, page);
    }
    return page.toString();
  }

  private static void header(Classification classification, TextPage page) {
    PackIdentity pack = classification.pack();
    page.paragraph(pack.title()).paragraph("theo " + pack.document()).gap();
    page.entry(
        "Đơn vị", UnitWording.name(classification) + " (" + UnitWording.type(classification) + ")");
    page.entry("Kỳ", UnitWording.period(classification.period()));
    ProcedureText.write(classification.procedure(), page);
    if (!classification.dossier().isEmpty()) {
      page.entry("Hồ sơ", classification.dossier());
    }
    if (classification.illustrative()) {
      page.entry("", "SỐ LIỆU MINH HỌA, không phải của một đơn vị có thật");
    }
  }

  private static void outcome(Classification classification, TextPage page) {
    page.entry("KẾT QUẢ", OutcomeWording.headline(classification));
    OutcomeWording.disputes(classification).forEach(words -> page.entry("CẦN LÀM RÕ", words));
    classification.score().ifPresent(score -> page.entry("Điểm", score.text()));
    page.entry("Tiêu chí", OutcomeWording.tally(classification.findings()));
    page.entry("Căn cứ", BasisText.weakest(classification));
  }

  private void reasons(Classification classification, TextPage page) {
    page.heading("VÌ SAO");
    List<Reason> reasons = Reasons.of(classification);
    List<Reason> shown = full ? reasons : Reasons.first(MOST_REASONS, reasons);
    for (Reason reason : shown) {
      page.indented(reason.depth() * INDENT).paragraph(reason.mark() + " " + reason.text(), INDENT);
    }
    long more =
        reasons.subList(shown.size(), reasons.size()).stream()
            .filter(reason -> reason.kind() == Reasons.Kind.CRITERION)
            .count();
    if (more > 0) {
      page.paragraph("… và " + more + " tiêu chí nữa");
    }
  }

  private static void missing(Classification classification, TextPage page) {
    List<String> missing = MissingFacts.of(classification);
    if (missing.isEmpty()) {
      return;
    }
    page.heading(
        classification.isDecided() ? "CẦN BỔ SUNG (không làm thay đổi kết quả)" : "CẦN BỔ SUNG");
    missing.forEach(line -> page.paragraph("• " + line, INDENT));
  }

  private static void closeness(Classification classification, TextPage page) {
    List<String> lines = ClosenessText.of(classification);
    if (!lines.isEmpty()) {
      page.heading("GẦN MỐC NHẤT");
      lines.forEach(line -> page.paragraph("• " + line, INDENT));
    }
  }

  private static void notices(Classification classification, TextPage page) {
    List<Notice> notices = Reasons.noticesBeside(classification);
    if (!notices.isEmpty()) {
      page.heading("LƯU Ý");
      notices.forEach(notice -> page.paragraph("• " + notice.text(), INDENT));
    }
  }

  private static void nested(Classification outer, Classification nested, TextPage page) {
    boolean used =
        outer.findings().stream()
            .anyMatch(finding -> NestedVerdicts.behind(finding, outer).contains(nested));
    page.heading(
        "TÍNH THEO "
            + nested.pack().document()
            + (used ? "" : " (để đối chiếu; kết quả trên không dùng phần này)"));
    TextPage body = page.indented(INDENT);
    body.paragraph(nested.pack().title());
    outcome(nested, body);
    nested.notices().stream()
        .filter(notice -> !notice.code().equals("unused-facts"))
        .filter(notice -> !outer.notices().contains(notice))
        .forEach(notice -> body.entry("Lưu ý", notice.text()));
    CriteriaText.writeUnmet(nested, body.gap());
    nested.nested().forEach(inner -> nested(nested, inner, body));
  }

  private static void identity(Classification classification, TextPage page) {
    page.gap();
    PackIdentity pack = classification.pack();
    page.entry("Gói", pack.label() + ", mã " + shortened(pack.digest()));
    classification
        .nested()
        .forEach(
            nested ->
                page.entry(
                    "", nested.pack().label() + ", mã " + shortened(nested.pack().digest())));
    page.entry("Dữ kiện", "mã " + shortened(classification.factsDigest()));
    page.entry("Phần mềm", "antq-rules " + classification.engine());
  }

  /** Returns as much of a digest as tells it from others. */
  static String shortened(String digest) {
    return digest.substring(0, Math.min(DIGEST_SHOWN, digest.length()));
  }
}
