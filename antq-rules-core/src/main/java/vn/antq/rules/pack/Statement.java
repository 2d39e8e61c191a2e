package vn.antq.rules.pack;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.antq.rules.internal.text.Term;
import vn.antq.rules.problem.Place;

/**
 * One thing that a pack states. {@link Pack#statements} lists them all, so that whoever has
 * something to say of everything that a pack states says it of a further kind, too, or is named by
 * the compiler when it switches over {@link Kind}.
 *
 * @param kind what it is
 * @param unitType the unit type that it is about; empty when it is about the whole pack
 * @param criterion id of the criterion that it belongs to; empty when it belongs to none
 * @param name its name in the pack: of a figure, a level, a rule, a fact…; may be empty
 * @param label what it is called, in Vietnamese; may be empty
 * @param says what is said of it, for people; {@link Aspect#VALUE} is what it comes down to
 * @param basis how sure that is; absent where packs state no basis
 * @param citation where it stands in the law; absent where packs cite nothing
 * @param place where it stands in the pack
 * @param reliance what a result relies on that follows it; absent when none can
 */
public record Statement(
    Kind kind,
    String unitType,
    String criterion,
    String name,
    String label,
    Map<Aspect, String> says,
    Optional<Basis> basis,
    Optional<Citation> citation,
    Place place,
    Optional<Reliance> reliance) {

  /** What stands between the entries of a list in {@link #says}. */
  public static final String SEPARATOR = "; ";

  /** Copies the map and keeps its order. */
  public Statement {
    says = Collections.unmodifiableMap(new LinkedHashMap<>(says));
  }

  /**
   * What makes two statements, of two packs, statements of the same thing.
   *
   * @param kind what it is
   * @param unitType the unit type; may be empty
   * @param criterion id of the criterion; may be empty
   * @param name its name; may be empty
   */
  public record Key(Kind kind, String unitType, String criterion, String name) {}

  /** Returns what it is about; no other statement of the pack has the same. */
  public Key key() {
    return new Key(kind, unitType, criterion, name);
  }

  /** Returns what is said of one aspect; empty when nothing is. */
  public String says(Aspect aspect) {
    return says.getOrDefault(Objects.requireNonNull(aspect, "aspect"), "");
  }

  /**
   * What is stated: first what is of the whole pack, then of a unit type, then of the vocabulary;
   * in the order in which it is told.
   */
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
    DEADLINE("thời hạn quyết định, trước ngày"),
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
    /** What each match of a rule adds to a criterion's points or takes off. */
    AMOUNT("điểm cộng, trừ"),
    /** How the points of a criterion are rounded. */
    ROUNDING("cách làm tròn điểm"),
    /** What the points of a group are for, and how many they can be. */
    GROUP("nhóm điểm"),
    /** How the total is worked out. */
    TOTAL("cách tính tổng điểm"),
    /** A condition that outcomes ask for besides points. */
    GATE(Term.GATE.word()),
    /** A condition that limits the outcome. */
    CAP(Term.CAP.word()),
    /** How many units of a group may have an outcome. */
    QUOTA(Term.QUOTA.word()),
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

    /** Says whether it is a word of the vocabulary. */
    public boolean isOfVocabulary() {
      return compareTo(FACT) >= 0;
    }

    /** Returns the Vietnamese name. */
    public String label() {
      return label;
    }
  }

  /** What is said of a thing. */
  public enum Aspect {
    /** That it is stated at all: of two packs only one does. */
    EXISTENCE(""),
    /** What it comes down to: the value of a figure, the points of a level, the condition. */
    VALUE(""),
    /** How sure it is. */
    BASIS("căn cứ"),
    /** Where it stands in the law. */
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
    /** The group that a group is a part of. */
    WITHIN("thuộc nhóm"),
    /** Provisions that a criterion covers. */
    COVERS("điều khoản bao quát"),
    /** Lists of what is prohibited. */
    PROHIBITS("danh sách bị cấm"),
    /** Whether an assessor's conclusion decides. */
    CONCLUSION("cách quyết định"),
    /** The fact by which points are multiplied. */
    TIMES("nhân với"),
    /** The outcome that a gate guards, a cap leaves or a quota limits. */
    OUTCOME("kết quả"),
    /** Which outcomes are counted in what a quota is a part of. */
    OF("tính trên số đơn vị đạt từ"),
    /** The figure that says which part. */
    QUOTA("mốc"),
    /** Which units a quota takes together. */
    AMONG("chia nhóm theo"),
    /** What becomes of a part of a unit. */
    ROUNDING("phần lẻ"),
    /** By what units are ranked. */
    ORDER("xếp hạng theo"),
    /** What becomes of units that are alike where a quota ends. */
    TIES("khi bằng nhau"),
    /** The options of an open reading. */
    OPTIONS("các lựa chọn"),
    /** Type of a fact. */
    TYPE("kiểu"),
    /** Least value. */
    LEAST("nhỏ nhất"),
    /** Greatest value. */
    MOST("lớn nhất"),
    /** What its values are multiples of. */
    STEP("bội số của"),
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
