package app;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.antq.rules.DossierReader;
import vn.antq.rules.criteria.AntqPacks;
import vn.antq.rules.explanation.JsonRenderer;

/** Writes the answer to a dossier as JSON. */
public final class WriteJson {

  /**
   * @param args the character set that Java must have as its default, a dossier file, and the file
   *     to write
   */
  public static void main(String[] args) throws IOException {
    String charset = Charset.defaultCharset().name();
    if (!charset.equals(args[0])) {
      throw new IllegalStateException("Runs under " + charset + ", not " + args[0]);
    }
    String json =
        JsonRenderer.compact()
            .render(
                AntqPacks.classifier(AntqPacks.QD510)
                    .classify(DossierReader.read(Path.of(args[1]))));
    Files.write(Path.of(args[2]), json.getBytes(StandardCharsets.UTF_8));
  }
}
