package vn.antq.rules.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import vn.antq.rules.advice.Advice;
import vn.antq.rules.advice.Advisor;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.dossier.StatedFact;
import vn.antq.rules.dossier.StatedFact.StatedRecord;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.RecordDefinition;
import vn.antq.rules.pack.Vocabulary;
import vn.antq.rules.problem.InvalidDossierException;
import vn.antq.rules.value.ListOf;
import vn.antq.rules.value.ScalarType;

/** Levels by their labels, numbers as text: a dossier may state what it states in many ways. */
@Tag("slow")
class AdviceOfSpellingsProperties {

  @Provide
  Arbitrary<UnitCase> units() {
    return Arbitraries.of(UnitCase.all());
  }

  @Property(tries = 60)
  void adviceIsTheSameHoweverADossierIsWritten(@ForAll("units") UnitCase unit, @ForAll long seed) {
    Advisor advisor = Advisor.by(unit.classifier());
    Vocabulary vocabulary = unit.classifier().pack().vocabulary();
    Dossier dossier = AdvisorProperties.flawed(unit, new Random(seed));
    Dossier written = written(dossier, vocabulary);
    Advice advice;
    try {
      advice = advisor.advise(dossier);
    } catch (InvalidDossierException contradiction) {
      return;
    }
    assertThat(advisor.advise(written).lines()).isEqualTo(advice.lines());
    assertThat(advisor.collect(written)).isEqualTo(advisor.collect(dossier));
  }

  private static Dossier written(Dossier dossier, Vocabulary vocabulary) {
    Dossier.Builder written = dossier.toBuilder();
    dossier
        .facts()
        .forEach(
            (name, fact) ->
                written.fact(name, written(fact, vocabulary.fact(name).orElseThrow(), vocabulary)));
    return written.build();
  }

  private static StatedFact written(
      StatedFact fact, FactDefinition definition, Vocabulary vocabulary) {
    Object value = fact.value();
    if (definition.type() instanceof ListOf list && value instanceof List<?> records) {
      value =
          records.stream()
              .map(StatedRecord.class::cast)
              .map(
                  record ->
                      written(record, vocabulary.record(list.record()).orElseThrow(), vocabulary))
              .toList();
    } else if (definition.type() instanceof ScalarType type) {
      value = type.parse(value).map(known -> written(type, known)).orElse(value);
    }
    return new StatedFact(value, fact.evidence(), fact.place());
  }

  private static Object written(ScalarType type, Object value) {
    return switch (type.manner()) {
      case COUNT, AMOUNT -> " " + type.code(value) + " ";
      case CHOICE, TRUTH, DAY -> type.show(value, "") + " ";
      case SHARE, WORDS -> value;
    };
  }

  private static StatedRecord written(
      StatedRecord record, RecordDefinition definition, Vocabulary vocabulary) {
    Map<String, StatedFact> fields = new HashMap<>();
    record
        .fields()
        .forEach(
            (name, fact) ->
                fields.put(name, written(fact, definition.field(name).orElseThrow(), vocabulary)));
    return new StatedRecord(fields, record.evidence(), record.place());
  }
}
