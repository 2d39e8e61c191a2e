package vn.antq.rules.internal.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.antq.rules.internal.document.Section;
import vn.antq.rules.internal.document.YamlNode;
import vn.antq.rules.internal.document.YamlReader;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.internal.text.Suggestion;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.pack.Basis;
import vn.antq.rules.pack.Citation;
import vn.antq.rules.pack.Figure;
import vn.antq.rules.pack.Outcome;
import vn.antq.rules.pack.PackDefinition;
import vn.antq.rules.pack.PackDefinition.InForce;
import vn.antq.rules.pack.Reading;
import vn.antq.rules.pack.UnitType;
import vn.antq.rules.pack.Vocabulary;
import vn.antq.rules.problem.Place;
import vn.antq.rules.value.Enumeration;
import vn.antq.rules.value.Level;

/**
 * Reads the YAML files of one pack and finds its rule files; reports everything that is wrong with
 * them.
 */
public final class PackReader implements UnitReader.Files {

  /** Of a pack that was told to be unreadable, nobody else is told that it is missing. */
  private static final String PACK = "gói ";

  private static final Vocabulary NO_WORDS = new Vocabulary(Map.of(), Map.of(), Map.of());

  private final PackFiles files;
  private final PackShelf shelf;
  private final ProblemLog problems;
  private final Map<String, String> readFiles = new TreeMap<>();
  private final Map<String, YamlNode> sound = new HashMap<>();
  private boolean vocabularyUnreadable;

  private PackReader(PackFiles files, PackShelf shelf, ProblemLog problems) {
    this.files = files;
    this.shelf = shelf;
    this.problems = problems;
  }

  /**
   * Returns the pack, or empty after reporting why it cannot be read. A pack that is returned may
   * still have problems reported.
   *
   * @param shelf packs read before, for {@code uses} and {@code extends}
   */
  public static Optional<PackDefinition> read(
      PackFiles files, PackShelf shelf, ProblemLog problems) {
    Optional<PackDefinition> pack = new PackReader(files, shelf, problems).read();
    if (pack.isEmpty()) {
      problems.leaveUnread(PACK + heading(files).name());
    }
    return pack;
  }

  /**
   * What a pack says of itself, enough to put packs in an order.
   *
   * @param name its name
   * @param edition its edition; may be empty
   * @param uses names of the packs that it uses
   * @param base name of the pack that it extends; empty when it extends none
   * @param baseEdition edition of that pack; empty when it does not say
   */
  public record Heading(
      String name, String edition, List<String> uses, String base, String baseEdition) {}

  /** Returns what a pack says of itself, without reporting anything. */
  public static Heading heading(PackFiles files) {
    ProblemLog ignored = new ProblemLog();
    return files
        .text("pack.yaml", ignored)
        .flatMap(text -> YamlReader.read("pack.yaml", text, ignored))
        .flatMap(node -> Section.of("pack.yaml", node, ignored))
        .map(
            root -> {
              Optional<Section> base = root.section("extends", "gói gốc");
              return new Heading(
                  root.text("pack"),
                  root.text("edition"),
                  root.names("uses").stream().map(YamlNode.Scalar::text).toList(),
                  base.map(section -> section.text("pack")).orElse(""),
                  base.map(section -> section.text("edition")).orElse(""));
            })
        .orElse(new Heading(files.name(), "", List.of(), "", ""));
  }

  /**
   * Returns the packs that a pack uses and extends, in the order in which its digest has them.
   * Empty when one is missing.
   */
  public static Optional<List<PackDefinition>> others(Heading heading, PackShelf shelf) {
    Optional<PackDefinition> base =
        heading.base().isEmpty()
            ? Optional.empty()
            : shelf.edition(heading.base(), heading.baseEdition());
    List<String> names = new ArrayList<>(base.map(PackDefinition::uses).orElse(List.of()));
    names.addAll(heading.uses());
    Map<String, PackDefinition> byRoot = new LinkedHashMap<>();
    for (String name : names) {
      Optional<PackDefinition> pack = shelf.newest(name);
      if (pack.isEmpty()) {
        return Optional.empty();
      }
      byRoot.put(pack.get().root(), pack.get());
    }
    List<PackDefinition> others = new ArrayList<>(byRoot.values());
    base.ifPresent(others::add);
    return base.isEmpty() && !heading.base().isEmpty() ? Optional.empty() : Optional.of(others);
  }

  @Override
  public Optional<Section> root(String file) {
    return node(file).flatMap(node -> Section.of(file, node, problems));
  }

  /** Unit types share files; each is parsed once. */
  private Optional<YamlNode> node(String file) {
    YamlNode known = sound.get(file);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<YamlNode> node =
        text(file)
            .flatMap(text -> YamlReader.read(files.display(file), text, problems))
            .filter(read -> PackYaml.passes(read, problems));
    node.ifPresent(read -> sound.put(file, read));
    return node;
  }

  @Override
  public Optional<String> text(String file) {
    String known = readFiles.get(file);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<String> text = files.text(file, problems);
    text.ifPresent(content -> readFiles.put(file, content));
    return text;
  }

  @Override
  public String display(String file) {
    return files.display(file);
  }

  private Optional<PackDefinition> read() {
    int before = problems.size();
    Optional<Section> pack = root("pack.yaml");
    if (pack.isEmpty()) {
      if (problems.size() == before) {
        problems.add(
            "missing-file",
            new Place(files.display("pack.yaml"), 0, 0),
            "Không có tệp pack.yaml, nên đây không phải một gói tiêu chí.",
            "Hãy kiểm tra lại đường dẫn của gói.");
      }
      return Optional.empty();
    }
    return read(pack.get());
  }

  private Optional<PackDefinition> read(Section root) {
    String name = root.requiredText("pack");
    String edition = root.text("edition");
    checkFolder(root, name, edition);
    String title = root.requiredText("title");
    LegalBasis legal =
        root.required("legalBasis")
            .flatMap(node -> Section.of("legalBasis", node, problems))
            .map(this::legalBasis)
            .orElse(new LegalBasis("", "", Optional.empty()));
    InForce inForce =
        root.required("inForce")
            .flatMap(node -> Section.of("inForce", node, problems))
            .map(section -> inForce(section, root.keyPlace("inForce")))
            .orElse(new InForce(LocalDate.MIN, Optional.empty(), Basis.ASSUMED, root.place()));
    Optional<String> circle = shelf.circle(name, edition);
    if (circle.isPresent()) {
      circle(root, circle.get());
      return Optional.empty();
    }
    Optional<PackDefinition> base = base(root);
    int beforeUsed = problems.size();
    base.filter(known -> !known.name().equals(name))
        .ifPresent(known -> checkInForce(inForce, known));
    Map<String, PackDefinition> used = used(root, base);
    if (base.isEmpty() && root.has("extends") || problems.size() != beforeUsed) {
      // All that the missing pack has would be missed as well.
      return Optional.empty();
    }
    List<Outcome> outcomes = outcomes(root, base);
    Map<String, Reading> switches = new LinkedHashMap<>();
    Map<String, UnitType> inherited = new LinkedHashMap<>();
    base.ifPresent(
        known -> {
          Overlay overlay = Overlay.read(root, name, legal.shortName(), known, problems);
          switches.putAll(overlay.switches());
          known
              .units()
              .forEach(
                  (type, unit) ->
                      inherited.put(
                          type,
                          unit.with(overlay.criteria(unit), overlay.figures(unit))
                              .withLimits(overlay.limits(unit))
                              .withRuleFiles(overlay.ruleFiles(unit))));
        });
    switches(root, name, legal.shortName())
        .forEach(
            (word, reading) -> {
              if (switches.putIfAbsent(word, reading) != null) {
                problems.add(
                    "defined-twice",
                    reading.place(),
                    "Cách hiểu \"" + word + "\" đã có trong gói gốc.",
                    "Muốn chọn khác gói gốc thì ghi replaces: readings; nếu không thì đặt tên"
                        + " khác.");
              }
            });
    Map<String, Reading> usedSwitches = usedSwitches(used, switches);
    int beforeWords = problems.size();
    Vocabulary vocabulary = vocabulary(name, legal.shortName(), used, base);
    if (vocabularyUnreadable && problems.size() != beforeWords) {
      // Every rule would be accused of words that nobody could read.
      return Optional.empty();
    }
    checkTypes(switches, vocabulary);
    checkTypes(usedSwitches, vocabulary);
    FigureReader figureReader = new FigureReader(name, legal.shortName(), problems);
    Map<String, Figure> shared =
        root.section("figures", "các mốc chung")
            .map(section -> figureReader.read(section, Optional.empty(), ""))
            .orElse(Map.of());
    if (base.isEmpty()) {
      root.required("units");
    }
    Map<String, String> labels = new LinkedHashMap<>();
    outcomes.forEach(outcome -> labels.put(outcome.code(), outcome.label()));
    Map<String, UnitType> units =
        new UnitReader(
                this,
                name,
                legal.shortName(),
                vocabulary,
                labels,
                shared,
                inherited,
                base.map(known -> known.name().equals(name)).orElse(false),
                problems)
            .read(root.items("units"));
    root.finish();
    List<PackDefinition> others = new ArrayList<>(used.values());
    base.ifPresent(others::add);
    return Optional.of(
        new PackDefinition(
            name,
            base.map(PackDefinition::root).orElse(name),
            edition,
            title,
            legal.document(),
            legal.shortName(),
            legal.issued(),
            inForce,
            List.copyOf(used.keySet()),
            outcomes,
            base.map(PackDefinition::scaleDocument).orElse(legal.shortName()),
            vocabulary,
            switches,
            usedSwitches,
            units,
            files.display(""),
            List.copyOf(readFiles.keySet()),
            PackDigest.of(readFiles, others)));
  }

  /** Returns the readings of used packs; one name is one question, whoever asks it. */
  private Map<String, Reading> usedSwitches(
      Map<String, PackDefinition> used, Map<String, Reading> own) {
    Map<String, Reading> readings = new LinkedHashMap<>();
    used.values().forEach(pack -> readings.putAll(pack.readable()));
    for (Reading reading : own.values()) {
      if (readings.containsKey(reading.name())) {
        problems.add(
            "defined-twice",
            reading.place(),
            "Cách hiểu \"" + reading.name() + "\" đã có trong gói mà gói này dùng (uses).",
            "Hãy bỏ phần này và viết switches."
                + reading.name()
                + " trong luật, hoặc chọn tên khác.");
      }
    }
    return readings;
  }

  /** The type of a reading stands beside the types of the vocabulary in rule files. */
  private void checkTypes(Map<String, Reading> switches, Vocabulary vocabulary) {
    for (Reading reading : switches.values()) {
      String type = reading.readings().name();
      Names.checkType(type, reading.place(), problems);
      if (vocabulary.records().containsKey(type) || vocabulary.enumerations().containsKey(type)) {
        problems.add(
            "defined-twice",
            reading.place(),
            "Cách hiểu \""
                + reading.name()
                + "\" cần kiểu "
                + type
                + ", nhưng tên đó đã có trong danh mục dữ kiện.",
            "Hãy chọn tên khác.");
      }
    }
  }

  /** A pack's folder has its name, or for one edition of several its name and the edition. */
  private void checkFolder(Section root, String name, String edition) {
    Names.checkFolder(name, root.place("pack"), problems);
    if (!files.name().equals(name) && !files.name().equals(name + "-" + edition)) {
      problems.add(
          "pack-name",
          root.place("pack"),
          "Gói ghi tên \"" + name + "\" nhưng thư mục tên \"" + files.name() + "\".",
          "Hãy cho hai tên giống nhau, hoặc đặt tên thư mục là "
              + name
              + (edition.isEmpty() ? "" : "-" + edition)
              + ".");
    }
  }

  private void circle(Section root, String circle) {
    List<String> names = List.of(circle.split(" → "));
    if (names.stream().anyMatch(name -> problems.isUnread(PACK + name))) {
      problems.follow();
      return;
    }
    problems.add(
        "pack-circle",
        root.place(root.has("extends") ? "extends" : "uses"),
        "Các gói mở rộng hoặc dùng nhau thành vòng: " + circle + ".",
        "Hãy bỏ extends hoặc uses ở một trong các gói ấy.");
  }

  private Optional<PackDefinition> base(Section root) {
    return root.section("extends", "gói gốc")
        .flatMap(
            section -> {
              String name = section.requiredText("pack");
              String edition = section.text("edition");
              section.finish();
              Optional<PackDefinition> found = shelf.edition(name, edition);
              if (found.isEmpty() && problems.isUnread(PACK + name)) {
                problems.follow();
              } else if (found.isEmpty()) {
                List<String> editions = shelf.editions(name);
                problems.add(
                    "unknown-pack",
                    section.place(editions.isEmpty() ? "pack" : "edition"),
                    "Không tìm thấy gói gốc \""
                        + name
                        + "\""
                        + (edition.isEmpty() ? "" : " bản \"" + edition + "\"")
                        + ", hoặc gói đó có lỗi.",
                    editions.isEmpty()
                        ? Suggestion.advice(name, shelf.othersThan(root.text("pack")))
                        : "Các bản có trong thư viện: " + String.join(", ", editions) + ".");
              }
              return found;
            });
  }

  private record LegalBasis(String document, String shortName, Optional<LocalDate> issued) {}

  private LegalBasis legalBasis(Section section) {
    String document = section.requiredText("document");
    String shortName = section.text("short");
    Optional<LocalDate> issued = section.date("issued");
    section.text("issuer");
    section.text("note");
    section.text("source");
    section.finish();
    return new LegalBasis(document, shortName.isEmpty() ? document : shortName, issued);
  }

  private InForce inForce(Section section, Place place) {
    section.required("from");
    LocalDate from = section.date("from").orElse(LocalDate.MIN);
    Optional<LocalDate> to = section.date("to");
    Basis basis = BasisReader.required("hiệu lực", section, Optional.empty(), problems);
    section.text("citation");
    section.text("note");
    section.text("source");
    section.finish();
    if (to.isPresent() && to.get().isBefore(from)) {
      problems.add("in-force", section.place("to"), "Ngày hết hiệu lực trước ngày có hiệu lực.");
    }
    return new InForce(from, to, basis, place);
  }

  /** The law of a province serves no day on which the law that it completes is not in force. */
  private void checkInForce(InForce own, PackDefinition base) {
    InForce law = base.inForce();
    boolean early = own.from().isBefore(law.from()) && !own.from().equals(LocalDate.MIN);
    boolean late =
        law.to().isPresent() && own.to().map(last -> last.isAfter(law.to().get())).orElse(true);
    if (early || late) {
      problems.add(
          "in-force",
          own.place(),
          "Gói này có hiệu lực "
              + days(own)
              + ", ngoài thời gian có hiệu lực của gói gốc "
              + (base.name() + " " + base.edition()).strip()
              + " ("
              + days(law)
              + ").",
          "Hãy sửa inForce cho nằm trong thời gian đó"
              + (late
                  ? " (thêm to), hoặc mở rộng một bản khác của gói gốc cho thời gian còn lại."
                  : ", hoặc mở rộng một bản khác của gói gốc (edition)."));
    }
  }

  private static String days(InForce inForce) {
    return "từ "
        + Wording.date(inForce.from())
        + inForce.to().map(last -> " đến " + Wording.date(last)).orElse("");
  }

  /** What an extending pack uses replaces what its base uses of the same root. */
  private Map<String, PackDefinition> used(Section root, Optional<PackDefinition> base) {
    Map<String, PackDefinition> byRoot = new LinkedHashMap<>();
    base.ifPresent(
        known ->
            known
                .uses()
                .forEach(
                    name -> shelf.newest(name).ifPresent(pack -> byRoot.put(pack.root(), pack))));
    for (YamlNode.Scalar name : root.names("uses")) {
      Optional<PackDefinition> pack = shelf.newest(name.text());
      pack.ifPresent(known -> byRoot.put(known.root(), known));
      if (pack.isEmpty() && problems.isUnread(PACK + name.text())) {
        problems.follow();
      } else if (pack.isEmpty()) {
        problems.add(
            "unknown-pack",
            name.place(),
            "Không tìm thấy gói \"" + name.text() + "\" mà gói này dùng, hoặc gói đó có lỗi.",
            Suggestion.advice(name.text(), shelf.othersThan(root.text("pack"))));
      }
    }
    Map<String, PackDefinition> used = new LinkedHashMap<>();
    byRoot.values().forEach(pack -> used.put(pack.name(), pack));
    return used;
  }

  private List<Outcome> outcomes(Section root, Optional<PackDefinition> base) {
    if (base.isPresent()) {
      if (root.has("outcomes")) {
        root.node("outcomes");
        problems.add(
            "overlay-outcomes",
            root.place("outcomes"),
            "Gói mở rộng không được đổi thang kết quả của gói gốc.",
            "Hãy xóa outcomes.");
      }
      return base.get().outcomes();
    }
    List<Outcome> outcomes = new ArrayList<>();
    root.required("outcomes");
    List<YamlNode> items = root.items("outcomes");
    for (YamlNode item : items) {
      Section.of("kết quả", item, problems)
          .ifPresent(
              section -> {
                String code = section.requiredText("code");
                Names.checkCode(code, section.place("code"), problems);
                String label = section.requiredText("label");
                section.finish();
                outcomes.add(new Outcome(code, label, items.size() - 1 - outcomes.size()));
              });
    }
    if (items.isEmpty() && root.has("outcomes")) {
      problems.add("empty", root.place("outcomes"), "Gói chưa có kết quả nào.");
    }
    if (outcomes.stream().map(Outcome::code).distinct().count() != outcomes.size()) {
      problems.add("defined-twice", root.place("outcomes"), "Có mã kết quả khai hai lần.");
    }
    return outcomes;
  }

  private Map<String, Reading> switches(Section root, String origin, String document) {
    Map<String, Reading> switches = new LinkedHashMap<>();
    root.section("switches", "các cách hiểu")
        .ifPresent(
            section -> {
              for (YamlNode.Entry entry : section.entries()) {
                String name = entry.key().text();
                if (!Names.checkWord(name, entry.key().place(), problems)) {
                  continue;
                }
                Section.of("cách hiểu " + name, entry.value(), problems)
                    .flatMap(inner -> reading(origin, name, inner, document))
                    .ifPresent(definition -> switches.put(name, definition));
              }
            });
    return switches;
  }

  private Optional<Reading> reading(String origin, String name, Section section, String document) {
    String label = section.requiredText("label");
    Basis basis = BasisReader.required("cách hiểu " + name, section, Optional.empty(), problems);
    Citation citation = new Citation(document, section.text("citation"));
    section.text("note");
    String type = Character.toUpperCase(name.charAt(0)) + name.substring(1);
    List<Level> levels = new ArrayList<>();
    section.required("options");
    section
        .section("options", "các lựa chọn của " + name)
        .ifPresent(
            options -> {
              for (YamlNode.Entry entry : options.entries()) {
                Names.checkCode(entry.key().text(), entry.key().place(), problems);
                options
                    .scalar(entry.value(), "một câu giải thích")
                    .ifPresent(
                        text ->
                            levels.add(
                                new Level(type, entry.key().text(), levels.size(), text.text())));
              }
            });
    Enumeration readings = new Enumeration(type, levels);
    String standard = section.requiredText("default");
    Optional<Level> level = readings.level(standard);
    if (level.isEmpty() && !standard.isEmpty()) {
      problems.add(
          "unknown-reading",
          section.place("default"),
          "Không có lựa chọn \"" + standard + "\" của " + name + ".",
          Suggestion.advice(standard, readings.codes()));
    }
    section.finish();
    return level.map(
        known ->
            new Reading(origin, name, label, basis, citation, readings, known, section.place()));
  }

  private Vocabulary vocabulary(
      String name,
      String document,
      Map<String, PackDefinition> used,
      Optional<PackDefinition> base) {
    Vocabulary words = NO_WORDS;
    Map<String, List<String>> verdicts = new LinkedHashMap<>();
    for (PackDefinition pack : used.values()) {
      words = pack.vocabulary().after(words);
      verdicts.put(pack.root(), pack.outcomes().stream().map(Outcome::code).toList());
    }
    if (base.isPresent()) {
      words = base.get().vocabulary().after(words);
    }
    Vocabulary usedWords = words;
    int before = problems.size();
    Optional<Section> root = root("facts.yaml");
    vocabularyUnreadable = root.isEmpty();
    if (root.isEmpty() && problems.size() == before && used.isEmpty() && base.isEmpty()) {
      problems.add(
          "missing-file",
          new Place(files.display("facts.yaml"), 0, 0),
          "Không có tệp facts.yaml (danh mục dữ kiện: tên các dữ kiện).");
    }
    return root.map(
            section ->
                VocabularyReader.read(section, name, document, usedWords, verdicts, problems))
        .orElse(usedWords);
  }
}
