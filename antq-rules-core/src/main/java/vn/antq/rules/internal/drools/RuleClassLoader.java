package vn.antq.rules.internal.drools;

import java.util.Map;

/**
 * Loads the classes of one unit type. Each unit type has a loader of its own: editions of a pack
 * have classes of the same names.
 */
final class RuleClassLoader extends ClassLoader {

  static {
    registerAsParallelCapable();
  }

  private final Map<String, byte[]> classes;

  RuleClassLoader(RuleClasses classes) {
    super("antq-rules", RuleClassLoader.class.getClassLoader());
    this.classes = classes.classes();
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = classes.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }
}
