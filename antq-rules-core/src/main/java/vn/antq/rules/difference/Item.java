package vn.antq.rules.difference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.antq.rules.difference.Change.Aspect;
import vn.antq.rules.difference.Change.Kind;
import vn.antq.rules.difference.Change.Side;
import vn.antq.rules.pack.Basis;
import vn.antq.rules.pack.Citation;
import vn.antq.rules.problem.Place;

/**
 * One thing that a pack says, taken apart so that it can be laid beside the same thing of another.
 *
 * @param kind what it is
 * @param criterion id of its criterion; may be empty
 * @param name its name; with kind and criterion it says what is the same thing
 * @param label what it is called
 * @param traits what is said of it; {@link Aspect#VALUE} is what it comes down to
 * @param basis how sure that is
 * @param citation where it stands in the law
 * @param place where it stands in the pack
 */
record Item(
    Kind kind,
    String criterion,
    String name,
    String label,
    Map<Aspect, String> traits,
    Optional<Basis> basis,
    Optional<Citation> citation,
    Place place) {

  /** What stands between the entries of a list. */
  static final String SEPARATOR = "; ";

  Item {
    traits = Collections.unmodifiableMap(new LinkedHashMap<>(traits));
  }

  /** What makes two items the same thing. */
  record Key(Kind kind, String criterion, String name) {}

  Key key() {
    return new Key(kind, criterion, name);
  }

  /** Returns what differs between two sets of items, what only the first has last. */
  static List<Change> changes(Map<Key, Item> before, Map<Key, Item> after) {
    List<Change> changes = new ArrayList<>();
    after.forEach(
        (key, item) -> {
          Item earlier = before.get(key);
          if (earlier == null) {
            changes.add(item.existence(Optional.empty(), Optional.of(item.side())));
          } else {
            changes.addAll(earlier.changes(item));
          }
        });
    before.forEach(
        (key, item) -> {
          if (!after.containsKey(key)) {
            changes.add(item.existence(Optional.of(item.side()), Optional.empty()));
          }
        });
    return changes;
  }

  private Change existence(Optional<Side> before, Optional<Side> after) {
    return new Change(kind, Aspect.EXISTENCE, List.of(), criterion, name, before, after);
  }

  private List<Change> changes(Item later) {
    List<Change> changes = new ArrayList<>();
    Set<Aspect> aspects = new LinkedHashSet<>(traits.keySet());
    aspects.addAll(later.traits.keySet());
    for (Aspect aspect : aspects) {
      if (!trait(aspect).equals(later.trait(aspect))) {
        changes.add(
            change(
                aspect,
                side(told(aspect, trait(aspect), later.trait(aspect))),
                later.side(told(aspect, later.trait(aspect), trait(aspect)))));
      }
    }
    boolean told = changes.stream().anyMatch(change -> change.aspect() == Aspect.VALUE);
    if (!told && !basis.equals(later.basis)) {
      changes.add(change(Aspect.BASIS, side(), later.side()));
    } else if (!told && !citation.equals(later.citation)) {
      changes.add(change(Aspect.CITATION, side(), later.side()));
    }
    return changes;
  }

  /** Of a long list only what the other does not have is worth telling. */
  private static String told(Aspect aspect, String list, String other) {
    return switch (aspect) {
      case CLAUSES, COVERS, ROLL_UPS, OPTIONS ->
          Arrays.stream(list.split(SEPARATOR, -1))
              .filter(entry -> !List.of(other.split(SEPARATOR, -1)).contains(entry))
              .collect(Collectors.joining(SEPARATOR));
      default -> list;
    };
  }

  private Change change(Aspect aspect, Side before, Side after) {
    return new Change(
        kind, aspect, List.of(), criterion, name, Optional.of(before), Optional.of(after));
  }

  private String trait(Aspect aspect) {
    return traits.getOrDefault(aspect, "");
  }

  private Side side() {
    return side(trait(Aspect.VALUE));
  }

  private Side side(String text) {
    return new Side(label, text, basis, citation, place);
  }
}
