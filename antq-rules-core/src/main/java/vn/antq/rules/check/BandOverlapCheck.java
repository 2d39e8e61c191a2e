package vn.antq.rules.check;

/** Finds facts for which a criterion gets two award levels at once: they cannot be classified. */
final class BandOverlapCheck implements Check {

  @Override
  public CheckDescription description() {
    return new CheckDescription(
        "band-overlap", Severity.ERROR, "Hai mức của một tiêu chí chồng lên nhau");
  }

  @Override
  public boolean needsWholePack() {
    return true;
  }

  @Override
  public void look(Subject subject, Remarks remarks) {
    BandFlaws.tell("band-overlap", subject, remarks);
  }
}
