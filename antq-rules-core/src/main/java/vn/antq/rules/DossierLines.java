package vn.antq.rules;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vn.antq.rules.internal.text.ForeignBytes;

/**
 * Reads JSON Lines: one dossier a line, in UTF-8. Holds one line in memory at a time, and of a line
 * that is too long nothing.
 */
public final class DossierLines {

  static final int MAX_BYTES = 4_000_000;
  private static final int BUFFER = 1 << 16;

  private DossierLines() {}

  /**
   * Returns the lines, without blank ones, in their order. The stream is lazy and sequential, and
   * closing it closes the input. {@link DossierLine#dossier} is for other threads to call: see
   * {@link vn.antq.rules.batch.Batch}. Whoever takes a line may get an {@link
   * UncheckedIOException}.
   *
   * @param file what to call the input when telling a person about it
   * @param input the bytes; need not be buffered
   */
  public static Stream<DossierLine> of(String file, InputStream input) {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(input, "input");
    return StreamSupport.stream(new Lines(file, input), false)
        .onClose(
            () -> {
              try {
                input.close();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  private static final class Lines extends AbstractSpliterator<DossierLine> {

    private final String file;
    private final InputStream input;
    private final byte[] buffer = new byte[BUFFER];
    private int next;
    private int end;
    private int number;
    private boolean isForeign;

    private Lines(String file, InputStream input) {
      super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
      this.file = file;
      this.input = input;
    }

    @Override
    public boolean tryAdvance(Consumer<? super DossierLine> action) {
      try {
        DossierLine line = line();
        while (line != null && line.isBlank()) {
          line = line();
        }
        if (line == null) {
          return false;
        }
        action.accept(line);
        return true;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private @Nullable DossierLine line() throws IOException {
      if (isForeign || next == end && !fill()) {
        return null;
      }
      number++;
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      boolean tooLong = false;
      do {
        int start = next;
        while (next < end && buffer[next] != '\n') {
          next++;
        }
        tooLong |= line.size() + (next - start) > MAX_BYTES;
        if (!tooLong) {
          line.write(buffer, start, next - start);
        }
        if (next < end) {
          next++;
          break;
        }
      } while (fill());
      // What a file is that is no text is told once, not for each of its would-be lines.
      isForeign = number == 1 && ForeignBytes.of(line.toByteArray()).isPresent();
      return new DossierLine(
          file, number, tooLong ? Optional.empty() : Optional.of(unmarked(line.toByteArray())));
    }

    private boolean fill() throws IOException {
      next = 0;
      end = Math.max(input.read(buffer, 0, buffer.length), 0);
      return end > 0;
    }

    /** Some editors begin a file with a byte order mark. */
    private byte[] unmarked(byte[] line) {
      boolean marked =
          number == 1
              && line.length >= 3
              && line[0] == (byte) 0xEF
              && line[1] == (byte) 0xBB
              && line[2] == (byte) 0xBF;
      return marked ? Arrays.copyOfRange(line, 3, line.length) : line;
    }

    @Override
    public @Nullable Spliterator<DossierLine> trySplit() {
      return null;
    }
  }
}
