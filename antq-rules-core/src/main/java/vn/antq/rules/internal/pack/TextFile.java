package vn.antq.rules.internal.pack;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.problem.Place;

/**
 * Reads the bytes of a text file: UTF-8 whatever the platform says, composed (NFC), line ends as
 * LF.
 */
public final class TextFile {

  private TextFile() {}

  /** Returns the text, or empty after reporting that it is not UTF-8. */
  public static Optional<String> decode(String file, byte[] bytes, ProblemLog problems) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
      return Optional.of(Wording.composed(unmarked.replace("\r\n", "\n")));
    } catch (CharacterCodingException e) {
      problems.add(
          "not-utf8",
          new Place(file, 1, 1),
          "Tệp không phải mã UTF-8.",
          "Hãy mở tệp bằng trình soạn thảo và lưu lại với mã UTF-8.");
      return Optional.empty();
    }
  }
}
