package vn.antq.rules.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.antq.rules.pack.PackDefinition;
import vn.antq.rules.problem.Place;

/**
 * Finds rule and YAML files in the folder of a pack that loading never opens: what they say never
 * counts.
 */
final class StrayFileCheck implements Check {

  private static final Set<String> SUFFIXES = Set.of("drl", "yaml", "yml");
  private static final String SCENARIOS = "scenarios";

  /** Read by other commands than those that classify. */
  private static final Set<String> READ_ELSEWHERE = Set.of("mutants.yaml");

  private static final int DEPTH = 3;

  @Override
  public CheckDescription description() {
    return new CheckDescription(
        "stray-file", Severity.WARNING, "Tệp trong gói mà không gì nhắc đến");
  }

  @Override
  public boolean needsWholePack() {
    return true;
  }

  @Override
  public void look(Subject subject, Remarks remarks) {
    Path folder = Path.of(subject.home());
    if (!Files.isDirectory(folder)) {
      // Within a jar, what is there was put there by a build that knows every file.
      return;
    }
    Set<String> read = new HashSet<>(subject.pack().definition().files());
    Map<String, List<String>> stray = new LinkedHashMap<>();
    for (Path file : files(folder)) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      if (!isRead(name, read) && saysSomething(file)) {
        stray.computeIfAbsent(stem(name), set -> new ArrayList<>()).add(name);
      }
    }
    stray.forEach(
        (set, names) ->
            remarks.add(
                new Place(subject.home() + names.get(0), 1, 1),
                "Tệp \""
                    + String.join("\" và \"", names)
                    + "\" không được đọc: điều ghi trong đó không có tác dụng, cũng không"
                    + " thuộc mã của gói.",
                advice(names.get(0), set, subject.pack().definition())));
  }

  /** The YAML and the rules of one set are one matter. */
  private static String stem(String name) {
    return name.substring(0, name.lastIndexOf('.'));
  }

  private static boolean isRead(String name, Set<String> read) {
    return read.contains(name)
        || READ_ELSEWHERE.contains(name)
        || name.startsWith(SCENARIOS + "/")
            && name.endsWith(".yaml")
            && name.indexOf('/') == name.lastIndexOf('/');
  }

  /** A pattern to copy from, all of it comment, has nothing that could be overlooked. */
  private static boolean saysSomething(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .map(String::strip)
          .anyMatch(line -> !line.isEmpty() && !line.startsWith("//") && !line.startsWith("#"));
    } catch (IOException | UncheckedIOException unreadable) {
      return true;
    }
  }

  private static String advice(String name, String set, PackDefinition pack) {
    if (set.startsWith(SCENARIOS + "/")) {
      return "Kịch bản nằm ngay trong thư mục scenarios và có đuôi .yaml.";
    }
    if (set.indexOf('/') >= 0) {
      return "Tệp của một bộ tiêu chí nằm ngay trong thư mục của gói.";
    }
    if (!name.endsWith(".yaml") && !name.endsWith(".drl")) {
      return "Tệp của gói có đuôi .yaml hoặc .drl, viết chữ thường: hãy đổi tên hoặc xóa tệp.";
    }
    return "Muốn dùng thì ghi "
        + (pack.root().equals(pack.name()) ? "sets: [" : "adds: [")
        + set
        + "] ở loại đơn vị của nó trong pack.yaml; không dùng thì xóa tệp.";
  }

  private static List<Path> files(Path folder) {
    List<Path> found = new ArrayList<>();
    collect(folder, DEPTH, found);
    return found;
  }

  /** A folder that is a pack of its own has its own remarks. */
  private static void collect(Path folder, int depth, List<Path> found) {
    List<Path> children;
    try (Stream<Path> listed = Files.list(folder)) {
      children = listed.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (Path child : children) {
      String name = String.valueOf(child.getFileName());
      if (name.startsWith(".")) {
        continue;
      }
      if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
        if (depth > 1 && !Files.exists(child.resolve("pack.yaml"))) {
          collect(child, depth - 1, found);
        }
      } else if (SUFFIXES.contains(suffix(name))) {
        found.add(child);
      }
    }
  }

  private static String suffix(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
