package vn.antq.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.problem.InvalidPackException;

/**
 * Packs in folders that are read again when their files change. A good edit takes over at once and
 * as a whole; a bad one is reported and the packs as they were keep serving. A classification ends
 * with the packs that it began with. Thread-safe.
 */
public final class LivePacks implements AutoCloseable {

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
    this.seen = files();
    this.state = new State(base.with(this.folders), new ConcurrentHashMap<>());
  }

  /** A library and its classifiers; what one classification uses is all of one state. */
  private record State(PackLibrary library, Map<String, Classifier> classifiers) {

    Classifier classifier(String pack, Map<String, String> readings) {
      return classifiers.computeIfAbsent(
          pack + " " + new TreeMap<>(readings),
          key -> {
            Classifier classifier = library.classifier(pack);
            for (Map.Entry<String, String> reading : readings.entrySet()) {
              classifier = classifier.reading(reading.getKey(), reading.getValue());
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
   * Reads packs for the first time.
   *
   * @param base the library that the packs are added to
   * @param folders the packs' folders
   * @param listener is told what came of every change, by the thread that noticed it
   * @throws InvalidPackException if they cannot be used
   * @throws UncheckedIOException if a folder cannot be read
   */
  public static LivePacks open(PackLibrary base, List<Path> folders, Consumer<Reload> listener) {
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
    Map<String, String> now = files();
    if (now.equals(seen)) {
      return false;
    }
    PackLibrary library;
    try {
      library = base.with(folders);
    } catch (InvalidPackException reason) {
      seen = now;
      listener.accept(new Reload.Rejected(reason));
      return false;
    }
    if (!files().equals(now)) {
      // Files changed while they were read; what was read may be of two edits.
      return false;
    }
    seen = now;
    state = new State(library, new ConcurrentHashMap<>());
    listener.accept(new Reload.Accepted(library));
    return true;
  }

  /**
   * Looks at the files again and again until this is closed, in a thread of its own that does not
   * keep the JVM alive.
   *
   * @throws IllegalStateException if it does so already
   */
  public synchronized void watch(Duration interval) {
    if (watcher != null) {
      throw new IllegalStateException("The folders are watched already.");
    }
    Thread thread =
        new Thread(
            () -> {
              while (!Thread.currentThread().isInterrupted()) {
                try {
                  Thread.sleep(interval.toMillis());
                  refresh();
                } catch (InterruptedException closed) {
                  return;
                } catch (UncheckedIOException unreadable) {
                  // A folder that is being replaced may be missing for a moment.
                  continue;
                }
              }
            },
            "antq-live-packs");
    thread.setDaemon(true);
    thread.start();
    watcher = thread;
  }

  /** Stops watching. The packs go on serving. */
  @Override
  public synchronized void close() {
    if (watcher != null) {
      watcher.interrupt();
      watcher = null;
    }
  }

  /** Every file of the folders with its size and time; what is beside the packs does not matter. */
  private Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    for (Path folder : folders) {
      try (Stream<Path> inside = Files.walk(folder, 1)) {
        for (Path file : inside.sorted().toList()) {
          BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
          if (attributes.isRegularFile()) {
            files.put(
                file.toString(),
                attributes.size()
                    + " "
                    + attributes.lastModifiedTime()
                    + " "
                    + attributes.fileKey());
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return files;
  }

  /** Classifies by whatever serves at the moment. */
  private final class LiveClassifier implements Classifier {

    private final String pack;
    private final Map<String, String> readings;

    private LiveClassifier(String pack, Map<String, String> readings) {
      this.pack = pack;
      this.readings = Map.copyOf(readings);
    }

    private Classifier now() {
      return state.classifier(pack, readings);
    }

    @Override
    public Pack pack() {
      return now().pack();
    }

    @Override
    public Classification classify(Dossier dossier) {
      return now().classify(dossier);
    }

    @Override
    public Classifier reading(String name, String option) {
      now().reading(name, option);
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
