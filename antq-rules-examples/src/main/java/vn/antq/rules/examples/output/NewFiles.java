package vn.antq.rules.examples.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import vn.antq.rules.examples.input.BadInput;
import vn.antq.rules.examples.input.PathText;

/** Writes several files of which none is there yet. */
public final class NewFiles {

  private NewFiles() {}

  /**
   * Writes texts into a folder, which is made when it is not there.
   *
   * @param folder the folder as the command line names it
   * @param files name to text
   * @throws BadInput if one of them is there already, and then none is written, or they cannot be
   *     written
   */
  public static void write(String folder, Map<String, String> files) {
    Path target =
        PathText.path(folder).orElseThrow(() -> BadInput.of(folder + ": thư mục không hợp lệ."));
    List<String> present =
        files.keySet().stream()
            .filter(file -> Files.exists(target.resolve(file), LinkOption.NOFOLLOW_LINKS))
            .toList();
    if (!present.isEmpty()) {
      throw BadInput.of(
          folder
              + ": Đã có "
              + String.join(", ", present)
              + "; không ghi đè.\n    Hãy xóa các tệp đó hoặc chọn thư mục khác.");
    }
    try {
      Files.createDirectories(target);
      for (Map.Entry<String, String> file : files.entrySet()) {
        NewFile.write(target.resolve(file.getKey()), file.getValue());
      }
    } catch (IOException e) {
      throw BadInput.of(folder + ": Không ghi được (" + e.getMessage() + ").");
    }
  }
}
