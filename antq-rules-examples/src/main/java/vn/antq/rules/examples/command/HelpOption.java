package vn.antq.rules.examples.command;

import picocli.CommandLine.Option;

/** The option that every command has. */
public final class HelpOption {

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "In trợ giúp này.")
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private boolean help;
}
