package vn.antq.rules.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells why what stands in the way is not proposed to be different. */
final class Locked {

  private Locked() {}

  /**
   * Returns whole Vietnamese sentences.
   *
   * @param labels what stands in the way, in Vietnamese, each with the reason
   */
  static String told(Map<String, Facts.Reason> labels) {
    List<String> sentences = new ArrayList<>();
    add(
        labels,
        Facts.Reason.PAST,
        " là việc đã qua hoặc không do đơn vị quyết định, không còn thay đổi được.",
        sentences);
    add(
        labels,
        Facts.Reason.JUDGED,
        " do người có thẩm quyền kết luận, xếp loại nên không đề nghị sửa; muốn khác thì công việc"
            + " phải khác đi và được đánh giá ở kỳ sau.",
        sentences);
    add(labels, Facts.Reason.FIXED, " được khai là cố định.", sentences);
    return sentences.isEmpty()
        ? "Không tìm được thay đổi nào còn làm được để tiêu chí này khác đi."
        : String.join(" ", sentences);
  }

  private static void add(
      Map<String, Facts.Reason> labels,
      Facts.Reason reason,
      String sentence,
      List<String> sentences) {
    String names =
        labels.entrySet().stream()
            .filter(entry -> entry.getValue() == reason && !entry.getKey().isEmpty())
            .map(entry -> "“" + entry.getKey() + "”")
            .collect(Collectors.joining(", "));
    if (!names.isEmpty()) {
      sentences.add(names + sentence);
    }
  }
}
