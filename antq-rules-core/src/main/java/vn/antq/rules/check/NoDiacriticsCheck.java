package vn.antq.rules.check;

import java.util.regex.Pattern;

/** Finds texts of several words without any Vietnamese letter. */
final class NoDiacriticsCheck implements Check {

  @Override
  public CheckDescription description() {
    return new CheckDescription("no-diacritics", Severity.WARNING, "Tiếng Việt không dấu");
  }

  @Override
  public void look(Subject subject, Remarks remarks) {
    for (WrittenText text : subject.texts()) {
      if (isWithoutDiacritics(text.text())) {
        remarks.add(
            text.place(),
            "\"" + text.text() + "\" không có chữ nào có dấu.",
            "Hãy viết tiếng Việt có dấu.");
      }
    }
  }

  private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");

  private static boolean isWithoutDiacritics(String text) {
    return text.chars().allMatch(c -> c < 128)
        && WORD.matcher(text).results().filter(word -> !isAbbreviation(word.group())).count() > 1;
  }

  private static boolean isAbbreviation(String word) {
    return word.chars().allMatch(Character::isUpperCase);
  }
}
