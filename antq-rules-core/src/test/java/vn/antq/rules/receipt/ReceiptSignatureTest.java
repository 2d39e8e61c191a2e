package vn.antq.rules.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptSignatureTest {

  private static final Receipt RECEIPT = Samples.receipt("thieu-mot-ho");

  private static KeyPair ec(String curve) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec(curve));
    return generator.generateKeyPair();
  }

  private static KeyPair rsa(int bits) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(bits);
    return generator.generateKeyPair();
  }

  @ParameterizedTest
  @ValueSource(strings = {"secp256r1", "secp384r1", "secp521r1"})
  void aSignatureOfAnEllipticCurveIsVerified(String curve) throws Exception {
    KeyPair keys = ec(curve);

    String signature = ReceiptSignature.sign(RECEIPT, keys.getPrivate());

    assertThat(signature).matches("[\\w-]+\\.\\.[\\w-]+");
    assertThat(ReceiptSignature.verify(RECEIPT, signature, keys.getPublic())).isTrue();
    assertThat(ReceiptSignature.verify(RECEIPT, signature + "\n", keys.getPublic())).isTrue();
  }

  @Test
  void aSignatureOfRsaIsVerified() throws Exception {
    KeyPair keys = rsa(2048);

    String signature = ReceiptSignature.sign(RECEIPT, keys.getPrivate());

    assertThat(ReceiptSignature.verify(RECEIPT, signature, keys.getPublic())).isTrue();
  }

  @Test
  void theSignatureOfAnotherReceiptKeyOrTextIsNot() throws Exception {
    KeyPair keys = ec("secp256r1");
    String signature = ReceiptSignature.sign(RECEIPT, keys.getPrivate());

    assertThat(ReceiptSignature.verify(Samples.receipt("yeu"), signature, keys.getPublic()))
        .isFalse();
    assertThat(ReceiptSignature.verify(RECEIPT, signature, ec("secp256r1").getPublic())).isFalse();
    assertThat(ReceiptSignature.verify(RECEIPT, signature, ec("secp384r1").getPublic())).isFalse();
    assertThat(ReceiptSignature.verify(RECEIPT, signature, rsa(2048).getPublic())).isFalse();
    for (String other : new String[] {"", "a", "a..b", "..", signature.substring(1), "é..é"}) {
      assertThat(ReceiptSignature.verify(RECEIPT, other, keys.getPublic())).as(other).isFalse();
    }
  }

  @Test
  void theHeaderDoesNotChooseTheAlgorithm() throws Exception {
    KeyPair keys = ec("secp256r1");
    String signature = ReceiptSignature.sign(RECEIPT, keys.getPrivate());
    String none = "eyJhbGciOiJub25lIn0.." + signature.substring(signature.indexOf("..") + 2);
    String hmac = "eyJhbGciOiJIUzI1NiJ9.." + signature.substring(signature.indexOf("..") + 2);

    assertThat(ReceiptSignature.verify(RECEIPT, none, keys.getPublic())).isFalse();
    assertThat(ReceiptSignature.verify(RECEIPT, hmac, keys.getPublic())).isFalse();
  }

  /** By the right key, of the right text: only the form is another. */
  private static String signed(String header, boolean encoded, KeyPair keys) throws Exception {
    Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
    String protectedHeader = base64.encodeToString(header.getBytes(StandardCharsets.UTF_8));
    byte[] text = RECEIPT.text().getBytes(StandardCharsets.UTF_8);
    Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
    signature.initSign(keys.getPrivate());
    signature.update((protectedHeader + ".").getBytes(StandardCharsets.US_ASCII));
    signature.update(
        encoded ? base64.encodeToString(text).getBytes(StandardCharsets.US_ASCII) : text);
    return protectedHeader + ".." + base64.encodeToString(signature.sign());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'alg':'ES256','crit':[]}",
        "{'alg':'ES256','crit':['exp'],'exp':1}",
        "{'alg':'ES256','b64':true}",
        "{'alg':'ES256','b64':false}",
        "{'alg':'ES256','b64':false,'crit':['b64']}",
        "{'alg':'ES256','alg':'ES256'}",
        "['ES256']"
      })
  void aHeaderThatAsksForMoreIsNoneOfOurs(String header) throws Exception {
    KeyPair keys = ec("secp256r1");
    String json = header.replace('\'', '"');

    for (boolean encoded : new boolean[] {true, false}) {
      assertThat(ReceiptSignature.verify(RECEIPT, signed(json, encoded, keys), keys.getPublic()))
          .isFalse();
    }
    assertThat(
            ReceiptSignature.verify(
                RECEIPT, signed("{\"alg\":\"ES256\"}", true, keys), keys.getPublic()))
        .isTrue();
  }

  @Test
  void aSignatureHasOneText() throws Exception {
    KeyPair keys = ec("secp256r1");
    String signature = ReceiptSignature.sign(RECEIPT, keys.getPrivate());
    int last = signature.length() - 1;
    char leftOver = signature.charAt(last);
    // 64 bytes leave four bits over in the last character; they are zero.
    char other = (char) (leftOver + 1);

    for (String variant :
        List.of(
            signature + "==",
            signature + "\n\n",
            signature + " ",
            " " + signature,
            signature.replace("..", "=.."),
            signature.replace("..", ".. "),
            signature.replace("..", "."),
            signature.replace("..", "..."),
            signature.substring(0, last) + other,
            signature.substring(0, 30) + "\n" + signature.substring(30),
            signature.substring(0, 30) + "!" + signature.substring(30),
            signature.substring(0, last - 4) + "+/" + signature.substring(last - 2))) {
      assertThat(ReceiptSignature.verify(RECEIPT, variant, keys.getPublic())).as(variant).isFalse();
    }
    assertThat(ReceiptSignature.verify(RECEIPT, signature + "\r\n", keys.getPublic())).isTrue();
  }

  @Test
  void aPlainJwsLibraryVerifiesIt() throws Exception {
    KeyPair keys = ec("secp256r1");
    String signature = ReceiptSignature.sign(RECEIPT, keys.getPrivate());

    JWSObject object = JWSObject.parse(signature, new Payload(RECEIPT.text()));

    assertThat(object.verify(new ECDSAVerifier((ECPublicKey) keys.getPublic()))).isTrue();
  }

  @Test
  void keysThatAreTooWeakOrOfAnotherKindAreRefused() throws Exception {
    KeyPair weak = rsa(1024);
    KeyPair other = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();

    for (KeyPair keys : new KeyPair[] {weak, other}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ReceiptSignature.sign(RECEIPT, keys.getPrivate()))
          .withMessageContaining("P-256");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ReceiptSignature.verify(RECEIPT, "a..b", keys.getPublic()));
    }
  }

  /** Everything else works without the library; signing says what is missing. */
  @Test
  void theMissingLibraryIsNamed() throws Exception {
    URL[] classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.contains("nimbus-jose-jwt"))
            .map(ReceiptSignatureTest::url)
            .toArray(URL[]::new);
    PrivateKey key = ec("secp256r1").getPrivate();
    try (URLClassLoader loader =
        new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
      Class<?> receipt = loader.loadClass(Receipt.class.getName());
      Object read =
          loader
              .loadClass(ReceiptReader.class.getName())
              .getMethod("read", String.class, String.class)
              .invoke(null, "r", RECEIPT.text());

      assertThatThrownBy(
              () ->
                  loader
                      .loadClass(ReceiptSignature.class.getName())
                      .getMethod("sign", receipt, PrivateKey.class)
                      .invoke(null, read, key))
          .isInstanceOf(InvocationTargetException.class)
          .cause()
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("com.nimbusds:nimbus-jose-jwt");
    }
  }

  private static URL url(String entry) {
    try {
      return new File(entry).toURI().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }
}
