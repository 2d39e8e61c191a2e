package vn.antq.rules.explanation;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.antq.rules.classification.FactValue;
import vn.antq.rules.classification.Score;
import vn.antq.rules.dossier.Evidence;
import vn.antq.rules.internal.explanation.words.ComparisonWording;
import vn.antq.rules.internal.explanation.words.PackPlace;
import vn.antq.rules.internal.json.JsonPen;
import vn.antq.rules.pack.Basis;
import vn.antq.rules.pack.Citation;
import vn.antq.rules.pack.Outcome;
import vn.antq.rules.pack.Reliance;
import vn.antq.rules.problem.Place;
import vn.antq.rules.value.Average;
import vn.antq.rules.value.Level;
import vn.antq.rules.value.Ratio;
import vn.antq.rules.value.ScalarType;

/** Writes values, sources and points as JSON. */
final class ValueJson {

  private final JsonPen json;

  ValueJson(JsonPen json) {
    this.json = json;
  }

  /** Returns the stable English code of a constant. */
  static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  JsonPen coded(String key, String code, String label) {
    return json.object(key, () -> coded(code, label));
  }

  JsonPen coded(String code, String label) {
    return json.text("code", code).text("label", label);
  }

  void basis(String key, Basis basis) {
    coded(key, basis.code(), basis.label());
  }

  void outcome(String key, Outcome outcome) {
    json.object(key, () -> coded(outcome.code(), outcome.label()).number("rank", outcome.rank()));
  }

  void score(String key, Optional<Score> score) {
    json.object(
        key,
        score,
        points ->
            json.flag("decided", points.isDecided())
                .number("worst", points.worst())
                .number("best", points.best())
                .number("maximum", points.maximum())
                .text("text", points.text()));
  }

  void citation(String key, Optional<Citation> citation) {
    json.object(
        key,
        citation,
        source ->
            json.text("document", source.document())
                .text("provision", source.provision())
                .text("text", source.text()));
  }

  void citation(String key, Citation citation) {
    citation(key, Optional.of(citation));
  }

  void place(String key, Place place) {
    json.object(
        key,
        () ->
            json.text("file", PackPlace.file(place))
                .number("line", place.line())
                .number("column", place.column()));
  }

  void reliance(Reliance reliance) {
    json.text("pack", reliance.pack())
        .text("kind", code(reliance.kind()))
        .text("kindLabel", reliance.kind().label())
        .text("name", reliance.name())
        .text("label", reliance.label())
        .text("value", reliance.value());
    basis("basis", reliance.basis());
    citation("citation", reliance.citation());
    place("place", reliance.place());
  }

  void evidence(Collection<Evidence> evidence) {
    json.objects("evidence", evidence, this::evidence);
  }

  private void evidence(Evidence evidence) {
    json.text("document", evidence.document())
        .textOrNull("date", evidence.date().map(Object::toString).orElse(""));
    if (!evidence.issuer().isEmpty()) {
      json.text("issuer", evidence.issuer());
    }
    json.text("link", evidence.link()).text("note", evidence.note());
  }

  /** Writes the keys of a value, all but how it reads. */
  void value(FactValue value) {
    json.flag("known", value.isKnown()).flag("none", value.none());
    exact("value", value.value());
    exact("least", value.least());
    exact("most", value.most());
    json.text("unit", value.unit());
  }

  void value(String key, FactValue value) {
    json.object(
        key,
        () -> {
          value(value);
          json.text("text", ComparisonWording.text(value));
        });
  }

  private void exact(String key, @Nullable Object value) {
    if (value == null) {
      json.nothing(key);
      return;
    } else if (value instanceof Level level) {
      json.object(key, () -> coded(level.code(), level.label()).number("rank", level.rank()));
      return;
    } else if (value instanceof Ratio ratio) {
      json.object(
          key,
          () ->
              json.number("numerator", ratio.numerator())
                  .number("denominator", ratio.denominator())
                  .text("percentRoundedDown", ratio.percentRoundedDown().toPlainString()));
      return;
    } else if (value instanceof Average average) {
      json.object(
          key, () -> json.number("total", average.total()).number("count", average.count()));
      return;
    }
    ScalarType type = ScalarType.of(value);
    switch (type.manner()) {
      case COUNT -> json.number(key, (Long) value);
      case AMOUNT -> json.number(key, (BigDecimal) value);
      case TRUTH -> json.flag(key, (Boolean) value);
      case SHARE, DAY, CHOICE, WORDS -> json.text(key, type.code(value));
    }
  }
}
