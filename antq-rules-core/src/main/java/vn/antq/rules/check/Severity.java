package vn.antq.rules.check;

/** How much a remark matters. */
public enum Severity {
  /** The pack cannot be used. */
  ERROR("lỗi"),
  /** The pack can be used, but something in it is very likely a mistake. */
  WARNING("cảnh báo"),
  /** Worth a look; may be meant so. */
  HINT("gợi ý");

  private final String label;

  Severity(String label) {
    this.label = label;
  }

  /** Returns what a person calls it, in Vietnamese. */
  public String label() {
    return label;
  }
}
