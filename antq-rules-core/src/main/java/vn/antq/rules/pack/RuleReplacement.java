package vn.antq.rules.pack;

import vn.antq.rules.problem.Place;

/**
 * That a pack decides a criterion, a gate or a cap of the pack that it extends by rules of its own.
 * All the rules that the extended pack has for it give way.
 *
 * @param origin name of the pack that replaces the rules
 * @param target id of the criterion, gate or cap
 * @param basis how sure we are of it; a province's own rule unless the replacing pack is a further
 *     edition of the same
 * @param citation where the replacing document says so
 * @param replaced where the law that gives way stands, once it is known of which unit type
 * @param place where the replacement stands in the pack
 */
public record RuleReplacement(
    String origin, String target, Basis basis, Citation citation, Citation replaced, Place place) {

  /** Returns this replacement of what stands at a place of the law. */
  RuleReplacement of(Citation law) {
    return new RuleReplacement(origin, target, basis, citation, law, place);
  }

  /** Returns what a reader of the criterion has to know, in Vietnamese. */
  public String note() {
    return "Xét theo "
        + (basis == Basis.LOCAL
            ? "quy định của địa phương (" + citation.text() + ")"
            : citation.text())
        + ", thay cho cách xét của "
        + replaced.text()
        + ".";
  }
}
