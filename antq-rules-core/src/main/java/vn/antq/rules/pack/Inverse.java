package vn.antq.rules.pack;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.antq.rules.pack.Derivation.ChangeOf;
import vn.antq.rules.pack.Derivation.CountOf;
import vn.antq.rules.pack.Derivation.DifferenceOf;
import vn.antq.rules.pack.Derivation.RatioOf;
import vn.antq.rules.pack.Derivation.Room;
import vn.antq.rules.pack.Derivation.SumOf;
import vn.antq.rules.value.Operator;
import vn.antq.rules.value.Ratio;

/** Derivations the other way round: what their sources must be for them to be as wanted. */
record Inverse(Operator operator, Object limit, Function<String, Optional<Room>> rooms) {

  Optional<Map<String, Long>> ratio(RatioOf ratio) {
    Optional<Room> part = rooms.apply(ratio.numerator());
    Optional<Room> whole = rooms.apply(ratio.denominator());
    if (part.isEmpty() || whole.isEmpty() || !(limit instanceof Ratio share)) {
      return Optional.empty();
    }
    long of = whole.get().nearest(whole(share, part.get(), whole.get()));
    if (of <= 0) {
      return Optional.empty();
    }
    long parts = part.get().nearest(share.partOf(of, operator));
    return parts < 0 || !operator.holds(new Ratio(parts, of).compareTo(share))
        ? Optional.empty()
        : Optional.of(
            moved(
                Map.of(ratio.numerator(), part.get(), ratio.denominator(), whole.get()),
                Map.of(ratio.numerator(), parts, ratio.denominator(), of)));
  }

  /** Where both can move, the whole is one of which the share itself is a whole number. */
  private long whole(Ratio share, Room part, Room whole) {
    if (!part.isFixed()) {
      long least = share.reduced().denominator();
      return Math.max(1, (whole.now() + least - 1) / least) * least;
    }
    return share.numerator() == 0
        ? Math.max(1, whole.now())
        : Math.max(
            1,
            new Ratio(share.denominator(), share.numerator())
                .partOf(part.now(), operator.mirrored()));
  }

  Optional<Map<String, Long>> sum(SumOf sum) {
    Map<String, Room> terms = new LinkedHashMap<>();
    for (String term : sum.terms()) {
      Optional<Room> room = rooms.apply(term);
      if (room.isEmpty()) {
        return Optional.empty();
      }
      terms.put(term, room.get());
    }
    if (!(limit instanceof Long asked)) {
      return Optional.empty();
    }
    long missing = asked + operator.side() - terms.values().stream().mapToLong(Room::now).sum();
    Map<String, Long> values = new LinkedHashMap<>();
    for (Map.Entry<String, Room> term : terms.entrySet()) {
      long value = term.getValue().nearest(term.getValue().now() + missing);
      missing -= value - term.getValue().now();
      values.put(term.getKey(), value);
    }
    long total = values.values().stream().mapToLong(Long::longValue).sum();
    return operator.holds(Long.compare(total, asked))
        ? Optional.of(moved(terms, values))
        : Optional.empty();
  }

  Optional<Map<String, Long>> difference(DifferenceOf difference) {
    Optional<Room> from = rooms.apply(difference.minuend());
    Optional<Room> taken = rooms.apply(difference.subtrahend());
    if (from.isEmpty() || taken.isEmpty() || !(limit instanceof Long asked)) {
      return Optional.empty();
    }
    long wanted = asked + operator.side();
    long more = from.get().nearest(Math.addExact(wanted, taken.get().now()));
    long less = taken.get().nearest(more - wanted);
    return operator.holds(Long.compare(more - less, asked))
        ? Optional.of(
            moved(
                Map.of(difference.minuend(), from.get(), difference.subtrahend(), taken.get()),
                Map.of(difference.minuend(), more, difference.subtrahend(), less)))
        : Optional.empty();
  }

  /** What was before is as it was; where that is not known there is nothing to say. */
  Optional<Map<String, Long>> change(ChangeOf change) {
    Optional<Room> before = rooms.apply(change.before()).filter(Room::isFixed);
    Optional<Room> now = rooms.apply(change.now());
    if (before.isEmpty()
        || now.isEmpty()
        || before.get().now() <= 0
        || !(limit instanceof Ratio share)) {
      return Optional.empty();
    }
    long was = before.get().now();
    long part = share.partOf(was, operator);
    long is = now.get().nearest(change.rise() ? was + part : was - part);
    Ratio changed = new Ratio(change.rise() ? is - was : was - is, was);
    return operator.holds(changed.compareTo(share))
        ? Optional.of(moved(Map.of(change.now(), now.get()), Map.of(change.now(), is)))
        : Optional.empty();
  }

  Optional<Map<String, Long>> count(CountOf count) {
    return rooms
        .apply(count.list())
        .filter(room -> limit instanceof Long)
        .flatMap(
            room -> {
              long records = room.nearest((Long) limit + operator.side());
              return records < 0 || !operator.holds(Long.compare(records, (Long) limit))
                  ? Optional.empty()
                  : Optional.of(moved(Map.of(count.list(), room), Map.of(count.list(), records)));
            });
  }

  private static Map<String, Long> moved(Map<String, Room> rooms, Map<String, Long> values) {
    Map<String, Long> moved = new LinkedHashMap<>(values);
    moved
        .keySet()
        .removeIf(
            source -> Optional.ofNullable(rooms.get(source)).filter(Room::isFixed).isPresent());
    return moved;
  }
}
