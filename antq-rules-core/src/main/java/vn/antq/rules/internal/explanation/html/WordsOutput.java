package vn.antq.rules.internal.explanation.html;

import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import vn.antq.rules.internal.text.ScreenWords;

/** Takes out of all words what a page cannot carry, and escapes the rest. */
final class WordsOutput extends OwaspHtmlTemplateOutput {

  WordsOutput(TemplateOutput page) {
    super(page);
  }

  @Override
  public void writeUserContent(String words) {
    super.writeUserContent(ScreenWords.of(words));
  }
}
