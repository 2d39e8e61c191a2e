package vn.antq.rules.internal.drools;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.compiler.kie.builder.impl.KieBuilderImpl;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.Results;
import org.kie.api.builder.model.KieModuleModel;
import org.kie.internal.builder.InternalKieBuilder;
import org.kie.internal.builder.conf.ParallelLambdaExternalizationOption;
import org.kie.internal.builder.conf.ParallelRulesBuildThresholdOption;
import vn.antq.rules.internal.reading.drl.PassingThread;
import vn.antq.rules.pack.RuleModel;

/**
 * Makes classes of the rules of one unit type, from the very text of the rule files. The only class
 * of this package that needs the compiler of Drools.
 */
final class RuleCompiler {

  private static final String CLASS = ".class";

  /** Lists the classes that describe the rules, below a line with the version of Drools. */
  private static final String MODELS = "/drools-model";

  /** Drools' own way from a module to its models; this library knows them by name. */
  private static final String PROJECT = "org/drools/project/";

  private RuleCompiler() {}

  /**
   * Compiles rules that were read and checked before.
   *
   * @param pack name of the pack
   * @throws IllegalStateException if Drools refuses them: then a check is missing, and it is our
   *     defect
   */
  static RuleClasses compile(String pack, RuleModel model) {
    return PassingThread.call(() -> compileHere(pack, model));
  }

  private static RuleClasses compileHere(String pack, RuleModel model) {
    String javaPackage = RuleClasses.javaPackage(pack, model.unit().type());
    FactSources sources = new FactSources(model, javaPackage);
    Map<String, String> files = new TreeMap<>();
    String javaFolder = "src/main/java/" + javaPackage.replace('.', '/') + "/";
    sources.sources().forEach((name, source) -> files.put(javaFolder + name + ".java", source));
    files.put(
        "src/main/resources/antq/rules/rules.drl",
        RuleSources.of(model.unit().ruleFiles(), sources));
    return build(pack + "-" + model.unit().type(), files);
  }

  private static RuleClasses build(String name, Map<String, String> files) {
    KieServices services = KieServices.get();
    // The version goes into names of classes: the same files are to give the same classes.
    UUID version = UUID.nameUUIDFromBytes(files.toString().getBytes(StandardCharsets.UTF_8));
    ReleaseId release = services.newReleaseId("vn.antq.packs", name, "1." + version);
    KieFileSystem fileSystem = services.newKieFileSystem();
    fileSystem.generateAndWritePomXML(release);
    files.forEach((path, content) -> write(services, fileSystem, path, content));
    // Drools' own threads would outlive the work, and an application that is replaced.
    KieModuleModel inThisThread =
        services
            .newKieModuleModel()
            .setConfigurationProperty(ParallelRulesBuildThresholdOption.PROPERTY_NAME, "-1")
            .setConfigurationProperty(ParallelLambdaExternalizationOption.PROPERTY_NAME, "false");
    KieBuilderImpl.setDefaultsforEmptyKieModule(inThisThread);
    InternalKieBuilder builder =
        ((InternalKieBuilder) services.newKieBuilder(fileSystem)).withKModuleModel(inThisThread);
    // Plain buildAll() would need drools-mvel.
    builder.buildAll(ExecutableModelProject.class);
    refuseErrors(builder.getResults(), name);
    InternalKieModule module = (InternalKieModule) builder.getKieModule();
    // The repository would keep every pack that was ever loaded.
    services.getRepository().removeKieModule(release);
    return classes(module);
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

  private static void refuseErrors(Results results, String name) {
    List<Message> errors = results.getMessages(Message.Level.ERROR);
    if (!errors.isEmpty()) {
      throw new IllegalStateException(
          "Drools refuses the checked rules of " + name + ": " + errors);
    }
  }

  private static RuleClasses classes(InternalKieModule module) {
    Map<String, byte[]> classes = new TreeMap<>();
    List<String> models = new ArrayList<>();
    for (String file : module.getFileNames()) {
      if (file.endsWith(MODELS)) {
        new String(module.getBytes(file), StandardCharsets.UTF_8)
            .lines()
            .skip(1)
            .sorted()
            .forEach(models::add);
      } else if (file.endsWith(CLASS) && !file.startsWith(PROJECT)) {
        String name = file.substring(0, file.length() - CLASS.length()).replace('/', '.');
        classes.put(name, module.getBytes(file));
      }
    }
    return new RuleClasses(classes, models);
  }
}
