package vn.antq.rules.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.antq.rules.check.WrittenText.Kind;
import vn.antq.rules.internal.document.YamlNode;

/** Finds what a YAML file of a pack says to people. */
final class WrittenTexts {

  private static final Set<String> SENTENCES = Set.of("note", "help", "reason");
  private final List<WrittenText> found = new ArrayList<>();

  private WrittenTexts() {}

  /** Returns the texts of a file in their order. */
  static List<WrittenText> of(YamlNode root) {
    WrittenTexts texts = new WrittenTexts();
    texts.visit(root, List.of());
    return List.copyOf(texts.found);
  }

  private void visit(YamlNode node, List<String> path) {
    if (node instanceof YamlNode.Sequence sequence) {
      sequence.items().forEach(item -> visit(item, path));
    } else if (node instanceof YamlNode.Mapping mapping) {
      for (YamlNode.Entry entry : mapping.entries()) {
        List<String> inner = new ArrayList<>(path);
        inner.add(entry.key().text());
        visit(entry.value(), inner);
      }
    } else if (node instanceof YamlNode.Scalar scalar && !scalar.isBlank()) {
      take(scalar, path);
    }
  }

  private void take(YamlNode.Scalar scalar, List<String> path) {
    if (path.isEmpty()) {
      return;
    }
    String key = path.get(path.size() - 1);
    String parent = path.size() > 1 ? path.get(path.size() - 2) : "";
    if (key.equals("title")) {
      add(Kind.TITLE, scalar, path);
    } else if (SENTENCES.contains(key) || parent.equals("options")) {
      add(Kind.SENTENCE, scalar, path);
    } else if (parent.equals("awards")) {
      add(Kind.PHRASE, scalar, path);
    } else if (key.equals("label")) {
      boolean phrase = path.contains("awards") || path.contains("amounts");
      add(phrase ? Kind.PHRASE : Kind.NAME, scalar, path);
    } else if (isNameByKey(path)) {
      add(Kind.NAME, scalar, path);
    }
  }

  /** A group is its name, or more than that; a choice stands in a list of choices. */
  private static boolean isNameByKey(List<String> path) {
    return path.get(0).equals("groups") && path.size() == 2
        || path.get(0).equals("enums") && path.size() > 1;
  }

  private void add(Kind kind, YamlNode.Scalar scalar, List<String> path) {
    found.add(new WrittenText(kind, path.get(0), scalar.text(), scalar.place()));
  }
}
