package vn.antq.rules.explanation;

import vn.antq.rules.internal.explanation.words.StepWording;
import vn.antq.rules.internal.explanation.words.OutcomeWording;
import vn.antq.rules.internal.explanation.words.UnitWording;
import vn.antq.rules.internal.explanation.words.NestedVerdicts;
import vn.antq.rules.internal.explanation.words.PackPlace;
import vn.antq.rules.internal.explanation.words.MissingFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Classification.Notice;
import vn.antq.rules.classification.Classification.PackIdentity;
import vn.antq.rules.classification.Score;
import vn.antq.rules.explanation.Reasons.Reason;
import vn.antq.rules.internal.page.DossierView;
import vn.antq.rules.internal.page.DossierView.Banner;
import vn.antq.rules.internal.page.DossierView.BasisItem;
import vn.antq.rules.internal.page.DossierView.BasisView;
import vn.antq.rules.internal.page.DossierView.NestedView;
import vn.antq.rules.internal.page.DossierView.ReasonView;
import vn.antq.rules.internal.page.DossierView.ReceiptView;
import vn.antq.rules.internal.page.DossierView.VerdictView;
import vn.antq.rules.internal.page.Entry;
import vn.antq.rules.internal.page.QrDrawing;
import vn.antq.rules.internal.page.Tone;
import vn.antq.rules.internal.text.ScreenWords;
import vn.antq.rules.law.Basis;
import vn.antq.rules.law.Reliance;

/** Puts the page of one dossier into words. */
final class DossierSheet {

  private static final int TITLE_AT_MOST = 100;

  private DossierSheet() {}

  static DossierView of(Classification c, List<String> advice, Optional<String> receipt) {
    String subject = ScreenWords.of(UnitWording.name(c));
    return new DossierView(
        ScreenWords.first(TITLE_AT_MOST, subject) + " – " + ScreenWords.of(OutcomeWording.text(c)),
        c.score().isPresent() ? "Phiếu chấm điểm" : "Phiếu đánh giá",
        subject,
        ScreenWords.of(c.pack().title()),
        ScreenWords.of(c.pack().document()),
        entries(c),
        banners(c),
        verdict(c),
        Reasons.of(c).stream().map(DossierSheet::reason).toList(),
        ScreenWords.of(ClosenessText.of(c)),
        c.isDecided() ? "Cần bổ sung (không làm thay đổi kết quả)" : "Cần bổ sung để có kết quả",
        ScreenWords.of(MissingFacts.of(c)),
        ScreenWords.of(advice),
        Reasons.noticesBeside(c).stream().map(Notice::text).map(ScreenWords::of).toList(),
        CriteriaSheet.of(c, CriteriaSheet.Told.ALL),
        ScreenWords.of(StepWording.all(c)),
        c.nested().stream().flatMap(nested -> nested(c, nested).stream()).toList(),
        basis(c),
        identity(c),
        receipt.map(digest -> new ReceiptView(digest, QrDrawing.of(digest))),
        foot(c, receipt));
  }

  private static List<Entry> entries(Classification c) {
    List<Entry> entries = new ArrayList<>();
    entries.add(Entry.words("Loại đơn vị", ScreenWords.of(UnitWording.type(c))));
    entries.add(Entry.words("Kỳ đánh giá", UnitWording.period(c.period())));
    ProcedureText.authority(c.procedure())
        .ifPresent(words -> entries.add(Entry.words("Thẩm quyền", ScreenWords.of(words))));
    ProcedureText.deadline(c.procedure())
        .ifPresent(words -> entries.add(Entry.words("Thời hạn", ScreenWords.of(words))));
    if (!c.dossier().isEmpty()) {
      entries.add(Entry.words("Hồ sơ", ScreenWords.of(c.dossier())));
    }
    return entries;
  }

  private static List<Banner> banners(Classification c) {
    List<Banner> banners = new ArrayList<>();
    if (c.illustrative()) {
      banners.add(new Banner("Số liệu minh họa", "Không phải của một đơn vị có thật."));
    }
    OutcomeWording.disputes(c)
        .forEach(words -> banners.add(new Banner("Cần làm rõ", ScreenWords.of(sentence(words)))));
    if (!c.isDecided()) {
      banners.add(
          new Banner(
              "Chưa xác định",
              "Kết quả còn tùy số liệu còn thiếu; phần “Cần bổ sung” nêu từng số liệu."));
    }
    if (c.isProvisional()) {
      banners.add(
          new Banner(
              "Kết quả tạm thời",
              "Dựa trên giả định, cần xác nhận "
                  + c.reliancesWeakerThan(Basis.SECONDARY).size()
                  + " mục; phần “Căn cứ của kết quả” liệt kê từng mục."));
    }
    return banners;
  }

  private static String sentence(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
  }

  private static VerdictView verdict(Classification c) {
    return new VerdictView(
        OutcomeTone.of(c),
        ScreenWords.of(OutcomeWording.headline(c)),
        c.score().map(Score::text).map(points -> points + " điểm").orElse(""),
        OutcomeWording.tally(c.findings()),
        BasisText.weakest(c),
        c.score().map(score -> ScoreSheet.of(c, score)));
  }

  private static ReasonView reason(Reason reason) {
    Tone tone =
        switch (reason.mark()) {
          case "✓" -> Tone.GOOD;
          case "~" -> Tone.PART;
          case "✗" -> Tone.BAD;
          case "?", "!" -> Tone.OPEN;
          default -> Tone.CALM;
        };
    return new ReasonView(tone, reason.mark(), ScreenWords.of(reason.text()), reason.depth());
  }

  /** Returns the verdict of a nested pack, then those within it. */
  private static List<NestedView> nested(Classification outer, Classification nested) {
    boolean used =
        outer.findings().stream()
            .anyMatch(finding -> NestedVerdicts.behind(finding, outer).contains(nested));
    List<NestedView> views = new ArrayList<>();
    views.add(
        new NestedView(
            "Tính theo "
                + ScreenWords.of(nested.pack().document())
                + (used ? "" : " (để đối chiếu; kết quả trên không dùng phần này)"),
            ScreenWords.of(nested.pack().title()),
            verdict(nested),
            nested.notices().stream()
                .filter(notice -> !notice.code().equals("unused-facts"))
                .filter(notice -> !outer.notices().contains(notice))
                .map(Notice::text)
                .map(ScreenWords::of)
                .toList(),
            CriteriaSheet.of(nested, CriteriaSheet.Told.UNMET)));
    nested.nested().forEach(inner -> views.addAll(nested(nested, inner)));
    return views;
  }

  private static BasisView basis(Classification c) {
    return new BasisView(
        BasisText.summary(c),
        c.reliancesWeakerThan(Basis.SECONDARY).stream().map(DossierSheet::item).toList());
  }

  private static BasisItem item(Reliance item) {
    return new BasisItem(
        ScreenWords.of(BasisText.name(item)),
        ScreenWords.of(item.label()),
        ScreenWords.of(item.value()),
        ScreenWords.of(item.citation().text()),
        ScreenWords.of(PackPlace.text(item.place())));
  }

  private static List<Entry> identity(Classification c) {
    List<Entry> entries = new ArrayList<>();
    addPacks(c, entries);
    entries.add(Entry.code("Mã dữ kiện", ScreenWords.of(c.factsDigest())));
    entries.add(Entry.words("Phần mềm", "antq-rules " + ScreenWords.of(c.engine())));
    return entries;
  }

  private static void addPacks(Classification c, List<Entry> entries) {
    PackIdentity pack = c.pack();
    entries.add(
        Entry.code(ScreenWords.of("Mã gói " + pack.label()), ScreenWords.of(pack.digest())));
    c.nested().forEach(nested -> addPacks(nested, entries));
  }

  private static String foot(Classification c, Optional<String> receipt) {
    String facts = TextRenderer.shortened(c.factsDigest()).toLowerCase(Locale.ROOT);
    return receipt
        .map(digest -> "Mã biên nhận " + digest)
        .orElse("Mã dữ kiện " + facts.replaceAll("[^0-9a-f]", ""));
  }
}
