package vn.antq.rules.check;

import java.util.Set;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.RecordDefinition;
import vn.antq.rules.value.FactType;

/** Finds fields of records that nothing reads; texts are for people to read. */
final class UnusedFieldCheck implements Check {

  @Override
  public CheckDescription description() {
    return new CheckDescription(
        "unused-field", Severity.HINT, "Trường của bản ghi không được dùng đến");
  }

  @Override
  public boolean needsWholePack() {
    return true;
  }

  @Override
  public void look(Subject subject, Remarks remarks) {
    Set<String> used = FactUse.of(subject);
    for (RecordDefinition record : subject.pack().definition().vocabulary().records().values()) {
      for (FactDefinition field : record.fields()) {
        if (!field.type().equals(FactType.TEXT)
            && !used.contains(record.name() + "." + field.name())) {
          remarks.add(
              field.place(),
              "Trường \"" + field.name() + "\" của " + record.name() + " không được dùng đến.",
              "Hãy xóa trường này, hoặc viết điều kiện dùng đến nó.");
        }
      }
    }
  }
}
