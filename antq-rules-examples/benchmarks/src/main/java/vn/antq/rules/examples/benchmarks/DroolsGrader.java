package vn.antq.rules.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieSession;

/** Drools as its documentation has it: typed facts, constants in rules, a session per case. */
final class DroolsGrader implements AreaGrader {

  private final KieBase base;
  private final boolean stateless;

  DroolsGrader(boolean stateless) {
    this.stateless = stateless;
    KieServices services = KieServices.get();
    ReleaseId release = services.newReleaseId("vn.antq", "benchmark", "1");
    KieFileSystem files = services.newKieFileSystem();
    files.generateAndWritePomXML(release);
    files.write(
        "src/main/resources/residential-area.drl",
        services
            .getResources()
            .newByteArrayResource(Resources.bytes("residential-area.drl"), "UTF-8"));
    KieBuilder builder = services.newKieBuilder(files);
    builder.buildAll(ExecutableModelProject.class);
    if (builder.getResults().hasMessages(Message.Level.ERROR)) {
      throw new IllegalStateException(builder.getResults().toString());
    }
    this.base = services.newKieContainer(release).getKieBase();
    services.getRepository().removeKieModule(release);
  }

  @Override
  public Grade grade(ResidentialArea area) {
    Verdict verdict = new Verdict();
    List<Object> facts = new ArrayList<>();
    facts.add(area);
    facts.addAll(area.crimes());
    facts.addAll(area.accidents());
    facts.addAll(area.incidents());
    facts.add(verdict);
    if (stateless) {
      base.newStatelessKieSession().execute(facts);
      return verdict.grade();
    }
    KieSession session = base.newKieSession();
    try {
      facts.forEach(session::insert);
      session.fireAllRules();
      return verdict.grade();
    } finally {
      session.dispose();
    }
  }
}
