package vn.antq.rules.internal.reading;

import java.util.Locale;
import vn.antq.rules.internal.document.YamlNode;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.problem.Place;

/**
 * What a YAML file of a pack may not hold though YAML allows it: characters that hide or turn round
 * what stands beside them, also as escapes, and more entries than anybody reads.
 */
public final class PackYaml {

  private static final int MAX_ENTRIES = 2_000;

  private final ProblemLog problems;

  private PackYaml(ProblemLog problems) {
    this.problems = problems;
  }

  /** Says whether the document may be used; reports why not. */
  public static boolean passes(YamlNode root, ProblemLog problems) {
    int before = problems.size();
    new PackYaml(problems).look(root);
    return problems.size() == before;
  }

  private void look(YamlNode node) {
    if (node instanceof YamlNode.Scalar scalar) {
      lookAtText(scalar);
    } else if (node instanceof YamlNode.Sequence sequence) {
      checkSize(sequence.items().size(), sequence.place());
      sequence.items().forEach(this::look);
    } else if (node instanceof YamlNode.Mapping mapping) {
      checkSize(mapping.entries().size(), mapping.place());
      for (YamlNode.Entry entry : mapping.entries()) {
        lookAtText(entry.key());
        look(entry.value());
      }
    }
  }

  private void checkSize(int entries, Place place) {
    if (entries > MAX_ENTRIES) {
      problems.add(
          "too-complex",
          place,
          "Chỗ này có " + entries + " mục; nhiều nhất " + MAX_ENTRIES + ".",
          "Hãy tách thành nhiều tệp.");
    }
  }

  private void lookAtText(YamlNode.Scalar scalar) {
    String text = scalar.text();
    text.codePoints()
        .filter(PackYaml::isHidden)
        .findFirst()
        .ifPresent(
            c ->
                problems.add(
                    "forbidden-character",
                    scalar.place(),
                    String.format(Locale.ROOT, "Có ký tự ẩn U+%04X.", c),
                    "Hãy xóa ký tự này."));
    if (!Wording.composed(text).equals(text)) {
      problems.add(
          "forbidden-character",
          scalar.place(),
          "Chữ có dấu được viết rời bằng mã thoát.",
          "Viết thẳng chữ tiếng Việt, không cần mã thoát.");
    }
  }

  private static boolean isHidden(int c) {
    int type = Character.getType(c);
    return type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.PRIVATE_USE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.CONTROL && c != '\n' && c != '\t';
  }
}
