package vn.antq.rules.examples;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "vn.antq.rules.examples",
    importOptions = ImportOption.DoNotIncludeTests.class)
class FoldersTest {

  private static final String ROOT = "vn.antq.rules.examples";

  @ArchTest
  static final ArchRule eachFolderStandsOnThoseBelowItOnly =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("antq")
          .definedBy(ROOT)
          .layer("command")
          .definedBy(ROOT + ".command")
          .layer("output")
          .definedBy(ROOT + ".output")
          .layer("input")
          .definedBy(ROOT + ".input")
          .layer("workbook")
          .definedBy(ROOT + ".workbook")
          .whereLayer("antq")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("command")
          .mayOnlyBeAccessedByLayers("antq")
          .whereLayer("output")
          .mayOnlyBeAccessedByLayers("antq", "command")
          .whereLayer("input")
          .mayOnlyBeAccessedByLayers("antq", "command", "output")
          .whereLayer("workbook")
          .mayOnlyBeAccessedByLayers("command", "output", "input")
          .ensureAllClassesAreContainedInArchitectureIgnoring(ROOT + ".benchmarks..");
}
