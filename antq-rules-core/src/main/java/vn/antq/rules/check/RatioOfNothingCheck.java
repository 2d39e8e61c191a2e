package vn.antq.rules.check;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import vn.antq.rules.pack.Derivation;
import vn.antq.rules.pack.Expression.Compare;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.Operand;
import vn.antq.rules.pack.Rule;
import vn.antq.rules.pack.RuleModel;
import vn.antq.rules.pack.RuleText;

/**
 * Finds shares whose whole may be 0: of nothing there is no share, so every comparison is false.
 */
final class RatioOfNothingCheck implements Check {

  @Override
  public CheckDescription description() {
    return new CheckDescription(
        "ratio-of-nothing", Severity.HINT, "Tỷ lệ có mẫu số bằng 0 mà không luật nào xét đến");
  }

  @Override
  public boolean needsWholePack() {
    return true;
  }

  @Override
  public void look(Subject subject, Remarks remarks) {
    for (RuleModel model : subject.models()) {
      Set<String> told = new HashSet<>();
      for (Rule rule : model.rules()) {
        rule.comparisons()
            .filter(compare -> wholeOf(compare, model).isPresent())
            .forEach(
                compare -> {
                  FactDefinition whole = wholeOf(compare, model).orElseThrow();
                  if (!isAskedFor(whole.name(), rule, model)
                      && told.add(rule.effect() + rule.target() + " " + whole.name())) {
                    tell(compare, whole, remarks);
                  }
                });
      }
    }
  }

  private static void tell(Compare compare, FactDefinition whole, Remarks remarks) {
    String branch = "Hãy thêm nhánh " + whole.name() + " == 0";
    remarks.add(
        compare.place(),
        "Khi \""
            + whole.name()
            + "\" bằng 0 thì không có tỷ lệ \""
            + RuleText.of(compare.left())
            + "\" và điều kiện này luôn sai; không luật nào xét riêng trường hợp đó.",
        whole.derivation().isPresent()
            ? branch + "."
            : branch + ", hoặc ghi min: 1 cho dữ kiện đó trong facts.yaml.");
  }

  /** Returns the whole of the ratio that is compared, if it may be 0. */
  private static Optional<FactDefinition> wholeOf(Compare compare, RuleModel model) {
    return compare.left() instanceof Operand.OfFact fact
        ? model
            .vocabulary()
            .fact(fact.definition().name())
            .filter(fact.definition()::equals)
            .flatMap(FactDefinition::derivation)
            .flatMap(RatioOfNothingCheck::wholeOf)
            .flatMap(model.vocabulary()::fact)
            .filter(
                whole ->
                    new Values(model).span(whole).low().map(low -> low.signum() <= 0).orElse(true))
        : Optional.empty();
  }

  private static Optional<String> wholeOf(Derivation how) {
    if (how instanceof Derivation.RatioOf ratio) {
      return Optional.of(ratio.denominator());
    }
    return how instanceof Derivation.ChangeOf change
        ? Optional.of(change.before())
        : Optional.empty();
  }

  private static boolean isAskedFor(String whole, Rule rule, RuleModel model) {
    return model.rules().stream()
        .filter(other -> other.target().equals(rule.target()))
        .filter(other -> other.isAboutCriterion() == rule.isAboutCriterion())
        .flatMap(Rule::comparisons)
        .anyMatch(
            compare ->
                RuleText.of(compare.left()).equals(whole)
                    || compare.right().stream().anyMatch(r -> RuleText.of(r).equals(whole)));
  }
}
