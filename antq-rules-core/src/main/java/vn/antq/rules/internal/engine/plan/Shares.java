package vn.antq.rules.internal.engine.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.antq.rules.internal.engine.facts.FactSheet;
import vn.antq.rules.internal.engine.facts.FactSheet.RecordList;
import vn.antq.rules.internal.engine.facts.FactSheet.RecordSheet;
import vn.antq.rules.internal.engine.facts.Possible;
import vn.antq.rules.pack.Derivation;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.Vocabulary;
import vn.antq.rules.value.ListOf;
import vn.antq.rules.value.Ratio;
import vn.antq.rules.value.Truth;

/**
 * Between what a ratio lies whose numbers are not all known.
 *
 * <p>Both numbers may be sums, and then many a part has a whole of its own that it cannot exceed:
 * recognised schools are schools. Let {@code p} and {@code w} be such a pair, {@code a <= p <= b},
 * {@code c <= w <= d}, {@code p <= w}, and write the ratio as {@code P / (P + R)}, where {@code P}
 * adds up the parts and {@code R} what is left of the wholes, {@code w - p}. It rises with {@code
 * P} and falls with {@code R}.
 *
 * <ul>
 *   <li>Greatest: {@code p = min(b, d)}, {@code w = max(c, p)}. No choice within the pair has a
 *       greater part, and none leaves less, since {@code w - p >= max(c - p, 0)} is least where
 *       {@code p} is greatest. So every pair is best at once, and the bound is reached.
 *   <li>Least: {@code p = a}, {@code w = d}: no smaller part, nothing that leaves more.
 *   <li>Without a greatest {@code p} and {@code w}, the ratio comes as near to 1 as one likes, and
 *       is 1 only if nothing is left of any other whole. Without a greatest {@code w} alone it
 *       comes as near to 0, and is 0 only if every part is.
 * </ul>
 *
 * A part without a whole of its own can lift the ratio above 1; then adding as much to a part as to
 * its whole lowers it, and the greatest ratio is where the pairs are smallest instead. A record
 * that is counted by the numerator only if the denominator counts it too is such a pair.
 */
public final class Shares {

  private static final Ratio NONE = new Ratio(0, 1);
  private static final Ratio ALL = new Ratio(1, 1);

  private final Vocabulary vocabulary;
  private final FactSheet sheet;

  /** The parts, and what is left of the wholes, where the pairs are at their greatest. */
  private long greatestParts;

  private long leftThen;

  /** The parts and the wholes where the wholes are at their smallest. */
  private long partsOfLeastWholes;

  private long leastWholes;

  /** The parts and the wholes where the ratio is least. */
  private long leastParts;

  private long wholesThen;

  /** How much more may count in both than where the ratio is least. */
  private long moreSame;

  private boolean boundlessSame;

  /** Parts without a whole of their own. */
  private long greatestLoneParts;

  private boolean hasLoneParts;
  private boolean boundlessLoneParts;
  private boolean boundlessPairs;
  private boolean boundlessWholes;
  private boolean maybeWholes;

  private Shares(Vocabulary vocabulary, FactSheet sheet) {
    this.vocabulary = vocabulary;
    this.sheet = sheet;
  }

  public static Possible between(Derivation.RatioOf ratio, Vocabulary vocabulary, FactSheet sheet) {
    Shares shares = new Shares(vocabulary, sheet);
    List<FactDefinition> wholes = shares.terms(ratio.denominator());
    for (FactDefinition part : shares.terms(ratio.numerator())) {
      shares.addPart(part, wholes);
    }
    wholes.forEach(whole -> shares.addPair(Possible.exactly(0L), shares.value(whole)));
    return shares.between();
  }

  /** The facts that a number adds up; the fact itself when it adds up none. */
  private List<FactDefinition> terms(String name) {
    Optional<FactDefinition> fact = vocabulary.fact(name);
    if (fact.isEmpty()) {
      return List.of();
    }
    if (fact.get().derivation().orElse(null) instanceof Derivation.SumOf sum) {
      List<FactDefinition> terms = new ArrayList<>();
      sum.terms().forEach(term -> terms.addAll(terms(term)));
      return terms;
    }
    return new ArrayList<>(List.of(fact.get()));
  }

  private Possible value(FactDefinition fact) {
    return sheet.value(fact.name());
  }

  /** Adds a part together with its whole, which is taken from {@code wholes}. */
  private void addPart(FactDefinition part, List<FactDefinition> wholes) {
    for (FactDefinition whole : wholes) {
      if (whole.equals(part)) {
        wholes.remove(whole);
        addSame(value(part));
        return;
      }
      if (isWithin(part, whole.name())) {
        wholes.remove(whole);
        addPair(value(part), value(whole));
        return;
      }
      if (isCountedWithin(part, whole)) {
        wholes.remove(whole);
        addCounts(count(part).orElseThrow(), count(whole).orElseThrow());
        return;
      }
    }
    hasLoneParts = true;
    Long most = number(value(part).upper());
    boundlessLoneParts |= most == null;
    leastParts = Math.addExact(leastParts, number(value(part).lower(), 0));
    greatestLoneParts = Math.addExact(greatestLoneParts, most == null ? 0 : most);
  }

  private boolean isWithin(FactDefinition part, String whole) {
    String bound = part.atMost();
    for (int steps = 0; !bound.isEmpty() && steps < vocabulary.facts().size(); steps++) {
      if (bound.equals(whole)) {
        return true;
      }
      bound = vocabulary.fact(bound).map(FactDefinition::atMost).orElse("");
    }
    return false;
  }

  private void addPair(Possible part, Possible whole) {
    long leastPart = number(part.lower(), 0);
    Long mostPart = number(part.upper());
    long leastWhole = Math.max(number(whole.lower(), 0), leastPart);
    Long mostWhole = number(whole.upper());
    Long top = mostPart == null || mostWhole != null && mostWhole < mostPart ? mostWhole : mostPart;
    long greatestPart = top == null ? leastPart : Math.max(top, leastPart);
    boundlessPairs |= top == null;
    boundlessWholes |= mostWhole == null;
    maybeWholes |= mostWhole == null || mostWhole > 0;
    greatestParts = Math.addExact(greatestParts, greatestPart);
    leftThen = Math.addExact(leftThen, top == null ? 0 : Math.max(leastWhole - greatestPart, 0));
    long filled = top == null ? leastWhole : Math.min(greatestPart, leastWhole);
    partsOfLeastWholes = Math.addExact(partsOfLeastWholes, filled);
    leastWholes = Math.addExact(leastWholes, leastWhole);
    leastParts = Math.addExact(leastParts, leastPart);
    wholesThen = Math.addExact(wholesThen, mostWhole == null ? 0 : Math.max(mostWhole, leastPart));
  }

  /** Adds what counts in both numbers. */
  private void addSame(Possible value) {
    long least = number(value.lower(), 0);
    Long most = number(value.upper());
    boundlessPairs |= most == null;
    maybeWholes |= most == null || most > 0;
    greatestParts = Math.addExact(greatestParts, most == null ? least : most);
    partsOfLeastWholes = Math.addExact(partsOfLeastWholes, least);
    leastWholes = Math.addExact(leastWholes, least);
    leastParts = Math.addExact(leastParts, least);
    wholesThen = Math.addExact(wholesThen, least);
    boundlessSame |= most == null;
    moreSame = Math.addExact(moreSame, most == null ? 0 : most - least);
  }

  private static Optional<Derivation.CountOf> count(FactDefinition fact) {
    return fact.derivation().orElse(null) instanceof Derivation.CountOf count
        ? Optional.of(count)
        : Optional.empty();
  }

  /** Whether every record that one fact counts is counted by the other too. */
  private static boolean isCountedWithin(FactDefinition part, FactDefinition whole) {
    Optional<Derivation.CountOf> some = count(part);
    Optional<Derivation.CountOf> all = count(whole);
    return some.isPresent()
        && all.isPresent()
        && some.get().list().equals(all.get().list())
        && some.get().figures().containsAll(all.get().figures())
        && all.get().where().entrySet().stream()
            .allMatch(
                field ->
                    some.get().where().containsKey(field.getKey())
                        && field.getValue().containsAll(some.get().where().get(field.getKey())));
  }

  private void addCounts(Derivation.CountOf some, Derivation.CountOf all) {
    RecordList list =
        vocabulary
            .fact(all.list())
            .map(FactDefinition::type)
            .map(type -> type instanceof ListOf of ? sheet.list(of.record()) : null)
            .orElse(RecordList.UNKNOWN);
    if (!list.known()) {
      boundlessPairs = true;
      boundlessWholes = true;
      maybeWholes = true;
      return;
    }
    for (RecordSheet record : list.records()) {
      addRecord(record, some, all);
    }
  }

  /** Adds a record, which is in both numbers, in the denominator alone, or in neither. */
  private void addRecord(RecordSheet record, Derivation.CountOf some, Derivation.CountOf all) {
    Truth inSome = Derivations.counts(record, some);
    Truth inAll = Derivations.counts(record, all);
    boolean both = inSome != Truth.FALSE;
    boolean alone = inAll != Truth.FALSE && canBeAlone(record, some, all);
    boolean neither = inAll != Truth.TRUE;
    maybeWholes |= both || alone;
    greatestParts += both ? 1 : 0;
    leftThen += both || neither ? 0 : 1;
    partsOfLeastWholes += neither || !both ? 0 : 1;
    leastWholes += neither ? 0 : 1;
    leastParts += alone || neither ? 0 : 1;
    wholesThen += alone || !neither ? 1 : 0;
  }

  private static boolean canBeAlone(
      RecordSheet record, Derivation.CountOf some, Derivation.CountOf all) {
    return some.where().entrySet().stream()
            .anyMatch(
                field ->
                    record
                        .value(field.getKey())
                        .canBeOther(field.getValue(), all.where().get(field.getKey())))
        || some.figures().stream()
            .filter(condition -> !all.figures().contains(condition))
            .anyMatch(condition -> Derivations.holds(record, condition) != Truth.TRUE);
  }

  private Possible between() {
    if (!maybeWholes) {
      return Possible.ABSENT;
    }
    boolean fallsToAll = !boundlessWholes && boundlessSame && leastParts > wholesThen;
    Ratio most = mostRatio();
    return Possible.between(leastRatio(), most, leastWholes == 0)
        .reaching(
            !fallsToAll && (!boundlessWholes || leastParts == 0),
            !boundlessPairs || hasLoneParts && !ALL.equals(most) || reachesAll());
  }

  private Ratio leastRatio() {
    if (boundlessWholes) {
      return NONE;
    } else if (leastParts > wholesThen) {
      // More than all: what counts in both brings it nearer to all.
      return boundlessSame ? ALL : new Ratio(withSame(leastParts), withSame(wholesThen));
    } else if (wholesThen == 0) {
      // Nothing can be left of any whole: whatever there is, is all of it.
      return ALL;
    }
    return new Ratio(leastParts, wholesThen);
  }

  private long withSame(long number) {
    return Math.addExact(number, moreSame);
  }

  /** Whether what is left of the wholes is made up for, where nothing bounds the pairs. */
  private boolean reachesAll() {
    return greatestLoneParts >= leftThen;
  }

  private @Nullable Ratio mostRatio() {
    if (hasLoneParts) {
      return mostWithLoneParts();
    } else if (boundlessPairs) {
      return ALL;
    }
    long wholes = Math.addExact(greatestParts, leftThen);
    return wholes == 0 ? NONE : new Ratio(greatestParts, wholes);
  }

  /** Rises with the wholes while that is what keeps it below all, and falls with them else. */
  private @Nullable Ratio mostWithLoneParts() {
    if (boundlessLoneParts) {
      return null;
    }
    long wholes = Math.max(leastWholes, 1);
    boolean filled = leastWholes == 0 && (boundlessPairs || greatestParts > 0);
    Ratio smallest =
        new Ratio(Math.addExact(greatestLoneParts, filled ? 1 : partsOfLeastWholes), wholes);
    Ratio greatest =
        boundlessPairs
            ? ALL
            : new Ratio(
                Math.addExact(greatestLoneParts, greatestParts),
                Math.max(1, Math.addExact(greatestParts, leftThen)));
    return smallest.compareTo(greatest) > 0 ? smallest : greatest;
  }

  private static long number(@Nullable Object value, long otherwise) {
    return value instanceof Long whole ? whole : otherwise;
  }

  private static @Nullable Long number(@Nullable Object value) {
    return value instanceof Long whole ? whole : null;
  }
}
