package vn.antq.rules.examples.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Runs probes in Java processes whose class path holds nothing of the other contestants. */
final class Processes {

  /** Names of jar files that only one kind of contestant needs, by the start of their names. */
  private static final Map<String, List<String>> PEERS =
      Map.of(
          "EVRETE", List.of("evrete-"),
          "EASY_RULES", List.of("easy-rules-"),
          "DMN",
              List.of(
                  "kie-dmn-",
                  "efesto-",
                  "Saxon-",
                  "xmlresolver-",
                  "xstream-",
                  "mxparser-",
                  "xmlpull-",
                  "big-math-",
                  "kie-util-xml-",
                  "jackson-databind-2",
                  "jackson-core-2",
                  "drools-alphanetwork-",
                  "antlr4-runtime-"),
          "OPENL",
              List.of(
                  "org.openl.",
                  "poi-",
                  "xmlbeans-",
                  "groovy-",
                  "asm-",
                  "log4j-api-",
                  "commons-io-",
                  "commons-compress-"));

  private Processes() {}

  /**
   * What a process printed.
   *
   * @param values name to value
   * @param wallMillis from the start of the process to its end
   */
  record Reading(Map<String, Double> values, double wallMillis) {}

  /** Runs a probe for a contestant and returns what came of each of its runs. */
  static List<Reading> run(int times, String contestant, String... arguments) {
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      readings.add(once(contestant, arguments));
    }
    return readings;
  }

  private static Reading once(String contestant, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Dfile.encoding=UTF-8",
                "-cp",
                classPath(contestant),
                Probe.class.getName()));
    command.addAll(Arrays.asList(arguments));
    try {
      long start = System.nanoTime();
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int status = process.waitFor();
      double wall = (System.nanoTime() - start) / 1e6;
      if (status != 0) {
        throw new IllegalStateException(arguments[0] + " of " + contestant + " failed: " + output);
      }
      return new Reading(values(output), wall);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  private static Map<String, Double> values(String output) {
    Map<String, Double> values = new HashMap<>();
    output
        .lines()
        .forEach(
            line -> {
              int equals = line.indexOf('=');
              if (equals > 0) {
                values.put(
                    line.substring(0, equals), Double.parseDouble(line.substring(equals + 1)));
              }
            });
    return values;
  }

  private static String classPath(String contestant) {
    String all = System.getProperty("java.class.path");
    return Arrays.stream(all.split(File.pathSeparator))
        .filter(entry -> isFor(contestant, new File(entry).getName()))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static boolean isFor(String contestant, String jar) {
    return PEERS.entrySet().stream()
        .filter(peer -> !peer.getKey().equals(contestant))
        .noneMatch(peer -> peer.getValue().stream().anyMatch(jar::startsWith));
  }
}
