package vn.antq.rules.internal.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
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

/** Between what a ratio lies, held against every pair of small numbers that it can be made of. */
class SharesProperties {

  private static final Ratio ALL = new Ratio(1, 1);

  /** As far as a number goes that nothing bounds. */
  private static final long FAR = 14;

  @Property(tries = 2_000)
  void aRatioOfSumsLiesAsItsNumbersDo(@ForAll long seed) {
    Sums sums = new Sums(new Random(seed));
    Possible ratio = sums.between();
    Reached near = sums.reached(FAR / 2);
    Reached far = sums.reached(FAR);

    assertThat(ratio.absence()).as("%s", sums).isEqualTo(far.absence());
    if (far.absence() == Absence.YES) {
      return;
    }
    Ratio least = far.ratios().first();
    Ratio most = far.ratios().last();
    assertThat((Ratio) ratio.least()).as("%s", sums).isNotNull().isLessThanOrEqualTo(least);
    if (ratio.reachesLeast()) {
      assertThat(ratio.least()).as("%s", sums).isEqualTo(least);
    } else {
      assertThat(least).as("%s", sums).isGreaterThan((Ratio) ratio.least());
      assertThat(least).as("comes nearer: %s", sums).isLessThan(near.ratios().first());
    }
    if (ratio.most() == null) {
      assertThat(most).as("rises: %s", sums).isGreaterThan(near.ratios().last());
    } else if (ratio.reachesMost()) {
      assertThat(ratio.most()).as("%s", sums).isEqualTo(most);
    } else {
      assertThat(most).as("%s", sums).isLessThan((Ratio) ratio.most());
      assertThat(ratio.most()).as("%s", sums).isEqualTo(ALL);
      assertThat(most).as("comes nearer: %s", sums).isGreaterThan(near.ratios().last());
    }
  }

  @Property(tries = 2_000)
  void aRatioOfCountsLiesAsItsRecordsDo(@ForAll long seed) {
    Counts counts = new Counts(new Random(seed));
    Possible ratio = counts.between();
    Reached reached = counts.reached();

    assertThat(ratio.absence()).as("%s", counts).isEqualTo(reached.absence());
    if (reached.absence() != Absence.YES) {
      assertThat(ratio.lower()).as("%s", counts).isEqualTo(reached.ratios().first());
      assertThat(ratio.upper()).as("%s", counts).isEqualTo(reached.ratios().last());
    }
  }

  /** What a ratio can be. */
  private record Reached(TreeSet<Ratio> ratios, boolean ofNothing) {

    static Reached none() {
      return new Reached(new TreeSet<>(), false);
    }

    Reached with(long part, long whole) {
      if (whole > 0) {
        ratios.add(new Ratio(part, whole));
      }
      return new Reached(ratios, ofNothing || whole == 0);
    }

    Absence absence() {
      return !ofNothing ? Absence.NO : ratios.isEmpty() ? Absence.YES : Absence.MAYBE;
    }
  }

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

  /** One or two parts with or without wholes of their own, of which little is known. */
  private static final class Sums {

    private final Map<String, FactDefinition> facts = new LinkedHashMap<>();
    private final Map<String, Possible> known = new LinkedHashMap<>();
    private final List<String> parts = new ArrayList<>();
    private final List<String> wholes = new ArrayList<>();
    private final List<String> order = new ArrayList<>();
    private final Random random;

    Sums(Random random) {
      this.random = random;
      int pairs = 1 + random.nextInt(2);
      for (int i = 0; i < pairs; i++) {
        int kind = random.nextInt(8);
        if (kind != 0) {
          add("whole" + i, "", wholes);
        }
        if (kind == 1) {
          parts.add("whole" + i);
        } else if (kind != 2) {
          add("part" + i, kind == 0 ? "" : "whole" + i, parts);
        }
      }
      if (parts.isEmpty()) {
        add("part", "", parts);
      }
      if (wholes.isEmpty()) {
        add("whole", "", wholes);
      }
      sum("parts", parts);
      sum("wholes", wholes);
      narrow();
    }

    private void add(String name, String atMost, List<String> terms) {
      long least = random.nextInt(4);
      Object most = random.nextInt(4) == 0 ? null : (Object) (least + random.nextInt(4));
      facts.put(name, fact(name, FactType.INTEGER, atMost, Optional.empty()));
      known.put(name, Possible.between(least, most, false));
      terms.add(name);
      order.add(name);
    }

    private void sum(String name, List<String> terms) {
      facts.put(
          name,
          fact(name, FactType.INTEGER, "", Optional.of(new Derivation.SumOf(List.copyOf(terms)))));
    }

    /** Nothing contradicts itself in a dossier that was admitted. */
    private void narrow() {
      for (String name : order) {
        String whole = facts.get(name).atMost();
        if (!whole.isEmpty()) {
          long least = (Long) known.get(name).lower();
          Object most = known.get(whole).upper();
          if (most instanceof Long bound && bound < least) {
            known.put(whole, Possible.between(known.get(whole).lower(), least, false));
          }
        }
      }
      FactSheet sheet = sheet();
      Vocabulary words = new Vocabulary(facts, Map.of(), Map.of());
      new VocabularyPlan(words).narrow(sheet);
      known.replaceAll((name, value) -> sheet.value(name));
    }

    private FactSheet sheet() {
      return new FactSheet(new HashMap<>(known), Map.of(), Map.of(), Set.of(), Map.of());
    }

    Possible between() {
      return Shares.between(
          new Derivation.RatioOf("parts", "wholes"),
          new Vocabulary(facts, Map.of(), Map.of()),
          sheet());
    }

    Reached reached(long far) {
      return reached(0, new HashMap<>(), Reached.none(), far);
    }

    private Reached reached(int next, Map<String, Long> taken, Reached reached, long far) {
      if (next == order.size()) {
        return reached.with(total(parts, taken), total(wholes, taken));
      }
      String name = order.get(next);
      Long bound = taken.get(facts.get(name).atMost());
      long most = known.get(name).upper() instanceof Long upper ? upper : far;
      Reached all = reached;
      long least = (Long) known.get(name).lower();
      for (long value = least; value <= (bound == null ? most : Math.min(bound, most)); value++) {
        taken.put(name, value);
        all = reached(next + 1, taken, all, far);
      }
      taken.remove(name);
      return all;
    }

    private static long total(List<String> terms, Map<String, Long> taken) {
      return terms.stream().mapToLong(taken::get).sum();
    }

    @Override
    public String toString() {
      return parts + " of " + wholes + ": " + known;
    }
  }

  /** Records of which some are counted by the whole, and some of those by the part. */
  private static final class Counts {

    private static final List<String> FIELDS = List.of("counted", "good");
    private static final Vocabulary WORDS = words();

    private final List<RecordSheet> records = new ArrayList<>();

    Counts(Random random) {
      int size = random.nextInt(5);
      for (int i = 0; i < size; i++) {
        Map<String, Possible> fields = new HashMap<>();
        for (String field : FIELDS) {
          fields.put(
              field,
              random.nextInt(2) == 0
                  ? Possible.unknown(FactType.BOOLEAN)
                  : Possible.exactly(random.nextBoolean()));
        }
        records.add(new RecordSheet(i + 1, "", fields, List.of()));
      }
    }

    private static Vocabulary words() {
      Map<String, FactDefinition> facts = new LinkedHashMap<>();
      facts.put("list", fact("list", new ListOf("Record"), "", Optional.empty()));
      facts.put("part", fact("part", FactType.INTEGER, "", Optional.of(count("counted", "good"))));
      facts.put("whole", fact("whole", FactType.INTEGER, "", Optional.of(count("counted"))));
      List<FactDefinition> fields =
          FIELDS.stream().map(f -> fact(f, FactType.BOOLEAN, "", Optional.empty())).toList();
      return new Vocabulary(
          facts, Map.of("Record", new RecordDefinition("Record", "list", fields)), Map.of());
    }

    private static Derivation count(String... fields) {
      Map<String, List<Object>> where = new HashMap<>();
      for (String field : fields) {
        where.put(field, List.of(true));
      }
      return new Derivation.CountOf("list", where);
    }

    Possible between() {
      FactSheet sheet =
          new FactSheet(
              new HashMap<>(),
              Map.of("Record", new RecordList(true, records)),
              Map.of(),
              Set.of(),
              Map.of());
      return Shares.between(new Derivation.RatioOf("part", "whole"), WORDS, sheet);
    }

    Reached reached() {
      return reached(0, 0, 0, Reached.none());
    }

    private Reached reached(int next, long part, long whole, Reached reached) {
      if (next == records.size()) {
        return reached.with(part, whole);
      }
      Reached all = reached;
      for (boolean counted : choices(next, "counted")) {
        for (boolean good : choices(next, "good")) {
          all = reached(next + 1, part + (counted && good ? 1 : 0), whole + (counted ? 1 : 0), all);
        }
      }
      return all;
    }

    private List<Boolean> choices(int record, String field) {
      Object exact = records.get(record).value(field).exact();
      return exact == null ? List.of(true, false) : List.of((Boolean) exact);
    }

    @Override
    public String toString() {
      return records.toString();
    }
  }
}
