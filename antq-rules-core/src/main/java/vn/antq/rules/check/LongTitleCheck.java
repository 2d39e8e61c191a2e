package vn.antq.rules.check;

/** Finds headings that no table can show. */
final class LongTitleCheck implements Check {

  @Override
  public CheckDescription description() {
    return new CheckDescription("long-title", Severity.HINT, "Tên gọi quá dài");
  }

  @Override
  public void look(Subject subject, Remarks remarks) {
    for (WrittenText text : subject.texts()) {
      if (text.isHeading() && text.text().length() > MAX_LENGTH) {
        remarks.add(
            text.place(),
            "Tên gọi dài " + text.text().length() + " ký tự, nhiều hơn " + MAX_LENGTH + ".",
            "Hãy rút gọn; phần giải thích đưa vào note hoặc help.");
      }
    }
  }

  private static final int MAX_LENGTH = 160;
}
