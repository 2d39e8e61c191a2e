package vn.antq.rules.examples.input;

import java.io.Console;
import java.util.regex.Pattern;

/** Whether a person is watching. */
public final class Terminal {

  private static final Pattern HIDDEN =
      Pattern.compile("[\\p{Cc}\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069&&[^\n]]");

  private Terminal() {}

  /** Says whether standard input and output are a terminal; Java cannot tell of standard error. */
  @SuppressWarnings("SystemConsoleNull") // a console that is not null is asked below
  public static boolean isAttached() {
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
   * Returns a text without control characters and marks that turn the direction of writing, line
   * feeds aside: a unit's name may hold some, and they could hide or forge what a terminal shows.
   */
  public static String safe(String text) {
    return HIDDEN.matcher(text).replaceAll(" ");
  }

  /** Returns a text that is safe and stays on its line, whatever a dossier says. */
  public static String line(String text) {
    return safe(text).replace('\n', ' ');
  }
}
