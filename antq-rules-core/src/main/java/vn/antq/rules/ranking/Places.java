package vn.antq.rules.ranking;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.internal.name.FoldedName;
import vn.antq.rules.ranking.Members.Group;

/**
 * Which dossiers name the same unit as the one that they are within: by its code in one and by its
 * name in another, if a dossier of that unit is there to tell.
 */
final class Places {

  /** By a name in a year, the dossiers of units that go by it. */
  private final Map<String, Set<Dossier>> named = new HashMap<>();

  Places(List<Dossier> dossiers) {
    for (Dossier dossier : dossiers) {
      Stream.of(dossier.unit().code(), dossier.unit().name(), dossier.id())
          .map(FoldedName::of)
          .filter(name -> !name.isBlank())
          .distinct()
          .forEach(
              name ->
                  named
                      .computeIfAbsent(inYear(dossier, name), none -> new HashSet<>())
                      .add(dossier));
    }
  }

  private static String inYear(Dossier dossier, FoldedName name) {
    return dossier.year() + "\n" + name.text();
  }

  /** Returns the group of a dossier; empty when it names no unit, or one of several. */
  Optional<Group> of(Dossier dossier) {
    String written = dossier.unit().within().strip();
    FoldedName name = FoldedName.of(written);
    if (name.isBlank()) {
      return Optional.empty();
    }
    List<Dossier> found =
        named.getOrDefault(inYear(dossier, name), Set.of()).stream()
            .filter(other -> !other.unit().type().equals(dossier.unit().type()))
            .toList();
    if (found.isEmpty()) {
      return Optional.of(new Group(name, written));
    } else if (found.stream().map(Dossier::unit).distinct().count() > 1) {
      return Optional.empty();
    }
    Dossier owner = found.get(0);
    String title = owner.unit().name().isEmpty() ? written : owner.unit().name();
    return Optional.of(new Group(own(owner), title));
  }

  /** Dossiers that name the owner in any way name it in this one. */
  private static FoldedName own(Dossier owner) {
    return Stream.of(owner.unit().code(), owner.unit().name(), owner.id())
        .map(FoldedName::of)
        .filter(name -> !name.isBlank())
        .findFirst()
        .orElseThrow();
  }
}
