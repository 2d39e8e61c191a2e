package vn.antq.rules.internal.engine.admit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.dossier.Mark;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.internal.text.Suggestion;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.pack.Criterion;
import vn.antq.rules.pack.UnitType;

/** Holds the points that people gave against what the criteria can give. */
public final class Marks {

  private Marks() {}

  /** Says whether a dossier has marks for a unit type; others are for other packs. */
  public static boolean areFor(Dossier dossier, UnitType unit) {
    return dossier.marks().keySet().stream().anyMatch(id -> unit.criterion(id).isPresent());
  }

  /** Reports marks of criteria that there are not, and points that they cannot give. */
  public static void check(Dossier dossier, UnitType unit, ProblemLog problems) {
    if (!areFor(dossier, unit)) {
      return;
    }
    List<String> known = unit.criteria().stream().map(Criterion::id).toList();
    for (Map.Entry<String, Mark> stated : dossier.marks().entrySet()) {
      Optional<Criterion> criterion = unit.criterion(stated.getKey());
      if (criterion.isEmpty()) {
        problems.add(
            "unknown-criterion",
            stated.getValue().place(),
            "Không có tiêu chí \"" + stated.getKey() + "\" để chấm điểm.",
            Suggestion.advice(stated.getKey(), known));
      } else {
        check(stated.getValue(), criterion.get(), problems);
      }
    }
  }

  private static void check(Mark mark, Criterion criterion, ProblemLog problems) {
    BigDecimal most = criterion.maximum();
    Stream.concat(mark.self().stream(), mark.superior().stream())
        .filter(points -> points.signum() < 0 || points.compareTo(most) > 0)
        .forEach(
            points ->
                problems.add(
                    "out-of-bounds",
                    mark.place(),
                    "Tiêu chí "
                        + criterion.id()
                        + " cho từ 0 đến "
                        + Wording.number(most)
                        + " điểm, không thể chấm "
                        + Wording.number(points)
                        + "."));
  }
}
