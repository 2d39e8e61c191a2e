package vn.antq.rules.internal.engine.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.antq.rules.pack.Circumstance;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.value.ScalarType;
import vn.antq.rules.value.Truth;

/**
 * Whether a fact has meaning in a dossier, or a field in a record, and what that says of others.
 *
 * @param values what is known of the facts, or of the fields, by name; what follows is put in
 */
public record Meaning(Map<String, Possible> values) {

  /** Says whether the fact has meaning. */
  public Truth of(FactDefinition fact) {
    Truth truth = Truth.FALSE;
    for (Circumstance one : fact.onlyWhen()) {
      truth = truth.or(of(one));
    }
    return truth;
  }

  private Truth of(Circumstance circumstance) {
    Truth truth = Truth.TRUE;
    for (Map.Entry<String, List<Object>> condition : circumstance.values().entrySet()) {
      truth = truth.and(of(condition.getKey(), condition.getValue()));
    }
    return truth;
  }

  private Truth of(String name, List<Object> accepted) {
    Possible value = values.getOrDefault(name, Possible.UNKNOWN);
    if (value.isSettled()) {
      return Truth.of(value.exact() != null && accepted.contains(value.exact()));
    }
    return open(value, accepted).isEmpty() ? Truth.FALSE : Truth.UNKNOWN;
  }

  private static List<Object> open(Possible value, List<Object> accepted) {
    List<Object> open = new ArrayList<>();
    for (Object one : accepted) {
      boolean low = value.least() != null && Possible.compare(one, value.least()) < 0;
      boolean high = value.most() != null && Possible.compare(one, value.most()) > 0;
      if (!low && !high) {
        open.add(one);
      }
    }
    return open;
  }

  /** Says whether a value is nothing: it may be stated of what there is not. */
  public static boolean isNothing(Possible value) {
    Object least = value.lower();
    return value.absence() != Possible.Absence.NO
        || Boolean.FALSE.equals(least)
        || least instanceof Number number && number.doubleValue() <= 0;
  }

  /** What a fact is that has no meaning. */
  public static Possible nothing(FactDefinition fact) {
    boolean allowed = fact.min().map(min -> min.signum() <= 0).orElse(true);
    return fact.type() instanceof ScalarType type && allowed
        ? type.nothing().map(Possible::exactly).orElse(Possible.ABSENT)
        : Possible.ABSENT;
  }

  /**
   * Narrows what is not known: the fact, when it has no meaning; when it was stated to be
   * something, the others that give it a meaning, if only one case is left.
   *
   * @param isStated whether the dossier states the fact
   * @return whether anything was learnt
   */
  public boolean narrow(FactDefinition fact, boolean isStated) {
    Possible value = values.get(fact.name());
    if (value == null) {
      return false;
    }
    Truth has = value.isSettled() ? Truth.UNKNOWN : of(fact);
    if (has == Truth.FALSE) {
      values.put(fact.name(), nothing(fact));
      return true;
    } else if (has == Truth.TRUE
        && value.absence() == Possible.Absence.MAYBE
        && !(fact.type() instanceof ScalarType type && type.canBeNone())) {
      values.put(fact.name(), value.present());
      return true;
    } else if (!isStated || isNothing(value) || isAllSettled(fact)) {
      return false;
    }
    List<Circumstance> left =
        fact.onlyWhen().stream().filter(one -> of(one) != Truth.FALSE).toList();
    return left.size() == 1 && require(left.get(0));
  }

  /** Whether nothing more can be learnt of what gives a fact its meaning. */
  private boolean isAllSettled(FactDefinition fact) {
    for (Circumstance one : fact.onlyWhen()) {
      for (String name : one.values().keySet()) {
        Possible value = values.get(name);
        if (value != null && !value.isSettled()) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean require(Circumstance circumstance) {
    boolean learnt = false;
    for (Map.Entry<String, List<Object>> condition : circumstance.values().entrySet()) {
      Possible value = values.get(condition.getKey());
      if (value == null || value.isSettled()) {
        continue;
      }
      List<Object> open = open(value, condition.getValue());
      open.sort(Possible::compare);
      Possible narrowed = Possible.between(open.get(0), open.get(open.size() - 1), false);
      if (!narrowed.equals(value)) {
        values.put(condition.getKey(), narrowed);
        learnt = true;
      }
    }
    return learnt;
  }
}
