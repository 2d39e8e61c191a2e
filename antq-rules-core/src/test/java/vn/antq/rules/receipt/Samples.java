package vn.antq.rules.receipt;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;
import vn.antq.rules.DossierReader;
import vn.antq.rules.PackLibrary;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.internal.json.CanonicalJson;
import vn.antq.rules.internal.json.Json;

/** The packs and dossiers under {@code src/test/resources/explanation}, and their receipts. */
final class Samples {

  static final String SCORED = "cham-diem";

  static final PackLibrary LIBRARY = PackLibrary.ofFolder(folder().resolve("packs"));

  private Samples() {}

  static Dossier dossier(String name) {
    return DossierReader.read(folder().resolve("dossiers").resolve(name + ".yaml"));
  }

  static Receipt receipt(String name) {
    return Receipt.of(dossier(name), LIBRARY.classifier(SCORED));
  }

  /** Copies the packs, so that a test can edit them. */
  static Path copyOfPacks(Path target) {
    Path packs = folder().resolve("packs");
    try (Stream<Path> files = Files.walk(packs)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = target.resolve(packs.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
      return target;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void replace(Path file, String from, String to) {
    try {
      String text = Files.readString(file, UTF_8);
      if (!text.contains(from)) {
        throw new IllegalStateException(from + " is not in " + file);
      }
      Files.writeString(file, text.replace(from, to), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a text under {@code src/test/resources/receipt}. */
  static String committed(String name) {
    try (InputStream stream = Samples.class.getResourceAsStream("/receipt/" + name)) {
      if (stream == null) {
        return "";
      }
      return new String(stream.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a receipt as somebody forges it who computes every digest anew. */
  static String forged(Receipt receipt, java.util.function.Consumer<ObjectNode> change) {
    ObjectNode root = (ObjectNode) Json.parse(receipt.text());
    change.accept(root);
    Digests.add(root);
    return CanonicalJson.text(root) + "\n";
  }

  private static Path folder() {
    try {
      return Path.of(Samples.class.getResource("/explanation").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
