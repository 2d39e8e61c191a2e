package vn.antq.rules.examples.input;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.antq.rules.Classifier;
import vn.antq.rules.examples.workbook.DossierWorkbook;

/** The dossiers that a command line names. */
public final class DossierFiles {

  private static final int MANY = 10_000;
  private static final int MOST_NAMED = 20;
  private static final Set<String> SYSTEM_NAMES =
      Set.of(
          "__macosx",
          "$recycle.bin",
          "system volume information",
          "@eadir",
          "thumbs.db",
          "desktop.ini");

  private final Map<Path, Path> files = new LinkedHashMap<>();
  private final List<Answer> unusable = new ArrayList<>();
  private final Set<String> named = new HashSet<>();
  private final List<String> hidden = new ArrayList<>();
  private final List<String> others = new ArrayList<>();
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
  public static DossierFiles find(List<String> arguments) {
    boolean folder =
        arguments.stream().flatMap(a -> PathText.path(a).stream()).anyMatch(Files::isDirectory);
    DossierFiles found = new DossierFiles(arguments.size() == 1 && !folder);
    arguments.forEach(found::add);
    return found;
  }

  /** Says whether the command line names one file and no folder. */
  public boolean isSingleFile() {
    return singleFile;
  }

  /** Returns how many paths there are, those that are no dossiers included. */
  public int count() {
    return files.size() + unusable.size();
  }

  /**
   * Reads them one by one; paths that are no dossiers come last.
   *
   * @param classifier says what the cells of workbooks mean
   */
  public List<Answer> read(Classifier classifier) {
    return Stream.concat(
            files.values().stream().map(file -> inFolder(Answer.read(file, classifier))),
            unusable.stream())
        .toList();
  }

  /** Among other files in a folder, what this program wrote is nobody's mistake. */
  private Answer inFolder(Answer answer) {
    return !named.contains(answer.file())
            && answer instanceof Answer.Rejected bad
            && bad.unread() == 0
        ? new Answer.Foreign(bad.file(), bad.reason())
        : answer;
  }

  private void add(String argument) {
    Optional<Path> path = PathText.path(argument);
    if (path.isEmpty() || Files.notExists(path.get())) {
      reject(argument, new NoSuchFileException(argument));
    } else if (Files.isDirectory(path.get())) {
      addFolder(path.get());
    } else {
      named.add(path.get().toString());
      addFile(path.get());
    }
  }

  private void addFolder(Path folder) {
    List<Path> inside = new ArrayList<>();
    int before = unusable.size();
    try {
      // A link that is named on purpose is entered; those inside a folder may lead in a circle.
      Path real = Files.isSymbolicLink(folder) ? folder.toRealPath() : folder;
      Files.walkFileTree(real, new Collector(real, folder, inside));
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
    files.putIfAbsent(identity(file), file);
  }

  /** One file is one file, by whichever folder it is reached; a link to it is another. */
  private static Path identity(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    Path parent = absolute.getParent();
    Path name = absolute.getFileName();
    try {
      return parent == null || name == null ? absolute : parent.toRealPath().resolve(name);
    } catch (IOException e) {
      return absolute;
    }
  }

  private void reject(String file, IOException cause) {
    int dossiers = PathText.path(file).filter(Files::isDirectory).isPresent() ? MANY : 1;
    unusable.add(new Answer.Rejected(file, Answer.unreadable(file, cause), dossiers));
  }

  /** Returns what was left out of folders, in Vietnamese. */
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    tell(
        notes,
        hidden,
        " tệp, thư mục ẩn hoặc tạm (tên bắt đầu bằng dấu chấm hay ~$) không được đọc: ");
    tell(notes, others, " tệp khác không phải hồ sơ nên không đọc: ");
    return notes;
  }

  private static void tell(List<String> notes, List<String> names, String what) {
    if (!names.isEmpty()) {
      notes.add(
          names.size()
              + what
              + names.stream().sorted().limit(MOST_NAMED).collect(Collectors.joining(", "))
              + (names.size() > MOST_NAMED ? ", …" : "")
              + ".");
    }
  }

  private static boolean isDossier(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return name.endsWith(".yaml")
        || name.endsWith(".yml")
        || name.endsWith(".json")
        || DossierWorkbook.isNamed(file);
  }

  /**
   * What synchronisers, spreadsheet programs, systems and this program itself keep beside a
   * person's files: old versions, locks, halves.
   */
  private static boolean isHidden(Path path) {
    String name = String.valueOf(path.getFileName());
    return name.startsWith(".")
        || name.startsWith("~$")
        || SYSTEM_NAMES.contains(name.toLowerCase(Locale.ROOT));
  }

  /** Goes on past folders that cannot be read, and remembers them. */
  private final class Collector extends SimpleFileVisitor<Path> {

    private final Path real;
    private final Path named;
    private final List<Path> inside;

    private Collector(Path real, Path named, List<Path> inside) {
      this.real = real;
      this.named = named;
      this.inside = inside;
    }

    private Path shown(Path path) {
      return named.resolve(real.relativize(path));
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (!folder.equals(real) && isHidden(folder)) {
        hidden.add(shown(folder).toString());
        return FileVisitResult.SKIP_SUBTREE;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      Path shown = shown(file);
      Optional<ForeignFile> foreign = ForeignFile.named(file);
      if (isHidden(file)) {
        hidden.add(shown.toString());
      } else if (attributes.isSymbolicLink() && Files.isDirectory(file)) {
        unusable.add(
            new Answer.Foreign(
                shown.toString(),
                shown
                    + ": Đây là liên kết đến một thư mục, chưa đọc.\n    Muốn đọc thì nêu riêng nó"
                    + " trên dòng lệnh."));
      } else if (foreign.isPresent()) {
        foreign(shown.toString(), foreign.get());
      } else if (isDossier(file)) {
        inside.add(shown);
      } else {
        others.add(shown.toString());
      }
      return FileVisitResult.CONTINUE;
    }

    private void foreign(String file, ForeignFile what) {
      unusable.add(
          what.dossiers() == 0
              ? new Answer.Foreign(file, what.told(file))
              : new Answer.Rejected(file, what.told(file), what.dossiers()));
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException cause) {
      if (isHidden(file)) {
        hidden.add(shown(file).toString());
      } else {
        reject(shown(file).toString(), cause);
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
