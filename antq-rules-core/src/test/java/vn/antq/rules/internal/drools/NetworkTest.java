package vn.antq.rules.internal.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.drools.model.codegen.ExecutableModelProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;

public class NetworkTest {

  /** A row with two values. */
  public abstract static class Two extends Row {
    Two(Integer first, Integer second) {
      super(new Object[] {first, second});
    }

    public Integer getFirst() {
      return (Integer) at(0);
    }

    public Integer getSecond() {
      return (Integer) at(1);
    }
  }

  private static final String PLAIN =
      """
      rule "one" when House( first > 3 ) then end
      rule "both" when House( first > 3, second <= 2 ) then end
      rule "either" when House( first == 1 || ( second > 4 && first < 3 ) ) then end
      rule "equal" when House( first == second ) then end
      rule "joined" when House( first > 3 ) Garden( second < 3 ) then end
      rule "joined twice" when Garden( first > 1 ) House( second > 1 ) Garden( first > 4 ) then end
      rule "alternative" when ( House( first == 5 ) or Garden( first == 5 ) ) then end
      rule "always" when Garden() then end
      rule "some" when House( first > 2 ) exists ( Garden( second < 3 ) ) then end
      """;

  @Test
  void saysWhatASessionSays() {
    List<String> names =
        List.of(
            "one",
            "both",
            "either",
            "equal",
            "joined",
            "joined twice",
            "alternative",
            "always",
            "some");
    KieBase base = base(PLAIN);
    Network network = Network.of(base, names).orElseThrow();
    Random random = new Random(20261127);
    BitSet seen = new BitSet();

    for (int run = 0; run < 2_000; run++) {
      List<Object> rows = new ArrayList<>();
      for (int row = random.nextInt(4); row > 0; row--) {
        Integer first = random.nextInt(8) == 0 ? null : random.nextInt(6);
        Integer second = random.nextInt(8) == 0 ? null : random.nextInt(6);
        rows.add(random.nextBoolean() ? new House(first, second) : new Garden(first, second));
      }
      Network.Run without = network.new Run();
      rows.forEach(without::insert);
      int[] fired = without.fired();
      Map<String, Integer> byNetwork = new TreeMap<>();
      for (int rule = 0; rule < fired.length; rule++) {
        if (fired[rule] > 0) {
          seen.set(rule);
          byNetwork.put(names.get(rule), fired[rule]);
        }
      }

      assertThat(byNetwork).isEqualTo(bySession(base, rows));
    }
    assertThat(seen.cardinality()).as("rules that some rows fired").isEqualTo(names.size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rule \"r\" salience 5 when House( first > 3 ) then end",
        "rule \"r\" no-loop true when House( first > 3 ) then end",
        "rule \"r\" enabled false when House( first > 3 ) then end",
        "rule \"r\" agenda-group \"a\" when House( first > 3 ) then end",
        "rule \"r\" activation-group \"a\" when House( first > 3 ) then end",
        "rule \"r\" date-expires \"01-Jan-2020\" when House( first > 3 ) then end",
        "rule \"r\" when not House( first > 3 ) then end",
        "rule \"r\" when exists House( first > 3 ) then end",
        "rule \"r\" when House( $f : first ) Garden( first == $f ) then end",
        "rule \"r\" when accumulate( House( $f : first ); $s : sum( $f ) ) then end",
        "rule \"r\" when eval( true ) then end",
        "rule \"r\" when House( first > 3 ) then end rule \"s\" when String() then end",
      })
  void aShapeThatItDoesNotKnowKeepsItsSession(String rules) {
    List<String> names = rules.contains("\"s\"") ? List.of("r", "s") : List.of("r");

    assertThat(Network.of(base(rules), names)).isEmpty();
  }

  @Test
  void aRuleThatItDoesNotReachKeepsItsSession() {
    assertThat(Network.of(base("rule \"r\" when House() then end"), List.of("r", "s"))).isEmpty();
    assertThat(Network.of(base("rule \"r\" when House() then end"), List.of())).isEmpty();
  }

  private static Map<String, Integer> bySession(KieBase base, List<Object> rows) {
    KieSession session = base.newKieSession();
    try {
      Map<String, Integer> fired = new TreeMap<>();
      session.addEventListener(
          new DefaultAgendaEventListener() {
            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
              fired.merge(event.getMatch().getRule().getName(), 1, Integer::sum);
            }
          });
      rows.forEach(session::insert);
      session.fireAllRules();
      return fired;
    } finally {
      session.dispose();
    }
  }

  /** A row of one type. */
  public static final class House extends Two {
    House(Integer first, Integer second) {
      super(first, second);
    }
  }

  /** A row of another type. */
  public static final class Garden extends Two {
    Garden(Integer first, Integer second) {
      super(first, second);
    }
  }

  private static KieBase base(String rules) {
    KieServices services = KieServices.get();
    KieFileSystem files = services.newKieFileSystem();
    String types = "import " + NetworkTest.class.getName() + ".";
    files.write(
        "src/main/resources/rules.drl",
        "package net\n" + types + "House\n" + types + "Garden\n" + rules);
    KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    assertThat(builder.getResults().getMessages(Message.Level.ERROR)).isEmpty();
    return services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
  }
}
