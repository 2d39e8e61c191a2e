package vn.antq.rules.value;

/** How an actual value is compared with what is required. */
public enum Operator {
  /** Equal. */
  EQUAL("=="),
  /** Less. */
  LESS("<"),
  /** Less or equal. */
  AT_MOST("<="),
  /** Greater. */
  GREATER(">"),
  /** Greater or equal. */
  AT_LEAST(">="),
  /** Equal to one of several values. */
  ONE_OF("in");

  private final String symbol;

  Operator(String symbol) {
    this.symbol = symbol;
  }

  /** Returns the sign used in rule files. */
  public String symbol() {
    return symbol;
  }

  /**
   * Says whether {@code comparison}, the sign of comparing actual with required, satisfies this
   * operator.
   */
  public boolean holds(int comparison) {
    return switch (this) {
      case EQUAL, ONE_OF -> comparison == 0;
      case LESS -> comparison < 0;
      case AT_MOST -> comparison <= 0;
      case GREATER -> comparison > 0;
      case AT_LEAST -> comparison >= 0;
    };
  }
}
