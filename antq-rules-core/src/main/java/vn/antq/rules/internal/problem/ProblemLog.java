package vn.antq.rules.internal.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.antq.rules.problem.Place;
import vn.antq.rules.problem.Problem;

/**
 * Collects problems, so that all of them are told at once; of very many only the first ones, each
 * on one line and of a length that a person reads. Not thread-safe.
 */
public final class ProblemLog {

  private static final int MAX_KEPT = 1_000;
  private static final int MAX_LENGTH = 1_000;
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+");

  private final List<Problem> problems = new ArrayList<>();
  private final Map<Problem, Set<Place>> uses = new HashMap<>();
  private final Set<String> unread = new HashSet<>();
  private int count;
  private int followed;
  private Place firstLeftOut = Place.NOWHERE;

  /** Adds a problem with advice. */
  public void add(String code, Place place, String message, String advice) {
    count++;
    if (count <= MAX_KEPT) {
      problems.add(new Problem(code, place, oneLine(message), oneLine(advice)));
    } else if (count == MAX_KEPT + 1) {
      firstLeftOut = place;
    }
  }

  /**
   * Adds a problem with one use of a name; the same problem with further uses is told once, with
   * their number.
   */
  public void addUse(String code, Place place, String message, String advice) {
    Set<Place> places =
        uses.computeIfAbsent(
            new Problem(code, Place.NOWHERE, oneLine(message), oneLine(advice)),
            first -> new HashSet<>());
    if (places.isEmpty()) {
      add(code, place, message, advice);
    } else {
      follow();
    }
    places.add(place);
  }

  /** Counts something that is wrong only because of what was told before. */
  public void follow() {
    followed++;
  }

  /** Notes that something is declared, but so that it could not be read, which was told. */
  public void leaveUnread(String what) {
    unread.add(what);
  }

  /** Says whether it was told that something could not be read. */
  public boolean isUnread(String what) {
    return unread.contains(what);
  }

  /** What a file says may be long or break the line; what we say of it does not. */
  private static String oneLine(String text) {
    String line =
        text.length() <= MAX_LENGTH
            ? text
            : text.substring(0, MAX_LENGTH * 3 / 4)
                + " … "
                + text.substring(text.length() - MAX_LENGTH / 4);
    return UNPRINTABLE.matcher(line).replaceAll(" ");
  }

  /** Adds a problem that was found elsewhere. */
  public void add(Problem problem) {
    add(problem.code(), problem.place(), problem.message(), problem.advice());
  }

  /** Adds a problem without advice. */
  public void add(String code, Place place, String message) {
    add(code, place, message, "");
  }

  /** Says whether nothing was wrong. */
  public boolean isEmpty() {
    return count == 0;
  }

  /** Returns how many problems there are, those among them that are not told. */
  public int size() {
    return count + followed;
  }

  /**
   * Returns the problems by file, line and column; those of one place in the order they were found,
   * and at the end how many were left out.
   */
  public List<Problem> sorted() {
    Stream<Problem> leftOut =
        count <= MAX_KEPT
            ? Stream.of()
            : Stream.of(
                new Problem(
                    "too-many-problems",
                    firstLeftOut,
                    "Còn " + (count - MAX_KEPT) + " lỗi khác không kể ra ở đây.",
                    "Hãy sửa các lỗi đầu tiên trước."));
    return Stream.concat(inOrder(), leftOut).toList();
  }

  private Problem withUses(Problem problem) {
    Set<Place> places =
        uses.getOrDefault(
            new Problem(problem.code(), Place.NOWHERE, problem.message(), problem.advice()),
            Set.of());
    if (places.size() < 2 || !problem.message().endsWith(".")) {
      return problem;
    }
    String message = problem.message().substring(0, problem.message().length() - 1);
    return new Problem(
        problem.code(),
        problem.place(),
        message + " (dùng ở " + places.size() + " chỗ).",
        problem.advice());
  }

  private Stream<Problem> inOrder() {
    return problems.stream()
        .map(this::withUses)
        .distinct()
        .sorted(
            Comparator.comparing((Problem problem) -> problem.place().file())
                .thenComparing(problem -> problem.place().line())
                .thenComparing(problem -> problem.place().column()));
  }
}
