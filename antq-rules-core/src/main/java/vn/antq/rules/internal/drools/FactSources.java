package vn.antq.rules.internal.drools;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.antq.rules.pack.BuiltIns;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.RecordDefinition;
import vn.antq.rules.pack.Rule;
import vn.antq.rules.pack.RuleModel;
import vn.antq.rules.value.Enumeration;
import vn.antq.rules.value.FactType;
import vn.antq.rules.value.Level;
import vn.antq.rules.value.ListOf;
import vn.antq.rules.value.ScalarType;

/**
 * Java sources of the types that rule files name, generated from the vocabulary: {@code Unit},
 * record types, {@code Scorecard}, {@code Figures}, {@code Switches} and enumerations. Figures and
 * switches are values, not code: changing one needs no compilation.
 */
public final class FactSources {

  private static final String CORE = "vn.antq.rules.internal.drools.";

  private final RuleModel model;
  private final String javaPackage;

  /**
   * Creates the sources of one unit type.
   *
   * @param javaPackage where the types are to be
   */
  public FactSources(RuleModel model, String javaPackage) {
    this.model = model;
    this.javaPackage = javaPackage;
  }

  /** Returns the unit's facts in the order of its row. */
  public static List<FactDefinition> unitFields(RuleModel model) {
    List<FactDefinition> fields = new ArrayList<>();
    for (FactDefinition fact : model.vocabulary().facts().values()) {
      if (!(fact.type() instanceof ListOf)) {
        fields.add(fact);
      }
    }
    fields.addAll(BuiltIns.UNIT.values());
    return fields;
  }

  /** Returns the records of the vocabulary, and those results that rules of the outcome look at. */
  static List<RecordDefinition> records(RuleModel model) {
    List<RecordDefinition> records = new ArrayList<>(model.vocabulary().records().values());
    for (String type : List.of(Rule.GROUP, Rule.FINDING)) {
      boolean read =
          model.rules().stream()
              .flatMap(rule -> rule.patterns().stream())
              .anyMatch(pattern -> pattern.type().equals(type));
      if (read) {
        records.add(BuiltIns.RESULTS.get(type));
      }
    }
    return records;
  }

  /** Returns the names of the figures that rules read, in the order of their row. */
  public static List<String> figureFields(RuleModel model) {
    return List.copyOf(model.figureTypes().keySet());
  }

  /** Returns class name to source. */
  public Map<String, String> sources() {
    Map<String, String> sources = new LinkedHashMap<>();
    sources.put(Rule.UNIT, row(Rule.UNIT, unitFields(model), true));
    for (RecordDefinition record : records(model)) {
      sources.put(record.name(), row(record.name(), record.fields(), true));
    }
    sources.put(
        Rule.SCORECARD, row(Rule.SCORECARD, List.copyOf(BuiltIns.SCORECARD.values()), true));
    Map<String, String> figures = new LinkedHashMap<>();
    model.figureTypes().forEach((name, type) -> figures.put(name, javaType(type)));
    sources.put("Figures", plainRow("Figures", figures));
    Map<String, String> switches = new LinkedHashMap<>();
    model.switches().keySet().forEach(name -> switches.put(name, Level.class.getName()));
    sources.put("Switches", plainRow("Switches", switches));
    for (Enumeration enumeration : enumerations()) {
      sources.put(enumeration.name(), levels(enumeration));
    }
    return sources;
  }

  private Collection<Enumeration> enumerations() {
    List<Enumeration> enumerations = new ArrayList<>(model.vocabulary().enumerations().values());
    model.switches().values().forEach(reading -> enumerations.add(reading.readings()));
    return enumerations;
  }

  /** Returns the rule that gives the types their names in a rule file's package. */
  public String prelude(String rulePackage) {
    StringBuilder prelude = new StringBuilder("package ").append(rulePackage).append('\n');
    sources()
        .keySet()
        .forEach(
            name ->
                prelude
                    .append("import ")
                    .append(javaPackage)
                    .append('.')
                    .append(name)
                    .append(";\n"));
    prelude.append("global ").append(CORE).append("FindingsSink findings;\n");
    prelude.append("global ").append(CORE).append("FindingsSink outcomes;\n");
    return prelude.toString();
  }

  private String row(String name, List<FactDefinition> fields, boolean withLaw) {
    Map<String, String> types = new LinkedHashMap<>();
    fields.forEach(field -> types.put(field.name(), javaType(field.type())));
    if (withLaw) {
      types.put("figures", javaPackage + ".Figures");
      types.put("switches", javaPackage + ".Switches");
    }
    return plainRow(name, types);
  }

  private String plainRow(String name, Map<String, String> types) {
    StringBuilder source =
        new StringBuilder("package ")
            .append(javaPackage)
            .append(";\npublic final class ")
            .append(name)
            .append(" extends ")
            .append(CORE)
            .append("Row {\n  public ")
            .append(name)
            .append("(Object[] values) { super(values); }\n");
    int position = 0;
    for (Map.Entry<String, String> field : types.entrySet()) {
      source
          .append("  public ")
          .append(field.getValue())
          .append(" get")
          .append(field.getKey().substring(0, 1).toUpperCase(Locale.ROOT))
          .append(field.getKey().substring(1))
          .append("() { return (")
          .append(field.getValue())
          .append(") at(")
          .append(position++)
          .append("); }\n");
    }
    return source.append("}\n").toString();
  }

  private String levels(Enumeration enumeration) {
    StringBuilder source =
        new StringBuilder("package ")
            .append(javaPackage)
            .append(";\npublic final class ")
            .append(enumeration.name())
            .append(" {\n");
    for (Level level : enumeration.levels()) {
      // The label plays no part in comparing, and must not: it may be reworded.
      source
          .append("  public static final ")
          .append(Level.class.getName())
          .append(' ')
          .append(level.code())
          .append(" = new ")
          .append(Level.class.getName())
          .append("(\"")
          .append(enumeration.name())
          .append("\", \"")
          .append(level.code())
          .append("\", ")
          .append(level.rank())
          .append(", \"\");\n");
    }
    return source.append("}\n").toString();
  }

  private static String javaType(FactType type) {
    return type instanceof ScalarType scalar ? scalar.javaType().getName() : "java.lang.String";
  }
}
