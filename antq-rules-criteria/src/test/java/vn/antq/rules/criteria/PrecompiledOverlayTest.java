package vn.antq.rules.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.antq.rules.PackLibrary;
import vn.antq.rules.build.PackCompiler;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.pack.Pack;
import vn.antq.rules.problem.InvalidPackException;
import vn.antq.rules.problem.Problem;

/** A province ships packs of its own, compiled by its build, that extend those of this library. */
class PrecompiledOverlayTest {

  private static final String ROOT = "tinh/goi";
  private static final String NAME = "tt124-tinh-thu";

  @TempDir private Path classes;
  private Path pack;

  @BeforeEach
  void buildOfAProvince() throws IOException {
    pack = Files.createDirectories(classes.resolve(ROOT).resolve(NAME));
    Files.writeString(
        pack.resolve("pack.yaml"),
        """
        pack: %s
        title: Tiêu chí bổ sung của một tỉnh (ví dụ)
        legalBasis: {document: Quyết định của UBND tỉnh (ví dụ), short: QĐ tỉnh}
        inForce: {from: 2025-07-01, basis: local}
        extends: {pack: tt124}
        replaces:
          figures:
            registrationRequired: {percent: 95, basis: local, citation: Điều 3}
        """
            .formatted(NAME));
    PackCompiler.compile(classes, ROOT, AntqPacks.library());
  }

  @AfterEach
  void forget() {
    System.clearProperty("drools.parallelRulesBuildThreshold");
  }

  private Optional<InputStream> open(String name) {
    Path file = classes.resolve(name);
    try {
      return Files.exists(file) ? Optional.of(Files.newInputStream(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PackLibrary library() {
    return AntqPacks.library().addingBuilt(this::open, ROOT, List.of(NAME));
  }

  private static Dossier almost() {
    return UnitCase.all().stream()
        .filter(unit -> unit.toString().equals("tt124 khu-dan-cu"))
        .findFirst()
        .orElseThrow()
        .allRight()
        .toBuilder()
        .fact("registeredHouseholds", 960)
        .build();
  }

  @Test
  void itsRulesAreNotCompiledAgain() {
    Pack loaded = library().pack(NAME).orElseThrow();

    assertThat(loaded.compiledDigest()).isPresent();
    assertThat(library().pack(AntqPacks.TT124).orElseThrow().compiledDigest())
        .isEqualTo(AntqPacks.library().pack(AntqPacks.TT124).orElseThrow().compiledDigest());
  }

  @Test
  void itAnswersAsItsFolderDoes() {
    Classification compiled = library().classifier(NAME).classify(almost());
    Classification edited = AntqPacks.library().adding(pack).classifier(NAME).classify(almost());

    assertThat(compiled.worst()).isEqualTo(edited.worst());
    assertThat(compiled.findings())
        .extracting(finding -> finding.criterion() + " " + finding.status())
        .isEqualTo(
            edited.findings().stream()
                .map(finding -> finding.criterion() + " " + finding.status())
                .toList());
    assertThat(compiled.isDecided()).isTrue();
  }

  @Test
  void onlyItsOwnPackIsWritten() throws IOException {
    try (Stream<Path> folders = Files.list(classes.resolve(ROOT)).filter(Files::isDirectory)) {
      assertThat(folders).containsExactly(pack);
    }
  }

  @Test
  void itIsCompiledAnewWhenItsTextsChange() throws IOException {
    Path yaml = pack.resolve("pack.yaml");
    Files.writeString(yaml, Files.readString(yaml).replace("percent: 95", "percent: 97"));

    PackCompiler.compile(classes, ROOT, AntqPacks.library());
    Classification answer = library().classifier(NAME).classify(almost());

    assertThat(library().pack(NAME).orElseThrow().compiledDigest()).isPresent();
    assertThat(answer.worst().code()).isEqualTo("CHUA_DAT");
  }

  @Test
  void aFileThatWasChangedSinceIsAnError() throws IOException {
    Path yaml = pack.resolve("pack.yaml");
    Files.writeString(yaml, Files.readString(yaml).replace("percent: 95", "percent: 50"));

    InvalidPackException refusal = catchThrowableOfType(InvalidPackException.class, this::library);

    assertThat(refusal.problems()).extracting(Problem::code).containsExactly("changed-pack");
  }
}
