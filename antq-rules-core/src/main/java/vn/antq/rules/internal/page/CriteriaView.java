package vn.antq.rules.internal.page;

import java.util.List;

/**
 * A table of criteria.
 *
 * @param caption what the table is about
 * @param scored whether the criteria earn points
 * @param groups the criteria by group
 * @param total the points of all of them; empty when they earn none
 */
public record CriteriaView(String caption, boolean scored, List<GroupView> groups, String total) {

  /** Copies the list. */
  public CriteriaView {
    groups = List.copyOf(groups);
  }

  /**
   * A group of criteria.
   *
   * @param name its name; may be empty
   * @param points its points; empty when there are none
   * @param criteria its criteria
   */
  public record GroupView(String name, String points, List<CriterionView> criteria) {

    /** Copies the list. */
    public GroupView {
      criteria = List.copyOf(criteria);
    }
  }

  /**
   * A criterion.
   *
   * @param id its id
   * @param title what it asks
   * @param tone its colour
   * @param mark its sign
   * @param status what it came to
   * @param points its points; empty when it earns none
   * @param citation where the law says so
   * @param basis how sure that is
   * @param lines its rules and what came of them; empty when they are not told
   * @param counts the units that its numbers were counted from
   * @param evidence the documents that the values rest on; may be empty
   * @param remarks what is to be said of the values; may be empty
   * @param note what is open about it; may be empty
   */
  public record CriterionView(
      String id,
      String title,
      Tone tone,
      String mark,
      String status,
      String points,
      String citation,
      String basis,
      List<Line> lines,
      List<CountView> counts,
      String evidence,
      String remarks,
      String note) {

    /** Copies the lists. */
    public CriterionView {
      lines = List.copyOf(lines);
      counts = List.copyOf(counts);
    }
  }

  /**
   * The units that a number was counted from.
   *
   * @param heading how many they are, or where they are listed
   * @param units the units; empty when they are listed elsewhere
   */
  public record CountView(String heading, List<CountedRow> units) {

    /** Copies the list. */
    public CountView {
      units = List.copyOf(units);
    }
  }

  /**
   * A unit that was counted, or was not.
   *
   * @param unit its name
   * @param dossier id of its dossier; empty when that is its name
   * @param counts whether it was counted
   * @param why what that follows from; may be empty
   */
  public record CountedRow(String unit, String dossier, String counts, String why) {}

  /** A line below a criterion. */
  public sealed interface Line {}

  /**
   * A rule.
   *
   * @param name its name
   * @param points what it awards; empty when it awards no points
   * @param verdict what came of it
   * @param told whether lines about its conditions follow
   * @param place where it stands in the pack
   */
  public record RuleLine(String name, String points, String verdict, boolean told, String place)
      implements Line {}

  /**
   * A value against what is required of it.
   *
   * @param depth how many conditions it stands within
   * @param sign whether it holds
   * @param label what is compared
   * @param actual what was found
   * @param required what is required; may be empty
   * @param margin how far one is from the other; may be empty
   * @param basis on which figure the comparison rests; may be empty
   */
  public record ComparisonLine(
      int depth,
      Sign sign,
      String label,
      String actual,
      String required,
      String margin,
      String basis)
      implements Line {}

  /**
   * Words across the table: a record, or what the lines below have in common.
   *
   * @param depth how many conditions it stands within
   * @param sign whether it holds
   * @param text the words
   */
  public record RemarkLine(int depth, Sign sign, String text) implements Line {}

  /**
   * Whether something holds.
   *
   * @param tone its colour
   * @param mark a sign
   * @param words the same in words, for those who do not see the sign; may be empty
   */
  public record Sign(Tone tone, String mark, String words) {}
}
