package vn.antq.rules.explanation;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.internal.explanation.html.DossierPage;
import vn.antq.rules.internal.explanation.html.HtmlPen;

/**
 * Writes a classification as one HTML page to read on any screen and to print on A4: the unit, the
 * result, its points by group, the reasons, every criterion with what was found and what is
 * required, verdicts of other regulations behind it, what the result rests on, and the digests.
 *
 * <p>The page needs nothing besides itself: no script, no font, no picture from elsewhere, and it
 * forbids browsers to load any. Whatever a dossier says is shown as text and never obeyed. It is
 * Vietnamese, UTF-8, has lines that end in LF, and the same classification gives the same
 * characters on every platform.
 *
 * <p>For people to read; programs read {@link JsonRenderer}. Immutable and thread-safe. To use, not
 * to extend.
 */
public final class HtmlRenderer implements Renderer {

  private static final Pattern DIGEST = Pattern.compile("[0-9a-fA-F]{8,128}");

  private final List<String> advice;
  private final Optional<String> receipt;

  private HtmlRenderer(List<String> advice, Optional<String> receipt) {
    this.advice = advice;
    this.receipt = receipt;
  }

  /** Returns a renderer without advice or receipt. */
  public static HtmlRenderer standard() {
    return new HtmlRenderer(List.of(), Optional.empty());
  }

  /**
   * Returns a renderer that shows advice as well.
   *
   * @param advice what the unit may do, one Vietnamese sentence each, the most useful first; none
   *     at all when empty
   */
  public HtmlRenderer withAdvice(List<String> advice) {
    Objects.requireNonNull(advice, "advice");
    return new HtmlRenderer(List.copyOf(advice), receipt);
  }

  /**
   * Returns a renderer that shows the digest of a receipt as well, as text, as a QR code and below
   * every printed page.
   *
   * @param digest 8 to 128 hexadecimal digits; shown in lower case
   * @throws IllegalArgumentException if it is anything else
   */
  public HtmlRenderer withReceipt(String digest) {
    Objects.requireNonNull(digest, "digest");
    if (!DIGEST.matcher(digest).matches()) {
      throw new IllegalArgumentException(
          "Mã biên nhận \"" + digest + "\" không phải 8 đến 128 chữ số hệ mười sáu.");
    }
    return new HtmlRenderer(advice, Optional.of(digest.toLowerCase(Locale.ROOT)));
  }

  /** Writes the page. */
  @Override
  public void write(Classification classification, Appendable out) throws IOException {
    Objects.requireNonNull(classification, "classification");
    Objects.requireNonNull(out, "out");
    HtmlPen.dossier(new DossierPage(Explainer.explanation(classification), advice, receipt), out);
  }
}
