package vn.antq.rules.internal.explanation.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.antq.rules.internal.dossier.CountedUnit;
import vn.antq.rules.internal.dossier.CountedUnit.Counts;
import vn.antq.rules.internal.explanation.document.CriterionEntry;
import vn.antq.rules.internal.explanation.document.CriterionEntry.Count;
import vn.antq.rules.internal.explanation.document.CriterionEntry.Detail;
import vn.antq.rules.internal.explanation.document.CriterionGroup;
import vn.antq.rules.internal.explanation.document.Line;
import vn.antq.rules.internal.explanation.document.Line.ComparisonLine;
import vn.antq.rules.internal.explanation.document.Line.RemarkLine;
import vn.antq.rules.internal.explanation.document.Line.RuleLine;
import vn.antq.rules.internal.explanation.document.Line.Sign;
import vn.antq.rules.internal.explanation.document.Line.Source;
import vn.antq.rules.internal.text.TextPage;

/** Writes criteria one below the other, each with its rules, sources and numbers. */
final class CriteriaPen {

  private static final int INDENT = 2;

  private CriteriaPen() {}

  /** Writes every group under its name. */
  static void all(List<CriterionGroup> groups, TextPage page) {
    for (CriterionGroup group : groups) {
      if (!group.name().isEmpty()) {
        String points = group.points().isEmpty() ? "" : ": " + group.points();
        page.gap().paragraph(group.name() + points);
      }
      group.criteria().forEach(criterion -> write(criterion, page.indented(INDENT)));
    }
  }

  /** Writes criteria without their groups, those without detail in one line each. */
  static void open(List<CriterionGroup> groups, TextPage page) {
    for (CriterionGroup group : groups) {
      group.criteria().forEach(criterion -> write(criterion, page));
    }
  }

  private static void write(CriterionEntry criterion, TextPage page) {
    String title = criterion.mark() + TextPage.GLUE + criterion.id() + " " + criterion.title();
    if (criterion.detail().isEmpty()) {
      page.paragraph(title + " — " + criterion.verdict());
      return;
    }
    page.paragraph(title);
    TextPage body = page.indented(INDENT * 2);
    body.paragraph(criterion.verdict());
    Detail detail = criterion.detail().get();
    detail.lines().forEach(line -> write(line, body));
    detail.counts().forEach(count -> write(count, body));
    detail.notes().forEach(note -> body.paragraph(note.words()));
  }

  private static void write(Line line, TextPage page) {
    if (line instanceof RuleLine rule) {
      page.paragraph(rule.words() + " (" + rule.place() + ")");
    } else if (line instanceof ComparisonLine comparison) {
      String words = comparison.sentence() + bracketed(comparison.source());
      write(comparison.depth(), comparison.sign(), words, page);
    } else if (line instanceof RemarkLine remark) {
      String words = remark.text() + bracketed(remark.source());
      write(remark.depth(), remark.sign(), words, page);
    }
  }

  private static String bracketed(Optional<Source> source) {
    return source.map(from -> " " + TextPage.glued("[" + from.named() + "]")).orElse("");
  }

  private static void write(int depth, Sign sign, String words, TextPage page) {
    page.indented((depth + 1) * INDENT).paragraph(sign.mark() + " " + words);
  }

  private static void write(Count count, TextPage page) {
    page.paragraph(count.heading());
    groups(count.units())
        .forEach((result, names) -> page.indented(INDENT).paragraph(result + ": " + names));
  }

  private static Map<String, String> groups(List<CountedUnit> units) {
    Map<String, String> groups = new LinkedHashMap<>();
    for (Counts counts : Counts.values()) {
      units.stream()
          .filter(unit -> unit.counts() == counts)
          .forEach(
              unit ->
                  groups.merge(
                      unit.counts().label() + (unit.why().isEmpty() ? "" : " (" + unit.why() + ")"),
                      unit.unit(),
                      (before, name) -> before + "; " + name));
    }
    return groups;
  }
}
