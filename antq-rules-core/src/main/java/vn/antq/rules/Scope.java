package vn.antq.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.internal.evaluation.FactSheet;
import vn.antq.rules.internal.evaluation.Possible;
import vn.antq.rules.internal.pack.UnitDefinition;
import vn.antq.rules.internal.pack.UnitDefinition.Exclusion;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.internal.text.Wording;

/** Refuses units that a regulation does not cover, with the reason: they never get a verdict. */
final class Scope {

  private Scope() {}

  static void check(Dossier dossier, UnitDefinition unit, FactSheet sheet, ProblemLog problems) {
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
    unit.exclusions().forEach(exclusion -> check(dossier, exclusion, sheet, problems));
  }

  private static void check(
      Dossier dossier, Exclusion exclusion, FactSheet sheet, ProblemLog problems) {
    List<String> unknown = new ArrayList<>();
    for (Map.Entry<String, List<Object>> condition : exclusion.when().entrySet()) {
      Possible value = sheet.value(condition.getKey());
      if (value.exact() == null) {
        unknown.add(condition.getKey());
      } else if (!condition.getValue().contains(value.exact())) {
        return;
      }
    }
    String law = " [" + exclusion.citation().text() + "; " + exclusion.basis().label() + "]";
    if (unknown.isEmpty()) {
      problems.add(
          "excluded-unit", dossier.place(), "Không phân loại: " + exclusion.reason() + law);
    } else {
      problems.add(
          "scope-unknown",
          dossier.place(),
          "Chưa biết đơn vị có thuộc phạm vi áp dụng hay không: " + exclusion.reason() + law,
          "Hãy khai " + String.join(", ", unknown) + ".");
    }
  }
}
