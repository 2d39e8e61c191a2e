package vn.antq.rules.binding;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import vn.antq.rules.dossier.FactRecord;
import vn.antq.rules.dossier.StatedFact.StatedRecord;
import vn.antq.rules.internal.text.Suggestion;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.RecordDefinition;
import vn.antq.rules.pack.Vocabulary;
import vn.antq.rules.value.Enumeration;
import vn.antq.rules.value.Level;
import vn.antq.rules.value.ListOf;
import vn.antq.rules.value.OneOf;
import vn.antq.rules.value.ScalarType;

/** Finds how the properties of a class state facts, and everything that keeps them from it. */
final class PropertyCheck {

  private static final Set<Class<?>> FLOATING =
      Set.of(double.class, Double.class, float.class, Float.class);

  private final Vocabulary vocabulary;
  private final MethodHandles.Lookup lookup;
  private final Map<String, String> names;
  private final List<String> problems = new ArrayList<>();

  /**
   * Creates a check.
   *
   * @param names property to fact, where they differ; empty for a property that is no fact
   */
  PropertyCheck(Vocabulary vocabulary, MethodHandles.Lookup lookup, Map<String, String> names) {
    this.vocabulary = vocabulary;
    this.lookup = lookup;
    this.names = names;
  }

  List<String> problems() {
    return List.copyOf(problems);
  }

  /** Returns what reads each fact that a class states. */
  List<Reading> readings(Class<?> type) {
    Map<String, FactDefinition> known = new LinkedHashMap<>(vocabulary.facts());
    List<Property> properties = Property.of(type);
    names.keySet().stream()
        .filter(name -> properties.stream().noneMatch(property -> property.name().equals(name)))
        .forEach(name -> problems.add(type.getSimpleName() + " has no property " + name + "."));
    return readings(type, properties, known, "fact of the vocabulary", names);
  }

  private List<Reading> readings(
      Class<?> type,
      List<Property> properties,
      Map<String, FactDefinition> known,
      String what,
      Map<String, String> renamed) {
    List<Reading> readings = new ArrayList<>();
    Map<String, String> stated = new HashMap<>();
    for (Property property : properties) {
      String fact =
          renamed.getOrDefault(
              property.name(),
              property.annotation(FactName.class).map(FactName::value).orElse(property.name()));
      if (fact.isEmpty() || property.annotation(NotAFact.class).isPresent()) {
        continue;
      }
      String subject = type.getSimpleName() + "." + property.name();
      FactDefinition definition = known.get(fact);
      if (definition == null) {
        problems.add(
            subject
                + ": "
                + fact
                + " is no "
                + what
                + "."
                + Suggestion.nearest(fact, known.keySet())
                    .map(name -> " Maybe @FactName(\"" + name + "\")")
                    .orElse(" Maybe @NotAFact")
                + ".");
        continue;
      } else if (definition.derivation().isPresent()) {
        problems.add(subject + ": " + fact + " is derived from other facts. Maybe @NotAFact.");
        continue;
      }
      String other = stated.putIfAbsent(fact, property.name());
      if (other != null) {
        problems.add(subject + ": " + fact + " is stated by " + other + " too.");
        continue;
      }
      plain(subject, definition, property.type())
          .flatMap(plain -> reading(subject, fact, property, plain))
          .ifPresent(readings::add);
    }
    return List.copyOf(readings);
  }

  private Optional<Reading> reading(
      String subject, String fact, Property property, Function<Object, Object> plain) {
    try {
      MethodHandle handle = property.handle(lookup);
      return Optional.of(new Reading(fact, handle, plain));
    } catch (IllegalAccessException e) {
      problems.add(
          subject
              + " is not accessible. Maybe give lookup(MethodHandles.lookup()) or make it public.");
      return Optional.empty();
    }
  }

  /** Returns what makes of a property's value what a dossier can state. */
  private Optional<Function<Object, Object>> plain(
      String subject, FactDefinition fact, Type declared) {
    Type type = raw(declared) == Optional.class ? argument(declared) : declared;
    Class<?> raw = raw(type);
    if (FLOATING.contains(raw) || raw == OptionalDouble.class) {
      problems.add(
          subject + ": a " + raw.getSimpleName() + " is not exact. Maybe make it a BigDecimal.");
      return Optional.empty();
    } else if (fact.type() instanceof ListOf list) {
      return records(subject, list, type);
    } else if (fact.type() instanceof OneOf oneOf && raw.isEnum()) {
      return constants(subject, oneOf.enumeration(), raw);
    } else if (fact.type() instanceof OneOf && raw == Level.class) {
      return Optional.of(level -> ((Level) level).code());
    } else if (fact.type() instanceof ScalarType scalar && scalar.isStatedBy(raw)) {
      return Optional.of(Function.identity());
    }
    problems.add(
        subject
            + ": "
            + fact.name()
            + " cannot be stated by a "
            + type.getTypeName()
            + ". Maybe make it "
            + (fact.type() instanceof ScalarType scalar ? scalar.statedBy() : "a List of records")
            + ".");
    return Optional.empty();
  }

  private Optional<Function<Object, Object>> constants(
      String subject, Enumeration enumeration, Class<?> type) {
    List<String> strange =
        Arrays.stream(type.getEnumConstants())
            .map(constant -> ((Enum<?>) constant).name())
            .filter(name -> !enumeration.codes().contains(name))
            .toList();
    if (strange.isEmpty()) {
      return Optional.of(Function.identity());
    }
    problems.add(
        subject
            + ": "
            + String.join(", ", strange)
            + " of "
            + type.getSimpleName()
            + " is no value of "
            + enumeration.name()
            + ". Maybe one of "
            + String.join(", ", enumeration.codes())
            + ".");
    return Optional.empty();
  }

  private Optional<Function<Object, Object>> records(String subject, ListOf list, Type type) {
    Class<?> item = raw(argument(type));
    RecordDefinition definition = vocabulary.record(list.record()).orElseThrow();
    if (!Collection.class.isAssignableFrom(raw(type)) || item == Object.class) {
      problems.add(
          subject
              + ": "
              + definition.list()
              + " cannot be stated by a "
              + type.getTypeName()
              + ". Maybe make it a List of records.");
      return Optional.empty();
    } else if (FactRecord.class.isAssignableFrom(item)
        || StatedRecord.class == item
        || Map.class.isAssignableFrom(item)) {
      return Optional.of(Function.identity());
    }
    Map<String, FactDefinition> fields = new LinkedHashMap<>();
    definition.fields().forEach(field -> fields.put(field.name(), field));
    int before = problems.size();
    List<Reading> readings =
        readings(item, Property.of(item), fields, "field of " + definition.name(), Map.of());
    if (readings.isEmpty() && problems.size() == before) {
      problems.add(
          subject + ": " + item.getSimpleName() + " has no field of " + definition.name() + ".");
    }
    return Optional.of(
        items -> ((Collection<?>) items).stream().map(one -> record(one, readings)).toList());
  }

  private static StatedRecord record(Object item, List<Reading> readings) {
    StatedRecord record = StatedRecord.empty();
    for (Reading reading : readings) {
      Object value = reading.value(item);
      if (value != null) {
        record = record.with(reading.fact(), value);
      }
    }
    return record;
  }

  private static Class<?> raw(Type type) {
    if (type instanceof Class<?> known) {
      return known;
    } else if (type instanceof ParameterizedType parameterized) {
      return (Class<?>) parameterized.getRawType();
    }
    return type instanceof WildcardType wildcard ? raw(wildcard.getUpperBounds()[0]) : Object.class;
  }

  private static Type argument(Type type) {
    return type instanceof ParameterizedType parameterized
            && parameterized.getActualTypeArguments().length == 1
        ? parameterized.getActualTypeArguments()[0]
        : Object.class;
  }
}
