package vn.antq.rules.internal.store;

import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.antq.rules.pack.Vocabulary;

/**
 * Writes records of this library and what they hold. What is the same object is written once. The
 * same values give the same bytes. Not thread-safe.
 */
public final class ValueOutput {

  private final DataOutputStream out;
  private final Map<Object, Integer> seen = new IdentityHashMap<>();
  private final Map<String, Integer> texts = new HashMap<>();
  private int count;

  /** Creates an output. */
  public ValueOutput(DataOutputStream out) {
    this.out = out;
  }

  /**
   * Writes a value.
   *
   * @throws IllegalArgumentException if it holds something that has no form here
   */
  public void write(@Nullable Object value) throws IOException {
    if (value == null) {
      tag(Tag.NOTHING);
    } else if (value instanceof String text) {
      text(text);
    } else if (value instanceof Record || value instanceof Vocabulary) {
      Integer known = seen.get(value);
      if (known != null) {
        tag(Tag.SEEN);
        out.writeInt(known);
      } else {
        fresh(value);
        // Its number is its place among all that were completed: a reader counts the same way.
        seen.put(value, count++);
      }
    } else {
      plain(value);
    }
  }

  private void tag(Tag tag) throws IOException {
    out.writeByte(tag.ordinal());
  }

  private void text(String text) throws IOException {
    Integer known = texts.get(text);
    if (known != null) {
      tag(Tag.SEEN);
      out.writeInt(known);
      return;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    tag(Tag.TEXT);
    out.writeInt(bytes.length);
    out.write(bytes);
    texts.put(text, count++);
  }

  private void fresh(Object value) throws IOException {
    if (value instanceof Vocabulary vocabulary) {
      tag(Tag.VOCABULARY);
      write(vocabulary.facts());
      write(vocabulary.records());
      write(vocabulary.enumerations());
      return;
    }
    tag(Tag.RECORD);
    text(value.getClass().getName());
    try {
      for (RecordComponent component : value.getClass().getRecordComponents()) {
        component.getAccessor().setAccessible(true);
        write(component.getAccessor().invoke(value));
      }
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalArgumentException("Cannot be read: " + value.getClass(), e);
    }
  }

  private void plain(Object value) throws IOException {
    if (value instanceof Long whole) {
      tag(Tag.WHOLE);
      out.writeLong(whole);
    } else if (value instanceof Integer small) {
      tag(Tag.SMALL);
      out.writeInt(small);
    } else if (value instanceof BigDecimal decimal) {
      tag(Tag.DECIMAL);
      text(decimal.toString());
    } else if (value instanceof Boolean yes) {
      tag(yes ? Tag.YES : Tag.NO);
    } else if (value instanceof LocalDate date) {
      tag(Tag.DATE);
      out.writeLong(date.toEpochDay());
    } else if (value instanceof MonthDay day) {
      tag(Tag.DAY);
      out.writeByte(day.getMonthValue());
      out.writeByte(day.getDayOfMonth());
    } else if (value instanceof Enum<?> constant) {
      tag(Tag.CONSTANT);
      text(constant.getDeclaringClass().getName());
      text(constant.name());
    } else if (value instanceof Optional<?> optional) {
      tag(optional.isPresent() ? Tag.PRESENT : Tag.EMPTY);
      if (optional.isPresent()) {
        write(optional.get());
      }
    } else {
      many(value);
    }
  }

  private void many(Object value) throws IOException {
    if (value instanceof List<?> list) {
      tag(Tag.LIST);
      out.writeInt(list.size());
      for (Object item : list) {
        write(item);
      }
    } else if (value instanceof Map<?, ?> map) {
      tag(Tag.MAP);
      out.writeInt(map.size());
      for (Map.Entry<?, ?> entry : steady(map).entrySet()) {
        write(entry.getKey());
        write(entry.getValue());
      }
    } else {
      throw new IllegalArgumentException("Has no form here: " + value.getClass());
    }
  }

  /** {@link Map#copyOf} has another order in every process. */
  private static Map<?, ?> steady(Map<?, ?> map) {
    return map.getClass() == Map.copyOf(Map.of("", "")).getClass()
            || map.getClass() == Map.of("a", "", "b", "").getClass()
        ? new TreeMap<>(map)
        : map;
  }
}
