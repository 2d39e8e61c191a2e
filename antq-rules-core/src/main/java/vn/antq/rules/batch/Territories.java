package vn.antq.rules.batch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.antq.rules.Classifier;
import vn.antq.rules.batch.RollUp.RolledUp;
import vn.antq.rules.batch.RollUp.Within;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.dossier.UnitRegister;
import vn.antq.rules.dossier.UnitRegister.Twice;
import vn.antq.rules.internal.name.FoldedName;
import vn.antq.rules.problem.Problem;

/**
 * The units of one run, such as a province's year: which dossiers may not be counted because their
 * unit is given twice, which unit is within which, and what the dossiers of communes do not state,
 * counted from the units within them.
 *
 * <pre>{@code
 * Territories territories = Territories.of(classifier, given, unread);
 * for (Given one : given) {
 *   if (territories.problems(one.source()).isEmpty()) {
 *     classifier.classify(territories.completed(one.source()));
 *   }
 * }
 * }</pre>
 *
 * <p>{@code within} names a unit of the same year by its code, name or dossier identity, however it
 * is typed (see {@link UnitRegister}). Where it is not sure what belongs to a unit, the counts of
 * that unit are ranges: where {@code within} names no unit but is nearly the name of one, names
 * several, or names one that is there for another year only, and where a dossier could not be read.
 * What {@code within} names and is not there at all is told in {@link #notes}. Not thread-safe.
 */
public final class Territories {

  private static final int MOST_NAMED = 5;

  private final Classifier classifier;
  private final RollUp rollUp;
  private final Map<String, Unit> units = new LinkedHashMap<>();
  private final Set<Unit> owners = new LinkedHashSet<>();
  private final Map<FoldedName, Set<Unit>> named = new LinkedHashMap<>();
  private final Map<FoldedName, Set<Unit>> near = new HashMap<>();
  private final Map<String, Set<String>> countedTypes = new HashMap<>();
  private final Set<String> given = new HashSet<>();
  private final Map<List<String>, List<Unit>> strays = new LinkedHashMap<>();
  private final Set<String> notes = new LinkedHashSet<>();

  private Territories(Classifier classifier) {
    this.classifier = classifier;
    this.rollUp = RollUp.by(classifier);
  }

  /**
   * A dossier of the run.
   *
   * @param source where it comes from, such as a file; no two dossiers of a run have the same
   * @param dossier the dossier
   */
  public record Given(String source, Dossier dossier) {}

  /**
   * Something that is a dossier or was meant to be one, and could not be read.
   *
   * @param source where it comes from
   * @param most how many dossiers it may hold at most; 1 for a file
   * @param beside sources of the dossiers that lie in the same folder: it is taken to belong where
   *     they do; when they say nothing, it may belong anywhere
   */
  public record Unread(String source, int most, List<String> beside) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if {@code most} is less than 1
     */
    public Unread {
      if (most < 1) {
        throw new IllegalArgumentException("most must be at least 1: " + most);
      }
      beside = List.copyOf(beside);
    }
  }

  /** A dossier with what is known of where it belongs. */
  private static final class Unit {
    private final String source;
    private final Dossier dossier;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Unit> within = new ArrayList<>();
    private final List<Unit> doubtful = new ArrayList<>();
    private final Set<String> owners = new LinkedHashSet<>();
    private int unread;
    private boolean counting;
    private @Nullable Dossier completed;

    private Unit(Given given) {
      this.source = given.source();
      this.dossier = given.dossier();
    }

    private String title() {
      String name = dossier.unit().name();
      return name.isEmpty() ? dossier.id() : name;
    }

    private List<FoldedName> names() {
      return Stream.of(dossier.unit().code(), dossier.unit().name(), dossier.id())
          .map(FoldedName::of)
          .filter(name -> !name.isBlank())
          .distinct()
          .toList();
    }
  }

  /**
   * Finds out who is within whom, and who is given twice.
   *
   * @param given the dossiers
   * @param unread what could not be read
   * @throws IllegalArgumentException if two dossiers have the same source
   */
  public static Territories of(Classifier classifier, List<Given> given, List<Unread> unread) {
    Objects.requireNonNull(classifier, "classifier");
    Objects.requireNonNull(given, "given");
    Objects.requireNonNull(unread, "unread");
    Territories territories = new Territories(classifier);
    territories.register(given);
    territories.units.values().forEach(territories::place);
    territories.tellOfStrays();
    unread.forEach(territories::placeUnread);
    return territories;
  }

  private void register(List<Given> dossiers) {
    UnitRegister register = UnitRegister.empty();
    List<Unit> all = new ArrayList<>();
    for (Given one : dossiers) {
      Unit unit = new Unit(one);
      if (units.putIfAbsent(one.source(), unit) != null) {
        throw new IllegalArgumentException("Two dossiers with the source " + one.source());
      }
      Optional<Twice> twice = register.add(one.dossier(), all.size());
      all.add(unit);
      given.add(inYear(unit, one.dossier().year()));
      if (twice.isPresent()) {
        Unit first = all.get(twice.get().first());
        unit.problems.add(twice.get().problem(unit.dossier, first.source));
        first.problems.add(twice.get().problem(first.dossier, unit.source));
      }
      if (!countedTypes(unit).isEmpty()) {
        owners.add(unit);
        unit.names()
            .forEach(name -> named.computeIfAbsent(name, none -> new LinkedHashSet<>()).add(unit));
      }
    }
  }

  private Set<String> countedTypes(Unit owner) {
    return countedTypes.computeIfAbsent(owner.dossier.unit().type(), rollUp::countedTypes);
  }

  private void place(Unit unit) {
    FoldedName name = FoldedName.of(unit.dossier.unit().within());
    if (name.isBlank()) {
      if (owners.stream().anyMatch(owner -> mayCount(owner, unit))) {
        strays.computeIfAbsent(List.of(""), key -> new ArrayList<>()).add(unit);
      }
      return;
    }
    List<Unit> owning = counting(named.getOrDefault(name, Set.of()), unit);
    List<Unit> now = owning.stream().filter(owner -> sameYear(owner, unit)).toList();
    if (!now.isEmpty()) {
      belongs(unit, now);
    } else if (!owning.isEmpty()) {
      otherYear(unit, owning);
    } else if (namesItself(unit, name)) {
      unit.problems.add(
          new Problem(
              "within-itself",
              unit.dossier.place(),
              "Đơn vị cấp trên (within) \""
                  + unit.dossier.unit().within()
                  + "\" lại chính là đơn vị của hồ sơ này.",
              "Hãy ghi tên hoặc mã của đơn vị cấp trên, hoặc xóa within."));
    } else if (owners.stream().anyMatch(owner -> mayCount(owner, unit))) {
      stray(unit, name);
    }
  }

  private List<Unit> counting(Set<Unit> possible, Unit unit) {
    return possible.stream().filter(owner -> mayCount(owner, unit)).toList();
  }

  private void stray(Unit unit, FoldedName name) {
    Set<Unit> alike = near.computeIfAbsent(name, this::nearly);
    List<String> key = new ArrayList<>(List.of(unit.dossier.unit().within()));
    for (Unit owner : counting(alike, unit)) {
      if (sameYear(owner, unit)) {
        doubt(owner, unit);
        key.add(owner.title());
      }
    }
    strays.computeIfAbsent(key, none -> new ArrayList<>()).add(unit);
  }

  private Set<Unit> nearly(FoldedName name) {
    return named.entrySet().stream()
        .filter(entry -> name.isNear(entry.getKey()))
        .flatMap(entry -> entry.getValue().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** A code and an identity are one unit's own; another unit may well have the same name. */
  private static boolean namesItself(Unit unit, FoldedName name) {
    return FoldedName.of(unit.dossier.unit().code()).equals(name)
        || FoldedName.of(unit.dossier.id()).equals(name);
  }

  /** Says whether a unit counts units of this type; a type that nobody knows may be any. */
  private boolean mayCount(Unit owner, Unit unit) {
    String type = unit.dossier.unit().type();
    return owner != unit
        && (countedTypes(owner).contains(type) || !classifier.pack().unitTypes().containsKey(type));
  }

  private static boolean sameYear(Unit one, Unit other) {
    return one.dossier.year() == other.dossier.year();
  }

  private static void doubt(Unit owner, Unit unit) {
    owner.doubtful.add(unit);
    unit.owners.add(owner.source);
  }

  private void belongs(Unit unit, List<Unit> now) {
    // A unit that is given twice is one unit, and neither of its dossiers gets a class.
    boolean one = now.size() == 1 || now.stream().noneMatch(owner -> owner.problems.isEmpty());
    if (one) {
      now.forEach(owner -> owner.within.add(unit));
      now.forEach(owner -> unit.owners.add(owner.source));
      return;
    }
    now.forEach(owner -> doubt(owner, unit));
    notes.add(
        "Có "
            + now.size()
            + " đơn vị cùng tên \""
            + unit.dossier.unit().within()
            + "\" nên chưa rõ "
            + unit.title()
            + " thuộc đơn vị nào, mỗi đơn vị để ngỏ số ấy; hãy ghi mã đơn vị ở within.");
  }

  private void otherYear(Unit unit, List<Unit> owning) {
    // A unit that has a dossier for that year too is simply there for both.
    List<Unit> missing =
        owning.stream()
            .filter(owner -> !given.contains(inYear(unit, owner.dossier.year())))
            .toList();
    if (missing.isEmpty()) {
      return;
    }
    missing.forEach(owner -> doubt(owner, unit));
    notes.add(
        unit.source
            + ": Hồ sơ của năm "
            + unit.dossier.year()
            + ", nhưng "
            + missing.get(0).title()
            + " chỉ có hồ sơ năm "
            + missing.get(0).dossier.year()
            + ", trong đó chưa có đơn vị này; để ngỏ số ấy. Hãy kiểm tra năm của hồ sơ.");
  }

  private static String inYear(Unit unit, int year) {
    return year + unit.dossier.unit().type() + '\n' + FoldedName.of(unit.title()).text();
  }

  private void tellOfStrays() {
    strays.forEach(
        (key, found) -> {
          String written = key.get(0);
          List<String> near = key.subList(1, key.size());
          String who = found.size() + " hồ sơ (" + sources(found) + ")";
          if (written.isEmpty()) {
            notes.add(
                who
                    + " không ghi đơn vị cấp trên (within) nên không tính vào số liệu chung của địa"
                    + " bàn nào.");
          } else if (near.isEmpty()) {
            notes.add(
                who
                    + " ghi within \""
                    + written
                    + "\", nhưng không có hồ sơ nào của đơn vị ấy; không tính vào số liệu chung của"
                    + " địa bàn nào.");
          } else {
            notes.add(
                who
                    + " ghi within \""
                    + written
                    + "\", nhưng không có hồ sơ nào của đơn vị ấy. Có thể bạn muốn viết \""
                    + String.join("\" hoặc \"", near)
                    + "\"; trong khi chưa rõ, số liệu chung của địa bàn đó để ngỏ "
                    + found.size()
                    + " đơn vị.");
          }
        });
  }

  private static String sources(Collection<Unit> found) {
    String first =
        found.stream().limit(MOST_NAMED).map(unit -> unit.source).collect(Collectors.joining(", "));
    return found.size() > MOST_NAMED ? first + ", …" : first;
  }

  private void placeUnread(Unread unread) {
    Set<String> beside = new TreeSet<>();
    for (String source : unread.beside()) {
      Unit unit = units.get(source);
      if (unit != null) {
        beside.addAll(unit.owners);
        if (owners.contains(unit)) {
          beside.add(source);
        }
      }
    }
    List<Unit> possible =
        owners.stream()
            .filter(owner -> beside.isEmpty() || beside.contains(owner.source))
            .filter(owner -> !owner.within.isEmpty())
            .toList();
    possible.forEach(owner -> owner.unread += unread.most());
    if (!possible.isEmpty()) {
      notes.add(
          unread.source()
              + ": Không đọc được; có thể là hồ sơ của một đơn vị phải đếm, nên số liệu chung của "
              + possible.stream()
                  .limit(MOST_NAMED)
                  .map(Unit::title)
                  .collect(Collectors.joining(", "))
              + (possible.size() > MOST_NAMED ? ", …" : "")
              + (unread.most() == 1 ? " để ngỏ một đơn vị" : " để ngỏ")
              + ", trừ chỗ hồ sơ đã khai tổng số.");
    }
  }

  /**
   * Returns why a dossier may not be classified: its unit, or its identity, is there twice, or it
   * names itself in {@code within}. Empty when it may.
   *
   * @throws IllegalArgumentException if no dossier has this source
   */
  public List<Problem> problems(String source) {
    return List.copyOf(unit(source).problems);
  }

  /**
   * Returns a dossier with the facts that are counted from the units within, unless it states them;
   * the dossier itself when no unit is within it. A unit within may be completed in the same way
   * first: a district's communes.
   *
   * @throws IllegalArgumentException if no dossier has this source
   */
  public Dossier completed(String source) {
    return completed(unit(source));
  }

  private Unit unit(String source) {
    Unit unit = units.get(source);
    if (unit == null) {
      throw new IllegalArgumentException("No dossier has the source " + source);
    }
    return unit;
  }

  private Dossier completed(Unit unit) {
    Dossier known = unit.completed;
    if (known != null) {
      return known;
    }
    // Packs whose units count each other are refused; this is for those that were not checked.
    if (unit.within.isEmpty() || unit.counting) {
      return unit.dossier;
    }
    unit.counting = true;
    RolledUp rolled =
        rollUp.complete(
            unit.dossier,
            new Within(
                unit.within.stream().map(this::completed).toList(),
                unit.doubtful.stream().map(this::completed).toList(),
                unit.unread));
    unit.counting = false;
    rolled.disagreements().forEach(text -> notes.add(unit.title() + ": " + text));
    unit.completed = rolled.dossier();
    return rolled.dossier();
  }

  /**
   * Returns the dossiers of the units that surely are within one, each with what is counted for it
   * in turn.
   *
   * @throws IllegalArgumentException if no dossier has the source
   */
  public List<Dossier> within(String source) {
    Objects.requireNonNull(source, "source");
    return unit(source).within.stream().map(this::completed).toList();
  }

  /**
   * Returns what to tell a person besides, in Vietnamese, each thing once; what is told of a count
   * only after the dossier was {@linkplain #completed completed}.
   */
  public List<String> notes() {
    List<String> all = new ArrayList<>(notes);
    long counted = units.values().stream().filter(unit -> unit.completed != null).count();
    if (counted > 0) {
      all.add(
          "Số liệu chung của "
              + counted
              + " địa bàn được đếm từ hồ sơ của các đơn vị bên trong, trừ số mà hồ sơ đã khai.");
    }
    return List.copyOf(all);
  }
}
