package vn.antq.rules.explanation;

import vn.antq.rules.internal.explanation.words.PackPlace;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.internal.text.TextPage;
import vn.antq.rules.law.Basis;
import vn.antq.rules.law.Reliance;

/** Writes how sure the outcome is: on which figures and readings it rests. */
final class BasisText {

  private BasisText() {}

  /** Returns the weakest basis in words, and that the outcome is provisional when it is. */
  static String weakest(Classification classification) {
    if (!classification.isProvisional()) {
      return "yếu nhất: " + classification.basis().label();
    }
    return "TẠM THỜI: dựa trên giả định, cần xác nhận "
        + classification.reliancesWeakerThan(Basis.SECONDARY).size()
        + " mục";
  }

  /** Writes how many items have which basis, then each item that is assumed. */
  static void write(Classification classification, TextPage page) {
    page.paragraph(summary(classification));
    List<Reliance> assumed = classification.reliancesWeakerThan(Basis.SECONDARY);
    if (assumed.isEmpty()) {
      return;
    }
    page.paragraph("Cần xác nhận, mỗi mục sửa tại một chỗ:");
    int names = longest(assumed, BasisText::name);
    int values = longest(assumed, Reliance::value);
    for (Reliance item : assumed) {
      page.indented(2)
          .paragraph(
              padded(name(item), names + 1)
                  + padded(item.value(), values)
                  + " "
                  + PackPlace.text(item.place()));
    }
  }

  /** Returns how many items have which basis. */
  static String summary(Classification classification) {
    List<Reliance> reliances = classification.reliances();
    Map<Basis, Integer> counts = new EnumMap<>(Basis.class);
    reliances.forEach(item -> counts.merge(item.basis(), 1, Integer::sum));
    return counts.entrySet().stream()
        .map(entry -> entry.getValue() + " " + entry.getKey().label())
        .collect(Collectors.joining("; ", "Kết quả dựa trên " + reliances.size() + " mục: ", "."));
  }

  /** What a unit type has one of goes by what it is; the rest by its name in the pack. */
  static String name(Reliance item) {
    return switch (item.kind()) {
      case PERIOD, SCOPE, DEADLINE, AUTHORITY, IN_FORCE -> item.kind().label();
      case FIGURE, AWARD, READING, DEFAULT, CRITERION, LIMIT -> item.name();
    };
  }

  private static int longest(List<Reliance> reliances, Function<Reliance, String> column) {
    return reliances.stream().map(column).mapToInt(String::length).max().orElse(0);
  }

  private static String padded(String words, int width) {
    return TextPage.glued(words + " ".repeat(width - words.length() + 1));
  }
}
