package vn.antq.rules.internal.engine.evaluate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.antq.rules.internal.engine.facts.FactSheet;
import vn.antq.rules.internal.engine.facts.FactSheet.RecordList;
import vn.antq.rules.internal.engine.facts.FactSheet.RecordSheet;
import vn.antq.rules.internal.engine.facts.Known;
import vn.antq.rules.internal.engine.facts.Possible;
import vn.antq.rules.internal.engine.facts.Possible.Absence;
import vn.antq.rules.internal.engine.plan.Cuts;
import vn.antq.rules.internal.engine.plan.Footing;
import vn.antq.rules.internal.engine.plan.Guesses;
import vn.antq.rules.internal.engine.plan.Unknown;

/**
 * Finds out what a dossier can still come to, over every way in which its missing facts could turn
 * out together: a model of unknown state is not both ended and effective.
 *
 * <p>A case is a sheet of facts, each known or bounded. What a case can come to is worked out in
 * three values, and is never too little. A few complete dossiers within the case show what it
 * surely can come to. Where both agree the case is closed; where not, something unknown is cut in
 * pieces, and each piece is a case. So what is found is exact when the last case is closed. If the
 * effort is used up first, or nothing can be cut, what the remaining cases might come to counts as
 * possible: too much perhaps, never too little.
 *
 * @param <R> what is found out
 */
public final class Completions<R> {

  private static final int DEPTH = 40;
  private static final int ALONG = 2;
  private static final long MANY = 1_000;
  private static final int WAYS = 6;
  private static final Map<String, Possible> NOTHING_SUPPOSED = Map.of();

  /** More comparisons than any answer may take. */
  private static final long TOO_MANY = 1_000_000_000;

  /** As many records as people fill in; they weigh nothing beside the facts of the unit. */
  private static final int FEW_RECORDS = 50;

  private final List<Footing> footings;
  private final Question<R> question;
  private final List<List<FactSheet>> hints;
  private final Effort effort;
  private int comparisons;
  private final Map<R, FactSheet> found = new LinkedHashMap<>();

  private Completions(
      List<Footing> footings, Question<R> question, List<List<FactSheet>> hints, Effort effort) {
    this.footings = footings;
    this.question = question;
    this.hints = hints;
    this.effort = effort;
    this.comparisons = footings.stream().mapToInt(Footing::comparisons).sum();
  }

  /**
   * What is asked.
   *
   * @param <R> what is found out
   */
  public interface Question<R> {

    /**
     * Returns what a case can come to: never too little; for a complete dossier, what it comes to.
     *
     * @param views the facts as the rules of each footing see them
     */
    public Set<R> possible(List<FactSheet> views);

    /** Says whether what was found already tells everything that {@code possible} would. */
    public default boolean isTold(Set<R> possible, Set<R> found) {
      return found.containsAll(possible);
    }

    /** Takes note of a case that is looked at no further. */
    public default void close(List<FactSheet> views) {}
  }

  /**
   * A case.
   *
   * @param supposed by footing, what shares are taken to be
   */
  private record Case(FactSheet facts, List<Map<String, Possible>> supposed, int depth) {

    /** Whether it is so or so, some dossier being within it. */
    boolean isSure() {
      return supposed.stream().allMatch(Map::isEmpty);
    }
  }

  /**
   * Returns everything that the facts can come to, each with a case in which they do, where one was
   * found.
   *
   * @param hints cases that are worth a look together, as far as they agree
   */
  public static <R> Map<R, FactSheet> find(
      FactSheet facts,
      List<Footing> footings,
      Question<R> question,
      List<List<FactSheet>> hints,
      Effort effort) {
    return new Completions<>(footings, question, hints, effort).find(facts);
  }

  private Map<R, FactSheet> find(FactSheet facts) {
    comparisons = (int) Math.min(TOO_MANY, (long) comparisons * weight(facts));
    Map<R, FactSheet> rest = new LinkedHashMap<>();
    Deque<Case> open = new ArrayDeque<>();
    open.push(new Case(facts, footings.stream().map(same -> NOTHING_SUPPOSED).toList(), 0));
    while (!open.isEmpty()) {
      Case one = open.pop();
      boolean looked = effort.take(comparisons);
      List<FactSheet> views = views(one, one.facts());
      if (views.isEmpty()) {
        continue;
      }
      Set<R> possible = question.possible(views);
      if (possible.size() == 1 && one.isSure()) {
        found.putIfAbsent(possible.iterator().next(), one.facts());
      }
      if (looked && !question.isTold(possible, found.keySet())) {
        look(one, possible);
        if (one.depth() <= ALONG && !question.isTold(possible, found.keySet())) {
          lookAlong(one, possible);
        }
      }
      if (question.isTold(possible, found.keySet())) {
        question.close(views);
        continue;
      }
      List<Case> pieces = looked && one.depth() < DEPTH ? cut(one, views) : List.of();
      if (pieces.isEmpty()) {
        if (!looked || one.depth() >= DEPTH) {
          effort.wanting();
        }
        possible.forEach(result -> rest.putIfAbsent(result, one.facts()));
        question.close(views);
      }
      pieces.forEach(open::push);
    }
    rest.forEach(found::putIfAbsent);
    return found;
  }

  /** Each of very many records takes as long to look at as the unit itself. */
  private static int weight(FactSheet facts) {
    int records = facts.lists().values().stream().mapToInt(list -> list.records().size()).sum();
    return Math.max(1, records - FEW_RECORDS);
  }

  /** What the rules see of facts within a case; empty when nothing can be as it is supposed. */
  private List<FactSheet> views(Case one, FactSheet facts) {
    List<FactSheet> views = new ArrayList<>(footings.size());
    for (int i = 0; i < footings.size(); i++) {
      FactSheet view = footings.get(i).derived(facts, one.supposed().get(i));
      if (view == null) {
        return List.of();
      }
      views.add(view);
    }
    return views;
  }

  /** What a complete dossier within a case comes to; nothing when it is not within it. */
  private Set<R> results(Case one, FactSheet complete) {
    List<FactSheet> views = views(one, complete);
    return views.isEmpty() ? Set.of() : question.possible(views);
  }

  private List<Unknown> unknown(FactSheet facts) {
    Set<Unknown> unknown = new LinkedHashSet<>();
    footings.forEach(footing -> unknown.addAll(Unknown.in(facts, footing)));
    return List.copyOf(unknown);
  }

  /** Cuts what is not known in as few pieces as it can be; returns none when nothing can be cut. */
  private List<Case> cut(Case whole, List<FactSheet> views) {
    FactSheet facts = whole.facts();
    @Nullable Unknown best = null;
    List<Possible> fewest = List.of();
    for (int i = 0; i < footings.size(); i++) {
      Cuts cuts = new Cuts(footings.get(i), views.get(i));
      Optional<Map.Entry<String, List<Possible>>> share =
          cuts.shares().entrySet().stream().findFirst();
      if (share.isPresent()) {
        return supposing(whole, i, share.get().getKey(), share.get().getValue());
      }
      for (Unknown unknown : Unknown.in(facts, footings.get(i))) {
        List<Possible> pieces = cuts.pieces(unknown);
        if (pieces.size() > 1 && (best == null || pieces.size() < fewest.size())) {
          best = unknown;
          fewest = pieces;
        }
      }
    }
    List<Case> cases = new ArrayList<>();
    if (best != null) {
      for (Possible piece : fewest) {
        FactSheet one = copy(facts);
        best.put(one, piece);
        if (narrow(one)) {
          cases.add(new Case(one, whole.supposed(), whole.depth() + 1));
        }
      }
    }
    return cases;
  }

  /** What one footing supposes of a share, others suppose that have the same share. */
  private List<Case> supposing(Case whole, int footing, String share, List<Possible> pieces) {
    List<Case> cases = new ArrayList<>();
    for (Possible piece : pieces) {
      List<Map<String, Possible>> supposed = new ArrayList<>();
      for (int i = 0; i < footings.size(); i++) {
        Map<String, Possible> own = new HashMap<>(whole.supposed().get(i));
        if (footings.get(i).derivesAs(footings.get(footing), share)) {
          own.put(share, piece);
        }
        supposed.add(own);
      }
      cases.add(new Case(whole.facts(), supposed, whole.depth() + 1));
    }
    return cases;
  }

  private boolean narrow(FactSheet facts) {
    for (Footing footing : footings) {
      if (!footing.bounds().narrow(facts)) {
        return false;
      }
    }
    return true;
  }

  private static FactSheet copy(FactSheet facts) {
    Map<String, RecordList> lists = new HashMap<>();
    facts
        .lists()
        .forEach(
            (type, list) ->
                lists.put(
                    type,
                    new RecordList(
                        list.known(), list.records().stream().map(Completions::copy).toList())));
    return new FactSheet(Known.copyOf(facts.unit()), lists, Map.of(), Set.of(), Map.of());
  }

  private static RecordSheet copy(RecordSheet record) {
    return new RecordSheet(
        record.number(), record.title(), Known.copyOf(record.fields()), record.evidence());
  }

  /** Looks at a few complete dossiers within a case. */
  private void look(Case one, Set<R> possible) {
    List<Unknown> unknown = unknown(one.facts());
    if (one.depth() == 0) {
      for (List<FactSheet> hint : hints) {
        for (int way = 0; way < 2 && effort.take(comparisons + unknown.size()); way++) {
          FactSheet complete = complete(following(one.facts(), unknown, hint), unknown, way);
          if (complete != null) {
            find(complete, results(one, complete));
          }
        }
      }
    }
    List<Map<String, RecordList>> lists = Guesses.lists(footings, one.facts());
    int ways = one.depth() == 0 ? Math.max(WAYS, lists.size()) : 2;
    for (int way = 0; way < ways; way++) {
      if (!effort.take(comparisons + unknown.size())) {
        return;
      }
      FactSheet complete = complete(one.facts(), unknown, way);
      if (complete == null) {
        continue;
      }
      if (!lists.isEmpty()) {
        complete.lists().putAll(lists.get(way % lists.size()));
        if (!narrow(complete)) {
          continue;
        }
      }
      find(complete, results(one, complete));
      if (question.isTold(possible, found.keySet())) {
        return;
      }
    }
  }

  /** Notes what a case surely comes to. A list that is not stated leaves even a full case open. */
  private void find(FactSheet complete, Set<R> results) {
    if (complete.lists().values().stream().allMatch(RecordList::known) || results.size() == 1) {
      results.forEach(result -> found.putIfAbsent(result, complete));
    }
  }

  /** Takes over what cases say of what is not known, the first first, as far as it can be. */
  private FactSheet following(FactSheet facts, List<Unknown> unknown, List<FactSheet> hint) {
    FactSheet following = copy(facts);
    for (FactSheet one : hint) {
      one.lists()
          .forEach(
              (type, list) -> {
                if (list.known()
                    && !following.list(type).known()
                    && facts.lists().containsKey(type)) {
                  following.lists().put(type, list);
                }
              });
      for (Unknown open : unknown) {
        Possible now = open.in(following);
        boolean speaks =
            open.record().isEmpty()
                ? one.unit().containsKey(open.fact().name())
                : one.list(open.record()).records().size() > open.index();
        if (!now.isSettled() && speaks) {
          Possible narrowed = now.within(open.in(one));
          if (narrowed != null) {
            open.put(following, narrowed);
            narrow(following);
          }
        }
      }
    }
    return following;
  }

  /**
   * Looks along one unknown at a time, the others being filled in: so a share of two unknown
   * numbers is met between two limits.
   */
  private void lookAlong(Case one, Set<R> possible) {
    List<Unknown> unknown = unknown(one.facts());
    for (int way = 1; way <= 2; way++) {
      for (Unknown open : unknown) {
        FactSheet line = complete(one.facts(), except(unknown, open), way);
        if (line == null || open.in(line).isSettled()) {
          continue;
        }
        List<FactSheet> views = views(one, line);
        for (int i = 0; i < views.size(); i++) {
          for (Possible piece : new Cuts(footings.get(i), views.get(i)).pieces(open)) {
            if (question.isTold(possible, found.keySet()) || !effort.take(comparisons)) {
              return;
            }
            FactSheet point = copy(line);
            open.put(point, piece);
            Set<R> results = results(one, point);
            if (results.size() == 1 && narrow(point)) {
              found.putIfAbsent(results.iterator().next(), point);
            }
          }
        }
      }
    }
  }

  private static List<Unknown> except(List<Unknown> all, Unknown one) {
    return all.stream().filter(other -> !other.equals(one)).toList();
  }

  /** Fills in what is not known: parts and wholes low or high, or one fact so and the next not. */
  private @Nullable FactSheet complete(FactSheet facts, List<Unknown> unknown, int way) {
    FactSheet complete = copy(facts);
    int position = 0;
    for (Unknown one : unknown) {
      position++;
      Possible possible = one.in(complete);
      if (possible.isSettled()) {
        continue;
      }
      boolean whole = footings.stream().anyMatch(f -> f.bounds().isWhole(one.fact().name()));
      boolean high =
          switch (way % WAYS) {
            case 0 -> false;
            case 1 -> true;
            case 2 -> whole;
            case 3 -> !whole;
            case 4 -> position % 2 == 0;
            default -> position % 2 == 1;
          };
      one.put(complete, value(one, possible, high));
      if (!narrow(complete)) {
        return null;
      }
    }
    return complete;
  }

  private static Possible value(Unknown unknown, Possible possible, boolean high) {
    if (!high && possible.absence() == Absence.MAYBE) {
      return Possible.ABSENT;
    }
    Object end = high ? possible.upper() : possible.lower();
    boolean reached = high ? possible.reachesMost() : possible.reachesLeast();
    if (end != null && reached) {
      return Possible.exactly(end);
    }
    return Guesses.value(unknown, possible, high ? MANY : 0);
  }
}
