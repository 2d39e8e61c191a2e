package vn.antq.rules.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import vn.antq.rules.check.WrittenText.Kind;

/** Finds two headings of one kind that read the same: nobody can tell them apart in an answer. */
final class SameTitleCheck implements Check {

  @Override
  public CheckDescription description() {
    return new CheckDescription("same-title", Severity.WARNING, "Hai mục cùng tên");
  }

  @Override
  public void look(Subject subject, Remarks remarks) {
    Map<String, WrittenText> seen = new HashMap<>();
    for (WrittenText text : subject.texts()) {
      boolean distinct = text.kind() == Kind.TITLE || DISTINCT.contains(text.section());
      String key = text.place().file() + " " + text.section() + " " + text.text();
      if (distinct && text.isHeading()) {
        WrittenText other = seen.putIfAbsent(key, text);
        if (other != null) {
          remarks.add(
              text.place(),
              "\"" + text.text() + "\" đã là tên của mục ở " + other.place() + ".",
              "Hãy đặt hai tên khác nhau để người đọc phân biệt được.");
        }
      }
    }
  }

  private static final Set<String> DISTINCT = Set.of("facts", "outcomes", "units", "groups");
}
