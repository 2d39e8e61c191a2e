package vn.antq.rules.internal.drools;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.antq.rules.internal.reading.PackDigest;
import vn.antq.rules.internal.reading.PackFiles;
import vn.antq.rules.internal.reading.ResourcePackFiles;
import vn.antq.rules.pack.RuleModel;
import vn.antq.rules.problem.PackDefectException;

/**
 * The rules of a pack as the build of a library compiled them, read when they are first asked for.
 * Immutable and thread-safe.
 *
 * @param files the files of the pack
 * @param version what the compiled files must begin with
 * @param digest digest of the pack that they must have been made of
 * @param compiled digest of all that was made of the pack
 * @param classes digest of the file of each unit type
 */
public record PrecompiledClasses(
    PackFiles files, String version, String digest, String compiled, Map<String, String> classes) {

  /** Copies the map. */
  public PrecompiledClasses {
    classes = Map.copyOf(classes);
  }

  /**
   * Returns the rules of one unit type, ready to be run.
   *
   * @param pack name of the pack
   * @throws PackDefectException if they are not what was compiled with the rest of the pack
   */
  public CompiledRules rules(String pack, RuleModel model) {
    String file = file(model.unit().type());
    byte[] bytes =
        files
            .built(file)
            .filter(found -> PackDigest.of(found).equals(classes.get(model.unit().type())))
            .orElseThrow(() -> changed(pack, file));
    try (DataInputStream in = open(bytes)) {
      if (!in.readUTF().equals(version) || !in.readUTF().equals(digest)) {
        throw new IllegalStateException(file + " was made of another pack");
      }
      return CompiledRules.of(classes(in), pack, model);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PackDefectException changed(String pack, String file) {
    return new PackDefectException(
        PackDefectException.Kind.CHANGED,
        "",
        List.of(),
        "Luật biên dịch sẵn của gói \""
            + pack
            + "\" ("
            + files.display(ResourcePackFiles.BUILT + "/" + file)
            + ") không còn hoặc đã bị thay đổi sau khi phát hành.\n"
            + "Hãy lấy lại tệp jar gốc của thư viện.");
  }

  private static RuleClasses classes(DataInputStream in) throws IOException {
    List<String> models = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      models.add(in.readUTF());
    }
    Map<String, byte[]> classes = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      String name = in.readUTF();
      classes.put(name, in.readNBytes(in.readInt()));
    }
    return new RuleClasses(classes, models);
  }

  static void write(RuleClasses classes, DataOutputStream out) throws IOException {
    out.writeInt(classes.models().size());
    for (String model : classes.models()) {
      out.writeUTF(model);
    }
    out.writeInt(classes.classes().size());
    for (Map.Entry<String, byte[]> entry : classes.classes().entrySet()) {
      out.writeUTF(entry.getKey());
      out.writeInt(entry.getValue().length);
      out.write(entry.getValue());
    }
  }

  static DataInputStream open(byte[] bytes) {
    return new DataInputStream(new ByteArrayInputStream(bytes));
  }

  /** Returns the name of the file of a unit type. */
  static String file(String unitType) {
    return unitType + ".classes.bin";
  }
}
