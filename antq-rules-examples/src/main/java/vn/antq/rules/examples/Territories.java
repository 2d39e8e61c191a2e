package vn.antq.rules.examples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.antq.rules.Classifier;
import vn.antq.rules.RollUp;
import vn.antq.rules.RollUp.RolledUp;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.dossier.Dossier.UnitName;

/**
 * Units that others are within, such as communes: what their dossiers do not state is counted from
 * the dossiers of the units within them.
 */
final class Territories {

  private final RollUp rollUp;
  private final Map<Dossier, List<Dossier>> within = new LinkedHashMap<>();
  private final List<String> notes = new ArrayList<>();
  private int counted;

  /**
   * Finds out which dossier is of a unit within which other, in the same year: {@code within} names
   * it by its code, name or dossier identity.
   */
  Territories(Classifier classifier, List<Dossier> dossiers) {
    rollUp = RollUp.by(classifier);
    Map<String, Set<Dossier>> named = new LinkedHashMap<>();
    for (Dossier dossier : dossiers) {
      if (!rollUp.countedTypes(dossier.unit().type()).isEmpty()) {
        UnitName unit = dossier.unit();
        for (String name : List.of(unit.code(), unit.name(), dossier.id())) {
          named.computeIfAbsent(key(name, dossier), key -> new LinkedHashSet<>()).add(dossier);
        }
      }
    }
    for (Dossier dossier : dossiers) {
      String name = dossier.unit().within();
      Set<Dossier> owners =
          name.isEmpty() ? Set.of() : named.getOrDefault(key(name, dossier), Set.of());
      List<Dossier> counting =
          owners.stream()
              .filter(
                  owner -> rollUp.countedTypes(owner.unit().type()).contains(dossier.unit().type()))
              .toList();
      if (counting.size() == 1) {
        within.computeIfAbsent(counting.get(0), key -> new ArrayList<>()).add(dossier);
      } else if (counting.size() > 1) {
        notes.add(
            "Có "
                + counting.size()
                + " đơn vị cùng tên \""
                + name
                + "\" nên không tính được "
                + title(dossier)
                + " vào đâu; hãy ghi mã đơn vị ở within.");
      }
    }
  }

  private static String key(String name, Dossier dossier) {
    return dossier.year() + " " + name;
  }

  private static String title(Dossier dossier) {
    return dossier.unit().name().isEmpty() ? dossier.id() : dossier.unit().name();
  }

  /** Says whether a dossier is to be completed from others. */
  boolean isCounted(Dossier dossier) {
    return within.containsKey(dossier);
  }

  /**
   * Returns a dossier with the facts that are counted from the units within. A unit within may be
   * completed in the same way first: a district's communes.
   */
  Dossier completed(Dossier dossier) {
    List<Dossier> units = within.get(dossier);
    if (units == null) {
      return dossier;
    }
    RolledUp rolled = rollUp.complete(dossier, units.stream().map(this::completed).toList());
    counted += units.size();
    rolled.disagreements().forEach(text -> notes.add(title(dossier) + ": " + text));
    return rolled.dossier();
  }

  /** Returns what is to be told besides, in Vietnamese, each thing once. */
  List<String> notes() {
    List<String> all = new ArrayList<>(new LinkedHashSet<>(notes));
    if (counted > 0) {
      all.add(
          "Số liệu chung của "
              + within.size()
              + " địa bàn được đếm từ hồ sơ của các đơn vị bên trong, trừ số mà hồ sơ đã khai.");
    }
    return all;
  }
}
