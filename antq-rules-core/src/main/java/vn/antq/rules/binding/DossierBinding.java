package vn.antq.rules.binding;

import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.pack.Pack;

/**
 * Makes dossiers of an application's own records or beans. Everything is checked once, when the
 * binding is built; making a dossier then only reads properties.
 *
 * <pre>{@code
 * record Crime(Severity severity, boolean forceMajeure) {}
 *
 * record Hamlet(
 *     @NotAFact String name,
 *     long residentHouseholds,
 *     @FactName("registeredHouseholds") Long registered,
 *     List<Crime> crimes) {}
 *
 * DossierBinding<Hamlet> binding =
 *     DossierBinding.of(Hamlet.class, pack)
 *         .unitType("khu-dan-cu").year(2025).name(Hamlet::name).build();
 * Dossier dossier = binding.dossier(hamlet);
 * }</pre>
 *
 * <p>A property is a component of a record or a public getter. It states the fact of its name, or
 * of {@link FactName}; {@link NotAFact} marks one that states none. Facts without a property are
 * unknown.
 *
 * <ul>
 *   <li>{@code null}, an empty {@link Optional} and the like state nothing: the fact is unknown. An
 *       empty list states that there is none.
 *   <li>A whole number is an {@code int}, {@code long}, {@link java.math.BigInteger} or the like; a
 *       decimal one a {@link java.math.BigDecimal}; a date a {@link java.time.LocalDate}; a value
 *       of an enumeration an enum all of whose constants are called as codes, or a {@link String}.
 *   <li>A list is a collection of records or beans whose properties are the fields.
 * </ul>
 *
 * <p>Immutable and thread-safe. To use, not to extend.
 *
 * @param <T> the record or bean
 */
public final class DossierBinding<T> {

  private final Builder<T> settings;
  private final List<Reading> readings;

  private DossierBinding(Builder<T> settings, List<Reading> readings) {
    this.settings = settings;
    this.readings = readings;
  }

  /**
   * Starts a binding.
   *
   * @param type a record, a bean or an interface with getters
   * @param pack the pack whose vocabulary, with that of the packs it uses, names the facts
   */
  public static <T> Builder<T> of(Class<T> type, Pack pack) {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(pack, "pack");
    return new Builder<>(type, pack);
  }

  /**
   * Returns the dossier of an object. Whether its facts make sense is only known when it is
   * classified. What an accessor throws is thrown on.
   */
  public Dossier dossier(T from) {
    Dossier.Builder dossier =
        Dossier.builder(settings.unitType.apply(from), settings.year.applyAsInt(from))
            .id(text(settings.id, from))
            .name(text(settings.name, from))
            .code(text(settings.code, from))
            .within(text(settings.within, from));
    for (Reading reading : readings) {
      Object value = reading.value(from);
      if (value != null) {
        dossier.fact(reading.fact(), value);
      }
    }
    return dossier.build();
  }

  private static <T> String text(Function<? super T, ? extends @Nullable String> function, T from) {
    String text = function.apply(from);
    return text == null ? "" : text;
  }

  /** Builds a {@link DossierBinding}. Not thread-safe. */
  public static final class Builder<T> {

    private final Class<T> type;
    private final Pack pack;
    private final Map<String, String> names = new HashMap<>();
    private MethodHandles.Lookup lookup = MethodHandles.publicLookup();
    private Function<? super T, String> unitType = from -> "";
    private ToIntFunction<? super T> year = from -> 0;
    private Function<? super T, ? extends @Nullable String> id = from -> "";
    private Function<? super T, ? extends @Nullable String> name = from -> "";
    private Function<? super T, ? extends @Nullable String> code = from -> "";
    private Function<? super T, ? extends @Nullable String> within = from -> "";
    private boolean hasUnitType;
    private boolean hasYear;
    private String constantUnitType = "";

    private Builder(Class<T> type, Pack pack) {
      this.type = type;
      this.pack = pack;
    }

    private Builder(Builder<T> other) {
      this.type = other.type;
      this.pack = other.pack;
      this.unitType = other.unitType;
      this.year = other.year;
      this.id = other.id;
      this.name = other.name;
      this.code = other.code;
      this.within = other.within;
    }

    /** Sets the unit type of every dossier, such as {@code khu-dan-cu}. */
    public Builder<T> unitType(String unitTypeOfAll) {
      constantUnitType = unitTypeOfAll;
      hasUnitType = true;
      unitType = from -> unitTypeOfAll;
      return this;
    }

    /** Says how to find the unit type of an object. */
    public Builder<T> unitType(Function<? super T, String> unitTypeOf) {
      constantUnitType = "";
      hasUnitType = true;
      unitType = unitTypeOf;
      return this;
    }

    /** Sets the assessment year of every dossier: the year in which the period ends. */
    public Builder<T> year(int yearOfAll) {
      return year(from -> yearOfAll);
    }

    /** Says how to find the assessment year of an object. */
    public Builder<T> year(ToIntFunction<? super T> yearOf) {
      hasYear = true;
      year = yearOf;
      return this;
    }

    /** Says how to find the dossier's identity; {@code null} is none. */
    public Builder<T> id(Function<? super T, ? extends @Nullable String> idOf) {
      id = idOf;
      return this;
    }

    /** Says how to find the unit's name; {@code null} is none. */
    public Builder<T> name(Function<? super T, ? extends @Nullable String> nameOf) {
      name = nameOf;
      return this;
    }

    /** Says how to find the unit's code in the caller's registers; {@code null} is none. */
    public Builder<T> code(Function<? super T, ? extends @Nullable String> codeOf) {
      code = codeOf;
      return this;
    }

    /** Says how to find the unit that the unit belongs to; {@code null} is none. */
    public Builder<T> within(Function<? super T, ? extends @Nullable String> withinOf) {
      within = withinOf;
      return this;
    }

    /** Says which fact a property states; for a class that cannot be annotated. */
    public Builder<T> fact(String property, String fact) {
      names.put(property, fact);
      return this;
    }

    /** Says that properties state no fact; for a class that cannot be annotated. */
    public Builder<T> noFact(String... properties) {
      for (String property : properties) {
        names.put(property, "");
      }
      return this;
    }

    /**
     * Lets the binding read what the caller can: {@code MethodHandles.lookup()}. Otherwise classes
     * and accessors must be public, in a package that is exported.
     */
    public Builder<T> lookup(MethodHandles.Lookup callersLookup) {
      lookup = callersLookup;
      return this;
    }

    /**
     * Returns the binding.
     *
     * @throws IllegalArgumentException if there is no unit type or year, a property is no fact or
     *     cannot state it, or cannot be read; lists everything
     */
    public DossierBinding<T> build() {
      PropertyCheck check = new PropertyCheck(pack.vocabulary(), lookup, Map.copyOf(names));
      List<Reading> readings = check.readings(type);
      List<String> problems = new ArrayList<>(check.problems());
      if (!hasUnitType) {
        problems.add("There is no unit type. Maybe give unitType(…).");
      } else if (!constantUnitType.isEmpty() && !pack.unitTypes().containsKey(constantUnitType)) {
        problems.add(
            "Pack "
                + pack.name()
                + " has no unit type "
                + constantUnitType
                + ". Maybe one of "
                + String.join(", ", pack.unitTypes().keySet())
                + ".");
      }
      if (!hasYear) {
        problems.add("There is no assessment year. Maybe give year(…).");
      }
      if (!problems.isEmpty()) {
        throw new IllegalArgumentException(
            type.getName() + " cannot be bound to dossiers:\n  " + String.join("\n  ", problems));
      }
      return new DossierBinding<>(new Builder<>(this), readings);
    }
  }
}
