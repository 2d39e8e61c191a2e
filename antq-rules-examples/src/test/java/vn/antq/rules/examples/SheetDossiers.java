package vn.antq.rules.examples;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.RecordDefinition;
import vn.antq.rules.pack.Vocabulary;
import vn.antq.rules.value.FactType;
import vn.antq.rules.value.Level;
import vn.antq.rules.value.ListOf;
import vn.antq.rules.value.OneOf;

/**
 * Makes up dossiers of a score sheet: complete ones, and the same with some facts or fields missing
 * or known within a range. Never contradictory.
 */
final class SheetDossiers {

  private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

  private final Vocabulary vocabulary;
  private final String unit;
  private final int year;

  SheetDossiers(Vocabulary vocabulary, String unit, int year) {
    this.vocabulary = vocabulary;
    this.unit = unit;
    this.year = year;
  }

  /** Returns the value of every stated fact, by name. */
  Map<String, Object> facts(Random random) {
    Map<String, Object> facts = new HashMap<>();
    for (FactDefinition fact : vocabulary.facts().values()) {
      if (fact.derivation().isEmpty()) {
        // A part stands behind its whole in these packs.
        facts.put(fact.name(), value(fact, facts, random));
      }
    }
    return facts;
  }

  /** Returns a dossier that knows all of it. */
  Dossier complete(Map<String, Object> facts) {
    Dossier.Builder dossier = dossier();
    facts.forEach(dossier::fact);
    return dossier.build();
  }

  /** Returns a dossier that lacks some of it. */
  Dossier partly(Map<String, Object> facts, Random random, double missing) {
    Dossier.Builder dossier = dossier();
    facts.forEach(
        (name, value) -> {
          if (random.nextDouble() >= missing) {
            dossier.fact(name, value instanceof List<?> list ? partly(list, random) : value);
          } else if (value instanceof Long number && random.nextBoolean()) {
            FactDefinition fact = vocabulary.fact(name).orElseThrow();
            long most = fact.max().map(BigDecimal::longValue).orElse(number + 2);
            long least = fact.min().map(BigDecimal::longValue).orElse(0L);
            dossier.between(name, Math.max(least, number - 1), Math.min(most, number + 1));
          }
        });
    return dossier.build();
  }

  private Dossier.Builder dossier() {
    return Dossier.builder(unit, year).id("sinh ngẫu nhiên").illustrative(true);
  }

  private static List<Object> partly(List<?> records, Random random) {
    List<Object> some = new ArrayList<>();
    for (Object each : records) {
      Map<Object, Object> fields = new HashMap<>((Map<?, ?>) each);
      fields.keySet().removeIf(field -> random.nextInt(4) == 0);
      some.add(fields);
    }
    return some;
  }

  private Object value(FactDefinition fact, Map<String, Object> facts, Random random) {
    FactType type = fact.type();
    if (type instanceof ListOf list) {
      RecordDefinition record = vocabulary.record(list.record()).orElseThrow();
      List<Object> records = new ArrayList<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        Map<String, Object> fields = new HashMap<>();
        record.fields().forEach(field -> fields.put(field.name(), value(field, Map.of(), random)));
        records.add(fields);
      }
      return records;
    } else if (type instanceof OneOf oneOf) {
      List<Level> levels = oneOf.enumeration().levels();
      return levels.get(random.nextInt(levels.size())).code();
    } else if (type.equals(FactType.BOOLEAN)) {
      return random.nextBoolean();
    } else if (type.equals(FactType.DECIMAL)) {
      BigDecimal step = fact.step().orElse(HUNDREDTH);
      int most = fact.max().orElseThrow().divide(step).intValueExact();
      return step.multiply(BigDecimal.valueOf(random.nextInt(most + 1)));
    } else if (type.equals(FactType.INTEGER)) {
      return integer(fact, facts, random);
    }
    return "Việc số " + random.nextInt(100);
  }

  /** Often at an end, where limits are. */
  private static long integer(FactDefinition fact, Map<String, Object> facts, Random random) {
    long least = fact.min().map(BigDecimal::longValue).orElse(0L);
    long most =
        fact.atMost().isEmpty()
            ? fact.max().map(BigDecimal::longValue).orElse(least + 20)
            : (Long) facts.get(fact.atMost());
    return switch (random.nextInt(4)) {
      case 0 -> most;
      case 1 -> Math.max(least, most - 1 - random.nextInt(3));
      case 2 -> Math.min(most, least + random.nextInt(4));
      default -> least + random.nextInt((int) (most - least + 1));
    };
  }
}
