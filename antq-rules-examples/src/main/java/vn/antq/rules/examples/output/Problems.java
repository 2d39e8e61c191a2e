package vn.antq.rules.examples.output;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.antq.rules.examples.input.Answer;
import vn.antq.rules.pack.Reliance;

/** What was wrong with the input, and what is to be confirmed before outcomes can stand. */
public final class Problems {

  private final int most;
  private final List<String> rejections = new ArrayList<>();
  private final Map<Reliance, Integer> toConfirm = new LinkedHashMap<>();
  private String firstRefusal = "";
  private int rejected;
  private int refused;

  /** Tells of every dossier. */
  public Problems() {
    this(Integer.MAX_VALUE);
  }

  /**
   * Holds no more in memory than it tells.
   *
   * @param most of how many bad dossiers to tell; of the others only how many they are
   */
  public Problems(int most) {
    this.most = most;
  }

  /** Takes what is to be told of an answer. */
  public void add(Answer answer) {
    if (answer instanceof Answer.Rejected bad) {
      reject(bad.reason());
    } else if (answer instanceof Answer.OutOfScope outside) {
      reject("Ngoài phạm vi áp dụng: " + outside.reason());
    } else if (answer instanceof Answer.Foreign foreign) {
      reject(foreign.reason());
    } else if (answer instanceof Answer.Refused weak) {
      firstRefusal = refused++ == 0 ? weak.reason() : firstRefusal;
      weak.toConfirm().forEach(item -> toConfirm.merge(item, 1, Integer::sum));
    }
  }

  private void reject(String reason) {
    if (rejected++ < most) {
      rejections.add(reason);
    }
  }

  /**
   * Returns the lines to print. Many dossiers rest on the same figures: these are told once, with
   * the number of dossiers that wait for them.
   */
  public List<String> lines() {
    List<String> lines = new ArrayList<>(rejections);
    if (rejected > most) {
      lines.add(
          "Còn " + (rejected - most) + " hồ sơ khác như vậy; xem \"problems\" trong kết quả.");
    }
    if (refused == 1) {
      lines.add(firstRefusal);
    } else if (refused > 1) {
      lines.add(
          "Không kết luận cho "
              + refused
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
