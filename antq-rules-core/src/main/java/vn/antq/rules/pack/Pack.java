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
 * One regulation, read and checked: who it is for, its vocabulary, criteria, figures and rules.
 * Immutable and thread-safe. Comes from a {@code PackLibrary}.
 */
public final class Pack {

  private final PackDefinition definition;
  private final Map<String, RuleModel> models;
  private final List<Pack> used;
  private final Optional<String> compiledDigest;

  /**
   * Creates a pack of what was read of it.
   *
   * @param definition what its YAML files say
   * @param models what decides each unit type, in the order of the pack
   * @param used the newest editions of the packs whose facts and verdict it reads
   * @param compiledDigest digest of what the build of a library made of these very files
   */
  public Pack(
      PackDefinition definition,
      Map<String, RuleModel> models,
      List<Pack> used,
      Optional<String> compiledDigest) {
    this.definition = Objects.requireNonNull(definition, "definition");
    this.models =
        Collections.unmodifiableMap(new LinkedHashMap<>(Objects.requireNonNull(models, "models")));
    this.used = List.copyOf(Objects.requireNonNull(used, "used"));
    this.compiledDigest = Objects.requireNonNull(compiledDigest, "compiledDigest");
  }

  /** Returns its name, such as {@code qd510}. */
  public String name() {
    return definition.name();
  }

  /** Returns which text of the law it holds; empty when the pack does not say. */
  public String edition() {
    return definition.edition();
  }

  /** Returns the first day on which it is in force. */
  public LocalDate inForceFrom() {
    return definition.inForce().from();
  }

  /** Returns the last day on which it is in force; empty while it is not known to end. */
  public Optional<LocalDate> inForceTo() {
    return definition.inForce().to();
  }

  /** Returns what answers say of the pack, digest included. */
  public PackIdentity identity() {
    return new PackIdentity(
        definition.name(),
        definition.edition(),
        definition.title(),
        definition.document(),
        definition.digest());
  }

  /**
   * Returns the digest, in hexadecimal, of what the build of a library compiled from the pack:
   * every rule that runs is covered by it. Empty when the rules are compiled from the pack's files
   * when they are first used; then the digest of the {@linkplain #identity() identity} covers them.
   *
   * <p>The identity's digest covers the files that people read. Whoever can write to the jar could
   * put other rules beside them: to run by approved packs only, compare both digests with those
   * that were approved, or use {@code PackLibrary.recompiled()}.
   */
  public Optional<String> compiledDigest() {
    return compiledDigest;
  }

  /**
   * Returns every fact that a dossier may state or that rules may read, those of used packs
   * included.
   */
  public Vocabulary vocabulary() {
    return definition.vocabulary();
  }

  /** Returns the scale, best first. */
  public List<Outcome> outcomes() {
    return definition.outcomes();
  }

  /** Returns the unit types that it classifies, each with its Vietnamese name. */
  public Map<String, String> unitTypes() {
    Map<String, String> types = new LinkedHashMap<>();
    definition.units().forEach((type, unit) -> types.put(type, unit.label()));
    return Collections.unmodifiableMap(types);
  }

  /**
   * Returns the criteria of a unit type in the order of the pack.
   *
   * @param unitType a unit type of the pack; of another there are none
   */
  public List<Criterion> criteria(String unitType) {
    Objects.requireNonNull(unitType, "unitType");
    return model(unitType).map(model -> model.unit().criteria()).orElse(List.of());
  }

  /**
   * Returns the facts that decide a unit type: those that its rules and its scope read, those that
   * these are derived from, and those that decide the verdict of a used pack; in the order of the
   * vocabulary.
   *
   * @param unitType a unit type of the pack; of another there are none
   */
  public List<FactDefinition> facts(String unitType) {
    Objects.requireNonNull(unitType, "unitType");
    return FactsRead.of(this, unitType);
  }

  /**
   * Returns the provisions of law that the criteria of a unit type have to cover, as the pack lists
   * them.
   *
   * @param unitType a unit type of the pack; of another there are none
   */
  public List<String> clauses(String unitType) {
    Objects.requireNonNull(unitType, "unitType");
    return model(unitType).map(model -> model.unit().clauses()).orElse(List.of());
  }

  /**
   * Returns everything of which a unit type's results could rest on a basis: conditions, figures,
   * points, readings, defaults, gates and caps, period, scope, deadline, authority.
   *
   * @param unitType a unit type of the pack; of another there are none
   */
  public List<Reliance> reliances(String unitType) {
    Objects.requireNonNull(unitType, "unitType");
    return model(unitType).map(model -> Statements.reliances(definition, model)).orElse(List.of());
  }

  /**
   * Returns everything that the pack states, in the order in which it is told: of itself, of each
   * unit type, its vocabulary.
   */
  public List<Statement> statements() {
    return Statements.of(definition, models.values());
  }

  /** Returns the names of the packs whose facts and verdict it reads. */
  public List<String> uses() {
    return definition.uses();
  }

  /** Returns the newest editions of the packs whose facts and verdict it reads. */
  public List<Pack> used() {
    return used;
  }

  /** Returns everything that its YAML files say. */
  public PackDefinition definition() {
    return definition;
  }

  /** Returns everything that decides each unit type, in the order of the pack. */
  public Map<String, RuleModel> models() {
    return models;
  }

  /**
   * Says whether something stands in a pack's own files, not in those of one that it extends.
   *
   * @param editions the editions of the pack
   */
  public static boolean isOwn(Place place, List<Pack> editions) {
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(editions, "editions");
    return editions.stream()
        .anyMatch(edition -> place.file().startsWith(edition.definition.folder()));
  }

  /**
   * Returns everything that decides a unit type; empty when the pack does not classify it.
   *
   * @param unitType a unit type of the pack
   */
  public Optional<RuleModel> model(String unitType) {
    return Optional.ofNullable(models.get(Objects.requireNonNull(unitType, "unitType")));
  }
}
