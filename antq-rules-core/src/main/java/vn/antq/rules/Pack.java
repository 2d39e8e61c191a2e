package vn.antq.rules;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.antq.rules.pack.PackIdentity;
import vn.antq.rules.pack.Outcome;
import vn.antq.rules.internal.drools.CompiledRules;
import vn.antq.rules.internal.drools.PrecompiledClasses;
import vn.antq.rules.pack.Criterion;
import vn.antq.rules.pack.PackDefinition;
import vn.antq.rules.internal.rule.RuleBook;
import vn.antq.rules.pack.RuleModel;
import vn.antq.rules.pack.Reliance;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.Vocabulary;

/**
 * One regulation, read and checked: who it is for, its vocabulary, criteria, figures and rules.
 * Immutable and thread-safe. Comes from a {@link PackLibrary}.
 */
public final class Pack {

  static {
    RuleBook.openWith(new Trial.Opener());
  }

  private final PackDefinition definition;
  private final Map<String, RuleModel> models;
  private final List<Pack> used;
  private final Optional<PrecompiledClasses> precompiled;
  private final Map<String, RulesOnce> compiled;

  /**
   * Creates a pack.
   *
   * @param precompiled what the build of a library made of these very files
   */
  Pack(
      PackDefinition definition,
      Map<String, RuleModel> models,
      List<Pack> used,
      Optional<PrecompiledClasses> precompiled) {
    this.definition = definition;
    this.precompiled = precompiled;
    this.used = List.copyOf(used);
    this.models = Collections.unmodifiableMap(new LinkedHashMap<>(models));
    Map<String, RulesOnce> rules = new LinkedHashMap<>();
    this.models.forEach((type, model) -> rules.put(type, new RulesOnce(() -> make(model))));
    this.compiled = rules;
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
   * that were approved, or use {@link PackLibrary#recompiled()}.
   */
  public Optional<String> compiledDigest() {
    return precompiled.map(PrecompiledClasses::compiled);
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
    return model(unitType)
        .map(model -> PackContents.reliances(definition, model))
        .orElse(List.of());
  }

  /** Returns the names of the packs whose facts and verdict it reads. */
  public List<String> uses() {
    return definition.uses();
  }

  /** Returns the newest editions of the packs whose facts and verdict it reads. */
  List<Pack> used() {
    return used;
  }

  PackDefinition definition() {
    return definition;
  }

  Map<String, RuleModel> models() {
    return models;
  }

  /**
   * Returns everything that decides a unit type; empty when the pack does not classify it.
   *
   * @param unitType a unit type of the pack
   */
  public Optional<RuleModel> model(String unitType) {
    return Optional.ofNullable(models.get(Objects.requireNonNull(unitType, "unitType")));
  }

  /**
   * Loads or compiles on first use: an application that classifies one unit type does not pay for
   * the others.
   */
  CompiledRules rules(String unitType) {
    return Objects.requireNonNull(compiled.get(unitType), unitType).get();
  }

  private CompiledRules make(RuleModel model) {
    return precompiled
        .map(form -> form.rules(definition.name(), model))
        .orElseGet(() -> CompiledRules.compile(definition.name(), model));
  }

  /**
   * Compiles the rules of every unit type that nobody compiled before.
   *
   * @throws IllegalStateException if Drools refuses checked rules
   */
  void compile() {
    if (precompiled.isEmpty()) {
      compiled.values().forEach(RulesOnce::get);
    }
  }
}
