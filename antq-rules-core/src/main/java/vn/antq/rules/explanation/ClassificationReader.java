package vn.antq.rules.explanation;

import java.util.Objects;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.internal.json.JsonShape;
import vn.antq.rules.internal.json.StoredAnswer;
import vn.antq.rules.problem.InvalidAnswerException;

/**
 * Reads answers back that {@link JsonRenderer} wrote, such as from an archive: to be compared by
 * {@code Difference}, counted, or shown as a page years later, without the packs that gave them.
 *
 * <p>What is read renders to the same bytes again, as JSON, text and page. Of two things JSON holds
 * less than the answer that was written: the levels of an enumeration do not know its name, and the
 * places in a pack begin with the folder of the pack. So it equals another answer that was read
 * back, not the one that was written.
 *
 * <p>Every key of the {@linkplain JsonRenderer#schema() schema} must be there and no other; what
 * follows from the rest must not contradict it. Labels and texts are taken as they are. Who wrote
 * an answer could write anything: what proves an answer is a {@code Receipt}. Thread-safe.
 */
public final class ClassificationReader {

  private static final JsonShape SHAPE = JsonShape.of(JsonRenderer.schema());

  private ClassificationReader() {}

  /**
   * Reads an answer.
   *
   * @param name what to call it when telling a person about it, such as the name of its file
   * @param json one document of the format {@value JsonRenderer#FORMAT} with all its details
   * @throws InvalidAnswerException if it is none, or a summary; tells everything that is wrong, by
   *     JSON pointer
   */
  public static Classification read(String name, String json) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(json, "json");
    return StoredAnswer.whole(name, json, SHAPE).classification();
  }
}
