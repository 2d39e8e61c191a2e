package vn.antq.rules.value;

import java.util.Optional;

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
   * Returns where the values begin with which it holds: 0 at the limit itself, 1 just above it, -1
   * just below.
   */
  public int side() {
    return switch (this) {
      case EQUAL, AT_MOST, AT_LEAST, ONE_OF -> 0;
      case LESS -> -1;
      case GREATER -> 1;
    };
  }

  /** Returns the operator that holds where this one does not; of equality there is none. */
  public Optional<Operator> opposite() {
    return switch (this) {
      case LESS -> Optional.of(AT_LEAST);
      case AT_MOST -> Optional.of(GREATER);
      case GREATER -> Optional.of(AT_MOST);
      case AT_LEAST -> Optional.of(LESS);
      case EQUAL, ONE_OF -> Optional.empty();
    };
  }

  /** Returns the operator by which required compares with actual when this is how it is met. */
  public Operator mirrored() {
    return switch (this) {
      case LESS -> GREATER;
      case AT_MOST -> AT_LEAST;
      case GREATER -> LESS;
      case AT_LEAST -> AT_MOST;
      case EQUAL, ONE_OF -> this;
    };
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
