package vn.antq.rules.internal.explanation.html;

import gg.jte.TemplateOutput;
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
    try {
      JtedossierGenerated.render(new WordsOutput(new AppendableOutput(out)), null, page);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Returns the page of many dossiers. */
  public static String overview(OverviewView view) {
    return html(output -> JteoverviewGenerated.render(output, null, view));
  }

  /** Returns the page of two packs side by side. */
  public static String difference(DifferenceView view) {
    return html(output -> JtedifferenceGenerated.render(output, null, view));
  }

  private static String html(Consumer<HtmlTemplateOutput> template) {
    TemplateOutput page = new StringOutput();
    template.accept(new OwaspHtmlTemplateOutput(page));
    return page.toString();
  }
}
