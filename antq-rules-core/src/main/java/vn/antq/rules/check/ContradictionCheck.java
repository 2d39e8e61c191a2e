package vn.antq.rules.check;

import java.util.List;
import java.util.Optional;
import vn.antq.rules.check.Branches.Part;
import vn.antq.rules.pack.Rule;
import vn.antq.rules.pack.RuleModel;
import vn.antq.rules.pack.RuleText;

/** Finds rules that can never match because their own conditions exclude each other. */
final class ContradictionCheck implements Check {

  @Override
  public CheckDescription description() {
    return new CheckDescription(
        "contradiction", Severity.WARNING, "Điều kiện của một luật loại trừ nhau");
  }

  @Override
  public void look(Subject subject, Remarks remarks) {
    for (RuleModel model : subject.models()) {
      for (Rule rule : subject.rules(model)) {
        conflict(rule)
            .ifPresent(
                part ->
                    remarks.add(
                        part.compare().place(),
                        "Luật \""
                            + rule.name()
                            + "\" không bao giờ thỏa: \""
                            + RuleText.of(part.compare())
                            + "\" loại trừ điều kiện đứng trước.",
                        "Hãy xem lại dấu so sánh, hoặc mốc mà hai điều kiện dùng."));
      }
    }
  }

  /** A rule is contradictory when each of the ways in which it could match is. */
  private static Optional<Part> conflict(Rule rule) {
    Optional<Part> first = Optional.empty();
    for (List<Part> way : Branches.of(rule).orElse(List.of())) {
      Optional<Part> conflict = Conflicts.first(way);
      if (conflict.isEmpty()) {
        return Optional.empty();
      }
      first = first.or(() -> conflict);
    }
    return first;
  }
}
