package vn.antq.rules.check;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.antq.rules.boundary.Bands.Flaw;
import vn.antq.rules.pack.Rule;
import vn.antq.rules.pack.Pack;
import vn.antq.rules.pack.RuleModel;
import vn.antq.rules.problem.Place;
import vn.antq.rules.scenario.Scenario;

/**
 * One pack that is checked.
 *
 * @param home what the names of its files start with
 * @param book what it was read into
 * @param readers every pack whose rules may read its facts, itself included
 * @param texts what its YAML files say to people
 * @param scenarios its worked cases; absent when they could not be read
 * @param flaws its bands with a gap or an overlap; searched for when first asked
 */
record Subject(
    String home,
    Pack book,
    List<Pack> readers,
    List<WrittenText> texts,
    Optional<List<Scenario>> scenarios,
    Supplier<List<Flaw>> flaws) {

  /** Says whether a place is in a file of this pack, not of one that it extends or uses. */
  boolean owns(Place place) {
    return place.file().startsWith(home);
  }

  /** Returns its unit types with their rules. */
  Collection<RuleModel> models() {
    return book.models().values();
  }

  /** Returns the rules of a unit type that stand in files of this pack. */
  List<Rule> rules(RuleModel model) {
    return model.rules().stream().filter(rule -> owns(rule.place())).toList();
  }

  /** Says whether something that names its pack is this pack's own. */
  boolean states(String origin, Place place) {
    return origin.equals(book.definition().name()) && owns(place);
  }
}
