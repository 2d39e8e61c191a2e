package vn.antq.rules.internal.answer;

import java.util.List;
import java.util.Optional;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.OutcomeStep;
import vn.antq.rules.classification.Score;
import vn.antq.rules.classification.Sheet;
import vn.antq.rules.dossier.Dossier.UnitName;
import vn.antq.rules.pack.Basis;
import vn.antq.rules.pack.Outcome;
import vn.antq.rules.pack.PackIdentity;
import vn.antq.rules.pack.Reliance;

/** An answer. */
public record ClassificationData(
    String dossier,
    boolean illustrative,
    UnitName unit,
    String unitLabel,
    Classification.Period period,
    Classification.Procedure procedure,
    PackIdentity pack,
    Outcome worst,
    Outcome best,
    Optional<Score> score,
    Optional<Sheet> sheet,
    List<Finding> findings,
    List<OutcomeStep> steps,
    Basis basis,
    Lazy<List<Reliance>> reliancesOnDemand,
    List<Classification> nested,
    Lazy<List<Classification.Notice>> noticesOnDemand,
    Lazy<String> factsDigestOnDemand,
    String engine)
    implements Classification {

  /** Copies the lists. */
  public ClassificationData {
    findings = List.copyOf(findings);
    steps = List.copyOf(steps);
    nested = List.copyOf(nested);
  }

  /** Makes one of which everything is known. */
  public ClassificationData(
      String dossier,
      boolean illustrative,
      UnitName unit,
      String unitLabel,
      Classification.Period period,
      Classification.Procedure procedure,
      PackIdentity pack,
      Outcome worst,
      Outcome best,
      Optional<Score> score,
      Optional<Sheet> sheet,
      List<Finding> findings,
      List<OutcomeStep> steps,
      Basis basis,
      List<Reliance> reliances,
      List<Classification> nested,
      List<Classification.Notice> notices,
      String factsDigest,
      String engine) {
    this(
        dossier,
        illustrative,
        unit,
        unitLabel,
        period,
        procedure,
        pack,
        worst,
        best,
        score,
        sheet,
        findings,
        steps,
        basis,
        Lazy.of(List.copyOf(reliances)),
        nested,
        Lazy.of(List.copyOf(notices)),
        Lazy.of(factsDigest),
        engine);
  }

  @Override
  public List<Reliance> reliances() {
    return reliancesOnDemand.get();
  }

  @Override
  public List<Classification.Notice> notices() {
    return noticesOnDemand.get();
  }

  @Override
  public String factsDigest() {
    return factsDigestOnDemand.get();
  }

  /** Returns who, when and which class: a line for a log; the reasons are for renderers. */
  @Override
  public String toString() {
    String outcome = worst.equals(best) ? worst.code() : worst.code() + ".." + best.code();
    return "Classification["
        + dossier
        + ", "
        + unit.type()
        + ", "
        + period.year()
        + ", "
        + pack.name()
        + ", "
        + outcome
        + "]";
  }
}
