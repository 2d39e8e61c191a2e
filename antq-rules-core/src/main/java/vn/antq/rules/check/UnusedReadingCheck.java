package vn.antq.rules.check;

import java.util.Set;
import java.util.stream.Collectors;
import vn.antq.rules.pack.Reading;
import vn.antq.rules.pack.Rule;
import vn.antq.rules.pack.RuleText;

/** Finds open readings that no rule asks for: choosing another would change nothing. */
final class UnusedReadingCheck implements Check {

  @Override
  public CheckDescription description() {
    return new CheckDescription(
        "unused-reading", Severity.WARNING, "Cách hiểu không được dùng đến");
  }

  @Override
  public boolean needsWholePack() {
    return true;
  }

  @Override
  public void look(Subject subject, Remarks remarks) {
    Set<String> used =
        subject.readers().stream()
            .flatMap(book -> book.models().values().stream())
            .flatMap(model -> model.rules().stream())
            .flatMap(Rule::comparisons)
            .map(compare -> RuleText.of(compare.left()))
            .collect(Collectors.toSet());
    for (Reading reading : subject.pack().definition().switches().values()) {
      if (!used.contains("switches." + reading.name())) {
        remarks.add(
            reading.place(),
            "Cách hiểu \"" + reading.name() + "\" không được luật nào dùng đến.",
            "Hãy xóa cách hiểu này, hoặc viết switches." + reading.name() + " trong luật.");
      }
    }
  }
}
