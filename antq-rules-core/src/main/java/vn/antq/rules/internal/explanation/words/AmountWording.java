package vn.antq.rules.internal.explanation.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import vn.antq.rules.classification.CountedAmount;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.RoundedPoints;
import vn.antq.rules.classification.Score;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.value.Truth;

/** How sentences tell of points that are added or taken off for each match. */
final class AmountWording {

  private static final int DIGITS = 4;

  private AmountWording() {}

  /** Returns why a criterion came to its points: what was counted, and how much each is. */
  static List<String> grounds(Finding finding) {
    boolean takes = finding.amounts().get(0).takes();
    List<String> grounds = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    boolean known = true;
    for (CountedAmount amount : finding.amounts()) {
      known &= amount.isKnown() && amount.times().isEmpty();
      sum = sum.add(amount.points().multiply(BigDecimal.valueOf(amount.least())));
      if (!amount.isKnown() || amount.least() > 0) {
        grounds.add(text(amount, finding));
      }
    }
    if (grounds.isEmpty()) {
      return List.of("không có trường hợp nào " + (takes ? "bị trừ" : "được cộng") + " điểm");
    }
    BigDecimal most = finding.score().map(Score::maximum).orElse(sum);
    if (known && sum.compareTo(most) > 0) {
      grounds.add((takes ? "chỉ trừ đến hết " : "chỉ cộng đến ") + Wording.number(most) + " điểm");
    }
    finding
        .rounding()
        .filter(rounded -> !isExact(rounded, finding))
        .map(AmountWording::rounded)
        .ifPresent(grounds::add);
    return grounds;
  }

  /** Whether nothing was lost or won by rounding: then there is nothing to tell. */
  private static boolean isExact(RoundedPoints rounded, Finding finding) {
    return finding
        .score()
        .filter(score -> score.isDecided())
        .map(score -> score.best().toPlainString().equals(rounded.exact()))
        .orElse(false);
  }

  /** Returns how points were rounded, and from what. */
  static String rounded(RoundedPoints rounded) {
    return rounded.text()
        + (rounded.exact().isEmpty() ? "" : " từ " + exact(rounded.exact()) + " điểm");
  }

  /** A fraction is cut off where no one reads on. */
  private static String exact(String exact) {
    String[] parts = exact.split("/", 2);
    return parts.length == 1
        ? Wording.number(new BigDecimal(exact))
        : Wording.number(
                new BigDecimal(parts[0])
                    .divide(new BigDecimal(parts[1]), DIGITS, RoundingMode.DOWN))
            + "…";
  }

  /** What made the rule match that is counted once, with the unit's facts. */
  private static List<String> because(CountedAmount amount, Finding finding) {
    return finding.rules().stream()
        .filter(rule -> rule.subject().equals(amount.name()) && rule.truth() == Truth.TRUE)
        .filter(rule -> rule.patterns().stream().noneMatch(RuleWording::isAboutRecords))
        .flatMap(rule -> RuleWording.phrases(rule, Truth.TRUE).stream())
        .map(ClauseWording::lowered)
        .toList();
  }

  private static String text(CountedAmount amount, Finding finding) {
    String each = Wording.number(amount.points()) + " điểm " + amount.label();
    String verb = amount.takes() ? "trừ " : "cộng ";
    if (amount.times().isPresent()) {
      return multiplied(amount, amount.times().get(), verb);
    }
    if (!amount.isKnown()) {
      return "chưa biết phải "
          + verb
          + "bao nhiêu ("
          + verb
          + each
          + ", có từ "
          + amount.least()
          + amount.most().map(most -> " đến " + most).orElse(" trở lên")
          + ")";
    }
    BigDecimal total = amount.points().multiply(BigDecimal.valueOf(amount.least()));
    List<String> because = because(amount, finding);
    if (!because.isEmpty()) {
      return verb + each + " (" + String.join("; ", because) + ")";
    }
    return verb + Wording.number(total) + " điểm (" + verb + each + ", có " + amount.least() + ")";
  }

  private static String multiplied(CountedAmount amount, CountedAmount.Factor factor, String verb) {
    return (amount.isKnown() ? verb : "chưa biết có được " + verb)
        + Wording.number(amount.points())
        + " điểm nhân với "
        + ClauseWording.lowered(factor.label())
        + " là "
        + factor.value().text();
  }
}
