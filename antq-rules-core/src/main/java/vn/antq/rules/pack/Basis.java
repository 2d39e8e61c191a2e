package vn.antq.rules.pack;

import java.util.Objects;

/**
 * How sure we are of a figure or a reading. Declared from the strongest to the weakest, so that
 * {@link #compareTo} orders by weakness.
 */
public enum Basis {
  /** Read in the official text. */
  OFFICIAL("official", "văn bản chính thức"),
  /** A province's own rule. */
  LOCAL("local", "quy định của địa phương"),
  /** The official text is open here; this is one reading of it. */
  INTERPRETATION("interpretation", "cách hiểu điều khoản còn để ngỏ"),
  /** Reported by a named secondary source. */
  SECONDARY("secondary", "nguồn thứ cấp"),
  /** Not available; a default of ours, to be confirmed. */
  ASSUMED("assumed", "giả định, cần xác nhận");

  private final String code;
  private final String label;

  Basis(String code, String label) {
    this.code = code;
    this.label = label;
  }

  /** Returns the word used in pack files and in JSON. */
  public String code() {
    return code;
  }

  /** Returns the Vietnamese name. */
  public String label() {
    return label;
  }

  /** Returns the weaker of this and {@code other}. */
  public Basis weaker(Basis other) {
    Objects.requireNonNull(other, "other");
    return compareTo(other) >= 0 ? this : other;
  }

  /** Says whether this is as strong as {@code bar} or stronger. */
  public boolean isAtLeast(Basis bar) {
    Objects.requireNonNull(bar, "bar");
    return compareTo(bar) <= 0;
  }
}
