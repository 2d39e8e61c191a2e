package vn.antq.rules.examples;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads public keys as {@code openssl pkey -pubout} writes them. */
final class PemKey {

  private static final Pattern BLOCK =
      Pattern.compile(
          "-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]+)-----END PUBLIC KEY-----", Pattern.DOTALL);

  private PemKey() {}

  /** Returns the EC or RSA key in a text, or empty when there is none. */
  static Optional<PublicKey> parse(String pem) {
    Matcher block = BLOCK.matcher(pem);
    if (!block.find()) {
      return Optional.empty();
    }
    X509EncodedKeySpec encoded;
    try {
      encoded = new X509EncodedKeySpec(Base64.getMimeDecoder().decode(block.group(1)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    for (String algorithm : List.of("EC", "RSA")) {
      try {
        return Optional.of(KeyFactory.getInstance(algorithm).generatePublic(encoded));
      } catch (GeneralSecurityException e) {
        // Perhaps a key of the other kind.
      }
    }
    return Optional.empty();
  }
}
