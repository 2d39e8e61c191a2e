package vn.antq.rules.internal.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.antq.rules.pack.PackDefinition;

/** The packs read so far, several editions of one pack among them. Not thread-safe. */
public final class PackShelf {

  private final List<PackDefinition> packs = new ArrayList<>();
  private final List<PackReader.Heading> expected = new ArrayList<>();

  /** Notes which packs are to be read, so that it can be told when they wait for each other. */
  public void expect(Collection<PackReader.Heading> headings) {
    expected.addAll(headings);
  }

  /** Returns the circle of packs that a pack to be read is in, as {@code a → b → a}. */
  Optional<String> circle(String name, String edition) {
    return expected.stream()
        .filter(heading -> heading.name().equals(name) && heading.edition().equals(edition))
        .findFirst()
        .flatMap(heading -> PackCircle.of(heading, expected));
  }

  /** Returns the editions of a pack, read or to be read. */
  List<String> editions(String name) {
    return Stream.concat(
            packs.stream().filter(pack -> pack.name().equals(name)).map(PackDefinition::edition),
            expected.stream()
                .filter(heading -> heading.name().equals(name))
                .map(PackReader.Heading::edition))
        .filter(edition -> !edition.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  /** Returns the names of packs that another one may need, read or to be read. */
  Set<String> othersThan(String name) {
    Set<String> names = names();
    expected.forEach(heading -> names.add(heading.name()));
    names.remove(name);
    return names;
  }

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
