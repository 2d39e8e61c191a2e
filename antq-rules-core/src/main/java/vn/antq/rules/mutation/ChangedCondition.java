package vn.antq.rules.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.antq.rules.mutation.Mutant.Kind;
import vn.antq.rules.pack.Expression;
import vn.antq.rules.pack.Operand;
import vn.antq.rules.pack.RuleText;
import vn.antq.rules.problem.Place;
import vn.antq.rules.value.OneOf;
import vn.antq.rules.value.Operator;
import vn.antq.rules.value.ScalarType;

/**
 * A condition changed in one place.
 *
 * @param kind what was changed
 * @param change the change, as rule files write it
 * @param place where
 * @param result what becomes of the whole condition; empty when it is dropped
 */
record ChangedCondition(Kind kind, String change, Place place, Optional<Expression> result) {

  /** Returns every variant of a condition, with itself dropped first. */
  static List<ChangedCondition> of(Expression expression) {
    List<ChangedCondition> variants = new ArrayList<>();
    variants.add(
        new ChangedCondition(
            Kind.CONDITION,
            "bỏ " + RuleText.of(expression),
            placeOf(expression),
            Optional.empty()));
    if (expression instanceof Expression.And and) {
      inside(and.parts(), true).forEach(variants::add);
    } else if (expression instanceof Expression.Or or) {
      inside(or.parts(), false).forEach(variants::add);
    } else {
      comparisons((Expression.Compare) expression)
          .forEach(
              changed ->
                  variants.add(
                      new ChangedCondition(
                          changed.kind(),
                          RuleText.of(expression) + " → " + RuleText.of(changed.compare()),
                          changed.compare().place(),
                          Optional.of(changed.compare()))));
    }
    return variants;
  }

  private static Place placeOf(Expression expression) {
    return expression.leaves().findFirst().orElseThrow().place();
  }

  private static Stream<ChangedCondition> inside(List<Expression> parts, boolean all) {
    List<ChangedCondition> variants = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      for (ChangedCondition variant : of(parts.get(i))) {
        List<Expression> others = new ArrayList<>(parts);
        if (variant.result().isPresent()) {
          others.set(i, variant.result().get());
        } else {
          others.remove(i);
        }
        variants.add(
            new ChangedCondition(
                variant.kind(),
                variant.change(),
                variant.place(),
                Optional.of(joined(others, all))));
      }
    }
    return variants.stream();
  }

  private static Expression joined(List<Expression> parts, boolean all) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    return all ? new Expression.And(parts) : new Expression.Or(parts);
  }

  private record Changed(Kind kind, Expression.Compare compare) {}

  private static Stream<Changed> comparisons(Expression.Compare compare) {
    List<Changed> changed = new ArrayList<>();
    limit(compare.operator())
        .ifPresent(
            operator ->
                changed.add(
                    new Changed(
                        Kind.OPERATOR,
                        new Expression.Compare(
                            compare.left(), operator, compare.right(), compare.place()))));
    List<Operand> right = compare.right();
    for (int i = 0; i < right.size(); i++) {
      if (right.get(i) instanceof Operand.Literal literal) {
        for (Object neighbour : neighbours(literal.value(), compare.left())) {
          if (!right.contains(new Operand.Literal(neighbour))) {
            List<Operand> others = new ArrayList<>(right);
            others.set(i, new Operand.Literal(neighbour));
            changed.add(new Changed(Kind.VALUE, with(compare, others)));
          }
        }
      }
      if (right.size() > 1) {
        List<Operand> others = new ArrayList<>(right);
        others.remove(i);
        changed.add(new Changed(Kind.VALUE, with(compare, others)));
      }
    }
    return changed.stream();
  }

  private static Expression.Compare with(Expression.Compare compare, List<Operand> right) {
    return new Expression.Compare(compare.left(), compare.operator(), right, compare.place());
  }

  private static Optional<Operator> limit(Operator operator) {
    return switch (operator) {
      case AT_LEAST -> Optional.of(Operator.GREATER);
      case GREATER -> Optional.of(Operator.AT_LEAST);
      case AT_MOST -> Optional.of(Operator.LESS);
      case LESS -> Optional.of(Operator.AT_MOST);
      default -> Optional.empty();
    };
  }

  private static List<Object> neighbours(Object value, Operand left) {
    ScalarType type =
        left instanceof Operand.OfReading reading
            ? new OneOf(reading.definition().readings())
            : (ScalarType) ((Operand.OfFact) left).definition().type();
    return switch (type.manner()) {
      case TRUTH -> type.choices().stream().filter(other -> !other.equals(value)).toList();
      case COUNT, CHOICE ->
          Stream.of(-1, 1)
              .flatMap(step -> type.next(value, step).stream())
              .filter(near -> !Long.valueOf(-1).equals(near))
              .toList();
      case AMOUNT, SHARE, DAY, WORDS -> List.of();
    };
  }
}
