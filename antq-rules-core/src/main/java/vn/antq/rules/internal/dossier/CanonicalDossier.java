package vn.antq.rules.internal.dossier;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.dossier.StatedFact;
import vn.antq.rules.dossier.StatedFact.StatedRecord;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.Vocabulary;
import vn.antq.rules.value.Day;
import vn.antq.rules.value.FactType;
import vn.antq.rules.value.Level;
import vn.antq.rules.value.ListOf;
import vn.antq.rules.value.ScalarType;

/**
 * A dossier with every value in one spelling, so that what is kept of it, and the digest of that,
 * do not tell {@code 312.0} from {@code 312} or 10/02/2025 from 2025-02-10.
 */
public final class CanonicalDossier {

  private CanonicalDossier() {}

  /** Returns the dossier; facts that the vocabulary does not know stay as they are. */
  public static Dossier of(Dossier dossier, Vocabulary vocabulary) {
    Dossier.Builder builder = dossier.toBuilder();
    dossier
        .facts()
        .forEach(
            (name, stated) ->
                vocabulary
                    .fact(name)
                    .ifPresent(fact -> builder.fact(name, fact(fact, stated, vocabulary))));
    return builder.build();
  }

  private static StatedFact fact(FactDefinition fact, StatedFact stated, Vocabulary vocabulary) {
    if (fact.type() instanceof ListOf list && stated.value() instanceof List<?> items) {
      List<StatedRecord> records =
          items.stream().map(item -> record((StatedRecord) item, list, vocabulary)).toList();
      return new StatedFact(records, stated.evidence(), stated.place());
    }
    return new StatedFact(value(fact.type(), stated.value()), stated.evidence(), stated.place());
  }

  private static StatedRecord record(StatedRecord record, ListOf list, Vocabulary vocabulary) {
    Map<String, StatedFact> fields = new TreeMap<>(record.fields());
    fields.replaceAll(
        (name, stated) ->
            vocabulary
                .record(list.record())
                .flatMap(definition -> definition.field(name))
                .map(field -> fact(field, stated, vocabulary))
                .orElse(stated));
    return new StatedRecord(fields, record.evidence(), record.place());
  }

  private static Object value(FactType type, Object raw) {
    if (!(type instanceof ScalarType scalar)) {
      return raw;
    } else if (scalar.isNone(raw)) {
      return Day.NONE;
    }
    return scalar
        .parse(raw)
        .map(known -> known instanceof Level level ? level.code() : known)
        .orElse(raw);
  }
}
