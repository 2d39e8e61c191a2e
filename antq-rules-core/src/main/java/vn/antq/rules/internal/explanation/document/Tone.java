package vn.antq.rules.internal.explanation.document;

/** How a result is coloured. A sign or a word always says the same. */
public enum Tone {
  /** Reached. */
  GOOD("good"),
  /** Reached in part. */
  PART("part"),
  /** Not reached. */
  BAD("bad"),
  /** Not yet known. */
  OPEN("open"),
  /** Neither good nor bad. */
  CALM("calm");

  private final String style;

  Tone(String style) {
    this.style = style;
  }

  /** Returns the name of the style class. */
  public String style() {
    return style;
  }
}
