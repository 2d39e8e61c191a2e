package vn.antq.rules.examples.input;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads keys as openssl writes them: public ones by {@code pkey -pubout}, private ones by {@code
 * genpkey}. What it reads is never part of a message.
 */
public final class PemKey {

  private static final Pattern PUBLIC = block("PUBLIC KEY");
  private static final Pattern PRIVATE = block("PRIVATE KEY");

  private PemKey() {}

  private static Pattern block(String label) {
    return Pattern.compile(
        "-----BEGIN " + label + "-----([A-Za-z0-9+/=\\s]+)-----END " + label + "-----",
        Pattern.DOTALL);
  }

  /** Returns the public EC or RSA key in a text, or empty when there is none. */
  public static Optional<PublicKey> parse(String pem) {
    return key(
        PUBLIC, pem, (factory, bytes) -> factory.generatePublic(new X509EncodedKeySpec(bytes)));
  }

  /**
   * Returns the private EC or RSA key in a text (PKCS #8, not encrypted), or empty when there is
   * none.
   */
  public static Optional<PrivateKey> parsePrivate(String pem) {
    return key(
        PRIVATE, pem, (factory, bytes) -> factory.generatePrivate(new PKCS8EncodedKeySpec(bytes)));
  }

  private interface Reading<K> {
    K key(KeyFactory factory, byte[] bytes) throws GeneralSecurityException;
  }

  private static <K> Optional<K> key(Pattern form, String pem, Reading<K> reading) {
    Matcher block = form.matcher(pem);
    if (!block.find()) {
      return Optional.empty();
    }
    byte[] bytes;
    try {
      bytes = Base64.getMimeDecoder().decode(block.group(1));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    for (String algorithm : List.of("EC", "RSA")) {
      try {
        return Optional.of(reading.key(KeyFactory.getInstance(algorithm), bytes));
      } catch (GeneralSecurityException e) {
        // Perhaps a key of the other kind.
      }
    }
    return Optional.empty();
  }
}
