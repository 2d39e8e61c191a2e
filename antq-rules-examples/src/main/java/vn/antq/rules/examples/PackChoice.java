package vn.antq.rules.examples;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine;
import vn.antq.rules.Classifier;
import vn.antq.rules.Pack;
import vn.antq.rules.PackLibrary;
import vn.antq.rules.criteria.AntqPacks;
import vn.antq.rules.law.Reliance;
import vn.antq.rules.problem.InvalidPackException;
import vn.antq.rules.problem.Place;

/** The pack and the readings that a command line asks for. */
final class PackChoice {

  private final CommandLine command;
  private final PrintStream err;

  PackChoice(CommandLine command, PrintStream err) {
    this.command = command;
    this.err = err;
  }

  /**
   * Returns the classifier to use.
   *
   * @param packs names of shipped packs and folders of others; the last one classifies
   * @param readings open readings to take, as {@code name=OPTION}
   * @throws InvalidPackException if a folder does not hold a pack that can be used
   * @throws UsageException if there is no such pack, folder or reading
   */
  Classifier classifier(List<String> packs, List<String> readings) {
    PackLibrary library = AntqPacks.library();
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
        library = library.with(folder.get());
        last = nameOf(folder.get(), library);
      } else {
        throw new UsageException(
            command,
            "Không có gói hay thư mục \"" + pack + "\".",
            Spelling.advice(pack, library.packs().keySet()) + PathText.advice(pack));
      }
    }
    Classifier classifier = library.classifier(last);
    for (String reading : readings) {
      classifier = read(classifier, reading, library);
    }
    return classifier;
  }

  /** A pack's folder is named after the pack, or after the pack and its edition. */
  private static String nameOf(Path folder, PackLibrary library) {
    String written = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    return library.packs().keySet().stream()
        .filter(
            name ->
                library.editions(name).stream()
                    .anyMatch(edition -> written.equals(name + "-" + edition.edition())))
        .findFirst()
        .orElse(written);
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
      return classifier.reading(name, reading.substring(equals + 1));
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
