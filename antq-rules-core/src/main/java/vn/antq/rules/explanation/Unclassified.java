package vn.antq.rules.explanation;

/**
 * Something that was given and has no class: what an overview must not leave out, or its shares
 * would be taken for shares of everything.
 *
 * @param unit name of the unit; empty when it is not known
 * @param type its type, in Vietnamese; empty when it is not known
 * @param kind why it has no class
 * @param source where it comes from, such as a file
 */
public record Unclassified(String unit, String type, Kind kind, String source) {

  /** Why something has no class. */
  public enum Kind {
    /** The dossier is wrong, or could not be read. */
    WRONG("hồ sơ lỗi"),
    /** The regulation does not cover the unit. */
    OUT_OF_SCOPE("ngoài phạm vi áp dụng"),
    /** Several dossiers are of the same unit and year, so that none of them is believed. */
    TWICE("đơn vị trùng nhau"),
    /** Its class would rest on too weak a basis. */
    NOT_CONCLUDED("không kết luận"),
    /** It is no dossier. */
    NO_DOSSIER("không phải hồ sơ");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** Returns it in Vietnamese. */
    public String label() {
      return label;
    }
  }
}
