package vn.antq.rules.mutation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.antq.rules.internal.document.Section;
import vn.antq.rules.internal.document.YamlNode;
import vn.antq.rules.internal.document.YamlReader;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.internal.reading.FolderPackFiles;
import vn.antq.rules.internal.reading.PackFiles;
import vn.antq.rules.internal.reading.PackYaml;
import vn.antq.rules.mutation.MutationReport.Fate;
import vn.antq.rules.mutation.MutationReport.Result;
import vn.antq.rules.problem.InvalidPackException;
import vn.antq.rules.problem.Place;

/**
 * Mutants that change nothing, each with the reason, as the file {@code mutants.yaml} of a pack
 * lists them. Immutable and thread-safe.
 */
public final class EquivalentMutants {

  /** The file in a pack's folder. */
  public static final String FILE = "mutants.yaml";

  /** No mutant is explained. */
  public static final EquivalentMutants NONE = new EquivalentMutants(List.of());

  private record Entry(String in, String change, String why, Place place) {

    boolean fits(Mutant mutant) {
      return in.equals(mutant.subject()) && change.equals(mutant.change());
    }
  }

  private final List<Entry> entries;

  private EquivalentMutants(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  /**
   * Reads the list of a pack; a pack without the file explains none.
   *
   * @param folder the pack's folder
   * @throws InvalidPackException if the file cannot be read; lists every problem
   */
  public static EquivalentMutants read(Path folder) {
    Objects.requireNonNull(folder, "folder");
    if (!Files.exists(folder.resolve(FILE))) {
      return NONE;
    }
    ProblemLog problems = new ProblemLog();
    PackFiles files = new FolderPackFiles(folder);
    List<Entry> entries = new ArrayList<>();
    files
        .text(FILE, problems)
        .flatMap(text -> YamlReader.read(files.display(FILE), text, problems))
        .filter(node -> PackYaml.passes(node, problems))
        .flatMap(node -> Section.of("danh sách thay đổi tương đương", node, problems))
        .ifPresent(root -> read(root, entries, problems));
    if (!problems.isEmpty()) {
      throw new InvalidPackException(folder.toString(), problems.sorted());
    }
    return new EquivalentMutants(entries);
  }

  private static void read(Section root, List<Entry> entries, ProblemLog problems) {
    for (YamlNode item : root.items("equivalent")) {
      Section.of("thay đổi tương đương", item, problems)
          .ifPresent(
              section -> {
                entries.add(
                    new Entry(
                        section.requiredText("in"),
                        section.requiredText("change"),
                        section.requiredText("why"),
                        section.place()));
                section.finish();
              });
    }
    root.finish();
  }

  Optional<String> why(Mutant mutant) {
    return entries.stream().filter(entry -> entry.fits(mutant)).map(Entry::why).findFirst();
  }

  /** Reports explanations of what is not there any more, or is noticed after all. */
  void check(List<Result> results, ProblemLog problems) {
    for (Entry entry : entries) {
      List<Result> fitting =
          results.stream().filter(result -> entry.fits(result.mutant())).toList();
      if (fitting.isEmpty()) {
        problems.add(
            "unknown-mutant",
            entry.place(),
            "Không có thay đổi \"" + entry.change() + "\" trong \"" + entry.in() + "\".",
            "Luật hoặc mốc đã sửa: hãy xóa hoặc sửa mục này.");
      } else if (fitting.stream().allMatch(result -> result.fate() == Fate.KILLED)) {
        problems.add(
            "not-equivalent",
            entry.place(),
            "Thay đổi \""
                + entry.change()
                + "\" trong \""
                + entry.in()
                + "\" không tương đương: kịch bản \""
                + fitting.get(0).by()
                + "\" phát hiện được.",
            "Hãy xóa mục này.");
      }
    }
  }
}
