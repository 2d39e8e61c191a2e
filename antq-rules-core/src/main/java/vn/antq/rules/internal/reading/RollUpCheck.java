package vn.antq.rules.internal.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.internal.text.Suggestion;
import vn.antq.rules.pack.Criterion;
import vn.antq.rules.pack.PackDefinition;
import vn.antq.rules.pack.UnitType;
import vn.antq.rules.pack.UnitType.RollUpDefinition;

/**
 * Holds what is counted from the units within a unit against the unit types that there are: a name
 * that nobody has would count nothing, in silence.
 */
public final class RollUpCheck {

  private final Map<String, UnitType> units;
  private final Set<String> types;
  private final ProblemLog problems;

  private RollUpCheck(Map<String, UnitType> units, Set<String> types, ProblemLog problems) {
    this.units = units;
    this.types = types;
    this.problems = problems;
  }

  /**
   * Checks the unit types of one pack.
   *
   * @param units the unit types that could be read, by name
   * @param types names of all unit types, those included that could not be read
   */
  static void check(Map<String, UnitType> units, Set<String> types, ProblemLog problems) {
    RollUpCheck check = new RollUpCheck(units, types, problems);
    units.values().forEach(check::check);
    check.circles();
  }

  /**
   * Checks a pack together with those that it uses: both count for one and the same dossier.
   *
   * @param used the packs that it uses
   */
  public static void check(
      PackDefinition pack, Collection<PackDefinition> used, ProblemLog problems) {
    for (UnitType unit : pack.units().values()) {
      Map<String, RollUpDefinition> theirs = new HashMap<>();
      used.stream()
          .flatMap(other -> other.units().values().stream())
          .filter(other -> other.type().equals(unit.type()))
          .flatMap(other -> other.rollUps().stream())
          .forEach(count -> theirs.put(count.fact(), count));
      for (RollUpDefinition count : unit.rollUps()) {
        RollUpDefinition other = theirs.get(count.fact());
        if (other != null && !isSame(count, other)) {
          problems.add(
              "defined-twice",
              count.place(),
              "Dữ kiện tổng hợp \""
                  + count.fact()
                  + "\" đã được đếm theo cách khác ở "
                  + other.place()
                  + ".",
              "Hai gói dùng chung một hồ sơ nên phải đếm như nhau; hãy sửa hoặc bỏ một chỗ.");
        }
      }
    }
  }

  private static boolean isSame(RollUpDefinition one, RollUpDefinition other) {
    return one.unitType().equals(other.unitType())
        && one.criterion().equals(other.criterion())
        && one.outcomes().equals(other.outcomes())
        && one.field().equals(other.field())
        && one.values().equals(other.values());
  }

  private void check(UnitType unit) {
    Map<String, RollUpDefinition> counted = new LinkedHashMap<>();
    for (RollUpDefinition count : unit.rollUps()) {
      RollUpDefinition before = counted.putIfAbsent(count.fact(), count);
      if (before != null) {
        problems.add(
            "defined-twice",
            count.place(),
            "Dữ kiện tổng hợp \""
                + count.fact()
                + "\" của loại đơn vị "
                + unit.type()
                + " được đếm hai lần; lần trước ở "
                + before.place()
                + ".",
            "Mỗi dữ kiện chỉ đếm một cách; hãy bỏ một dòng.");
      }
      checkNames(count);
    }
  }

  private void checkNames(RollUpDefinition count) {
    UnitType counted = units.get(count.unitType());
    if (counted == null) {
      if (!types.contains(count.unitType()) && !count.unitType().isEmpty()) {
        problems.add(
            "unknown-unit",
            count.place(),
            "Không có loại đơn vị \"" + count.unitType() + "\" trong gói để đếm.",
            Suggestion.advice(count.unitType(), types));
      }
      return;
    }
    List<String> criteria = counted.criteria().stream().map(Criterion::id).toList();
    if (!count.criterion().isEmpty() && !criteria.contains(count.criterion())) {
      problems.add(
          "unknown-criterion",
          count.place(),
          "Loại đơn vị " + counted.type() + " không có tiêu chí \"" + count.criterion() + "\".",
          Suggestion.advice(count.criterion(), criteria));
    }
  }

  /** A count that goes round in a circle would never come to an end. */
  private void circles() {
    Set<String> done = new LinkedHashSet<>();
    for (String type : units.keySet()) {
      follow(type, new ArrayList<>(), done);
    }
  }

  private void follow(String type, List<String> path, Set<String> done) {
    UnitType unit = units.get(type);
    if (unit == null || done.contains(type)) {
      return;
    }
    path.add(type);
    for (RollUpDefinition count : unit.rollUps()) {
      int start = path.indexOf(count.unitType());
      if (start < 0) {
        follow(count.unitType(), path, done);
      } else {
        List<String> circle = new ArrayList<>(path.subList(start, path.size()));
        circle.add(count.unitType());
        problems.add(
            "circular",
            count.place(),
            "Loại đơn vị được đếm vòng tròn: " + String.join(" → ", circle) + ".",
            "Một loại đơn vị chỉ đếm từ các loại ở bên trong nó; hãy sửa count.");
      }
    }
    path.remove(path.size() - 1);
    done.add(type);
  }
}
