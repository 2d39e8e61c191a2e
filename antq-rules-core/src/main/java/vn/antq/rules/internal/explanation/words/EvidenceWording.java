package vn.antq.rules.internal.explanation.words;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.RuleTrace;
import vn.antq.rules.classification.RuleTrace.PatternTrace;
import vn.antq.rules.classification.RuleTrace.RecordTrace;
import vn.antq.rules.dossier.Evidence;
import vn.antq.rules.internal.dossier.CountedUnit;
import vn.antq.rules.internal.text.Wording;

/** Says in Vietnamese what the values of a criterion rest on. */
public final class EvidenceWording {

  private EvidenceWording() {}

  /** Returns the documents that the values of a criterion rest on, in words. */
  public static List<String> documents(Finding finding) {
    return evidence(finding).stream()
        .filter(item -> CountedUnit.of(item).isEmpty() && !isRemark(item))
        .map(EvidenceWording::words)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /** Returns what is to be said of the values of a criterion, without a document that says so. */
  public static List<String> remarks(Finding finding) {
    return evidence(finding).stream()
        .filter(EvidenceWording::isRemark)
        .map(Evidence::note)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private static boolean isRemark(Evidence evidence) {
    return evidence.document().isEmpty()
        && evidence.link().isEmpty()
        && evidence.issuer().isEmpty()
        && evidence.date().isEmpty();
  }

  /** Returns what the values of a criterion rest on. */
  public static Set<Evidence> evidence(Finding finding) {
    Set<Evidence> evidence = new LinkedHashSet<>();
    for (RuleTrace rule : finding.rules()) {
      for (PatternTrace pattern : rule.patterns()) {
        ConditionWording.comparisons(pattern.conditions())
            .forEach(comparison -> evidence.addAll(comparison.evidence()));
        for (RecordTrace record : pattern.records()) {
          evidence.addAll(record.evidence());
          ConditionWording.comparisons(record.conditions())
              .forEach(comparison -> evidence.addAll(comparison.evidence()));
        }
      }
    }
    return evidence;
  }

  static String words(Evidence evidence) {
    List<String> parts = new ArrayList<>();
    parts.add(evidence.document());
    evidence.date().ifPresent(date -> parts.add("ngày " + Wording.date(date)));
    parts.add(evidence.issuer());
    parts.add(evidence.link());
    parts.add(evidence.note());
    return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
  }
}
