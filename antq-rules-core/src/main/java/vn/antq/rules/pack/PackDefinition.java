package vn.antq.rules.pack;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.antq.rules.problem.Place;

/**
 * Everything a pack's YAML files say.
 *
 * @param name its name
 * @param root name of the pack that it extends in the end; its own name when it extends none
 * @param edition which text of the law it holds
 * @param title Vietnamese title
 * @param document full name of the legal document
 * @param shortName short name of the document, for citations
 * @param issued when the document was issued
 * @param inForce when it is in force
 * @param uses names of the packs whose facts and verdict it may read
 * @param outcomes its scale, best first
 * @param scaleDocument short name of the document that the scale is from: that of the pack it
 *     extends in the end
 * @param vocabulary every fact its rules may read, those of used packs included
 * @param switches its open readings by name, those of used packs not included
 * @param usedSwitches the open readings of used packs by name, as those read them: its rules may
 *     follow them
 * @param units what it asks of each unit type
 * @param folder how the places of its files begin, up to the name of the file
 * @param files names of its files that were read, in order
 * @param digest SHA-256 of its files in canonical form, in hexadecimal
 */
public record PackDefinition(
    String name,
    String root,
    String edition,
    String title,
    String document,
    String shortName,
    Optional<LocalDate> issued,
    InForce inForce,
    List<String> uses,
    List<Outcome> outcomes,
    String scaleDocument,
    Vocabulary vocabulary,
    Map<String, Reading> switches,
    Map<String, Reading> usedSwitches,
    Map<String, UnitType> units,
    String folder,
    List<String> files,
    String digest) {

  /** Copies the collections. */
  public PackDefinition {
    uses = List.copyOf(uses);
    files = List.copyOf(files);
    outcomes = List.copyOf(outcomes);
    switches = Collections.unmodifiableMap(new LinkedHashMap<>(switches));
    usedSwitches = Collections.unmodifiableMap(new LinkedHashMap<>(usedSwitches));
    units = Collections.unmodifiableMap(new LinkedHashMap<>(units));
  }

  /** Returns every open reading that its rules may follow, those of used packs first. */
  public Map<String, Reading> readable() {
    Map<String, Reading> readable = new LinkedHashMap<>(usedSwitches);
    readable.putAll(switches);
    return readable;
  }

  /**
   * When a pack is in force.
   *
   * @param from first day
   * @param to last day; absent while it is not known to end
   * @param basis how sure we are
   * @param place where it stands in the pack
   */
  public record InForce(LocalDate from, Optional<LocalDate> to, Basis basis, Place place) {

    /** Says whether the pack is in force on {@code day}. */
    public boolean covers(LocalDate day) {
      Objects.requireNonNull(day, "day");
      return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
    }
  }
}
