package vn.antq.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.dossier.Evidence;
import vn.antq.rules.dossier.StatedFact;
import vn.antq.rules.dossier.StatedFact.Between;
import vn.antq.rules.dossier.StatedFact.StatedRecord;
import vn.antq.rules.problem.Place;

class DossierWriterTest {

  private static final Evidence FULL =
      new Evidence(
          "Biên bản \"12\"\\BB", Optional.of(LocalDate.of(2025, 2, 20)), "https://x/?a=1", "# ghi");

  @TempDir private Path temp;

  private static Dossier readBack(Dossier dossier) {
    return DossierReader.read("biên nhận", DossierWriter.json(dossier));
  }

  private static Dossier.Builder dossier() {
    return Dossier.builder("khu-dan-cu", 2025).id("hồ sơ 1");
  }

  /** Facts and evidence without where they stood; values as the text that a file holds. */
  private static String facts(Dossier dossier) {
    StringBuilder text = new StringBuilder();
    dossier.facts().forEach((name, fact) -> text.append(name).append('=').append(fact(fact)));
    return text.toString();
  }

  private static String fact(StatedFact fact) {
    StringBuilder text = new StringBuilder();
    if (fact.value() instanceof List<?> records) {
      for (Object item : records) {
        StatedRecord record = (StatedRecord) item;
        new java.util.TreeMap<>(record.fields())
            .forEach((name, field) -> text.append(name).append(':').append(fact(field)));
        text.append(record.evidence());
      }
    } else {
      text.append('“').append(fact.value()).append('”');
    }
    return text.append(fact.evidence()).append('\n').toString();
  }

  @Test
  void keepsWhoTheUnitIs() {
    Dossier dossier =
        dossier().name("Tổ 5: \"Sao\"").code("007").within("P. Cầu Mây").illustrative(true).build();

    Dossier back = readBack(dossier);

    assertThat(back.id()).isEqualTo("hồ sơ 1");
    assertThat(back.unit()).isEqualTo(dossier.unit());
    assertThat(back.year()).isEqualTo(2025);
    assertThat(back.illustrative()).isTrue();
  }

  @Test
  void keepsADossierWithoutIdentityNameOrFacts() {
    Dossier back = readBack(Dossier.builder("khu-dan-cu", 2025).build());

    assertThat(back.id()).isEmpty();
    assertThat(back.unit().name()).isEmpty();
    assertThat(back.facts()).isEmpty();
    assertThat(back.illustrative()).isFalse();
  }

  @Test
  void keepsEveryKindOfFactWithItsEvidence() {
    Dossier dossier =
        dossier()
            .fact("long", 312, FULL)
            .fact("negative", -3L)
            .fact("big", BigInteger.TEN.pow(17).add(BigInteger.ONE))
            .fact("decimal", new BigDecimal("12.5"))
            .fact("long decimal", new BigDecimal("123456789012345678.123456789"))
            .fact("yes", true, Evidence.document("a"), FULL)
            .fact("day", LocalDate.of(2025, 2, 10))
            .fact("none", "none")
            .fact("code", "SERIOUS")
            .fact("zeros", "007")
            .fact("word", "unknown")
            .fact("empty", "")
            .fact("blank", "~")
            .fact("null", "null")
            .fact("comma", "1,5: [a] {b} # c & d * e ! f")
            .between("range", 3, 5, FULL)
            .fact(
                "records",
                List.of(
                    new StatedRecord(
                        Map.of("deaths", stated(1L), "text", stated("Vụ “1”\n\tdòng hai")),
                        List.of(FULL),
                        Place.NOWHERE),
                    new StatedRecord(Map.of(), List.of(), Place.NOWHERE)))
            .fact("no records", List.of(), FULL)
            .build();

    assertThat(facts(readBack(dossier))).isEqualTo(facts(dossier));
  }

  private static StatedFact stated(Object value) {
    return new StatedFact(value, List.of(), Place.NOWHERE);
  }

  @Test
  void keepsEvidenceThatSaysNothing() {
    Dossier dossier = dossier().fact("a", 1, new Evidence("", Optional.empty(), "", "")).build();

    assertThat(facts(readBack(dossier))).isEqualTo(facts(dossier));
  }

  @Test
  void writesNumbersAndTruthValuesAsJsonDoes() {
    assertThat(DossierWriter.json(dossier().fact("n", 312).fact("y", true).build()))
        .contains("\"n\": 312", "\"y\": true")
        .endsWith("}\n");
  }

  @Test
  void writesTheSameHoweverAWholeNumberWasGiven() {
    String whole = DossierWriter.json(dossier().fact("n", 1200).build());

    for (Object number : List.of("1200", new BigDecimal("1200.00"), new BigDecimal("1.2E+3"))) {
      assertThat(DossierWriter.json(dossier().fact("n", number).build())).isEqualTo(whole);
    }
  }

  @Test
  void keepsLettersThatAReaderOfYamlWouldChange() {
    String odd =
        "e\u0301 \u00e9 \u2028\u2029\u0085\u007f\u0080\ufeff\u200b\u202e \ud83d\ude00 \u1100\u1161"
            + " \u212b \uffff\u0000\b";

    Dossier dossier = dossier().name(odd).fact("a", odd, Evidence.document(odd)).build();

    assertThat(readBack(dossier).unit().name()).isEqualTo(Normalizer.normalize(odd, Form.NFC));
    assertThat(facts(readBack(dossier))).isEqualTo(facts(dossier));
  }

  @Property(tries = 500)
  void keepsEveryText(@ForAll String text) {
    Dossier dossier = dossier().name(text).fact("a", text, Evidence.document(text)).build();

    assertThat(facts(readBack(dossier))).isEqualTo(facts(dossier));
    assertThat(DossierWriter.json(readBack(dossier))).isEqualTo(DossierWriter.json(dossier));
  }

  @Test
  void keepsVietnameseReadable() {
    assertThat(DossierWriter.json(dossier().name("Tổ dân phố Đồng Ẩm").build()))
        .contains("\"name\": \"Tổ dân phố Đồng Ẩm\"");
  }

  @Test
  void refusesWhatNoFileCanState() {
    List<StatedRecord> named =
        List.of(new StatedRecord(Map.of("evidence", stated(1L)), List.of(), Place.NOWHERE));
    List<StatedRecord> ranged =
        List.of(
            new StatedRecord(
                Map.of("a", stated(new Between(BigDecimal.ONE, BigDecimal.TEN))),
                List.of(),
                Place.NOWHERE));
    List<StatedRecord> proven =
        List.of(
            new StatedRecord(
                Map.of("a", new StatedFact(1L, List.of(FULL), Place.NOWHERE)),
                List.of(),
                Place.NOWHERE));

    for (List<StatedRecord> records : List.of(named, ranged, proven)) {
      Dossier dossier = dossier().fact("crimes", records).build();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> DossierWriter.json(dossier))
          .withMessageContaining("crimes");
    }
  }

  @Test
  void aDossierIsClassifiedTheSameAfterwards() {
    TestPack pack = TestPack.in(temp);
    Classifier classifier = pack.classifier();
    Dossier read = pack.dossier();
    Dossier built = read.toBuilder().fact("fundPerHousehold", new BigDecimal("12.500")).build();

    for (Dossier dossier : List.of(read, built)) {
      assertThat(classifier.classify(readBack(dossier))).isEqualTo(classifier.classify(dossier));
    }
  }

  @Test
  void howADecimalNumberWasWrittenChangesNoDigest() {
    TestPack pack = TestPack.in(temp);
    Classifier classifier = pack.classifier();

    assertThat(
            List.of("12.5", "12.50", "12.500").stream()
                .map(text -> pack.dossier().toBuilder().fact("fundPerHousehold", text).build())
                .map(classifier::classify)
                .distinct())
        .hasSize(1);
  }
}
