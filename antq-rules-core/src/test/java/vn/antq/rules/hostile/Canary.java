package vn.antq.rules.hostile;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Notices what hostile code would leave behind: a file, a connection, a process, a thread, a
 * changed property.
 */
final class Canary implements AutoCloseable {

  private final Path folder;
  private final ServerSocketChannel server;
  private final Set<Path> files;
  private final Set<Long> processes;
  private final Set<Thread> threads;
  private final Properties properties;

  /** Starts to look. {@code folder} is where hostile code is told to write. */
  Canary(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
    server = ServerSocketChannel.open();
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    server.configureBlocking(false);
    files = files();
    processes = processes();
    threads = threads();
    properties = properties();
  }

  /** Returns the path that hostile code is to create. */
  Path path() {
    return folder.resolve("canary");
  }

  /** Returns the port that hostile code is to connect to. */
  int port() {
    return server.socket().getLocalPort();
  }

  /** Returns what was noticed since the start; nothing is empty. */
  List<String> traces() throws IOException {
    List<String> traces = new ArrayList<>();
    files().stream().filter(file -> !files.contains(file)).forEach(f -> traces.add("file " + f));
    try (SocketChannel connection = server.accept()) {
      if (connection != null) {
        traces.add("connection");
      }
    }
    processes().stream()
        .filter(process -> !processes.contains(process))
        .forEach(process -> traces.add("process " + process));
    threads().stream()
        .filter(thread -> !threads.contains(thread))
        .forEach(thread -> traces.add("thread " + thread.getName()));
    if (!properties().equals(properties)) {
      traces.add("property");
    }
    return traces;
  }

  private Set<Path> files() throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return new HashSet<>(walk.toList());
    }
  }

  private static Set<Long> processes() {
    Set<Long> processes = new HashSet<>();
    ProcessHandle.current().descendants().forEach(process -> processes.add(process.pid()));
    return processes;
  }

  /** Threads of the platform come and go; those of the test end with it. */
  private static Set<Thread> threads() {
    Set<Thread> threads = new HashSet<>();
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      ThreadGroup group = thread.getThreadGroup();
      boolean platform =
          group == null
              || group.getName().equals("system")
              || group.getName().equals("InnocuousThreadGroup")
              || thread.getName().startsWith("ForkJoinPool")
              || thread.getName().startsWith("junit-timeout-thread");
      if (!platform) {
        threads.add(thread);
      }
    }
    return threads;
  }

  private static Properties properties() {
    Properties properties = new Properties();
    System.getProperties()
        .stringPropertyNames()
        .forEach(name -> properties.setProperty(name, System.getProperty(name)));
    return properties;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
