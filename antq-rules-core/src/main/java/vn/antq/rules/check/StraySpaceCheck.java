package vn.antq.rules.check;

/** Finds spaces in a row, and at the start or end of a text. */
final class StraySpaceCheck implements Check {

  @Override
  public CheckDescription description() {
    return new CheckDescription("stray-space", Severity.WARNING, "Dấu cách thừa");
  }

  @Override
  public void look(Subject subject, Remarks remarks) {
    for (WrittenText text : subject.texts()) {
      if (text.text().contains("  ") || !text.text().equals(text.text().strip())) {
        remarks.add(
            text.place(), "\"" + text.text() + "\" có dấu cách thừa.", "Hãy bỏ dấu cách thừa.");
      }
    }
  }
}
