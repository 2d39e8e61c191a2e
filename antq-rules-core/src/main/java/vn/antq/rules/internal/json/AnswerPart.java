package vn.antq.rules.internal.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * An object of a stored answer. What is not there reads as nothing; what is not as it should be is
 * told to the {@link AnswerProblems}, and reads as anything.
 */
final class AnswerPart {

  /** A number that no double holds is written as a text. */
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,60}(\\.\\d{1,60})?");

  private static final int MOST_DIGITS = 60;

  private final JsonNode node;
  private final String at;
  private final AnswerProblems problems;
  private final Set<String> asked = new HashSet<>();

  private AnswerPart(JsonNode node, String at, AnswerProblems problems) {
    this.node = node;
    this.at = at;
    this.problems = problems;
  }

  static AnswerPart root(JsonNode root, AnswerProblems problems) {
    return new AnswerPart(root, "", problems);
  }

  /** Returns the pointer to a key. */
  String pointer(String key) {
    return JsonPointer.below(at, key);
  }

  boolean has(String key) {
    return node.has(key);
  }

  /** Returns the value of a key that every object of this kind has. */
  private JsonNode value(String key) {
    asked.add(key);
    JsonNode value = node.path(key);
    if (value.isMissingNode() && node.isObject() && problems.isStrict()) {
      problems.missing(pointer(key));
    }
    return value;
  }

  private void wrong(String key, String expected, JsonNode found) {
    if (!found.isMissingNode()) {
      problems.wrongKind(pointer(key), expected, found);
    }
  }

  /** Passes over what follows from the rest, or only says it in words. */
  void passOver(String... keys) {
    for (String key : keys) {
      value(key);
    }
  }

  /** Returns a text; empty when it is not there. */
  String text(String key) {
    JsonNode value = value(key);
    if (!value.isString()) {
      wrong(key, "một văn bản", value);
      return "";
    }
    return problems.whole(value.stringValue(), pointer(key));
  }

  /** Returns a text; empty where there is null. */
  String textOrNull(String key) {
    return isNull(key) ? "" : text(key);
  }

  /** Returns a text of a key that may be left out. */
  String optionalText(String key) {
    return node.has(key) ? text(key) : "";
  }

  private boolean isNull(String key) {
    return value(key).isNull();
  }

  boolean truth(String key) {
    JsonNode value = value(key);
    if (!value.isBoolean()) {
      wrong(key, "true hoặc false", value);
      return false;
    }
    return value.booleanValue();
  }

  /** Compares what is stated with what follows from the rest. */
  void follows(String key, boolean expected) {
    if (truth(key) != expected && node.path(key).isBoolean() && problems.isStrict()) {
      problems.contradiction(pointer(key));
    }
  }

  /** Returns a whole number of the range of an int. */
  int count(String key) {
    JsonNode value = value(key);
    Optional<BigDecimal> number = number(value).filter(AnswerPart::isInt);
    if (number.isEmpty()) {
      wrong(key, "một số nguyên", value);
      return 0;
    }
    return number.get().intValueExact();
  }

  /** Returns a whole number; empty when there is none. */
  Optional<Long> countOrNull(String key) {
    return isNull(key) || !node.has(key) ? Optional.empty() : Optional.of((long) count(key));
  }

  private static boolean isInt(BigDecimal number) {
    return isWhole(number)
        && number.compareTo(BigDecimal.valueOf(Integer.MIN_VALUE)) >= 0
        && number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
  }

  static boolean isWhole(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0;
  }

  BigDecimal number(String key) {
    JsonNode value = value(key);
    Optional<BigDecimal> number = number(value);
    if (number.isEmpty()) {
      wrong(key, "một số", value);
    }
    return number.orElse(BigDecimal.ZERO);
  }

  Optional<BigDecimal> numberOrNull(String key) {
    return isNull(key) || !node.has(key) ? Optional.empty() : Optional.of(number(key));
  }

  /** Returns a number, in plain notation without trailing zeros, that is not beyond measure. */
  static Optional<BigDecimal> number(JsonNode value) {
    if (value.isString()) {
      return writtenNumber(value.stringValue());
    } else if (!value.isNumber()) {
      return Optional.empty();
    }
    BigDecimal number = value.decimalValue();
    return number.precision() <= 2 * MOST_DIGITS && Math.abs(number.scale()) <= MOST_DIGITS
        ? Optional.of(plain(number))
        : Optional.empty();
  }

  /** Returns a number that is written as a text. */
  static Optional<BigDecimal> writtenNumber(String text) {
    return NUMBER.matcher(text).matches()
        ? Optional.of(plain(new BigDecimal(text)))
        : Optional.empty();
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  LocalDate date(String key) {
    JsonNode value = value(key);
    Optional<LocalDate> date = date(value);
    if (date.isEmpty()) {
      wrong(key, "một ngày dạng năm-tháng-ngày", value);
    }
    return date.orElse(LocalDate.EPOCH);
  }

  Optional<LocalDate> dateOrNull(String key) {
    return isNull(key) || !node.has(key) ? Optional.empty() : Optional.of(date(key));
  }

  private static Optional<LocalDate> date(JsonNode value) {
    try {
      return value.isString()
          ? Optional.of(LocalDate.parse(value.stringValue()))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Returns the constant that a code names; an answer without it says nothing. */
  <E extends Enum<E>> E code(String key, E[] constants, Function<E, String> code) {
    JsonNode value = value(key);
    if (value.isMissingNode() && !problems.isStrict()) {
      problems.missing(pointer(key));
    }
    return constant(key, value, constants, code);
  }

  /** Returns the constant that a code names; the last one when nothing is stated. */
  <E extends Enum<E>> E codeOrLast(String key, E[] constants, Function<E, String> code) {
    return constant(key, value(key), constants, code);
  }

  private <E extends Enum<E>> E constant(
      String key, JsonNode value, E[] constants, Function<E, String> code) {
    for (E constant : constants) {
      if (value.isString() && value.stringValue().equals(code.apply(constant))) {
        return constant;
      }
    }
    wrong(
        key,
        Stream.of(constants).map(code).collect(Collectors.joining(", ", "một trong các mã ", "")),
        value);
    return constants[constants.length - 1];
  }

  /** Returns an object; one in which nothing is stated when there is none. */
  AnswerPart part(String key) {
    JsonNode value = value(key);
    if (!value.isObject()) {
      wrong(key, "một đối tượng", value);
      return new AnswerPart(MissingNode.getInstance(), pointer(key), problems);
    }
    return new AnswerPart(value, pointer(key), problems);
  }

  Optional<AnswerPart> partOrNull(String key) {
    return isNull(key) || !node.has(key) ? Optional.empty() : Optional.of(part(key));
  }

  /** Returns an object of a key that may be left out. */
  Optional<AnswerPart> optionalPart(String key) {
    return node.has(key) ? Optional.of(part(key)) : Optional.empty();
  }

  /** Returns the objects of a list. */
  List<AnswerPart> parts(String key) {
    List<AnswerPart> parts = new ArrayList<>();
    int number = 0;
    for (JsonNode item : items(key)) {
      String pointer = pointer(key) + "/" + number++;
      if (item.isObject()) {
        parts.add(new AnswerPart(item, pointer, problems));
      } else {
        problems.wrongKind(pointer, "một đối tượng", item);
      }
    }
    return parts;
  }

  List<AnswerPart> optionalParts(String key) {
    return node.has(key) ? parts(key) : List.of();
  }

  /** Returns the texts of a list. */
  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    int number = 0;
    for (JsonNode item : items(key)) {
      String pointer = pointer(key) + "/" + number++;
      if (item.isString()) {
        texts.add(problems.whole(item.stringValue(), pointer));
      } else {
        problems.wrongKind(pointer, "một văn bản", item);
      }
    }
    return texts;
  }

  List<String> optionalTexts(String key) {
    return node.has(key) ? texts(key) : List.of();
  }

  /** A summary has null in place of what it leaves out. */
  private Iterable<JsonNode> items(String key) {
    JsonNode value = value(key);
    if (value.isArray()) {
      return value;
    } else if (problems.isStrict() || !value.isNull()) {
      wrong(key, "một danh sách", value);
    }
    return List.of();
  }

  /** Returns what stands under a key, to be read by its kind. */
  JsonNode any(String key) {
    return value(key);
  }

  /** Tells which keys are none of an object of this kind. */
  void finish() {
    if (problems.isStrict()) {
      node.propertyNames().stream()
          .filter(key -> !asked.contains(key))
          .forEach(key -> problems.unknown(pointer(key)));
    }
  }
}
