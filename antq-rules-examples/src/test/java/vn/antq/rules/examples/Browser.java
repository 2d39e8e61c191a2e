package vn.antq.rules.examples;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Chromium without a window, started anew for each page with a profile of its own. It is not
 * allowed to fetch anything.
 */
final class Browser {

  private static final List<String> PROGRAMS =
      List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");
  private static final long LIMIT_MINUTES = 30;

  private final Path program;
  private final Path temporary;

  private Browser(Path program, Path temporary) {
    this.program = program;
    this.temporary = temporary;
  }

  /** Returns the browser on the path, if there is one. */
  static Optional<Browser> find(Path temporary) {
    String path = System.getenv().getOrDefault("PATH", "");
    return PROGRAMS.stream()
        .flatMap(name -> Arrays.stream(path.split(File.pathSeparator)).map(p -> Path.of(p, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .map(program -> new Browser(program, temporary));
  }

  /** Opens a page, lets its scripts run to their end, and returns what has become of it. */
  String dom(Path page) throws IOException, InterruptedException {
    Path output = Files.createTempFile(temporary, "dom", ".html");
    run(output, page, List.of("--dump-dom", "--virtual-time-budget=600000"));
    return Files.readString(output);
  }

  /** Prints a page as it says it wants to be printed. */
  Path pdf(Path page) throws IOException, InterruptedException {
    Path pdf = beside(page, ".pdf");
    run(
        temporary.resolve("pdf.out"),
        page,
        List.of("--no-pdf-header-footer", "--print-to-pdf=" + pdf));
    return pdf;
  }

  /** Takes a picture of the top of a page. */
  Path picture(Path page, int width, int height) throws IOException, InterruptedException {
    Path png = beside(page, "-" + width + ".png");
    run(
        temporary.resolve("png.out"),
        page,
        List.of(
            "--hide-scrollbars", "--window-size=" + width + "," + height, "--screenshot=" + png));
    return png;
  }

  private static Path beside(Path page, String ending) {
    return page.resolveSibling(page.getFileName().toString().replaceFirst("\\.html$", "") + ending)
        .toAbsolutePath();
  }

  private void run(Path output, Path page, List<String> options)
      throws IOException, InterruptedException {
    Path profile = Files.createTempDirectory(temporary, "profile");
    List<String> command =
        new ArrayList<>(
            List.of(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-extensions",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--user-data-dir=" + profile));
    command.addAll(options);
    command.add(page.toUri().toString());
    Path errors = Files.createTempFile(temporary, "browser", ".err");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile())
            .start();
    if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
      List<ProcessHandle> all =
          Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
      all.forEach(ProcessHandle::destroyForcibly);
      throw new AssertionError("The browser did not end within " + LIMIT_MINUTES + " min");
    } else if (process.exitValue() != 0) {
      throw new AssertionError(
          "The browser ended with " + process.exitValue() + ":\n" + Files.readString(errors));
    }
  }
}
