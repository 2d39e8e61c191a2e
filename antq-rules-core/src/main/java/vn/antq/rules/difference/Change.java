package vn.antq.rules.difference;

import java.util.List;
import java.util.Optional;
import vn.antq.rules.internal.text.Term;
import vn.antq.rules.pack.Basis;
import vn.antq.rules.pack.Citation;
import vn.antq.rules.problem.Place;

/**
 * One thing that two packs say differently.
 *
 * @param kind what it is
 * @param aspect what about it differs
 * @param unitTypes unit types that it touches, in the order of the packs; empty when it is about
 *     the pack as a whole
 * @param criterion id of the criterion that it belongs to; empty when it belongs to none
 * @param name its name in the pack: of a figure, level, rule, fact…; may be empty
 * @param before what the old pack says; absent when it says nothing of it
 * @param after what the new pack says; absent when it says nothing of it
 */
public record Change(
    Kind kind,
    Aspect aspect,
    List<String> unitTypes,
    String criterion,
    String name,
    Optional<Side> before,
    Optional<Side> after) {

  /** Copies the list. */
  public Change {
    unitTypes = List.copyOf(unitTypes);
  }

  /**
   * What one of the packs says.
   *
   * @param label what the thing is called, in Vietnamese
   * @param text what is said of it, in Vietnamese; for {@link Aspect#BASIS} and {@link
   *     Aspect#CITATION} what it is that has another basis or citation
   * @param basis how sure that is; absent where packs state no basis
   * @param citation where it stands in the law; absent where packs cite nothing
   * @param place where it stands in the pack
   */
  public record Side(
      String label, String text, Optional<Basis> basis, Optional<Citation> citation, Place place) {}

  /** Returns the same seen from the other pack. */
  public Change reversed() {
    return new Change(kind, aspect, unitTypes, criterion, name, after, before);
  }

  /** Returns this change as it touches some unit types. */
  Change touching(List<String> types) {
    return new Change(kind, aspect, types, criterion, name, before, after);
  }

  /**
   * Returns the change as a Vietnamese sentence, such as {@code Điều 5 khoản 4 TT 124/2021/TT-BCA
   * (tiêu chí XA-4.2): mốc “Tỷ lệ đơn vị phải được công nhận” 70 % → 75 %}. For people: do not
   * parse it; it may be reworded.
   */
  public String text() {
    return ChangeWording.of(this);
  }

  /** What can differ, in the order in which it is told. */
  public enum Kind {
    /** The pack: its document, edition, title. */
    PACK("gói"),
    /** When it is in force. */
    IN_FORCE("hiệu lực"),
    /** The scale of outcomes. */
    OUTCOMES("thang kết quả"),
    /** An open reading of the law. */
    READING(Term.READING.word()),
    /** A unit type. */
    UNIT_TYPE("loại đơn vị"),
    /** The assessment period. */
    PERIOD("kỳ đánh giá"),
    /** The day before which units are decided. */
    DEADLINE("thời hạn công nhận, trước ngày"),
    /** Who decides. */
    AUTHORITY("thẩm quyền"),
    /** Units that are not covered. */
    EXCLUSION("trường hợp không thuộc phạm vi"),
    /** Units that the regulation covers as it is read. */
    INCLUSION("trường hợp được coi là thuộc phạm vi"),
    /** Until when a unit type is known. */
    VALID_TO("thời điểm thôi áp dụng"),
    /** A criterion. */
    CRITERION("tiêu chí"),
    /** A number or day of the law. */
    FIGURE(Term.FIGURE.word()),
    /** A level of a criterion, with its points. */
    AWARD("mức"),
    /** A condition that outcomes ask for besides points. */
    GATE(Term.GATE.word()),
    /** A condition that limits the outcome. */
    CAP(Term.CAP.word()),
    /** A condition under which something holds. */
    RULE("điều kiện"),
    /** A fact of the vocabulary. */
    FACT(Term.FACT.word()),
    /** The value of a fact that dossiers may leave out. */
    DEFAULT("giá trị ngầm định của dữ kiện"),
    /** A field of a record. */
    FIELD("mục của danh sách"),
    /** A list of choices. */
    ENUMERATION(Term.ENUMERATION.word());

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** Returns the Vietnamese name. */
    public String label() {
      return label;
    }
  }

  /** What about a thing can differ. */
  public enum Aspect {
    /** Only one of the packs has it. */
    EXISTENCE(""),
    /** What it comes down to: the value of a figure, the points of a level, the condition. */
    VALUE(""),
    /** How sure it is; what is said is the same. */
    BASIS("căn cứ"),
    /** Where it stands in the law; what is said is the same. */
    CITATION("trích dẫn"),
    /** What it is called. */
    LABEL("tên"),
    /** What is counted. */
    UNIT("đơn vị tính"),
    /** Name of the pack. */
    NAME("tên gói"),
    /** Edition of the pack. */
    EDITION("bản"),
    /** The legal document. */
    DOCUMENT("văn bản"),
    /** When the document was issued. */
    ISSUED("ngày ban hành"),
    /** The packs whose verdict is used. */
    USES("gói dùng đến"),
    /** Sum of all points. */
    SCALE("tổng điểm"),
    /** Provisions that the criteria have to cover. */
    CLAUSES("điều khoản phải có tiêu chí"),
    /** What is counted from other units. */
    ROLL_UPS("số đếm từ đơn vị bên trong"),
    /** Group of a criterion. */
    GROUP("nhóm"),
    /** Provisions that a criterion covers. */
    COVERS("điều khoản bao quát"),
    /** Lists of what is prohibited. */
    PROHIBITS("danh sách bị cấm"),
    /** Whether an assessor's conclusion decides. */
    CONCLUSION("cách quyết định"),
    /** The outcome that a gate guards or a cap leaves. */
    OUTCOME("kết quả"),
    /** The options of an open reading. */
    OPTIONS("các lựa chọn"),
    /** Type of a fact. */
    TYPE("kiểu"),
    /** Least value. */
    LEAST("nhỏ nhất"),
    /** Greatest value. */
    MOST("lớn nhất"),
    /** The fact that another may not exceed. */
    AT_MOST("không vượt quá"),
    /** The fact below which another may not fall. */
    AT_LEAST("không dưới"),
    /** The cases in which a fact has meaning. */
    ONLY_WHEN("chỉ khai khi"),
    /** Whether a unit can change it. */
    CHANGEABLE("còn sửa được"),
    /** How it comes from other facts. */
    DERIVATION("cách tính");

    private final String label;

    Aspect(String label) {
      this.label = label;
    }

    /** Returns the Vietnamese name; empty for existence and value. */
    public String label() {
      return label;
    }
  }
}
