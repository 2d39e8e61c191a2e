package vn.antq.rules.pack;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.antq.rules.value.FactType;
import vn.antq.rules.value.FigureValue;
import vn.antq.rules.value.Level;
import vn.antq.rules.value.ScalarType;

/**
 * The figures and readings of one unit type in one assessment year, as rules compare with them.
 *
 * @param figures figure name to its value
 * @param readings name of an open reading to the reading taken
 * @param reliances figure name, or {@code switches.name}, to what it relies on
 */
public record LawValues(
    Map<String, Object> figures, Map<String, Level> readings, Map<String, Reliance> reliances) {

  /**
   * Returns the values for one year.
   *
   * @param chosen readings that the caller chose instead of the pack's, by name
   */
  public static LawValues of(RuleModel model, int year, Map<String, Level> chosen) {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(chosen, "chosen");
    Map<String, Object> figures = new LinkedHashMap<>();
    Map<String, Reliance> reliances = new HashMap<>();
    for (Figure figure : model.unit().figures().values()) {
      FactType type = model.figureTypes().get(figure.name());
      figures.put(figure.name(), value(figure, type, year));
      reliances.put(figure.name(), figure.reliance());
    }
    Map<String, Level> readings = new LinkedHashMap<>();
    for (Reading reading : model.switches().values()) {
      Level taken = chosen.getOrDefault(reading.name(), reading.standard());
      readings.put(reading.name(), taken);
      reliances.put("switches." + reading.name(), reading.reliance(taken));
    }
    return new LawValues(figures, readings, reliances);
  }

  private static Object value(
      Figure figure, @org.jspecify.annotations.Nullable FactType type, int year) {
    return Optional.ofNullable(type)
        .filter(ScalarType.class::isInstance)
        .flatMap(known -> ((ScalarType) known).limit(figure.value(), year))
        .orElseGet(() -> plain(figure.value(), year));
  }

  /** A figure that no rule reads. */
  private static Object plain(FigureValue value, int year) {
    if (value instanceof FigureValue.Percent percent) {
      return percent.ratio();
    } else if (value instanceof FigureValue.DayOfYear day) {
      return day.day().atYear(year);
    }
    return ((FigureValue.Amount) value).number();
  }
}
