package vn.antq.rules.internal.explanation.html;

import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/**
 * Lays out pages. The templates in {@code src/main/jte} are classes by now; everything they are
 * given is escaped for the place where it stands. Lines end in LF.
 */
@SuppressWarnings("NullAway") // a template takes null for "no interceptor"
public final class HtmlPen {

  private HtmlPen() {}

  /** Writes the page of one dossier. */
  public static void dossier(DossierPage page, Appendable out) throws IOException {
    write(output -> JtedossierGenerated.render(output, null, page), out);
  }

  /** Writes the page of many dossiers. */
  public static void overview(OverviewView view, Appendable out) throws IOException {
    write(output -> JteoverviewGenerated.render(output, null, view), out);
  }

  private static void write(Consumer<HtmlTemplateOutput> template, Appendable out)
      throws IOException {
    try {
      template.accept(new WordsOutput(new AppendableOutput(out)));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Returns the page of two packs side by side, whose words are fit for a page. */
  public static String difference(DifferenceView view) {
    StringOutput page = new StringOutput();
    JtedifferenceGenerated.render(new OwaspHtmlTemplateOutput(page), null, view);
    return page.toString();
  }
}
