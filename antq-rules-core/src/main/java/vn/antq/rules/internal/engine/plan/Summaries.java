package vn.antq.rules.internal.engine.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.antq.rules.internal.engine.facts.FactSheet.RecordList;
import vn.antq.rules.internal.engine.facts.FactSheet.RecordSheet;
import vn.antq.rules.internal.engine.facts.Possible;
import vn.antq.rules.internal.engine.facts.Possible.Absence;
import vn.antq.rules.pack.Derivation.FigureCondition;
import vn.antq.rules.pack.Derivation.Summary;
import vn.antq.rules.pack.Derivation.SummaryOf;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.value.Average;
import vn.antq.rules.value.FactType;
import vn.antq.rules.value.Operator;
import vn.antq.rules.value.ScalarType;
import vn.antq.rules.value.Truth;

/**
 * Between what lies that which is made of one field of many records. Each record surely counts,
 * perhaps counts or does not; each value lies within bounds. No record says anything of another, so
 * every bound is reached: whoever perhaps counts is left out or taken in as it suits.
 */
final class Summaries {

  private final SummaryOf how;
  private final FactDefinition field;
  private final List<Possible> sure = new ArrayList<>();
  private final List<Possible> perhaps = new ArrayList<>();

  private Summaries(SummaryOf how, FactDefinition field) {
    this.how = how;
    this.field = field;
  }

  static Possible of(SummaryOf how, FactDefinition field, RecordList list) {
    Summaries summaries = new Summaries(how, field);
    if (!list.known()) {
      return summaries.ofAnyList();
    }
    list.records().forEach(summaries::add);
    return summaries.made();
  }

  private void add(RecordSheet record) {
    Truth counts = Derivations.counts(record, how);
    Possible value = record.value(how.field());
    if (counts == Truth.FALSE || value.absence() == Absence.YES) {
      return;
    }
    boolean surely = counts == Truth.TRUE && value.absence() == Absence.NO;
    (surely ? sure : perhaps).add(counted(Reckoning.bounded(value.present(), field)));
  }

  /** What a value can be where its record counts. */
  private Possible counted(Possible value) {
    Possible narrowed = value;
    for (FigureCondition condition : how.figures()) {
      Object limit = condition.value().orElse(null);
      if (limit == null || narrowed.isExact() || !condition.field().equals(how.field())) {
        continue;
      }
      Object nearest =
          ScalarType.of(limit)
              .nearest(condition.operator(), limit)
              .filter(near -> Possible.position(near) != null)
              .orElse(limit);
      boolean lower = condition.operator().side() > 0 || isAtLeast(condition);
      Possible both =
          narrowed.within(
              lower
                  ? Possible.between(nearest, null, false)
                  : Possible.between(null, nearest, false));
      narrowed = both == null ? narrowed : both;
    }
    return narrowed;
  }

  private static boolean isAtLeast(FigureCondition condition) {
    return condition.operator() == Operator.AT_LEAST;
  }

  private ScalarType type() {
    return (ScalarType) field.type();
  }

  private Possible ofAnyList() {
    Possible any = Reckoning.bounded(Possible.unknown(type()).present(), field);
    return switch (how.what()) {
      case TOTAL ->
          Possible.between(isNegative(any) ? null : zero(), isPositive(any) ? null : zero(), false);
      case LEAST, MOST -> Possible.between(any.lower(), any.upper(), true);
      case AVERAGE -> Possible.between(average(any.lower()), average(any.upper()), true);
      case DISTINCT -> Possible.between(0L, most(Long.MAX_VALUE), false);
      case MONTHS -> Possible.between(0L, null, false);
    };
  }

  private boolean isNegative(Possible any) {
    return any.lower() == null || Possible.compare(any.lower(), zero()) < 0;
  }

  private boolean isPositive(Possible any) {
    return any.upper() == null || Possible.compare(any.upper(), zero()) > 0;
  }

  private Object zero() {
    return type().equals(FactType.INTEGER) ? (Object) 0L : BigDecimal.ZERO;
  }

  private Possible made() {
    if (sure.isEmpty() && perhaps.isEmpty() && !how.what().isOfNone()) {
      return Possible.ABSENT;
    }
    return switch (how.what()) {
      case TOTAL -> between(total(false), total(true), false);
      case LEAST -> between(outermost(false), innermost(false), sure.isEmpty());
      case MOST -> between(innermost(true), outermost(true), sure.isEmpty());
      case AVERAGE -> between(average(false), average(true), sure.isEmpty());
      case DISTINCT, MONTHS -> distinct();
    };
  }

  /** An end of what a value can be, and whether it can be that itself. */
  private record End(Object value, boolean reached) {

    static @Nullable End of(Possible value, boolean upper) {
      Object end = upper ? value.upper() : value.lower();
      boolean reached = value.isExact() || (upper ? value.reachesMost() : value.reachesLeast());
      return end == null ? null : new End(end, reached);
    }

    BigDecimal number() {
      return Summaries.number(value);
    }
  }

  private static Possible between(@Nullable End least, @Nullable End most, boolean maybeAbsent) {
    return Possible.between(
            least == null ? null : least.value(), most == null ? null : most.value(), maybeAbsent)
        .reaching(least == null || least.reached(), most == null || most.reached());
  }

  private static BigDecimal number(Object value) {
    return value instanceof Long whole ? BigDecimal.valueOf(whole) : (BigDecimal) value;
  }

  /** The ends of some values; null where one has none. */
  private static @Nullable List<End> ends(List<Possible> values, boolean upper) {
    List<End> ends = new ArrayList<>();
    for (Possible value : values) {
      End end = End.of(value, upper);
      if (end == null) {
        return null;
      }
      ends.add(end);
    }
    return ends;
  }

  private @Nullable End total(boolean upper) {
    List<End> counted = ends(sure, upper);
    List<End> more = ends(perhaps, upper);
    if (counted == null || more == null) {
      return null;
    }
    more.removeIf(end -> end.number().signum() * (upper ? 1 : -1) <= 0);
    counted.addAll(more);
    BigDecimal total = counted.stream().map(End::number).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new End(
        type().equals(FactType.INTEGER) ? (Object) total.longValueExact() : total,
        counted.stream().allMatch(End::reached));
  }

  private static End extreme(List<End> ends, boolean greatest, boolean byAny) {
    Comparator<End> order = (one, other) -> Possible.compare(one.value(), other.value());
    End end = greatest ? Collections.max(ends, order) : Collections.min(ends, order);
    List<End> alike =
        ends.stream().filter(one -> Possible.compare(one.value(), end.value()) == 0).toList();
    return new End(
        end.value(),
        byAny ? alike.stream().anyMatch(End::reached) : alike.stream().allMatch(End::reached));
  }

  /** The end towards which any record can pull it. */
  private @Nullable End outermost(boolean upper) {
    List<End> counted = ends(sure, upper);
    List<End> more = ends(perhaps, upper);
    if (counted == null || more == null) {
      return null;
    }
    counted.addAll(more);
    return extreme(counted, upper, true);
  }

  /**
   * The other end: of what surely counts the outermost still holds it back; where nothing does, one
   * record alone that perhaps counts.
   */
  private @Nullable End innermost(boolean upper) {
    if (sure.isEmpty()) {
      List<End> alone = ends(perhaps, !upper);
      return alone == null ? null : extreme(alone, !upper, true);
    }
    List<End> holding = new ArrayList<>();
    for (Possible value : sure) {
      End end = End.of(value, !upper);
      if (end != null) {
        holding.add(end);
      }
    }
    return holding.isEmpty() ? null : extreme(holding, upper, false);
  }

  private static @Nullable Average average(@Nullable Object value) {
    return value == null ? null : new Average(number(value), 1);
  }

  /** Who perhaps counts is taken in, the outermost first, as long as that pulls the average on. */
  private @Nullable End average(boolean upper) {
    List<End> counted = ends(sure, upper);
    List<End> more = ends(perhaps, upper);
    if (counted == null || more == null) {
      return null;
    }
    BigDecimal total = counted.stream().map(End::number).reduce(BigDecimal.ZERO, BigDecimal::add);
    Comparator<End> rising = Comparator.comparing(End::number);
    more.sort(upper ? rising.reversed() : rising);
    for (End next : more) {
      if (counted.isEmpty() || pulls(next, total, counted.size(), upper)) {
        total = total.add(next.number());
        counted.add(next);
      }
    }
    return new End(new Average(total, counted.size()), counted.stream().allMatch(End::reached));
  }

  private static boolean pulls(End next, BigDecimal total, int count, boolean upper) {
    int order = new Average(next.number(), 1).compareTo(new Average(total, count));
    return upper ? order > 0 : order < 0;
  }

  private Possible distinct() {
    Set<Object> surely = new HashSet<>();
    sure.forEach(value -> same(value).ifPresent(surely::add));
    Set<Object> known = new HashSet<>(surely);
    long open = 0;
    for (List<Possible> some : List.of(sure, perhaps)) {
      for (Possible value : some) {
        Optional<Object> one = same(value);
        one.ifPresent(known::add);
        open += one.isEmpty() ? 1 : 0;
      }
    }
    long least = Math.max(surely.size(), sure.isEmpty() ? 0 : 1);
    return Possible.between(least, most(known.size() + open), false);
  }

  /** No more than there are choices. */
  private @Nullable Long most(long counted) {
    int choices = how.what() == Summary.DISTINCT ? type().choices().size() : 0;
    long most = choices > 0 ? Math.min(choices, counted) : counted;
    return most == Long.MAX_VALUE ? null : (Long) most;
  }

  /** What two values have in common that count once; empty where it is not known. */
  private Optional<Object> same(Possible value) {
    if (how.what() == Summary.DISTINCT) {
      return Optional.ofNullable(value.exact());
    }
    return value.lower() instanceof LocalDate first
            && value.upper() instanceof LocalDate last
            && YearMonth.from(first).equals(YearMonth.from(last))
        ? Optional.of(YearMonth.from(first))
        : Optional.empty();
  }
}
