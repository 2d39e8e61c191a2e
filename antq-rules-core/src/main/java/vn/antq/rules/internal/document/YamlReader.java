package vn.antq.rules.internal.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.DocumentEndEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import vn.antq.rules.internal.problem.HalfCharacters;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.internal.text.Likeness;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.problem.Place;

/**
 * Reads YAML (and so JSON) into nodes with places. Built from the parser's events: no value is
 * resolved or constructed, so a file cannot name a class, and anchors, aliases, tags and deep
 * nesting are refused.
 */
public final class YamlReader {

  private static final int MAX_CHARACTERS = 4_000_000;
  private static final int MAX_DEPTH = 24;

  /** Tabs that only part a key or a dash from what follows, or end a line. */
  private static final Pattern TAB_BETWEEN =
      Pattern.compile("(?<=[:,-])\\t+|(?<=\\S)[\\t ]*\\t(?=\\s*(#|\\n|$))");

  private final String file;
  private final ProblemLog problems;
  private final Marks marks;
  private Iterator<Event> events = List.<Event>of().iterator();

  /** Is told where each node begins and ends. */
  interface Marks {

    /** For those who only read. */
    Marks NONE = (node, first, last) -> {};

    /** Takes a node with its first and its last event, which are one of a scalar. */
    void note(YamlNode node, Event first, Event last);
  }

  /** The parser has no limit of its own: it only tells of one thing after another. */
  private static final class TooDeep extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Place place;

    TooDeep(Place place) {
      super("Nested too deeply at " + place, null, false, false);
      this.place = place;
    }
  }

  private YamlReader(String file, ProblemLog problems, Marks marks) {
    this.file = file;
    this.problems = problems;
    this.marks = marks;
  }

  /** Returns the document's root, or empty after reporting why there is none. */
  public static Optional<YamlNode> read(String file, String text, ProblemLog problems) {
    return new YamlReader(file, problems, Marks.NONE).read(Wording.composed(text));
  }

  /**
   * Returns the document's root as above, and tells where in the text each of its nodes stands: so
   * that it can be told, nothing of the text is composed but the values.
   */
  static Optional<YamlNode> read(String file, String text, ProblemLog problems, Marks marks) {
    return new YamlReader(file, problems, marks).read(text);
  }

  private Optional<YamlNode> read(String text) {
    if (text.length() > MAX_CHARACTERS) {
      problems.add(
          "file-too-large",
          new Place(file, 1, 1),
          "Tệp dài " + text.length() + " ký tự; nhiều nhất " + MAX_CHARACTERS + ".");
      return Optional.empty();
    }
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MAX_CHARACTERS);
    options.setNestingDepthLimit(MAX_DEPTH);
    int before = problems.size();
    YamlNode root = null;
    try {
      events =
          new Yaml(new SafeConstructor(options)).parse(new java.io.StringReader(text)).iterator();
      int documents = 0;
      while (events.hasNext()) {
        Event event = events.next();
        if (event instanceof DocumentStartEvent && ++documents > 1) {
          problems.add(
              "yaml-several-documents",
              place(event),
              "Tệp có nhiều tài liệu YAML; cần đúng một.",
              "Có thể bạn cần xóa dòng \"---\".");
          break;
        } else if (event instanceof NodeEvent && root == null) {
          root = node(event, 0);
        } else if (event instanceof DocumentEndEvent) {
          continue;
        }
      }
    } catch (TooDeep e) {
      problems.add(
          "yaml-syntax", e.place, "Không đọc được YAML: quá " + MAX_DEPTH + " tầng lồng nhau.");
      return Optional.empty();
    } catch (MarkedYAMLException e) {
      String untabbed = TAB_BETWEEN.matcher(text).replaceAll(YamlReader::spaces);
      if (isTab(e) && !untabbed.equals(text)) {
        return read(untabbed);
      }
      YamlSyntax.Mistake mistake = YamlSyntax.of(e, text);
      if (mistake.isOddSpace() && problems.size() > before) {
        return Optional.empty();
      }
      problems.add(
          "yaml-syntax",
          new Place(file, mistake.line(), mistake.column()),
          "Không đọc được YAML: " + mistake.message(),
          mistake.advice());
      return Optional.empty();
    } catch (YAMLException | IllegalArgumentException e) {
      // Of an escape that names no character the parser says nothing of its own.
      problems.add(
          "yaml-syntax",
          new Place(file, 1, 1),
          "Không đọc được YAML: tệp có ký tự hoặc cấu trúc không cho phép, hoặc quá lớn, quá nhiều"
              + " tầng.",
          "Lưu tệp bằng mã UTF-8 và bỏ ký tự điều khiển.");
      return Optional.empty();
    }
    if (root == null && problems.size() == before) {
      problems.add("yaml-empty", new Place(file, 1, 1), "Tệp trống.");
    }
    return problems.size() == before ? Optional.ofNullable(root) : Optional.empty();
  }

  private static boolean isTab(MarkedYAMLException e) {
    return String.valueOf(e.getProblem()).contains("\\t");
  }

  private static String spaces(MatchResult tabs) {
    return " ".repeat(tabs.group().length());
  }

  private YamlNode node(Event event, int depth) {
    Place place = place(event);
    if (depth > MAX_DEPTH) {
      throw new TooDeep(place);
    }
    if (event instanceof NodeEvent node && node.getAnchor() != null
        || event instanceof AliasEvent) {
      problems.add(
          "yaml-anchor",
          place,
          "Không dùng neo (&) hay tham chiếu (*) của YAML.",
          "Hãy viết lại nội dung tại chỗ.");
    }
    if (event instanceof ScalarEvent scalar) {
      refuseTag(scalar.getTag(), place);
      String value = scalar.getValue();
      HalfCharacters.refuse(value, place, problems);
      // Escapes can spell decomposed letters that the raw text did not have.
      YamlNode read =
          new YamlNode.Scalar(
              Wording.composed(value), scalar.getScalarStyle() == ScalarStyle.PLAIN, place);
      marks.note(read, event, event);
      return read;
    } else if (event instanceof SequenceStartEvent sequence) {
      refuseTag(sequence.getTag(), place);
      return sequence(event, place, depth);
    } else if (event instanceof MappingStartEvent mapping) {
      refuseTag(mapping.getTag(), place);
      return mapping(event, place, depth);
    }
    return new YamlNode.Scalar("", true, place);
  }

  private void refuseTag(@Nullable String tag, Place place) {
    if (tag != null) {
      problems.add(
          "yaml-tag",
          place,
          "Không dùng thẻ YAML (" + tag + ").",
          "Hãy bỏ phần bắt đầu bằng \"!\".");
    }
  }

  private YamlNode sequence(Event first, Place place, int depth) {
    List<YamlNode> items = new ArrayList<>();
    Event event = events.next();
    while (!(event instanceof SequenceEndEvent)) {
      items.add(node(event, depth + 1));
      event = events.next();
    }
    YamlNode read = new YamlNode.Sequence(List.copyOf(items), place);
    marks.note(read, first, event);
    return read;
  }

  private YamlNode mapping(Event first, Place place, int depth) {
    List<YamlNode.Entry> entries = new ArrayList<>();
    Map<String, Place> seen = new HashMap<>();
    List<YamlNode.Scalar> again = new ArrayList<>();
    Event event = events.next();
    while (!(event instanceof MappingEndEvent)) {
      YamlNode key = node(event, depth + 1);
      YamlNode value = node(events.next(), depth + 1);
      if (!(key instanceof YamlNode.Scalar name)) {
        problems.add(
            "yaml-key", key.place(), "Tên khóa phải là một từ, không phải " + key.label() + ".");
      } else if (name.plain() && YamlSyntax.oddSpace(name.text()) >= 0) {
        problems.add(
            "yaml-space",
            key.place(),
            "Tên khóa \""
                + Likeness.bare(name.text())
                + "\" có dấu cách không ngắt (NBSP) hay dấu cách lạ.",
            "Hãy xóa rồi gõ lại bằng phím cách; dấu này hay đi theo khi chép từ Word hay trang"
                + " web.");
      } else if (seen.containsKey(name.text())) {
        again.add(name);
      } else {
        seen.put(name.text(), key.place());
        entries.add(new YamlNode.Entry(name, value));
      }
      event = events.next();
    }
    if (depth == 0 && again.size() > 2 && again.size() >= entries.size() / 2) {
      problems.add(
          "duplicate-key",
          again.get(0).place(),
          "Từ đây các khóa "
              + again.stream().map(YamlNode.Scalar::text).collect(Collectors.joining(", "))
              + " viết lần thứ hai, như hai tệp nối nhau.",
          "Hãy tách phần từ dòng này thành một tệp riêng.");
      again.clear();
    }
    for (YamlNode.Scalar name : again) {
      problems.add(
          "duplicate-key",
          name.place(),
          "Khóa \"" + name.text() + "\" viết hai lần; lần đầu ở " + seen.get(name.text()) + ".",
          "Hãy bỏ một trong hai.");
    }
    YamlNode read = new YamlNode.Mapping(List.copyOf(entries), place);
    marks.note(read, first, event);
    return read;
  }

  private Place place(Event event) {
    return place(event.getStartMark());
  }

  private Place place(@Nullable Mark mark) {
    return mark == null
        ? new Place(file, 1, 1)
        : new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
  }
}
