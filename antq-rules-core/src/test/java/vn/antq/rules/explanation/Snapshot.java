package vn.antq.rules.explanation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import vn.antq.rules.classification.Classification;

/**
 * A rendering pinned in {@code src/test/resources/explanation/expected}. Versions and digests are
 * replaced by their names, for they change with every release and every touched file.
 */
final class Snapshot {

  private static final int DIGEST_SHOWN = 16;

  private Snapshot() {}

  static void assertPinned(String name, String rendered, Classification classification) {
    String actual = stable(rendered, classification);
    Path expected = Examples.folder("expected").resolve(name);
    try {
      if (Files.exists(expected) && Files.readString(expected, UTF_8).equals(actual)) {
        return;
      }
      Path written = expected.resolve("../../../../snapshots").normalize().resolve(name);
      Files.createDirectories(written.getParent());
      Files.writeString(written, actual, UTF_8);
      Assertions.assertThat(actual)
          .as(
              "%s differs from what is pinned.%n"
                  + "Maybe the change is meant: then read it and run%n  cp %s %s",
              name, written, "antq-rules-core/src/test/resources/explanation/expected/" + name)
          .isEqualTo(Files.exists(expected) ? Files.readString(expected, UTF_8) : "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String stable(String rendered, Classification classification) {
    String text = rendered.replace(classification.engine(), "{engine}");
    text = hidden(text, classification.factsDigest(), "{facts}");
    text = hidden(text, classification.pack().digest(), "{pack}");
    for (Classification nested : classification.nested()) {
      text = hidden(text, nested.factsDigest(), "{nested facts}");
      text = hidden(text, nested.pack().digest(), "{nested pack}");
    }
    return text;
  }

  private static String hidden(String text, String digest, String name) {
    return text.replace(digest, name).replace(digest.substring(0, DIGEST_SHOWN), name);
  }
}
