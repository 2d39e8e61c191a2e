package vn.antq.rules.internal.text;

import vn.antq.rules.internal.line.Harmless;
import vn.antq.rules.internal.line.Letters;

/**
 * Text that grows line by line, broken between words so that lines stay within a terminal. A {@link
 * #GLUE} is written as a space and never broken. Not thread-safe.
 */
public final class TextPage {

  /** A space between words that belong on one line, such as a number and its unit. */
  public static final char GLUE = '\u00a0';

  private static final int WIDTH = 100;
  private static final int HANG = 4;

  private final StringBuilder text;
  private final int margin;

  private TextPage(StringBuilder text, int margin) {
    this.text = text;
    this.margin = margin;
  }

  /** Returns an empty page. */
  public static TextPage empty() {
    return new TextPage(new StringBuilder(), 0);
  }

  /** Returns {@code words} with every space made unbreakable. */
  public static String glued(String words) {
    return words.replace(' ', GLUE);
  }

  /** Returns {@code words} with ordinary spaces only. */
  public static String plain(String words) {
    return words.replace(GLUE, ' ');
  }

  /** Returns this page, to be written {@code columns} further to the right. */
  public TextPage indented(int columns) {
    return new TextPage(text, margin + columns);
  }

  /** Adds a paragraph; further lines of it stand a little further to the right. */
  public TextPage paragraph(String words) {
    return paragraph(words, HANG);
  }

  /** Adds a paragraph whose further lines stand {@code hang} columns further to the right. */
  public TextPage paragraph(String words, int hang) {
    int column = 0;
    boolean empty = true;
    for (String word : harmless(words).split(" ")) {
      if (word.isEmpty()) {
        continue;
      }
      int length = Letters.columns(word);
      if (empty) {
        text.append(" ".repeat(margin));
        column = margin;
      } else if (column + 1 + length > WIDTH) {
        text.append('\n').append(" ".repeat(margin + hang));
        column = margin + hang;
      } else {
        text.append(' ');
        column++;
      }
      text.append(plain(word));
      column += length;
      empty = false;
    }
    text.append('\n');
    return this;
  }

  /** Adds a name and what belongs to it, all such lines in one column. */
  public TextPage entry(String name, String words) {
    int column = 12;
    return paragraph(name + String.valueOf(GLUE).repeat(column - name.length()) + words, column);
  }

  /** Adds an empty line. */
  public TextPage gap() {
    text.append('\n');
    return this;
  }

  /** Adds a heading with a line below it. */
  public TextPage heading(String words) {
    gap().paragraph(words);
    text.append(" ".repeat(margin)).append("─".repeat(WIDTH - margin)).append('\n');
    return this;
  }

  /** What a dossier says is shown, never obeyed: no control codes reach a terminal. */
  public static String harmless(String words) {
    return Harmless.line(words);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
