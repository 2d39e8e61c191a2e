package vn.antq.rules.hostile;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import vn.antq.rules.DossierReader;
import vn.antq.rules.PackLibrary;
import vn.antq.rules.ProcessorTime;
import vn.antq.rules.TestPack;
import vn.antq.rules.problem.InvalidInputException;

/** Files too large to keep, read one after the other in a process with little memory. */
public final class MemoryBombs {

  /** How many there are. */
  static final int NUMBER = 12;

  private static final String RULES = "khu-dan-cu.drl";
  private static final String RULE =
      "rule \"%d\" @criterion(\"VD-2\") when Unit( hasPlan == true )"
          + " then findings.award(drools, \"met\"); end\n";
  private static final int MEBI = 1 << 20;
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final Path folder;
  private int number;

  private MemoryBombs(Path folder) {
    this.folder = folder;
  }

  /** Reads them all; the argument is a folder for them. */
  public static void main(String[] args) {
    new MemoryBombs(Path.of(args[0])).run();
  }

  private void run() {
    pack("million-rules", pack -> pack.append(RULES, rules(1_000_000, 12 * MEBI)));
    pack("five-thousand-rules", pack -> pack.append(RULES, rules(5_000, MEBI)));
    pack("million-brackets", pack -> pack.append(RULES, "(".repeat(1_000_000)));
    pack("half-a-million-brackets", pack -> pack.append(RULES, "(".repeat(500_000)));
    pack("half-a-million-problems", pack -> pack.append(RULES, "\\".repeat(500_000)));
    pack("long-line", pack -> pack.append(RULES, "\n// " + "x".repeat(2_000_000)));
    pack("five-megabytes", pack -> pack.append("facts.yaml", "#".repeat(5_000_000)));
    pack("huge-scalar", pack -> pack.append("pack.yaml", "x: " + "x".repeat(1_000_000)));
    pack("huge-key", pack -> pack.append("facts.yaml", "? " + "x".repeat(3_000_000) + "\n: y\n"));
    pack("deep-lists", pack -> pack.append("pack.yaml", "x: " + "[".repeat(1_000_000)));
    pack("many-aliases", pack -> pack.append("pack.yaml", "x: [" + "*a, ".repeat(300_000) + "]"));
    refused(
        "dossier",
        () ->
            DossierReader.read(
                "dossier.yaml", "dossier: x\nfacts: [" + "*a, ".repeat(300_000) + "]\n"));
  }

  private static String rules(int most, int length) {
    StringBuilder rules = new StringBuilder("\n");
    for (int i = 0; i < most && rules.length() < length; i++) {
      rules.append(String.format(java.util.Locale.ROOT, RULE, i));
    }
    return rules.toString();
  }

  private void pack(String name, Consumer<TestPack> bomb) {
    TestPack pack = TestPack.in(folder.resolve("bomb" + number++));
    bomb.accept(pack);
    refused(name, () -> PackLibrary.empty().adding(pack.folder()));
  }

  private static void refused(String name, Runnable reading) {
    Duration before = ProcessorTime.spent();
    String answer = "accepted";
    try {
      reading.run();
    } catch (InvalidInputException e) {
      answer = Objects.requireNonNull(e.getMessage()).length() < MEBI ? "refused" : "talkative";
    }
    Duration cost = ProcessorTime.spent().minus(before);
    String line =
        (cost.compareTo(LIMIT) < 0 ? answer : "slow") + " " + name + " for " + cost + "\n";
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    System.out.write(bytes, 0, bytes.length);
    System.out.flush();
  }
}
