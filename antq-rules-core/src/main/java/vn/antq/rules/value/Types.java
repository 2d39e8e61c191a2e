package vn.antq.rules.value;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every type there is. */
final class Types {

  static final List<ScalarType> NAMED =
      List.of(FactType.INTEGER, FactType.DECIMAL, FactType.BOOLEAN, FactType.DATE, FactType.TEXT);

  private static final Map<Class<?>, ScalarType> BY_VALUE =
      Stream.concat(
              NAMED.stream(),
              Stream.of(
                  FactType.RATIO, FactType.AVERAGE, new OneOf(new Enumeration("", List.of()))))
          .collect(Collectors.toUnmodifiableMap(ScalarType::javaType, type -> type));

  private Types() {}

  static ScalarType of(Object value) {
    ScalarType type = BY_VALUE.get(value.getClass());
    if (type == null) {
      throw new IllegalArgumentException("Not the value of a fact: " + value.getClass().getName());
    }
    return type;
  }
}
