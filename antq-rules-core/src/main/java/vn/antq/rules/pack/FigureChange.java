package vn.antq.rules.pack;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.antq.rules.internal.text.Scalars;
import vn.antq.rules.internal.text.Suggestion;
import vn.antq.rules.value.FactType;
import vn.antq.rules.value.FigureValue;
import vn.antq.rules.value.Ratio;

/** Figures of a pack that are tried out with other values; the packs that it uses stay as is. */
public final class FigureChange {

  private final Map<String, FigureValue> values;
  private final Set<RuleModel> own;

  private FigureChange(Map<String, FigureValue> values, Set<RuleModel> own) {
    this.values = values;
    this.own = own;
  }

  /**
   * Returns the change.
   *
   * @param stated figure name to its value: {@code 75 %}, {@code 3} or {@code 03-31}
   * @param editions the editions of the pack
   * @throws IllegalArgumentException in Vietnamese, if there is no such figure or the value is of
   *     another kind
   */
  public static FigureChange of(Map<String, String> stated, List<Pack> editions) {
    Objects.requireNonNull(stated, "stated");
    Objects.requireNonNull(editions, "editions");
    Set<RuleModel> own = Collections.newSetFromMap(new IdentityHashMap<>());
    Map<String, Figure> known = new LinkedHashMap<>();
    Map<String, FactType> types = new LinkedHashMap<>();
    for (Pack edition : editions) {
      for (RuleModel model : edition.models().values()) {
        own.add(model);
        known.putAll(model.unit().figures());
        types.putAll(model.figureTypes());
      }
    }
    Map<String, FigureValue> values = new LinkedHashMap<>();
    stated.forEach(
        (name, text) -> {
          Figure figure = known.get(name);
          if (figure == null) {
            throw new IllegalArgumentException(
                "Gói không có mốc \"" + name + "\".\n" + Suggestion.advice(name, known.keySet()));
          }
          values.put(
              name,
              value(text, figure.value(), FactType.INTEGER.equals(types.get(name)))
                  .orElseThrow(
                      () ->
                          new IllegalArgumentException(
                              "Mốc \""
                                  + name
                                  + "\" không thể là \""
                                  + text
                                  + "\".\nHãy viết như trong gói, ví dụ "
                                  + RuleText.of(figure.value())
                                  + ".")));
        });
    return new FigureChange(values, own);
  }

  private static Optional<FigureValue> value(String text, FigureValue like, boolean whole) {
    String bare = text.strip();
    try {
      if (like instanceof FigureValue.Percent) {
        return bare.endsWith("%")
            ? Scalars.decimal(bare.substring(0, bare.length() - 1).strip())
                .filter(number -> number.signum() >= 0)
                .map(number -> new FigureValue.Percent(Ratio.ofPercent(number)))
            : Optional.empty();
      } else if (like instanceof FigureValue.Amount) {
        return Scalars.decimal(bare)
            .filter(number -> !whole || isWhole(number))
            .map(FigureValue.Amount::new);
      }
      return Optional.of(new FigureValue.DayOfYear(Scalars.monthDay(bare)));
    } catch (ArithmeticException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static boolean isWhole(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0;
  }

  /**
   * Returns a rule model with the figures.
   *
   * @param original the model as the pack has it
   * @param model the model to change: the same, or one that was changed otherwise
   */
  public RuleModel apply(RuleModel original, RuleModel model) {
    Objects.requireNonNull(original, "original");
    Objects.requireNonNull(model, "model");
    if (!own.contains(original)) {
      return model;
    }
    RuleModel changed = model;
    for (Map.Entry<String, FigureValue> entry : values.entrySet()) {
      Figure figure = changed.unit().figures().get(entry.getKey());
      if (figure != null) {
        changed = changed.with(changed.unit().with(figure.with(entry.getValue())));
      }
    }
    return changed;
  }
}
