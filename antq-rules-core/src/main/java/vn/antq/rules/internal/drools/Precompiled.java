package vn.antq.rules.internal.drools;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.antq.rules.internal.pack.PackDefinition;
import vn.antq.rules.internal.pack.PackFiles;
import vn.antq.rules.internal.pack.UnitDefinition;
import vn.antq.rules.internal.rule.RuleModel;
import vn.antq.rules.internal.rule.RuleModelInput;
import vn.antq.rules.internal.rule.RuleModelOutput;
import vn.antq.rules.internal.text.EngineVersion;

/**
 * What the build of a library made of a pack that it carries: the rules as they were read, and for
 * each unit type the classes as they were compiled. Using it needs neither a parser nor a compiler.
 * Every file of it begins with what it was made from. Immutable and thread-safe.
 */
public final class Precompiled {

  private static final int FORMAT = 1;
  private static final String RULES = "rules.bin";

  private final PackFiles files;
  private final String origin;
  private final byte[] rules;

  private Precompiled(PackFiles files, String origin, byte[] rules) {
    this.files = files;
    this.origin = origin;
    this.rules = rules;
  }

  /** Returns what was made of a pack, or empty when nothing was. */
  public static Optional<Precompiled> of(PackFiles files) {
    return files
        .built(RULES)
        .map(
            bytes -> {
              try {
                return new Precompiled(files, open(bytes).readUTF(), bytes);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  /** Says whether it was made of this very pack by this very version. */
  public boolean isOf(PackDefinition pack) {
    return origin.equals(origin(pack));
  }

  /** The digest covers every file that was read, those of used packs included. */
  private static String origin(PackDefinition pack) {
    return String.join(
        " ",
        "antq-rules",
        String.valueOf(FORMAT),
        EngineVersion.current(),
        EngineVersion.drools(),
        pack.digest());
  }

  /**
   * Returns the rule models by unit type.
   *
   * @param pack the pack that this was made of
   */
  public Map<String, RuleModel> models(PackDefinition pack) {
    try (DataInputStream in = open(rules)) {
      in.readUTF();
      Map<String, RuleModel> models = new LinkedHashMap<>();
      for (UnitDefinition unit : pack.units().values()) {
        models.put(unit.type(), RuleModelInput.read(pack, unit, in));
      }
      return models;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns the rules of one unit type, ready to be run.
   *
   * @param pack name of the pack
   */
  public CompiledRules rules(String pack, RuleModel model) {
    String file = classesFile(model.unit().type());
    byte[] bytes =
        files.built(file).orElseThrow(() -> new IllegalStateException("No compiled " + file));
    try (DataInputStream in = open(bytes)) {
      if (!in.readUTF().equals(origin)) {
        throw new IllegalStateException(file + " was made of another pack than " + RULES);
      }
      return CompiledRules.of(classes(in), pack, model);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  /**
   * Compiles a pack.
   *
   * @param models its rule models by unit type, in the order of the pack
   * @return name of each file to its bytes
   */
  public static Map<String, byte[]> make(PackDefinition pack, Map<String, RuleModel> models) {
    Map<String, byte[]> made = new TreeMap<>();
    made.put(
        RULES,
        file(
            pack,
            out -> {
              for (RuleModel model : models.values()) {
                RuleModelOutput.write(model, out);
              }
            }));
    models.forEach(
        (type, model) -> {
          RuleClasses classes = RuleCompiler.compile(pack.name(), model);
          made.put(classesFile(type), file(pack, out -> write(classes, out)));
        });
    return made;
  }

  private static void write(RuleClasses classes, DataOutputStream out) throws IOException {
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

  private interface Content {
    void writeTo(DataOutputStream out) throws IOException;
  }

  private static byte[] file(PackDefinition pack, Content content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(origin(pack));
      content.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static DataInputStream open(byte[] bytes) {
    return new DataInputStream(new ByteArrayInputStream(bytes));
  }

  private static String classesFile(String unitType) {
    return unitType + ".classes.bin";
  }
}
