package vn.antq.rules.internal.dossier;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.antq.rules.internal.document.YamlNode;
import vn.antq.rules.internal.problem.HalfCharacters;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.problem.Place;

/**
 * Makes of maps, lists and values the nodes that reading a file makes of its text. A place is the
 * way to the value, such as {@code name, facts.crimes[1].severity}.
 */
public final class MapReader {

  private static final int MAX_DEPTH = 24;
  private static final int MAX_SCALE = 100;

  /**
   * As many as a file of the greatest size can hold in earnest; maps may hold one list many times.
   */
  private static final int MAX_NODES = 200_000;

  private static final int MAX_BITS = 1_000;
  private static final int MAX_CHARACTERS = 4_000_000;

  private final String name;
  private final ProblemLog problems;
  private int nodes;
  private long characters;

  private MapReader(String name, ProblemLog problems) {
    this.name = name;
    this.problems = problems;
  }

  /** Returns the root, or empty after reporting what cannot be read. */
  public static Optional<YamlNode> read(String name, Map<?, ?> map, ProblemLog problems) {
    int before = problems.size();
    YamlNode root = new MapReader(name, problems).node(map, "", 0);
    return problems.size() == before ? Optional.of(root) : Optional.empty();
  }

  private Place place(String path) {
    return new Place(name.isEmpty() || path.isEmpty() ? name + path : name + ", " + path, 0, 0);
  }

  private YamlNode node(@Nullable Object value, String path, int depth) {
    if (isTooLarge()) {
      return new YamlNode.Scalar("", true, Place.NOWHERE);
    }
    Place place = place(path);
    if (++nodes > MAX_NODES) {
      problems.add(
          "too-large",
          place,
          "Hồ sơ có quá " + MAX_NODES + " giá trị.",
          "Hãy xem có danh sách nào được lồng vào nhiều lần không.");
      return new YamlNode.Scalar("", true, place);
    } else if (depth > MAX_DEPTH) {
      problems.add("too-deep", place, "Quá " + MAX_DEPTH + " tầng lồng nhau.");
      return new YamlNode.Scalar("", true, place);
    } else if (value instanceof Map<?, ?> map) {
      return mapping(map, path, depth);
    } else if (value instanceof Collection<?> items) {
      List<YamlNode> nodes = new ArrayList<>();
      for (Object item : items) {
        if (isTooLarge()) {
          break;
        }
        nodes.add(node(item, path + "[" + (nodes.size() + 1) + "]", depth + 1));
      }
      return new YamlNode.Sequence(List.copyOf(nodes), place);
    }
    return scalar(value, place);
  }

  private boolean isTooLarge() {
    return nodes > MAX_NODES || characters > MAX_CHARACTERS;
  }

  private YamlNode text(String text, Place place) {
    characters += text.length();
    if (characters > MAX_CHARACTERS) {
      problems.add("too-large", place, "Hồ sơ dài quá " + MAX_CHARACTERS + " ký tự.");
      return new YamlNode.Scalar("", false, place);
    }
    return new YamlNode.Scalar(Wording.composed(text), false, place);
  }

  private YamlNode mapping(Map<?, ?> map, String path, int depth) {
    List<YamlNode.Entry> entries = new ArrayList<>();
    map.forEach(
        (key, value) -> {
          if (key instanceof String text) {
            String inner = path.isEmpty() ? text : path + "." + text;
            entries.add(
                new YamlNode.Entry(
                    new YamlNode.Scalar(Wording.composed(text), false, place(inner)),
                    node(value, inner, depth + 1)));
          } else {
            problems.add(
                "wrong-kind", place(path), "Tên khóa phải là văn bản, không phải " + key + ".");
          }
        });
    return new YamlNode.Mapping(List.copyOf(entries), place(path));
  }

  /** A column of a data base gives a whole number as 312.000, which written down is none. */
  private static String plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() <= 0 ? stripped.toPlainString() : number.toPlainString();
  }

  private YamlNode scalar(@Nullable Object value, Place place) {
    if (value == null) {
      return new YamlNode.Scalar("null", true, place);
    } else if (value instanceof String text) {
      HalfCharacters.refuse(text, place, problems);
      return text(text, place);
    } else if (value instanceof BigDecimal number) {
      if (number.unscaledValue().bitLength() > MAX_BITS) {
        return scalar(number.unscaledValue(), place);
      }
      // Of a number such as 1E+999999999 the plain digits would fill the memory.
      boolean plain = Math.abs((long) number.scale()) <= MAX_SCALE;
      return new YamlNode.Scalar(plain ? plain(number) : number.toString(), true, place);
    } else if (value instanceof BigInteger whole) {
      // Its digits take a time that grows with the square of their number.
      boolean plain = whole.bitLength() <= MAX_BITS;
      return new YamlNode.Scalar(
          plain ? whole.toString() : "số nguyên " + whole.bitLength() + " bit", true, place);
    } else if (value instanceof Long
        || value instanceof Integer
        || value instanceof Short
        || value instanceof Byte
        || value instanceof Boolean
        || value instanceof LocalDate) {
      return new YamlNode.Scalar(value.toString(), true, place);
    } else if (value instanceof Enum<?> constant) {
      return new YamlNode.Scalar(constant.name(), false, place);
    }
    boolean floating = value instanceof Double || value instanceof Float;
    problems.add(
        floating ? "not-exact" : "wrong-kind",
        place,
        floating
            ? "Số dấu phẩy động " + value + " không chính xác nên không dùng được."
            : "Không dùng được giá trị kiểu " + value.getClass().getName() + ".",
        floating
            ? "Hãy dùng số nguyên hoặc BigDecimal; với Jackson: USE_BIG_DECIMAL_FOR_FLOATS."
            : "Dùng được: số nguyên, BigDecimal, boolean, LocalDate, String, enum, Map, List.");
    return new YamlNode.Scalar("0", true, place);
  }
}
