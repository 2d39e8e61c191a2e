package vn.antq.rules.internal.engine.admit;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.dossier.Evidence;
import vn.antq.rules.dossier.StatedFact;
import vn.antq.rules.dossier.StatedFact.StatedRecord;
import vn.antq.rules.internal.line.PersonalMarks;

/** Finds where the free text of a dossier may tell of people. Not thread-safe. */
public final class PersonalText {

  private static final int SHOWN = 5;

  private final Set<PersonalMarks> marks = EnumSet.noneOf(PersonalMarks.class);
  private final Set<String> places = new LinkedHashSet<>();

  private PersonalText() {}

  /**
   * Returns a Vietnamese sentence that names the places, and nothing of what they say; empty when
   * there are none.
   */
  public static Optional<String> notice(Dossier dossier) {
    if (!mayTell(dossier)) {
      return Optional.empty();
    }
    PersonalText found = new PersonalText();
    found.look("unit.name", dossier.unit().name());
    new TreeMap<>(dossier.facts()).forEach(found::fact);
    return found.places.isEmpty() ? Optional.empty() : Optional.of(found.sentence());
  }

  /** Says whether there is anything to tell of, without noting where: in most dossiers not. */
  private static boolean mayTell(Dossier dossier) {
    return tells(dossier.unit().name())
        || dossier.facts().values().stream().anyMatch(PersonalText::tells);
  }

  private static boolean tells(StatedFact fact) {
    if (fact.value() instanceof List<?> records) {
      for (Object record : records) {
        if (record instanceof StatedRecord stated
            && (stated.fields().values().stream().anyMatch(PersonalText::tells)
                || tells(stated.evidence()))) {
          return true;
        }
      }
    }
    return fact.value() instanceof String text && tells(text) || tells(fact.evidence());
  }

  private static boolean tells(List<Evidence> evidence) {
    for (Evidence item : evidence) {
      if (tells(item.document()) || tells(item.note()) || tells(item.link())) {
        return true;
      }
    }
    return false;
  }

  private static boolean tells(String text) {
    return !PersonalMarks.in(text).isEmpty();
  }

  private void fact(String path, StatedFact fact) {
    if (fact.value() instanceof List<?> records) {
      for (int i = 0; i < records.size(); i++) {
        if (records.get(i) instanceof StatedRecord record) {
          record(path + "[" + (i + 1) + "]", record);
        }
      }
    } else if (fact.value() instanceof String text) {
      look(path, text);
    }
    evidence(path, fact.evidence());
  }

  private void record(String path, StatedRecord record) {
    for (Map.Entry<String, StatedFact> field : new TreeMap<>(record.fields()).entrySet()) {
      fact(path + "." + field.getKey(), field.getValue());
    }
    evidence(path, record.evidence());
  }

  private void evidence(String path, List<Evidence> evidence) {
    for (Evidence item : evidence) {
      look(path + ".evidence", item.document());
      look(path + ".evidence", item.note());
      look(path + ".evidence", item.link());
    }
  }

  private void look(String path, String text) {
    Set<PersonalMarks> found = PersonalMarks.in(text);
    if (!found.isEmpty()) {
      marks.addAll(found);
      places.add(path);
    }
  }

  private String sentence() {
    List<String> shown = new ArrayList<>(places);
    int more = Math.max(0, shown.size() - SHOWN);
    return "Lời văn trong hồ sơ có thể chứa dữ liệu cá nhân ("
        + marks.stream().map(PersonalMarks::label).collect(Collectors.joining(", "))
        + ") ở "
        + String.join(", ", shown.subList(0, shown.size() - more))
        + (more == 0 ? "" : " và " + more + " chỗ nữa")
        + ". Phiếu và biên nhận sẽ chứa lời văn ấy; hãy bỏ đi hoặc viết lại nếu không cần.";
  }
}
