package vn.antq.rules.internal.drools;

import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.drools.model.codegen.ExecutableModelProject;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.Results;
import org.kie.api.runtime.KieContainer;
import org.kie.internal.builder.conf.LanguageLevelOption;
import vn.antq.rules.internal.pack.UnitDefinition.RuleFile;
import vn.antq.rules.internal.rule.Rule;
import vn.antq.rules.internal.rule.RuleModel;
import vn.antq.rules.vocabulary.RecordDefinition;

/**
 * The rules of one unit type, compiled by Drools from the very text of the rule files. Immutable
 * and thread-safe.
 */
public final class CompiledRules {

  private static final AtomicLong RELEASES = new AtomicLong();

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
    // A pack or unit type may be called like a word of Java, such as "new".
    String javaPackage =
        "antq.p_" + pack.replace('-', '_') + ".u_" + model.unit().type().replace('-', '_');
    FactSources sources = new FactSources(model, javaPackage);
    KieServices services = KieServices.get();
    ReleaseId release =
        services.newReleaseId(
            "vn.antq.packs", pack + "-" + model.unit().type(), "1." + RELEASES.incrementAndGet());
    KieFileSystem files = services.newKieFileSystem();
    files.generateAndWritePomXML(release);
    Map<String, String> classes = sources.sources();
    String javaFolder = "src/main/java/" + javaPackage.replace('.', '/') + "/";
    classes.forEach((name, source) -> write(services, files, javaFolder + name + ".java", source));
    Set<String> rulePackages = new TreeSet<>();
    int number = 0;
    for (RuleFile file : model.unit().ruleFiles()) {
      rulePackages.add(packageOf(file));
      write(services, files, "src/main/resources/rules/" + number++ + ".drl", file.text());
    }
    for (String rulePackage : rulePackages) {
      write(
          services,
          files,
          "src/main/resources/prelude/" + rulePackage + ".drl",
          sources.prelude(rulePackage));
    }
    KieBuilder builder = services.newKieBuilder(files);
    // Plain buildAll() would need drools-mvel.
    builder.buildAll(ExecutableModelProject.class);
    refuseErrors(builder.getResults(), model);
    KieContainer container = services.newKieContainer(release);
    CompiledRules rules =
        of(container.getKieBase(), container.getClassLoader(), javaPackage, model);
    // The repository would keep every pack that was ever loaded.
    services.getRepository().removeKieModule(release);
    return rules;
  }

  private static void write(
      KieServices services, KieFileSystem files, String path, String content) {
    // Without the encoding Drools reads with the platform's, and Vietnamese text silently never
    // matches.
    files.write(
        path,
        services
            .getResources()
            .newByteArrayResource(
                content.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8.name()));
  }

  /** Asks the parser: there are more ways to write a package than to say what they are. */
  private static String packageOf(RuleFile file) {
    try {
      return new DrlParser(LanguageLevelOption.DRL6).parse(false, file.text()).getName();
    } catch (DroolsParserException e) {
      throw new IllegalStateException("A rule file was let through: " + file.display(), e);
    }
  }

  private static void refuseErrors(Results results, RuleModel model) {
    List<Message> errors = results.getMessages(Message.Level.ERROR);
    if (!errors.isEmpty()) {
      throw new IllegalStateException(
          "Drools refuses the checked rules of " + model.unit().type() + ": " + errors);
    }
  }

  private static CompiledRules of(
      KieBase base, ClassLoader loader, String javaPackage, RuleModel model) {
    Map<String, Constructor<?>> constructors = new HashMap<>();
    List<String> names = new ArrayList<>(List.of(Rule.UNIT, Rule.SCORECARD, "Figures", "Switches"));
    model.vocabulary().records().values().stream().map(RecordDefinition::name).forEach(names::add);
    for (String name : names) {
      try {
        constructors.put(
            name, loader.loadClass(javaPackage + "." + name).getConstructor(Object[].class));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("Drools did not compile " + name, e);
      }
    }
    return new CompiledRules(base, Map.copyOf(constructors));
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
