package vn.antq.rules.internal.engine.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.antq.rules.internal.engine.facts.Possible;
import vn.antq.rules.internal.engine.facts.Possible.Absence;
import vn.antq.rules.pack.Derivation;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.RecordDefinition;
import vn.antq.rules.value.Ratio;
import vn.antq.rules.value.ScalarType;

/**
 * Works out what comes from numbers and days that stand side by side and may be only partly known.
 * Where one of them has no value, neither has what comes from it.
 */
final class Reckoning {

  private static final Ratio NONE = new Ratio(0, 1);
  private static final Ratio ALL = new Ratio(1, 1);

  private Reckoning() {}

  /** Returns a field of a record that is derived from others of it. */
  static Possible field(
      FactDefinition field, RecordDefinition record, Map<String, Possible> fields) {
    return field
        .derivation()
        .map(
            how ->
                how.<Possible>fold(
                    ratio ->
                        ratio(
                            value(ratio.numerator(), record, fields),
                            value(ratio.denominator(), record, fields)),
                    sum ->
                        sum(sum.terms().stream().map(term -> value(term, record, fields)).toList()),
                    difference ->
                        difference(
                            value(difference.minuend(), record, fields),
                            value(difference.subtrahend(), record, fields)),
                    days ->
                        difference(
                            value(days.to(), record, fields), value(days.from(), record, fields)),
                    change ->
                        change(
                            change,
                            value(change.before(), record, fields),
                            value(change.now(), record, fields)),
                    count -> Possible.UNKNOWN,
                    summary -> Possible.UNKNOWN,
                    verdict -> Possible.UNKNOWN))
        .orElse(Possible.UNKNOWN);
  }

  private static Possible value(
      String name, RecordDefinition record, Map<String, Possible> fields) {
    Possible value = fields.getOrDefault(name, Possible.UNKNOWN);
    return record.field(name).map(field -> bounded(value, field)).orElse(value);
  }

  /** Returns what is known of a fact or field within the bounds that the vocabulary gives it. */
  static Possible bounded(Possible value, FactDefinition fact) {
    if (value.isSettled() || !(fact.type() instanceof ScalarType type) || !type.isNumber()) {
      return value;
    }
    Object least = value.least() != null ? value.least() : fact.min().map(type::bound).orElse(null);
    Object most = value.most() != null ? value.most() : fact.max().map(type::bound).orElse(null);
    return least != null && most != null && Possible.compare(least, most) > 0
        ? value
        : value
            .from(least, most)
            .reaching(
                value.least() == null || value.reachesLeast(),
                value.most() == null || value.reachesMost());
  }

  /** Returns what has a value only where all of some others have one. */
  static Possible onlyWith(Possible value, List<Possible> others) {
    Possible with = value;
    for (Possible other : others) {
      if (other.absence() == Absence.YES) {
        return Possible.ABSENT;
      } else if (other.absence() == Absence.MAYBE && with.absence() == Absence.NO) {
        with = with.orNone();
      }
    }
    return with;
  }

  static Possible sum(List<Possible> terms) {
    Long least = 0L;
    Long most = 0L;
    for (Possible term : terms) {
      least = plus(least, whole(term.lower()));
      most = plus(most, whole(term.upper()));
    }
    return onlyWith(Possible.between(least, most, false), terms);
  }

  /** Returns a number less another, or the days from one day to another. */
  static Possible difference(Possible more, Possible less) {
    Long least = minus(position(more.lower()), position(less.upper()));
    Long most = minus(position(more.upper()), position(less.lower()));
    return onlyWith(Possible.between(least, most, false), List.of(more, less));
  }

  /**
   * Returns by which part something has changed. A fall is {@code (b - n) / b}: greatest where
   * {@code b} is greatest and {@code n} least, and the other way round; a rise is its negative.
   */
  static Possible change(Derivation.ChangeOf how, Possible before, Possible now) {
    if (before.exact() instanceof Long was && now.exact() instanceof Long is) {
      return was == 0
          ? Possible.ABSENT
          : Possible.exactly(how.rise() ? new Ratio(is - was, was) : new Ratio(was - is, was));
    }
    long least = Optional.ofNullable(whole(before.lower())).orElse(0L);
    Long most = whole(before.upper());
    long leastNow = Optional.ofNullable(whole(now.lower())).orElse(0L);
    Long mostNow = whole(now.upper());
    if (most != null && most <= 0) {
      return Possible.ABSENT;
    }
    long some = Math.max(1, least);
    Ratio smallest = mostNow == null ? null : new Ratio(some - mostNow, some);
    Ratio greatest = most == null ? ALL : new Ratio(most - leastNow, most);
    boolean reachesGreatest = most != null || leastNow == 0;
    Possible change =
        how.rise()
            ? Possible.between(negative(greatest), negative(smallest), least <= 0)
                .reaching(reachesGreatest, true)
            : Possible.between(smallest, greatest, least <= 0).reaching(true, reachesGreatest);
    return onlyWith(change, List.of(before, now));
  }

  private static @Nullable Ratio negative(@Nullable Ratio ratio) {
    return ratio == null ? null : new Ratio(-ratio.numerator(), ratio.denominator());
  }

  /** Returns a ratio of two numbers of which neither says anything of the other. */
  static Possible ratio(Possible part, Possible whole) {
    if (part.exact() instanceof Long numerator && whole.exact() instanceof Long denominator) {
      return denominator == 0
          ? Possible.ABSENT
          : Possible.exactly(new Ratio(numerator, denominator));
    }
    long leastPart = Optional.ofNullable(whole(part.lower())).orElse(0L);
    Long mostPart = whole(part.upper());
    long least = Optional.ofNullable(whole(whole.lower())).orElse(0L);
    Long most = whole(whole.upper());
    if (most != null && most <= 0) {
      return Possible.ABSENT;
    }
    Possible ratio =
        Possible.between(
                most == null ? NONE : new Ratio(leastPart, most),
                mostPart == null ? null : new Ratio(mostPart, Math.max(1, least)),
                least <= 0)
            .reaching(most != null || leastPart == 0, true);
    return onlyWith(ratio, List.of(part, whole));
  }

  private static @Nullable Long plus(@Nullable Long one, @Nullable Long other) {
    return one == null || other == null ? null : (Long) Math.addExact(one, other);
  }

  private static @Nullable Long minus(@Nullable Long one, @Nullable Long other) {
    return one == null || other == null ? null : (Long) Math.subtractExact(one, other);
  }

  static @Nullable Long whole(@Nullable Object value) {
    return value instanceof Long whole ? whole : null;
  }

  static @Nullable Long position(@Nullable Object value) {
    return value == null ? null : Possible.position(value);
  }
}
