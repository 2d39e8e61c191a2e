package vn.antq.rules.pack;

import java.util.List;
import vn.antq.rules.problem.Place;
import vn.antq.rules.value.Operator;

/** A condition of a rule. There is no negation, so that a missing fact can never make one true. */
public sealed interface Expression {

  /**
   * Every part must hold.
   *
   * @param parts the parts; at least two
   */
  record And(List<Expression> parts) implements Expression {
    /** Copies the list. */
    public And {
      parts = List.copyOf(parts);
    }
  }

  /**
   * One part must hold.
   *
   * @param parts the parts; at least two
   */
  record Or(List<Expression> parts) implements Expression {
    /** Copies the list. */
    public Or {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A comparison.
   *
   * @param left a fact or an open reading
   * @param operator how they are compared
   * @param right what it is compared with; several only for {@link Operator#ONE_OF}
   * @param place where it stands
   */
  record Compare(Operand left, Operator operator, List<Operand> right, Place place)
      implements Expression {
    /** Copies the list. */
    public Compare {
      right = List.copyOf(right);
    }
  }
}
