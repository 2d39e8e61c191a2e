package vn.antq.rules.internal.explanation.html;

import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import org.jspecify.annotations.Nullable;
import vn.antq.rules.internal.text.ScreenWords;

/**
 * Takes out of all words, though not of addresses, what a page cannot carry, and escapes the rest.
 */
final class WordsOutput extends OwaspHtmlTemplateOutput {

  private boolean isAddress;

  WordsOutput(TemplateOutput page) {
    super(page);
  }

  @Override
  public void setContext(String tag, @Nullable String attribute) {
    isAddress = "href".equals(attribute);
    super.setContext(tag, attribute);
  }

  @Override
  public void writeUserContent(String words) {
    super.writeUserContent(isAddress ? words : ScreenWords.of(words));
  }
}
