package vn.antq.rules.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Classification.Notice;
import vn.antq.rules.explanation.CriteriaExplainer.Told;
import vn.antq.rules.internal.explanation.document.Explanation;
import vn.antq.rules.internal.explanation.document.Explanation.Basis;
import vn.antq.rules.internal.explanation.document.Explanation.Identity;
import vn.antq.rules.internal.explanation.document.Explanation.Item;
import vn.antq.rules.internal.explanation.document.Explanation.Nested;
import vn.antq.rules.internal.explanation.document.Points;
import vn.antq.rules.internal.explanation.document.Summary;
import vn.antq.rules.internal.explanation.document.Summary.Head;
import vn.antq.rules.internal.explanation.document.Verdict;
import vn.antq.rules.internal.explanation.document.Warning;
import vn.antq.rules.internal.explanation.words.BasisWording;
import vn.antq.rules.internal.explanation.words.MissingFacts;
import vn.antq.rules.internal.explanation.words.NestedVerdicts;
import vn.antq.rules.internal.explanation.words.OutcomeWording;
import vn.antq.rules.internal.explanation.words.PackPlace;
import vn.antq.rules.internal.explanation.words.PointBands;
import vn.antq.rules.internal.explanation.words.ProcedureWording;
import vn.antq.rules.internal.explanation.words.SheetWording;
import vn.antq.rules.internal.explanation.words.StepWording;
import vn.antq.rules.internal.explanation.words.UnitWording;
import vn.antq.rules.pack.PackIdentity;
import vn.antq.rules.pack.Reliance;

/** Decides what of an answer is told to people. */
final class Explainer {

  private Explainer() {}

  /** Returns everything that is told. */
  static Explanation explanation(Classification c) {
    return new Explanation(
        summary(c),
        ClosenessText.of(c),
        CriteriaExplainer.of(c, Told.ALL),
        StepWording.all(c),
        c.nested().stream().map(nested -> nested(c, nested)).toList(),
        new Basis(
            BasisWording.summary(c),
            BasisWording.assumed(c).stream().map(Explainer::item).toList()),
        new Identity(packs(c).toList(), c.factsDigest(), "antq-rules " + c.engine()));
  }

  /** Returns what fits on a screen. */
  static Summary summary(Classification c) {
    return new Summary(
        new Head(
            UnitWording.name(c),
            UnitWording.type(c),
            c.pack().title(),
            c.pack().document(),
            UnitWording.period(c.period()),
            ProcedureWording.authority(c.procedure()),
            ProcedureWording.deadline(c.procedure()),
            c.dossier()),
        warnings(c),
        verdict(c),
        Reasons.of(c),
        MissingFacts.of(c),
        Reasons.noticesBeside(c).stream().map(Notice::text).toList());
  }

  private static List<Warning> warnings(Classification c) {
    List<Warning> warnings = new ArrayList<>();
    if (c.illustrative()) {
      warnings.add(
          new Warning(
              Warning.Kind.ILLUSTRATIVE, "Số liệu minh họa", "không phải của một đơn vị có thật"));
    }
    OutcomeWording.disputes(c)
        .forEach(words -> warnings.add(new Warning(Warning.Kind.DISPUTED, "Cần làm rõ", words)));
    if (!c.isDecided()) {
      warnings.add(
          new Warning(
              Warning.Kind.OPEN,
              "Chưa xác định",
              "kết quả còn tùy số liệu còn thiếu; phần “Cần bổ sung” nêu từng số liệu"));
    }
    if (c.isProvisional()) {
      warnings.add(
          new Warning(
              Warning.Kind.PROVISIONAL,
              "Kết quả tạm thời",
              BasisWording.toConfirm(c) + "; phần “Căn cứ của kết quả” liệt kê từng mục"));
    }
    return warnings;
  }

  private static Verdict verdict(Classification c) {
    return new Verdict(
        c.isDecided(),
        OutcomeTone.of(c),
        OutcomeWording.text(c),
        OutcomeWording.headline(c),
        OutcomeWording.disputes(c),
        points(c),
        OutcomeWording.tally(c.findings()),
        BasisWording.weakest(c));
  }

  /** Returns the points of an answer, by group and beside the boundaries of the classes. */
  static Optional<Points> points(Classification c) {
    return c.score()
        .map(
            total ->
                new Points(
                    total,
                    PointBands.of(c),
                    c.sheet().map(SheetWording::total).orElse(List.of()),
                    CriteriaExplainer.points(c)));
  }

  private static Nested nested(Classification outer, Classification nested) {
    boolean used =
        outer.findings().stream()
            .anyMatch(finding -> NestedVerdicts.behind(finding, outer).contains(nested));
    return new Nested(
        nested.pack().document(),
        used ? "" : " (để đối chiếu; kết quả trên không dùng phần này)",
        nested.pack().title(),
        verdict(nested),
        nested.notices().stream()
            .filter(notice -> !notice.code().equals("unused-facts"))
            .filter(notice -> !outer.notices().contains(notice))
            .map(Notice::text)
            .toList(),
        CriteriaExplainer.of(nested, Told.UNMET),
        nested.nested().stream().map(inner -> nested(nested, inner)).toList());
  }

  private static Item item(Reliance item) {
    return new Item(
        BasisWording.name(item),
        item.label(),
        item.value(),
        item.citation().text(),
        PackPlace.text(item.place()));
  }

  private static Stream<PackIdentity> packs(Classification c) {
    return Stream.concat(Stream.of(c.pack()), c.nested().stream().flatMap(Explainer::packs));
  }
}
