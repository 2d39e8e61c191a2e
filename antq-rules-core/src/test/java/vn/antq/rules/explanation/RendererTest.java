package vn.antq.rules.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.antq.rules.explanation.Examples.SCORED;
import static vn.antq.rules.explanation.Examples.classified;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RendererTest {

  static Stream<Renderer> everyRenderer() {
    return Stream.of(
        TextRenderer.full(),
        TextRenderer.summary(),
        HtmlRenderer.standard(),
        JsonRenderer.pretty(),
        JsonRenderer.compact(),
        JsonRenderer.compact().summary(),
        JsonLine.at(7));
  }

  @ParameterizedTest
  @MethodSource("everyRenderer")
  void writesWhatItReturns(Renderer renderer) throws IOException {
    StringWriter written = new StringWriter();

    renderer.write(classified(SCORED, "thieu-mot-ho"), written);

    assertThat(written.toString())
        .isNotEmpty()
        .isEqualTo(renderer.render(classified(SCORED, "thieu-mot-ho")));
  }

  @ParameterizedTest
  @MethodSource("everyRenderer")
  void leavesTheWriterOpen(Renderer renderer) throws IOException {
    Closed written = new Closed();

    renderer.write(classified(SCORED, "thieu-mot-ho"), written);

    assertThat(written.isClosed).isFalse();
  }

  @ParameterizedTest
  @MethodSource("everyRenderer")
  void letsAFullDiskBeSeen(Renderer renderer) {
    assertThatThrownBy(() -> renderer.write(classified(SCORED, "thieu-mot-ho"), new FullDisk()))
        .isInstanceOf(IOException.class)
        .hasMessage("No space left");
  }

  private static final class Closed extends StringWriter {

    private boolean isClosed;

    @Override
    public void close() throws IOException {
      isClosed = true;
      super.close();
    }
  }

  private static final class FullDisk extends Writer {

    @Override
    public void write(char[] characters, int from, int length) throws IOException {
      throw new IOException("No space left");
    }

    @Override
    public void flush() throws IOException {
      throw new IOException("No space left");
    }

    @Override
    public void close() {}
  }
}
