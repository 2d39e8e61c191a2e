package vn.antq.rules.examples;

import picocli.CommandLine.Option;

/** The option that every command has. */
final class HelpOption {

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "In trợ giúp này.")
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private boolean help;
}
