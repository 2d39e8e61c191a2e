package vn.antq.rules.internal.explanation.html;

import java.util.List;
import java.util.Optional;
import vn.antq.rules.internal.explanation.document.Tone;

/**
 * Everything that stands on the page of many dossiers, in the words that stand there.
 *
 * @param title the title the caller gave
 * @param regulation what was assessed, and by which document; empty when there are no units
 * @param entries how many units, which years
 * @param banners what the reader must know before reading the numbers
 * @param types how many units of each type have which class
 * @param shareNote of what the shares are, when not of everything; may be empty
 * @param nested the same by each pack that the pack uses
 * @param spread how the points are distributed; absent when the regulation does not score
 * @param nearestTitle heading of {@code nearest}
 * @param nearestNote what {@code nearest} leaves out
 * @param nearest the units nearest to a boundary, the nearest first
 * @param openNote what {@code open} leaves out
 * @param open the units whose class is open
 * @param remarkedNote what {@code remarked} leaves out
 * @param remarked the units whose class does not follow from the points alone
 * @param tablesNote what {@code tables} leaves out
 * @param tables tables of the caller, such as rankings
 * @param units every unit with the address of its page; empty when there are no addresses
 * @param othersNote what {@code others} leaves out
 * @param others what was given and has no class
 * @param identity packs and versions
 */
public record OverviewView(
    String title,
    String regulation,
    List<Entry> entries,
    List<Banner> banners,
    List<TypeCount> types,
    String shareNote,
    List<NestedCount> nested,
    Optional<Spread> spread,
    String nearestTitle,
    String nearestNote,
    List<UnitLine> nearest,
    String openNote,
    List<UnitLine> open,
    String remarkedNote,
    List<UnitLine> remarked,
    String tablesNote,
    List<SideTable> tables,
    List<UnitLine> units,
    String othersNote,
    List<OtherLine> others,
    List<Entry> identity) {

  /** Copies the lists. */
  public OverviewView {
    entries = List.copyOf(entries);
    banners = List.copyOf(banners);
    types = List.copyOf(types);
    nearest = List.copyOf(nearest);
    open = List.copyOf(open);
    nested = List.copyOf(nested);
    remarked = List.copyOf(remarked);
    tables = List.copyOf(tables);
    others = List.copyOf(others);
    units = List.copyOf(units);
    identity = List.copyOf(identity);
  }

  /**
   * How many units of a type have which class.
   *
   * @param label the type
   * @param total how many units
   * @param classes the classes, the best first
   */
  public record TypeCount(String label, String total, List<ClassCount> classes) {

    /** Copies the list. */
    public TypeCount {
      classes = List.copyOf(classes);
    }
  }

  /**
   * How many units of each type have which class by a pack that the pack uses.
   *
   * @param title by which document
   * @param types how many units of each type have which class
   */
  public record NestedCount(String title, List<TypeCount> types) {

    /** Copies the list. */
    public NestedCount {
      types = List.copyOf(types);
    }
  }

  /**
   * A table of the caller.
   *
   * @param title its heading
   * @param notes what to know before reading it
   * @param headings what stands above its columns
   * @param rows the cells of each row
   */
  public record SideTable(
      String title, List<String> notes, List<String> headings, List<List<String>> rows) {

    /** Copies the lists. */
    public SideTable {
      notes = List.copyOf(notes);
      headings = List.copyOf(headings);
      rows = List.copyOf(rows);
    }
  }

  /**
   * Something without a class.
   *
   * @param name name of the unit; may be empty
   * @param type its type; may be empty
   * @param reason why it has none
   * @param source where it comes from
   */
  public record OtherLine(String name, String type, String reason, String source) {}

  /**
   * How many units have a class.
   *
   * @param label the class
   * @param tone its colour
   * @param count how many
   * @param share how many of a hundred
   * @param length how long the bar is, as an SVG length
   */
  public record ClassCount(String label, Tone tone, String count, String share, String length) {}

  /**
   * How points are distributed.
   *
   * @param summary the distribution in a sentence
   * @param axis what is measured
   * @param bars how many units have how many points, from the lowest range that has any
   * @param ticks where the classes begin
   */
  public record Spread(String summary, String axis, List<Bar> bars, List<Tick> ticks) {

    /** Height of the highest bar. */
    public static final int HEIGHT = 120;

    /** Copies the lists. */
    public Spread {
      bars = List.copyOf(bars);
      ticks = List.copyOf(ticks);
    }
  }

  /**
   * The units within a range of points.
   *
   * @param range the range in words
   * @param count how many; empty when there are none
   * @param left where the bar begins, as an SVG length
   * @param middle the middle of the bar, as an SVG length
   * @param width how wide the bar is, as an SVG length
   * @param height how high it is, from 0 to {@link Spread#HEIGHT}
   */
  public record Bar(
      String range, String count, String left, String middle, String width, int height) {}

  /**
   * One unit.
   *
   * @param name its name
   * @param type its type
   * @param address address of its page; empty when there is none
   * @param tone colour of its class
   * @param outcome its class, or between which classes it lies
   * @param verdict its class by the packs that the pack uses; may be empty
   * @param points its points; empty when the regulation does not score
   * @param extent its points on a scale; absent when the regulation does not score
   * @param ticks where the classes begin on that scale
   * @param remark how far it is from a boundary, or what is missing; may be empty
   */
  public record UnitLine(
      String name,
      String type,
      String address,
      Tone tone,
      String outcome,
      String verdict,
      String points,
      Optional<Extent> extent,
      List<Tick> ticks,
      String remark) {

    /** Copies the list. */
    public UnitLine {
      ticks = List.copyOf(ticks);
    }
  }
}
