package vn.antq.rules.pack;

/** Whether a unit can still make a fact come out otherwise; advice proposes only what it can. */
public enum Changeability {
  /** The unit can still do something about it while the period lasts. */
  OPEN("true", "có"),

  /** It has happened, or is not for the unit to decide: a crime cannot un-happen. */
  PAST("false", "không"),

  /** Somebody else concludes it: a rating, an assessor's conclusion. */
  JUDGED("judged", "không, do người có thẩm quyền kết luận");

  private final String code;
  private final String label;

  Changeability(String code, String label) {
    this.code = code;
    this.label = label;
  }

  /** Returns how vocabularies write it after {@code changeable:}. */
  public String code() {
    return code;
  }

  /** Returns the Vietnamese answer to whether the fact can still be changed. */
  public String label() {
    return label;
  }
}
