package vn.antq.rules.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.antq.rules.internal.problem.ProblemLog;

/** A link may take the place of a file, or of a folder, between the look at it and its opening. */
class FolderPackFilesTest {

  private static final int LOADS = 3_000;

  @TempDir private Path temp;
  private Path pack;
  private Path outside;

  @BeforeEach
  void aPackAndWhatLiesOutsideOfIt() throws IOException {
    pack = Files.createDirectories(temp.resolve("pack").resolve("scenarios")).getParent();
    outside = Files.createDirectory(temp.resolve("outside"));
    Files.writeString(pack.resolve("pack.yaml"), "own");
    Files.writeString(pack.resolve("scenarios").resolve("a.yaml"), "own");
    Files.writeString(outside.resolve("pack.yaml"), "outside");
    Files.writeString(outside.resolve("a.yaml"), "outside");
  }

  private Set<String> readWhile(Swap swap, String file) throws Exception {
    AtomicBoolean ended = new AtomicBoolean();
    CompletableFuture<Void> swapping =
        CompletableFuture.runAsync(
            () -> {
              try {
                while (!ended.get()) {
                  swap.swap();
                }
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            },
            task -> new Thread(task, "swap").start());
    Set<String> read = new TreeSet<>();
    PackFiles files = new FolderPackFiles(pack);
    try {
      for (int i = 0; i < LOADS || !read.contains("own"); i++) {
        files.text(file, new ProblemLog()).ifPresent(read::add);
      }
    } finally {
      ended.set(true);
    }
    swapping.get();
    return read;
  }

  private interface Swap {
    void swap() throws IOException;
  }

  @Test
  @Timeout(value = 30, unit = TimeUnit.MINUTES)
  void aFileThatBecomesALinkWhileItIsReadIsNeverFollowed() throws Exception {
    Path file = pack.resolve("pack.yaml");
    Path next = pack.resolve("next");
    Swap swap =
        () -> {
          Files.createSymbolicLink(next, outside.resolve("pack.yaml"));
          Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
          Files.writeString(next, "own");
          Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        };

    assertThat(readWhile(swap, "pack.yaml")).containsExactly("own");
  }

  @Test
  @Timeout(value = 30, unit = TimeUnit.MINUTES)
  void aFolderThatBecomesALinkWhileItIsReadIsNeverFollowed() throws Exception {
    Path folder = pack.resolve("scenarios");
    Path kept = pack.resolve("kept");
    Path link = Files.createSymbolicLink(pack.resolve("link"), outside);
    Swap swap =
        () -> {
          Files.move(folder, kept);
          Files.move(link, folder);
          Files.move(folder, link);
          Files.move(kept, folder);
        };

    assertThat(readWhile(swap, "scenarios/a.yaml")).containsExactly("own");
  }
}
