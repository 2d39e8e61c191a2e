package vn.antq.rules.receipt;

import java.security.PrivateKey;
import java.security.PublicKey;

/**
 * Signs receipts, for those who need to prove who issued one: a detached JSON Web Signature (RFC
 * 7515, appendix F) of the {@linkplain Receipt#text() text} in UTF-8, {@code header..signature}.
 * Keep it beside the receipt; any JWS library can verify it.
 *
 * <p>The key decides the algorithm, never the signature's header: P-256 signs by ES256, P-384 by
 * ES384, P-521 by ES512, RSA of 2048 bits or more by PS256.
 *
 * <p>Verification keeps to the letter of RFC 7515: base64url without padding, no {@code crit}, no
 * {@code b64} (RFC 7797), at most one line end behind the signature.
 *
 * <p>Needs the library {@code com.nimbusds:nimbus-jose-jwt}, which this one does not bring along.
 * Thread-safe.
 */
public final class ReceiptSignature {

  private ReceiptSignature() {}

  /**
   * Returns the signature of a receipt.
   *
   * @param key an EC key on P-256, P-384 or P-521, or an RSA key of 2048 bits or more
   * @throws IllegalArgumentException if the key is of another kind
   * @throws IllegalStateException if {@code com.nimbusds:nimbus-jose-jwt} is not there
   */
  public static String sign(Receipt receipt, PrivateKey key) {
    try {
      return DetachedJws.sign(receipt.text(), key);
    } catch (NoClassDefFoundError e) {
      throw missing(e);
    }
  }

  /**
   * Says whether a signature is one of this receipt by the holder of a key.
   *
   * @param signature the detached signature
   * @param key the public key of the one who should have signed
   * @return false when the receipt, the signature or the key is another one, or the text is no
   *     detached signature at all
   * @throws IllegalArgumentException if the key is neither EC on P-256, P-384 or P-521 nor RSA of
   *     2048 bits or more
   * @throws IllegalStateException if {@code com.nimbusds:nimbus-jose-jwt} is not there
   */
  public static boolean verify(Receipt receipt, String signature, PublicKey key) {
    try {
      return DetachedJws.verify(receipt.text(), signature, key);
    } catch (NoClassDefFoundError e) {
      throw missing(e);
    }
  }

  private static IllegalStateException missing(NoClassDefFoundError cause) {
    return new IllegalStateException(
        "Signatures need the library com.nimbusds:nimbus-jose-jwt.\n"
            + "Maybe add it to the dependencies of your application.",
        cause);
  }
}
