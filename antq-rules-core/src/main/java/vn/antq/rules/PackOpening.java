package vn.antq.rules;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.antq.rules.internal.drools.Precompiled;
import vn.antq.rules.internal.pack.FolderPackFiles;
import vn.antq.rules.internal.pack.PackDefinition;
import vn.antq.rules.internal.pack.PackFiles;
import vn.antq.rules.internal.pack.UnitDefinition;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.internal.rule.RuleModel;
import vn.antq.rules.internal.rule.RuleModelReader;

/**
 * Gets the rules of a pack: those that the build of a library made of these very files, or else
 * those that are in the rule files now. Not thread-safe.
 */
final class PackOpening {

  private static final System.Logger LOGGER = System.getLogger("vn.antq.rules");

  private final boolean edited;
  private final ProblemLog problems;

  /**
   * Creates it.
   *
   * @param all the files of every pack of the library
   */
  PackOpening(Collection<PackFiles> all, ProblemLog problems) {
    this.edited = all.stream().anyMatch(FolderPackFiles.class::isInstance);
    this.problems = problems;
  }

  /** Opens a pack. */
  Pack open(PackDefinition definition, PackFiles files, List<Pack> used) {
    Optional<Precompiled> built = Precompiled.of(files);
    Optional<Precompiled> fitting = built.filter(form -> form.isOf(definition));
    if (built.isPresent() && fitting.isEmpty()) {
      // A pack in a folder changes the packs that use it; otherwise the library is a mixture.
      LOGGER.log(
          edited ? System.Logger.Level.DEBUG : System.Logger.Level.WARNING,
          "Luật biên dịch sẵn của gói \"{0}\" không thuộc về đúng các tệp của gói; biên dịch lại từ"
              + " tệp luật.",
          definition.name());
    }
    return new Pack(
        definition,
        fitting.map(form -> form.models(definition)).orElseGet(() -> read(definition)),
        used,
        fitting);
  }

  private Map<String, RuleModel> read(PackDefinition definition) {
    Map<String, RuleModel> models = new LinkedHashMap<>();
    for (UnitDefinition unit : definition.units().values()) {
      models.put(unit.type(), RuleModelReader.read(definition, unit, problems));
    }
    return models;
  }
}
