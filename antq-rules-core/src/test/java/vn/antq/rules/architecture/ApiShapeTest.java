package vn.antq.rules.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import vn.antq.rules.Classifier;

/** What users of the library come to see, and what the library may not do behind it. */
@AnalyzeClasses(packagesOf = Classifier.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ApiShapeTest {

  private static final DescribedPredicate<JavaClass> API =
      resideInAPackage("vn.antq.rules..")
          .and(DescribedPredicate.not(resideInAPackage("vn.antq.rules.internal..")))
          .and(DescribedPredicate.describe("visible to users", ApiShapeTest::isVisible));

  private static boolean isVisible(JavaClass type) {
    boolean visible =
        type.getModifiers().contains(JavaModifier.PUBLIC)
            || type.getModifiers().contains(JavaModifier.PROTECTED);
    return visible && type.getEnclosingClass().map(ApiShapeTest::isVisible).orElse(true);
  }

  @ArchTest
  static final ArchRule signaturesShowNoTypeOfAnotherLibrary =
      classes()
          .that(API)
          .should(
              showOnly(
                  DescribedPredicate.describe(
                      "types of Java, JSpecify or this library",
                      type ->
                          type.getPackageName().startsWith("java.")
                              || type.isPrimitive()
                              || type.getPackageName().startsWith("org.jspecify.")
                              // What tests of packs are made of; only vn.antq.rules.testing.
                              || type.getFullName().equals("org.junit.jupiter.api.DynamicNode")
                              // Where measurements go; only vn.antq.rules.metrics.
                              || type.getFullName()
                                  .equals("io.micrometer.core.instrument.MeterRegistry")
                              || type.getPackageName().startsWith("vn.antq.rules"))));

  @ArchTest
  static final ArchRule signaturesShowNoInternalType =
      classes()
          .that(API)
          .should(
              showOnly(
                  DescribedPredicate.describe(
                      "types that are not internal",
                      type -> !type.getPackageName().startsWith("vn.antq.rules.internal"))));

  @ArchTest
  static final ArchRule nothingReadsTheClock =
      noClasses()
          .should()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDateTime.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  @ArchTest
  static final ArchRule everyPackageIsNullMarked =
      classes()
          .should(
              new ArchCondition<>("be in a package marked @NullMarked") {
                private final Set<String> seen = new TreeSet<>();

                @Override
                public void check(JavaClass type, ConditionEvents events) {
                  JavaPackage in = type.getPackage();
                  if (seen.add(in.getName())) {
                    events.add(
                        new SimpleConditionEvent(
                            in, in.isAnnotatedWith(NullMarked.class), in.getName()));
                  }
                }
              });

  @ArchTest
  static final ArchRule classesOfTheApiAreClosed =
      classes()
          .that(API)
          .should(
              new ArchCondition<>("be final, a record, an enum, an interface or sealed") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                  boolean closed =
                      type.isInterface()
                          || type.isEnum()
                          || type.isRecord()
                          || type.getModifiers().contains(JavaModifier.FINAL)
                          || type.reflect().isSealed();
                  events.add(new SimpleConditionEvent(type, closed, type.getName()));
                }
              });

  @ArchTest
  static final ArchRule exceptionsAreUnchecked =
      classes()
          .that(are(API))
          .and()
          .areAssignableTo(Exception.class)
          .should()
          .beAssignableTo(RuntimeException.class);

  /** Each is a decision: whoever adds one adds a line to the list, and the reason to the commit. */
  @ArchTest
  static void publicTypesAreThoseOfTheList(JavaClasses classes) throws IOException {
    List<String> there =
        classes.stream()
            .filter(API.and(DescribedPredicate.describe("top-level", JavaClass::isTopLevelClass)))
            .map(type -> type.getName().substring("vn.antq.rules.".length()))
            .sorted()
            .toList();

    assertThat(Files.readAllLines(Path.of("src/test/resources/public-types.txt")))
        .containsExactlyElementsOf(there);
  }

  private static ArchCondition<JavaClass> showOnly(DescribedPredicate<JavaClass> allowed) {
    return new ArchCondition<>("show only " + allowed.getDescription() + " in signatures") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        shown(type)
            .forEach(
                shown ->
                    events.add(
                        new SimpleConditionEvent(
                            type,
                            allowed.test(shown),
                            type.getName() + " shows " + shown.getName())));
      }
    };
  }

  /** Every class that users of {@code type} come to see. */
  private static Set<JavaClass> shown(JavaClass type) {
    Set<JavaClass> shown = new LinkedHashSet<>();
    type.getSuperclass().ifPresent(parent -> shown.addAll(parent.getAllInvolvedRawTypes()));
    type.getInterfaces().forEach(parent -> shown.addAll(parent.getAllInvolvedRawTypes()));
    type.getTypeParameters().forEach(p -> shown.addAll(p.getAllInvolvedRawTypes()));
    type.getFields().stream()
        .filter(ApiShapeTest::isVisible)
        .forEach(field -> shown.addAll(field.getType().getAllInvolvedRawTypes()));
    Stream.concat(type.getMethods().stream(), type.getConstructors().stream())
        .filter(ApiShapeTest::isVisible)
        .forEach(
            unit -> {
              shown.addAll(unit.getReturnType().getAllInvolvedRawTypes());
              for (JavaType parameter : unit.getParameterTypes()) {
                shown.addAll(parameter.getAllInvolvedRawTypes());
              }
              unit.getThrowsClause().forEach(thrown -> shown.add(thrown.getRawType()));
            });
    return shown;
  }

  private static boolean isVisible(JavaMember member) {
    return member.getModifiers().contains(JavaModifier.PUBLIC)
        || member.getModifiers().contains(JavaModifier.PROTECTED);
  }
}
