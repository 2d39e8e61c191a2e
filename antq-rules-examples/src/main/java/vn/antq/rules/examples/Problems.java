package vn.antq.rules.examples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.antq.rules.law.Reliance;

/** What was wrong with the input, and what is to be confirmed before outcomes can stand. */
final class Problems {

  private final List<String> rejections = new ArrayList<>();
  private final List<String> refusals = new ArrayList<>();
  private final Map<Reliance, Integer> toConfirm = new LinkedHashMap<>();

  /** Takes what is to be told of an answer. */
  void add(Answer answer) {
    if (answer instanceof Answer.Rejected rejected) {
      rejections.add(rejected.reason());
    } else if (answer instanceof Answer.OutOfScope outside) {
      rejections.add("Ngoài phạm vi áp dụng: " + outside.reason());
    } else if (answer instanceof Answer.Refused refused) {
      refusals.add(refused.reason());
      refused.toConfirm().forEach(item -> toConfirm.merge(item, 1, Integer::sum));
    }
  }

  /**
   * Returns the lines to print. Many dossiers rest on the same figures: these are told once, with
   * the number of dossiers that wait for them.
   */
  List<String> lines() {
    List<String> lines = new ArrayList<>(rejections);
    if (refusals.size() == 1) {
      lines.addAll(refusals);
    } else if (!refusals.isEmpty()) {
      lines.add(
          "Không kết luận cho "
              + refusals.size()
              + " hồ sơ: kết quả dựa trên căn cứ yếu hơn mức yêu cầu. Cần xác nhận "
              + toConfirm.size()
              + " mục:");
      toConfirm.forEach((item, dossiers) -> lines.add("  " + text(item, dossiers)));
    }
    return lines;
  }

  private static String text(Reliance item, int dossiers) {
    return item.place()
        + ": "
        + item.kind().label()
        + " "
        + item.name()
        + " = "
        + item.value()
        + " ("
        + item.basis().label()
        + "; "
        + dossiers
        + " hồ sơ)";
  }
}
