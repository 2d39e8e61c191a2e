package vn.antq.rules.internal.reading.drl;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.pack.BuiltIns;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.Figure;
import vn.antq.rules.pack.Reading;
import vn.antq.rules.pack.Rule;
import vn.antq.rules.pack.UnitType;
import vn.antq.rules.pack.Vocabulary;
import vn.antq.rules.problem.Place;
import vn.antq.rules.value.FactType;
import vn.antq.rules.value.Level;

/** The names that the rules of one unit type may use, and how they use its figures. */
final class RuleScope {

  private final UnitType unit;
  private final Vocabulary vocabulary;
  private final Map<String, Reading> switches;
  private final Map<String, FactType> figureTypes = new LinkedHashMap<>();

  RuleScope(UnitType unit, Vocabulary vocabulary, Map<String, Reading> switches) {
    this.unit = unit;
    this.vocabulary = vocabulary;
    this.switches = switches;
  }

  UnitType unit() {
    return unit;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  Map<String, Reading> switches() {
    return switches;
  }

  Map<String, FactType> figureTypes() {
    return figureTypes;
  }

  /** Returns what a pattern of the given type may name. */
  Map<String, FactDefinition> words(String patternType) {
    if (patternType.equals(Rule.UNIT)) {
      Map<String, FactDefinition> words = new LinkedHashMap<>(vocabulary.facts());
      words.putAll(BuiltIns.UNIT);
      return words;
    } else if (patternType.equals(Rule.SCORECARD)) {
      return BuiltIns.SCORECARD;
    }
    return vocabulary
        .record(patternType)
        .or(() -> Optional.ofNullable(BuiltIns.RESULTS.get(patternType)))
        .map(
            record ->
                record.fields().stream()
                    .collect(
                        Collectors.toMap(
                            FactDefinition::name, f -> f, (a, b) -> a, LinkedHashMap::new)))
        .orElseGet(LinkedHashMap::new);
  }

  /** Returns the levels of every enumeration and of every open reading, by type name. */
  Map<String, List<Level>> levels() {
    Map<String, List<Level>> levels = new LinkedHashMap<>();
    vocabulary.enumerations().forEach((name, e) -> levels.put(name, e.levels()));
    switches.values().forEach(s -> levels.put(s.readings().name(), s.readings().levels()));
    return levels;
  }

  /**
   * Notes that a figure is compared with facts of a type; reports when it is with facts of another
   * type too.
   */
  boolean useFigure(Figure figure, FactType type, Place place, ProblemLog problems) {
    FactType before = figureTypes.putIfAbsent(figure.name(), type);
    if (before == null || before.equals(type)) {
      return true;
    }
    problems.add(
        "wrong-type",
        place,
        "Mốc \""
            + figure.name()
            + "\" được so với cả "
            + before.label()
            + " và "
            + type.label()
            + ".",
        "Hãy tách thành hai mốc.");
    return false;
  }
}
