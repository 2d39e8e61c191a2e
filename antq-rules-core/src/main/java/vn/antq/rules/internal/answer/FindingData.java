package vn.antq.rules.internal.answer;

import java.util.List;
import java.util.Optional;
import vn.antq.rules.classification.AwardLevel;
import vn.antq.rules.classification.CountedAmount;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.FindingStatus;
import vn.antq.rules.classification.MissingFact;
import vn.antq.rules.classification.RoundedPoints;
import vn.antq.rules.classification.RuleTrace;
import vn.antq.rules.classification.Score;
import vn.antq.rules.dossier.Mark;
import vn.antq.rules.pack.Basis;
import vn.antq.rules.pack.Citation;
import vn.antq.rules.pack.Reliance;

/** A finding. */
public record FindingData(
    String pack,
    String criterion,
    String group,
    String title,
    Citation citation,
    String note,
    boolean conclusion,
    FindingStatus status,
    String level,
    List<AwardLevel> levels,
    List<CountedAmount> amounts,
    Optional<RoundedPoints> rounding,
    Optional<Score> score,
    Optional<Mark> mark,
    Basis basis,
    Lazy<List<Reliance>> reliancesOnDemand,
    Lazy<List<RuleTrace>> rulesOnDemand,
    Lazy<List<MissingFact>> missingOnDemand,
    Lazy<List<String>> nestedOnDemand)
    implements Finding {

  /** Copies the lists. */
  public FindingData {
    levels = List.copyOf(levels);
    amounts = List.copyOf(amounts);
  }

  /** Makes one of which everything is known. */
  public FindingData(
      String pack,
      String criterion,
      String group,
      String title,
      Citation citation,
      String note,
      boolean conclusion,
      FindingStatus status,
      String level,
      List<AwardLevel> levels,
      List<CountedAmount> amounts,
      Optional<RoundedPoints> rounding,
      Optional<Score> score,
      Optional<Mark> mark,
      Basis basis,
      List<Reliance> reliances,
      List<RuleTrace> rules,
      List<MissingFact> missing,
      List<String> nested) {
    this(
        pack,
        criterion,
        group,
        title,
        citation,
        note,
        conclusion,
        status,
        level,
        levels,
        amounts,
        rounding,
        score,
        mark,
        basis,
        Lazy.of(List.copyOf(reliances)),
        Lazy.of(List.copyOf(rules)),
        Lazy.of(List.copyOf(missing)),
        Lazy.of(List.copyOf(nested)));
  }

  @Override
  public List<Reliance> reliances() {
    return reliancesOnDemand.get();
  }

  @Override
  public List<RuleTrace> rules() {
    return rulesOnDemand.get();
  }

  @Override
  public List<MissingFact> missing() {
    return missingOnDemand.get();
  }

  @Override
  public List<String> nested() {
    return nestedOnDemand.get();
  }
}
