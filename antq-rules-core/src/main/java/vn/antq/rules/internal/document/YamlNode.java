package vn.antq.rules.internal.document;

import java.util.List;
import vn.antq.rules.internal.line.Quotation;
import vn.antq.rules.problem.Place;

/** A piece of a YAML document, with its place. */
public sealed interface YamlNode {

  /** Returns where it starts. */
  Place place();

  /** Returns what a person calls it, in Vietnamese. */
  String label();

  /**
   * A single value.
   *
   * @param text its text, composed (NFC)
   * @param plain whether it stands without quotes
   * @param place where it starts
   */
  record Scalar(String text, boolean plain, Place place) implements YamlNode {

    @Override
    public String label() {
      return Quotation.of(text);
    }

    /** Says whether nothing was written. */
    public boolean isBlank() {
      return plain && (text.isEmpty() || text.equals("~") || text.equals("null"));
    }
  }

  /**
   * A list.
   *
   * @param items its items
   * @param place where it starts
   */
  record Sequence(List<YamlNode> items, Place place) implements YamlNode {
    @Override
    public String label() {
      return "một danh sách";
    }
  }

  /**
   * A group of keys with values, in their order; no key stands twice.
   *
   * @param entries the keys with their values
   * @param place where it starts
   */
  record Mapping(List<Entry> entries, Place place) implements YamlNode {
    @Override
    public String label() {
      return "một nhóm khóa";
    }
  }

  /**
   * A key with its value.
   *
   * @param key the key
   * @param value the value
   */
  record Entry(Scalar key, YamlNode value) {}
}
