package vn.antq.rules.internal.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.problem.Place;

/** A pack in a folder. */
public final class FolderPackFiles implements PackFiles {

  private static final int MAX_BYTES = 4_000_000;

  private final Path folder;

  /** Creates the files of the given folder. */
  public FolderPackFiles(Path folder) {
    this.folder = folder;
  }

  @Override
  public String name() {
    Path last = folder.toAbsolutePath().normalize().getFileName();
    return last == null ? "" : last.toString();
  }

  @Override
  public String display(String file) {
    return folder.resolve(file).toString();
  }

  @Override
  public Optional<String> text(String file, ProblemLog problems) {
    Path path = folder.resolve(file);
    try {
      if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
        return Optional.empty();
      }
      if (!path.toRealPath().startsWith(folder.toRealPath())) {
        problems.add(
            "outside-pack",
            new Place(display(file), 0, 0),
            "Tệp này trỏ ra ngoài thư mục của gói.",
            "Hãy chép nội dung vào thư mục của gói.");
        return Optional.empty();
      }
      return TextFile.read(path, display(file), "Tệp", MAX_BYTES, problems);
    } catch (IOException e) {
      problems.add(
          "unreadable",
          new Place(display(file), 0, 0),
          "Không đọc được tệp.",
          "Hãy xem quyền đọc của tệp, và tệp có phải một liên kết hỏng không.");
      return Optional.empty();
    }
  }

  /** Whoever edits a folder wants what it says now. */
  @Override
  public Optional<byte[]> built(String file) {
    return Optional.empty();
  }
}
