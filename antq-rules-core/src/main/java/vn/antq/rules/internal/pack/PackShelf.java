package vn.antq.rules.internal.pack;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The packs read so far, several editions of one pack among them. Not thread-safe. */
public final class PackShelf {

  private final List<PackDefinition> packs = new ArrayList<>();

  /** Adds a pack. */
  public void add(PackDefinition pack) {
    packs.add(pack);
  }

  /** Returns every pack in the order in which they were read. */
  public List<PackDefinition> all() {
    return List.copyOf(packs);
  }

  /** Returns the newest edition of a pack. */
  public Optional<PackDefinition> newest(String name) {
    return packs.stream()
        .filter(pack -> pack.name().equals(name))
        .reduce((a, b) -> a.inForce().from().isAfter(b.inForce().from()) ? a : b);
  }

  /** Returns one edition of a pack; the newest when no edition is named. */
  public Optional<PackDefinition> edition(String name, String edition) {
    return edition.isEmpty()
        ? newest(name)
        : packs.stream()
            .filter(pack -> pack.name().equals(name) && pack.edition().equals(edition))
            .findFirst();
  }

  /** Returns the names of all packs. */
  public Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    packs.forEach(pack -> names.add(pack.name()));
    return names;
  }
}
