package vn.antq.rules.internal.drools;

import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import vn.antq.rules.pack.RecordDefinition;
import vn.antq.rules.pack.Rule;
import vn.antq.rules.pack.RuleModel;

/** The rules of one unit type, ready to be run by Drools. Immutable and thread-safe. */
public final class CompiledRules {

  private final KieBase base;
  private final Map<String, Constructor<?>> constructors;

  private CompiledRules(KieBase base, Map<String, Constructor<?>> constructors) {
    this.base = base;
    this.constructors = constructors;
  }

  /**
   * Compiles rules that were read and checked before.
   *
   * @param pack name of the pack
   * @throws IllegalStateException if Drools refuses them: then a check is missing, and it is our
   *     defect
   */
  public static CompiledRules compile(String pack, RuleModel model) {
    return of(RuleCompiler.compile(pack, model), pack, model);
  }

  /** Makes ready what was compiled, now or before. */
  static CompiledRules of(RuleClasses classes, String pack, RuleModel model) {
    ClassLoader loader = new RuleClassLoader(classes);
    try {
      List<Model> models = new ArrayList<>();
      for (String name : classes.models()) {
        models.add((Model) loader.loadClass(name).getConstructor().newInstance());
      }
      return new CompiledRules(
          KieBaseBuilder.createKieBaseFromModel(
              models, RuleBaseFactory.newKnowledgeBaseConfiguration(new Properties(), loader)),
          constructors(loader, RuleClasses.javaPackage(pack, model.unit().type()), model));
    } catch (ReflectiveOperationException | LinkageError e) {
      throw new IllegalStateException(MissingLibrary.message(e), e);
    }
  }

  private static Map<String, Constructor<?>> constructors(
      ClassLoader loader, String javaPackage, RuleModel model) throws ReflectiveOperationException {
    Map<String, Constructor<?>> constructors = new HashMap<>();
    List<String> names = new ArrayList<>(List.of(Rule.UNIT, Rule.SCORECARD, "Figures", "Switches"));
    FactSources.records(model).stream().map(RecordDefinition::name).forEach(names::add);
    for (String name : names) {
      constructors.put(
          name, loader.loadClass(javaPackage + "." + name).getConstructor(Object[].class));
    }
    return Map.copyOf(constructors);
  }

  KieBase base() {
    return base;
  }

  /** Returns a row of the given type. */
  Object row(String type, @Nullable Object[] values) {
    Constructor<?> constructor = constructors.get(type);
    if (constructor == null) {
      throw new IllegalStateException("No type " + type);
    }
    try {
      return constructor.newInstance((Object) values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot create a row of " + type, e);
    }
  }

  /** Returns the names of the compiled rules, for tests that hold them against the rule model. */
  public Set<String> ruleNames() {
    Map<String, Boolean> names = new LinkedHashMap<>();
    base.getKiePackages()
        .forEach(p -> p.getRules().forEach(rule -> names.put(rule.getName(), true)));
    return Set.copyOf(names.keySet());
  }
}
