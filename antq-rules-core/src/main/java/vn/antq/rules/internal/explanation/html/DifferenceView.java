package vn.antq.rules.internal.explanation.html;

import java.util.List;

/**
 * Everything that stands on the page of two packs side by side, in the words that stand there.
 *
 * @param title what the new pack is about
 * @param entries the two packs
 * @param summary how many changes there are
 * @param sections the changes, by what they touch
 * @param classSummary how many dossiers moved; empty when none were compared
 * @param tables how many dossiers went from which class to which, by unit type
 * @param units the dossiers that moved
 * @param identity digests
 */
public record DifferenceView(
    String title,
    List<Entry> entries,
    String summary,
    List<Section> sections,
    String classSummary,
    List<Table> tables,
    List<Unit> units,
    List<Entry> identity) {

  /** Copies the lists. */
  public DifferenceView {
    entries = List.copyOf(entries);
    sections = List.copyOf(sections);
    tables = List.copyOf(tables);
    units = List.copyOf(units);
    identity = List.copyOf(identity);
  }

  /**
   * Changes that touch the same.
   *
   * @param heading what they touch
   * @param changes a sentence each
   */
  public record Section(String heading, List<String> changes) {

    /** Copies the list. */
    public Section {
      changes = List.copyOf(changes);
    }
  }

  /**
   * The dossiers of one unit type.
   *
   * @param caption the unit type and how many
   * @param columns the classes after
   * @param rows the classes before
   */
  public record Table(String caption, List<String> columns, List<Row> rows) {

    /** Copies the lists. */
    public Table {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  /**
   * The dossiers that were of one class.
   *
   * @param label the class
   * @param counts how many went to which class
   */
  public record Row(String label, List<String> counts) {

    /** Copies the list. */
    public Row {
      counts = List.copyOf(counts);
    }
  }

  /**
   * A dossier that moved.
   *
   * @param name the unit
   * @param type its type and year
   * @param verdict from which class to which
   * @param reasons why, a sentence each
   */
  public record Unit(String name, String type, String verdict, List<String> reasons) {

    /** Copies the list. */
    public Unit {
      reasons = List.copyOf(reasons);
    }
  }
}
