package vn.antq.rules.criteria;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import vn.antq.rules.Classifier;
import vn.antq.rules.PackLibrary;
import vn.antq.rules.pack.Pack;
import vn.antq.rules.problem.InvalidPackException;
import vn.antq.rules.problem.Place;
import vn.antq.rules.problem.Problem;

/**
 * Which classifier is meant, in a form that can be sent to other machines: a pack that comes with
 * this library or stands in folders of one's own, the open readings taken, and the digests of its
 * editions, so that a machine with other packs says so instead of answering otherwise. Immutable,
 * serialisable, equal by value.
 *
 * <p>{@code ClassifierSpec.of(AntqPacks.QD510)} on one machine, {@link #classifier} on each.
 */
public final class ClassifierSpec implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int MOST = 32;

  private static final Map<ClassifierSpec, Classifier> CLASSIFIERS =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ClassifierSpec, Classifier> eldest) {
          return size() > MOST;
        }
      };

  private final transient String pack;
  private final transient Map<String, String> readings;
  private final transient Map<String, Map<String, String>> texts;
  private final transient Map<String, String> digests;

  private ClassifierSpec(
      String pack,
      Map<String, String> readings,
      Map<String, Map<String, String>> texts,
      Map<String, String> digests) {
    this.pack = Objects.requireNonNull(pack, "pack");
    this.readings = Collections.unmodifiableMap(new TreeMap<>(readings));
    Map<String, Map<String, String>> copies = new TreeMap<>();
    texts.forEach(
        (folder, files) -> copies.put(folder, Collections.unmodifiableMap(new TreeMap<>(files))));
    this.texts = Collections.unmodifiableMap(copies);
    this.digests = Collections.unmodifiableMap(new TreeMap<>(digests));
  }

  /**
   * Returns what classifies by a pack that comes with this library.
   *
   * @param pack {@link AntqPacks#TT124} or {@link AntqPacks#QD510}
   * @throws InvalidPackException if there is no such pack
   */
  public static ClassifierSpec of(String pack) {
    return of(pack, List.of());
  }

  /**
   * Returns what classifies by a pack, with packs in folders as they are now. Their texts travel
   * with it; where it is used, their rules are compiled, which needs {@code
   * org.drools:drools-engine} on the class path.
   *
   * @param pack name of the pack
   * @param folders folders of packs, a province's for example, that are added to those of this
   *     library
   * @throws InvalidPackException if any of them has a problem, or there is no such pack
   */
  public static ClassifierSpec of(String pack, List<Path> folders) {
    Objects.requireNonNull(pack, "pack");
    Objects.requireNonNull(folders, "folders");
    PackLibrary library =
        folders.isEmpty() ? AntqPacks.library() : AntqPacks.library().adding(folders);
    Classifier classifier = library.classifier(pack);
    Map<String, Map<String, String>> texts = new TreeMap<>();
    if (!folders.isEmpty()) {
      texts.putAll(classifier.texts());
      Set<String> shipped = new HashSet<>(AntqPacks.folders());
      folders.forEach(folder -> shipped.remove(String.valueOf(folder.getFileName())));
      texts.keySet().removeAll(shipped);
    }
    return new ClassifierSpec(pack, Map.of(), texts, digests(classifier));
  }

  private static Map<String, String> digests(Classifier classifier) {
    Map<String, String> digests = new TreeMap<>();
    for (Pack edition : classifier.editions()) {
      digests.put(edition.edition(), edition.identity().digest());
    }
    return digests;
  }

  /**
   * Returns this with an open provision of law read otherwise.
   *
   * @param name name of the open reading
   * @param option code of the reading to take
   * @throws IllegalArgumentException if there is no such reading
   */
  public ClassifierSpec withReading(String name, String option) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(option, "option");
    Map<String, String> others = new TreeMap<>(classifier().withReading(name, option).readings());
    return new ClassifierSpec(pack, others, texts, digests);
  }

  /** Returns the name of the pack. */
  public String pack() {
    return pack;
  }

  /** Returns the readings that were chosen: name to the code of the option. */
  public Map<String, String> readings() {
    return readings;
  }

  /**
   * Returns the classifier: the same for equal specifications, made when it is first asked for.
   *
   * @throws InvalidPackException if the packs of this machine are not those that were meant
   */
  public Classifier classifier() {
    synchronized (CLASSIFIERS) {
      Classifier known = CLASSIFIERS.get(this);
      if (known == null) {
        known = make();
        CLASSIFIERS.put(this, known);
      }
      return known;
    }
  }

  private Classifier make() {
    PackLibrary library =
        texts.isEmpty() ? AntqPacks.library() : AntqPacks.library().addingTexts(texts);
    Classifier classifier = library.classifier(pack);
    Map<String, String> here = digests(classifier);
    if (!here.equals(digests)) {
      throw new InvalidPackException(
          pack,
          List.of(
              new Problem(
                  "other-packs",
                  Place.NOWHERE,
                  "Gói \"" + pack + "\" ở máy này khác gói đã chọn: không khớp mã kiểm.",
                  "Hãy dùng cùng một phiên bản thư viện antq-rules ở mọi máy.")));
    }
    for (Map.Entry<String, String> reading : readings.entrySet()) {
      classifier = classifier.withReading(reading.getKey(), reading.getValue());
    }
    return classifier;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ClassifierSpec spec
        && pack.equals(spec.pack)
        && readings.equals(spec.readings)
        && digests.equals(spec.digests)
        && texts.equals(spec.texts);
  }

  @Override
  public int hashCode() {
    return Objects.hash(pack, readings, digests);
  }

  @Override
  public String toString() {
    return "ClassifierSpec[" + pack + ", " + digests.keySet() + ", " + readings + "]";
  }

  private Object writeReplace() {
    Map<String, Map<String, String>> files = new TreeMap<>();
    texts.forEach((folder, one) -> files.put(folder, new TreeMap<>(one)));
    return new Form(pack, new TreeMap<>(readings), new TreeMap<>(files), new TreeMap<>(digests));
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("A specification is written in another form");
  }

  /** How it is sent: read back, it is made like any other. */
  private record Form(
      String pack,
      TreeMap<String, String> readings,
      TreeMap<String, Map<String, String>> texts,
      TreeMap<String, String> digests)
      implements Serializable {

    private static final long serialVersionUID = 1L;

    private Object readResolve() {
      return new ClassifierSpec(pack, readings, texts, digests);
    }
  }
}
