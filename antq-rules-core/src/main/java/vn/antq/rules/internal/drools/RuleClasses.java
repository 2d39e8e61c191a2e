package vn.antq.rules.internal.drools;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rules of one unit type as classes, whether compiled just now or when the library was built.
 *
 * @param classes class name to its bytes: the facts' types and what Drools made of the rules
 * @param models names of the classes that describe the rules to Drools, one for each package
 */
record RuleClasses(Map<String, byte[]> classes, List<String> models) {

  /** Copies the collections; the bytes are not changed by anybody. */
  RuleClasses {
    classes = Collections.unmodifiableMap(new TreeMap<>(classes));
    models = List.copyOf(models);
  }

  /** Returns where the facts' types are; a pack or unit type may be called like a word of Java. */
  static String javaPackage(String pack, String unitType) {
    return "antq.p_" + pack.replace('-', '_') + ".u_" + unitType.replace('-', '_');
  }
}
