package vn.antq.rules.internal.drools;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drools.base.base.SalienceInteger;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.constraint.AlphaNodeFieldConstraint;
import org.drools.core.common.DefaultFactHandle;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.reteoo.AlphaNode;
import org.drools.core.reteoo.BetaNode;
import org.drools.core.reteoo.ExistsNode;
import org.drools.core.reteoo.JoinNode;
import org.drools.core.reteoo.LeftInputAdapterNode;
import org.drools.core.reteoo.LeftTupleSource;
import org.drools.core.reteoo.ObjectSource;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.core.reteoo.RightInputAdapterNode;
import org.drools.core.reteoo.RuleTerminalNode;
import org.drools.core.reteoo.Sink;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;

/**
 * The network that Drools made of a rule base, run without a session: Drools' own constraints
 * decide, in the order of its nodes; its agenda and working memory do not run. Rules of a pack
 * match or do not; they neither change facts nor wait for each other, so nothing else is needed.
 * Immutable and thread-safe.
 */
final class Network {

  private static final System.Logger LOG = System.getLogger("vn.antq.rules");

  private final Map<Class<?>, Branch> branches;
  private final int marks;
  private final int rules;
  private final List<Need> needs;

  private Network(Map<Class<?>, Branch> branches, int marks, int rules, List<Need> needs) {
    this.branches = Map.copyOf(branches);
    this.marks = marks;
    this.rules = rules;
    this.needs = List.copyOf(needs);
  }

  /**
   * What is asked of one row, in the order of the nodes.
   *
   * @param tests what is asked; null where a row that came so far sets a mark
   * @param next where it goes on for a row that failed a test; the mark where there is no test
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared, never handed out.
  private record Branch(AlphaNodeFieldConstraint[] tests, int[] next) {

    void run(Object row, int[] set) {
      DefaultFactHandle handle = new DefaultFactHandle(row);
      int at = 0;
      while (at < tests.length) {
        AlphaNodeFieldConstraint test = tests[at];
        if (test == null) {
          set[next[at++]]++;
        } else {
          at = test.isAllowed(handle, null) ? at + 1 : next[at];
        }
      }
    }
  }

  /**
   * A rule, by its position, and the marks of its patterns; the complement of a mark where it
   * matters only that some row matches, not how many.
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared, never handed out.
  private record Need(int rule, int[] marks) {}

  /** A network of a shape that is not known; such a rule base keeps its session. */
  private static final class Unknown extends Exception {
    private static final long serialVersionUID = 1L;

    Unknown(String what) {
      super(what);
    }
  }

  /**
   * Reads the network of a rule base; empty when it holds anything that is not known to be run here
   * as in a session.
   *
   * @param rules the names of its rules
   */
  static Optional<Network> of(KieBase base, List<String> rules) {
    try {
      return Optional.of(new Reader(rules).read((InternalRuleBase) base));
    } catch (Unknown unknown) {
      LOG.log(
          System.Logger.Level.WARNING,
          "Rules are run in a session, as their network has {0}",
          unknown.getMessage());
      return Optional.empty();
    }
  }

  /** One run. Not thread-safe. */
  final class Run {

    private final int[] set = new int[marks];

    /** Looks at a row. */
    void insert(Object row) {
      Branch branch = branches.get(row.getClass());
      if (branch != null) {
        branch.run(row, set);
      }
    }

    /** Returns how often each rule matches: with every row of each of its patterns. */
    int[] fired() {
      int[] fired = new int[rules];
      for (Need need : needs) {
        int matches = 1;
        for (int mark : need.marks()) {
          matches = Math.multiplyExact(matches, mark < 0 ? Math.min(set[~mark], 1) : set[mark]);
        }
        fired[need.rule()] = Math.addExact(fired[need.rule()], matches);
      }
      return fired;
    }
  }

  private static final class Reader {

    private final Map<String, Integer> positions = new HashMap<>();
    private final Map<Object, Integer> marks = new IdentityHashMap<>();
    private final List<AlphaNodeFieldConstraint> tests = new ArrayList<>();
    private final List<Integer> next = new ArrayList<>();
    private final List<Need> needs = new ArrayList<>();
    private final List<LeftInputAdapterNode> starts = new ArrayList<>();

    Reader(List<String> rules) {
      for (String rule : rules) {
        positions.put(rule, positions.size());
      }
    }

    Network read(InternalRuleBase base) throws Unknown {
      Map<Class<?>, Branch> branches = new LinkedHashMap<>();
      for (ObjectTypeNode type : base.getRete().getObjectTypeNodes()) {
        tests.clear();
        next.clear();
        sinks(type);
        if (!tests.isEmpty()) {
          Branch branch =
              new Branch(
                  tests.toArray(AlphaNodeFieldConstraint[]::new),
                  next.stream().mapToInt(Integer::intValue).toArray());
          if (!(type.getObjectType().getTypeKey() instanceof Class<?> row)
              || !Row.class.isAssignableFrom(row)
              || branches.put(row, branch) != null) {
            throw new Unknown("rows of " + type.getObjectType().getClassName());
          }
        }
      }
      for (LeftInputAdapterNode start : starts) {
        follow(start, new int[] {mark(start)});
      }
      BitSet reached = new BitSet();
      needs.forEach(need -> reached.set(need.rule()));
      if (reached.cardinality() != positions.size()) {
        throw new Unknown("rules that it does not lead to");
      }
      return new Network(branches, marks.size(), positions.size(), needs);
    }

    private int mark(Object node) {
      return marks.computeIfAbsent(node, same -> marks.size());
    }

    private void sinks(ObjectSource source) throws Unknown {
      for (Sink sink : source.getObjectSinkPropagator().getSinks()) {
        if (sink instanceof AlphaNode alpha) {
          int at = tests.size();
          tests.add(alpha.getConstraint());
          next.add(0);
          sinks(alpha);
          next.set(at, tests.size());
        } else if (sink instanceof LeftInputAdapterNode left) {
          starts.add(left);
          reach(left);
        } else if (sink instanceof RightInputAdapterNode<?> right) {
          reach(right);
        } else {
          throw new Unknown("a sink " + sink.getClass().getSimpleName());
        }
      }
    }

    private void reach(Object node) {
      tests.add(null);
      next.add(mark(node));
    }

    private void follow(LeftTupleSource source, int[] needed) throws Unknown {
      for (Sink sink : source.getSinkPropagator().getSinks()) {
        if (sink instanceof RuleTerminalNode terminal) {
          needs.add(new Need(position(terminal.getRule()), needed));
        } else if (sink instanceof BetaNode join && isPlain(join)) {
          int[] both = Arrays.copyOf(needed, needed.length + 1);
          int right = mark(join.getRightInput());
          both[needed.length] = join instanceof ExistsNode ? ~right : right;
          follow(join, both);
        } else {
          throw new Unknown("a sink " + sink.getClass().getSimpleName());
        }
      }
    }

    private static boolean isPlain(BetaNode join) {
      Class<?> kind = join.getClass();
      return join.getConstraints().length == 0
          && (kind == JoinNode.class || kind == ExistsNode.class);
    }

    private int position(Rule rule) throws Unknown {
      Integer position = positions.get(rule.getName());
      if (position == null || !(rule instanceof RuleImpl plain) || !isPlain(plain)) {
        throw new Unknown("the rule " + rule.getName());
      }
      return position;
    }

    /** Whether nothing but its patterns decides whether a rule fires. */
    private static boolean isPlain(RuleImpl rule) {
      return rule.getSalience() == SalienceInteger.DEFAULT_SALIENCE
          && !rule.isNoLoop()
          && !rule.isLockOnActive()
          && rule.getTimer() == null
          && rule.isMainAgendaGroup()
          && rule.getActivationGroup() == null
          && rule.getDateEffective() == null
          && rule.getDateExpires() == null
          && rule.getCalendars() == null
          && rule.getRuleFlowGroup() == null
          && rule.getEnabled() == org.drools.base.base.EnabledBoolean.ENABLED_TRUE;
    }
  }
}
