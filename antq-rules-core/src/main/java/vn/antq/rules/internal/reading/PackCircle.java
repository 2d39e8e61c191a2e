package vn.antq.rules.internal.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.antq.rules.internal.reading.PackReader.Heading;

/** Finds packs that need each other in a circle: none of them can be read before the others. */
final class PackCircle {

  private final Collection<Heading> all;
  private final List<Heading> path = new ArrayList<>();
  private final List<Heading> done = new ArrayList<>();

  private PackCircle(Collection<Heading> all) {
    this.all = all;
  }

  /** Returns the packs of the circle that a pack is in, from that pack back to itself. */
  static Optional<String> of(Heading start, Collection<Heading> all) {
    return new PackCircle(all).visit(start, start);
  }

  private Optional<String> visit(Heading at, Heading start) {
    path.add(at);
    for (Heading needed : needs(at)) {
      if (needed == start) {
        List<String> names = new ArrayList<>(path.stream().map(Heading::name).toList());
        names.add(start.name());
        return Optional.of(String.join(" → ", names));
      }
      if (!path.contains(needed) && !done.contains(needed)) {
        Optional<String> circle = visit(needed, start);
        if (circle.isPresent()) {
          return circle;
        }
      }
    }
    path.remove(path.size() - 1);
    done.add(at);
    return Optional.empty();
  }

  /** A pack that extends its own name extends another edition, if there is one. */
  private List<Heading> needs(Heading heading) {
    List<Heading> bases =
        all.stream()
            .filter(other -> other.name().equals(heading.base()))
            .filter(
                other ->
                    heading.baseEdition().isEmpty()
                        || other.edition().equals(heading.baseEdition()))
            .toList();
    List<Heading> needs = new ArrayList<>(bases.stream().filter(o -> o != heading).toList());
    if (needs.isEmpty()) {
      needs.addAll(bases);
    }
    if (heading.baseEdition().isEmpty() && heading.base().equals(heading.name())) {
      needs.removeIf(other -> other != heading);
    }
    all.stream().filter(other -> heading.uses().contains(other.name())).forEach(needs::add);
    return needs;
  }
}
