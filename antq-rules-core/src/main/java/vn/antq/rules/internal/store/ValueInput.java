package vn.antq.rules.internal.store;

import java.io.DataInputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.RecordDefinition;
import vn.antq.rules.pack.Vocabulary;
import vn.antq.rules.value.Enumeration;

/** Reads what {@link ValueOutput} wrote. Not thread-safe. */
public final class ValueInput {

  private static final String OWN = "vn.antq.rules.";

  private final DataInputStream in;
  private final List<Object> seen = new ArrayList<>();
  private final Map<String, Shape> shapes = new HashMap<>();

  /** Creates an input. */
  public ValueInput(DataInputStream in) {
    this.in = in;
  }

  private record Shape(Constructor<?> constructor, int components) {}

  /**
   * Reads a value that is there.
   *
   * @param type what it must be
   * @throws IllegalStateException if the bytes are not what the output of this version writes
   */
  public <T> T read(Class<T> type) throws IOException {
    try {
      return type.cast(there(read()));
    } catch (ReflectiveOperationException | ClassCastException | IndexOutOfBoundsException e) {
      throw new IllegalStateException("Not written by this version", e);
    }
  }

  private @Nullable Object read() throws IOException, ReflectiveOperationException {
    Tag tag = Tag.at(in.readUnsignedByte());
    return switch (tag) {
      case NOTHING -> null;
      case SEEN -> seen.get(in.readInt());
      case TEXT -> kept(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
      case WHOLE -> in.readLong();
      case SMALL -> in.readInt();
      case DECIMAL -> new BigDecimal(text());
      case YES -> Boolean.TRUE;
      case NO -> Boolean.FALSE;
      case DATE -> LocalDate.ofEpochDay(in.readLong());
      case DAY -> MonthDay.of(in.readUnsignedByte(), in.readUnsignedByte());
      case CONSTANT -> constant();
      case LIST -> list();
      case MAP -> map();
      case EMPTY -> Optional.empty();
      case PRESENT -> Optional.ofNullable(read());
      case RECORD -> kept(record());
      case VOCABULARY -> kept(vocabulary());
    };
  }

  private Object kept(Object value) {
    seen.add(value);
    return value;
  }

  private String text() throws IOException, ReflectiveOperationException {
    return (String) there(read());
  }

  private static Object there(@Nullable Object value) {
    if (value == null) {
      throw new IllegalStateException("Not written by this version");
    }
    return value;
  }

  private Object constant() throws IOException, ReflectiveOperationException {
    Class<?> type = own(text());
    String name = text();
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> ((Enum<?>) constant).name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No " + name + " in " + type));
  }

  private List<@Nullable Object> list() throws IOException, ReflectiveOperationException {
    int size = in.readInt();
    List<@Nullable Object> list = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      list.add(read());
    }
    return Collections.unmodifiableList(list);
  }

  private Map<Object, Object> map() throws IOException, ReflectiveOperationException {
    int size = in.readInt();
    Map<Object, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      map.put(there(read()), there(read()));
    }
    return Collections.unmodifiableMap(map);
  }

  private Object record() throws IOException, ReflectiveOperationException {
    String name = text();
    Shape shape = shapes.get(name);
    if (shape == null) {
      shape = shape(own(name));
      shapes.put(name, shape);
    }
    @Nullable Object[] values = new Object[shape.components()];
    for (int i = 0; i < values.length; i++) {
      values[i] = read();
    }
    try {
      return shape.constructor().newInstance(values);
    } catch (InvocationTargetException | IllegalArgumentException e) {
      throw new IllegalStateException("Not written by this version: " + name, e);
    }
  }

  private static Shape shape(Class<?> type) throws NoSuchMethodException {
    RecordComponent[] components = type.getRecordComponents();
    Constructor<?> constructor =
        type.getDeclaredConstructor(
            Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    constructor.setAccessible(true);
    return new Shape(constructor, components.length);
  }

  /** Nothing but the records and constants of this library is ever made. */
  private static Class<?> own(String name) throws ClassNotFoundException {
    Class<?> type =
        name.startsWith(OWN) ? Class.forName(name, false, ValueInput.class.getClassLoader()) : null;
    if (type == null || !type.isRecord() && !type.isEnum()) {
      throw new IllegalStateException("Not written by this version: " + name);
    }
    return type;
  }

  private Vocabulary vocabulary() throws IOException, ReflectiveOperationException {
    return new Vocabulary(
        map(FactDefinition.class), map(RecordDefinition.class), map(Enumeration.class));
  }

  private <V> Map<String, V> map(Class<V> type) throws IOException, ReflectiveOperationException {
    Map<String, V> map = new LinkedHashMap<>();
    ((Map<?, ?>) there(read())).forEach((name, value) -> map.put((String) name, type.cast(value)));
    return map;
  }
}
