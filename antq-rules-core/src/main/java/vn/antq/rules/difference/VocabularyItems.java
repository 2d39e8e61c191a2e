package vn.antq.rules.difference;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.antq.rules.difference.Change.Aspect;
import vn.antq.rules.difference.Change.Kind;
import vn.antq.rules.difference.Item.Key;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.pack.Circumstance;
import vn.antq.rules.pack.Derivation;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.RecordDefinition;
import vn.antq.rules.pack.Vocabulary;
import vn.antq.rules.problem.Place;
import vn.antq.rules.value.Enumeration;
import vn.antq.rules.value.ScalarType;
import vn.antq.rules.value.ValueWording;

/** Takes a vocabulary apart into its facts, record fields and lists of choices. */
final class VocabularyItems {

  private final Map<Key, Item> items = new LinkedHashMap<>();

  private VocabularyItems() {}

  static Map<Key, Item> of(Vocabulary vocabulary) {
    VocabularyItems all = new VocabularyItems();
    vocabulary.facts().values().forEach(fact -> all.fact(Kind.FACT, fact.name(), fact));
    for (RecordDefinition record : vocabulary.records().values()) {
      record.fields().forEach(f -> all.fact(Kind.FIELD, record.name() + "." + f.name(), f));
    }
    vocabulary.enumerations().values().forEach(all::enumeration);
    return all.items;
  }

  private void fact(Kind kind, String name, FactDefinition fact) {
    Map<Aspect, String> traits = new LinkedHashMap<>();
    traits.put(Aspect.VALUE, "");
    traits.put(Aspect.TYPE, fact.type().kind());
    traits.put(Aspect.LABEL, fact.label());
    traits.put(Aspect.UNIT, fact.unit());
    traits.put(Aspect.LEAST, fact.min().map(VocabularyItems::number).orElse(""));
    traits.put(Aspect.MOST, fact.max().map(VocabularyItems::number).orElse(""));
    traits.put(Aspect.AT_MOST, fact.atMost());
    traits.put(Aspect.AT_LEAST, fact.atLeast());
    traits.put(
        Aspect.ONLY_WHEN,
        fact.onlyWhen().stream().map(Circumstance::text).collect(Collectors.joining(" | ")));
    traits.put(Aspect.CHANGEABLE, fact.changeability().label());
    traits.put(Aspect.DERIVATION, fact.derivation().map(VocabularyItems::derivation).orElse(""));
    add(
        new Item(
            kind,
            "",
            name,
            fact.label(),
            traits,
            Optional.empty(),
            Optional.empty(),
            fact.place()));
    fact.fallback()
        .ifPresent(
            fallback ->
                add(
                    new Item(
                        Kind.DEFAULT,
                        "",
                        name,
                        fact.label(),
                        Map.of(Aspect.VALUE, ValueWording.value(fallback.value(), null, null, "")),
                        Optional.of(fallback.basis()),
                        Optional.of(fallback.citation()),
                        fact.place())));
  }

  private static String number(BigDecimal number) {
    return Wording.number(number);
  }

  private static String derivation(Derivation derivation) {
    return derivation.fold(
        ratio -> ratio.numerator() + " / " + ratio.denominator(),
        sum -> String.join(" + ", sum.terms().stream().sorted().toList()),
        count -> "số mục của " + count.list() + where(count),
        verdict ->
            "kết luận theo "
                + verdict.pack()
                + (verdict.unless().isEmpty() ? "" : ", trừ khi có " + verdict.unless()));
  }

  private static String where(Derivation.CountOf count) {
    return count.where().isEmpty()
        ? ""
        : new TreeMap<>(count.where())
            .entrySet().stream()
                .map(field -> field.getKey() + " là " + values(field.getValue()))
                .collect(Collectors.joining(", ", " có ", ""));
  }

  private static String values(List<Object> values) {
    return values.stream()
        .map(value -> ScalarType.of(value).code(value))
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private void enumeration(Enumeration choices) {
    add(
        new Item(
            Kind.ENUMERATION,
            "",
            choices.name(),
            choices.name(),
            Map.of(
                Aspect.VALUE,
                choices.levels().stream()
                    .map(level -> level.label() + " (" + level.code() + ")")
                    .collect(Collectors.joining(", "))),
            Optional.empty(),
            Optional.empty(),
            Place.NOWHERE));
  }

  private void add(Item item) {
    items.put(item.key(), item);
  }
}
