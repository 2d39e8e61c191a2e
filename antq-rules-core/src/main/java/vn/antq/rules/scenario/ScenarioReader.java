package vn.antq.rules.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.antq.rules.classification.FindingStatus;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.dossier.Dossier.UnitName;
import vn.antq.rules.internal.document.Section;
import vn.antq.rules.internal.document.YamlNode;
import vn.antq.rules.internal.document.YamlReader;
import vn.antq.rules.internal.dossier.DossierSection;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.internal.reading.FolderPackFiles;
import vn.antq.rules.internal.reading.PackFiles;
import vn.antq.rules.internal.reading.PackYaml;
import vn.antq.rules.internal.text.Scalars;
import vn.antq.rules.internal.text.Suggestion;
import vn.antq.rules.problem.InvalidPackException;
import vn.antq.rules.problem.Place;
import vn.antq.rules.scenario.Scenario.Expected;
import vn.antq.rules.scenario.Scenario.ExpectedFinding;
import vn.antq.rules.scenario.Scenario.Outcomes;
import vn.antq.rules.scenario.Scenario.Points;

/** Reads the scenarios of a pack. */
public final class ScenarioReader {

  private static final int MAX_BASES = 5;

  private static final Map<String, String> STATUSES =
      Arrays.stream(FindingStatus.values())
          .collect(
              Collectors.toMap(
                  FindingStatus::code,
                  FindingStatus::label,
                  (one, other) -> one,
                  LinkedHashMap::new));

  private final Path folder;
  private final ProblemLog problems = new ProblemLog();
  private final Map<String, Draft> drafts = new HashMap<>();

  private ScenarioReader(Path folder) {
    this.folder = folder;
  }

  /**
   * Reads every scenario in a folder, in the order of their file names.
   *
   * @param folder the {@code scenarios} folder of a pack
   * @throws InvalidPackException if any of them cannot be read; lists every problem
   * @throws UncheckedIOException if the folder cannot be read
   */
  public static List<Scenario> readAll(Path folder) {
    Objects.requireNonNull(folder, "folder");
    return new ScenarioReader(folder).read();
  }

  /** A scenario as written, before the one that it is based on is added. */
  private record Draft(
      String name,
      String basedOn,
      Optional<UnitName> unit,
      Optional<Integer> year,
      DossierSection.Facts facts,
      Map<String, String> readings,
      Map<String, String> figures,
      Expected expected,
      Place place) {}

  private List<Scenario> read() {
    List<String> files;
    try (Stream<Path> children = Files.list(folder)) {
      files =
          children
              .map(child -> String.valueOf(child.getFileName()))
              .filter(name -> name.endsWith(".yaml"))
              .sorted()
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<Draft> ordered = new ArrayList<>();
    for (String file : files) {
      Optional<Section> root = root(file);
      if (root.isPresent() && root.get().has(ScenarioTable.KEY)) {
        new ScenarioTable(root.get(), problems)
            .scenarios()
            .forEach(
                row ->
                    Section.of("dòng của bảng", row, problems)
                        .map(this::draft)
                        .ifPresent(ordered::add));
      } else if (root.isPresent()) {
        Draft draft = draft(root.get());
        drafts.put(file, draft);
        ordered.add(draft);
      }
    }
    List<Scenario> scenarios = new ArrayList<>();
    for (Draft draft : ordered) {
      complete(draft, 0).ifPresent(scenarios::add);
    }
    if (!problems.isEmpty()) {
      throw new InvalidPackException(folder.toString(), problems.sorted());
    }
    return List.copyOf(scenarios);
  }

  private Optional<Section> root(String file) {
    PackFiles files = new FolderPackFiles(folder);
    return files
        .text(file, problems)
        .flatMap(text -> YamlReader.read(files.display(file), text, problems))
        .filter(node -> PackYaml.passes(node, problems))
        .flatMap(node -> Section.of("kịch bản", node, problems));
  }

  private Draft draft(Section root) {
    DossierSection parts = new DossierSection(problems);
    String name = root.requiredText("scenario");
    String basedOn = root.text("basedOn");
    if (basedOn.isEmpty()) {
      root.required("unit");
      root.required("period");
    }
    Optional<UnitName> unit = parts.unit(root);
    Optional<Integer> year = parts.year(root);
    DossierSection.Facts facts = parts.facts(root);
    Map<String, String> readings = texts(root, "switches", "các cách hiểu", "một lựa chọn");
    Map<String, String> figures =
        texts(root, "figures", "các mốc dùng thử", "một giá trị, ví dụ 75 %");
    Expected expected =
        root.required("expect")
            .flatMap(node -> Section.of("kết quả mong đợi", node, problems))
            .map(this::expected)
            .orElse(new Expected(Map.of(), Optional.empty(), Optional.empty()));
    root.finish();
    return new Draft(name, basedOn, unit, year, facts, readings, figures, expected, root.place());
  }

  private static Map<String, String> texts(Section root, String key, String name, String expected) {
    Map<String, String> texts = new LinkedHashMap<>();
    root.section(key, name)
        .ifPresent(
            section ->
                section
                    .entries()
                    .forEach(
                        entry ->
                            section
                                .scalar(entry.value(), expected)
                                .ifPresent(value -> texts.put(entry.key().text(), value.text()))));
    return texts;
  }

  private Expected expected(Section section) {
    Map<String, ExpectedFinding> findings = new LinkedHashMap<>();
    section
        .section("findings", "kết quả từng tiêu chí")
        .ifPresent(
            inner -> {
              for (YamlNode.Entry entry : inner.entries()) {
                finding(inner, entry)
                    .ifPresent(finding -> findings.put(entry.key().text(), finding));
              }
            });
    Optional<Points> points =
        range(section, "points", "from", "to")
            .flatMap(
                range -> {
                  Optional<BigDecimal> from = Scalars.decimal(range.low());
                  Optional<BigDecimal> to = Scalars.decimal(range.high());
                  if (from.isEmpty() || to.isEmpty()) {
                    problems.add("wrong-kind", range.place(), "Điểm mong đợi phải là số.");
                    return Optional.empty();
                  }
                  return Optional.of(new Points(from.get(), to.get(), range.place()));
                });
    Optional<Outcomes> outcome =
        range(section, "outcome", "worst", "best")
            .map(range -> new Outcomes(range.low(), range.high(), range.place()));
    section.finish();
    if (findings.isEmpty() && points.isEmpty() && outcome.isEmpty()) {
      problems.add(
          "empty-scenario",
          section.place(),
          "Kịch bản không mong đợi điều gì.",
          "Hãy thêm findings, points hoặc outcome.");
    }
    return new Expected(findings, points, outcome);
  }

  private record Range(String low, String high, Place place) {}

  private Optional<Range> range(Section section, String key, String low, String high) {
    Optional<YamlNode> node = section.node(key);
    if (node.isEmpty()) {
      return Optional.empty();
    }
    if (node.get() instanceof YamlNode.Mapping) {
      return section
          .section(key, key)
          .map(
              inner -> {
                Range range =
                    new Range(inner.requiredText(low), inner.requiredText(high), inner.place());
                inner.finish();
                return range;
              });
    }
    return section
        .scalar(node.get(), "một giá trị")
        .map(scalar -> new Range(scalar.text(), scalar.text(), scalar.place()));
  }

  private Optional<ExpectedFinding> finding(Section section, YamlNode.Entry entry) {
    Place place = entry.key().place();
    if (entry.value() instanceof YamlNode.Mapping mapping && mapping.entries().size() == 1) {
      YamlNode.Entry level = mapping.entries().get(0);
      Optional<BigDecimal> points =
          section
              .scalar(level.value(), "số điểm")
              .flatMap(scalar -> Scalars.decimal(scalar.text()));
      if (points.isEmpty()) {
        problems.add("wrong-kind", place, "Cần một mức với số điểm, ví dụ {full: 10}.");
      }
      // No level can have this name; what is counted has points between levels.
      Optional<FindingStatus> status =
          status(level.key().text()).filter(FindingStatus.PARTLY_MET::equals);
      String name = status.isPresent() ? "" : level.key().text();
      return points.map(known -> new ExpectedFinding(status, name, Optional.of(known), place));
    }
    return section
        .scalar(entry.value(), "một kết quả")
        .flatMap(
            scalar -> {
              Optional<FindingStatus> status = status(scalar.text());
              if (status.isEmpty()) {
                problems.add(
                    "unknown-status",
                    scalar.place(),
                    "Không có kết quả \"" + scalar.text() + "\".",
                    Suggestion.advice(scalar.text(), STATUSES));
              }
              return status.map(
                  known -> new ExpectedFinding(Optional.of(known), "", Optional.empty(), place));
            });
  }

  private static Optional<FindingStatus> status(String code) {
    return Arrays.stream(FindingStatus.values())
        .filter(candidate -> candidate.code().equals(code))
        .findFirst();
  }

  private Optional<Scenario> complete(Draft draft, int depth) {
    if (draft.basedOn().isEmpty()) {
      if (draft.unit().isEmpty() || draft.year().isEmpty()) {
        return Optional.empty();
      }
      UnitName unit = draft.unit().get();
      Dossier.Builder builder =
          Dossier.builder(unit.type(), draft.year().get())
              .id(draft.name())
              .name(unit.name())
              .illustrative(true)
              .place(draft.place());
      draft.facts().stated().forEach(builder::fact);
      return Optional.of(
          new Scenario(
              draft.name(),
              "",
              builder.build(),
              draft.readings(),
              draft.figures(),
              draft.expected(),
              draft.place()));
    }
    Draft base = drafts.get(draft.basedOn());
    if (base == null || depth >= MAX_BASES) {
      problems.add(
          "unknown-scenario",
          draft.place(),
          "Không tìm thấy kịch bản gốc \""
              + draft.basedOn()
              + "\" trong cùng thư mục, hoặc các kịch bản dựa vòng quanh nhau.",
          Suggestion.advice(draft.basedOn(), drafts.keySet()));
      return Optional.empty();
    }
    return complete(base, depth + 1).map(whole -> over(whole, draft));
  }

  private static Scenario over(Scenario base, Draft draft) {
    Dossier.Builder builder = base.dossier().toBuilder().id(draft.name()).place(draft.place());
    if (draft.year().isPresent() || draft.unit().isPresent()) {
      String type = draft.unit().map(UnitName::type).orElse(base.dossier().unit().type());
      int year = draft.year().orElse(base.dossier().year());
      builder =
          Dossier.builder(type, year).id(draft.name()).illustrative(true).place(draft.place());
      base.dossier().facts().forEach(builder::fact);
    }
    draft.facts().stated().forEach(builder::fact);
    draft.facts().unknown().forEach(builder::unknown);
    Map<String, String> readings = new LinkedHashMap<>(base.readings());
    readings.putAll(draft.readings());
    Map<String, String> figures = new LinkedHashMap<>(base.figures());
    figures.putAll(draft.figures());
    return new Scenario(
        draft.name(),
        draft.basedOn(),
        builder.build(),
        readings,
        figures,
        draft.expected(),
        draft.place());
  }
}
