package vn.antq.rules;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.internal.reading.FolderDigest;
import vn.antq.rules.pack.Pack;
import vn.antq.rules.pack.Variant;
import vn.antq.rules.problem.InvalidPackException;
import vn.antq.rules.problem.Place;

/**
 * Packs in folders that are read again when their files change. A good edit takes over at once and
 * as a whole; a bad one is reported and the packs as they were keep serving. A classification ends
 * with the packs that it began with. Thread-safe.
 */
public final class LivePacks implements AutoCloseable {

  private static final System.Logger LOGGER = System.getLogger("vn.antq.rules");

  private final PackLibrary base;
  private final List<Path> folders;
  private final Consumer<Reload> listener;
  private volatile State state;
  private Map<String, String> seen;
  private @Nullable Thread watcher;

  private LivePacks(PackLibrary base, List<Path> folders, Consumer<Reload> listener) {
    this.base = base;
    this.folders = List.copyOf(folders);
    this.listener = listener;
    this.seen = FolderDigest.of(this.folders);
    PackLibrary library = base.adding(this.folders);
    Optional<InvalidPackException> refusal = compile(library, folders);
    if (refusal.isPresent()) {
      throw refusal.get();
    }
    this.state = new State(library, new ConcurrentHashMap<>());
  }

  /** A library and its classifiers; what one classification uses is all of one state. */
  private record State(PackLibrary library, Map<String, Classifier> classifiers) {

    Classifier classifier(String pack, Map<String, String> readings) {
      return classifiers.computeIfAbsent(
          pack + " " + new TreeMap<>(readings),
          key -> {
            Classifier classifier = library.classifier(pack);
            for (Map.Entry<String, String> reading : readings.entrySet()) {
              classifier = classifier.withReading(reading.getKey(), reading.getValue());
            }
            return classifier;
          });
    }
  }

  /** What came of a change of files. */
  public sealed interface Reload {

    /**
     * The changed packs serve from now on.
     *
     * @param library the packs
     */
    record Accepted(PackLibrary library) implements Reload {}

    /**
     * The changed packs cannot be used; those before keep serving.
     *
     * @param reason what is wrong with them; lists every problem
     */
    record Rejected(InvalidPackException reason) implements Reload {}
  }

  /**
   * Reads packs for the first time, and compiles their rules: what serves never fails to compile
   * later.
   *
   * @param base the library that the packs are added to
   * @param folders the packs' folders
   * @param listener is told what came of every change, by the thread that noticed it; what it
   *     throws is logged and changes nothing
   * @throws InvalidPackException if they cannot be used
   * @throws UncheckedIOException if a folder cannot be read
   */
  public static LivePacks open(PackLibrary base, List<Path> folders, Consumer<Reload> listener) {
    Objects.requireNonNull(base, "base");
    Objects.requireNonNull(folders, "folders");
    Objects.requireNonNull(listener, "listener");
    return new LivePacks(base, folders, listener);
  }

  /** Returns the packs that serve now. */
  public PackLibrary library() {
    return state.library();
  }

  /**
   * Returns a classifier that classifies each dossier by the packs that serve when it is given.
   *
   * @throws InvalidPackException if there is no such pack now
   */
  public Classifier classifier(String pack) {
    Objects.requireNonNull(pack, "pack");
    state.classifier(pack, Map.of());
    return new LiveClassifier(pack, Map.of());
  }

  /**
   * Looks at the files now.
   *
   * @return whether changed packs took over
   * @throws UncheckedIOException if a folder cannot be read; the packs as they were keep serving
   */
  public synchronized boolean refresh() {
    Map<String, String> now = FolderDigest.of(folders);
    if (now.equals(seen)) {
      return false;
    }
    PackLibrary library;
    try {
      library = base.adding(folders);
    } catch (InvalidPackException reason) {
      seen = now;
      tell(new Reload.Rejected(reason));
      return false;
    }
    if (!FolderDigest.of(folders).equals(now)) {
      // Files changed while they were read; what was read may be of two edits.
      return false;
    }
    seen = now;
    Optional<InvalidPackException> refusal = compile(library, folders);
    if (refusal.isPresent()) {
      tell(new Reload.Rejected(refusal.get()));
      return false;
    }
    state = new State(library, new ConcurrentHashMap<>());
    tell(new Reload.Accepted(library));
    return true;
  }

  /** Compiles before anybody classifies; returns why the packs cannot serve. */
  private static Optional<InvalidPackException> compile(PackLibrary library, List<Path> folders) {
    try {
      library.compile();
      return Optional.empty();
    } catch (IllegalStateException defect) {
      LOGGER.log(System.Logger.Level.ERROR, "Không biên dịch được luật của gói.", defect);
      ProblemLog problems = new ProblemLog();
      problems.add(
          "not-compiled",
          Place.NOWHERE,
          "Bộ máy luật không biên dịch được luật của gói: " + defect.getMessage(),
          "Đây là lỗi của phần mềm; hãy gửi gói này cho người bảo trì.");
      return Optional.of(new InvalidPackException(String.valueOf(folders), problems.sorted()));
    }
  }

  private void tell(Reload reload) {
    try {
      listener.accept(reload);
    } catch (RuntimeException thrown) {
      LOGGER.log(
          System.Logger.Level.WARNING,
          "Nơi nhận tin của ứng dụng báo lỗi; các gói vẫn được theo dõi tiếp.",
          thrown);
    }
  }

  /**
   * Looks at the files again and again until this is closed, in a thread of its own that does not
   * keep the JVM alive.
   *
   * @throws IllegalStateException if it does so already
   */
  public synchronized void watch(Duration interval) {
    Objects.requireNonNull(interval, "interval");
    if (watcher != null) {
      throw new IllegalStateException("The folders are watched already.");
    }
    Thread thread = new Thread(() -> watch(interval.toMillis()), "antq-live-packs");
    thread.setDaemon(true);
    thread.start();
    watcher = thread;
  }

  private void watch(long pause) {
    boolean readable = true;
    while (!Thread.currentThread().isInterrupted()) {
      try {
        Thread.sleep(pause);
        refresh();
        readable = true;
      } catch (InterruptedException closed) {
        return;
      } catch (RuntimeException unreadable) {
        // A folder that is being replaced may be missing for a moment.
        if (readable) {
          LOGGER.log(
              System.Logger.Level.WARNING,
              "Không đọc được thư mục gói; các gói trước đó vẫn dùng, sẽ thử lại.",
              unreadable);
        }
        readable = false;
      }
    }
  }

  /** Stops watching. The packs go on serving. */
  @Override
  public synchronized void close() {
    if (watcher != null) {
      watcher.interrupt();
      watcher = null;
    }
  }

  /** Classifies by whatever serves at the moment. */
  final class LiveClassifier implements Classifier {

    private final String pack;
    private final Map<String, String> readings;

    private LiveClassifier(String pack, Map<String, String> readings) {
      this.pack = pack;
      this.readings = Map.copyOf(readings);
    }

    /** Returns the classifier by the packs that serve at the moment. */
    Classifier now() {
      return state.classifier(pack, readings);
    }

    @Override
    public Pack pack() {
      return now().pack();
    }

    @Override
    public List<Pack> editions() {
      return now().editions();
    }

    @Override
    public Set<Pack> packsFor(Dossier dossier) {
      return now().packsFor(dossier);
    }

    @Override
    public Classification classify(Dossier dossier) {
      return now().classify(dossier);
    }

    /** Returns what the packs that serve at the moment would answer if they were changed. */
    @Override
    public Classifier variant(Variant variant) {
      return now().variant(variant);
    }

    @Override
    public Map<String, Map<String, String>> texts() {
      return now().texts();
    }

    @Override
    public Classifier withReading(String name, String option) {
      now().withReading(name, option);
      Map<String, String> chosen = new LinkedHashMap<>(readings);
      chosen.put(name, option);
      return new LiveClassifier(pack, chosen);
    }

    @Override
    public Map<String, String> readings() {
      return now().readings();
    }
  }
}
