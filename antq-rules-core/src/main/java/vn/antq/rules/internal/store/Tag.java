package vn.antq.rules.internal.store;

/** What kind of value follows. The order is part of the format. */
enum Tag {
  NOTHING,
  SEEN,
  TEXT,
  WHOLE,
  SMALL,
  DECIMAL,
  YES,
  NO,
  DATE,
  DAY,
  CONSTANT,
  LIST,
  MAP,
  EMPTY,
  PRESENT,
  RECORD,
  VOCABULARY;

  private static final Tag[] ALL = values();

  static Tag at(int ordinal) {
    return ALL[ordinal];
  }
}
