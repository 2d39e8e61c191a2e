package vn.antq.rules.internal.drools;

import java.util.Map;

/** Names the library that compiled rules lack, so that whoever runs them knows what to add. */
final class MissingLibrary {

  /** What the automatic modules of Drools need, and on a module path do not say so. */
  private static final Map<String, String> MODULES =
      Map.of(
          "org.slf4j", "slf4j (org.slf4j:slf4j-api, module org.slf4j)",
          "org.drools", "Drools (org.drools:drools-model-compiler and what it depends on)",
          "org.kie", "Drools (org.drools:drools-model-compiler and what it depends on)");

  private MissingLibrary() {}

  /** Tells an error that loading classes ended with. */
  static String message(Throwable error) {
    Throwable cause = error;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    boolean missing =
        cause instanceof ClassNotFoundException || cause instanceof NoClassDefFoundError;
    if (!missing) {
      return "Compiled rules cannot be loaded: " + cause;
    }
    String name = String.valueOf(cause.getMessage()).replace('/', '.');
    return MODULES.entrySet().stream()
        .filter(module -> name.startsWith(module.getKey() + "."))
        .findFirst()
        .map(
            module ->
                "Compiled rules need "
                    + module.getValue()
                    + ", which has "
                    + name
                    + ".\nMaybe add it to the class path; on a module path, add"
                    + " --add-modules=ALL-MODULE-PATH.")
        .orElse("Compiled rules lack the class " + name);
  }
}
