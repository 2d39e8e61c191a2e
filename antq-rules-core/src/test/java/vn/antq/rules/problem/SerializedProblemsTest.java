package vn.antq.rules.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A refusal that comes from another machine still says everything. */
class SerializedProblemsTest {

  private static final List<Problem> PROBLEMS =
      List.of(
          new Problem("unknown-fact", new Place("a.yaml", 3, 5), "Không có dữ kiện.", "Hãy xóa."),
          new Problem("bad-year", Place.NOWHERE, "Năm không hợp lệ.", ""));

  static List<InvalidInputException> refusals() {
    return List.of(
        new InvalidDossierException("ap-1", PROBLEMS),
        new InvalidPackException("tt124", PROBLEMS),
        new InvalidReceiptException("r.json", PROBLEMS));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void keepTheirContent(InvalidInputException refusal) throws Exception {
    InvalidInputException copy = (InvalidInputException) copy(refusal);

    assertThat(copy.problems()).isEqualTo(PROBLEMS);
    assertThat(copy).hasMessage(refusal.getMessage()).hasSameClassAs(refusal);
  }

  @Test
  void aDefectKeepsWhatItIsAbout() throws Exception {
    PackDefectException defect =
        new PackDefectException(
            PackDefectException.Kind.AWARDS, "CQ-1", List.of("Đủ", "Thiếu"), "Hai mức cùng lúc.");

    PackDefectException copy = (PackDefectException) copy(defect);

    assertThat(copy).hasMessage("Hai mức cùng lúc.");
    assertThat(copy.kind()).isEqualTo(PackDefectException.Kind.AWARDS);
    assertThat(copy.criterion()).isEqualTo("CQ-1");
    assertThat(copy.rules()).containsExactly("Đủ", "Thiếu");
  }

  private static Object copy(Object object) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return in.readObject();
    }
  }
}
