package vn.antq.rules.criteria;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.LongPredicate;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.dossier.StatedFact;
import vn.antq.rules.dossier.StatedFact.StatedRecord;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.RecordDefinition;
import vn.antq.rules.pack.Vocabulary;
import vn.antq.rules.problem.Place;
import vn.antq.rules.value.FactType;
import vn.antq.rules.value.Level;
import vn.antq.rules.value.ListOf;
import vn.antq.rules.value.OneOf;

/**
 * A dossier in small numbers of which something is not known, and everything that it can be when it
 * is: so few facts are missing, and their values so small, that all that matters can be written
 * out.
 *
 * @param dossier the dossier
 * @param holes what is not known, by path, with every value that is tried
 * @param vocabulary the words of the pack
 */
record PartialDossier(Dossier dossier, Map<String, List<Object>> holes, Vocabulary vocabulary) {

  /** Says that a fact is not stated for there is nothing that it could be stated of. */
  private static final String NOTHING = "(không khai)";

  private static final Set<String> SCOPE =
      Set.of("armedForcesUnit", "enterpriseSize", "educationLevel");

  /** Where nothing bounds a number, as far as this and then some round ones. */
  private static final int FAR = 42;

  private static final List<Object> ROUND = List.of(60L, 100L, 250L, 1_000L, 100_000L);

  /** Returns a made-up dossier of a unit type. */
  static PartialDossier of(UnitCase unit, long seed) {
    return new Maker(unit, new Random(seed)).make(Missing.ANYTHING);
  }

  /** Returns a made-up dossier that does not state one of its lists, and perhaps something else. */
  static PartialDossier withoutList(UnitCase unit, long seed) {
    return new Maker(unit, new Random(seed)).make(Missing.LIST);
  }

  /** Returns a made-up dossier that states neither a part nor its whole, and perhaps more. */
  static PartialDossier withoutShare(UnitCase unit, long seed) {
    return new Maker(unit, new Random(seed)).make(Missing.SHARE);
  }

  private enum Missing {
    ANYTHING,
    LIST,
    SHARE
  }

  /** Returns how many complete dossiers there are. */
  long size() {
    return holes.values().stream().mapToLong(List::size).reduce(1, (a, b) -> a * b);
  }

  /** Returns numbers of complete dossiers in which everything is the first or last it can be. */
  Set<Long> corners(int most) {
    Set<Long> corners = new LinkedHashSet<>(Set.of(0L));
    long weight = 1;
    for (List<Object> values : holes.values()) {
      if (2 * corners.size() > most) {
        break;
      }
      for (long corner : List.copyOf(corners)) {
        corners.add(corner + weight * (values.size() - 1));
      }
      weight *= values.size();
    }
    return corners;
  }

  /**
   * Returns numbers of complete dossiers in which each number is its least, its most, or the least
   * of another: where everybody takes part, a part is all of the smallest whole.
   */
  Set<Long> joints(int most) {
    Set<Object> leasts = new LinkedHashSet<>();
    holes.values().forEach(values -> leasts.add(values.get(0)));
    Set<Long> joints = new LinkedHashSet<>(Set.of(0L));
    long weight = 1;
    for (List<Object> values : holes.values()) {
      Set<Integer> choices = new LinkedHashSet<>(List.of(0, values.size() - 1));
      leasts.stream().map(values::indexOf).filter(index -> index >= 0).forEach(choices::add);
      if (choices.size() * joints.size() > most) {
        break;
      }
      for (long joint : List.copyOf(joints)) {
        for (int choice : choices) {
          joints.add(joint + weight * choice);
        }
      }
      weight *= values.size();
    }
    return joints;
  }

  /**
   * Returns the complete dossier with a number; those that contradict themselves are among them.
   * Empty when it would leave out what there is.
   */
  Optional<Dossier> complete(long number) {
    Dossier.Builder builder = dossier.toBuilder();
    Map<String, List<StatedRecord>> lists = new HashMap<>();
    List<String> nothing = new ArrayList<>();
    long rest = number;
    for (Map.Entry<String, List<Object>> hole : holes.entrySet()) {
      Object value = hole.getValue().get((int) (rest % hole.getValue().size()));
      rest /= hole.getValue().size();
      String[] path = hole.getKey().split("[\\[\\].]+");
      if (path.length == 1) {
        if (value.equals(NOTHING)) {
          builder.unknown(path[0]);
          nothing.add(path[0]);
        } else {
          builder.fact(path[0], value);
        }
      } else {
        List<StatedRecord> records =
            lists.computeIfAbsent(path[0], list -> new ArrayList<>(records(list)));
        int index = Integer.parseInt(path[1]);
        records.set(index, records.get(index).with(path[2], value));
      }
    }
    lists.forEach(builder::fact);
    Dossier complete = builder.build();
    return nothing.stream().noneMatch(name -> hasMeaning(name, complete))
        ? Optional.of(complete)
        : Optional.empty();
  }

  private boolean hasMeaning(String name, Dossier complete) {
    return vocabulary.fact(name).orElseThrow().onlyWhen().stream()
        .anyMatch(
            one ->
                one.values().entrySet().stream()
                    .allMatch(
                        condition ->
                            complete
                                .fact(condition.getKey())
                                .map(stated -> isOneOf(stated.value(), condition.getValue()))
                                .orElse(true)));
  }

  private static boolean isOneOf(Object stated, List<Object> accepted) {
    return accepted.stream()
        .map(value -> value instanceof Level level ? level.code() : String.valueOf(value))
        .anyMatch(String.valueOf(stated)::equals);
  }

  @SuppressWarnings("unchecked")
  private List<StatedRecord> records(String list) {
    return (List<StatedRecord>) dossier.fact(list).orElseThrow().value();
  }

  private static final class Maker {

    private final UnitCase unit;
    private final Random random;
    private final Vocabulary vocabulary;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, List<Object>> holes = new LinkedHashMap<>();
    private final double change;

    Maker(UnitCase unit, Random random) {
      this.unit = unit;
      this.random = random;
      this.vocabulary = unit.classifier().pack().vocabulary();
      this.change = List.of(0.0, 0.03, 0.15).get(random.nextInt(3));
    }

    PartialDossier make(Missing missing) {
      List<FactDefinition> facts = new ArrayList<>();
      for (String name : unit.allRight().facts().keySet()) {
        vocabulary.fact(name).ifPresent(facts::add);
      }
      facts.sort((a, b) -> Integer.compare(depth(a), depth(b)));
      facts.forEach(fact -> values.put(fact.name(), value(fact)));
      Dossier.Builder builder =
          Dossier.builder(unit.unitType(), unit.allRight().year()).id("sinh ngẫu nhiên");
      values.forEach(builder::fact);
      if (missing == Missing.LIST) {
        List<FactDefinition> lists =
            facts.stream().filter(fact -> fact.type() instanceof ListOf).toList();
        FactDefinition list = lists.get(random.nextInt(lists.size()));
        builder.unknown(list.name());
        holes.put(list.name(), lists(((ListOf) list.type()).record()));
      }
      if (missing == Missing.SHARE) {
        List<FactDefinition> parts =
            facts.stream().filter(fact -> !fact.atMost().isEmpty()).toList();
        if (!parts.isEmpty()) {
          FactDefinition part = parts.get(random.nextInt(parts.size()));
          FactDefinition whole = vocabulary.fact(part.atMost()).orElseThrow();
          List.of(part, whole)
              .forEach(
                  fact -> {
                    builder.unknown(fact.name());
                    holes.put(fact.name(), choices(fact));
                  });
        }
      }
      int wanted =
          missing == Missing.ANYTHING ? 1 + random.nextInt(4) : holes.size() + random.nextInt(3);
      for (int tries = 0; tries < 30 && holes.size() < wanted; tries++) {
        FactDefinition fact = facts.get(random.nextInt(facts.size()));
        if (!SCOPE.contains(fact.name()) && !holes.containsKey(fact.name())) {
          hole(fact, builder);
        }
      }
      // What a number is bounded by may itself be bounded.
      for (int rounds = 0; rounds < 3; rounds++) {
        facts.forEach(this::leaveOut);
      }
      return new PartialDossier(builder.build(), holes, vocabulary);
    }

    /** Leaves out of two numbers that bound each other what the other one rules out. */
    private void leaveOut(FactDefinition fact) {
      if (!fact.atMost().isEmpty()) {
        leaveOut(fact.name(), fact.atMost());
      }
      if (!fact.atLeast().isEmpty()) {
        leaveOut(fact.atLeast(), fact.name());
      }
    }

    private void leaveOut(String part, String whole) {
      List<Long> parts = numbers(part);
      List<Long> wholes = numbers(whole);
      if (parts.isEmpty() || wholes.isEmpty()) {
        return;
      }
      long least = Collections.min(parts);
      long most = Collections.max(wholes);
      holes.computeIfPresent(part, (name, all) -> only(all, value -> value <= most));
      holes.computeIfPresent(whole, (name, all) -> only(all, value -> value >= least));
    }

    private static List<Object> only(List<Object> all, LongPredicate possible) {
      return all.stream()
          .filter(value -> !(value instanceof Long number) || possible.test(number))
          .toList();
    }

    /** Returns what a number can be; none when it is no number, a list by how long it is. */
    private List<Long> numbers(String name) {
      Object value = values.get(name);
      if (holes.containsKey(name)) {
        return holes.get(name).stream()
            .filter(Long.class::isInstance)
            .map(Long.class::cast)
            .toList();
      } else if (value instanceof List<?> list) {
        return List.of((long) list.size());
      }
      return value instanceof Long || value instanceof Integer
          ? List.of(((Number) value).longValue())
          : List.of();
    }

    private int depth(FactDefinition fact) {
      return fact.atMost().isEmpty()
          ? 0
          : 1 + vocabulary.fact(fact.atMost()).map(this::depth).orElse(0);
    }

    private Object value(FactDefinition fact) {
      Object usual = unit.allRight().fact(fact.name()).orElseThrow().value();
      boolean other = random.nextDouble() < change;
      if (SCOPE.contains(fact.name())) {
        return usual;
      } else if (fact.type().equals(FactType.INTEGER)) {
        return number(fact, usual, other);
      } else if (fact.type() instanceof ListOf list) {
        return other || fact.name().equals("models") ? list(list) : List.of();
      }
      return other ? any(fact.type()) : usual;
    }

    private Object number(FactDefinition fact, Object usual, boolean other) {
      long least = fact.min().map(BigDecimal::longValue).orElse(0L);
      if (least > 1) {
        return other ? Long.parseLong(usual.toString()) - random.nextInt(2) : usual;
      } else if (values.get(fact.atMost()) instanceof Long whole) {
        boolean full = unit.allRight().fact(fact.atMost()).orElseThrow().value().equals(usual);
        long less =
            full && !other ? 0 : random.nextInt(4) == 0 ? random.nextInt(20) : random.nextInt(3);
        return Math.max(least, whole - less);
      } else if (usual.equals(0L) || Long.parseLong(usual.toString()) == 0) {
        return other ? (long) random.nextInt(3) : 0L;
      }
      return Math.max(least, random.nextInt(3) == 0 ? random.nextInt(4) : 1 + random.nextInt(24));
    }

    private List<StatedRecord> list(ListOf list) {
      RecordDefinition record = vocabulary.record(list.record()).orElseThrow();
      List<StatedRecord> records = new ArrayList<>();
      int size = 1 + random.nextInt(3);
      for (int i = 0; i < size; i++) {
        Map<String, StatedFact> fields = new HashMap<>();
        for (FactDefinition field : record.fields()) {
          fields.put(field.name(), new StatedFact(any(field.type()), List.of(), Place.NOWHERE));
        }
        records.add(new StatedRecord(fields, List.of(), Place.NOWHERE));
      }
      return records;
    }

    private Object any(FactType type) {
      if (type.equals(FactType.BOOLEAN)) {
        return random.nextInt(3) != 0;
      } else if (type instanceof OneOf oneOf) {
        List<Level> levels = oneOf.enumeration().levels();
        return levels.get(random.nextInt(levels.size())).code();
      } else if (type.equals(FactType.DATE)) {
        return LocalDate.of(unit.allRight().year() - 1, 12, 20).plusDays(random.nextInt(130));
      } else if (type.equals(FactType.INTEGER)) {
        return (long) random.nextInt(3);
      } else if (type.equals(FactType.DECIMAL)) {
        return BigDecimal.valueOf(random.nextInt(200), 1);
      }
      return "Chữ";
    }

    /** Makes a fact unknown, a number perhaps a range, a list perhaps one of unknown fields. */
    private void hole(FactDefinition fact, Dossier.Builder builder) {
      if (fact.type().equals(FactType.INTEGER) && random.nextBoolean()) {
        long value = (Long) toLong(values.get(fact.name()));
        long least =
            Math.max(fact.min().map(BigDecimal::longValue).orElse(0L), value - random.nextInt(4));
        long most = value + random.nextInt(4);
        if (least < most) {
          builder.between(fact.name(), least, most);
          holes.put(fact.name(), numbers(least, most));
        }
      } else if (fact.type() instanceof ListOf list) {
        fields(fact, list, builder);
      } else if (!fact.type().equals(FactType.TEXT)) {
        builder.unknown(fact.name());
        holes.put(fact.name(), choices(fact));
      }
    }

    private static Object toLong(Object value) {
      return value instanceof Long whole ? whole : (Object) Long.parseLong(value.toString());
    }

    private static List<Object> numbers(long from, long to) {
      List<Object> numbers = new ArrayList<>();
      for (long number = from; number <= to; number++) {
        numbers.add(number);
      }
      return numbers;
    }

    @SuppressWarnings("unchecked")
    private void fields(FactDefinition fact, ListOf list, Dossier.Builder builder) {
      List<StatedRecord> records = new ArrayList<>((List<StatedRecord>) values.get(fact.name()));
      RecordDefinition record = vocabulary.record(list.record()).orElseThrow();
      if (records.isEmpty()) {
        records.addAll(list(list));
      }
      List<FactDefinition> choices =
          record.fields().stream()
              .filter(
                  field -> field.type().equals(FactType.BOOLEAN) || field.type() instanceof OneOf)
              .toList();
      int unknown = 1 + random.nextInt(3);
      for (int i = 0; i < unknown; i++) {
        int index = random.nextInt(records.size());
        FactDefinition field = choices.get(random.nextInt(choices.size()));
        Map<String, StatedFact> fields = new HashMap<>(records.get(index).fields());
        fields.remove(field.name());
        records.set(index, new StatedRecord(fields, List.of(), Place.NOWHERE));
        holes.put(fact.name() + "[" + index + "]." + field.name(), choices(field));
      }
      values.put(fact.name(), records);
      builder.fact(fact.name(), records);
    }

    /** No record, one of every kind, or two. */
    private List<Object> lists(String type) {
      List<StatedRecord> kinds = new ArrayList<>(List.of(StatedRecord.empty()));
      for (FactDefinition field : vocabulary.record(type).orElseThrow().fields()) {
        List<StatedRecord> longer = new ArrayList<>();
        for (StatedRecord record : kinds) {
          if (field.type().equals(FactType.BOOLEAN) || isJudged(field)) {
            choices(field).forEach(value -> longer.add(record.with(field.name(), value)));
          } else {
            longer.add(record.with(field.name(), any(field.type())));
          }
        }
        kinds = longer;
      }
      List<Object> lists = new ArrayList<>(List.of(List.of()));
      for (int i = 0; i < kinds.size(); i++) {
        lists.add(List.of(kinds.get(i)));
        for (int j = 0; j <= i; j++) {
          lists.add(List.of(kinds.get(i), kinds.get(j)));
        }
      }
      return lists;
    }

    /** The field of work of a model is no matter. */
    private static boolean isJudged(FactDefinition field) {
      return field.type() instanceof OneOf && !field.name().equals("field");
    }

    private List<Object> choices(FactDefinition fact) {
      FactType type = fact.type();
      if (type.equals(FactType.BOOLEAN)) {
        return List.of(true, false);
      } else if (type instanceof OneOf oneOf) {
        List<Object> codes = new ArrayList<>(oneOf.enumeration().codes());
        if (!fact.onlyWhen().isEmpty()) {
          codes.add(NOTHING);
        }
        return codes;
      } else if (type.equals(FactType.DATE)) {
        int year = unit.allRight().year();
        return List.of(
            "none",
            LocalDate.of(year - 1, 12, 31),
            LocalDate.of(year, 1, 1),
            LocalDate.of(year, 3, 31),
            LocalDate.of(year, 4, 1));
      }
      long least = fact.min().map(BigDecimal::longValue).orElse(0L);
      if (least > 1) {
        long year = unit.allRight().year();
        return List.of(least, year - 1, year, year + 1, fact.max().orElseThrow().longValue());
      }
      List<Object> numbers = numbers(least, FAR);
      numbers.addAll(ROUND);
      return numbers;
    }
  }
}
