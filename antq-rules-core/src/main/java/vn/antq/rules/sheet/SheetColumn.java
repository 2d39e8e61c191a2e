package vn.antq.rules.sheet;

/** What of a row of a {@link PackSheet} can be corrected. */
public enum SheetColumn {
  /** What is asked or what it is called: the title of a criterion, the label of a figure. */
  NAME("nội dung"),
  /** The number, the day or the chosen reading. */
  VALUE("giá trị"),
  /** Where the law says so: article, clause and point. */
  CITATION("trích dẫn"),
  /** How sure that is. */
  BASIS("căn cứ"),
  /** What is open about it. */
  NOTE("ghi chú");

  private final String label;

  SheetColumn(String label) {
    this.label = label;
  }

  /** Returns the Vietnamese name. */
  public String label() {
    return label;
  }
}
