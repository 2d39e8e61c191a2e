package vn.antq.rules.check;

import java.util.regex.Pattern;

/** Finds percent signs glued to their number; answers write 90 %. */
final class PercentSpacingCheck implements Check {

  @Override
  public CheckDescription description() {
    return new CheckDescription("percent-spacing", Severity.WARNING, "Dấu % viết liền số");
  }

  @Override
  public void look(Subject subject, Remarks remarks) {
    for (WrittenText text : subject.texts()) {
      if (GLUED.matcher(text.text()).find()) {
        remarks.add(
            text.place(),
            "\"" + text.text() + "\" viết dấu % liền với số.",
            "Hãy viết một dấu cách trước dấu %, ví dụ 90 %, như trong kết quả.");
      }
    }
  }

  private static final Pattern GLUED = Pattern.compile("\\d%");
}
