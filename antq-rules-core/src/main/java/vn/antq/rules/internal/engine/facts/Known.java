package vn.antq.rules.internal.engine.facts;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of each fact of a unit, a record or a scorecard, each in its slot: a map that is
 * read without looking up names by who knows the slots. Not thread-safe while it is written.
 */
public final class Known extends AbstractMap<String, Possible> {

  private final Slots slots;
  private final @Nullable Possible[] values;
  private int size;

  public Known(Slots slots) {
    this.slots = slots;
    this.values = new Possible[slots.size()];
  }

  private Known(Known other) {
    this.slots = other.slots;
    this.values = other.values.clone();
    this.size = other.size;
  }

  /** Returns a copy that is written by itself. */
  public static Map<String, Possible> copyOf(Map<String, Possible> values) {
    return values instanceof Known known ? new Known(known) : new HashMap<>(values);
  }

  /**
   * Returns what is known of a fact.
   *
   * @param slot its place among {@code slots}
   */
  public static Possible in(Map<String, Possible> values, Slots slots, int slot, String name) {
    if (values instanceof Known known && known.slots == slots && slot >= 0) {
      Possible value = known.values[slot];
      return value == null ? Possible.UNKNOWN : value;
    }
    return values.getOrDefault(name, Possible.UNKNOWN);
  }

  @Override
  public @Nullable Possible get(Object name) {
    int slot = slots.of(name);
    return slot < 0 ? null : values[slot];
  }

  @Override
  public Possible getOrDefault(Object name, Possible otherwise) {
    Possible value = get(name);
    return value == null ? otherwise : value;
  }

  @Override
  public boolean containsKey(Object name) {
    return get(name) != null;
  }

  @Override
  public @Nullable Possible put(String name, Possible value) {
    int slot = slots.of(name);
    if (slot < 0) {
      throw new IllegalArgumentException("No slot for " + name);
    }
    Possible before = values[slot];
    values[slot] = value;
    size += before == null ? 1 : 0;
    return before;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Set<Entry<String, Possible>> entrySet() {
    return new Entries();
  }

  private final class Entries extends AbstractSet<Entry<String, Possible>> {

    @Override
    public int size() {
      return size;
    }

    @Override
    public Iterator<Entry<String, Possible>> iterator() {
      return new Iterator<>() {

        private int next = after(0);

        private int after(int slot) {
          int at = slot;
          while (at < values.length && values[at] == null) {
            at++;
          }
          return at;
        }

        @Override
        public boolean hasNext() {
          return next < values.length;
        }

        @Override
        public Entry<String, Possible> next() {
          if (!hasNext()) {
            throw new NoSuchElementException();
          }
          int slot = next;
          next = after(slot + 1);
          return new SlotEntry(slot);
        }
      };
    }
  }

  private final class SlotEntry implements Entry<String, Possible> {

    private final int slot;

    SlotEntry(int slot) {
      this.slot = slot;
    }

    @Override
    public String getKey() {
      return slots.name(slot);
    }

    @Override
    public Possible getValue() {
      Possible value = values[slot];
      return value == null ? Possible.UNKNOWN : value;
    }

    @Override
    public Possible setValue(Possible value) {
      Possible before = getValue();
      values[slot] = value;
      return before;
    }
  }
}
