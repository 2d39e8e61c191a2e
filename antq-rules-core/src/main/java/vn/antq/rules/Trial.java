package vn.antq.rules;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.internal.rule.RuleBook;
import vn.antq.rules.pack.RuleModel;

/**
 * A change of packs that is tried out and never leaves this library: what an answer would be if a
 * figure or a rule were another.
 *
 * @param change what becomes of each rule model
 * @param asksDrools whether Drools is asked too; it cannot when rules were changed after it
 *     compiled them
 */
record Trial(UnaryOperator<RuleModel> change, boolean asksDrools) {

  /** The packs as they are. */
  static final Trial NONE = new Trial(UnaryOperator.identity(), true);

  /** Lets other packages of this library see through packs and classifiers. */
  static final class Opener implements RuleBook.Opener {

    @Override
    public RuleBook open(Object pack) {
      Pack opened = (Pack) pack;
      return new RuleBook(opened.definition(), opened.models());
    }

    @Override
    public List<RuleBook> editions(Object classifier) {
      return EditionClassifier.behind((Classifier) classifier).packs().stream()
          .map(this::open)
          .toList();
    }

    @Override
    public Map<String, Map<String, String>> texts(Object classifier) {
      return EditionClassifier.behind((Classifier) classifier).texts();
    }

    @Override
    public Function<Dossier, Classification> trial(
        Object classifier, UnaryOperator<RuleModel> change, boolean rulesChanged) {
      return EditionClassifier.behind((Classifier) classifier)
              .trying(new Trial(change, !rulesChanged))
          ::classify;
    }
  }
}
