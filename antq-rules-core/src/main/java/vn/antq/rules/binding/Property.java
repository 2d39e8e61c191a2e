package vn.antq.rules.binding;

import java.lang.annotation.Annotation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A component of a record, or what a getter returns.
 *
 * @param name its name
 * @param accessor the method that returns it
 * @param places where it may be annotated
 */
record Property(String name, Method accessor, List<AnnotatedElement> places) {

  /** Returns the properties in the order of the class, of a bean in the order of their names. */
  static List<Property> of(Class<?> type) {
    if (type.isRecord()) {
      return Arrays.stream(type.getRecordComponents()).map(Property::of).toList();
    }
    Map<String, Property> byName = new LinkedHashMap<>();
    getters(type)
        .filter(method -> !nameOf(method).isEmpty())
        .sorted(Comparator.comparing(Property::nameOf))
        .forEach(method -> byName.putIfAbsent(nameOf(method), of(type, method)));
    return List.copyOf(byName.values());
  }

  private static Property of(RecordComponent component) {
    return new Property(
        component.getName(), component.getAccessor(), List.of(component, component.getAccessor()));
  }

  private static Property of(Class<?> type, Method getter) {
    String name = nameOf(getter);
    List<AnnotatedElement> places = new ArrayList<>(List.of(getter));
    for (Class<?> from = type; from != null; from = from.getSuperclass()) {
      for (Field field : from.getDeclaredFields()) {
        if (field.getName().equals(name)) {
          places.add(field);
        }
      }
    }
    return new Property(name, getter, List.copyOf(places));
  }

  private static Stream<Method> getters(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .filter(method -> method.getDeclaringClass() != Object.class)
        .filter(method -> method.getParameterCount() == 0)
        .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isBridge());
  }

  /** Returns the property that a getter returns; empty when it is no getter. */
  private static String nameOf(Method method) {
    String name = method.getName();
    boolean truth =
        method.getReturnType() == boolean.class || method.getReturnType() == Boolean.class;
    if (name.startsWith("get") && method.getReturnType() != void.class) {
      return decapitalized(name.substring(3));
    }
    return name.startsWith("is") && truth ? decapitalized(name.substring(2)) : "";
  }

  /** As JavaBeans do: {@code getURL} returns {@code URL}. */
  private static String decapitalized(String name) {
    if (name.isEmpty() || !Character.isUpperCase(name.charAt(0))) {
      return "";
    } else if (name.length() > 1 && Character.isUpperCase(name.charAt(1))) {
      return name;
    }
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  <A extends Annotation> Optional<A> annotation(Class<A> type) {
    return places.stream()
        .flatMap(place -> Stream.ofNullable(place.getAnnotation(type)))
        .findFirst();
  }

  Type type() {
    return accessor.getGenericReturnType();
  }

  /**
   * Returns what reads the property of an object.
   *
   * @throws IllegalAccessException if the lookup may not
   */
  MethodHandle handle(MethodHandles.Lookup lookup) throws IllegalAccessException {
    return lookup.unreflect(accessor).asType(MethodType.methodType(Object.class, Object.class));
  }
}
