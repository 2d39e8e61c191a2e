package vn.antq.rules.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import vn.antq.rules.dossier.UnitRegister.Common;
import vn.antq.rules.dossier.UnitRegister.Twice;

class UnitRegisterTest {

  private final UnitRegister register = UnitRegister.empty();

  private static Dossier.Builder hamlet(String id) {
    return Dossier.builder("khu-dan-cu", 2026)
        .id(id)
        .name("Ấp Gò Me Xanh")
        .within("Xã Đồng Gió Lành");
  }

  @Test
  void oneCodeInOneYearIsOneUnit() {
    register.add(hamlet("a").code("MH-02-K05").build(), 7);

    assertThat(register.add(hamlet("b").code("mh-02-k05").name("Ấp Khác").build(), 8))
        .contains(new Twice(7, Common.UNIT));
  }

  @Test
  void theSameCodeOfAnotherTypeOrYearIsAnotherUnit() {
    register.add(hamlet("a").code("01").build(), 0);

    assertThat(register.add(Dossier.builder("cap-xa", 2026).id("b").code("01").build(), 1))
        .isEmpty();
    assertThat(register.add(Dossier.builder("khu-dan-cu", 2025).id("c").code("01").build(), 2))
        .isEmpty();
  }

  @Test
  void withoutACodeNameAndPlaceTellAUnit() {
    register.add(hamlet("a").build(), 0);

    assertThat(register.add(hamlet("b").within("Xã Khác").build(), 1)).isEmpty();
    assertThat(register.add(hamlet("c").name("ấp  gò me\u00A0xanh").build(), 2))
        .contains(new Twice(0, Common.UNIT));
  }

  @Test
  void aCopyThatLostItsCodeIsStillTheUnit() {
    register.add(hamlet("a").code("MH-02-K05").build(), 0);

    assertThat(register.add(hamlet("b").build(), 1)).contains(new Twice(0, Common.UNIT));
  }

  @Test
  void aCopyThatGotACodeIsStillTheUnit() {
    register.add(hamlet("a").build(), 0);

    assertThat(register.add(hamlet("b").code("MH-02-K05").build(), 1))
        .contains(new Twice(0, Common.UNIT));
  }

  @Test
  void twoCodesOfOneNameAreTwoUnits() {
    register.add(hamlet("a").code("K05").build(), 0);

    assertThat(register.add(hamlet("b").code("K06").build(), 1)).isEmpty();
  }

  @Test
  void anIdentityIsOneDossiersWhateverItsUnitAndYear() {
    register.add(hamlet("khu-dan-cu-2026").build(), 0);
    Dossier other =
        Dossier.builder("khu-dan-cu", 2025).id("khu-dan-cu-2026").name("Ấp Khác").build();

    Twice twice = register.add(other, 1).orElseThrow();

    assertThat(twice).isEqualTo(new Twice(0, Common.IDENTITY));
    assertThat(twice.problem(other, "a.yaml").code()).isEqualTo("dossier-twice");
    assertThat(twice.problem(other, "a.yaml").message()).contains("a.yaml", "khu-dan-cu-2026");
  }

  @Test
  void dossiersThatSayNotWhoTheyAreAreNeverFoundAgain() {
    Dossier nobody = Dossier.builder("khu-dan-cu", 2026).build();

    register.add(nobody, 0);

    assertThat(register.add(nobody, 1)).isEmpty();
  }

  @Test
  void findsEachOfManyAgain() {
    for (int i = 0; i < 5_000; i++) {
      assertThat(register.add(hamlet("d" + i).code("K" + i).build(), i)).isEmpty();
    }
    for (int i = 0; i < 5_000; i++) {
      assertThat(register.add(hamlet("e" + i).code("K" + i).build(), i + 5_000))
          .contains(new Twice(i, Common.UNIT));
    }
  }

  @Test
  void aNumberIsNotNegative() {
    assertThatThrownBy(() -> register.add(hamlet("a").build(), -1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
