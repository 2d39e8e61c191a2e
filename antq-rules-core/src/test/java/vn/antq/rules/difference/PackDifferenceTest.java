package vn.antq.rules.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.antq.rules.TestPack;
import vn.antq.rules.pack.Basis;
import vn.antq.rules.pack.Pack;
import vn.antq.rules.pack.Statement.Aspect;
import vn.antq.rules.pack.Statement.Kind;

class PackDifferenceTest {

  private static final String YAML = "khu-dan-cu.yaml";
  private static final String DRL = "khu-dan-cu.drl";
  private static final String PACK = "pack.yaml";
  private static final String FACTS = "facts.yaml";

  /**
   * An edit of the miniature pack and what it comes to.
   *
   * @param sentences the changes as people read them
   */
  record Edit(String file, String old, String replacement, List<String> sentences) {

    @Override
    public String toString() {
      return sentences.isEmpty() ? "nothing: " + replacement : sentences.get(0);
    }
  }

  private static Edit edit(String file, String old, String replacement, String... sentences) {
    return new Edit(file, old, replacement, List.of(sentences));
  }

  /** The miniature pack with a quota. */
  private static TestPack ranked(TestPack pack) {
    return pack.replace(
            PACK,
            "figures:\n",
            "figures:\n"
                + "  mostGood: {percent: 20, label: Tỷ lệ Tốt, citation: Điều 7, basis:"
                + " official}\n")
        .replace(
            PACK,
            "    scale: 10",
            "    scale: 10\n"
                + "    ranking:\n"
                + "      - {id: HM-1, title: Tốt không quá 20 %, outcome: TOT, of: DAT, quota:"
                + " mostGood, among: within, rounding: down, citation: Điều 7, basis: official}");
  }

  @Test
  void aQuotaIsAChangeOfTheLawLikeAnyOther(@TempDir Path temp) {
    Pack without = pack(TestPack.in(temp.resolve("a")));
    Pack with = pack(ranked(TestPack.in(temp.resolve("b"))));

    assertThat(texts(without, with))
        .containsExactlyInAnyOrder(
            "Điều 7 QĐ ví dụ: thêm mốc “Tỷ lệ Tốt”: 20 % (căn cứ: văn bản chính thức)",
            "Điều 7 QĐ ví dụ: thêm hạn mức xếp loại HM-1: Tốt không quá 20 % (căn cứ: văn bản chính"
                + " thức)");
  }

  @Test
  void whateverAQuotaSaysIsCompared(@TempDir Path temp) {
    Pack before = pack(ranked(TestPack.in(temp.resolve("a"))));
    TestPack edited = ranked(TestPack.in(temp.resolve("b")));
    edited
        .replace(PACK, "mostGood: {percent: 20", "mostGood: {percent: 25")
        .replace(PACK, "of: DAT, quota", "of: TOT, quota")
        .replace(PACK, "rounding: down", "rounding: up, ties: all-in");
    Pack after = pack(edited);

    assertThat(texts(before, after))
        .containsExactlyInAnyOrder(
            "Điều 7 QĐ ví dụ: mốc “Tỷ lệ Tốt” 20 % → 25 %",
            "Điều 7 QĐ ví dụ: hạn mức xếp loại HM-1 “Tốt không quá 20 %”: tính trên số đơn vị đạt"
                + " từ DAT → TOT",
            "Điều 7 QĐ ví dụ: hạn mức xếp loại HM-1 “Tốt không quá 20 %”: phần lẻ làm tròn xuống →"
                + " làm tròn lên",
            "Điều 7 QĐ ví dụ: hạn mức xếp loại HM-1 “Tốt không quá 20 %”: khi bằng nhau để"
                + " ngỏ, người có thẩm quyền quyết định → cùng được giữ");
  }

  private static List<String> texts(Pack before, Pack after) {
    return PackDifference.between(before, after).changes().stream().map(Change::text).toList();
  }

  static List<Edit> changes() {
    return List.of(
        edit(
            PACK,
            "document: Quyết định ví dụ",
            "document: Quyết định mới",
            "Gói: văn bản Quyết định ví dụ (QĐ ví dụ) → Quyết định mới (QĐ ví dụ)"),
        edit(
            PACK,
            "issued: 2022-01-20",
            "issued: 2022-01-21",
            "Gói: ngày ban hành 20/01/2022 → 21/01/2022"),
        edit(PACK, "title: Gói ví dụ", "title: Gói khác", "Gói: tên Gói ví dụ → Gói khác"),
        edit(
            PACK,
            "title: Gói ví dụ",
            "title: Gói  ví dụ",
            "Gói: tên “Gói ví dụ” chỉ khác dấu cách hoặc ký tự không nhìn thấy"),
        edit(
            PACK,
            "title: Gói ví dụ",
            "title: Gói\u00a0ví dụ",
            "Gói: tên “Gói ví dụ” chỉ khác dấu cách hoặc ký tự không nhìn thấy"),
        edit(
            PACK,
            "inForce: {from: 2022-02-10, basis: official}",
            "inForce: {from: 2022-03-10, to: 2030-12-31, basis: secondary}",
            "QĐ ví dụ: hiệu lực: từ 10/02/2022 → từ 10/03/2022 đến 31/12/2030 (căn cứ: văn bản"
                + " chính thức → nguồn thứ cấp)"),
        edit(
            PACK,
            "{code: TOT, label: Tốt}",
            "{code: TOT, label: Rất tốt}",
            "Thang kết quả: Tốt (TOT), Đạt (DAT), Chưa đạt (CHUA_DAT) → Rất tốt (TOT), Đạt (DAT),"
                + " Chưa đạt (CHUA_DAT)"),
        edit(
            PACK,
            "default: EACH_GROUP",
            "default: TOTAL",
            "Điều 4 khoản 4 QĐ ví dụ: cách hiểu “Cách so sánh với năm trước”: từng nhóm không tăng"
                + " → tổng số không tăng"),
        edit(
            PACK,
            "TOTAL: tổng số không tăng",
            "TOTAL: tổng cộng không tăng",
            "Điều 4 khoản 4 QĐ ví dụ: cách hiểu “Cách so sánh với năm trước”: các lựa chọn TOTAL –"
                + " tổng số không tăng → TOTAL – tổng cộng không tăng"),
        edit(
            PACK,
            "label: Khu dân cư",
            "label: Tổ dân phố",
            "Loại đơn vị “Tổ dân phố”: tên Khu dân cư → Tổ dân phố"),
        edit(
            PACK,
            "period: {from: \"11-01\"",
            "period: {from: \"10-15\"",
            "Điều 8 QĐ ví dụ: kỳ đánh giá 01/11–31/10 → 15/10–31/10"),
        edit(
            PACK,
            "decidedBefore: {date: \"11-15\"",
            "decidedBefore: {date: \"11-20\"",
            "Điều 9 QĐ ví dụ: thời hạn quyết định, trước ngày 15/11 → 20/11"),
        edit(
            PACK,
            "    decidedBefore:",
            "    validTo: {date: 2030-06-30, reason: không còn khu dân cư, citation: Điều 3, basis:"
                + " assumed}\n"
                + "    decidedBefore:",
            "Điều 3 QĐ ví dụ: thêm thời điểm thôi áp dụng: 30/06/2030, không còn khu dân cư (căn"
                + " cứ: giả định, cần xác nhận)"),
        edit(
            PACK,
            "    decidedBefore:",
            "    authority:\n"
                + "      - {from: 2022-02-10, by: UBND xã, citation: Điều 9, basis: official}\n"
                + "    decidedBefore:",
            "Điều 9 QĐ ví dụ: thêm thẩm quyền từ 10/02/2022: UBND xã (căn cứ: văn bản chính thức)"),
        edit(
            PACK,
            "    decidedBefore:",
            "    excludes:\n"
                + "      - {when: {hasOwnCell: false}, reason: Không có chi bộ thì thôi., citation:"
                + " Điều 1, basis: assumed}\n"
                + "    decidedBefore:",
            "Điều 1 QĐ ví dụ: thêm trường hợp không thuộc phạm vi “hasOwnCell: false”: Không có chi"
                + " bộ thì thôi. (căn cứ: giả định, cần xác nhận)"),
        edit(
            PACK,
            "    decidedBefore:",
            "    clauses: [Điều 4 khoản 1]\n    decidedBefore:",
            "Loại đơn vị “Khu dân cư”: điều khoản phải có tiêu chí không có → Điều 4 khoản 1"),
        edit(
            PACK,
            "goodFrom: {number: 7",
            "goodFrom: {number: 8",
            "Điều 6 QĐ ví dụ: mốc “Từ mức này là Tốt” 7 điểm → 8 điểm"),
        edit(
            YAML,
            "participationFull: {percent: 90, basis: assumed}",
            "participationFull: {percent: 85, basis: official}",
            "QĐ ví dụ (tiêu chí VD-5): mốc “participationFull” 90 % → 85 % (căn cứ: giả định,"
                + " cần xác nhận → văn bản chính thức)"),
        edit(
            YAML,
            "participationFull: {percent: 90, basis: assumed}",
            "participationFull: {percent: 90, basis: official}",
            "QĐ ví dụ (tiêu chí VD-5): mốc “participationFull” 90 % (căn cứ: giả định, cần xác"
                + " nhận → văn bản chính thức)"),
        edit(
            YAML,
            "participationFull: {percent: 90, basis: assumed}",
            "participationFull: {percent: 90, basis: assumed, citation: Điều 4 khoản 5}",
            "QĐ ví dụ → Điều 4 khoản 5 QĐ ví dụ (tiêu chí VD-5): mốc “participationFull” 90 %:"
                + " trích dẫn điều khoản khác"),
        edit(
            YAML,
            "participationFull: {percent: 90, basis: assumed}",
            "participationFull: {percent: 90, basis: assumed, label: Tỷ lệ cao nhất}",
            "QĐ ví dụ (tiêu chí VD-5): mốc “Tỷ lệ cao nhất”: tên không có → Tỷ lệ cao nhất"),
        edit(
            YAML,
            "most: {points: 6, basis: assumed}",
            "most: {points: 5, basis: local}",
            "QĐ ví dụ (tiêu chí VD-5): mức “most” 6 điểm → 5 điểm (căn cứ: giả định, cần xác nhận →"
                + " quy định của địa phương)"),
        edit(
            YAML,
            "title: Toàn bộ hộ đăng ký",
            "title: Mọi hộ đăng ký",
            "Điều 4 khoản 2 QĐ ví dụ: tiêu chí VD-2 “Mọi hộ đăng ký”: Toàn bộ hộ đăng ký → Mọi hộ"
                + " đăng ký"),
        edit(
            YAML,
            "    citation: Điều 4 khoản 6\n    basis: official",
            "    citation: Điều 4 khoản 6\n    basis: interpretation",
            "Điều 4 khoản 6 QĐ ví dụ: tiêu chí VD-6 “Có mô hình tự quản” (căn cứ: văn"
                + " bản chính thức → cách hiểu điều khoản còn để ngỏ)"),
        edit(
            YAML,
            "    citation: Điều 4 khoản 2\n",
            "    citation: Điều 4 khoản 9\n",
            "Điều 4 khoản 2 QĐ ví dụ → Điều 4 khoản 9 QĐ ví dụ: tiêu chí VD-2 “Toàn bộ hộ đăng ký”:"
                + " điều khoản bao quát Điều 4 khoản 2 → Điều 4 khoản 9",
            "Điều 4 khoản 2 QĐ ví dụ → Điều 4 khoản 9 QĐ ví dụ: tiêu chí VD-2 “Toàn bộ hộ đăng ký”:"
                + " trích dẫn điều khoản khác"),
        edit(
            YAML,
            "outcome: DAT\n",
            "outcome: CHUA_DAT\n",
            "Điều 5 khoản 2 QĐ ví dụ: mức trần VD-TRAN “Có người chết thì không được xếp Tốt”: kết"
                + " quả DAT → CHUA_DAT"),
        edit(
            DRL,
            "hasPlan == true && fundPerHousehold",
            "hasPlan == false && fundPerHousehold",
            "Điều 4 khoản 3 QĐ ví dụ (tiêu chí VD-3): điều kiện của mức “đạt”: Có kế hoạch,"
                + " Quỹ bình quân mỗi hộ từ mốc “fundRequired” trở lên → Có kế hoạch là không,"
                + " Quỹ bình quân mỗi hộ từ mốc “fundRequired” trở lên"),
        edit(
            DRL,
            "severity >= Severity.SERIOUS, forceMajeure == false",
            "severity >= Severity.SERIOUS",
            "Điều 4 khoản 4 QĐ ví dụ (tiêu chí VD-4): điều bị coi là vi phạm: có mục trong “Vụ phạm"
                + " tội trong kỳ” mà Loại tội phạm từ Nghiêm trọng trở lên, Bất khả kháng là không"
                + " → có mục trong “Vụ phạm tội trong kỳ” mà Loại tội phạm từ Nghiêm trọng trở"
                + " lên"),
        edit(
            DRL,
            "leaderRating >= Rating.GOOD",
            "leaderRating >= Rating.DONE",
            "Điều 5 khoản 1 QĐ ví dụ: điều kiện cần VD-CUA coi là đủ khi: Xếp loại người đứng đầu"
                + " từ Hoàn thành tốt trở lên → Xếp loại người đứng đầu từ Hoàn thành trở lên"),
        edit(
            DRL,
            "rule \"VD-6 tổ tự quản\"",
            "rule \"VD-6 không có mô hình\"\n"
                + "    @criterion(\"VD-6\")\n"
                + "when\n"
                + "    Unit( hasPlan == false )\n"
                + "then\n"
                + "    findings.exempt(drools);\n"
                + "end\n\n"
                + "rule \"VD-6 tổ tự quản\"",
            "Điều 4 khoản 6 QĐ ví dụ (tiêu chí VD-6): thêm trường hợp không áp dụng: Có kế hoạch là"
                + " không"),
        edit(
            FACTS,
            "  hasPlan: {type: boolean, label: Có kế hoạch}",
            "  hasPlan: {type: boolean, label: Có kế hoạch}\n"
                + "  pledges: {type: integer, label: Số cam kết}",
            "Thêm dữ kiện “Số cam kết”"),
        edit(
            FACTS,
            "max: 10000",
            "max: 20000",
            "Dữ kiện “Số hộ đang cư trú”: lớn nhất 10.000 → 20.000"),
        edit(
            FACTS,
            "label: Có kế hoạch}",
            "label: Đã có kế hoạch}",
            "Dữ kiện “Đã có kế hoạch”: tên Có kế hoạch → Đã có kế hoạch"),
        edit(
            FACTS,
            "default: {value: true, basis: interpretation",
            "default: {value: false, basis: official",
            "QĐ ví dụ: giá trị ngầm định của dữ kiện “Có chi bộ riêng”: có → không (căn cứ: cách"
                + " hiểu điều khoản còn để ngỏ → văn bản chính thức)"),
        edit(
            FACTS,
            "ratio: [participatingHouseholds, residentHouseholds]",
            "ratio: [participatingHouseholds, registeredHouseholds]",
            "Dữ kiện “Tỷ lệ hộ tham gia”: cách tính participatingHouseholds / residentHouseholds →"
                + " participatingHouseholds / registeredHouseholds"),
        edit(
            FACTS,
            "GOOD: Hoàn thành tốt",
            "GOOD: Hoàn thành xuất sắc",
            "Danh mục lựa chọn “Rating”: Không hoàn thành (POOR), Hoàn thành (DONE), Hoàn thành tốt"
                + " (GOOD) → Không hoàn thành (POOR), Hoàn thành (DONE), Hoàn thành xuất sắc"
                + " (GOOD)"));
  }

  static List<Edit> nothing() {
    return List.of(
        edit(DRL, "VD-1 nghị quyết trong Quý I", "VD-1 nghị quyết kịp thời"),
        edit(
            DRL,
            "resolutionDate >= figures.quarterFrom,\n          resolutionDate <= figures.quarterTo",
            "resolutionDate <= figures.quarterTo && resolutionDate >= figures.quarterFrom"),
        edit(DRL, "// Nghị quyết, đăng ký, kế hoạch.", "// Lời khác."),
        edit(
            DRL,
            "(\"Tổ tự quản\", \"Dòng họ tự quản\")",
            "( \"Tổ tự quản\",\n  \"Dòng họ tự quản\" )"),
        edit(
            PACK,
            "legalBasis: {document: Quyết định ví dụ, short: QĐ ví dụ,",
            "legalBasis: {short: QĐ ví dụ, document: Quyết định ví dụ,"),
        edit(YAML, "title: Toàn bộ hộ đăng ký", "title: \"Toàn bộ hộ đăng ký\"   # như cũ"));
  }

  @TempDir private Path temp;

  private Pack edited(String folder, Edit edit) {
    return pack(
        TestPack.in(temp.resolve(folder)).replace(edit.file(), edit.old(), edit.replacement()));
  }

  private Pack plain() {
    return pack(TestPack.in(temp.resolve("plain")));
  }

  private static Pack pack(TestPack pack) {
    return pack.load().pack(TestPack.NAME).orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("changes")
  void tellsAChangeInTheWordsOfTheLaw(Edit edit) {
    assertThat(PackDifference.between(plain(), edited("edited", edit)).changes())
        .extracting(Change::text)
        .containsExactlyElementsOf(edit.sentences());
  }

  @ParameterizedTest
  @MethodSource("nothing")
  void takesNoNoticeOfHowItIsWritten(Edit edit) {
    Pack plain = plain();
    Pack edited = edited("edited", edit);

    PackDifference difference = PackDifference.between(plain, edited);

    assertThat(difference.changes()).isEmpty();
    assertThat(plain.identity().digest()).isNotEqualTo(edited.identity().digest());
    assertThat(new DifferenceReport(difference, java.util.Optional.empty()).text())
        .contains("Không có thay đổi về nội dung.", "Các tệp chỉ khác nhau ở chữ viết");
  }

  @Test
  void twoReadingsOfOneFolderDifferInNothing() {
    PackDifference difference = PackDifference.between(plain(), plain());

    assertThat(difference.isEmpty()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("changes")
  void theOtherWayRoundBeforeAndAfterChangePlaces(Edit edit) {
    Pack plain = plain();
    Pack edited = edited("edited", edit);

    List<Change> back = PackDifference.between(edited, plain).changes();

    assertThat(PackDifference.between(plain, edited).changes())
        .extracting(Change::reversed)
        .isEqualTo(back);
  }

  @Test
  void aUnitTypeThatIsRenamedIsToldWithItsCodes() {
    TestPack renamed =
        TestPack.in(temp.resolve("renamed"))
            .replace(PACK, "- type: khu-dan-cu\n", "- type: to-dan-pho\n    sets: [khu-dan-cu]\n")
            .replace(YAML, "unit: khu-dan-cu", "unit: to-dan-pho");

    assertThat(PackDifference.between(plain(), pack(renamed)).changes())
        .extracting(Change::text)
        .anySatisfy(text -> assertThat(text).contains("thêm loại đơn vị “Khu dân cư” (to-dan-pho)"))
        .anySatisfy(text -> assertThat(text).contains("bỏ loại đơn vị “Khu dân cư” (khu-dan-cu)"));
  }

  @Test
  void aCriterionThatIsTakenAwayTakesItsLevelsAndConditionsAlong() {
    TestPack less = TestPack.in(temp.resolve("less"));
    String yaml = less.text(YAML);
    String drl = less.text(DRL);
    int from = yaml.indexOf("  - id: VD-6");
    less.write(YAML, yaml.substring(0, from) + yaml.substring(yaml.indexOf("  - id: VD-7")));
    less.write(
        DRL,
        drl.substring(0, drl.indexOf("rule \"VD-6"))
            + drl.substring(drl.indexOf("rule \"VD-7 từng")));

    PackDifference difference = PackDifference.between(plain(), pack(less));

    assertThat(difference.changes())
        .extracting(Change::text)
        .containsExactly(
            "Điều 4 khoản 6 QĐ ví dụ: bỏ tiêu chí VD-6: Có mô hình tự quản (căn cứ: văn bản chính"
                + " thức)",
            "Điều 4 khoản 6 QĐ ví dụ (tiêu chí VD-6): bỏ mức “đạt”",
            "Điều 4 khoản 6 QĐ ví dụ (tiêu chí VD-6): bỏ điều kiện của mức “đạt”: Mô hình chính là"
                + " một trong: “Tổ tự quản”, “Dòng họ tự quản”");
  }

  @Test
  void aChangeSaysWhereItStandsAndHowSureItIs() {
    Edit edit =
        edit(
            YAML,
            "participationFull: {percent: 90, basis: assumed}",
            "participationFull: {percent: 85, basis: official}");
    TestPack edited =
        TestPack.in(temp.resolve("edited")).replace(edit.file(), edit.old(), edit.replacement());

    Change change = PackDifference.between(plain(), pack(edited)).changes().get(0);

    assertThat(change.kind()).isEqualTo(Kind.FIGURE);
    assertThat(change.aspect()).isEqualTo(Aspect.VALUE);
    assertThat(change.unitTypes()).containsExactly("khu-dan-cu");
    assertThat(change.criterion()).isEqualTo("VD-5");
    assertThat(change.name()).isEqualTo("participationFull");
    assertThat(change.after().orElseThrow().basis()).contains(Basis.OFFICIAL);
    assertThat(change.after().orElseThrow().place().line())
        .isEqualTo(edited.at(YAML, "participationFull").line());
  }

  @Test
  void aChangeThatUnitTypesShareIsToldOnce() {
    TestPack two = twoUnitTypes("two");
    TestPack other =
        twoUnitTypes("other").replace(PACK, "goodFrom: {number: 7", "goodFrom: {number: 8");

    List<Change> changes = PackDifference.between(pack(two), pack(other)).changes();

    assertThat(changes)
        .singleElement()
        .satisfies(
            change -> assertThat(change.unitTypes()).containsExactly("khu-dan-cu", "to-dan-pho"));
  }

  @Test
  void aUnitTypeThatIsNewIsOneChange() {
    PackDifference difference = PackDifference.between(plain(), pack(twoUnitTypes("two")));

    assertThat(difference.changes())
        .extracting(Change::text)
        .containsExactly("Điều 8 QĐ ví dụ: thêm loại đơn vị “Tổ dân phố” (to-dan-pho): 7 tiêu chí");
    assertThat(difference.unitTypes()).containsEntry("to-dan-pho", "Tổ dân phố");
  }

  private TestPack twoUnitTypes(String folder) {
    TestPack pack = TestPack.in(temp.resolve(folder));
    pack.write(YAML, pack.text(YAML).replace("unit: khu-dan-cu\n", ""));
    return pack.replace(
        PACK,
        "switches:",
        "  - type: to-dan-pho\n    label: Tổ dân phố\n    citation: Điều 4\n    scale: 10\n"
            + "    sets: [khu-dan-cu]\n"
            + "    period: {from: \"11-01\", to: \"10-31\", citation: Điều 8, basis: official}\n"
            + "switches:");
  }
}
