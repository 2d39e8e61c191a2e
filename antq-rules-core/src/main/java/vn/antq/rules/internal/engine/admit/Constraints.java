package vn.antq.rules.internal.engine.admit;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.dossier.StatedFact;
import vn.antq.rules.internal.engine.facts.FactSheet.RecordList;
import vn.antq.rules.internal.engine.facts.Meaning;
import vn.antq.rules.internal.engine.facts.Possible;
import vn.antq.rules.internal.engine.plan.VocabularyPlan;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.pack.Circumstance;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.Vocabulary;
import vn.antq.rules.problem.Place;
import vn.antq.rules.value.Level;
import vn.antq.rules.value.ListOf;
import vn.antq.rules.value.Truth;
import vn.antq.rules.value.ValueWording;

/**
 * What the vocabulary says that facts mean for each other: reports what contradicts it, and narrows
 * what the dossier does not state to what it leaves open.
 */
public final class Constraints {

  /** More often than any chain of facts is long; what is then left stays as wide as it is. */
  private static final int MOST_ROUNDS = 16;

  private final VocabularyPlan form;
  private final Vocabulary vocabulary;
  private final Dossier dossier;
  private final Map<String, Possible> unit;
  private final Map<String, RecordList> lists;
  private final Meaning meaning;
  private final Function<FactDefinition, String> called;
  private final ProblemLog problems;

  /**
   * Creates them for one dossier.
   *
   * @param unit what is known of each stated fact; what follows from the others is put in
   * @param called returns what those who filled in the dossier call a fact
   * @param lists the records of each stated list; a list that must be empty is put in
   */
  Constraints(
      VocabularyPlan form,
      Dossier dossier,
      Map<String, Possible> unit,
      Map<String, RecordList> lists,
      Function<FactDefinition, String> called,
      ProblemLog problems) {
    this.form = form;
    this.vocabulary = form.vocabulary();
    this.dossier = dossier;
    this.unit = unit;
    this.lists = lists;
    this.meaning = new Meaning(unit);
    this.called = called;
    this.problems = problems;
  }

  /** Reports contradictions and narrows the rest. */
  public void apply() {
    int before = problems.size();
    form.bounded().forEach(this::checkAtMost);
    form.raised().forEach(this::checkAtLeast);
    form.conditional().forEach(this::checkMeaning);
    int rounds = 0;
    while (narrow() && rounds < MOST_ROUNDS) {
      rounds++;
    }
    if (problems.size() == before) {
      form.bounded().forEach(this::checkRoom);
      form.raised().forEach(this::checkRoom);
    }
  }

  private boolean isStated(String fact) {
    return dossier.facts().containsKey(fact);
  }

  private Place place(String fact) {
    return dossier.fact(fact).map(StatedFact::place).orElse(Place.NOWHERE);
  }

  private void checkAtMost(FactDefinition fact) {
    Possible whole = unit.get(fact.atMost());
    Possible part = unit.get(fact.name());
    Object value = part == null ? null : part.lower();
    Object limit = whole == null ? null : whole.upper();
    if (isStated(fact.name())
        && value != null
        && limit != null
        && Possible.compare(value, limit) > 0) {
      contradiction(fact, value, "nhiều hơn", fact.atMost(), limit);
    }
  }

  private void checkAtLeast(FactDefinition fact) {
    Possible value = unit.get(fact.name());
    Object most = value == null ? null : value.upper();
    Object limit = value(fact.atLeast()).lower();
    if (isStated(fact.name())
        && most != null
        && limit != null
        && Possible.compare(most, limit) < 0) {
      contradiction(fact, most, "ít hơn", fact.atLeast(), limit);
    }
  }

  /** Of a list, how many records it has. */
  private Possible value(String fact) {
    String record = form.listed().get(fact);
    if (record == null) {
      return unit.getOrDefault(fact, Possible.UNKNOWN);
    }
    RecordList list = lists.getOrDefault(record, RecordList.UNKNOWN);
    return list.known() ? Possible.exactly((long) list.records().size()) : Possible.UNKNOWN;
  }

  private void contradiction(
      FactDefinition fact, Object value, String how, String otherName, Object limit) {
    FactDefinition other = vocabulary.fact(otherName).orElse(fact);
    boolean list = other.type() instanceof ListOf;
    problems.add(
        "contradiction",
        place(fact.name()),
        "Mâu thuẫn: "
            + called.apply(fact)
            + " là "
            + ValueWording.value(value, null, null, fact.unit())
            + ", "
            + how
            + " "
            + called.apply(other)
            + (list ? " đã kê " : " là ")
            + ValueWording.value(limit, null, null, other.unit())
            + ".",
        "Hãy kiểm tra lại cả hai số liệu" + at(otherName) + ".");
  }

  private String at(String fact) {
    Place place = place(fact);
    return place.equals(Place.NOWHERE) ? "" : " (số liệu kia ở " + place + ")";
  }

  private void checkMeaning(FactDefinition fact) {
    Possible value = listOrValue(fact);
    if (!isStated(fact.name())
        || Meaning.isNothing(value)
        || !value.isExact() && value.lower() == null
        || meaning.of(fact) != Truth.FALSE) {
      return;
    }
    problems.add(
        "contradiction",
        place(fact.name()),
        "Mâu thuẫn: "
            + called.apply(fact)
            + " là "
            + ValueWording.value(value.lower(), null, null, fact.unit())
            + ", nhưng chỉ có nghĩa khi "
            + cases(fact, vocabulary.facts(), called)
            + "; hồ sơ ghi "
            + otherwise(fact)
            + ".",
        "Hãy bỏ dữ kiện này, hoặc sửa dữ kiện kia.");
  }

  private Possible listOrValue(FactDefinition fact) {
    return fact.type() instanceof ListOf
        ? value(fact.name())
        : unit.getOrDefault(fact.name(), Possible.ABSENT);
  }

  /** The facts that leave no case in which the fact has meaning, each with its place. */
  private String otherwise(FactDefinition fact) {
    return fact.onlyWhen().stream()
        .flatMap(one -> one.values().keySet().stream())
        .distinct()
        .filter(name -> unit.getOrDefault(name, Possible.UNKNOWN).isSettled())
        .map(
            name -> {
              String text = unit.getOrDefault(name, Possible.UNKNOWN).shown("").text();
              Place place = place(name);
              return vocabulary.fact(name).map(called).orElse(name)
                  + " là "
                  + text
                  + (place.equals(Place.NOWHERE) ? "" : " (" + place + ")");
            })
        .collect(Collectors.joining(", "));
  }

  /** Returns the cases in which a fact or field has meaning, in Vietnamese. */
  static String cases(
      FactDefinition fact,
      Map<String, FactDefinition> words,
      Function<FactDefinition, String> called) {
    return fact.onlyWhen().stream()
        .map(one -> conditions(one, words, called))
        .collect(Collectors.joining(" hoặc "));
  }

  private static String conditions(
      Circumstance one,
      Map<String, FactDefinition> words,
      Function<FactDefinition, String> called) {
    return one.values().entrySet().stream()
        .map(
            condition -> {
              FactDefinition word = words.get(condition.getKey());
              return (word == null ? condition.getKey() : called.apply(word))
                  + " là "
                  + condition.getValue().stream()
                      .map(Constraints::text)
                      .collect(Collectors.joining(" hoặc "));
            })
        .collect(Collectors.joining(" và "));
  }

  private static String text(Object value) {
    return value instanceof Level level ? level.label() : ValueWording.value(value, null, null, "");
  }

  private boolean narrow() {
    boolean learnt = false;
    for (FactDefinition fact : form.bounded()) {
      learnt |= lower(fact.name(), value(fact.atMost()).upper());
      learnt |= raise(fact.atMost(), value(fact.name()).lower());
    }
    for (FactDefinition fact : form.raised()) {
      Possible limit = value(fact.atLeast());
      learnt |= raise(fact.name(), limit.lower());
      learnt |= lower(fact.atLeast(), value(fact.name()).upper());
    }
    for (FactDefinition fact : form.conditional()) {
      learnt |=
          fact.type() instanceof ListOf list
              ? meaning.of(fact) == Truth.FALSE && empty(list.record())
              : meaning.narrow(fact, isStated(fact.name()));
    }
    return learnt;
  }

  private boolean raise(String fact, @Nullable Object least) {
    Possible value = unit.get(fact);
    if (value == null
        || value.isSettled()
        || least == null
        || value.least() != null && Possible.compare(least, value.least()) <= 0) {
      return false;
    }
    unit.put(fact, bounded(value, least, value.most()));
    return true;
  }

  private boolean lower(String fact, @Nullable Object most) {
    String record = form.listed().get(fact);
    if (record != null) {
      return Long.valueOf(0).equals(most) && empty(record);
    }
    Possible value = unit.get(fact);
    if (value == null
        || value.isSettled()
        || most == null
        || value.most() != null && Possible.compare(most, value.most()) >= 0) {
      return false;
    }
    unit.put(fact, bounded(value, value.least(), most));
    return true;
  }

  private static Possible bounded(Possible value, @Nullable Object least, @Nullable Object most) {
    return Possible.between(least, most, value.absence() == Possible.Absence.MAYBE);
  }

  private boolean empty(String record) {
    return lists.putIfAbsent(record, new RecordList(true, List.of())) == null;
  }

  /** What several facts say of one that is not stated can leave it no value at all. */
  private void checkRoom(FactDefinition fact) {
    for (String name : List.of(fact.name(), fact.atMost(), fact.atLeast())) {
      Possible value = unit.get(name);
      if (value != null
          && value.least() != null
          && value.most() != null
          && Possible.compare(value.least(), value.most()) > 0) {
        FactDefinition open = vocabulary.fact(name).orElse(fact);
        String neighbour = isStated(fact.name()) ? fact.name() : name;
        problems.add(
            "contradiction",
            place(neighbour),
            "Mâu thuẫn: theo các số liệu đã khai, "
                + called.apply(open)
                + " phải từ "
                + ValueWording.value(value.least(), null, null, open.unit())
                + " trở lên nhưng không quá "
                + ValueWording.value(value.most(), null, null, open.unit())
                + ".",
            "Hãy kiểm tra lại các số liệu liên quan đến dữ kiện này.");
        unit.put(name, Possible.UNKNOWN);
      }
    }
  }
}
