package vn.antq.rules.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.antq.rules.difference.ClassChanges.Flow;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.pack.PackIdentity;

/** How a report is divided, whatever it is written in. */
final class ReportSections {

  static final String NOTHING = "Không có thay đổi về nội dung.";

  /** Enough of a digest to tell two apart. */
  private static final int DIGITS = 12;

  private ReportSections() {}

  /** Changes by what they touch, under Vietnamese headings. */
  static Map<String, List<Change>> changes(PackDifference packs) {
    Map<String, List<Change>> sections = new LinkedHashMap<>();
    for (Change change : packs.changes()) {
      sections
          .computeIfAbsent(heading(change, packs.unitTypes()), key -> new ArrayList<>())
          .add(change);
    }
    return sections;
  }

  private static String heading(Change change, Map<String, String> unitTypes) {
    if (change.unitTypes().isEmpty()) {
      return change.kind().isOfVocabulary() ? "Danh mục dữ kiện" : "Cả gói";
    }
    return change.unitTypes().stream()
        .map(type -> unitTypes.getOrDefault(type, type))
        .collect(Collectors.joining("; "));
  }

  /** Returns what a pack is called. */
  static String pack(PackIdentity pack) {
    return pack.name()
        + (pack.edition().isEmpty() ? "" : ", bản " + pack.edition())
        + " ("
        + pack.document()
        + ")";
  }

  /** Returns the same, and the start of the digest, for two packs that are called alike. */
  static String pack(PackIdentity pack, PackIdentity other) {
    return pack(pack)
        + (pack(pack).equals(pack(other)) && !pack.digest().equals(other.digest())
            ? ", mã " + pack.digest().substring(0, Math.min(DIGITS, pack.digest().length()))
            : "");
  }

  /** Returns how many changes there are. */
  static String summary(PackDifference packs) {
    if (!packs.isEmpty()) {
      return Wording.number(packs.changes().size()) + " thay đổi về nội dung.";
    }
    return packs.before().digest().equals(packs.after().digest())
        ? NOTHING
        : NOTHING + " Các tệp chỉ khác nhau ở chữ viết: thứ tự, trình bày, ghi chú, tên luật.";
  }

  /** Returns how many dossiers moved. */
  static String summary(ClassChanges classes) {
    int other = classes.moved().size() - movedClass(classes);
    return Wording.number(classes.dossiers())
        + " hồ sơ; "
        + Wording.number(classes.movedClass())
        + " đổi xếp loại"
        + (other == 0
            ? ""
            : "; " + Wording.number(other) + " giữ xếp loại nhưng đổi điểm, tiêu chí")
        + ".";
  }

  private static int movedClass(ClassChanges classes) {
    return (int) classes.moved().stream().filter(ClassChanges.Moved::isOfClass).count();
  }

  /**
   * How the dossiers of one unit type went from class to class.
   *
   * @param label the unit type
   * @param total how many dossiers
   * @param to the classes after
   * @param rows the classes before, each with a count for each class after
   */
  record Matrix(String label, int total, List<String> to, Map<String, List<Integer>> rows) {}

  /** Returns a matrix for each unit type. */
  static List<Matrix> matrices(ClassChanges classes) {
    Map<String, List<Flow>> byType = new LinkedHashMap<>();
    classes
        .flows()
        .forEach(flow -> byType.computeIfAbsent(flow.unitType(), t -> new ArrayList<>()).add(flow));
    return byType.values().stream().map(ReportSections::matrix).toList();
  }

  private static Matrix matrix(List<Flow> flows) {
    Set<String> from =
        flows.stream().map(Flow::from).collect(Collectors.toCollection(LinkedHashSet::new));
    Set<String> all = new LinkedHashSet<>(from);
    flows.forEach(flow -> all.add(flow.to()));
    List<String> to =
        all.stream().filter(c -> flows.stream().anyMatch(f -> f.to().equals(c))).toList();
    Map<String, List<Integer>> rows = new LinkedHashMap<>();
    for (String row : from) {
      rows.put(row, to.stream().map(column -> count(flows, row, column)).toList());
    }
    return new Matrix(
        flows.get(0).unitLabel(), flows.stream().mapToInt(Flow::dossiers).sum(), to, rows);
  }

  private static int count(List<Flow> flows, String from, String to) {
    return flows.stream()
        .filter(flow -> flow.from().equals(from) && flow.to().equals(to))
        .mapToInt(Flow::dossiers)
        .sum();
  }
}
