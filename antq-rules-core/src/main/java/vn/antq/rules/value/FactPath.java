package vn.antq.rules.value;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a value of a dossier stands: a fact, or a field of a record in a list, as in {@code
 * crimes[1].severity}.
 *
 * @param list name of the list; empty for a fact of the unit
 * @param number number of the record, from 1; 0 for a fact of the unit
 * @param name name of the fact or the field
 */
public record FactPath(String list, int number, String name) {

  private static final Pattern FIELD = Pattern.compile("(\\w+)\\[(\\d{1,9})]\\.(\\w+)");

  /** Reads a path as {@link #toString()} writes it. */
  public static FactPath of(String text) {
    Matcher field = FIELD.matcher(Objects.requireNonNull(text, "text"));
    return field.matches()
        ? new FactPath(field.group(1), Integer.parseInt(field.group(2)), field.group(3))
        : new FactPath("", 0, text);
  }

  /** Returns the path of a field. */
  public static String field(String list, int number, String name) {
    return record(list, number) + Objects.requireNonNull(name, "name");
  }

  /** Returns what the paths of all fields of a record begin with. */
  public static String record(String list, int number) {
    return Objects.requireNonNull(list, "list") + "[" + number + "].";
  }

  /** Says whether it is a field of a record. */
  public boolean isField() {
    return number > 0;
  }

  @Override
  public String toString() {
    return isField() ? field(list, number, name) : name;
  }
}
