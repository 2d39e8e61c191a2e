package vn.antq.rules.internal.engine.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import vn.antq.rules.internal.engine.facts.FactSheet;
import vn.antq.rules.internal.engine.facts.FactSheet.RecordSheet;
import vn.antq.rules.internal.engine.facts.Possible;
import vn.antq.rules.internal.engine.facts.Possible.Absence;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.value.ScalarType;

/**
 * A fact of the unit or a field of a record that is not known.
 *
 * @param record type of the record; empty for a fact of the unit
 * @param index its position among the records of its list, from 0
 * @param fact the fact or field
 */
public record Unknown(String record, int index, FactDefinition fact) {

  public Possible in(FactSheet sheet) {
    return record.isEmpty()
        ? sheet.value(fact.name())
        : sheet.list(record).records().get(index).value(fact.name());
  }

  /** Puts in what it is taken to be; the sheet must be one that {@link #open} made. */
  public void put(FactSheet sheet, Possible value) {
    if (record.isEmpty()) {
      sheet.unit().put(fact.name(), value);
    } else {
      sheet.list(record).records().get(index).fields().put(fact.name(), value);
    }
  }

  /** Returns every fact and field of a sheet that some rules turn on and that is not known. */
  public static List<Unknown> in(FactSheet sheet, Footing footing) {
    List<Unknown> unknown = new ArrayList<>();
    footing
        .fields()
        .forEach(
            (record, fields) -> {
              List<RecordSheet> records = sheet.list(record).records();
              for (int i = 0; i < records.size(); i++) {
                for (FactDefinition field : fields.values()) {
                  if (!records.get(i).value(field.name()).isSettled()) {
                    unknown.add(new Unknown(record, i, field));
                  }
                }
              }
            });
    for (FactDefinition fact : footing.given().values()) {
      if (!sheet.value(fact.name()).isSettled()) {
        unknown.add(new Unknown("", 0, fact));
      }
    }
    return unknown;
  }

  /**
   * Cuts what it can be into pieces.
   *
   * @param starts positions at which a piece starts; values of a type without positions, decimals
   *     or texts, are cut at {@code values}
   */
  public List<Possible> pieces(Possible possible, SortedSet<Long> starts, Set<Object> values) {
    List<Possible> pieces = new ArrayList<>();
    switch (((ScalarType) fact.type()).manner()) {
      case AMOUNT, SHARE -> {
        List<Object> cuts = new ArrayList<>(values);
        cuts.removeIf(cut -> !(cut instanceof BigDecimal));
        addBetween(possible, cuts, pieces);
      }
      case WORDS -> addTexts(values, pieces);
      case COUNT, DAY, CHOICE, TRUTH -> addPositions(possible, starts, pieces);
    }
    if (possible.absence() == Absence.MAYBE) {
      pieces.add(Possible.ABSENT);
    }
    return pieces;
  }

  private void addPositions(Possible possible, SortedSet<Long> starts, List<Possible> pieces) {
    Long low = position(possible.least());
    Long high = position(possible.most());
    Long from = low;
    for (long start : starts) {
      if ((low == null || start > low) && (high == null || start <= high)) {
        pieces.add(between(from, start - 1));
        from = start;
      }
    }
    pieces.add(between(from, high));
  }

  private static @Nullable Long position(@Nullable Object value) {
    return value == null ? null : Possible.position(value);
  }

  private Possible between(@Nullable Long from, @Nullable Long to) {
    return Possible.between(from == null ? null : at(from), to == null ? null : at(to), false);
  }

  /** Returns the value at a position. */
  public Object at(long position) {
    return ((ScalarType) fact.type()).at(position);
  }

  /** Adds the pieces of a decimal number or a share, which has no neighbours. */
  static void addBetween(Possible possible, List<Object> cuts, List<Possible> pieces) {
    Possible rest = possible.present();
    cuts.sort(Possible::compare);
    for (Object cut : cuts) {
      Object least = rest.least();
      Object most = rest.most();
      boolean below = least == null || Possible.compare(least, cut) < 0;
      boolean above = most == null || Possible.compare(cut, most) < 0;
      if (below) {
        pieces.add(Possible.between(least, cut, false).reaching(rest.reachesLeast(), false));
      }
      if ((below || rest.reachesLeast()) && (above || most != null && rest.reachesMost())) {
        pieces.add(Possible.exactly(cut));
      }
      if (!above) {
        return;
      }
      rest = Possible.between(cut, most, false).reaching(false, rest.reachesMost());
    }
    pieces.add(rest);
  }

  /** Every text that something is compared with, and one that is none of them. */
  private static void addTexts(Set<Object> values, List<Possible> pieces) {
    Set<Object> texts = new LinkedHashSet<>(values);
    texts.removeIf(text -> !(text instanceof String));
    texts.forEach(text -> pieces.add(Possible.exactly(text)));
    pieces.add(
        Possible.exactly(String.join("|", texts.stream().map(Object::toString).toList()) + "|"));
  }
}
