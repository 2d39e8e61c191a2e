package vn.antq.rules.internal.explanation.document;

import java.util.List;
import java.util.Locale;
import vn.antq.rules.pack.PackIdentity;

/**
 * An answer as people are told it: what is told and in which words. Whoever writes it decides its
 * form alone: order, headings, columns, colours.
 *
 * @param summary what fits on a screen
 * @param closeness how near the unit is to coming out otherwise; may be empty
 * @param criteria every criterion
 * @param steps the steps from the criteria to the result
 * @param nested verdicts of other regulations behind this one
 * @param basis on what the result rests
 * @param identity digests and versions
 */
public record Explanation(
    Summary summary,
    List<String> closeness,
    List<CriterionGroup> criteria,
    List<String> steps,
    List<Nested> nested,
    Basis basis,
    Identity identity) {

  /** What leads to a verdict of another regulation, before its document. */
  public static final String LEAD = "Tính theo ";

  /** Copies the lists. */
  public Explanation {
    closeness = List.copyOf(closeness);
    criteria = List.copyOf(criteria);
    steps = List.copyOf(steps);
    nested = List.copyOf(nested);
  }

  /**
   * A verdict of another regulation. Only criteria that are not met, or open, are told in full.
   *
   * @param document by which document
   * @param remark that the result above does not use it; empty when it does
   * @param regulation what was assessed
   * @param verdict the verdict
   * @param notices what the reader must know besides; may be empty
   * @param criteria its criteria
   * @param nested verdicts behind this one
   */
  public record Nested(
      String document,
      String remark,
      String regulation,
      Verdict verdict,
      List<String> notices,
      List<CriterionGroup> criteria,
      List<Nested> nested) {

    /** Copies the lists. */
    public Nested {
      notices = List.copyOf(notices);
      criteria = List.copyOf(criteria);
      nested = List.copyOf(nested);
    }

    /** Returns a heading. */
    public String title() {
      return LEAD + document + remark;
    }

    /** Returns a heading whose first words are in capitals. */
    public String capitals() {
      return LEAD.toUpperCase(Locale.ROOT) + document + remark;
    }
  }

  /**
   * On what a result rests.
   *
   * @param summary how many items have which basis
   * @param assumed the items to confirm; may be empty
   */
  public record Basis(String summary, List<Item> assumed) {

    /** What is to be done with the items. */
    public static final String TO_CONFIRM = "Cần xác nhận, mỗi mục sửa tại một chỗ";

    /** Copies the list. */
    public Basis {
      assumed = List.copyOf(assumed);
    }
  }

  /**
   * An item to confirm.
   *
   * @param name its name in the pack, or its kind
   * @param label what it is
   * @param value its value
   * @param citation where it should stand in the law
   * @param place where it stands in the pack
   */
  public record Item(String name, String label, String value, String citation, String place) {}

  /**
   * What tells this answer from others.
   *
   * @param packs the pack, then those that it uses
   * @param factsDigest digest of the facts
   * @param engine version of the engine
   */
  public record Identity(List<PackIdentity> packs, String factsDigest, String engine) {

    /** Copies the list. */
    public Identity {
      packs = List.copyOf(packs);
    }
  }
}
