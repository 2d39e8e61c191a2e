package vn.antq.rules.examples.input;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import picocli.CommandLine;
import vn.antq.rules.Classifier;
import vn.antq.rules.PackLibrary;
import vn.antq.rules.check.PackCheck;
import vn.antq.rules.check.Remark;
import vn.antq.rules.criteria.AntqPacks;
import vn.antq.rules.pack.Pack;
import vn.antq.rules.pack.Reliance;
import vn.antq.rules.problem.InvalidPackException;
import vn.antq.rules.problem.Place;

/** The pack and the readings that a command line asks for. */
public final class PackChoice {

  private final CommandLine command;
  private final PrintStream err;

  public PackChoice(CommandLine command, PrintStream err) {
    this.command = command;
    this.err = err;
  }

  /**
   * Returns the classifier to use.
   *
   * @param packs names of shipped packs, and folders that are packs or hold some; the last one
   *     classifies, of several folders the last that no other of them uses
   * @param readings open readings to take, as {@code name=OPTION}
   * @throws InvalidPackException if a folder does not hold a pack that can be used
   * @throws UsageException if there is no such pack, folder or reading
   */
  public Classifier classifier(List<String> packs, List<String> readings) {
    Chosen chosen = choose(packs);
    PackLibrary library = chosen.library();
    Classifier classifier = library.classifier(chosen.pack());
    refuseTwice(readings);
    for (String reading : readings) {
      classifier = read(classifier, reading, library);
    }
    return classifier;
  }

  /** One provision is read one way; which of two ways is meant nobody can say. */
  private void refuseTwice(List<String> readings) {
    Map<String, String> seen = new TreeMap<>();
    for (String reading : readings) {
      String name = reading.split("=", 2)[0].strip();
      String other = seen.putIfAbsent(name, reading);
      if (other != null) {
        throw new UsageException(
            command,
            "Cách hiểu " + name + " nêu hai lần: " + other + " và " + reading + ".",
            "Hãy bỏ một trong hai --reading.");
      }
    }
  }

  /**
   * Returns the chosen pack after those that it uses; without a choice, every pack that is shipped.
   *
   * @param packs as for {@link #classifier}
   */
  public List<Pack> packs(List<String> packs) {
    Chosen chosen = choose(packs);
    Set<Pack> found = new LinkedHashSet<>();
    add(chosen.pack(), chosen.library(), found);
    return new ArrayList<>(found);
  }

  private static void add(String name, PackLibrary library, Set<Pack> found) {
    library
        .pack(name)
        .ifPresent(
            pack -> {
              pack.uses().forEach(used -> add(used, library, found));
              found.add(pack);
            });
  }

  /**
   * Returns the shipped packs with those of folders.
   *
   * @param packs as for {@link #classifier}
   */
  public PackLibrary library(List<String> packs) {
    return choose(packs).library();
  }

  /**
   * Returns the chosen pack with its scenarios.
   *
   * @param packs as for {@link #classifier}
   * @throws InvalidPackException if the pack or a scenario cannot be used
   */
  public TestedPack tested(List<String> packs) {
    Chosen chosen = choose(packs);
    return TestedPack.of(chosen.library(), chosen.pack(), chosen.folder());
  }

  /**
   * Checks packs: those of all folders together, each shipped one by itself.
   *
   * @param packs names of shipped packs, or of one edition such as {@code tt124-2025-07}, and
   *     folders that are packs or hold some
   * @throws UsageException if there is no such pack or folder
   */
  public List<Remark> remarks(List<String> packs) {
    List<Path> folders = new ArrayList<>();
    Set<Remark> remarks = new LinkedHashSet<>();
    for (String pack : packs) {
      Optional<Path> folder = PathText.path(pack).filter(Files::isDirectory);
      if (AntqPacks.folders().contains(pack)) {
        remarks.addAll(AntqPacks.check(pack));
      } else if (folder.isPresent()) {
        folders.addAll(packsIn(folder.get()));
      } else {
        throw new UsageException(
            command,
            "Không có gói hay thư mục \"" + pack + "\".",
            Spelling.advice(pack, AntqPacks.folders()) + PathText.advice(pack));
      }
    }
    if (!folders.isEmpty()) {
      remarks.addAll(PackCheck.check(AntqPacks.library(), folders));
    }
    return List.copyOf(remarks);
  }

  private record Chosen(PackLibrary library, String pack, Optional<Path> folder) {}

  private Chosen choose(List<String> packs) {
    PackLibrary library = AntqPacks.library();
    List<Path> folders = new ArrayList<>();
    String last = AntqPacks.QD510;
    for (String pack : packs) {
      Optional<Path> folder = PathText.path(pack).filter(Files::isDirectory);
      if (library.pack(pack).isPresent()) {
        last = pack;
        folder.ifPresent(
            same ->
                err.print(
                    "Dùng gói có sẵn \""
                        + pack
                        + "\", không dùng thư mục cùng tên.\n  Có thể bạn muốn viết \"--pack ./"
                        + pack
                        + "\".\n"));
      } else if (folder.isPresent()) {
        folders.addAll(packsIn(folder.get()));
        last = "";
      } else {
        throw new UsageException(
            command,
            "Không có gói hay thư mục \"" + pack + "\".",
            Spelling.advice(pack, library.packs().keySet()) + PathText.advice(pack));
      }
    }
    if (!folders.isEmpty()) {
      library = library.adding(folders);
    }
    if (last.isEmpty()) {
      last = asked(folders, library);
      tellOfOthers(folders, last, candidates(folders, library));
    }
    String name = last;
    return new Chosen(
        library,
        name,
        folders.stream().filter(folder -> PackLibrary.nameOf(folder).equals(name)).findFirst());
  }

  /** A folder is a pack, or holds packs. */
  public static List<Path> packsIn(Path folder) {
    if (Files.exists(folder.resolve("pack.yaml"))) {
      return List.of(folder);
    }
    try (Stream<Path> children = Files.list(folder)) {
      List<Path> packs =
          children.filter(child -> Files.exists(child.resolve("pack.yaml"))).sorted().toList();
      return packs.isEmpty() ? List.of(folder) : packs;
    } catch (IOException e) {
      return List.of(folder);
    }
  }

  /** Of the folders, the last one that no other of them uses is what was asked for. */
  static String asked(List<Path> folders, PackLibrary library) {
    List<String> candidates = candidates(folders, library);
    return candidates.get(candidates.size() - 1);
  }

  private static List<String> candidates(List<Path> folders, PackLibrary library) {
    List<String> names = folders.stream().map(PackLibrary::nameOf).toList();
    List<String> used =
        names.stream()
            .flatMap(name -> library.pack(name).stream())
            .flatMap(pack -> pack.uses().stream())
            .toList();
    List<String> unused = names.stream().filter(name -> !used.contains(name)).toList();
    return unused.isEmpty() ? names : unused;
  }

  /** Nobody should have to guess which of several packs gives the class. */
  private void tellOfOthers(List<Path> folders, String chosen, List<String> candidates) {
    List<String> names = candidates.stream().distinct().toList();
    if (names.size() < 2) {
      return;
    }
    String other = names.stream().filter(name -> !name.equals(chosen)).findFirst().orElse("");
    String folder =
        folders.stream()
            .filter(path -> PackLibrary.nameOf(path).equals(other))
            .map(Path::toString)
            .findFirst()
            .orElse(other);
    err.print(
        Terminal.safe(
                "Có "
                    + names.size()
                    + " gói không gói nào dùng gói nào ("
                    + String.join(", ", names)
                    + "); phân loại theo \""
                    + chosen
                    + "\".\n    Muốn theo gói khác thì nêu riêng gói ấy, ví dụ --pack "
                    + folder
                    + ".")
            + "\n");
  }

  private Classifier read(Classifier classifier, String reading, PackLibrary library) {
    int equals = reading.indexOf('=');
    if (equals < 1) {
      throw new UsageException(
          command,
          "Cách hiểu \"" + reading + "\" không đúng dạng.",
          "Hãy viết TÊN=LỰA_CHỌN, ví dụ crimeTrend=TOTAL.");
    }
    String name = reading.substring(0, equals);
    try {
      return classifier.withReading(name, reading.substring(equals + 1));
    } catch (IllegalArgumentException e) {
      Map<String, Place> known = readings(library);
      Place place = known.get(name);
      throw new UsageException(
          command,
          "Gói " + classifier.pack().name() + " không có cách hiểu \"" + reading + "\".",
          place == null
              ? Spelling.advice(name, known.keySet())
              : "Các lựa chọn của " + name + ": xem " + place + ".");
    }
  }

  /** Returns the open readings of all packs, each with its place. */
  private static Map<String, Place> readings(PackLibrary library) {
    Map<String, Place> readings = new TreeMap<>();
    for (Pack pack : library.packs().values()) {
      for (String unitType : pack.unitTypes().keySet()) {
        for (Reliance reliance : pack.reliances(unitType)) {
          if (reliance.kind() == Reliance.Kind.READING) {
            readings.put(reliance.name(), reliance.place());
          }
        }
      }
    }
    return readings;
  }
}
