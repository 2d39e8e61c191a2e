package vn.antq.rules.check;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.antq.rules.check.Branches.Part;
import vn.antq.rules.pack.Expression.Compare;
import vn.antq.rules.pack.Operand;
import vn.antq.rules.pack.RuleText;
import vn.antq.rules.value.Level;
import vn.antq.rules.value.Manner;
import vn.antq.rules.value.ScalarType;

/** Finds comparisons that cannot hold together. */
final class Conflicts {

  private final Map<String, Span> spans = new HashMap<>();
  private final Map<String, Set<Object>> allowed = new HashMap<>();

  private Conflicts() {}

  /** Returns the first part that cannot hold together with those before it. */
  static Optional<Part> first(List<Part> parts) {
    Conflicts conflicts = new Conflicts();
    return parts.stream().filter(part -> !conflicts.admit(part)).findFirst();
  }

  private boolean admit(Part part) {
    Compare compare = part.compare();
    String key = part.subject() + " " + RuleText.of(compare.left());
    if (isListed(compare)) {
      Set<Object> values = allowed.computeIfAbsent(key, k -> universe(compare));
      values.retainAll(chosen(compare, values));
      return !values.isEmpty();
    }
    Span span = spans.getOrDefault(key, Span.ALL);
    for (Span asked : asked(compare)) {
      span = span.and(asked);
    }
    spans.put(key, span);
    return !span.isEmpty(isWhole(compare.left()));
  }

  private static boolean isWhole(Operand left) {
    return left instanceof Operand.OfFact fact
        && fact.definition().type() instanceof ScalarType type
        && (type.manner() == Manner.COUNT || type.manner() == Manner.DAY);
  }

  private static List<Span> asked(Compare compare) {
    if (compare.right().size() != 1) {
      return List.of();
    }
    Optional<BigDecimal> value = Values.of(compare.right().get(0));
    return value.map(known -> List.of(Span.of(compare.operator(), known))).orElse(List.of());
  }

  /** Says whether the values that hold can be listed: all right sides are written out. */
  private static boolean isListed(Compare compare) {
    boolean literals = compare.right().stream().allMatch(Operand.Literal.class::isInstance);
    if (compare.left() instanceof Operand.OfFact fact) {
      return literals
          && switch (((ScalarType) fact.definition().type()).manner()) {
            case CHOICE, TRUTH, WORDS -> true;
            case COUNT, AMOUNT, SHARE, DAY -> false;
          };
    }
    return literals;
  }

  private static Set<Object> universe(Compare compare) {
    if (compare.left() instanceof Operand.OfReading reading) {
      return new HashSet<>(reading.definition().readings().levels());
    }
    ScalarType type = (ScalarType) ((Operand.OfFact) compare.left()).definition().type();
    if (!type.choices().isEmpty()) {
      return new HashSet<>(type.choices());
    }
    // Texts are only compared for equality, so the first comparison lists all that can hold.
    return literals(compare);
  }

  private static Set<Object> literals(Compare compare) {
    return compare.right().stream()
        .map(right -> ((Operand.Literal) right).value())
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static Set<Object> chosen(Compare compare, Set<Object> values) {
    Set<Object> literals = literals(compare);
    return switch (compare.operator()) {
      case EQUAL, ONE_OF -> literals;
      default ->
          values.stream()
              .filter(Level.class::isInstance)
              .filter(
                  value ->
                      literals.stream()
                          .allMatch(
                              literal ->
                                  compare
                                      .operator()
                                      .holds(((Level) value).compareTo((Level) literal))))
              .collect(Collectors.toSet());
    };
  }
}
