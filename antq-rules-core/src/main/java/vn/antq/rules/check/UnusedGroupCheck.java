package vn.antq.rules.check;

import java.util.Set;
import java.util.stream.Collectors;
import vn.antq.rules.pack.Criterion;

/** Finds groups that no criterion belongs to. */
final class UnusedGroupCheck implements Check {

  @Override
  public CheckDescription description() {
    return new CheckDescription("unused-group", Severity.WARNING, "Nhóm không có tiêu chí nào");
  }

  @Override
  public boolean needsWholePack() {
    return true;
  }

  @Override
  public void look(Subject subject, Remarks remarks) {
    Set<String> used =
        subject.models().stream()
            .flatMap(model -> model.unit().criteria().stream())
            .map(Criterion::group)
            .collect(Collectors.toSet());
    for (WrittenText text : subject.texts()) {
      if (text.section().equals("groups") && !used.contains(text.text())) {
        remarks.add(
            text.place(),
            "Nhóm \"" + text.text() + "\" không có tiêu chí nào.",
            "Hãy xóa nhóm này, hoặc ghi group cho tiêu chí thuộc nhóm.");
      }
    }
  }
}
