package vn.antq.rules.receipt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.ECKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAKey;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.antq.rules.internal.json.Json;

/** The only class that knows the JWS library; loaded when something is signed or verified. */
final class DetachedJws {

  private static final int LEAST_RSA_BITS = 2048;

  /** A file may end with one line end. */
  private static final Pattern DETACHED =
      Pattern.compile("([A-Za-z0-9_-]+)\\.\\.([A-Za-z0-9_-]+)\\r?\\n?");

  private DetachedJws() {}

  static String sign(String text, PrivateKey key) {
    JWSObject object = new JWSObject(new JWSHeader(algorithm(key)), payload(text));
    try {
      JWSSigner signer =
          key instanceof ECKey ec
              ? new ECDSASigner(key, Curve.forECParameterSpec(ec.getParams()))
              : new RSASSASigner(key);
      object.sign(signer);
    } catch (JOSEException e) {
      throw new IllegalArgumentException("This key cannot sign", e);
    }
    return object.serialize(true);
  }

  static boolean verify(String text, String signature, PublicKey key) {
    JWSAlgorithm algorithm = algorithm(key);
    Matcher parts = DETACHED.matcher(signature);
    if (!parts.matches() || !isPlain(parts.group(1)) || !isBase64Url(parts.group(2))) {
      return false;
    }
    try {
      JWSObject object = JWSObject.parse(signature.strip(), payload(text));
      JWSVerifier verifier =
          key instanceof ECPublicKey ec
              ? new ECDSAVerifier(ec)
              : new RSASSAVerifier((RSAPublicKey) key);
      return algorithm.equals(object.getHeader().getAlgorithm()) && object.verify(verifier);
    } catch (ParseException e) {
      return false;
    } catch (JOSEException e) {
      throw new IllegalArgumentException("This key cannot verify", e);
    }
  }

  /**
   * Says whether a header is an object that asks for nothing beyond RFC 7515: no extension is known
   * here, so any {@code crit} must be refused (section 4.1.11), and without one a payload is
   * encoded (RFC 7797, section 6).
   */
  private static boolean isPlain(String header) {
    if (!isBase64Url(header)) {
      return false;
    }
    try {
      byte[] json = Base64.getUrlDecoder().decode(header);
      JsonNode read = Json.parse(new String(json, StandardCharsets.UTF_8));
      return read.isObject() && !read.has("crit") && !read.has("b64");
    } catch (JacksonException e) {
      return false;
    }
  }

  /** Bytes have one text: no padding, nothing in the bits that are left over. */
  private static boolean isBase64Url(String text) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(text);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Payload payload(String text) {
    return new Payload(text.getBytes(StandardCharsets.UTF_8));
  }

  private static JWSAlgorithm algorithm(Key key) {
    if (key instanceof ECKey ec) {
      Curve curve = Curve.forECParameterSpec(ec.getParams());
      if (Curve.P_256.equals(curve)) {
        return JWSAlgorithm.ES256;
      } else if (Curve.P_384.equals(curve)) {
        return JWSAlgorithm.ES384;
      } else if (Curve.P_521.equals(curve)) {
        return JWSAlgorithm.ES512;
      }
    } else if (key instanceof RSAKey rsa && rsa.getModulus().bitLength() >= LEAST_RSA_BITS) {
      return JWSAlgorithm.PS256;
    }
    throw new IllegalArgumentException(
        "A receipt is signed with an EC key on P-256, P-384 or P-521, or an RSA key of 2048 bits or"
            + " more, not with "
            + key.getAlgorithm()
            + ".");
  }
}
