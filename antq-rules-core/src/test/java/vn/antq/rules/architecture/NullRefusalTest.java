package vn.antq.rules.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.antq.rules.Classifier;
import vn.antq.rules.DossierLines;
import vn.antq.rules.DossierReader;
import vn.antq.rules.DossierSchema;
import vn.antq.rules.DossierWriter;
import vn.antq.rules.LivePacks;
import vn.antq.rules.Pack;
import vn.antq.rules.PackLibrary;
import vn.antq.rules.RollUp;
import vn.antq.rules.TestPack;
import vn.antq.rules.advice.Advisor;
import vn.antq.rules.batch.Batch;
import vn.antq.rules.batch.BatchListener;
import vn.antq.rules.boundary.Bands;
import vn.antq.rules.boundary.Boundaries;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.dossier.FactKey;
import vn.antq.rules.dossier.StatedFact;
import vn.antq.rules.explanation.HtmlRenderer;
import vn.antq.rules.explanation.JsonLine;
import vn.antq.rules.explanation.JsonRenderer;
import vn.antq.rules.explanation.TextRenderer;
import vn.antq.rules.problem.Place;
import vn.antq.rules.problem.Problem;
import vn.antq.rules.scenario.RuleCoverage;
import vn.antq.rules.scenario.Scenario;
import vn.antq.rules.scenario.ScenarioReader;
import vn.antq.rules.scenario.ScenarioRunner;

/** Null is refused where it comes in, by the name of the parameter, not far away. */
class NullRefusalTest {

  /** What an application calls. */
  private static final List<Class<?>> ENTRANCES =
      List.of(
          PackLibrary.class,
          Pack.class,
          LivePacks.class,
          Classifier.class,
          Batch.class,
          RollUp.class,
          Dossier.class,
          Dossier.Builder.class,
          Dossier.UnitName.class,
          FactKey.class,
          StatedFact.class,
          StatedFact.Between.class,
          StatedFact.StatedRecord.class,
          DossierReader.class,
          DossierWriter.class,
          DossierSchema.class,
          DossierLines.class,
          Place.class,
          Problem.class,
          TextRenderer.class,
          JsonRenderer.class,
          HtmlRenderer.class,
          JsonLine.class,
          Advisor.class,
          RuleCoverage.class,
          ScenarioRunner.class,
          Boundaries.class,
          Bands.class);

  @TempDir private Path temp;
  private final Map<Class<?>, Object> things = new HashMap<>();
  private final List<String> wrong = new ArrayList<>();
  private int tried;

  @Test
  void everyEntranceNamesTheParameterThatIsNull() throws Exception {
    try (LivePacks live = things()) {
      for (Class<?> entrance : ENTRANCES) {
        // A record of results is made by this library, not by whoever reads it.
        boolean made = entrance != RuleCoverage.class && entrance != Boundaries.class;
        for (Constructor<?> constructor : made ? entrance.getConstructors() : noConstructors()) {
          check(constructor);
        }
        for (Method method : entrance.getMethods()) {
          boolean own = method.getDeclaringClass() == entrance && !method.isBridge();
          if (own && !method.getName().equals("equals")) {
            check(method);
          }
        }
      }
      assertThat(live.library()).isNotNull();
    }
    assertThat(wrong).isEmpty();
    assertThat(tried).isGreaterThan(80);
  }

  private static Constructor<?>[] noConstructors() {
    return new Constructor<?>[0];
  }

  private LivePacks things() {
    TestPack pack = TestPack.in(temp);
    Classifier classifier = pack.classifier();
    Dossier dossier = pack.dossier();
    LivePacks live = LivePacks.open(PackLibrary.empty(), List.of(pack.folder()), reload -> {});
    List<Scenario> scenarios = ScenarioReader.readAll(pack.folder().resolve("scenarios"));
    Stream.of(
            live,
            live.library(),
            classifier.pack(),
            dossier,
            dossier.toBuilder(),
            dossier.unit(),
            dossier.facts().values().iterator().next(),
            new StatedFact.Between(BigDecimal.ONE, BigDecimal.TEN),
            StatedFact.StatedRecord.empty(),
            Batch.of(classifier),
            RollUp.by(classifier),
            new RollUp.Within(List.of(), List.of(), 0),
            Place.NOWHERE,
            new Problem("x", Place.NOWHERE, "x", ""),
            TextRenderer.full(),
            JsonRenderer.compact(),
            HtmlRenderer.standard(),
            Advisor.by(classifier),
            new ScenarioRunner(classifier),
            RuleCoverage.of(classifier, scenarios),
            Boundaries.of(classifier, List.of()),
            scenarios.get(0),
            "x",
            BigDecimal.ONE,
            Duration.ofDays(1))
        .forEach(thing -> things.put(thing.getClass(), thing));
    things.put(Classifier.class, classifier);
    things.put(Classification.class, classifier.classify(dossier));
    things.put(Object.class, "x");
    things.put(Path.class, temp);
    things.put(List.class, List.of());
    things.put(Set.class, Set.of());
    things.put(Map.class, Map.of());
    things.put(Optional.class, Optional.empty());
    things.put(Stream.class, Stream.of());
    things.put(Function.class, Function.identity());
    things.put(Consumer.class, (Consumer<Object>) thing -> {});
    things.put(BatchListener.class, new BatchListener() {});
    things.put(InputStream.class, InputStream.nullInputStream());
    things.put(Class.class, Long.class);
    things.put(ClassLoader.class, NullRefusalTest.class.getClassLoader());
    things.put(FactKey.class, FactKey.of("x", Long.class));
    return live;
  }

  private void check(Executable called) throws ReflectiveOperationException {
    for (int i = 0; i < called.getParameterCount(); i++) {
      boolean refused =
          !called.getParameterTypes()[i].isPrimitive()
              && !called.getAnnotatedParameterTypes()[i].isAnnotationPresent(Nullable.class);
      if (refused) {
        tried++;
        checkNull(called, i);
      }
    }
  }

  private void checkNull(Executable called, int position) throws ReflectiveOperationException {
    @Nullable Object[] arguments =
        Arrays.stream(called.getParameterTypes()).map(this::thing).toArray();
    arguments[position] = null;
    String what = called + " with null at " + (position + 1);
    try {
      if (called instanceof Method method) {
        Object target = Modifier.isStatic(method.getModifiers()) ? null : target(method);
        method.invoke(target, arguments);
      } else {
        ((Constructor<?>) called).newInstance(arguments);
      }
      wrong.add(what + " is accepted");
    } catch (InvocationTargetException e) {
      Throwable thrown = e.getCause();
      String message = String.valueOf(thrown.getMessage());
      boolean named = thrown instanceof NullPointerException && message.matches("[a-z][A-Za-z]*");
      // Of a value it says more: what is not known is left out.
      boolean advised =
          thrown instanceof IllegalArgumentException
              && message.contains("null")
              && message.contains("leave the fact out");
      if (!named && !advised) {
        wrong.add(what + " throws " + thrown);
      }
    }
  }

  private Object target(Method method) {
    return thing(method.getDeclaringClass());
  }

  private Object thing(Class<?> type) {
    if (type == int.class) {
      return 1;
    } else if (type == long.class) {
      return 1L;
    } else if (type == boolean.class) {
      return true;
    } else if (type.isEnum()) {
      return type.getEnumConstants()[0];
    } else if (type.isArray()) {
      return Array.newInstance(type.getComponentType(), 0);
    }
    Object thing = things.get(type);
    assertThat(thing).as("something of %s", type).isNotNull();
    return thing;
  }
}
