package vn.antq.rules.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Score;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.internal.engine.admit.Admission;
import vn.antq.rules.internal.engine.facts.Possible;
import vn.antq.rules.internal.name.FoldedName;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.Outcome;
import vn.antq.rules.pack.Pack;
import vn.antq.rules.pack.Quota;
import vn.antq.rules.pack.Quota.Key;
import vn.antq.rules.ranking.Contender.Standing;
import vn.antq.rules.value.FactType;
import vn.antq.rules.value.ScalarType;

/** Makes contenders of dossiers, as one quota sees them, and says which group they are in. */
final class Members {

  private final Pack pack;
  private final Quota quota;
  private final int top;

  Members(Pack pack, Quota quota) {
    this.pack = pack;
    this.quota = quota;
    this.top = pack.outcomes().stream().mapToInt(Outcome::rank).max().orElse(0);
  }

  /**
   * The group that a dossier says it is in.
   *
   * @param key what tells it from others
   * @param name what people call it
   */
  record Group(FoldedName key, String name) {}

  /** Returns the group by the fact of the quota; empty when the dossier does not surely say. */
  Optional<Group> byFact(Dossier dossier) {
    return pack.vocabulary()
        .fact(quota.among())
        .flatMap(
            fact ->
                value(fact, dossier)
                    .flatMap(value -> Optional.ofNullable(value.exact()))
                    .map(exact -> group((ScalarType) fact.type(), exact, fact.unit())))
        .filter(group -> !group.key().isBlank());
  }

  private static Group group(ScalarType type, Object value, String unit) {
    String code = type.code(value);
    return new Group(
        FoldedName.of(code), type.equals(FactType.TEXT) ? code.strip() : type.show(value, unit));
  }

  private static Optional<Possible> value(FactDefinition fact, Dossier dossier) {
    return dossier
        .fact(fact.name())
        .flatMap(stated -> Admission.read(fact, stated))
        .or(() -> fact.fallback().map(fallback -> Possible.exactly(fallback.value())));
  }

  /** Returns somebody of whom nothing is known, not even whether there is such a unit. */
  Contender anybody() {
    List<@Nullable BigDecimal> none = new ArrayList<>();
    quota.order().forEach(key -> none.add(null));
    return new Contender(new Standing(0, none, false), new Standing(top, none, true), false);
  }

  /**
   * Returns a classified unit.
   *
   * @param sure whether it surely is in the group
   */
  Contender contender(Dossier dossier, Classification classification, boolean sure) {
    List<@Nullable BigDecimal> least = new ArrayList<>();
    List<@Nullable BigDecimal> most = new ArrayList<>();
    for (Key key : quota.order()) {
      BigDecimal low = null;
      BigDecimal high = null;
      if (key.isPoints()) {
        Optional<Score> score = classification.score();
        low = score.map(Score::worst).orElse(null);
        high = score.map(Score::best).orElse(null);
      } else {
        Optional<Possible> value =
            pack.vocabulary().fact(key.by()).flatMap(fact -> value(fact, dossier));
        low = value.map(known -> number(known.lower())).orElse(null);
        high = value.map(known -> number(known.upper())).orElse(null);
      }
      least.add(key.more() ? low : negative(high));
      most.add(key.more() ? high : negative(low));
    }
    return new Contender(
        new Standing(classification.worst().rank(), least, false),
        new Standing(classification.best().rank(), most, true),
        sure);
  }

  private static @Nullable BigDecimal number(@Nullable Object value) {
    if (value instanceof Long whole) {
      return BigDecimal.valueOf(whole);
    }
    return value instanceof BigDecimal decimal ? decimal : null;
  }

  private static @Nullable BigDecimal negative(@Nullable BigDecimal number) {
    return number == null ? null : number.negate();
  }
}
