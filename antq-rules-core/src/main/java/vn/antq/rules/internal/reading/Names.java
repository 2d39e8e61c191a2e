package vn.antq.rules.internal.reading;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.problem.Place;

/** How things in a pack may be called: plain ASCII, so that no two names look alike. */
final class Names {

  private static final Pattern WORD = Pattern.compile("[a-z][A-Za-z0-9]{0,60}");
  private static final Pattern TYPE = Pattern.compile("[A-Z][A-Za-z0-9]{0,60}");
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,60}");
  private static final Pattern FOLDER = Pattern.compile("[a-z][a-z0-9-]{0,60}");
  private static final Pattern CRITERION = Pattern.compile("[A-Z][A-Za-z0-9.-]{0,60}");
  private static final Set<String> RESERVED_WORDS =
      Set.of(
          "figures",
          "switches",
          "findings",
          "outcomes",
          "drools",
          "assessmentYear",
          "periodFrom",
          "periodTo",
          "evidence",
          "in",
          "not",
          "exists",
          "eval",
          "from",
          "matches",
          "contains",
          "over",
          "this",
          "and",
          "or",
          "when",
          "then",
          "end",
          "rule",
          "query",
          "with",
          "modify",
          "unit",
          "record",
          "declare",
          "global",
          "function",
          "salience",
          "forall",
          "accumulate",
          "collect",
          "window",
          "str",
          "after",
          "before",
          "during",
          "includes",
          "excludes",
          "memberOf",
          "soundslike",
          // Methods that every Java object has.
          "hashCode",
          "toString",
          "equals",
          "getClass",
          "clone",
          "finalize",
          "notify",
          "notifyAll",
          "wait");
  private static final Set<String> RESERVED_TYPES =
      Set.of(
          "Unit",
          "Scorecard",
          "Group",
          "Finding",
          "Figures",
          "Switches",
          "Row",
          "FindingsSink",
          // Names that the code which Drools generates uses without a package.
          "D",
          "ConstraintType");

  private Names() {}

  /** Says whether it could be the name of a fact, field, figure or switch. */
  static boolean isWord(String name) {
    return WORD.matcher(name).matches();
  }

  /** Reports a fact, field, figure or switch name that rules could not use. */
  static boolean checkWord(String name, Place place, ProblemLog problems) {
    int before = problems.size();
    if (!WORD.matcher(name).matches()) {
      problems.add(
          "bad-name",
          place,
          "Tên \"" + name + "\" không hợp lệ.",
          "Tên dùng chữ Latinh không dấu và chữ số, bắt đầu bằng chữ thường, ví dụ"
              + " registeredHouseholds.");
    } else if (RESERVED_WORDS.contains(name) || SourceVersion.isKeyword(name)) {
      problems.add(
          "bad-name", place, "Tên \"" + name + "\" đã dành cho việc khác.", "Hãy chọn tên khác.");
    }
    return problems.size() == before;
  }

  /** Reports a record or enumeration name that rules could not use. */
  static void checkType(String name, Place place, ProblemLog problems) {
    if (!TYPE.matcher(name).matches()) {
      problems.add(
          "bad-name",
          place,
          "Tên kiểu \"" + name + "\" không hợp lệ.",
          "Tên kiểu dùng chữ Latinh không dấu, bắt đầu bằng chữ hoa, ví dụ Crime.");
    } else if (RESERVED_TYPES.contains(name) || isJavaLang(name)) {
      problems.add(
          "bad-name",
          place,
          "Tên kiểu \"" + name + "\" đã dành cho việc khác.",
          "Hãy chọn tên khác.");
    }
  }

  /** Reports a code that rules could not use. */
  static void checkCode(String code, Place place, ProblemLog problems) {
    if (!CODE.matcher(code).matches()) {
      problems.add(
          "bad-name",
          place,
          "Mã \"" + code + "\" không hợp lệ.",
          "Mã dùng chữ hoa không dấu, chữ số và dấu gạch dưới, ví dụ VERY_SERIOUS.");
    }
  }

  /** Reports a unit type, set or pack name that could not be a file name. */
  static boolean checkFolder(String name, Place place, ProblemLog problems) {
    if (FOLDER.matcher(name).matches()) {
      return true;
    }
    problems.add(
        "bad-name",
        place,
        "Tên \"" + name + "\" không hợp lệ.",
        "Tên dùng chữ thường không dấu, chữ số và dấu gạch nối, "
            + folder(name).map(near -> "có thể là \"" + near + "\".").orElse("ví dụ khu-dan-cu."));
    return false;
  }

  /** Returns the name without what a folder's name cannot have; empty when little is left. */
  private static Optional<String> folder(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replace('đ', 'd')
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return FOLDER.matcher(plain).matches() ? Optional.of(plain) : Optional.empty();
  }

  /** Reports a criterion id that could not be used. */
  static void checkCriterion(String id, Place place, ProblemLog problems) {
    if (!CRITERION.matcher(id).matches()) {
      problems.add(
          "bad-name",
          place,
          "Mã tiêu chí \"" + id + "\" không hợp lệ.",
          "Mã tiêu chí dùng chữ Latinh không dấu, chữ số, dấu chấm và gạch nối, ví dụ KDC-1.3.");
    }
  }

  private static boolean isJavaLang(String name) {
    try {
      Class.forName("java.lang." + name, false, Names.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }
}
