package vn.antq.rules.internal.engine.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.antq.rules.classification.Condition;
import vn.antq.rules.internal.engine.facts.Possible;
import vn.antq.rules.internal.engine.facts.Source;
import vn.antq.rules.value.Truth;

/** A condition of a rule in one assessment year that evaluates itself. Immutable. */
public sealed interface ConditionNode
    permits CompareNode, ConditionNode.All, ConditionNode.Any, ConditionNode.Settled {

  /** Returns whether it holds, as far as is known. */
  public Truth truth(Map<String, Possible> values);

  /**
   * Says whether Drools takes it to hold, for which a value that is not exactly known is null, and
   * every comparison with null is false.
   */
  public boolean fires(Map<String, Possible> values);

  /** Returns what came of it. */
  public Condition trace(Source source);

  /** Hands over its comparisons of facts, in the order of the rule file. */
  public void leaves(Consumer<CompareNode> leaf);

  /** Every part must hold. */
  record All(List<ConditionNode> parts) implements ConditionNode {

    public All {
      parts = List.copyOf(parts);
    }

    @Override
    public Truth truth(Map<String, Possible> values) {
      Truth truth = Truth.TRUE;
      for (int i = 0; i < parts.size() && truth != Truth.FALSE; i++) {
        truth = truth.and(parts.get(i).truth(values));
      }
      return truth;
    }

    @Override
    public boolean fires(Map<String, Possible> values) {
      for (ConditionNode part : parts) {
        if (!part.fires(values)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public Condition trace(Source source) {
      List<Condition> traces = traces(source);
      return new Condition.AllOf(traces, conjunction(traces));
    }

    public List<Condition> traces(Source source) {
      List<Condition> traces = new ArrayList<>(parts.size());
      for (ConditionNode part : parts) {
        traces.add(part.trace(source));
      }
      return traces;
    }

    static Truth conjunction(List<Condition> conditions) {
      Truth truth = Truth.TRUE;
      for (Condition condition : conditions) {
        truth = truth.and(condition.truth());
      }
      return truth;
    }

    @Override
    public void leaves(Consumer<CompareNode> leaf) {
      parts.forEach(part -> part.leaves(leaf));
    }
  }

  /** One part must hold. */
  record Any(List<ConditionNode> parts) implements ConditionNode {

    public Any {
      parts = List.copyOf(parts);
    }

    @Override
    public Truth truth(Map<String, Possible> values) {
      Truth truth = Truth.FALSE;
      for (int i = 0; i < parts.size() && truth != Truth.TRUE; i++) {
        truth = truth.or(parts.get(i).truth(values));
      }
      return truth;
    }

    @Override
    public boolean fires(Map<String, Possible> values) {
      for (ConditionNode part : parts) {
        if (part.fires(values)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public Condition trace(Source source) {
      List<Condition> traces = new ArrayList<>(parts.size());
      Truth truth = Truth.FALSE;
      for (ConditionNode part : parts) {
        Condition trace = part.trace(source);
        traces.add(trace);
        truth = truth.or(trace.truth());
      }
      return new Condition.AnyOf(traces, truth);
    }

    @Override
    public void leaves(Consumer<CompareNode> leaf) {
      parts.forEach(part -> part.leaves(leaf));
    }
  }

  /** A condition on an open reading: it comes to the same for every dossier. */
  record Settled(Condition.Comparison settled) implements ConditionNode {

    @Override
    public Truth truth(Map<String, Possible> values) {
      return settled.truth();
    }

    @Override
    public boolean fires(Map<String, Possible> values) {
      return settled.truth() == Truth.TRUE;
    }

    @Override
    public Condition trace(Source source) {
      return settled;
    }

    @Override
    public void leaves(Consumer<CompareNode> leaf) {
      // It compares no fact.
    }
  }
}
