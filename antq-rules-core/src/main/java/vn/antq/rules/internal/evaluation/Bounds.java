package vn.antq.rules.internal.evaluation;

import java.util.List;
import java.util.Map;
import vn.antq.rules.vocabulary.FactDefinition;

/** What facts that may not exceed others say of each other. */
final class Bounds {

  private Bounds() {}

  /**
   * Narrows what is not known to what the rest leaves open. A part and its whole are each possible
   * at either end of what is then left, so that what is left holds nothing that cannot be.
   *
   * @return false when something is left no value at all
   */
  static boolean narrow(List<FactDefinition> bounded, Map<String, Possible> unit) {
    boolean learnt = true;
    // No chain of facts is longer than there are facts.
    for (int rounds = 0; learnt && rounds <= bounded.size(); rounds++) {
      learnt = false;
      for (FactDefinition fact : bounded) {
        Possible part = unit.get(fact.name());
        Possible whole = unit.get(fact.atMost());
        if (part == null || whole == null) {
          continue;
        }
        Object most = whole.upper();
        Object least = part.lower();
        if (most != null && least != null && Possible.compare(least, most) > 0) {
          return false;
        }
        if (!part.isSettled()
            && most != null
            && (part.most() == null || Possible.compare(most, part.most()) < 0)) {
          unit.put(fact.name(), part.from(part.least(), most));
          learnt = true;
        }
        if (!whole.isSettled()
            && least != null
            && (whole.least() == null || Possible.compare(least, whole.least()) > 0)) {
          unit.put(fact.atMost(), whole.from(least, whole.most()));
          learnt = true;
        }
      }
    }
    return true;
  }
}
