package vn.antq.rules.dossier;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import vn.antq.rules.internal.text.Wording;

/**
 * What a stated fact rests on.
 *
 * @param document number or name of the document, such as {@code Biên bản 12/BB-KDC}; may be empty
 * @param date date of the document
 * @param issuer who issued it, such as {@code UBND xã Đồng Gió}; may be empty
 * @param link where it is kept; may be empty
 * @param note remark; may be empty
 */
public record Evidence(
    String document, Optional<LocalDate> date, String issuer, String link, String note) {

  /** Makes evidence of which the dossier does not say who issued it. */
  public Evidence(String document, Optional<LocalDate> date, String link, String note) {
    this(document, date, "", link, note);
  }

  /** Composes the texts (NFC). */
  public Evidence {
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(issuer, "issuer");
    Objects.requireNonNull(link, "link");
    Objects.requireNonNull(note, "note");
    document = Wording.composed(document);
    link = Wording.composed(link);
    note = Wording.composed(note);
  }

  /** Returns evidence that is a document of a date. */
  public static Evidence document(String document, LocalDate date) {
    return new Evidence(document, Optional.of(Objects.requireNonNull(date, "date")), "", "");
  }

  /** Returns evidence that is a document without a known date. */
  public static Evidence document(String document) {
    return new Evidence(document, Optional.empty(), "", "");
  }

  /** Returns evidence that is a decision with its number, its date and who issued it. */
  public static Evidence decision(String number, LocalDate date, String issuer) {
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(date, "date");
    return new Evidence(number, Optional.of(date), issuer, "", "");
  }
}
