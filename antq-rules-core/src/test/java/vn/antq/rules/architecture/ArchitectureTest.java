package vn.antq.rules.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@AnalyzeClasses(packages = "vn.antq.rules", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String[] LIBRARIES = {
    "org.drools..",
    "org.kie..",
    "com.github.javaparser..",
    "org.yaml..",
    "tools.jackson..",
    "gg.jte..",
    "io.nayuki..",
    "com.nimbusds.."
  };

  private static final DescribedPredicate<JavaClass> PUBLIC_API =
      new DescribedPredicate<>("are public API") {
        @Override
        public boolean test(JavaClass type) {
          return type.getModifiers().contains(JavaModifier.PUBLIC)
              && !type.getPackageName().contains(".internal")
              && type.getEnclosingClass().map(this::isPublic).orElse(true);
        }

        private boolean isPublic(JavaClass type) {
          return type.getModifiers().contains(JavaModifier.PUBLIC);
        }
      };

  @ArchTest
  static final ArchRule publicSignaturesShowOnlyOurOwnPublicTypesAndJava =
      classes().that(PUBLIC_API).should(showNo("internal or library types", LIBRARIES));

  private static ArchCondition<JavaClass> showNo(String what, String[] packages) {
    return new ArchCondition<>("show no " + what + " in public signatures") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getMembers().stream()
            .filter(
                member ->
                    member.getModifiers().contains(JavaModifier.PUBLIC)
                        || member.getModifiers().contains(JavaModifier.PROTECTED))
            .forEach(member -> checkMember(type, member, packages, events));
      }
    };
  }

  private static void checkMember(
      JavaClass type, JavaMember member, String[] packages, ConditionEvents events) {
    Set<JavaClass> shown =
        member.getAllInvolvedRawTypes().stream()
            .filter(
                involved ->
                    resideInAnyPackage(packages).test(involved)
                        || involved.getPackageName().startsWith("vn.antq.rules.internal"))
            .collect(Collectors.toSet());
    if (!shown.isEmpty()) {
      events.add(SimpleConditionEvent.violated(type, member.getFullName() + " shows " + shown));
    }
  }

  @ArchTest
  static final ArchRule onlyTheRuleAndDroolsRoomsKnowDrools =
      noClasses()
          .that()
          .resideOutsideOfPackages("..internal.reading.drl..", "..internal.drools..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.drools..", "org.kie..", "com.github.javaparser..");

  @ArchTest
  static final ArchRule onlyThoseWhoReadRuleFilesNeedTheCompiler =
      noClasses()
          .that()
          .haveNameNotMatching(
              "vn\\.antq\\.rules\\.internal\\."
                  + "(drools\\.(RuleCompiler|RuleSources)"
                  + "|reading\\.drl\\.(RuleFileReader|ConstraintReader|RuleBudget))(\\$.*)?")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.drools.compiler..",
              "org.drools.drl..",
              "org.drools.model.codegen..",
              "org.drools.mvel..",
              "org.kie.api.builder..",
              "org.kie.internal.builder..",
              "com.github.javaparser..");

  @ArchTest
  static final ArchRule onlyTheYamlRoomKnowsYaml =
      noClasses()
          .that()
          .resideOutsideOfPackage("..internal.document..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.yaml..");

  @ArchTest
  static final ArchRule onlyTheJsonRoomExplanationsDifferencesAndReceiptsKnowJson =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "..internal.json..",
              "vn.antq.rules.explanation..",
              "vn.antq.rules.difference..",
              "vn.antq.rules.receipt..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("tools.jackson..");

  @ArchTest
  static final ArchRule onlyThePageRoomKnowsTemplatesAndQrCodes =
      noClasses()
          .that()
          .resideOutsideOfPackage("..internal.explanation.html..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("gg.jte..", "io.nayuki..");

  @ArchTest
  static final ArchRule onlyReceiptsKnowSignatures =
      noClasses()
          .that()
          .resideOutsideOfPackage("vn.antq.rules.receipt..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.nimbusds..");

  @ArchTest
  static final ArchRule onlyMetricsKnowMicrometer =
      noClasses()
          .that()
          .resideOutsideOfPackage("vn.antq.rules.metrics..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.micrometer..", "vn.antq.rules.metrics..");

  /** The floors of the house, from the ground up: each stands on those below it. */
  private static final List<Set<String>> FLOORS =
      List.of(
          Set.of("internal.line", "internal.name", "internal.text"),
          Set.of("problem", "internal.problem", "value"),
          Set.of("pack"),
          Set.of("dossier", "internal.document", "internal.store"),
          Set.of("classification", "internal.dossier"),
          Set.of("internal.answer", "internal.json"),
          Set.of("internal.reading", "internal.explanation.words"),
          Set.of("internal.explanation.document"),
          Set.of("internal.explanation.text", "internal.explanation.html"),
          Set.of("internal.reading.drl", "explanation"),
          Set.of("internal.drools"),
          Set.of("internal.engine.facts"),
          Set.of("internal.engine.plan"),
          Set.of("internal.engine.admit", "internal.engine.evaluate"),
          Set.of("internal.engine.conclude"),
          Set.of("internal.engine"),
          Set.of(""),
          Set.of(
              "binding", "batch", "metrics", "advice", "ranking", "receipt", "difference", "build"),
          Set.of("scenario", "boundary", "mutation", "check", "sheet", "testing"),
          Set.of("criteria", "examples"));

  @ArchTest
  static final ArchRule arrowsBetweenFloorsGoDownOnly =
      classes()
          .should(
              new ArchCondition<>("stand on lower floors only") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                  type.getDirectDependenciesFromSelf().stream()
                      .filter(to -> floor(to.getTargetClass()) > floor(type))
                      .forEach(
                          to -> events.add(SimpleConditionEvent.violated(to, to.getDescription())));
                }
              });

  @ArchTest
  static final ArchRule everyRoomHasItsFloor =
      classes()
          .that()
          .resideInAPackage("vn.antq.rules..")
          .should(
              new ArchCondition<>("be in a room of a floor") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                  if (floor(type) < 0) {
                    events.add(SimpleConditionEvent.violated(type, type.getFullName()));
                  }
                }
              });

  private static int floor(JavaClass type) {
    String name = type.getPackageName();
    if (!name.startsWith("vn.antq.rules")) {
      return -1;
    }
    String room = name.equals("vn.antq.rules") ? "" : name.substring("vn.antq.rules.".length());
    for (int floor = 0; floor < FLOORS.size(); floor++) {
      if (FLOORS.get(floor).contains(room)) {
        return floor;
      }
    }
    return -1;
  }

  private static final String[] ANALYSTS = {
    "vn.antq.rules.boundary",
    "vn.antq.rules.build",
    "vn.antq.rules.check",
    "vn.antq.rules.mutation",
    "vn.antq.rules.scenario",
    "vn.antq.rules.sheet",
    "vn.antq.rules.testing"
  };

  /** Where people load packs, classify, explain and keep receipts, they need nothing of these. */
  @ArchTest
  static final ArchRule embeddingNeedsNothingOfWhatAnalystsUse =
      noClasses()
          .that()
          .resideOutsideOfPackages(ANALYSTS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ANALYSTS);

  @Test
  void everyPublicPackageSaysWhoItIsFor() throws IOException {
    Path sources = Path.of("src/main/java/vn/antq/rules");
    Set<String> forAnalysts = new TreeSet<>();
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(path -> path.endsWith("package-info.java")).toList()) {
        String room =
            sources.relativize(file.getParent()).toString().replace(File.separatorChar, '.');
        String text = Files.readString(file).replaceAll("\\s+\\* ", " ");
        if (text.contains("<p>For analysts' tools and builds; may change")) {
          forAnalysts.add("vn.antq.rules." + room);
        } else if (!room.startsWith("internal")) {
          assertThat(text)
              .as(room)
              .containsPattern("<p>For those who embed the library[^;]*; stable");
        }
      }
    }
    assertThat(forAnalysts).containsExactlyInAnyOrder(ANALYSTS);
  }

  @ArchTest
  static final ArchRule roomsDependOnEachOtherInOneDirection =
      slices().matching("vn.antq.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule everyPackageIsNullMarked =
      classes()
          .that()
          .haveSimpleName("package-info")
          .should()
          .beAnnotatedWith(NullMarked.class)
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule namesSayWhatThingsAre =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Impl");
}
