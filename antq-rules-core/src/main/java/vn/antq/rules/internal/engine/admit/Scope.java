package vn.antq.rules.internal.engine.admit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.internal.engine.facts.FactSheet;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.pack.Pack;
import vn.antq.rules.pack.Reliance;
import vn.antq.rules.pack.UnitType;
import vn.antq.rules.pack.UnitType.ScopeCondition;
import vn.antq.rules.value.Truth;

/** Refuses units that a regulation does not cover, with the reason: they never get a verdict. */
public final class Scope {

  private Scope() {}

  public static void check(Dossier dossier, UnitType unit, FactSheet sheet, ProblemLog problems) {
    int before = problems.size();
    LocalDate end = unit.period().lastDay(dossier.year());
    unit.validTo()
        .filter(validTo -> end.isAfter(validTo.date()))
        .ifPresent(
            validTo ->
                problems.add(
                    "unit-not-valid",
                    dossier.place(),
                    unit.label()
                        + ": kỳ đánh giá kết thúc ngày "
                        + Wording.date(end)
                        + ", sau ngày "
                        + Wording.date(validTo.date())
                        + ". "
                        + validTo.reason()
                        + " ["
                        + validTo.citation().text()
                        + "; "
                        + validTo.basis().label()
                        + "]"));
    List<ScopeCondition> open = new ArrayList<>();
    for (ScopeCondition exclusion : unit.exclusions()) {
      Truth truth = truth(exclusion, sheet);
      if (truth == Truth.TRUE) {
        problems.add("excluded-unit", dossier.place(), "Không phân loại: " + reason(exclusion));
      } else if (truth == Truth.UNKNOWN) {
        open.add(exclusion);
      }
    }
    // A unit that is surely not covered need not be asked for more.
    if (problems.size() == before) {
      open.forEach(exclusion -> ask(dossier, exclusion, sheet, problems));
    }
  }

  /** Returns the readings of the law by which it covers a unit, or may. */
  public static List<Reliance> reliedOn(Pack pack, UnitType unit, FactSheet sheet) {
    return unit.inclusions().stream()
        .filter(inclusion -> truth(inclusion, sheet) != Truth.FALSE)
        .map(inclusion -> inclusion.reliance(pack.name(), unit.type(), true))
        .toList();
  }

  /** Whether a condition holds: every one of its parts. */
  private static Truth truth(ScopeCondition exclusion, FactSheet sheet) {
    Truth truth = Truth.TRUE;
    for (Map.Entry<String, List<Object>> condition : exclusion.when().entrySet()) {
      truth = truth.and(sheet.value(condition.getKey()).isOneOf(condition.getValue()));
    }
    return truth;
  }

  private static void ask(
      Dossier dossier, ScopeCondition exclusion, FactSheet sheet, ProblemLog problems) {
    List<String> unknown =
        exclusion.when().entrySet().stream()
            .filter(
                condition ->
                    sheet.value(condition.getKey()).isOneOf(condition.getValue()) == Truth.UNKNOWN)
            .map(Map.Entry::getKey)
            .toList();
    problems.add(
        "scope-unknown",
        dossier.place(),
        "Chưa biết đơn vị có thuộc phạm vi áp dụng hay không: " + reason(exclusion),
        "Hãy khai " + String.join(", ", unknown) + ".");
  }

  private static String reason(ScopeCondition exclusion) {
    return exclusion.reason()
        + " ["
        + exclusion.citation().text()
        + "; "
        + exclusion.basis().label()
        + "]";
  }
}
