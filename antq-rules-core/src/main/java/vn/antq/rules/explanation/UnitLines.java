package vn.antq.rules.explanation;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Score;
import vn.antq.rules.internal.explanation.html.Extent;
import vn.antq.rules.internal.explanation.html.OverviewView.UnitLine;
import vn.antq.rules.internal.explanation.html.Tick;
import vn.antq.rules.internal.text.ScreenWords;

/** Puts single units of an overview into words. */
final class UnitLines {

  private static final int NAME_AT_MOST = 120;

  private final Optional<Function<Classification, String>> addresses;

  UnitLines(Optional<Function<Classification, String>> addresses) {
    this.addresses = addresses;
  }

  boolean areLinked() {
    return addresses.isPresent();
  }

  UnitLine of(Classification classification, String remark) {
    String within = classification.unit().within();
    return new UnitLine(
        ScreenWords.first(
            NAME_AT_MOST, classification.subject() + (within.isEmpty() ? "" : ", " + within)),
        classification.unitLabel(),
        addresses.map(address -> address.apply(classification)).orElse(""),
        OutcomeTone.of(classification),
        outcome(classification),
        classification.nested().stream().map(UnitLines::outcome).collect(Collectors.joining("; ")),
        classification.score().map(Score::text).orElse(""),
        classification.score().map(Extent::of),
        Explainer.points(classification).map(Tick::of).orElse(List.of()),
        remark);
  }

  private static String outcome(Classification classification) {
    return classification.isDecided()
        ? classification.best().label()
        : classification.worst().label() + " … " + classification.best().label();
  }
}
