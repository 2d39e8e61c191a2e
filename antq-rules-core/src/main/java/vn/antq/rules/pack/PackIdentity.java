package vn.antq.rules.pack;

import java.io.Serializable;

/**
 * Which pack gave the answer.
 *
 * @param name its name, such as {@code qd510}
 * @param edition which text of the law it holds
 * @param title Vietnamese title
 * @param document the legal document
 * @param digest SHA-256 of its files in canonical form, in hexadecimal
 */
public record PackIdentity(
    String name, String edition, String title, String document, String digest)
    implements Serializable {

  /** Returns its name with its edition, in Vietnamese; a pack may be without edition. */
  public String label() {
    return edition.isEmpty() ? name : name + ", bản " + edition;
  }
}
