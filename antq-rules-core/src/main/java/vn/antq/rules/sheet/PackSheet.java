package vn.antq.rules.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.antq.rules.internal.document.YamlEdit;
import vn.antq.rules.internal.document.YamlNode;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.pack.Basis;
import vn.antq.rules.pack.Criterion;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.Pack;
import vn.antq.rules.pack.Reading;
import vn.antq.rules.pack.Reliance;
import vn.antq.rules.pack.Rounding;
import vn.antq.rules.pack.Statement;
import vn.antq.rules.pack.Statement.Kind;
import vn.antq.rules.problem.InvalidPackException;
import vn.antq.rules.problem.Place;
import vn.antq.rules.sheet.SheetRow.Form;
import vn.antq.rules.sheet.StatedKeys.ValueKey;

/**
 * Everything with a number or a text of law that the files of a pack state, a row for each, and the
 * corrections of it. A correction changes the characters of one value, or adds the key that was
 * missing; every other character of the files stays as it is. Not thread-safe.
 */
public final class PackSheet {

  private final Pack pack;
  private final Map<String, SourceFile> files = new LinkedHashMap<>();
  private final Map<SheetRow, Written> written = new IdentityHashMap<>();
  private final Map<SheetRow, Map<SheetColumn, String>> corrected = new IdentityHashMap<>();
  private final Map<String, List<SheetRow>> rows = new LinkedHashMap<>();

  /**
   * A file of the pack.
   *
   * @param name its name within the folder
   * @param bytes what it held when it was read
   * @param edit what becomes of it
   */
  private record SourceFile(String name, byte[] bytes, YamlEdit edit) {}

  /** Where a row stands: one scalar that says it all, or the keys of a group. */
  private record Written(SourceFile file, YamlNode node, StatedKeys keys, String valueKey) {}

  private PackSheet(Pack pack) {
    this.pack = pack;
  }

  /**
   * Reads what a pack states.
   *
   * @param pack the pack, as it was loaded from that folder
   * @param folder where its files are; of a pack that it extends nothing can be corrected
   * @throws InvalidPackException if a file can no longer be read as YAML
   * @throws UncheckedIOException if a file cannot be read at all
   */
  public static PackSheet of(Pack pack, Path folder) {
    Objects.requireNonNull(pack, "pack");
    Objects.requireNonNull(folder, "folder");
    PackSheet sheet = new PackSheet(pack);
    ProblemLog problems = new ProblemLog();
    for (String name : pack.definition().files()) {
      if (name.endsWith(".yaml")) {
        sheet.read(name, folder.resolve(name), problems);
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidPackException(pack.name(), problems.sorted());
    }
    for (String type : pack.unitTypes().keySet()) {
      sheet.rows.put(type, sheet.rowsOf(type));
    }
    return sheet;
  }

  private void read(String name, Path file, ProblemLog problems) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      YamlEdit.of(file.toString(), text, problems)
          .ifPresent(edit -> files.put(file.toString(), new SourceFile(name, bytes, edit)));
    } catch (CharacterCodingException e) {
      problems.add("not-utf8", new Place(file.toString(), 1, 1), "Tệp không phải UTF-8.", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the pack. */
  public Pack pack() {
    return pack;
  }

  /**
   * Returns the rows of a unit type: the type itself, criterion by criterion with figures and
   * levels, what belongs to no criterion, readings.
   *
   * @param unitType a unit type of the pack; of another there are none
   */
  public List<SheetRow> rows(String unitType) {
    return rows.getOrDefault(Objects.requireNonNull(unitType, "unitType"), List.of());
  }

  private List<SheetRow> rowsOf(String type) {
    List<String> criteria = pack.criteria(type).stream().map(Criterion::id).toList();
    Set<String> facts =
        pack.facts(type).stream().map(FactDefinition::name).collect(Collectors.toSet());
    List<Statement> stated =
        pack.statements().stream()
            .filter(s -> s.unitType().equals(type) || s.unitType().isEmpty())
            .filter(s -> s.kind() != Kind.DEFAULT || facts.contains(s.name()))
            .sorted(
                Comparator.comparingInt((Statement s) -> position(s, criteria))
                    .thenComparing(Statement::kind))
            .toList();
    List<SheetRow> found = new ArrayList<>();
    Set<List<Object>> seen = new HashSet<>();
    for (Statement statement : stated) {
      // What criteria share stands in one place, and is corrected in one row.
      if (seen.add(List.of(statement.kind(), statement.place(), statement.name()))) {
        StatedKeys.of(statement).ifPresent(keys -> found.addAll(rows(statement, keys)));
      }
    }
    return List.copyOf(found);
  }

  private static int position(Statement statement, List<String> criteria) {
    int criterion = criteria.indexOf(statement.criterion());
    if (statement.kind() == Kind.UNIT_TYPE) {
      return -1;
    } else if (criterion >= 0) {
      return criterion;
    }
    return statement.kind().compareTo(Kind.CRITERION) >= 0 && !statement.kind().isOfVocabulary()
        ? criteria.size()
        : criteria.size() + 1;
  }

  private List<SheetRow> rows(Statement statement, StatedKeys keys) {
    Place place =
        statement.place().line() > 0
            ? statement.place()
            : statement.reliance().map(Reliance::place).orElse(statement.place());
    SourceFile file = files.get(place.file());
    Optional<YamlNode> node =
        Optional.ofNullable(file)
            .flatMap(
                own ->
                    keys.where()
                        .in(own.edit().root(), own.edit().at(place.line(), place.column())));
    if (file == null || node.isEmpty()) {
      return statement.kind().isOfVocabulary() ? List.of() : List.of(locked(statement));
    }
    List<SheetRow> found = new ArrayList<>();
    List<ValueKey> values =
        keys.values().stream()
            .filter(value -> YamlValues.scalar(node.get(), value.key()).isPresent())
            .toList();
    for (ValueKey value : values.isEmpty() ? List.of(new ValueKey("", Form.NONE, "")) : values) {
      boolean further = !found.isEmpty();
      SheetRow row = row(statement, node.get(), keys, value, further);
      written.put(row, new Written(file, node.get(), keys, value.key()));
      found.add(row);
    }
    return found;
  }

  /** What stands in another pack is shown and not corrected. */
  private static SheetRow locked(Statement statement) {
    Map<SheetColumn, String> texts = new EnumMap<>(SheetColumn.class);
    texts.put(SheetColumn.NAME, statement.label());
    String value = statement.says(Statement.Aspect.VALUE);
    if (!value.equals(statement.label())) {
      texts.put(SheetColumn.VALUE, value);
    }
    statement.citation().ifPresent(c -> texts.put(SheetColumn.CITATION, c.text()));
    statement.basis().ifPresent(b -> texts.put(SheetColumn.BASIS, b.code()));
    return new SheetRow(statement, "", Form.NONE, "", Map.of(), texts, Set.of());
  }

  /**
   * @param further whether a row before it has all of the statement but this value
   */
  private SheetRow row(
      Statement statement, YamlNode node, StatedKeys keys, ValueKey value, boolean further) {
    Map<SheetColumn, String> texts = new EnumMap<>(SheetColumn.class);
    Set<SheetColumn> editable = EnumSet.noneOf(SheetColumn.class);
    if (node instanceof YamlNode.Scalar scalar) {
      texts.put(SheetColumn.NAME, scalar.text());
      editable.add(SheetColumn.NAME);
      return new SheetRow(statement, "", Form.NONE, "", Map.of(), texts, editable);
    }
    for (SheetColumn column : further ? List.<SheetColumn>of() : List.of(SheetColumn.values())) {
      String key = keys.key(column);
      Optional<YamlNode.Scalar> there = YamlValues.scalar(node, key);
      there.ifPresent(scalar -> texts.put(column, scalar.text()));
      if (there.isPresent()
          || keys.added().contains(column) && YamlEdit.value(node, key).isEmpty()) {
        editable.add(column);
      }
    }
    YamlValues.scalar(node, value.key())
        .ifPresent(
            scalar -> {
              texts.put(SheetColumn.VALUE, YamlValues.read(scalar.text(), value.form()));
              editable.add(SheetColumn.VALUE);
            });
    if (statement.kind() == Kind.UNIT_TYPE) {
      texts.remove(SheetColumn.CITATION);
      editable.remove(SheetColumn.CITATION);
    }
    texts.putIfAbsent(SheetColumn.NAME, further ? "" : statement.label());
    String unit =
        value.unit().isEmpty()
            ? YamlValues.scalar(node, "unit").map(YamlNode.Scalar::text).orElse("")
            : value.unit();
    return new SheetRow(
        statement, value.part(), value.form(), unit, options(statement), texts, editable);
  }

  private Map<String, String> options(Statement statement) {
    Map<String, String> options = new LinkedHashMap<>();
    Reading reading = pack.definition().switches().get(statement.name());
    if (statement.kind() == Kind.READING && reading != null) {
      reading.readings().levels().forEach(level -> options.put(level.code(), level.label()));
    } else if (statement.kind() == Kind.ROUNDING) {
      for (Rounding.Mode mode : Rounding.Mode.values()) {
        options.put(mode.code(), mode.label());
      }
    }
    return options;
  }

  /**
   * Corrects something. What is written already is left as it is.
   *
   * @param row a row of this sheet
   * @param column what to correct
   * @param value what it is to be: one line of text, a basis by its code, a value in the form of
   *     the row
   * @throws IllegalArgumentException if that cannot be corrected, or the value is empty
   */
  public void set(SheetRow row, SheetColumn column, String value) {
    Objects.requireNonNull(row, "row");
    Objects.requireNonNull(column, "column");
    Objects.requireNonNull(value, "value");
    Written at = written.get(row);
    if (at == null || !row.isEditable(column) || value.isBlank()) {
      throw new IllegalArgumentException("Cannot correct " + column + " of " + row.key());
    }
    if (row.text(column).equals(value)) {
      return;
    }
    corrected.computeIfAbsent(row, none -> new EnumMap<>(SheetColumn.class)).put(column, value);
    YamlEdit edit = at.file().edit();
    if (at.node() instanceof YamlNode.Scalar scalar) {
      edit.replace(scalar, value);
      return;
    }
    String key = column == SheetColumn.VALUE ? at.valueKey() : at.keys().key(column);
    Optional<YamlNode.Scalar> there = YamlValues.scalar(at.node(), key);
    if (there.isPresent()) {
      edit.replace(
          there.get(),
          column == SheetColumn.VALUE
              ? YamlValues.written(value, row.form(), there.get().text())
              : value);
    } else {
      edit.insert((YamlNode.Mapping) at.node(), key, value, StatedKeys.ORDER);
    }
  }

  /** Says whether anything was corrected. */
  public boolean isCorrected() {
    return !corrected.isEmpty();
  }

  /**
   * Returns the rows that corrections make official without saying where the official text says so:
   * an article, clause or point, not only the document.
   */
  public List<SheetRow> officialWithoutCitation() {
    List<SheetRow> found = new ArrayList<>();
    for (List<SheetRow> ofType : rows.values()) {
      Map<String, SheetRow> criteria = new HashMap<>();
      ofType.stream()
          .filter(row -> row.statement().kind() == Kind.CRITERION)
          .forEach(row -> criteria.put(row.statement().criterion(), row));
      for (SheetRow row : ofType) {
        Map<SheetColumn, String> own = corrected.getOrDefault(row, Map.of());
        boolean touched =
            own.containsKey(SheetColumn.BASIS) || own.containsKey(SheetColumn.CITATION);
        SheetRow criterion = criteria.get(row.statement().criterion());
        if (touched
            && now(row, criterion, SheetColumn.BASIS).equals(Basis.OFFICIAL.code())
            && isNoProvision(now(row, criterion, SheetColumn.CITATION))) {
          found.add(row);
        }
      }
    }
    return found;
  }

  /** Figures and levels stand where their criterion does unless they say otherwise. */
  private String now(
      SheetRow row, @org.jspecify.annotations.Nullable SheetRow criterion, SheetColumn column) {
    String own = corrected.getOrDefault(row, Map.of()).getOrDefault(column, row.text(column));
    return own.isEmpty() && criterion != null && criterion != row
        ? now(criterion, null, column)
        : own;
  }

  private boolean isNoProvision(String citation) {
    return citation.isBlank()
        || citation.equals(pack.definition().shortName())
        || citation.equals(pack.definition().document());
  }

  /** Returns the names of the files that corrections change. */
  public List<String> changedFiles() {
    return files.values().stream()
        .filter(file -> !file.edit().isEmpty())
        .map(SourceFile::name)
        .toList();
  }

  /**
   * Writes the corrected files into a folder that holds the pack: all of them or none.
   *
   * @param folder the pack's folder, or a copy of it
   * @throws IOException if one cannot be written, or is no longer what it was when it was read; the
   *     files are as they were
   */
  public void write(Path folder) throws IOException {
    Objects.requireNonNull(folder, "folder");
    List<FileReplacement> changed = new ArrayList<>();
    for (SourceFile file : files.values()) {
      if (!file.edit().isEmpty()) {
        changed.add(
            new FileReplacement(
                folder.resolve(file.name()),
                file.bytes(),
                file.edit().text().getBytes(StandardCharsets.UTF_8)));
      }
    }
    FileReplacement.all(changed);
  }
}
