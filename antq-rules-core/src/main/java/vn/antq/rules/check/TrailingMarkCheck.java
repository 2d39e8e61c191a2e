package vn.antq.rules.check;

import vn.antq.rules.check.WrittenText.Kind;

/** Finds names that end in a mark: they stand within sentences. */
final class TrailingMarkCheck implements Check {

  @Override
  public CheckDescription description() {
    return new CheckDescription("trailing-mark", Severity.WARNING, "Tên gọi có dấu câu ở cuối");
  }

  @Override
  public void look(Subject subject, Remarks remarks) {
    for (WrittenText text : subject.texts()) {
      if (text.kind() != Kind.SENTENCE
          && MARKS.indexOf(text.text().charAt(text.text().length() - 1)) >= 0) {
        remarks.add(
            text.place(),
            "\"" + text.text() + "\" có dấu câu ở cuối.",
            "Hãy bỏ dấu ở cuối: tên gọi được đặt vào trong câu.");
      }
    }
  }

  private static final String MARKS = ".,;:";
}
