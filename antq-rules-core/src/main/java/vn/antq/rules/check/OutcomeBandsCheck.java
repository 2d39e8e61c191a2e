package vn.antq.rules.check;

/** Finds points that reach no outcome, or two at once: they cannot be classified. */
final class OutcomeBandsCheck implements Check {

  @Override
  public CheckDescription description() {
    return new CheckDescription(
        "outcome-bands", Severity.ERROR, "Thang kết quả hở hoặc chồng lên nhau");
  }

  @Override
  public boolean needsWholePack() {
    return true;
  }

  @Override
  public void look(Subject subject, Remarks remarks) {
    BandFlaws.tell("outcome-bands", subject, remarks);
  }
}
