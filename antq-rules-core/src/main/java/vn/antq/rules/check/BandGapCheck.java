package vn.antq.rules.check;

/** Finds values between two awards of a criterion that get nothing. */
final class BandGapCheck implements Check {

  @Override
  public CheckDescription description() {
    return new CheckDescription(
        "band-gap", Severity.WARNING, "Khoảng trống giữa hai mức của một tiêu chí");
  }

  @Override
  public boolean needsWholePack() {
    return true;
  }

  @Override
  public void look(Subject subject, Remarks remarks) {
    BandFlaws.tell("band-gap", subject, remarks);
  }
}
