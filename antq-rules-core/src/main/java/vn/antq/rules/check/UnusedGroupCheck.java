package vn.antq.rules.check;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.antq.rules.pack.Group;
import vn.antq.rules.pack.UnitType;

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
            .flatMap(model -> labels(model.unit()))
            .collect(Collectors.toSet());
    for (WrittenText text : subject.texts()) {
      boolean named = text.kind() == WrittenText.Kind.NAME || text.kind() == WrittenText.Kind.TITLE;
      if (text.section().equals("groups") && named && !used.contains(text.text())) {
        remarks.add(
            text.place(),
            "Nhóm \"" + text.text() + "\" không có tiêu chí nào.",
            "Hãy xóa nhóm này, hoặc ghi group cho tiêu chí thuộc nhóm.");
      }
    }
  }

  /** A group is used by what is within it, too. */
  private static Stream<String> labels(UnitType unit) {
    return unit.criteria().stream()
        .flatMap(
            criterion ->
                Stream.concat(
                    Stream.of(criterion.group()),
                    unit.groupsOf(criterion).stream().map(Group::label)));
  }
}
