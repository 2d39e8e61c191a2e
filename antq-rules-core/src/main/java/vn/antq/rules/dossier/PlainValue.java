package vn.antq.rules.dossier;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.antq.rules.dossier.StatedFact.StatedRecord;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.problem.Place;

/** Makes of what Java code gives what a {@link StatedFact} holds. */
final class PlainValue {

  private static final int MOST_DIGITS_OF_A_LONG = 18;

  private PlainValue() {}

  static Object of(String name, @Nullable Object value) {
    if (value instanceof Long || value instanceof Boolean || value instanceof LocalDate) {
      return value;
    } else if (value instanceof String text) {
      return Wording.composed(text);
    } else if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
      return ((Number) value).longValue();
    } else if (value instanceof BigInteger whole) {
      return number(new BigDecimal(whole));
    } else if (value instanceof BigDecimal number) {
      return number(number);
    } else if (value instanceof Enum<?> constant) {
      return constant.name();
    } else if (value instanceof Collection<?> items) {
      return records(name, items);
    }
    String type = value == null ? "null" : value.getClass().getName();
    throw new IllegalArgumentException(
        "Fact "
            + name
            + " cannot be a "
            + type
            + ".\nMaybe give a long, BigDecimal, boolean, LocalDate, String or a list of maps;"
            + " leave the fact out when it is unknown.");
  }

  /** 312.0 is 312, given as which type it may. */
  private static Object number(BigDecimal number) {
    BigDecimal plain = Wording.plain(number);
    boolean isLong = plain.scale() == 0 && plain.precision() <= MOST_DIGITS_OF_A_LONG;
    return isLong ? (Object) plain.longValueExact() : plain;
  }

  private static List<StatedRecord> records(String name, Collection<?> items) {
    List<StatedRecord> records = new ArrayList<>();
    for (Object item : items) {
      if (item instanceof StatedRecord stated) {
        records.add(stated);
      } else if (item instanceof FactRecord record) {
        records.add(record.stated());
      } else if (item instanceof Map<?, ?> map) {
        records.add(record(name, map));
      } else {
        throw new IllegalArgumentException("Each record of " + name + " must be a map: " + item);
      }
    }
    return List.copyOf(records);
  }

  private static StatedRecord record(String name, Map<?, ?> map) {
    Map<String, StatedFact> fields = new TreeMap<>();
    map.forEach(
        (field, value) -> {
          if (value instanceof Collection<?>) {
            throw new IllegalArgumentException(
                "A record of " + name + " cannot hold a list: " + field);
          }
          fields.put(
              String.valueOf(field),
              new StatedFact(of(name + "." + field, value), List.of(), Place.NOWHERE));
        });
    return new StatedRecord(fields, List.of(), Place.NOWHERE);
  }
}
