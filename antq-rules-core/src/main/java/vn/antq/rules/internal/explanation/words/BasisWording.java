package vn.antq.rules.internal.explanation.words;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.pack.Basis;
import vn.antq.rules.pack.Reliance;

/** Says in Vietnamese how sure the outcome is: on which figures and readings it rests. */
public final class BasisWording {

  private BasisWording() {}

  /** Returns what the outcome rests on and somebody has yet to confirm. */
  public static List<Reliance> assumed(Classification classification) {
    return classification.reliancesWeakerThan(Basis.SECONDARY);
  }

  /** Returns that, and how much of it, is yet to be confirmed. */
  public static String toConfirm(Classification classification) {
    return "dựa trên giả định, cần xác nhận " + assumed(classification).size() + " mục";
  }

  /** Returns the weakest basis in words, and that the outcome is provisional when it is. */
  public static String weakest(Classification classification) {
    if (!classification.isProvisional()) {
      return "yếu nhất: " + classification.basis().label();
    }
    return "TẠM THỜI: " + toConfirm(classification);
  }

  /** Returns how many items have which basis. */
  public static String summary(Classification classification) {
    List<Reliance> reliances = classification.reliances();
    Map<Basis, Integer> counts = new EnumMap<>(Basis.class);
    reliances.forEach(item -> counts.merge(item.basis(), 1, Integer::sum));
    return counts.entrySet().stream()
        .map(entry -> entry.getValue() + " " + entry.getKey().label())
        .collect(Collectors.joining("; ", "Kết quả dựa trên " + reliances.size() + " mục: ", "."));
  }

  /** What a unit type has one of goes by what it is; the rest by its name in the pack. */
  public static String name(Reliance item) {
    return switch (item.kind()) {
      case TOTAL, PERIOD, SCOPE, DEADLINE, AUTHORITY, IN_FORCE -> item.kind().label();
      case FIGURE, AWARD, ROUNDING, READING, DEFAULT -> item.name();
      case GROUP, CRITERION, LIMIT, QUOTA -> item.name();
    };
  }
}
