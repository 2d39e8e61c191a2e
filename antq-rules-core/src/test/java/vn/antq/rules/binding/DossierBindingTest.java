package vn.antq.rules.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.invoke.MethodHandles;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.antq.rules.TestPack;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.dossier.StatedFact;
import vn.antq.rules.dossier.StatedFact.StatedRecord;
import vn.antq.rules.pack.Pack;

/** Public, as an application's own types are that need no lookup. */
public class DossierBindingTest {

  private static final String TYPE = "khu-dan-cu";

  @TempDir private static Path folder;

  private static TestPack files;
  private static Pack pack;

  @BeforeAll
  static void loadPack() {
    files = TestPack.in(folder);
    pack = files.load().pack(TestPack.NAME).orElseThrow();
  }

  public enum Severity {
    LESS_SERIOUS,
    SERIOUS
  }

  public record Crime(String description, Severity severity, Boolean forceMajeure) {}

  public record Hamlet(
      @NotAFact String ten,
      long residentHouseholds,
      @FactName("registeredHouseholds") Integer soHoDangKy,
      OptionalLong participatingHouseholds,
      Optional<LocalDate> resolutionDate,
      BigDecimal fundPerHousehold,
      boolean hasPlan,
      String leaderRating,
      List<Crime> crimes) {}

  private static Hamlet hamlet(List<Crime> crimes) {
    return new Hamlet(
        "Tổ 5",
        312,
        311,
        OptionalLong.of(300),
        Optional.of(LocalDate.of(2025, 2, 10)),
        new BigDecimal("0.10"),
        true,
        "GOOD",
        crimes);
  }

  private static <T> DossierBinding.Builder<T> of(Class<T> type) {
    return DossierBinding.of(type, pack).unitType(TYPE).year(2025);
  }

  private static Object value(Dossier dossier, String fact) {
    return dossier.fact(fact).map(StatedFact::value).orElse("chưa biết");
  }

  @Test
  void statesWhatARecordHolds() {
    DossierBinding<Hamlet> binding =
        of(Hamlet.class).id(h -> "mã").name(Hamlet::ten).code(h -> "05").within(h -> "P").build();

    Dossier dossier = binding.dossier(hamlet(List.of(new Crime("trộm", Severity.SERIOUS, null))));

    Dossier expected =
        Dossier.builder(TYPE, 2025)
            .id("mã")
            .name("Tổ 5")
            .code("05")
            .within("P")
            .fact("residentHouseholds", 312)
            .fact("registeredHouseholds", 311)
            .fact("participatingHouseholds", 300)
            .fact("resolutionDate", LocalDate.of(2025, 2, 10))
            .fact("fundPerHousehold", new BigDecimal("0.10"))
            .fact("hasPlan", true)
            .fact("leaderRating", "GOOD")
            .fact("crimes", List.of(Map.of("description", "trộm", "severity", "SERIOUS")))
            .build();
    assertThat(dossier.facts()).isEqualTo(expected.facts());
    assertThat(dossier.unit()).isEqualTo(expected.unit());
    assertThat(dossier.id()).isEqualTo("mã");
    assertThat(dossier.year()).isEqualTo(2025);
  }

  @Test
  void leavesUnknownWhatIsNullOrEmptyButNotAnEmptyList() {
    DossierBinding<Hamlet> binding = of(Hamlet.class).name(Hamlet::ten).build();
    Hamlet unknown =
        new Hamlet(
            null, 312, null, OptionalLong.empty(), Optional.empty(), null, false, null, null);

    assertThat(binding.dossier(unknown).facts()).containsOnlyKeys("residentHouseholds", "hasPlan");
    assertThat(binding.dossier(unknown).unit().name()).isEmpty();
    assertThat(value(binding.dossier(hamlet(List.of())), "crimes")).isEqualTo(List.of());
  }

  @Test
  void classifiesAsTheSameDossierFromAFile() {
    Dossier fromFile = files.dossier();
    DossierBinding<Shared> binding = of(Shared.class).build();

    Dossier dossier = binding.dossier(new SharedBean());

    Dossier.Builder same = fromFile.toBuilder();
    fromFile.facts().keySet().stream()
        .filter(name -> dossier.fact(name).isEmpty())
        .forEach(same::unknown);
    assertThat(files.classifier().classify(dossier).findings())
        .isEqualTo(files.classifier().classify(same.build()).findings());
    assertThat(dossier.facts()).hasSize(3);
  }

  /** Getters of an interface, with names of JavaBeans. */
  public interface Shared {
    int getResidentHouseholds();

    boolean isHasPlan();

    @FactName("mainModel")
    default String getModel() {
      return "Tổ tự quản";
    }

    @NotAFact
    default double getArea() {
      return 1.5;
    }
  }

  public static class SharedBean implements Shared {
    @Override
    public int getResidentHouseholds() {
      return 312;
    }

    @Override
    public boolean isHasPlan() {
      return true;
    }
  }

  public static class Bean {
    @FactName("crimesThisYear")
    private final int soVu = 2;

    @NotAFact private final String ghiChu = "x";

    public int getSoVu() {
      return soVu;
    }

    public String getGhiChu() {
      return ghiChu;
    }

    public String describe() {
      return "không phải thuộc tính";
    }

    public Set<Map<String, Object>> getAccidents() {
      return Set.of(Map.of("deaths", 1));
    }
  }

  @Test
  void readsAnnotationsOfTheFieldsOfABean() {
    Dossier dossier = of(Bean.class).build().dossier(new Bean());

    assertThat(dossier.facts()).containsOnlyKeys("crimesThisYear", "accidents");
    assertThat(value(dossier, "crimesThisYear")).isEqualTo(2L);
    assertThat(((StatedRecord) ((List<?>) value(dossier, "accidents")).get(0)).fields())
        .containsOnlyKeys("deaths");
  }

  public record Foreign(long households, String remark) {}

  @Test
  void takesNamesFromTheBuilderForClassesThatCannotBeAnnotated() {
    DossierBinding<Foreign> binding =
        of(Foreign.class).fact("households", "residentHouseholds").noFact("remark").build();

    assertThat(binding.dossier(new Foreign(7, "x")).facts()).containsOnlyKeys("residentHouseholds");
  }

  public enum Grade {
    GOOD,
    BAD
  }

  public record Accident(long deads, float happenedOn) {}

  public record Wrong(
      long residentHousehold,
      double fundPerHousehold,
      long registrationShare,
      Grade leaderRating,
      LocalDate hasPlan,
      List<Accident> accidents,
      String crimes,
      @FactName("reviewDate") LocalDate one,
      @FactName("reviewDate") LocalDate two) {}

  @Test
  void refusesEverythingThatIsWrongAtOnce() {
    IllegalArgumentException thrown =
        catchThrowableOfType(
            IllegalArgumentException.class,
            () ->
                DossierBinding.of(Wrong.class, pack)
                    .unitType("khu-dan-cuu")
                    .noFact("nothing")
                    .build());

    assertThat(thrown.getMessage().lines().map(String::strip))
        .containsExactly(
            Wrong.class.getName() + " cannot be bound to dossiers:",
            "Wrong has no property nothing.",
            "Wrong.residentHousehold: residentHousehold is no fact of the vocabulary. Maybe"
                + " @FactName(\"residentHouseholds\").",
            "Wrong.fundPerHousehold: a double is not exact. Maybe make it a BigDecimal.",
            "Wrong.registrationShare: registrationShare is derived from other facts. Maybe"
                + " @NotAFact.",
            "Wrong.leaderRating: BAD of Grade is no value of Rating. Maybe one of POOR, DONE,"
                + " GOOD.",
            "Wrong.hasPlan: hasPlan cannot be stated by a java.time.LocalDate. Maybe make it a"
                + " boolean or Boolean.",
            "Accident.deads: deads is no field of Accident. Maybe @FactName(\"deaths\").",
            "Accident.happenedOn: a float is not exact. Maybe make it a BigDecimal.",
            "Wrong.crimes: crimes cannot be stated by a java.lang.String. Maybe make it a List of"
                + " records.",
            "Wrong.two: reviewDate is stated by one too.",
            "Pack vi-du has no unit type khu-dan-cuu. Maybe one of khu-dan-cu.",
            "There is no assessment year. Maybe give year(…).");
  }

  record Hidden(long residentHouseholds) {}

  @Test
  void readsWhatIsNotPublicOnlyByTheCallersLookup() {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> of(Hidden.class).build())
        .withMessageContaining("Hidden.residentHouseholds is not accessible.");

    Dossier dossier =
        of(Hidden.class).lookup(MethodHandles.lookup()).build().dossier(new Hidden(5));

    assertThat(value(dossier, "residentHouseholds")).isEqualTo(5L);
  }

  public static class Throwing {
    public long getResidentHouseholds() {
      throw new IllegalStateException("lỗi");
    }
  }

  @Test
  void throwsOnWhatAnAccessorThrows() {
    DossierBinding<Throwing> binding = of(Throwing.class).build();

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> binding.dossier(new Throwing()))
        .withMessage("lỗi");
  }

  @Test
  void takesUnitTypeAndYearFromTheObject() {
    DossierBinding<Foreign> binding =
        DossierBinding.of(Foreign.class, pack)
            .unitType(Foreign::remark)
            .year(from -> (int) from.households())
            .noFact("households", "remark")
            .build();

    Dossier dossier = binding.dossier(new Foreign(2025, TYPE));

    assertThat(dossier.unit().type()).isEqualTo(TYPE);
    assertThat(dossier.year()).isEqualTo(2025);
    assertThat(dossier.facts()).isEmpty();
  }

  @Test
  void aBindingIsNotChangedByItsBuilder() {
    DossierBinding.Builder<Foreign> builder = of(Foreign.class).noFact("households", "remark");
    DossierBinding<Foreign> binding = builder.build();

    builder.year(1999).unitType("khác");

    assertThat(binding.dossier(new Foreign(1, "x")).year()).isEqualTo(2025);
    assertThat(Arrays.asList(binding.dossier(new Foreign(1, "x")).unit().type()))
        .containsExactly(TYPE);
  }
}
