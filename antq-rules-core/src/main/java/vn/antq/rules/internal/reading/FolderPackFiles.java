package vn.antq.rules.internal.reading;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.util.Optional;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.problem.Place;

/** A pack in a folder. */
public final class FolderPackFiles implements PackFiles {

  static final int MAX_BYTES = 4_000_000;

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
      Path root = folder.toRealPath();
      Path real = path.toRealPath();
      if (!real.startsWith(root)) {
        problems.add(
            "outside-pack",
            new Place(display(file), 0, 0),
            "Tệp này trỏ ra ngoài thư mục của gói.",
            "Hãy chép nội dung vào thư mục của gói.");
        return Optional.empty();
      }
      try (DirectoryStream<Path> opened = Files.newDirectoryStream(root)) {
        return text(opened, root, root.relativize(real), display(file), problems);
      }
    } catch (IOException e) {
      problems.add(
          "unreadable",
          new Place(display(file), 0, 0),
          "Không đọc được tệp.",
          "Hãy xem quyền đọc của tệp, và tệp có phải một liên kết hỏng không.");
      return Optional.empty();
    }
  }

  /**
   * Goes down from the opened folder and follows no link: between the look at the path above and
   * the opening here somebody may have put a link in its place.
   */
  private static Optional<String> text(
      DirectoryStream<Path> opened, Path folder, Path file, String display, ProblemLog problems)
      throws IOException {
    if (!(opened instanceof SecureDirectoryStream<Path> secure)) {
      return TextFile.read(folder.resolve(file), display, "Tệp", MAX_BYTES, problems);
    } else if (file.getNameCount() > 1) {
      Path first = file.getName(0);
      try (SecureDirectoryStream<Path> inner =
          secure.newDirectoryStream(first, LinkOption.NOFOLLOW_LINKS)) {
        Path rest = file.subpath(1, file.getNameCount());
        return text(inner, folder.resolve(first), rest, display, problems);
      }
    }
    return TextFile.read(secure, file, display, "Tệp", MAX_BYTES, problems);
  }

  /** Whoever edits a folder wants what it says now. */
  @Override
  public Optional<byte[]> built(String file) {
    return Optional.empty();
  }
}
