package vn.antq.rules.value;

/** How sentences speak of a value. */
public enum Manner {
  /** Counted: more, fewer, at least. */
  COUNT,
  /** Measured: higher, lower. */
  AMOUNT,
  /** A part of a whole, in per cent. */
  SHARE,
  /** A day: earlier, later, at the latest. */
  DAY,
  /** One of a few, called by its name. */
  CHOICE,
  /** Yes or no. */
  TRUTH,
  /** Words, in quotation marks. */
  WORDS
}
