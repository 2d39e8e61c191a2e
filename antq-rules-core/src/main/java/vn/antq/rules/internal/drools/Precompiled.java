package vn.antq.rules.internal.drools;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.internal.reading.PackDigest;
import vn.antq.rules.internal.reading.PackFiles;
import vn.antq.rules.internal.reading.PackReader;
import vn.antq.rules.internal.reading.PackReader.Heading;
import vn.antq.rules.internal.reading.PackSeal;
import vn.antq.rules.internal.reading.PackShelf;
import vn.antq.rules.internal.store.ValueInput;
import vn.antq.rules.internal.store.ValueOutput;
import vn.antq.rules.internal.text.EngineVersion;
import vn.antq.rules.pack.PackDefinition;
import vn.antq.rules.pack.RuleModel;

/**
 * What the build of a library made of a pack that it carries: the pack and its rules as they were
 * read, and for each unit type the classes as they were compiled. Using it needs neither a parser
 * nor a compiler. Every file of it begins with what it was made from. Immutable and thread-safe;
 * not to be kept, for it holds every file of the pack.
 */
public final class Precompiled {

  private static final int FORMAT = 3;
  private static final String PACK = "pack.bin";

  private final PackFiles files;
  private final String digest;
  private final String version;
  private final Origin origin;
  private final byte[] content;
  private final Map<String, String> texts;
  private final boolean current;

  private Precompiled(
      PackFiles files, String digest, String version, Origin origin, byte[] content) {
    this.files = files;
    this.digest = digest;
    this.version = version;
    this.origin = origin;
    this.content = content;
    this.texts = texts(files, origin.names());
    this.current =
        version.equals(version()) && origin.own().equals(PackDigest.of(texts, List.of()));
  }

  /**
   * What it was made from.
   *
   * @param heading what the pack says of itself
   * @param names names of the pack's files
   * @param own digest of those files
   * @param digest digest of the pack, used packs included
   * @param classes digest of the file of compiled rules, by unit type
   */
  private record Origin(
      Heading heading,
      List<String> names,
      String own,
      String digest,
      Map<String, String> classes) {}

  /** A pack and its rules by unit type. */
  public record Content(PackDefinition pack, Map<String, RuleModel> models) {}

  /** Returns the bytes of what was made of a pack, or empty when nothing was. */
  public static Optional<byte[]> bytes(PackFiles files) {
    return files.built(PACK);
  }

  /** Returns what was made of a pack. */
  public static Precompiled of(PackFiles files, byte[] bytes) {
    try (DataInputStream in = PrecompiledClasses.open(bytes)) {
      String version = in.readUTF();
      Origin origin =
          version.equals(version())
              ? new ValueInput(in).read(Origin.class)
              : new Origin(
                  new Heading(files.name(), "", List.of(), "", ""), List.of(), "", "", Map.of());
      return new Precompiled(files, PackDigest.of(bytes), version, origin, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String version() {
    return String.join(
        " ", "antq-rules", String.valueOf(FORMAT), EngineVersion.current(), EngineVersion.drools());
  }

  /** Returns the files as they are now, without those that cannot be read. */
  private static Map<String, String> texts(PackFiles files, List<String> names) {
    ProblemLog ignored = new ProblemLog();
    Map<String, String> texts = new TreeMap<>();
    for (String name : names) {
      files.text(name, ignored).ifPresent(text -> texts.put(name, text));
    }
    return texts;
  }

  /** Returns the digest of the pack's own files when this was made of them. */
  public String own() {
    return origin.own();
  }

  /** Returns what the pack says of itself, when its files are those that this was made of. */
  public Optional<Heading> heading() {
    return current ? Optional.of(origin.heading()) : Optional.empty();
  }

  /**
   * Returns the pack and its rules, when they and the packs that it uses are those that this was
   * made of.
   *
   * @param shelf the packs that were opened before
   */
  public Optional<Content> content(PackShelf shelf) {
    boolean same =
        current
            && PackReader.others(origin.heading(), shelf)
                .filter(others -> origin.digest().equals(PackDigest.of(texts, others)))
                .isPresent();
    if (!same) {
      return Optional.empty();
    }
    try (DataInputStream in = PrecompiledClasses.open(content)) {
      return Optional.of(new ValueInput(in).read(Content.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the compiled rules, without what else was made of the pack. */
  public PrecompiledClasses classes() {
    return new PrecompiledClasses(files, version, origin.digest(), digest, origin.classes());
  }

  /**
   * Compiles a pack.
   *
   * @param files its files
   * @param models its rule models by unit type, in the order of the pack
   * @return name of each file to its bytes
   */
  public static Map<String, byte[]> make(
      PackFiles files, PackDefinition pack, Map<String, RuleModel> models) {
    Heading heading = PackReader.heading(files);
    Map<String, byte[]> made = new TreeMap<>();
    Map<String, String> digests = new TreeMap<>();
    models.forEach(
        (type, model) -> {
          RuleClasses classes = RuleCompiler.compile(pack.name(), model);
          byte[] bytes =
              file(
                  out -> {
                    out.writeUTF(pack.digest());
                    PrecompiledClasses.write(classes, out);
                  });
          made.put(PrecompiledClasses.file(type), bytes);
          digests.put(type, PackDigest.of(bytes));
        });
    String own = own(files, pack);
    byte[] packed =
        file(
            out -> {
              Origin origin = new Origin(heading, pack.files(), own, pack.digest(), digests);
              new ValueOutput(out).write(origin);
              new ValueOutput(out).write(new Content(pack, models));
            });
    made.put(PACK, packed);
    return made;
  }

  /** Returns the digest of a pack's own files, as they are now. */
  public static String own(PackFiles files, PackDefinition pack) {
    return PackDigest.of(texts(files, pack.files()), List.of());
  }

  /**
   * Returns what a pack was when it was compiled.
   *
   * @param made as {@link #make} returns it
   */
  public static PackSeal seal(PackFiles files, PackDefinition pack, Map<String, byte[]> made) {
    byte[] packed = made.getOrDefault(PACK, new byte[0]);
    return new PackSeal(own(files, pack), PackDigest.of(packed));
  }

  private interface Part {
    void writeTo(DataOutputStream out) throws IOException;
  }

  private static byte[] file(Part content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(version());
      content.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
