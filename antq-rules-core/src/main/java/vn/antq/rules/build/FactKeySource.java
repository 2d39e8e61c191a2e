package vn.antq.rules.build;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.PackDefinition;
import vn.antq.rules.pack.RecordDefinition;
import vn.antq.rules.pack.Vocabulary;
import vn.antq.rules.value.Enumeration;
import vn.antq.rules.value.FactType;
import vn.antq.rules.value.Level;
import vn.antq.rules.value.ListOf;
import vn.antq.rules.value.OneOf;
import vn.antq.rules.value.ScalarType;

/** The source of the class that holds the fact keys of one pack, all its editions together. */
final class FactKeySource {

  private static final int WIDTH = 100;

  private final String pack;
  private final String document;
  private final String javaPackage;
  private final List<FactKeySource> used;
  private final Map<String, FactDefinition> facts = new LinkedHashMap<>();
  private final Map<String, RecordDefinition> records = new LinkedHashMap<>();
  private final Map<String, Enumeration> enumerations = new LinkedHashMap<>();
  private final Set<String> imports = new TreeSet<>();

  /**
   * Starts a class.
   *
   * @param used the classes of the packs whose facts this one knows too
   */
  FactKeySource(PackDefinition pack, String javaPackage, List<FactKeySource> used) {
    this.pack = pack.name();
    this.document = pack.document();
    this.javaPackage = javaPackage;
    this.used = List.copyOf(used);
    imports.add("vn.antq.rules.dossier.FactKey");
  }

  /** Adds the words of one edition; those of used packs are left to their classes. */
  void add(Vocabulary vocabulary) {
    for (FactDefinition fact : vocabulary.facts().values()) {
      if (fact.derivation().isPresent() || used.stream().anyMatch(u -> u.knows(fact))) {
        continue;
      }
      FactDefinition other = facts.putIfAbsent(fact.name(), fact);
      if (other != null && !other.type().equals(fact.type())) {
        throw new IllegalStateException(
            "Editions of " + pack + " disagree on the type of " + fact.name());
      }
      if (fact.type() instanceof ListOf list) {
        RecordDefinition record = vocabulary.record(list.record()).orElseThrow();
        records.putIfAbsent(record.name(), record);
        record.stated().forEach(field -> add(field.type()));
      }
      add(fact.type());
    }
  }

  private boolean knows(FactDefinition fact) {
    return facts.containsKey(fact.name()) || used.stream().anyMatch(u -> u.knows(fact));
  }

  private void add(FactType type) {
    if (type instanceof OneOf oneOf && owner(oneOf.enumeration().name()).isEmpty()) {
      enumerations.putIfAbsent(oneOf.enumeration().name(), oneOf.enumeration());
    }
  }

  /** Returns the class of a used pack that holds an enumeration. */
  private Optional<String> owner(String enumeration) {
    return used.stream()
        .flatMap(
            source ->
                source.enumerations.containsKey(enumeration)
                    ? Optional.of(source.className()).stream()
                    : source.owner(enumeration).stream())
        .findFirst();
  }

  String className() {
    StringBuilder name = new StringBuilder();
    for (String part : pack.split("-")) {
      name.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
    }
    return name.append("Facts").toString();
  }

  String text() {
    StringBuilder body = new StringBuilder();
    body.append("public final class ").append(className()).append(" {\n\n");
    facts.values().forEach(fact -> key(body, fact));
    body.append("  private ").append(className()).append("() {}\n");
    enumerations.values().forEach(enumeration -> enumeration(body, enumeration));
    records.values().forEach(record -> record(body, record));
    body.append("}\n");
    StringBuilder text = new StringBuilder();
    text.append("package ").append(javaPackage).append(";\n\n");
    imports.forEach(name -> text.append("import ").append(name).append(";\n"));
    text.append('\n');
    String others =
        used.isEmpty()
            ? ""
            : " Facts of the packs that it uses are in {@link "
                + String.join("}, {@link ", used.stream().map(FactKeySource::className).toList())
                + "}.";
    javadoc(
        text,
        "",
        "Keys of the facts that a dossier may state for the pack {@code "
            + pack
            + "} ("
            + escaped(document)
            + "), each with the type of its value."
            + others
            + " Generated from the vocabulary of the pack.");
    return text.append(body).toString();
  }

  private void key(StringBuilder text, FactDefinition fact) {
    String unit = fact.unit().isEmpty() ? "" : " (" + fact.unit() + ")";
    javadoc(text, "  ", sentence(fact.label() + unit));
    boolean isList = fact.type() instanceof ListOf;
    String type = javaType(fact.type());
    if (isList) {
      imports.add("java.util.List");
    }
    String head =
        "  public static final FactKey<"
            + (isList ? "List<" + type + ">" : type)
            + "> "
            + constant(fact.name())
            + " =";
    String value =
        (isList ? "FactKey.listOf(\"" : "FactKey.of(\"") + fact.name() + "\", " + type + ".class);";
    boolean fits = head.length() + 1 + value.length() <= WIDTH;
    text.append(head).append(fits ? " " : "\n      ").append(value).append("\n\n");
  }

  private String javaType(FactType type) {
    if (type instanceof ListOf list) {
      return list.record();
    } else if (type instanceof OneOf oneOf) {
      String name = oneOf.enumeration().name();
      return owner(name).map(owner -> owner + "." + name).orElse(name);
    }
    Class<?> known = ((ScalarType) type).javaType();
    if (!known.getPackageName().equals("java.lang")) {
      imports.add(known.getName());
    }
    return known.getSimpleName();
  }

  private static void enumeration(StringBuilder text, Enumeration enumeration) {
    text.append('\n');
    javadoc(
        text,
        "  ",
        "Values of {@code " + enumeration.name() + "}, in the order of the vocabulary.");
    text.append("  public enum ").append(enumeration.name()).append(" {\n");
    for (Level level : enumeration.levels()) {
      javadoc(text, "    ", sentence(level.label()));
      boolean last = level.rank() == enumeration.levels().size() - 1;
      text.append("    ").append(level.code()).append(last ? "\n" : ",\n");
    }
    text.append("  }\n");
  }

  private void record(StringBuilder text, RecordDefinition record) {
    imports.add("vn.antq.rules.dossier.Evidence");
    imports.add("vn.antq.rules.dossier.FactRecord");
    imports.add("vn.antq.rules.dossier.StatedFact.StatedRecord");
    String name = record.name();
    text.append('\n');
    text.append("  /**\n   * One record of {@code ")
        .append(record.list())
        .append("}. Immutable: each method returns a copy.\n   *\n")
        .append("   * @param stated what it states\n   */\n")
        .append("  public record ")
        .append(name)
        .append("(StatedRecord stated) implements FactRecord {\n\n")
        .append("    /** Creates a record of which nothing is known. */\n    public ")
        .append(name)
        .append("() {\n      this(StatedRecord.empty());\n    }\n");
    for (FactDefinition field : record.stated()) {
      text.append('\n');
      javadoc(text, "    ", "Returns this record with: " + sentence(field.label()));
      text.append("    public ")
          .append(name)
          .append(' ')
          .append(field.name())
          .append('(')
          .append(javaType(field.type()))
          .append(" value) {\n      return new ")
          .append(name)
          .append("(stated.with(\"")
          .append(field.name())
          .append("\", value));\n    }\n");
      if (field.type().equals(FactType.INTEGER)) {
        text.append('\n');
        javadoc(text, "    ", "Returns this record with: " + sentence(field.label()));
        text.append("    public ")
            .append(name)
            .append(' ')
            .append(field.name())
            .append("(int value) {\n      return ")
            .append(field.name())
            .append("((long) value);\n    }\n");
      }
    }
    text.append("\n    /** Returns this record with what it rests on. */\n    public ")
        .append(name)
        .append(" evidence(Evidence... evidence) {\n      return new ")
        .append(name)
        .append("(stated.with(evidence));\n    }\n  }\n");
  }

  /** Returns {@code RESIDENT_HOUSEHOLDS} for {@code residentHouseholds}. */
  static String constant(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
  }

  private static String sentence(String label) {
    String text = escaped(label);
    return text.endsWith(".") ? text : text + ".";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("@", "&#64;")
        .replace("{", "&#123;")
        .replace("}", "&#125;")
        .replace("*/", "*&#47;")
        .replace("\\", "&#92;");
  }

  private static void javadoc(StringBuilder text, String indent, String content) {
    if (indent.length() + content.length() + "/**  */".length() <= WIDTH) {
      text.append(indent).append("/** ").append(content).append(" */\n");
      return;
    }
    text.append(indent).append("/**\n");
    StringBuilder line = new StringBuilder(indent + " *");
    for (String word : content.split(" ")) {
      if (line.length() + 1 + word.length() > WIDTH) {
        text.append(line).append('\n');
        line = new StringBuilder(indent + " *");
      }
      line.append(' ').append(word);
    }
    text.append(line).append('\n').append(indent).append(" */\n");
  }
}
