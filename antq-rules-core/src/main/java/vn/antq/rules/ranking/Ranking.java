package vn.antq.rules.ranking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.antq.rules.Classifier;
import vn.antq.rules.batch.Territories.Unread;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.dossier.UnitRegister;
import vn.antq.rules.dossier.UnitRegister.Common;
import vn.antq.rules.dossier.UnitRegister.Twice;
import vn.antq.rules.explanation.OverviewTable;
import vn.antq.rules.pack.Basis;
import vn.antq.rules.pack.Outcome;
import vn.antq.rules.pack.Pack;
import vn.antq.rules.pack.Quota;
import vn.antq.rules.pack.UnitType;
import vn.antq.rules.ranking.Placing.Effect;

/**
 * The units of one run after the quotas that their pack states: for every unit its place in its
 * group, its outcome before and after, and which quota did it, by how much it missed, and on what
 * basis. Immutable and thread-safe.
 *
 * <p>Units are placed by their outcome, then by the order that the pack states; those that are
 * alike in all of that share a place. What they are called and in which order they are given
 * changes nothing. A quota limits an outcome and the better ones: who is outside of it gets the
 * next lower outcome, and of several quotas each unit gets the lowest outcome.
 *
 * <p>What is open stays open: a unit whose outcome or points are a range, a dossier that was
 * refused or given twice, one that does not say which group it is in, and a file that nobody could
 * read. Places, quotas and outcomes are then ranges. Of one quota in one group, taking each of
 * these by itself as whatever it can be, the ranges are exact: no way to settle what is open leads
 * out of them, and some way leads to each end. They can be wider than need be where outcome and
 * points of one unit hang together, such as a class that begins at 90 points, or where one fact
 * moves two units; and where several quotas concern one unit and differ in group or order. Nobody
 * knows of units of which there is no dossier at all: the places are among those that were given.
 */
public final class Ranking {

  private static final int MOST_UNREAD = 100_000;

  private final List<QuotaGroup> groups;
  private final List<Entrant> entrants;
  private final List<RankedUnit> units;
  private final List<String> notes;

  private Ranking(
      List<Entrant> entrants, List<QuotaGroup> groups, List<RankedUnit> units, List<String> notes) {
    this.entrants = List.copyOf(entrants);
    this.groups = List.copyOf(groups);
    this.units = List.copyOf(units);
    this.notes = List.copyOf(notes);
  }

  /** Says whether an edition of the classifier's pack states a quota. */
  public static boolean isStatedBy(Classifier classifier) {
    Objects.requireNonNull(classifier, "classifier");
    return classifier.editions().stream()
        .flatMap(pack -> pack.definition().units().values().stream())
        .anyMatch(unit -> !unit.quotas().isEmpty());
  }

  /**
   * Ranks units.
   *
   * @param classifier what classified them
   * @param entrants the dossiers of the run, those included that were refused, but not those that
   *     the regulation does not cover
   * @param unread what could not be read as a dossier
   * @throws IllegalArgumentException if two entrants have the same source
   */
  public static Ranking of(Classifier classifier, List<Entrant> entrants, List<Unread> unread) {
    Objects.requireNonNull(classifier, "classifier");
    Objects.requireNonNull(entrants, "entrants");
    Objects.requireNonNull(unread, "unread");
    return new Run(classifier, entrants, unread).ranking();
  }

  /** Returns the dossiers that were ranked, in the order in which they were given. */
  public List<Entrant> entrants() {
    return entrants;
  }

  /** Returns each quota in each of its groups, by pack, unit type, year, quota and name. */
  public List<QuotaGroup> groups() {
    return groups;
  }

  /**
   * Returns the units that have a class and that some quota may concern, in the order in which they
   * were given.
   */
  public List<RankedUnit> units() {
    return units;
  }

  /** Returns what to tell a person besides, in Vietnamese. */
  public List<String> notes() {
    return notes;
  }

  /** Returns what to show people: a table for each group, with the reasons. */
  public List<OverviewTable> tables() {
    return groups.stream().map(RankingWording::table).toList();
  }

  /** A dossier of a run, of which it was found out whether it can be believed. */
  private static final class Given {
    private final Entrant entrant;
    private boolean twice;
    private boolean dropped;

    private Given(Entrant entrant) {
      this.entrant = entrant;
    }

    private Dossier dossier() {
      return entrant.dossier();
    }

    private Optional<Classification> classification() {
      return entrant.classification().filter(answer -> !twice);
    }
  }

  /** Units of one type in one year. */
  private record Kind(String unitType, int year) implements Comparable<Kind> {
    @Override
    public int compareTo(Kind other) {
      int byType = unitType.compareTo(other.unitType);
      return byType != 0 ? byType : Integer.compare(year, other.year);
    }
  }

  /** Works out one ranking. */
  private static final class Run {
    private final Classifier classifier;
    private final List<Given> given = new ArrayList<>();
    private final List<Unread> unread;
    private final Places places;
    private final List<QuotaGroup> groups = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();

    /** By source, what the quotas make of a unit, with the basis on which its place rests. */
    private final Map<String, List<Said>> said = new LinkedHashMap<>();

    private Run(Classifier classifier, List<Entrant> entrants, List<Unread> unread) {
      this.classifier = classifier;
      this.unread = unread;
      UnitRegister register = UnitRegister.empty();
      Set<String> sources = new LinkedHashSet<>();
      for (Entrant entrant : entrants) {
        if (!sources.add(entrant.source())) {
          throw new IllegalArgumentException("Two dossiers with the source " + entrant.source());
        }
        Given one = new Given(entrant);
        register.add(entrant.dossier(), given.size()).ifPresent(twice -> doubt(one, twice));
        given.add(one);
      }
      this.places = new Places(entrants.stream().map(Entrant::dossier).toList());
    }

    /** Neither of two dossiers of one unit is believed, and they are one unit. */
    private void doubt(Given one, Twice twice) {
      one.twice = true;
      given.get(twice.first()).twice = true;
      one.dropped = twice.common() == Common.UNIT;
    }

    private Ranking ranking() {
      Map<Kind, List<Given>> kinds = new TreeMap<>();
      for (Given one : given) {
        Dossier dossier = one.dossier();
        if (classifier.pack().unitTypes().containsKey(dossier.unit().type())) {
          kinds
              .computeIfAbsent(
                  new Kind(dossier.unit().type(), dossier.year()), none -> new ArrayList<>())
              .add(one);
        }
      }
      kinds.forEach(this::rank);
      return new Ranking(
          given.stream().map(one -> one.entrant).toList(), groups, units(), List.copyOf(notes));
    }

    private void rank(Kind kind, List<Given> ofKind) {
      Pack pack =
          classifier.packsFor(ofKind.get(0).dossier()).stream()
              .reduce((first, second) -> second)
              .orElseGet(classifier::pack);
      UnitType unit = pack.definition().units().get(kind.unitType());
      if (unit != null) {
        unit.quotas().forEach(quota -> rank(pack, unit, kind, quota, ofKind));
      }
    }

    /** Somebody of an unknown type may be one of these, misspelt. */
    private List<Given> ofUnknownType(Kind kind) {
      return given.stream()
          .filter(one -> !one.dropped && one.dossier().year() == kind.year())
          .filter(one -> !classifier.pack().unitTypes().containsKey(one.dossier().unit().type()))
          .toList();
    }

    private void rank(Pack pack, UnitType unit, Kind kind, Quota quota, List<Given> ofKind) {
      Members members = new Members(pack, quota);
      Map<String, Circle> circles = new TreeMap<>();
      List<Given> nowhere = new ArrayList<>(ofUnknownType(kind));
      for (Given one : ofKind) {
        if (one.dropped) {
          continue;
        }
        Optional<Members.Group> group =
            quota.among().equals(Quota.WITHIN)
                ? places.of(one.dossier())
                : members.byFact(one.dossier());
        group.ifPresentOrElse(
            found ->
                circles
                    .computeIfAbsent(found.key().text(), none -> new Circle(found))
                    .members
                    .add(one),
            () -> nowhere.add(one));
      }
      Context context = new Context(pack, unit, kind, quota, members);
      tellOfNearNames(circles.values(), context);
      int everywhere = 0;
      for (Unread file : unread) {
        List<Circle> beside =
            circles.values().stream().filter(circle -> circle.holdsAny(file.beside())).toList();
        beside.forEach(circle -> circle.unread += file.most());
        everywhere += beside.isEmpty() ? Math.min(file.most(), MOST_UNREAD) : 0;
      }
      for (Circle circle : circles.values()) {
        add(context, circle, nowhere, circle.unread + everywhere);
      }
      addNowhere(context, ofKind, nowhere, everywhere);
    }

    private void tellOfNearNames(Collection<Circle> circles, Context context) {
      List<Circle> all = List.copyOf(circles);
      for (int i = 0; i < all.size() && all.size() <= NEAR; i++) {
        for (int j = i + 1; j < all.size(); j++) {
          if (all.get(i).group.key().isNear(all.get(j).group.key())) {
            notes.add(
                RankingWording.nearNames(
                    context.quota(), all.get(i).group.name(), all.get(j).group.name()));
          }
        }
      }
    }

    /** More groups than that are not compared with each other. */
    private static final int NEAR = 500;

    private void add(Context context, Circle circle, List<Given> nowhere, int unreadHere) {
      List<Contender> contenders = new ArrayList<>();
      Map<Given, Contender> classified = new LinkedHashMap<>();
      Open open = new Open();
      for (Given one : circle.members) {
        Contender contender = contender(context, one, true, open);
        contenders.add(contender);
        if (one.classification().isPresent()) {
          classified.put(one, contender);
        }
      }
      nowhere.forEach(one -> contenders.add(contender(context, one, false, open)));
      for (int i = 0; i < Math.min(unreadHere, MOST_UNREAD); i++) {
        contenders.add(context.members().anybody());
      }
      open.unread = unreadHere;
      QuotaGroup group =
          new GroupRanking(context, circle.group.name(), new Contest(context.rule(), contenders))
              .of(
                  entries(classified),
                  basis(context, contenders, circle.members, nowhere),
                  open.texts());
      groups.add(group);
      group.placings().forEach(placing -> say(placing, group));
    }

    private static List<GroupRanking.Entry> entries(Map<Given, Contender> classified) {
      List<GroupRanking.Entry> entries = new ArrayList<>();
      classified.forEach(
          (one, contender) ->
              entries.add(
                  new GroupRanking.Entry(
                      one.entrant.source(),
                      one.dossier(),
                      one.classification().orElseThrow(),
                      contender)));
      return entries;
    }

    private static Contender contender(Context context, Given one, boolean sure, Open open) {
      Optional<Classification> answer = one.classification();
      if (answer.isEmpty()) {
        open.refused.add(one.entrant.source());
        return context.members().anybody();
      } else if (!sure) {
        open.nowhere.add(one.entrant.source());
      }
      return context.members().contender(one.dossier(), answer.get(), sure);
    }

    private static Basis basis(
        Context context, List<Contender> contenders, List<Given> members, List<Given> nowhere) {
      Basis weakest = context.quota().basis().weaker(context.figure().basis());
      List<Given> all = new ArrayList<>(members);
      all.addAll(nowhere);
      for (int i = 0; i < all.size(); i++) {
        if (contenders.get(i).best().rank() >= context.rule().of()) {
          weakest =
              all.get(i)
                  .classification()
                  .map(Classification::basis)
                  .orElse(weakest)
                  .weaker(weakest);
        }
      }
      return weakest;
    }

    /** Who does not say where it belongs may be alone there, or among all others. */
    private void addNowhere(
        Context context, List<Given> ofKind, List<Given> nowhere, int everywhere) {
      List<Given> lost = nowhere.stream().filter(one -> one.classification().isPresent()).toList();
      if (lost.isEmpty()) {
        return;
      }
      List<Contender> contenders = new ArrayList<>();
      Map<Given, Contender> classified = new LinkedHashMap<>();
      List<Given> all = ofKind.stream().filter(one -> !one.dropped).toList();
      for (Given one : all) {
        Contender contender = contender(context, one, false, new Open());
        contenders.add(contender);
        if (lost.contains(one)) {
          classified.put(one, contender);
        }
      }
      for (int i = 0; i < Math.min(everywhere, MOST_UNREAD); i++) {
        contenders.add(context.members().anybody());
      }
      Contest contest = new Contest(context.rule(), contenders);
      QuotaGroup group =
          new GroupRanking(context, "", contest)
              .of(
                  entries(classified),
                  basis(context, contenders, all, List.of()),
                  List.of(RankingWording.nowhere(context.quota(), context.among())));
      groups.add(group);
      group.placings().forEach(placing -> say(placing, group));
    }

    private void say(Placing placing, QuotaGroup group) {
      said.computeIfAbsent(placing.source(), none -> new ArrayList<>())
          .add(new Said(placing, group.basis()));
    }

    private List<RankedUnit> units() {
      List<RankedUnit> all = new ArrayList<>();
      for (Given one : given) {
        List<Said> about = said.getOrDefault(one.entrant.source(), List.of());
        if (!about.isEmpty()) {
          all.add(unit(one, one.classification().orElseThrow(), about));
        }
      }
      return all;
    }

    private static RankedUnit unit(Given one, Classification answer, List<Said> about) {
      Outcome worst = answer.worst();
      Outcome best = answer.best();
      Basis basis = answer.basis();
      List<String> reasons = new ArrayList<>();
      for (Said each : about) {
        Placing placing = each.placing();
        worst = lower(worst, GroupRanking.worst(placing.after()));
        best = lower(best, GroupRanking.best(placing.after()));
        if (placing.effect() != Effect.NONE) {
          basis = basis.weaker(each.basis());
        }
        reasons.add(placing.reason());
      }
      return new RankedUnit(
          one.entrant.source(),
          one.dossier().unit(),
          answer.verdict(),
          GroupRanking.verdict(worst, best),
          basis,
          reasons);
    }

    private static Outcome lower(Outcome one, Outcome other) {
      return one.compareTo(other) <= 0 ? one : other;
    }
  }

  /** What a quota made of a unit. */
  private record Said(Placing placing, Basis basis) {}

  /** A group with those who surely are in it. */
  private static final class Circle {
    private final Members.Group group;
    private final List<Given> members = new ArrayList<>();
    private int unread;

    private Circle(Members.Group group) {
      this.group = group;
    }

    private boolean holdsAny(List<String> sources) {
      return members.stream().anyMatch(one -> sources.contains(one.entrant.source()));
    }
  }

  /** What is open about a group besides the classes of its units. */
  private static final class Open {
    private final List<String> refused = new ArrayList<>();
    private final List<String> nowhere = new ArrayList<>();
    private int unread;

    private List<String> texts() {
      return RankingWording.open(refused, nowhere, unread);
    }
  }

  /** One quota of one unit type in one year. */
  record Context(Pack pack, UnitType unit, Kind kind, Quota quota, Members members) {

    int year() {
      return kind.year();
    }

    vn.antq.rules.pack.Figure figure() {
      return Objects.requireNonNull(unit.figures().get(quota.figure()));
    }

    Outcome outcome(String code) {
      return pack.outcomes().stream()
          .filter(outcome -> outcome.code().equals(code))
          .findFirst()
          .orElseThrow();
    }

    Outcome below() {
      int rank = outcome(quota.outcome()).rank() - 1;
      return pack.outcomes().stream()
          .filter(outcome -> outcome.rank() == rank)
          .findFirst()
          .orElseThrow();
    }

    /** What units are grouped by, in Vietnamese. */
    String among() {
      return quota.among().equals(Quota.WITHIN)
          ? "đơn vị cấp trên (within)"
          : pack.vocabulary().fact(quota.among()).map(fact -> fact.label()).orElse(quota.among());
    }

    Contest.Rule rule() {
      return new Contest.Rule(
          quota.share(unit),
          quota.rounding(),
          quota.ties(),
          outcome(quota.outcome()).rank(),
          outcome(quota.of()).rank());
    }
  }
}
