package vn.antq.rules.examples;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.antq.rules.Classifier;
import vn.antq.rules.examples.workbook.DossierWorkbook;

/** The dossiers that a command line names. */
final class DossierFiles {

  private final Map<Path, Path> files = new LinkedHashMap<>();
  private final List<Answer> unusable = new ArrayList<>();
  private final boolean singleFile;

  private DossierFiles(boolean singleFile) {
    this.singleFile = singleFile;
  }

  /**
   * Finds them: files in the order of the command line, those of a folder in the order of their
   * paths, none twice.
   *
   * @param arguments files and folders
   */
  static DossierFiles find(List<String> arguments) {
    boolean folder =
        arguments.stream().flatMap(a -> PathText.path(a).stream()).anyMatch(Files::isDirectory);
    DossierFiles found = new DossierFiles(arguments.size() == 1 && !folder);
    arguments.forEach(found::add);
    return found;
  }

  /** Says whether the command line names one file and no folder. */
  boolean isSingleFile() {
    return singleFile;
  }

  /** Returns how many paths there are, those that are no dossiers included. */
  int count() {
    return files.size() + unusable.size();
  }

  /**
   * Reads them one by one; paths that are no dossiers come last.
   *
   * @param classifier says what the cells of workbooks mean
   */
  List<Answer> read(Classifier classifier) {
    return Stream.concat(
            files.values().stream().map(file -> Answer.read(file, classifier)), unusable.stream())
        .toList();
  }

  private void add(String argument) {
    Optional<Path> path = PathText.path(argument);
    if (path.isEmpty() || Files.notExists(path.get())) {
      reject(argument, new NoSuchFileException(argument));
    } else if (Files.isDirectory(path.get())) {
      addFolder(path.get());
    } else {
      addFile(path.get());
    }
  }

  private void addFolder(Path folder) {
    List<Path> inside = new ArrayList<>();
    int before = unusable.size();
    try {
      Files.walkFileTree(folder, new Collector(inside));
    } catch (IOException e) {
      reject(folder.toString(), e);
    }
    if (inside.isEmpty() && unusable.size() == before) {
      unusable.add(
          new Answer.Rejected(
              folder.toString(),
              folder + ": Thư mục không có tệp hồ sơ nào (.yaml, .yml, .json, .xlsx)."));
    }
    Collections.sort(inside);
    inside.forEach(this::addFile);
  }

  private void addFile(Path file) {
    files.putIfAbsent(file.toAbsolutePath().normalize(), file);
  }

  private void reject(String file, IOException cause) {
    unusable.add(new Answer.Rejected(file, Answer.unreadable(file, cause)));
  }

  private static boolean isDossier(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return name.endsWith(".yaml")
        || name.endsWith(".yml")
        || name.endsWith(".json")
        // A spreadsheet program keeps such a file beside the one that it has open.
        || DossierWorkbook.isNamed(file) && !name.startsWith("~$");
  }

  /** Goes on past folders that cannot be read, and remembers them. */
  private final class Collector extends SimpleFileVisitor<Path> {

    private final List<Path> inside;

    private Collector(List<Path> inside) {
      this.inside = inside;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (isDossier(file)) {
        inside.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException cause) {
      reject(file.toString(), cause);
      return FileVisitResult.CONTINUE;
    }
  }
}
