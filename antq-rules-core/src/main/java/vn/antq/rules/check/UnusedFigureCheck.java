package vn.antq.rules.check;

import java.util.HashSet;
import java.util.Set;
import vn.antq.rules.pack.Figure;
import vn.antq.rules.pack.RuleModel;

/** Finds figures that no rule compares anything with: changing one would change nothing. */
final class UnusedFigureCheck implements Check {

  @Override
  public CheckDescription description() {
    return new CheckDescription("unused-figure", Severity.WARNING, "Mốc không được dùng đến");
  }

  @Override
  public boolean needsWholePack() {
    return true;
  }

  @Override
  public void look(Subject subject, Remarks remarks) {
    Set<String> used = new HashSet<>();
    for (RuleModel model : subject.models()) {
      model.unit().figures().values().stream()
          .filter(model::isRead)
          .forEach(figure -> used.add(figure.place() + " " + figure.name()));
    }
    for (RuleModel model : subject.models()) {
      for (Figure figure : model.unit().figures().values()) {
        if (!used.contains(figure.place() + " " + figure.name())) {
          remarks.add(
              figure.place(),
              "Mốc \""
                  + figure.name()
                  + "\" không được luật nào dùng đến: sửa mốc này không đổi gì.",
              "Hãy xóa mốc này, hoặc viết figures." + figure.name() + " trong luật.");
        }
      }
    }
  }
}
