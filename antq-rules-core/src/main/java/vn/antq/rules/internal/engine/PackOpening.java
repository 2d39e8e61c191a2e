package vn.antq.rules.internal.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.antq.rules.internal.drools.Precompiled;
import vn.antq.rules.internal.drools.PrecompiledClasses;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.internal.reading.FolderPackFiles;
import vn.antq.rules.internal.reading.PackDigest;
import vn.antq.rules.internal.reading.PackFiles;
import vn.antq.rules.internal.reading.PackReader;
import vn.antq.rules.internal.reading.PackReader.Heading;
import vn.antq.rules.internal.reading.PackShelf;
import vn.antq.rules.internal.reading.RollUpCheck;
import vn.antq.rules.internal.reading.drl.RuleModelReader;
import vn.antq.rules.pack.Pack;
import vn.antq.rules.pack.PackDefinition;
import vn.antq.rules.pack.RuleModel;
import vn.antq.rules.problem.Place;

/**
 * Opens packs: takes what the build of a library made of these very files, or else reads the files
 * as they are now. Not thread-safe.
 */
final class PackOpening {

  private static final System.Logger LOGGER = System.getLogger("vn.antq.rules");

  private final ProblemLog problems;
  private final PackShelf shelf = new PackShelf();
  private final Map<String, Precompiled> built = new HashMap<>();
  private final Map<String, Heading> headings = new LinkedHashMap<>();
  private final boolean edited;

  /**
   * Creates it.
   *
   * @param all the files of every pack of the library, by folder
   */
  PackOpening(Map<String, PackFiles> all, ProblemLog problems) {
    this.problems = problems;
    this.edited = all.values().stream().anyMatch(FolderPackFiles.class::isInstance);
    all.forEach(
        (folder, files) -> {
          Optional<Precompiled> made =
              Precompiled.bytes(files)
                  .filter(bytes -> isAsReleased(files, bytes))
                  .map(bytes -> Precompiled.of(files, bytes));
          made.ifPresent(form -> built.put(folder, form));
          headings.put(
              folder,
              made.flatMap(Precompiled::heading).orElseGet(() -> PackReader.heading(files)));
        });
    shelf.expect(headings.values());
  }

  /**
   * Returns the folders in the order in which they are opened. A pack is read after those that it
   * uses or extends; packs that need each other in a circle find the other missing.
   */
  List<String> inOrder() {
    Set<String> order = new LinkedHashSet<>();
    headings.keySet().forEach(folder -> visit(folder, order, new LinkedHashSet<>()));
    return new ArrayList<>(order);
  }

  private void visit(String folder, Set<String> order, Set<String> path) {
    Heading heading = headings.get(folder);
    if (heading == null || order.contains(folder) || !path.add(folder)) {
      return;
    }
    headings.forEach(
        (other, needed) -> {
          boolean extended =
              needed.name().equals(heading.base())
                  && (heading.baseEdition().isEmpty()
                      ? !needed.name().equals(heading.name())
                      : needed.edition().equals(heading.baseEdition()));
          if (!other.equals(folder) && (extended || heading.uses().contains(needed.name()))) {
            visit(other, order, path);
          }
        });
    order.add(folder);
  }

  /** Opens a pack after those that it uses; empty when it was reported why it cannot be read. */
  Optional<ReadyPack> open(String folder, PackFiles files, List<ReadyPack> before) {
    List<Pack> opened = before.stream().map(ReadyPack::pack).toList();
    Optional<ReadyPack> ready = opened(folder, files, opened);
    Optional<Pack> pack = ready.map(ReadyPack::pack);
    if (pack.isPresent() && files.seal().isPresent()) {
      Optional<Precompiled> form = Optional.ofNullable(built.get(folder));
      String own =
          pack.get().compiledDigest().isPresent() && form.isPresent()
              ? form.get().own()
              : Precompiled.own(files, pack.get().definition());
      if (!files.seal().get().sources().equals(own)) {
        changed(files, "Tệp của gói \"" + files.name() + "\"");
      }
    }
    return ready;
  }

  private boolean isAsReleased(PackFiles files, byte[] compiled) {
    boolean same =
        files.seal().isEmpty() || files.seal().get().compiled().equals(PackDigest.of(compiled));
    if (!same) {
      changed(files, "Luật biên dịch sẵn của gói \"" + files.name() + "\"");
    }
    return same;
  }

  private void changed(PackFiles files, String what) {
    problems.add(
        "changed-pack",
        new Place(files.name(), 0, 0),
        what + " có sẵn trong thư viện đã bị thay đổi sau khi phát hành: không khớp mã kiểm.",
        "Hãy lấy lại tệp jar gốc của thư viện; muốn sửa gói thì chép gói ra một thư mục rồi dùng"
            + " thư mục ấy.");
  }

  private Optional<ReadyPack> opened(String folder, PackFiles files, List<Pack> before) {
    Optional<Precompiled> made = Optional.ofNullable(built.get(folder));
    Optional<Precompiled.Content> content = made.flatMap(form -> form.content(shelf));
    if (content.isPresent()) {
      shelf.add(content.get().pack());
      return Optional.of(
          ready(
              content.get().pack(),
              content.get().models(),
              used(content.get().pack(), before),
              made.map(Precompiled::classes)));
    }
    if (made.isPresent()) {
      // A pack in a folder changes the packs that use it; otherwise the library is a mixture.
      LOGGER.log(
          edited ? System.Logger.Level.DEBUG : System.Logger.Level.WARNING,
          "Luật biên dịch sẵn của gói \"{0}\" không thuộc về đúng các tệp của gói; biên dịch lại từ"
              + " tệp luật.",
          headings.getOrDefault(folder, new Heading(folder, "", List.of(), "", "")).name());
    }
    return PackReader.read(files, shelf, problems)
        .map(
            definition -> {
              shelf.add(definition);
              List<Pack> used = used(definition, before);
              if (problems.isEmpty()) {
                // Or it would be told of what is wrong with a pack that it uses.
                RollUpCheck.check(
                    definition, used.stream().map(Pack::definition).toList(), problems);
              }
              return ready(
                  definition, RuleModelReader.read(definition, problems), used, Optional.empty());
            });
  }

  private static ReadyPack ready(
      PackDefinition definition,
      Map<String, RuleModel> models,
      List<Pack> used,
      Optional<PrecompiledClasses> precompiled) {
    return new ReadyPack(
        new Pack(definition, models, used, precompiled.map(PrecompiledClasses::compiled)),
        precompiled);
  }

  /** The packs that a pack uses: the newest edition of each. */
  private static List<Pack> used(PackDefinition definition, List<Pack> read) {
    Map<String, Pack> newest = new LinkedHashMap<>();
    List<Pack> byDay = new ArrayList<>(read);
    byDay.sort(Comparator.comparing(pack -> pack.definition().inForce().from()));
    for (Pack pack : byDay) {
      if (definition.uses().contains(pack.name())) {
        newest.put(pack.name(), pack);
      }
    }
    return List.copyOf(newest.values());
  }
}
