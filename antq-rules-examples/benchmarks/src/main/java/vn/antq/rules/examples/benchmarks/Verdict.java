package vn.antq.rules.examples.benchmarks;

/** What rules work out together, for engines whose rules change facts. Not thread-safe. */
public final class Verdict {

  private int points;
  private boolean totalled;
  private String code = "";

  /** Returns the points so far. */
  public int getPoints() {
    return points;
  }

  /** Sets the points. */
  public void setPoints(int points) {
    this.points = points;
  }

  /** Adds to the points. */
  public void add(int more) {
    points += more;
  }

  /** Says whether all points are known. */
  public boolean isTotalled() {
    return totalled;
  }

  /** Says that all points are known. */
  public void setTotalled(boolean totalled) {
    this.totalled = totalled;
  }

  /** Returns the code of the class; empty at first. */
  public String getCode() {
    return code;
  }

  /** Sets the code of the class. */
  public void setCode(String code) {
    this.code = code;
  }

  Grade grade() {
    return new Grade(code, points);
  }
}
