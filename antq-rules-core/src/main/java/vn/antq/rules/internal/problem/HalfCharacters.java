package vn.antq.rules.internal.problem;

import vn.antq.rules.problem.Place;

/** Surrogates without their other half, which no file can keep. */
public final class HalfCharacters {

  private HalfCharacters() {}

  /**
   * Reports half a character.
   *
   * @param place where the text stands
   */
  public static void refuse(String text, Place place, ProblemLog problems) {
    if (isIn(text)) {
      problems.add(
          "half-character",
          place,
          "Văn bản ở đây có một nửa ký tự (nửa cặp surrogate \\ud800–\\udfff).",
          "Hãy xuất lại dữ liệu; chương trình tạo tệp đã cắt ngang một ký tự.");
    }
  }

  /** Says whether a text has half a character. */
  public static boolean isIn(String text) {
    return text.codePoints().anyMatch(HalfCharacters::isHalf);
  }

  private static boolean isHalf(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
