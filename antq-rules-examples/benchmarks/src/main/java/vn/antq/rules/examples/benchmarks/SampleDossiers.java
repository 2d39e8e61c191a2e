package vn.antq.rules.examples.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import vn.antq.rules.Classifier;
import vn.antq.rules.DossierReader;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.dossier.Evidence;

/**
 * Dossiers of khu dân cư that state every fact that QĐ 510 asks for, the recognition under TT 124
 * included: engines that know neither unknown facts nor a second regulation can grade them too.
 */
final class SampleDossiers {

  private static final String UNIT = "khu-dan-cu";
  private static final String RECOGNITION = "safetyRecognition";
  private static final Evidence DECISION =
      Evidence.decision("01/QĐ-VD", LocalDate.of(2025, 11, 10), "UBND xã (ví dụ)");
  private static final int YEAR = 2025;

  private SampleDossiers() {}

  /**
   * Returns dossiers around every threshold, with all facts of both regulations.
   *
   * @param seed the same seed gives the same dossiers
   */
  static List<Dossier> generated(int count, long seed) {
    Random random = new Random(seed);
    List<Dossier> dossiers = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      dossiers.add(new Draft(random, i).dossier());
    }
    return List.copyOf(dossiers);
  }

  /**
   * Returns the khu dân cư of a folder, without facts that only a province's pack knows, with the
   * TT 124 verdict stated. Those that miss a fact are left out.
   *
   * @param classifier QĐ 510 with TT 124
   */
  static List<Dossier> read(Path folder, Classifier classifier) {
    Set<String> known = classifier.pack().vocabulary().facts().keySet();
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .sorted()
          .map(DossierReader::read)
          .filter(dossier -> dossier.unit().type().equals(UNIT))
          .map(dossier -> knownOnly(dossier, known))
          .flatMap(dossier -> complete(dossier, classifier).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Dossier knownOnly(Dossier dossier, Set<String> known) {
    Dossier.Builder builder = dossier.toBuilder();
    dossier.facts().keySet().stream()
        .filter(name -> !known.contains(name))
        .forEach(builder::unknown);
    return builder.build();
  }

  private static List<Dossier> complete(Dossier dossier, Classifier classifier) {
    Classification answer = classifier.classify(dossier);
    if (!answer.findings().stream().allMatch(Finding::isDecided)) {
      return List.of();
    }
    if (dossier.fact(RECOGNITION).isPresent()) {
      return List.of(dossier);
    }
    String verdict = answer.nested().get(0).outcome().orElseThrow().code();
    return List.of(dossier.toBuilder().fact(RECOGNITION, verdict, DECISION).build());
  }

  /** One dossier in the making. */
  private static final class Draft {

    private final Random random;
    private final Dossier.Builder builder;

    Draft(Random random, int number) {
      this.random = random;
      this.builder =
          Dossier.builder(UNIT, YEAR).id("generated-" + number).name("Tổ dân phố " + number);
    }

    Dossier dossier() {
      leadership();
      participation();
      order();
      builder.fact(RECOGNITION, mostly() ? "DAT" : "CHUA_DAT", DECISION);
      return builder.build();
    }

    private void leadership() {
      if (random.nextInt(4) != 0) {
        builder.fact("hasOwnPartyCell", random.nextInt(5) != 0);
      }
      builder.fact("partyCellResolutionDate", day());
      builder.fact("standardRegistrationDate", day());
      builder.fact("reviewsHeld", mostly());
      builder.fact("reportsComplete", mostly());
      builder.fact("festivalHeld", mostly());
      builder.fact("lawsAndRulesImplemented", mostly());
      List<Map<String, Object>> models = new ArrayList<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        models.add(
            Map.of(
                "name",
                "Mô hình " + i,
                "field",
                "CRIME_PREVENTION",
                "state",
                pick("ENDED", "INEFFECTIVE", "KEPT_UP", "EFFECTIVE", "EFFECTIVE"),
                "reviewed",
                mostly(),
                "dossierKept",
                mostly(),
                "startedOn",
                LocalDate.of(YEAR - 1, 5, 19),
                "members",
                12,
                "places",
                3));
      }
      builder.fact("models", models);
    }

    private void participation() {
      long households = 1 + random.nextInt(random.nextBoolean() ? 12 : 900);
      builder.fact("residentHouseholds", households);
      builder.fact("registeredHouseholds", near(households, 100, 90));
      builder.fact("participatingHouseholds", near(households, 90, 80, 70));
      builder.fact("pledgedHouseholds", near(households, 90, 70));
      builder.fact(
          "securityForceRating", pick("NOT_COMPLETED", "COMPLETED", "COMPLETED_WELL", "EXCELLENT"));
      builder.fact("securityForceRatingYear", YEAR);
      builder.fact("disciplinedMembers", few());
      builder.fact("usefulTips", few());
      long disputes = random.nextInt(12);
      builder.fact("disputesArisen", disputes);
      builder.fact("disputesMediated", near(disputes, 80, 60));
      long managed = random.nextInt(3) == 0 ? 0 : random.nextInt(15);
      builder.fact("managedPeople", managed);
      builder.fact("peopleWithHelper", near(managed, 100, 80));
      builder.fact("managedPeopleHelped", mostly());
    }

    private void order() {
      int serious = random.nextInt(6) == 0 ? 1 : 0;
      long crimes = few() + serious;
      builder.fact("crimeCases", crimes);
      builder.fact("crimeCasesLastPeriod", around(crimes));
      long evils = few();
      builder.fact("socialEvilCases", evils);
      builder.fact("socialEvilCasesLastPeriod", around(evils));
      long violations = few();
      builder.fact("otherViolationCases", violations);
      builder.fact("otherViolationCasesLastPeriod", around(violations));
      builder.fact("newHotspots", random.nextInt(8) == 0 ? 1 : 0);
      builder.fact("newSocialEvilPeople", random.nextInt(8) == 0 ? 1 : 0);
      builder.fact(
          "crimes",
          serious == 0
              ? List.of()
              : List.of(
                  Map.of(
                      "description",
                      "Vụ phạm tội",
                      "severity",
                      pick("LESS_SERIOUS", "SERIOUS", "VERY_SERIOUS", "EXTREMELY_SERIOUS"),
                      "forceMajeure",
                      false,
                      "detectedInTime",
                      mostly(),
                      "consequencesMitigated",
                      mostly(),
                      "reportedAtOnce",
                      mostly())));
      builder.fact(
          "accidents",
          random.nextInt(5) != 0
              ? List.of()
              : List.of(
                  Map.of(
                      "description",
                      "Vụ cháy",
                      "kind",
                      "FIRE_OR_EXPLOSION",
                      "serious",
                      random.nextInt(3) == 0,
                      "fatal",
                      random.nextInt(4) == 0,
                      "forceMajeure",
                      false)));
      builder.fact(
          "incidents",
          random.nextInt(5) != 0
              ? List.of()
              : List.of(
                  Map.of(
                      "description",
                      "Vụ việc",
                      "kind",
                      pick(
                          "AGAINST_STATE",
                          "SEPARATISM",
                          "SABOTAGE",
                          "PUBLIC_DISORDER",
                          "CONFLICT_AMONG_PEOPLE"),
                      "complicated",
                      random.nextBoolean(),
                      "prolonged",
                      random.nextBoolean())));
    }

    private boolean mostly() {
      return random.nextInt(6) != 0;
    }

    private long few() {
      return random.nextInt(3) == 0 ? 0 : random.nextInt(6);
    }

    private long around(long value) {
      return Math.max(0, value + random.nextInt(3) - 1);
    }

    /** A part of the whole at one of the thresholds, just below or above it. */
    private long near(long whole, int... percents) {
      if (random.nextInt(3) == 0) {
        return whole;
      }
      long threshold = (whole * percents[random.nextInt(percents.length)] + 99) / 100;
      return Math.max(0, Math.min(whole, threshold + random.nextInt(3) - 1));
    }

    private Object day() {
      return switch (random.nextInt(14)) {
        case 0 -> "none";
        case 1 -> LocalDate.of(YEAR, 1, 1);
        case 2 -> LocalDate.of(YEAR, 3, 31);
        case 3 -> LocalDate.of(YEAR, 4, 1);
        case 4 -> LocalDate.of(YEAR - 1, 12, 31);
        default -> LocalDate.of(YEAR, 2, 1 + random.nextInt(28));
      };
    }

    private String pick(String... options) {
      return options[random.nextInt(options.length)];
    }
  }
}
