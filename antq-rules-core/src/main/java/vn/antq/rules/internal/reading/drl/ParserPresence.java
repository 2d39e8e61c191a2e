package vn.antq.rules.internal.reading.drl;

import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.internal.text.EngineVersion;
import vn.antq.rules.pack.PackDefinition;
import vn.antq.rules.problem.Place;

/**
 * Whether the class path has what reads and compiles rule files. Packs that were compiled when a
 * library was built need none of it.
 */
final class ParserPresence {

  private static final String WITNESS = "org.drools.model.codegen.ExecutableModelProject";

  private static final boolean PRESENT = isThere();

  private ParserPresence() {}

  /** Says whether rule files can be read; reports it once for each pack when they cannot. */
  static boolean check(PackDefinition pack, ProblemLog problems) {
    if (!PRESENT) {
      problems.add(
          "no-rule-compiler",
          new Place(pack.folder(), 0, 0),
          "Gói \""
              + pack.name()
              + "\" chưa được biên dịch sẵn, mà ứng dụng không có bộ biên dịch luật.",
          "Hãy thêm vào ứng dụng thư viện org.drools:drools-engine:"
              + EngineVersion.drools()
              + ".");
    }
    return PRESENT;
  }

  private static boolean isThere() {
    try {
      Class.forName(WITNESS, false, ParserPresence.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }
}
