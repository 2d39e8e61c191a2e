package vn.antq.rules.internal.reading;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import vn.antq.rules.pack.PackDefinition;

/**
 * Identifies a pack by every file that was read. It covers used and extended packs too: their
 * change can change an answer.
 */
public final class PackDigest {

  private PackDigest() {}

  /** Returns the digest of a file that is no text, in hexadecimal. */
  public static String of(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  /**
   * Returns the digest of a pack, in hexadecimal.
   *
   * @param texts name of each of its files to its text
   * @param others the packs that it uses and extends
   */
  public static String of(Map<String, String> texts, Collection<PackDefinition> others) {
    MessageDigest digest = sha256();
    new TreeMap<>(texts).forEach((file, text) -> add(digest, file, text));
    others.forEach(pack -> add(digest, pack.name(), pack.digest()));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void add(MessageDigest digest, String name, String text) {
    digest.update((name + "\0" + text + "\0").getBytes(StandardCharsets.UTF_8));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
