package vn.antq.rules.check;

import java.util.Set;
import vn.antq.rules.pack.FactDefinition;

/**
 * Finds facts that nothing reads: a rule for them was forgotten, or people collect them in vain.
 */
final class UnusedFactCheck implements Check {

  @Override
  public CheckDescription description() {
    return new CheckDescription("unused-fact", Severity.WARNING, "Dữ kiện không được dùng đến");
  }

  @Override
  public boolean needsWholePack() {
    return true;
  }

  @Override
  public void look(Subject subject, Remarks remarks) {
    Set<String> used = FactUse.of(subject);
    for (FactDefinition fact : subject.pack().definition().vocabulary().facts().values()) {
      if (!used.contains(fact.name())) {
        remarks.add(
            fact.place(),
            "Dữ kiện \"" + fact.name() + "\" không được luật, dữ kiện dẫn xuất nào dùng đến.",
            "Hãy xóa dữ kiện này, hoặc viết điều kiện dùng đến nó.");
      }
    }
  }
}
