package vn.antq.rules.internal.pack;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.antq.rules.classification.Outcome;
import vn.antq.rules.internal.pack.CriteriaReader.CriteriaSet;
import vn.antq.rules.internal.pack.PackDefinition.InForce;
import vn.antq.rules.internal.pack.UnitDefinition.Deadline;
import vn.antq.rules.internal.pack.UnitDefinition.PeriodDefinition;
import vn.antq.rules.internal.pack.UnitDefinition.RuleFile;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.internal.text.Suggestion;
import vn.antq.rules.internal.yaml.Section;
import vn.antq.rules.internal.yaml.YamlNode;
import vn.antq.rules.internal.yaml.YamlReader;
import vn.antq.rules.law.Basis;
import vn.antq.rules.law.Citation;
import vn.antq.rules.problem.Place;
import vn.antq.rules.vocabulary.Enumeration;
import vn.antq.rules.vocabulary.Level;
import vn.antq.rules.vocabulary.Vocabulary;

/**
 * Reads the YAML files of one pack and finds its rule files; reports everything that is wrong with
 * them.
 */
public final class PackReader {

  private static final Vocabulary NO_WORDS = new Vocabulary(Map.of(), Map.of(), Map.of());

  private final PackFiles files;
  private final Map<String, PackDefinition> others;
  private final ProblemLog problems;
  private final Map<String, String> readFiles = new TreeMap<>();
  private final Map<String, CriteriaSet> sets = new HashMap<>();
  private List<String> codes = List.of();

  private PackReader(PackFiles files, Map<String, PackDefinition> others, ProblemLog problems) {
    this.files = files;
    this.others = others;
    this.problems = problems;
  }

  /**
   * Returns the pack, or empty after reporting why it cannot be read. A pack that is returned may
   * still have problems reported.
   *
   * @param others packs read before, by name, for {@code uses}
   */
  public static Optional<PackDefinition> read(
      PackFiles files, Map<String, PackDefinition> others, ProblemLog problems) {
    return new PackReader(files, others, problems).read();
  }

  /** Returns the names of the packs that a pack uses, without reporting anything. */
  public static List<String> usesOf(PackFiles files) {
    ProblemLog ignored = new ProblemLog();
    return files
        .text("pack.yaml", ignored)
        .flatMap(text -> YamlReader.read("pack.yaml", text, ignored))
        .flatMap(node -> Section.of("pack.yaml", node, ignored))
        .map(root -> root.names("uses").stream().map(YamlNode.Scalar::text).toList())
        .orElse(List.of());
  }

  private Optional<Section> root(String file) {
    return text(file)
        .flatMap(text -> YamlReader.read(files.display(file), text, problems))
        .flatMap(node -> Section.of(file, node, problems));
  }

  private Optional<String> text(String file) {
    Optional<String> text = files.text(file, problems);
    text.ifPresent(content -> readFiles.put(file, content));
    return text;
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
    return Optional.of(read(pack.get()));
  }

  private PackDefinition read(Section root) {
    String name = root.requiredText("pack");
    if (!name.equals(files.name())) {
      problems.add(
          "pack-name",
          root.place("pack"),
          "Gói ghi tên \"" + name + "\" nhưng thư mục tên \"" + files.name() + "\".",
          "Hãy cho hai tên giống nhau.");
    }
    Names.checkFolder(name, root.place("pack"), problems);
    String edition = root.text("edition");
    String title = root.requiredText("title");
    LegalBasis legal =
        root.required("legalBasis")
            .flatMap(node -> Section.of("legalBasis", node, problems))
            .map(this::legalBasis)
            .orElse(new LegalBasis("", "", Optional.empty()));
    InForce inForce =
        root.required("inForce")
            .flatMap(node -> Section.of("inForce", node, problems))
            .map(this::inForce)
            .orElse(new InForce(LocalDate.MIN, Optional.empty(), Basis.ASSUMED));
    Map<String, PackDefinition> used = used(root);
    List<Outcome> outcomes = outcomes(root);
    Map<String, SwitchDefinition> switches = switches(root, legal.shortName());
    Vocabulary vocabulary = vocabulary(used);
    codes = outcomes.stream().map(Outcome::code).toList();
    FigureReader figureReader = new FigureReader(legal.shortName(), problems);
    Map<String, FigureDefinition> shared =
        root.section("figures", "các mốc chung")
            .map(section -> figureReader.read(section, Optional.empty(), ""))
            .orElse(Map.of());
    Map<String, UnitDefinition> units = new LinkedHashMap<>();
    root.required("units");
    Map<String, List<String>> unitsOfSet = unitsOfSet(root);
    for (YamlNode item : root.items("units")) {
      Section.of("loại đơn vị", item, problems)
          .map(section -> unit(section, legal.shortName(), vocabulary, shared, unitsOfSet))
          .ifPresent(
              unit -> {
                if (units.put(unit.type(), unit) != null) {
                  problems.add(
                      "defined-twice",
                      unit.place(),
                      "Loại đơn vị " + unit.type() + " khai hai lần.");
                }
              });
    }
    root.finish();
    return new PackDefinition(
        name,
        edition,
        title,
        legal.document(),
        legal.shortName(),
        legal.issued(),
        inForce,
        List.copyOf(used.keySet()),
        outcomes,
        vocabulary,
        switches,
        units,
        digest(used));
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

  private InForce inForce(Section section) {
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
    return new InForce(from, to, basis);
  }

  private Map<String, PackDefinition> used(Section root) {
    Map<String, PackDefinition> used = new LinkedHashMap<>();
    for (YamlNode.Scalar name : root.names("uses")) {
      PackDefinition pack = others.get(name.text());
      if (pack == null) {
        problems.add(
            "unknown-pack",
            name.place(),
            "Không tìm thấy gói \"" + name.text() + "\" mà gói này dùng, hoặc gói đó có lỗi.",
            Suggestion.advice(name.text(), others.keySet()));
      } else {
        used.put(name.text(), pack);
      }
    }
    return used;
  }

  private List<Outcome> outcomes(Section root) {
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
    if (outcomes.stream().map(Outcome::code).distinct().count() != outcomes.size()) {
      problems.add("defined-twice", root.place("outcomes"), "Có mã kết quả khai hai lần.");
    }
    return outcomes;
  }

  private Map<String, SwitchDefinition> switches(Section root, String document) {
    Map<String, SwitchDefinition> switches = new LinkedHashMap<>();
    root.section("switches", "các cách hiểu")
        .ifPresent(
            section -> {
              for (YamlNode.Entry entry : section.entries()) {
                String name = entry.key().text();
                Names.checkWord(name, entry.key().place(), problems);
                Section.of("cách hiểu " + name, entry.value(), problems)
                    .flatMap(inner -> reading(name, inner, document))
                    .ifPresent(definition -> switches.put(name, definition));
              }
            });
    return switches;
  }

  private Optional<SwitchDefinition> reading(String name, Section section, String document) {
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
            new SwitchDefinition(name, label, basis, citation, readings, known, section.place()));
  }

  private Vocabulary vocabulary(Map<String, PackDefinition> used) {
    Vocabulary words = NO_WORDS;
    Map<String, List<String>> verdicts = new LinkedHashMap<>();
    for (PackDefinition pack : used.values()) {
      words = pack.vocabulary().after(words);
      verdicts.put(pack.name(), pack.outcomes().stream().map(Outcome::code).toList());
    }
    Vocabulary usedWords = words;
    int before = problems.size();
    Optional<Section> root = root("facts.yaml");
    if (root.isEmpty() && problems.size() == before && used.isEmpty()) {
      problems.add(
          "missing-file",
          new Place(files.display("facts.yaml"), 0, 0),
          "Không có tệp facts.yaml (bộ từ: tên các dữ kiện).");
    }
    return root.map(section -> VocabularyReader.read(section, usedWords, verdicts, problems))
        .orElse(usedWords);
  }

  private Map<String, List<String>> unitsOfSet(Section root) {
    ProblemLog ignored = new ProblemLog();
    Map<String, List<String>> units = new HashMap<>();
    for (YamlNode item : root.items("units")) {
      Section.of("loại đơn vị", item, ignored)
          .ifPresent(
              section -> {
                String type = section.has("type") ? section.text("type") : "";
                List<String> names =
                    section.has("sets")
                        ? section.names("sets").stream().map(YamlNode.Scalar::text).toList()
                        : List.of(type);
                names.forEach(
                    set -> units.computeIfAbsent(set, unused -> new ArrayList<>()).add(type));
              });
    }
    return units;
  }

  private UnitDefinition unit(
      Section section,
      String document,
      Vocabulary vocabulary,
      Map<String, FigureDefinition> shared,
      Map<String, List<String>> unitsOfSet) {
    String type = section.requiredText("type");
    Names.checkFolder(type, section.place("type"), problems);
    String label = section.requiredText("label");
    section.text("citation");
    section.text("note");
    Optional<BigDecimal> scale = section.number("scale");
    PeriodDefinition period =
        section
            .required("period")
            .flatMap(node -> Section.of("kỳ đánh giá", node, problems))
            .map(inner -> period(inner, document))
            .orElse(
                new PeriodDefinition(
                    MonthDay.of(1, 1),
                    MonthDay.of(12, 31),
                    Basis.ASSUMED,
                    new Citation(document, ""),
                    section.place()));
    Optional<Deadline> deadline =
        section.section("decidedBefore", "thời hạn").flatMap(inner -> deadline(inner, document));
    List<String> setNames =
        section.has("sets")
            ? section.names("sets").stream().map(YamlNode.Scalar::text).toList()
            : List.of(type);
    Map<String, FigureDefinition> figures = new LinkedHashMap<>(shared);
    List<CriterionDefinition> criteria = new ArrayList<>();
    List<LimitDefinition> limits = new ArrayList<>();
    List<RuleFile> rules = new ArrayList<>();
    for (String set : setNames) {
      if (Names.checkFolder(set, section.place("sets"), problems)) {
        addSet(set, section, document, vocabulary, unitsOfSet, figures, criteria, limits, rules);
      }
    }
    section.finish();
    checkPoints(type, section, scale, criteria);
    return new UnitDefinition(
        type, label, scale, period, deadline, criteria, limits, figures, rules, section.place());
  }

  private void addSet(
      String set,
      Section unit,
      String document,
      Vocabulary vocabulary,
      Map<String, List<String>> unitsOfSet,
      Map<String, FigureDefinition> figures,
      List<CriterionDefinition> criteria,
      List<LimitDefinition> limits,
      List<RuleFile> rules) {
    CriteriaSet content = sets.get(set);
    int before = problems.size();
    if (content == null) {
      content =
          root(set + ".yaml")
              .map(
                  root ->
                      new CriteriaReader(document, vocabulary, codes, problems)
                          .read(root, unitsOfSet.getOrDefault(set, List.of())))
              .orElse(CriteriaSet.EMPTY);
      sets.put(set, content);
    }
    Optional<String> rule = text(set + ".drl");
    rule.ifPresent(text -> rules.add(new RuleFile(files.display(set + ".drl"), text)));
    if (rule.isEmpty() && content == CriteriaSet.EMPTY && problems.size() == before) {
      problems.add(
          "missing-file",
          unit.place("sets"),
          "Không có tệp " + set + ".yaml hay " + set + ".drl trong gói.");
    }
    for (LimitDefinition limit : content.limits()) {
      if (limits.stream().anyMatch(other -> other.id().equals(limit.id()))) {
        problems.add("defined-twice", limit.place(), "Mã " + limit.id() + " khai hai lần.");
      }
      limits.add(limit);
    }
    for (CriterionDefinition criterion : content.criteria()) {
      if (criteria.stream().anyMatch(other -> other.id().equals(criterion.id()))) {
        problems.add(
            "defined-twice", criterion.place(), "Tiêu chí " + criterion.id() + " khai hai lần.");
      }
      criteria.add(criterion);
    }
    content
        .figures()
        .forEach(
            (name, figure) -> {
              if (figures.putIfAbsent(name, figure) != null) {
                problems.add(
                    "defined-twice",
                    figure.place(),
                    "Mốc \"" + name + "\" đã có ở tệp khác của cùng loại đơn vị.",
                    "Hãy đổi tên một trong hai.");
              }
            });
  }

  private PeriodDefinition period(Section section, String document) {
    section.required("from");
    section.required("to");
    MonthDay from = section.monthDay("from").orElse(MonthDay.of(1, 1));
    MonthDay to = section.monthDay("to").orElse(MonthDay.of(12, 31));
    Basis basis = BasisReader.required("kỳ đánh giá", section, Optional.empty(), problems);
    Citation citation = new Citation(document, section.text("citation"));
    section.text("note");
    section.text("source");
    section.finish();
    return new PeriodDefinition(from, to, basis, citation, section.place());
  }

  private Optional<Deadline> deadline(Section section, String document) {
    section.required("date");
    Optional<MonthDay> day = section.monthDay("date");
    Basis basis = BasisReader.required("thời hạn", section, Optional.empty(), problems);
    Citation citation = new Citation(document, section.text("citation"));
    section.text("note");
    section.text("source");
    section.finish();
    return day.map(known -> new Deadline(known, basis, citation));
  }

  private void checkPoints(
      String type,
      Section section,
      Optional<BigDecimal> scale,
      List<CriterionDefinition> criteria) {
    BigDecimal total =
        criteria.stream()
            .map(CriterionDefinition::maximum)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (scale.isPresent() && total.compareTo(scale.get()) != 0) {
      problems.add(
          "points-sum",
          section.place("scale"),
          "Tổng điểm tối đa các tiêu chí của "
              + type
              + " là "
              + total.toPlainString()
              + ", nhưng thang điểm là "
              + scale.get().toPlainString()
              + ".",
          "Hãy sửa điểm của một mức hoặc sửa scale.");
    } else if (scale.isEmpty() && total.signum() > 0) {
      problems.add(
          "points-sum",
          section.place(),
          "Loại đơn vị " + type + " có điểm nhưng thiếu thang điểm.",
          "Hãy thêm scale: " + total.toPlainString() + ".");
    }
  }

  /** The digest covers used packs too: their change can change an answer. */
  private String digest(Map<String, PackDefinition> used) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      readFiles.forEach(
          (file, text) -> {
            digest.update((file + "\0" + text + "\0").getBytes(StandardCharsets.UTF_8));
          });
      used.forEach(
          (name, pack) ->
              digest.update((name + "\0" + pack.digest() + "\0").getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
