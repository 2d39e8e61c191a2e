package vn.antq.rules.ranking;

import java.util.List;
import vn.antq.rules.classification.Verdict;
import vn.antq.rules.dossier.Dossier.UnitName;
import vn.antq.rules.pack.Basis;

/**
 * A unit after every quota that its pack states.
 *
 * @param source where its dossier comes from
 * @param unit the unit
 * @param before its outcome before the ranking
 * @param after its outcome after it
 * @param basis the weakest basis of that outcome: its own, and where a quota concerns it, what its
 *     place rests on
 * @param reasons what the quotas that concern it make of it, in Vietnamese
 */
public record RankedUnit(
    String source,
    UnitName unit,
    Verdict before,
    Verdict after,
    Basis basis,
    List<String> reasons) {

  /** Copies the list. */
  public RankedUnit {
    reasons = List.copyOf(reasons);
  }

  /** Says whether a quota changes its outcome, or may. */
  public boolean isChanged() {
    return !before.equals(after);
  }
}
