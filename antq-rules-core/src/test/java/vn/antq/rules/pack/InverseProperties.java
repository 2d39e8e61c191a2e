package vn.antq.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import vn.antq.rules.pack.Derivation.CountOf;
import vn.antq.rules.pack.Derivation.RatioOf;
import vn.antq.rules.pack.Derivation.Room;
import vn.antq.rules.pack.Derivation.SumOf;
import vn.antq.rules.value.Operator;
import vn.antq.rules.value.Ratio;

/** What the inverse of a derivation says brings a value about, and nothing nearer does. */
class InverseProperties {

  private static final RatioOf SHARE = new RatioOf("part", "whole");

  @Provide
  Arbitrary<Room> rooms() {
    Arbitrary<Long> number = Arbitraries.longs().between(0, 60);
    return Combinators.combine(number, number, number, Arbitraries.of(true, false))
        .as(
            (one, other, third, fixed) -> {
              List<Long> sorted = new ArrayList<>(List.of(one, other, third));
              sorted.sort(null);
              return fixed
                  ? Room.fixed(one)
                  : new Room(sorted.get(0), sorted.get(2), sorted.get(1));
            });
  }

  @Provide
  Arbitrary<Ratio> shares() {
    return Combinators.combine(
            Arbitraries.longs().between(0, 120), Arbitraries.longs().between(1, 100))
        .as(Ratio::new);
  }

  @Property
  void aPartStandsToItsWholeAsAsked(
      @ForAll @From("shares") Ratio limit,
      @ForAll Operator operator,
      @ForAll @From("rooms") Room part,
      @ForAll @From("rooms") Room whole) {
    Map<String, Room> rooms = Map.of("part", part, "whole", whole);
    Optional<Map<String, Long>> found = SHARE.inverse(operator, limit, known(rooms));

    found.ifPresent(
        values -> {
          assertWithin(values, rooms);
          assertThat(
                  holds(
                      operator, limit, value("part", values, rooms), value("whole", values, rooms)))
              .isTrue();
        });
    if (found.isEmpty() && whole.isFixed()) {
      for (long other = part.least(); other <= part.most(); other++) {
        assertThat(holds(operator, limit, other, whole.now())).isFalse();
      }
    }
    if (found.isEmpty() && part.isFixed()) {
      for (long other = whole.least(); other <= whole.most(); other++) {
        assertThat(holds(operator, limit, part.now(), other)).isFalse();
      }
    }
  }

  @Property
  void noPartOfAFixedWholeIsNearerToTheLimit(
      @ForAll @From("shares") Ratio limit,
      @ForAll Operator operator,
      @ForAll @LongRange(min = 1, max = 60) long whole) {
    Map<String, Room> rooms = Map.of("part", Room.from(0), "whole", Room.fixed(whole));
    SHARE
        .inverse(operator, limit, known(rooms))
        .ifPresent(
            values -> {
              long part = value("part", values, rooms);
              long nearer = limit.compareTo(new Ratio(part, whole)) > 0 ? part + 1 : part - 1;
              boolean reached = limit.equals(new Ratio(part, whole));
              assertThat(reached || nearer < 0 || !holds(operator, limit, nearer, whole)).isTrue();
            });
  }

  @Property
  void bothMoveToWhereTheShareItselfIsOne(
      @ForAll @From("shares") Ratio limit, @ForAll @LongRange(max = 60) long now) {
    Map<String, Room> rooms = Map.of("part", Room.from(0), "whole", Room.from(now));
    Map<String, Long> values = SHARE.inverse(Operator.EQUAL, limit, known(rooms)).orElseThrow();

    assertThat(values).containsKeys("part", "whole");
    assertThat(values.getOrDefault("whole", 0L)).isGreaterThanOrEqualTo(now);
  }

  @Property
  void theTermsOfASumAddUpToWhatIsAsked(
      @ForAll @LongRange(max = 200) long limit,
      @ForAll Operator operator,
      @ForAll @Size(min = 1, max = 4) List<@From("rooms") Room> terms) {
    Map<String, Room> rooms = new java.util.LinkedHashMap<>();
    terms.forEach(room -> rooms.put("term" + rooms.size(), room));
    SumOf sum = new SumOf(List.copyOf(rooms.keySet()));
    Optional<Map<String, Long>> found = sum.inverse(operator, limit, known(rooms));

    found.ifPresent(
        values -> {
          assertWithin(values, rooms);
          long total = rooms.keySet().stream().mapToLong(term -> value(term, values, rooms)).sum();
          assertThat(operator.holds(Long.compare(total, limit))).isTrue();
        });
    if (found.isEmpty()) {
      long least = terms.stream().mapToLong(Room::least).sum();
      long most = terms.stream().mapToLong(Room::most).sum();
      assertThat(operator.holds(Long.compare(least, limit))).isFalse();
      assertThat(operator.holds(Long.compare(most, limit))).isFalse();
    }
  }

  @Property
  void soManyRecordsCountAsAreAsked(
      @ForAll @LongRange(max = 80) long limit,
      @ForAll Operator operator,
      @ForAll @From("rooms") Room records) {
    Map<String, Room> rooms = Map.of("list", records);
    Optional<Map<String, Long>> found =
        new CountOf("list", Map.of()).inverse(operator, limit, known(rooms));

    found.ifPresent(
        values -> {
          assertWithin(values, rooms);
          assertThat(operator.holds(Long.compare(value("list", values, rooms), limit))).isTrue();
        });
    if (found.isEmpty()) {
      for (long other = records.least(); other <= records.most(); other++) {
        assertThat(operator.holds(Long.compare(other, limit))).isFalse();
      }
    }
  }

  @Property
  void whatIsNotKnownBringsNothingAbout(
      @ForAll @From("shares") Ratio limit, @ForAll Operator operator) {
    assertThat(SHARE.inverse(operator, limit, source -> Optional.empty())).isEmpty();
    assertThat(new SumOf(List.of("term")).inverse(operator, 1L, source -> Optional.empty()))
        .isEmpty();
  }

  private static Function<String, Optional<Room>> known(Map<String, Room> rooms) {
    return source -> Optional.ofNullable(rooms.get(source));
  }

  private static boolean holds(Operator operator, Ratio limit, long part, long whole) {
    return whole > 0 && operator.holds(new Ratio(part, whole).compareTo(limit));
  }

  private static long value(String source, Map<String, Long> values, Map<String, Room> rooms) {
    return Optional.ofNullable(values.get(source))
        .orElseGet(() -> Optional.ofNullable(rooms.get(source)).orElseThrow().now());
  }

  /** What is fixed does not move, what moves stays within its room. */
  private static void assertWithin(Map<String, Long> values, Map<String, Room> rooms) {
    values.forEach(
        (source, value) -> {
          Room room = Optional.ofNullable(rooms.get(source)).orElseThrow();
          assertThat(room.isFixed()).isFalse();
          assertThat(value).isBetween(room.least(), room.most());
        });
  }
}
