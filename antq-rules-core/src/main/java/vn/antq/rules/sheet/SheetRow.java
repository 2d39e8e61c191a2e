package vn.antq.rules.sheet;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.antq.rules.pack.Statement;

/**
 * One thing that a pack states, as its file writes it.
 *
 * @param statement what is stated
 * @param part which of several values of it, such as {@code from}; mostly empty
 * @param form what its value is
 * @param unit what is counted, in Vietnamese; may be empty
 * @param options code to label of what may be chosen; empty unless the form is {@link Form#CHOICE}
 * @param texts what is written; nothing where the file says nothing, as of a level whose basis is
 *     that of its criterion
 * @param editable what of it can be corrected in the pack: nothing of what stands in the pack that
 *     it extends
 */
public record SheetRow(
    Statement statement,
    String part,
    Form form,
    String unit,
    Map<String, String> options,
    Map<SheetColumn, String> texts,
    Set<SheetColumn> editable) {

  /** Copies the collections. */
  public SheetRow {
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    Map<SheetColumn, String> copy = new EnumMap<>(SheetColumn.class);
    copy.putAll(texts);
    texts = Collections.unmodifiableMap(copy);
    Set<SheetColumn> columns = EnumSet.noneOf(SheetColumn.class);
    columns.addAll(editable);
    editable = Collections.unmodifiableSet(columns);
  }

  /** What a value is, and how {@link #text} and {@link PackSheet#set} write it. */
  public enum Form {
    /** There is none. */
    NONE,
    /** A number, with a decimal point: {@code 2.5}. */
    NUMBER,
    /** A number of hundredths, written as a number: {@code 70} is 70 %. */
    PERCENT,
    /** A day of the year, month before day: {@code 03-31}. */
    DAY,
    /** A date: {@code 2025-06-30}. */
    DATE,
    /** One of some options, by its code. */
    CHOICE
  }

  /**
   * Returns what names the row: the same in every copy of the pack, and for no other row of its
   * unit type.
   */
  public String key() {
    String key = String.join("/", statement.kind().name(), statement.criterion(), statement.name());
    return part.isEmpty() ? key : key + "/" + part;
  }

  /** Returns what is written; empty when nothing is. */
  public String text(SheetColumn column) {
    return texts.getOrDefault(Objects.requireNonNull(column, "column"), "");
  }

  /** Says whether something of it can be corrected. */
  public boolean isEditable(SheetColumn column) {
    return editable.contains(Objects.requireNonNull(column, "column"));
  }
}
