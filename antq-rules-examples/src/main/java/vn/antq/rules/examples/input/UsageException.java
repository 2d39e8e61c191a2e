package vn.antq.rules.examples.input;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** A command line that picocli accepts and a command does not. */
public final class UsageException extends ParameterException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the error.
   *
   * @param command the command whose help to point to
   * @param message what is wrong, in Vietnamese
   * @param advice what to do about it, in Vietnamese; empty when there is none
   */
  public UsageException(CommandLine command, String message, String advice) {
    super(command, advice.isEmpty() ? message : message + "\n  " + advice);
  }
}
