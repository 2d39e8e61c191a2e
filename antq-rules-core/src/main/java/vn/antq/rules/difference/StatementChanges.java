package vn.antq.rules.difference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.antq.rules.difference.Change.Side;
import vn.antq.rules.pack.Statement;
import vn.antq.rules.pack.Statement.Aspect;
import vn.antq.rules.pack.Statement.Key;

/** Lays what one pack states beside what another states of the same. */
final class StatementChanges {

  private StatementChanges() {}

  /** Returns what differs, what only the first pack states last. */
  static List<Change> between(List<Statement> before, List<Statement> after) {
    Map<Key, Statement> old = byKey(before);
    Map<Key, Statement> fresh = byKey(after);
    List<Change> changes = new ArrayList<>();
    fresh.forEach(
        (key, statement) -> {
          Statement earlier = old.get(key);
          if (earlier == null) {
            changes.add(existence(statement, Optional.empty(), Optional.of(side(statement))));
          } else {
            changes.addAll(changes(earlier, statement));
          }
        });
    old.keySet().removeAll(fresh.keySet());
    old.values()
        .forEach(
            statement ->
                changes.add(existence(statement, Optional.of(side(statement)), Optional.empty())));
    return changes;
  }

  private static Map<Key, Statement> byKey(List<Statement> statements) {
    Map<Key, Statement> byKey = new LinkedHashMap<>();
    statements.forEach(statement -> byKey.put(statement.key(), statement));
    return byKey;
  }

  private static Change existence(Statement of, Optional<Side> before, Optional<Side> after) {
    return change(of, Aspect.EXISTENCE, before, after);
  }

  private static List<Change> changes(Statement earlier, Statement later) {
    List<Change> changes = new ArrayList<>();
    Set<Aspect> aspects = new LinkedHashSet<>(earlier.says().keySet());
    aspects.addAll(later.says().keySet());
    for (Aspect aspect : aspects) {
      String old = earlier.says(aspect);
      String fresh = later.says(aspect);
      if (!old.equals(fresh)) {
        changes.add(
            change(
                later,
                aspect,
                Optional.of(side(earlier, told(aspect, old, fresh))),
                Optional.of(side(later, told(aspect, fresh, old)))));
      }
    }
    boolean told = changes.stream().anyMatch(change -> change.aspect() == Aspect.VALUE);
    if (!told && !earlier.basis().equals(later.basis())) {
      changes.add(
          change(later, Aspect.BASIS, Optional.of(side(earlier)), Optional.of(side(later))));
    } else if (!told && !earlier.citation().equals(later.citation())) {
      changes.add(
          change(later, Aspect.CITATION, Optional.of(side(earlier)), Optional.of(side(later))));
    }
    return changes;
  }

  /** Of a long list only what the other does not have is worth telling. */
  private static String told(Aspect aspect, String list, String other) {
    return switch (aspect) {
      case CLAUSES, COVERS, ROLL_UPS, OPTIONS ->
          Arrays.stream(list.split(Statement.SEPARATOR, -1))
              .filter(entry -> !List.of(other.split(Statement.SEPARATOR, -1)).contains(entry))
              .collect(Collectors.joining(Statement.SEPARATOR));
      default -> list;
    };
  }

  private static Change change(
      Statement of, Aspect aspect, Optional<Side> before, Optional<Side> after) {
    return new Change(of.kind(), aspect, List.of(), of.criterion(), of.name(), before, after);
  }

  private static Side side(Statement statement) {
    return side(statement, statement.says(Aspect.VALUE));
  }

  private static Side side(Statement statement, String text) {
    return new Side(
        statement.label(), text, statement.basis(), statement.citation(), statement.place());
  }
}
