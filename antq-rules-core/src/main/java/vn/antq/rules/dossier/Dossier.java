package vn.antq.rules.dossier;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.problem.Place;
import vn.antq.rules.value.Medium;

/**
 * The facts of one unit in one assessment year, as stated. A fact that is not stated is unknown: it
 * is neither zero nor false. Immutable and thread-safe. The order in which facts are stated changes
 * nothing.
 */
public final class Dossier {

  private final String id;
  private final UnitName unit;
  private final int year;
  private final boolean illustrative;
  private final Map<String, StatedFact> facts;
  private final Map<String, Mark> marks;
  private final Place place;
  private final Place unitPlace;
  private final Place yearPlace;
  private final Medium medium;

  private Dossier(Builder builder) {
    this.id = builder.id;
    this.unit = builder.unit;
    this.year = builder.year;
    this.illustrative = builder.illustrative;
    this.facts = java.util.Collections.unmodifiableMap(new TreeMap<>(builder.facts));
    this.marks = java.util.Collections.unmodifiableMap(new TreeMap<>(builder.marks));
    this.place = builder.place;
    this.unitPlace = builder.unitPlace;
    this.yearPlace = builder.yearPlace;
    this.medium = builder.medium;
  }

  /**
   * Starts a dossier.
   *
   * @param unitType unit type as packs name it, such as {@code khu-dan-cu}
   * @param year assessment year: the year in which the assessment period ends
   */
  public static Builder builder(String unitType, int year) {
    return new Builder(Objects.requireNonNull(unitType, "unitType"), year);
  }

  /** Returns the dossier's identity; empty when it has none. */
  public String id() {
    return id;
  }

  /** Returns the unit. */
  public UnitName unit() {
    return unit;
  }

  /** Returns the assessment year: the year in which the assessment period ends. */
  public int year() {
    return year;
  }

  /** Says whether the figures are made up to illustrate, not a real unit's. */
  public boolean illustrative() {
    return illustrative;
  }

  /** Returns the stated facts by name, in the order of their names. */
  public Map<String, StatedFact> facts() {
    return facts;
  }

  /**
   * Returns the points that people gave, by the id of the criterion, in the order of the ids; none
   * when the dossier states facts only.
   */
  public Map<String, Mark> marks() {
    return marks;
  }

  /**
   * Returns where the dossier stands; {@link Place#NOWHERE} when it was built through the Java API.
   */
  public Place place() {
    return place;
  }

  /**
   * Returns where the unit type stands; where the dossier stands when that is all that is known.
   */
  public Place unitPlace() {
    return unitPlace.equals(Place.NOWHERE) ? place : unitPlace;
  }

  /** Returns where the year stands; where the dossier stands when that is all that is known. */
  public Place yearPlace() {
    return yearPlace.equals(Place.NOWHERE) ? place : yearPlace;
  }

  /** Returns in what it was written; {@link Medium#JAVA} when built through the Java API. */
  public Medium medium() {
    return medium;
  }

  /** Returns a builder that starts with everything in this dossier. */
  public Builder toBuilder() {
    Builder builder = new Builder(unit.type(), year);
    builder.id = id;
    builder.unit = unit;
    builder.illustrative = illustrative;
    builder.facts.putAll(facts);
    builder.marks.putAll(marks);
    builder.place = place;
    builder.unitPlace = unitPlace;
    builder.yearPlace = yearPlace;
    builder.medium = medium;
    return builder;
  }

  /**
   * Who the unit is.
   *
   * @param type unit type as packs name it, such as {@code khu-dan-cu}
   * @param name its name; may be empty
   * @param code its code in the caller's registers; may be empty
   * @param within the unit it belongs to; may be empty
   */
  public record UnitName(String type, String name, String code, String within)
      implements Serializable {

    /** Composes the texts (NFC) and refuses null: what is not known is empty. */
    public UnitName {
      type = Wording.composed(Objects.requireNonNull(type, "type"));
      name = Wording.composed(Objects.requireNonNull(name, "name"));
      code = Wording.composed(Objects.requireNonNull(code, "code"));
      within = Wording.composed(Objects.requireNonNull(within, "within"));
    }
  }

  /** Builds a {@link Dossier}. Not thread-safe. */
  public static final class Builder {

    private final int year;
    private final Map<String, StatedFact> facts = new TreeMap<>();
    private final Map<String, Mark> marks = new TreeMap<>();
    private String id = "";
    private UnitName unit;
    private boolean illustrative;
    private Place place = Place.NOWHERE;
    private Place unitPlace = Place.NOWHERE;
    private Place yearPlace = Place.NOWHERE;
    private Medium medium = Medium.JAVA;

    private Builder(String unitType, int year) {
      this.unit = new UnitName(unitType, "", "", "");
      this.year = year;
    }

    /** Sets the dossier's identity. */
    public Builder id(String dossierId) {
      this.id = Wording.composed(Objects.requireNonNull(dossierId, "dossierId"));
      return this;
    }

    /** Sets the unit's name. */
    public Builder name(String name) {
      Objects.requireNonNull(name, "name");
      this.unit = new UnitName(unit.type(), name, unit.code(), unit.within());
      return this;
    }

    /** Sets the unit's code in the caller's registers. */
    public Builder code(String code) {
      Objects.requireNonNull(code, "code");
      this.unit = new UnitName(unit.type(), unit.name(), code, unit.within());
      return this;
    }

    /** Sets the unit that this unit belongs to. */
    public Builder within(String within) {
      Objects.requireNonNull(within, "within");
      this.unit = new UnitName(unit.type(), unit.name(), unit.code(), within);
      return this;
    }

    /** Marks the figures as made up to illustrate. */
    public Builder illustrative(boolean isIllustrative) {
      this.illustrative = isIllustrative;
      return this;
    }

    /** Says where the dossier stands. */
    public Builder place(Place where) {
      this.place = Objects.requireNonNull(where, "where");
      return this;
    }

    /** Says where the unit type and the year stand. */
    public Builder places(Place unitType, Place assessmentYear) {
      this.unitPlace = Objects.requireNonNull(unitType, "unitType");
      this.yearPlace = Objects.requireNonNull(assessmentYear, "assessmentYear");
      return this;
    }

    /** Says in what the dossier was written. */
    public Builder medium(Medium writtenIn) {
      this.medium = Objects.requireNonNull(writtenIn, "writtenIn");
      return this;
    }

    /** Sets the unit type. */
    public Builder unitType(String type) {
      this.unit = new UnitName(type, unit.name(), unit.code(), unit.within());
      return this;
    }

    /**
     * States a fact.
     *
     * @param name fact name of the vocabulary
     * @param value an {@link Integer}, {@link Long}, {@link BigInteger}, {@link BigDecimal}, {@link
     *     Boolean}, {@link LocalDate}, {@link String} or enum constant (its name is the code), or
     *     for a list fact a collection of {@link FactRecord}, of {@link StatedFact.StatedRecord} or
     *     of maps from field name to such a value; not a {@link Double} or {@link Float}, which are
     *     not exact
     * @throws IllegalArgumentException if the value is of another type
     */
    public Builder fact(String name, Object value, Evidence... evidence) {
      Objects.requireNonNull(name, "name");
      return fact(
          name,
          new StatedFact(
              PlainValue.of(name, value),
              List.of(Objects.requireNonNull(evidence, "evidence")),
              Place.NOWHERE));
    }

    /**
     * States a fact by its key, which says what its value can be.
     *
     * @throws IllegalArgumentException if the key was made for a type that no fact has
     */
    public <T> Builder fact(FactKey<T> key, T value, Evidence... evidence) {
      return fact(Objects.requireNonNull(key, "key").name(), (Object) value, evidence);
    }

    /** States a whole number by its key. */
    public Builder fact(FactKey<Long> key, int value, Evidence... evidence) {
      return fact(Objects.requireNonNull(key, "key").name(), (Object) value, evidence);
    }

    /** States that there is no such date: no resolution was issued. That is not unknown. */
    public Builder none(FactKey<LocalDate> key, Evidence... evidence) {
      return fact(Objects.requireNonNull(key, "key").name(), (Object) "none", evidence);
    }

    /**
     * States a number of which only the bounds are known: what depends on where it lies stays
     * undecided.
     *
     * @param name fact name of the vocabulary
     * @param least the least it can be
     * @param most the most it can be
     * @throws IllegalArgumentException if {@code least} is more than {@code most}
     */
    public Builder between(String name, long least, long most, Evidence... evidence) {
      Objects.requireNonNull(name, "name");
      StatedFact.Between value =
          new StatedFact.Between(BigDecimal.valueOf(least), BigDecimal.valueOf(most));
      return fact(
          name,
          new StatedFact(
              value, List.of(Objects.requireNonNull(evidence, "evidence")), Place.NOWHERE));
    }

    /**
     * States the bounds of a number by its key.
     *
     * @throws IllegalArgumentException if {@code least} is more than {@code most}
     */
    public Builder between(FactKey<Long> key, long least, long most, Evidence... evidence) {
      return between(Objects.requireNonNull(key, "key").name(), least, most, evidence);
    }

    /** States a fact that was read elsewhere. */
    public Builder fact(String name, StatedFact fact) {
      facts.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(fact, "fact"));
      return this;
    }

    /** States the points that people gave a criterion. */
    public Builder mark(String criterion, Mark mark) {
      marks.put(
          Objects.requireNonNull(criterion, "criterion"), Objects.requireNonNull(mark, "mark"));
      return this;
    }

    /** Makes a fact unknown again. */
    public Builder unknown(String name) {
      facts.remove(Objects.requireNonNull(name, "name"));
      return this;
    }

    /** Makes a fact unknown again. */
    public Builder unknown(FactKey<?> key) {
      return unknown(Objects.requireNonNull(key, "key").name());
    }

    /** Returns the dossier. */
    public Dossier build() {
      return new Dossier(this);
    }
  }

  /** Returns the fact with the given name, if the dossier states it. */
  public Optional<StatedFact> fact(String name) {
    return Optional.ofNullable(facts.get(Objects.requireNonNull(name, "name")));
  }

  /** Compares everything that is stated, and where it stands. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Dossier dossier
        && id.equals(dossier.id)
        && unit.equals(dossier.unit)
        && year == dossier.year
        && illustrative == dossier.illustrative
        && facts.equals(dossier.facts)
        && marks.equals(dossier.marks)
        && place.equals(dossier.place);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, unit, year, facts.keySet());
  }

  /** Returns who and when, and how many facts: a line for a log, without what is stated. */
  @Override
  public String toString() {
    return "Dossier[" + id + ", " + unit.type() + ", " + year + ", " + facts.size() + " facts]";
  }
}
