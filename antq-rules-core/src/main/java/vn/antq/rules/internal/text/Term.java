package vn.antq.rules.internal.text;

import java.util.List;
import java.util.Locale;

/**
 * What things are called wherever people are told of them: in answers, messages, labels, headings
 * and guides. One concept has one word; the words that others use for it are named here, so that
 * none of them slips in.
 */
public enum Term {
  /** A number or date of the law that facts are compared with. */
  FIGURE("mốc", "ngưỡng"),
  /** From how many points on a class begins. */
  BOUNDARY("ngưỡng điểm", "mốc điểm", "ranh giới", "mốc xếp loại", "ngưỡng xếp loại"),
  /** What a class asks for besides points. */
  GATE("điều kiện cần", "điều kiện xếp loại", "điều kiện tiên quyết", "cửa xếp loại"),
  /** The best class that is left when something is the case. */
  CAP("mức trần", "điểm trần", "giới hạn trần"),
  /** How many units of a group may have a class. */
  QUOTA("hạn mức xếp loại", "chỉ tiêu xếp loại", "định mức xếp loại"),
  /** The choices that a fact has. */
  ENUMERATION("danh mục lựa chọn", "kiểu liệt kê", "danh sách lựa chọn", "danh mục giá trị"),
  /** One way in which an open provision can be read. */
  READING("cách hiểu", "cách đọc", "cách diễn giải", "cách giải thích"),
  /** What facts there are. */
  VOCABULARY("danh mục dữ kiện", "từ vựng", "từ điển", "danh sách dữ kiện"),
  /** What a dossier states. */
  FACT("dữ kiện", "dữ liệu đầu vào", "trường dữ liệu"),
  /** A case with the answer that it must get. */
  SCENARIO("kịch bản", "tình huống thử", "ca kiểm thử"),
  /** What an answer is kept in, to be looked at again. */
  RECEIPT("biên nhận", "biên lai", "phiếu nhận");

  private final String word;
  private final List<String> others;

  Term(String word, String... others) {
    this.word = word;
    this.others = List.of(others);
  }

  /** Returns the word, as it stands within a sentence. */
  public String word() {
    return word;
  }

  /** Returns the word, as it begins a sentence. */
  public String capital() {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /** Returns the words that are not used for it. */
  public List<String> others() {
    return others;
  }
}
