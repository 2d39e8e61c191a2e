package vn.antq.rules.internal.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import vn.antq.rules.internal.engine.facts.FactSheet;
import vn.antq.rules.internal.engine.facts.FactSheet.RecordList;
import vn.antq.rules.internal.engine.facts.FactSheet.RecordSheet;
import vn.antq.rules.internal.engine.facts.Possible;
import vn.antq.rules.internal.engine.facts.Possible.Absence;
import vn.antq.rules.pack.Changeability;
import vn.antq.rules.pack.Derivation;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.RecordDefinition;
import vn.antq.rules.pack.Vocabulary;
import vn.antq.rules.problem.Place;
import vn.antq.rules.value.FactType;
import vn.antq.rules.value.ListOf;
import vn.antq.rules.value.Ratio;

/** What a derived fact can be must hold what it is, however little is known of its parts. */
class DerivationsProperties {

  private static FactDefinition fact(
      String name, FactType type, String atMost, Optional<Derivation> derivation) {
    return new FactDefinition(
        name,
        name,
        type,
        "",
        Optional.of(BigDecimal.ZERO),
        Optional.empty(),
        Optional.empty(),
        atMost,
        "",
        List.of(),
        Changeability.OPEN,
        Optional.empty(),
        derivation,
        "",
        Place.NOWHERE);
  }

  private static Vocabulary vocabulary(FactDefinition... definitions) {
    Map<String, FactDefinition> facts = new LinkedHashMap<>();
    for (FactDefinition definition : definitions) {
      facts.put(definition.name(), definition);
    }
    RecordDefinition crime =
        new RecordDefinition(
            "Crime",
            "crimes",
            List.of(
                fact("excused", FactType.BOOLEAN, "", Optional.empty()),
                fact("grave", FactType.BOOLEAN, "", Optional.empty())));
    return new Vocabulary(facts, Map.of("Crime", crime), Map.of());
  }

  private static Possible derived(
      Vocabulary vocabulary, Map<String, Possible> known, Map<String, RecordList> lists) {
    FactSheet sheet = new FactSheet(new HashMap<>(known), lists, Map.of(), Set.of(), Map.of());
    Derivations.complete(new VocabularyPlan(vocabulary), sheet, (pack, type) -> Possible.UNKNOWN);
    return sheet.value("derived");
  }

  /** Knows of {@code value} only that it lies between two others; a negative width is open. */
  private static Possible around(long value, long below, long above) {
    return Possible.between(
        Math.max(0, value - below), above < 0 ? null : (Object) (value + above), false);
  }

  private static <T extends Comparable<T>> void holds(Possible possible, T value) {
    if (possible.isExact()) {
      assertThat(possible.exact()).isEqualTo(value);
      return;
    }
    assertThat(possible.absence()).isNotEqualTo(Absence.YES);
    if (possible.least() != null) {
      assertThat(Possible.compare(possible.least(), value)).isNotPositive();
    }
    if (possible.most() != null) {
      assertThat(Possible.compare(possible.most(), value)).isNotNegative();
    }
  }

  @Property
  void theRangeOfARatioHoldsTheRatio(
      @ForAll @LongRange(min = 0, max = 20) long part,
      @ForAll @LongRange(min = 0, max = 20) long whole,
      @ForAll @Size(4) List<@LongRange(min = -1, max = 5) Long> widths) {
    Vocabulary words =
        vocabulary(
            fact("part", FactType.INTEGER, "", Optional.empty()),
            fact("whole", FactType.INTEGER, "", Optional.empty()),
            fact(
                "derived",
                FactType.RATIO,
                "",
                Optional.of(new Derivation.RatioOf("part", "whole"))));

    Possible ratio =
        derived(
            words,
            Map.of(
                "part", around(part, Math.abs(widths.get(0)), widths.get(1)),
                "whole", around(whole, Math.abs(widths.get(2)), widths.get(3))),
            Map.of());

    if (whole == 0) {
      assertThat(ratio.absence()).isNotEqualTo(Absence.NO);
    } else {
      holds(ratio, new Ratio(part, whole));
    }
  }

  @Property
  void theRangeOfACappedRatioHoldsTheRatio(
      @ForAll @LongRange(min = 0, max = 20) long part,
      @ForAll @LongRange(min = 0, max = 20) long more,
      @ForAll @Size(4) List<@LongRange(min = -1, max = 5) Long> widths) {
    long whole = part + more;
    Vocabulary words =
        vocabulary(
            fact("part", FactType.INTEGER, "whole", Optional.empty()),
            fact("whole", FactType.INTEGER, "", Optional.empty()),
            fact(
                "derived",
                FactType.RATIO,
                "",
                Optional.of(new Derivation.RatioOf("part", "whole"))));

    Possible ratio =
        derived(
            words,
            Map.of(
                "part", around(part, Math.abs(widths.get(0)), widths.get(1)),
                "whole", around(whole, Math.abs(widths.get(2)), widths.get(3))),
            Map.of());

    if (whole == 0) {
      assertThat(ratio.absence()).isNotEqualTo(Absence.NO);
    } else {
      holds(ratio, new Ratio(part, whole));
      assertThat(ratio.most() == null || Possible.compare(ratio.most(), new Ratio(1, 1)) <= 0)
          .as("a part is at most its whole")
          .isTrue();
    }
  }

  @Property
  void theRangeOfASumHoldsTheSum(
      @ForAll @LongRange(min = 0, max = 1000) long a,
      @ForAll @LongRange(min = 0, max = 1000) long b,
      @ForAll @Size(4) List<@LongRange(min = -1, max = 50) Long> widths) {
    Vocabulary words =
        vocabulary(
            fact("a", FactType.INTEGER, "", Optional.empty()),
            fact("b", FactType.INTEGER, "", Optional.empty()),
            fact(
                "derived",
                FactType.INTEGER,
                "",
                Optional.of(new Derivation.SumOf(List.of("a", "b")))));

    holds(
        derived(
            words,
            Map.of(
                "a", around(a, Math.abs(widths.get(0)), widths.get(1)),
                "b", around(b, Math.abs(widths.get(2)), widths.get(3))),
            Map.of()),
        a + b);
  }

  private static final Vocabulary COUNTING =
      vocabulary(
          fact("crimes", new ListOf("Crime"), "", Optional.empty()),
          fact(
              "derived",
              FactType.INTEGER,
              "",
              Optional.of(
                  new Derivation.CountOf(
                      "crimes", Map.of("excused", List.of(false), "grave", List.of(true))))));

  @Property
  void theRangeOfACountHoldsTheCount(
      @ForAll @Size(max = 6) List<Boolean> excused,
      @ForAll @Size(6) List<Boolean> grave,
      @ForAll @Size(12) List<Boolean> known) {
    List<RecordSheet> records = new ArrayList<>();
    long count = 0;
    for (int i = 0; i < excused.size(); i++) {
      count += !excused.get(i) && grave.get(i) ? 1 : 0;
      Map<String, Possible> fields = new HashMap<>();
      fields.put(
          "excused",
          known.get(2 * i) ? Possible.exactly(excused.get(i)) : Possible.unknown(FactType.BOOLEAN));
      fields.put(
          "grave",
          known.get(2 * i + 1)
              ? Possible.exactly(grave.get(i))
              : Possible.unknown(FactType.BOOLEAN));
      records.add(new RecordSheet(i + 1, "", fields, List.of()));
    }

    holds(derived(COUNTING, Map.of(), Map.of("Crime", new RecordList(true, records))), count);
  }

  @Example
  void aCountOfAListThatIsNotStatedIsUnknown() {
    Possible count = derived(COUNTING, Map.of(), Map.of());

    assertThat(count.isExact()).isFalse();
    assertThat(count.most()).isNull();
  }

  @Example
  void aCountOfAnEmptyListIsZero() {
    assertThat(
            derived(COUNTING, Map.of(), Map.of("Crime", new RecordList(true, List.of()))).exact())
        .isEqualTo(0L);
  }
}
