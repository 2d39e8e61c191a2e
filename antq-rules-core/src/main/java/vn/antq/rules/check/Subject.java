package vn.antq.rules.check;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import vn.antq.rules.boundary.Bands.Flaw;
import vn.antq.rules.pack.Pack;
import vn.antq.rules.pack.Rule;
import vn.antq.rules.pack.RuleModel;
import vn.antq.rules.problem.Place;
import vn.antq.rules.scenario.Scenario;

/** One pack that is checked, with what could be read of it. To use, in a check of one's own. */
public final class Subject {

  private final String home;
  private final Pack pack;
  private final List<Pack> readers;
  private final List<WrittenText> texts;
  private final Optional<List<Scenario>> scenarios;
  private final Supplier<List<Flaw>> flaws;

  /**
   * Creates it.
   *
   * @param home what the names of its files start with
   * @param pack what it was read into
   * @param readers every pack whose rules may read its facts, itself included
   * @param texts what its YAML files say to people
   * @param scenarios its worked cases; absent when they could not be read
   * @param flaws its bands with a gap or an overlap; searched for when first asked
   */
  Subject(
      String home,
      Pack pack,
      List<Pack> readers,
      List<WrittenText> texts,
      Optional<List<Scenario>> scenarios,
      Supplier<List<Flaw>> flaws) {
    this.home = home;
    this.pack = pack;
    this.readers = List.copyOf(readers);
    this.texts = List.copyOf(texts);
    this.scenarios = scenarios;
    this.flaws = flaws;
  }

  /** Returns the pack: of one with load errors, what could be read of it. */
  public Pack pack() {
    return pack;
  }

  /** Returns every pack whose rules may read its facts, itself included. */
  public List<Pack> readers() {
    return readers;
  }

  /** Returns its worked cases; absent when they could not be read. */
  public Optional<List<Scenario>> scenarios() {
    return scenarios;
  }

  /** Says whether a place is in a file of this pack, not of one that it extends or uses. */
  public boolean owns(Place place) {
    return Objects.requireNonNull(place, "place").file().startsWith(home);
  }

  /** Returns its unit types with their rules. */
  public Collection<RuleModel> models() {
    return pack.models().values();
  }

  /** Returns the rules of a unit type that stand in files of this pack. */
  public List<Rule> rules(RuleModel model) {
    Objects.requireNonNull(model, "model");
    return model.rules().stream().filter(rule -> owns(rule.place())).toList();
  }

  /** Says whether something that names its pack is this pack's own. */
  boolean states(String origin, Place place) {
    return origin.equals(pack.name()) && owns(place);
  }

  String home() {
    return home;
  }

  List<WrittenText> texts() {
    return texts;
  }

  Supplier<List<Flaw>> flaws() {
    return flaws;
  }
}
