package vn.antq.rules.dossier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.problem.Place;

/**
 * A value that a dossier states, before it is checked against a vocabulary.
 *
 * @param value a {@link Long}, {@link BigDecimal}, {@link Boolean}, {@link LocalDate} or {@link
 *     String} (text, or the text of any of the others), a {@link Between}, or a {@code List} of
 *     {@link StatedRecord}
 * @param evidence what it rests on
 * @param place where it stands; {@link Place#NOWHERE} when it was given through the Java API
 */
public record StatedFact(Object value, List<Evidence> evidence, Place place) {

  /** No fact of a unit has so many digits; written out, some numbers would fill the memory. */
  private static final int MAX_DIGITS = 100;

  /** Copies the list. */
  public StatedFact {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(place, "place");
    evidence = List.copyOf(Objects.requireNonNull(evidence, "evidence"));
  }

  private static void checkLength(BigDecimal number) {
    long before = (long) number.precision() - number.scale();
    if (before > MAX_DIGITS || number.scale() > MAX_DIGITS) {
      throw new IllegalArgumentException(
          "A number of more than "
              + MAX_DIGITS
              + " digits before or behind the point: "
              + number.unscaledValue().bitLength()
              + " bits, scale "
              + number.scale());
    }
  }

  /**
   * A number of which only the bounds are known.
   *
   * @param least the least it can be
   * @param most the most it can be; not less than {@code least}
   */
  public record Between(BigDecimal least, BigDecimal most) {

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if {@code least} is more than {@code most}, or a number is
     *     too long
     */
    public Between {
      checkLength(Objects.requireNonNull(least, "least"));
      checkLength(Objects.requireNonNull(most, "most"));
      if (least.compareTo(most) > 0) {
        throw new IllegalArgumentException("No number lies between " + least + " and " + most);
      }
      least = Wording.plain(least);
      most = Wording.plain(most);
    }

    @Override
    public String toString() {
      return least.toPlainString() + "–" + most.toPlainString();
    }
  }

  /**
   * One record of a list fact.
   *
   * @param fields field name to value
   * @param evidence what the record as a whole rests on
   * @param place where it stands
   */
  public record StatedRecord(Map<String, StatedFact> fields, List<Evidence> evidence, Place place) {

    /** Copies the collections. */
    public StatedRecord {
      Objects.requireNonNull(place, "place");
      fields = Map.copyOf(Objects.requireNonNull(fields, "fields"));
      evidence = List.copyOf(Objects.requireNonNull(evidence, "evidence"));
    }

    /** Returns a record of which nothing is known. */
    public static StatedRecord empty() {
      return new StatedRecord(Map.of(), List.of(), Place.NOWHERE);
    }

    /**
     * Returns this record with one more field.
     *
     * @param value as for {@link Dossier.Builder#fact(String, Object, Evidence...)}, but no list
     * @throws IllegalArgumentException if the value is of another type
     */
    public StatedRecord with(String field, Object value) {
      Objects.requireNonNull(field, "field");
      Map<String, StatedFact> more = new HashMap<>(fields);
      more.put(field, new StatedFact(PlainValue.of(field, value), List.of(), Place.NOWHERE));
      return new StatedRecord(more, evidence, place);
    }

    /** Returns this record with what it rests on, in place of what it rested on. */
    public StatedRecord with(Evidence... restsOn) {
      return new StatedRecord(fields, List.of(Objects.requireNonNull(restsOn, "restsOn")), place);
    }
  }
}
