package vn.antq.rules.internal.page;

import java.util.List;
import java.util.Optional;

/**
 * Everything that stands on the page of one dossier, in the words that stand there.
 *
 * @param windowTitle title of the window
 * @param kind what kind of sheet it is
 * @param subject the unit
 * @param regulation what was assessed
 * @param document by which document
 * @param entries the unit, the period and the procedure
 * @param banners what the reader must know before reading the result
 * @param verdict the result
 * @param reasons why
 * @param closeness how near the unit is to coming out otherwise; may be empty
 * @param missingTitle heading of {@code missing}
 * @param missing the facts to collect; may be empty
 * @param advice what the caller advises; may be empty
 * @param notices what the reader must know besides; may be empty
 * @param criteria every criterion
 * @param steps the steps from the criteria to the result
 * @param nested verdicts of other regulations behind this one
 * @param basis on what the result rests
 * @param identity digests and versions
 * @param receipt the receipt; absent when the caller gave none
 * @param foot what stands below every printed page: letters, digits, spaces and dashes only
 */
public record DossierView(
    String windowTitle,
    String kind,
    String subject,
    String regulation,
    String document,
    List<Entry> entries,
    List<Banner> banners,
    VerdictView verdict,
    List<ReasonView> reasons,
    List<String> closeness,
    String missingTitle,
    List<String> missing,
    List<String> advice,
    List<String> notices,
    CriteriaView criteria,
    List<String> steps,
    List<NestedView> nested,
    BasisView basis,
    List<Entry> identity,
    Optional<ReceiptView> receipt,
    String foot) {

  /** Copies the lists. */
  public DossierView {
    entries = List.copyOf(entries);
    banners = List.copyOf(banners);
    reasons = List.copyOf(reasons);
    closeness = List.copyOf(closeness);
    missing = List.copyOf(missing);
    advice = List.copyOf(advice);
    notices = List.copyOf(notices);
    steps = List.copyOf(steps);
    nested = List.copyOf(nested);
    identity = List.copyOf(identity);
  }

  /**
   * A warning at the head of the page.
   *
   * @param title the warning in a few words
   * @param text what it means
   */
  public record Banner(String title, String text) {}

  /**
   * A result.
   *
   * @param tone its colour
   * @param headline the class, or between which classes it lies
   * @param points points in words; empty when the regulation does not score
   * @param tally how many criteria came to what
   * @param basis the weakest basis
   * @param bars the points as bars; absent when the regulation does not score
   */
  public record VerdictView(
      Tone tone,
      String headline,
      String points,
      String tally,
      String basis,
      Optional<ScoreBars> bars) {}

  /**
   * One reason.
   *
   * @param tone its colour
   * @param mark its sign
   * @param text a sentence
   * @param depth how many reasons it stands below
   */
  public record ReasonView(Tone tone, String mark, String text, int depth) {}

  /**
   * A verdict of another regulation.
   *
   * @param title heading
   * @param regulation what was assessed
   * @param verdict the verdict
   * @param notices what the reader must know besides; may be empty
   * @param criteria its criteria
   */
  public record NestedView(
      String title,
      String regulation,
      VerdictView verdict,
      List<String> notices,
      CriteriaView criteria) {

    /** Copies the list. */
    public NestedView {
      notices = List.copyOf(notices);
    }
  }

  /**
   * On what a result rests.
   *
   * @param summary how many items have which basis
   * @param items the items to confirm; may be empty
   */
  public record BasisView(String summary, List<BasisItem> items) {

    /** Copies the list. */
    public BasisView {
      items = List.copyOf(items);
    }
  }

  /**
   * An item to confirm.
   *
   * @param name its name in the pack
   * @param label what it is
   * @param value its value
   * @param citation where it should stand in the law
   * @param place where it stands in the pack
   */
  public record BasisItem(String name, String label, String value, String citation, String place) {}

  /**
   * A receipt.
   *
   * @param digest its digest, in hexadecimal
   * @param code the digest as a QR code
   */
  public record ReceiptView(String digest, QrDrawing code) {}
}
