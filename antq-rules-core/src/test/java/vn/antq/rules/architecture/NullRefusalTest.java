package vn.antq.rules.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.antq.rules.Classifier;
import vn.antq.rules.LivePacks;
import vn.antq.rules.PackLibrary;
import vn.antq.rules.TestPack;
import vn.antq.rules.advice.Advisor;
import vn.antq.rules.batch.Batch;
import vn.antq.rules.batch.BatchListener;
import vn.antq.rules.batch.RollUp;
import vn.antq.rules.boundary.Boundaries;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Condition;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.OutcomeStep;
import vn.antq.rules.classification.Sheet;
import vn.antq.rules.classification.TallyCount;
import vn.antq.rules.classification.Verdict;
import vn.antq.rules.difference.ClassCount;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.dossier.FactKey;
import vn.antq.rules.dossier.Mark;
import vn.antq.rules.dossier.StatedFact;
import vn.antq.rules.dossier.UnitRegister;
import vn.antq.rules.explanation.HtmlRenderer;
import vn.antq.rules.explanation.JsonRenderer;
import vn.antq.rules.explanation.OverviewRenderer;
import vn.antq.rules.explanation.Renderer;
import vn.antq.rules.explanation.TextRenderer;
import vn.antq.rules.pack.Basis;
import vn.antq.rules.pack.Citation;
import vn.antq.rules.pack.Criterion;
import vn.antq.rules.pack.Derivation;
import vn.antq.rules.pack.Expression;
import vn.antq.rules.pack.Figure;
import vn.antq.rules.pack.FigureChange;
import vn.antq.rules.pack.Group;
import vn.antq.rules.pack.Limit;
import vn.antq.rules.pack.Operand;
import vn.antq.rules.pack.Pack;
import vn.antq.rules.pack.Quota;
import vn.antq.rules.pack.Reading;
import vn.antq.rules.pack.Rounding;
import vn.antq.rules.pack.Rule;
import vn.antq.rules.pack.RuleModel;
import vn.antq.rules.pack.RuleReplacement;
import vn.antq.rules.pack.TotalRule;
import vn.antq.rules.pack.UnitType;
import vn.antq.rules.pack.Variant;
import vn.antq.rules.problem.Place;
import vn.antq.rules.problem.Problem;
import vn.antq.rules.ranking.Ranking;
import vn.antq.rules.receipt.RankingReceipt;
import vn.antq.rules.scenario.RuleCoverage;
import vn.antq.rules.scenario.Scenario;
import vn.antq.rules.scenario.ScenarioReader;
import vn.antq.rules.scenario.ScenarioRunner;
import vn.antq.rules.sheet.PackSheet;
import vn.antq.rules.value.Average;
import vn.antq.rules.value.Enumeration;
import vn.antq.rules.value.FigureValue;
import vn.antq.rules.value.Level;
import vn.antq.rules.value.Ratio;
import vn.antq.rules.value.ScalarType;
import vn.antq.rules.value.Truth;

/** Null is refused where it comes in, by the name of the parameter, not far away. */
class NullRefusalTest {

  /** Records that an application makes itself; all others are made by this library. */
  private static final Set<Class<?>> GIVEN =
      Set.of(
          Dossier.UnitName.class,
          StatedFact.class,
          StatedFact.Between.class,
          StatedFact.StatedRecord.class,
          RollUp.Within.class,
          Place.class,
          Problem.class);

  @TempDir private Path temp;
  private final Map<Class<?>, Object> things = new HashMap<>();
  private final List<String> wrong = new ArrayList<>();
  private final Set<String> untried = new TreeSet<>();
  private int tried;

  @Test
  void everyEntranceNamesTheParameterThatIsNull() throws Exception {
    try (LivePacks live = things()) {
      for (Class<?> entrance : api()) {
        boolean made = entrance.isRecord() && !GIVEN.contains(entrance);
        for (Constructor<?> constructor : made ? noConstructors() : entrance.getConstructors()) {
          check(constructor);
        }
        for (Method method : entrance.getMethods()) {
          boolean own = method.getDeclaringClass() == entrance && !method.isBridge();
          boolean ofEveryEnum = entrance.isEnum() && method.getName().equals("valueOf");
          if (own && !ofEveryEnum && !method.getName().equals("equals")) {
            check(method);
          }
        }
      }
      assertThat(live.library()).isNotNull();
    }
    assertThat(wrong).isEmpty();
    // What takes or is something that only this library makes, and that it refuses far earlier.
    assertThat(untried).hasSizeLessThan(60);
    assertThat(tried).isGreaterThan(200);
  }

  /** Every type that an application can see. */
  private static List<Class<?>> api() throws IOException, URISyntaxException {
    Path classes = Path.of(Pack.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<Class<?>> types = new ArrayList<>();
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".class")).sorted().toList()) {
        String name =
            classes
                .relativize(file)
                .toString()
                .replace(File.separatorChar, '.')
                .replace(".class", "");
        if (name.startsWith("vn.antq.rules.")
            && !name.startsWith("vn.antq.rules.internal.")
            && !name.endsWith("-info")) {
          Class<?> type = load(name);
          // What a type does with values, it is asked by those who know them to be of that type.
          boolean asked = ScalarType.class.isAssignableFrom(type) && type != ScalarType.class;
          if (isVisible(type) && !asked && !type.isAnnotationPresent(Deprecated.class)) {
            types.add(type);
          }
        }
      }
    }
    return types;
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, Pack.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isVisible(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return Modifier.isPublic(type.getModifiers()) && (outer == null || isVisible(outer));
  }

  private static Constructor<?>[] noConstructors() {
    return new Constructor<?>[0];
  }

  /** One of each thing that a pack states. */
  private void law(Pack pack) {
    RuleModel model = pack.models().values().iterator().next();
    Citation citation = new Citation("x", "");
    LocalDate day = LocalDate.of(2025, 1, 1);
    Rule rule = model.rules().get(0);
    Criterion criterion = model.unit().criteria().get(0);
    Figure figure = model.unit().figures().values().iterator().next();
    Stream.of(
            model,
            model.unit(),
            model.unit().ruleFiles().get(0),
            pack.definition(),
            pack.definition().inForce(),
            pack.outcomes().get(0),
            pack.statements().get(0),
            ClassCount.empty(),
            TallyCount.empty(),
            RollUp.Within.NOTHING,
            rule,
            rule.patterns().get(0),
            criterion,
            criterion.awards().get(0),
            new Criterion.Amount(
                "x",
                "x",
                "x",
                true,
                BigDecimal.ONE,
                false,
                "",
                Basis.LOCAL,
                citation,
                Place.NOWHERE),
            new Rounding(
                "x", BigDecimal.ONE, Rounding.Mode.UP, Basis.LOCAL, citation, Place.NOWHERE),
            new Group(
                "x",
                "x",
                "x",
                "",
                Group.Role.BONUS,
                Optional.of(BigDecimal.ONE),
                Basis.LOCAL,
                citation,
                Place.NOWHERE),
            new TotalRule(
                "x",
                Optional.empty(),
                Optional.empty(),
                true,
                true,
                Basis.LOCAL,
                citation,
                Place.NOWHERE),
            Mark.self(BigDecimal.ONE),
            new Sheet(List.of(), Optional.empty()),
            figure,
            pack.vocabulary().records().values().iterator().next(),
            new RuleReplacement("x", "x", Basis.LOCAL, citation, citation, Place.NOWHERE),
            new Limit("x", "x", Limit.Kind.CAP, "x", "x", citation, Basis.LOCAL, "", Place.NOWHERE),
            new Quota(
                "x",
                "x",
                "x",
                "x",
                "x",
                "x",
                Quota.WITHIN,
                Quota.Rounding.DOWN,
                List.of(Quota.Key.BY_POINTS),
                Quota.Ties.OPEN,
                Basis.LOCAL,
                citation,
                Place.NOWHERE),
            Quota.Rounding.DOWN,
            new UnitType.Authority(day, Optional.empty(), "x", Basis.LOCAL, citation, ""),
            new UnitType.ScopeCondition(Map.of(), "x", Basis.LOCAL, citation, Place.NOWHERE))
        .forEach(thing -> things.put(thing.getClass(), thing));
    pack.vocabulary().enumerations().values().forEach(one -> things.put(one.getClass(), one));
    Level level = new Level("X", "x", 0, "");
    Enumeration options = new Enumeration("X", List.of(level));
    Stream.of(
            new Ratio(1, 2),
            new Average(BigDecimal.ONE, 2),
            level,
            new Reading("x", "x", "x", Basis.LOCAL, citation, options, level, Place.NOWHERE))
        .forEach(thing -> things.put(thing.getClass(), thing));
    Expression.Compare compare = rule.comparisons().findFirst().orElseThrow();
    Derivation.SummaryOf summary =
        new Derivation.SummaryOf(Derivation.Summary.TOTAL, "x", "y", Map.of(), List.of());
    Stream.of(
            compare,
            new Expression.And(List.of(compare, compare)),
            new Expression.Or(List.of(compare, compare)),
            new Derivation.RatioOf("x", "y"),
            new Derivation.SumOf(List.of("x")),
            new Derivation.DifferenceOf("x", "y"),
            new Derivation.DaysOf("x", "y"),
            new Derivation.ChangeOf("x", "y", true),
            new Derivation.CountOf("x", Map.of()),
            summary,
            new Derivation.VerdictOf("x", "", ""),
            new Verdict.Decided(pack.outcomes().get(0)),
            new Verdict.Open(pack.outcomes().get(0), pack.outcomes().get(0)))
        .forEach(thing -> things.put(thing.getClass(), thing));
    things.put(Expression.class, compare);
    things.put(Derivation.class, new Derivation.SumOf(List.of("x")));
    things.put(Derivation.OfRecords.class, summary);
    things.put(FigureValue.class, figure.value());
    things.put(Operand.class, new Operand.OfFigure(figure));
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
            OverviewRenderer.standard(),
            UnitRegister.empty(),
            Ranking.of(classifier, List.of(), List.of()),
            RankingReceipt.of(Ranking.of(classifier, List.of(), List.of())),
            classifier.pack().vocabulary(),
            Variant.NONE,
            FigureChange.of(Map.of(), List.of()),
            LocalDate.of(2025, 1, 1),
            RuleCoverage.of(classifier, scenarios),
            Boundaries.of(classifier, List.of()),
            PackSheet.of(classifier.pack(), pack.folder()),
            PackSheet.of(classifier.pack(), pack.folder()).rows("khu-dan-cu").get(0),
            scenarios.get(0),
            "x",
            BigDecimal.ONE,
            Duration.ofDays(1))
        .forEach(thing -> things.put(thing.getClass(), thing));
    law(classifier.pack());
    things.put(Classifier.class, classifier);
    Classification answer = classifier.classify(dossier);
    things.put(Classification.class, answer);
    things.put(Finding.class, answer.findings().get(0));
    things.put(OutcomeStep.class, answer.steps().get(0));
    Condition.Comparison comparison =
        answer.findings().stream()
            .flatMap(finding -> finding.rules().stream())
            .flatMap(rule -> rule.patterns().stream())
            .flatMap(pattern -> pattern.conditions().stream())
            .flatMap(Condition::leaves)
            .findFirst()
            .orElseThrow();
    Stream.of(
            comparison,
            new Condition.AllOf(List.of(comparison, comparison), Truth.TRUE),
            new Condition.AnyOf(List.of(comparison, comparison), Truth.TRUE))
        .forEach(thing -> things.put(thing.getClass(), thing));
    things.put(Condition.class, comparison);
    things.put(Condition.Comparison.class, comparison);
    things.put(Object.class, "x");
    things.put(Path.class, temp);
    things.put(List.class, List.of());
    things.put(Set.class, Set.of());
    things.put(Map.class, Map.of());
    things.put(Optional.class, Optional.empty());
    things.put(Stream.class, Stream.of());
    things.put(Function.class, Function.identity());
    things.put(UnaryOperator.class, UnaryOperator.identity());
    things.put(Collection.class, List.of());
    things.put(Appendable.class, new StringBuilder());
    things.put(Renderer.class, TextRenderer.full());
    things.put(Predicate.class, (Predicate<Object>) thing -> true);
    things.put(Consumer.class, (Consumer<Object>) thing -> {});
    things.put(Function.class, (Function<Object, Object>) thing -> Optional.empty());
    things.put(BatchListener.class, new BatchListener() {});
    things.put(Appendable.class, new StringBuilder());
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
      if (refused && canBeCalled(called)) {
        tried++;
        checkNull(called, i);
      } else if (refused) {
        untried.add(called.toString());
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

  /** Says whether there is something of every type that it takes. */
  private boolean canBeCalled(Executable called) {
    boolean needsTarget = called instanceof Method && !Modifier.isStatic(called.getModifiers());
    return (!needsTarget || isThere(called.getDeclaringClass()))
        && Arrays.stream(called.getParameterTypes()).allMatch(this::isThere);
  }

  private boolean isThere(Class<?> type) {
    return type.isPrimitive() || type.isEnum() || type.isArray() || things.containsKey(type);
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
    if (type == Stream.class) {
      return Stream.of();
    }
    Object thing = things.get(type);
    assertThat(thing).as("something of %s", type).isNotNull();
    return thing;
  }
}
