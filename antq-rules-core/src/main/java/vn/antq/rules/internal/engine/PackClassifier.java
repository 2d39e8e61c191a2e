package vn.antq.rules.internal.engine;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.internal.answer.Lazy;
import vn.antq.rules.internal.dossier.UnitTypeName;
import vn.antq.rules.internal.engine.admit.Admission;
import vn.antq.rules.internal.engine.admit.Admission.Admitted;
import vn.antq.rules.internal.engine.admit.FactsDigest;
import vn.antq.rules.internal.engine.admit.Marks;
import vn.antq.rules.internal.engine.admit.Scope;
import vn.antq.rules.internal.engine.facts.FactSheet;
import vn.antq.rules.internal.engine.plan.VocabularyPlan;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.pack.Derivation;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.Pack;
import vn.antq.rules.pack.RuleModel;
import vn.antq.rules.pack.Variant;
import vn.antq.rules.value.Level;

/**
 * Classifies by one edition of a pack: puts the steps in order, admit, derive, fire, decide, add
 * up, conclude. Immutable and thread-safe.
 */
final class PackClassifier {

  private static final int EARLIEST_YEAR = 1900;
  private static final int LATEST_YEAR = 9999;

  private final ReadyPacks packs;
  private final ReadyPack ready;
  private final Pack pack;
  private final Map<String, Level> readings;
  private final Variant variant;
  private final VocabularyPlan vocabulary;
  private final Map<String, UnitPlan> plans = new ConcurrentHashMap<>();
  private final Map<String, EditionClassifier> nestedClassifiers = new ConcurrentHashMap<>();

  PackClassifier(ReadyPacks packs, ReadyPack ready, Map<String, Level> readings, Variant variant) {
    this.packs = packs;
    this.ready = ready;
    this.pack = ready.pack();
    this.readings = Map.copyOf(readings);
    this.variant = variant;
    this.vocabulary = new VocabularyPlan(pack.vocabulary());
  }

  Pack pack() {
    return pack;
  }

  VocabularyPlan vocabulary() {
    return vocabulary;
  }

  /**
   * A dossier ready to be classified.
   *
   * @param dossier the dossier
   * @param plan what decides its unit type
   * @param admitted its facts
   * @param nested by the name that rules know them by, the packs whose verdict is needed, ready too
   */
  record Prepared(
      PackClassifier classifier,
      Dossier dossier,
      UnitPlan plan,
      Admitted admitted,
      Lazy<String> digest,
      Map<String, Prepared> nested) {

    Classification classify() {
      return new Evaluation(this).classify();
    }

    /** The same facts, seen by another pack: what each knows of them, both know. */
    private void share(Prepared other) {
      Set<String> granted =
          new HashSet<>(classifier.vocabulary.restingOnDefaults(admitted.sheet()));
      granted.addAll(other.classifier().vocabulary.restingOnDefaults(other.admitted().sheet()));
      admitted.sheet().share(other.admitted().sheet(), granted);
      classifier.vocabulary.narrow(admitted.sheet());
      other.classifier().vocabulary.narrow(other.admitted().sheet());
      admitted.sheet().share(other.admitted().sheet(), granted);
    }
  }

  /**
   * Finds everything that is wrong with the dossier, for this pack and for those that it uses. What
   * is returned is only of use when nothing was reported.
   */
  Optional<Prepared> prepare(Dossier dossier, ProblemLog problems) {
    String type = dossier.unit().type();
    if (dossier.year() < EARLIEST_YEAR || dossier.year() > LATEST_YEAR) {
      problems.add(
          "bad-year", dossier.yearPlace(), "Năm đánh giá " + dossier.year() + " không hợp lệ.");
      return Optional.empty();
    }
    Admitted admitted = Admission.admit(dossier, vocabulary, packs.factNames(), problems);
    Optional<RuleModel> model = pack.model(type);
    if (model.isEmpty()) {
      problems.add(
          "unknown-unit",
          dossier.unitPlace(),
          "Gói " + pack.name() + " không phân loại đơn vị kiểu \"" + type + "\".",
          UnitTypeName.advice(type, pack.unitTypes()));
      return Optional.empty();
    }
    UnitPlan plan = plans.computeIfAbsent(type, key -> plan(model.get()));
    int before = problems.size();
    plan.explanationSize().check(dossier, admitted.sheet(), problems);
    Scope.check(dossier, model.get().unit(), admitted.sheet(), problems);
    Marks.check(dossier, model.get().unit(), problems);
    Map<String, Prepared> nested = new LinkedHashMap<>();
    if (problems.size() != before) {
      // A unit that is out of scope here need not be told so again by the packs that this one uses.
      return Optional.empty();
    }
    for (FactDefinition fact : plan.verdicts()) {
      String root = ((Derivation.VerdictOf) fact.derivation().orElseThrow()).pack();
      nestedClassifier(root, type)
          .flatMap(inner -> inner.inForce(dossier, problems))
          .flatMap(inner -> inner.prepare(dossier, problems))
          .ifPresent(prepared -> nested.put(root, prepared));
    }
    // What the packs then tell each other is no fact that the dossier states.
    FactSheet stated = admitted.sheet().copy();
    Lazy<String> digest = Lazy.by(() -> FactsDigest.of(dossier, stated, vocabulary));
    Prepared prepared = new Prepared(this, dossier, plan, admitted, digest, nested);
    if (problems.isEmpty()) {
      nested.values().forEach(prepared::share);
    }
    return Optional.of(prepared);
  }

  private UnitPlan plan(RuleModel model) {
    return new UnitPlan(ready, vocabulary, model, readings, variant, packs.everyWithSession());
  }

  /**
   * Returns the classifier of the pack that rules know by {@code root}, if it knows the unit type.
   * An overlay may use another overlay in its place.
   */
  private Optional<EditionClassifier> nestedClassifier(String root, String unitType) {
    if (pack.definition().root().equals(root)) {
      return Optional.empty();
    }
    return pack.definition().uses().stream()
        .flatMap(name -> packs.newest(name).stream())
        .map(ReadyPack::pack)
        .filter(used -> used.definition().root().equals(root))
        .filter(used -> used.model(unitType).isPresent())
        .findFirst()
        .map(
            used ->
                nestedClassifiers.computeIfAbsent(
                    used.name(), name -> new EditionClassifier(packs, name, readings, variant)));
  }
}
