package vn.antq.rules.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A run of {@code target/antq.jar} in a process of its own, which goes on while others start. */
final class JarRun {

  private static final Path JAR = Path.of("target", "antq.jar").toAbsolutePath();
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
  private static final long LIMIT_MINUTES = 30;

  private final Process process;
  private final Path out;
  private final Path err;

  private JarRun(String locale, List<String> command) throws IOException {
    out = Files.createTempFile("antq-", ".out");
    err = Files.createTempFile("antq-", ".err");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
    // The JVM announces these variables on standard error.
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    builder.environment().put("LC_ALL", locale);
    process = builder.start();
  }

  /** Starts {@code java -jar antq.jar} with the given arguments. */
  static JarRun start(String locale, Object... args) throws IOException {
    List<String> command = new ArrayList<>(java());
    Arrays.stream(args).map(String::valueOf).forEach(command::add);
    return new JarRun(locale, command);
  }

  /**
   * Starts a shell script in which {@code "$@"} is {@code java -jar antq.jar}: a shell can pass
   * names that this process, under its own locale, may not be able to.
   */
  static JarRun startScript(String locale, String script) throws IOException {
    List<String> command = new ArrayList<>(List.of("sh", "-c", script, "sh"));
    command.addAll(java());
    return new JarRun(locale, command);
  }

  private static List<String> java() {
    // The runs are short: do not spend time on compiling them well.
    return List.of(
        JAVA.toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", JAR.toString());
  }

  /** Waits for the end. */
  Run end() throws IOException, InterruptedException {
    if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError("antq did not end within " + LIMIT_MINUTES + " min");
    }
    Run run = new Run(process.exitValue(), Files.readString(out), Files.readString(err));
    Files.delete(out);
    Files.delete(err);
    return run;
  }
}
