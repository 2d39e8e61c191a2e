package vn.antq.rules.check;

/** Finds headings that start with a small letter. */
final class CapitalCheck implements Check {

  @Override
  public CheckDescription description() {
    return new CheckDescription("small-letter", Severity.WARNING, "Tên gọi không viết hoa chữ đầu");
  }

  @Override
  public void look(Subject subject, Remarks remarks) {
    for (WrittenText text : subject.texts()) {
      if (text.isHeading() && Character.isLowerCase(text.text().codePointAt(0))) {
        remarks.add(
            text.place(),
            "\"" + text.text() + "\" bắt đầu bằng chữ thường.",
            "Hãy viết hoa chữ đầu của tên gọi và tiêu đề.");
      }
    }
  }
}
