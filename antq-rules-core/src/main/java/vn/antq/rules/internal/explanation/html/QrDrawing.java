package vn.antq.rules.internal.explanation.html;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code as one SVG path, with the quiet zone that readers need.
 *
 * @param size width and height in modules
 * @param path the dark modules
 */
public record QrDrawing(int size, String path) {

  private static final int QUIET = 4;

  /** Returns the code of a text, with medium error correction. */
  public static QrDrawing of(String text) {
    QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      int x = 0;
      while (x < code.size) {
        int end = x;
        while (end < code.size && code.getModule(end, y)) {
          end++;
        }
        if (end > x) {
          int run = end - x;
          path.append('M').append(x + QUIET).append(' ').append(y + QUIET);
          path.append('h').append(run).append("v1h-").append(run).append('z');
        }
        x = end + 1;
      }
    }
    return new QrDrawing(code.size + 2 * QUIET, path.toString());
  }
}
