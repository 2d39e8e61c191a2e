package vn.antq.rules.internal.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.problem.Place;

/**
 * Puts values into a YAML text in the place of others, and keys that were not there: where the
 * parser says that they stand, never by looking for words. Every other character stays: comments,
 * order, quotes, spaces, line ends, accents as they are composed. Not thread-safe.
 */
public final class YamlEdit {

  private static final String MARK = "\uFEFF";

  private final String file;
  private final String text;
  private final Map<YamlNode, Span> spans = new IdentityHashMap<>();
  private final List<Change> changes = new ArrayList<>();
  private final Map<YamlNode, String> replaced = new IdentityHashMap<>();
  private final Map<YamlNode, Map<String, String>> inserted = new IdentityHashMap<>();
  private YamlNode root = new YamlNode.Sequence(List.of(), Place.NOWHERE);

  private YamlEdit(String file, String text) {
    this.file = file;
    this.text = text;
  }

  /**
   * Where a node stands.
   *
   * @param start its first character
   * @param end the character behind it
   * @param style how a scalar is written; a collection has none
   * @param flow whether a collection stands in brackets
   */
  private record Span(int start, int end, Optional<ScalarStyle> style, boolean flow) {}

  /** Text in the place of what stands from {@code start} up to {@code end}. */
  private record Change(int start, int end, String text) {}

  /**
   * Returns an edit of a text that changes nothing yet; empty after reporting why the text cannot
   * be read.
   *
   * @param file what to call the file
   * @param text all of it, line ends as they are
   */
  public static Optional<YamlEdit> of(String file, String text, ProblemLog problems) {
    YamlEdit edit = new YamlEdit(file, text);
    int skipped = text.startsWith(MARK) ? 1 : 0;
    String body = text.substring(skipped);
    Offsets offsets = new Offsets(body, skipped);
    Optional<YamlNode> read =
        YamlReader.read(
            file,
            body,
            problems,
            (node, first, last) -> edit.spans.put(node, span(first, last, offsets)));
    read.ifPresent(node -> edit.root = node);
    return read.map(node -> edit);
  }

  private static Span span(Event first, Event last, Offsets offsets) {
    boolean flow = first instanceof CollectionStartEvent start && start.isFlow();
    Optional<ScalarStyle> style =
        first instanceof ScalarEvent scalar
            ? Optional.of(scalar.getScalarStyle())
            : Optional.empty();
    return new Span(offsets.of(first.getStartMark()), offsets.of(last.getEndMark()), style, flow);
  }

  /** The parser counts code points, texts count halves of them. */
  private record Offsets(String text, int skipped) {

    int of(Mark mark) {
      return skipped + text.offsetByCodePoints(0, mark.getIndex());
    }
  }

  /** Returns the root of the document as it was read. */
  public YamlNode root() {
    return root;
  }

  /**
   * Returns the value that starts at a place, as whoever reads the file tells of it: of a group the
   * group, not its first key.
   */
  public Optional<YamlNode> at(int line, int column) {
    return at(root, line, column);
  }

  private Optional<YamlNode> at(YamlNode node, int line, int column) {
    if (node.place().line() == line && composedColumn(node) == column) {
      return Optional.of(node);
    }
    return children(node).stream().flatMap(child -> at(child, line, column).stream()).findFirst();
  }

  /** Accents that are written apart take columns that whoever reads the composed text has not. */
  private int composedColumn(YamlNode node) {
    int start = span(node).start();
    int column = node.place().column() - 1;
    String before = text.substring(text.offsetByCodePoints(start, -column), start);
    String composed = Wording.composed(before);
    return composed.codePointCount(0, composed.length()) + 1;
  }

  private static List<YamlNode> children(YamlNode node) {
    if (node instanceof YamlNode.Sequence list) {
      return list.items();
    } else if (node instanceof YamlNode.Mapping group) {
      return group.entries().stream().map(YamlNode.Entry::value).toList();
    }
    return List.of();
  }

  /** Returns the value of a key of a group. */
  public static Optional<YamlNode> value(YamlNode node, String key) {
    return node instanceof YamlNode.Mapping group
        ? group.entries().stream()
            .filter(entry -> entry.key().text().equals(key))
            .map(YamlNode.Entry::value)
            .findFirst()
        : Optional.empty();
  }

  /**
   * Puts a text in the place of a scalar, quoted as that is; in quotes where it would otherwise be
   * read as something else.
   *
   * @param scalar a scalar of this document
   * @param value one line of text
   */
  public void replace(YamlNode.Scalar scalar, String value) {
    Span span = span(scalar);
    ScalarStyle style = span.style().orElse(ScalarStyle.PLAIN);
    boolean flow = isInFlow(scalar);
    replaced.put(scalar, value);
    changes.removeIf(change -> change.start() == span.start() && change.end() == span.end());
    if (style == ScalarStyle.FOLDED || style == ScalarStyle.LITERAL) {
      replaceBlock(span, value);
      return;
    }
    boolean empty = span.start() == span.end();
    boolean apart = empty && text.charAt(Math.max(0, span.start() - 1)) != ' ';
    changes.add(
        new Change(
            span.start(), span.end(), (apart ? " " : "") + YamlScalar.text(value, style, flow)));
  }

  /** What stands below {@code |} or {@code >} becomes one line there. */
  private void replaceBlock(Span span, String value) {
    int head = lineEnd(span.start());
    int first = head;
    while (first < span.end() && Character.isWhitespace(text.charAt(first))) {
      first++;
    }
    int end = contentEnd(span);
    int indent = first - text.lastIndexOf('\n', first - 1) - 1;
    if (first >= end || indent <= 0) {
      changes.add(
          new Change(span.start(), end, YamlScalar.text(value, ScalarStyle.DOUBLE_QUOTED, false)));
    } else {
      changes.add(new Change(first, end, value));
    }
  }

  private boolean isInFlow(YamlNode node) {
    int start = span(node).start();
    return spans.values().stream()
        .anyMatch(span -> span.flow() && span.start() < start && start < span.end());
  }

  /**
   * Adds a key that a group does not have: in brackets behind the key after which it belongs, else
   * on a line of its own in step with the others.
   *
   * @param group a group of this document
   * @param value one line of text
   * @param order keys in the order in which people write them; it is put behind the last of those
   *     before it
   */
  public void insert(YamlNode.Mapping group, String key, String value, List<String> order) {
    List<YamlNode.Entry> entries = group.entries();
    if (entries.isEmpty() || value(group, key).isPresent()) {
      throw new IllegalArgumentException(key + " in " + group.place());
    }
    inserted.computeIfAbsent(group, none -> new LinkedHashMap<>()).put(key, value);
    YamlNode before = before(entries, order, key).value();
    boolean flow = span(group).flow() || isInFlow(group);
    String written = key + ": " + YamlScalar.text(value, ScalarStyle.PLAIN, flow);
    int end = contentEnd(before);
    if (flow) {
      changes.add(new Change(end, end, ", " + written));
      return;
    }
    int at = lineEnd(end);
    int indent = entries.get(0).key().place().column() - 1;
    changes.add(new Change(at, at, lineBreak() + " ".repeat(indent) + written));
  }

  /** The last key that belongs before another; else the last one before any group or list. */
  private static YamlNode.Entry before(
      List<YamlNode.Entry> entries, List<String> order, String key) {
    int rank = order.indexOf(key);
    int best = -1;
    for (int i = 0; i < entries.size(); i++) {
      int other = order.indexOf(entries.get(i).key().text());
      if (other >= 0 && other < rank) {
        best = i;
      }
    }
    if (best < 0) {
      best = 0;
      while (best + 1 < entries.size()
          && entries.get(best + 1).value() instanceof YamlNode.Scalar) {
        best++;
      }
    }
    return entries.get(best);
  }

  private Span span(YamlNode node) {
    Span span = spans.get(node);
    if (span == null) {
      throw new IllegalArgumentException("Of another document: " + node.place());
    }
    return span;
  }

  /** What the parser takes for the end of a group without brackets is where the next one starts. */
  private int contentEnd(YamlNode node) {
    Span span = span(node);
    if (node instanceof YamlNode.Scalar || span.flow()) {
      return contentEnd(span);
    }
    List<YamlNode> children = children(node);
    return children.isEmpty() ? span.start() : contentEnd(children.get(children.size() - 1));
  }

  private int contentEnd(Span span) {
    int end = span.end();
    while (end > span.start() && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** Returns where the line ends that a character stands in, before its line break. */
  private int lineEnd(int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
    return at;
  }

  private String lineBreak() {
    int first = text.indexOf('\n');
    return first > 0 && text.charAt(first - 1) == '\r' ? "\r\n" : "\n";
  }

  /** Says whether nothing is to be changed. */
  public boolean isEmpty() {
    return changes.isEmpty();
  }

  /**
   * Returns the edited text.
   *
   * @throws IllegalStateException if it would not be read as what was asked for
   */
  public String text() {
    List<Change> sorted = changes.stream().sorted(Comparator.comparingInt(Change::start)).toList();
    StringBuilder edited = new StringBuilder();
    int at = 0;
    for (Change change : sorted) {
      edited.append(text, at, change.start()).append(change.text());
      at = change.end();
    }
    String result = edited.append(text, at, text.length()).toString();
    check(result);
    return result;
  }

  private void check(String result) {
    ProblemLog problems = new ProblemLog();
    Optional<YamlNode> read =
        YamlReader.read(file, result.startsWith(MARK) ? result.substring(1) : result, problems);
    Object found = read.map(node -> content(node, Map.of(), Map.of())).orElse("");
    if (!Objects.equals(found, content(root, replaced, inserted))) {
      throw new IllegalStateException("The edited " + file + " does not say what it is to say");
    }
  }

  private static Object content(
      YamlNode node, Map<YamlNode, String> other, Map<YamlNode, Map<String, String>> more) {
    if (node instanceof YamlNode.Scalar scalar) {
      return Wording.composed(other.getOrDefault(scalar, scalar.text()));
    } else if (node instanceof YamlNode.Sequence list) {
      return list.items().stream().map(item -> content(item, other, more)).toList();
    }
    Map<String, Object> entries = new HashMap<>(more.getOrDefault(node, Map.of()));
    ((YamlNode.Mapping) node)
        .entries()
        .forEach(entry -> entries.put(entry.key().text(), content(entry.value(), other, more)));
    return entries;
  }
}
