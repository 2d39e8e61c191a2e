package vn.antq.rules.criteria;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
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
 * Makes up dossiers that a vocabulary allows: some facts as in a dossier in which everything is
 * right, some anything that is allowed, some missing. Never contradictory.
 */
final class DossierGenerator {

  private static final Set<String> SCOPE =
      Set.of("armedForcesUnit", "enterpriseSize", "educationLevel");

  private final Vocabulary vocabulary;
  private final Dossier base;

  DossierGenerator(Vocabulary vocabulary, Dossier base) {
    this.vocabulary = vocabulary;
    this.base = base;
  }

  /**
   * Returns a dossier.
   *
   * @param missing how likely a fact is missing, from 0 to 1
   */
  Dossier dossier(Random random, double missing) {
    Dossier.Builder builder =
        Dossier.builder(base.unit().type(), base.year()).id("sinh ngẫu nhiên").illustrative(true);
    Map<String, Long> numbers = new HashMap<>();
    double change = random.nextDouble();
    // A fact that may not exceed another one comes after it.
    List<FactDefinition> facts = new ArrayList<>(vocabulary.facts().values());
    facts.sort((a, b) -> Integer.compare(depth(a), depth(b)));
    for (FactDefinition fact : facts) {
      if (fact.derivation().isPresent()) {
        continue;
      }
      if (SCOPE.contains(fact.name())) {
        // A unit that the regulation does not cover is refused, not classified.
        base.fact(fact.name()).ifPresent(value -> builder.fact(fact.name(), value));
        continue;
      }
      boolean inScope = base.fact(fact.name()).isPresent();
      boolean keep = random.nextDouble() >= change * 0.6;
      if (fact.type().equals(FactType.INTEGER)) {
        long value = number(fact, random, keep, numbers);
        numbers.put(fact.name(), value);
        if (random.nextDouble() >= missing && inScope) {
          builder.fact(fact.name(), value);
        }
      } else if (random.nextDouble() >= missing && (inScope || !keep)) {
        if (keep && inScope) {
          builder.fact(fact.name(), base.fact(fact.name()).orElseThrow());
        } else {
          builder.fact(fact.name(), any(fact.type(), random, missing));
        }
      }
    }
    return agreeing(builder.build());
  }

  /** Leaves out what has no meaning beside the rest, and raises what is less than its part. */
  private Dossier agreeing(Dossier dossier) {
    Dossier.Builder builder =
        Dossier.builder(dossier.unit().type(), dossier.year()).id(dossier.id()).illustrative(true);
    dossier
        .facts()
        .forEach(
            (name, stated) -> {
              FactDefinition fact = vocabulary.fact(name).orElseThrow();
              if (!hasMeaning(fact, other -> dossier.fact(other).map(StatedFact::value))) {
                return;
              }
              builder.fact(
                  name, stated.value() instanceof List<?> ? agreeing(fact, stated) : stated);
            });
    for (FactDefinition fact : vocabulary.facts().values()) {
      Optional<Object> value = dossier.fact(fact.name()).map(StatedFact::value);
      Optional<Long> least = dossier.fact(fact.atLeast()).map(other -> amount(other.value()));
      if (value.isPresent() && least.isPresent() && amount(value.get()) < least.get()) {
        builder.fact(fact.name(), least.get());
      }
    }
    return builder.build();
  }

  private static long amount(Object value) {
    return value instanceof List<?> records
        ? records.size()
        : Long.parseLong(String.valueOf(value));
  }

  private StatedFact agreeing(FactDefinition fact, StatedFact stated) {
    RecordDefinition definition = vocabulary.record(((ListOf) fact.type()).record()).orElseThrow();
    List<StatedRecord> records = new ArrayList<>();
    for (Object item : (List<?>) stated.value()) {
      StatedRecord record = (StatedRecord) item;
      Map<String, StatedFact> fields = new HashMap<>(record.fields());
      for (FactDefinition field : definition.fields()) {
        if (!hasMeaning(
            field,
            other -> Optional.ofNullable(record.fields().get(other)).map(StatedFact::value))) {
          fields.remove(field.name());
        }
      }
      records.add(new StatedRecord(fields, record.evidence(), record.place()));
    }
    return new StatedFact(List.copyOf(records), stated.evidence(), stated.place());
  }

  private static boolean hasMeaning(
      FactDefinition fact, Function<String, Optional<Object>> values) {
    return fact.onlyWhen().isEmpty()
        || fact.onlyWhen().stream()
            .anyMatch(
                one ->
                    one.values().entrySet().stream()
                        .allMatch(
                            condition ->
                                values
                                    .apply(condition.getKey())
                                    .map(value -> accepts(condition.getValue(), value))
                                    .orElse(true)));
  }

  private static boolean accepts(List<Object> accepted, Object value) {
    return accepted.stream()
        .map(one -> one instanceof Level level ? level.code() : String.valueOf(one))
        .anyMatch(String.valueOf(value)::equals);
  }

  private int depth(FactDefinition fact) {
    return fact.atMost().isEmpty()
        ? 0
        : 1 + vocabulary.fact(fact.atMost()).map(this::depth).orElse(0);
  }

  private long number(FactDefinition fact, Random random, boolean keep, Map<String, Long> numbers) {
    long least = fact.min().map(BigDecimal::longValue).orElse(0L);
    long most = fact.max().map(BigDecimal::longValue).orElse(least + 12);
    if (!fact.atMost().isEmpty()) {
      most = Math.max(least, numbers.getOrDefault(fact.atMost(), most));
    } else if (fact.unit().equals("hộ")) {
      most = least + 300;
    }
    if (keep) {
      long usual =
          base.fact(fact.name()).map(f -> Long.parseLong(f.value().toString())).orElse(least);
      return Math.max(least, Math.min(most, fact.atMost().isEmpty() ? usual : most));
    }
    if (random.nextInt(3) == 0) {
      return most - random.nextInt((int) Math.min(4, most - least + 1));
    }
    return least + (long) (random.nextDouble() * (most - least + 1));
  }

  private StatedFact any(FactType type, Random random, double missing) {
    if (type instanceof ListOf list) {
      RecordDefinition record = vocabulary.record(list.record()).orElseThrow();
      List<StatedRecord> records = new ArrayList<>();
      int count = random.nextInt(4);
      for (int i = 0; i < count; i++) {
        Map<String, StatedFact> fields = new HashMap<>();
        for (FactDefinition field : record.fields()) {
          if (random.nextDouble() >= missing) {
            fields.put(field.name(), any(field.type(), random, missing));
          }
        }
        records.add(new StatedRecord(fields, List.of(), Place.NOWHERE));
      }
      return stated(List.copyOf(records));
    } else if (type.equals(FactType.BOOLEAN)) {
      return stated(random.nextInt(3) != 0);
    } else if (type.equals(FactType.DATE)) {
      return random.nextInt(8) == 0
          ? stated("none")
          : stated(LocalDate.of(base.year() - 1, 12, 20).plusDays(random.nextInt(130)));
    } else if (type instanceof OneOf oneOf) {
      List<Level> levels = oneOf.enumeration().levels();
      return stated(levels.get(random.nextInt(levels.size())).code());
    } else if (type.equals(FactType.INTEGER)) {
      return stated((long) random.nextInt(6));
    } else if (type.equals(FactType.DECIMAL)) {
      return stated(BigDecimal.valueOf(random.nextInt(200), 1));
    }
    return stated("Vụ việc số " + random.nextInt(100));
  }

  private static StatedFact stated(Object value) {
    return new StatedFact(value, List.of(), Place.NOWHERE);
  }
}
