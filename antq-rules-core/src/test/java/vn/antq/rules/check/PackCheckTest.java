package vn.antq.rules.check;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.antq.rules.check.SoundPack.CRITERIA;
import static vn.antq.rules.check.SoundPack.FACTS;
import static vn.antq.rules.check.SoundPack.PACK;
import static vn.antq.rules.check.SoundPack.RULES;
import static vn.antq.rules.check.SoundPack.SCENARIO;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.antq.rules.PackLibrary;

class PackCheckTest {

  @TempDir private Path temp;

  private static List<String> places(SoundPack pack) {
    return pack.remarks().stream()
        .map(
            remark ->
                pack.folder().relativize(Path.of(remark.place().file()))
                    + ":"
                    + remark.place().line()
                    + ":"
                    + remark.place().column()
                    + " "
                    + remark.severity()
                    + " "
                    + remark.id())
        .toList();
  }

  @Test
  void aPackWithThirteenMistakesGetsOneRemarkForEach() {
    SoundPack pack =
        SoundPack.in(temp)
            .replace(PACK, "number: 7, unit: điểm, ", "number: 7, unit: điểm, lable: Mốc, ")
            .replace(PACK, "label: Khu dân cư", "label: khu dân cư")
            .replace(FACTS, "label: Số hộ đăng ký}", "label: So ho dang ky}")
            .replace(FACTS, "label: Bất khả kháng", "label: Bất khả kháng.")
            .replace(CRITERIA, "title: Hòa giải thành tranh chấp", "title: Hộ đăng ký tham gia")
            .replace(CRITERIA, "{percent: 80, basis: official,", "{percent: 80,")
            .replace(CRITERIA, "full: {points: 4,", "full: {points: 5,")
            .replace(
                RULES,
                "registrationShare >= figures.shareFull )",
                "registratonShare >= figures.shareFull )")
            .replace(
                RULES,
                "Severity.SERIOUS, forceMajeure == false",
                "Severity.SERIUOS, forceMajeure == 0")
            .replace(RULES, "@gate(\"GM-CUA\")", "@gate(\"GM-CUAA\")")
            .replace(RULES, "findings.award(drools, \"most\");", "findings.award(drools, \"mos\");")
            .replace("scenarios/thieu-ho.yaml", "GM-2: not met", "GM-2: not meet");

    assertThat(places(pack))
        .containsExactly(
            "facts.yaml:3:86 WARNING no-diacritics",
            "facts.yaml:15:42 WARNING trailing-mark",
            "khu-dan-cu.drl:6:11 ERROR unknown-fact",
            "khu-dan-cu.drl:11:1 ERROR unknown-level",
            "khu-dan-cu.drl:31:33 ERROR unknown-code",
            "khu-dan-cu.drl:31:42 ERROR wrong-type",
            "khu-dan-cu.drl:52:1 ERROR unknown-outcome",
            "khu-dan-cu.yaml:18:12 WARNING same-title",
            "khu-dan-cu.yaml:21:26 ERROR missing-basis",
            "pack.yaml:10:37 ERROR unknown-key",
            "pack.yaml:13:12 WARNING small-letter",
            "pack.yaml:15:12 ERROR points-sum",
            "scenarios/thieu-ho.yaml:5:37 ERROR unknown-status");
  }

  @Test
  void anUnreadableFileIsTheOnlyThingSaidOfWhatItWouldHold() {
    for (String file : List.of(PACK, FACTS, CRITERIA, RULES)) {
      SoundPack pack = SoundPack.in(temp.resolve(file.replace('.', '-')));
      pack.write(file, pack.text(file) + "\n\"");

      assertThat(pack.remarks()).as(file).extracting(Remark::text).hasSize(1);
      assertThat(pack.remarks()).first().extracting(Remark::severity).isEqualTo(Severity.ERROR);
    }
  }

  @Test
  void anUnreadableScenarioIsTheOnlyThingSaidOfThoseBasedOnIt() {
    SoundPack pack = SoundPack.in(temp).replace(SCENARIO, "GM-3: met}", "GM-3: met");

    assertThat(pack.remarks()).extracting(Remark::id).containsExactly("yaml-syntax");
  }

  @Test
  void aPackThatUsesAnUnreadableOneIsLeftAlone() throws IOException {
    SoundPack pack = SoundPack.in(temp).write(PACK, "pack: goi-mau\n\"");
    Path other = Files.createDirectories(temp.resolve("goi-khac"));
    Files.writeString(
        other.resolve("pack.yaml"),
        "pack: goi-khac\nextends: {pack: goi-mau}\ntitle: Gói khác\n"
            + "legalBasis: {document: Quyết định khác}\n"
            + "inForce: {from: 2025-01-02, basis: local}\n");

    List<Remark> remarks = PackCheck.check(PackLibrary.empty(), List.of(other, pack.folder()));

    assertThat(remarks).extracting(Remark::id).containsExactly("yaml-syntax");
  }

  @Test
  void anExtendingPackIsOnlyToldOfWhatItStatesItself() throws IOException {
    SoundPack pack =
        SoundPack.in(temp).replace(FACTS, "label: Năm xếp loại", "label: năm xếp loại");
    Path other = Files.createDirectories(temp.resolve("goi-khac"));
    Files.writeString(
        other.resolve("pack.yaml"),
        "pack: goi-khac\nextends: {pack: goi-mau}\ntitle: gói khác\n"
            + "legalBasis: {document: Quyết định khác}\n"
            + "inForce: {from: 2025-01-02, basis: local}\n");
    PackLibrary library = PackLibrary.empty().adding(List.of(pack.folder()));

    List<Remark> remarks = PackCheck.check(library, List.of(other));

    assertThat(remarks).extracting(Remark::id).containsExactly("small-letter");
    assertThat(remarks.get(0).place().file()).isEqualTo(other.resolve("pack.yaml").toString());
  }

  @Test
  void aPackThatBreaksOneThatUsesItIsToldSo() throws IOException {
    SoundPack pack = SoundPack.in(temp);
    Path other = Files.createDirectories(temp.resolve("goi-khac"));
    Files.writeString(
        other.resolve("pack.yaml"),
        "pack: goi-khac\nextends: {pack: goi-mau}\ntitle: Gói khác\n"
            + "legalBasis: {document: Quyết định khác}\n"
            + "inForce: {from: 2025-01-02, basis: local}\n"
            + "replaces: {figures: {shareMost: {percent: 60, basis: local}}}\n");
    PackLibrary library = PackLibrary.empty().adding(List.of(pack.folder(), other));
    pack.replace(CRITERIA, "shareMost:", "shareSome:")
        .replace(
            RULES,
            "registrationShare >= figures.shareMost",
            "registrationShare >= figures.shareSome");

    List<Remark> remarks = PackCheck.check(library, List.of(pack.folder()));

    assertThat(remarks).extracting(Remark::id).containsExactly("unknown-replaced");
  }

  @Test
  void remarksAreSortedByFileLineAndColumn() {
    SoundPack pack =
        SoundPack.in(temp)
            .replace(PACK, "label: Khu dân cư", "label: khu dân cư")
            .replace(CRITERIA, "title: Hộ đăng ký", "title: hộ  đăng ký")
            .replace(CRITERIA, "A: Sự tham gia", "A: sự tham gia");

    assertThat(pack.remarks()).isSortedAccordingTo(Remark.BY_PLACE).hasSize(4);
  }

  @Test
  void aRemarkReadsAsPlaceSeverityIdMessageAndAdvice() {
    SoundPack pack = SoundPack.in(temp).replace(PACK, "label: Khu dân cư", "label: khu dân cư");

    assertThat(pack.remarks().get(0).text())
        .isEqualTo(
            pack.folder().resolve(PACK)
                + ":13:12: cảnh báo [small-letter]: \"khu dân cư\" bắt đầu bằng chữ thường.\n"
                + "    Hãy viết hoa chữ đầu của tên gọi và tiêu đề.");
  }

  @Test
  void remarksAreAnArrayInJson() {
    SoundPack pack = SoundPack.in(temp).replace(PACK, "label: Khu dân cư", "label: khu dân cư");

    assertThat(PackCheck.json(pack.remarks()))
        .startsWith("[\n  {\n    \"file\": \"")
        .contains(
            "\"line\": 13,\n    \"column\": 12,\n    \"severity\": \"WARNING\",\n"
                + "    \"id\": \"small-letter\",\n");
    assertThat(PackCheck.json(List.of())).isEqualTo("[]\n");
  }

  @Test
  void everyCheckHasItsOwnIdAndTitle() {
    assertThat(PackCheck.checks())
        .extracting(check -> check.description().id())
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("[a-z]+(-[a-z]+)*"));
    assertThat(PackCheck.checks())
        .extracting(check -> check.description().title())
        .doesNotHaveDuplicates();
  }

  @Test
  void aProvinceAddsACheckOfItsOwn() {
    SoundPack pack = SoundPack.in(temp);
    Check everyNoteIsDated =
        new Check() {
          @Override
          public CheckDescription description() {
            return new CheckDescription("own-note", Severity.HINT, "Ghi chú của tỉnh");
          }

          @Override
          public void look(Subject subject, Remarks remarks) {
            subject.models().stream()
                .flatMap(model -> model.unit().criteria().stream())
                .filter(criterion -> criterion.note().isEmpty())
                .forEach(
                    criterion ->
                        remarks.add(
                            criterion.place(),
                            "Tiêu chí " + criterion.id() + " chưa có ghi chú.",
                            "Hãy thêm note."));
          }
        };

    List<Remark> remarks =
        PackCheck.check(PackLibrary.empty(), List.of(pack.folder()), List.of(everyNoteIsDated));

    assertThat(remarks)
        .isNotEmpty()
        .allSatisfy(
            remark -> {
              assertThat(remark.id()).isEqualTo("own-note");
              assertThat(remark.severity()).isEqualTo(Severity.HINT);
              assertThat(remark.place().line()).isPositive();
            });
  }
}
