package vn.antq.rules.examples;

import java.io.Console;

/** Whether a person is watching. */
final class Terminal {

  private Terminal() {}

  /** Says whether standard input and output are a terminal; Java cannot tell of standard error. */
  @SuppressWarnings("SystemConsoleNull") // a console that is not null is asked below
  static boolean isAttached() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      // Since Java 22 there is a console without a terminal, and a method that tells.
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }

  /**
   * Returns a text without control characters, line feeds aside: a unit's name may hold some, and
   * they could hide or forge what a terminal shows.
   */
  static String safe(String text) {
    return text.replaceAll("[\\p{Cc}&&[^\n]]", " ");
  }
}
