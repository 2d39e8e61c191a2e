package vn.antq.rules.internal.drools;

import java.util.ArrayList;
import java.util.List;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;
import vn.antq.rules.pack.Rule;
import vn.antq.rules.pack.UnitType.RuleFile;

/**
 * The rules of one unit type as Drools is given them: each is the very text of its file, but for
 * two things. Its package is one of ours, so that no name that an author chose meets a name in the
 * code that Drools generates. And of the patterns about records every further one only asks whether
 * there is a match: a rule fires or does not, and Drools would otherwise form every combination of
 * records.
 */
final class RuleSources {

  private static final String PACKAGE = "antq.rules";

  private RuleSources() {}

  /** Returns the text that Drools is given. */
  static String of(List<RuleFile> files, FactSources facts) {
    StringBuilder text = new StringBuilder(facts.prelude(PACKAGE));
    for (RuleFile file : files) {
      for (RuleDescr rule : parse(file.display(), file.text()).getRules()) {
        text.append(rule(rule, file.text())).append('\n');
      }
    }
    return text.toString();
  }

  private static String rule(RuleDescr rule, String text) {
    StringBuilder changed = new StringBuilder();
    int done = rule.getStartCharacter();
    boolean first = true;
    for (BaseDescr part : rule.getLhs().getDescrs()) {
      if (!isAboutRecords(part)) {
        continue;
      }
      if (!first) {
        changed.append(text, done, part.getStartCharacter()).append("exists ( ");
        done = part.getEndCharacter() + 1;
        // What ends a pattern may be a comment to the end of the line.
        changed.append(text, part.getStartCharacter(), done).append("\n)");
      }
      first = false;
    }
    changed.append(text, done, rule.getEndCharacter() + 1);
    checkUnchanged(rule, changed.toString());
    return changed.toString();
  }

  private static boolean isAboutRecords(BaseDescr part) {
    String type = part instanceof PatternDescr pattern ? pattern.getObjectType() : Rule.UNIT;
    return !type.equals(Rule.UNIT) && !type.equals(Rule.SCORECARD);
  }

  /** Cutting text by positions is only as good as the positions. */
  private static void checkUnchanged(RuleDescr rule, String text) {
    List<RuleDescr> found = parse(rule.getName(), "package p\n" + text).getRules();
    if (found.size() != 1 || !outline(found.get(0)).equals(outline(rule))) {
      throw new IllegalStateException("Rule " + rule.getName() + " came out as another:\n" + text);
    }
  }

  /** Returns everything of a rule that decides what it does. */
  private static List<String> outline(RuleDescr rule) {
    List<String> outline = new ArrayList<>();
    outline.add(rule.getName());
    for (BaseDescr part : rule.getLhs().getDescrs()) {
      PatternDescr pattern =
          (PatternDescr) (part instanceof ExistsDescr exists ? exists.getDescrs().get(0) : part);
      outline.add(pattern.getObjectType());
      pattern.getConstraint().getDescrs().forEach(constraint -> outline.add(constraint.toString()));
    }
    outline.add(String.valueOf(rule.getConsequence()).strip());
    return outline;
  }

  private static PackageDescr parse(String name, String text) {
    try {
      return new DrlParser(LanguageLevelOption.DRL6).parse(false, text);
    } catch (DroolsParserException e) {
      throw new IllegalStateException("A rule was let through: " + name, e);
    }
  }
}
