package vn.antq.rules.classification;

/** What a criterion came to. */
public enum FindingStatus {
  /** It holds in full. */
  MET("met", "đạt"),
  /** A lower award level was earned. */
  PARTLY_MET("partly met", "đạt một phần"),
  /** No award level was earned. */
  NOT_MET("not met", "không đạt"),
  /** Something happened that it prohibits. */
  VIOLATED("violated", "vi phạm"),
  /** It depends on facts that the dossier does not state. */
  UNDECIDED("undecided", "chưa xác định"),
  /** It does not concern this unit. */
  NOT_APPLICABLE("not applicable", "không áp dụng");

  private final String code;
  private final String label;

  FindingStatus(String code, String label) {
    this.code = code;
    this.label = label;
  }

  /** Returns the word used in scenarios and JSON. */
  public String code() {
    return code;
  }

  /** Returns the Vietnamese name. */
  public String label() {
    return label;
  }
}
