package app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Fails unless two files hold the same bytes, with an outcome and Vietnamese letters in them. */
public final class SameBytes {

  /**
   * @param args the files, and the code of the outcome
   */
  public static void main(String[] args) throws IOException {
    long difference = Files.mismatch(Path.of(args[0]), Path.of(args[1]));
    if (difference >= 0) {
      throw new IllegalStateException("They differ from byte " + difference);
    }
    String json = Files.readString(Path.of(args[0]));
    if (!json.contains("\"code\":\"" + args[2] + '"') || !json.contains("Tổ dân phố 5")) {
      throw new IllegalStateException("Expected " + args[2] + " for Tổ dân phố 5");
    }
    System.out.println(json.length() + " characters, the same bytes");
  }
}
